"""The page of what a purchase may tell: every condition by its name."""

from collections.abc import Iterator

from drawing import text as md
from drawing.markets import title_of
from drawing.names import EVERY_MARKET, PRODUCTS, Writer
from drawing.rows import wanted, words
from isostd.requirements import Condition, Requirement
from isostd.tables import grouped

Asked = tuple[tuple[Requirement, Condition], ...]


def page(writer: Writer) -> Iterator[str]:
    """Yield the page of the conditions."""
    found = grouped(
        (condition.name, (row, condition))
        for row in writer.catalogue.requirements
        for condition in row.conditions
    )
    yield from md.opening(
        "Conditions: what a purchase may tell",
        "Some requirements depend on a fact of the purchase. What is not "
        "told is asked back, as a question. Tell it by its name: "
        '`Purchase(..., conditions={"child_age_months": 24})`. These are the '
        f"{len(found)} names that the bundled requirements know; "
        + writer.to("the rows by goods", PRODUCTS)
        + " say where each matters. Another name, or another kind of value, "
        "is refused.",
    )
    for name, asked in sorted(found.items()):
        yield from md.section(md.code(name), _one(writer, asked))


def _one(writer: Writer, asked: Asked) -> Iterator[str]:
    """Yield what is asked under one name, and by which rows."""
    questions = dict.fromkeys(c.question for _, c in asked)
    rows = [
        (
            writer.row(row),
            ", ".join(
                title_of(writer, key) for key in row.markets or (EVERY_MARKET,)
            ),
            _applies(condition),
        )
        for row, condition in asked
    ]
    yield from md.blocks(
        md.paragraph(" ".join(map(md.escape, questions))),
        md.bullets([f"**Tell:** {_told(asked[0][1])}"]),
        md.table(["Row", "Market", "Applies for"], rows),
    )


def _told(condition: Condition) -> str:
    if condition.is_true is not None:
        return "`True` or `False`"
    if condition.equals:
        return "one of the words below"
    return "a number"


def _applies(condition: Condition) -> str:
    text = wanted(condition)
    if condition.others:
        text += f"; not for {words(condition.others)}"
    if condition.assumed:
        text += "; taken to be so where it is not told"
    return text
