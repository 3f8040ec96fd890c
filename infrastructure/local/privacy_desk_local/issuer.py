"""Starts the local OIDC issuer beside LocalStack."""

import os
import sys
import time
import urllib.request

from privacy_desk_local import container, localstack, processes
from privacy_desk_local.errors import DeskError
from privacy_desk_local.settings import Settings

NAME = "oidc"
_opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def url(settings: Settings, in_docker: bool) -> str:
    """The issuer's name in tokens, at which the functions ask for its keys.

    Functions in containers do not see the host's 127.0.0.1.
    """
    return f"http://host.docker.internal:{settings.oidc_port}" if in_docker else settings.issuer_url


def running(settings: Settings) -> bool:
    """Whether the issuer of this instance answers."""
    return processes.identity(settings, NAME) is not None and _healthy(settings)


def start(settings: Settings, in_docker: bool) -> None:
    """Starts the issuer and waits until it answers; raises DeskError when it does not."""
    localstack.assert_free(settings.oidc_port, "DESK_OIDC_PORT")
    _start(settings, NAME, "127.0.0.1", in_docker)
    if in_docker and (bridge := container.bridge_address()):
        _start(settings, f"{NAME}-docker", bridge, in_docker)
    deadline = time.monotonic() + 30
    while not _healthy(settings):
        if processes.identity(settings, NAME) is None or time.monotonic() > deadline:
            raise DeskError(f"The local sign-in did not start. Its log: {settings.logs_dir / 'oidc.log'}")
        time.sleep(0.05)


def _start(settings: Settings, name: str, host: str, in_docker: bool) -> None:
    command = [sys.executable, "-m", "privacy_desk_local.oidc", "--port", str(settings.oidc_port)]
    command += ["--host", host, "--issuer", url(settings, in_docker)]
    processes.start(settings, name, command, {**os.environ, **settings.variables()})


def _healthy(settings: Settings) -> bool:
    address = f"http://127.0.0.1:{settings.oidc_port}/.well-known/openid-configuration"
    try:
        with _opener.open(address, timeout=5) as answer:
            return answer.status == 200
    except OSError:
        return False
