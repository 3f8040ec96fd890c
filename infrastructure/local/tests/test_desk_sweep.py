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
    names = ["report.csv", "report.en.html", "report.json", "report.nl.html", "report.sha256"]
    assert sorted(path.name for path in tmp_path.iterdir()) == names
    pages = [params["language"] for _, _, params in asked if params["form"] == "html"]
    assert {params["form"] for _, _, params in asked} == {"csv", "html", "json", "sha256"} and pages == ["nl", "en"]


def test_the_page_of_a_report_should_be_had_in_the_language_that_is_asked_for(asked):
    CliRunner().invoke(sweep, ["report", SWEEP, "--form", "html", "--language", "en"])
    assert asked == [("GET", f"/api/sweeps/{SWEEP}/report", {"form": "html", "language": "en"})]


PLANNED = {
    "sweepId": SWEEP,
    "day": "2026-11-26",
    "dryRun": False,
    "state": "paused",
    "begun": True,
    "by": "administrator-1",
    "since": "2026-11-26T09:15:00Z",
    "due": 8,
    "held": 2,
    "unsigned": 4,
    "batches": 2,
    "stage": "paused",
    "stores": [
        {"store": "tickets", "due": 3, "holds": {"dispute_open": 2}, "unsigned": 0},
        {"store": "invoices/itemised", "due": 5, "holds": {}, "unsigned": 0},
        {"store": "web-logs", "due": 0, "holds": {}, "unsigned": 4},
    ],
    "release": {"state": "APPROVED", "required": 1, "given": [{"by": "officer-1", "at": "2026-11-26T08:00:00Z"}]},
    "progress": {"batches": 1, "stores": [{"store": "tickets", "deleted": 1, "reduced": 0, "held": 1, "changed": 1, "left": 0}]},
    "timeline": [{"at": "2026-11-26T07:00:00Z", "event": "sweep.planned"}],
}


@pytest.fixture
def standing(monkeypatch, tmp_path):
    """The console answers how this sweep stands; the stack was deployed with a pace of 500."""
    monkeypatch.setenv("DESK_STATE", str(tmp_path))
    sweep_of = dict(PLANNED)
    row = {"sweepId": SWEEP, "day": "2026-11-26", "stage": "paused", "due": 8, "held": 2, "released": ["officer-1"]}
    monkeypatch.setattr(Console, "_call", lambda self, method, path: {"sweeps": [row]} if path == "/api/sweeps" else sweep_of)
    monkeypatch.setattr(commands, "_console", lambda user: Console("http://desk.example", "token"))
    monkeypatch.setattr(stack, "parameters", lambda settings: {"SweepItemsPerSecond": "500"})
    return sweep_of


def _lines(*arguments: str) -> dict[str, list[str]]:
    result = CliRunner().invoke(sweep, ["status", *arguments])
    assert result.exit_code == 0, result.output
    return {line.split()[0]: line.split() for line in result.output.splitlines() if line.split()}


def test_a_sweep_should_be_shown_with_progress_pace_pause_and_what_became_of_its_items(standing):
    lines = {first: " ".join(words) for first, words in _lines(SWEEP).items()}
    assert lines["paused"] == "paused by administrator-1 since 2026-11-26T09:15"
    assert (lines["due"], lines["erased"], lines["held"]) == ("due 8", "erased 1", "held 3")
    assert lines["kept"] == "kept 1 changed, 0 left, 4 by a rule that nobody signed"
    assert lines["progress"] == "progress 1 of 2 batches"
    assert lines["pace"] == "pace at most 500 items a second"
    assert lines["released"] == "released approved, 1 of 1 agreed (officer-1)"
    assert lines["report"] == "report none yet"
    assert lines["reduced"] == "reduced 0 stay and lost what goes earlier"
    assert lines["tickets"] == "tickets 3 1 0 3 1 0 0"
    assert lines["invoices/itemised"] == "invoices/itemised 5 0 0 0 0 0 0"
    assert lines["web-logs"] == "web-logs 0 0 0 0 0 0 4"


def test_a_sweep_that_is_done_should_say_where_its_report_is(standing):
    reported = {"at": "2026-11-26T10:00:00Z", "event": "sweep.reported"}
    standing.update(state="finished", stage="done", timeline=[*PLANNED["timeline"], reported])
    lines = _lines(SWEEP)
    assert "paused" not in lines
    assert " ".join(lines["report"]) == f"report 2026-11-26T10:00: desk sweep report {SWEEP}"


def test_a_dry_run_should_have_neither_pace_nor_progress(standing):
    standing.update(dryRun=True, state="running", stage="dry-run", begun=False, batches=0)
    del standing["release"]
    lines = _lines(SWEEP)
    assert "pace" not in lines
    assert " ".join(lines["progress"]) == "progress a dry run removes nothing"


def test_a_sweep_as_json_should_be_what_the_console_says_and_the_pace(standing):
    result = CliRunner().invoke(sweep, ["status", SWEEP, "--json"])
    assert json.loads(result.output) == PLANNED | {"itemsPerSecond": 500}


def test_without_an_id_the_sweeps_of_late_should_be_listed(standing):
    words = ["2026-11-26", "paused", "8", "2", "officer-1", "none", "yet"]
    assert _lines()[SWEEP] == [SWEEP, *words]


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
