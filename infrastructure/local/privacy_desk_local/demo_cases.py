"""What every request has in common in the demo: it arrives, is acknowledged, the person confirms, and it ends."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from privacy_desk_local import api, inbound, java, outbox
from privacy_desk_local.demo_person import SAMPLES, Person, fresh, wait_for
from privacy_desk_local.demo_story import CheckFailed, Story, check
from privacy_desk_local.outbox import SentMail
from privacy_desk_local.settings import LOCAL, Settings

MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december".split(),
    "en": "January February March April May June July August September October November December".split(),
}


@dataclass
class Scene:
    """Everything that a chapter needs."""

    settings: Settings
    story: Story
    directory: Path
    officers: tuple[api.Console, api.Console]

    def case(self, case_id: str) -> dict:
        """The case as the console shows it."""
        return self.officers[0].case(case_id)

    def assert_under_way(self, case_id: str) -> None:
        """Ends the waiting when a step of the case failed for good and a person has to look."""
        case = self.case(case_id)
        if case["state"] == "NEEDS_ATTENTION":
            last = case["timeline"][-1] if case["timeline"] else {}
            raise CheckFailed(
                f"the case needs attention: {last.get('event')} {last.get('facts')}. "
                f"Look at: desk case {case_id}, the state machine's history, {self.settings.logs_dir}"
            )


def arrives(scene: Scene, person: Person, sample: str) -> str:
    """The mail comes in, twice more as the mail service may repeat it, and opens one case."""
    message_id = inbound.new_message_id()
    raw = fresh((SAMPLES / sample).read_bytes(), datetime.now(UTC))
    with scene.story.step(f"{sample} arrives in the mail bucket") as step:
        answer = person.send(raw, message_id)
        check(
            answer.action == "case" and answer.case_id,
            f"intake opens a case (it answered {answer.whole})",
            str(scene.settings.logs_dir),
        )
        step.outcome = f"case {answer.case_id}"
    with scene.story.step("The mail service delivers the same mail twice more") as step:
        again = {person.send(raw, message_id).case_id for _ in range(2)}
        check(again == {answer.case_id}, f"still the same case (it answered {again})", str(scene.settings.logs_dir))
        step.outcome = "still one case"
    return str(answer.case_id)


def acknowledged(scene: Scene, person: Person, case_id: str, language: str) -> None:
    """The acknowledgement names the case and the date by which an answer comes: the very date that `desk due` gives."""
    with scene.story.step("The acknowledgement goes out") as step:
        mail = person.await_mail(case_id, "an acknowledgement", lambda m: not _has_link(m))
        check(case_id in mail.text, "the acknowledgement names the case in its text", case_id)
        check(mail.message["Auto-Submitted"], "the acknowledgement says that a machine wrote it (Auto-Submitted)")
        check(mail.message["In-Reply-To"], "the acknowledgement answers the person's own mail (In-Reply-To)")
        due = due_date(scene, case_id)
        check(
            any(form in mail.text for form in written(due, language)),
            f"the acknowledgement names {due} as the date of the answer",
            f"desk outbox {case_id}",
        )
        step.outcome = f"'{mail.subject}', answer by {due}, as desk due computes it"
        check(
            not [m for m in person.post() if m.case == case_id and m.subject == mail.subject and m.id != mail.id],
            "one acknowledgement, however often the mail is delivered",
            f"desk outbox {case_id}",
        )
    scene.story.quote(mail.text)


def due_date(scene: Scene, case_id: str) -> date:
    """The date by which the case must be answered, computed offline from its receipt and compared with the case."""
    case = scene.case(case_id)
    printed = java.run_source(scene.settings, LOCAL / "offline" / "Due.java", [case["received"]])
    due = json.loads(printed)["due"]
    check(case["due"] == due, f"the case is due on {due} (it says {case['due']})", f"desk case {case_id}")
    return date.fromisoformat(due)


def written(day: date, language: str) -> list[str]:
    """A date as a letter may write it."""
    month = MONTHS[language][day.month - 1]
    return [
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        day.isoformat(),
        day.strftime("%d-%m-%Y"),
        f"{day.day}-{day.month}-{day.year}",
    ]


def verified(scene: Scene, person: Person, case_id: str) -> None:
    """The link and the code reach the person at what was on file, and the person confirms with them."""
    with scene.story.step("A link goes to the contact point on file") as step:
        mail = person.await_mail(case_id, "a mail with a link to confirm", lambda m: _link(m, "verify"))
        link = str(_link(mail, "verify"))
        check(link.startswith(scene.settings.public_base_url), "the link leads to this stack", link)
        step.outcome = f"to {person.mailbox}"
    with scene.story.step("The code comes by another way") as step:
        code, message = person.await_code(case_id)
        check(message.id != mail.id, "the code is not in the same mail as the link", f"desk outbox {case_id}")
        step.outcome = (
            "by text message to the phone on file" if isinstance(message, outbox.SentText) else "by a second mail"
        )
    with scene.story.step("The person confirms") as step:
        answer = person.use_link(link, code)
        check(answer.status_code == 200, f"the desk accepts the code (it answers {answer.status_code})", link)
        step.outcome = "accepted"


def decision(scene: Scene, case_id: str, kind: str, officer: int = 0) -> dict:
    """The open decision of this kind, once the case waits for it."""

    def look():
        fitting = [a for a in scene.officers[officer].open_approvals() if a["subject"] == case_id and a["kind"] == kind]
        return next(iter(fitting), None)

    with scene.story.step(f"The case waits for the privacy team ({kind})") as step:
        found = wait_for(
            look,
            f"an open {kind} decision",
            f"desk case {case_id}, state machine history, logs",
            watch=lambda: scene.assert_under_way(case_id),
        )
        step.outcome = summary(found)
    return found


def summary(approval: dict) -> str:
    """The counts that an officer decides on, and the digest of exactly that."""
    return f"{counts(approval.get('summary') or {}) or 'no counts'}; digest {approval['digest'][:12]}"


def counts(found: dict) -> str:
    """Counts in one line."""
    return ", ".join(f"{name} {value}" for name, value in _flat(found))


def ends(scene: Scene, case_id: str) -> None:
    """The case reaches its end."""
    with scene.story.step("The case is closed") as step:
        case = wait_for(
            lambda: _closed(scene, case_id),
            "a closed case",
            f"desk case {case_id}, logs",
            watch=lambda: scene.assert_under_way(case_id),
        )
        check(case["state"].lower().endswith("answered"), f"it is closed as answered ({case['state']})", case_id)
        step.outcome = f"{case['state']}, {len(case['timeline'])} events on its timeline"


def save(scene: Scene, messages: list[SentMail], name: str) -> None:
    """Keeps the mails of a chapter."""
    outbox.save(messages, scene.directory / "mails" / name)


def _closed(scene: Scene, case_id: str) -> dict | None:
    case = scene.case(case_id)
    return case if case["state"].lower().startswith("closed") else None


def _link(mail: SentMail, kind: str) -> str | None:
    return outbox.link_in(mail.text, kind)


def _has_link(mail: SentMail) -> bool:
    return bool(_link(mail, "verify") or _link(mail, "download"))


def _flat(counts: dict) -> list[tuple[str, object]]:
    flat: list[tuple[str, object]] = []
    for name, value in counts.items():
        flat += [(f"{name}.{inner}", v) for inner, v in _flat(value)] if isinstance(value, dict) else [(name, value)]
    return flat
