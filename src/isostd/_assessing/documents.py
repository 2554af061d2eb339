"""Names on a paper that are not one document a supplier is certified to."""

from functools import lru_cache
from typing import Final

from isostd._actions import ELSEWHERE
from isostd._assessing.case import Case
from isostd._assessing.together import LONGEST_TEXT, MOST, mentions, named_in
from isostd._named.laws import names_a_law
from isostd._text.late import late
from isostd._text.schemes import FOODS, PRIVATE
from isostd.errors import InvalidReferenceError
from isostd.findings import FindingCode
from isostd.layout import cut
from isostd.references import Reference
from isostd.standards import Standard
from isostd.vocabulary import Attestation, Chain, Kind, RelationKind

__all__ = [
    "LAWLESS",
    "NO_LAW",
    "OWN_MARK",
    "is_of_a_land",
    "no_report",
    "no_requirements",
    "no_system",
    "other_paper",
    "unread",
]

_C = FindingCode
# HACCP and GMP, in the languages that papers come in.
_NO_DOCUMENT: Final = late(
    r"(?i)(?<![a-z])(?:haccp|appcc|c?gmpc?|bpf|bpm)(?![a-z+])"
    r"|good manufacturing practice|bonnes pratiques de fabrication"
    r"|buenas pr[áa]cticas de (?:fabricaci[óo]n|manufactura)"
    r"|boas pr[áa]ticas de fabrica[çc][ãa]o|gute[nr]? herstellungspraxis"
    r"|危害分析|良好(?:生产|操作|制造)规范|適正製造"
)
# It has all that a reference has, but nobody known here publishes it.
_REFERENCE: Final = late(
    r"(?=.{5,40}\Z)(?=\D*\d.*[:/ -](?:19|20)\d\d\Z)"
    r"[A-ZА-Я][A-ZА-Яa-z.]{0,9}\d{0,4}(?:[ /-][A-ZА-Я0-9][\w.]{0,9}){0,5}"
    r"[:/ -](?:19|20)\d\d"
)
# What it is about, behind it: "TLS 8001:2020 (labour)".
_REMARK: Final = late(r"\s?[(（][^()（）\d]{1,40}[)）]\Z")
_UNREAD: Final = "that could not be read as the name of one document"
# "JIP-ISMS517-1.0": letters and a number, as documents are named.
_NAME: Final = late(r"\b[A-Z]{2,}(?:-[A-Z]+)?-?\d{2,}")
LAWLESS: Final = "it names no law"
_METHODS: Final = "HACCP or GMP alone names no document"
_BESIDE: Final = frozenset({RelationKind.EXTENDS})
_WITHIN: Final = frozenset(
    {RelationKind.SUPPORTED_BY, RelationKind.CONTAINED_IN}
)
_MEANT: Final = frozenset({RelationKind.CONFUSED_WITH, RelationKind.PRECEDES})
# The first number of a family stands for it: China's register lists systems
# of quality as "质量管理体系认证（ISO9000）".
_FAMILY: Final = late(
    r"(?i)\b(?:series|family|famil(?:le|ie|ia|iglia)|série|serie|reihe|seria"
    r"|rodzin[ay]|семейств\w*|сери[ияй])\b|系列|族|シリーズ|시리즈"
    r"|管理体系认证|管理體系認證|マネジメントシステム認証|경영시스템 ?인증"
)


def unread(case: Case, text: str) -> None:
    """Say why a text is not read as the name of one document."""
    printed = case.certificate.standard_text or ""
    named = dict.fromkeys(named_in(printed))
    if len(named) > 1:
        if len(named) <= MOST and len(printed) <= LONGEST_TEXT:
            # All that is named is known, and can be judged together.
            case.named = tuple(named)
        names = ", ".join(map(str, named))
        case.add(_C.SEVERAL_STANDARDS, names=names)
        return
    if any(f.code is _C.STANDARD_UNREADABLE for f in case.findings):
        # What takes it back was told, and says more.
        return
    because = _called(text[:LONGEST_TEXT])
    told = _REMARK.sub("", text.strip())
    if because is _UNREAD and _REFERENCE.fullmatch(told):
        case.add(_C.STANDARD_UNKNOWN, reference=told)
        return
    if because is _UNREAD and _OF_A_LAND.search(text[:LONGEST_TEXT]):
        because = ELSEWHERE
    case.add(_C.STANDARD_UNREADABLE, text=cut(text), because=because)


def _called(text: str) -> str:
    """Say what a text names that is no document."""
    if _NO_DOCUMENT.search(text):
        return _METHODS
    if OWN_MARK.search(text) and NO_LAW.fullmatch(text):
        return LAWLESS
    if _ANY_THING.search(text) or names_a_law(text):
        return ELSEWHERE
    return _UNREAD


def no_requirements(case: Case, standard: Standard) -> None:
    """Say of a document that nobody is certified to where to look instead.

    Another name beside it, which cannot be read, may be what counts.
    """
    printed = case.certificate.standard_text or ""
    if any(
        _NAME.search(printed[: found.start] + " " + printed[found.end :])
        for found in mentions(printed, 1)
    ):
        text = cut(printed)
        case.add(_C.STANDARD_UNREADABLE, text=text, because=_UNREAD)
        return
    meant = _certified(case, standard, _MEANT)
    if meant and _is_family(case, standard, printed):
        because = f"that is a family of standards, with {meant} in it"
        case.add(_C.STANDARD_UNREADABLE, text=cut(printed), because=because)
        return
    if standard.kind is Kind.GUIDANCE:
        why = "is guidance and sets no requirements"
    else:
        why = "sets requirements for others than suppliers"
    beside = _certified(case, standard, _BESIDE)
    if beside:
        why += f"; a paper that names it rests on a certificate to {beside}"
    elif meant:
        why += f"; suppliers are certified to {meant}"
    case.add(_C.NOT_CERTIFIABLE, reference=standard.reference, because=why)


def _is_family(case: Case, standard: Standard, printed: str) -> bool:
    """Tell whether a number without a year is told to be its family's."""
    found, number = case.resolution, standard.reference.number
    return (
        found is not None
        and found.reference.year is None
        and number.endswith("000")
        and _FAMILY.search(printed[:LONGEST_TEXT]) is not None
    )


def no_system(case: Case, standard: Standard) -> None:
    """Ask what a paper rests on that names only a part of a system."""
    whole = _certified(case, standard, _WITHIN) or "a whole system"
    because = (
        "it is audited within a management system and is none; a paper that "
        f"names it rests on a certificate to {whole}"
    )
    text = str(standard.reference)
    case.add(_C.STANDARD_UNREADABLE, text=text, because=because)


def _certified(
    case: Case, standard: Standard, kinds: frozenset[RelationKind]
) -> str:
    """Return the related standards that suppliers are certified to."""
    related = (
        case.catalogue.work(relation.target)
        for relation in standard.relations
        if relation.kind in kinds
    )
    return " or ".join(
        str(other.reference)
        for other in related
        if other is not None
        and other.attestation is Attestation.MANAGEMENT_SYSTEM_CERTIFICATE
        and other.latest is not None
        and other.latest.replaced_by is None
    )


# Each has a paper of its own, and is no standard.  Each is read in one way
# only, or a long list of them would take for ever.
_ONE: Final = (
    r"(?>FSC-STD-\d\d-\d{3}(?: V\d(?:-\d)?)?|PEFC ST \d{4}(?::\d{4})?"
    r"|(?i:fair ?trade|rainforest alliance|b corp|leed|ecovadis|oeko-?tex|cmmi)"
    r"\b[\w®. -]*+|(?i:СТО Газпром|STO Gazprom)(?: [\d-]+)?"
    # Of defence, of contractors, and what else no record is kept of.
    r"|A?QAP[ -]?\d{2,4}[\w: .-]*+|STANAG[ -]?\d{4}[\w: .-]*+|MIL-[A-Z]{1,4}-\d+[\w-]*+"
    r"|(?i:ГОСТ РВ|GOST RV)[ \d.-]++|(?:VCA|SCC|VCU)[ ]?\*{1,2}P?(?::\d{4})?|CEPA \d+(?::\d{4})?"
    r"|TL ?9000(?:-[HSV/]+)?|Nadcap(?: AC\d+)?"
    r"|(?:FDA )?\d{1,2} CFR [\w .]{3,9}|API (?i:spec\w* )?[Q\d]\w{0,3}"
    rf"|(?:{PRIVATE}|(?i:[IS]SAE[ -]?\d{{2,4}}|CE[ -]mark(?:ing)?|hitrust|fedramp)"
    r"|CE|UKCA|CCC|EAC|FDA|FCC|KC|RoHS|REACH|GDPR|HIPAA|PED|ATEX|IECEx"
    r"|(?:NSF|InS) (?i:(?:nonfood compounds )?(?:registration,? )?(?:category(?: code)? )?"
    r"(?:HX-?[12]|H[1-3]|3H|HT[12])(?: registration)?|nonfood compounds(?: registration)?)|UTZ|ENplus|AZAV|SQAS|(?:BSI )?C5|MSC|ASC"
    r"|HDS|SecNumCloud|ENS|MASE|VCA|SCC|SCP|EfbV|IT-Grundschutz|VdS"
    r"|UL(?= (?i:listed|registered|approved)))(?!\w)[®™]?"
    r"(?i: type (?:[12]|I{1,2})| chain[ -]of[ -]custody| coc| level \d"
    r"|:(?:19|20)\d\d| v(?:er(?:sion)?)? ?\d(?:\.\d)?| \d\.\d| gold| silver| bronze| platinum|[ -]?[CN]\d{6})?(?: \([A-Z]{3,4}\))?)"
    r"(?: (?i:certified|approved|registered|listed|marked))?"
)
_THING: Final = late(rf"{_ONE}(?: {_ONE})*+")
_ANY_THING: Final = late(rf"(?<![\w-]){_ONE}(?!\w)")
# Marks, authorities and schemes of one land, where no document is named.
_OF_A_LAND: Final = late(
    r"(?<![\w-])(?:ANVISA|B-?BBEE|BEE star|BIS|BPOM|CDSCO|COFEPRIS|CSA|DIGEMID|ECAS"
    r"|EQM|ETL|FSSAI|G-?[Mm]ark|INMETRO|INVIMA|IRAM|ISI [Mm]ark|(?:K-)?ISMS-P|JCI"
    r"|KEBS|NABH|NABL|NAFDAC|NOM|NRCS|PBQP-H|PSE|PV[oO]C|RETIE|SABER|SABS"
    r"|SAHPRA|SASO|SIRIM|SNI|SONCAP|TISI|TSE|UL|VDE|CB (?i:scheme|test certificate))"
    r"(?!\w)|(?:3C|强制性产品|绿色产品|节能产品|环境标志产品)认证"
    r"|KC ?인증|プライバシーマーク|(?<!\w)Pマーク|มอก\.|"
    rf"{FOODS}"
)
# Those that are registered in China, whose own names say so.
_CHINESE: Final = late(r"认证|[證认]证|(?<!\w)(?:CCC|CQC)(?!\w)")
# Marks of other lands, beside which a document or a law may be named.
_OTHER_MARK: Final = late(
    r"(?<![\w-])(?:KC|Kitemark|CB|CE|UKCA|FCC|EAC|GS mark|NF mark)(?!\w)"
)


def is_of_a_land(text: str) -> bool:
    """Tell whether words are those of a scheme of one land, and not China's."""
    found = _OF_A_LAND.search(text) or _OTHER_MARK.search(text)
    return found is not None and _CHINESE.search(text) is None


# What the maker affixes by some law, and nobody licenses.
OWN_MARK: Final = late(r"\b(?:CE|UKCA)\b")
# What a paper to any law is called: "CE certificate of conformity".
NO_LAW: Final = late(
    r"(?i)\W*(?:(?:CE|EC|EU|EG|UE|NB|UKCA|European|(?<!\d)\d{4}(?!\d)|mark(?:ing)?|certifi\w*(?!\w)"
    r"|certyfikat\w*(?!\w)|zertifi[kz]\w*(?!\w)|bescheinigung|kennzeichnung|marquage|marcado"
    r"|marcatura|marcação|[ck]onformit\w*(?!\w)|conformid\w*(?!\w)"
    r"|compliance|full|quality|assurance|management|systems?|production|products?"
    r"|design|approval|module|[A-H][12]?(?![^\W_])|declara\w*(?!\w)|type|examination|baumuster\w*(?!\w)|notified|body"
    r"|of|de|di|der|认证|證書|证书|標誌|标志)\W*)+"
)
_BETWEEN: Final = late(
    r"\s*(?:[,;/&\n·•|]|(?<!GMP)\+|\b(?:and|und|et|y|e|i|en|og|och|и|та"
    r"|with|plus|mit|avec|con|sowie|ainsi que|ed|nonché|così come|así como|bem como"
    r"|alsmede|oraz|a zároveň|és|valamint|și|precum și|ja|sekä|samt|ve|ile|και|а также"
    r"|dan|và)\b)\s*"
)
_LONGEST_NAME: Final = 40


@lru_cache(maxsize=512)
def _things(printed: str) -> tuple[str, ...]:
    """Return the things and the schemes that a text lists with others.

    A blank parts a mark from a number too: "CE ISO 9001:2015".
    """
    found: list[str] = []
    for piece in _BETWEEN.split(_apart(printed)):
        if _THING.fullmatch(piece):
            found.append(piece)
        elif 2 < len(piece) <= _LONGEST_NAME:
            try:
                named = Reference.parse(piece)
            except InvalidReferenceError:
                continue
            if not named.number:
                found.append(str(named))
    return tuple(found)


def _apart(printed: str) -> str:
    """Return a text with a mark about each document that has a number."""
    for found in reversed(mentions(printed, MOST)):
        before, name = printed[: found.start], printed[found.start : found.end]
        printed = f"{before.rstrip()};{name};{printed[found.end :].lstrip()}"
    return printed


def other_paper(case: Case, printed: str) -> None:
    """Ask which paper it is where a thing with its own stands beside.

    A scheme that builds on the standard is shown by the same paper.
    """
    standard = case.standard
    if (
        standard is None
        or standard.attestation
        is not Attestation.MANAGEMENT_SYSTEM_CERTIFICATE
        or case.certificate.attestation is not None
        or case.scheme is not None
        or any(found.code is _C.KIND_NOT_TOLD for found in case.findings)
    ):
        return
    paper = case.certificate
    bodies = f"{paper.certification_body}; {paper.accreditation_body}"
    # Whose certificate it is stands beside the standard too.
    things = (t for t in _things(printed[:LONGEST_TEXT]) if t not in bodies)
    told = next(things, None)
    law = None if told else case.catalogue.cycle_told(printed)
    if law is not None:
        told = next((name for name in law.names if name in printed), printed)
    if told is not None:
        case.add(
            _C.KIND_NOT_TOLD,
            what="another thing beside the standard",
            text=cut(told),
            kinds="each has one of its own",
        )


# A paper that says what it is.
_REPORT: Final = late(
    r"(?i)audit|report|review|statement|bericht|rapport|informe|relazione"
    r"|审核|报告|監査|심사"
)


def no_report(case: Case, standard: Standard) -> None:
    """Ask what paper it is where a report is all there is, by nobody's leave.

    Where an owner or an accreditation body stands behind it, the chain is
    looked up.
    """
    printed = (case.printed or "")[:LONGEST_TEXT].casefold()
    for name in standard.title.casefold().split(" - "):
        # What is audited, and not what the paper is: "Process audit".
        printed = printed.replace(name, " ")
    if (
        case.cycle is not None
        and case.cycle.chain is Chain.NONE
        and not _REPORT.search(printed)
    ):
        case.add(
            _C.KIND_NOT_TOLD,
            what="what is reported on, and not certified",
            text=str(standard.reference),
            kinds="the report, or what somebody calls a certificate",
        )
