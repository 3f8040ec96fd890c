"""One process of an environment, from its start to its end."""

import os
import threading
import time
from dataclasses import dataclass

from privacy_desk_local.runtime import hooks as moments
from privacy_desk_local.runtime import outcome
from privacy_desk_local.runtime.api import RuntimeApi
from privacy_desk_local.runtime.hooks import Hooks
from privacy_desk_local.runtime.logs import FunctionLog
from privacy_desk_local.runtime.outcome import Invocation, Outcome
from privacy_desk_local.runtime.process import FunctionProcess
from privacy_desk_local.runtime.proxy import CountingProxy
from privacy_desk_local.runtime.room import Room
from privacy_desk_local.runtime.spec import FunctionSpec

# Starting more processes at a time than this makes each of them slower, and none of them sooner.
_starts = threading.BoundedSemaphore(max(2, os.cpu_count() or 2))


@dataclass(frozen=True)
class InitFailure:
    """Why the process never became ready: its own words, its exit code, or neither (too slow)."""

    payload: bytes | None = None
    exit_code: int | None = None
    seconds: float = 0

    def outcome(self, request_id: str) -> Outcome:
        """What the caller of the invocation gets that needed this process."""
        if self.payload is not None:
            return outcome.failed(self.payload)
        if self.exit_code is not None:
            return outcome.crashed(request_id, self.exit_code)
        return outcome.timed_out(request_id, self.seconds)


class RuntimeInstance:
    """Runs the process behind a Runtime API of its own. Use `initialise` once, then `run` one at a time."""

    def __init__(self, spec: FunctionSpec, log: FunctionLog, hooks: Hooks | None, room: Room) -> None:
        self.init_failure: InitFailure | None = None
        self.init_seconds = 0.0
        self.reported = False
        self.peak_memory_mb = 0
        self._spec = spec
        self._log = log
        self._hooks = hooks
        self._room = room
        self._changed = threading.Condition()
        self._ready = False
        self._closed = False
        self._exit_code: int | None = None
        self._current: Invocation | None = None
        self._fetched = False
        self._result: Outcome | None = None
        self._requests = 0
        self._api = RuntimeApi(spec.timeout_seconds, self)
        self._proxy = CountingProxy(spec.endpoint_url, self._request_answered) if hooks and spec.endpoint_url else None
        self.process: FunctionProcess | None = None

    def initialise(self) -> None:
        """Starts the process and waits until it asks for work; afterwards `init_failure` tells whether it did."""
        with _starts:
            # Not before its turn: what a burst of starts will take is free as long as none of them has begun.
            self._room.make()
            started = time.monotonic()
            self._start()
            with self._changed:
                limit = self._spec.init_seconds
                self._changed.wait_for(lambda: self._ready or self._ended() or self.init_failure, limit)
                self.init_seconds = time.monotonic() - started
                if self._ready:
                    return
                if self.init_failure is None:
                    self.init_failure = InitFailure(exit_code=self._exit_code, seconds=limit)
        self._log.line(_init_report(self.init_failure, self.init_seconds))
        self.close()

    def run(self, invocation: Invocation) -> Outcome | None:
        """The outcome; None when the process had ended before it fetched the invocation."""
        with self._changed:
            self._current, self._fetched, self._result, self._requests = invocation, False, None, 0
        self._api.offer(invocation)
        with self._changed:
            self._changed.wait_for(lambda: self._result or self._ended(), self._spec.timeout_seconds)
            self._current = None
            result, fetched, ended = self._result, self._fetched, self._exit_code
        if result is not None:
            self.process.drain()
        self.peak_memory_mb = self.process.peak_memory_mb() or self.peak_memory_mb
        if result is not None:
            return result
        if ended is not None:
            return outcome.crashed(invocation.request_id, ended) if fetched else None
        self.close()
        return outcome.timed_out(invocation.request_id, self._spec.timeout_seconds)

    def usable(self) -> bool:
        """Whether the process waits for work."""
        return self._ready and not self._closed and self._exit_code is None and self.process.alive()

    def close(self) -> None:
        """Kills the process and frees its ports."""
        with self._changed:
            if self._closed:
                return
            self._closed = True
        if self.process is not None:
            self.process.kill()
            self.process.join(2)
        self._api.close()
        if self._proxy is not None:
            self._proxy.close()

    def _start(self) -> None:
        env = self._spec.env | {"AWS_LAMBDA_RUNTIME_API": self._api.address}
        if self._proxy is not None:
            env["AWS_ENDPOINT_URL"] = self._proxy.endpoint_url
        with self._changed:
            if self._closed:
                # Stopped while it waited for its turn: nothing may be left behind.
                self._exit_code = -9
                return
            self.process = FunctionProcess(self._spec.command(), env, self._spec.folder, self._log.raw, self._exited)

    def _ended(self) -> bool:
        return self._exit_code is not None

    def _exited(self, code: int) -> None:
        with self._changed:
            self._exit_code = code
            self._changed.notify_all()

    # Events of the Runtime API

    def ready(self) -> None:
        """See RuntimeEvents."""
        with self._changed:
            self._ready = True
            self._changed.notify_all()

    def init_failed(self, payload: bytes) -> None:
        """See RuntimeEvents."""
        with self._changed:
            self.init_failure = InitFailure(payload=payload)
            self._changed.notify_all()

    def fetched(self, invocation: Invocation) -> bool:
        """See RuntimeEvents."""
        with self._changed:
            self._fetched = True
        return not self._killed(invocation, moments.BEFORE)

    def answered(self, request_id: str, payload: bytes, is_error: bool) -> None:
        """See RuntimeEvents."""
        current = self._current
        # A late answer to an invocation that was already reported as timed out is of no use to anyone.
        if current is None or current.request_id != request_id or self._killed(current, moments.RESPONSE):
            return
        with self._changed:
            self._result = outcome.failed(payload) if is_error else outcome.answered(payload)
            self._changed.notify_all()

    def _request_answered(self) -> bool:
        with self._changed:
            current = self._current
            self._requests += 1
            count = self._requests
        return current is None or not self._killed(current, moments.request(count))

    def _killed(self, invocation: Invocation, moment: str) -> bool:
        if self._hooks is None:
            return False
        if not self._hooks.claim(self._spec.name, invocation.request_id, invocation.payload, moment):
            return False
        self.process.kill()
        return True


def _init_report(failure: InitFailure, seconds: float) -> str:
    timeout = failure.payload is None and failure.exit_code is None
    status = "timeout" if timeout else "error"
    detail = "" if failure.exit_code is None else f"\tError Type: Runtime.ExitError (exit code {failure.exit_code})"
    return f"INIT_REPORT Init Duration: {seconds * 1000:.2f} ms\tPhase: init\tStatus: {status}{detail}"
