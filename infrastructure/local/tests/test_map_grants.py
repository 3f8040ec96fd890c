"""What IAM says of the deployed functions, as it reaches the production code; and that "not tested" is never "ok"."""

import json

import boto3
import pytest
from botocore.exceptions import ClientError
from click.testing import CliRunner

from privacy_desk_local import java
from privacy_desk_local.commands.data_map import data_map
from privacy_desk_local.company import checking, granting
from privacy_desk_local.company.access import Access
from privacy_desk_local.settings import Settings

TABLE = "arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${LandscapePrefix}tickets"
HERE = "arn:aws:dynamodb:eu-west-1:111122223333:table/mv-tickets"
NEEDS = {
    "EraseStore": [{"action": "dynamodb:DeleteItem", "resource": TABLE}, {"action": "dynamodb:Query", "resource": TABLE}],
    "SearchStore": [{"action": "dynamodb:Query", "resource": TABLE}, {"action": "dynamodb:Query", "resource": TABLE + "/index/*"}],
}


class FakeSimulator:
    """Roles with what they may do; everything else is denied."""

    def __init__(self, may, roles=None, refuses=False, silent=False):
        self.may, self.asked, self.refuses, self.silent = may, [], refuses, silent
        self._roles = {name: f"role-of-{name}" for name in NEEDS} if roles is None else roles

    def roles(self):
        return self._roles

    def simulate(self, role, actions, resources):
        if self.refuses:
            raise granting.NotAskedError(granting.NOT_ALLOWED)
        self.asked.append((role, actions, resources))
        pairs = [] if self.silent else [(action, resource) for action in actions for resource in resources]
        return [granting.Said(a, r, self.may.get((role, a, r), "DENIED")) for a, r in pairs]


@pytest.fixture
def access() -> Access:
    session = boto3.Session(aws_access_key_id="test", aws_secret_access_key="test", region_name="eu-west-1")
    return Access(session, None, "111122223333", "mv-", {})


def answers(told, function):
    found = next(one for one in told["functions"] if one["name"] == function)
    assert found["status"] == "TESTED"
    return {(one["action"], one["resource"]): one["decision"] for one in found["answers"]}


def test_each_function_should_be_asked_what_any_function_needs(access):
    simulator = FakeSimulator(
        {
            ("role-of-EraseStore", "dynamodb:DeleteItem", HERE): "ALLOWED",
            ("role-of-SearchStore", "dynamodb:Query", HERE + "/index/by-retention"): "ALLOWED",
            ("role-of-SearchStore", "dynamodb:Query", HERE): "DEPENDS",
        }
    )

    told = granting.live(NEEDS, simulator, access)

    erase, search = answers(told, "EraseStore"), answers(told, "SearchStore")
    assert erase["dynamodb:DeleteItem", TABLE] == "ALLOWED"
    assert erase["dynamodb:Query", TABLE] == "DENIED"
    assert search["dynamodb:DeleteItem", TABLE] == "DENIED"
    assert search["dynamodb:Query", TABLE] == "DEPENDS"
    assert search["dynamodb:Query", TABLE + "/index/*"] == "ALLOWED"
    assert ("role-of-EraseStore", ["dynamodb:DeleteItem", "dynamodb:Query"], [HERE]) in simulator.asked


def test_what_iam_does_not_answer_should_not_count_as_an_answer(access):
    told = granting.live(NEEDS, FakeSimulator({}, silent=True), access)
    assert set(answers(told, "SearchStore").values()) == {"UNANSWERED"}


def test_a_caller_who_may_not_simulate_should_be_told_so_and_no_function_count_as_tested(access):
    told = granting.live(NEEDS, FakeSimulator({}, refuses=True), access)
    assert {(one["status"], one["reason"]) for one in told["functions"]} == {("NOT_TESTED", granting.NOT_ALLOWED)}


def test_a_function_without_a_role_should_be_told(access):
    told = granting.live(NEEDS, FakeSimulator({}, roles={"EraseStore": "r"}), access)
    assert [one["status"] for one in told["functions"]] == ["TESTED", "NO_ROLE"]


def test_the_emulator_should_never_be_asked(monkeypatch, access):
    handed = []

    def run(settings, program, arguments, given=""):
        handed.append(given)
        return json.dumps(NEEDS) if arguments == ["needs"] else ""

    monkeypatch.setattr(java, "run_source", run)
    emulated = Access(access.session, "http://127.0.0.1:4566", access.account, "mv-", {})

    assert granting.findings(Settings.from_env({}), emulated, "privacy-desk") == []
    told = json.loads(handed[-1])["functions"]
    assert {(one["status"], one["reason"]) for one in told} == {("NOT_TESTED", granting.EMULATED)}


class Account:
    """An account that answers with recorded pages."""

    account, partition = "111122223333", "aws"

    def __init__(self, *pages):
        self.pages = pages

    def client(self, service):
        return self

    def get_paginator(self, name):
        return self

    def paginate(self, **asked):
        for page in self.pages:
            if isinstance(page, Exception):
                raise page
            yield page


def test_recorded_answers_of_iam_should_be_understood():
    several = [
        {"EvalResourceName": "a", "EvalResourceDecision": "allowed", "MissingContextValues": []},
        {"EvalResourceName": "b", "EvalResourceDecision": "explicitDeny", "MissingContextValues": ["x"]},
    ]
    query = {"EvalActionName": "dynamodb:Query", "EvalResourceName": "*", "EvalDecision": "implicitDeny"}
    scan = {"EvalActionName": "dynamodb:Scan", "EvalResourceName": "a", "EvalDecision": "implicitDeny"}
    pages = [
        {"EvaluationResults": [query | {"ResourceSpecificResults": several}]},
        {"EvaluationResults": [scan | {"MissingContextValues": ["dynamodb:Attributes"]}]},
    ]

    said = list(granting.Iam(Account(*pages), "mv").simulate("r", ["dynamodb:Query"], ["a", "b"]))

    assert [(one.action, one.resource, one.decision) for one in said] == [
        ("dynamodb:Query", "a", "ALLOWED"),
        ("dynamodb:Query", "b", "DENIED"),
        ("dynamodb:Scan", "a", "DEPENDS"),
    ]


def test_roles_should_be_found_by_the_logical_id_of_their_function():
    function = {"LogicalResourceId": "EraseStore", "ResourceType": "AWS::Lambda::Function", "PhysicalResourceId": "mv-erase-store"}
    role = {"LogicalResourceId": "EraseStoreRole", "ResourceType": "AWS::IAM::Role", "PhysicalResourceId": "mv-EraseStoreRole-1X"}
    account = Account({"StackResourceSummaries": [function]}, {"StackResourceSummaries": [role]})
    assert granting.Iam(account, "mv").roles() == {"EraseStore": "arn:aws:iam::111122223333:role/mv-EraseStoreRole-1X"}


@pytest.mark.parametrize("code", ["AccessDenied", "AccessDeniedException"])
def test_a_refusal_of_aws_should_become_our_word_for_it(code):
    refused = Account(ClientError({"Error": {"Code": code}}, "SimulatePrincipalPolicy"))
    with pytest.raises(granting.NotAskedError, match="iam:SimulatePrincipalPolicy"):
        list(granting.Iam(refused, "mv").simulate("r", [], []))
    with pytest.raises(granting.NotAskedError, match="ListStackResources"):
        granting.Iam(refused, "mv").roles()
    other = Account(ClientError({"Error": {"Code": "Throttling"}}, "SimulatePrincipalPolicy"))
    with pytest.raises(ClientError):
        list(granting.Iam(other, "mv").simulate("r", [], []))


def test_what_was_not_tested_should_fail_the_command(monkeypatch):
    monkeypatch.setattr("privacy_desk_local.commands.data_map._access", lambda *a, **k: type("A", (), {"prefix": "mv-"})())
    monkeypatch.setattr(checking, "findings", lambda *a: [])
    fault = {"level": "FAULT", "store": "", "problem": "grants were not tested: x", "fix": "y"}
    monkeypatch.setattr(granting, "findings", lambda *a: [fault])

    assert CliRunner().invoke(data_map, ["check"]).exit_code == 0
    done = CliRunner().invoke(data_map, ["check", "--grants"])
    assert done.exit_code == 1
    assert "not tested" in done.output
