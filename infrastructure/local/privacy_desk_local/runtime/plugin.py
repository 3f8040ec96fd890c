"""Entry point for LocalStack: LAMBDA_RUNTIME_EXECUTOR=process."""

from localstack.services.lambda_.invocation.plugins import RuntimeExecutorPlugin


class ProcessRuntimeExecutorPlugin(RuntimeExecutorPlugin):
    """Makes `process` known as a way to run functions."""

    name = "process"

    def load(self, *_: object, **__: object) -> type:
        """Called by LocalStack when it needs the executor."""
        from privacy_desk_local.runtime.executor import ProcessRuntimeExecutor

        return ProcessRuntimeExecutor
