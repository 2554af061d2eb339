"""Do a register and a paper say the same?"""

import re
from functools import lru_cache
from itertools import accumulate
from typing import Final

from isostd._assessing.case import Case
from isostd._assessing.caveats import is_taken_back, runs_on, told_beside
from isostd._assessing.together import LONGEST_TEXT, resolved_in
from isostd._named.laws import laws_in
from isostd._named.worded import accredited, denied, hedged
from isostd._text.holders import is_latin, same_holder
from isostd._text.late import late
from isostd._text.numbering import without_label
from isostd._text.words import flatten, unaccented
from isostd.accreditation import Register
from isostd.certificates import Certificate, RegisterEntry
from isostd.cycles import CertificationCycle
from isostd.errors import IsostdError
from isostd.findings import FindingCode
from isostd.layout import cut
from isostd.references import Reference
from isostd.resolving import Resolution, one_edition
from isostd.vocabulary import Kind, Unresolved

__all__ = [
    "LONGEST",
    "accreditation",
    "differs",
    "same_entry",
    "same_standard",
    "scopes",
]

_C = FindingCode
_NO_YEAR: Final = Unresolved.NO_YEAR
_ADOPTED: Final = Unresolved.UNKNOWN_ADOPTION

# A name may come with what is said of it: "accredited by CNAS".
_ABOUT: Final = late(
    r"(?i)\A\s*(?:accredited|accreditation|akkreditiert|accrédité|accreditato"
    r"|acreditado)?\s*(?:body)?\s*(?:\b(?:by|durch|par|da|por)\b)?[\s:]*"
    r"|认可(?:机构)?[\s:：]*"
)
_BETWEEN_BODIES: Final = late(r"(?i)\s*(?:[,;/&+、，；]|\band\b)\s*")


def _bodies_in(case: Case, text: str) -> set[str]:
    """Return the keys of the accreditation bodies that a text names."""
    return {
        body.key
        for name in _names_in(text[:200])
        for body in case.catalogue.bodies_named(name)
    }


@lru_cache(maxsize=512)
def _names_in(text: str) -> frozenset[str]:
    """Return what in a text may be the name of an accreditation body."""
    # Some names hold an "and" of their own.
    parts = [*_BETWEEN_BODIES.split(text)[:4], text]
    return frozenset((*parts, *(_ABOUT.sub("", p) for p in parts))) - {""}


def accreditation(
    case: Case, told: str, register: Register | None
) -> bool | None:
    """Tell whether a reading shows the paper's accreditation, or denies it.

    None where nobody can tell.  Another body than the paper's denies it.
    """
    said = accredited(register, told)
    printed = case.certificate.accreditation_body
    if said is not None:
        return said
    if _is_their_number(case.certificate, told):
        return True
    if printed is None:
        return None
    ours = _bodies_in(case, printed).union(body.key for body in case.bodies)
    theirs = _bodies_in(case, told)
    if not ours or not theirs:
        return None
    shared = not ours.isdisjoint(theirs)
    if denied(told):
        # "CNAS, not for this standard"; "not UKAS" says nothing of CNAS.
        return False if shared else None
    return None if shared and hedged(told, case.on.year) else shared


_FIGURES: Final = late(r"\d")
# A shorter one may be anything's.
_LEAST_FIGURES: Final = 3


def _is_their_number(paper: Certificate, told: str) -> bool:
    """Tell whether a text is the accreditation number that the paper prints.

    It may stand behind the accreditor's name: "UKAS 0012" bears 0012.
    """
    text = told[:LONGEST].strip()
    if len(_FIGURES.findall(text)) < _LEAST_FIGURES:
        return False
    ends = rf"(?i)(?<![^\W_]){re.escape(text)}\s*\Z"
    printed = (paper.accreditation_number, paper.accreditation_body)
    return any(re.search(ends, one[:LONGEST]) for one in printed if one)


_REVISION: Final = late(
    r"(?:[rv]|(?:rev|revision|issue|version|edition)(?:no|nr)?)?0?[0-9]{1,2}[sml]?|[rv]"
    r"|(?<=[sml])[0-9]{4}"
    r"|main(?:certificate)?"
)


def same_entry(case: Case, field: str, shown: str, printed: str) -> bool:
    """Tell whether register and paper say the same of a field."""
    one, other = flatten(shown[:LONGEST]), flatten(printed[:LONGEST])
    if one == other:
        return True
    if field == "the holder":
        return same_holder(shown, printed) is not False
    if field == "the number":
        return _same_number(shown[:LONGEST], printed[:LONGEST])
    return field == "the standard" and (
        same_standard(case, shown) is not False
    )


# In which language the paper is, and what it is to.
_BEHIND_NUMBER: Final = late(
    r"en|eng|de|deu|fr|fra|it|ita|pt|nl|pl|tr|ru|zh|cn|ja|jp|ko|kr"
    r"|iso(?:iec)?[0-9]{4,5}(?:20[0-9]{2})?"
)
# "01 111 123 / IATF 0487654": the body's number, and the scheme's.
_TWO_NUMBERS: Final = late(r"\s[/|·•]\s|\s?[;|；]\s?")

# A shorter one may be a page's, or a copy's.
_LEAST_NUMBER: Final = 5


def _same_number(shown: str, printed: str) -> bool:
    """Tell whether two numbers are one; of two on a line either will do."""
    return _one_number(shown, printed) or any(
        _one_number(whole, part)
        for whole, both in ((shown, printed), (printed, shown))
        for part in _TWO_NUMBERS.split(both)[:2]
        if part != both
        and len(part) >= _LEAST_NUMBER
        and _TWO_NUMBERS.search(whole) is None
    )


# A Chinese number ends in the size of the holder: "R0M".
_SIZED: Final = late(r"\dr\d{1,2}[sml]\Z")


def _one_number(shown: str, printed: str) -> bool:
    """Tell whether two numbers are one, but for a revision behind it.

    Bare digits are one only behind a mark: "12345" is not "123".
    """
    texts = [*map(without_label, (shown, printed))]
    short, long = sorted(texts, key=lambda text: len(flatten(text)))
    one, other = flatten(short), flatten(long)
    if one == other:
        return True
    if not one or not other.startswith(one):
        return False
    worded = _BEHIND_NUMBER.fullmatch(other, len(one)) is not None
    if not worded and _REVISION.fullmatch(other, len(one)) is None:
        return False
    sizes = [*accumulate(len(flatten(letter)) for letter in long)]
    if len(one) not in sizes:
        # It would end within a letter that is flattened to two.
        return False
    behind = long[sizes.index(len(one)) + 1]
    if worded:
        return not behind.isalnum()
    return not behind.isdigit() or _SIZED.search(one) is not None


def same_standard(case: Case, shown: str) -> bool | None:
    """Tell whether a register shows the paper's document.

    None where nobody can tell: one of the two cannot be read, words leave it
    open, or which edition an adoption takes over is not known.
    """
    ours, text = case.resolution, shown[:LONGEST_TEXT]
    told = told_beside(text)
    if told is not None:
        none_yet = told[0] is _C.NO_CERTIFICATE and not runs_on(case, text)
        return False if none_yet or is_taken_back(text) else None
    if case.law is not None:
        return _same_law(case, case.law, shown)
    try:
        read = [case.catalogue.resolve(Reference.parse(shown))]
    except IsostdError:
        read = resolved_in(case, shown)
    if ours is None or not read:
        return None
    answers = {_agree(case, one, ours) for one in read}
    if True in answers:
        return True
    return None if None in answers else False


def _same_law(case: Case, law: CertificationCycle, shown: str) -> bool | None:
    """Tell whether a register shows the law that the paper is to.

    A standard that does not stand beside it on the paper is another document.
    """
    text, printed = shown[:LONGEST_TEXT], case.printed or ""
    told = case.catalogue.cycle_told(text, law.attestation)
    if told is None:
        theirs, ours = resolved_in(case, text), resolved_in(case, printed)
        beside = flatten(text) in flatten(printed) or any(
            _agree(case, one, other) is not False
            for one in theirs
            for other in ours
        )
        return None if beside or not theirs else False
    same = not law.any_law or laws_in(text) & laws_in(printed)
    return told is law and bool(same)


def _agree(case: Case, shown: Resolution, ours: Resolution) -> bool | None:
    """Tell whether one document that a register names is the paper's."""
    standard = shown.standard
    if (
        standard is not None
        and standard is case.scheme
        and standard is not ours.standard
    ):
        return True
    if standard is not ours.standard:
        families = _is_family(shown, ours) or _is_family(ours, shown)
        return None if families else False
    if standard is None:
        return _one_unknown(shown.reference, ours.reference)
    # An edition that one of them leaves out contradicts none.
    unresolved = (shown.unresolved, ours.unresolved)
    if (
        _NO_YEAR in unresolved
        or not (
            _tells_edition(shown.reference) and _tells_edition(ours.reference)
        )
        or one_edition(shown, ours)
    ):
        return True
    if None in (shown.edition, ours.edition) and _ADOPTED in unresolved:
        return None
    return False


def _is_family(one: Resolution, other: Resolution) -> bool:
    """Tell whether one name is that of the family of another's standard.

    China's register lists systems of quality as "质量管理体系认证（ISO9000）".
    """
    standard = one.standard
    return (
        other.standard is not None
        and (standard is None or standard.kind is Kind.GUIDANCE)
        and one.reference.year is None
        and any(
            _is_first(name, member)
            for name in _names(one)
            for member in _names(other)
        )
    )


def _names(found: Resolution) -> tuple[Reference, ...]:
    """Return the name of a document, and of the ISO text that it is."""
    standard, name = found.standard, found.reference
    return (name,) if standard is None else (name, standard.reference)


def _is_first(name: Reference, member: Reference) -> bool:
    """Tell whether a number is the first of a family: "9000" of "9001".

    Another publisher's is not: "QS-9000".
    """
    return (
        name.number.endswith("000")
        and member.number[:-2] == name.number[:-2]
        and (
            name.publisher == member.publisher
            or (name.is_iso and member.is_iso)
        )
    )


def _tells_edition(name: Reference) -> bool:
    """Tell whether a name bears the year, version or letter of an edition."""
    return name.year is not None or name.edition is not None


def _one_unknown(shown: Reference, ours: Reference) -> bool | None:
    """Tell whether two names that nobody here knows are one document's.

    The years of an adopter and of the text that it adopts may differ.
    """
    names = [(n.publisher, n.type, n.number, n.part) for n in (shown, ours)]
    if names[0] != names[1]:
        return False
    if None in (shown.year, ours.year) or shown.year == ours.year:
        return True
    return False if shown.prefixes == ours.prefixes else None


# Nothing that a register shows is longer.
LONGEST: Final = 2000


def differs(
    case: Case, shown: RegisterEntry, register: Register | None
) -> bool:
    """Note where the register and the paper do not agree."""
    paper = case.certificate
    pairs = [
        ("the number", shown.number, paper.number),
        ("the holder", shown.holder, paper.holder),
        ("the standard", shown.standard, paper.standard_text),
        ("the expiry", shown.expires, paper.expires),
    ]
    found = [
        pair for pair in pairs
        if None not in pair and not same_entry(case, *map(str, pair))
    ]  # fmt: skip
    if scopes(case, shown) is False:
        found.append(("the scope", shown.scope, paper.scope))
    places = _places(paper) if shown.single_site else 0
    if places > 1:
        found.append(("the sites", "one", f"{places} at least"))
    read = shown.accreditation
    if (
        read is not None
        and not paper.outside_accreditation
        and accreditation(case, read, register) is False
    ):
        told = paper.accreditation_body or "not told"
        found.append(("the accreditation", read, told))
    for field, there, printed in found:
        case.add(
            _C.REGISTER_DIFFERS,
            field=field,
            shown=cut(str(there)),
            printed=cut(str(printed)),
        )
    return bool(found)


def _places(paper: Certificate) -> int:
    """Count the sites of a paper; in two scripts they may be the same ones."""
    told = [
        text for site in paper.sites if (text := site.address or site.name)
    ]
    latin = {flatten(text) for text in told if is_latin(text)}
    other = {flatten(text) for text in told} - latin
    return max(len(latin), len(other))


# The label of its line, an industry's code, and what a licence allows say
# nothing of what a scope is about.
_BESIDE_SCOPE: Final = late(
    r"""(?ix)
    \A \s* (?: (?:certif\w+ | registered | approved)? \s* scope
        (?: \s of \s \w+ )? (?: \s of \s \w+ )?
      | geltungsbereich | périmètre | portée | alcance | âmbito | escopo | campo
      | zakres | rozsah | kapsam | область | (?:认证|認證|認証)?范围 | 登録範囲 | 인증범위
    ) \s* [:：]
    | \b (?: EA | IAF ) (?: \s* codes? )? \W{0,3} \d\d? (?: [,/] \s* \d\d? )* \W* \Z
    | [(（] [^()（）]{0,20} (?: 许可 | 资质 | 凭证 ) [^()（）]{0,20} [)）]
    | (?: 资质 (?: 许可 )? | 许可 ) (?: 证书? )? 范围 内? 的?
    | [(（] \s* (?: see | siehe | voir | ver | vedi | 详?见 ) [^()（）]{0,60} [)）]
    | [;,.] \s* (?: see | siehe | voir | ver | vedi ) \s (?: the \s )?
      (?: annex | append | attach | an[hl]a | alleg | anexo ) .{0,60} \Z
    """
)
# What parts its words; of those without blanks, what joins them.
_BETWEEN_WORDS: Final = late(
    r"\s+|及其|以及|及び|並びに|[和及与與、，,;；・/]"
)
# One word for what is made, however the line is worded.
_JOINING: Final = frozenset(
    {"", "the", "and", "und", "et", "y", "e", "el", "la", "los", "las", "le",
     "les", "il", "gli", "der", "die", "das"}
)  # fmt: skip
_MAKING: Final = {"manufacturing": "manufacture", "producing": "production"}


@lru_cache(maxsize=512)
def _scope_words(text: str) -> frozenset[str]:
    """Return the words of a scope, without what says nothing of it."""
    parts = _BETWEEN_WORDS.split(_BESIDE_SCOPE.sub(" ", text))
    words = {unaccented(flatten(part)) for part in parts} - _JOINING
    return frozenset(_MAKING.get(word, word) for word in words)


def _alike(one: str, other: str) -> bool:
    """Tell whether two texts differ by case, accents and marks alone."""
    return one == other or (
        unaccented(flatten(one[:LONGEST]))
        == unaccented(flatten(other[:LONGEST]))
    )


def scopes(case: Case, shown: RegisterEntry) -> bool | None:
    """Tell whether the two scopes agree; None where nobody can tell.

    Without a word in common the two may be one scope in two languages.
    """
    there, printed = shown.scope, case.certificate.scope
    if there is None or printed is None or _alike(there, printed):
        return True
    one, other = map(_scope_words, (there[:LONGEST], printed[:LONGEST]))
    if one == other:
        return True
    return None if one.isdisjoint(other) else False
