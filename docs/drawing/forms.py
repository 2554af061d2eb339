"""The page of the forms of references, drawn from the grammar."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

import isostd
from drawing import text as md
from isostd._reference import grammar

PAGE: Final = "reference/forms.md"


def page() -> Iterator[str]:
    """Yield the page of the forms of references."""
    yield from md.opening(
        "Forms of references",
        "What `Reference.parse` and `Reference.find` read, drawn from the "
        "tables of the grammar itself. A reference is a *head* (who "
        "publishes, and what kind of text), a *number*, and *marks* behind "
        "it. [Pitfalls](../concepts/pitfalls.md) tells where a careful "
        "reader goes wrong.",
    )
    yield from md.section("Behind the head", _marks())
    yield from md.section("ISO and those who publish with it", _heads())
    yield from md.section("Adopters", _adopters())
    others = [n for n in grammar.PUBLISHERS if n not in grammar.ADOPTERS]
    yield from md.section(
        "Publishers of numbers of their own",
        md.paragraph(_names(others) + "."),
    )


def _marks() -> Iterator[str]:
    yield from md.table(
        ["Piece", "What it is", "As printed", "Read as", "Repairs"],
        [
            (name, form.what, md.code(example), *_reading(example))
            for name, form in grammar.FORMS.items()
            for example in form.examples
        ],
    )


def _heads() -> Iterator[str]:
    scripts = (f"{word} ({name})" for word, name in grammar.SAME.items())
    yield from md.blocks(
        md.paragraph(
            "`ISO`, `IEC`, and with them "
            + _names(grammar.COPUBLISHERS)
            + ". In other scripts: "
            + ", ".join(scripts)
            + "."
        ),
        md.paragraph(f"Kinds of text: {_names(grammar.TYPES)}."),
        md.paragraph(f"Stages of a draft: {_names(grammar.STAGES)}."),
    )


def _adopters() -> Iterator[str]:
    own = {"yes": "always", "dated": "with a year", "no": "not at all"}
    joints = {" ": "a blank", "-": "a hyphen", "/": "a slash"}
    rows = [
        (
            md.code(name),
            row.economies.replace(" ", ", "),
            joints[row.joint],
            own[row.own],
        )
        for name, row in sorted(grammar.ADOPTERS.items())
        if not re.fullmatch("(JIS|KS) [A-Z]", name)
    ]
    yield from md.blocks(
        md.paragraph(
            "Letters that stand before `ISO`, `IEC` or `EN`. Where they "
            "belong to more than one economy, `economies` of the reference "
            "names them all until `economy=` settles it. *Own numbers* says "
            "whether documents of their own are read too: always, only with "
            "a year, or not at all."
        ),
        md.table(["Letters", "Economies", "Joined by", "Own numbers"], rows),
        md.paragraph(
            "Japan's and Korea's letters of the field follow their mark: "
            "`JIS Q`, `JIS T`, `KS Q`, `KS I` and so on."
        ),
    )


def _reading(example: str) -> tuple[str, str]:
    found = list(isostd.Reference.find(example))
    kinds = {
        repair.kind: None for m in found for repair in m.reference.repairs
    }
    read = ", ".join(f"`{mention.reference}`" for mention in found)
    return read, ", ".join(kinds)


def _names(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
