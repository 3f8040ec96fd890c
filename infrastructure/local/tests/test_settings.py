"""Settings come from a few variables, and an instance remembers its ports."""

from pathlib import Path

import pytest

from privacy_desk_local.errors import DeskError
from privacy_desk_local.settings import Settings


def test_without_variables_the_defaults_should_hold(tmp_path):
    settings = Settings.from_env({"DESK_STATE": str(tmp_path)})

    assert (settings.instance, settings.port, settings.oidc_port) == ("default", 4566, 4567)
    assert settings.state_dir == tmp_path / "instances" / "default"
    assert settings.public_base_url == "http://127.0.0.1:4566/_aws/execute-api/privacydesk/desk"


def test_the_issuers_port_should_follow_the_gateways(tmp_path):
    assert Settings.from_env({"DESK_STATE": str(tmp_path), "DESK_PORT": "4700"}).oidc_port == 4701


def test_an_instance_should_remember_its_ports(tmp_path):
    named = {"DESK_STATE": str(tmp_path), "DESK_INSTANCE": "test"}
    Settings.from_env(named | {"DESK_PORT": "4700", "DESK_OIDC_PORT": "4750"}).remember()

    again = Settings.from_env(named)
    assert (again.port, again.oidc_port) == (4700, 4750)
    assert Settings.from_env(named | {"DESK_PORT": "4800"}).oidc_port == 4801
    assert Settings.from_env({"DESK_STATE": str(tmp_path)}).port == 4566


def test_the_variables_of_an_instance_should_lead_to_the_same_instance(tmp_path):
    settings = Settings.from_env({"DESK_STATE": str(tmp_path), "DESK_INSTANCE": "test", "DESK_PORT": "4700"})

    assert Settings.from_env(settings.variables()) == settings


@pytest.mark.parametrize(
    "variables", [{"DESK_PORT": "80"}, {"DESK_PORT": "x"}, {"DESK_OIDC_PORT": "70000"}, {"DESK_INSTANCE": "../up"}]
)
def test_a_wrong_value_should_be_refused_with_its_name(variables, tmp_path):
    with pytest.raises(DeskError, match=next(iter(variables))):
        Settings.from_env({"DESK_STATE": str(tmp_path)} | variables)


def test_the_repository_should_be_the_folder_with_the_template():
    assert (Settings.from_env({}).repository / "infrastructure" / "local" / "desk").exists()
    assert isinstance(Settings.from_env({}).repository, Path)
