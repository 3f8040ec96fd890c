"""Production code of `functions` from the command line, offline: no stack, no network."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

from privacy_desk_local.errors import DeskError
from privacy_desk_local.settings import Settings


def classpath(settings: Settings) -> str:
    """The production classes and their libraries, as the functions run from them; built first when there is need."""
    from privacy_desk_local import build

    return _path(settings, build.zip_file(settings))


def documents_classpath(settings: Settings) -> str:
    """What the function that looks at ID copies runs from, models included; built first when there is need."""
    from privacy_desk_local import build

    return _path(settings, build.documents_zip_file(settings))


def _path(settings: Settings, artifact: Path) -> str:
    import click

    from privacy_desk_local import build
    from privacy_desk_local.runtime.code import bundle

    if build.needed(settings):
        click.echo("desk: building the functions (once, a few minutes on a new machine) ...", err=True)
        build.run(settings)
    return bundle(artifact, settings.cache_dir / "code").class_path


def run_source(
    settings: Settings,
    source: Path,
    arguments: list[str],
    path: str | None = None,
    given: str = "",
    variables: Mapping[str, str] | None = None,
) -> str:
    """Runs one Java source file against the production classes and returns what it printed.

    `path` is the class path, by default that of `classpath`; `given` what it reads; `variables` its whole environment.
    """
    options = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g", "--enable-native-access=ALL-UNNAMED"]
    command = [str(_java()), *options, "-cp", path or classpath(settings), str(source)]
    environment = None if variables is None else dict(variables)
    done = subprocess.run(
        [*command, *arguments], input=given, capture_output=True, text=True, encoding="utf-8", env=environment
    )
    if done.returncode:
        raise DeskError(done.stderr.strip() or f"{source.name} ended with exit code {done.returncode}.")
    return done.stdout


def _java() -> Path:
    from privacy_desk_local.jdk import java

    return java()
