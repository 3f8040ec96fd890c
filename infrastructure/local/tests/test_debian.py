"""What the tests need of Debian."""

import pytest

from privacy_desk_local import debian
from privacy_desk_local.errors import DeskError


def test_a_package_is_missing_when_its_file_is(tmp_path):
    there = tmp_path / "there"
    there.touch()
    assert debian.missing({"a": str(there), "b": str(tmp_path / "gone")}) == ["b"]


def test_who_may_not_install_is_told_what_to_run(monkeypatch):
    monkeypatch.setattr(debian.os, "geteuid", lambda: 1000)
    with pytest.raises(DeskError, match="sudo apt-get install .* tesseract-ocr"):
        debian.install(["tesseract-ocr"])


def test_nothing_missing_needs_nothing():
    debian.install([])
