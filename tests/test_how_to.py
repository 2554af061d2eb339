"""The how-to pages: each shows a whole report, as it is printed today."""

import ast
import json
import re
from pathlib import Path

import pytest
from drawing import howto

import isostd

FOLDER = Path(__file__).parent.parent / "docs" / howto.FOLDER
FIVE = [
    "cloud-service", "cosmetics", "medical-device-to-the-eu",
    "office-furniture", "toys-to-australia",
]  # fmt: skip
PAGE = """\
```python
>>> one = 1
```

<!-- printed: one -->

```text
old
```

```python
>>> one = "two"
```

<!-- printed: one -->

```text
```
"""


@pytest.mark.parametrize("name", FIVE)
def test_each_purchase_is_told_to_the_end(name):
    """What is bought, asked back, sent, reported, and what to do next."""
    page = (FOLDER / f"{name}.md").read_text(encoding="utf-8")
    heads = [line for line in page.splitlines() if line.startswith("## ")]
    wanted = ["What you buy", "What the library asks back", "sen", "report",
              "What to do next"]  # fmt: skip
    for part in wanted:
        assert any(part in head for head in heads), (name, part)
    assert "<!-- printed: report -->" in page
    assert "Before you pay:" in page
    assert "A certificate does not guarantee quality" in page


def test_every_page_is_in_the_index():
    """No page is out of reach."""
    index = (FOLDER.parent / "index.md").read_text(encoding="utf-8")
    for path in FOLDER.glob("*.md"):
        assert f"how-to/{path.stem}\n" in index


def test_a_mark_prints_what_stands_above_it():
    """Each mark shows the value of its place, not the last one."""
    drawn = howto.drawn(PAGE, "page")
    assert "```text\n1\n```" in drawn
    assert drawn.endswith("```text\ntwo\n```\n")
    assert howto.drawn(drawn, "page") == drawn


def test_a_mark_of_nothing():
    """A name that no example makes is an error, not an empty block."""
    with pytest.raises(ValueError, match="no example above the mark"):
        howto.drawn(PAGE.replace("printed: one", "printed: none"), "page")


@pytest.mark.parametrize("market", ["AU", "EU", "US"])
def test_each_question_is_that_of_a_condition(market):
    """What is asked can be answered by a name, as the page on it says."""
    asked = 0
    for sector in isostd.bundled().sectors:
        order = isostd.Purchase(market=market, product=sector.words[0])
        selection = isostd.requirements_for(order, on="2026-11-22")
        open_ones = {
            condition.question
            for row in selection.rows
            for condition in row.requirement.conditions
            if condition.question in row.questions
        }
        assert open_ones == set(selection.questions), sector.key
        asked += len(open_ones)
    assert asked


VECTORS = Path(__file__).parent / "vectors"
# No sentence of English does without them, and names seldom have them.
SMALL = {"a", "an", "by", "for", "in", "is", "it", "its", "not", "of",
         "on", "the", "that", "to", "was", "were"}  # fmt: skip
NAMES = {
    row.name
    for table in (isostd.bundled().registers, isostd.bundled().bodies)
    for row in table
}


def english_facts():
    """Return what the page says of facts: the names of the English ones."""
    page = (FOLDER / "another-language.md").read_text(encoding="utf-8")
    code = re.search(r">>> ENGLISH = (\{.*?\})", page, re.DOTALL)[1]
    return ast.literal_eval(code.replace("...", ""))


def facts_told():
    """Yield each text that is a fact of a finding, and the paper's words."""
    family = {"certificate": {"standard": "ISO 14000"}, "on": "2026-11-22"}
    for path in sorted(VECTORS.glob("validity*.json")):
        cases = json.loads(path.read_text(encoding="utf-8"))
        for case in [family, *cases]:
            plain = {"type": "certificate", "format": 1, **case["certificate"]}
            seen = isostd.assess(
                isostd.from_plain(plain, isostd.Certificate), on=case["on"],
                policy=isostd.Policy(**case.get("policy", {})),
            )  # fmt: skip
            said = json.dumps(plain, ensure_ascii=False)
            for finding in seen.findings:
                for name, value in finding.facts:
                    if isinstance(value, str) and not is_named(value):
                        yield (finding.code.value, name), value, said


def is_named(value):
    """Tell whether a text is the names of bodies and registers."""
    return NAMES.issuperset(value.split("; "))


def words(text):
    """Return the words of a text in Latin letters."""
    return set(re.findall(r"[a-z]+", text.casefold()))


def test_which_facts_are_english():
    """The page names each fact that has words of ours, and no other."""
    english, found = english_facts(), set()
    for fact, value, said in facts_told():
        ours = words(value) - words(said)
        if ours:
            found.add(fact[1])
        assert fact[1] in english or not ours & SMALL, (fact, value)
    assert english <= found
