"""How long the console takes with a full table: its lists as a warm function answers them, beside what the same
gateway and function take to refuse a caller, and beside the raw query of one page at the emulator.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta

from privacy_desk_local import aws, loopback, stack
from privacy_desk_local.api import fetch_token, problem_of
from privacy_desk_local.landscape import writer
from privacy_desk_local.settings import Settings

MARK = "MV-BNCH-"
WARM_UP = 20
_DIGITS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
_OPEN = ("IDENTIFYING", "AWAITING_APPROVAL", "PREPARING", "NEEDS_ATTENTION")


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


def run(settings: Settings, cases: int, calls: int, paths: list[str], say: Callable[[str], None]) -> Iterator[dict]:
    """Fills the table, measures each address and empties the table again; one row of figures per address."""
    table = stack.outputs(settings)["CasesTable"]
    dynamo = aws.client(settings, "dynamodb")
    say(f"putting {cases} cases ...")
    try:
        _write(dynamo, table, [{"PutRequest": {"Item": row}} for row in rows(cases, datetime.now(UTC).date())])
        yield from _measured(settings, table, calls, paths)
    finally:
        say("taking them away ...")
        keys = [{"case_id": {"S": numbered(number)}} for number in range(cases)]
        _write(dynamo, table, [{"DeleteRequest": {"Key": key}} for key in keys])


def _measured(settings: Settings, table: str, calls: int, paths: list[str]) -> Iterator[dict]:
    base = stack.outputs(settings)["PublicBaseUrl"]
    refused = _times(lambda: _get(base + "/api/cases", "none", 401), calls)
    dynamo = aws.client(settings, "dynamodb")
    query = {
        "TableName": table,
        "IndexName": "by-due",
        "KeyConditionExpression": "#o = :o",
        "ExpressionAttributeNames": {"#o": "open"},
        "ExpressionAttributeValues": {":o": {"S": "open"}},
        "Limit": 50,
    }
    raw = _times(lambda: dynamo.query(**query), calls)
    for path in paths:
        token = fetch_token(settings, "officer-1")
        size = len(_get(base + path, token, 200))
        took = _times(lambda path=path, token=token: _get(base + path, token, 200), calls)
        yield {
            "address": path,
            "calls": calls,
            "bytes": size,
            **_figures("", took),
            **_figures("refused_", refused),
            **_figures("raw_query_", raw),
            "server_p95_ms": round(_percentile(took, 95) - statistics.median(refused), 1),
        }


def _get(url: str, token: str, expected: int) -> bytes:
    answer = loopback.session().get(url, headers={"Authorization": f"Bearer {token}"}, timeout=60)
    if answer.status_code != expected:
        raise problem_of(answer)
    return answer.content


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
