"""Every file of facts fits the schema that its records make."""

import copy
import json

import pytest
from data_schemas import HOME, schemas
from jsonschema import Draft202012Validator

from isostd import _bundle

SCHEMAS = {name: json.loads(text) for name, text in schemas().items()}


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_published_schemas_are_fresh(name):
    """The published schema is the one that the records make."""
    there = (HOME / name).read_text(encoding="utf-8")
    assert there == schemas()[name], "run tests/data_schemas.py"
    Draft202012Validator.check_schema(SCHEMAS[name])
    assert len(list(HOME.iterdir())) == len(SCHEMAS)


def checker(table):
    """Return what checks the records of a table, one by one."""
    schema = SCHEMAS[f"{table}.schema.json"]
    record, _ = schema["anyOf"]
    return Draft202012Validator({"$defs": schema["$defs"], **record})


@pytest.mark.parametrize("table", sorted(_bundle.RECORDS))
def test_every_record_fits(table):
    """No record has a key too many, one too few, or one of another shape."""
    check = checker(table)
    for name, content in _bundle.files(table):
        for row in content if isinstance(content, list) else [content]:
            faults = [error.message for error in check.iter_errors(row)]
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
]  # fmt: skip


@pytest.mark.parametrize(("table", "spoil"), BROKEN)
def test_broken_records_are_seen(table, spoil):
    """A schema that cannot fail would be worth nothing."""
    check = checker(table)
    name = "standards/iso-9001.json" if table == "standards" else None
    content = next(c for n, c in _bundle.files(table) if name in {None, n})
    row = copy.deepcopy(content[0] if isinstance(content, list) else content)
    assert check.is_valid(row)
    spoil(row)
    assert not check.is_valid(row)
