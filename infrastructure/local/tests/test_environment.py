"""The process runtime behaves as Lambda does: starts, answers, fails, and leaves nothing behind."""

import json
import os
import re
import resource
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import FAKE_FUNCTION, a_spec

from privacy_desk_local.runtime import instance
from privacy_desk_local.runtime.environment import Environment
from privacy_desk_local.runtime.logs import FunctionLog
from privacy_desk_local.runtime.outcome import Invocation, Outcome
from privacy_desk_local.runtime.room import Room


def invoke(environment: Environment, order: dict, request_id: str = "r-1") -> tuple[Outcome, dict, str]:
    outcome, logs = environment.invoke(Invocation(request_id, json.dumps(order)))
    return outcome, json.loads(outcome.payload), logs


def gone(pid: int) -> bool:
    for _ in range(100):
        try:
            state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[0]
        except OSError:
            return True
        if state == "Z":
            return True
        time.sleep(0.02)
    return False


def test_an_invocation_should_return_the_functions_answer_and_lambdas_log_lines(an_environment, tmp_path):
    environment = an_environment(env={"MODE": "quiet"})
    environment.start()
    outcome, answer, logs = invoke(environment, {"echo": "hallo €", "print": "working"})

    assert not outcome.is_error
    assert (answer["echo"], answer["env"]) == ("hallo €", "quiet")
    lines = logs.splitlines()
    assert lines[0] == "START RequestId: r-1 Version: $LATEST"
    assert lines[1] == "working"
    assert lines[2] == "END RequestId: r-1"
    assert re.fullmatch(
        r"REPORT RequestId: r-1\tDuration: [\d.]+ ms\tBilled Duration: \d+ ms\tMemory Size: 256 MB"
        r"\tMax Memory Used: \d+ MB\tInit Duration: [\d.]+ ms",
        lines[3],
    )
    assert (tmp_path / "logs" / "privacy-desk-gather.log").read_text(encoding="utf-8") == logs


def test_a_warm_environment_should_keep_its_process(an_environment):
    environment = an_environment()
    environment.start()
    first = invoke(environment, {})[1]["pid"]
    _, second, logs = invoke(environment, {}, "r-2")

    assert second["pid"] == first
    assert "Init Duration" not in logs


def test_environments_should_work_at_the_same_time(an_environment):
    environments = [an_environment() for _ in range(3)]
    starts = [threading.Thread(target=environment.start) for environment in environments]
    for thread in starts:
        thread.start()
    for thread in starts:
        thread.join()
    answers: list[dict] = []
    started = time.monotonic()
    threads = [
        threading.Thread(target=lambda e=environment: answers.append(invoke(e, {"sleep": 0.5})[1]))
        for environment in environments
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len({answer["pid"] for answer in answers}) == 3
    assert time.monotonic() - started < 1.2


def test_an_error_of_the_function_should_be_passed_on_and_keep_the_process(an_environment):
    environment = an_environment()
    environment.start()
    pid = invoke(environment, {})[1]["pid"]
    outcome, error, logs = invoke(environment, {"throw": "refused"}, "r-2")

    assert outcome.is_error
    assert error == {"errorMessage": "refused", "errorType": "ValueError"}
    assert "Status: error" in logs
    assert invoke(environment, {}, "r-3")[1]["pid"] == pid


def test_an_invocation_that_takes_too_long_should_be_killed_and_reported_as_lambda_does(an_environment):
    environment = an_environment(timeout_seconds=0.4)
    environment.start()
    pid = environment.process_id()
    outcome, error, logs = invoke(environment, {"sleep": 30})

    assert outcome.is_error
    assert error["errorType"] == "Sandbox.Timedout"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]+Z r-1 Task timed out after 0.40 seconds", error["errorMessage"])
    assert error["errorMessage"] in logs
    assert logs.rstrip().endswith("Status: timeout")
    assert gone(pid)
    assert invoke(environment, {}, "r-2")[1]["pid"] != pid


def test_a_crash_should_be_reported_with_its_exit_status_and_the_next_invocation_should_get_a_new_process(
    an_environment,
):
    environment = an_environment()
    environment.start()
    outcome, error, logs = invoke(environment, {"exit": 7})

    assert outcome.is_error
    assert error == {
        "errorType": "Runtime.ExitError",
        "errorMessage": "RequestId: r-1 Error: Runtime exited with error: exit status 7",
    }
    assert "exit status 7" in logs
    _, answer, logs = invoke(environment, {"echo": 1}, "r-2")
    assert answer["echo"] == 1
    assert "Init Duration" in logs


def test_a_process_that_died_between_invocations_should_be_replaced_without_an_error(an_environment):
    environment = an_environment()
    environment.start()
    assert not invoke(environment, {"exit_after": 1})[0].is_error
    outcome, answer, _ = invoke(environment, {"echo": 2}, "r-2")

    assert not outcome.is_error
    assert answer["echo"] == 2


def test_an_exit_without_an_error_should_say_so(an_environment):
    environment = an_environment()
    environment.start()

    assert invoke(environment, {"exit": 0})[1]["errorMessage"].endswith("Runtime exited without providing a reason")


def test_a_failed_initialisation_should_be_tried_again_and_then_reported(an_environment):
    environment = an_environment(env={"INIT": "error"})
    environment.start()
    outcome, error, logs = invoke(environment, {})

    assert outcome.is_error
    assert error == {"errorMessage": "no table", "errorType": "BadSettings"}
    assert logs.count("INIT_REPORT") == 2


def test_a_process_that_exits_while_it_starts_should_be_reported_as_a_crash(an_environment):
    environment = an_environment(env={"INIT": "exit"})
    environment.start()

    assert invoke(environment, {})[1]["errorMessage"].endswith("Runtime exited with error: exit status 3")


def test_an_initialisation_that_works_the_second_time_should_serve_the_invocation(an_environment, tmp_path):
    environment = an_environment(env={"INIT": "once", "MARKER": str(tmp_path / "marker")})
    environment.start()

    assert invoke(environment, {"echo": 3})[1]["echo"] == 3


def test_an_initialisation_that_takes_too_long_should_be_killed_and_reported(an_environment):
    environment = an_environment(env={"INIT": "slow"}, init_seconds=0.3)
    environment.start()
    outcome, error, logs = invoke(environment, {})

    assert error["errorType"] == "Sandbox.Timedout"
    assert error["errorMessage"].endswith("r-1 Task timed out after 0.30 seconds")
    assert "Phase: init\tStatus: timeout" in logs
    assert gone(environment.process_id())


def test_stop_should_end_the_process_and_what_it_started(an_environment):
    environment = an_environment(env={"INIT": "child"})
    environment.start()
    pid = environment.process_id()
    listing = subprocess.run(["ps", "-o", "pid=", "-g", str(pid)], capture_output=True, text=True, check=True).stdout
    assert len(listing.split()) == 2
    environment.stop()

    assert all(gone(int(member)) for member in listing.split())


def test_stop_should_end_a_running_invocation(an_environment):
    environment = an_environment()
    environment.start()
    threading.Timer(0.3, environment.stop).start()
    started = time.monotonic()
    outcome, error, _ = invoke(environment, {"sleep": 30})

    assert time.monotonic() - started < 3
    assert outcome.is_error
    assert error["errorType"] == "Runtime.ExitError"


def test_function_processes_should_end_when_their_parent_is_killed_hard(tmp_path):
    parent = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys, time; from pathlib import Path\n"
            "from privacy_desk_local.runtime.process import FunctionProcess\n"
            "import os\n"
            "p = FunctionProcess(['sleep', '60'], os.environ, Path('.'), print, print)\n"
            "print(p.pid, flush=True); time.sleep(60)",
        ],
        stdout=subprocess.PIPE,
        cwd=FAKE_FUNCTION.parent.parent,
    )
    pid = int(parent.stdout.readline())
    assert os.path.exists(f"/proc/{pid}")
    parent.kill()
    parent.wait()

    assert gone(pid)


def test_a_process_that_rests_should_make_room_and_be_started_again_for_the_next_invocation(an_environment):
    environment = an_environment()
    environment.start()
    first = invoke(environment, {})[1]["pid"]
    environment.rest()
    assert gone(first)
    outcome, answer, _ = invoke(environment, {"echo": "again"}, "r-2")
    assert not outcome.is_error
    assert answer["pid"] != first


def test_a_process_that_works_should_not_be_ended_to_make_room(an_environment):
    environment = an_environment()
    environment.start()
    answers: list[tuple] = []
    thread = threading.Thread(target=lambda: answers.append(invoke(environment, {"sleep": 0.5, "echo": "done"})))
    thread.start()
    time.sleep(0.2)
    environment.rest()
    thread.join()
    assert answers[0][1]["echo"] == "done"


def test_a_start_should_ask_for_room_when_its_turn_has_come_and_not_while_it_waits(tmp_path, monkeypatch):
    turns = threading.BoundedSemaphore(1)
    monkeypatch.setattr(instance, "_starts", turns)
    asked = threading.Event()
    room = Room(lambda: asked.set())
    environment = Environment(a_spec(tmp_path), FunctionLog(tmp_path / "logs", "privacy-desk-gather"), room=room)
    thread = threading.Thread(target=environment.start)
    try:
        with turns:
            thread.start()
            assert not asked.wait(0.5), "the memory that the start before it will take is free yet"
        assert asked.wait(5)
        thread.join()
        assert invoke(environment, {"echo": 1})[1]["echo"] == 1
    finally:
        environment.stop()
        thread.join()


@pytest.fixture
def many_descriptors() -> Iterator[None]:
    """More open files than select knows; as many as the machine's hard limit allows may be open meanwhile."""
    wanted = 1100
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard != resource.RLIM_INFINITY and hard < wanted + 200:
        pytest.skip(f"No more than {hard} files may be open here.")
    # As high as needed and no higher: a child process may walk through all that may be open.
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, wanted + 200) if soft >= 0 else soft, hard))
    many: list[int] = []
    try:
        while len(many) < wanted:
            many.append(os.open(os.devnull, os.O_RDONLY))
        yield
    finally:
        for descriptor in many:
            os.close(descriptor)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


@pytest.mark.usefixtures("many_descriptors")
def test_output_should_be_read_from_a_descriptor_above_what_select_knows(an_environment):
    environment = an_environment()
    environment.start()
    _, _, logs = invoke(environment, {"print": "heard"})
    assert "heard" in logs.splitlines()
