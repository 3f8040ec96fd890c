"""What LocalStack's own parser makes of the state machines: it refuses some of what AWS takes."""

import re

import pytest

from privacy_desk_local.settings import Settings

MACHINES = sorted((Settings.from_env().repository / "statemachines").glob("*.asl.json"))


@pytest.mark.parametrize("file", MACHINES, ids=lambda file: file.name)
def every_machine_should_be_read_by_the_emulator(file):
    from localstack.services.stepfunctions.asl.parse.asl_parser import AmazonStateLanguageParser

    text = re.sub(r"\$\{(\w+)}", r"arn:aws:lambda:eu-west-1:000000000000:function:\1", file.read_text(encoding="utf-8"))
    AmazonStateLanguageParser.parse(text)
