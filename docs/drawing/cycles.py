"""The page of the certification cycles."""

from collections.abc import Iterator
from typing import Final

import isostd
from drawing import text as md
from drawing.names import PAPERS, Writer, cycle_title, span
from isostd.cycles import CertificationCycle
from isostd.layout import counted

CHAINS: Final = {
    isostd.Chain.ACCREDITATION: (
        "an accreditation body that is recognised under the multilateral "
        "arrangement"
    ),
    isostd.Chain.ISSUER: "the issuer is itself the accreditation body",
    isostd.Chain.DESIGNATION: (
        "a state of the EU, which has designated the issuer as a notified body"
    ),
    isostd.Chain.MDSAP: (
        "the regulators of MDSAP, which have recognised the issuer as an "
        "auditing organisation"
    ),
    isostd.Chain.SCHEME_LICENCE: (
        "the owner of the scheme, who has licensed the issuer"
    ),
    isostd.Chain.LABORATORY: (
        "an accreditation body: the laboratory is accredited to ISO/IEC 17025"
    ),
    isostd.Chain.PRODUCT_BODY: (
        "an accreditation body: the issuer is accredited to ISO/IEC 17065"
    ),
    isostd.Chain.NONE: "nobody, as a rule",
}


def page(writer: Writer) -> Iterator[str]:
    """Yield the page of the cycles."""
    cycles = sorted(writer.catalogue.cycles, key=cycle_title)
    yield from md.opening(
        "Certification cycles",
        "How long each kind of paper stands, when it must be audited in "
        "between, what happens after it has expired, and who vouches for "
        f"whoever issued it: {len(cycles)} sets of rules. "
        "[Is it valid?](../concepts/validity.md) says how they are used.",
    )
    for cycle in cycles:
        yield from md.section(cycle_title(cycle), _cycle(writer, cycle))


def _cycle(writer: Writer, cycle: CertificationCycle) -> Iterator[str]:
    points = [
        f"**Key:** {md.code(cycle.key)}",
        *_reach(writer, cycle),
        *rules(cycle),
        *_standards(writer, cycle),
        *writer.sources(cycle.citations),
    ]
    yield from md.blocks(md.note(cycle.note), md.bullets(points))


def _reach(writer: Writer, cycle: CertificationCycle) -> Iterator[str]:
    paper = cycle.attestation
    yield f"**Paper:** {paper.value}: {PAPERS[paper]}"
    if cycle.refines is not None:
        wider = writer.catalogue.cycles[cycle.refines]
        yield f"**Narrows:** {writer.cycle(wider)}"
    if cycle.economies:
        yield f"**For holders in:** {writer.places(cycle.economies)}"
    when = span(cycle.since, cycle.until)
    if when:
        yield f"**Applies:** {when}"


def _standards(writer: Writer, cycle: CertificationCycle) -> Iterator[str]:
    keys = cycle.standards or [
        s.key for s in writer.catalogue.standards if s.cycle == cycle.key
    ]
    if keys:
        yield f"**Standards:** {writer.standards(keys)}"


def rules(cycle: CertificationCycle) -> Iterator[str]:
    """Yield the rules of a cycle as points of a list."""
    if cycle.attestation is isostd.Attestation.NONE:
        return
    yield f"**Who vouches for the issuer:** {CHAINS[cycle.chain]}"
    yield f"**Term:** {_term(cycle)}"
    if cycle.surveillance != "none":
        yield f"**Audits in between:** {_audits(cycle)}"
    if cycle.term_months is not None:
        yield f"**After it has expired:** {_restoration(cycle)}"


def _months(number: int) -> str:
    years, rest = divmod(number, 12)
    if rest or not years:
        return counted(number, "month")
    return counted(years, "year")


def _term(cycle: CertificationCycle) -> str:
    if cycle.term_months is None:
        return "no fixed one; read the days on the paper"
    text = _months(cycle.term_months)
    if cycle.slack_months:
        more = _months(cycle.slack_months)
        text += (
            f", and up to {more} more where an early renewal keeps the old "
            "anniversary"
            if cycle.hard_term
            else f"; up to {more} longer is not doubted"
        )
    if cycle.hard_term:
        text += "; it is over then, whatever is printed on it"
    return text


def _audits(cycle: CertificationCycle) -> str:
    first = cycle.first_surveillance_months
    clock = "decision" if cycle.clock == "decided" else "day of issue"
    begin = (
        f"the first within {_months(first)} of the {clock}" if first else ""
    )
    if cycle.surveillance == "calendar year":
        rest = (
            "once in each calendar year, except that of the recertification "
            "audit"
        )
    elif cycle.surveillance == "anniversary":
        rest = (
            "one about each anniversary of the audit that the cycle began "
            f"with, {_months(cycle.late_months)} after it at the latest"
        )
    else:
        rest = f"at most {_months(cycle.interval_months or 12)} apart"
    text = "; ".join(filter(None, [begin, rest]))
    if cycle.tolerated_months is not None and cycle.since is not None:
        text += (
            f" (an interval that began before {cycle.since} may have run for "
            f"{_months(cycle.tolerated_months)}: then it is a question, not "
            "a breach)"
        )
    return text


def _restoration(cycle: CertificationCycle) -> str:
    note = f" {md.escape(cycle.restoration_note)}" if (
        cycle.restoration_note
    ) else ""  # fmt: skip
    if not cycle.extension_months:
        note += " Nor does the scheme know an extension."
    if cycle.restoration_months is None:
        return md.stop("nothing is known that would restore it") + note
    text = f"it may be restored within {_months(cycle.restoration_months)}"
    if cycle.restoration_audit_first:
        text += ", if the audit was finished before it expired"
    return md.stop(text) + note
