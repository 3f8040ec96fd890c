"""Templates are packaged without leaving anything on this disk out, and without needless changes."""

import json
from pathlib import Path

import pytest

from privacy_desk_local import templates
from privacy_desk_local.errors import DeskError
from privacy_desk_local.settings import REPOSITORY


class FakePlaces:
    """Remembers what was stored."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    def code(self, zip_file: Path) -> dict[str, str]:
        return {"Bucket": "code", "Key": zip_file.name}

    def upload(self, name: str, content: bytes) -> tuple[str, str]:
        self.files[name] = content
        return "files", name

    def url(self, bucket: str, key: str) -> str:
        return f"https://{bucket}/{key}"


TEMPLATE = """
Transform: AWS::Serverless-2016-10-31
Resources:
  Data:
    Type: AWS::CloudFormation::Stack
    Properties: {TemplateURL: infrastructure/data.yaml, Parameters: {Name: !Ref AWS::StackName}}
  Gather:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: target/functions.zip
      Handler: nl.Gather
      Environment: {Variables: {CASES: !Sub "x/${Data.Outputs.Cases}/${AWS::Region}", KEY: !GetAtt Data.Outputs.Key}}
  Machine:
    Type: AWS::Serverless::StateMachine
    Properties: {DefinitionUri: machine.asl.json}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "infrastructure").mkdir()
    (tmp_path / "infrastructure" / "data.yaml").write_text("Resources: {T: {Type: 'AWS::S3::Bucket'}}", encoding="utf-8")
    (tmp_path / "machine.asl.json").write_text('{"StartAt": "A"}', encoding="utf-8")
    (tmp_path / "template.yaml").write_text(TEMPLATE, encoding="utf-8")
    return tmp_path / "template.yaml"


def test_local_files_should_be_replaced_by_where_they_are_stored(project):
    places = FakePlaces()
    resources = json.loads(templates.package(project, places))["Resources"]

    assert resources["Gather"]["Properties"]["CodeUri"] == {"Bucket": "code", "Key": "functions.zip"}
    definition = resources["Machine"]["Properties"]["DefinitionUri"]
    assert places.files[definition["Key"]] == b'{"StartAt": "A"}'
    nested = resources["Data"]["Properties"]["TemplateURL"].removeprefix("https://files/")
    assert json.loads(places.files[nested]) == {"Resources": {"T": {"Type": "AWS::S3::Bucket"}}}


def test_short_forms_should_be_written_out(project):
    resources = json.loads(templates.package(project, FakePlaces()))["Resources"]

    assert resources["Data"]["Properties"]["Parameters"] == {"Name": {"Ref": "AWS::StackName"}}
    assert resources["Gather"]["Properties"]["Environment"]["Variables"]["KEY"] == {"Fn::GetAtt": ["Data", "Outputs.Key"]}


def test_outputs_of_nested_stacks_inside_sub_should_become_variables(project):
    resources = json.loads(templates.package(project, FakePlaces()))["Resources"]

    assert resources["Gather"]["Properties"]["Environment"]["Variables"]["CASES"] == {
        "Fn::Sub": ["x/${DataOutputsCases}/${AWS::Region}", {"DataOutputsCases": {"Fn::GetAtt": ["Data", "Outputs.Cases"]}}]
    }


@pytest.mark.parametrize("changed", ["infrastructure/data.yaml", "machine.asl.json"])
def test_the_result_should_change_with_every_file_that_it_uses(project, changed):
    first = templates.package(project, FakePlaces())
    assert templates.package(project, FakePlaces()) == first
    with (project.parent / changed).open("a", encoding="utf-8") as file:
        file.write("\nOutputs: {A: {Value: b}}" if changed.endswith("yaml") else " ")

    assert templates.package(project, FakePlaces()) != first


def test_a_missing_file_should_be_named_with_the_resource_that_needs_it(project):
    (project.parent / "machine.asl.json").unlink()

    with pytest.raises(DeskError, match="Machine needs .*machine.asl.json"):
        templates.package(project, FakePlaces())


def test_broken_yaml_should_be_reported_with_the_file(project):
    project.write_text("Resources: [", encoding="utf-8")

    with pytest.raises(DeskError, match="template.yaml is not valid YAML"):
        templates.package(project, FakePlaces())


def test_the_products_own_template_should_be_packaged_whole():
    packaged = templates.package(REPOSITORY / "template.yaml", FakePlaces())

    assert ".yaml\"" not in packaged
    assert ".asl.json\"" not in packaged
    assert "functions/target" not in packaged
