"""A burst of mails of which some become cases, each brought to its answer: time, memory, what is stuck, what it would cost.

Plays the people (link, code, facts of the last invoice) and the officer (approves what is asked), all at once. Counts
state transitions and invocations from the histories and logs of the run itself.
"""

from __future__ import annotations

import re
import resource
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

import requests

from privacy_desk_local import api, aws, mail_load, outbox
from privacy_desk_local.demo_person import Person
from privacy_desk_local.errors import DeskError
from privacy_desk_local.settings import Settings

MACHINES = ("request", "verify-identity", "access")
HANDOVERS_A_SECOND = 50
PEOPLE_AT_ONCE = 4
POLL_SECONDS = 3

# US dollars, eu-west-1, on demand, without free amounts; as known in 2025.
TRANSITION = 25e-6
INVOCATION = 0.2e-6
GB_SECOND = 1.66667e-5

_REPORT = re.compile(r"^REPORT .*?Duration: ([0-9.]+) ms.*?Memory Size: ([0-9]+) MB", re.M)


@dataclass
class Asker:
    """One person of the sample stores who asks for access, and how far that is."""

    person: Person
    case: str = ""
    confirmed: bool = False
    answered: float = 0.0
    problem: str = ""


@dataclass
class Run:
    """The people of one run, what was sent and when it began."""

    settings: Settings
    askers: list[Asker]
    others: list[bytes]
    began: float = field(default_factory=time.monotonic)
    since: datetime = field(default_factory=lambda: datetime.now(UTC))
    invoked_before: tuple[int, float] = (0, 0.0)
    peak_mb: int = 0
    unanswered_calls: int = 0

    def stream(self) -> Iterator[bytes]:
        """All mails, the askers' spread evenly among the others."""
        every = max(1, (len(self.askers) + len(self.others)) // max(1, len(self.askers)))
        asking, rest = iter(self.askers), iter(self.others)
        for number in range(len(self.askers) + len(self.others)):
            asker = next(asking, None) if number % every == 0 else None
            other = None if asker else next(rest, None)
            if asker is None and other is None:
                asker = next(asking)
            yield request(asker.person, number) if asker else other


def run(settings: Settings, mails: int, cases: int, patience: float) -> dict:
    """The figures; DeskError when a case is stuck or a mail has no place."""
    corpus = mail_load.Corpus.read(mail_load.CORPUS)
    others = list(islice((mail_load.as_new(raw, n) for n, raw in enumerate(corpus.other)), mails - cases))
    run = Run(settings, people(settings, cases), others, invoked_before=invoked(settings))
    ceiling = mail_load.raw_ceiling(settings, corpus.other[0], 100)
    count = lambda: api.Console.sign_in(settings, "administrator-1").reconcile_mail({})  # noqa: E731
    before = count()
    sent = mail_load.send(settings, run.stream(), HANDOVERS_A_SECOND, mails / HANDOVERS_A_SECOND)
    drive(run, patience)
    after, _ = mail_load.settle(count, before, len(sent.ids), patience)
    figures = summary(run, sent, after, before) | {"raw_http_puts_per_second": round(ceiling, 1)} | cost(run)
    stuck = [asker for asker in run.askers if not asker.answered]
    if stuck or not after["balanced"]:
        raise DeskError(f"{len(stuck)} cases have no answer: {sorted({a.problem or 'still under way' for a in stuck})}. {figures}")
    return figures


def people(settings: Settings, wanted: int) -> list[Asker]:
    """Private customers of the sample stores with a mailbox and a phone; DeskError when there are too few."""
    rows = aws.client(settings, "dynamodb").scan(TableName="mistervoip-customers")["Items"]
    fitting = [
        row
        for row in rows
        if {"email", "mobile"} <= row.keys() and not row.get("shared_line", {}).get("BOOL") and settled(row)
    ]
    if len(fitting) < wanted:
        raise DeskError(f"{wanted} people are wanted, the sample stores hold {len(fitting)}. Try: desk seed --customers {3 * wanted}")
    return [Asker(Person(settings, "somebody", row["email"]["S"], row["mobile"]["S"])) for row in fitting[:wanted]]


def settled(row: dict) -> bool:
    """Whether no contact point was changed shortly before: such a case waits for 72 hours."""
    before = (datetime.now(UTC) - timedelta(days=60)).isoformat()
    return all(row.get(name, {}).get("S", "") < before for name in ("email_changed_at", "mobile_changed_at"))


def request(person: Person, number: int) -> bytes:
    """A plain request for access, of this person."""
    stamp = time.time_ns()
    return (
        f"From: <{person.mailbox}>\r\nTo: info@mister-voip.nl\r\nSubject: Inzageverzoek\r\n"
        f"Message-ID: <{stamp}.{number}@load.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        "Goedendag,\r\n\r\nGraag ontvang ik inzage in alle persoonsgegevens die u van mij verwerkt (artikel 15 AVG).\r\n"
    ).encode()


def drive(run: Run, patience: float) -> None:
    """Brings every case to its answer, or gives up when the time is over."""
    deadline = time.monotonic() + patience
    with ThreadPoolExecutor(PEOPLE_AT_ONCE) as pool:
        while time.monotonic() < deadline and any(not asker.answered for asker in run.askers):
            mails, texts = outbox.mails(run.settings), outbox.texts(run.settings)
            list(pool.map(lambda asker: step(run, asker, mails, texts), run.askers))
            try:
                approve(run)
            except (DeskError, requests.Timeout):
                run.unanswered_calls += 1
            run.peak_mb = max(run.peak_mb, resident_mb())
            time.sleep(POLL_SECONDS)


def step(run: Run, asker: Asker, mails: list, texts: list) -> None:
    """What one person does when they look at their mailbox and phone."""
    person = asker.person
    own = [mail for mail in mails if mail.id not in person.before and person.mailbox.lower() in mail.recipients]
    asker.case = asker.case or next((mail.case for mail in own if mail.case), "")
    if asker.case and not asker.answered and any("/download/" in mail.text for mail in own):
        asker.answered = time.monotonic() - run.began
    link = next((found.group() for mail in own if (found := outbox.LINK.search(mail.text)) and found.group(1) == "verify"), None)
    heard = [*(t for t in texts if t.id not in person.before and t.number == person.mobile), *own]
    code = next((outbox.code_in(message.text) for message in heard if outbox.code_in(message.text)), None)
    if link and code and not asker.confirmed:
        try:
            asker.confirmed = person.use_link(link, str(code)).status_code == 200
        except requests.Timeout:
            run.unanswered_calls += 1  # Whoever waits too long for a page tries again later.
        except DeskError as problem:
            asker.problem = str(problem)


def approve(run: Run) -> None:
    """The officer approves what waits of these cases; anything but a package is noted as why a case is stuck."""
    cases = {asker.case: asker for asker in run.askers if asker.case}
    console = api.Console.sign_in(run.settings, "officer-1")
    for open_one in console.open_approvals():
        asker = cases.get(open_one["subject"])
        if asker and open_one["kind"] == "access":
            try:
                console.approve(open_one["approvalId"], open_one["digest"], "load run")
            except DeskError as problem:
                asker.problem = str(problem)  # It is asked again in the next round, and told if the case stays stuck.
        elif asker:
            asker.problem = f"waits for a person ({open_one['kind']})"


def summary(run: Run, sent: mail_load.Sent, after: dict, before: dict) -> dict:
    """How it went."""
    answered = sorted(asker.answered for asker in run.askers if asker.answered)
    places = {place: number - before["places"].get(place, 0) for place, number in after["places"].items()}
    return {
        "mails": len(sent.ids),
        "handed_over_in_seconds": round(sent.took, 1),
        "places": {place: number for place, number in places.items() if number},
        "cases": len(run.askers),
        "answered": len(answered),
        "first_answer_after_seconds": round(answered[0], 1) if answered else None,
        "median_answer_after_seconds": round(answered[len(answered) // 2], 1) if answered else None,
        "last_answer_after_seconds": round(answered[-1], 1) if answered else None,
        "calls_without_an_answer_in_time": run.unanswered_calls,
        "peak_memory_of_all_processes_mb": run.peak_mb,
    }


def resident_mb() -> int:
    """Resident memory of every process that may be looked at: emulator, functions, this one and whatever else runs."""
    pages = 0
    for status in Path("/proc").glob("[0-9]*/statm"):
        with suppress(OSError, ValueError):
            pages += int(status.read_text().split()[1])
    return pages * resource.getpagesize() // (1024 * 1024)


def cost(run: Run) -> dict:
    """What a case took, counted over the run, and what that costs on AWS without storage and mail."""
    machine = aws.client(run.settings, "stepfunctions")
    arn = f"arn:aws:states:{run.settings.region}:000000000000:stateMachine:privacy-desk-"
    entered = 0
    for name in MACHINES:
        for page in machine.get_paginator("list_executions").paginate(stateMachineArn=arn + name):
            for one in page["executions"]:
                if one["startDate"] >= run.since:
                    entered += states_entered(machine, one["executionArn"])
    invocations, gb_seconds = (now - then for now, then in zip(invoked(run.settings), run.invoked_before, strict=True))
    cases = max(1, len(run.askers))
    dollars = entered * TRANSITION + invocations * INVOCATION + gb_seconds * GB_SECOND
    return {
        "transitions_per_case": round(entered / cases, 1),
        "invocations_per_case": round(invocations / cases, 1),
        "gb_seconds_per_case_on_this_machine": round(gb_seconds / cases, 1),
        "dollars_per_case_without_storage_and_mail": round(dollars / cases, 4),
    }


def states_entered(machine, execution: str) -> int:
    """What Step Functions would bill of one execution."""
    pages = machine.get_paginator("get_execution_history").paginate(executionArn=execution)
    return sum(event["type"].endswith("StateEntered") for page in pages for event in page["events"])


def invoked(settings: Settings) -> tuple[int, float]:
    """Invocations of all functions in the logs so far, and the GB-seconds they took here."""
    calls, gb_seconds = 0, 0.0
    for log in settings.logs_dir.glob("privacy-desk-*.log"):
        for duration, memory in _REPORT.findall(log.read_text(encoding="utf-8", errors="replace")):
            calls += 1
            gb_seconds += float(duration) / 1000 * int(memory) / 1024
    return calls, gb_seconds
