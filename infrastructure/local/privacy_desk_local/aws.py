"""AWS clients for the instance's LocalStack."""

from functools import lru_cache
from typing import Any

from privacy_desk_local.settings import Settings


@lru_cache(maxsize=1)
def _session() -> Any:
    import os

    import boto3

    # The profile and endpoints of the person's own AWS accounts have no business here.
    os.environ.pop("AWS_PROFILE", None)
    os.environ["AWS_CONFIG_FILE"] = os.environ["AWS_SHARED_CREDENTIALS_FILE"] = os.devnull
    return boto3.session.Session(
        aws_access_key_id="test", aws_secret_access_key="test", aws_session_token=None, region_name="eu-west-1"
    )


@lru_cache(maxsize=None)
def _client(endpoint_url: str, region: str, service: str) -> Any:
    from botocore.config import Config

    config = Config(
        retries={"max_attempts": 2},
        connect_timeout=5,
        read_timeout=900,
        s3={"addressing_style": "path"},
        # A shell that carries a proxy for the outer world must not send loopback calls there.
        proxies={},
    )
    return _session().client(service, region_name=region, endpoint_url=endpoint_url, config=config)


def client(settings: Settings, service: str) -> Any:
    """A boto3 client of this service (`s3`, `lambda`, ...) with dummy credentials; made once, then kept."""
    return _client(settings.endpoint_url, settings.region, service)
