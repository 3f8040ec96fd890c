"""An execution environment: one place for one invocation at a time, kept warm, with a process behind it."""

import threading
import time

from privacy_desk_local.runtime import outcome
from privacy_desk_local.runtime.hooks import Hooks
from privacy_desk_local.runtime.instance import RuntimeInstance
from privacy_desk_local.runtime.logs import FunctionLog
from privacy_desk_local.runtime.outcome import Invocation, Outcome
from privacy_desk_local.runtime.room import MACHINE, Room
from privacy_desk_local.runtime.spec import FunctionSpec


class Environment:
    """Starts the process, gives it invocations, and replaces it when it ended (as Lambda does)."""

    def __init__(self, spec: FunctionSpec, log: FunctionLog, hooks: Hooks | None = None, room: Room = MACHINE) -> None:
        self._spec = spec
        self._log = log
        self._hooks = hooks
        self._room = room
        self._working = False
        self._instance: RuntimeInstance | None = None
        self._stopped = threading.Event()
        self._lock = threading.Lock()

    def start(self) -> None:
        """Starts the process and waits until it is initialised.

        A failure is not raised: Lambda initialises once more within the next invocation, and only then reports.
        """
        self._replace()

    def invoke(self, invocation: Invocation) -> tuple[Outcome, str]:
        """Runs one invocation; returns its outcome and its log lines."""
        self._works(True)
        try:
            return self._invoke(invocation)
        finally:
            self._works(False)

    def rest(self) -> None:
        """Ends the process unless it works; the next invocation starts another."""
        with self._lock:
            if self._instance is not None and not self._working:
                self._instance.close()

    def _works(self, working: bool) -> None:
        with self._lock:
            self._working = working
        if working or self._stopped.is_set():
            self._room.works(self)
        else:
            self._room.rests(self)

    def _invoke(self, invocation: Invocation) -> tuple[Outcome, str]:
        initialised: float | None = None
        if not self._usable():
            self._replace()
        instance = self._instance
        if instance is not None and not instance.reported:
            instance.reported, initialised = True, instance.init_seconds
        self._log.line(f"START RequestId: {invocation.request_id} Version: {self._spec.version}")
        started = time.monotonic()
        result = self._run(instance, invocation)
        self._report(invocation, result, time.monotonic() - started, initialised)
        return result, self._log.take()

    def stop(self) -> None:
        """Ends the process at once; a running invocation ends as a crash."""
        self._stopped.set()
        self._room.works(self)
        with self._lock:
            if self._instance is not None:
                self._instance.close()

    def process_id(self) -> int | None:
        """The id of the process, which is also that of its process group; None before the first start."""
        return self._instance.process.pid if self._instance else None

    def _usable(self) -> bool:
        return self._instance is not None and self._instance.usable()

    def _replace(self) -> None:
        with self._lock:
            if self._instance is not None:
                self._instance.close()
            if self._stopped.is_set():
                return
            self._instance = RuntimeInstance(self._spec, self._log, self._hooks, self._room)
        self._instance.initialise()

    def _run(self, instance: RuntimeInstance | None, invocation: Invocation) -> Outcome:
        if instance is None:
            return outcome.crashed(invocation.request_id, -9)
        if instance.init_failure is not None:
            return instance.init_failure.outcome(invocation.request_id)
        result = instance.run(invocation)
        if result is None and not self._stopped.is_set():
            # The process ended between two invocations and had not seen this one: a new one gets it.
            self._replace()
            return self._run_again(invocation)
        return result or outcome.crashed(invocation.request_id, -9)

    def _run_again(self, invocation: Invocation) -> Outcome:
        instance = self._instance
        instance.reported = True
        if instance.init_failure is not None:
            return instance.init_failure.outcome(invocation.request_id)
        return instance.run(invocation) or outcome.crashed(invocation.request_id, -9)

    def _report(self, invocation: Invocation, result: Outcome, seconds: float, initialised: float | None) -> None:
        if result.reason:
            self._log.line(result.reason)
        milliseconds = seconds * 1000
        parts = [
            f"REPORT RequestId: {invocation.request_id}",
            f"Duration: {milliseconds:.2f} ms",
            f"Billed Duration: {int(milliseconds) + 1} ms",
            f"Memory Size: {self._spec.memory_mb} MB",
            f"Max Memory Used: {self._instance.peak_memory_mb if self._instance else 0} MB",
        ]
        if initialised is not None:
            parts.append(f"Init Duration: {initialised * 1000:.2f} ms")
        if result.status:
            parts.append(f"Status: {result.status}")
        self._log.line(f"END RequestId: {invocation.request_id}")
        self._log.line("\t".join(parts))
