"""The list of standards, and a page for each one."""

from collections.abc import Iterable, Iterator
from typing import Final

import isostd
from drawing import editions as ed
from drawing import text as md
from drawing.cycles import rules
from drawing.facts import Fact, facts_of
from drawing.names import (
    GLOSSARY,
    PAPERS,
    PRODUCTS,
    UNKNOWNS,
    VALIDITY,
    Writer,
    day,
    kind_of_paper,
    latest,
    parts_of,
    span,
    standard_page,
)
from drawing.rows import leaves
from isostd.accreditation import Register
from isostd.catalogue import Catalogue
from isostd.requirements import Evidence, Requirement
from isostd.standards import Standard

# What whoever holds the paper reads first, by its kind.
_READ: Final[dict[isostd.Attestation | None, str]] = {
    isostd.Attestation.TEST_REPORT: (
        "is it of the very model that you buy, to the edition that the market "
        "names, and was each test passed? A report can tell of a failure"
    ),
    isostd.Attestation.ACCREDITATION_CERTIFICATE: (
        "which body or laboratory, which accreditation body, and the annex "
        "with the scope"
    ),
    isostd.Attestation.VERIFICATION_STATEMENT: (
        "which firm and site, what was looked at and for which period, by "
        "whom, on which day, and what was found"
    ),
    isostd.Attestation.MARKING_LICENCE: (
        "whose licence it is, its number and its days, and whether your very "
        "goods are among those it names"
    ),
    isostd.Attestation.SELF_DECLARATION: (
        "who declares what of which product, by which text, on which day"
    ),
}
_READ_ELSE: Final = (
    "is the holder your supplier, and are its sites those that work for you? "
    "Does the scope name your goods and the work on them (making is not "
    "selling)? Then the standard with its year or version, the number, the "
    "first and the last day, and who issued it"
)
_SEEN: Final = {
    isostd.Confidence.PRIMARY: "Read in the official text or record",
    isostd.Confidence.SECONDARY: "Read in a text about it",
    isostd.Confidence.UNVERIFIED: "Unverified: known, and not found anywhere",
}


def index(writer: Writer) -> Iterator[str]:
    """Yield the list of the standards."""
    known = sorted(writer.catalogue.standards, key=lambda s: s.reference)
    yield from md.opening(
        "Standards in the catalogue",
        f"The {len(known)} standards that the bundled catalogue holds, with "
        f"facts checked up to {writer.catalogue.as_of}. Each has a page of "
        "its own. The latest edition is the newest published one that the "
        "data knows; which edition a certificate may still name is "
        "[another question](../concepts/editions-and-transitions.md). The "
        "kind of paper is the kind of evidence that can exist for the "
        "standard at all.",
    )
    yield ""
    yield from _listed(writer, "Reference", known)


def _listed(
    writer: Writer, name: str, standards: Iterable[Standard]
) -> Iterator[str]:
    rows = [
        (
            writer.standard(s),
            md.escape(s.subject),
            latest(s),
            "a series: see its parts"
            if s.attestation is None
            else kind_of_paper(s, writer.catalogue),
        )
        for s in standards
    ]
    head = [name, "Subject", "Latest edition", "What paper can exist"]
    yield from md.table(head, rows)


def page(writer: Writer, standard: Standard) -> Iterator[str]:
    """Yield the page of one standard."""
    catalogue = writer.catalogue
    yield f"# {md.escape(standard.reference)}: {md.escape(standard.subject)}"
    yield ""
    yield from md.bullets(_facts(writer, standard))
    sections = {
        "What it is, and what it is not": md.note(standard.scope),
        _checks_title(standard): _checks(writer, standard),
        "Who uses it": _industries(writer, standard),
        "Parts": _parts(writer, standard),
        "Editions": ed.editions(writer, standard),
        "Transitions": ed.transitions(writer, standard),
        "Amendments": ed.amendments(standard),
        "Adoptions": ed.adoptions(writer, standard),
        "Market by market": _regions(writer, standard),
        "Who asks for it": _asked(writer, standard),
        "Related documents": _relations(writer, standard),
        "Sources": _sources(writer, facts_of("standards", standard)),
    }
    for title, lines in sections.items():
        yield from md.section(title, lines)
    yield ""
    yield from md.paragraph(
        f"Facts checked up to {catalogue.as_of}. "
        + writer.to("How far a fact can be trusted", UNKNOWNS)
        + " says what this page cannot tell, and "
        + writer.to("Words of the field", GLOSSARY)
        + " what the words mean."
    )


def _facts(writer: Writer, standard: Standard) -> Iterator[str]:
    yield f"**Title:** {md.escape(standard.title)}"
    yield f"**Kind of document:** {standard.kind.value}"
    paper = kind_of_paper(standard, writer.catalogue)
    if standard.attestation is None:
        yield f"**What paper can exist:** {paper}"
    else:
        kind = "none" if standard.attestation == "none" else paper
        means = PAPERS[standard.attestation]
        yield f"**What paper can exist:** {kind}: {means}"
    if not standard.parts:
        changes = "".join(f", with {md.escape(c)}" for c in _changes(standard))
        yield f"**Latest edition:** {latest(standard)}{changes}"
    if standard.series is not None:
        yield f"**Part of:** {writer.standards([standard.series])}"
    if standard.committee:
        yield f"**Written by:** {md.escape(standard.committee)}"
    if standard.ics:
        codes = md.escaped(standard.ics)
        yield f"**International Classification for Standards:** {codes}"


def _changes(standard: Standard) -> list[isostd.Reference]:
    """Return the published amendments and corrigenda of the last edition."""
    newest = standard.latest
    return [
        amendment.reference
        for amendment in (newest.amendments if newest is not None else ())
        if amendment.kind != "draft"
    ]


def _industries(writer: Writer, standard: Standard) -> Iterator[str]:
    found = [writer.catalogue.industries[key] for key in standard.industries]
    yield from md.bullets(map(writer.industry, found))


def _parts(writer: Writer, standard: Standard) -> Iterator[str]:
    parts = parts_of(standard, writer.catalogue)
    yield from _listed(writer, "Part", parts)


def _regions(writer: Writer, standard: Standard) -> Iterator[str]:
    notes = sorted(
        standard.regional_notes, key=lambda note: writer.places(note.markets)
    )
    for note in notes:
        when = f" (since {note.since})" if note.since is not None else ""
        where = writer.markets(note.markets)
        yield from md.bullet(f"**{where}**{when}: {md.escape(note.text)}")


def _asked(writer: Writer, standard: Standard) -> Iterator[str]:
    asking, helping = [], []
    rows = sorted(
        writer.catalogue.requirements,
        key=lambda row: [writer.place(market) for market in row.markets],
    )
    for row in rows:
        if _names(writer, standard, (row.evidence,)):
            asking.append(row)
        elif _names(writer, standard, row.supports):
            helping.append(row)
    head = ["Market", "What", "Force", "When"]
    yield from md.blocks(
        md.table(head, dict.fromkeys(_row(writer, row) for row in asking)),
        ["It helps, and is not enough, for:"] if helping else [],
        md.table(head, dict.fromkeys(_row(writer, row) for row in helping)),
        md.paragraph(
            "Only markets and goods for which there is data: "
            + writer.to("all the rows", PRODUCTS)
            + "."
        )
        if asking or helping
        else [],
    )


def _names(
    writer: Writer, standard: Standard, asked: Iterable[Evidence | None]
) -> bool:
    family = {standard.key, *standard.parts}
    named = (
        writer.catalogue.resolve(leaf.standard).standard
        for evidence in asked
        for leaf in leaves(evidence)
        if leaf.standard is not None
    )
    return any(found is not None and found.key in family for found in named)


def _row(writer: Writer, row: Requirement) -> tuple[str, ...]:
    force = row.obligation.value
    if row.force is not isostd.Force.IN_FORCE:
        force = f"{force}, {row.force.value}"
    return (
        writer.markets(row.markets),
        writer.row(row),
        force,
        span(row.since, row.until),
    )


def _relations(writer: Writer, standard: Standard) -> Iterator[str]:
    for relation in standard.relations:
        name = writer.reference(relation.target)
        kind = md.capital(relation.kind.value)
        only = ""
        if relation.editions:
            only = f" (holds for {md.escaped(relation.editions)})"
        if relation.where_it_fits:
            kind = f"{kind}, where it fits the branch,"
        found = writer.catalogue.resolve(relation.target).standard
        told = relation.note or (found.subject if found is not None else "")
        note = f": {md.escape(told)}" if told else ""
        yield from md.bullet(f"{kind} **{name}**{only}{note}")


def _checks_title(standard: Standard) -> str:
    if standard.attestation is isostd.Attestation.TEST_REPORT:
        return "What to check on its reports"
    if (standard.attestation or "").endswith("certificate"):
        return "What to check on its certificates"
    return "What to check on its papers"


def _checks(writer: Writer, standard: Standard) -> Iterator[str]:
    if standard.attestation in {None, isostd.Attestation.NONE}:
        return
    catalogue = writer.catalogue
    cycle = catalogue.cycle_for(standard)
    if cycle is None:
        return
    over = _over(writer, standard)
    if over:
        yield from md.paragraph(over)
        return
    local = [
        c
        for c in catalogue.cycles
        if c.refines == cycle.key and standard.key in c.standards
    ]
    own = [
        f"In {writer.places(c.economies)}, "
        f"{span(c.since, c.until) or 'always'}: {writer.cycle(c)}"
        for c in local
        if c.economies
    ]
    earlier = [
        f"{span(c.since, c.until)}: {writer.cycle(c)}"
        for c in local
        if not c.economies
    ]
    yield from md.blocks(
        md.paragraph(f"The rules are those of {writer.cycle(cycle)}."),
        md.bullets([_read(writer, standard), *rules(cycle)]),
        ["Some economies have rules of their own:"] if own else [],
        md.bullets(own),
        ["Earlier rules:"] if earlier else [],
        md.bullets(map(md.capital, earlier)),
        _registers(writer, standard),
    )


def _over(writer: Writer, standard: Standard) -> str:
    """Say that no paper to a standard stands any more, where that is sure."""
    newest = standard.latest
    if newest is None or newest.replaced_by is None:
        return ""
    move = standard.transition_from(newest.reference)
    last = move.last_end if move is not None else None
    if last is None or last >= writer.catalogue.as_of:
        return ""
    newer = writer.reference(newest.replaced_by)
    return (
        f"None stands today: the last day was {last}, whatever is printed on "
        f"the paper. Ask for one to {newer} or a later edition."
    )


def _read(writer: Writer, standard: Standard) -> str:
    kind = standard.attestation
    more = ""
    if kind is isostd.Attestation.MANAGEMENT_SYSTEM_CERTIFICATE:
        title = "What belongs on the paper"
        more = f". {writer.to(title, VALIDITY, title)} gives the whole list"
    return f"**Read first:** {_READ.get(kind, _READ_ELSE)}{more}"


def _registers(writer: Writer, standard: Standard) -> Iterator[str]:
    found = _listing(writer.catalogue, standard)
    other = [
        r
        for r in found
        if r.attestations and standard.attestation not in r.attestations
    ]
    wide = [
        r for r in found if not r.economies and not r.bodies and r not in other
    ]
    narrow = [r for r in found if r not in wide and r not in other]
    points = [
        f"{writer.register(r)}{_for(writer, r)}" for r in (*wide, *narrow)
    ]
    lead = "Where to look a paper up, since only a register can say that it "
    none = "No register of such papers is known here: ask whoever issued it."
    yield from md.blocks(
        md.paragraph(f"{lead}is genuine:") if points else [none],
        md.bullets(points),
        ["For other papers, and not for these:"] if other else [],
        md.bullets(_for_others(writer, r) for r in other),
    )


def _listing(catalogue: Catalogue, standard: Standard) -> list[Register]:
    """Return the registers that name a standard, else those for its kind."""
    named = [r for r in catalogue.registers if standard.key in r.standards]
    kind = standard.attestation
    if any(not r.attestations or kind in r.attestations for r in named):
        return named
    places = {place for r in catalogue.registers for place in r.economies}
    wide = {
        register.key
        for place in (None, *places)
        for register in catalogue.registers_for(standard, economy=place)
        if not register.attestations
    }
    return [r for r in catalogue.registers if r in named or r.key in wide]


def _for_others(writer: Writer, register: Register) -> str:
    kinds = md.listed((kind.value for kind in register.attestations), "or")
    return f"{writer.register(register)}, {kinds}{_for(writer, register)}"


def _for(writer: Writer, register: Register) -> str:
    parts = [md.escape(register.covers).rstrip(".")]
    if register.economies:
        parts.append(f"for holders in {writer.places(register.economies)}")
    if len(register.bodies) > 3:
        count = len(register.bodies)
        parts.append(f"for papers under one of {count} accreditation bodies")
    elif register.bodies:
        names = ", ".join(map(writer.body, register.bodies))
        parts.append(f"for papers under {names}")
    return f": {'; '.join(parts)}"


def _sources(writer: Writer, facts: Iterable[Fact]) -> Iterator[str]:
    found: dict[isostd.Confidence, dict[str, list[Fact]]] = {}
    for fact in facts:
        seen = found.setdefault(fact.citation.confidence, {})
        seen.setdefault(fact.citation.source, []).append(fact)
    for confidence, title in _SEEN.items():
        lines = [
            line
            for key, rested in sorted(found.get(confidence, {}).items())
            for line in _source(writer, key, rested)
        ]
        yield from md.section(title, lines, level=3)


def _source(writer: Writer, key: str, facts: list[Fact]) -> Iterator[str]:
    source = writer.catalogue.sources[key]
    about = [md.escape(source.publisher), day(source.date)]
    yield from md.bullet(", ".join([writer.source(key), *filter(None, about)]))
    plain: dict[str, None] = {}
    told: dict[str, None] = {}
    for fact in facts:
        what = md.escape(fact.what or "the standard itself")
        where = fact.citation.locator
        says = fact.says
        if not says and (where is None or where in fact.what):
            plain[what] = None
            continue
        place = f" ({md.escape(where)})" if where else ""
        words = f": {md.escape(says)}" if says else ""
        told[f"{what}{place}{words}"] = None
    if plain and (told or list(plain) != ["the standard itself"]):
        yield from md.bullet("; ".join(plain), depth=1)
    yield from md.bullets(told, depth=1)


def all_pages(writer: Writer) -> Iterator[tuple[str, Iterator[str]]]:
    """Yield each page of a standard: its path, and its lines."""
    for standard in writer.catalogue.standards:
        path = standard_page(standard)
        yield path, page(Writer(writer.catalogue, path), standard)
