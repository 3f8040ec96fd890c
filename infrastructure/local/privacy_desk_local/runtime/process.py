"""Operating system processes that never outlive LocalStack."""

import array
import fcntl
import os
import select
import shutil
import signal
import subprocess
import termios
import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

# The kernel sends the death signal when the *thread* that started a process ends, so one thread that lives as long as
# LocalStack starts them all.
_starter = ThreadPoolExecutor(max_workers=1, thread_name_prefix="function-process-starter")
_GUARD = shutil.which("setpriv")


class FunctionProcess:
    """A process in its own process group whose output goes line by line to `on_line`.

    `on_exit` is called once with the exit code (negative: the number of the signal), after the last line.
    """

    def __init__(
        self,
        command: Sequence[str],
        env: Mapping[str, str],
        folder: Path,
        on_line: Callable[[bytes], None],
        on_exit: Callable[[int], None],
    ) -> None:
        self._on_line = on_line
        self._on_exit = on_exit
        self._pending = b""
        guard = [_GUARD, "--pdeathsig", "KILL"] if _GUARD else []
        self._process = _starter.submit(
            subprocess.Popen,
            [*guard, *command],
            cwd=folder,
            env=dict(env),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        ).result()
        self.pid = self._process.pid
        self._idle = threading.Condition()
        self._reader = threading.Thread(target=self._read, name=f"function-output-{self.pid}", daemon=True)
        self._reader.start()
        threading.Thread(target=self._wait, name=f"function-exit-{self.pid}", daemon=True).start()

    def alive(self) -> bool:
        """Whether the process has not ended yet."""
        return self._process.poll() is None

    def kill(self) -> None:
        """Ends the process and everything it started, at once."""
        try:
            os.killpg(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass

    def join(self, seconds: float) -> None:
        """Waits until the process has ended."""
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            pass

    def peak_memory_mb(self) -> int:
        """The most memory that the process has used so far; 0 when it is gone."""
        try:
            for line in Path(f"/proc/{self.pid}/status").read_text(encoding="ascii").splitlines():
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) // 1024
        except OSError:
            pass
        return 0

    def drain(self) -> None:
        """Waits (at most 0.1 s) until everything the process has written so far was passed on, as whole lines."""
        try:
            with self._idle:
                self._idle.wait_for(self._drained, 0.1)
                self._end_line()
        except (OSError, ValueError):
            pass

    def _drained(self) -> bool:
        waiting = array.array("i", [0])
        fcntl.ioctl(self._process.stdout, termios.FIONREAD, waiting)
        return waiting[0] == 0

    def _read(self) -> None:
        descriptor = self._process.stdout.fileno()
        # Not select(), which knows no descriptor above 1,023: a hundred processes have more.
        written = select.poll()
        written.register(descriptor, select.POLLIN | select.POLLHUP)
        while True:
            written.poll()
            # Reading and passing on is one step for `drain`.
            with self._idle:
                chunk = os.read(descriptor, 65536)
                if not chunk:
                    break
                *lines, self._pending = (self._pending + chunk).split(b"\n")
                for line in lines:
                    self._on_line(line + b"\n")
                self._idle.notify_all()
        with self._idle:
            self._end_line()

    def _end_line(self) -> None:
        if self._pending:
            self._on_line(self._pending + b"\n")
            self._pending = b""

    def _wait(self) -> None:
        code = self._process.wait()
        # What it started may still hold the pipe; it has no business without its parent.
        self.kill()
        self._reader.join(2)
        self._on_exit(code)
