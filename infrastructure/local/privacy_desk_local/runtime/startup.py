"""Makes LocalStack's own start and deployments quicker; changes nothing in what it does."""

import logging
import os
import threading

from localstack.runtime import hooks

LOG = logging.getLogger(__name__)

# In the order in which a deployment needs them.
_SERVICES = [
    *["s3", "cloudformation", "iam", "sts", "lambda", "dynamodb", "kms", "apigateway", "stepfunctions", "logs"],
    *["events", "ses", "sns", "sqs", "ssm", "cloudwatch"],
]
_POLL_SECONDS = 0.2


@hooks.on_infra_ready()
def prepare_for_the_desk() -> None:
    """Called by LocalStack when it is ready; returns at once."""
    if "DESK_RUNTIME_STATE" in os.environ:
        threading.Thread(target=_prepare, name="desk-preparation", daemon=True).start()


def _prepare() -> None:
    _poll_resources_quickly()
    _read_endpoints_once()
    from localstack.services.plugins import SERVICE_PLUGINS

    for name in _SERVICES:
        try:
            SERVICE_PLUGINS.require(name)
        except Exception as error:  # a preparation: whoever needs the service gets the real error
            LOG.debug("%s is not prepared: %s", name, error)
    try:
        from localstack.services.stepfunctions.asl.jsonata.jsonata import eval_jsonata_expression

        # Starts the Java machine that evaluates JSONata.
        eval_jsonata_expression("1")
    except Exception as error:
        LOG.debug("JSONata is not prepared: %s", error)


def _poll_resources_quickly() -> None:
    """A resource that is not ready at the second look is looked at again after 0.2 s instead of 5 s."""
    from localstack import config
    from localstack.services.cloudformation.resource_provider import ResourceProviderExecutor

    ResourceProviderExecutor.deploy_loop.__defaults__ = (config.CFN_PER_RESOURCE_TIMEOUT, _POLL_SECONDS)


def _read_endpoints_once() -> None:
    """Every service that LocalStack loads reads the same list of all AWS endpoints anew; it is never changed."""
    from botocore.loaders import JSONFileLoader

    read = JSONFileLoader.load_file
    kept: dict[str, object] = {}

    def load_file(self: JSONFileLoader, file_path: str) -> object:
        if not file_path.endswith("/endpoints"):
            return read(self, file_path)
        if kept.get(file_path) is None:
            kept[file_path] = read(self, file_path)
        return kept[file_path]

    JSONFileLoader.load_file = load_file
