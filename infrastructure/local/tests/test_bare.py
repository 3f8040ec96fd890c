"""A bench runs the functions' own code: it must be given every variable that the template gives those functions."""

import re

import pytest

from privacy_desk_local import bare, templates
from privacy_desk_local.settings import LOCAL, REPOSITORY, Settings

OFFLINE = LOCAL / "offline"
# Set beside the stacks' outputs, or by the bench itself.
BY_LAMBDA = {"AWS_REGION"}


def handlers(source):
    """The step handlers that a bench makes."""
    return set(re.findall(r"new (\w+Handler)\(\)", (OFFLINE / source).read_text(encoding="utf-8")))


def declared(handler):
    """The variables of the function of that handler, as deployed."""
    template = templates.read(REPOSITORY / "template.yaml")
    everywhere = template["Globals"]["Function"]["Environment"]["Variables"]
    for resource in template["Resources"].values():
        properties = resource.get("Properties", {})
        if str(properties.get("Handler", "")).split("::")[0].endswith("." + handler):
            return set(everywhere) | set(properties.get("Environment", {}).get("Variables", {}))
    raise AssertionError(f"no function runs {handler}")


@pytest.mark.parametrize("source", ["SweepBench.java", "AccessBench.java"])
def test_a_bench_should_be_given_what_its_functions_are_given(monkeypatch, source):
    class Outputs(dict):
        def __missing__(self, key):
            return "made-up-" + key

    monkeypatch.setattr(bare, "_stack", lambda *given: Outputs())
    given = set(bare._variables(Settings.from_env()))
    found = handlers(source)
    assert found
    for handler in found:
        missing = declared(handler) - given - BY_LAMBDA
        assert not missing, f"{source} runs {handler} without {sorted(missing)}"
