"""How the process runtime is told what to do: environment variables of the LocalStack process, set by `desk up`."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from privacy_desk_local.runtime.hooks import Hooks

DEFAULT_INIT_SECONDS = 60.0


@dataclass(frozen=True)
class RuntimeConfig:
    """`state_dir` belongs to the instance (logs, hooks, temporary files); `code_dir` is shared by all instances.

    `init_seconds` limits the start of a function. Lambda's own limit is 10; two busy cores need more.
    """

    state_dir: Path
    code_dir: Path
    init_seconds: float
    kill_hooks: bool

    @classmethod
    def from_env(cls, env: Mapping[str, str] = os.environ) -> "RuntimeConfig":
        """Reads DESK_RUNTIME_STATE, DESK_RUNTIME_CODE, DESK_INIT_SECONDS and DESK_KILL_HOOKS."""
        state_dir = Path(env["DESK_RUNTIME_STATE"])
        return cls(
            state_dir=state_dir,
            code_dir=Path(env.get("DESK_RUNTIME_CODE") or state_dir / "code"),
            init_seconds=float(env.get("DESK_INIT_SECONDS") or DEFAULT_INIT_SECONDS),
            kill_hooks=env.get("DESK_KILL_HOOKS") == "1",
        )

    @property
    def logs_dir(self) -> Path:
        """One file per function."""
        return self.state_dir / "logs"

    def hooks(self) -> Hooks | None:
        """The kill hooks, when the stack was started with them."""
        return Hooks(self.state_dir / "hooks") if self.kill_hooks else None
