"""Every example in the prose and in the docstrings is run."""

from doctest import ELLIPSIS, NORMALIZE_WHITESPACE

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

pytest_collect_file = (PROSE + DOCSTRINGS).pytest()
