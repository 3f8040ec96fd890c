"""Processes of an instance that stay when `desk up` returns, and end with `desk down`."""

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from privacy_desk_local.errors import DeskError
from privacy_desk_local.settings import Settings

# Every process of an instance carries this variable, and so does whatever it starts.
MARKER = "DESK_RUNTIME_STATE"


def start(settings: Settings, name: str, command: Sequence[str], env: Mapping[str, str]) -> int:
    """Starts a process in a session of its own, its output in `logs/<name>.log`; returns its id."""
    settings.logs_dir.mkdir(parents=True, exist_ok=True)
    with (settings.logs_dir / f"{name}.log").open("ab") as log:
        process = subprocess.Popen(
            command,
            cwd=settings.state_dir,
            env={**env, MARKER: str(settings.state_dir)},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    _pid_file(settings, name).parent.mkdir(parents=True, exist_ok=True)
    _pid_file(settings, name).write_text(f"{process.pid} {_started(process.pid)}", encoding="ascii")
    return process.pid


def identity(settings: Settings, name: str) -> str | None:
    """The process of that name as `<id> <start time>`; None when it does not run (any more)."""
    try:
        text = _pid_file(settings, name).read_text(encoding="ascii")
    except OSError:
        return None
    pid, _, started = text.partition(" ")
    # The start time tells a process from a later one that got the same id.
    return text if started and started == _started(int(pid)) else None


def running(settings: Settings) -> list[int]:
    """Ids of all processes of this instance, whoever started them."""
    mark = f"{MARKER}={settings.state_dir}".encode()
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal() and int(folder.name) != os.getpid():
            try:
                if mark in (folder / "environ").read_bytes().split(b"\0"):
                    found.append(int(folder.name))
            except OSError:
                continue  # ended meanwhile, or someone else's
    return found


def stop_all(settings: Settings, seconds: float = 10) -> int:
    """Ends all processes of the instance and returns how many there were; raises DeskError when some stay."""
    # LocalStack goes first: it would start its helpers anew.
    seen = set(running(settings))
    count = len(seen)
    if found := identity(settings, "localstack"):
        _kill(int(found.split()[0]))
    deadline = time.monotonic() + seconds
    # A process that is ending no longer shows its variables, so those seen before are kept in mind.
    while left := {pid for pid in seen | set(running(settings)) if _started(pid)}:
        for pid in left:
            _kill(pid)
        if time.monotonic() > deadline:
            raise DeskError(f"These processes do not end: {left}. End them with: kill -9 {' '.join(map(str, left))}")
        time.sleep(0.05)
        seen = left
    for file in _pid_file(settings, "any").parent.glob("*.pid"):
        file.unlink(missing_ok=True)
    return count


def _kill(pid: int) -> None:
    # LocalStack keeps nothing across restarts, so there is nothing to finish: at once is cleanest.
    try:
        os.kill(pid, 9)
    except (ProcessLookupError, PermissionError):
        pass


def _started(pid: int) -> str:
    """When the process started, in the kernel's own count; empty when it has ended."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace").rsplit(")", 1)[1].split()
        # Ended, but nobody asked for its exit code yet. While other threads are listed, it still holds its ports.
        ended = status[0] == "Z" and len(os.listdir(f"/proc/{pid}/task")) == 1
    except OSError:
        return ""
    return "" if ended else status[19]


def _pid_file(settings: Settings, name: str) -> Path:
    return settings.state_dir / "pids" / f"{name}.pid"
