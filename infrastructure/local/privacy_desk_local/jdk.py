"""Finds a JDK 25."""

import glob
import os
import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from privacy_desk_local.errors import DeskError

OLDEST = 25


def find_jdk(env: Mapping[str, str] = os.environ, installed: str = "/usr/lib/jvm/*25*") -> Path:
    """The home of a JDK 25 or newer.

    Looks at DESK_JAVA_HOME, `installed` (a glob), JAVA_HOME, SDKMAN and the `java` on the PATH, in this order.
    Raises DeskError when there is none, or when DESK_JAVA_HOME names something else.
    """
    named = env.get("DESK_JAVA_HOME")
    if named:
        if (_version(Path(named)) or 0) < OLDEST:
            raise DeskError(f"DESK_JAVA_HOME is '{named}', which is not a JDK {OLDEST}. Correct it, or remove it.")
        return Path(named)
    for home in _candidates(env, installed):
        if (_version(home) or 0) >= OLDEST:
            return home
    raise DeskError(
        f"No JDK {OLDEST} was found under /usr/lib/jvm, in JAVA_HOME or on the PATH. "
        f"Install one (for example temurin-25-jdk), or name it: DESK_JAVA_HOME=/path/to/jdk-25"
    )


def _candidates(env: Mapping[str, str], installed: str) -> Iterator[Path]:
    yield from (Path(home) for home in sorted(glob.glob(installed)))
    if env.get("JAVA_HOME"):
        yield Path(env["JAVA_HOME"])
    if env.get("HOME"):
        yield from (Path(home) for home in sorted(glob.glob(f"{env['HOME']}/.sdkman/candidates/java/25*")))
    java = shutil.which("java", path=env.get("PATH", os.defpath))
    if java:
        yield Path(java).resolve().parent.parent


def _version(home: Path) -> int | None:
    """The feature version of the JDK in `home`, from its `release` file: quicker than asking `java -version`."""
    try:
        release = (home / "release").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    found = re.search(r'^JAVA_VERSION="(\d+)', release, re.MULTILINE)
    return int(found.group(1)) if found and (home / "bin" / "java").exists() else None


def java() -> Path:
    """The `java` command of that JDK."""
    return find_jdk() / "bin" / "java"
