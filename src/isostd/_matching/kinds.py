"""Is a paper the kind of document that a requirement asks for?"""

from typing import Final

import attrs

from isostd._matching.asking import Asked
from isostd._matching.names import (
    bears_mark,
    bears_name,
    beside_standards,
    is_of_scheme,
    is_vague,
    names_document,
    scheme_words,
    title,
    worded,
    words_of,
)
from isostd._matching.shown import GOOD, Said, Shown
from isostd._named.laws import laws_in, of_no_body
from isostd._text.late import late
from isostd.references import Reference
from isostd.requirements import Evidence, Requirement, evidence_in
from isostd.standards import Standard
from isostd.vocabulary import Attestation, Outcome

__all__ = ["OF_GOODS", "as_asked", "is_document", "kind_serves"]

# What the name of a mark for goods stands on.
OF_GOODS: Final = frozenset(
    {Attestation.PRODUCT_CERTIFICATE, Attestation.MARKING_LICENCE}
)
# The same, where its kind is told.
_MAY_BE_MARKED: Final = frozenset({None, *OF_GOODS})
# Evidence that a paper may be by its names alone.
_BY_NAME: Final = _MAY_BE_MARKED | {
    Attestation.REGULATOR_INSPECTION,
    Attestation.TEST_REPORT,
}


def as_asked(asked: Asked, shown: Shown) -> Shown | None:
    """Return a paper that is of the kind of document, or may be."""
    evidence, told = asked.evidence, shown.paper.attestation
    doubt = f"is it this: {evidence}?"
    if _is_of_kind(asked, shown):
        name = _scheme(evidence, shown) or ""
        if _is_told_apart(evidence, told):
            doubt = f"told as {_a(told.value)}: {doubt}" if told else doubt
        elif evidence.attestation or not (
            is_vague(evidence, name)
            or _is_shared(asked, name)
            or _is_put_apart(evidence, name)
        ):
            return shown
    elif not (_bears_name(asked, shown) or _bears_mark(asked, shown)):
        return None
    # Nobody said that these words are those of this scheme.
    return attrs.evolve(shown, doubt=shown.doubt or doubt)


# By a label alone such a paper is asked for where this says that it may be.
_SAYS_SO: Final = {
    Attestation.TEST_REPORT: late(r"(?i)report|test|evidence|analys|proof"),
    Attestation.SELF_DECLARATION: late(
        r"(?i)declar|beyan|statement|confirmation|sdoc|by the maker"
        r"|general certificate|children's product"
    ),
}


def _is_told_apart(evidence: Evidence, told: Attestation | None) -> bool:
    """Tell whether the kind that is told is none that a label may mean."""
    says = _SAYS_SO.get(told) if told is not None else None
    return (
        evidence.attestation is None
        and says is not None
        and says.search(evidence.label or "") is None
    )


# Beside the name of a paper these may make another of it, or none.
_APART: Final = late(
    r"(?i)\b(?:no|not|without|refus\w+|reject\w+|exempt\w*|invoice|quotation"
    r"|(?:test )?report|sample|draft|application|consult\w+|training|another"
    r"|notice|letter|copy|pending)\b"
)


def _is_put_apart(evidence: Evidence, name: str) -> bool:
    """Tell whether a word beside a label makes another paper of it, or none."""
    label = evidence.label or ""
    return any(
        word.casefold() not in label.casefold()
        for word in _APART.findall(name)
    )


def _is_shared(asked: Asked, name: str) -> bool:
    """Tell whether a part of a label is one of another paper's, too.

    "SABER" is the certificate of the product, or of the shipment.
    """
    evidence, own = asked.evidence, asked.requirement
    label = scheme_words(evidence.label or "")
    if evidence.names or label <= scheme_words(name):
        # What a paper must name tells it from others.
        return False
    rows = asked.facts.index.rows
    return any(
        other.label != evidence.label
        and is_of_scheme(other, name)
        and (
            not other.names
            or any(worded(told).search(name) for told in other.names)
        )
        and not _are_choices(own, evidence, other)
        for market in own.markets
        for sector in own.sectors
        for _, row in rows.get((market, sector), ())
        for other in evidence_in(row)
    )


def _are_choices(row: Requirement, *items: Evidence) -> bool:
    """Tell whether a requirement is met by any one of some documents."""
    return any(
        choice.combine == "any" and all(item in choice.items for item in items)
        for choice in evidence_in(row)
    )


def _is_of_kind(asked: Asked, shown: Shown) -> bool:
    """Tell whether a paper is of a kind of document, standard aside."""
    evidence, paper, kind = asked.evidence, shown.paper, shown.kind
    if evidence.attestation is None:
        return is_of_scheme(evidence, _scheme(evidence, shown))
    if kind is None:
        # What kind it is will be asked, where it names the law.
        return is_of_scheme(evidence, _scheme(evidence, shown)) or (
            _names_law(asked, shown) and not _is_voluntary(evidence, shown)
        )
    if kind is not evidence.attestation:
        return _is_of_schemes_kind(evidence.attestation, shown)
    # A declaration declares what it names: one to ISO 14001 is none under a
    # law on toys.
    standard = shown.standard
    return (
        paper.attestation is not Attestation.SELF_DECLARATION
        or standard is None
        or standard.attestation
        is not Attestation.MANAGEMENT_SYSTEM_CERTIFICATE
        or _speaks_of(asked.requirement, standard)
    )


def _is_voluntary(evidence: Evidence, shown: Shown) -> bool:
    """Tell whether a paper says that no notified body gave it as one."""
    notified = evidence.attestation is Attestation.NOTIFIED_BODY_CERTIFICATE
    return notified and of_no_body(title(shown.paper)) is not None


def _scheme(evidence: Evidence, shown: Shown) -> str | None:
    """Return the scheme that a paper names, also in the standard's place.

    There a part of what is asked for may be another paper's name.
    """
    paper = shown.paper
    if paper.scheme is not None or paper.standard is not None:
        return paper.scheme
    told = paper.standard_text or ""
    words, label = scheme_words(told), scheme_words(evidence.label or "")
    beside = {word for word in words - label if not word.isdecimal()}
    return told if label and label <= words and not beside else None


def _is_of_schemes_kind(wanted: Attestation, shown: Shown) -> bool:
    """Tell whether a paper of no told kind names a scheme with such papers.

    MDSAP beside ISO 13485 has its own.
    """
    return (
        shown.paper.attestation is None
        and shown.scheme is not None
        and shown.scheme.attestation is wanted
    )


# The letters that a law goes by: "(MDR)", "(RoHS)".
_LETTERS: Final = late(r"\(([A-Z]\w*[A-Z]\w*)\)")


def _names_law(asked: Asked, shown: Shown) -> bool:
    """Tell whether a paper names the law, by its number or its letters."""
    law, text = asked.requirement.instrument, title(shown.paper)
    return not laws_in(law).isdisjoint(laws_in(text)) or any(
        worded(letters).search(text) for letters in _LETTERS.findall(law)
    )


def _speaks_of(requirement: Requirement, standard: Standard) -> bool:
    """Tell whether a requirement speaks of a standard."""
    own = standard.reference
    return any(
        wanted is not None
        and (wanted.number, wanted.part) == (own.number, own.part)
        for wanted in (each.standard for each in evidence_in(requirement))
    )


def _bears_name(asked: Asked, shown: Shown) -> bool:
    """Tell whether a paper bears a name that those asked for are to bear.

    What is told as the kind that only helps bears the law's name too.
    """
    evidence, told = asked.evidence, shown.paper.attestation
    own = told is not None and told in {
        _kind_in(evidence),
        _of_inspector(evidence),
    }
    helps = told is not None and any(
        help_.attestation is told for help_ in asked.requirement.supports
    )
    if evidence.attestation not in _BY_NAME or not (
        own or (told in _MAY_BE_MARKED and not helps)
    ):
        return False
    text = words_of(shown.paper)
    return bears_name(evidence, text) or names_document(evidence, text)


def _of_inspector(evidence: Evidence) -> Attestation | None:
    """Return the kind that what bears a label alone may be told as."""
    inspected = Attestation.REGULATOR_INSPECTION
    return inspected if evidence.attestation is None else None


def _kind_in(evidence: Evidence) -> Attestation | None:
    """Return the kind of document that a label alone tells."""
    label = (evidence.label or "").casefold()
    return Attestation.TEST_REPORT if "test report" in label else None


def _bears_mark(asked: Asked, shown: Shown) -> bool:
    """Tell whether a paper's words may be those of the scheme asked.

    What another requirement is shown by, word for word, is that.
    """
    evidence, paper = asked.evidence, shown.paper
    may_be = shown.kind in _MAY_BE_MARKED
    text = paper.scheme or ""
    if paper.scheme is None and paper.standard is None:
        text = paper.standard_text or ""
        if is_of_scheme(evidence, text):
            return True
    elif paper.scheme is None and may_be:
        # "CCC certificate GB 14748-2006" names both.
        text = beside_standards(paper.standard_text or "")
        if is_of_scheme(evidence, text):
            return True
    return (
        may_be
        and bears_mark(evidence, text)
        and not asked.facts.index.is_a_label(text)
    )


def is_document(wanted: Reference, evidence: Evidence, shown: Shown) -> bool:
    """Tell whether a paper is to a document that no record is kept of."""
    own = shown.paper.standard
    if own is None:
        return is_of_scheme(evidence, shown.paper.scheme)
    same = (wanted.publisher, wanted.number) == (own.publisher, own.number)
    # Which part it is to will be asked.
    return same and own.part in {None, wanted.part}


def kind_serves(asked: Asked, shown: Shown) -> Said:
    """Compare the kind of document with the one that is asked."""
    wanted, kind = asked.evidence.attestation, shown.kind
    if wanted is None and kind is not None:
        wanted = _usual(asked)
    if wanted is None or kind is wanted or _is_of_schemes_kind(wanted, shown):
        return GOOD
    if kind is not None and OF_GOODS.issuperset((kind, wanted)):
        # One paper may be both: a certificate that allows a mark.
        why = f"told as {_a(kind.value)}: is it {_a(wanted.value)}?"
        return Said(Outcome.TO_CONFIRM, why)
    paper = shown.paper
    scheme = scheme_words(paper.scheme or "")
    # What says that it is a licence is none of what a standard beside it is.
    own = paper.attestation is None and "licence" in scheme
    if kind is not None and not (
        own and wanted is Attestation.MARKING_LICENCE
    ):
        return Said(
            Outcome.UNMET,
            f"{_a(kind.value)} is not {_a(wanted.value)}",
        )
    # A "CE certificate" need not be a notified body's.
    if scheme & (scheme_words(wanted.value) - _ANY_PAPER):
        return GOOD
    return Said(Outcome.TO_CONFIRM, f"is it {_a(wanted.value)}?")


_ANY_PAPER: Final = frozenset({"by", "body", "certificate"})


def _usual(asked: Asked) -> Attestation | None:
    """Return the kind of document that shows the standard that is asked."""
    wanted = asked.evidence.standard
    standard = asked.facts.work(wanted) if wanted is not None else None
    kind = standard.attestation if standard is not None else None
    return None if kind is Attestation.NONE else kind


def _a(noun: str) -> str:
    """Put the article before a kind of document."""
    return f"an {noun}" if noun[0] in "aiM" else f"a {noun}"
