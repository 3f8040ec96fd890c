"""How an invocation or an initialisation can end, and how Lambda reports each end to the caller."""

import json
import signal
from dataclasses import dataclass

from privacy_desk_local.runtime.logs import timestamp


@dataclass(frozen=True)
class Invocation:
    """What the function is asked: `payload` is JSON text."""

    request_id: str
    payload: str
    function_arn: str = ""
    trace_id: str = ""


@dataclass(frozen=True)
class Outcome:
    """What the caller gets. `status` is None, or `error` or `timeout` as REPORT lines have it."""

    payload: bytes
    is_error: bool
    status: str | None = None
    # A line for the log that tells the reason, when the platform and not the function knows it.
    reason: str | None = None


def answered(payload: bytes) -> Outcome:
    """The function returned a value."""
    return Outcome(payload, is_error=False)


def failed(payload: bytes) -> Outcome:
    """The function threw: `payload` is the runtime's own description of the error."""
    return Outcome(payload, is_error=True, status="error")


def timed_out(request_id: str, seconds: float) -> Outcome:
    """The function or its initialisation took longer than allowed; its process was killed."""
    message = f"{timestamp()} {request_id} Task timed out after {seconds:.2f} seconds"
    return Outcome(_error(message, "Sandbox.Timedout"), is_error=True, status="timeout", reason=message)


def crashed(request_id: str, exit_code: int) -> Outcome:
    """The process ended before it answered. A negative exit code is the number of the signal that ended it."""
    if exit_code == 0:
        cause = "Runtime exited without providing a reason"
    elif exit_code < 0:
        cause = f"Runtime exited with error: signal: {_signal_name(-exit_code)}"
    else:
        cause = f"Runtime exited with error: exit status {exit_code}"
    message = f"RequestId: {request_id} Error: {cause}"
    payload = _error(message, "Runtime.ExitError")
    return Outcome(payload, is_error=True, status="error", reason=f"{message}\nRuntime.ExitError")


def _error(message: str, kind: str) -> bytes:
    return json.dumps({"errorMessage": message, "errorType": kind}).encode()


def _signal_name(number: int) -> str:
    names = {signal.SIGKILL: "killed", signal.SIGTERM: "terminated", signal.SIGSEGV: "segmentation fault"}
    return names.get(number, f"signal {number}")
