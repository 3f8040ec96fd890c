"""Starts the local OIDC issuer beside LocalStack."""

import importlib.util
import os
import sys
import time
import urllib.request

from privacy_desk_local import localstack, processes
from privacy_desk_local.errors import DeskError
from privacy_desk_local.settings import Settings

NAME = "oidc"
_MODULE = "privacy_desk_local.oidc"
_opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def start(settings: Settings) -> None:
    """Starts the issuer and waits until it answers; raises DeskError when it does not."""
    localstack.assert_free(settings.oidc_port, "DESK_OIDC_PORT")
    env = {**os.environ, **settings.variables()}
    processes.start(settings, NAME, [sys.executable, "-m", _MODULE, "--port", str(settings.oidc_port)], env)
    deadline = time.monotonic() + 30
    while not healthy(settings):
        if processes.identity(settings, NAME) is None or time.monotonic() > deadline:
            raise DeskError(f"The local sign-in did not start. Its log: {settings.logs_dir / 'oidc.log'}")
        time.sleep(0.05)


def healthy(settings: Settings) -> bool:
    """Whether the issuer answers on its port."""
    try:
        with _opener.open(f"{settings.issuer_url}/.well-known/openid-configuration", timeout=5) as answer:
            return answer.status == 200
    except OSError:
        return False


def users() -> dict[str, list[str]]:
    """Sign-in names and their roles."""
    if importlib.util.find_spec(_MODULE) is None:
        return {}
    from privacy_desk_local.oidc import USERS

    return USERS
