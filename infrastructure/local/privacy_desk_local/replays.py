"""Starts the replay of past erasures after a restore."""

from __future__ import annotations

import json
import secrets
from datetime import date, datetime

from privacy_desk_local import aws, stack
from privacy_desk_local.settings import Settings


def new_replay_id(day: date) -> str:
    """A fresh id in the agreed form."""
    return f"REPLAY-{day.isoformat()}-{secrets.token_hex(3)}"


def start(settings: Settings, replay_id: str, since: datetime | None) -> str:
    """Starts the machine and returns the execution's ARN; its name is the replay's id, so that it runs once."""
    moment = since.strftime("%Y-%m-%dT%H:%M:%SZ") if since else ""
    execution = aws.client(settings, "stepfunctions").start_execution(
        stateMachineArn=stack.outputs(settings)["ReplayMachineArn"],
        name=replay_id,
        input=json.dumps({"replayId": replay_id, "mode": "returned", "since": moment}),
    )
    return execution["executionArn"]
