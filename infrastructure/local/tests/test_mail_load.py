"""The stream of mails that `desk bench intake` sends."""

import json
from email import message_from_bytes
from itertools import islice

import pytest

from privacy_desk_local import mail_load
from privacy_desk_local.api import ApiProblem
from privacy_desk_local.errors import DeskError

RAW = (
    b"From: Jan <jan@voorbeeld.example>\r\nMessage-ID: <a@x.example>\r\nReferences: <b@x.example>\r\n <c@x.example>\r\n"
    b"Subject: vraag\r\n\r\nFrom: staat ook in de tekst\r\n"
)


def test_each_mail_is_one_of_a_new_sender_and_keeps_its_text():
    first, second = (message_from_bytes(mail_load.as_new(RAW, number)) for number in (1, 2))
    assert first["From"] != second["From"] and first["Message-ID"] != second["Message-ID"]
    assert first.get_all("From") == [first["From"]] and first["References"] is None
    assert first["Subject"] == "vraag" and first.get_payload() == "From: staat ook in de tekst\r\n"


def test_one_in_so_many_asks_for_a_right(tmp_path):
    rows = [{"file": "a.eml", "labels": ["access"]}, {"file": "b.eml", "labels": ["not_privacy", "fault"]}]
    (tmp_path / "expected.jsonl").write_text("\n".join(map(json.dumps, rows)))
    (tmp_path / "a.eml").write_bytes(b"Subject: inzage\r\n\r\n.")
    (tmp_path / "b.eml").write_bytes(b"Subject: storing\r\n\r\n.")
    stream = mail_load.Corpus.read(tmp_path).stream(4)
    subjects = [message_from_bytes(raw)["Subject"] for raw in islice(stream, 9)]
    assert [number for number, subject in enumerate(subjects) if subject == "inzage"] == [0, 4, 8]


def test_a_folder_without_expectations_is_refused(tmp_path):
    with pytest.raises(DeskError, match="expected.jsonl"):
        mail_load.Corpus.read(tmp_path)


def test_waiting_ends_when_every_mail_has_its_place():
    counts = iter([{"received": 11, "places": {"in_progress": 1}}, {"received": 12, "places": {"in_progress": 0}}])
    after, _ = mail_load.settle(lambda: next(counts), {"received": 10}, 2, 60)
    assert after["received"] == 12


def test_a_count_that_the_busy_gateway_gives_up_on_should_be_asked_again():
    answers = iter(
        [
            ApiProblem(500, "Internal server error", ""),
            {"received": 12, "places": {"case": 12}, "balanced": True},
        ]
    )

    def report() -> dict:
        answer = next(answers)
        if isinstance(answer, ApiProblem):
            raise answer
        return answer

    after, _ = mail_load.settle(report, {"received": 10}, 2, 60)

    assert after["balanced"]


def test_a_refused_count_should_not_be_asked_again():
    def report() -> dict:
        raise ApiProblem(403, "Not allowed", "")

    with pytest.raises(ApiProblem):
        mail_load.settle(report, {"received": 10}, 2, 60)
