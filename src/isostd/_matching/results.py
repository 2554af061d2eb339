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
    r"(?i)(?<!/)(?<!/ )\bfail(?:s|ed)?\b(?!\s?/| safe|-\w)"
    r"|\b(?:(?:do|does|did|is|are|was|were) not|(?:do|does|did)n['\u2019]t|not)"
    r" (?:compl[yi]\w*|conform\w*|meet|met|pass(?:ed)?|in (?:compliance|conformity))\b"
    r"|\bnon[- ]?(?:complian\w+|complying|conform(?:e|ing|it\w+|an\w+)?\b)"
    r"|\bnicht (?:bestanden|konform|erfüllt)|\bno (?:conforme|cumple|supera)\b"
    r"|\bnão conforme|\bnon (?:superat|conforme)|\béchec\b(?! et mat)|\béchoué"
    r"|\bniet (?:conform|geslaagd|voldaan)|\bniezgodn[yae]\b|\bnie spełnia"
    r"|\bne(?:vyhov|spln|spĺň)\w+|\bnem felel|\bfallit[oaie]\b|\breprovad[oa]s?\b"
    r"|\brechazad[oa]s?\b|\bnão (?:atende|cumpre)|\bdurchgefallen|\bunderkän[dt]\w*"
    r"|\bikke (?:bestått|bestået|godkendt|godkjent)|\bhylätty|\bне (?:прош[её]л|отвеча)"
    r"|\bне відповіда|(?<!için )\buygun değil|\bbaşarısız|\btidak (?:lulus|memenuhi)"
    r"|\bkhông (?:đạt|đáp ứng)|ไม่(?:ผ่าน|เป็นไปตาม)|غير مطابق|لم (?:يجتز|ينجح)"
    r"|\bלא (?:עומד|עמד|עבר)|(?<![无無])不合格|不符合|[未不]通过|不通過|불합격"
    # For whom the goods are not, as in "不適合3歲以下兒童", is a warning.
    r"|(?<!미만 )(?<!이하 )(?<!에게 )부적합"
    r"|(?<!に)(?<!には)不適合(?![^.,;:，。；：]{0,8}[歲嬰幼兒童])|не соответству"
)
# Words by which nothing failed, or that tell how a result is written.
_CLEARED: Final = late(
    r"(?i)\b(?:no(?:ne|t)?|never|without(?: any)?|zero|0|aucune?|nessuna|ninguna"
    r"|nenhuma|keine|geen|sin|sem|senza|sans)(?: of [^.,;:]{1,30})?"
    r"(?: (?:samples?|specimens?|tests?|items?|parts?|units?|clauses?))?"
    r"(?: (?:has|have))? (?:fail(?:s|ed|ures?)?\b|non[- ]?(?:compl|conform)\w*)"
    r"|\b(?:fail(?:s|ed)?|non[- ]?(?:complian|conform)\w+)(?:\s?[:=]\s?|\s)"
    r"(?:0|none?|nil|aucune|nessuna|ninguna|nenhuma|keine|geen)\b"
    r"|\bpass(?:ed)?(?: or | and |-)fail(?:ed)?\b|\bF\s?[:=(]\s?fail\b"
    r"|(?:未(?:发现|發現|见|見|检出|檢出)|没有|沒有)不(?:合格|符合)|不合格[项項]?\s?[:：]\s?[0无無]"
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
    if _FAILED.search(_CLEARED.sub(" ", text)):
        return Said(Outcome.TO_CONFIRM, "does it say that the goods failed?")
    if _IN_PART.search(text):
        return Said(Outcome.TO_CONFIRM, "were the goods tested in part only?")
    return GOOD
