"""The how-to pages: each shows a whole report, as it is printed today."""

from pathlib import Path

import pytest
from drawing import howto

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
