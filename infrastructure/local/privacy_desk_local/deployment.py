"""Deploys the product's template to LocalStack and tells what went wrong, if something did."""

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from privacy_desk_local import templates
from privacy_desk_local.aws import client
from privacy_desk_local.errors import DeskError
from privacy_desk_local.places import BucketPlaces
from privacy_desk_local.settings import Settings

_POLL_SECONDS = 0.3
_CAPABILITIES = ["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"]
_TAG = "desk-fingerprint"


@dataclass(frozen=True)
class Deployment:
    """A packaged template with its parameters. `fingerprint` changes when anything in it changes."""

    template: str
    parameters: dict[str, str]

    @property
    def fingerprint(self) -> str:
        """A digest of the template, everything it uses and the parameters."""
        text = self.template + repr(sorted(self.parameters.items()))
        return hashlib.sha256(text.encode()).hexdigest()


def parameters(settings: Settings, template: dict[str, Any]) -> dict[str, str]:
    """The parameters of a local deployment, those that the template has."""
    values = {
        # LocalStack 4.9.2 does not know java25. The process that runs is Java 25 all the same.
        "LambdaRuntime": "java21",
        "PublicBaseUrl": settings.public_base_url,
        "OidcIssuer": settings.issuer_url,
        "OidcAudience": "privacy-desk",
        "SampleLandscape": "true",
        "LandscapePrefix": "mistervoip-",
        "DeskAddress": "info@mister-voip.nl",
        "ServiceDeskAddress": "servicedesk@mister-voip.nl",
        "AlarmAddress": "privacy-alarm@mister-voip.nl",
    }
    return {name: value for name, value in values.items() if name in template.get("Parameters", {})}


def prepare(settings: Settings, template: Path, places: templates.Places) -> Deployment:
    """Packages the template; needs no running LocalStack unless `places` does."""
    return Deployment(templates.package(template, places), parameters(settings, templates.read(template)))


def deployed(settings: Settings) -> str | None:
    """The fingerprint of what runs; None when the stack does not exist or is not whole."""
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        stack = _stack(settings, settings.stack_name)
    except (BotoCoreError, ClientError):
        return None
    if stack["StackStatus"] not in ("CREATE_COMPLETE", "UPDATE_COMPLETE"):
        return None
    return next((tag["Value"] for tag in stack.get("Tags", []) if tag["Key"] == _TAG), None)


def deploy(settings: Settings, deployment: Deployment, places: BucketPlaces, say: Callable[[str], None]) -> None:
    """Creates or updates the stack and waits; raises DeskError naming the resource that failed and why."""
    cloudformation = client(settings, "cloudformation")
    bucket, key = places.upload(f"template-{deployment.fingerprint[:20]}", deployment.template.encode())
    existing = _exists(settings)
    action = cloudformation.update_stack if existing else cloudformation.create_stack
    action(
        StackName=settings.stack_name,
        TemplateURL=places.url(bucket, key),
        Parameters=[{"ParameterKey": name, "ParameterValue": value} for name, value in deployment.parameters.items()],
        Tags=[{"Key": _TAG, "Value": deployment.fingerprint}],
        Capabilities=_CAPABILITIES,
    )
    _await(settings, say)
    _assert_whole(settings)


def verify_sender(settings: Settings, address: str) -> None:
    """Makes SES accept the desk as a sender, as one does once per domain in a real account."""
    client(settings, "ses").verify_domain_identity(Domain=address.rsplit("@", 1)[1])
    client(settings, "ses").verify_email_identity(EmailAddress=address)


def _exists(settings: Settings) -> bool:
    from botocore.exceptions import ClientError

    try:
        status = _stack(settings, settings.stack_name)["StackStatus"]
    except ClientError:
        return False
    if status in ("CREATE_COMPLETE", "UPDATE_COMPLETE"):
        return True
    raise DeskError(f"The stack is left in state {status} by an earlier attempt. Start anew: desk reset, then desk up")


def _await(settings: Settings, say: Callable[[str], None]) -> None:
    while True:
        time.sleep(_POLL_SECONDS)
        stack = _stack(settings, settings.stack_name)
        if not stack["StackStatus"].endswith("_IN_PROGRESS"):
            return
        say(f"{len(_finished(settings))} resources")


def _finished(settings: Settings) -> list[dict[str, Any]]:
    resources = client(settings, "cloudformation").describe_stack_resources(StackName=settings.stack_name)
    return [item for item in resources["StackResources"] if item["ResourceStatus"].endswith("_COMPLETE")]


def _assert_whole(settings: Settings) -> None:
    """Looks at every stack: a nested one that failed can leave its parent complete."""
    cloudformation = client(settings, "cloudformation")
    problems = []
    for stack in cloudformation.describe_stacks()["Stacks"]:
        if not stack["StackName"].startswith(settings.stack_name):
            continue
        if stack["StackStatus"] in ("CREATE_COMPLETE", "UPDATE_COMPLETE"):
            continue
        problems.append(f"{stack['StackName']}: {stack['StackStatus']} {stack.get('StackStatusReason', '')}".rstrip())
        for event in cloudformation.describe_stack_events(StackName=stack["StackName"])["StackEvents"]:
            if event["ResourceStatus"].endswith("_FAILED") and event["ResourceType"] != "AWS::CloudFormation::Stack":
                reason = event.get("ResourceStatusReason", "no reason given")
                problems.append(f"  {event['LogicalResourceId']} ({event['ResourceType']}): {reason}")
    if problems:
        lines = "\n".join(problems)
        raise DeskError(
            f"The deployment failed:\n{lines}\nCorrect the template, then: desk reset and desk up. "
            f"LocalStack's own words are in {settings.logs_dir / 'localstack.log'}"
        )


def _stack(settings: Settings, name: str) -> dict[str, Any]:
    return client(settings, "cloudformation").describe_stacks(StackName=name)["Stacks"][0]
