"""What `desk bench access` makes of what it measured."""

import pytest

from privacy_desk_local import access_bench
from privacy_desk_local.errors import DeskError


def _size(rows: int, search: float, build: float, **others) -> dict:
    raw = {"raw_audio_seconds": 0.0, "raw_write_seconds": 1.0, "audio_bytes": 0, "zip_bytes": 1000}
    return {"rows": rows, "search_rows_seconds": search, "build_seconds": build} | raw | others


def test_the_slope_should_be_that_of_a_straight_line_through_all_sizes():
    sizes = [_size(10_000, 2.0, 3.0), _size(50_000, 6.0, 7.0), _size(100_000, 11.0, 12.0)]

    assert access_bench.seconds_per_row(sizes) == pytest.approx(0.0002)
    assert access_bench.extrapolated(sizes) == pytest.approx(23 + 0.0002 * 4_900_000)


def test_the_audio_of_the_largest_size_should_not_count_as_rows():
    audio = {"raw_audio_seconds": 4.0, "raw_write_seconds": 20.0, "audio_bytes": 900, "zip_bytes": 1000}
    sizes = [_size(10_000, 2.0, 3.0), _size(50_000, 6.0, 7.0), _size(100_000, 11.0, 12.0 + 4.0 + 18.0, **audio)]

    assert access_bench.seconds_per_row(sizes) == pytest.approx(0.0002)


def test_the_faster_of_the_two_raw_readings_should_be_the_ceiling():
    figures = _size(1000, 8.0, 2.0, gathered=1000, raw_rows_before_seconds=6.0, raw_rows_after_seconds=4.0, search_others_seconds=0.0)

    shares = access_bench._shares(figures)

    assert shares["gather_share_of_raw"] == 0.5
    assert shares["whole_share_of_raw_read"] == 0.4
    assert shares["whole_share_of_raw_read_and_write"] == 0.5


def test_a_row_that_was_not_gathered_should_be_an_error():
    figures = _size(1000, 8.0, 2.0, gathered=999, raw_rows_before_seconds=6.0, raw_rows_after_seconds=4.0, search_others_seconds=0.0)

    with pytest.raises(DeskError, match="999"):
        access_bench._shares(figures)
