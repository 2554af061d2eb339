"""The table of standards in the README."""

from collections.abc import Iterator
from typing import Final

from drawing import text as md
from drawing.names import kind_of_paper, parts_of, standard_page
from isostd.catalogue import Catalogue
from isostd.standards import Standard

TEN: Final = (
    "iso-9001", "iso-14001", "iso-45001", "iso-13485", "iso-22716",
    "iso-8124", "iso-iec-27001", "iso-22000", "iso-21469", "iso-50001",
)  # fmt: skip
BEGIN: Final = "<!-- standards: drawn by docs/generate.py -->"
END: Final = "<!-- standards: end -->"


def drawn(text: str, catalogue: Catalogue) -> str:
    """Return the README with a fresh table between its two marks."""
    before, _, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        msg = f"README.md lacks {BEGIN} and {END}"
        raise ValueError(msg)
    lines = "\n".join(_lines(catalogue))
    return f"{before}{BEGIN}\n\n{lines}\n\n{END}{after}"


def _lines(catalogue: Catalogue) -> Iterator[str]:
    rows = [_row(catalogue.standards[key], catalogue) for key in TEN]
    head = [
        "Standard",
        "What it is for",
        "What paper can exist",
        "Latest edition",
    ]
    yield from md.table(head, rows)
    yield ""
    yield from md.paragraph(
        f"These are ten of the {len(catalogue.standards)} standards in "
        "[the catalogue](docs/reference/standards.md), each with a page of "
        f"its own. Facts were checked up to {catalogue.as_of}."
    )


def _row(standard: Standard, catalogue: Catalogue) -> tuple[str, ...]:
    name = md.escape(standard.reference)
    return (
        f"[{name}](docs/{standard_page(standard)})",
        md.escape(standard.subject),
        kind_of_paper(standard, catalogue),
        _latest(standard, catalogue),
    )


def _latest(standard: Standard, catalogue: Catalogue) -> str:
    lead = ""
    if standard.parts:
        standard = parts_of(standard, catalogue)[0]
        lead = "each part has its own: "
    newest = standard.latest
    if newest is None:
        return "editions not kept by year"
    return f"{lead}{md.escape(newest.reference)}"
