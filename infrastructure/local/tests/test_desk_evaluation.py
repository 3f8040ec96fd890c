"""The arithmetic of `desk classify --eval`."""

from privacy_desk_local.evaluation import evaluate


def row(file, labels, **more):
    return {"file": file, "labels": labels, "language": "nl", "action": "case", "reasons": []} | more


def test_figures_should_count_right_excess_and_missed():
    expected = [
        row("1.eml", ["access", "erasure"]),
        row("2.eml", ["access"]),
        row("3.eml", ["not_privacy", "porting"]),
        row("4.eml", ["not_privacy", "fault"]),
    ]
    read = [
        row("1.eml", ["access"]),
        row("2.eml", ["not_privacy", "other"], action="forward"),
        row("3.eml", ["portability"]),
        row("4.eml", ["not_privacy", "invoice"], action="forward"),
    ]
    shown = evaluate(expected, read).shown()
    assert shown["any"] == {"precision": 0.5, "recall": 0.5, "f1": 0.5, "mails": 2, "excess": 1, "missed": 1}
    assert shown["exact"] == 0.25
    assert shown["labels"]["access"]["recall"] == 0.5
    assert shown["labels"]["erasure"]["missed"] == 1
    assert shown["requests_ignored_or_only_forwarded"] == ["2.eml"]
    assert shown["porting_and_portability_confused"] == ["3.eml"]
    assert shown["topics"] == [{"expected": "fault", "read": "invoice", "mails": 1}]
    assert [miss["file"] for miss in shown["misses"]] == ["1.eml", "2.eml", "3.eml"]


def test_nothing_to_find_should_count_as_all_found():
    shown = evaluate([row("1.eml", ["not_privacy", "other"])], [row("1.eml", ["not_privacy", "other"])]).shown()
    assert shown["any"]["recall"] == 1.0
    assert shown["exact"] == 1.0
