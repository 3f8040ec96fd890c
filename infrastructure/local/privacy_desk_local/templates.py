"""Reads CloudFormation templates and replaces what lies on this disk by what LocalStack can fetch."""

import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import yaml

from privacy_desk_local.errors import DeskError


class Places(Protocol):
    """Where local files go so that LocalStack finds them."""

    def code(self, zip_file: Path) -> dict[str, str]:
        """A function's code, as `{"Bucket": .., "Key": ..}`."""

    def upload(self, name: str, content: bytes) -> tuple[str, str]:
        """Stores a file under a name made from its content; returns bucket and key."""

    def url(self, bucket: str, key: str) -> str:
        """The address of a stored file."""


class _Loader(yaml.SafeLoader):
    """YAML with CloudFormation's short forms (`!Ref`, `!GetAtt`, `!Sub`, ...)."""


def _short_form(loader: yaml.SafeLoader, suffix: str, node: yaml.Node) -> dict[str, Any]:
    match node:
        case yaml.ScalarNode():
            value: Any = loader.construct_scalar(node)
        case yaml.SequenceNode():
            value = loader.construct_sequence(node, deep=True)
        case _:
            value = loader.construct_mapping(node, deep=True)
    if suffix in ("Ref", "Condition"):
        return {suffix: value}
    if suffix == "GetAtt" and isinstance(value, str):
        value = value.split(".", 1)
    return {f"Fn::{suffix}": value}


_Loader.add_multi_constructor("!", _short_form)
# A date such as the policy version 2012-10-17 stays text.
_Loader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read(path: Path) -> dict[str, Any]:
    """The template as plain data, short forms written out."""
    try:
        return yaml.load(path.read_text(encoding="utf-8"), _Loader)
    except OSError as error:
        raise DeskError(f"{path} cannot be read: {error.strerror}. Is the working copy complete? See: git status") from error
    except yaml.YAMLError as error:
        raise DeskError(f"{path} is not valid YAML: {error}") from error


def package(path: Path, places: Places) -> str:
    """The template as JSON, its local files stored at `places`, nested templates included.

    The text is the same as long as the template and all files that it uses are the same.
    """
    template = read(path)
    for name, resource in template.get("Resources", {}).items():
        try:
            _package_resource(resource, path.parent, places)
        except FileNotFoundError as error:
            raise DeskError(f"{path.name}: {name} needs {error.filename}, which does not exist.") from error
    return json.dumps(_plain_subs(template), separators=(",", ":"))


_NESTED_OUTPUT = re.compile(r"\$\{(\w+)\.(Outputs\.\w+)\}")


def _plain_subs(value: Any) -> Any:
    """Writes `${Stack.Outputs.Name}` inside Fn::Sub as a variable: LocalStack 4.9.2 only resolves `${A.B}` there."""
    match value:
        case {"Fn::Sub": str(text)}:
            return _plain_sub(text, {})
        case {"Fn::Sub": [str(text), dict(variables)]}:
            return _plain_sub(text, _plain_subs(variables))
        case dict():
            return {name: _plain_subs(part) for name, part in value.items()}
        case list():
            return [_plain_subs(part) for part in value]
        case _:
            return value


def _plain_sub(text: str, variables: dict[str, Any]) -> dict[str, Any]:
    def variable(found: re.Match[str]) -> str:
        name = f"{found[1]}{found[2]}".replace(".", "")
        variables[name] = {"Fn::GetAtt": [found[1], found[2]]}
        return f"${{{name}}}"

    plain = _NESTED_OUTPUT.sub(variable, text)
    return {"Fn::Sub": [plain, variables] if variables else plain}


def _package_resource(resource: dict[str, Any], folder: Path, places: Places) -> None:
    properties = resource.get("Properties") or {}
    match resource["Type"]:
        case "AWS::Serverless::Function" if _local(properties.get("CodeUri")):
            properties["CodeUri"] = places.code((folder / properties["CodeUri"]).resolve())
        case "AWS::Lambda::Function" if _local(properties.get("Code")):
            place = places.code((folder / properties["Code"]).resolve())
            properties["Code"] = {"S3Bucket": place["Bucket"], "S3Key": place["Key"]}
        case "AWS::Serverless::StateMachine" if _local(properties.get("DefinitionUri")):
            bucket, key = _store(folder / properties["DefinitionUri"], Path.read_bytes, places)
            properties["DefinitionUri"] = {"Bucket": bucket, "Key": key}
        case "AWS::Serverless::Application" if _local(properties.get("Location")):
            properties["Location"] = places.url(*_nested(folder / properties["Location"], places))
        case "AWS::CloudFormation::Stack" if _local(properties.get("TemplateURL")):
            properties["TemplateURL"] = places.url(*_nested(folder / properties["TemplateURL"], places))


def _nested(path: Path, places: Places) -> tuple[str, str]:
    return _store(path, lambda nested: package(nested, places).encode(), places)


def _store(path: Path, content: Callable[[Path], bytes], places: Places) -> tuple[str, str]:
    data = content(path)
    return places.upload(f"{path.name}-{hashlib.sha256(data).hexdigest()[:20]}", data)


def _local(value: Any) -> bool:
    return isinstance(value, str) and "://" not in value
