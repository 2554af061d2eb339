"""The facts hold together: every file, every record, every reference."""

import json
from pathlib import Path

import attrs
import pytest
from data_rules import (
    citations_of,
    editions_in_order,
    kinds_agree,
    prose_is_clean,
    references_of,
    replacements_meet,
    transitions_end_after_they_begin,
)

import isostd
from isostd import _bundle
from isostd.errors import DataError
from isostd.references import Reference
from isostd.standards import Edition, Standard, Transition, Variant
from isostd.vocabulary import Answer, Attestation, Confidence, Kind

DATA = Path(isostd.__file__).parent / "data"
FILES = sorted(DATA.rglob("*.json"))
FACTS = isostd.bundled()
STANDARDS = tuple(FACTS.standards)
RECORDS = [row for table in _bundle.RECORDS for row in getattr(FACTS, table)]
KEYED = pytest.mark.parametrize("record", RECORDS, ids=lambda row: row.key)
EACH = pytest.mark.parametrize("standard", STANDARDS, ids=lambda s: s.key)


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_files_are_canonical(path):
    """Each file is written as the data's README says."""
    text = path.read_text(encoding="utf-8")
    content = json.loads(text)
    assert text == json.dumps(content, indent=2, ensure_ascii=False) + "\n"
    if path.parent.name == "standards":
        assert content["key"] == path.stem
    elif isinstance(content, list):
        keys = [row["key"] for row in content]
        assert keys == sorted(keys)


def test_nothing_lies_beside_the_facts():
    """Every file under `data/` is one that the loader reads, or the README."""
    known = {name for table in _bundle.RECORDS
             for name, _ in _bundle.files(table)}  # fmt: skip
    lying = {str(p.relative_to(DATA)) for p in DATA.rglob("*") if p.is_file()}
    assert lying - known == {"README.md", "as_of.json"}


@EACH
def test_editions(standard):
    """Editions are in order, and kinds and evidence agree."""
    assert list(editions_in_order(standard)) == []
    assert list(kinds_agree(standard)) == []
    assert list(transitions_end_after_they_begin(standard)) == []


def test_replacements():
    """Every `replaced_by` meets its `replaces`."""
    assert list(replacements_meet(STANDARDS)) == []


@KEYED
def test_references_are_written_as_they_read(record):
    """Every reference in the data is one the parser reads back."""
    for reference in references_of(record):
        assert Reference.parse(str(reference)) == reference, str(reference)


@KEYED
def test_citations_meet_sources(record):
    """Every citation names a source and was checked by the data's day."""
    for citation in citations_of(record):
        assert citation.source in FACTS.sources
        assert citation.checked <= FACTS.as_of


def test_every_source_is_cited():
    """No source stands there for nothing."""
    cited = {c.source for record in RECORDS for c in citations_of(record)}
    from isostd.findings import FINDINGS

    cited |= {kind.source for kind in FINDINGS.values()}
    assert set(FACTS.sources.keys()) - cited == set()


@KEYED
def test_facts_have_sources(record):
    """A record that can be disputed says where it was seen."""
    if type(record).__name__ in {"Source", "Economy"}:
        return
    if record.key == "government-supply":
        return
    assert list(citations_of(record)), record.key
    for name in ("editions", "transitions", "adoptions", "regional_notes",
                 "recognitions"):  # fmt: skip
        for row in getattr(record, name, ()):
            assert row.citations, (record.key, row)


@KEYED
def test_prose(record):
    """Texts are trimmed, whole and finished."""
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        if isinstance(value, str):
            assert list(prose_is_clean(value)) == [], field.name


@EACH
def test_adoptions_resolve(standard):
    """An adoption leads to the standard and edition it says it adopts."""
    for adoption in standard.adoptions:
        found = FACTS.resolve(adoption.reference)
        if adoption.degree == "NEQ":
            continue
        assert found.standard is standard, str(adoption.reference)
        if adoption.reference.year is not None and adoption.adopts.year:
            assert found.edition is not None, str(adoption.reference)
            assert found.edition.reference.year == adoption.adopts.year


@EACH
def test_keys_lead_somewhere(standard):
    """Cycle, industries, parts and series are keys that exist."""
    if standard.cycle is not None:
        assert standard.cycle in FACTS.cycles
    for industry in standard.industries:
        assert industry in FACTS.industries
    for part in standard.parts:
        assert FACTS.standards[part].series == standard.key
    if standard.series is not None:
        assert standard.key in FACTS.standards[standard.series].parts


MARKETS = {*FACTS.economies.keys(), *FACTS.groupings.keys()}


@KEYED
def test_economies_exist(record):
    """Every economy and grouping named in the data is one."""
    for name in ("economies", "markets"):
        assert set(getattr(record, name, ())) <= MARKETS
    for name in ("adoptions", "regional_notes"):
        for row in getattr(record, name, ()):
            named = getattr(row, "economies", None) or row.markets
            assert set(named) <= MARKETS


def test_requirements_name_what_exists():
    """Sectors, bodies, registers and arrangements are keys that exist."""
    for requirement in FACTS.requirements:
        assert set(requirement.sectors) <= set(FACTS.sectors.keys())
        assert len(requirement.title) <= 45, requirement.title
        if requirement.since and requirement.until:
            assert requirement.since <= requirement.until
    for register in FACTS.registers:
        assert set(register.standards) <= set(FACTS.standards.keys())
        assert set(register.bodies) <= set(FACTS.bodies.keys())
    for body in FACTS.bodies:
        for row in body.recognitions:
            assert row.arrangement in FACTS.arrangements
    for arrangement in FACTS.arrangements:
        if arrangement.successor is not None:
            assert arrangement.successor in FACTS.arrangements
    for cycle in FACTS.cycles:
        assert cycle.refines is None or cycle.refines in FACTS.cycles
        assert set(cycle.standards) <= set(FACTS.standards.keys())


def test_headings_are_headings():
    """Headings are digits, two to six, and of a chapter that exists."""
    for sector in FACTS.sectors:
        for heading in (*sector.headings, *sector.excludes):
            assert heading.isdigit()
            assert len(heading) in {2, 4, 6}
            assert 1 <= int(heading[:2]) <= 97
            assert heading[:2] != "77"
        assert sector.headings or sector.iaf_codes or sector.note


def test_members_are_economies():
    """A grouping's members are economies, and the EU has twenty-seven."""
    from datetime import date

    for grouping in FACTS.groupings:
        for member in grouping.members:
            assert member.economy in FACTS.economies
    union = FACTS.groupings["EU"]
    today = [e.key for e in FACTS.economies
             if union.has_member(e.key, date(2026, 11, 22))]  # fmt: skip
    assert len(today) == 27
    assert union.has_member("GB", date(2019, 1, 1))
    assert not union.has_member("GB", date(2020, 2, 1))
    assert not union.has_member("HR", date(2013, 6, 30))
    assert union.has_member("HR", date(2013, 7, 1))


def test_the_bodies_the_mission_names():
    """Recognised ones are shown as recognised, ended ones as ended."""
    for key in ("cnas", "ukas", "anab", "jas-anz", "dakks", "accredia",
                "cofrac", "rva", "jab", "nabcb", "scc", "hkas", "taf", "kab",
                "sac"):  # fmt: skip
        body = FACTS.bodies[key]
        assert body.economies
        assert body.recognitions
    for key in ("naci", "rusaccreditation"):
        rows = FACTS.bodies[key].recognitions
        assert any(row.recognised == Answer.NO for row in rows)


# --- the rules, held to bad examples ---------------------------------------


def _iso(year):
    return Reference(publisher="ISO", number="1", year=year)


def _standard(**fields):
    base = {
        "key": "iso-1", "reference": _iso(None), "title": "t", "subject": "s",
        "scope": "c", "kind": Kind.MANAGEMENT_SYSTEM,
        "attestation": Attestation.MANAGEMENT_SYSTEM_CERTIFICATE,
    }  # fmt: skip
    return Standard(**{**base, **fields})


def test_the_rules_see_bad_editions():
    """Editions out of order, twice, or behind a draft are seen."""
    bad = _standard(
        editions=(
            Edition(reference=_iso(None), draft=True),
            Edition(reference=_iso(2015), published="2015"),
            Edition(reference=_iso(2015), published="2000"),
        )
    )
    assert len(list(editions_in_order(bad))) == 3


def test_the_rules_see_bad_replacements():
    """A successor that is missing or does not answer is seen."""
    one = Edition(reference=_iso(2000), replaced_by=_iso(2010))
    two = Edition(reference=_iso(2010), replaced_by=_iso(2020))
    bad = _standard(editions=(one, two))
    assert len(list(replacements_meet((bad,)))) == 2


def test_the_rules_see_bad_transitions():
    """Days out of order, a foreign edition and a nameless role are seen."""
    bad = Transition(
        old=_iso(1999), new=_iso(2010), starts="2015-01-01",
        last_initial="2013-01-01", ends="2012-01-01",
        confidence=Confidence.PRIMARY,
        variants=(Variant(what="x", day="2012", by="y", role="z"),),
    )  # fmt: skip
    found = list(
        transitions_end_after_they_begin(_standard(transitions=(bad,)))
    )
    assert len(found) == 5


def test_the_rules_see_bad_kinds_and_prose():
    """A certifiable guidance and rough prose are seen."""
    assert list(kinds_agree(_standard(kind=Kind.GUIDANCE)))
    assert list(kinds_agree(_standard(parts=("x",))))
    for text in (" a", "a  b", "TODO"):
        assert list(prose_is_clean(text))


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        ([], "an object is expected"),
        ({"key": "x"}, "missing"),
        ({"colour": "red"}, "unknown key 'colour'"),
        ({"key": "x", "name": "n", "aliases": "a"}, "a list is expected"),
    ],
)
def test_the_loader_says_where(raw, says):
    """A file of the wrong shape is refused with its place."""
    with pytest.raises(DataError, match=says) as caught:
        _bundle.records("economies", "economies.json", [raw])
    assert caught.value.where.startswith("economies.json[0]")


def test_the_day_of_the_data_must_be_one(monkeypatch):
    """A day that is none is refused."""
    from importlib_resources.abc import Traversable

    class Root(Traversable):
        def joinpath(self, *_):
            return self

        def read_bytes(self):
            return b'{"as_of": "soon"}'

        def iterdir(self): ...

        def is_dir(self): ...

        def is_file(self): ...

        def open(self, *_): ...

        name = "root"

    monkeypatch.setattr(_bundle, "_root", Root)
    with pytest.raises(DataError, match=r"as_of\.json"):
        _bundle.as_of()
