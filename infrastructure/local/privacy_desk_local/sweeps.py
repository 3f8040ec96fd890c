"""Starts a retention sweep and follows it: the machine plans, a person releases, the machine deletes and reports."""

from __future__ import annotations

import json
import secrets
from datetime import date

from privacy_desk_local import aws, stack
from privacy_desk_local.settings import Settings

PLAN = "Plan what is due"
REPORT = "Write the report"


def new_sweep_id(at: date) -> str:
    """A fresh id in the agreed form; the date in it is the day that the sweep looks at."""
    return f"SWEEP-{at.isoformat()}-{secrets.token_hex(3)}"


def start(settings: Settings, at: date, dry_run: bool, sweep_id: str) -> str:
    """Starts the machine and returns the execution's ARN; its name is the sweep's id, so that it runs once."""
    execution = aws.client(settings, "stepfunctions").start_execution(
        stateMachineArn=stack.outputs(settings)["SweepMachineArn"],
        name=sweep_id,
        input=json.dumps({"sweepId": sweep_id, "at": at.isoformat(), "dryRun": dry_run}),
    )
    return execution["executionArn"]


def report_of(settings: Settings, execution: str) -> dict:
    """What the machine's plan and report came to (counts, no personal data): the proof of a run or of a dry run."""
    pages = aws.client(settings, "stepfunctions").get_paginator("get_execution_history")
    exits = [
        event["stateExitedEventDetails"]
        for page in pages.paginate(executionArn=execution, includeExecutionData=True)
        for event in page["events"]
        if event["type"] == "TaskStateExited"
    ]
    outputs = {exited["name"]: json.loads(exited["output"]) for exited in exits}
    plan, report = outputs.get(PLAN, {}), outputs.get(REPORT, {})
    return {"due": plan.get("due"), "summary": plan.get("summary", {}), **report} if report else {}
