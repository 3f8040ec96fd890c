"""Rows that come from using the phone: calls, contacts with customer service, recordings of those."""

from __future__ import annotations

import hashlib
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from random import Random

from privacy_desk_local.landscape.rows import Row, instant, month_after, row

AREAS = ("10", "20", "30", "40", "50", "70")


def calls(dice: Random, customer: int, line: str, first: date, last: date, count: int, billed_until: date):
    """So many calls of a line from the first to the last day, billed in the month after; unbilled ones have no term."""
    days = max((last - first).days, 0)
    for index in range(count):
        day = first + timedelta(days=days * index // max(count - 1, 1))
        # The index in the milliseconds keeps two calls of a line apart.
        begin = datetime.combine(day, time(8 + dice.randrange(14), dice.randrange(60), dice.randrange(60)))
        yield call(dice, customer, line, begin.replace(microsecond=index % 1000 * 1000), billed_until)


def call(dice: Random, customer: int, line: str, begin: datetime, billed_until: date) -> Row:
    """One call; about one in twelve comes from someone who withheld the number."""
    incoming = dice.random() < 0.45
    withheld = incoming and dice.random() < 0.18
    seconds = int(dice.lognormvariate(4.4, 1.1))
    other = f"+31{dice.choice(AREAS)}000{dice.randrange(10000):04d}"
    billed = month_after(begin.date())
    return row(
        "call-records",
        (line, begin),
        line=line,
        customer_number=customer,
        started_at=instant(begin),
        direction="in" if incoming else "out",
        other_party=other,
        caller_withheld=withheld,
        asserted_identity=f"sip:{other}@interconnect.example" if withheld else None,
        duration_seconds=seconds,
        charged_cents=0 if incoming else 2 + seconds // 60,
        destination="NL",
        invoiced_on=billed.isoformat() if billed <= billed_until else None,
        network={"codec": "G.722", "quality": Decimal(f"{3.2 + dice.random():.2f}"), "route": f"core-{dice.randrange(9)}"},
    )


def ticket(customer: int, index: int, opened: datetime, closed: date | None, language: str, hold: bool = False) -> Row:
    """A contact with customer service, with the names and numbers of others that people type."""
    texts = {
        "nl": ("Vraag over mijn rekening", "Klopt het bedrag? Mijn buurman Kees Verzinsel (06 00001234) betaalt minder.", "Dat klopt: u heeft een andere bundel."),
        "en": ("Question about my bill", "Is this right? My neighbour Kees Verzinsel (06 00001234) pays less.", "It is: you have another bundle."),
    }[language]
    name = f"T-{hashlib.sha256(f'{customer}/{index}'.encode()).hexdigest()[:10]}"
    return row(
        "tickets",
        (name,),
        ticket_id=name,
        customer_number=customer,
        opened_at=instant(opened),
        closed_on=closed and closed.isoformat(),
        status="closed" if closed else "open",
        subject=texts[0],
        messages=[
            {"at": instant(opened), "by": "customer", "text": texts[1]},
            {"at": instant(opened + timedelta(hours=3)), "by": "staff", "agent": "Toos Testmedewerker", "text": texts[2]},
        ],
        tags={"factuur"},
        internal_note="Klant vriendelijk te woord gestaan.",
        dispute_open=hold or None,
    )


def recording(customer: int, index: int, line: str, at: datetime, seconds: int, hold: bool = False) -> Row:
    """A recorded call with customer service and its audio; nothing of its key says whose it is."""
    name = f"R-{hashlib.sha256(f'recording/{customer}/{index}'.encode()).hexdigest()[:12]}"
    return row(
        "recordings",
        (name,),
        audio_seconds=seconds,
        recording_id=name,
        customer_number=customer,
        line=line,
        recorded_at=instant(at),
        duration_seconds=seconds,
        agent="Toos Testmedewerker",
        topic="Rekening",
        audio_key=f"audio/{name[2:4]}/{name}.wav",
        dispute_open=hold or None,
    )
