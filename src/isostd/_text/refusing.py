"""What does a text say that is left out, over, or not yet?"""

from functools import lru_cache
from typing import Final

from isostd._text.late import late

__all__ = ["is_refused", "standing"]

_NUMBER: Final = late(r"\s*[\w./-]*\d")
# A number is told behind "No.".
_BREAK: Final = late(
    r"([;()\n\u3001\u3002\uff08\uff09\uff0c\uff1a\uff1b]|[:,](?!\d)|(?<![Nn][Oo])\.(?!\d)"
    r"|\s(?i:where(?:as)?|while|but|with|[-\u2013\u2014/])\s)"
)
# What is not done by a paper; toys that are not painted are goods, and so is
# what is "normally closed" or hung.
_PAPERS_DO: Final = (
    r"(?:applied|included|covered|claimed|approved|certified|accredited|audited"
    r"|assessed|tested|verified|evaluated|examined|started|completed|performed"
    r"|produced|manufactured|made|offered|listed|declared|registered|licen[cs]ed"
    r"|needed|required|involved|granted|issued|renewed)"
)
_WHEN: Final = (
    r"(?:\s(?:(?:from|since|in|on|until|till|by|for|ab|seit|bis|d[èe]s|depuis|desde"
    r"|dal|od)\s)?(?:[^\W\d]{1,10}\s)?(?:\d{1,2}[./-]){0,2}\d{4}[\d./-]*)?"
)
_REFUSAL: Final = (
    rf"(?i:(?:(?:is|are) )?(?:(?:nil|n/a)(?!\s\S)|excluded|(?<!or )not (?:yet )?{_PAPERS_DO}"
    r"|(?<!patent )(?<!patents )pending|(?<!as )planned|applied for|in (?:progress|planning)|withdrawn|suspended|expired"
    r"|revoked|cancell?ed|removed|(?<!normally )(?<!and )(?<!or )closed|outsourced|sub-?contracted|discontinued"
    r"|ceased|(?:does|do) not apply|not applicable"
    r"|geplan[td]|geschlossen|stillgelegt|ausgesetzt|ausgelagert|nicht (?:ange[wb]\w+t|enthalten|abgedeckt"
    r"|geprüft|getestet|zertifiziert|zutreffend)"
    r"|(?:prévu|exclu|sous-traité|non (?:appliqué|couvert|inclus|testé"
    r"|certifié))e?s?|(?:previst|excluid|planead|planejad"
    r"|no (?:aplicad|incluid|cubiert|certificad|ensayad))[ao]s?"
    r"|(?:esclus|non (?:applicat|inclus|copert|certificat|provat))[aoei]"
    r"|planowan[aey]|zawieszon[aey]|wstrzyman[aey]|eingestellt|gestaakt|opgeschort"
    r"|pozastaven[aáéoý]?|приостановлен[аоы]?|прекращен[аоы]?|durduruldu|tạm dừng"
    r"|đã (?:dừng|ngừng)|dihentikan|plánován[aoéý]|tervezett|(?:за)?планиру(?:ется|ем\w*)"
    r"|запланирован[аоы]?|planlan(?:an|ıyor)|dự kiến|direncanakan|مخطط|מתוכנן)"
    r"|予定|예정|계획 ?중?|休止中?|中止中?|已?停止中?|중[단지]됨?|[计計][划劃画]中?|暂停|暫停|已?(?:停[产產]|[关關][闭閉])|外包|除外|撤[销銷])"
    + _WHEN
)
# Behind a noun it may be what goods are like: "profilés fermés".
_SHUT: Final = (
    r"(?i:(?:fermé|suspendu)e?s?|(?:cerrad|suspendid|suspens)[ao]s?|(?:chius|sospes)[aoei])"
    + _WHEN
)
_WORKS: Final = (
    r"(?i:production|fabrication|usine|sites?|atelier|ligne|planta|f[aá]brica"
    r"|fabricaci[oó]n|producci[oó]n|l[ií]nea|sede|stabilimento|produzione|fabbricazione"
    r"|impianto|fabricação|produção|unidade|est|sont|está|están|é|è|sono)"
)
_NO: Final = (
    r"(?i:no(?:ne)?(?!\s\S)|nein|non|nie|nej|não|нет|ні|yok|hayır|không|tidak|tiada)"
    r"|[无無否]|なし|無し|없음|아니오|لا|אין|לא|ไม่(?:มี)?|नहीं"
)
_REFUSED: Final = late(rf"{_NO}|{_REFUSAL}|{_SHUT}")
_NOT_NOW: Final = late(
    r"(?i)\b(?:future|(?<!glove )(?<!hand )former|intended|planned|proposed|discontinued) (?:manufactur\w*"
    r"|production|making|assembly)\b[^.;:()]*"
)
_REFUSED_BEHIND: Final = late(
    rf"(?:\W{_REFUSAL}|\b{_WORKS}\s(?:[\w-]{{1,12}}\s)?{_SHUT}"
    # "Production de jouets suspendue"; of "jouets suspendus" the goods hang.
    rf"|\b{_WORKS}\s(?:[\w'\u2019-]{{1,15}}\s){{1,5}}(?i:suspendue|suspendida|suspensa|sospesa)"
    r"|(?:生[产產]|[制製]造)[はをが]?(?:已?(?:暂停|暫停|停止|中止|休止|[关關][闭閉])中?))\s*\Z"
)


@lru_cache(maxsize=512)
def standing(text: str) -> str:
    """Return a text without the clauses that it takes back.

    A refusal alone is of what stands before it ("Canada: no"), and at the
    head of a list of what follows ("Planned: Canada").
    """
    told = text.casefold()
    parts = _BREAK.split(text if len(text) == len(told) else told)
    before, heads = 0, False
    for at in range(0, len(parts), 2):
        alone = _is_refusal(parts, at)
        leads = alone and parts[at + 1 : at + 2] in ([":"], ["\uff1a"])
        if heads or alone or _REFUSED_BEHIND.search(parts[at]):
            if alone and not leads:
                parts[before] = ""
            parts[at] = ""
        elif parts[at].strip():
            before = at
        heads = leads
    return _NOT_NOW.sub(" ", "".join(parts))


def is_refused(text: str) -> bool:
    """Tell whether a text says that what it names is left out, or over."""
    parts = _BREAK.split(text)
    return any(
        _is_refusal(parts, at) or _REFUSED_BEHIND.search(parts[at])
        for at in range(0, len(parts), 2)
    )


def _is_refusal(parts: list[str], at: int) -> bool:
    """Tell whether a part of a text says no, or as much, and nothing else.

    "Oslo, NO" is in Norway, and behind "No:" stands a number.
    """
    part, behind = parts[at].strip(), parts[at + 1 : at + 3]
    if part == "NO" and parts[:at][-1:] == [","]:
        return False
    if part.casefold() == "no" and behind[:1] == [":"]:
        return _NUMBER.match(behind[1]) is None
    return _REFUSED.fullmatch(part) is not None
