"""The documentation: every example is run, and generated pages are fresh."""

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

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


PAGES = sorted(load(ROOT / "docs" / "generate.py").pages())


@pytest.mark.parametrize("name", PAGES)
def test_generated_pages_are_fresh(name):
    """The pages drawn from the catalogue say what the catalogue says."""
    generate = load(ROOT / "docs" / "generate.py")
    pages = generate.pages()
    there = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert pages[name] == there, "run docs/generate.py"


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
