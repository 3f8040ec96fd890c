"""What a person decides on a recipient reaches the API under the act's whole name; the API checks it."""

import pytest
from click.testing import CliRunner

from privacy_desk_local.api import Console
from privacy_desk_local.commands import recipients as commands


@pytest.mark.parametrize("act", ["erasure", "erasure-0a1b2c3d4e5f"])
def test_an_act_with_a_mark_should_be_decided_on_like_any(monkeypatch, act):
    asked = []

    def call(self, method, path, **more):
        asked.append((method, path, more["json"]))
        return {"messages": [{"act": act, "recipient": "bank", "state": "otherwise"}]}

    monkeypatch.setattr(Console, "_call", call)
    monkeypatch.setattr(commands, "_console", lambda user: Console("http://desk.example", "token"))

    result = CliRunner().invoke(
        commands.recipients, ["decide", "pr-1", act, "bank", "otherwise", "--reason", "called"]
    )

    assert result.exit_code == 0, result.output
    assert "otherwise" in result.output
    wanted = {"act": act, "recipient": "bank", "outcome": "otherwise", "reason": "called"}
    assert asked == [("POST", "/api/cases/PR-1/recipients", wanted)]
