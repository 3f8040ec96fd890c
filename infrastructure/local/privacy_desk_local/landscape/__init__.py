"""The sample landscape: a telecom company's stores, filled with people who do not exist.

Everything follows from the number of customers and a fixed seed, so that two machines hold the same people. What has
to be recent or past its retention term is counted from the first day of this month.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import chain

from privacy_desk_local.landscape import demo_people, heavy, population, suppressions, writer
from privacy_desk_local.landscape.rows import Row
from privacy_desk_local.settings import Settings

__all__ = ["heavy", "population", "rows_of", "seed", "seed_demo_people"]

# How many customers are in memory at a time.
AT_ONCE = 200


def seed(
    settings: Settings,
    customers: int = 25,
    as_of: date | None = None,
    calls_a_year: int = population.USUAL_CALLS_A_YEAR,
) -> dict[str, int]:
    """Adds the first `customers` fictitious customers and the demo's people; those already there stay as they are.

    Returns how many items were written per store.
    """
    stores = writer.Stores.of(settings)
    moment = as_of or _this_month()
    hashed = suppressions.hashing(settings)
    counts: Counter[str] = Counter()
    everyone = chain(demo_people.everyone(moment), population.customers(customers, moment, calls_a_year))
    for people in writer.chunks(everyone, AT_ONCE):
        known = stores.known_customers([person.number for person in people])
        new = [person for person in people if person.number not in known]
        counts.update(stores.write(chain(suppressions.of_customers(new, hashed), rows_of(new, moment))))
    counts.update(stores.write(suppressions.of_others(moment, hashed)))
    return dict(counts)


def seed_demo_people(settings: Settings, as_of: date | None = None) -> dict[str, int]:
    """Puts the demo's people back as they were, whatever was done to their data; returns the items per store."""
    moment = as_of or _this_month()
    return writer.Stores.of(settings).write(rows_of(demo_people.everyone(moment), moment))


def rows_of(people: list[population.Customer], as_of: date) -> Iterator[Row]:
    """Every row of these people, their own rows last: whoever is known is known with everything."""
    for person in people:
        yield from population.items(person, as_of)
    for person in people:
        yield population.customer_row(person)


def _this_month() -> date:
    return datetime.now(UTC).date().replace(day=1)
