"""A sweep looks at today or earlier; only a dry run looks ahead."""

import pytest
from click.testing import CliRunner

from privacy_desk_local import sweeps
from privacy_desk_local.commands.sweep import sweep
from privacy_desk_local.errors import DeskError


def test_a_sweep_of_a_later_day_should_be_refused_before_anything_starts(monkeypatch, tmp_path):
    monkeypatch.setenv("DESK_STATE", str(tmp_path))
    monkeypatch.setattr(sweeps, "start", lambda *arguments: pytest.fail("nothing may start"))

    result = CliRunner().invoke(sweep, ["--at", "2999-01-01"])

    assert isinstance(result.exception, DeskError)
    assert "--dry-run" in str(result.exception)
