"""The share is of the raw deletes of the same run, and a sweep that left or took too much is no figure."""

import pytest

from privacy_desk_local.errors import DeskError
from privacy_desk_local.sweep_bench import shares

FIGURES = {
    "due": 100,
    "deleted": 100,
    "raw_conditional_delete_a_second": 1000,
    "swept_a_second": 750,
    "batch_write_a_second": 3000,
}


def test_the_share_should_be_of_the_raw_deletes():
    found = shares(FIGURES)
    assert found["share_of_raw_conditional_delete"] == 0.75
    assert found["share_of_batch_write"] == 0.25


def test_a_sweep_that_left_something_should_be_an_error():
    with pytest.raises(DeskError, match="100 rows were due, 99 are gone"):
        shares(FIGURES | {"deleted": 99})
