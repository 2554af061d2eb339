"""Who issued a certificate, and who vouches for the issuer."""

from functools import lru_cache
from typing import Final, NamedTuple

from isostd._case import Case, issue_day
from isostd._firms import firm
from isostd._late import late
from isostd._spelt import TAKEN, Mention
from isostd._worded import hedged
from isostd._words import listed, unaccented
from isostd.accreditation import AccreditationBody, Recognition
from isostd.catalogue import flatten
from isostd.dates import add_months
from isostd.errors import InvalidReferenceError
from isostd.findings import FindingCode
from isostd.layout import cut
from isostd.references import Reference
from isostd.vocabulary import Attestation, Chain

__all__ = ["approval", "chain", "elsewhere", "issuer"]

_C = FindingCode
_WRITES: Final = "it writes standards and certifies nobody"
_JOINS: Final = "it joins accreditation bodies and accredits nobody itself"
_ARRANGES: Final = "it is an arrangement between accreditation bodies, not one"
_CERTIFIES: Final = "it joins certification bodies and accredits nobody"
_APPROVES: Final = "its approval lets a body work in China and accredits none"
# Who stands on papers as an issuer or an accreditor and is neither.
_NAMED: Final = {
    ("ISO", _WRITES): """
        iso; iso.org; www.iso.org; iso geneva; iso geneva switzerland
        iso international; iso certification department; iso organization; iso central secretariat; iso casco
        international organization for standardization iso
        international organization for standards
        iso international standards organization; организация исо
        организация iso
        international standards certification organization
        international standards certification organization iso
        international standard organization
        international organization for standardization
        international standards organization
        international standardization organization
        organisation internationale de normalisation
        organización internacional de normalización
        organización internacional de estandarización
        organização internacional de normalização
        organizzazione internazionale per la normazione
        organizzazione internazionale di normazione
        internationale organisation für normung
        internationale organisatie voor normalisatie
        międzynarodowa organizacja normalizacyjna
        mezinárodní organizace pro normalizaci
        medzinárodná organizácia pre normalizáciu
        nemzetközi szabványügyi szervezet
        organizația internațională de standardizare
        organização internacional para padronização
        međunarodna organizacija za standardizaciju
        международна организация по стандартизация
        міжнародна організація зі стандартизації
        uluslararası standardizasyon örgütü; uluslararası standartlar örgütü
        internationella standardiseringsorganisationen
        den internationale standardiseringsorganisation
        kansainvälinen standardisoimisjärjestö; διεθνής οργανισμός τυποποίησης
        organisasi internasional untuk standardisasi
        tổ chức tiêu chuẩn hóa quốc tế; tổ chức tiêu chuẩn quốc tế
        องค์การระหว่างประเทศว่าด้วยการมาตรฐาน
        المنظمة الدولية للتقييس; المنظمة الدولية للمعايير
        ארגון התקינה הבינלאומי; अंतर्राष्ट्रीय मानकीकरण संगठन
        международная организация по стандартизации; исо
        国际标准化组织; 國際標準化組織; 国際標準化機構; 국제표준화기구
        """,
    ("IEC", _WRITES): "iec; international electrotechnical commission",
    ("CEN", _WRITES): "cen; european committee for standardization",
    ("IAF", _JOINS): """
        iaf; iaf inc; iaf international; iaf certsearch; international accreditation forum
        international accreditation forum inc; 国际认可论坛; 國際認可論壇
        国際認定フォーラム; 국제인정포럼; internationales akkreditierungsforum
        foro internacional de acreditación; fórum internacional de acreditação
        forum international de l'accréditation
        """,
    ("ILAC", _JOINS): """
        ilac; international laboratory accreditation cooperation
        """,
    ("Global ACI", _JOINS): """
        global aci; globac; gaci; global accreditation cooperation
        global accreditation cooperation incorporated
        """,
    ("EA", _JOINS): """
        ea; european accreditation; ea european accreditation
        european cooperation for accreditation
        """,
    ("PAC", _JOINS): "pac; pacific accreditation cooperation",
    ("APAC", _JOINS): "apac; asia pacific accreditation cooperation",
    ("IAAC", _JOINS): "iaac; inter american accreditation cooperation",
    ("AFRAC", _JOINS): "afrac; african accreditation cooperation",
    ("ARAC", _JOINS): "arac; arab accreditation cooperation",
    ("SADCA", _JOINS): """
        sadca; sadc cooperation in accreditation
        southern african development community cooperation in accreditation
        """,
    ("IAF MLA", _ARRANGES): "iaf mla",
    ("ILAC MRA", _ARRANGES): "ilac mra",
    ("APAC MRA", _ARRANGES): "apac mra; apac mla",
    ("EA MLA", _ARRANGES): "ea mla",
    ("Global ACI MRA", _ARRANGES): "global aci mra",
    ("IQNet", _CERTIFIES): """
        iqnet; iqnet association; international certification network
        """,
    ("CNCA", _APPROVES): """
        cnca; cnca china; 国家认监委; 国家认证认可监督管理委员会
        certification and accreditation administration
        certification and accreditation administration of china
        """,
}
_DIGIT: Final = late(r"\d")
_PARTS: Final = late(
    r"[(),;/（）]|\s-\s|(?<=[\sA-Za-z])(?=[\u3400-\u9fff가-힣])"
    r"|(?<=[\u3400-\u9fff가-힣])(?=[\sA-Za-z])"
)
_BETWEEN: Final = frozenset("(),;/-")
_SEATS: Final = frozenset(
    {"geneva", "geneve", "genf", "vernier", "switzerland", "china", "prc",
     "beijing", "中国", "北京", "inc"}
)  # fmt: skip
# A street, or a town with its post code: "Chemin de Blandonnet 8".
_ADDRESS: Final = late(
    r"\s*(?:(?:[^\W\d_]+[ .]{1,2}){1,4}\d{1,3}"
    r"|(?:CH-)?\d{4}(?: [^\W\d_]+)?)\s*"
)
# So short that a firm may go by them as well.
_SHORT: Final = frozenset({"ea", "pac", "cen"})
_FULL_NAME: Final = 12


def _flat(name: str) -> str:
    """Return a name as these are compared: one spelling, no accents."""
    flat = flatten(unaccented(name)).removeprefix("the")
    return flat.replace("organisation", "organization").replace(
        "standardisation", "standardization"
    )


_NEITHER: Final = {
    _flat(name): who for who, names in _NAMED.items() for name in listed(names)
}
_VOUCHED: Final = frozenset({Chain.ACCREDITATION, Chain.LABORATORY})
_ACCREDITED: Final = _VOUCHED | {Chain.PRODUCT_BODY}
_OTHERS: Final = frozenset(
    {Chain.DESIGNATION, Chain.MDSAP, Chain.SCHEME_LICENCE}
)
# Nobody issues such a paper to itself.
_OF_ANOTHER: Final = _OTHERS | {Chain.ACCREDITATION}
_OF_OTHERS: Final = frozenset(
    {Attestation.PRIVATE_CERTIFICATE, Attestation.PRODUCT_CERTIFICATE}
)
_OLD_EVIDENCE_YEARS: Final = 4
_SHARED: Final = "others go by this name too, and the one known here is"
_SEVERAL: Final = "several go by this name"
_ITSELF: Final = "it is given as the issuer of the certificate as well"


@lru_cache(maxsize=256)
def _neither(name: str) -> tuple[str, str] | None:
    """Return who it is that neither certifies nor accredits, and why.

    Each part of the name has to be theirs, or their seat: "ISO (Geneva)",
    and not "ISO Certification Services".
    """
    whole = _NEITHER.get(_flat(name))
    if whole is not None or (name.isascii() and _BETWEEN.isdisjoint(name)):
        return whole
    parts = [part for part in _PARTS.split(name) if part.strip()]
    told = [_flat(part) for part in parts]
    known = next(filter(None, map(_NEITHER.get, told)), None)
    if known is None:
        return None
    full = any(len(part) > _FULL_NAME and part in _NEITHER for part in told)
    ours = all(
        flat in _NEITHER
        or flat in _SEATS
        or (full and _ADDRESS.fullmatch(part) is not None)
        for part, flat in zip(parts, told, strict=True)
    )
    return known if ours else None


def _is_short(name: str) -> bool:
    """Tell whether a firm may go by such a name as well."""
    told = {_flat(part) for part in _PARTS.split(name)}
    return told.isdisjoint(_NEITHER.keys() - _SHORT)


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
        if cycle.chain is Chain.ACCREDITATION:
            _accreditor_as_issuer(case, body)
        if _is_holder(body[:200], paper.holder and paper.holder[:200]):
            case.add(_C.ISSUER_IS_HOLDER, body=cut(body))
    if paper.transferred_from is not None:
        case.add(_C.TRANSFERRED, body=cut(paper.transferred_from))


# What stands where the issuer should and names nobody who certifies.
_NOBODY: Final = frozenset(
    {"none", "no", "nobody", "unknown", "tba", "tbd", "tbc",
     "certificationbody", "certifier", "cb", "issuer", "registrar",
     "isocertified", "认证机构", "iatf", "iaqg", "gfsi", "fssc", "brcgs",
     "globalgap", "isotc176", "irca", "cqiirca", "wto", "gs1",
     "worldtradeorganization", "unitednations", "worldhealthorganization",
     "europeanunion", "companieshouse",
     "ansi", "americannationalstandardsinstitute",
     "ansiamericannationalstandardsinstitute",
     "americannationalstandardsinstituteansi", "din",
     "deutschesinstitutfürnormung", "cenelec", "jisc", "kats",
     "standardsaustralia", "astm", "astminternational", "asq",
     "americansocietyforquality", "cqi", "sedex", "amfori", "un",
     "selfissued", "certificateauthority", "accreditationcouncil",
     "accreditationbody", "chamberofcommerce", "thechamberofcommerce",
     "consultant", "ourconsultant", "isoconsultant", "consultingfirm",
     "consultancy", "ce", "exemplarglobal", "isotechnicalcommittee176",
     "iatfoversightoffice", "咨询公司",
     "notmentioned", "notprovided", "notavailable", "notprinted", "notfound",
     "notstatedoncertificate", "illegible", "unreadable", "seecertificate",
     "seeattached", "seeattachment", "asperattachment", "asattached",
     "unbekannt", "keineangabe", "desconocido", "desconocida", "noindicado",
     "desconhecido", "inconnu", "nonprécisé", "sconosciuto", "onbekend",
     "okänd", "ukendt", "ukjent", "tuntematon", "nieznany", "neznámý",
     "ismeretlen", "necunoscut", "неизвестно", "невідомо", "άγνωστο",
     "bilinmiyor", "belirtilmemiş", "khôngrõ", "tidakdiketahui", "ไมทราบ",
     "غيرمعروف", "不明", "未知", "未提供", "未填写", "未注明", "记载なし",
     "記載なし", "불명", "미기재", ""}
)  # fmt: skip
# Authorities: they give papers of their own, and certify no management system.
_AUTHORITIES: Final = frozenset(
    {"fda", "usfda", "cpsc", "uscpsc", "osha", "epa", "usepa", "customs",
     "aqsiq", "国家质检总局", "国家质量监督检验检疫总局", "europeancommission", "samr", "国家市场监督管理总局",
     "nmpa", "国家药品监督管理局"}
)  # fmt: skip
_MINISTRY: Final = late(
    r"(?i)\W*(?:the )?(?:ministry (?:of|for)|ministerio|ministère|ministero"
    r"|ministério|\w*ministerium|министерство|міністерство)\b"
)
# Which kind of body it is, and not which: "accredited certification body".
_SOME_BODY: Final = late(
    r"(?i)\W*(?:(?:the|an?|our)\s+)?(?:(?:[a-z]{2,6}[ -])?(?:accredited"
    r"|approved"
    r"|independent|third[- ]party|authori[sz]ed|recogni[sz]ed"
    r"|external)\s+){0,3}"
    r"(?:certification body|certifying body|certifier|registrar|CB)\W*\Z"
    r"|x{3,}\Z"
)
# A market place names the firms that pay it: "Alibaba.com Verified Supplier".
_MARKET: Final = late(
    r"(?i)\W*(?:alibaba|aliexpress|made-?in-?china|global ?sources|indiamart"
    r"|trade ?india|dhgate|tradekey|ec21|amazon\.|ebay)\b"
)
# What takes the name beside it back: "Example Cert (consultant copy)".
_NOT_YET: Final = late(
    r"(?i)[(（][^()（）]*\b(?:pending|applied|consultants?|copy|tb[acd])\b"
)
# Words for the holder where the issuer should stand.
_SELF: Final = frozenset(
    {"sameasholder", "sameasabove", "thecompany", "theholder", "ourcompany",
     "manufacturer", "themanufacturer", "supplier", "thesupplier",
     "thesupplieritself", "vendor", "factory", "thefactory", "hersteller",
     "lieferant", "fabricant", "fabricante", "工厂", "供应商", "制造商",
     "我司", "本公司", "本厂", "自社", "当社", "당사",
     "self", "selfcertified", "selfdeclared", "selfcertification", "inhouse",
     "internal", "ourselves", "own"}
)  # fmt: skip
_FORM: Final = "co|ltd|inc|llc|corp|gmbh|pvt|pty|srl|股份|有限|责任|公司"
_FORM_BEHIND: Final = late(f"(?:{_FORM})+\\Z")
# A room of the holder's own house.
_OWN_ROOM: Final = late(
    rf"(?:{_FORM}|kg|quality|qa|qc|management|assurance|control|internal|audit"
    r"|department|dept|division|team|office|qualitätsmanagement|abteilung"
    r"|品质|品質|品管|质量|質量|质管|管理|部门|部)*"
)


class _Issuer(NamedTuple):
    """What the name of an issuer says by itself.

    Attributes:
        name: the name.
        nobody: whether it names nobody who certifies, or takes it back.
        authority: whether it is one that certifies no management system.
        document: the document that it is the name of, or None.
        neither: who it is that certifies nobody, and why; None for a firm.
    """

    name: str
    nobody: bool
    authority: bool
    document: Reference | None
    neither: tuple[str, str] | None


@lru_cache(maxsize=1024)
def _read(name: str) -> _Issuer:
    """Read the name of an issuer; papers bear few, over and over."""
    flat, neither = flatten(name), _neither(name)
    return _Issuer(
        name,
        nobody=(
            flat in _NOBODY
            or _MARKET.match(name) is not None
            or _SOME_BODY.match(name) is not None
            or _NOT_YET.search(name) is not None
            # Whose register lists the certificates did not issue them.
            or (neither is not None and neither[1] is _APPROVES)
        ),
        authority=flat in _AUTHORITIES or _MINISTRY.match(name) is not None,
        document=_document(name),
        neither=None if _is_short(name) else neither,
    )


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
    if (
        issuer.authority
        and cycle is not None
        and cycle.chain is Chain.ACCREDITATION
    ):
        return True
    facts = case.catalogue
    document = facts.references.get(issuer.name) or issuer.document
    return (
        document is not None and facts.resolve(document).standard is not None
    )


@lru_cache(maxsize=1024)
def _is_holder(body: str, holder: str | None) -> bool:
    """Tell whether the holder, or a room of its house, is the issuer."""
    if flatten(body) in _SELF:
        return True
    if holder is None:
        return False
    theirs, own = firm(body), _FORM_BEHIND.sub("", firm(holder))
    return own != "" and (
        theirs == firm(holder)
        or (
            theirs.startswith(own)
            and _OWN_ROOM.fullmatch(theirs, len(own)) is not None
        )
    )


def approval(case: Case) -> None:
    """Notice an approval of the issuer that ends before the certificate.

    What the buyer read in a register after it ended has settled it.
    """
    paper, until = case.certificate, case.certificate.body_approved_until
    if until is None or case.is_over:
        return
    if case.on > until:
        read = paper.register.read_on if paper.register is not None else None
        if not (case.settled and read is not None and read > until):
            case.add(_C.BODY_APPROVAL_ENDED, until=until)
    elif paper.expires is None or until < paper.expires:
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
    # In the whole name only: "accredited by UKAS" tells of no such mistake.
    known = case.catalogue.bodies_called(_without_trade(body[:120]))
    if known:
        case.add(_C.ISSUER_ACCREDITS, body=cut(body), name=known[0].name)


def chain(case: Case) -> None:
    """Look at who vouches for the issuer, as the kind of document has it."""
    cycle = case.cycle
    needed = cycle.chain if cycle is not None else Chain.NONE
    if case.standard is not None and (
        case.standard.attestation is Attestation.NONE
    ):
        return
    paper = case.certificate
    name = paper.accreditation_body
    if needed is Chain.ISSUER:
        # An accreditation body issues such a paper itself.
        name = paper.certification_body or name
    if name is None:
        _to_check(case, needed)
        return
    seen = case.catalogue.mentioned(name)
    case.bodies = case.catalogue.settled(
        seen.bodies, paper.accreditation_economy or case.holder_economy
    )
    open_ = not seen.clear and needed not in _OTHERS
    open_ |= bool(seen.beside) and hedged(seen.beside, case.on.year)
    if case.bodies and open_:
        case.add(_C.ACCREDITATION_HEDGED, body=cut(name))
        return
    if len(case.bodies) == 1 and _is_unambiguous(case, case.bodies[0], name):
        _numbered(case, case.bodies[0], name)
        _recognition(case, case.bodies[0])
        _former(case, case.bodies[0], seen)
        if needed is Chain.ACCREDITATION:
            _field(case, case.bodies[0], seen)
    elif case.bodies or needed is Chain.ISSUER:
        _unclear(case, name)
    elif needed not in _ACCREDITED:
        _to_check(case, needed)
    elif paper.outside_accreditation:
        _outside(case)
    elif needed is Chain.PRODUCT_BODY:
        _to_check(case, needed)
    else:
        _unclear(case, name)


_OF_DAKKS: Final = late(r"\bD-(?:ZM|ZE|ZP|PL|K|IS|ML)-\d{5}")


def _numbered(case: Case, body: AccreditationBody, name: str) -> None:
    """Ask where the number is another accreditor's, or takes it back."""
    number = case.certificate.accreditation_number
    if number is None:
        return
    told = number[:200]
    others = case.catalogue.mentioned(told).bodies
    if (
        (others and body not in others)
        or (body.key != "dakks" and _OF_DAKKS.search(told))
        or hedged(told, case.on.year)
    ):
        case.add(_C.ACCREDITATION_HEDGED, body=cut(f"{name}, {number}"))


# An accreditation runs for five years at most, under the name of its time.
_OLD_NAME_MONTHS: Final = 60


def _former(case: Case, body: AccreditationBody, seen: Mention) -> None:
    """Ask where a paper names a body by a name long out of use."""
    old = seen.former.get(body.key)
    if old is None:
        return
    issued = issue_day(case.certificate) or case.start
    if issued is not None and issued > add_months(
        old.until.last, _OLD_NAME_MONTHS
    ):
        case.add_cited(
            _C.ACCREDITATION_FORMER,
            old.citations,
            body=old.name,
            until=str(old.until),
            name=body.acronym,
        )


# How accreditors mark what they accredit for: DAkkS D-PL, CNAS L, ENAC LE.
_OTHER_FIELD: Final = late(
    r"""(?ix)
    \b(?: testing | calibration | laborator\w+ | labor | essais? | étalonnage
      | prüf\w* | kalibrier\w* | prove | taratura | test | ensayos? | calibración
      | provning | kalibrering | lab | prd | products?
      | scesp | scese | lp-\d\w*
      | inspection\s+bod\w+ )\b
    | \b(?:17020|17024|17025|17034|17043|17065|15189)\b | 实验室
    | \bAB-\d{4}-[TKMUÜP]\b | 检测 | 檢測 | 检验 | 校准 | 试验 | 試験 | 校正 | 시험 | 교정
    | \bD-(?:PL|K|IS|ML|RM|EP|ZE|ZP)- | /LE\d | /C-P[RE]\d
    | (?<![\d/-])[1-3]-\d{4}\b | \bCofrac\W+(?:n\W{1,3})?5-\d{4}\b
    | \bO(?:CP|PC)\W{0,2}\d{3} | \bJAB\W+ CP\s?\d | \bNABCB\W+ PC\s?\d
    | \bUKAS\W+ inspection\b | \bCNAS\W+ C\s?\d+-P\b
    | \bCNAS\W+ (?:L|IB|PT|RM)\s?\d{3} | \bRvA\W+ [LKI]\s?\d{3}
    | \bPCA\W+ A[BKP]\s?\d | \bSAS\W+ S(?:TS|CS|IS)\s?\d
    """
)
_OWN_FIELD: Final = late(
    r"(?i)management\s+sys|\b17021\b|\bD-ZM-|\bC\s?\d+-M|\bSG[AEQ]\b|\bSCR\b"
    r"|(?<![\d/-])4-\d{4}\b|管理体系"
)


# What accreditors call their schemes for laboratories and inspection.
_OTHER_SCHEMES: Final = frozenset(
    {"hoklas", "hongkonglaboratoryaccreditationscheme", "samm", "sacsinglas",
     "singlas", "vias", "vilas"}
)  # fmt: skip


@lru_cache(maxsize=256)
def _is_other_field(told: str) -> bool:
    """Tell whether all that is told is for laboratories or products."""
    other = _OTHER_FIELD.search(told)
    return other is not None and _OWN_FIELD.search(told) is None


def _field(case: Case, body: AccreditationBody, seen: Mention) -> None:
    """Ask where laboratories or products are what is accredited."""
    number = case.certificate.accreditation_number or ""
    other = not seen.names.isdisjoint(_OTHER_SCHEMES)
    if not (number or seen.beside or other):
        return
    beside = (seen.beside or TAKEN).replace(TAKEN, body.acronym)
    told = f"{beside} {number[:200]}"
    if other:
        told = case.certificate.accreditation_body or told
    if other or _is_other_field(told):
        case.add(_C.ACCREDITATION_OTHER_FIELD, body=cut(told.strip()))


def _is_unambiguous(case: Case, body: AccreditationBody, name: str) -> bool:
    """Tell whether a short name that others share is settled."""
    if not body.shares_acronym or name.casefold() != body.acronym.casefold():
        return True
    paper = case.certificate
    economy = case.catalogue.economy_called(paper.accreditation_economy)
    told = {economy, case.holder_economy}
    return not told.isdisjoint(body.economies)


def _to_check(case: Case, needed: Chain) -> None:
    """Say where the chain of trust is to be looked up."""
    if needed in _VOUCHED:
        case.add(_C.ACCREDITATION_NOT_TOLD)
    elif needed is not Chain.NONE and needed not in _OTHERS:
        case.add(_C.CHAIN_TO_CHECK, chain=needed.value)


def elsewhere(case: Case) -> None:
    """Say what to look up where no accreditation body vouches for a paper.

    What the buyer read in the register of those who do has settled it.
    """
    needed = case.cycle.chain if case.cycle is not None else Chain.NONE
    if needed in _OTHERS and not case.settled:
        case.add(_C.CHAIN_TO_CHECK, chain=needed.value)


def _outside(case: Case) -> None:
    """Judge a certificate that is told to be outside accreditation."""
    number = case.certificate.accreditation_number
    if number is not None:
        # An accredited body may not certify outside its accreditation.
        case.add(_C.OUTSIDE_OWN_ACCREDITATION, number=cut(number))
    elif not case.policy.accept_unaccredited:
        case.add(_C.UNACCREDITED)


def _unclear(case: Case, name: str) -> None:
    """Ask about a name that leads to no one accreditation body."""
    neither = _neither(name[:80])
    if case.bodies:
        names = "; ".join(body.name for body in case.bodies)
        known = _SHARED if len(case.bodies) == 1 else _SEVERAL
        case.add(
            _C.ACCREDITATION_AMBIGUOUS,
            body=cut(name),
            known=known,
            bodies=names,
        )
    elif neither is not None:
        case.add(_C.NOT_AN_ACCREDITOR, body=neither[0], because=neither[1])
    elif not _issues_itself(case) and (
        flatten(name) == flatten(case.certificate.certification_body or "")
    ):
        case.add(_C.NOT_AN_ACCREDITOR, body=cut(name), because=_ITSELF)
    else:
        case.add(_C.ACCREDITATION_UNKNOWN, body=cut(name))


def _issues_itself(case: Case) -> bool:
    """Tell whether such papers are issued by accreditation bodies."""
    return case.cycle is not None and case.cycle.chain is Chain.ISSUER


def _recognition(case: Case, body: AccreditationBody) -> None:
    """Weigh the evidence that a body is recognised."""
    standard, on, cycle = case.standard, case.on, case.cycle
    systems = cycle is None or cycle.chain is Chain.ACCREDITATION
    standing = case.catalogue.standing(body, standard, systems=systems)
    lost = standing.lost(on)
    if lost is not None:
        case.add_cited(
            _C.NOT_RECOGNISED,
            lost.citations,
            body=body.acronym,
            as_of=str(lost.as_of),
        )
        return
    newest, own_scope = standing.held(on)
    if newest is None:
        case.add(_C.RECOGNITION_UNKNOWN, body=body.acronym)
        return
    _weigh_age(case, body, newest)
    if not own_scope and standard is not None:
        case.add_cited(
            _C.SCOPE_NOT_EVIDENCED,
            newest.citations,
            body=body.acronym,
            as_of=str(newest.as_of),
            standard=standard.reference,
        )


def _weigh_age(
    case: Case, body: AccreditationBody, newest: Recognition
) -> None:
    """Note evidence from before the last evaluation of the body."""
    seen = newest.as_of.last
    years = _OLD_EVIDENCE_YEARS
    if case.on.year - seen.year < years:
        return
    if add_months(seen, 12 * years) < case.on:
        case.add_cited(
            _C.EVIDENCE_OLD,
            newest.citations,
            body=body.acronym,
            as_of=str(newest.as_of),
        )
