"""Arithmetic of `desk classify --eval`: how well mails were read, against what is expected of them."""

from collections import Counter
from dataclasses import dataclass, field

PRIVACY = (
    "access portability rectification erasure restriction objection_marketing objection_other "
    "consent_withdrawal recipients_list breach_report complaint_privacy identity_reply reminder "
    "withdrawal_of_request on_behalf deceased"
).split()
DEAD_ENDS = ("ignore", "forward")


@dataclass
class Score:
    """Counts of one label: right, read too much, missed."""

    right: int = 0
    excess: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        return ratio(self.right, self.right + self.excess)

    @property
    def recall(self) -> float:
        return ratio(self.right, self.right + self.missed)

    @property
    def f1(self) -> float:
        return ratio(2 * self.right, 2 * self.right + self.excess + self.missed)

    def count(self, expected: bool, read: bool) -> None:
        self.right += expected and read
        self.excess += read and not expected
        self.missed += expected and not read

    def shown(self) -> dict:
        figures = {name: round(getattr(self, name), 4) for name in ("precision", "recall", "f1")}
        return figures | {"mails": self.right + self.missed, "excess": self.excess, "missed": self.missed}


@dataclass
class Evaluation:
    """What came out of reading a set of mails; ratios between 0 and 1."""

    mails: int = 0
    exact: int = 0
    any_right: Score = field(default_factory=Score)
    labels: dict = field(default_factory=dict)
    languages: dict = field(default_factory=dict)
    topics: Counter = field(default_factory=Counter)
    dead_ends: list = field(default_factory=list)
    number_or_data: list = field(default_factory=list)
    told_language: int = 0
    misses: list = field(default_factory=list)

    def shown(self) -> dict:
        return {
            "mails": self.mails,
            "any": self.any_right.shown(),
            "exact": round(ratio(self.exact, self.mails), 4),
            "language_told": round(ratio(self.told_language, self.mails), 4),
            "labels": {name: score.shown() for name, score in sorted(self.labels.items())},
            "languages": {
                tag: {"exact": round(ratio(exact, score_mails), 4), "mails": score_mails, "any": score.shown()}
                for tag, (score, exact, score_mails) in sorted(self.languages.items())
            },
            "topics": [
                {"expected": expected, "read": read, "mails": count}
                for (expected, read), count in sorted(self.topics.items())
            ],
            "requests_ignored_or_only_forwarded": self.dead_ends,
            "porting_and_portability_confused": self.number_or_data,
            "misses": self.misses,
        }


def evaluate(expected: list[dict], read: list[dict]) -> Evaluation:
    """Compare `expected` ({"file", "labels", "language"}) with rows of `desk classify --json`."""
    by_file = {row["file"]: row for row in read}
    result = Evaluation()
    for wanted in expected:
        _count(result, wanted, by_file[wanted["file"]])
    return result


def ratio(part: int, whole: int) -> float:
    """The share; 1 when there is nothing to be right about."""
    return part / whole if whole else 1.0


def _count(result: Evaluation, wanted: dict, got: dict) -> None:
    want, have = set(wanted["labels"]), set(got["labels"])
    want_privacy, have_privacy = want & set(PRIVACY), have & set(PRIVACY)
    # the topic of a mail without a request is compared apart: the service desk gets it either way
    exact = want_privacy == have_privacy
    result.mails += 1
    result.exact += exact
    result.any_right.count(bool(want_privacy), bool(have_privacy))
    for label in want_privacy | have_privacy:
        result.labels.setdefault(label, Score()).count(label in want_privacy, label in have_privacy)
    score, right, mails = result.languages.get(wanted["language"], (Score(), 0, 0))
    score.count(bool(want_privacy), bool(have_privacy))
    result.languages[wanted["language"]] = (score, right + exact, mails + 1)
    result.told_language += wanted["language"] == got["language"]
    if not want_privacy and not have_privacy:
        result.topics[(_topic(want), _topic(have))] += 1
    if want_privacy and got["action"] in DEAD_ENDS:
        result.dead_ends.append(wanted["file"])
    if _confused(want, have):
        result.number_or_data.append(wanted["file"])
    if not exact:
        result.misses.append(
            {
                "file": wanted["file"],
                "expected": sorted(want),
                "read": sorted(have),
                "action": got["action"],
                "suspected": got.get("suspected", []),
                "reasons": got["reasons"],
            }
        )


def _topic(labels: set) -> str:
    return next(iter(sorted(labels - {"not_privacy"})), "other")


def _confused(want: set, have: set) -> bool:
    number_as_data = "porting" in want and "portability" in have
    data_as_number = "portability" in want and "portability" not in have and "porting" in have
    return number_as_data or data_as_number
