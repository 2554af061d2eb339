"""The pages of the requirements: by market, and by goods."""

from collections.abc import Iterable, Iterator
from typing import Final

from drawing import text as md
from drawing.names import (
    ALL_GOODS,
    EVERY_MARKET,
    MARKETS,
    PRODUCTS,
    Writer,
    market_page,
    product_page,
    row_title,
)
from drawing.rows import requirement
from isostd.layout import counted
from isostd.requirements import Requirement
from isostd.tables import grouped

_WARNING: Final = (
    "The catalogue is not the world's law: where it holds nothing, nothing "
    "is known. This is no legal advice. "
)
_HOW: Final = (
    "[Requirements](../../concepts/requirements.md) says how a row is read."
)


def market_index(writer: Writer) -> Iterator[str]:
    """Yield the list of the markets that have rows."""
    keys = _markets(writer)
    rows = [
        (
            writer.to(md.capital(title_of(writer, key)), market_page(key)),
            str(len(_in_market(writer, key))),
            ", ".join(
                _goods(writer, g) for g in _sectors(_in_market(writer, key))
            ),
        )
        for key in keys
    ]
    yield from md.opening(
        "Requirements by market",
        "Who asks for what evidence, where the goods are sold. A market that "
        "is not listed may belong to one that is: for France look at the "
        "European Union. [Economies and groupings](../economies.md) says who "
        "belongs where. " + _WARNING + _HOW,
    )
    yield ""
    yield from md.table(["Market", "Rows", "Goods"], rows)
    yield from md.toctree(key.lower() for key in keys)


def product_index(writer: Writer) -> Iterator[str]:
    """Yield the list of the goods that have rows."""
    keys = _products(writer)
    rows = [
        (
            writer.to(md.capital(_goods(writer, key)), product_page(key)),
            str(len(_of_goods(writer, key))),
            ", ".join(
                title_of(writer, place)
                for place in _by_name(writer, _of_goods(writer, key))
            ),
        )
        for key in keys
    ]
    yield from md.opening(
        "Requirements by goods",
        "Who asks for what evidence, for these goods or services. "
        + _WARNING
        + _HOW,
    )
    yield ""
    yield from md.table(["Goods", "Rows", "Markets"], rows)
    yield from md.toctree(keys)


def market(writer: Writer, key: str) -> Iterator[str]:
    """Yield the page of one market, its rows by goods."""
    rows = _in_market(writer, key)
    yield from md.opening(
        f"{md.capital(title_of(writer, key))}: requirements",
        f"{counted(len(rows), 'row')} of the catalogue, by goods. "
        + _WARNING
        + _elsewhere(writer, key),
    )
    found = grouped((row.sectors or (ALL_GOODS,), row) for row in rows)
    for sectors in sorted(found, key=lambda s: (ALL_GOODS in s, s)):
        title = md.listed([_goods(writer, s) for s in sectors])
        yield from md.section(
            md.capital(title), _rows(writer, found[sectors], with_goods=True)
        )


def product(writer: Writer, key: str) -> Iterator[str]:
    """Yield the page of one kind of goods, its rows by market."""
    rows = _of_goods(writer, key)
    what = writer.catalogue.sectors.find(key)
    yield from md.opening(
        f"{md.capital(_goods(writer, key))}: requirements",
        f"{counted(len(rows), 'row')} of the catalogue, by market. "
        + _WARNING
        + (f"What belongs here: {writer.sector(what)}. " if what else "")
        + ("" if key == ALL_GOODS else _for_all_goods(writer)),
    )
    found = grouped((row.markets or (EVERY_MARKET,), row) for row in rows)
    titles = {
        markets: md.listed([title_of(writer, m) for m in markets])
        for markets in found
    }
    last = (EVERY_MARKET,)
    for markets in sorted(found, key=lambda m: (m == last, titles[m])):
        yield from md.section(
            md.capital(titles[markets]),
            _rows(writer, found[markets], with_goods=False),
        )


def _rows(
    writer: Writer, rows: Iterable[Requirement], *, with_goods: bool
) -> Iterator[str]:
    for row in rows:
        yield from md.section(
            row_title(row, writer.catalogue),
            requirement(writer, row, with_goods=with_goods),
            level=3,
        )


def _elsewhere(writer: Writer, key: str) -> str:
    """Say which other rows bear upon a market."""
    catalogue = writer.catalogue
    wider = [
        grouping.key
        for grouping in catalogue.groupings
        if grouping.has_member(key, catalogue.as_of)
    ]
    asked = _markets(writer)
    keys = [other for other in wider if other in asked]
    names = [writer.markets([other]) for other in keys]
    if key != EVERY_MARKET and EVERY_MARKET in asked:
        names.append(writer.markets([]))
    if not names:
        return ""
    return f"Look also at the rows of {md.listed(names)}."


def _for_all_goods(writer: Writer) -> str:
    if ALL_GOODS not in _products(writer):
        return ""
    name = writer.to("all goods", product_page(ALL_GOODS))
    return f"Look also at the rows for {name}."


def title_of(writer: Writer, key: str) -> str:
    """Return what a market is called."""
    return "every market" if key == EVERY_MARKET else writer.place(key)


def _goods(writer: Writer, key: str) -> str:
    sector = writer.catalogue.sectors.find(key)
    return "all goods" if sector is None else md.escape(sector.name)


def _markets(writer: Writer) -> list[str]:
    return _by_name(writer, writer.catalogue.requirements)


def _by_name(writer: Writer, rows: Iterable[Requirement]) -> list[str]:
    names = {key: title_of(writer, key) for key in _places(rows)}
    return sorted(names, key=lambda key: (key == EVERY_MARKET, names[key]))


def _products(writer: Writer) -> list[str]:
    return _sectors(writer.catalogue.requirements)


def _places(rows: Iterable[Requirement]) -> list[str]:
    return sorted({m for row in rows for m in row.markets or (EVERY_MARKET,)})


def _sectors(rows: Iterable[Requirement]) -> list[str]:
    found = {s for row in rows for s in row.sectors or (ALL_GOODS,)}
    return sorted(found, key=lambda key: (key == ALL_GOODS, key))


def _in_market(writer: Writer, key: str) -> list[Requirement]:
    return [
        row
        for row in writer.catalogue.requirements
        if key in (row.markets or (EVERY_MARKET,))
    ]


def _of_goods(writer: Writer, key: str) -> list[Requirement]:
    return [
        row
        for row in writer.catalogue.requirements
        if key in (row.sectors or (ALL_GOODS,))
    ]


def all_pages(writer: Writer) -> Iterator[tuple[str, Iterator[str]]]:
    """Yield each page of requirements: its path, and its lines."""
    catalogue = writer.catalogue
    yield MARKETS, market_index(Writer(catalogue, MARKETS))
    yield PRODUCTS, product_index(Writer(catalogue, PRODUCTS))
    for key in _markets(writer):
        path = market_page(key)
        yield path, market(Writer(catalogue, path), key)
    for key in _products(writer):
        path = product_page(key)
        yield path, product(Writer(catalogue, path), key)
