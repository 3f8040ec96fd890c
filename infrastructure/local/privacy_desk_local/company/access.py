"""Read-only AWS clients for the company's stores, of the emulator or of a real account."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from privacy_desk_local.errors import DeskError
from privacy_desk_local.settings import Settings

# Everything that these commands may ever ask; whatever else would be a fault of ours and is stopped here.
READS = frozenset(
    {
        "AssumeRole",
        "DescribeKey",
        "DescribeStacks",
        "DescribeTable",
        "DescribeTimeToLive",
        "GetBucketEncryption",
        "GetBucketVersioning",
        "GetCallerIdentity",
        "GetObjectLockConfiguration",
        "HeadBucket",
        "ListStackResources",
        "ListTables",
        "Scan",
        "SimulatePrincipalPolicy",
    }
)


@dataclass(frozen=True)
class Asked:
    """What the command line says about where the stores are.

    Without `profile` and `region` it is the emulator of this instance; with one of them the account that boto3 finds.
    """

    profile: str | None = None
    region: str | None = None
    stack: str | None = None
    prefix: str | None = None
    buckets: Mapping[str, str] = field(default_factory=dict)

    @property
    def real(self) -> bool:
        """Whether a real account is meant."""
        return bool(self.profile or self.region)


@dataclass(frozen=True)
class Access:
    """Sessions that refuse everything but reading, and how stores are named there."""

    session: Any
    endpoint: str | None
    account: str
    prefix: str
    buckets: Mapping[str, str]

    @classmethod
    def of(cls, settings: Settings, asked: Asked) -> Access:
        """Signs in; DeskError says what is missing."""
        session = _real(asked) if asked.real else _emulator(settings)
        endpoint = None if asked.real else settings.endpoint_url
        account = _client(session, endpoint, "sts").get_caller_identity()["Account"]
        prefix = asked.prefix
        if prefix is None:
            prefix = _prefix(_client(session, endpoint, "cloudformation"), asked.stack or settings.stack_name)
        return cls(session, endpoint, account, prefix, asked.buckets)

    @property
    def partition(self) -> str:
        """The part of AWS in which the region is, as ARNs name it."""
        return self.session.get_partition_for_region(self.session.region_name)

    def client(self, service: str) -> Any:
        """A client of this service."""
        return _client(self.session, self.endpoint, service)

    def at(self, home: Mapping[str, str]) -> Access:
        """The access to stores of another account or region, as the map's `home` says."""
        if not home:
            return self
        region = home.get("region") or self.session.region_name
        session = self._taken(home["role"], region) if "role" in home else self._moved(region)
        account = home.get("account") or self.account
        return Access(session, self.endpoint, account, home.get("prefix") or self.prefix, self.buckets)

    def _taken(self, role: str, region: str) -> Any:
        import boto3

        keys = self.client("sts").assume_role(RoleArn=role, RoleSessionName="privacy-desk-map")["Credentials"]
        return _guarded(boto3.Session(keys["AccessKeyId"], keys["SecretAccessKey"], keys["SessionToken"], region_name=region))

    def _moved(self, region: str) -> Any:
        import boto3

        keys = self.session.get_credentials().get_frozen_credentials()
        return _guarded(boto3.Session(keys.access_key, keys.secret_key, keys.token, region_name=region))

    def table(self, name: str) -> str:
        """The physical name of a table of the map."""
        return f"{self.prefix}{name}"

    def bucket(self, name: str, named: str | None = None) -> str:
        """The physical name of a bucket of the map: as the map names it, or as the command line does, or made like the functions do."""
        if named:
            return named.replace("${LandscapePrefix}", self.prefix)
        return self.buckets.get(name) or f"{self.prefix}{name}-{self.account}"

    def variables(self) -> dict[str, str]:
        """The environment with which a program in another language reaches the same stores."""
        keys = self.session.get_credentials().get_frozen_credentials()
        found = {
            "AWS_ACCESS_KEY_ID": keys.access_key,
            "AWS_SECRET_ACCESS_KEY": keys.secret_key,
            "AWS_REGION": self.session.region_name,
        }
        if keys.token:
            found["AWS_SESSION_TOKEN"] = keys.token
        if self.endpoint:
            found["AWS_ENDPOINT_URL"] = self.endpoint
        return {name: value for name, value in os.environ.items() if not name.startswith("AWS_")} | found


def only_reading(model: Any, **_: Any) -> None:
    """Stops a call that is not in READS before it leaves this machine."""
    if model.name not in READS:
        raise DeskError(f"desk map reads only; it does not call {model.name}.")


def _client(session: Any, endpoint: str | None, service: str) -> Any:
    from botocore.config import Config

    local = {"proxies": {}, "s3": {"addressing_style": "path"}} if endpoint else {}
    return session.client(service, endpoint_url=endpoint, config=Config(retries={"max_attempts": 4}, connect_timeout=5, **local))


def _guarded(session: Any) -> Any:
    session.events.register("before-call", only_reading)
    return session


def _emulator(settings: Settings) -> Any:
    import boto3

    # The profile and endpoints of the person's own AWS accounts have no business here.
    os.environ.pop("AWS_PROFILE", None)
    os.environ["AWS_CONFIG_FILE"] = os.environ["AWS_SHARED_CREDENTIALS_FILE"] = os.devnull
    session = boto3.Session(aws_access_key_id="test", aws_secret_access_key="test", region_name=settings.region)
    return _guarded(session)


def _real(asked: Asked) -> Any:
    import boto3

    session = boto3.Session(profile_name=asked.profile, region_name=asked.region)
    if not session.region_name:
        raise DeskError("No region. Give it with --region, or write it into the profile.")
    if session.get_credentials() is None:
        raise DeskError("No credentials. Sign in (aws sso login --profile ...), or give --profile.")
    return _guarded(session)


def _prefix(cloudformation: Any, stack: str) -> str:
    from botocore.exceptions import ClientError, EndpointConnectionError

    try:
        found = cloudformation.describe_stacks(StackName=stack)["Stacks"][0]
    except EndpointConnectionError as error:
        raise DeskError("The emulator does not answer. Start it: desk up. For a real account give --region.") from error
    except ClientError as error:
        raise DeskError(f"The stack {stack} cannot be asked for the prefix of the stores. Give --prefix or --stack.") from error
    for output in found.get("Outputs", []):
        if output["OutputKey"] == "LandscapePrefix":
            return output["OutputValue"]
    raise DeskError(f"The stack {stack} has no output LandscapePrefix. Give --prefix.")
