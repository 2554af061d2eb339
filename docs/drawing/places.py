"""The pages of sectors, industries, economies and groupings."""

from collections.abc import Iterator

from drawing import text as md
from drawing.names import Writer, day, market_page, product_page
from isostd.markets import Grouping, ProductSector
from isostd.standards import Industry


def sectors(writer: Writer) -> Iterator[str]:
    """Yield the page of the product sectors."""
    rows = sorted(writer.catalogue.sectors, key=lambda s: s.name.casefold())
    yield from md.opening(
        "Product sectors",
        f"The {len(rows)} kinds of goods and services that a purchase can "
        "name, by key, by word or by code. The codes are chapters, headings "
        "and subheadings of the Harmonized System 2022; services go by IAF "
        "codes. Which codes make up a sector is a reading of our own: a code "
        "says what goods are, seldom what they are for.",
    )
    for row in rows:
        yield from md.section(md.escape(row.name), _sector(writer, row))


def _sector(writer: Writer, row: ProductSector) -> Iterator[str]:
    points = [f"**Key:** {md.code(row.key)}"]
    if row.headings:
        points.append(f"**Harmonized System:** {_codes(row.headings)}")
    if row.excludes:
        points.append(f"**Without:** {_codes(row.excludes)}")
    if row.iaf_codes:
        codes = ", ".join(map(str, row.iaf_codes))
        points.append(f"**IAF codes:** {codes}")
    if row.words:
        points.append(f"**Words that find it:** {md.escaped(row.words)}")
    if any(row.key in r.sectors for r in writer.catalogue.requirements):
        where = writer.to("who asks for what", product_page(row.key))
        points.append(f"**Requirements:** {where}")
    points += writer.sources(row.citations)
    yield from md.blocks(md.note(row.note), md.bullets(points))


def _codes(codes: tuple[str, ...]) -> str:
    return ", ".join(
        f"{code[:4]}.{code[4:]}" if len(code) > 4 else code for code in codes
    )


def industries(writer: Writer) -> Iterator[str]:
    """Yield the page of the industries."""
    rows = sorted(
        writer.catalogue.industries,
        key=lambda i: (i.iaf_codes if _is_code(i) else (), i.label),
    )
    yield from md.opening(
        "Industries",
        f"The {len(rows)} fields of business by which standards are found, "
        "with the codes that certification bodies use: IAF codes (1 to 39) "
        "and divisions of NACE Rev. 2. A standard stands under the fields "
        "that typically use it; others may use it too.",
    )
    for row in rows:
        yield from md.section(md.escape(row.label), _industry(writer, row))


def _is_code(row: Industry) -> bool:
    return row.key.startswith("iaf-")


def _industry(writer: Writer, row: Industry) -> Iterator[str]:
    points = [f"**Key:** {md.code(row.key)}"]
    if row.iaf_codes:
        points.append(f"**IAF codes:** {_runs(row.iaf_codes)}")
    if row.nace:
        points.append(f"**NACE Rev. 2:** {', '.join(row.nace)}")
    users = [
        s.key for s in writer.catalogue.standards if row.key in s.industries
    ]
    if users:
        points.append(f"**Standards:** {writer.standards(users)}")
    yield from md.bullets([*points, *writer.sources(row.citations)])


def _runs(codes: tuple[int, ...]) -> str:
    """Return numbers in order, with each run of three or more in short."""
    runs: list[list[int]] = []
    for code in codes:
        if runs and runs[-1][-1] == code - 1:
            runs[-1].append(code)
        else:
            runs.append([code])
    return ", ".join(
        f"{run[0]} to {run[-1]}" if len(run) > 2 else ", ".join(map(str, run))
        for run in runs
    )


def economies(writer: Writer) -> Iterator[str]:
    """Yield the page of the economies and their groupings."""
    catalogue = writer.catalogue
    count = len(catalogue.economies)
    yield from md.opening(
        "Economies and groupings",
        f"The {len(catalogue.groupings)} groupings of economies that share "
        f"rules, with who belongs to them and when, and the {count} countries "
        "and territories by their ISO 3166-1 codes. A list of names says "
        "nothing about the status of a territory.",
    )
    for grouping in catalogue.groupings:
        yield from md.section(
            f"{md.escape(grouping.name)} ({grouping.key})",
            _grouping(writer, grouping),
        )
    yield from md.section("Economies", _economies(writer))


def _grouping(writer: Writer, row: Grouping) -> Iterator[str]:
    points = []
    if row.aliases:
        points.append(f"**Also called:** {md.escaped(row.aliases)}")
    if any(row.key in r.markets for r in writer.catalogue.requirements):
        where = writer.to("who asks for what", market_page(row.key))
        points.append(f"**Requirements:** {where}")
    points += writer.sources(row.citations)
    members = sorted(
        (writer.place(m.economy), day(m.since), day(m.until))
        for m in row.members
    )
    undated = any(not since for _, since, _ in members)
    lead = "Where no first day stands, it is longer ago than matters here."
    yield from md.blocks(
        md.bullets(points),
        md.paragraph(lead) if undated else [],
        md.table(["Member", "Since", "Last day"], members),
    )


def _economies(writer: Writer) -> Iterator[str]:
    catalogue = writer.catalogue
    rows = []
    for economy in sorted(catalogue.economies, key=lambda e: e.name):
        groups = [
            g.key
            for g in catalogue.groupings
            if g.has_member(economy.key, catalogue.as_of)
        ]
        rows.append(
            (
                md.code(economy.key),
                md.escape(economy.name)
                + (f". {md.escape(economy.note)}" if economy.note else ""),
                md.escaped(economy.aliases),
                ", ".join(groups),
            )
        )
    head = [
        "Code",
        "Name",
        "Other names",
        f"Groupings on {catalogue.as_of}",
    ]
    yield from md.table(head, rows)
