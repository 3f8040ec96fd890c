"""A sweep looks at today or earlier; only a dry run looks ahead. What people want of one goes through the console."""

import io
import json

import pytest
from click.testing import CliRunner

from privacy_desk_local import aws, stack, sweeps
from privacy_desk_local.api import Console
from privacy_desk_local.commands import sweep as commands
from privacy_desk_local.commands.sweep import sweep
from privacy_desk_local.errors import DeskError


def test_a_sweep_of_a_later_day_should_be_refused_before_anything_starts(monkeypatch, tmp_path):
    monkeypatch.setenv("DESK_STATE", str(tmp_path))
    monkeypatch.setattr(sweeps, "start", lambda *arguments: pytest.fail("nothing may start"))

    result = CliRunner().invoke(sweep, ["--at", "2999-01-01"])

    assert isinstance(result.exception, DeskError)
    assert "--dry-run" in str(result.exception)


SWEEP = "SWEEP-2026-11-26-0a1b2c"


class Answer:
    def __init__(self, content):
        self.content = content

    def json(self):
        return {"sweepId": SWEEP, "state": "paused"}


@pytest.fixture
def asked(monkeypatch):
    """What the console was asked; it answers that the sweep is paused, or with a report."""
    calls = []

    def answer(self, method, path, **more):
        calls.append((method, path, more.get("json") or more.get("params")))
        return Answer("\ufeffstore;due\r\n".encode())

    monkeypatch.setattr(Console, "_ask", answer)
    monkeypatch.setattr(commands, "_console", lambda user: Console("http://desk.example", "token"))
    return calls


@pytest.mark.parametrize("verb", ["pause", "resume", "cancel"])
def test_an_order_should_reach_the_console(asked, verb):
    result = CliRunner().invoke(sweep, [verb, SWEEP, "--json"])
    assert result.exit_code == 0 and '"paused"' in result.output
    assert asked == [("POST", f"/api/sweeps/{SWEEP}/{verb}", {"rest": False})]


def test_leaving_the_rest_should_be_asked_by_name(asked):
    CliRunner().invoke(sweep, ["cancel", SWEEP, "--rest"])
    assert asked == [("POST", f"/api/sweeps/{SWEEP}/cancel", {"rest": True})]


def test_a_report_should_be_shown_without_its_mark_and_saved_in_every_form(asked, tmp_path):
    shown = CliRunner().invoke(sweep, ["report", SWEEP])
    assert shown.output == "store;due\r\n" or shown.output == "store;due\n"
    CliRunner().invoke(sweep, ["report", SWEEP, "--save", str(tmp_path)])
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".csv", ".html", ".json"]
    assert {params["form"] for _, _, params in asked} == {"csv", "html", "json"}


class _Function:
    """Answers one invocation after the other."""

    def __init__(self, *answers: dict):
        self.answers = list(answers)

    def invoke(self, **_) -> dict:
        answer = self.answers.pop(0)
        error = {"FunctionError": "Unhandled"} if "errorType" in answer else {}
        return {"Payload": io.BytesIO(json.dumps(answer).encode()), **error}


def _reconcile(monkeypatch, tmp_path, *answers: dict):
    monkeypatch.setenv("DESK_STATE", str(tmp_path))
    function = _Function(*answers)
    monkeypatch.setattr(stack, "outputs", lambda settings: {"ReconcileFunctionName": "reconcile"})
    monkeypatch.setattr(aws, "client", lambda settings, service: function)
    return CliRunner().invoke(sweep, ["--reconcile", "--json"]), function


def test_a_reconciliation_should_go_on_until_its_round_is_complete(monkeypatch, tmp_path):
    counts = {"rows": 3, "repaired": 1, "changed": 0, "unreadable": 0, "units": 1.5}
    result, function = _reconcile(
        monkeypatch,
        tmp_path,
        {"complete": False, "seen": {}},
        {"complete": True, "seen": {"customers": counts}},
    )

    assert [json.loads(line) for line in result.output.splitlines()] == [{"store": "customers", **counts}]
    assert function.answers == []


def test_a_reconciliation_that_fails_should_say_why(monkeypatch, tmp_path):
    result, _ = _reconcile(monkeypatch, tmp_path, {"errorType": "UnreachableStoreException", "errorMessage": "invoices"})

    assert isinstance(result.exception, DeskError)
    assert "invoices" in str(result.exception)
