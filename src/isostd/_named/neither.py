"""Names that stand on papers as an issuer or an accreditor and are neither."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from isostd._named.spelt import FULL_NAME
from isostd._text.firms import heads
from isostd._text.late import late
from isostd._text.words import flatten, listed, unaccented

__all__ = ["APPROVES", "CERTIFIES", "is_short", "who_is_neither"]

_WRITES: Final = "it writes standards and certifies nobody"
_JOINS: Final = "it joins accreditation bodies and accredits nobody itself"
_ARRANGES: Final = "it is an arrangement between accreditation bodies, not one"
CERTIFIES: Final = "it joins certification bodies and accredits nobody"
APPROVES: Final = "its approval lets a body work in China and accredits none"
# Who stands on papers as an issuer or an accreditor and is neither.
_NAMED: Final = {
    ("ISO", _WRITES): """
        iso; iso.org; www.iso.org; iso geneva; iso geneva switzerland
        iso international; iso certification department; iso organization; iso central secretariat; iso casco
        international organization for standards
        intl organization for standardization; intl org for standardization
        international org for standardization; организация исо
        организация iso
        international standards certification organization
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
        ea; european accreditation
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
    ("IQNet", CERTIFIES): """
        iqnet; iqnet association; international certification network
        """,
    ("CNCA", APPROVES): """
        cnca; cnca china; 国家认监委; 国家认证认可监督管理委员会
        certification and accreditation administration
        certification and accreditation administration of china
        """,
}
_PARTS: Final = late(
    r"[(),;/（）]|\s-\s|(?<=[\sA-Za-z])(?=[\u3400-\u9fff가-힣])"
    r"|(?<=[\u3400-\u9fff가-힣])(?=[\sA-Za-z])"
)
_BETWEEN: Final = frozenset("(),;/-")
_SEATS: Final = frozenset(
    {"geneva", "geneve", "genf", "vernier", "switzerland", "china", "prc",
     "beijing", "中国", "北京", "inc", "组织", "組織"}
)  # fmt: skip
# A street, or a town with its post code: "Chemin de Blandonnet 8".
_ADDRESS: Final = late(
    r"\s*(?:(?:[^\W\d_]+[ .]{1,2}){1,4}\d{1,3}"
    r"|(?:CH-)?\d{4}(?: [^\W\d_]+)?)\s*"
)
# So short that a firm may go by them as well.
_SHORT: Final = frozenset({"ea", "pac", "cen"})


def _flat(name: str) -> str:
    """Return a name as these are compared: one spelling, no accents."""
    flat = flatten(unaccented(name)).removeprefix("the")
    return flat.replace("organisation", "organization").replace(
        "standardisation", "standardization"
    )


def _spellings(who: str, names: str) -> Iterator[str]:
    """Yield the names, and the long ones with the letters beside them."""
    letters = _flat(who)
    for name in map(_flat, listed(names)):
        yield name
        if len(name) > FULL_NAME:
            yield letters + name
            yield name + letters


_NEITHER: Final = {
    name: who
    for who, names in _NAMED.items()
    for name in _spellings(who[0], names)
}


@lru_cache(maxsize=256)
def who_is_neither(name: str) -> tuple[str, str] | None:
    """Return who it is that neither certifies nor accredits, and why.

    An address may stand behind the name: "IAF, Delaware".
    """
    return next(filter(None, map(_who, heads(name))), None)


def _who(name: str) -> tuple[str, str] | None:
    """Return who bears a name.

    Each part of it has to be theirs, or their seat: "ISO (Geneva)",
    and not "ISO Certification Services".
    """
    whole = _NEITHER.get(_flat(name).removeprefix("中国"))
    if whole is not None or (name.isascii() and _BETWEEN.isdisjoint(name)):
        return whole
    parts = [part for part in _PARTS.split(name) if part.strip()]
    told = [_flat(part) for part in parts]
    known = next(filter(None, map(_NEITHER.get, told)), None)
    if known is None:
        return None
    full = any(len(part) > FULL_NAME and part in _NEITHER for part in told)
    ours = all(
        flat in _NEITHER
        or flat in _SEATS
        or (full and _ADDRESS.fullmatch(part) is not None)
        for part, flat in zip(parts, told, strict=True)
    )
    return known if ours else None


def is_short(name: str) -> bool:
    """Tell whether a firm may go by such a name as well."""
    told = {_flat(part) for part in _PARTS.split(name)}
    return told.isdisjoint(_NEITHER.keys() - _SHORT)
