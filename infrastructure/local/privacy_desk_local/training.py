"""Trains the AOT cache of the functions in the background of a deployment."""

import threading
from pathlib import Path
from typing import Any

from privacy_desk_local import templates
from privacy_desk_local.build import zip_file
from privacy_desk_local.runtime import aot, code
from privacy_desk_local.settings import Settings


class Training:
    """A training that runs on a thread; `wait` tells how it ended."""

    def __init__(self, settings: Settings, jdk: Path, bundle: code.CodeBundle) -> None:
        self._problem: str | None = None
        self._thread = threading.Thread(target=self._run, args=(settings, jdk, bundle), name="training")
        self.needed = not bundle.aot_cache.exists()
        if self.needed:
            self._thread.start()

    def wait(self) -> str | None:
        """Waits for the end; returns why there is no cache, or None."""
        if self.needed:
            self._thread.join()
        return self._problem

    def _run(self, settings: Settings, jdk: Path, bundle: code.CodeBundle) -> None:
        try:
            functions = _functions(settings.repository / "template.yaml")
            handlers = _handlers(functions, zip_file(settings).relative_to(settings.repository))
            self._problem = aot.train(jdk, bundle, handlers, _variables(functions))
        except Exception as error:  # a slower start is no reason to stop a deployment
            self._problem = repr(error)


def _functions(path: Path) -> list[dict[str, Any]]:
    """The properties of all functions, and what they share."""
    template = templates.read(path)
    shared = template.get("Globals", {}).get("Function", {})
    resources = template.get("Resources", {}).values()
    return [shared, *(item["Properties"] for item in resources if item["Type"] == "AWS::Serverless::Function")]


def _handlers(functions: list[dict[str, Any]], code_uri: Path) -> list[str]:
    """The handlers that run from this artifact; those of another one would not start in the training."""
    return sorted({item["Handler"] for item in functions if "Handler" in item and item.get("CodeUri") == str(code_uri)})


def _variables(functions: list[dict[str, Any]]) -> dict[str, str]:
    """All environment variables of all functions: plain values as they are, references as a word."""
    variables: dict[str, str] = {}
    for properties in functions:
        for name, value in properties.get("Environment", {}).get("Variables", {}).items():
            variables[name] = "training" if isinstance(value, dict) else str(value)
    return variables
