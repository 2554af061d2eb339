"""Every file of facts fits the schema that its records make."""

import copy
import json
from pathlib import Path

import pytest
from data_schemas import HOME, schemas
from jsonschema import Draft202012Validator

import isostd
from isostd import _bundle

AS_OF = Path(isostd.__file__).parent / "data" / "as_of.json"
SCHEMAS = {name: json.loads(text) for name, text in schemas().items()}


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_published_schemas_are_fresh(name):
    """The published schema is the one that the records make."""
    there = (HOME / name).read_text(encoding="utf-8")
    assert there == schemas()[name], "run tests/data_schemas.py"
    Draft202012Validator.check_schema(SCHEMAS[name])
    assert len(list(HOME.iterdir())) == len(SCHEMAS)


def checker(name):
    """Return what checks a whole file."""
    return Draft202012Validator(SCHEMAS[f"{name}.schema.json"])


def contents(name):
    """Yield what each file of a table holds, and the day of the facts."""
    if name == "as_of":
        yield "as_of.json", json.loads(AS_OF.read_text(encoding="utf-8"))
    else:
        yield from _bundle.files(name)


@pytest.mark.parametrize("table", [*_bundle.RECORDS, "as_of"])
def test_every_file_fits(table):
    """No record has a key too many, one too few, or one of another shape."""
    check = checker(table)
    for name, content in contents(table):
        faults = [error.message for error in check.iter_errors(content)]
        assert faults == [], name


BROKEN = [
    ("standards", lambda row: row.pop("key")),
    ("standards", lambda row: row.update(unknown="key")),
    ("standards", lambda row: row.update(kind="no such kind")),
    ("standards", lambda row: row.update(editions="2015")),
    ("standards", lambda row: row["editions"][0].update(published="May 2015")),
    ("standards", lambda row: row["editions"][0]["reference"].update(year="2015")),
    ("cycles", lambda row: row.update(term_months="three years")),
    ("bodies", lambda row: row.update(recognitions=[{"scope": "all"}])),
    ("requirements", lambda row: row.update(obligation="perhaps")),
    ("sources", lambda row: row.pop("title")),
    ("standards", lambda row: row["reference"].update(text="ISO 9001")),
    ("standards", lambda row: row["reference"].update(repairs=[])),
    ("economies", lambda row: row.update(aliases=None)),
    ("as_of", lambda row: row.update(as_of="2026-11")),
    ("as_of", lambda row: row.update(as_of="2026-13-01")),
    ("as_of", lambda row: row.update(as_of="2026-11-32")),
    ("standards", lambda row: row["editions"][0].update(published="2015-00")),
    ("as_of", lambda row: row.clear()),
]  # fmt: skip


@pytest.mark.parametrize(("table", "spoil"), BROKEN)
def test_broken_records_are_seen(table, spoil):
    """A schema that cannot fail would be worth nothing."""
    check = checker(table)
    name = "standards/iso-9001.json" if table == "standards" else None
    content = next(c for n, c in contents(table) if name in {None, n})
    bad = copy.deepcopy(content)
    assert check.is_valid(bad)
    spoil(bad[0] if isinstance(bad, list) else bad)
    assert not check.is_valid(bad)


@pytest.mark.parametrize("table", [*_bundle.RECORDS, "as_of"])
def test_a_file_holds_one_record_or_a_list(table):
    """A schema takes one of the two, and says which."""
    check = checker(table)
    _, content = next(contents(table))
    other = content[0] if isinstance(content, list) else [content]
    assert check.is_valid(content)
    assert not check.is_valid(other)
    assert not check.is_valid([])
