"""The sample landscape: the same people every time, and of every kind that the desk has to tell apart."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from privacy_desk_local import landscape
from privacy_desk_local.landscape import heavy, population

DAY = date(2026, 11, 1)
STORES = 16
"""Tables filled with people's own rows; besides them the suppression list and the audio."""


@pytest.fixture(scope="module")
def people():
    return list(population.customers(60, DAY))


@pytest.fixture(scope="module")
def rows(people):
    return list(landscape.rows_of(people, DAY))


def test_the_same_number_gives_the_same_rows(people, rows):
    assert list(landscape.rows_of(list(population.customers(60, DAY)), DAY)) == rows
    assert list(population.customers(90, DAY))[:60] == people


def test_every_store_has_rows(rows):
    assert len({row.store for row in rows}) == STORES


def test_a_former_customers_number_and_connection_are_somebody_elses_now(rows):
    for kind in ("number", "connection"):
        holders: dict[str, list] = {}
        for row in rows:
            if row.store == "identifiers" and row.item["type"] == kind:
                holders.setdefault(row.item["value"], []).append(row.item)
        passed_on = [sorted(held, key=lambda item: item["valid_from"]) for held in holders.values() if len(held) > 1]
        assert passed_on
        assert all(a["valid_until"] < b["valid_from"] for held in passed_on for a, b in zip(held, held[1:], strict=False))


def test_there_are_households_companies_former_customers_and_disputes(people):
    assert any(person.household for person in people)
    assert any(person.ended for person in people)
    assert any(person.dispute for person in people)
    company = next(person for person in people if person.company)
    assert len({line.user for line in company.lines if line.user}) > 1


def test_everyone_has_a_birth_date_and_was_of_age_when_signing_up(rows):
    customers = [row.item for row in rows if row.store == "customers"]
    ages = [date.fromisoformat(one["customer_since"]).year - date.fromisoformat(one["born_on"]).year for one in customers]
    assert len({one["born_on"] for one in customers}) > 50
    assert min(ages) > 18
    assert max(ages) < 85


def test_calls_a_year_are_as_many_as_asked_for():
    many = [person for person in population.customers(40, DAY, 1000) if not person.ended and not person.company]
    recent = sum(line.calls for person in many for line in person.lines) / len(many)
    assert 900 < recent * 365 / population.RECENT_DAYS < 1100


def test_two_rows_never_share_a_key(rows):
    keys = Counter(
        (row.store, row.item.get("line"), row.item.get("started_at"), row.item.get("connection"))
        for row in rows
        if row.store in ("call-records", "internet-sessions")
    )
    assert max(keys.values()) == 1


def test_the_heavy_customer_has_every_call_once():
    calls = [row.item for row in heavy._rows(heavy.NUMBER, 5000) if row.store == "call-records"]
    assert len({call["started_at"] for call in calls}) == 5000
    assert {call["line"] for call in calls} == {heavy.line(heavy.NUMBER)}
