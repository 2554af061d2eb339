"""Does a report say that the goods failed, or were tested in part?"""

from typing import Final

from isostd._matching.asking import Asked
from isostd._matching.names import title
from isostd._matching.shown import GOOD, Said, Shown
from isostd._text.late import late
from isostd.vocabulary import Attestation, Outcome

__all__ = ["result_serves"]

# "Pass/Fail" heads a column, and "fail-safe" are goods.
_FAILED: Final = late(
    r"(?i)(?<!/)(?<!/ )\bfail(?:s|ed)?\b(?!\s?/|[ -]?safe)"
    r"|\b(?:(?:do|does|did|is|are|was|were) not|(?:do|does|did)n['\u2019]t|not)"
    r" (?:compl[yi]\w*|conform\w*|meet|met|pass(?:ed)?|in (?:compliance|conformity))\b"
    r"|\bnon[- ]?(?:complian\w+|complying|conform\w+)"
    r"|\bnicht (?:bestanden|konform|erfüllt)|\bno (?:conforme|cumple|supera)\b"
    r"|\bnão conforme|\bnon (?:superat|conforme)|\béchec\b|\béchoué"
    r"|(?<![无無])不合格|不符合|[未不]通过|不通過|불합격|부적합|不適合|не соответству"
)
_NONE_FAILED: Final = late(
    r"(?i)\b(?:no(?:ne|t)?|never|without|zero|0)(?: (?:\w+ )?(?:has|have))?"
    r" (?:fail\w*|non[- ]?(?:compl|conform)\w*)|\bfailed: ?(?:none|no|nil|0)\b"
    r"|(?:没有|未(?:发现|見|见))不(?:合格|符合)"
)
_IN_PART: Final = late(
    r"(?i)\b(?:clauses?|sections?) [\d.,; ]+(?:(?:to|and|[-\u2013]) [\d.]+ )?only\b"
    r"|\b(?:only|except|excluding|without|not) (?:clauses?|sections?) \d|\bpartial (?:test|assessment|report)"
)


def result_serves(asked: Asked, shown: Shown) -> Said:
    """Ask about a report whose words may tell of goods that failed."""
    del asked
    paper = shown.paper
    if shown.kind is not Attestation.TEST_REPORT:
        return GOOD
    text = f"{title(paper)}; {paper.scope or ''}"
    if _FAILED.search(_NONE_FAILED.sub(" ", text)):
        return Said(Outcome.TO_CONFIRM, "does it say that the goods failed?")
    if _IN_PART.search(text):
        return Said(Outcome.TO_CONFIRM, "were the goods tested in part only?")
    return GOOD
