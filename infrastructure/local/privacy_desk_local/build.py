"""Builds functions/target/functions.zip and identity-documents.zip when their sources have changed."""

import hashlib
from pathlib import Path

from privacy_desk_local import maven
from privacy_desk_local.errors import DeskError
from privacy_desk_local.settings import Settings

_PARTS = ["pom.xml", "functions/pom.xml", "functions/src/main"]


def zip_file(settings: Settings) -> Path:
    """The artifact that all functions but one run from."""
    return settings.repository / "functions" / "target" / "functions.zip"


def documents_zip_file(settings: Settings) -> Path:
    """The artifact of the function that looks at ID copies: it carries models that no other function needs."""
    return zip_file(settings).with_name("identity-documents.zip")


def zip_files(settings: Settings) -> list[Path]:
    """All artifacts; one build makes them."""
    return [zip_file(settings), documents_zip_file(settings)]


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
    """Whether an artifact is missing or older than its sources."""
    stamp = _stamp(settings)
    if not stamp.exists() or not all(file.exists() for file in zip_files(settings)):
        return True
    return stamp.read_text(encoding="ascii") != _wanted(settings)


def run(settings: Settings) -> None:
    """Builds the artifacts without tests, and without downloading what only tests need."""
    wanted = fingerprint(settings.repository)
    maven.run(["--quiet", "-Plocal-build", "-pl", "functions", "-am", "package"], settings, "build")
    assert_built(settings)
    _stamp(settings).write_text(f"{wanted} {_size_and_time(settings)}", encoding="ascii")


def assert_built(settings: Settings) -> None:
    """Raises DeskError when an artifact is missing."""
    for file in zip_files(settings):
        if not file.exists():
            raise DeskError(f"{file} does not exist. Build it: mvn -pl functions package, or desk up")


def _wanted(settings: Settings) -> str:
    return f"{fingerprint(settings.repository)} {_size_and_time(settings)}"


def _size_and_time(settings: Settings) -> str:
    states = [file.stat() for file in zip_files(settings)]
    return " ".join(f"{state.st_size} {state.st_mtime_ns}" for state in states)


def _stamp(settings: Settings) -> Path:
    # Beside the artifacts, so that `mvn clean` removes all.
    return zip_file(settings).with_name(".desk-build")
