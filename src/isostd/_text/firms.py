"""Firms' names as they are compared: flat, with their legal form short."""

import re
from functools import lru_cache
from itertools import groupby
from typing import Final
from unicodedata import normalize

from isostd._text.forms import (
    SURE,
    SURE_PATTERN,
    are_forms,
    form_behind,
    shortened,
    without_form,
)
from isostd._text.late import late
from isostd._text.words import HAN, flatten, respelt

__all__ = [
    "FORMERLY",
    "HAN_ONCE",
    "ONCE",
    "beginnings",
    "firm",
    "firms",
    "heads",
    "is_distinct",
    "runs",
    "unlabelled",
    "works",
]

# What leads to a name that a firm has no more: these wherever they stand, ...
FORMERLY: Final = (
    r"(?:(?:formerly|previously)(?: known as)?|f[./]?k[./]?a|vormals|ehemals"
    r"|fr(?:ü|ue)her|anciennement|anteriormente|voorheen|dawniej|ранее|бывш\w+)"
    r"(?=[\s:.])"
)
# ... and these, which may be names too, behind a mark.
ONCE: Final = rf"(?:{FORMERLY}|(?:ex|antes)(?=[\s:.-]))"
HAN_ONCE: Final = "(?:原名?|曾用名|旧(?:社名|名称)?)"

# These say nothing beside a name: "(주)예시", "株式会社 例示", "PT Contoh",
# "S.C. Exemplu S.R.L.", "Example Ltd (formerly Sample Ltd)".
_UNSAID: Final = late(
    r"[(（][주株][)）]|주식회사|株式(?:会社|會社)"
    r"|\A(?:pt|p\.t)\.?\s+|\Aperseroan terbatas\s|,\s*pt\.?(?=\s+tbk\.?\Z|\Z)"
    r"|[(（](?:persero|publ)[)）]"
    r"|\Aบริษัท|\s(?:&|and)\s(?:its\s)?(?:subsidiaries|affiliates)\Z"
    rf"|\s(?:c/o[\s:]|{FORMERLY}).+\Z"
    r"|&amp;|\s(?:and|und|et|ve|y(?=\s(?:c|hijos|hermanos)))(?=\s)|\s-\s?(?:me|epp)\Z"
    r"|[(（](?:plant|unit|works|factory|site|branch|werk|usine|planta)\b[^()（）]*[)）]\Z"
    r"|\s[-–(]? ?(?:main site|head ?office|headquarters|zentrale|hauptsitz"
    r"|siege(?: social)?|sede(?: (?:central|legale|social))?|สำนักงานใหญ่)\)?\Z"
    r"|\s(?:a socio unico|con socio unico|unipersonale)\Z"
    r"|\W+sociedad unipersonal\W*\Z|(?<=\bs[al])u\Z|(?<=\bs\.[al]\.)u\.?\Z"
    r"|(?<=\bsas)u\Z|(?<=\bs\.a\.s\.)u\.?\Z|(?<=\boy) ab\Z"
    r"|(?:(?<=\bdoo)|(?<=\bd\.o\.o\.)) za .+\Z"
    r"|\A(?:บจก|บมจ)\.?|จำกัด\s*(?:[(]มหาชน[)])?\Z"
    r"|(?<=\S株式会社)\s\S{0,12}(?:工場|事業所|本社|支社|支店|営業所)\Z"
    r"|\As\.?\s?c\.?\s+(?=.*\bs\.?\s?(?:r\.?\s?l|a)\b)"
    rf"|[(（](?:{ONCE}|{HAN_ONCE})[^()（）]*[)）]\Z"
)
# Forms as one sign, or in brackets.
_SIGNS: Final = late(
    "[(（](?:[有同資財社医学유재사股]|[一公][財社])[)）]|[㈲㈳㈶㈻㈾]"
)
_SIGNED: Final = {
    "有": "有限会社", "同": "合同会社", "資": "合資会社",
    "財": "財団法人", "社": "社団法人", "医": "医療法人", "学": "学校法人",
    "一財": "一般財団法人", "公財": "公益財団法人", "一社": "一般社団法人",
    "公社": "公益社団法人", "유": "유한회사", "재": "재단법인",
    "사": "사단법인", "股": "股份有限",
}  # fmt: skip
_HAN_FORM: Final = late("公司|会社|會社|[(（][주株][)）]|주식회사|[厂廠]")

# "M/s Example Ltd", as papers in South Asia address a firm, and the label of
# its line: "Registered to: Example Ltd".
_ADDRESSED: Final = late(
    r"\A\s*(?:(?:this is to certify that"
    r"|(?:it is )?hereby certified that)[\s:]+"
    r"(?:the \w+ management system of\s+)?"
    r"|(?:(?:name of )?(?:the )?(?:certif\w+ )?(?:holder|compan(?:y|ie)|client"
    r"|organi[sz]ation|manufacturer|maker|firm|name|supplier)(?: name"
    r"| details)?"
    r"|(?:registered|issued|awarded|granted) to"
    r"|firma|unternehmen|zertifikatsinhaber|inhaber|titulaire(?: du certificat)?|société"
    r"|entreprise"
    r"|organisme|empresa|organización|titular(?: del certificado)?|razón social|azienda|ditta"
    r"|organizzazione|organização|bedrijf|organisatie|företag|virksomhed"
    r"|organizacja|posiadacz|držitel|organizace|cég|организация|держатель"
    r"|kuruluş|firma adı|tổ chức|công ty|perusahaan|organisasi"
    r"|(?:获证|获證|獲證)?(?:组织|組織|企业|企業|公司|客户|申请人|委托人"
    r"|事業者)?(?:名称|名稱|名)|(?:认证)?(?:申请人|委托人)|持[证有]人"
    r"|会社名|組織名|회사명|업체명|조직명)\s*[:：]\s*)?"
    r"(?:(?:m/s|messrs)\b[.:\s]*|the )?"
)
# What stands between a name in two scripts.
_BETWEEN_SCRIPTS: Final = late(r"[/|;()（）]|(?<=公司)(?=[a-z])")


@lru_cache(maxsize=1024)
def firms(name: str) -> frozenset[str]:
    """Return a firm's names, of two scripts both, as `firm` writes them."""
    both = _scripts(_BETWEEN_SCRIPTS.sub(" ", name.casefold()))
    return frozenset(map(firm, (name, *(both or ())))) - {""}


@lru_cache(maxsize=1024)
def firm(name: str) -> str:
    """Return a firm's name with its legal form written short.

    Accents are left out, since registers often print none.  Of a name in two
    scripts the Chinese, Japanese or Korean counts.  A form alone is no name.
    """
    text = _ADDRESSED.sub("", name.casefold())
    if not text.isascii():
        text = _SIGNS.sub(_signed, _composed(text))
        own = (_scripts(text) or (text,))[0]
        text = respelt(own)
    text = text.replace("(p)", " pvt ").replace(" pte", " pvt")
    text = form_behind(_UNSAID.sub(" ", text).strip())
    text = shortened(flatten(text))
    return "" if are_forms(text) else text


def _signed(found: re.Match[str]) -> str:
    """Return the form that a sign stands for."""
    return _SIGNED[normalize("NFKC", found[0]).strip("()")]


def _scripts(name: str) -> tuple[str, str] | None:
    """Return a name and its translation into Latin script beside it.

    Each of the two must bear its legal form.
    """
    runs = groupby(name.split(), lambda word: HAN.search(word) is None)
    parts = [(latin, " ".join(words)) for latin, words in runs]
    if len(parts) != 2:
        return None
    (_, own), (_, other) = sorted(parts)
    bare = _HAN_FORM.sub("", own).strip()
    if bare in {"", own} or without_form(other) == other:
        return None
    return own, other


# Katakana of half width, and letters that are kept in pieces, as Korean ones.
_NARROW: Final = late("[ｦ-ﾟ]+")


def _composed(name: str) -> str:
    """Return a name with its letters whole, and as wide as they are."""
    wide = _NARROW.sub(lambda found: normalize("NFKC", found[0]), name)
    return normalize("NFC", wide).replace("ํา", "ำ")


# The label of its line, with which a body is copied: "Issued by: ...".
_LABEL: Final = late(
    r"\A\W*(?:(?i:(?:issued|certified|awarded|granted) by\b)[\s:：]*"
    r"|(?![^\s:：]*[A-Z]{2})[^:：\d\n]{2,40}[:：]\s*)(?=\w)"
)
# Where an address may begin behind a name; what is no comma tells less.
_BREAK: Final = late(
    r"\s*([,;|•·*\n，；、]|(?<=[\u3400-\u9fff)）]) (?=[\u3400-\u9fff]))\s*"
    r"|\s+[-–—]\s+(?=.*\d)|(?<=[^\W\d]) (?=\d{1,4}[a-z]? [^\W\d])"
)
# Of whoever does such work it is the name that goes on, and no address.
_WORK: Final = late(
    r"(?i)[cz]ert|серт|认[证證]|認[証證]|인증|regist|audit|assess|assur"
    r"|qualit|system|servi[cz]|consult|train|inspe[ck]|institut|agency"
    r"|foundation|federat|organi[sz]ation|on behalf|t/a"
    rf"|\b(?:{SURE_PATTERN}|limited|bureau|board|body)\b"
)
# Letters that other firms may bear as well.
_WEAK: Final = 5


def unlabelled(name: str) -> str:
    """Return the name of a body without the label of its line."""
    return _LABEL.sub("", name)


@lru_cache(maxsize=1024)
def heads(name: str) -> tuple[str, ...]:
    """Return a name, and what of it may stand before an address."""
    found = [name]
    for gap in _BREAK.finditer(name):
        head, behind = name[: gap.start()], name[gap.end() :]
        sure = gap[1] is not None or len(flatten(head)) > _WEAK
        if sure and head and _WORK.search(behind) is None:
            found.append(head)
    return tuple(found)


def works(text: str) -> bool:
    """Tell whether a text names whoever certifies, audits or the like."""
    return _WORK.search(text) is not None


_NAME_WORD: Final = late(r"[^\W_]+")
# Words that many bodies have in their names: alone none of them tells one.
_SHARED_TEXT: Final = """
    iso iaf tüv tuv the global international world euro european national
    british american asia china india uk usa quality management system systems
    standard standards product products food safety
"""
_TRADE_TEXT: Final = """
    certification certifications certificates certificate cert certified
    registrar registrars assurance assessment service services group holding
    business limited ag sa sas spa
"""
_TRADE: Final = SURE.union(_TRADE_TEXT.split())
_SHARED: Final = _TRADE | frozenset(_SHARED_TEXT.split())
_LEAST_LETTERS: Final = 3


# "United Registrar of Systems (URS)".
_OWN_LETTERS: Final = late(r"[(（]([A-Z]{3,8})[)）]")


@lru_cache(maxsize=256)
def _short_names(body: str) -> tuple[str, ...]:
    """Return what a body goes by: letters, or its first two words."""
    words = _NAME_WORD.findall(body)
    flat = [word.casefold() for word in words]
    found = _OWN_LETTERS.findall(body)
    if words and words[0].isupper() and _tells(flat[0]):
        found.append(words[0])
    if flat[1:] and flat[1] not in _TRADE and not _SHARED.issuperset(flat[:2]):
        found.append(" ".join(words[:2]))
    return tuple(dict.fromkeys(found))


def _tells(word: str) -> bool:
    return len(word) >= _LEAST_LETTERS and word not in _SHARED


@lru_cache(maxsize=256)
def beginnings(body: str) -> tuple[str, ...]:
    """Return short names that tell a body where another's would not stand.

    Its first word ("Intertek"), and its initials, three or more ("PJR").
    """
    words = _NAME_WORD.findall(body)
    initials = "".join(word[0] for word in words if word[0].isupper())
    found = [word for word in words[:1] if _tells(word.casefold())]
    found += (initials[:end] for end in range(3, len(initials) + 1))
    return (*_short_names(body), *found)


_FORM_AND_ON: Final = late(
    rf"(?i)[\s,]+(?:{SURE_PATTERN}|limited|ag|s\.?a\.?s?|s\.?r\.?l|s\.?p\.?a"
    r"|b\.?v|n\.?v|a\.?s|ab|oy)\b.*"
)
# Told by what it is to the paper: "website of the certification body".
_ISSUERS: Final = late(
    r"(?i)\b(?:certification|certifying|issuing) body\b|\bissuer\b"
)


@lru_cache(maxsize=256)
def runs(body: str, register: str) -> bool:
    """Tell whether a register is a body's own, by the name that it bears.

    The body goes by its whole name, by a short one ("BSI Client Directory",
    "Bureau Veritas e-certificates"), or as the issuer.
    """
    flat = flatten(body)
    if flat and flat in flatten(register):
        return True
    if _ISSUERS.search(register) is not None:
        return True
    told = [word.casefold() for word in _NAME_WORD.findall(register)]
    bare = _NAME_WORD.findall(_FORM_AND_ON.sub("", body).casefold())
    names = [name.casefold().split() for name in _short_names(body)]
    if not _SHARED.issuperset(bare):
        names.append(bare)
    return any(
        told[at : at + len(own)] == own
        for own in names
        for at in range(len(told))
    )


_TELLING: Final = 2


def is_distinct(name: str, own: str) -> bool:
    """Tell whether two firms hardly share a name: two words of it are its own.

    "Example Ltd" and "Example Certification" may be strangers.

    Args:
        name: a firm's name.
        own: the same, flat, without what its legal form adds.
    """
    told, words = "", set[str]()
    for found in _NAME_WORD.finditer(name.casefold()):
        told += flatten(found[0])
        if len(told) > len(own):
            break
        words.add(found[0])
    return len(words - _SHARED) >= _TELLING
