"""Builds functions/target/functions.zip when its sources have changed."""

import hashlib
from pathlib import Path

from privacy_desk_local import maven
from privacy_desk_local.errors import DeskError
from privacy_desk_local.settings import Settings

_PARTS = ["pom.xml", "functions/pom.xml", "functions/src/main"]


def zip_file(settings: Settings) -> Path:
    """The artifact that all functions run from."""
    return settings.repository / "functions" / "target" / "functions.zip"


def fingerprint(root: Path) -> str:
    """A digest of everything that the artifact is made of."""
    digest = hashlib.sha256()
    for part in _PARTS:
        path = root / part
        files = sorted(file for file in path.rglob("*") if file.is_file()) if path.is_dir() else [path]
        for file in files:
            content = file.read_bytes()
            digest.update(f"{file.relative_to(root)} {len(content)}\n".encode())
            digest.update(content)
    return digest.hexdigest()


def needed(settings: Settings) -> bool:
    """Whether the artifact is missing or older than its sources."""
    stamp = _stamp(settings)
    if not zip_file(settings).exists() or not stamp.exists():
        return True
    return stamp.read_text(encoding="ascii") != _wanted(settings)


def run(settings: Settings) -> None:
    """Builds the artifact without tests, and without downloading what only tests need."""
    wanted = fingerprint(settings.repository)
    maven.run(["--quiet", "-Plocal-build", "-pl", "functions", "-am", "package"], settings, "build")
    assert_built(settings)
    _stamp(settings).write_text(f"{wanted} {_size_and_time(settings)}", encoding="ascii")


def assert_built(settings: Settings) -> None:
    """Raises DeskError when there is no artifact."""
    if not zip_file(settings).exists():
        raise DeskError(f"{zip_file(settings)} does not exist. Build it: mvn -pl functions package, or desk up")


def _wanted(settings: Settings) -> str:
    return f"{fingerprint(settings.repository)} {_size_and_time(settings)}"


def _size_and_time(settings: Settings) -> str:
    status = zip_file(settings).stat()
    return f"{status.st_size} {status.st_mtime_ns}"


def _stamp(settings: Settings) -> Path:
    # Beside the artifact, so that `mvn clean` removes both.
    return zip_file(settings).with_name(".desk-build")
