"""Markdown: escaped, wrapped, linked and put into tables."""

import posixpath
import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

WIDTH: Final = 79
_SPECIAL: Final = re.compile(
    r"[\\`*<>\[\]|]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)"
)
# What would begin a list, a quotation or a heading at the start of a line.
_BLOCK: Final = re.compile(r"([-+*>#=~|]|\d+(?=[.)](?:\s|$)))")


def escape(text: object) -> str:
    """Return a text of the data so that Markdown shows it as it is."""
    return _SPECIAL.sub(r"\\\g<0>", " ".join(str(text).split()))


def escaped(texts: Iterable[object]) -> str:
    """Return texts of the data in a line, with commas between."""
    return ", ".join(map(escape, texts))


def code(text: object) -> str:
    """Return a key or a code in the type of code."""
    return f"`{text}`"


def paragraph(text: str, indent: str = "") -> list[str]:
    """Return the lines of a paragraph, none longer than need be."""
    lines = textwrap.wrap(
        text,
        WIDTH - len(indent),
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [indent + _plain(line) for line in lines]


def opening(title: str, lead: str) -> Iterator[str]:
    """Yield the title of a page, and what it says first."""
    yield from (f"# {title}", "", *paragraph(lead))


def note(text: str | None) -> list[str]:
    """Return the lines of a text of the data, if there is one."""
    return paragraph(escape(text)) if text else []


def _plain(line: str) -> str:
    """Keep a wrapped line from being read as a list or a heading."""
    found = _BLOCK.match(line)
    if found is None:
        return line
    end = found.end()
    if line[0].isdigit():
        return f"{line[:end]}\\{line[end:]}"
    follows = line[end : end + 1]
    is_block = line[0] in "#=>|" or not follows or follows in " -"
    return f"\\{line}" if is_block else line


def bullet(text: str, depth: int = 0) -> list[str]:
    """Return the lines of one point of a list."""
    first, *rest = paragraph(text, "  " * (depth + 1))
    return [f"{'  ' * depth}- {first.lstrip()}", *rest]


def bullets(points: Iterable[str], depth: int = 0) -> list[str]:
    """Return the lines of a list."""
    return [line for point in points for line in bullet(point, depth)]


def section(title: str, lines: Iterable[str], level: int = 2) -> Iterator[str]:
    """Yield a section with its heading; nothing where it says nothing."""
    found = list(lines)
    while found and not found[0]:
        found.pop(0)
    if found:
        yield from ("", f"{'#' * level} {title}", "", *found)


def blocks(*parts: Iterable[str]) -> Iterator[str]:
    """Yield the parts that say something, with a blank line between."""
    first = True
    for part in parts:
        lines = list(part)
        if not lines:
            continue
        if not first:
            yield ""
        yield from lines
        first = False


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield a table without the columns in which nothing stands."""
    found = list(rows)
    if not found:
        return
    keep = [n for n in range(len(head)) if any(row[n] for row in found)]
    yield _row([head[n] for n in keep])
    yield _row(["---"] * len(keep))
    for row in found:
        yield _row([row[n] for n in keep])


def _row(cells: Sequence[str]) -> str:
    shown = (re.sub(r"(?<!\\)\|", r"\|", cell) for cell in cells)
    return "|".join(["", *(f" {c} " if c else " " for c in shown), ""])


def anchor(title: str) -> str:
    """Return the anchor that a heading gets."""
    plain = re.sub(r"\\(?=[^\w\s])", "", title).strip().lower()
    return re.sub(r"[^\w\- ]", "", plain.replace(" ", "-"))


def link(text: str, page: str, here: str, title: str = "") -> str:
    """Return a link from one page to another, or to a heading there."""
    mark = f"#{anchor(title)}" if title else ""
    if page == here:
        return f"[{text}]({mark})" if mark else text
    path = posixpath.relpath(page, posixpath.dirname(here) or ".")
    return f"[{text}]({path}{mark})"


def outside(text: str, url: str | None) -> str:
    """Return a link to an address elsewhere, where there is one."""
    if not url:
        return text
    safe = url
    for mark in " |<>()":
        safe = safe.replace(mark, f"%{ord(mark):02X}")
    return f"[{text}]({safe})"


def listed(items: Iterable[str], last: str = "and") -> str:
    """Return the items as a sentence lists them."""
    *others, final = items
    return f"{', '.join(others)} {last} {final}" if others else final


def capital(text: str) -> str:
    """Return a text with a capital letter at its beginning."""
    return text[:1].upper() + text[1:]


def stop(text: str) -> str:
    """Return a text with a full stop at its end."""
    return text if text.endswith((".", "?", "!")) else f"{text}."


def toctree(entries: Iterable[str]) -> Iterator[str]:
    """Yield a table of contents that only the sidebar shows."""
    yield from ("", "```{toctree}", ":hidden:", ":maxdepth: 1", "")
    yield from entries
    yield "```"
