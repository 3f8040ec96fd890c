"""The burst of mails that `desk bench load` sends, and what it counts."""

from email import message_from_bytes
from itertools import islice
from types import SimpleNamespace

import pytest
import requests

from privacy_desk_local import load_bench, outbox
from privacy_desk_local.demo_person import Person
from privacy_desk_local.errors import DeskError
from privacy_desk_local.load_bench import Asker, Run
from privacy_desk_local.settings import Settings


@pytest.fixture
def settings(monkeypatch, tmp_path):
    monkeypatch.setenv("DESK_STATE", str(tmp_path))
    monkeypatch.setattr(outbox, "mails", lambda settings: [])
    monkeypatch.setattr(outbox, "texts", lambda settings: [])
    return Settings.from_env()


def askers(settings, count):
    return [Asker(Person(settings, "somebody", f"p{n}@voorbeeld.example", "+31600000000")) for n in range(count)]


def test_every_mail_should_be_sent_once_and_the_askers_spread(settings):
    run = Run(settings, askers(settings, 3), [b"From: <x@y.example>\r\nSubject: other\r\n\r\n."] * 7)
    subjects = [message_from_bytes(raw)["Subject"] for raw in run.stream()]
    assert len(subjects) == 10 and subjects.count("Inzageverzoek") == 3
    assert subjects[0] == subjects[3] == "Inzageverzoek"


def test_all_may_ask(settings):
    run = Run(settings, askers(settings, 4), [])
    senders = [message_from_bytes(raw)["From"] for raw in islice(run.stream(), 9)]
    assert senders == [f"<p{n}@voorbeeld.example>" for n in range(4)]


def test_invocations_should_be_counted_from_the_logs(settings):
    settings.logs_dir.mkdir(parents=True)
    report = "REPORT RequestId: 1\tDuration: 500.00 ms\tBilled Duration: 500 ms\tMemory Size: 1024 MB\tMax Memory Used: 9 MB\n"
    (settings.logs_dir / "privacy-desk-intake.log").write_text("START RequestId: 1\n" + report * 4)
    (settings.logs_dir / "maven-build.log").write_text(report)
    assert load_bench.invoked(settings) == (4, 2.0)


def test_too_few_people_should_be_said(settings, monkeypatch):
    class Table:
        def scan(self, **_):
            return {"Items": [{"email": {"S": "a@b.example"}, "mobile": {"S": "+316"}}, {"email": {"S": "c@d.example"}},
                {"email": {"S": "e@f.example"}, "mobile": {"S": "+316"}, "email_changed_at": {"S": "2999-01-01T00:00:00Z"}},
            ]}

    monkeypatch.setattr(load_bench.aws, "client", lambda *_: Table())
    assert len(load_bench.people(settings, 1)) == 1
    with pytest.raises(DeskError, match="desk seed"):
        load_bench.people(settings, 2)


def test_who_waits_too_long_for_a_page_should_try_again(settings):
    class Slow(Person):
        def use_link(self, link, code):
            raise requests.Timeout

    person = Slow(settings, "somebody", "p@voorbeeld.example", "+31600000000")
    mail = SimpleNamespace(
        id="m1", recipients=["p@voorbeeld.example"], case="MV-1", text="https://desk.example/verify/" + "a" * 43 + " Code: 123456"
    )
    run = Run(settings, [Asker(person)], [])
    load_bench.step(run, run.askers[0], [mail], [])
    assert (run.unanswered_calls, run.askers[0].confirmed, run.askers[0].problem) == (1, False, "")
