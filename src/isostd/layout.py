"""Text laid out for people: wrapping and tables.  Knows no record."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import Final
from unicodedata import category, combining, east_asian_width

__all__ = ["counted", "cut", "in_line", "table", "width", "within", "wrap"]

# Control and format characters (the marks that turn the direction of writing
# are among them), halves of pairs, separators of lines.
_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def counted(number: int, name: str) -> str:
    """Return a number of things.

    >>> counted(1, "day"), counted(30, "day")
    ('1 day', '30 days')
    """
    return f"{number} {name}" if number == 1 else f"{number} {name}s"


def within(name: str) -> str:
    """Return a name as it stands within a sentence.

    >>> within("Toys"), within("IT services")
    ('toys', 'IT services')
    """
    return name if name[1:2].isupper() else f"{name[:1].lower()}{name[1:]}"


def cut(text: str, most: int = 80) -> str:
    """Return a text of at most *most* characters; a sign shows the cut.

    >>> cut("GB/T 45001-2020/ISO 45001:2018", most=18)
    'GB/T 45001-2020/I…'
    """
    return text if len(text) <= most else f"{text[: most - 1]}…"


def in_line(text: str) -> str:
    r"""Return a text on one line, without hidden characters.

    >>> in_line("Good Toys\x1b[31m\u202e Ltd\n")
    'Good Toys [31m Ltd'
    """
    if not text.isprintable():
        text = "".join([" " if category(c) in _HIDDEN else c for c in text])
    return " ".join(text.split())


def width(text: str) -> int:
    """Return how many columns a text takes on a terminal."""
    if text.isascii():
        return len(text)
    return sum(
        0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1
        for c in text
    )


def wrap(text: str, columns: int) -> list[str]:
    """Break a text into lines of at most *columns* columns.

    Hidden characters become blanks; a word that is too long is broken.
    """
    lines: list[str] = []
    line = ""
    for word in in_line(text).split():
        joined = f"{line} {word}" if line else word
        if width(joined) <= columns:
            line = joined
            continue
        if line:
            lines.append(line)
        *whole, line = _pieces(word, columns)
        lines += whole
    return [*lines, line] if line or not lines else lines


def _pieces(word: str, columns: int) -> list[str]:
    """Break one word into pieces that fit; the last may be short."""
    pieces = [""]
    for char in word:
        if width(pieces[-1] + char) > columns:
            pieces.append("")
        pieces[-1] += char
    return pieces


def table(
    head: Sequence[str],
    rows: Iterable[Sequence[str]],
    columns: Sequence[int],
) -> str:
    """Return a table with the given column widths, two blanks between.

    A cell's line breaks are kept; every line is wrapped in its column.
    """
    rule = ["-" * size for size in columns]
    lines = [*_row(head, columns), "  ".join(rule)]
    for row in rows:
        lines += _row(row, columns)
        lines.append("")
    return "\n".join(lines).rstrip()


def _row(cells: Sequence[str], columns: Sequence[int]) -> list[str]:
    """Return the lines of one row."""
    wrapped = [
        [piece for line in cell.split("\n") for piece in wrap(line, size)]
        for cell, size in zip(cells, columns, strict=True)
    ]
    lines = []
    for pieces in zip_longest(*wrapped, fillvalue=""):
        parts = [
            piece + " " * (size - width(piece))
            for piece, size in zip(pieces, columns, strict=True)
        ]
        lines.append("  ".join(parts).rstrip())
    return lines
