"""What had to be mended to read a reference: each kind, with its place."""

from collections.abc import Iterator
from typing import Final

from isostd._reference import spelling
from isostd._reference.grammar import MARKS, SAME, US_TITLE, WORD
from isostd._reference.tails import Reading
from isostd._text.late import late

__all__ = ["around", "mended"]

_NUMBERED: Final = late(MARKS)
_LATIN: Final = (
    *SAME.items(), ("CEI/IEC", "IEC"), ("ISO/CEI", "ISO/IEC"),
    ("GUIDE", "Guide"), ("РУКОВОДСТВО", "Guide"), ("Руководство", "Guide"),
    ("ТО ", "TR "), ("ТС ", "TS "), ("ТУ ", "TS "), ("МФС", "ISP"),
    ("ОПМС", "FDIS"), ("ПМС", "DIS"), ("OENORM", "ÖNORM"), ("JISQ", "JIS Q"),
    (US_TITLE, "ASQ/ANSI/ISO"),
)  # fmt: skip
_MARKS: Final = {"-": "dash", ":": "colon", "(": "bracket", ")": "bracket"}


def mended(
    reading: Reading, text: str, plain: str
) -> Iterator[tuple[str, int]]:
    """Yield what was mended in the characters, the heads and the marks.

    Args:
        reading: what was read.
        text: the text, as printed.
        plain: the same, smooth.
    """
    last = None
    for place in range(reading.start, reading.end):
        kind = None
        if text[place] != plain[place]:
            kind = _character(text[place], plain[place])
            if kind != last:
                yield kind, place
        last = kind
    one: Reading | None = reading
    while one is not None:
        yield from one.repairs
        yield from _head(one, plain)
        one = one.adopts


def _character(printed: str, plain: str) -> str:
    """Name the kind of repair that one character needed."""
    if printed.upper() == plain:
        return "case"
    if plain.isalnum() and printed.isalnum() and printed < "\uff01":
        if printed > "\x7f" and not printed.isdecimal():
            return "look-alike"
        return "width" if printed > "\x7f" else "letter"
    if printed == "|":
        return "letter"
    if ord(printed) >= 0xFF01:
        return "width"
    return _MARKS.get(plain, "blank")


def _head(reading: Reading, plain: str) -> Iterator[tuple[str, int]]:
    """Yield how the printed head differs from the publisher's own."""
    head = reading.head
    if head.start == head.end or head.type == "DIR" or "NMX" in head.publisher:
        return
    type_ = head.type or spelling.IMPLIED.get(head.stage or "")
    wanted = spelling.head(
        tuple(head.prefixes), head.publisher, head.stage, type_, head.economy
    )
    gap = _NUMBERED.match(plain, head.end)
    stop = gap.end() if gap and not head.letters else head.end
    printed = plain[head.start : stop]
    flat, proper = _flat(printed), _flat(wanted)
    if flat == proper:
        return
    loose, strict = flat.upper(), proper.upper()
    small = "".join(printed.split())
    if small == small.lower() or loose == strict:
        yield "case", head.start
    if "".join(loose.split()) == "".join(strict.split()):
        # SAE writes its own without a blank: "AS9100D".
        if loose != strict and not (
            head.publisher == "AS"
            and str(reading.fields["number"]).startswith("91")
        ):
            yield "blank", head.start
    elif (
        sorted(WORD.findall(loose)) != sorted(WORD.findall(strict))
        or loose.count("/") == strict.count("/")
        or (not head.stage and type_ != "Guide")
    ):
        yield "joint", head.start


def _flat(head: str) -> str:
    """Return a head with its words in Latin letters and usual spelling."""
    for word, latin in _LATIN:
        if word in head:
            head = head.replace(word, latin)
    return head


def around(reading: Reading, plain: str) -> Iterator[tuple[str, int]]:
    """Yield what stands before and behind the reference."""
    pieces = ((plain[: reading.start], 0), (plain[reading.end :], reading.end))
    for piece, start in pieces:
        bare = piece.strip(" .,;:'\"()*#-")
        letters = [c for c in bare if c.isalpha()]
        if bare:
            foreign = letters and all(c > "\u024f" for c in letters)
            yield "glued text" if foreign else "other words", start
        elif piece.strip(" "):
            yield "blank", start
