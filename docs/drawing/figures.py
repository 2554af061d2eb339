"""The page of the figures."""

from collections.abc import Iterator
from typing import Final

from drawing import text as md
from drawing.facts import is_unverified
from drawing.names import Writer
from isostd.figures import Figure

_COUNTERS: Final = {
    "iso-survey": "The ISO Survey: under accreditation, worldwide",
    "cnca": "China's national platform, accredited or not",
    "cnas": "Bodies accredited by CNAS",
    "ccaa": "The Chinese association CCAA",
}


def page(writer: Writer) -> Iterator[str]:
    """Yield the page of the figures."""
    figures = writer.catalogue.figures
    yield from md.opening(
        "Figures by series",
        f"{len(figures)} numbers that somebody counted. Where the way of "
        "counting changed, a line says how; figures above and below it must "
        "not be compared. No figure says anything about one supplier: see "
        "[Figures](../concepts/figures.md).",
    )
    for survey, title in _COUNTERS.items():
        keys = sorted({f.series for f in figures if f.survey == survey})
        yield from md.section(title, _counter(writer, keys))


def _counter(writer: Writer, keys: list[str]) -> Iterator[str]:
    for key in keys:
        yield from md.section(md.code(key), _series(writer, key), 3)


def _series(writer: Writer, key: str) -> Iterator[str]:
    series = writer.catalogue.series(key)
    rows = []
    for figure in series:
        if figure.break_before is not None:
            rows.append(("", f"*{md.escape(figure.break_before)}*", ""))
        rows.append((str(figure.period), _value(figure), _where(figure)))
    yield from md.blocks(
        md.note(series[-1].what),
        md.table(["Of", "Counted", "Seen in"], rows),
    )


def _value(figure: Figure) -> str:
    mark = " (unverified)" if all(map(is_unverified, figure.citations)) else ""
    note = f" {md.escape(figure.note)}" if figure.note is not None else ""
    return f"{figure.value:,} {figure.unit}{mark}.{note}"


def _where(figure: Figure) -> str:
    return ", ".join(md.code(c.source) for c in figure.citations)
