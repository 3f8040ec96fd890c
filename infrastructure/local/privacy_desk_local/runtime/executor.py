"""LocalStack's view of an execution environment."""

import os
import shutil
from functools import lru_cache
from pathlib import Path

from localstack import config as localstack_config
from localstack.services.lambda_.invocation.lambda_models import FunctionVersion, InvocationResult
from localstack.services.lambda_.invocation.runtime_executor import RuntimeExecutor

from privacy_desk_local.jdk import find_jdk
from privacy_desk_local.runtime import code as bundles
from privacy_desk_local.runtime.config import RuntimeConfig
from privacy_desk_local.runtime.environment import Environment, FunctionSpec
from privacy_desk_local.runtime.java import java_command
from privacy_desk_local.runtime.logs import FunctionLog
from privacy_desk_local.runtime.outcome import Invocation

# What LocalStack adds for its container images; a function must not see it.
_NOT_FOR_FUNCTIONS = ("LOCALSTACK_", "_LAMBDA_")


@lru_cache(maxsize=1)
def _config() -> RuntimeConfig:
    return RuntimeConfig.from_env()


@lru_cache(maxsize=1)
def _jdk() -> Path:
    return find_jdk()


def _bundle(version: FunctionVersion) -> bundles.CodeBundle:
    code = version.config.code
    if code.is_hot_reloading():
        # `desk up` deploys the path of a bundle that it has unpacked itself: nothing to copy per function.
        return bundles.CodeBundle(code.get_unzipped_code_location())

    def fetch(target: Path) -> None:
        with target.open("wb") as file:
            code._download_archive_to_file(file)

    content = code.code_sha256.replace("/", "_").replace("+", "-")
    return bundles.bundle_of(content, _config().code_dir, fetch)


class ProcessRuntimeExecutor(RuntimeExecutor):
    """Runs a function version as a Java process of this machine."""

    def __init__(self, id: str, function_version: FunctionVersion) -> None:
        super().__init__(id, function_version)
        self._temporary = _config().state_dir / "tmp" / id
        self._log = FunctionLog(_config().logs_dir, function_version.id.function_name)
        self._environment: Environment | None = None

    def start(self, env_vars: dict[str, str]) -> None:
        """Starts the process; returns when it is ready or has failed (the invocation then tells how)."""
        self._temporary.mkdir(parents=True, exist_ok=True)
        self._environment = Environment(self._spec(env_vars), self._log, _config().hooks())
        self._environment.start()

    def stop(self) -> None:
        """Ends the process and removes its temporary files."""
        if self._environment is not None:
            self._environment.stop()
        shutil.rmtree(self._temporary, ignore_errors=True)

    def invoke(self, payload: dict[str, str]) -> InvocationResult:
        """Runs one invocation."""
        request_id = payload["invoke-id"]
        invocation = Invocation(request_id, payload["payload"], payload["invoked-function-arn"], payload["trace-id"])
        outcome, logs = self._environment.invoke(invocation)
        return InvocationResult(request_id, outcome.payload, is_error=outcome.is_error, logs=logs)

    def get_logs(self) -> str:
        """Log lines that belong to no finished invocation."""
        return self._log.peek()

    def get_address(self) -> str:
        """Where the environment is."""
        return "127.0.0.1"

    def get_endpoint_from_executor(self) -> str:
        """Where LocalStack is, for the environment."""
        return "127.0.0.1"

    def get_runtime_endpoint(self) -> str:
        """Unused: each process has a Runtime API of its own."""
        return f"http://127.0.0.1:{localstack_config.GATEWAY_LISTEN[0].port}"

    @classmethod
    def prepare_version(cls, function_version: FunctionVersion) -> None:
        """Unpacks the code, once per content."""
        _bundle(function_version)

    @classmethod
    def cleanup_version(cls, function_version: FunctionVersion) -> None:
        """Nothing to do: other functions may share the code; `desk up` removes old bundles."""

    def _spec(self, env_vars: dict[str, str]) -> FunctionSpec:
        settings = self.function_version.config
        bundle = _bundle(self.function_version)
        memory_mb = int(settings.memory_size or 128)

        def command() -> list[str]:
            return java_command(_jdk(), bundle, memory_mb, self._temporary, settings.handler)

        return FunctionSpec(
            name=self.function_version.id.function_name,
            command=command,
            folder=bundle.folder,
            timeout_seconds=float(settings.timeout or 3),
            memory_mb=memory_mb,
            env=self._function_env(env_vars, bundle.folder),
            version=self.function_version.id.qualifier,
            init_seconds=_config().init_seconds,
            endpoint_url=env_vars.get("AWS_ENDPOINT_URL"),
        )

    def _function_env(self, env_vars: dict[str, str], task_root: Path) -> dict[str, str]:
        env = {
            name: str(value)
            for name, value in env_vars.items()
            if value is not None and not name.startswith(_NOT_FOR_FUNCTIONS)
        }
        return env | {
            "AWS_EXECUTION_ENV": f"AWS_Lambda_{self.function_version.config.runtime}",
            "LAMBDA_TASK_ROOT": str(task_root),
            "TMPDIR": str(self._temporary),
            "PATH": os.environ.get("PATH", os.defpath),
            "LANG": "C.UTF-8",
            "TZ": ":UTC",
            # Marks the process as one of this instance, for `desk down`.
            "DESK_RUNTIME_STATE": str(_config().state_dir),
        }
