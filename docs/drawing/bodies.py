"""The pages of the accreditation bodies and of the registers."""

from collections.abc import Iterator

from drawing import text as md
from drawing.names import Writer, body_title, span
from isostd.accreditation import (
    AccreditationBody,
    Arrangement,
    Recognition,
    Register,
)
from isostd.tables import grouped


def page(writer: Writer) -> Iterator[str]:
    """Yield the page of the accreditation bodies."""
    catalogue = writer.catalogue
    bodies = sorted(catalogue.bodies, key=lambda b: b.acronym.casefold())
    yield from md.opening(
        "Accreditation bodies",
        f"Who vouches for certification bodies: {len(bodies)} accreditation "
        "bodies. What stands under *recognition* is evidence of a day, never "
        "a statement that a body is recognised today: ask the body, or the "
        "arrangement. "
        "[Accreditation](../concepts/accreditation.md) explains the chain.",
    )
    yield from md.section("By economy", _economies(writer))
    yield from md.section("The bodies", _bodies(writer, bodies))
    yield from md.section(
        "The arrangements",
        md.blocks(
            md.paragraph(
                "By these the accreditation bodies recognise each other."
            ),
            _arrangements(writer),
        ),
    )


def _economies(writer: Writer) -> Iterator[str]:
    found = grouped(
        (writer.place(key), body.key)
        for body in writer.catalogue.bodies
        for key in body.economies
    )
    rows = [
        (place, ", ".join(map(writer.body, keys)))
        for place, keys in sorted(found.items())
    ]
    yield from md.table(["Economy", "Accreditation bodies"], rows)


def _bodies(writer: Writer, bodies: list[AccreditationBody]) -> Iterator[str]:
    for body in bodies:
        yield from md.section(body_title(body), _body(writer, body), level=3)


def _body(writer: Writer, body: AccreditationBody) -> Iterator[str]:
    points = [f"**Key:** {md.code(body.key)}"]
    if body.economies:
        points.append(f"**Economies:** {writer.places(body.economies)}")
    if body.aliases:
        points.append(f"**Also called:** {md.escaped(body.aliases)}")
    if body.regions:
        names = md.escaped(body.regions)
        points.append(f"**Regional cooperations:** {names}")
    if body.site:
        points.append(
            f"**Site:** {md.outside(md.escape(body.site), body.site)}"
        )
    if body.directory:
        points.append(f"**Where it lists:** {md.escape(body.directory)}")
    points += writer.sources(body.citations)
    rows = [_recognition(writer, row) for row in body.recognitions]
    head = [
        "Arrangement",
        "For",
        "Recognised",
        "When",
        "Evidence of",
        "Source",
    ]
    yield from md.blocks(
        md.note(body.note), md.bullets(points), md.table(head, rows)
    )


def _recognition(writer: Writer, row: Recognition) -> tuple[str, ...]:
    return (
        writer.arrangement(row.arrangement),
        _scope(writer, row.scope),
        row.recognised.value,
        span(row.since, row.until),
        str(row.as_of),
        writer.cited(row.citations),
    )


def _scope(writer: Writer, scope: str | None) -> str:
    if scope is None:
        return "management systems in general"
    standard = writer.catalogue.standards.find(scope)
    return md.escape(scope) if standard is None else writer.standard(standard)


def _arrangements(writer: Writer) -> Iterator[str]:
    for row in writer.catalogue.arrangements:
        yield from md.section(
            md.escape(row.name), _arrangement(writer, row), level=3
        )


def _arrangement(writer: Writer, row: Arrangement) -> Iterator[str]:
    points = [
        f"**Key:** {md.code(row.key)}",
        f"**Run by:** {md.escape(row.owner)}",
    ]
    when = span(row.since, row.until)
    if when:
        points.append(f"**When:** {when}")
    if row.successor is not None:
        name = writer.arrangement(row.successor)
        points.append(f"**What took its place:** {name}")
    points += writer.sources(row.citations)
    yield from md.blocks(md.note(row.note), md.bullets(points))


def registers(writer: Writer) -> Iterator[str]:
    """Yield the page of the registers."""
    rows = sorted(writer.catalogue.registers, key=lambda r: r.name.casefold())
    yield from md.opening(
        "Registers",
        f"Where a certificate can be looked up: {len(rows)} public lists. "
        "Only the register of whoever issued a certificate, read by you, can "
        "say that it was issued. What it means that a certificate is *not* "
        "found there differs from one to the next.",
    )
    for row in rows:
        yield from md.section(md.escape(row.name), _register(writer, row))


def _register(writer: Writer, row: Register) -> Iterator[str]:
    points = [
        f"**Key:** {md.code(row.key)}",
        f"**Run by:** {md.escape(row.owner)}",
    ]
    if row.url:
        points.append(
            f"**Address:** {md.outside(md.escape(row.url), row.url)}"
        )
    points.append(f"**What to type in:** {md.escape(row.type_in)}")
    points.append(f"**If it is not found:** {md.escape(row.not_found)}")
    points += [*_reach(writer, row), *writer.sources(row.citations)]
    words = [(md.escape(w.word), w.status.value) for w in row.words]
    yield from md.blocks(
        md.note(row.covers),
        md.note(row.note),
        md.bullets(points),
        md.table(["Its word", "Means"], words),
    )


def _reach(writer: Writer, row: Register) -> Iterator[str]:
    if row.attestations:
        kinds = md.listed((kind.value for kind in row.attestations), "or")
        yield f"**Only for:** {kinds}"
    if row.economies:
        yield f"**For holders in:** {writer.places(row.economies)}"
    if row.bodies:
        names = ", ".join(map(writer.body, row.bodies))
        yield f"**For papers under:** {names}"
    known = writer.standards(row.standards)
    if known:
        yield f"**Standards:** {known}"
