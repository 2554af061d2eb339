"""The pages of the sources, and of what is not verified."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

import isostd
from drawing import text as md
from drawing.facts import TABLES, Fact, facts, is_unverified
from drawing.names import (
    BODIES,
    CYCLES,
    ECONOMIES,
    FIGURES,
    INDUSTRIES,
    REGISTERS,
    SECTORS,
    UNVERIFIED,
    Writer,
    day,
    standard_page,
)
from isostd.findings import FINDINGS
from isostd.sources import Source
from isostd.standards import Standard

_PLURALS: Final = {
    "law": "Laws",
    "standard": "Standards",
    "catalogue": "Catalogues",
    "accreditation document": "Accreditation documents",
    "register": "Registers",
    "official page": "Official pages",
    "own rules": "Rules of the library's own",
    "secondary text": "Secondary texts",
}
_PAGES: Final = {
    "bodies": BODIES,
    "arrangements": BODIES,
    "registers": REGISTERS,
    "cycles": CYCLES,
    "sectors": SECTORS,
    "industries": INDUSTRIES,
    "economies": ECONOMIES,
    "groupings": ECONOMIES,
    "figures": FIGURES,
}


def page(writer: Writer) -> Iterator[str]:
    """Yield the page of the sources."""
    sources = writer.catalogue.sources
    resting = Counter(f.citation.source for f in facts(writer.catalogue))
    ruling = Counter(kind.source for kind in FINDINGS.values())
    yield from md.opening(
        "Sources",
        f"The {len(sources)} texts that the facts were taken from. Each "
        "citation names one of them, the place in it, how it was seen and on "
        "which day: "
        f"{sum(resting.values())} citations in all, and the rules of "
        f"{sum(ruling.values())} findings. What was found nowhere is on "
        + writer.to("a page of its own", UNVERIFIED)
        + ".",
    )
    kinds = dict.fromkeys([*_PLURALS, *sorted({s.kind for s in sources})])
    for kind in kinds:
        rows = [
            _source(row, resting[row.key], ruling[row.key])
            for row in sorted(sources, key=lambda s: s.title.casefold())
            if row.kind == kind
        ]
        head = [
            "Key", "Title", "Publisher", "Date", "Citations", "Findings",
        ]  # fmt: skip
        yield from md.section(
            _PLURALS.get(kind, md.capital(kind)), md.table(head, rows)
        )


def _source(row: Source, citations: int, findings: int) -> tuple[str, ...]:
    title = md.outside(md.escape(row.title), row.url)
    if row.note:
        title = f"{title}. {md.escape(row.note)}"
    return (
        md.code(row.key),
        title,
        md.escape(row.publisher),
        day(row.date),
        str(citations),
        str(findings or ""),
    )


def unverified(writer: Writer) -> Iterator[str]:
    """Yield the page of what is known and was found nowhere."""
    found = list(facts(writer.catalogue))
    open_facts = [fact for fact in found if is_unverified(fact.citation)]
    yield from md.opening(
        "Unverified facts",
        f"{len(open_facts)} of {len(found)} citations say *unverified*: the "
        "fact is known, and was not found anywhere. It is kept where a "
        "reader is better off with the flagged fact than without it. Whoever "
        "finds a text for one is welcome to send it: the record is named by "
        "its table and its key, as under `src/isostd/data`. "
        "[How far a fact can be trusted](../concepts/unknowns.md) says what "
        "the words mean.",
    )
    yield from md.section("How the facts were seen", _counts(found))
    for name in TABLES:
        rested = [fact for fact in open_facts if fact.table == name]
        yield from md.section(
            name.capitalize(), _records(writer, name, rested)
        )


def _counts(found: list[Fact]) -> Iterator[str]:
    seen = Counter((f.table, f.citation.confidence) for f in found)
    total = Counter(f.citation.confidence for f in found)
    kinds = list(isostd.Confidence)
    rows = [
        (md.code(name), *(str(seen[name, kind]) for kind in kinds))
        for name in TABLES
    ]
    rows.append(("all", *(str(total[kind]) for kind in kinds)))
    yield from md.blocks(
        md.paragraph("One citation is counted as one fact."),
        md.table(["Table", *(kind.value for kind in kinds)], rows),
    )


def _records(writer: Writer, name: str, rested: list[Fact]) -> Iterator[str]:
    groups: dict[str, tuple[Any, dict[str, None]]] = {}
    for fact in rested:
        group = groups.setdefault(fact.record.key, (fact.record, {}))
        group[1][_point(fact)] = None
    for record, what in _days(writer) if name == "standards" else ():
        groups.setdefault(record.key, (record, {}))[1][what] = None
    for key, (record, points) in sorted(groups.items()):
        where = _where(writer, name, record)
        yield from md.bullet(f"{where} ({md.code(key)})")
        yield from md.bullets(points, depth=1)


def _days(writer: Writer) -> Iterator[tuple[Standard, str]]:
    """Yield the transitions whose very days are not verified."""
    for standard in writer.catalogue.standards:
        for move in standard.transitions:
            if move.confidence is isostd.Confidence.UNVERIFIED:
                old, new = md.escape(move.old), md.escape(move.new)
                yield standard, f"the days of the move from {old} to {new}"


def _point(fact: Fact) -> str:
    citation = fact.citation
    what = md.escape(fact.what or "the record itself")
    place = f", {md.escape(citation.locator)}" if citation.locator else ""
    says = f": {md.escape(fact.says)}" if fact.says else ""
    return f"{what}{place}{says} ({md.code(citation.source)})"


def _label(record: Any) -> str:
    for name in ("reference", "acronym", "name", "title", "label"):
        found = getattr(record, name, None)
        if found is not None:
            return md.escape(found)
    return md.code(record.key)


def _where(writer: Writer, name: str, record: Any) -> str:
    if name == "requirements":
        return writer.row(record)
    if name == "registers":
        return writer.register(record)
    path = standard_page(record) if name == "standards" else _PAGES[name]
    return writer.to(_label(record), path)
