"""LocalStack with the desk's keys, tables, buckets and sample stores, and no function: enough for what runs the production code itself."""

from __future__ import annotations

import json
import os
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from privacy_desk_local import jdk, libraries, localstack, memory, processes
from privacy_desk_local.aws import client
from privacy_desk_local.errors import DeskError
from privacy_desk_local.settings import LOCAL, Settings

PREFIX = "mistervoip-"
# With three times 300,000 rows its default of 512 MB is what would be measured.
EMULATOR_HEAP = "1g"
# What a bench may use itself.
HEAP_MB = 512


@dataclass(frozen=True)
class Bare:
    """A LocalStack that lives as long as the block in which it is used.

    `variables` are the environment variables with which a function finds what is there.
    """

    settings: Settings
    variables: dict[str, str]

    def measured(self, path: str, source: str, *arguments: str) -> dict:
        """The figures that a bench of infrastructure/local/offline prints, run on this class path in a small heap."""
        path = os.pathsep.join([path, str(LOCAL / "offline" / "counting")])
        options = [f"-Xmx{HEAP_MB}m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"]
        command = [str(jdk.java()), *options, "-cp", path, str(LOCAL / "offline" / source), *arguments]
        environment = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")} | self.variables
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment)
        if done.returncode:
            said = [line for line in done.stderr.splitlines() if not line.startswith("\tat ")]
            raise DeskError("\n".join(said)[-2000:] or f"The bench ended with exit code {done.returncode}.")
        return json.loads(done.stdout.strip().splitlines()[-1])


@contextmanager
def started(settings: Settings, heap: str = EMULATOR_HEAP, direct: bool = False) -> Iterator[Bare]:
    """Starts one beside whatever runs already, and stops it at the end; DeskError when it does not start.

    `direct`: DynamoDB is asked at its own port and not through LocalStack's gateway, which takes some hundred requests
    a second and would be all that is measured.
    """
    tables = _free_port()
    own = replace(settings, instance="bare", state_dir=settings.cache_dir / "instances" / "bare", port=_free_port())
    with memory.alone(own.state_dir, "up"):
        home = jdk.find_jdk()
        with memory.alone(own.cache_dir, "build"):
            libraries.fetch(own, home)
        processes.stop_all(own)
        try:
            localstack.start(own, home, {"DYNAMODB_HEAP_SIZE": heap, "DYNAMODB_LOCAL_PORT": str(tables)})
            localstack.wait(own)
            yield Bare(own, _variables(own) | (_direct(tables, own.region) if direct else {}))
        finally:
            processes.stop_all(own)


def _variables(settings: Settings) -> dict[str, str]:
    keys = _stack(settings, "keys", {"DeskName": "bare"})
    given = {name: keys[name] for name in ("CaseKeyArn", "AsideKeyArn")}
    data = _stack(settings, "data", {"DeskName": "bare", **given})
    landscape = _stack(settings, "landscape", {"LandscapePrefix": PREFIX})
    return {
        "DESK_NAME": "bare",
        "CASES_TABLE": data["CasesTable"],
        "CASE_BUCKET": data["CaseBucket"],
        "CASE_KEY_ID": keys["CaseKeyArn"],
        "AUDIT_TABLE": data["AuditTable"],
        "AUDIT_MAC_KEY_ID": keys["AuditMacKeyArn"],
        "SUPPRESSION_MAC_KEY_ID": keys["SuppressionMacKeyArn"],
        "LEDGER_TABLE": data["LedgerTable"],
        "LEDGER_MAC_KEY_ID": keys["LedgerMacKeyArn"],
        "SWEEPS_TABLE": data["SweepsTable"],
        # As fast as it can: what is measured is the work, not the pace.
        "SWEEP_ITEMS_PER_SECOND": "100000",
        "LANDSCAPE_PREFIX": PREFIX,
        "RECORDINGS_BUCKET": landscape["RecordingsBucket"],
        "EXPORT_ENABLED": "true",
        "AWS_ENDPOINT_URL": settings.endpoint_url,
        "AWS_REGION": settings.region,
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
    }


def _direct(port: int, region: str) -> dict[str, str]:
    # The emulator keeps the tables of each access key apart; LocalStack asks it under account and region.
    key = "000000000000" + region.replace("-", "")
    return {"AWS_ENDPOINT_URL_DYNAMODB": f"http://127.0.0.1:{port}", "AWS_ACCESS_KEY_ID": key}


def _stack(settings: Settings, name: str, parameters: dict[str, str]) -> dict[str, str]:
    """Creates the stack of infrastructure/<name>.yaml, waits for it and returns its outputs."""
    from botocore.exceptions import WaiterError

    cloudformation = client(settings, "cloudformation")
    cloudformation.create_stack(
        StackName=name,
        TemplateBody=(settings.repository / "infrastructure" / f"{name}.yaml").read_text(encoding="utf-8"),
        Parameters=[{"ParameterKey": key, "ParameterValue": value} for key, value in parameters.items()],
    )
    try:
        cloudformation.get_waiter("stack_create_complete").wait(StackName=name, WaiterConfig={"Delay": 1, "MaxAttempts": 180})
    except WaiterError as error:
        raise DeskError(f"infrastructure/{name}.yaml could not be deployed: {error}") from error
    found = cloudformation.describe_stacks(StackName=name)["Stacks"][0]
    return {output["OutputKey"]: output["OutputValue"] for output in found.get("Outputs", [])}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
