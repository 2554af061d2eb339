"""A change of facts shows its consequences."""

import importlib.util
import json
from pathlib import Path
from string import Formatter

import pytest

from isostd.findings import FINDINGS

HOME = Path(__file__).parent / "answers"


def load():
    """Return the file that writes the answers."""
    spec = importlib.util.spec_from_file_location("w", HOME / "write.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TODAY = load().answers()


@pytest.mark.parametrize("name", sorted(TODAY))
def test_answers_are_the_ones_written_down(name):
    """Any other answer is shown with its question."""
    said = json.loads(TODAY[name])
    written = json.loads((HOME / name).read_text(encoding="utf-8"))
    changed = {
        question: (written.get(question), said.get(question))
        for question in said | written
        if written.get(question) != said.get(question)
    }
    assert changed == {}, "if so on purpose, run tests/answers/write.py"
    assert TODAY[name] == (HOME / name).read_text(encoding="utf-8")


def test_there_are_enough_questions():
    """A few hundred questions are asked."""
    assert sum(len(json.loads(text)) for text in TODAY.values()) > 800


@pytest.mark.parametrize("code", list(FINDINGS))
def test_every_finding_says_something(code):
    """Each kind of finding is told, with the words of its template."""
    said = " ".join(json.loads(TODAY["sentences.json"])[code].values())
    parts = [part for part, *_ in Formatter().parse(FINDINGS[code].template)]
    assert max(parts, key=len) in said


def test_no_answer_is_left_over():
    """A file of answers is one that is still asked for."""
    assert {path.name for path in HOME.glob("*.json")} == TODAY.keys()
