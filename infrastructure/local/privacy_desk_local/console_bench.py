"""How long the console's pages take with a full table, as a warm function answers them to a signed-in person: beside
what the same gateway and function take to send a stranger to the sign-in, and beside as many bare requests to the
emulator as the page makes, round by round, all in the same run.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from privacy_desk_local import aws, raw_requests, stack
from privacy_desk_local.browsing import Browser
from privacy_desk_local.errors import DeskError
from privacy_desk_local.landscape import writer
from privacy_desk_local.raw_requests import Emulator, Rounds
from privacy_desk_local.settings import Settings

MARK = "MV-BNCH-"
WARM_UP = 20
# A page with its style: nothing else is loaded for it.
BYTES_BUDGET = 150_000
# Server time of a page, 95 of 100.
MILLIS_BUDGET = 150
DAYS_SEARCHED = 30
_DIGITS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
_OPEN = ("IDENTIFYING", "AWAITING_APPROVAL", "PREPARING", "NEEDS_ATTENTION")


@dataclass(frozen=True)
class Page:
    """A page that is measured, and who looks at it."""

    name: str
    path: str
    user: str
    asks: str = ""
    """Which line of page-reads.properties says what it asks of the stores; empty for a search of days."""


def pages(lived: str | None = None) -> list[Page]:
    """What people open all day: the first page, one of the cases, what happened in it among all that happened; and a
    case with documents, questions and a history, when the desk had one.
    """
    own = [Page("a case that was answered", f"/console/cases/{lived}", "officer-1", "case")] if lived else []
    return [
        Page("today", "/console", "officer-1", "today.asked"),
        Page("a case", f"/console/cases/{numbered(0)}", "officer-1", "case"),
        *own,
        Page("search", f"/console/audit?chain={numbered(0)}", "auditor-1", "audit.case"),
        Page("search of thirty days", "/console/audit?event=approval", "auditor-1"),
    ]


def numbered(number: int) -> str:
    """A case number that no mail gets: all of them begin alike."""
    text = ""
    for _ in range(4):
        number, digit = divmod(number, len(_DIGITS))
        text = _DIGITS[digit] + text
    return MARK + text


def rows(count: int, today: date) -> Iterator[dict]:
    """Cases as the table keeps them, half of them closed, spread over the days of a quarter; nobody's data."""
    for number in range(count):
        received = today - timedelta(days=number % 90)
        due = received + timedelta(days=30)
        closed = number % 2 == 1
        at = datetime(received.year, received.month, received.day, 9, number % 60, tzinfo=UTC)
        stamp = at.isoformat().replace("+00:00", "Z")
        state = "CLOSED_ANSWERED" if closed else _OPEN[number // 2 % len(_OPEN)]
        yield {
            "case_id": {"S": numbered(number)},
            "state": {"S": state},
            "revision": {"N": "3"},
            "open": {"S": "closed" if closed else "open"},
            "due": {"S": stamp if closed else due.isoformat()},
            "rights": {"L": [{"S": "access"}]},
            "labels": {"L": [{"S": "access"}]},
            "language": {"S": "nl"},
            "received_at": {"S": stamp},
            "received_on": {"S": received.isoformat()},
            "due_on": {"S": due.isoformat()},
            "due_outer": {"S": due.isoformat()},
            "extended": {"S": (received + timedelta(days=90)).isoformat()},
            "ack_by": {"S": (received + timedelta(days=1)).isoformat()},
            "last_event": {"S": "close" if closed else "ask-identity"},
            "last_actor": {"S": "system"},
            "last_at": {"S": stamp},
        }


def run(settings: Settings, cases: int, calls: int, say: Callable[[str], None]) -> Iterator[dict]:
    """Fills the table, measures each page and empties the table again; one row of figures per page."""
    table = stack.outputs(settings)["CasesTable"]
    dynamo = aws.client(settings, "dynamodb")
    lived = _answered(dynamo, table)
    say(f"putting {cases} cases ...")
    try:
        _write(dynamo, table, [{"PutRequest": {"Item": row}} for row in rows(cases, datetime.now(UTC).date())])
        yield from _measured(settings, table, pages(lived), calls, say)
    finally:
        say("taking them away ...")
        keys = [{"case_id": {"S": numbered(number)}} for number in range(cases)]
        _write(dynamo, table, [{"DeleteRequest": {"Key": key}} for key in keys])


def _answered(dynamo, table: str) -> str | None:
    """One of the cases that were answered before the bench came, if there are any."""
    found = dynamo.query(**_listed(table, "closed"))["Items"]
    return next((row["case_id"]["S"] for row in found if row["state"]["S"] == "CLOSED_ANSWERED"), None)


def _measured(
    settings: Settings, table: str, opened: list[Page], calls: int, say: Callable[[str], None]
) -> Iterator[dict]:
    base = stack.outputs(settings)["PublicBaseUrl"]
    say("asking as a stranger, and asking the table itself ...")
    stranger = Browser(base)
    refused = _figures("refused_", _times(lambda: _sent_away(stranger), calls))
    raw = _figures("raw_query_", _times(_raw_query(settings, table), calls))
    people = {page.user: Browser(base).sign_in(page.user, settings.oidc_port) for page in opened}
    known = raw_requests.known(settings)
    searched = raw_requests.of_days(_days_of_audit(settings))
    emulator = Emulator(settings, {"TableName": table, "Key": {"case_id": {"S": numbered(0)}}}, _listed(table, "open"))
    try:
        for page in opened:
            asked = known[page.asks] if page.asks else searched
            say(f"opening {page.path} as {page.user}, and asking the emulator {asked.requests} times as it does ...")
            beside = refused | raw | _asked(emulator, asked, calls)
            yield with_server_time(measured(page, people[page.user], calls) | beside)
    finally:
        emulator.close()


def _asked(emulator: Emulator, asked: Rounds, calls: int) -> dict:
    """The emulator's share of a page: the same number of bare requests, as many of them side by side."""
    taken = _times(lambda: emulator.ask(asked), calls)
    return {"requests": asked.requests, "rounds": len(asked.kinds), **_figures("emulator_", taken)}


def _days_of_audit(settings: Settings) -> int:
    """On how many of the days that are searched anything happened."""
    today = datetime.now(UTC).date()
    epoch = date(1970, 1, 1)
    found = aws.client(settings, "dynamodb").query(
        TableName=stack.outputs(settings)["AuditTable"],
        KeyConditionExpression="#c = :days AND #s BETWEEN :from AND :to",
        ExpressionAttributeNames={"#c": "chain", "#s": "sequence"},
        ExpressionAttributeValues={
            ":days": {"S": "days"},
            ":from": {"N": str((today - timedelta(days=DAYS_SEARCHED) - epoch).days)},
            ":to": {"N": str((today - epoch).days)},
        },
        Select="COUNT",
    )
    return found["Count"]


def measured(page: Page, person: Browser, calls: int) -> dict:
    """The figures of one page for somebody who is signed in."""
    size = len(person.page(page.path))
    took = _times(lambda: person.page(page.path), calls)
    return {
        "page": page.name,
        "calls": calls,
        "bytes": size,
        "bytes_budget": BYTES_BUDGET,
        "within_bytes": size < BYTES_BUDGET,
        **_figures("", took),
    }


def with_server_time(row: dict) -> dict:
    """The same with what the page itself took at the server: without what a stranger's call takes on its way there; and
    with what of that is the desk's own, without what the emulator takes for as many bare requests.
    """
    way = row["refused_p50_ms"]
    server = {f"server_{p}_ms": round(row[f"{p}_ms"] - way, 1) for p in ("p50", "p95")}
    own = round(server["server_p50_ms"] - row["emulator_p50_ms"], 1)
    within = server["server_p95_ms"] <= MILLIS_BUDGET
    return row | server | {"own_p50_ms": own, "server_budget_ms": MILLIS_BUDGET, "within_time": within}


def over_bytes(rows: list[dict]) -> list[str]:
    """The pages that are heavier than their budget. Time is not failed on: it is that of the machine and what else runs."""
    return [row["page"] for row in rows if not row["within_bytes"]]


def _raw_query(settings: Settings, table: str) -> Callable[[], object]:
    dynamo = aws.client(settings, "dynamodb")
    query = _listed(table, "open")
    return lambda: dynamo.query(**query)


def _listed(table: str, part: str) -> dict:
    """The query of one page of the open or of the closed cases."""
    return {
        "TableName": table,
        "IndexName": "by-due",
        "KeyConditionExpression": "#o = :o",
        "ExpressionAttributeNames": {"#o": "open"},
        "ExpressionAttributeValues": {":o": {"S": part}},
        "Limit": 50,
    }


def _sent_away(stranger: Browser) -> None:
    answer = stranger.get("/console")
    if answer.status_code != 303:
        raise DeskError(f"A stranger got status {answer.status_code} instead of the way to the sign-in.")


def _times(call: Callable[[], object], calls: int) -> list[float]:
    for _ in range(WARM_UP):
        call()
    taken = []
    for _ in range(calls):
        began = time.perf_counter()
        call()
        taken.append((time.perf_counter() - began) * 1000)
    return taken


def _figures(name: str, taken: list[float]) -> dict[str, float]:
    return {
        f"{name}p50_ms": round(statistics.median(taken), 1),
        f"{name}p95_ms": round(_percentile(taken, 95), 1),
    }


def _percentile(taken: list[float], percent: int) -> float:
    return statistics.quantiles(taken, n=100)[percent - 1]


def _write(dynamo, table: str, requests: list[dict]) -> None:
    for some in writer.chunks(requests, 25):
        writer.write_batch(dynamo, table, some)
