"""Is a paper under the law that a requirement rests on?"""

from functools import lru_cache
from typing import Final

from isostd._matching.asking import Asked
from isostd._matching.kinds import OF_GOODS
from isostd._matching.names import PLAIN_WORDS, WORD, other_document, title
from isostd._matching.shown import GOOD, Said, Shown
from isostd._named.laws import BRITISH, laws_in, laws_maybe_in
from isostd._text.late import late
from isostd._text.making import affirmed
from isostd.catalogue import Catalogue
from isostd.vocabulary import Attestation, Outcome

__all__ = ["document_serves", "law_serves"]

_NOTIFIED: Final = Attestation.NOTIFIED_BODY_CERTIFICATE
_DECLARATION: Final = Attestation.SELF_DECLARATION
# What comes with machinery that is yet to be built into another.
_INCORPORATION: Final = late(
    r"(?i)incorpora(?!ted)|einbauerkl|inbouwverkl|włączeni"
)
# One that is of the Union too, save by a number: "(EU) 2016/425".
_EUROPEAN: Final = {
    _NOTIFIED: late(r"(?i)\bE[CU][ -]type|\bnotified body"),
    _DECLARATION: late(r"\b(?:E[CU]|CE)\b(?!\) ?\d)"),
}


def law_serves(asked: Asked, shown: Shown) -> Said:
    """Ask whether a paper under a law is under the law of the requirement."""
    if asked.evidence.standard is not None:
        return GOOD
    text = title(shown.paper)
    said = _serves(asked, shown.kind, text)
    if said is GOOD and _is_approved(asked, shown):
        why = "its issuer is told as an approved body, which is British"
        return Said(Outcome.TO_CONFIRM, f"{why}: is it a notified body?")
    sure = affirmed(text) if said is GOOD else text
    if sure == text:
        return said
    if _serves(asked, shown.kind, sure) is GOOD:
        return GOOD
    why = f"its words may leave out {asked.requirement.instrument}"
    return Said(Outcome.TO_CONFIRM, f"{why}: is it under that?")


# Bodies of both kinds may print one number: "AB0321" is the British one.
_APPROVED: Final = late(r"(?i:\bapproved body\b)|\bAB[ -]?\d{4}(?!\d)")
_NOTIFIED_BODY: Final = late(r"(?i:\bnotified body\b)|\bNB[ -]?\d{4}(?!\d)")


def _is_approved(asked: Asked, shown: Shown) -> bool:
    """Tell whether a British body issued what a law of others asks for."""
    paper, markets = shown.paper, asked.requirement.markets
    told = f"{paper.certification_body or ''}; {paper.number or ''}"
    return (
        shown.kind is _NOTIFIED
        and "GB" not in markets
        and _APPROVED.search(told) is not None
        and _NOTIFIED_BODY.search(told) is None
    )


def _serves(asked: Asked, kind: Attestation | None, text: str) -> Said:
    """Ask whether the words of a paper tell the law of the requirement."""
    law, told = asked.requirement.instrument, _told(asked)
    if kind is _DECLARATION and _INCORPORATION.search(text):
        why = "it declares incorporation: is the machine partly completed?"
        return Said(Outcome.TO_CONFIRM, why)
    european = None if kind is None else _EUROPEAN.get(kind)
    if (
        european is not None
        and BRITISH.search(text)
        and not european.search(text)
        and "GB" not in asked.requirement.markets
        and not BRITISH.search(told)
    ):
        why = f"it is under British law, and {law} is asked"
        return Said(Outcome.TO_CONFIRM, why)
    if laws_maybe_in(text) & laws_in(told):
        return GOOD
    named = laws_in(text)
    if not named and kind is _NOTIFIED:
        named = _by_letters(text, asked.facts)
    if not named:
        return _by_words(asked, text, kind)
    if named & laws_in(told) or (
        kind is _DECLARATION and _is_named(asked, text)
    ):
        return GOOD
    what = "law" if len(named) == 1 else "laws"
    why = f"it names the {what} {', '.join(sorted(named))}, and {law} is asked"
    return Said(Outcome.TO_CONFIRM, why)


def document_serves(asked: Asked, shown: Shown) -> Said:
    """Ask whether a licence is to one of the documents that a law speaks of."""
    evidence = asked.evidence
    if evidence.standard is not None or evidence.attestation not in OF_GOODS:
        return GOOD
    row = asked.requirement
    told = "; ".join(
        (_told(asked), *evidence.names, *row.caveats, row.next_step or "")
    )
    other = other_document(title(shown.paper), told)
    if other is None:
        return GOOD
    why = f"it is to {other}: does {row.instrument} ask for that?"
    return Said(Outcome.TO_CONFIRM, why)


def _told(asked: Asked) -> str:
    """Return what a requirement says of its law."""
    row = asked.requirement
    return f"{row.instrument} {row.summary} {asked.evidence.label}"


def _by_letters(text: str, facts: Catalogue) -> frozenset[str]:
    """Return the laws behind letters such as "MDR"."""
    law = facts.cycle_told(text, _NOTIFIED)
    return laws_in("" if law is None else " ".join(law.names))


# "2014/35/AB", "SR 819.14", "Act No. 131".
_NUMBERED: Final = late(r"\d[/.]\d|\d{3}|\bNo\. ?\d")
# No law is told by a year, nor by the "1" of "EN 71-1".
_TELLING: Final = late(r"[a-z]{3,}|(?!(?:19|20)\d\d)\d{3,}")


def _by_words(asked: Asked, text: str, kind: Attestation | None) -> Said:
    """Ask whether a paper that names no law is under one by its words."""
    law, evidence = asked.requirement.instrument, asked.evidence
    about, label = _about(text), _about(evidence.label or "")
    own = {w for w in about if not w.isascii() or _TELLING.fullmatch(w)}
    own -= _OF_LAWS
    if kind is _NOTIFIED:
        # The words of the row itself name it as a whole.
        own -= _OF_PROCEDURES
        if label and about.issuperset(label) and own <= label:
            return GOOD
        is_told = bool(own or laws_in(law))
        why = f"does it name {law}?"
    elif kind is _DECLARATION and not evidence.names:
        # Of a declaration that tells nothing nobody knows what it declares.
        is_told = bool(about or label or _NUMBERED.search(law))
        why = f"does it declare conformity with {law}?"
    else:
        return GOOD
    if is_told and label.isdisjoint(own) and not _is_named(asked, text):
        return Said(Outcome.TO_CONFIRM, why)
    return GOOD


def _is_named(asked: Asked, text: str) -> bool:
    """Tell whether words name the law of a requirement."""
    ours, law = laws_in(_told(asked)), asked.requirement.instrument
    return any(
        all(law == one or not ours.isdisjoint(laws_in(one)) for one in named)
        for piece in _PIECES.split(text[:_LONGEST])
        for named in _laws_named(piece, asked.facts.index.instruments())
    )


# No declaration names its laws so late.
_LONGEST: Final = 1000
_PIECES: Final = late(r"[,;|\n]")


@lru_cache(maxsize=512)
def _laws_named(
    text: str, instruments: tuple[str, ...]
) -> tuple[tuple[str, ...], ...]:
    """Return the laws that a text names by words, those of one name together.

    Laws share their words: "Radio Act" is not named by what names more.
    """
    words = frozenset(WORD.findall(text.casefold()))
    named: dict[frozenset[str], dict[str, int]] = {}
    for law in instruments:
        own, told = _name(law)
        if own and own <= words:
            named.setdefault(own, {})[law] = len(told & words)
    return tuple(
        tuple(law for law, rank in laws.items() if rank == max(laws.values()))
        for own, laws in named.items()
        if not any(own < other for other in named)
    )


@lru_cache(maxsize=1024)
def _name(law: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that name a law, and with them what kind it is.

    What follows behind a comma or a number in brackets is the place in it.
    """
    words = WORD.findall(_HEAD.split(law, maxsplit=1)[0].casefold())
    told = frozenset(filter(_NAMING.fullmatch, words)) - _LINKS
    return frozenset(w for w in told if w.isalpha()) - _OF_LAWS, told


# "Directive 2014/53/EU (Radio Equipment), Art. 17", "... (SI 2017/1206)".
_HEAD: Final = late(r"[,;:]| \([^()]*\d")
_NAMING: Final = late(r"[^\W\d_]{3,}|(?:19|20)\d\d")
_LINKS: Final = frozenset({"and", "for", "the", "under", "with"})
_OF_LAWS: Final = frozenset(
    {"act", "directive", "law", "order", "regulation", "regulations"}
)


def _about(text: str) -> set[str]:
    """Return the words of a text that others have not."""
    return set(WORD.findall(text.casefold())) - _OF_CONFORMITY


# What any declaration of conformity says of itself.
_OF_CONFORMITY: Final = PLAIN_WORDS | frozenset(
    {"eu", "ec", "ce", "ue", "conformity", "compliance", "self", "maker",
     "manufacturer", "supplier", "s", "de", "di", "konformitätserklärung",
     "déclaration", "conformité", "declaración", "conformidad",
     "dichiarazione", "conformità", "符合性声明", "united", "kingdom", "uk",
     "ukca", "ukni", "gb", "great", "britain", "british", "cfr",
     "that", "touch", "which"}
)  # fmt: skip
# What certificates under any law may say of themselves.
_PROCEDURES_TEXT: Final = """
    annex approved article articles assessment assurance body chapter chapters control
    design directive documentation examination factory full iii module notified
    part production regulation regulations technical type vii viii
    """
_OF_PROCEDURES: Final = frozenset(_PROCEDURES_TEXT.split())
