"""A trial prints numbers per store; the customer number reaches the production code by its input and nothing else."""

import json

import pytest
from click.testing import CliRunner
from moto import mock_aws

from privacy_desk_local import java
from privacy_desk_local.commands.data_map import data_map

NUMBER = "100042"
WHERE = ("--region", "eu-west-1", "--prefix", "mv-")
FOUND = {"store": "tickets", "outcome": "FOUND", "items": 3, "identifiers": 1, "problem": ""}
SILENT = {"store": "invoices", "outcome": "UNREACHABLE", "items": 0, "identifiers": 0, "problem": "AccessDeniedException"}


@pytest.fixture
def ran(monkeypatch):
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "testing")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "testing")
    monkeypatch.delenv("AWS_PROFILE", raising=False)
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "3")
    calls, told = [], [FOUND]

    def run(settings, source, arguments, given="", variables=None):
        calls.append({"source": source.name, "arguments": arguments, "given": given, "variables": variables})
        return "".join(json.dumps(line) + "\n" for line in told)

    monkeypatch.setattr(java, "run_source", run)
    with mock_aws():
        yield calls, told


def test_a_trial_should_print_numbers_and_not_the_customer(ran):
    calls, _ = ran
    done = CliRunner().invoke(data_map, ["trial", NUMBER, *WHERE])

    assert done.exit_code == 0
    assert "tickets" in done.output
    assert NUMBER not in done.output
    (call,) = calls
    assert call["given"] == NUMBER
    assert NUMBER not in str(call["arguments"]) + str(call["variables"])
    assert call["arguments"] == ["mv-", "mv-recordings-123456789012", "alias/privacy-desk-suppression"]
    assert call["variables"]["AWS_REGION"] == "eu-west-1"
    assert "AWS_MAX_ATTEMPTS" not in call["variables"]


def test_the_number_should_be_read_from_the_input_when_asked_so(ran):
    calls, _ = ran
    assert CliRunner().invoke(data_map, ["trial", "-", *WHERE, "--without-hashes"], input=f"{NUMBER}\n").exit_code == 0
    assert calls[0]["given"] == NUMBER
    assert len(calls[0]["arguments"]) == 2


def test_a_store_that_could_not_be_read_should_fail_the_trial(ran):
    _, told = ran
    told.append(SILENT)
    done = CliRunner().invoke(data_map, ["trial", NUMBER, *WHERE, "--json"])
    assert done.exit_code == 1
    assert [json.loads(line)["outcome"] for line in done.output.splitlines()] == ["FOUND", "UNREACHABLE"]
