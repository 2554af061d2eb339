"""The page of the findings."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, cast

import isostd
from drawing import text as md
from drawing.names import Writer
from isostd._actions import ACTIONS
from isostd.findings import FINDINGS

PAGE: Final = "reference/findings.md"
VECTORS: Final = Path(__file__).parents[2] / "tests" / "vectors"
_WELL_KNOWN: Final = ("ISO 9001", "ISO 14001", "ISO 45001", "ISO 8124")
_NUMBERED: Final = re.compile(r"[A-Z]{2,} \d{2,}")
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
    yield from md.opening(
        "Findings",
        f"The {len(FINDINGS)} things that `assess` can notice. The code is "
        "stable. The sentence is made from the finding's facts; a fact "
        "stands here in `{braces}`, and the example fills them in. The rule "
        "is the source that the finding cites, with its clause; of a paper "
        "that is no management-system certificate it cites the rule for its "
        "kind in the place of a clause of ISO/IEC 17021-1. "
        "[Is it valid?](../concepts/validity.md) says how a verdict comes "
        "out of them.",
    )
    examples = _examples()
    for severity, effect in _EFFECTS.items():
        yield from md.section(severity.value.capitalize(),
                              md.paragraph(effect))  # fmt: skip
        for code, kind in FINDINGS.items():
            if kind.severity is severity:
                example = examples[code.value]
                yield from md.section(md.code(code), _one(code, example), 3)
    yield from md.section("Sources of the rules", _sources(writer))


def _one(code: isostd.FindingCode, example: str) -> Iterator[str]:
    """Yield what a finding means, by which rule, and what to do."""
    kind = FINDINGS[code]
    points = [
        f"**Example:** *{md.escape(example)}*",
        f"**Rule:** `{kind.source}`, {md.escape(kind.locator)}",
        f"**What to do:** {md.escape(ACTIONS[code])}",
    ]
    if kind.settle is not None:
        settle = f"**What settles it:** {md.escape(kind.settle)}"
        points.insert(2, settle)
    sentence = re.sub(r"(\{\w+\})", r"`\1`", kind.template)
    yield from md.blocks(md.paragraph(sentence), md.bullets(points))


def _examples() -> dict[str, str]:
    """Return for each code the sentence that a vector gets."""
    found: dict[str, tuple[tuple[bool, bool, int, int], str]] = {}
    for seen in _assessed():
        for finding in seen.findings:
            said = finding.sentence
            shown = (*_harder(said), len(seen.findings), len(said)), said
            code = finding.code.value
            found[code] = min(found.get(code, shown), shown)
    return {code: said for code, (_, said) in found.items()}


def _harder(sentence: str) -> tuple[bool, bool]:
    """Tell what makes an example hard to read: a script, a rare standard."""
    known = any(name in sentence for name in _WELL_KNOWN)
    rare = not known and _NUMBERED.search(sentence) is not None
    return not sentence.isascii(), rare


def _assessed() -> Iterator[isostd.Assessment]:
    """Yield the assessment of each vector."""
    for path in sorted(VECTORS.glob("validity*.json")):
        for case in json.loads(path.read_text(encoding="utf-8")):
            plain = {"type": "certificate", "format": 1, **case["certificate"]}
            paper = cast("isostd.Certificate", isostd.from_plain(plain))
            policy = isostd.Policy(**case.get("policy", {}))
            yield isostd.assess(paper, on=case["on"], policy=policy)


def _sources(writer: Writer) -> Iterator[str]:
    keys = sorted({kind.source for kind in FINDINGS.values()})
    rows = [(md.code(key), writer.source(key)) for key in keys]
    yield from md.table(["Key", "Source"], rows)
