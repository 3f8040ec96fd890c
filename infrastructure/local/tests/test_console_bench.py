"""What the console bench puts into the table."""

from datetime import date

from privacy_desk_local import console_bench


def test_rows_have_numbers_of_their_own_and_are_half_closed():
    made = list(console_bench.rows(2000, date(2026, 11, 26)))
    assert len({row["case_id"]["S"] for row in made}) == 2000
    assert all(row["case_id"]["S"].startswith(console_bench.MARK) for row in made)
    assert sum(row["open"]["S"] == "closed" for row in made) == 1000


def test_an_open_case_sorts_by_its_due_date_and_a_closed_one_by_its_closing():
    first, second = list(console_bench.rows(2, date(2026, 11, 26)))
    assert first["due"]["S"] == first["due_on"]["S"] == "2026-12-26"
    assert second["due"]["S"] == second["last_at"]["S"] == "2026-11-25T09:01:00Z"
