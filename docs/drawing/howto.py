"""The outputs on the how-to pages, printed by the pages' own examples.

The pages are written by hand.  Behind a mark that names something the
examples above it made, stands how that prints; it is drawn again whenever the
facts are.
"""

import doctest
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

FOLDER: Final = "how-to"
_BLOCK: Final = re.compile(
    r"^```python\n(?P<code>.*?)^```$"
    r"|^(?P<head><!-- printed: (?P<name>\w+) -->\n\n```text\n).*?^```$",
    re.MULTILINE | re.DOTALL,
)


def all_pages(docs: Path) -> Iterator[tuple[str, Iterator[str]]]:
    """Yield each how-to page with its outputs drawn anew."""
    for path in sorted((docs / FOLDER).glob("*.md")):
        text = drawn(path.read_text(encoding="utf-8"), path.name)
        yield f"{FOLDER}/{path.name}", iter(text.splitlines())


def drawn(text: str, page: str) -> str:
    """Return a page with what its marks name printed behind them."""
    made: dict[str, Any] = {}

    def fresh(block: re.Match[str]) -> str:
        if block["code"] is not None:
            _run(block["code"], made, page)
            return block[0]
        if block["name"] not in made:
            msg = f"{page}: no example above the mark makes {block['name']}"
            raise ValueError(msg)
        return f"{block['head']}{made[block['name']]}\n```"

    return _BLOCK.sub(fresh, text)


def _run(code: str, made: dict[str, Any], page: str) -> None:
    """Run examples; whether they say what they should, others test."""
    examples = doctest.DocTestParser().get_doctest(code, made, page, page, 0)
    runner = doctest.DocTestRunner(verbose=False)
    runner.run(examples, out=lambda _: None, clear_globs=False)
    made |= examples.globs
