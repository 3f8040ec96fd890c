"""Processes of an instance are found and ended whole; containers are started as LocalStack wants them."""

import json
import os
import subprocess
import sys
import time

import pytest

from privacy_desk_local import container, deployment, memory, processes
from privacy_desk_local.errors import DeskError
from privacy_desk_local.settings import Settings

# Starts a child in a session of its own, as LocalStack does with DynamoDB Local.
FAMILY = "import subprocess, time; subprocess.Popen(['sleep', '60'], start_new_session=True); time.sleep(60)"


@pytest.fixture
def settings(tmp_path):
    made = Settings.from_env({"DESK_STATE": str(tmp_path), "DESK_PORT": "4790"})
    yield made
    processes.stop_all(made)


def start(settings, source=FAMILY):
    return processes.start(settings, "localstack", [sys.executable, "-S", "-c", source], os.environ)


def until(condition):
    for _ in range(200):
        if condition():
            return True
        time.sleep(0.02)
    return False


def test_stop_all_should_end_everything_that_the_instance_started(settings):
    pid = start(settings)
    assert until(lambda: len(processes.running(settings)) == 2)
    assert processes.identity(settings, "localstack").startswith(f"{pid} ")

    assert processes.stop_all(settings) == 2
    assert processes.running(settings) == []
    assert processes.identity(settings, "localstack") is None


def test_stop_all_should_find_what_a_killed_process_left_behind(settings):
    pid = start(settings)
    assert until(lambda: len(processes.running(settings)) == 2)
    os.kill(pid, 9)
    assert until(lambda: len(processes.running(settings)) == 1)

    assert processes.stop_all(settings) == 1


def test_another_instance_should_be_left_alone(settings, tmp_path):
    other = Settings.from_env({"DESK_STATE": str(tmp_path), "DESK_INSTANCE": "other"})
    start(settings)
    start(other)
    assert until(lambda: len(processes.running(other)) == 2)
    processes.stop_all(settings)

    assert processes.identity(other, "localstack") is not None
    assert processes.stop_all(other) == 2


def test_a_process_that_got_the_same_id_should_not_be_taken_for_ours(settings):
    pid = start(settings, "import time; time.sleep(60)")
    (settings.state_dir / "pids" / "localstack.pid").write_text(f"{pid} 1", encoding="ascii")

    assert processes.identity(settings, "localstack") is None


def test_output_should_go_to_the_log(settings):
    start(settings, "print('hello')")

    assert until(lambda: "hello" in (settings.logs_dir / "localstack.log").read_text(encoding="utf-8"))


def test_a_taken_port_should_be_reported_with_its_setting(settings):
    import socket

    from privacy_desk_local import localstack

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(DeskError, match="DESK_PORT"):
            localstack.assert_free(taken.getsockname()[1], "DESK_PORT")


def test_facts_should_be_kept_between_commands(settings):
    assert memory.read(settings, "seeded") == {}
    memory.write(settings, "seeded", {"identity": "1 2"})

    assert memory.read(settings, "seeded") == {"identity": "1 2"}


def test_one_command_at_a_time_should_work_on_an_instance(settings):
    import threading

    order = []

    def second():
        with memory.alone(settings.state_dir, "up"):
            order.append("second")

    with memory.alone(settings.state_dir, "up"):
        thread = threading.Thread(target=second)
        thread.start()
        time.sleep(0.1)
        order.append("first")
    thread.join()

    assert order == ["first", "second"]


def test_a_fingerprint_should_change_with_template_and_parameters():
    base = deployment.Deployment("{}", {"A": "1"})

    assert base.fingerprint == deployment.Deployment("{}", {"A": "1"}).fingerprint
    assert base.fingerprint != deployment.Deployment("{ }", {"A": "1"}).fingerprint
    assert base.fingerprint != deployment.Deployment("{}", {"A": "2"}).fingerprint


def test_only_parameters_that_the_template_has_should_be_given(settings):
    given = deployment.parameters(settings, {"Parameters": {"LambdaRuntime": {}, "OidcIssuer": {}}}, "http://issuer")

    assert given == {"LambdaRuntime": "java21", "OidcIssuer": "http://issuer"}


def test_docker_should_be_used_when_asked_for_or_when_its_host_is_named():
    assert container.wanted(True, {})
    assert container.wanted(False, {"DOCKER_HOST": "unix:///run/docker.sock"})
    assert not container.wanted(False, {})


def test_the_container_should_have_the_same_port_the_docker_socket_and_java_25(settings):
    command = container.run_command(settings, {"DOCKER_HOST": "unix:///run/user/1000/docker.sock"})

    assert command[:3] == ["docker", "run", "--detach"]
    assert command[-1] == "localstack/localstack:4.9.2"
    assert command[command.index("--publish") + 1] == "127.0.0.1:4790:4790"
    assert command[command.index("--volume") + 1] == "/run/user/1000/docker.sock:/var/run/docker.sock"
    variables = dict(value.split("=", 1) for option, value in zip(command, command[1:]) if option == "--env")
    assert variables["GATEWAY_LISTEN"] == "0.0.0.0:4790"
    assert json.loads(variables["LAMBDA_RUNTIME_IMAGE_MAPPING"]) == {"java21": "public.ecr.aws/lambda/java:25"}


def test_an_error_of_the_desk_should_be_printed_without_a_stack_trace(tmp_path):
    env = {**os.environ, "DESK_STATE": str(tmp_path), "DESK_PORT": "1"}
    command = [sys.executable, "-m", "privacy_desk_local.cli", "down"]
    done = subprocess.run(command, capture_output=True, text=True, env=env)

    assert done.returncode == 1
    assert done.stderr == "desk: DESK_PORT is '1'. Use a free port from 1024 to 65535.\n"
