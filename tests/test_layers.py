"""The house: floors, no circles, no clock, no file, no network."""

import ast
import importlib
import re
from pathlib import Path

import pytest

from isostd._text.late import _Late

SOURCE = Path(__file__).parent.parent / "src" / "isostd"
ROOMS = {
    ".".join(path.relative_to(SOURCE).with_suffix("").parts): path
    for path in SOURCE.rglob("*.py")
    if path.name != "__init__.py"
}

PACKAGES = {
    ".".join(path.parent.relative_to(SOURCE.parent).parts)
    for path in SOURCE.rglob("__init__.py")
}

# From the ground up: a room imports only from rooms that stand before it, and
# a package is a floor of its own.
FLOORS = [
    ("", ["errors", "vocabulary"]),
    ("_text", ["late", "kept", "alike", "smoothing", "words", "calendars", "schemes", "forms",
               "blanks", "firms", "numbering", "holders", "refusing",
               "making", "places", "notices", "labels", "titles"]),
    ("", ["layout", "dates"]),
    ("_reference", ["grammar", "urns", "heads", "tails", "spelling", "listing",
                    "mending", "reading"]),
    ("", ["references", "checks", "sources", "standards", "cycles",
          "accreditation", "markets", "figures", "certificates",
          "requirements", "tables"]),
    ("_named", ["fields", "spelt", "worded", "neither", "issuing", "laws"]),
    ("_facts", ["codec", "economies", "index", "own", "listings",
                "searching", "clocks", "editions"]),
    ("", ["_bundle", "resolving", "catalogue", "_actions", "findings", "_printed",
          "rendering", "assessments"]),
    ("_assessing", ["case", "together", "documents", "caveats", "stamps", "years", "shown",
                    "bylaw", "unresolved", "naming", "dues", "surveillance",
                    "lapses", "editions", "issuers", "accreditors", "trust", "agreeing", "entries",
                    "repeals", "numbers", "terms", "days", "rules", "looking"]),
    ("_selecting", ["sales", "applying", "gaps"]),
    ("", ["validity", "selecting", "reports"]),
    ("_matching", ["shown", "apart", "copies", "materials", "called", "goods", "asking", "pinned",
                   "names", "kinds", "laws", "procedures", "models", "results",
                   "sites", "parties", "serving", "weighing"]),
    ("", ["matching", "plain"]),
]  # fmt: skip
ORDER = [
    f"{package}.{room}".lstrip(".")
    for package, rooms in FLOORS
    for room in rooms
]

MAY_READ = {"_bundle"}
FORBIDDEN_MODULES = {
    "os", "pathlib", "socket", "time", "logging", "random", "subprocess",
    "sys", "urllib", "http", "threading", "tempfile", "io", "importlib",
}  # fmt: skip
# Keeps equal texts once, and tells nothing of the world.
HARMLESS = {"sys.intern"}
FORBIDDEN_NAMES = {"open", "print", "input", "eval", "exec", "globals"}
FORBIDDEN_CALLS = {"today", "now", "utcnow", "read_text", "write_text"}


def imported(path):
    """Yield the dotted name of every import in a file, local ones too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            for name in node.names:
                yield name.name
        elif isinstance(node, ast.ImportFrom):
            whole = [f"{node.module}.{name.name}" for name in node.names]
            if node.module in PACKAGES:
                yield from whole
            elif not HARMLESS.issuperset(whole):
                yield node.module


def test_every_room_has_its_place():
    """A new room must be given a floor."""
    assert sorted(ORDER) == sorted(ROOMS)


def test_a_package_is_one_floor():
    """So packages import one another in one direction only, as rooms do."""
    packages = [package for package, _ in FLOORS if package]
    assert len(packages) == len(set(packages))


@pytest.mark.parametrize("room", ORDER)
def test_imports_never_go_up(room):
    """A room imports only from rooms that come before it."""
    below = set(ORDER[: ORDER.index(room)])
    used = {
        name.removeprefix("isostd.")
        for name in imported(ROOMS[room])
        if name.startswith("isostd.")
    }
    assert used <= below


@pytest.mark.parametrize("room", ORDER)
def test_no_clock_no_file_no_network(room):
    """Nothing is imported or called that reads the world."""
    tree = ast.parse(ROOMS[room].read_text(encoding="utf-8"))
    modules = {name.split(".")[0] for name in imported(ROOMS[room])}
    assert not modules & FORBIDDEN_MODULES
    if room not in MAY_READ:
        assert not modules & {"json", "importlib_resources"}
    if room != "dates":
        assert "dateutil" not in modules
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            assert node.id not in FORBIDDEN_NAMES
        if isinstance(node, ast.Attribute):
            assert node.attr not in FORBIDDEN_CALLS


def test_the_check_sees_what_it_forbids(tmp_path):
    """The reader of imports is itself held to a bad example."""
    bad = tmp_path / "bad.py"
    bad.write_text(
        "from sys import intern\nfrom sys import intern, path\n"
        "def f():\n    from os import path\n    import json.tool\n"
    )
    assert list(imported(bad)) == ["sys", "os", "json.tool"]


def test_functions_are_short():
    """No function of the package is longer than sixty lines of code."""
    for path in ROOMS.values():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                first = node.body[0]
                start = node.lineno
                if isinstance(first, ast.Expr) and ast.get_docstring(node):
                    start = first.end_lineno
                assert node.end_lineno - start <= 60, (path.name, node.name)


def test_the_door_is_lazy():
    """Importing the package loads neither attrs nor any of its rooms."""
    import subprocess
    import sys

    code = (
        "import sys, isostd; "
        "print([m for m in sys.modules if m.split('.')[0] in "
        "('attrs', 'attr', 'dateutil', 'importlib_resources', 'json') "
        "or m.startswith('isostd.')])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    assert run.stdout.strip() == "[]"


def test_no_source_file_names_a_machine():
    """No absolute path of a machine stands in the package."""
    for path in ROOMS.values():
        assert not re.search(
            r"/(home|root|tmp|work)/", path.read_text("utf-8")
        )


def test_no_pattern_is_compiled_by_an_import():
    """Most papers need few of them: each is compiled when it is asked."""
    early = [
        (room, node.lineno)
        for room, path in ROOMS.items()
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign | ast.AnnAssign)
        and node.value is not None
        and "re.compile(" in ast.unparse(node.value)
    ]
    assert early == []


def test_every_pattern_compiles():
    """A mistake in one is found here, not by the first paper that needs it."""
    rooms = [importlib.import_module(f"isostd.{room}") for room in ROOMS]
    patterns = [
        value
        for room in rooms
        for value in vars(room).values()
        if isinstance(value, _Late)
    ]
    assert len(patterns) > 100
    assert all(value.pattern == value.written[0] for value in patterns)
