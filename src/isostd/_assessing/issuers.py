"""Who issued a certificate: a body that certifies, or somebody else."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from isostd._assessing.case import LICENSED, Case
from isostd._named.neither import (
    APPROVES,
    CERTIFIES,
    is_short,
    who_is_neither,
)
from isostd._named.spelt import FULL_NAME
from isostd._named.worded import ENDED, folded
from isostd._text.firms import (
    firm,
    heads,
    is_distinct,
    keeps_place,
    unlabelled,
    works,
)
from isostd._text.holders import same_holder
from isostd._text.late import late
from isostd._text.words import flatten, listed
from isostd.accreditation import AccreditationBody
from isostd.errors import InvalidReferenceError
from isostd.findings import FindingCode
from isostd.layout import cut
from isostd.references import Reference
from isostd.vocabulary import Attestation, Chain

__all__ = ["approval", "issuer", "takes_back"]

_C = FindingCode
_LAB: Final = 3
# Nobody issues such a paper to itself.
_OF_ANOTHER: Final = LICENSED | {Chain.ACCREDITATION}
_OF_OTHERS: Final = frozenset(
    {Attestation.PRIVATE_CERTIFICATE, Attestation.PRODUCT_CERTIFICATE}
)


def issuer(case: Case) -> None:
    """Look at the body that issued the certificate."""
    paper, cycle = case.certificate, case.cycle
    body = paper.certification_body
    name = None if body is None else _read(body[:120])
    if body is None or name is None or _names_nobody(case, name):
        if cycle is None or not (
            cycle.attestation is Attestation.SELF_DECLARATION
            or (cycle.chain is Chain.ISSUER and paper.accreditation_body)
        ):
            case.add(_C.BODY_NOT_TOLD)
        return
    if name.neither is not None:
        who, because = name.neither
        case.add(_C.NOT_AN_ISSUER, body=who, because=because)
    elif cycle is not None and (
        cycle.chain in _OF_ANOTHER or cycle.attestation in _OF_OTHERS
    ):
        _accreditor_as_issuer(case, name.name)
        if _is_holder(name.name, paper.holder and paper.holder[:200]):
            case.add(_C.ISSUER_IS_HOLDER, body=cut(body))
    elif (
        cycle is not None
        and cycle.chain is Chain.LABORATORY
        # "Lab" is any.
        and len(name.name) > _LAB
    ):
        _accreditor_as_issuer(case, name.name)
    if paper.transferred_from is not None:
        case.add(_C.TRANSFERRED, body=cut(paper.transferred_from))


_DIGIT: Final = late(r"\d")
# What stands where the issuer should and names nobody who certifies.
_NOBODY: Final = frozenset(
    {"none", "no", "nobody", "unknown",
     "certificationbody", "certifier", "cb", "issuer", "registrar",
     "isocertified", "认证机构", "isotc176", "irca", "cqiirca", "wto", "gs1",
     "worldtradeorganization", "unitednations", "worldhealthorganization",
     "europeanunion", "companieshouse",
     "ansi", "americannationalstandardsinstitute",
     "ansiamericannationalstandardsinstitute",
     "americannationalstandardsinstituteansi", "din",
     "deutschesinstitutfürnormung", "cenelec", "jisc", "kats",
     "rosstandart", "росстандарт", "госстандарт", "gosstandart", "dinev",
     "федеральноеагентствопотехническомурегулированиюиметрологии",
     "日本産業標準調査会", "国家标准化管理委员会", "standardizationadministrationofchina",
     "국가기술표준원", "badanstandardisasinasional", "etsi", "itu",
     "codexalimentarius", "certsearch", "who", "eu",
     "европейскаякомиссия", "евразийскаяэкономическаякомиссия",
     "eurasianeconomiccommission", "евразийскаякомиссия",
     "standardsaustralia", "astm", "astminternational", "asq",
     "americansocietyforquality", "cqi", "sedex", "amfori", "un",
     "selfissued", "certificateauthority", "accreditationcouncil",
     "accreditationbody", "chamberofcommerce", "thechamberofcommerce",
     "consultant", "ourconsultant", "isoconsultant", "consultingfirm",
     "consultancy", "ce", "exemplarglobal", "isotechnicalcommittee176",
     "咨询公司", "中国认证认可协会", "customer", "client",
     "logoonly", "amforibsci", "eudamed", "nando", "nandodatabase",
     "全国认证认可信息公共服务平台",
     "notmentioned", "notprovided", "notavailable", "notprinted", "notfound",
     "notstatedoncertificate",
     "seelogo", "logo", "seeqrcode", "qrcode", "certificate", "seal",
     "companyseal", "stamp", "盖章", "公章", "认证证书", "证书",
     "wwwiafcertsearchorg", "iafcertsearchorg",
     "asperattachment", "asattached",
     "unbekannt", "keineangabe", "desconocido", "desconocida", "noindicado",
     "desconhecido", "inconnu", "nonprécisé", "sconosciuto", "onbekend",
     "okänd", "ukendt", "ukjent", "tuntematon", "nieznany", "neznámý",
     "ismeretlen", "necunoscut", "неизвестно", "невідомо", "άγνωστο",
     "bilinmiyor", "belirtilmemiş", "khôngrõ", "tidakdiketahui", "ไมทราบ",
     "غيرمعروف", "不明", "未知", "未提供", "未填写", "未注明", "记载なし",
     "記載なし", "불명", "미기재", "",
     # Which kind of body it is, in a word of its own.
     "lab", "laboratory", "testlab", "testlaboratory", "testinglab",
     "testinglaboratory", "auditor", "body", "labor", "prüflabor",
     "zertifizierer", "zertifizierungsstelle", "laboratoire", "laboratorio",
     "organismedecertification", "organismodecertificación", "实验室",
     "检测机构", "检验机构"}
)  # fmt: skip
# Which kind of body it is, in the languages that papers come in.
_NO_NAME: Final = frozenset(
    flatten(words)
    for words in listed("""
    zertifizierungsgesellschaft; zertifizierungsorganisation
    organisme certificateur; certificateur; entidad certificadora
    entidad de certificación; organismo certificador; certificadora
    ente di certificazione; ente certificatore; organismo di certificazione
    entidade certificadora; organismo de certificação
    certificatie-instelling; certificerende instelling; certifieringsorgan
    certificeringsorgan; sertifiseringsorgan; sertifiointielin
    jednostka certyfikująca; certifikační orgán; certifikačný orgán
    tanúsító szervezet; organism de certificare; certifikacijsko telo
    орган по сертификации; организация по сертификации
    сертифицирующий орган; орган з сертифікації; сертифициращ орган
    φορέας πιστοποίησης; belgelendirme kuruluşu; tổ chức chứng nhận
    lembaga sertifikasi; badan pensijilan; หน่วยรับรอง; جهة منح الشهادة
    发证机构; 認證機構; 验证机构; 登録機関; 審査登録機関; 심사기관
    """)
)
# Who owns a scheme, with its form and town, or in whose house it lives.
_OWNER: Final = late(
    r"(?:iatf|iaob|vdaqmc|aiag|anfia|fiev|smmt|iaqg(?:oasis)?|gfsi|fssc"
    r"|brc(?:gs)?|lgcbrcgs|ifs|sqfi?|unife|iris|mdsap|emas|saas)\Z"
    r"|(?:iatfoversightoffice|internationalautomotivetaskforce"
    r"|internationalaerospacequalitygroup|saeinternational"
    r"|(?:stichting|foundation)fssc|fsscfoundation|britishretailconsortium"
    r"|brc(?:gs)?(?:globalstandards?|trading)|ifsmanagement"
    r"|internationalfeaturedstandards?|sqfinstitute|safequalityfoodinstitute"
    r"|foodmarketinginstitute|fmithefoodindustryassociation|foodplus|globalgap"
    r"|globalgoodagriculturalpractices?|mdsapconsortium"
    r"|irismanagementcent(?:er|re)|(?:tia)?questforum"
    r"|telecommunicationsindustryassociation"
    r"|socialaccountability(?:international|intl|accreditationservices))"
    r"(?:(?:co|ltd|inc|llc|gmbh).*)?\Z"
)
# Letters that others bear too, each beside the scheme of the one who owns it.
_OWNERS_LETTERS: Final = {"sai": "sa-8000", "fmi": "sqf", "tia": "tl-9000"}
# "Social Accountability International (SAI)".
_LETTERS_BEHIND: Final = late(r"(.{6}) [(（][A-Z]{2,6}[)）]\Z")
# "SQFI (Safe Quality Food Institute)", "SAI - Social Accountability ...".
_LETTERS_BEFORE: Final = late(
    r"\A[A-Z]{2,6}(?: ?[(（]| [-–—] )(.{6,}?)[)）]?\Z"
)
# A picture of a register, or who signed, in the issuer's place.
_NO_FIRM: Final = late(
    r"(?i).*(?:\b(?:screen ?shot|print-?out)s?\b|\?\W*\Z"
    r"|\b(?:illegible|unreadable|unleserlich|illisible|ilegible|illeggibile)\b"
    r"|\w (?-i:or|oder) \w)"
    r"|\W*D-(?:ZM|ZE|ZP|PL|K|IS|ML)-\d{5}"
    r"|\W*(?:(?:(?:mrs?|ms|dr|ing|prof)\.?\s+|[A-Z]\.\s*){1,3}[\w-]+,\s*)?"
    r"(?:sign\w* )?(?:for and )?(?:on behalf of\W*)?"
    r"(?:(?:area|general|managing|certification|operations?|technical|quality"
    r"|regional|country|scheme|lead|chief|executive|accreditation)\s+){0,3}"
    r"(?:manager|director|officer|president|signatory|signature|auditor)\W*\Z"
)
# "Example Cert www.example.org".
_SITE: Final = late(r"(?<=\w)[\s,;(]+(?:https?://|www\.)\S+\W*\Z")
# Authorities: they give papers of their own, and certify no management system.
_AUTHORITIES: Final = frozenset(
    {"fda", "usfda", "cpsc", "uscpsc", "osha", "epa", "usepa", "customs",
     "aqsiq", "国家质检总局", "国家质量监督检验检疫总局", "europeancommission", "samr", "国家市场监督管理总局",
     "nmpa", "国家药品监督管理局", "mhra", "healthcanada", "anvisa", "pmda",
     "usfoodanddrugadministration", "foodanddrugadministration"}
)  # fmt: skip
_MINISTRY: Final = late(
    r"(?i)\W*(?:the )?(?:ministry (?:of|for)|ministerio|ministère|ministero"
    r"|ministério|\w*ministerium|министерство|міністерство"
    r"|government of|department of(?!.*certif)|state administration for"
    r"|u\.?s\.? food and drug)\b"
)
# Which kind of body it is, and not which: "UKAS accredited certification
# body"; behind letters of its own it is a name: "CEPREI Certification Body".
_SOME_BODY: Final = late(
    r"(?i)\W*(?:(?:the|an?|our|some|any)\s+)?"
    r"(?:(?:(?:[a-z]{2,6}[ -])?(?:accredited|approved|authori[sz]ed|recogni[sz]ed)"
    r"|(?-i:(?:[a-z]{2,6}|ISO|IAF|EU|UK)[ -])?(?:unknown|unnamed|internal"
    r"|certification|certifying|notified|inspection|auditing|audit|in-house"
    r"|factory|independent|third[- ]party|external))\s+){0,3}"
    r"(?:(?<=\s)(?:body|bodies|agency|auditors?|lab(?:oratory)?)|third[- ]party|certifier"
    r"|registrar|CB)\W*\Z|x{3,}(?: certif\w*)?\Z"
    r"|not (?:clearly )?(?:readable|legible|visible|known|told)\W*\Z"
    r"|(?:某|第三方|独立|中国|国际|ISO)*(?:认证|認証|인증)(?:机构|機関|기관|公司|中心)(?:[(（]?盖章[)）]?)?\Z"
    r"|(?:an? |the )?ISO (?:certification )?(?:cent(?:er|re)|registrar)\W*\Z"
    r"|(?:详?见|参见)(?:证书|附件|附页|原件)"
)
# A market place names the firms that pay it: "Alibaba.com Verified Supplier".
_MARKET: Final = late(
    r"(?i)\W*(?:(?:alibaba|aliexpress|made-?in-?china|global ?sources|indiamart"
    r"|trade ?india|dhgate|tradekey|ec21|ebay)\b|amazon(?:\.|\W*\Z))"
)
# Who is yet to issue it, or to be found: "Example Cert (planned)".
_AHEAD: Final = (
    r"(?:pending|planned|proposed|expected|scheduled|awaited|tb[acd]"
    r"|to be (?:confirmed|determined|decided|announced|appointed|selected)"
    r"|in pro(?:gress|cess)|targeted|target(?= ?(?:date|:|q[1-4]|20\d\d))"
    r"|geplant|beantragt|prévue?|en cours|previst[oa]|pianificat[oa]"
    r"|en (?:proceso|trámite)|em andamento|planejad[oa]|planowan[ay]"
    r"|planlan(?:an|ıyor|dı)|планируется|direncanakan|dalam proses"
    r"|待定|计划中|申请中|予定|申請中|計画中?|예정)"
)
# What takes the name beside it back: "Example Cert (consultant copy)".
_NOT_YET: Final = late(
    r"(?i)[(（][^()（）]*\b(?:consultants?|copy)\b|[(（][^()（）]*\bapplied"
    r"(?=\W*[)）]|\W+(?:(?:for|to|with|in|on|by|at|since)\b|\d))"
    rf"|[(（][^()（）]*(?<![a-z]){_AHEAD}(?![^\W\d_])"
    rf"|(?:\s[-–—]|[,;:/])\s*{_AHEAD}(?:\W*\Z|\s+(?:q[1-4]|20\d\d)\b)"
    rf"|\A\W*{_AHEAD}(?:\s*[-–—:,;(/]|\s+(?:with|by|from|at)\b|\W*\Z)"
    r"|\A\W*(?:not yet|awaiting|applied (?:to|with)|under application)\b"
)


def takes_back(words: str) -> bool:
    """Tell whether words in brackets take back the name before them."""
    return _NOT_YET.search(f"({words})") is not None or (
        folded(None, words) in ENDED
    )


# Words for the holder where the issuer should stand.
_SELF: Final = frozenset(
    {"sameasholder", "sameasabove", "thecompany", "theholder", "ourcompany",
     "manufacturer", "themanufacturer", "supplier", "thesupplier",
     "thesupplieritself", "vendor", "factory", "thefactory", "hersteller",
     "lieferant", "fabricant", "fabricante", "工厂", "供应商", "制造商",
     "我司", "我公司", "本公司", "本厂", "自社", "当社", "당사",
     "self", "selfcertified", "selfdeclared", "selfcertification", "inhouse",
     "internal", "ourselves", "own"}
)  # fmt: skip
_FORM: Final = "co|ltd|inc|llc|corp|gmbh|pvt|pty|srl|股份|有限|责任|公司"
_FORM_BEHIND: Final = late(f"(?:{_FORM})+\\Z")
# A room of the holder's own house.
_OWN_ROOM: Final = late(
    rf"(?:{_FORM}|kg|quality|qa|qc|management|assurance|control|internal|audit"
    r"|department|dept|division|team|office|qualit(?:ae|ä)tsmanagement|abteilung"
    r"|品质|品質|品管|质量|質量|质管|管理|部门|部)*"
)
# What a body adds to the name of its group: "Acme Pumps Certification".
_OWN_TRADE: Final = late(
    rf"(?:{_FORM}|certifications?|certifying|cert|zertifizierung|certificación"
    r"|certificação|certificazione|registrars?|assurance|assessment|services?"
    r"|group|body|认证|認證|認証|인증)*"
)
# "Quality department of Example Works".
_ROOM_OF: Final = late(
    r"(?:(?:quality|qa|qc|management|assurance|control|internal|audit"
    r"|department|dept|division|team|office|qualit(?:ae|ä)ts?|abteilung"
    r"|service|direction|direccionde|departamentode|calidad|qualite|reparto"
    r"|ufficio|direzione|qualita)+(?:of|ofthe|at|der|von|de|du|di|della)?)"
)


class _Issuer(NamedTuple):
    """What the name of an issuer says by itself.

    Attributes:
        name: the name.
        nobody: whether it names nobody who certifies, or takes it back.
        figures: whether it has no letters but those of the mark.
        authority: whether it is one that gives no such paper.
        ministry: whether it may be one that certifies no management system.
        document: the document that it is the name of, or None.
        neither: who it is that certifies nobody, and why; None for a firm.
        owns: the standard of which it owns the scheme, in letters that
            others bear too, or None.
    """

    name: str
    nobody: bool
    figures: bool
    authority: bool
    ministry: bool
    document: Reference | None
    neither: tuple[str, str] | None
    owns: str | None


@lru_cache(maxsize=1024)
def _read(name: str) -> _Issuer:
    """Read the name of an issuer; papers bear few, over and over."""
    whole, name = name, _SITE.sub("", unlabelled(name))
    flat, neither = flatten(name), who_is_neither(name)
    bare = _LETTERS_BEHIND.sub(r"\1", name)
    return _Issuer(
        name,
        nobody=(
            any(
                flat in _NOBODY or flat in _NO_NAME or keeps_place(flat)
                for flat in map(flatten, (*heads(name), bare))
            )
            or _is_owner(name, bare)
            or _MARKET.match(name) is not None
            or _SOME_BODY.match(name) is not None
            or _NO_FIRM.match(name) is not None
            or _NOT_YET.search(whole) is not None
            # Whose register lists the certificates did not issue them, and
            # a network's paper is given by one of its members.
            or (neither is not None and neither[1] in (APPROVES, CERTIFIES))
        ),
        figures=not any(map(str.isalpha, name.removeprefix("CE"))),
        authority=flat.removeprefix("中国") in _AUTHORITIES,
        ministry=_MINISTRY.match(name) is not None,
        document=_document(name),
        neither=None if is_short(name) else neither,
        owns=_OWNERS_LETTERS.get(flat),
    )


def _is_owner(name: str, bare: str) -> bool:
    """Tell whether a name is that of one who owns a scheme."""
    told = (*heads(name), bare, _LETTERS_BEFORE.sub(r"\1", name))
    return any(_OWNER.match(flatten(each)) for each in told)


def _document(name: str) -> Reference | None:
    """Return the document that a name may be the number of, or None."""
    if _DIGIT.search(name) is None:
        return None
    try:
        return Reference.parse(name)
    except InvalidReferenceError:
        return None


def _names_nobody(case: Case, issuer: _Issuer) -> bool:
    """Tell whether what is given as the issuer names none."""
    if issuer.nobody:
        return True
    cycle = case.cycle
    chain = None if cycle is None else cycle.chain
    if issuer.figures and chain is not Chain.DESIGNATION:
        # Notified bodies are known by their numbers.
        return True
    if (issuer.authority and chain in _OF_ANOTHER) or (
        issuer.ministry and chain is Chain.ACCREDITATION
    ):
        return True
    if issuer.owns is not None and (
        case.standard is not None and case.standard.key == issuer.owns
    ):
        return True
    facts = case.catalogue
    document = facts.references.get(issuer.name) or issuer.document
    return document is not None and (
        document.publisher.startswith(("ISO", "IEC"))
        or facts.resolve(document).standard is not None
    )


@lru_cache(maxsize=1024)
def _is_holder(body: str, holder: str | None) -> bool:
    """Tell whether the holder, or a room of its house, is the issuer."""
    if flatten(body) in _SELF:
        return True
    if holder is None or _are_apart(body, holder):
        return False
    theirs, own = firm(body), _FORM_BEHIND.sub("", firm(holder))
    if not own:
        return False
    if same_holder(body, holder) is True:
        return True
    at = len(own)
    behind = theirs.startswith(own) and (
        _OWN_ROOM.fullmatch(theirs, at)
        or (is_distinct(holder, own) and _OWN_TRADE.fullmatch(theirs, at))
    )
    bare = _FORM_BEHIND.sub("", theirs)
    before = bare.endswith(own) and (
        _ROOM_OF.fullmatch(bare, 0, len(bare) - at)
    )
    return bool(behind or before)


_RUN: Final = 4
_Run = tuple[str, str, str, str]


def _are_apart(body: str, holder: str) -> bool:
    """Tell whether two names share neither a word nor a run of letters.

    Most do not, and need not be read in every way.
    """
    if not (body.isascii() and holder.isascii()):
        return False
    head, words, runs = _pieces(body)
    own = flatten(holder)
    return not (
        own.startswith(head)
        or words.intersection(holder.casefold().split())
        or runs.intersection(_runs(own))
    )


@lru_cache(maxsize=512)
def _pieces(body: str) -> tuple[str, frozenset[str], frozenset[_Run]]:
    """Return how a name begins, its words and its runs of letters."""
    flat = flatten(body)
    words = frozenset(body.casefold().split())
    return flat[: _RUN - 1], words, frozenset(_runs(flat))


def _runs(flat: str) -> Iterator[_Run]:
    return zip(flat, flat[1:], flat[2:], flat[3:], strict=False)


def approval(case: Case) -> None:
    """Notice an approval of the issuer that ends before the certificate.

    What the buyer read in a register after it ended has settled it.
    """
    paper, until = case.certificate, case.certificate.body_approved_until
    if until is None or case.is_over:
        return
    if case.on > until:
        if not case.settled_after(until):
            case.add(_C.BODY_APPROVAL_ENDED, until=until)
        return
    ends = paper.expires or case.cycle_end
    if ends is None or until < ends:
        case.add(_C.BODY_APPROVAL_ENDS, until=until)


# "UKAS Certification" is no name of UKAS, and wears its letters.
_TRADE: Final = late(
    r"(?i)(?<=\w{4})(?: (?:certif\w+|cert|cent(?:er|re)|services?|body|ltd"
    r"|limited|inc))+\.?\Z"
)


@lru_cache(maxsize=512)
def _without_trade(body: str) -> str:
    """Return a name without the words of the trade behind letters."""
    told = _TRADE.sub("", body)
    return told if told.isupper() or told == "DAkkS" else body


def _accreditor_as_issuer(case: Case, body: str) -> None:
    """Ask where an accreditation body is given as the issuer."""
    called = case.catalogue.bodies_called
    for head in heads(body):
        known = called(_without_trade(head)) or _alone(case, head)
        if known:
            case.add(_C.ISSUER_ACCREDITS, body=cut(body), name=known[0].name)
            return


def _alone(case: Case, name: str) -> tuple[AccreditationBody, ...]:
    """Return whom a name means where it names no firm beside them.

    "Accredited by UKAS" does, and "SGS, accredited by UKAS" does not.
    """
    seen = case.catalogue.mentioned(name)
    if not seen.bodies or not seen.clear:
        return ()
    full = any(len(name) > FULL_NAME for name in seen.names)
    return seen.bodies if full or not works(seen.beside) else ()
