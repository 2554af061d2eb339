"""Text for people: widths, wrapping, tables."""

from hypothesis import given
from hypothesis import strategies as st

from isostd.layout import table, width, wrap


def test_widths():
    """A full-width character takes two columns, a combining one none."""
    assert width("abc") == 3
    assert width("质量") == 4
    assert width("e\u0301") == 1


def test_wrapping():
    """Words are kept whole where they fit and broken where they must."""
    assert wrap("one two three", 7) == ["one two", "three"]
    assert wrap("", 5) == [""]
    assert wrap("abcdefgh", 3) == ["abc", "def", "gh"]
    assert wrap("ab abcdefgh", 3) == ["ab", "abc", "def", "gh"]
    assert wrap("质量管理体系", 4) == ["质量", "管理", "体系"]
    assert wrap("a\x1b[31mb\u202ec", 20) == ["a [31mb c"]
    assert wrap("a\ud800b", 20) == ["a b"]


def test_table():
    """Cells are wrapped in their columns, lines kept, blanks trimmed."""
    text = table(("Name", "Why"), [("one", "a b\nc"), ("two", "")], (5, 3))
    assert text.splitlines() == [
        "Name   Why", "-----  ---", "one    a b", "       c", "", "two",
    ]  # fmt: skip


@given(st.text(max_size=200), st.integers(2, 40))
def test_lines_never_run_over(text, columns):
    """No line is wider than its column, and nothing printable is lost."""
    lines = wrap(text, columns)
    assert all(width(line) <= columns for line in lines)
    assert all(char.isprintable() or char.isspace() or ord(char) > 0x7F
               for line in lines for char in line)  # fmt: skip
