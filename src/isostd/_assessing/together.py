"""The names on a paper: whose each is, and what they come down to."""

from functools import lru_cache
from itertools import islice
from typing import Final

import attrs

from isostd._assessing.case import Case
from isostd._facts.editions import newest_by
from isostd._text.late import late
from isostd.references import LONGEST, Mention, Reference
from isostd.resolving import Resolution, one_edition
from isostd.standards import Relation, Standard
from isostd.vocabulary import (
    Answer,
    Attestation,
    Kind,
    RelationKind,
    Unresolved,
)

__all__ = [
    "LONGEST_TEXT",
    "MOST",
    "come_to_one",
    "go_together",
    "includes",
    "is_a_part",
    "is_a_title",
    "is_apart",
    "is_history",
    "is_replaced_at",
    "is_to_change",
    "mentions",
    "named_in",
    "replaces",
    "resolved_in",
]

_MANAGEMENT: Final = Attestation.MANAGEMENT_SYSTEM_CERTIFICATE
# What stands so before a reference is a title that cites it, and so behind
# it: "ISO 9001:2015 and particular requirements for application in ...".
_CITED: Final = late(
    r"(?i)\b(?:(?:application|applying|use) of|extension (?:of|to))(?: the)?"
    r"\s*\Z"
)
_ADDED_TO: Final = late(
    r"(?i)\W{0,3}(?:(?:and|et|und|e|y|en) (?:the )?(?:specific|particular"
    r"|besondere|exig|requisit|bijzondere|specifieke)\w*(?: \w+){0,2}?"
    r" (?:for (?:the )?appli|für die anw|pour l.appli|per l.appl|para la apli"
    r"|voor de toep))"
)
# Behind another's name: "EN 15224:2016 ... EN ISO 9001:2015 for healthcare".
_FOR_A_BRANCH: Final = late(
    r"(?i) (?:for health ?care|für die gesundheitsversorgung)"
)
# And so one that was named, and is no more, or that another rests on.
_REPLACING: Final = (
    r"(?i)(?:\b(?:replac(?:es|ing)|supersed(?:es|ing)|formerly|ex"
    r"|previous(?:ly)?(?: edition| version)?|in(?:stead| place) of"
    r"|vormals|zuvor|ehemals|früher|anstelle(?: von| der)?|anciennement"
    r"|au lieu de|antes|anteriormente|en lugar de|già|in sostituzione d\w+"
    r"|voorheen|tidigare|tidligere|aiemmin|dawniej|wcześniej|dříve|predtým"
    r"|korábban|fostul|anterior|eski(?:den)?|ранее|раніше|преди"
    r"|ersetzt|remplace|sustituye|sostituisce|substitui|vervangt|ersätter"
    r"|erstatter|zastępuje|nahrazuje"
    r"|(?:transition(?:ed)?|upgraded?|migrated|converted) from"
    r"|umgestellt von|passage de|transición de|transizione da"
    r"|based on(?: and (?:includ|contain)ing)?"
    r"(?: (?:the|requirements?|principles?|of|international|standards?)){0,5})"
    r"|(?:代替|替代|取代)原?|(?<!\w)(?:[旧舊原]|이전|구))"
)
_REPLACES: Final = late(rf"{_REPLACING}(?![a-z])")
# And so one that the paper leaves out, or only leans on.
_LEFT_OUT: Final = late(
    r"(?i)(?:\b(?:not|non|without|excluding|except(?:ing| for)?|ohne|nicht|sans"
    r"|hors|preparing|sin|senza|sem|zonder|bez|utan)|不含|不包[括含])\W{0,3}(?:the )?\Z"
    r"|(?:[\d(,;/-] ?|\b(?:and|but|with) )no \Z|\d\D{0,40}\bcompliant (?:with|to)\W{0,3}\Z"
)
_LEANED_ON: Final = late(
    r"(?i)\W{0,3}(?:not included|(?:excluded|separate(?: certificate)?|compliant"
    r"|ready|elements?|customers?|suppliers?|letter)(?=\W*(?:\Z|[,;)])))"
)
# And so one that a certificate will change to: "transition to ... planned".
_CHANGING: Final = (
    r"(?:transition|upgrade|migration|conversion|umstellung|übergang|transici[óo]n"
    r"|migraci[óo]n|passage|transizione|passaggio|transição|migração|overgang|övergång"
    r"|přechod|prechod|przejście|átállás|tranziți\w+|переход|перехід|geçiş)\w{0,3}"
    r"\s(?:to|auf|zu[rm]?|a|à|vers|alla|para|naar|na|til|till|la|на)(?!\w)(?: the)?\W{0,3}\Z"
)
_PLANS: Final = (
    r"(?:planned|pending|scheduled|expected|foreseen|progress|under ?way|preparation"
    r"|geplant\w*|vorgesehen|vorbereitung|prévu\w*|planificad\w*|previst[oa]|pianificat\w*"
    r"|planejad\w*|gepland\w*|planowan\w*|plánov\w*|tervez\w*|planificat\w*|planerad\w*"
    r"|planlagt\w*|планир\w*|планов\w*|заплан\w*|planlan\w*)(?!\w)"
)
_TO_CHANGE: Final = late(rf"(?i){_CHANGING}")
_PLANNED_BEFORE: Final = late(
    rf"(?i)(?:{_PLANS}\W{{1,3}}(?:the )?{_CHANGING}|(?:计划|拟|計畫|擬)(?:转换?版?|換版|换版)(?:至|到|为|為)?\W?\Z)"
)
_PLANNED_BEHIND: Final = late(
    rf"(?i)\W{{0,3}}(?:(?:is|ist|wird|est|è|in|en|v|w|por|a)\s){{0,2}}{_PLANS}"
)
_CHANGE_BEHIND: Final = late(r"への?移行(?:を?予定|計画|準備中)")
# And so one that the other holds: "ISO 15378:2017 (includes ISO 9001:2015)".
_INCLUDED: Final = late(
    r"(?i)(?:\b(?:includ(?:es|ing|ed)|incl\.?|contain(?:s|ing)|comprising|einschlie(?:ß|ss)lich"
    r"|inkl\.?|inklusive|beinhaltet|umfasst|enthält|inclu(?:t|ant|s)|y compris|incluy\w+"
    r"|inclui(?:ndo)?|include|incluso|inclus[ao]|compres[oa]|inclusief|inkluder\w+|herunder|w tym"
    r"|zawiera\w*|včetně|vrátane|beleértve|inclusiv|включая|включно з|що включає|içer\w+"
    r"|termasuk|bao gồm)(?!\w)|[包内]?含|包括)"
    r"(?:\W{1,3}(?:the|all|requirements?|of|die|der|anforderungen|les|exigences|de"
    r"|los|requisitos|la|i|requisiti|della|wymagania|требования)(?!\w)){0,5}\W{0,3}\Z"
)
_INCLUDED_BEHIND: Final = late(
    r"(?i)\W{0,2}(?:を?含む|포함|dahil(?!\w)|included)"
)
_REPLACED: Final = late(rf"{_REPLACING}\W*\Z")
# What the rules of a scheme are based on is what is audited: IRIS, of rail.
_BY_A_SCHEME: Final = late(
    r"(?i)\bcertification\W{1,3}(?:rules|conformity assessment)"
    r"\W{0,2}(?:20\d\d)?\W{1,2}(?:and )?based on\W*\Z"
)
LONGEST_TEXT: Final = 400
MOST: Final = 6


def named_in(text: str) -> tuple[Reference, ...]:
    """Return the documents that a text names, the first few.

    Those that a title beside them cites ("... for the application of ISO
    9001"), and those told as replaced, are left out, where another is named.
    """
    return _named(text[:LONGEST_TEXT])


@lru_cache(maxsize=256)
def _named(text: str) -> tuple[Reference, ...]:
    """Name them once for all that is asked of one paper."""
    found = _first(text)
    named = [m for m in found if not _is_anothers(text, m)]
    return tuple(mention.reference for mention in named or found)


def _cites(text: str) -> bool:
    """Tell whether a text names a document that is not its own.

    A title cites it, or it is told as replaced.
    """
    return any(_is_anothers(text, m) for m in mentions(text, MOST))


def is_a_title(text: str) -> bool:
    """Tell whether a text names a document only as another's title cites it.

    A reference of its own would stand before the title.
    """
    return any(_is_cited(text, first) for first in mentions(text, 1))


def mentions(text: str, most: int) -> tuple[Mention, ...]:
    """Return the first references in a text."""
    return _first(text[:LONGEST_TEXT])[:most]


def resolved_in(case: Case, text: str) -> list[Resolution]:
    """Return what the first references in a text lead to."""
    found = mentions(text, MOST)
    return [case.catalogue.resolve(mention.reference) for mention in found]


@lru_cache(maxsize=256)
def _first(text: str) -> tuple[Mention, ...]:
    """Find them once for all that is asked of one paper."""
    return tuple(islice(Reference.find(text), MOST + 1))


def _is_anothers(text: str, found: Mention) -> bool:
    """Tell whether a title cites a reference, or the paper is not to it."""
    return (
        _is_cited(text, found)
        or is_replaced_at(text, found.start)
        or is_apart(text, found.start, found.end)
        or _is_ahead(text, found)
        or _FOR_A_BRANCH.match(text, found.end) is not None
    )


def _is_cited(text: str, found: Mention) -> bool:
    """Tell whether what stands about a reference is a title citing it."""
    return (
        _CITED.search(_before(text, found.start)) is not None
        or _ADDED_TO.match(text, found.end) is not None
    )


def _is_ahead(text: str, found: Mention) -> bool:
    """Tell whether a reference is what a certificate is to be changed to."""
    before, end = _before(text, found.start), found.end
    return (
        _PLANNED_BEFORE.search(before) is not None
        or _CHANGE_BEHIND.match(text, end) is not None
        or (
            _TO_CHANGE.search(before) is not None
            and _PLANNED_BEHIND.match(text, end) is not None
        )
    )


def is_to_change(text: str) -> bool:
    """Tell whether a text names what a certificate is to be changed to."""
    return any(_is_ahead(text, found) for found in mentions(text, MOST)[1:])


def replaces(text: str) -> bool:
    """Tell whether a text speaks of something that came before."""
    return _REPLACES.search(text) is not None


def is_replaced_at(text: str, at: int) -> bool:
    """Tell whether the words before a place say that this is replaced."""
    before = _before(text, at)
    return (
        _REPLACED.search(before) is not None
        and _BY_A_SCHEME.search(before) is None
    )


def is_apart(text: str, start: int, end: int) -> bool:
    """Tell whether a name in a text is left out, or only leaned on."""
    return (
        _LEFT_OUT.search(_before(text, start)) is not None
        or _LEANED_ON.match(text, end) is not None
    )


def _before(text: str, at: int) -> str:
    """Return the few words before a place."""
    return text[max(0, at - 80) : at]


def includes(text: str, inner: Reference) -> bool:
    """Tell whether a text says that what it is to holds another document."""
    return any(
        _is_same_work(found.reference, inner) and _is_included(text, found)
        for found in mentions(text, MOST)
    )


def _is_included(text: str, found: Mention) -> bool:
    """Tell whether the words about a reference say that another holds it."""
    return (
        _INCLUDED.search(_before(text, found.start)) is not None
        or _INCLUDED_BEHIND.match(text, found.end) is not None
    )


def _is_same_work(one: Reference, other: Reference) -> bool:
    """Tell whether two references are to one number, or to one name."""
    return (one.number, one.part) == (other.number, other.part) and (
        bool(one.number) or one.publisher == other.publisher
    )


def is_history(text: str) -> bool:
    """Tell whether all that a text names is told as replaced, or as a base."""
    if not replaces(text):
        # Without such a word the references need not be looked for.
        return False
    found = mentions(text, MOST)
    return bool(found) and all(is_replaced_at(text, m.start) for m in found)


def come_to_one(case: Case, text: str) -> Reference | None:
    """Return the one document that several names on a paper come down to.

    They are names of one standard (EN 9100:2018, AS9100D), or of one that
    contains the others (AS9100D, ISO 9001:2015).
    """
    found = named_in(text)
    if len(found) == 1 and (len(text) > LONGEST or _cites(text)):
        # Too long for one reference, or with its own title behind it.
        return found[0]
    if len(found) < 2:
        return None
    read = _without_parts(
        case, [case.catalogue.resolve(r) for r in found], text
    )
    if len(read) == 1:
        return read[0].reference
    wholes = [
        one
        for one in read
        if one.edition is not None or one.unresolved is Unresolved.NO_YEAR
    ]
    # One with its edition first.
    wholes.sort(key=lambda one: one.edition is None)
    holding = (one for one in wholes if _holds(case, one, read))
    return next((one.reference for one in holding), None)


def _holds(case: Case, whole: Resolution, read: list[Resolution]) -> bool:
    """Tell whether all that is named is one standard, or within it."""
    outer = whole.standard
    return all(
        _is_no_other(case, whole, other)
        if other.standard is outer
        else _is_within(case, other, whole)
        for other in read
    )


def _has_lapsed(case: Case, found: Resolution) -> bool:
    """Tell whether certificates to an edition are over."""
    standard, dated = found.standard, found.edition
    return (
        standard is not None
        and dated is not None
        and standard.certifiable_on(dated, case.on) is Answer.NO
    )


def _is_within(case: Case, inner: Resolution, whole: Resolution) -> bool:
    """Tell whether a document is one that another contains, and still good."""
    return _contains(whole.standard, inner.standard) and _fits(
        case, inner, whole
    )


def _contains(whole: Standard | None, inner: Standard | None) -> bool:
    """Tell whether one standard contains another.

    By number: ISO/TS 22002-1 came to be ISO 22002-1.
    """
    if whole is None or inner is None:
        return False
    own = inner.reference.number, inner.reference.part
    return any(
        relation.kind is RelationKind.CONTAINS
        and (relation.target.number, relation.target.part) == own
        for relation in whole.relations
    )


_OF_NO_EDITION: Final = frozenset(
    {Unresolved.NO_YEAR, Unresolved.SERIES, Unresolved.NO_EDITIONS}
)


def _fits(case: Case, inner: Resolution, whole: Resolution) -> bool:
    """Tell whether an edition is good, and one that another may contain.

    No text contains one that came after it.
    """
    held, holding = inner.edition, whole.edition
    if held is None:
        return inner.unresolved in _OF_NO_EDITION
    first, last = held.published, holding and holding.published
    younger = first and last and first.first > last.last
    return not younger and not _has_lapsed(case, inner)


def _is_no_other(case: Case, whole: Resolution, other: Resolution) -> bool:
    """Tell whether two names of one standard may mean one edition of it."""
    standard, name = whole.standard, other.reference
    if other.unresolved is Unresolved.NO_YEAR:
        return True
    if other.unresolved is not Unresolved.UNKNOWN_ADOPTION:
        return one_edition(whole, other)
    assert standard is not None  # noqa: S101
    if not name.is_iso:
        # The paper prints what it adopts: before it, or behind it.
        return _adopts(case, name, whole)
    return whole.edition is newest_by(standard, name)


def _adopts(case: Case, name: Reference, whole: Resolution) -> bool:
    """Tell whether a national form may take over an edition beside it."""
    printed = whole.reference
    if not printed.is_iso or printed.prefixes or name.adopts is not None:
        return False
    pair = case.catalogue.resolve(attrs.evolve(name, adopts=printed))
    return pair.edition is whole.edition and not pair.corrections


def _without_parts(
    case: Case, read: list[Resolution], text: str
) -> list[Resolution]:
    """Leave out what is named beside the standard that it belongs to.

    ISO/IEC 27002 beside ISO/IEC 27001: the controls, not a second standard.
    ISO/TS 22002-1 beside ISO 22000: its prerequisite programmes.  ISO 50003
    beside ISO 50001: the rules of the body that certifies to it.
    """
    named = [one.standard for one in read if one.standard is not None]
    wholes = [one for one in named if not is_a_part(one)]
    return [
        one
        for one in read
        if not _is_beside(case, one, wholes, text)
        and not (
            includes(text, one.reference)
            and any(_builds_on(case, whole, one) for whole in read)
        )
    ]


def _builds_on(case: Case, whole: Resolution, inner: Resolution) -> bool:
    """Tell whether an edition is built on another document's.

    Where no edition of that is named as its base, it has to be still good.
    """
    standard, dated = whole.standard, whole.edition
    name = inner.reference
    years = {name.year}
    if not _has_lapsed(case, inner):
        years.add(None)
    return standard is not None and any(
        relation.kind is RelationKind.EXTENDS
        and _is_same_work(relation.target, name)
        and relation.target.year in years
        and (
            not relation.editions
            or (dated is not None and dated.reference in relation.editions)
        )
        for relation in standard.relations
    )


# "Audited in accordance with ISO/IEC 17021-1:2015".
_BY_RULES: Final = late(
    r"(?i)\b(?:in (?:accordance|conformity) with|according to|(?:as )?per|under"
    r"|pursuant to|gemäß|conformément à|según|secondo)"
    r"(?: the)?(?:(?: defined)? (?:rules|requirements) (?:of|in))?"
    r"(?: ISO/IEC 17021-1(?::\d{4})?(?:,| and))?\s*\Z"
)


def _is_beside(
    case: Case, found: Resolution, wholes: list[Standard], text: str
) -> bool:
    """Tell whether a document is only what another was certified by."""
    own, printed = found.standard, found.reference
    if own is None:
        return not printed.is_iso and any(
            relation.kind is RelationKind.SUPPORTED_BY
            and relation.target.number == printed.number
            for whole in wholes
            for relation in whole.relations
        )
    if found.unresolved in _NO_TEXT:
        return False
    if any(_belongs(case, own, whole) for whole in wholes):
        return True
    return (
        own.kind is Kind.BODIES_AND_LABORATORIES
        and any(whole.kind is not own.kind for whole in wholes)
        and any(
            mention.reference == printed
            and _BY_RULES.search(_before(text, mention.start)) is not None
            for mention in mentions(text, MOST)
        )
    )


# Nobody was audited by what is not there.
_NO_TEXT: Final = frozenset(
    {Unresolved.DRAFT, Unresolved.NEWER_THAN_DATA, Unresolved.NO_SUCH_EDITION}
)

# ISO 14064-3 stands beside ISO 14064-1: how the verifier works; ISO 14044
# beside ISO 14040: how the assessment is done.
_BESIDE: Final = {
    Kind.BODIES_AND_LABORATORIES: frozenset({RelationKind.SUPPORTED_BY}),
    Kind.QUANTIFICATION: frozenset(
        {RelationKind.SUPPORTED_BY, RelationKind.EXTENDED_BY}
    ),
}


def _belongs(case: Case, one: Standard, whole: Standard) -> bool:
    """Tell whether a document is no second one beside a standard."""
    kinds = _BESIDE.get(one.kind)
    if kinds is not None:
        return any(
            relation.kind in kinds and _is_to(relation, one)
            for relation in whole.relations
        )
    return is_a_part(one) and _are_related(case, one, whole)


def _is_to(relation: Relation, standard: Standard) -> bool:
    """Tell whether a relation is to a standard, by number."""
    return _is_same_work(relation.target, standard.reference)


def is_a_part(standard: Standard) -> bool:
    """Tell whether a document is shown by no paper of its own.

    So is guidance, and so are requirements for processes that are audited
    within a management system.
    """
    shown = standard.attestation
    return shown is Attestation.NONE or (
        shown is _MANAGEMENT and standard.kind is Kind.PRODUCT_OR_PROCESS
    )


def _are_related(case: Case, one: Standard, other: Standard) -> bool:
    """Tell whether two documents name each other, or one whole holds both.

    What is only confused with another has papers of its own, if any.
    """
    apart = not (is_a_part(one) or is_a_part(other))
    holding = {whole.key for whole in case.catalogue.built_on(one)}
    return any(
        whole.key in holding for whole in case.catalogue.built_on(other)
    ) or any(
        _is_to(relation, to)
        and not (apart and relation.kind is RelationKind.CONFUSED_WITH)
        for record, to in ((one, other), (other, one))
        for relation in record.relations
    )


def go_together(case: Case, one: Resolution, other: Resolution) -> bool:
    """Tell whether a paper to one document may name another, still good."""
    own, their = one.standard, other.standard
    if own is None or their is None:
        return True
    if own is their:
        return _is_no_other(case, one, other)
    if other.unresolved in _NO_TEXT or (
        _contains(own, their) and not _fits(case, other, one)
    ):
        return False
    if their.kind is Kind.BODIES_AND_LABORATORIES:
        # The rules of who certifies, or verifies.
        return True
    return not _has_lapsed(case, other) and _are_related(case, own, their)
