"""One requirement, as it stands on the page of a market or of goods."""

from collections.abc import Iterable, Iterator
from typing import Final

import isostd
from drawing import text as md
from drawing.names import ALL_GOODS, CONDITIONS, Writer, product_page, span
from isostd.requirements import Condition, Evidence, Requirement

_FORCES: Final = {
    isostd.Obligation.MANDATORY: "the law asks for it",
    isostd.Obligation.PRESUMPTION: (
        "with it, the law presumes that you comply; there are other ways"
    ),
    isostd.Obligation.CONFORMITY_ROUTE: "one of the ways the law offers",
    isostd.Obligation.CONTRACTUAL: "a contract asks for it",
    isostd.Obligation.CUSTOMARY: "a class of buyers usually asks for it",
    isostd.Obligation.VOLUNTARY: "somebody may like it; nothing asks for it",
}


def leaves(evidence: Evidence | None) -> Iterator[Evidence]:
    """Yield the single documents of a piece of evidence."""
    if evidence is None:
        return
    if evidence.combine is None:
        yield evidence
    for item in evidence.items:
        yield from leaves(item)


def requirement(
    writer: Writer, row: Requirement, *, with_goods: bool
) -> Iterator[str]:
    """Yield what a requirement says.

    Args:
        writer: who writes the page.
        row: the requirement.
        with_goods: True where the page is a market's, False where it is
            that of the goods.
    """
    yield from md.note(row.summary)
    yield ""
    if with_goods:
        yield from md.bullet(f"**Goods:** {goods(writer, row)}")
    else:
        yield from md.bullet(f"**Market:** {writer.markets(row.markets)}")
    yield from md.bullet(f"**Who is asked:** {_asked(row)}")
    yield from md.bullet(f"**On what ground:** {md.escape(row.instrument)}")
    yield from md.bullet(f"**Force:** {_force(row)}")
    when = span(row.since, row.until)
    if when:
        yield from md.bullet(f"**When:** {when}")
    yield from _evidence(writer, row)
    if row.conditions:
        yield from md.bullet("**It depends on:**")
        points = (_condition(writer, c) for c in row.conditions)
        yield from md.bullets(points, depth=1)
    if row.caveats:
        yield from md.bullet("**Mind:**")
        yield from md.bullets(map(md.escape, row.caveats), depth=1)
    if row.next_step:
        yield from md.bullet(
            f"**Where it is not met:** {md.escape(row.next_step)}"
        )
    if row.procurement_codes:
        codes = md.escaped(row.procurement_codes)
        yield from md.bullet(f"**Procurement codes:** {codes}")
    yield from md.bullets(writer.sources(row.citations))


def goods(writer: Writer, row: Requirement) -> str:
    """Return the goods of a requirement, linked to their pages."""
    names = [
        writer.to(
            md.escape(writer.catalogue.sectors[key].name), product_page(key)
        )
        for key in row.sectors
    ]
    return ", ".join(names) or writer.to("all goods", product_page(ALL_GOODS))


def _asked(row: Requirement) -> str:
    who = f"the {row.role.value}"
    if row.buyers:
        buyers = md.listed(map(md.escape, row.buyers), "or")
        who += f", where the buyer is of the class: {buyers}"
    return who


def _force(row: Requirement) -> str:
    text = f"{row.obligation.value}: {_FORCES[row.obligation]}"
    if row.force is isostd.Force.IN_FORCE:
        return text
    return f"{text}; **{row.force.value}**, so it does not apply"


def _evidence(writer: Writer, row: Requirement) -> Iterator[str]:
    if row.evidence is None:
        yield from md.bullet("**What satisfies it:** no document can")
    else:
        yield from _one(writer, row.evidence, 0, "**What satisfies it:** ")
    if len(row.supports) == 1:
        lead = "**Helps, and is not enough:** "
        yield from _one(writer, row.supports[0], 0, lead)
    elif row.supports:
        yield from md.bullet("**Helps, and is not enough:**")
        for item in row.supports:
            yield from _one(writer, item, 1)


def _one(
    writer: Writer, evidence: Evidence, depth: int, lead: str = ""
) -> Iterator[str]:
    """Yield a document, or a combination with its items below it."""
    if evidence.combine is None:
        yield from md.bullet(f"{lead}{_leaf(writer, evidence)}", depth)
        return
    if len(evidence.items) == 1:
        yield from _one(writer, evidence.items[0], depth, lead)
        return
    which = "all of these" if evidence.combine == "all" else "one of these"
    if evidence.combine == "any" and evidence.minimum > 1:
        which = f"at least {evidence.minimum} of these"
    yield from md.bullet(f"{lead}{which}:", depth)
    for item in evidence.items:
        yield from _one(writer, item, depth + 1)


def _leaf(writer: Writer, evidence: Evidence) -> str:
    parts = []
    if evidence.editions:
        names = map(writer.reference, evidence.editions)
        parts.append(md.listed(names, "or"))
    elif evidence.standard is not None:
        parts.append(writer.reference(evidence.standard))
    if evidence.label:
        parts.insert(0, md.escape(evidence.label))
    if evidence.attestation is not None:
        parts.append(evidence.attestation.value)
    if evidence.edition_rule is isostd.EditionRule.LATEST:
        parts.append("the latest edition")
    if evidence.issuers:
        issuers = md.listed(map(md.escape, evidence.issuers), "or")
        parts.append(f"issued by {issuers}")
    if evidence.accredited:
        parts.append("under a recognised accreditation")
    return ", ".join(dict.fromkeys(parts))


def _condition(writer: Writer, condition: Condition) -> str:
    name = md.code(condition.name)
    text = (
        f"{writer.to(name, CONDITIONS, name)}: "
        f"{md.escape(condition.question)} Applies for: {wanted(condition)}."
    )
    if condition.others:
        text += f" Does not, for: {words(condition.others)}."
    if condition.assumed:
        text += " Taken to be so where it is not told."
    return text


def wanted(condition: Condition) -> str:
    """Return what fulfils a condition, in words."""
    if condition.is_true is not None:
        return "yes (`True`)" if condition.is_true else "no (`False`)"
    if condition.equals:
        return words(condition.equals)
    limits = {
        "at least": condition.at_least,
        "more than": condition.more_than,
        "at most": condition.at_most,
        "less than": condition.less_than,
    }
    told = [
        f"{n} {limit:g}" for n, limit in limits.items() if limit is not None
    ]
    return " and ".join(told)


def words(texts: Iterable[str]) -> str:
    """Return the words that a purchase may tell."""
    return md.listed(map(md.code, texts), "or")
