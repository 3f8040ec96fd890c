"""What an environment runs."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class FunctionSpec:
    """A function as the process runtime sees it.

    `command` gives the start command at each start, for the AOT cache may appear in between. `folder` is the working
    directory. `timeout_seconds` limits one invocation, `init_seconds` the start. `endpoint_url` is where the function's
    AWS requests go; only needed for kill hooks.
    """

    name: str
    command: Callable[[], list[str]]
    folder: Path
    timeout_seconds: float
    memory_mb: int
    env: dict[str, str] = field(default_factory=dict)
    version: str = "$LATEST"
    init_seconds: float = 60
    endpoint_url: str | None = None
