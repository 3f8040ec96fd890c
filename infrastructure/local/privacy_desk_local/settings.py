"""Where an instance of the local stack lives: derived from a few environment variables."""

import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from privacy_desk_local.errors import DeskError

LOCAL = Path(__file__).resolve().parent.parent
REPOSITORY = LOCAL.parent.parent
_PORTS = "ports.json"


@dataclass(frozen=True)
class Settings:
    """One instance. Two instances with different names and ports can live side by side.

    `state_dir` holds everything of this instance, `cache_dir` what all instances share (environment, jars).
    """

    instance: str
    port: int
    oidc_port: int
    cache_dir: Path
    state_dir: Path
    stack_name: str = "privacy-desk"
    region: str = "eu-west-1"

    @classmethod
    def from_env(cls, env: Mapping[str, str] = os.environ) -> "Settings":
        """Reads DESK_INSTANCE, DESK_PORT, DESK_OIDC_PORT and DESK_STATE; each has a default.

        The ports of an instance that was brought up before are remembered: naming it is enough.
        """
        instance = env.get("DESK_INSTANCE") or "default"
        if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,39}", instance):
            raise DeskError(f"DESK_INSTANCE is '{instance}'. Use small letters, digits and hyphens (at most 40).")
        cache_dir = Path(env.get("DESK_STATE") or LOCAL / ".state").resolve()
        state_dir = cache_dir / "instances" / instance
        remembered = _remembered(state_dir)
        port = _port(env, "DESK_PORT", remembered.get("port", 4566))
        named = bool(env.get("DESK_PORT"))
        return cls(
            instance=instance,
            port=port,
            oidc_port=_port(env, "DESK_OIDC_PORT", port + 1 if named else remembered.get("oidc_port", port + 1)),
            cache_dir=cache_dir,
            state_dir=state_dir,
        )

    def remember(self) -> None:
        """Keeps the ports for commands that only name the instance."""
        self.state_dir.mkdir(parents=True, exist_ok=True)
        facts = {"port": self.port, "oidc_port": self.oidc_port}
        (self.state_dir / _PORTS).write_text(json.dumps(facts), encoding="utf-8")

    def variables(self) -> dict[str, str]:
        """The environment variables that lead another process to the same instance."""
        return {
            "DESK_INSTANCE": self.instance,
            "DESK_PORT": str(self.port),
            "DESK_OIDC_PORT": str(self.oidc_port),
            "DESK_STATE": str(self.cache_dir),
        }

    @property
    def repository(self) -> Path:
        """The root of the project's working copy."""
        return REPOSITORY

    @property
    def endpoint_url(self) -> str:
        """LocalStack's gateway, for AWS clients."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def issuer_url(self) -> str:
        """The local OIDC issuer, as it appears in tokens."""
        return f"http://127.0.0.1:{self.oidc_port}"

    @property
    def public_base_url(self) -> str:
        """Address of the console API and the public pages, without a slash at the end."""
        return f"{self.endpoint_url}/_aws/execute-api/privacydesk/desk"

    @property
    def logs_dir(self) -> Path:
        """Logs of LocalStack and the issuer, and one per function: `<function>.log`."""
        return self.state_dir / "logs"

    @property
    def hooks_dir(self) -> Path:
        """Kill hooks for tests: see privacy_desk_local.runtime.hooks."""
        return self.state_dir / "hooks"


def _remembered(state_dir: Path) -> dict[str, int]:
    try:
        return json.loads((state_dir / _PORTS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def _port(env: Mapping[str, str], name: str, default: int) -> int:
    text = env.get(name) or str(default)
    if not text.isdecimal() or not 1024 <= int(text) <= 65535:
        raise DeskError(f"{name} is '{text}'. Use a free port from 1024 to 65535.")
    return int(text)
