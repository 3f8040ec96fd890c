"""Rows of the sample stores as the data map describes them, one function per store."""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any


@dataclass(frozen=True)
class Row:
    """An item of a store; for recordings with the seconds of audio that go into the bucket."""

    store: str
    item: dict[str, Any]
    audio_seconds: int = 0


def shard(*key: object) -> str:
    """The shard of the retention index in which an item lies."""
    return str(zlib.crc32("|".join(map(str, key)).encode()) % 8)


def row(store: str, key: tuple, audio_seconds: int = 0, **item: Any) -> Row:
    """A row without the attributes that have no value."""
    filled = {name: value for name, value in item.items() if value is not None}
    return Row(store, filled | {"retention_shard": shard(*key)}, audio_seconds)


def instant(moment: datetime) -> str:
    """A time as the stores write it: UTC, milliseconds."""
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


def month_after(day: date) -> date:
    """The first day of the next month: when a month is billed."""
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def number(
    customer: int, value: str, since: date, until: date | None, hold: bool = False, user: str = ""
) -> Row:
    """A phone number and when it was the customer's; in a company somebody else may use it."""
    return row(
        "identifiers",
        (customer, value, since),
        customer_number=customer,
        identifier_key=f"number#{value}#{since}",
        type="number",
        value=value,
        valid_from=since.isoformat(),
        valid_until=until and until.isoformat(),
        line_user=user or None,
        dispute_open=hold or None,
    )


def device(customer: int, kind: str, value: str, since: date, until: date | None) -> Row:
    """A SIM card (`imsi`), a handset (`imei`) or an internet connection (`connection`)."""
    secret = {"iccid": f"8931{value}", "authentication_key": hashlib.sha256(value.encode()).digest()[:16]}
    return row(
        "identifiers",
        (customer, kind, value),
        customer_number=customer,
        identifier_key=f"{kind}#{value}#{since}",
        type=kind,
        value=value,
        valid_from=since.isoformat(),
        valid_until=until and until.isoformat(),
        **(secret if kind == "imsi" else {}),
    )


def contract(
    customer: int, product: str, fee_cents: int, since: date, ended: date | None, settled: date | None, collected: date
) -> Row:
    """A contract with its direct debit mandate, under which something was last collected on a day."""
    number = f"C-{customer}-1"
    return row(
        "contracts",
        (number,),
        customer_number=customer,
        contract_number=number,
        product=product,
        status="ended" if ended else "active",
        started_on=since.isoformat(),
        ended_on=ended and ended.isoformat(),
        settled_on=settled and settled.isoformat(),
        monthly_fee_cents=fee_cents,
        options={"nummerweergave", "voicemail"},
        direct_debit={
            # Check digits 00 and bank TEST: no such account can exist.
            "iban": f"NL00TEST{customer:010d}",
            "mandate": f"M-{customer}",
            "signed_on": (since - timedelta(days=9)).isoformat(),
        },
        last_collected_on=collected.isoformat(),
        mandate_shard=shard(customer, number),
        **{"sla.level": "standard"},
    )


def invoice(customer: int, name: str, address: str, mail: str, day: date, cents: int, hold: bool = False) -> list[Row]:
    """An invoice and its payment."""
    number = f"F{day:%Y%m}-{customer}"
    net = round(cents / 1.21)
    books = {"dispute_open": hold or None}
    bill = row(
        "invoices",
        (number,),
        invoice_number=number,
        customer_number=customer,
        invoice_date=day.isoformat(),
        period=(day - timedelta(days=1)).strftime("%Y-%m"),
        billed_to={"name": name, "address": address},
        lines=[
            {"text": "Abonnement", "cents": net - 120, "vat": 21},
            {"text": "Gesprekken buiten de bundel", "cents": 120, "vat": 21},
        ],
        net_cents=net,
        vat_cents=cents - net,
        total_cents=cents,
        unpaid=hold or None,
        itemised=[{"at": day.isoformat(), "number": "+31200000199", "seconds": 61, "cents": 12}],
        sent_to=mail,
        reminders=[{"at": (day + timedelta(days=30)).isoformat(), "kind": "mail"}] if hold else [],
        **books,
    )
    payment = row(
        "payments",
        ("P", number),
        payment_id="P-" + hashlib.sha256(number.encode()).hexdigest()[:12],
        invoice_number=number,
        customer_number=customer,
        booked_on=(day + timedelta(days=7)).isoformat(),
        amount_cents=cents,
        method="direct_debit",
        iban=f"NL00TEST{customer:010d}",
        account_holder=name,
        reversed=hold,
        **books,
    )
    return [bill, payment]


def account(customer: int, username: str, since: date, closed: date | None, language: str) -> Row:
    """A sign-in account; the hash and the seed are there to show that they never come out."""
    return row(
        "portal-accounts",
        (username,),
        username=username,
        customer_number=customer,
        created_at=instant(datetime(since.year, since.month, since.day, 12)),
        closed_on=closed and closed.isoformat(),
        password_hash=hashlib.sha512(username.encode()).digest(),
        two_factor_seed="SAMPLE" + hashlib.sha256(username.encode()).hexdigest()[:10].upper(),
        settings={"newsletter": True, "language": language, "paper_invoice": False},
        last_logins=[instant(datetime(since.year, since.month, since.day, 12, 5))],
        roles={"owner"},
    )


def consent(customer: int, channel: str, given: datetime, withdrawn: datetime | None) -> Row:
    """A consent to marketing; a withdrawn one is kept as proof for a while."""
    return row(
        "marketing-consents",
        (customer, channel),
        customer_number=customer,
        consent_key=f"{channel}#newsletter",
        channel=channel,
        purpose="newsletter",
        given_at=instant(given),
        withdrawn_at=withdrawn and instant(withdrawn),
        topics=["aanbiedingen", "nieuwe diensten"],
        inactive_since=withdrawn and int((withdrawn - datetime(1970, 1, 1)).total_seconds()),
    )


def suppressed(contact_hash: str, channel: str, objected: datetime) -> Row:
    """An entry of the suppression list: who it is about is in the keyed hash only."""
    return row(
        "suppression-list",
        (contact_hash,),
        contact_hash=contact_hash,
        channel=channel,
        objected_at=instant(objected),
    )
