"""Papers that name no standard: to a law, to a programme, or to nothing."""

from typing import Final

from isostd._assessing.case import Case
from isostd._assessing.documents import LAWLESS, NO_LAW, OWN_MARK, unread
from isostd._assessing.shown import OTHER, in_common
from isostd._assessing.together import LONGEST_TEXT, resolved_in
from isostd._named.laws import BY_ANY_LAW, laws_apart, names_a_law, of_no_body
from isostd._text.late import late
from isostd._text.schemes import FOODS, PRIVATE
from isostd.cycles import CertificationCycle
from isostd.findings import FindingCode
from isostd.layout import cut
from isostd.vocabulary import Attestation

__all__ = ["is_by_law", "without_standard"]

_C = FindingCode
_MANAGEMENT: Final = Attestation.MANAGEMENT_SYSTEM_CERTIFICATE
_BY_LAW: Final = frozenset(
    {
        Attestation.NOTIFIED_BODY_CERTIFICATE,
        Attestation.MARKING_LICENCE,
        Attestation.REGULATOR_INSPECTION,
    }
)
# No law asks for these.
_VOLUNTARY: Final = frozenset(
    {
        _MANAGEMENT,
        Attestation.PRODUCT_CERTIFICATE,
        Attestation.PRIVATE_CERTIFICATE,
    }
)


def is_by_law(case: Case, printed: str) -> bool:
    """Tell whether a paper is to a law, whatever standards stand beside it."""
    kind = case.certificate.attestation
    if kind in BY_ANY_LAW and names_a_law(printed[:LONGEST_TEXT]):
        return True
    return (
        kind in _BY_LAW
        and case.catalogue.cycle_told(printed, kind) is not None
    )


def without_standard(case: Case) -> None:
    """Judge a paper that names no standard that can be read.

    What an authority or a notified body gives is to a law or a programme.
    """
    kind, text = case.certificate.attestation, case.printed
    if text is not None:
        case.law = _law(case, text, kind)
    if text is None:
        case.add(_C.STANDARD_NOT_TOLD)
    elif kind is None and case.law is not None:
        case.add(
            _C.KIND_NOT_TOLD,
            what="a law or a programme",
            text=cut(text),
            kinds="a notified body's certificate, an authority's, a declaration",
        )
    elif kind is None or kind not in _BY_LAW:
        if case.law is None:
            _of_no_law(case, text, kind)
    elif case.law is None and _is_of_another(text[:LONGEST_TEXT], kind):
        case.add(_C.STANDARD_UNREADABLE, text=cut(text), because=OTHER)
    elif kind is Attestation.NOTIFIED_BODY_CERTIFICATE:
        _by_a_body(case, text, kind)
    elif case.law is None:
        _by_a_programme(case, text, kind)
    case.cycle = case.law or case.catalogue.cycle_for(None, kind)
    if case.cycle is None and text is not None:
        named = (one.standard for one in resolved_in(case, text))
        case.cycle = in_common(case, named)


# What is given under neither a law on goods nor an inspection: the papers of
# private schemes, and those of authorities on trade.
_OTHERS: Final = late(
    rf"(?i)\b(?:(?!eu ecolabel){PRIVATE}|free sales?|phytosanitary"
    r"|certificate of (?:origin|incorporation|appreciation|excellence|merit"
    r"|membership|attendance)"
    r"|(?:business|trade) licen[cs]e|authori[sz]ed economic operator"
    r"|high-tech enterprise|credit rating|premarket (?:notif|clear)\w+"
    r"|(?-i:SMETA|API|ASME|DUNS))(?!\w)"
    r"|\b510 ?\(k\)|营业执照|營業執照|自由销售|原产地|高新技术企业|信用等级"
    rf"|植物检疫|营业许可|{FOODS}"
)

# Marks of markets that notify no bodies to the Union.
_ELSEWHERE: Final = late(
    r"\b(?:UL|ETL|FCC|CCC|KC|PSE|EAC|SASO|SABER|INMETRO|NOM|BIS|ISI|RCM|IECEx"
    r"|FDA|NMPA|TGA|ANVISA|\d{1,2} CFR)\b"
)


def _is_of_another(text: str, kind: Attestation) -> bool:
    """Tell whether a text names a paper that no law on goods asks for.

    None of another market's is a notified body's.
    """
    if names_a_law(text):
        return False
    return _OTHERS.search(text) is not None or (
        kind is Attestation.NOTIFIED_BODY_CERTIFICATE
        and _ELSEWHERE.search(text) is not None
    )


def _by_a_body(case: Case, text: str, kind: Attestation) -> None:
    """Find what a notified body's certificate says that none can say."""
    words = of_no_body(text)
    if words is not None:
        _wrong_kind(case, text, kind, words)
    elif case.law is None:
        _declared(case, text, kind)


def _by_a_programme(case: Case, text: str, kind: Attestation) -> None:
    """Find a licence or an inspection for what has papers of another kind."""
    short = text[:LONGEST_TEXT]
    law = case.catalogue.cycle_told(text)
    if OWN_MARK.search(short) and NO_LAW.fullmatch(short):
        case.add(_C.STANDARD_UNREADABLE, text=cut(text), because=LAWLESS)
    elif (
        kind is Attestation.REGULATOR_INSPECTION
        and _REGISTERED.search(short)
        and not _INSPECTED.search(short)
    ):
        case.add(_C.STANDARD_UNREADABLE, text=cut(text), because=_NO_VISIT)
    elif kind is Attestation.MARKING_LICENCE and law is not None:
        _wrong_kind(case, text, law.attestation, kind.value)


# An authority enters in its list what a firm says of itself.
_NO_VISIT: Final = "it names an entry in a list, and no inspection"
_REGISTERED: Final = late(
    r"(?i)\b(?:regist(?:ration|ered|rado)|list(?:ing|ed)|registrier(?:ung|t)"
    r"|enregistr(?:ement|ée?s?)|registro|registrazione|rejestracja"
    r"|регистрац\w+)\b|注册|註冊|备案|備案|登録|등록"
)
_INSPECTED: Final = late(
    r"(?i)insp[eé]|audit|gmp|good manuf|boas pr|buenas pr|qms|инспек"
    r"|检查|檢查|適合|査察"
)


def _of_no_law(case: Case, text: str, kind: Attestation | None) -> None:
    """Judge a text that names no standard, of a paper that no law asks for."""
    law = case.catalogue.cycle_told(text)
    if kind is Attestation.SELF_DECLARATION and (
        law is not None or names_a_law(text[:LONGEST_TEXT])
    ):
        # A maker declares by any law.
        case.declared = law
    elif law is not None and kind is not None and kind in _VOLUNTARY:
        _wrong_kind(case, text, law.attestation, kind.value)
    else:
        unread(case, text)


def _law(
    case: Case, text: str, kind: Attestation | None
) -> CertificationCycle | None:
    """Return the cycle of the law that a text names; of two it is asked."""
    told = case.catalogue.cycle_told
    law = told(text, kind)
    if law is not None or kind is not Attestation.NOTIFIED_BODY_CERTIFICATE:
        return law
    laws = {told(part, kind) for part in laws_apart(text[:LONGEST_TEXT])}
    laws.discard(None)
    if len(laws) > 1:
        case.add(_C.STANDARD_UNREADABLE, text=cut(text), because=_LAWS)
    return laws.pop() if len(laws) == 1 else None


_LAWS: Final = "it names several laws, and each has papers of its own"


def _declared(case: Case, text: str, kind: Attestation) -> None:
    """Find a paper to no law, or to one that knows declarations alone."""
    if NO_LAW.fullmatch(text[:LONGEST_TEXT]):
        case.add(_C.STANDARD_UNREADABLE, text=cut(text), because=LAWLESS)
        return
    law = case.catalogue.cycle_told(text, Attestation.SELF_DECLARATION)
    if law is not None:
        _wrong_kind(case, text, law.attestation, kind.value)


def _wrong_kind(
    case: Case, text: str, exists: Attestation, shown: str
) -> None:
    """Notice a paper that is none of the kind that a law knows."""
    case.add(
        _C.WRONG_DOCUMENT,
        reference=cut(text),
        exists=exists.value,
        shown=shown,
    )
