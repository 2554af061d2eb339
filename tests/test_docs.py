"""The documentation: every example is run, and generated pages are fresh."""

import importlib.util
import itertools
import os
import re
import subprocess
import sys
from pathlib import Path

import generate
import pytest
from drawing import text

ROOT = Path(__file__).parent.parent
PROSE = [ROOT / "README.md", *sorted((ROOT / "docs").glob("**/*.md"))]
ROOMS = sorted((ROOT / "src" / "isostd").glob("*.py"))
FENCE = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def load(path):
    """Return a file outside the package as a module."""
    spec = importlib.util.spec_from_file_location(f"_{path.stem}", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def conftest():
    """Return the rules by which examples are collected."""
    return load(ROOT / "conftest.py")


def written(text):
    """Count the examples in a text: each begins with a prompt."""
    return len(re.findall(r"^ *>>> ", text, re.MULTILINE))


def collected(sybil, path):
    """Count the examples that are collected from a file."""
    assert sybil.should_parse(path), path
    return len(list(sybil.parse(path)))


def test_every_example_in_the_prose_is_collected(conftest):
    """No example is written in a way that nobody runs it."""
    total = 0
    for path in PROSE:
        text = path.read_text(encoding="utf-8")
        blocks = FENCE.findall(text)
        assert all(">>>" in block for block in blocks), path
        assert text.count("```python") == len(blocks), path
        found = collected(conftest.PROSE, path)
        assert found == written(text) == sum(map(written, blocks)), path
        total += found
    assert total >= 172


def test_every_example_in_a_docstring_is_collected(conftest):
    """No docstring's example is passed over."""
    total = 0
    for path in ROOMS:
        found = collected(conftest.DOCSTRINGS, path)
        assert found == written(path.read_text(encoding="utf-8")), path
        total += found
    assert total >= 43


PAGES = generate.pages()


@pytest.mark.parametrize("name", sorted(PAGES))
def test_generated_pages_are_fresh(name):
    """The pages drawn from the catalogue say what the catalogue says."""
    there = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert PAGES[name] == there, "run docs/generate.py"


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("EVS|EAK", r"EVS\|EAK"),
        ("[2025] No. 107", r"\[2025\] No. 107"),
        ("a < b & c", r"a \< b & c"),
        ("AT&amp;T", r"AT\&amp;T"),
        ("child_age_months", "child_age_months"),
        ("_so_", r"\_so\_"),
    ],
)
def test_a_text_of_the_data_is_shown_as_it_is(given, shown):
    """Nothing in a note is read as Markdown."""
    assert text.escape(given) == shown


def test_a_wrapped_line_never_begins_a_list():
    """A number or a dash that falls to the start of a line stays a word."""
    for mark, kept in [("9001.", "9001\\."), ("-", "\\-"), ("#4", "\\#4")]:
        lines = text.paragraph(f"{'x' * 78} {mark} and more")
        assert lines[1] == f"{kept} and more"
    assert text.paragraph("-5 to 9001") == ["-5 to 9001"]


def test_a_column_in_which_nothing_stands_is_left_out():
    """A table has no empty column, and none without a row."""
    rows = [("a", "", "|"), ("b", "", "")]
    assert list(text.table(["A", "B", "C"], rows)) == [
        "| A | C |", "| --- | --- |", r"| a | \| |", "| b | |",
    ]  # fmt: skip
    assert not list(text.table(["A"], []))


def test_no_generated_page_is_stale():
    """A page whose record is gone is gone too."""
    assert not generate.stale(set(PAGES)), "run docs/generate.py"


def test_the_table_of_the_readme_is_fresh():
    """The README's ten standards are drawn from the catalogue."""
    there = (ROOT / "README.md").read_text(encoding="utf-8")
    assert generate.fresh_readme(there) == there, "run docs/generate.py"


def test_every_standard_has_its_page():
    """Each record of a standard is shown, and the list leads to it."""
    import isostd

    listed = PAGES["reference/standards.md"]
    for key in (s.key for s in isostd.bundled().standards):
        assert f"standards/{key}.md" in PAGES
        assert f"(../standards/{key}.md)" in listed


def test_no_section_of_a_generated_page_is_empty():
    """Under each heading something stands before the next of its rank."""
    for name, page in PAGES.items():
        blocks = [b for b in page.split("\n\n") if b.strip()]
        for one, two in itertools.pairwise([*blocks, "# end"]):
            rank, follows = (
                len(re.match("#*", block)[0]) for block in (one, two)
            )
            assert not rank or not follows or follows > rank, (name, one)


def test_every_public_name_is_in_the_reference():
    """The reference lists each name of the front door."""
    import isostd

    text = (ROOT / "docs/reference/index.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"^\| (?:\{py:\w+\})?`(\w+)", text, re.MULTILINE))
    assert listed == set(isostd.__all__)


def test_the_example_runs():
    """The script of the README prints its report."""
    run = subprocess.run(
        [sys.executable, ROOT / "docs" / "examples" / "vet_supplier.py"],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        check=True,
        timeout=60,
    )
    first = run.stdout.splitlines()[0]
    assert first.startswith("plush toys for AU, buyer: government, on 2026-")
    assert first.endswith(": unmet")
    assert "A certificate does not guarantee quality" in run.stdout


def test_a_page_of_a_dead_standard_says_that_nothing_stands():
    """Whoever holds such a paper is told so, and not how it is restored."""
    page = " ".join(PAGES["standards/ohsas-18001.md"].split())
    assert "None stands today: the last day was 2021-09-30" in page
    assert "it may be restored" not in page


def test_a_page_names_the_registers_that_an_assessment_names():
    """Where to look a paper up is the same on its page and in an answer."""
    import isostd

    catalogue = isostd.bundled()
    for key in ("en-71-1", "iso-iec-27006-1", "iso-9001", "sa-8000"):
        registers = catalogue.registers_for(catalogue.standards[key])
        page = " ".join(PAGES[f"standards/{key}.md"].split())
        assert registers, key
        assert all(register.name in page for register in registers), key


def test_headings_on_the_page_of_a_market_are_told_apart():
    """A link to a row leads to that row, not to a namesake."""
    for name, page in PAGES.items():
        if name.startswith("reference/markets/"):
            heads = re.findall(r"^### .*$", page, re.MULTILINE)
            assert len(heads) == len(set(heads)), name


def test_no_point_of_a_page_is_empty():
    """What is not known has no line of its own."""
    empty = re.compile(r"^( *)- \*\*[^*]+:\*\* *\n(?!\1 )", re.MULTILINE)
    assert empty.search("- **Economies:**\n- **Site:** there")
    for name, page in PAGES.items():
        assert not empty.search(page), name
