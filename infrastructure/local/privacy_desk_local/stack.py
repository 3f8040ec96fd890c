"""What the deployed stack says about itself."""

from privacy_desk_local.aws import client
from privacy_desk_local.errors import DeskError
from privacy_desk_local.settings import Settings


def outputs(settings: Settings) -> dict[str, str]:
    """Outputs of the root stack by name.

    Raises DeskError when LocalStack is not running or the stack is not deployed.
    """
    found = _deployed(settings)
    return _Outputs((output["OutputKey"], output["OutputValue"]) for output in found.get("Outputs", []))


def parameters(settings: Settings) -> dict[str, str]:
    """Parameters of the root stack by name, as they are in force.

    Raises DeskError when LocalStack is not running or the stack is not deployed.
    """
    return {one["ParameterKey"]: one["ParameterValue"] for one in _deployed(settings).get("Parameters", [])}


def _deployed(settings: Settings) -> dict:
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        return client(settings, "cloudformation").describe_stacks(StackName=settings.stack_name)["Stacks"][0]
    except BotoCoreError as error:
        raise DeskError(f"Nothing answers at {settings.endpoint_url}. Start the stack: desk up") from error
    except ClientError as error:
        raise DeskError(f"The stack '{settings.stack_name}' is not deployed. Deploy it: desk up") from error


class _Outputs(dict[str, str]):
    def __missing__(self, name: str) -> str:
        raise DeskError(f"The deployed stack has no output '{name}'. Bring it up to date: desk up")
