"""Rows that come from being on the network and on the website, and from what happens around a contract."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import TYPE_CHECKING

from privacy_desk_local.landscape.rows import Row, instant, row

if TYPE_CHECKING:
    from privacy_desk_local.landscape.population import Customer

# Addresses for documentation only (RFC 5737).
PREFIX = "198.51.100."


def items(dice: Random, person: Customer, imsi: str, as_of: date) -> Iterator[Row]:
    """Everything of these kinds; who has left has none of what ages out within months."""
    if not person.ended:
        days = [as_of - timedelta(days=back) for back in range(2, 60, 3)]
        # One that is past its term, for the sweep.
        days.append(as_of - timedelta(days=120))
        if person.connection:
            yield from (_session(dice, person.connection, day) for day in days)
        yield from (_location(dice, imsi, day) for day in days)
        yield from (_visit(dice, person.username, day) for day in days[::4])
    for index in range(1 + person.number % 2):
        yield _notice(dice, person, index)
    if person.ported:
        yield _porting(person, as_of)
    if person.dispute:
        yield _collection(person, as_of)


def _session(dice: Random, connection: str, day: date) -> Row:
    began = datetime.combine(day, time(dice.randrange(20), dice.randrange(60)), UTC)
    seconds = 600 + dice.randrange(10_000)
    return row(
        "internet-sessions",
        (connection, began),
        connection=connection,
        started_at=int(began.timestamp()),
        began=instant(began),
        ended_at=int(began.timestamp()) + seconds,
        duration_seconds=seconds,
        ip={"address": f"{PREFIX}{dice.randrange(1, 255)}", "nat": f"{dice.randrange(1024, 65000)}-{dice.randrange(65000, 65535)}"},
        bytes_down=dice.randrange(10**9),
        bytes_up=dice.randrange(10**8),
    )


def _location(dice: Random, imsi: str, day: date) -> Row:
    seen = datetime.combine(day, time(dice.randrange(7, 23), dice.randrange(60), dice.randrange(60)))
    return row(
        "locations",
        (imsi, seen),
        imsi=imsi,
        seen_at=instant(seen),
        cell={"id": f"204-08-{dice.randrange(10000):04d}", "area": dice.choice(("Voorbeeldstad", "Proefdorp"))},
        other_cell=f"204-08-{dice.randrange(10000):04d}",
    )


def _visit(dice: Random, username: str, day: date) -> Row:
    at = datetime.combine(day, time(dice.randrange(7, 23), dice.randrange(60), dice.randrange(60)))
    action = dice.choice(("sign-in", "invoice-viewed", "settings-changed"))
    return row(
        "web-logs",
        (username, at),
        username=username,
        at=instant(at),
        action=action,
        client={"address": f"{PREFIX}{dice.randrange(1, 255)}", "agent": "Voorbeeldbrowser 1.0"},
        staff="Toos Testmedewerker" if action == "settings-changed" else None,
    )


def _notice(dice: Random, person: Customer, index: int) -> Row:
    sent = datetime.combine(person.since + timedelta(days=30 + 200 * index), time(9, dice.randrange(60)))
    return row(
        "outage-notices",
        (person.number, index),
        customer_number=person.number,
        notice_key=f"{sent:%Y%m%d}#{index}",
        sent_at=instant(sent),
        channel="sms" if index else "email",
        text="Gepland onderhoud in uw omgeving.",
        ended_on=person.ended and person.ended.isoformat(),
    )


def _porting(person: Customer, as_of: date) -> Row:
    """A number that left with its customer, or a request to leave that was taken back."""
    line = person.lines[1] if len(person.lines) > 1 else person.lines[0]
    asked = person.ended - timedelta(days=10) if person.ended else as_of - timedelta(days=100 + person.number % 300)
    return row(
        "porting-files",
        (person.number, line.number),
        porting_id=f"P-{person.number}-1",
        line=line.number,
        customer_number=person.number,
        requested_on=asked.isoformat(),
        done_on=(asked + timedelta(days=3)).isoformat(),
        direction="out",
        other_provider="Voorbeeld Mobiel BV",
        messages=[
            {"on": asked.isoformat(), "what": "aanvraag"},
            {"on": (asked + timedelta(days=3)).isoformat(), "what": "overgezet" if person.ended else "ingetrokken"},
        ],
    )


def _collection(person: Customer, as_of: date) -> Row:
    latest = max(person.invoices, default=as_of)
    return row(
        "collection-files",
        (person.number, "collection"),
        customer_number=person.number,
        file_number=f"D-{person.number}-1",
        opened_on=(latest + timedelta(days=45)).isoformat(),
        claim_cents=4_200,
        invoices=[f"F{latest:%Y%m}-{person.number}"],
        steps=[{"on": (latest + timedelta(days=45)).isoformat(), "what": "herinnering"}],
        agent="Toos Testmedewerker",
        note="Betwist het bedrag; overleg met Kees Verzinsel (06 00001234) gepland.",
        dispute_open=True,
        claim_open=True,
    )
