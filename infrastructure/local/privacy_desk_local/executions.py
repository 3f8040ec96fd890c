"""Follows an execution of a state machine to its end, or to where it waits for a person."""

from __future__ import annotations

import json
import time
from collections.abc import Callable

from privacy_desk_local import aws
from privacy_desk_local.errors import DeskError
from privacy_desk_local.settings import Settings

POLL_SECONDS = 0.5
ENDED = {"SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED"}


def state_of(settings: Settings, execution: str) -> dict:
    """The execution's status and, when it ended well, its output."""
    found = aws.client(settings, "stepfunctions").describe_execution(executionArn=execution)
    return {
        "status": found["status"],
        "output": json.loads(found.get("output") or "{}"),
        "error": found.get("error", ""),
        "cause": found.get("cause", ""),
    }


def wait(settings: Settings, what: str, execution: str, seconds: float, until: Callable[[], dict | None]) -> dict:
    """Waits until the execution ends or `until` gives something; returns that, or the execution's state.

    Raises DeskError, naming `what` it is, when the execution fails or the time runs out.
    """
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if found := until():
            return found
        state = state_of(settings, execution)
        if state["status"] == "SUCCEEDED":
            return state
        if state["status"] in ENDED:
            raise DeskError(
                f"The {what} ended as {state['status']}: {state['error']} {state['cause']}".strip()
                + f"\nLogs of its functions are in {settings.logs_dir}."
            )
        time.sleep(POLL_SECONDS)
    raise DeskError(f"The {what} did not get on within {seconds:.0f} seconds. Logs are in {settings.logs_dir}.")
