"""Every example in the prose and in the docstrings is run."""

import sys
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE

import pytest
from hypothesis import settings
from sybil import Sybil
from sybil.parsers.myst import PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

settings.register_profile("default", deadline=None)
settings.load_profile("default")

PROSE = Sybil(
    parsers=[
        PythonCodeBlockParser(
            doctest_optionflags=ELLIPSIS | NORMALIZE_WHITESPACE
        )
    ],
    patterns=["README.md", "docs/*.md", "docs/*/*.md", "docs/*/*/*.md"],
    name="prose",
)
DOCSTRINGS = Sybil(
    parsers=[DocTestParser(optionflags=ELLIPSIS)],
    patterns=["src/isostd/*.py"],
    name="docstrings",
)


@pytest.fixture(autouse=True, scope="session")
def _nothing_is_remembered() -> None:
    """Forget what was read before: each mutant is run in a copy of one run."""
    for name, room in list(sys.modules.items()):
        if name.startswith("isostd._"):
            for value in vars(room).values():
                known = getattr(value, "__wrapped__", value)
                for memory in (value, known):
                    if hasattr(type(memory), "cache_clear"):
                        memory.cache_clear()


pytest_collect_file = (PROSE + DOCSTRINGS).pytest()
