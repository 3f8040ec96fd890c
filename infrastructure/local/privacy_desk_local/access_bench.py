"""An answer to a person with a great many calls and much audio: how long, in how much memory, beside the raw reading.

The rows and the audio are put into the sample landscape first. What is measured are the handlers of the deployed
functions, in one process with a small heap; what they are compared with reads the same rows and objects and drops them.
"""

from __future__ import annotations

import json
import os
import subprocess
from datetime import UTC, datetime

from privacy_desk_local import aws, inbound, java, landscape, stack
from privacy_desk_local.delivery import PREFIX
from privacy_desk_local.errors import DeskError
from privacy_desk_local.jdk import java as jdk
from privacy_desk_local.settings import LOCAL, Settings

FUNCTIONS = ("resolve-subject", "search-store", "build-package")
HEAP_MB = 512
BIG = 5_000_000


def run(settings: Settings, records: int, audio_mb: int, number: int) -> dict:
    """Seeds one customer, gathers and packs; the figures of one size."""
    landscape.heavy.seed(settings, records, audio_mb, number)
    case = _case(settings, number)
    figures = _measured(settings, case, number)
    raw = figures["raw_rows_seconds"] + figures["raw_audio_seconds"]
    took = figures["search_rows_seconds"] + figures["search_others_seconds"] + figures["build_seconds"]
    if figures["gathered"] != figures["rows"]:
        raise DeskError(f"{figures['rows']} rows are there, {figures['gathered']} were gathered.")
    return figures | {
        "gather_share_of_raw": round(figures["raw_rows_seconds"] / figures["search_rows_seconds"], 2),
        "whole_seconds": round(took, 2),
        "whole_share_of_raw": round(raw / took, 2),
    }


def extrapolated(small: dict, large: dict) -> float:
    """Seconds for 5 million rows by the slope between two sizes, without audio."""
    per_row = (_rows_only(large) - _rows_only(small)) / (large["rows"] - small["rows"])
    return round(_rows_only(large) + per_row * (BIG - large["rows"]), 0)


def _rows_only(figures: dict) -> float:
    return figures["search_rows_seconds"] + figures["build_seconds"]


def _case(settings: Settings, number: int) -> str:
    """A case as a mail opens it; it goes on waiting for its sender, who never answers."""
    outputs = stack.outputs(settings)
    function = outputs["IntakeFunctionName"]
    raw = (
        f"From: henk.veelbeller.{number}@example.nl\r\nTo: info@mister-voip.nl\r\nSubject: Inzage\r\n"
        f"Message-ID: <bench-{inbound.new_message_id()}@load.example>\r\n\r\n"
        "Op grond van artikel 15 AVG verzoek ik u om inzage in al mijn persoonsgegevens.\r\n"
    ).encode()
    parcel = inbound.Delivery(inbound.new_message_id(), datetime.now(UTC), {})
    aws.client(settings, "s3").put_object(Bucket=outputs["MailBucket"], Key=PREFIX + parcel.message_id, Body=raw)
    event = inbound.receipt_event(raw, parcel, f"arn:aws:lambda:{settings.region}:000000000000:function:{function}")
    answer = aws.client(settings, "lambda").invoke(FunctionName=function, Payload=json.dumps(event).encode())
    told = json.loads(answer["Payload"].read())
    if told.get("action") != "case":
        raise DeskError(f"The mail of the bench opened no case: {told.get('action') or told.get('errorType')}.")
    return told["caseId"]


def _measured(settings: Settings, case: str, number: int) -> dict:
    functions = aws.client(settings, "lambda")
    variables: dict[str, str] = {}
    for name in FUNCTIONS:
        about = functions.get_function_configuration(FunctionName=f"{settings.stack_name}-{name}")
        variables |= about["Environment"]["Variables"]
    environment = os.environ | variables | {
        "AWS_ENDPOINT_URL": settings.endpoint_url,
        "AWS_REGION": settings.region,
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
    }
    options = [f"-Xmx{HEAP_MB}m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"]
    source = LOCAL / "offline" / "AccessBench.java"
    arguments = [case, str(number), landscape.heavy.line(number), f"audio/heavy/{number}-"]
    command = [str(jdk()), *options, "-cp", java.classpath(settings), str(source), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment)
    if done.returncode:
        raise DeskError(done.stderr.strip()[-2000:] or f"The bench ended with exit code {done.returncode}.")
    return json.loads(done.stdout.strip().splitlines()[-1])
