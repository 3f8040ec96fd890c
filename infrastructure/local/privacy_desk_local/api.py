"""The console's own API, called with a signed-in user's token: the only door that the command line uses for people's
decisions. There is no side door: what a user may not do in the console, this refuses in the same words.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import quote

import requests

from privacy_desk_local import loopback
from privacy_desk_local.errors import DeskError

TIMEOUT_SECONDS = 60


class ApiProblem(DeskError):
    """A refusal of the API (RFC 9457): what is wrong and what to do, in the API's own words."""

    def __init__(self, status: int, title: str, detail: str):
        super().__init__(f"{title}: {detail}" if detail else title)
        self.status = status
        self.title = title
        self.detail = detail


def problem_of(answer: requests.Response) -> ApiProblem:
    """The problem in an answer that is not a success, whatever form it has."""
    try:
        body = answer.json()
    except ValueError:
        body = {}
    if not isinstance(body, dict):
        body = {}
    title = str(body.get("title") or body.get("message") or f"The desk answered with status {answer.status_code}")
    return ApiProblem(answer.status_code, title.rstrip("."), str(body.get("detail") or ""))


def fetch_token(settings, user: str) -> str:
    """An access token of the local issuer for a user of it."""
    url = f"http://127.0.0.1:{settings.oidc_port}/token"
    try:
        form = {"grant_type": "password", "username": user}
        answer = loopback.session().post(url, data=form, timeout=TIMEOUT_SECONDS)
    except requests.ConnectionError as problem:
        raise DeskError(
            f"The local sign-in does not answer at port {settings.oidc_port}. Start it with: desk up"
        ) from problem
    if not answer.ok:
        raise DeskError(answer.json().get("error_description", "The local sign-in refused this user."))
    return answer.json()["access_token"]


def _elsewhere(url: str) -> str:
    """The address of a desk that is not this machine's."""
    if not url.startswith("https://"):
        raise DeskError("DESK_URL begins with https://; it is PublicBaseUrl of the desk, such as https://privacy.example.nl")
    return url.rstrip("/")


def _given_token() -> str:
    """The access token of a desk elsewhere."""
    token = os.environ.get("DESK_TOKEN", "").strip()
    if not token:
        raise DeskError(
            "DESK_URL names a desk elsewhere, and DESK_TOKEN is empty. Put an access token of your issuer for the desk's"
            " audience into it (docs/deploy.md)."
        )
    return token


@dataclass
class Console:
    """The console API of one stack as one user."""

    base_url: str
    token: str = field(repr=False)

    @classmethod
    def sign_in(cls, settings, user: str) -> Console:
        """Signs in at the local issuer and finds the API of the deployed stack; or, when DESK_URL names a desk elsewhere,
        speaks to that one as whoever DESK_TOKEN was issued to.
        """
        from privacy_desk_local import stack

        if url := os.environ.get("DESK_URL"):
            return cls(_elsewhere(url), _given_token())
        return cls(stack.outputs(settings)["PublicBaseUrl"], fetch_token(settings, user))

    def cases(self) -> list[dict]:
        """The open cases, soonest due first, then the latest page of closed ones."""
        closed = self._call("GET", "/api/cases", params={"state": "closed"})["cases"]
        return [*self._pages("/api/cases", "cases", {"state": "open"}), *closed]

    def case(self, case_id: str) -> dict:
        """One case with its timeline and approvals."""
        return self._call("GET", f"/api/cases/{quote(case_id, safe='')}")

    def open_approvals(self) -> list[dict]:
        """Everything that waits for a decision of a person."""
        return list(self._pages("/api/approvals", "approvals", {"state": "open"}))

    def opened(self, subject: str) -> dict | None:
        """What waits for a decision under a case, sweep or replay; None when nothing does (yet)."""
        return next((found for found in self.open_approvals() if found["subject"] == subject), None)

    def open_approval(self, identifier: str) -> dict:
        """The open approval with this id, or the only one of this case or sweep."""
        fitting = [a for a in self.open_approvals() if identifier in (a["approvalId"], a["subject"])]
        if not fitting:
            raise DeskError(f"Nothing waits for a decision under {identifier}. See what does with: desk cases")
        if len(fitting) > 1:
            names = ", ".join(a["approvalId"] for a in fitting)
            raise DeskError(f"More than one decision is open under {identifier}; name one of: {names}")
        return fitting[0]

    def approve(self, approval_id: str, digest: str, reason: str, identity: dict | None = None) -> dict:
        """Approves exactly what has this digest; the API refuses if it changed since."""
        return self._decide(approval_id, "approve", {"digest": digest, "reason": reason} | (identity or {}))

    def close_unidentified(self, approval_id: str, digest: str, reason: str) -> dict:
        """Closes a case in which nobody showed who asks; the API refuses if the question changed since."""
        return self._decide(approval_id, "close-unidentified", {"digest": digest, "reason": reason})

    def refuse(self, approval_id: str, digest: str, ground: str, reason: str) -> dict:
        """Refuses exactly what has this digest, on a ground of the law, with the reason that the person will read."""
        return self._decide(approval_id, "refuse", {"digest": digest, "ground": ground, "reason": reason})

    def returned(self, case_id: str) -> dict:
        """The answer that came back, with the addresses on file, as much of each as tells it from others."""
        return self._call("GET", f"/api/cases/{quote(case_id, safe='')}/returned")

    def transfer(self, case_id: str) -> dict:
        """To which other company the person's data is to go, and what would go."""
        return self._call("GET", f"/api/cases/{quote(case_id, safe='')}/transfer")

    def propose_transfer(self, case_id: str, wish: dict) -> dict:
        """Says to which company the person wants the data to go; somebody else approves it."""
        return self._call("POST", f"/api/cases/{quote(case_id, safe='')}/transfer", json=wish)

    def copy(self, case_id: str) -> dict:
        """How a masked copy of an identity document stands: expected beside found, or that one was asked."""
        return self._call("GET", self._copy(case_id))

    def ask_copy(self, case_id: str, wish: dict) -> dict:
        """Asks the person for a masked copy."""
        return self._call("POST", self._copy(case_id), json=wish)

    def decide_copy(self, case_id: str, action: str, body: dict) -> dict:
        """Confirms the identity by a copy (`confirm`), or puts the copy aside (`set-aside`)."""
        return self._call("POST", f"{self._copy(case_id)}/{action}", json=body)

    def copy_image(self, case_id: str) -> bytes:
        """The keep-only copy, PNG; the look is on the audit."""
        answer = self._session().get(
            f"{self.base_url}{self._copy(case_id)}/image",
            headers={"Authorization": f"Bearer {self.token}", "Accept": "image/png"},
            timeout=TIMEOUT_SECONDS,
        )
        if not answer.ok:
            raise problem_of(answer)
        return answer.content

    @staticmethod
    def _copy(case_id: str) -> str:
        return f"/api/cases/{quote(case_id, safe='')}/document"

    def package(self, case_id: str) -> dict:
        """What the package of a case holds, what was covered in it and what a reviewer changed."""
        return self._call("GET", f"/api/cases/{quote(case_id, safe='')}/package")

    def package_file(self, case_id: str, file: str) -> bytes:
        """One file of the package, as the person would get it; the look is on the audit."""
        return self._ask("GET", f"/api/cases/{quote(case_id, safe='')}/package", params={"file": file}).content

    def mask(self, approval_id: str, change: dict[str, str]) -> dict:
        """Shows or hides more than the rules do; the package is built and asked about anew."""
        return self._decide(approval_id, "mask", change)

    def verify_audit(self) -> dict:
        """Checks all hash chains of the audit log."""
        return self._call("GET", "/api/audit/verify")

    def open_case(self, entry: dict) -> dict:
        """Opens a case for a request that came by letter, by phone or at the counter."""
        return self._call("POST", "/api/cases", json=entry)

    def post(self) -> list[dict]:
        """The cases with letters to print and post, the longest waiting first."""
        return self._call("GET", "/api/post")["cases"]

    def letter(self, case_id: str, name: str) -> bytes:
        """The pages of a letter, to print; the look is on the audit."""
        return self._ask("GET", f"/api/cases/{quote(case_id, safe='')}/post/letter", params={"name": name}).content

    def posted(self, case_id: str, name: str, digest: str, on: str = "") -> dict:
        """Notes that exactly these pages were posted, on this day or today."""
        body = {"name": name, "digest": digest} | ({"on": on} if on else {})
        return self._call("POST", f"/api/cases/{quote(case_id, safe='')}/posted", json=body)

    def triage(self, state: str = "waiting") -> Iterator[dict]:
        """The mails that wait for a person (or are `decided`), oldest receipt first; pages are fetched as needed."""
        return self._pages("/api/triage", "mails", {"state": state})

    def waiting_mail(self, mail_id: str) -> dict:
        """One waiting mail in full; the look is on the audit."""
        return self._call("GET", f"/api/triage/{quote(mail_id, safe='')}")

    def decide_mail(self, mail_id: str, decision: dict) -> dict:
        """Decides what becomes of a waiting mail; the API refuses if somebody decided before."""
        return self._call("POST", f"/api/triage/{quote(mail_id, safe='')}/decision", json=decision)

    def corrections(self) -> Iterator[dict]:
        """What people's decisions taught, without personal data."""
        return self._pages("/api/triage/corrections", "corrections", {})

    def breaches(self, state: str = "open") -> Iterator[dict]:
        """The breach reports that are `open` or `closed`, open ones soonest due first; pages are fetched as needed."""
        return self._pages("/api/breaches", "breaches", {"state": state})

    def breach(self, mail_id: str) -> dict:
        """One breach report, with its mail for who may read it; the look is on the audit."""
        return self._call("GET", f"/api/breaches/{quote(mail_id, safe='')}")

    def close_breach(self, mail_id: str, closing: dict) -> dict:
        """Closes a breach report for good; the API refuses if it was closed before."""
        return self._call("POST", f"/api/breaches/{quote(mail_id, safe='')}/close", json=closing)

    def reconcile_mail(self, days: dict[str, str]) -> dict:
        """Counts what came in against what became of it; `days` may hold `from` and `to`."""
        return self._call("GET", "/api/mail/reconciliation", params=days)

    def failed_mail(self) -> dict:
        """The mails on which intake gave up, oldest receipt first; the look is on the audit."""
        return self._call("GET", "/api/mail/failed")

    def retry_mail(self) -> dict:
        """Has intake read again the mails on which it gave up."""
        return self._call("POST", "/api/mail/failed/retry")

    def _pages(self, path: str, field: str, params: dict[str, str]) -> Iterator[dict]:
        page = self._call("GET", path, params=params)
        yield from page[field]
        while page.get("next"):
            page = self._call("GET", path, params=params | {"cursor": page["next"]})
            yield from page[field]

    def suppressed(self, contact: str) -> bool:
        """Whether advertising to this mail address or phone number is forbidden; it travels in the body only."""
        return self._call("POST", "/api/suppressions/check", json={"address": contact})["suppressed"]

    def restricted(self, contact: str) -> bool:
        """Whether the data of whoever has this address or number may only be stored; it travels in the body only."""
        return self._call("POST", "/api/restrictions/check", json={"address": contact})["restricted"]

    def restriction(self, case_id: str) -> dict:
        """How the restriction of a case stands."""
        return self._call("GET", f"/api/cases/{quote(case_id, safe='')}/restriction")

    def lift_restriction(self, case_id: str, reason: str) -> dict:
        """Asks that a restriction be lifted; that is a decision of its own."""
        return self._call("POST", f"/api/cases/{quote(case_id, safe='')}/restriction/lift", json={"reason": reason})

    def extend(self, case_id: str, ground: str, reason: str, until: str) -> dict:
        """Takes more time for an answer; who asked is told at once."""
        wish = {"ground": ground, "reason": reason, "until": until}
        return self._call("POST", f"/api/cases/{quote(case_id, safe='')}/extend", json=wish)

    def tell_when_erased(self, case_id: str) -> dict:
        """Notes that the person wants to hear when the rest has gone as well."""
        return self._call("POST", f"/api/cases/{quote(case_id, safe='')}/erasure-notice", json={})

    def matter_letter(self, approval_id: str, words: dict) -> dict:
        """The letter of a complaint or investigation, word for word; decides nothing."""
        return self._call("POST", f"/api/approvals/{quote(approval_id, safe='')}/matter-letter", json=words)

    def decide_matter(self, approval_id: str, decision: dict) -> dict:
        """Answers a complaint, or asks, keeps calls or ends in an investigation of nuisance calls."""
        return self._call("POST", f"/api/approvals/{quote(approval_id, safe='')}/matter", json=decision)

    def recipients(self, case_id: str) -> dict:
        """Who is told what in a case and how far that has come, and the list that was drawn up."""
        return self._call("GET", f"/api/cases/{quote(case_id, safe='')}/recipients")

    def decide_recipient(self, case_id: str, decision: dict) -> dict:
        """Says what becomes of a recipient that does not confirm."""
        return self._call("POST", f"/api/cases/{quote(case_id, safe='')}/recipients", json=decision)

    def restrictions(self) -> list[dict]:
        """The restrictions in force, the longest standing first."""
        return list(self._pages("/api/restrictions", "restrictions", {}))

    def claim(self, case_id: str, is_open: bool) -> dict:
        """Notes that a claim about a case has come or gone."""
        return self._call("POST", f"/api/cases/{quote(case_id, safe='')}/claim", json={"open": is_open})

    def correction(self, case_id: str) -> dict:
        """What can be corrected in a case, as it stands; the look is on the audit."""
        return self._call("GET", f"/api/cases/{quote(case_id, safe='')}/correction")

    def propose_correction(self, case_id: str, changes: list[dict]) -> dict:
        """Proposes what becomes different; somebody else approves it."""
        return self._call("POST", f"/api/cases/{quote(case_id, safe='')}/correction", json={"changes": changes})

    def planned_correction(self, approval_id: str) -> dict:
        """What a correction that waits for approval writes, field by field; the look is on the audit."""
        return self._call("GET", f"/api/approvals/{quote(approval_id, safe='')}/correction", params={"language": "en"})

    def sweep(self, sweep_id: str) -> dict:
        """How a retention sweep stands."""
        return self._call("GET", self._sweep(sweep_id))

    def sweeps(self) -> list[dict]:
        """The sweeps and dry runs of the last days, latest first."""
        return self._call("GET", "/api/sweeps")["sweeps"]

    def sweep_report(self, sweep_id: str, form: str, language: str = "nl") -> bytes:
        """The report of a sweep as `html` (in a language), `csv`, `json` or `sha256` (the hashes), as it is kept."""
        params = {"form": form, "language": language}
        return self._ask("GET", f"{self._sweep(sweep_id)}/report", params=params).content

    def order_sweep(self, sweep_id: str, verb: str, rest: bool = False) -> dict:
        """Pauses, resumes or cancels a sweep; once it has begun only the rest can be left."""
        return self._call("POST", f"{self._sweep(sweep_id)}/{verb}", json={"rest": rest})

    @staticmethod
    def _sweep(sweep_id: str) -> str:
        return f"/api/sweeps/{quote(sweep_id, safe='')}"

    def _decide(self, approval_id: str, verb: str, body: dict) -> dict:
        return self._call("POST", f"/api/approvals/{quote(approval_id, safe='')}/{verb}", json=body)

    def _session(self) -> requests.Session:
        """Past any proxy to this machine, and by the usual ways to any other."""
        return requests.Session() if self.base_url.startswith("https://") else loopback.session()

    def _call(self, method: str, path: str, **more) -> dict:
        return self._ask(method, path, **more).json()

    def _ask(self, method: str, path: str, **more) -> requests.Response:
        headers = {"Authorization": f"Bearer {self.token}", "Accept": "application/json, application/problem+json"}
        try:
            answer = self._session().request(
                method, self.base_url + path, headers=headers, timeout=TIMEOUT_SECONDS, **more
            )
        except requests.RequestException as problem:
            hint = "Is DESK_URL right?" if self.base_url.startswith("https://") else "Start it with: desk up"
            raise DeskError(f"The desk does not answer at {self.base_url}. {hint}") from problem
        if not answer.ok:
            raise problem_of(answer)
        return answer
