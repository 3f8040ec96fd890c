"""Runs Maven with the person's own settings and repositories."""

import os
import shutil
import subprocess
from collections.abc import Sequence

from privacy_desk_local.errors import DeskError
from privacy_desk_local.settings import Settings

_SHOWN_ON_FAILURE = 40


def run(arguments: Sequence[str], settings: Settings, name: str) -> None:
    """Runs `mvn`; its output goes to `<cache>/logs/maven-<name>.log`. Raises DeskError with the end of it on failure."""
    mvn = shutil.which("mvn")
    if mvn is None:
        raise DeskError("Maven was not found. Install it (Debian 12: apt install maven), then run this again.")
    log = settings.cache_dir / "logs" / f"maven-{name}.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as output:
        command = [mvn, "--batch-mode", "--no-transfer-progress", "-Dstyle.color=never", *arguments]
        done = subprocess.run(
            command, cwd=settings.repository, env=_env(), stdin=subprocess.DEVNULL, stdout=output, stderr=output
        )
    if done.returncode:
        lines = log.read_text(encoding="utf-8", errors="replace").splitlines()[-_SHOWN_ON_FAILURE:]
        raise DeskError("Maven failed. Correct what it says, then run this again.\n" + "\n".join(lines) + f"\n(all of it: {log})")


def _env() -> dict[str, str]:
    # C1 only: a build is over before the better compiler pays for itself.
    options = os.environ.get("MAVEN_OPTS", "")
    return {**os.environ, "MAVEN_OPTS": f"-XX:TieredStopAtLevel=1 -XX:+UseParallelGC {options}".strip()}
