"""Write the reference pages that are drawn from the catalogue.

Run it after the facts or the findings have changed.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

import isostd
from isostd import _grammar as grammar
from isostd.findings import FINDINGS
from isostd.standards import Standard

HERE: Final = Path(__file__).parent
EFFECTS: Final = {
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


def pages() -> dict[str, str]:
    """Return each generated page by its path under `docs`."""
    return {
        "reference/findings.md": "\n".join(_findings()) + "\n",
        "reference/forms.md": "\n".join(_forms()) + "\n",
        "reference/standards.md": "\n".join(_standards()) + "\n",
    }


def _findings() -> Iterator[str]:
    sources = isostd.bundled().sources
    yield "# Findings"
    yield ""
    yield (
        f"The {len(FINDINGS)} things that `assess` can notice. The code is "
        "stable. The sentence is made from the finding's facts; a fact "
        "stands here in `{braces}`. The rule is the source that the finding "
        "cites, with its clause. "
        "[Is it valid?](../concepts/validity.md) says how a verdict comes "
        "out of them."
    )
    for severity, effect in EFFECTS.items():
        rows = [
            (
                f"`{code.value}`",
                re.sub(r"(\{\w+\})", r"`\1`", kind.template),
                f"`{kind.source}`, {kind.locator}",
                *([kind.settle or ""] if _has_settle(severity) else []),
            )
            for code, kind in FINDINGS.items()
            if kind.severity is severity
        ]
        head = ["Code", "Sentence", "Rule"]
        if _has_settle(severity):
            head.append("What settles it")
        yield from ("", f"## {severity.value.capitalize()}", "", effect, "")
        yield from _table(head, rows)
    yield from ("", "## Sources of the rules", "")
    yield from _table(
        ["Key", "Source"],
        [
            (f"`{key}`", sources[key].title)
            for key in sorted({kind.source for kind in FINDINGS.values()})
        ],
    )


def _has_settle(severity: isostd.Severity) -> bool:
    return severity in {isostd.Severity.WARNING, isostd.Severity.QUESTION}


def _forms() -> Iterator[str]:
    yield "# Forms of references"
    yield ""
    yield (
        "What `Reference.parse` and `Reference.find` read, drawn from the "
        "tables of the grammar itself. A reference is a *head* (who publishes, "
        "and what kind of text), a *number*, and *marks* behind it. "
        "[Pitfalls](../concepts/pitfalls.md) tells where a careful reader "
        "goes wrong."
    )
    yield from ("", "## Behind the head", "")
    yield from _table(
        ["Piece", "What it is", "As printed", "Read as", "Repairs"],
        [
            (name, form.what, f"`{example}`", *_reading(example))
            for name, form in grammar.FORMS.items()
            for example in form.examples
        ],
    )
    yield from ("", "## ISO and those who publish with it", "")
    yield (
        "`ISO`, `IEC`, and with them "
        + _names(grammar.COPUBLISHERS)
        + ". In other scripts: "
        + ", ".join(f"{word} ({name})" for word, name in grammar.SAME.items())
        + "."
    )
    yield from ("", "Kinds of text: " + _names(grammar.TYPES) + ".", "")
    yield "Stages of a draft: " + _names(grammar.STAGES) + "."
    yield from ("", "## Adopters", "")
    yield (
        "Letters that stand before `ISO`, `IEC` or `EN`. Where they belong "
        "to more than one economy, `economies` of the reference names them "
        "all until `economy=` settles it. *Own numbers* says whether "
        "documents of their own are read too: always, only with a year, or "
        "not at all."
    )
    yield ""
    own = {"yes": "always", "dated": "with a year", "no": "not at all"}
    yield from _table(
        ["Letters", "Economies", "Joined by", "Own numbers"],
        [
            (
                f"`{name}`",
                row.economies.replace(" ", ", "),
                {" ": "a blank", "-": "a hyphen", "/": "a slash"}[row.joint],
                own[row.own],
            )
            for name, row in sorted(grammar.ADOPTERS.items())
            if not re.fullmatch("(JIS|KS) [A-Z]", name)
        ],
    )
    yield from (
        "",
        "Japan's and Korea's letters of the field follow their",
        "",
    )
    yield "mark: `JIS Q`, `JIS T`, `KS Q`, `KS I` and so on."
    yield from ("", "## Publishers of numbers of their own", "")
    others = [n for n in grammar.PUBLISHERS if n not in grammar.ADOPTERS]
    yield _names(others) + "."


def _reading(example: str) -> tuple[str, str]:
    found = list(isostd.Reference.find(example))
    kinds = {
        repair.kind: None for m in found for repair in m.reference.repairs
    }
    read = ", ".join(f"`{mention.reference}`" for mention in found)
    return read, ", ".join(kinds)


def _names(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _standards() -> Iterator[str]:
    known = sorted(isostd.bundled().standards, key=lambda s: s.reference)
    yield "# Standards in the catalogue"
    yield ""
    yield (
        f"The {len(known)} standards that the bundled catalogue holds, with "
        f"facts checked up to {isostd.DATA_AS_OF}. The latest edition is the "
        "newest published one that the data knows; which edition a "
        "certificate may still name is "
        "[another question](../concepts/editions-and-transitions.md). The "
        "kind of document is the kind of evidence that can exist for the "
        "standard at all."
    )
    yield ""
    yield from _table(
        ["Reference", "Subject", "Latest edition", "Kind of document"],
        [
            (str(s.reference), s.subject, _latest(s), _document(s))
            for s in known
        ],
    )


def _latest(standard: Standard) -> str:
    if standard.parts:
        return "a series: see its parts"
    latest = standard.latest
    if latest is None:
        return "editions not kept by year"
    if latest.published is None:
        return str(latest.reference)
    return f"{latest.reference} ({latest.published})"


def _document(standard: Standard) -> str:
    if standard.attestation is None:
        return "a series: see its parts"
    if standard.attestation is isostd.Attestation.NONE:
        return "none: nobody can be certified to it"
    return standard.attestation.value


def _table(
    head: Sequence[str], rows: Iterable[Sequence[str]]
) -> Iterator[str]:
    yield _row(head)
    yield _row(["---"] * len(head))
    for row in rows:
        yield _row(row)


def _row(cells: Sequence[str]) -> str:
    shown = (cell.replace("|", r"\|") for cell in cells)
    return f"| {' | '.join(shown)} |"


def main() -> None:
    """Write the pages."""
    for name, content in pages().items():
        (HERE / name).write_text(content, encoding="utf-8")


if __name__ == "__main__":
    main()
