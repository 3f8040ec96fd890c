"""LocalStack as a Docker container, for machines with Docker: `desk up --docker`, or DOCKER_HOST set."""

import json
import os
import shutil
import socket
import subprocess
import time

from privacy_desk_local import localstack
from privacy_desk_local.errors import DeskError
from privacy_desk_local.settings import Settings

IMAGE = "localstack/localstack:4.9.2"
_READY_SECONDS = 300
# LocalStack 4.9.2 does not know java25, so the template says java21; the image that runs it is Java 25.
_RUNTIME_IMAGES = {"java21": "public.ecr.aws/lambda/java:25"}


def wanted(flag: bool, env: dict[str, str] = os.environ) -> bool:
    """Whether to use Docker: asked for, or DOCKER_HOST says where it is."""
    return flag or bool(env.get("DOCKER_HOST"))


def run_command(settings: Settings, env: dict[str, str] = os.environ) -> list[str]:
    """The `docker run` of this instance."""
    host = env.get("DOCKER_HOST", "")
    docker_socket = host.removeprefix("unix://") if host.startswith("unix://") else "/var/run/docker.sock"
    variables = {
        # The gateway listens on the same port inside, so that addresses in answers hold on both sides.
        "GATEWAY_LISTEN": f"0.0.0.0:{settings.port}",
        "LOCALSTACK_HOST": f"127.0.0.1:{settings.port}",
        "SQS_ENDPOINT_STRATEGY": "path",
        "LAMBDA_RUNTIME_IMAGE_MAPPING": json.dumps(_RUNTIME_IMAGES, separators=(",", ":")),
        # Functions reach the local sign-in, which runs on this machine, by this name.
        "LAMBDA_DOCKER_FLAGS": "--add-host host.docker.internal:host-gateway",
        "LAMBDA_RUNTIME_ENVIRONMENT_TIMEOUT": "120",
        "SKIP_SSL_CERT_DOWNLOAD": "1",
        "DISABLE_EVENTS": "1",
    }
    command = ["docker", "run", "--detach", "--rm", "--name", _name(settings)]
    command += ["--publish", f"127.0.0.1:{settings.port}:{settings.port}"]
    command += ["--volume", f"{docker_socket}:/var/run/docker.sock"]
    for name, value in variables.items():
        command += ["--env", f"{name}={value}"]
    return [*command, IMAGE]


def start(settings: Settings) -> None:
    """Starts the container; returns at once (see `wait`)."""
    localstack.assert_free(settings.port, "DESK_PORT")
    if shutil.which("docker") is None:
        raise DeskError("The docker command was not found. Install it, or start without --docker and DOCKER_HOST.")
    done = subprocess.run(run_command(settings), capture_output=True, text=True)
    if done.returncode:
        raise DeskError(f"docker run failed: {done.stderr.strip()}\nIs Docker running, and may you use it? Try: docker ps")


def wait(settings: Settings) -> None:
    """Waits until LocalStack in the container answers."""
    deadline = time.monotonic() + _READY_SECONDS
    while not localstack.healthy(settings):
        if time.monotonic() > deadline:
            raise DeskError(f"LocalStack is not ready after {_READY_SECONDS} s. Its log: docker logs {_name(settings)}")
        time.sleep(0.3)


def bridge_address() -> str | None:
    """This machine's address as containers see it; None where Docker leads them to 127.0.0.1 by itself."""
    template = "{{(index .IPAM.Config 0).Gateway}}"
    asked = ["docker", "network", "inspect", "bridge", "--format", template]
    address = subprocess.run(asked, capture_output=True, text=True).stdout.strip()
    with socket.socket() as probe:
        try:
            probe.bind((address or "0.0.0.0", 0))
        except OSError:
            return None
    return address or None


def identity(settings: Settings) -> str | None:
    """The id of the running container."""
    if shutil.which("docker") is None:
        return None
    listing = ["docker", "ps", "--quiet", "--no-trunc", "--filter", f"name=^{_name(settings)}$"]
    return subprocess.run(listing, capture_output=True, text=True).stdout.strip() or None


def stop(settings: Settings) -> int:
    """Ends the container and the functions' containers that it started; returns how many there were."""
    if identity(settings) is None:
        return 0
    listing = ["docker", "ps", "--quiet", "--filter", f"name=^{_name(settings)}"]
    found = subprocess.run(listing, capture_output=True, text=True).stdout.split()
    subprocess.run(["docker", "rm", "--force", *found], capture_output=True)
    return len(found)


def _name(settings: Settings) -> str:
    return f"privacy-desk-{settings.instance}"
