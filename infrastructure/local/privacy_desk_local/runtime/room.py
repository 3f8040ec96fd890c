"""Room in the machine's memory: Lambda's fleet has no end, two hundred Java processes on one machine do."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

_SHARE_KEPT_FREE = 0.15
# When every process works, a new one waits this long for one to rest, and then starts all the same: what works may be
# waiting for it.
_PATIENCE_SECONDS = 15.0


class Resting(Protocol):
    """What waits for work and may be ended meanwhile."""

    def rest(self) -> None:
        """Gives its memory back, unless it works again."""


class Room:
    """Ends the process that has rested longest when memory is short and another one wants to start."""

    def __init__(self, short: Callable[[], bool], patience: float = _PATIENCE_SECONDS) -> None:
        self._short = short
        self._patience = patience
        self._changed = threading.Condition()
        # In the order in which they came to rest.
        self._resting: dict[Resting, None] = {}

    def works(self, one: Resting) -> None:
        """It has got work, or is gone."""
        with self._changed:
            self._resting.pop(one, None)

    def rests(self, one: Resting) -> None:
        """It has done its work and is kept warm."""
        with self._changed:
            self._resting.pop(one, None)
            self._resting[one] = None
            self._changed.notify()

    def make(self) -> None:
        """Returns when there is memory for one process more, or when waiting longer serves nobody."""
        deadline = time.monotonic() + self._patience
        while self._short():
            longest = self._longest(deadline)
            if longest is None:
                return
            longest.rest()

    def _longest(self, deadline: float) -> Resting | None:
        with self._changed:
            if not self._changed.wait_for(lambda: self._resting, max(0.0, deadline - time.monotonic())):
                return None
            longest = next(iter(self._resting))
            del self._resting[longest]
            return longest


def memory_is_short(meminfo: Path = Path("/proc/meminfo")) -> bool:
    """Whether less of the machine's memory is free than should stay free; never where that cannot be read."""
    try:
        lines = meminfo.read_text(encoding="ascii").splitlines()
        kilobytes = {name: int(rest.split()[0]) for name, _, rest in (line.partition(":") for line in lines)}
        return kilobytes["MemAvailable"] < _SHARE_KEPT_FREE * kilobytes["MemTotal"]
    except (OSError, ValueError, KeyError, IndexError):
        return False


MACHINE = Room(memory_is_short)
