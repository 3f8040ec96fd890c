"""Fixtures: environments that run a small Python client of the Runtime API in place of Java."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from privacy_desk_local.runtime.environment import Environment
from privacy_desk_local.runtime.hooks import Hooks
from privacy_desk_local.runtime.logs import FunctionLog
from privacy_desk_local.runtime.spec import FunctionSpec

FAKE_FUNCTION = Path(__file__).parent / "fake_function.py"


@pytest.fixture
def hooks(tmp_path: Path) -> Hooks:
    return Hooks(tmp_path / "hooks")


def a_spec(folder: Path, **changes: object) -> FunctionSpec:
    """A function that the small client serves."""
    facts = {
        "name": "privacy-desk-gather",
        "command": lambda: [sys.executable, "-S", str(FAKE_FUNCTION)],
        "folder": folder,
        "timeout_seconds": 5.0,
        "memory_mb": 256,
        "init_seconds": 5.0,
    }
    return FunctionSpec(**(facts | changes))


@pytest.fixture
def an_environment(tmp_path: Path) -> Iterator[Callable[..., Environment]]:
    made: list[Environment] = []

    def make(hooks: Hooks | None = None, **changes: object) -> Environment:
        spec = a_spec(tmp_path, **changes)
        environment = Environment(spec, FunctionLog(tmp_path / "logs", spec.name), hooks)
        made.append(environment)
        return environment

    yield make
    for environment in made:
        environment.stop()
