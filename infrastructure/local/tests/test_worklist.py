"""A store that people answer: the port opens tasks, does not answer until they are done, and then says what was done."""

import json
from datetime import date

import pytest
from click.testing import CliRunner

from privacy_desk_local.commands.store_port import worklist as command
from privacy_desk_local.errors import DeskError
from privacy_desk_local.store_port.database import WrongQuestionError
from privacy_desk_local.store_port.server import Port
from privacy_desk_local.store_port.signatures import Request
from privacy_desk_local.store_port.worklist import Manual, OpenTaskError, Worklist

NOW = 1_764_158_400.0
DAY = 86_400
GIVEN = {
    "role": "archivist",
    "days": 7,
    "holds": 30,
    "key": ["folder"],
    "indexes": {"by-customer": ["customer_number"]},
    "due": "closed_on",
    "changes": ["restricted_by"],
}
ANNEKE = {"index": "by-customer", "by": {"customer_number": 100042}}
FOLDERS = [
    {"folder": "F-1", "customer_number": 100042, "closed_on": "2020-01-01"},
    {"folder": "F-2", "customer_number": 100042},
]


@pytest.fixture
def work(tmp_path):
    made = Worklist(tmp_path / "tasks.sqlite", {"archive": Manual.of("archive", GIVEN)})
    yield made
    made.close()


def opened(work, ask):
    """The one task that this asks of a person."""
    with pytest.raises(OpenTaskError):
        ask()
    with pytest.raises(OpenTaskError):
        ask()
    tasks = work.open_tasks()
    assert len(tasks) == 1, "asking again opens no other"
    return tasks[0]


def find(work, now=NOW, **asked):
    return work.find("archive", ANNEKE | asked, now)["items"]


def look_up(work, rows=FOLDERS, now=NOW):
    task = opened(work, lambda: find(work, now))
    work.found(task.id, rows, "archie", now)
    return task


def test_a_question_should_become_a_task_with_role_and_due_date_and_its_answer_come_out(work):
    task = look_up(work)

    assert (task.kind, task.role, task.due) == ("look up", "archivist", date(2025, 12, 3))
    assert task.what == {"by": {"customer_number": 100042}}
    assert [one["item"]["folder"] for one in find(work)] == ["F-1", "F-2"]
    assert work.open_tasks() == []
    assert not task.overdue(date(2025, 12, 3))
    assert task.overdue(date(2025, 12, 4))


def test_nothing_found_should_be_an_answer(work):
    look_up(work, [])
    assert find(work) == []


def test_an_answer_should_be_asked_anew_when_it_holds_no_longer(work):
    look_up(work)
    later = NOW + 31 * DAY
    opened(work, lambda: find(work, later))
    with pytest.raises(OpenTaskError):
        work.get("archive", {"keys": [{"folder": "F-1"}]}, later)
    work.found(work.open_tasks()[0].id, FOLDERS[1:], "archie", later)

    assert [one["item"]["folder"] for one in find(work, later)] == ["F-2"]
    assert work.get("archive", {"keys": [{"folder": "F-1"}, {"folder": "F-2"}]}, later)["items"] == find(work, later)


def test_an_erasure_should_be_done_by_a_person_and_only_then_be_absent(work):
    look_up(work)
    erase = {"key": {"folder": "F-1"}, "digest": find(work)[0]["digest"]}

    task = opened(work, lambda: work.write("erase", "archive", erase, "k", NOW))
    assert task.kind == "erase"
    assert len(find(work)) == 2
    work.done(task.id, "archie", NOW)

    assert work.write("erase", "archive", erase, "k", NOW) == {"outcome": "absent"}
    assert [one["item"]["folder"] for one in find(work)] == ["F-2"]


def test_the_console_should_list_take_and_answer_tasks_by_signed_calls(work):
    class Believed:
        def check(self, request):
            """Signatures have tests of their own."""

    port = Port(work, Believed(), lambda: NOW)

    def said(what, key="k", **body):
        return port.answer(Request("POST", f"/v1/worklist/{what}", {"Idempotency-Key": f'"{key}"'}, json.dumps(body).encode()))

    task = opened(work, lambda: find(work))
    assert said("open")[1]["tasks"][0] | {"id": ""} == {
        "id": "",
        "store": "archive",
        "kind": "look up",
        "role": "archivist",
        "due": "2025-12-03",
        "what": {"by": {"customer_number": 100042}},
    }
    assert said("take", task=task.id, by="officer-1") == (200, {"outcome": "done"})
    assert said("open")[1]["tasks"][0]["taken_by"] == "officer-1"
    assert said("done", task=task.id, by="officer-1") == (200, {"outcome": "unfit"}), "a look-up needs rows"
    assert said("found", task=task.id, by="officer-1", rows=[{"folder": "F-1"}]) == (200, {"outcome": "unfit"})
    assert said("found", task=task.id, by="officer-1", rows=FOLDERS) == (200, {"outcome": "done"})
    assert said("found", task=task.id, by="officer-1", rows=FOLDERS) == (200, {"outcome": "done"}), "the same call again"
    assert said("found", key="k2", task=task.id, by="officer-1", rows=FOLDERS) == (200, {"outcome": "absent"})
    assert said("open") == (200, {"tasks": []})
    assert [one["item"]["folder"] for one in find(work)] == ["F-1", "F-2"]
    assert [one["what"] for one in work.log()] == ["opened", "taken", "found 2"]
    assert said("burn", task=task.id, by="officer-1")[0] == 400


def test_what_comes_back_after_an_erasure_should_be_a_task_of_its_own(work):
    look_up(work)
    erase = {"key": {"folder": "F-1"}, "digest": find(work)[0]["digest"]}
    work.done(opened(work, lambda: work.write("erase", "archive", erase, "k", NOW)).id, "archie", NOW)
    later = NOW + 31 * DAY
    look_up(work, now=later)

    again = opened(work, lambda: work.write("erase", "archive", erase, "k", later))
    assert again.kind == "erase"


def test_a_change_should_follow_what_a_person_did_and_another_digest_be_refused(work):
    look_up(work)
    key = {"key": {"folder": "F-1"}}
    mark = key | {"digest": find(work)[0]["digest"], "set": {"restricted_by": ["MV-1"]}}
    assert work.write("change", "archive", mark | {"digest": "x"}, "k", NOW) == {"outcome": "changed"}

    work.done(opened(work, lambda: work.write("change", "archive", mark, "k", NOW)).id, "archie", NOW)

    assert find(work)[0]["item"]["restricted_by"] == ["MV-1"]
    lift = key | {"digest": find(work)[0]["digest"], "remove": ["restricted_by"]}
    work.done(opened(work, lambda: work.write("change", "archive", lift, "k", NOW)).id, "archie", NOW)
    assert "restricted_by" not in find(work)[0]["item"]
    with pytest.raises(WrongQuestionError):
        work.write("change", "archive", key | {"digest": find(work)[0]["digest"], "set": {"folder": "F-9"}}, "k", NOW)


def test_what_is_due_should_be_asked_once_a_month_and_not_take_a_row_from_its_person(work):
    look_up(work)
    due = {"index": "by-retention", "by": {"retention_shard": "0"}, "range": {"attribute": "closed_on", "at_most": "2024-01-01"}}
    assert work.find("archive", due | {"by": {"retention_shard": "3"}}, NOW) == {"items": []}
    task = opened(work, lambda: work.find("archive", due, NOW))
    assert task.what["month"] == "2025-11"
    work.found(task.id, FOLDERS[:1], "archie", NOW)

    assert [one["item"]["folder"] for one in work.find("archive", due, NOW)["items"]] == ["F-1"]
    assert work.find("archive", due | {"range": {"attribute": "closed_on", "at_most": "2019-01-01"}}, NOW)["items"] == []
    assert len(find(work)) == 2
    opened(work, lambda: work.find("archive", due, NOW + 10 * DAY))


def test_rows_of_somebody_else_should_not_be_handed_in(work):
    task = opened(work, lambda: find(work))
    for row in ({"folder": "F-3", "customer_number": 100099}, {"customer_number": 100042}):
        with pytest.raises(WrongQuestionError):
            work.found(task.id, [row], "archie", NOW)
    with pytest.raises(WrongQuestionError):
        work.done(task.id, "archie", NOW)
    assert work.open_tasks() == [task]


def test_the_log_should_say_who_did_what_and_name_nobody_else(work):
    task = look_up(work)
    assert [(one["task"], one["what"], one["by"]) for one in work.log()] == [(task.id, "opened", "desk"), (task.id, "found 2", "archie")]
    assert "100042" not in json.dumps(work.log())


def test_the_port_should_not_answer_while_a_person_is_at_it(work):
    signatures = type("All", (), {"check": lambda self, request: None})()
    port = Port(work, signatures, lambda: NOW)
    request = Request("POST", "/v1/stores/archive/find", {"Idempotency-Key": '"k"'}, json.dumps(ANNEKE).encode())
    assert port.answer(request) == (503, {"type": "about:blank", "title": "A person has to do this first.", "status": 503})
    work.found(work.open_tasks()[0].id, FOLDERS, "archie", NOW)
    status, answer = port.answer(request)
    assert (status, len(answer["items"])) == (200, 2)


def test_tasks_should_be_done_on_the_command_line(tmp_path):
    configuration, tasks, rows = tmp_path / "port.json", tmp_path / "tasks.sqlite", tmp_path / "rows.json"
    configuration.write_text(json.dumps({"stores": {"archive": GIVEN}, "keys": {}}))
    rows.write_text(json.dumps(FOLDERS))
    made = Worklist(tasks, {"archive": Manual.of("archive", GIVEN)})
    task = opened(made, lambda: find(made))

    def run(*arguments):
        return CliRunner().invoke(command, [str(configuration), str(tasks), *arguments])

    listed = run("list", "--role", "archivist", "--json")
    assert listed.exit_code == 1, "its day in 2025 has passed"
    assert json.loads(listed.output)["id"] == task.id
    assert run("list", "--role", "nobody").exit_code == 0
    assert run("found", task.id, "--by", "archie").exit_code == 2
    assert run("found", task.id, "--by", "archie", "--rows", str(rows)).exit_code == 0
    assert isinstance(run("done", task.id, "--by", "archie").exception, DeskError)
    assert len(find(made)) == 2
    erase = {"key": {"folder": "F-2"}, "digest": find(made)[1]["digest"]}
    gone = opened(made, lambda: made.write("erase", "archive", erase, "k", NOW))
    assert run("done", gone.id, "--by", "archie").exit_code == 0
    assert len(find(made)) == 1
    made.close()
