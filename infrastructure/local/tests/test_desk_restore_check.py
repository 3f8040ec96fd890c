"""After a restore the machine is asked in UTC, and what is printed says whether anyone is back."""

import json

from click.testing import CliRunner

from privacy_desk_local import executions, replays
from privacy_desk_local.api import Console
from privacy_desk_local.commands.restore_check import restore_check


def _run(monkeypatch, tmp_path, found, *arguments):
    monkeypatch.setenv("DESK_STATE", str(tmp_path))
    started = {}
    monkeypatch.setattr(replays, "start", lambda settings, replay_id, since: started.update(id=replay_id, since=since))
    monkeypatch.setattr(Console, "sign_in", classmethod(lambda cls, settings, user: cls("http://localhost", "token")))
    monkeypatch.setattr(executions, "wait", lambda *arguments: found)
    result = CliRunner().invoke(restore_check, arguments, catch_exceptions=False)
    return started, result.output


def test_what_came_back_should_wait_for_two_people(monkeypatch, tmp_path):
    found = {"approvalId": "x", "summary": {"cases": 1, "tickets/erased": 2}}
    started, printed = _run(monkeypatch, tmp_path, found, "--since", "2026-11-20T08:00:00")

    assert started["since"].isoformat() == "2026-11-20T08:00:00+00:00"
    assert "two people" in printed and f"desk approve {started['id']}" in printed


def test_nobody_back_should_be_said(monkeypatch, tmp_path):
    started, printed = _run(monkeypatch, tmp_path, {"status": "SUCCEEDED", "output": {"looked": 3}}, "--json")

    assert started["since"] is None
    assert json.loads(printed) == {"replayId": started["id"], "back": False, "looked": 3}
