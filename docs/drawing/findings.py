"""The page of the findings."""

import re
from collections.abc import Iterator
from typing import Final

import isostd
from drawing import text as md
from drawing.names import Writer
from isostd.findings import FINDINGS

PAGE: Final = "reference/findings.md"
_EFFECTS: Final = {
    isostd.Severity.ERROR: "Any error makes the verdict *invalid*.",
    isostd.Severity.WARNING: (
        "Without an error, a warning makes the verdict *doubtful*, and the "
        "doubt *contradicted*: something that was told speaks against the "
        "certificate."
    ),
    isostd.Severity.QUESTION: (
        "Without an error or a warning, a question makes the verdict "
        "*doubtful*, and the doubt *unproven*: something that is needed was "
        "not told, or nobody knows it."
    ),
    isostd.Severity.NOTE: "A note changes no verdict.",
}


def page(writer: Writer) -> Iterator[str]:
    """Yield the page of the findings."""
    yield "# Findings"
    yield ""
    yield from md.paragraph(
        f"The {len(FINDINGS)} things that `assess` can notice. The code is "
        "stable. The sentence is made from the finding's facts; a fact "
        "stands here in `{braces}`. The rule is the source that the finding "
        "cites, with its clause. "
        "[Is it valid?](../concepts/validity.md) says how a verdict comes "
        "out of them."
    )
    for severity, effect in _EFFECTS.items():
        yield from md.section(
            severity.value.capitalize(),
            md.blocks(md.paragraph(effect), _of(severity)),
        )
    yield from md.section("Sources of the rules", _sources(writer))


def _of(severity: isostd.Severity) -> Iterator[str]:
    rows = [
        (
            md.code(code.value),
            re.sub(r"(\{\w+\})", r"`\1`", kind.template),
            f"`{kind.source}`, {kind.locator}",
            kind.settle or "" if _has_settle(severity) else "",
        )
        for code, kind in FINDINGS.items()
        if kind.severity is severity
    ]
    head = ["Code", "Sentence", "Rule", "What settles it"]
    yield from md.table(head, rows)


def _has_settle(severity: isostd.Severity) -> bool:
    return severity in {isostd.Severity.WARNING, isostd.Severity.QUESTION}


def _sources(writer: Writer) -> Iterator[str]:
    keys = sorted({kind.source for kind in FINDINGS.values()})
    rows = [(md.code(key), writer.source(key)) for key in keys]
    yield from md.table(["Key", "Source"], rows)
