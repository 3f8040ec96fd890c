"""What the deployed stack says about itself."""

from privacy_desk_local.aws import client
from privacy_desk_local.errors import DeskError
from privacy_desk_local.settings import Settings


def outputs(settings: Settings) -> dict[str, str]:
    """Outputs of the root stack by name.

    Raises DeskError when LocalStack is not running or the stack is not deployed.
    """
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        stacks = client(settings, "cloudformation").describe_stacks(StackName=settings.stack_name)["Stacks"]
    except BotoCoreError as error:
        raise DeskError(f"Nothing answers at {settings.endpoint_url}. Start the stack: desk up") from error
    except ClientError as error:
        raise DeskError(f"The stack '{settings.stack_name}' is not deployed. Deploy it: desk up") from error
    return _Outputs((output["OutputKey"], output["OutputValue"]) for output in stacks[0].get("Outputs", []))


class _Outputs(dict[str, str]):
    def __missing__(self, name: str) -> str:
        raise DeskError(f"The deployed stack has no output '{name}'. Bring it up to date: desk up")
