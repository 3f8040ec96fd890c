"""`desk map check --grants`: asks IAM what the roles of the deployed functions may do with the company's stores.

IAM simulates the policies; nothing is carried out. What it says goes to the production code, which judges it (GrantCheck).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol

from privacy_desk_local import java
from privacy_desk_local.company.access import Access
from privacy_desk_local.company.checking import PROGRAM
from privacy_desk_local.settings import Settings

EMULATED = "the emulator does not enforce policies"
NOT_ALLOWED = "who runs this may not call iam:SimulatePrincipalPolicy or cloudformation:ListStackResources"

_DENIED = {"AccessDenied", "AccessDeniedException", "UnauthorizedOperation"}

# What stands for all in a statement is asked as one of them.
_ONE_OF = ((":table/", "/index/*", "/index/by-retention"), (":s3:::", "/*", "/an-object"))


class NotAskedError(Exception):
    """Nobody could ask IAM; the text says why."""


@dataclass(frozen=True)
class Said:
    """What IAM says of one action on one resource: ALLOWED, DENIED or DEPENDS."""

    action: str
    resource: str
    decision: str


class Simulator(Protocol):
    """The one thing that is asked of AWS here."""

    def roles(self) -> Mapping[str, str]:
        """Logical id of each function of the stack to the ARN of its role."""

    def simulate(self, role: str, actions: list[str], resources: list[str]) -> Iterable[Said]:
        """What the role may do, for every action on every resource."""


class Iam:
    """IAM and CloudFormation of a real account."""

    def __init__(self, access: Access, stack: str) -> None:
        self._access, self._stack = access, stack

    def roles(self) -> Mapping[str, str]:
        """SAM gives each function a role of its own, named after it."""
        pages = self._access.client("cloudformation").get_paginator("list_stack_resources")
        with _understood():
            found = [one for page in pages.paginate(StackName=self._stack) for one in page["StackResourceSummaries"]]
        roles = [one for one in found if one["ResourceType"] == "AWS::IAM::Role"]
        return {one["LogicalResourceId"].removesuffix("Role"): self._arn(one["PhysicalResourceId"]) for one in roles}

    def _arn(self, role: str) -> str:
        return f"arn:{self._access.partition}:iam::{self._access.account}:role/{role}"

    def simulate(self, role: str, actions: list[str], resources: list[str]) -> Iterable[Said]:
        """All pages of the answer."""
        pages = self._access.client("iam").get_paginator("simulate_principal_policy")
        with _understood():
            for page in pages.paginate(PolicySourceArn=role, ActionNames=actions, ResourceArns=resources):
                for result in page["EvaluationResults"]:
                    yield from _said(result)


@contextmanager
def _understood() -> Iterator[None]:
    """Says in our words that the caller may not ask."""
    from botocore.exceptions import ClientError

    try:
        yield
    except ClientError as error:
        if error.response["Error"]["Code"] in _DENIED:
            raise NotAskedError(NOT_ALLOWED) from error
        raise


def _said(result: dict) -> Iterable[Said]:
    whole = {
        "EvalResourceName": result["EvalResourceName"],
        "EvalResourceDecision": result["EvalDecision"],
        "MissingContextValues": result.get("MissingContextValues", []),
    }
    for one in result.get("ResourceSpecificResults") or [whole]:
        decision = _decision(one["EvalResourceDecision"], one.get("MissingContextValues"))
        yield Said(result["EvalActionName"], one["EvalResourceName"], decision)


def _decision(decision: str, missing: list[str] | None) -> str:
    if decision == "allowed":
        return "ALLOWED"
    return "DEPENDS" if missing and decision == "implicitDeny" else "DENIED"


def findings(settings: Settings, access: Access, stack: str) -> list[dict]:
    """What does not agree or was not tested."""
    needs = json.loads(java.run_source(settings, PROGRAM, ["needs"]))
    said = untested(needs, EMULATED) if access.endpoint else live(needs, Iam(access, stack), access)
    printed = java.run_source(settings, PROGRAM, ["granted"], given=json.dumps(said))
    return [json.loads(line) for line in printed.splitlines()]


def untested(needs: Mapping[str, list[dict]], reason: str) -> dict:
    """Nothing is known of any function."""
    return {"functions": [_function(name, "NOT_TESTED", reason) for name in needs]}


def live(needs: Mapping[str, list[dict]], simulator: Simulator, access: Access) -> dict:
    """Asks for every function everything that any of them needs: what it may and does not need is told as well."""
    everything = sorted({(one["action"], one["resource"]) for grants in needs.values() for one in grants})
    try:
        roles = simulator.roles()
    except NotAskedError as error:
        return untested(needs, str(error))
    return {"functions": [_asked(name, everything, roles.get(name), simulator, access) for name in needs]}


def _asked(name: str, everything: list[tuple[str, str]], role: str | None, simulator: Simulator, access: Access) -> dict:
    if role is None:
        return _function(name, "NO_ROLE", "")
    try:
        return _function(name, "TESTED", "", _answers(everything, role, simulator, access))
    except NotAskedError as error:
        return _function(name, "NOT_TESTED", str(error))


def _answers(everything: list[tuple[str, str]], role: str, simulator: Simulator, access: Access) -> list[dict]:
    said: dict[tuple[str, str], str] = {}
    for actions, resources in _groups(everything, access):
        for one in simulator.simulate(role, actions, resources):
            said[one.action, one.resource] = one.decision
    return [
        {"action": action, "resource": resource, "decision": said.get((action, physical(resource, access)), "UNANSWERED")}
        for action, resource in everything
    ]


def _groups(everything: list[tuple[str, str]], access: Access) -> Iterable[tuple[list[str], list[str]]]:
    """Resources with the same actions, asked together."""
    actions: dict[str, list[str]] = {}
    for action, resource in everything:
        actions.setdefault(physical(resource, access), []).append(action)
    together: dict[tuple[str, ...], list[str]] = {}
    for resource, names in actions.items():
        together.setdefault(tuple(names), []).append(resource)
    return [(list(names), resources) for names, resources in together.items()]


def physical(resource: str, access: Access) -> str:
    """A resource of the template as it is in this account."""
    variables = {
        "${AWS::Partition}": access.partition,
        "${AWS::Region}": access.session.region_name,
        "${AWS::AccountId}": access.account,
        "${LandscapePrefix}": access.prefix,
    }
    for variable, value in variables.items():
        resource = resource.replace(variable, value)
    for part, end, one in _ONE_OF:
        if part in resource and resource.endswith(end):
            return resource.removesuffix(end) + one
    return resource


def _function(name: str, status: str, reason: str, answers: Iterable[dict] = ()) -> dict:
    return {"name": name, "status": status, "reason": reason, "answers": list(answers)}
