"""Write the reference pages that are drawn from the catalogue.

Run it after the facts or the findings have changed.  With `--all` it writes
everything else that is made from them too: the schemas of the files, the
rules in the README of the data, and the answers.
"""

import runpy
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from drawing import (
    bodies,
    conditions,
    cycles,
    figures,
    findings,
    forms,
    howto,
    markets,
    names,
    places,
    readme,
    sources,
    standards,
)
from drawing.names import Writer

import isostd

HERE: Final = Path(__file__).parent
README: Final = HERE.parent / "README.md"
# Every page in these is drawn: what is no longer drawn is removed.
FOLDERS: Final = ("standards", "reference/markets", "reference/products")
# Each writes what is made from the facts and the classes beside the pages.
WRITERS: Final = ("data_schemas.py", "data_rules.py", "answers/write.py")
_DRAWERS: Final = {
    findings.PAGE: findings.page,
    names.STANDARDS: standards.index,
    names.FIGURES: figures.page,
    names.CONDITIONS: conditions.page,
    names.BODIES: bodies.page,
    names.REGISTERS: bodies.registers,
    names.CYCLES: cycles.page,
    names.SECTORS: places.sectors,
    names.INDUSTRIES: places.industries,
    names.ECONOMIES: places.economies,
    names.SOURCES: sources.page,
    names.UNVERIFIED: sources.unverified,
}


def pages() -> dict[str, str]:
    """Return each generated page by its path under `docs`."""
    return {name: "\n".join(lines) + "\n" for name, lines in _drawn()}


def _drawn() -> Iterator[tuple[str, Iterator[str]]]:
    catalogue = isostd.bundled()
    yield forms.PAGE, forms.page()
    for name, draw in _DRAWERS.items():
        yield name, draw(Writer(catalogue, name))
    anywhere = Writer(catalogue, "")
    yield from standards.all_pages(anywhere)
    yield from markets.all_pages(anywhere)
    yield from howto.all_pages(HERE)


def stale(known: set[str]) -> set[Path]:
    """Return the pages in the generated folders that are not drawn."""
    lying = {p for name in FOLDERS for p in (HERE / name).glob("*.md")}
    return lying - {HERE / name for name in known}


def fresh_readme(text: str) -> str:
    """Return the text of the README with its table drawn anew."""
    return readme.drawn(text, isostd.bundled())


def main() -> None:
    """Write the pages and the README's table; remove what is stale."""
    drawn = pages()
    for name, content in drawn.items():
        path = HERE / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    for path in stale(set(drawn)):
        path.unlink()
    text = README.read_text(encoding="utf-8")
    README.write_text(fresh_readme(text), encoding="utf-8")


def everything() -> None:
    """Write all that is generated, the pages included."""
    for name in WRITERS:
        runpy.run_path(str(HERE.parent / "tests" / name))["main"]()
    main()


if __name__ == "__main__":
    everything() if "--all" in sys.argv[1:] else main()
