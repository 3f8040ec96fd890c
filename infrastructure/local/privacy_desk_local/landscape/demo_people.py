"""The demo's people. Their names say that they are samples; their contact points are long on file."""

from __future__ import annotations

from datetime import date, timedelta

from privacy_desk_local.landscape.population import Customer, Line

HANDED_OVER = date(2021, 3, 1)
FIXED = "+31850101234"


def everyone(as_of: date) -> list[Customer]:
    """Anneke, who has a number that was Cornelis' before; and Robin, who has left."""
    return [anneke(as_of), robin(as_of), cornelis(as_of)]


def anneke(as_of: date) -> Customer:
    """A Dutch customer; the fixed number is hers since 1 March 2021."""
    return Customer(
        number=100042,
        given="Anneke",
        family="Voorbeeld-Jansen",
        born=date(1985, 3, 12),
        email="anneke.voorbeeld@example.nl",
        mobile="+31612345678",
        street="Proefstraat",
        house="12",
        postal_code="1234AB",
        city="Voorbeeldstad",
        since=HANDED_OVER,
        lines=(
            Line(FIXED, HANDED_OVER, None, 160, 12, HANDED_OVER),
            Line("+31612345678", HANDED_OVER, None, 240),
        ),
        invoices=tuple(_months(as_of, 14)),
        ticket_days=(
            (as_of - timedelta(days=300), as_of - timedelta(days=297)),
            (as_of - timedelta(days=45), as_of - timedelta(days=44)),
        ),
        recording_days=(as_of - timedelta(days=44), as_of - timedelta(days=12)),
        username="anneke.v",
        connection="NL-90000042",
        connected=HANDED_OVER,
        ported=True,
    )


def robin(as_of: date) -> Customer:
    """A former customer who writes English; the last amount was settled about a year ago, so the term still runs."""
    ended = date(2023, 5, 31)
    return Customer(
        number=100099,
        given="Robin",
        family="Sample",
        born=date(1992, 11, 3),
        email="robin.sample@example.com",
        mobile="+31687654321",
        street="Testlaan",
        house="7",
        postal_code="4321ZY",
        city="Proefdorp",
        since=date(2020, 2, 1),
        lines=(Line("+31687654321", date(2020, 2, 1), ended, 0, 25, date(2023, 5, 1)),),
        ended=ended,
        settled=as_of - timedelta(days=400),
        language="en",
        invoices=(
            *(date(2022, month, 1) for month in range(7, 13)),
            *(date(2023, month, 1) for month in range(1, 7)),
        ),
        ticket_days=(
            (date(2023, 4, 3), date(2023, 4, 5)),
            (as_of - timedelta(days=402), as_of - timedelta(days=400)),
        ),
        recording_days=(date(2023, 5, 12), date(2023, 5, 20)),
        username="robin.s",
    )


def cornelis(as_of: date) -> Customer:
    """Who held Anneke's number until the day before; a dispute holds half of his last calls."""
    ended = HANDED_OVER - timedelta(days=1)
    return Customer(
        number=100007,
        given="Cornelis",
        family="Voorbeeldman",
        born=date(1958, 7, 29),
        email="cornelis.voorbeeldman@example.org",
        mobile="",
        street="Fictiepad",
        house="3",
        postal_code="9999XX",
        city="Verzinhuizen",
        since=date(2018, 2, 1),
        lines=(Line(FIXED, date(2018, 2, 1), ended, 0, 60, date(2021, 1, 29)),),
        ended=ended,
        settled=as_of - timedelta(days=300),
        dispute=True,
        invoices=(date(2021, 2, 1), HANDED_OVER),
        ticket_days=((date(2021, 2, 20), None),),
        recording_days=(date(2021, 2, 10), date(2021, 2, 20)),
        username="cornelis.v",
    )


def _months(as_of: date, count: int):
    for back in range(count):
        total = as_of.year * 12 + as_of.month - 1 - back
        yield date(total // 12, total % 12 + 1, 1)
