"""The outputs on the how-to pages, printed by the pages' own examples.

The pages are written by hand.  Behind a mark that names something the
examples made, stands how that prints; it is drawn again with the facts.
"""

import doctest
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

FOLDER: Final = "how-to"
_FENCE: Final = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PRINTED: Final = re.compile(
    r"^(<!-- printed: (\w+) -->\n\n```text\n).*?^(```)$",
    re.MULTILINE | re.DOTALL,
)


def all_pages(docs: Path) -> Iterator[tuple[str, Iterator[str]]]:
    """Yield each how-to page with its outputs drawn anew."""
    for path in sorted((docs / FOLDER).glob("*.md")):
        text = drawn(path.read_text(encoding="utf-8"), path.name)
        yield f"{FOLDER}/{path.name}", iter(text.splitlines())


def drawn(text: str, name: str) -> str:
    """Return a page with what its marks name printed behind them."""
    made = _made(text, name)

    def printed(mark: re.Match[str]) -> str:
        if mark[2] not in made:
            msg = f"{name}: no example makes {mark[2]}"
            raise ValueError(msg)
        return f"{mark[1]}{made[mark[2]]}\n{mark[3]}"

    return _PRINTED.sub(printed, text)


def _made(text: str, name: str) -> dict[str, Any]:
    """Return what the examples of a page make; whether they hold is tested."""
    made: dict[str, Any] = {}
    code = "\n".join(_FENCE.findall(text))
    examples = doctest.DocTestParser().get_doctest(code, made, name, name, 0)
    runner = doctest.DocTestRunner(verbose=False)
    runner.run(examples, out=lambda _: None, clear_globs=False)
    return examples.globs
