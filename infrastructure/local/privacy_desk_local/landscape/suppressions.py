"""The sample suppression list: who among the fictitious customers objected to advertising, and two who are no customers.

Entries are hashed under the deployment's own key, as the desk hashes them (datamap.MarketingContact)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta

from privacy_desk_local import aws
from privacy_desk_local.landscape import rows
from privacy_desk_local.landscape.population import Customer
from privacy_desk_local.landscape.rows import Row
from privacy_desk_local.settings import Settings

Hash = Callable[[str], str]
# Cornelis, whose contract ended, objected when he left: erased one day, he stays on the list.
OBJECTED = (100007,)
NO_CUSTOMERS = ("mail:geen.klant@example.org", "phone:+31201234500")


def hashing(settings: Settings) -> Hash:
    """The keyed hash of a contact, computed where the key is."""
    kms = aws.client(settings, "kms")
    key = f"alias/{settings.stack_name}-suppression"

    def of(contact: str) -> str:
        answer = kms.generate_mac(KeyId=key, MacAlgorithm="HMAC_SHA_256", Message=contact.encode())
        return answer["Mac"].hex()

    return of


def of_customers(people: list[Customer], of: Hash) -> Iterator[Row]:
    """The entries of those among these people who objected."""
    for person in people:
        if person.number in OBJECTED and person.ended:
            yield from _entries([f"mail:{person.email}"], person.ended, of)


def of_others(as_of: date, of: Hash) -> Iterator[Row]:
    """The entries of people who never were customers."""
    yield from _entries(NO_CUSTOMERS, as_of - timedelta(days=30), of)


def _entries(contacts, day: date, of: Hash) -> Iterator[Row]:
    objected = datetime.combine(day, time(9, 30), UTC)
    for contact in contacts:
        yield rows.suppressed(of(contact), contact.partition(":")[0], objected)
