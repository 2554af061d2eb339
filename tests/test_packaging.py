"""The package works from a zip file, and states what it depends on."""

import importlib.util
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

from isostd import DATA_AS_OF, _bundle, bundled

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def test_it_works_from_a_zip(tmp_path):
    """Data is read through the package's own resources, wherever it lies."""
    target = tmp_path / "isostd.zip"
    with zipfile.ZipFile(target, "w") as archive:
        for path in sorted((ROOT / "src").rglob("*")):
            if path.suffix in {".py", ".json", ".typed"}:
                archive.write(path, path.relative_to(ROOT / "src"))
    code = (
        "import isostd; print(isostd.__file__); "
        "print(isostd.get('ISO 9001').latest.reference)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], check=True, text=True,
        capture_output=True, cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(target)},
    )  # fmt: skip
    where, latest = run.stdout.splitlines()
    assert where.startswith(str(target))
    assert latest == "ISO 9001:2026"


def test_the_joined_tables_of_a_wheel_say_the_same(monkeypatch, tmp_path):
    """A wheel has one file a table; the records are the same ones."""
    spec = importlib.util.spec_from_file_location(
        "hatch_build", ROOT / "src" / "hatch_build.py"
    )
    hook = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(hook)
    for name, content in hook.joined(ROOT / "src/isostd/data").items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    monkeypatch.setattr(_bundle, "_root", lambda: tmp_path)
    assert _bundle.as_of() == DATA_AS_OF
    for table in _bundle.RECORDS:
        loaded = {record.key: record for record in _bundle.load(table)}
        assert loaded == {r.key: r for r in getattr(bundled(), table)}


def test_links_of_the_readme_lead_somewhere_on_an_index():
    """There is no repository around it there."""
    from hatchling.metadata.core import ProjectMetadata
    from hatchling.plugin.manager import PluginManager

    readme = ProjectMetadata(str(ROOT), PluginManager()).core.readme
    links = re.findall(r"\]\(([^)]+)\)", readme)
    assert len(links) > 20
    assert all(link.startswith("https://") for link in links)


def test_runtime_dependencies():
    """Exactly three, none with an upper bound."""
    wanted = PROJECT["project"]["dependencies"]
    names = {name.split(">=")[0] for name in wanted}
    assert names == {"attrs", "python-dateutil", "importlib-resources"}
    assert all("<" not in name and "==" not in name for name in wanted)


def test_typed_marker():
    """Type checkers are told that the package is typed."""
    assert (ROOT / "src" / "isostd" / "py.typed").exists()
