"""A change of facts shows its consequences."""

import importlib.util
import json
from pathlib import Path

import pytest

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
    assert said.keys() == written.keys()
    changed = {
        question: (written[question], said[question])
        for question in said
        if written[question] != said[question]
    }
    assert changed == {}, "if so on purpose, run tests/answers/write.py"
    assert TODAY[name] == (HOME / name).read_text(encoding="utf-8")


def test_there_are_enough_questions():
    """A few hundred questions are asked."""
    assert sum(len(json.loads(text)) for text in TODAY.values()) > 500
