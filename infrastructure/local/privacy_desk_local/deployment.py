"""Deploys the product's template to LocalStack and tells what went wrong, if something did."""

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from privacy_desk_local import memory, templates
from privacy_desk_local.aws import client
from privacy_desk_local.errors import DeskError
from privacy_desk_local.places import BucketPlaces
from privacy_desk_local.settings import Settings

_POLL_SECONDS = 0.3
_COUNT_SECONDS = 2
BROKEN = "broken"
_WHOLE = ("CREATE_COMPLETE", "UPDATE_COMPLETE")
_CAPABILITIES = ["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"]
_MEMORY = "deployed"


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


def parameters(settings: Settings, template: dict[str, Any], issuer_url: str) -> dict[str, str]:
    """The parameters of a local deployment, those that the template has."""
    values = {
        # LocalStack 4.9.2 does not know java25. The process that runs is Java 25 all the same.
        "LambdaRuntime": "java21",
        "PublicBaseUrl": settings.public_base_url,
        "OidcIssuer": issuer_url,
        "OidcAudience": "privacy-desk",
        "SampleLandscape": "true",
        "LandscapePrefix": "mistervoip-",
        "DeskAddress": "info@mister-voip.nl",
        "ServiceDeskAddress": "servicedesk@mister-voip.nl",
        "AlarmAddress": "privacy-alarm@mister-voip.nl",
    }
    return {name: value for name, value in values.items() if name in template.get("Parameters", {})}


def prepare(settings: Settings, template: Path, places: templates.Places, issuer_url: str) -> Deployment:
    """Packages the template; needs no running LocalStack unless `places` does."""
    return Deployment(templates.package(template, places), parameters(settings, templates.read(template), issuer_url))


def deployed(settings: Settings) -> str | None:
    """The fingerprint of what runs; None when nothing is deployed, `BROKEN` when an attempt failed on the way."""
    from botocore.exceptions import ClientError

    try:
        stack = _stack(settings, settings.stack_name)
    except ClientError:
        return None
    if stack["StackStatus"] not in _WHOLE or any(_failed_resources(settings, item["StackName"]) for item in _stacks(settings)):
        return BROKEN
    # Not as a tag of the stack: LocalStack keeps those of the first deployment.
    return memory.read(settings, _MEMORY).get(stack["StackId"], BROKEN)


def deploy(settings: Settings, deployment: Deployment, places: BucketPlaces, say: Callable[[str], None]) -> None:
    """Creates or updates the stack and waits; raises DeskError naming the resource that failed and why."""
    from botocore.exceptions import ClientError

    cloudformation = client(settings, "cloudformation")
    _verify_sender(settings, deployment.parameters["DeskAddress"])
    bucket, key = places.upload(f"template-{deployment.fingerprint[:20]}", deployment.template.encode())
    places.send()
    action = cloudformation.update_stack if deployed(settings) else cloudformation.create_stack
    try:
        action(
            StackName=settings.stack_name,
            TemplateURL=places.url(bucket, key),
            Parameters=[{"ParameterKey": key, "ParameterValue": value} for key, value in deployment.parameters.items()],
            Capabilities=_CAPABILITIES,
        )
    except ClientError as error:
        raise DeskError(f"LocalStack refuses the template: {error}\nCorrect it, then: desk up") from error
    _await(settings, say)
    _assert_whole(settings)
    stack_id = _stack(settings, settings.stack_name)["StackId"]
    memory.write(settings, _MEMORY, {stack_id: deployment.fingerprint})


def _verify_sender(settings: Settings, address: str) -> None:
    """Makes SES accept the desk as a sender, as one does once per domain in a real account."""
    client(settings, "ses").verify_domain_identity(Domain=address.rsplit("@", 1)[1])
    client(settings, "ses").verify_email_identity(EmailAddress=address)


def _await(settings: Settings, say: Callable[[str], None]) -> None:
    shown = time.monotonic()
    while _stack(settings, settings.stack_name)["StackStatus"].endswith("_IN_PROGRESS"):
        # Counting costs LocalStack more than the question for the status.
        if time.monotonic() - shown > _COUNT_SECONDS:
            say(f"{_finished(settings)} resources")
            shown = time.monotonic()
        time.sleep(_POLL_SECONDS)
    say(f"{_finished(settings)} resources")


def _stacks(settings: Settings) -> list[dict[str, Any]]:
    """The root stack and the nested ones, whose names LocalStack begins with the root's."""
    stacks = client(settings, "cloudformation").describe_stacks()["Stacks"]
    return [stack for stack in stacks if stack["StackName"].startswith(settings.stack_name)]


def _finished(settings: Settings) -> int:
    cloudformation = client(settings, "cloudformation")
    resources = []
    for stack in _stacks(settings):
        resources += cloudformation.describe_stack_resources(StackName=stack["StackName"])["StackResources"]
    return sum(item.get("ResourceStatus", "").endswith("_COMPLETE") for item in resources)


def _assert_whole(settings: Settings) -> None:
    """Looks at every resource of every stack: a part that failed can leave its stack, and its parent, complete."""
    problems = []
    for stack in _stacks(settings):
        failed = _failed_resources(settings, stack["StackName"])
        if failed or stack["StackStatus"] not in _WHOLE:
            reason = stack.get("StackStatusReason", "")
            problems += [f"{stack['StackName']}: {stack['StackStatus']} {reason}".rstrip(), *failed]
    if problems:
        lines = "\n".join(problems)
        raise DeskError(
            f"The deployment failed:\n{lines}\nCorrect the template, then: desk up. "
            f"LocalStack's own words are in {settings.logs_dir / 'localstack.log'}"
        )


def _failed_resources(settings: Settings, stack: str) -> list[str]:
    cloudformation = client(settings, "cloudformation")
    reasons = {}
    for event in reversed(cloudformation.describe_stack_events(StackName=stack)["StackEvents"]):
        if event["ResourceStatus"].endswith("_FAILED"):
            reasons[event["LogicalResourceId"]] = event.get("ResourceStatusReason", "")
    lines = []
    for resource in cloudformation.describe_stack_resources(StackName=stack)["StackResources"]:
        if resource.get("ResourceStatus", "").endswith("_FAILED"):
            name = resource["LogicalResourceId"]
            reason = resource.get("ResourceStatusReason") or reasons.get(name) or "no reason given"
            lines.append(f"  {name} ({resource['ResourceType']}): {reason}")
    return lines


def _stack(settings: Settings, name: str) -> dict[str, Any]:
    return client(settings, "cloudformation").describe_stacks(StackName=name)["Stacks"][0]
