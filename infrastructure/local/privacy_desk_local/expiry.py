"""Runs the reconciliation of the retention index to the end of its round and shows what it found; counts only."""

from __future__ import annotations

import json
from collections.abc import Iterator

from privacy_desk_local import aws, stack
from privacy_desk_local.errors import DeskError
from privacy_desk_local.settings import Settings

MOST_RUNS = 50


def reconcile(settings: Settings) -> Iterator[dict]:
    """One row per store; invokes the function until its round through all tables is complete."""
    function = stack.outputs(settings)["ReconcileFunctionName"]
    for _ in range(MOST_RUNS):
        response = aws.client(settings, "lambda").invoke(FunctionName=function, Payload=b"{}")
        result = json.loads(response["Payload"].read() or b"null") or {}
        if response.get("FunctionError"):
            raise DeskError(f"The reconciliation failed: {result.get('errorType')}: {result.get('errorMessage')}")
        if result["complete"]:
            for store, seen in result["seen"].items():
                yield {"store": store, **seen}
            return
    raise DeskError("The round is not complete yet; it goes on every night, or call this command again.")
