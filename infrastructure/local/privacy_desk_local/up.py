"""`desk up`: from a fresh clone to a running, filled stack; a second time it finds everything in place."""

import importlib.util
import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from privacy_desk_local import build, container, deployment, issuer, jdk, libraries, localstack, memory, processes
from privacy_desk_local.errors import DeskError
from privacy_desk_local.places import MappedCode, UploadedCode
from privacy_desk_local.runtime import code
from privacy_desk_local.settings import LOCAL, Settings
from privacy_desk_local.steps import Steps
from privacy_desk_local.training import Training

SAMPLE_CUSTOMERS = 25
_CODE = "code"


@dataclass(frozen=True)
class Result:
    """What `up` did: nothing, or steps with their durations in seconds."""

    seconds: dict[str, float]

    @property
    def changed(self) -> bool:
        """Whether anything had to be done."""
        return bool(self.seconds)


def bring_up(settings: Settings, with_build: bool = True, in_docker: bool = False) -> Result:
    """Brings the instance up; raises DeskError saying what to do when that is not possible."""
    if sys.platform != "linux":
        raise DeskError("The desk runs on Linux (or WSL). Use a Linux machine or virtual machine.")
    with memory.alone(settings.state_dir, "up"):
        steps = Steps()
        home = jdk.find_jdk()
        with memory.alone(settings.cache_dir, "build"):
            if not in_docker and libraries.missing(settings):
                with steps.step("Fetch DynamoDB Local and JSONata"):
                    libraries.fetch(settings, home)
            libraries.link_java(settings, home)
        # LocalStack gets ready while Maven builds.
        fresh = _start_localstack(settings, home, in_docker)
        _build(settings, steps, with_build)
        if fresh:
            with steps.step("Start LocalStack"):
                container.wait(settings) if in_docker else localstack.wait(settings)
        if not issuer.running(settings):
            with steps.step("Start the local sign-in"):
                issuer.start(settings, in_docker)
        training = _deploy(settings, steps, home, in_docker)
        _seed(settings, steps)
        _await(training, steps)
        return Result(steps.seconds)


def take_down(settings: Settings) -> int:
    """Stops everything of the instance; returns how many processes there were."""
    with memory.alone(settings.state_dir, "up"):
        stopped = container.stop(settings)
        return stopped + processes.stop_all(settings)


def _start_localstack(settings: Settings, home: Path, in_docker: bool) -> bool:
    wanted = _configuration(settings, home, in_docker)
    started = memory.read(settings, "localstack")
    if started.get("configuration") == wanted and _identity(settings, in_docker) == started.get("identity"):
        if localstack.healthy(settings):
            return False
    _start_anew(settings, home, in_docker, wanted)
    return True


def _start_anew(settings: Settings, home: Path, in_docker: bool, wanted: dict[str, str]) -> None:
    container.stop(settings)
    processes.stop_all(settings)
    settings.remember()
    if in_docker:
        container.start(settings)
    else:
        localstack.start(settings, home, wanted)
    memory.write(settings, "localstack", {"configuration": wanted, "identity": _identity(settings, in_docker)})


def _restart(settings: Settings, home: Path, in_docker: bool) -> None:
    _start_anew(settings, home, in_docker, _configuration(settings, home, in_docker))
    container.wait(settings) if in_docker else localstack.wait(settings)
    issuer.start(settings, in_docker)


def _identity(settings: Settings, in_docker: bool) -> str:
    running = container.identity(settings) if in_docker else processes.identity(settings, localstack.NAME)
    return running or "not running"


def _configuration(settings: Settings, home: Path, in_docker: bool) -> dict[str, str]:
    """What LocalStack was started with; a change needs a new start."""
    before = memory.read(settings, "localstack").get("configuration", {})
    runtime = sorted((LOCAL / "privacy_desk_local" / "runtime").glob("*.py"))
    return {
        "port": str(settings.port),
        "jdk": str(home),
        "docker": str(in_docker),
        "runtime": code.digest_of([*runtime, LOCAL / "requirements.lock.txt"]),
        # Unlike the port these have no default that counts: who does not name them does not want a new start.
        **{name: os.environ.get(name, before.get(name, "")) for name in localstack.VARIABLES},
    }


def _build(settings: Settings, steps: Steps, with_build: bool) -> None:
    with memory.alone(settings.cache_dir, "build"):
        if with_build and build.needed(settings):
            with steps.step("Build the functions"):
                build.run(settings)
    build.assert_built(settings)


def _deploy(settings: Settings, steps: Steps, home: Path, in_docker: bool) -> Training | None:
    places = UploadedCode(settings) if in_docker else MappedCode(settings)
    prepared = deployment.prepare(settings, settings.repository / "template.yaml", places, issuer.url(settings, in_docker))
    training = None
    if isinstance(places, MappedCode):
        bundle = places.bundle(build.zip_file(settings))
        training = Training(settings, home, bundle)
        documents = places.bundle(build.documents_zip_file(settings))
        memory.write(settings, _CODE, {"folder": str(bundle.folder), "documents": str(documents.folder)})
        _remove_old_code(settings)
    found = deployment.deployed(settings)
    if found == prepared.fingerprint:
        return training
    if found == deployment.BROKEN:
        # A stack that failed halfway cannot be updated; LocalStack keeps nothing worth saving.
        with steps.step("Start LocalStack anew after a failed deployment"):
            _restart(settings, home, in_docker)
        found = None
    try:
        with steps.step("Deploy template.yaml") as step:
            deployment.deploy(settings, prepared, places, step.say)
    except DeskError:
        if found is None:
            raise
        # Not every change that AWS can make to a running stack works on LocalStack.
        with steps.step("Deploy anew, since the update failed") as step:
            _restart(settings, home, in_docker)
            deployment.deploy(settings, prepared, places, step.say)
    return training


def _remove_old_code(settings: Settings) -> None:
    """Deletes unpacked builds that no instance was brought up with."""
    used = []
    for folder in (settings.cache_dir / "instances").iterdir():
        other = replace(settings, instance=folder.name, state_dir=folder)
        used += [Path(path) for path in memory.read(other, _CODE).values()]
    code.remove_old(settings.cache_dir / "code", used)


def _await(training: Training | None, steps: Steps) -> None:
    if training is not None and training.needed:
        with steps.step("Train the functions' start (AOT cache)") as step:
            if problem := training.wait():
                step.say(f"not done, starts are slower: {problem}")


def _seed(settings: Settings, steps: Steps) -> None:
    if importlib.util.find_spec("privacy_desk_local.landscape") is None:
        return
    # What is in the stores goes with the process that holds them.
    current = {"identity": memory.read(settings, "localstack").get("identity")}
    if memory.read(settings, "seeded") == current:
        return
    from privacy_desk_local import landscape

    with steps.step("Fill the sample landscape") as step:
        landscape.seed(settings, customers=SAMPLE_CUSTOMERS)
        step.say(f"{SAMPLE_CUSTOMERS} fictitious customers")
    memory.write(settings, "seeded", current)
