"""What a function writes, in the form of Lambda's own logs: to a file per function, and back to LocalStack."""

import threading
from datetime import UTC, datetime
from pathlib import Path

_KEPT_PER_INVOCATION = 256 * 1024
_FILE_LIMIT = 20 * 1024 * 1024


class FunctionLog:
    """The log of one environment: every line goes to the function's file and to the current invocation's part."""

    def __init__(self, folder: Path, function_name: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._path = folder / f"{function_name}.log"
        self._lock = threading.Lock()
        self._part = bytearray()
        self._rotate()

    def line(self, text: str) -> None:
        """Adds a line of the platform (START, END, REPORT, ...)."""
        self.raw(text.encode() + b"\n")

    def raw(self, line: bytes) -> None:
        """Adds a line of the function, with its line end."""
        with self._lock:
            # One write in append mode per line: environments of the same function may write at the same time.
            with self._path.open("ab", buffering=0) as file:
                file.write(line)
            self._part += line
            if len(self._part) > _KEPT_PER_INVOCATION:
                del self._part[: len(self._part) - _KEPT_PER_INVOCATION]

    def take(self) -> str:
        """The lines since the last call."""
        with self._lock:
            text = self._part.decode(errors="replace")
            self._part.clear()
            return text

    def peek(self) -> str:
        """The lines since the last `take`, left where they are."""
        with self._lock:
            return self._part.decode(errors="replace")

    def _rotate(self) -> None:
        if self._path.exists() and self._path.stat().st_size > _FILE_LIMIT:
            self._path.replace(self._path.with_suffix(".log.1"))


def timestamp() -> str:
    """Now, as Lambda writes it in messages of its own (UTC, milliseconds)."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
