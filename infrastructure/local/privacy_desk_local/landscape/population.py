"""Fictitious customers: households, former customers, numbers that changed hands, open disputes."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random

from privacy_desk_local.landscape import network, rows, traffic
from privacy_desk_local.landscape.rows import Row

SEED = "mister-voip-sample-1"
FIRST_NUMBER = 200001
GIVEN = ("Anna", "Bram", "Chantal", "Daan", "Esra", "Fatima", "Gijs", "Hanna", "Ilse", "Jaap", "Kim", "Lotte", "Mehmet")
FAMILY = ("Voorbeeldsma", "van Proefstraat", "Testema", "de Fictie", "Verzinsma", "Nepstra", "Monsterman", "Schijnhuis")
STREETS = ("Voorbeeldweg", "Proeflaan", "Testkade", "Fictieplein", "Verzinpad")
CITIES = ("Voorbeeldstad", "Proefdorp", "Testerbroek", "Verzinhuizen")


@dataclass(frozen=True)
class Line:
    """A phone number and when it was the customer's; `calls` in the last months, `old_calls` past their term."""

    number: str
    since: date
    until: date | None = None
    calls: int = 100
    old_calls: int = 0
    old_since: date | None = None
    user: str = ""


@dataclass(frozen=True)
class Customer:
    """A person who does not exist."""

    number: int
    given: str
    family: str
    born: date
    email: str
    mobile: str
    street: str
    house: str
    postal_code: str
    city: str
    since: date
    lines: tuple[Line, ...]
    ended: date | None = None
    settled: date | None = None
    language: str = "nl"
    household: tuple[str, ...] = ()
    dispute: bool = False
    invoices: tuple[date, ...] = ()
    ticket_days: tuple[tuple[date, date | None], ...] = ()
    recording_days: tuple[date, ...] = ()
    username: str = field(default="")
    company: str = ""
    connection: str = ""
    connected: date | None = None
    """Since when the internet connection is the customer's: it stays in the house when people move."""
    ported: bool = False

    @property
    def name(self) -> str:
        """Given and family name."""
        return f"{self.given} {self.family}"


# Calls of a customer's fixed and mobile line in the 130 days that are not past their term.
FIXED_CALLS, MOBILE_CALLS, RECENT_DAYS = 90, 110, 130
USUAL_CALLS_A_YEAR = (FIXED_CALLS + MOBILE_CALLS) * 365 // RECENT_DAYS


def customers(count: int, as_of: date, calls_a_year: int = USUAL_CALLS_A_YEAR) -> Iterator[Customer]:
    """The first so many customers; the same ones for every greater count."""
    return (_customer(index, as_of, calls_a_year) for index in range(count))


def _customer(index: int, as_of: date, calls_a_year: int) -> Customer:
    dice = Random(f"{SEED}/{index}")
    number = FIRST_NUMBER + index
    given, family = dice.choice(GIVEN), FAMILY[index // 2 % len(FAMILY)]
    # Every fifth has left; the next customer got the number a while later.
    former, heir = index % 5 == 3, index % 5 == 4
    since = date(2016 + dice.randrange(5), 1 + dice.randrange(12), 1)
    ended = date(2023, 1 + index % 12, 28) if former else None
    settled = ended and ended + timedelta(days=90 if index % 2 else 800)
    fixed = _fixed(index - 1 if heir else index)
    handed = date(2023, 1 + (index - 1) % 12, 28) + timedelta(days=60) if heir else since
    old = as_of - timedelta(days=400)
    share = 0 if former else calls_a_year / USUAL_CALLS_A_YEAR
    business = index % 10 == 7
    lines = (
        Line(fixed, handed if heir else since, ended, round(FIXED_CALLS * share), 15, ended and ended - timedelta(days=40) or old),
        Line(_mobile(index), since, ended, round(MOBILE_CALLS * share)),
        *(_desk_line(dice, index, seat, since) for seat in range(3 if business else 0)),
    )
    return Customer(
        number=number,
        given=given,
        family=family,
        born=_born(number, since),
        email=f"{given}.{family.replace(' ', '-')}.{number}@example.nl".lower(),
        mobile=_mobile(index),
        street=STREETS[index // 2 % len(STREETS)],
        house=str(1 + index // 2 % 200),
        postal_code=f"{1000 + index // 2 % 9000}XX",
        city=CITIES[index // 2 % len(CITIES)],
        since=since,
        lines=lines,
        ended=ended,
        settled=settled,
        # Two customers with consecutive numbers live at one address; the first shares the fixed line.
        household=(f"{dice.choice(GIVEN)} {family}",) if index % 4 == 0 else (),
        dispute=index % 9 == 5,
        invoices=_invoice_days(ended, as_of, index),
        ticket_days=_ticket_days(index, as_of, ended),
        recording_days=_recording_days(index, as_of, ended),
        username=f"klant{number}",
        company=f"{family.title().replace(' ', '')} Voorbeeld BV" if business else "",
        # Every second has internet; who took over a former customer's number took over the house.
        connection=f"NL-{(index - 1 if heir else index):08d}" if index % 2 == 0 or former or heir else "",
        connected=handed if heir else since,
        ported=index % 4 == 1,
    )


def _born(number: int, since: date) -> date:
    """Of age on the day of signing up, by a dice of its own: everything else of a customer stays as it was."""
    dice = Random(f"{SEED}/{number}/born")
    return date(since.year - 19 - dice.randrange(62), 1, 1) + timedelta(days=dice.randrange(365))


def _desk_line(dice: Random, index: int, seat: int, since: date) -> Line:
    """A line of a company, used by one of its people."""
    user = f"{dice.choice(GIVEN)} {dice.choice(FAMILY)}"
    return Line(f"+3188{1000000 + index * 10 + seat}", since, None, 40, 0, None, user)


def _fixed(index: int) -> str:
    return f"+3185{2000000 + index % 1000000}"


def _mobile(index: int) -> str:
    # 06-00 is not handed out for mobile phones.
    return f"+31600{index % 1000000:06d}"


def _invoice_days(ended: date | None, as_of: date, index: int) -> tuple[date, ...]:
    last = rows.month_after(ended) if ended else as_of
    months = [_months_before(last, back) for back in range(8)]
    # Some books are so old that not even the tax office asks for them.
    return (*months, date(as_of.year - 9, 6, 1)) if index % 6 == 0 else tuple(months)


def _months_before(day: date, months: int) -> date:
    total = day.year * 12 + day.month - 1 - months
    return date(total // 12, total % 12 + 1, 1)


def _ticket_days(index: int, as_of: date, ended: date | None) -> tuple[tuple[date, date | None], ...]:
    recent = as_of - timedelta(days=60 + index % 90)
    old = as_of - timedelta(days=900 + index % 90)
    days = [(old, old + timedelta(days=4))] if index % 3 == 0 else []
    return (*days, *([] if ended else [(recent, None if index % 9 == 5 else recent + timedelta(days=2))]))


def _recording_days(index: int, as_of: date, ended: date | None) -> tuple[date, ...]:
    if ended:
        return (ended - timedelta(days=10),)
    return (as_of - timedelta(days=20 + index % 30), as_of - timedelta(days=200))[: 1 + index % 2]


def items(person: Customer, as_of: date) -> Iterator[Row]:
    """Everything of a customer but the customer's own row."""
    dice = Random(f"{SEED}/{person.number}/items")
    for line in person.lines:
        yield from _line_items(dice, person, line, as_of)
    first = person.lines[0]
    imsi = f"20408{person.number:010d}"
    yield rows.device(person.number, "imsi", imsi, first.since, person.ended)
    yield rows.device(person.number, "imei", f"3500000{person.number:08d}", first.since, person.ended)
    if person.connection:
        yield rows.device(person.number, "connection", person.connection, person.connected or first.since, person.ended)
    yield from network.items(dice, person, imsi, as_of)
    product = "VoIP Zakelijk" if person.company else "VoIP Thuis en Mobiel"
    collected = max(person.invoices, default=person.since) + timedelta(days=7)
    yield rows.contract(person.number, product, 1695, person.since, person.ended, person.settled, collected)
    address = f"{person.street} {person.house}, {person.postal_code} {person.city}"
    for day in person.invoices:
        hold = person.dispute and day == max(person.invoices)
        yield from rows.invoice(
            person.number, person.name, address, person.email, day, 1695 + dice.randrange(900), hold
        )
    for index, (opened, closed) in enumerate(person.ticket_days):
        yield traffic.ticket(
            person.number, index, _at(opened, 10), closed, person.language, person.dispute and closed is None
        )
    for index, day in enumerate(person.recording_days):
        yield traffic.recording(
            person.number, index, person.mobile or first.number, _at(day, 14), 3, person.dispute and index == 1
        )
    given = _at(person.since + timedelta(days=4), 9)
    yield rows.consent(person.number, "email", given, person.ended and _at(person.ended, 9))
    yield rows.account(person.number, person.username, person.since, person.ended, person.language)


def _line_items(dice: Random, person: Customer, line: Line, as_of: date) -> Iterator[Row]:
    # A dispute holds what it is about, and the number without which that would not be found.
    yield rows.number(person.number, line.number, line.since, line.until, person.dispute and line.until is not None, line.user)
    if line.calls:
        yield from traffic.calls(dice, person.number, line.number, as_of - timedelta(days=RECENT_DAYS), as_of, line.calls, as_of)
    if line.old_calls:
        first = max(line.old_since or line.since, line.since)
        last = min(first + timedelta(days=30), line.until or as_of)
        old = traffic.calls(dice, person.number, line.number, first, last, line.old_calls, as_of)
        disputed = line.old_calls // 2 if person.dispute else 0
        yield from itertools.chain(
            (Row(r.store, r.item | {"dispute_open": True}) for r in itertools.islice(old, disputed)), old
        )


def customer_row(person: Customer) -> Row:
    """The customer's own row. Contact points were last changed when the customer came."""
    changed = rows.instant(_at(person.since - timedelta(days=9), 10))
    return rows.row(
        "customers",
        (person.number,),
        customer_number=person.number,
        name={
            "initials": f"{person.given[0]}.",
            "given": person.given,
            "family": person.family,
            "display": person.name,
        },
        born_on=person.born.isoformat(),
        address={
            "street": person.street,
            "house_number": person.house,
            "postal_code": person.postal_code,
            "city": person.city,
        },
        address_changed_at=changed,
        email=person.email,
        email_changed_at=changed,
        mobile=person.mobile or None,
        mobile_changed_at=changed if person.mobile else None,
        language=person.language,
        status="ended" if person.ended else "active",
        customer_since=person.since.isoformat(),
        relation_ended_on=person.ended and person.ended.isoformat(),
        settled_on=person.settled and person.settled.isoformat(),
        shared_line=bool(person.household or person.company),
        company=person.company or None,
        household=[{"name": name} for name in person.household] or None,
        portal_usernames=[person.username],
        dispute_open=True if person.dispute and person.ended else None,
    )


def _at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour, 15))
