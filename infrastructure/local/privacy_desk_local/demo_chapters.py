"""The chapters of the demo: access, erasure, sweep, a mail that is no request, and the leak check."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from privacy_desk_local import aws, demo_package, executions, leakcheck, outbox, sweeps
from privacy_desk_local.api import ApiProblem
from privacy_desk_local.demo_cases import (
    Scene,
    acknowledged,
    arrives,
    counts,
    decision,
    ends,
    save,
    summary,
    verified,
)
from privacy_desk_local.demo_person import SAMPLES, Person, fresh, wait_for
from privacy_desk_local.demo_story import check

ONLY_IN_THE_REQUEST = "anneke.werk@example.org"
NUMBER_SINCE = "2021-03-01"


def access(scene: Scene, person: Person) -> None:
    """Dutch access request: from the mail to the opened package."""
    case_id = arrives(scene, person, "01-inzage.eml")
    acknowledged(scene, person, case_id, "nl")
    verified(scene, person, case_id)
    opened = decision(scene, case_id, "access")
    with scene.story.step("officer-1 approves") as step:
        done = scene.officers[0].approve(opened["approvalId"], opened["digest"], "checked in the demo")
        step.outcome = f"{len(done['given'])} of {done['required']} given"
    content = _downloaded(scene, person, case_id)
    _package_holds(scene, content)
    with scene.story.step("Nothing went to the address that stands only in the request") as step:
        strangers = [m for m in person.post() if ONLY_IN_THE_REQUEST in m.recipients]
        check(not strangers, f"no mail to {ONLY_IN_THE_REQUEST}", f"desk outbox {case_id}")
        step.outcome = "no mail to it"
    ends(scene, case_id)
    save(scene, [m for m in person.post() if m.case == case_id], "access")


def _downloaded(scene: Scene, person: Person, case_id: str) -> bytes:
    with scene.story.step("The mail with the link to the package arrives") as step:
        mail = person.await_mail(case_id, "a mail with a download link", lambda m: outbox.link_in(m.text, "download"))
        link = str(outbox.link_in(mail.text, "download"))
        code, message = person.await_code(case_id)
        check(message.id != mail.id, "the code is not in the same mail as the link", f"desk outbox {case_id}")
        step.outcome = f"'{mail.subject}'"
    scene.story.quote(mail.text)
    with scene.story.step("The person downloads the package") as step:
        answer = person.use_link(link, code)
        kind = answer.headers.get("Content-Type", "")
        check(
            answer.status_code == 200 and kind.startswith("application/zip"),
            f"a ZIP file (status {answer.status_code}, {kind})",
            link,
        )
        (scene.directory / "package.zip").write_bytes(answer.content)
        step.outcome = f"{len(answer.content):,} bytes"
    return answer.content


def _package_holds(scene: Scene, content: bytes) -> None:
    folder = scene.directory / "package"
    with scene.story.step("The package opens and is whole") as step:
        package = demo_package.unpack(content, folder)
        files = demo_package.check_hashes(package)
        rows = demo_package.check_counts(package)
        step.outcome = f"{files} files with the SHA-256 of the manifest, {rows} records as counted there"
    with scene.story.step("The letter and the overview can be read") as step:
        pages, links = demo_package.pages_of_letter(package), demo_package.links_of_overview(package)
        step.outcome = f"PDF of {pages} pages, HTML with {links} links"
    with scene.story.step("Every kind of data is in it, and audio") as step:
        step.outcome = demo_package.check_categories(package)
    with scene.story.step(f"No call of the number's former holder is in it (before {NUMBER_SINCE})") as step:
        step.outcome = demo_package.check_calls_since(package, NUMBER_SINCE)


def erasure(scene: Scene, person: Person) -> None:
    """English erasure request: two people approve, and the confirmation says what went and what stays."""
    case_id = arrives(scene, person, "02-erasure.eml")
    acknowledged(scene, person, case_id, "en")
    verified(scene, person, case_id)
    opened = decision(scene, case_id, "erasure")
    _two_people_approve(scene, opened)
    with scene.story.step("The confirmation arrives") as step:
        mail = person.await_mail(case_id, "the confirmation", lambda m: not outbox.link_in(m.text, "verify"))
        check(re.search(r"\b(erased|deleted|removed)\b", mail.text, re.I), "it says what was erased", case_id)
        check(re.search(r"\b(keep|kept|retain)", mail.text, re.I), "it says what is kept", case_id)
        check(re.search(r"\b20[2-3]\d\b", mail.text), "it says until when", case_id)
        step.outcome = f"'{mail.subject}'"
    scene.story.quote(mail.text)
    ends(scene, case_id)
    _is_gone(scene, person)
    save(scene, [m for m in person.post() if m.case == case_id], "erasure")


def _two_people_approve(scene: Scene, opened: dict) -> None:
    first, second = scene.officers
    name, digest = opened["approvalId"], opened["digest"]
    with scene.story.step("officer-1 approves") as step:
        done = first.approve(name, digest, "checked in the demo")
        check(
            done["state"] == "open" and done["required"] == 2,
            "one person is not enough",
            f"desk case {opened['subject']}",
        )
        step.outcome = "1 of 2 given"
    with scene.story.step("officer-1 approves again, and is refused") as step:
        try:
            first.approve(name, digest, "once more")
            check(False, "the same person is refused", name)
        except ApiProblem as problem:
            check(problem.status == 409, f"status 409 (it was {problem.status})", name)
            step.outcome = str(problem)
    with scene.story.step("officer-2 approves") as step:
        done = second.approve(name, digest, "checked by a second person in the demo")
        step.outcome = f"{len(done['given'])} of {done['required']} given, {done['state']}"


def _is_gone(scene: Scene, person: Person) -> None:
    """Looks into every store of the landscape, past the product: only bookkeeping may still know the person."""
    with scene.story.step("The company's own stores no longer know the person") as step:
        holders = leakcheck.stores_that_know(
            scene.settings, leakcheck.Person(person.name, (person.name,), (person.mailbox,), (person.mobile,), ())
        )
        check(
            all("invoice" in store for store in holders),
            f"only invoices may still name the person ({holders})",
            "desk case, logs of the erase function",
        )
        step.outcome = f"still named in: {', '.join(sorted(holders)) or 'no store'}"


def sweep(scene: Scene) -> None:
    """Retention sweep: counted, released by a person, carried out, reported."""
    day = datetime.now(UTC).date()
    first = scene.officers[0]
    sweep_id = sweeps.new_sweep_id(day)
    execution = sweeps.start(scene.settings, day, False, sweep_id)
    with scene.story.step("The sweep counts what is past its term (dry run)") as step:
        opened = executions.wait(
            scene.settings,
            "sweep",
            execution,
            90,
            lambda: first.opened(sweep_id),
        )
        check("approvalId" in opened, "the sweep waits for a person's release", f"{sweep_id}, state machine history")
        step.outcome = summary(opened)
    with scene.story.step("officer-1 releases it") as step:
        step.outcome = first.approve(opened["approvalId"], opened["digest"], "released in the demo")["state"]
    with scene.story.step("The sweep deletes and reports") as step:
        executions.wait(scene.settings, "sweep", execution, 90, lambda: None)
        report = sweeps.report_of(scene.settings, execution)
        check(report, "the sweep wrote a report", f"{sweep_id}, state machine history")
        step.outcome = counts(report)


def no_request(scene: Scene, person: Person) -> None:
    """A fault report goes to the service desk as it came."""
    raw = fresh((SAMPLES / "03-storing.eml").read_bytes(), datetime.now(UTC))
    with scene.story.step("03-storing.eml, a fault report, is passed on to the service desk") as step:
        answer = person.send(raw)
        check(
            answer.action == "forward", f"intake forwards it (it answered {answer.whole})", str(scene.settings.logs_dir)
        )
        desk = _parameter(scene, "ServiceDeskAddress")
        mail = wait_for(
            lambda: next((m for m in person.post() if desk in m.recipients), None), f"a mail to {desk}", "desk outbox"
        )
        check(untouched(mail, raw), "the original is in it byte for byte", "desk outbox --save DIR")
        step.outcome = f"to {desk}, byte for byte"
    save(scene, [mail], "forwarded")


def untouched(mail: outbox.SentMail, raw: bytes) -> bool:
    """Whether a forwarded mail carries the original unchanged: as attachment, or as itself."""

    def lines(content: bytes) -> bytes:
        return content.replace(b"\r\n", b"\n").strip()

    candidates = [mail.raw]
    for part in mail.message.walk():
        payload = part.get_payload(decode=True)
        candidates += [payload] if isinstance(payload, bytes) else []
    return any(lines(raw) in lines(candidate) for candidate in candidates)


def nobody_leaks(scene: Scene, people: list[leakcheck.Person]) -> None:
    """Logs, state machine histories, audit entries and object keys hold nothing of these people."""
    with scene.story.step("Logs, histories, audit entries and object keys name nobody") as step:
        texts = list(leakcheck.everywhere(scene.settings))
        found = leakcheck.search(people, texts)
        check(
            not found,
            "no personal data outside the stores; found "
            + "; ".join(sorted({f"{f.kind} of {f.person} in {f.place}" for f in found})),
        )
        step.outcome = f"{len(texts)} texts, {sum(len(t.content) for t in texts):,} characters searched"
    with scene.story.step("The audit log is intact") as step:
        report = _auditor(scene).verify_audit()
        check(report["intact"], f"no finding ({report['findings']})", "desk audit verify")
        step.outcome = f"{report['entries']} entries in {report['chains']} chains"


def _auditor(scene: Scene):
    from privacy_desk_local.api import Console

    return Console.sign_in(scene.settings, "auditor-1")


def _parameter(scene: Scene, name: str) -> str:
    described = aws.client(scene.settings, "cloudformation").describe_stacks(StackName=scene.settings.stack_name)
    values = {p["ParameterKey"]: p["ParameterValue"] for p in described["Stacks"][0].get("Parameters", [])}
    return values[name].lower()
