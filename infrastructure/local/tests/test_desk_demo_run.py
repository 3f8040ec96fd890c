"""The whole demo against a fake desk: it passes on a good one, and names the fault of a bad one."""

import io
import sys
import types

import pytest
from fake_desk import FakeConsole, FakeDesk, due_of
from rich.console import Console

from privacy_desk_local import api, aws, delivery, demo, demo_person, executions, java, leakcheck, outbox, sweeps
from privacy_desk_local.settings import Settings


@pytest.fixture
def run(monkeypatch, tmp_path):
    """Runs the demo against a desk with the given faults; gives whether it passed and what it printed."""
    started = []

    def story(*faults, texts=(), holders=()):
        desk = FakeDesk(*faults)
        started.append(desk)
        heard = io.StringIO()
        connect(monkeypatch, desk, texts, set(holders))
        monkeypatch.setattr(demo, "Console", lambda **_: Console(file=heard, width=200, record=True))
        settings = Settings.from_env({"DESK_STATE": str(tmp_path), "DESK_PORT": desk.url.rpartition(":")[2]})
        return demo.run(settings, lambda: None), heard.getvalue()

    yield story
    for desk in started:
        desk.stop()


def connect(monkeypatch, desk, texts, holders):
    """Puts the fake in the place of the deployed system, at the places where the demo reaches it."""
    landscape = types.SimpleNamespace(seed_demo_people=lambda settings: None)
    monkeypatch.setitem(sys.modules, "privacy_desk_local.landscape", landscape)
    monkeypatch.setattr("privacy_desk_local.landscape", landscape, raising=False)
    monkeypatch.setattr(demo_person, "PATIENCE_SECONDS", 0.5)
    monkeypatch.setattr(Settings, "public_base_url", property(lambda self: desk.url))
    monkeypatch.setattr(delivery, "deliver", lambda settings, raw, parcel: desk.deliver(raw, parcel))
    monkeypatch.setattr(outbox, "mails", lambda settings: list(desk.mails))
    monkeypatch.setattr(outbox, "texts", lambda settings: list(desk.texts))
    monkeypatch.setattr(java, "run_source", lambda settings, source, arguments: due_of(arguments[0]))
    monkeypatch.setattr(api.Console, "sign_in", lambda settings, user: FakeConsole(desk, user))
    monkeypatch.setattr(
        aws,
        "client",
        lambda settings, service: types.SimpleNamespace(
            describe_stacks=lambda **_: {
                "Stacks": [
                    {
                        "Parameters": [
                            {"ParameterKey": "ServiceDeskAddress", "ParameterValue": "servicedesk@mister-voip.nl"}
                        ]
                    }
                ]
            }
        ),
    )
    monkeypatch.setattr(leakcheck, "everywhere", lambda settings: iter([leakcheck.Text("log", t) for t in texts]))
    monkeypatch.setattr(leakcheck, "stores_that_know", lambda settings, person: holders)
    monkeypatch.setattr(demo, "ibans_of", lambda settings, customer: ())
    monkeypatch.setattr(sweeps, "start", lambda settings, day, dry_run, name: desk.ask(name, "sweep", 1) or name)
    monkeypatch.setattr(sweeps, "report_of", lambda settings, execution: {"deleted": 3})
    monkeypatch.setattr(
        executions, "state_of", lambda settings, execution: {"status": "SUCCEEDED", "output": {"deleted": 3}}
    )


def a_good_desk_should_pass_and_leave_its_papers(run, tmp_path):
    passed, told = run(holders=("mistervoip-invoices",))
    assert passed, told
    kept = {
        str(path.relative_to(next((tmp_path / "instances/default/demo").iterdir())))
        for path in tmp_path.rglob("demo/*/**/*")
    }
    assert {"package/manifest.json", "package.zip", "demo.txt", "mails/access", "outbox"} <= kept


def a_package_that_lies_elsewhere_should_be_fetched_by_the_link_on_the_page(run):
    passed, told = run("large package", holders=("mistervoip-invoices",))
    assert passed, told


def two_runs_on_one_stack_should_both_pass(run):
    assert run()[0]
    assert run()[0]


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("acknowledges twice", "one acknowledgement"),
        ("wrong date", "names 2026-12-24 as the date"),
        ("code beside link", "a code for Anneke"),
        ("writes to a stranger", "no mail to anneke.werk"),
        ("lets one person approve twice", "the same person is refused"),
        ("leaks an early call", "no call before 2021-03-01"),
        ("never closes", "a closed case"),
        ("changes what it forwards", "byte for byte"),
    ],
)
def a_fault_should_be_named(run, fault, told):
    passed, text = run(fault)
    assert not passed
    assert told in text


def personal_data_in_a_log_should_be_named_without_showing_it(run):
    passed, text = run(texts=["mail to robin.sample@example.com"])
    assert not passed
    assert "mail of person 100099 in log" in text


def a_store_that_still_knows_an_erased_person_should_be_named(run):
    passed, text = run(holders=("mistervoip-customers",))
    assert not passed
    assert "mistervoip-customers" in text
