"""Starts LocalStack as a process of this machine."""

import json
import os
import shutil
import socket
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from pathlib import Path

from privacy_desk_local import libraries, processes
from privacy_desk_local.errors import DeskError
from privacy_desk_local.settings import Settings

NAME = "localstack"
# What a person may set for LocalStack and the process runtime.
VARIABLES = ["DESK_KILL_HOOKS", "DESK_INIT_SECONDS", "LAMBDA_KEEPALIVE_MS", "DYNAMODB_HEAP_SIZE", "DYNAMODB_LOCAL_PORT", "DEBUG"]
_READY_SECONDS = 120
_KEEPALIVE_MS = 180_000
_opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def start(settings: Settings, jdk: Path, variables: Mapping[str, str] = os.environ) -> None:
    """Starts LocalStack with these values of `VARIABLES`; returns at once (see `wait`). Raises DeskError when its port is taken."""
    assert_free(settings.port, "DESK_PORT")
    _forget(settings)
    root = settings.state_dir / "localstack"
    library = root / "var" / "lib" / "localstack" / "lib"
    library.parent.mkdir(parents=True, exist_ok=True)
    if not library.is_symlink():
        library.symlink_to(libraries.folder(settings), target_is_directory=True)
    for folder in ("tmp", "home"):
        (settings.state_dir / folder).mkdir(exist_ok=True)
    processes.start(settings, NAME, [sys.executable, "-m", "localstack.runtime.main"], _env(settings, jdk, variables))


def _forget(settings: Settings) -> None:
    """Removes what an earlier start left on disk (mails sent, temporary files); the last logs stay beside the new ones."""
    for name in ("localstack", "tmp", "logs-before"):
        shutil.rmtree(settings.state_dir / name, ignore_errors=True)
    if settings.logs_dir.exists():
        settings.logs_dir.rename(settings.state_dir / "logs-before")


def wait(settings: Settings) -> None:
    """Waits until LocalStack answers; raises DeskError with the end of its log when it ended instead."""
    deadline = time.monotonic() + _READY_SECONDS
    while not healthy(settings):
        if processes.identity(settings, NAME) is None:
            raise DeskError(f"LocalStack ended while it started. The end of its log:\n{log_end(settings)}")
        if time.monotonic() > deadline:
            raise DeskError(f"LocalStack is not ready after {_READY_SECONDS} s. The end of its log:\n{log_end(settings)}")
        time.sleep(0.1)


def healthy(settings: Settings) -> bool:
    """Whether LocalStack answers on its port."""
    try:
        with _opener.open(f"{settings.endpoint_url}/_localstack/health", timeout=5) as answer:
            return "services" in json.load(answer)
    except (OSError, ValueError):
        return False


def log_end(settings: Settings, lines: int = 25) -> str:
    """The last lines of LocalStack's log."""
    try:
        text = (settings.logs_dir / f"{NAME}.log").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return "(no log)"
    return "\n".join(text.splitlines()[-lines:])


def _env(settings: Settings, jdk: Path, variables: Mapping[str, str]) -> dict[str, str]:
    # The person's AWS settings stay out; variables for the process runtime (DESK_...) and LocalStack come along.
    env = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
    env |= {name: variables[name] for name in VARIABLES if variables.get(name)}
    state = settings.state_dir
    return env | {
        "HOME": str(state / "home"),
        "TMPDIR": str(state / "tmp"),
        # LocalStack keeps a list of its plug-ins here; it goes with the environment it belongs to.
        "XDG_CACHE_HOME": str(Path(sys.prefix) / "cache"),
        "FILESYSTEM_ROOT": str(state / "localstack"),
        # Otherwise a sandbox is taken for LocalStack's own container.
        "OVERRIDE_IN_DOCKER": "0",
        "GATEWAY_LISTEN": f"127.0.0.1:{settings.port}",
        # At its usual level the emulator logs text messages with number and content.
        "LS_LOG": "warning",
        "LOCALSTACK_HOST": f"127.0.0.1:{settings.port}",
        "SQS_ENDPOINT_STRATEGY": "path",
        "NO_PROXY": "127.0.0.1,localhost",
        "no_proxy": "127.0.0.1,localhost",
        "DNS_ADDRESS": "0",
        "SKIP_SSL_CERT_DOWNLOAD": "1",
        "DISABLE_EVENTS": "1",
        "DYNAMODB_IN_MEMORY": "1",
        "DYNAMODB_HEAP_SIZE": env.get("DYNAMODB_HEAP_SIZE", "512m"),
        "LAMBDA_RUNTIME_EXECUTOR": "process",
        "LAMBDA_KEEPALIVE_MS": env.get("LAMBDA_KEEPALIVE_MS", str(_KEEPALIVE_MS)),
        # The process runtime has a limit of its own (DESK_INIT_SECONDS), and starts may have to wait for their turn.
        "LAMBDA_RUNTIME_ENVIRONMENT_TIMEOUT": "900",
        "DESK_RUNTIME_CODE": str(settings.cache_dir / "code"),
        "DESK_JAVA_HOME": str(jdk),
    }


def assert_free(port: int, variable: str) -> None:
    """Raises DeskError when something else listens on the port; `variable` names the setting to change."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            raise DeskError(f"Port {port} is taken by another program. Stop it, or choose another: {variable}=...") from None
