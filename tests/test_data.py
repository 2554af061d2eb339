"""The facts hold together: every rule, on the facts and on bad ones."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import data_rules
import generate
import pytest
from data_rules import RULES, File, Folder, Page

import isostd
from isostd import _bundle
from isostd._facts.codec import decode, encode
from isostd.accreditation import (
    AccreditationBody,
    Arrangement,
    Recognition,
    Register,
    StatusWord,
)
from isostd.catalogue import Catalogue
from isostd.cycles import CertificationCycle
from isostd.dates import Period
from isostd.errors import DataError
from isostd.figures import Figure
from isostd.markets import Economy, Grouping, Membership, ProductSector
from isostd.references import Reference
from isostd.requirements import Condition, Evidence, Requirement
from isostd.sources import Citation, Source
from isostd.standards import (
    Adoption,
    Amendment,
    Edition,
    Industry,
    RegionalNote,
    Relation,
    Standard,
    Transition,
)
from isostd.vocabulary import Attestation, Chain, Kind

DATA = Path(isostd.__file__).parent / "data"
FACTS = isostd.bundled()

# Rule -> why -> the keys that break it.  An entry that is mended must go.
KNOWN = {
    "sentences_end": {"the note is an address": "ifta-22000"},
    "sourced": {"a kind of buyer, and no fact": "government-supply"},
    "replacements_meet": {
        "OHSAS was never ISO's to replace": "ohsas-18001",
        "nor were British and European texts": "bs-25999-2 bs-7799-2 en-16001",
    },
    "stages_and_successors_agree": {
        "advice of the nineties; nobody tells what took its place, or when": """
            iso-9000-1 iso-9000-2 iso-9000-4 iso-9004-2 iso-9004-3 iso-9004-4
        """,
    },
    "relations_meet": {
        "to an edition that is not the latest": """
            iso-29001 iso-iec-80079-34 iso-ts-11135-2 iso-ts-22163
            iso-ts-29001
        """,
    },
    "addresses_are_whole": {
        "seen under http; whether https answers was not tried": """
            abac ascab iab-bureau iac-council ozakk
        """,
    },
}


NAMES = frozenset(
    path.relative_to(DATA).as_posix()
    for path in DATA.rglob("*")
    if path.is_file()
)
WHOLE = {
    Catalogue: [FACTS],
    File: data_rules.files(),
    Folder: [Folder(NAMES)],
    Page: [Page(FACTS, generate.pages()["reference/unverified.md"])],
}


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_the_facts(rule):
    """What breaks a rule is known, with the reason, and nothing else is."""
    held = WHOLE.get(rule.takes) or [
        row for row in data_rules.rows(FACTS) if isinstance(row, rule.takes)
    ]
    assert held
    faults = [fault for one in held for fault in rule.check(one)]
    known = {
        key
        for keys in KNOWN.get(rule.name, {}).values()
        for key in keys.split()
    }
    new = [said for said in faults if said.partition(": ")[0] not in known]
    assert new == []
    mended = known - {said.partition(": ")[0] for said in faults}
    assert mended == set(), "these can be struck from the list"


def test_the_list_of_the_rules_is_fresh():
    """The README of the data lists every rule, in plain words."""
    there = data_rules.README.read_text(encoding="utf-8")
    assert data_rules.listed(there) == there, "run docs/generate.py --all"
    assert data_rules.BEGIN in there
    assert KNOWN.keys() <= RULES.keys()


@pytest.mark.parametrize("table", _bundle.RECORDS)
def test_records_come_back(table):
    """A record is written as plain data and read back the same."""
    for record in getattr(FACTS, table):
        plain = json.loads(json.dumps(encode(record)))
        assert decode(type(record), plain, "here") == record


def test_mending_changes_nothing_else():
    """The canonical form of a file holds the same, and is its own form."""
    for file in data_rules.files():
        once = File(file.name, data_rules.mended(file), file.table)
        assert once.rows == file.rows
        assert data_rules.mended(once) == once.text


def test_a_remark_is_read_over():
    """What a source was cited for stands in the files alone."""
    plain = {"source": "a", "confidence": "primary", "checked": "2026-11-22"}
    told = decode(Citation, {**plain, "says": "its name"}, "here")
    assert told == decode(Citation, plain, "here")
    there = {"citations": [{**plain, "says": "its name"}]}
    assert data_rules.remarked({"citations": [plain]}, there) == there


def test_a_period_comes_back():
    """What is known of a date is written as it is in the files."""
    for day in ("2015", "2015-09", "2015-09-22"):
        assert encode(Period.parse(day)) == day
        assert encode(Edition(reference=iso(1), published=day)) == {
            "reference": {"publisher": "ISO", "number": "1", "year": 1},
            "published": day,
        }


# --- the rules, held to bad examples ---------------------------------------

TODAY = date(2026, 11, 23)
SEEN = Citation(source="s", confidence="primary", checked=TODAY)
GUESSED = Citation(source="s", confidence="unverified", checked=TODAY)


def iso(year=None, number="1", **fields):
    """Return a reference of ISO."""
    return Reference(publisher="ISO", number=number, year=year, **fields)


def edition(year=2000, **fields):
    """Return an edition of ISO 1."""
    return Edition(**{"reference": iso(year), "citations": (SEEN,), **fields})


def standard(*editions, **fields):
    """Return a standard in which nothing is wrong but what is given."""
    base = {
        "key": "iso-1", "reference": iso(), "title": "t", "subject": "s",
        "scope": "All.", "kind": Kind.MANAGEMENT_SYSTEM,
        "attestation": Attestation.MANAGEMENT_SYSTEM_CERTIFICATE,
        "editions": editions, "citations": (SEEN,),
    }  # fmt: skip
    return Standard(**{**base, **fields})


def move(old=2000, new=2010, **fields):
    """Return a transition from one edition to another."""
    base = {"old": iso(old), "new": iso(new), "confidence": "primary",
            "citations": (SEEN,)}  # fmt: skip
    return Transition(**{**base, **fields})


def adoption(name="EN ISO 1:2001", **fields):
    """Return an adoption of ISO 1:2000."""
    base = {"reference": Reference.parse(name), "adopts": iso(2000),
            "degree": "IDT", "economies": ("EU",),
            "citations": (SEEN,)}  # fmt: skip
    return Adoption(**{**base, **fields})


def relation(kind, target, **fields):
    """Return a relation to another document."""
    return Relation(kind=isostd.RelationKind(kind), target=target,
                    citations=(SEEN,), **fields)  # fmt: skip


def requirement(**fields):
    """Return a requirement."""
    base = {"key": "r", "title": "t", "obligation": "mandatory",
            "instrument": "i", "summary": "All.",
            "citations": (SEEN,)}  # fmt: skip
    return Requirement(**{**base, **fields})


def cycle(key="c", **fields):
    """Return a cycle of management-system certificates."""
    base = {"key": key, "title": "t", "chain": Chain.ACCREDITATION,
            "attestation": Attestation.MANAGEMENT_SYSTEM_CERTIFICATE,
            "citations": (SEEN,)}  # fmt: skip
    return CertificationCycle(**{**base, **fields})


def body(key="b", *recognitions, **fields):
    """Return an accreditation body."""
    return AccreditationBody(
        key=key, acronym="B", name="Body", economies=("EU",),
        recognitions=recognitions, **fields,
    )  # fmt: skip


def recognised(answer="yes", **fields):
    """Return evidence of a recognition."""
    base = {"arrangement": "a", "recognised": isostd.Answer(answer),
            "as_of": "2020", "citations": (SEEN,)}  # fmt: skip
    return Recognition(**{**base, **fields})


def source(key="s", **fields):
    """Return a source."""
    base = {"title": key, "publisher": "p", "kind": "law"}
    return Source(key=key, **{**base, **fields})


def register(**fields):
    """Return a register."""
    base = {"key": "g", "name": "n", "owner": "o", "covers": "All.",
            "type_in": "It.", "not_found": "Ask."}  # fmt: skip
    return Register(**{**base, **fields})


def figure(**fields):
    """Return a figure."""
    base = {"key": "f", "what": "All.", "period": "2020", "value": 1,
            "unit": "sites", "survey": "cnca", "series": "f"}  # fmt: skip
    return Figure(**{**base, **fields})


def facts(*records):
    """Return a catalogue of the records, each in its table."""
    tables = {}
    names = {cls: table for table, cls in _bundle.RECORDS.items()}
    for record in records:
        tables.setdefault(names[type(record)], []).append(record)
    return Catalogue(tables, as_of=TODAY)


def file(text, name="economies.json", table="economies"):
    """Return a file of facts."""
    return File(name, text, table)


def written(*rows):
    """Return rows as the text of a file."""
    return json.dumps(rows, indent=2, ensure_ascii=False) + "\n"


A = {"key": "AA", "name": "a"}
B = {"key": "BB", "name": "b"}
EU = {"key": "EU", "name": "European Union"}
ONE = Membership(economy="HR", since="2013-07-02")
TWO = Membership(economy="GB")
OTHER = iso(number="2")
PARTS = {"attestation": None, "parts": ("iso-1-1",)}
EVIDENCE = Evidence(standard=OTHER, edition_rule="pinned")

# A rule, what breaks it, and words of what the rule says.
BAD = [
    ("canonical", file(json.dumps([A])), "line 1 is"),
    ("canonical", file(written(A)[:-1]), "line 6 is"),
    ("canonical", file(written({"name": "a", "key": "AA"})), '"name"'),
    ("canonical", file(written({**A, "aliases": []})), "line 4"),
    ("canonical", file(written({**A, "name": "é"}).replace("é", "\\u00e9")), "e9"),
    ("canonical", file(written(A).replace('"n', '"key": "AA",\n    "n')), "line 4"),
    ("canonical", file('{"as_of":"2026-11-23"}\n', "as_of.json", None), "line 1"),
    ("sorted_by_key", file(written(B, A)), "AA stands behind BB"),
    ("sorted_by_key", file(written(A, A)), "AA stands behind AA"),
    ("named_by", file('{"key": "b"}', "standards/a.json", "standards"), "holds b"),
    ("named_by", file('[{"kind": "law"}]', "sources/register.json", "sources"),
     "holds law"),
    ("nothing_beside", Folder(NAMES | {"notes.txt"}), "notes.txt: no table"),
    ("key_shape", standard(key="ISO 1"), "not the shape"),
    ("key_shape", standard(key="iso--1"), "not the shape"),
    ("key_shape", Economy(key="de", name="n"), "de: not the shape"),
    ("key_shape", Grouping(key="E-U", name="n", members=()), "not the shape"),
    ("references_read_back", standard(reference=iso(number="x y")), "not read back"),
    ("references_read_back", standard(edition(reference=Reference(
        publisher="ISO", number="1", year=2000, month=13))), "not read back"),
    ("sourced", standard(citations=()), "no source at all"),
    ("sourced", standard(edition(citations=())), "its editions has no source"),
    ("sourced", standard(edition(amendments=(
        Amendment(reference=iso(2001), kind="amendment"),))), "amendments"),
    ("sourced", body("b", recognised(citations=())), "recognitions"),
    ("sourced", standard(regional_notes=(
        RegionalNote(markets=("EU",), text="It."),)), "regional_notes"),
    ("prose_is_clean", standard(title=" t"), "blanks around title"),
    ("prose_is_clean", standard(title="a  b"), "blanks within title"),
    ("prose_is_clean", standard(scope="a\nb"), "blanks within scope"),
    ("prose_is_clean", standard(scope="a , b"), "blanks within scope"),
    ("prose_is_clean", standard(edition(note="TODO look.")), "left to do in note"),
    ("prose_is_clean", standard(title="<b>t</b>"), "markup in title"),
    ("prose_is_clean", standard(scope="It is is so."), "a word twice in scope"),
    ("prose_is_clean", standard(scope="It shall be."), "own words in scope"),
    ("prose_is_clean", requirement(caveats=("a — b.",)), "curly mark in caveats"),
    ("prose_is_clean", standard(edition(note="“It”.")), "curly mark in note"),
    ("sentences_end", standard(scope="All"), "scope without"),
    ("sentences_end", requirement(caveats=("It.", "or not")), "caveats without"),
    ("sentences_end", standard(edition(note="old")), "note without"),
    ("sentences_end", figure(what="All"), "what without"),
    ("nothing_twice", standard(words=("a", "a")), "words names a twice"),
    ("nothing_twice", standard(edition(citations=(SEEN, SEEN))), "citations names"),
    ("words_are_known", source(kind="blog"), "kind is 'blog'"),
    ("words_are_known", figure(unit="metres"), "unit is 'metres'"),
    ("since_before_until", requirement(since="2026-01-02", until="2026-01-01"), "until"),
    ("since_before_until", body("b", recognised(since="2021", until="2020")), "until"),
    ("since_before_until", Grouping(key="EU", name="n", members=(
        Membership(economy="GB", since="2020-01-01", until="2019-01-01"),)), "until"),
    ("citations_meet_sources", facts(standard()), "iso-1: no source s"),
    ("citations_meet_sources", facts(standard(edition(citations=(GUESSED,)),
        citations=())), "iso-1: no source s"),
    ("sources_are_cited", facts(source("alone")), "alone: cited by nobody"),
    ("own_rules_are_headings", facts(source("s", kind="own rules"), standard(
        citations=(Citation(source="s", locator="rule 8", confidence="primary",
                            checked="2026-11-22"),))), "rule 8 is no heading"),
    ("sources_differ", facts(source("a", url="http://x.org/y/"),
        source("b", url="https://www.x.org/y")), "b: the same as a"),
    ("sources_differ", facts(source("a", title="t", date="2020"),
        source("b", title="t", date="2020")), "b: the same as a"),
    ("sources_differ", facts(source("a", url="http://x.org/y", date="2020-02-05"),
        source("b", url="http://x.org/y", title="t", date="2020")), "b: the same as a"),
    ("sources_differ", facts(source("a", title="t", date="2020"),
        source("b", title="t")), "b: the same as a"),
    ("nothing_from_tomorrow", facts(standard(edition(published="2027"))), "published"),
    ("nothing_from_tomorrow", facts(source(date="2026-11-24")), "date is"),
    ("nothing_from_tomorrow", facts(standard(citations=(Citation(
        source="s", confidence="primary", checked="2026-12-01"),))), "checked is"),
    ("nothing_from_tomorrow", facts(body("b", recognised(as_of="2027"))), "as_of"),
    ("unverified_are_listed", Page(facts(standard(citations=(GUESSED,))), ""), "iso-1"),
    ("unverified_are_listed", Page(facts(standard(
        transitions=(move(confidence="unverified"),))), "`iso-10`"), "iso-1: "),
    ("editions_in_order", standard(edition(2015, published="2015"),
        edition(2000, published="2000")), "ISO 1:2015 stands before ISO 1:2000"),
    ("editions_in_order", standard(edition(), edition()), "stands twice"),
    ("editions_in_order", standard(edition(None, draft=True), edition()), "a draft"),
    ("editions_are_its_own", standard(edition(reference=iso(2000, "2"))), "another"),
    ("editions_are_its_own", standard(edition(
        reference=iso(2000, part="2"))), "another"),
    ("editions_are_its_own", standard(edition(reference=iso(stage="DIS"))), "or not?"),
    ("editions_live_forward", standard(edition(
        published="2010", withdrawn="2009-12")), "withdrawn 2009-12"),
    ("editions_live_forward", standard(edition(
        published="2010", withdrawn_derived="2009")), "withdrawn 2009"),
    ("editions_live_forward", standard(edition(published="2010", amendments=(
        Amendment(reference=iso(2009), kind="amendment", published="2009"),
        ))), "too early"),
    ("editions_live_forward", standard(adoptions=(
        adoption(issued="2010", withdrawn="2009"),)), "withdrawn 2009"),
    ("stages_are_stages", standard(edition(stage="6060")), "stage 6060"),
    ("stages_are_stages", standard(edition(stage="40.60")), "at stage 40.60"),
    ("stages_and_successors_agree", standard(edition(
        stage="60.60", replaced_by=iso(2010))), "is replaced, and at stage 60.60"),
    ("stages_and_successors_agree", standard(edition(stage="95.99")), "or when?"),
    ("stages_and_successors_agree", standard(edition(
        withdrawn_derived="2010")), "derived from what?"),
    ("years_are_printed_years", standard(edition(published="2010")), "of 2010"),
    ("years_are_printed_years", standard(edition(number=2),
        edition(2010, number=1)), "numbered [2, 1]"),
    ("transitions_are_seen", standard(transitions=(
        move(citations=(GUESSED,)),)), "surer than its sources"),
    ("transitions_in_order", standard(transitions=(
        move(starts="2015-01-01", ends="2012-01-01"),)), "ends before"),
    ("transitions_in_order", standard(transitions=(
        move(last_initial="2013-01-01", ends="2012-01-01"),)), "after the end"),
    ("transitions_in_order", standard(transitions=(
        move(starts="2015", last_initial="2014-01-01"),)), "last certified"),
    ("transitions_in_order", standard(transitions=(move(2000, 2000),)), "itself"),
    ("transitions_join_editions", facts(standard(
        edition(2000), transitions=(move(),))), "no edition ISO 1:2010"),
    ("transitions_join_editions", facts(standard(transitions=(move(),))), "not its"),
    ("transitions_join_editions", facts(standard(edition(2000), edition(2010),
        transitions=(move(), move(note="It.")))), "two transitions leave"),
    ("replacements_meet", facts(standard(edition(
        replaced_by=iso(2010)))), "ISO 1:2000 knows ISO 1:2010, we do not"),
    ("replacements_meet", facts(standard(edition(2000, replaced_by=iso(2010)),
        edition(2010))), "ISO 1:2010 does not replace ISO 1:2000 back"),
    ("replacements_meet", facts(standard(edition(2000),
        edition(2010, replaces=(iso(2000),)))), "ISO 1:2000 is not replaced by"),
    ("replacements_meet", facts(standard(edition(
        replaces=(iso(1999),)))), "ISO 1:2000 knows ISO 1:1999"),
    ("kinds_agree", standard(kind=Kind.GUIDANCE), "guidance and no certificate"),
    ("kinds_agree", standard(attestation=None), "no evidence, and no series"),
    ("kinds_agree", standard(parts=("x",)), "no evidence of its own"),
    ("ics_shape", standard(ics=("3.120",)), "3.120 is no class"),
    ("ics_shape", standard(ics=("02.120.10",)), "02.120.10 is no class"),
    ("standards_differ", facts(standard(), standard(key="iso-1-b")), "ISO 1: two"),
    ("standards_differ", facts(standard(edition()), standard(
        edition(), key="b", reference=OTHER)), "ISO 1:2000: two"),
    ("adoptions_resolve", facts(standard(edition(), adoptions=(adoption(),)),
        standard(key="iso-2", reference=OTHER, adoptions=(adoption(),))),
        "leads elsewhere"),
    ("adoptions_resolve", facts(standard(edition(2010), adoptions=(
        adoption(),))), "another edition"),
    ("months_are_of_issue", facts(standard(edition(), adoptions=(
        adoption("DIN EN ISO 1:2001-02"),))), "is issued None"),
    ("months_are_of_issue", facts(standard(edition(), adoptions=(
        adoption("DIN EN ISO 1:2001-02", issued="2001-03"),))), "is issued 2001-03"),
    ("relations_lead_somewhere", facts(standard(relations=(
        relation("succeeds", OTHER),))), "ISO 2 is not there"),
    ("relations_lead_somewhere", facts(standard(relations=(
        relation("extends", iso(1999)),))), "ISO 1:1999 is not there"),
    ("relations_lead_somewhere", facts(standard(relations=(
        relation("extends", iso()),))), "stands to itself"),
    ("relations_lead_somewhere", facts(standard(relations=(
        relation("extends", OTHER, editions=(iso(1999),)),))), "no edition ISO 1:1999"),
    ("outside_is_outside", facts(), "EN 1090: nobody names it"),
    ("outside_is_outside", facts(standard(reference=iso(number="14000"))),
        "ISO 14000: listed as outside, and there"),
    ("relations_meet", facts(standard(relations=(relation("succeeds", OTHER),)),
        standard(key="iso-2", reference=OTHER)), "does not say: precedes"),
    ("relations_meet", facts(standard(relations=(relation("contained in", OTHER),)),
        standard(key="iso-2", reference=OTHER)), "does not say: contains"),
    ("series_meet_parts", facts(standard(**PARTS)), "iso-1-1 is not its part"),
    ("series_meet_parts", facts(standard(**PARTS), standard(
        key="iso-1-1", reference=iso(part="1"))), "iso-1-1 is not its part"),
    ("series_meet_parts", facts(standard(series="x")), "x is not its series"),
    ("keys_lead_somewhere", facts(standard(cycle="x")), "cycle x is not there"),
    ("keys_lead_somewhere", facts(standard(industries=("x",))), "industries x"),
    ("keys_lead_somewhere", facts(standard(adoptions=(adoption(),))), "economies EU"),
    ("keys_lead_somewhere", facts(requirement(markets=("ZZ",))), "markets ZZ"),
    ("keys_lead_somewhere", facts(requirement(sectors=("x",))), "sectors x"),
    ("keys_lead_somewhere", facts(register(standards=("x",))), "standards x"),
    ("keys_lead_somewhere", facts(register(bodies=("x",))), "bodies x"),
    ("keys_lead_somewhere", facts(register(cycles=("x",))), "cycles x"),
    ("keys_lead_somewhere", facts(body("b", recognised())), "arrangement a"),
    ("keys_lead_somewhere", facts(Arrangement(
        key="a", name="n", owner="o", successor="x")), "successor x"),
    ("keys_lead_somewhere", facts(cycle(refines="x")), "refines x"),
    ("keys_lead_somewhere", facts(figure(standard="x")), "standard x"),
    ("cycles_are_reached", facts(cycle()), "c: nothing leads to it"),
    ("cycles_are_reached", facts(cycle(general=True)), "c: nothing leads to it"),
    ("cycles_are_reached", facts(cycle(refines="d", economies=("CN",))), "c: nothing"),
    ("refinements_are_narrower", facts(cycle(), cycle(
        "d", refines="c", attestation=Attestation.TEST_REPORT)), "another document"),
    ("refinements_are_narrower", facts(cycle(general=True), cycle(
        "d", general=True)), "two cycles are general"),
    ("evidence_is_known", facts(requirement(evidence=EVIDENCE)), "ISO 2 is not there"),
    ("evidence_is_known", facts(requirement(supports=(Evidence.any_of(
        Evidence(standard="ISO 2"), Evidence(label="x")),))), "ISO 2 is not there"),
    ("evidence_is_known", facts(standard(edition()), requirement(evidence=Evidence(
        standard="ISO 1", editions=("ISO 1:1999",)))), "ISO 1:1999 is not there"),
    ("pinned_editions_are_named", requirement(evidence=EVIDENCE), "pinned to 0"),
    ("pinned_editions_are_named", requirement(evidence=Evidence(
        standard="ISO 1", editions=("ISO 1:2000",))), "pinned to 1"),
    ("titles_are_short", requirement(title="t" * 46), "46 characters"),
    ("headings_are_headings", ProductSector(key="p", name="n", headings=("950",)),
        "950 is no heading"),
    ("headings_are_headings", ProductSector(key="p", name="n", headings=("77",)),
        "no chapter 77"),
    ("headings_are_headings", ProductSector(key="p", name="n", headings=("9503",),
        excludes=("9504",)), "not in it anyway"),
    ("headings_are_headings", ProductSector(key="p", name="n"), "what is it?"),
    ("iaf_codes_exist", ProductSector(key="p", name="n", iaf_codes=(40,)), "code 40"),
    ("iaf_codes_are_complete", facts(Industry(key="iaf-1", label="l",
        iaf_codes=(2,))), "iaf-1: no industry"),
    ("iaf_codes_are_complete", facts(Industry(key="iaf-40", label="l")), "iaf-40: no"),
    ("nace_shape", Industry(key="i", label="l", nace=("1",)), "1 is no code"),
    ("nace_shape", Industry(key="i", label="l", nace=("23 not 5",)), "23 not 5 is no"),
    ("economies_are_complete", facts(Economy(key="ZZ", name="n")), "ZZ: no code"),
    ("economies_are_complete", facts(), "DE: missing"),
    ("names_are_nobody_elses", facts(Economy(key="AA", name="Land"),
        Economy(key="BB", name="b", aliases=("land",))), "BB: land is also AA"),
    ("the_union_is_right", facts(), "EU: not there"),
    ("the_union_is_right", facts(Grouping(**EU, members=(ONE,))), "EU: 1 members"),
    ("the_union_is_right", facts(Grouping(**EU, members=(TWO,))), "GB on 2020-02-01"),
    ("the_union_is_right", facts(Grouping(**EU, members=(ONE,))), "HR on 2013-07-01"),
    ("great_bodies_are_there", facts(), "cnas: no evidence"),
    ("great_bodies_are_there", facts(body("cnas")), "cnas: no evidence"),
    ("great_bodies_are_there", facts(body("naci", recognised())), "naci: shown"),
    ("evidence_is_dated", body("b", recognised(since="2021")), "since 2021"),
    ("evidence_is_of_its_arrangement", facts(
        Arrangement(key="a", name="n", owner="o", until="2019-12-31"),
        body("b", recognised())), "b: in a as of 2020, after its end"),
    ("evidence_is_of_its_arrangement", facts(
        Arrangement(key="a", name="n", owner="o", since="2021"),
        body("b", recognised("unknown"))), "b: in a as of 2020, before its"),
    ("registers_are_told_apart", facts(
        register(names=("Our list",)),
        register(key="h", names=("our-list",))), "g: Our list"),
    ("words_have_one_meaning", register(words=(
        StatusWord(word="Valid", status="active"),
        StatusWord(word="valid", status="unknown"))), "valid stands twice"),
    ("questions_agree", facts(
        requirement(conditions=(Condition(name="n", question="q", is_true=True),)),
        requirement(key="q", conditions=(Condition(name="n", question="q",
            at_most=3),))), "n is "),
    ("addresses_are_whole", body(site="http://x.org"), "b: http://x.org"),
    ("addresses_are_whole", body(site="x.org"), "b: x.org"),
    ("addresses_are_whole", source(url="ftp://x.org/y"), "s: ftp://x.org/y"),
    ("addresses_are_whole", register(url="https://x.org/y z"), "g: https"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "bad", "words"), BAD, ids=[f"{row[0]}: {row[2]}" for row in BAD]
)
def test_a_rule_sees_what_breaks_it(name, bad, words):
    """A rule that cannot fail would be worth nothing."""
    said = list(RULES[name].check(bad))
    assert any(words in sentence for sentence in said), said
    assert all(": " in sentence for sentence in said)


def test_every_rule_has_a_bad_example():
    """And every bad example is one for a rule."""
    assert {name for name, _, _ in BAD} == RULES.keys()


# --- the loader ------------------------------------------------------------


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        ([], r"\[\] is not accepted; give an object with 'key' and 'name'"),
        ({"key": "x"}, "'name' is missing"),
        ({"colour": "red"}, "unknown key 'colour'"),
        (
            {"key": "x", "name": "n", "aliases": "a"},
            "'a' is not accepted; give a list",
        ),
        ({"key": "x", "name": "n", "aliases": [["a"]]}, "give a text"),
    ],
)
def test_the_loader_says_where(raw, says):
    """A file of the wrong shape is refused with its place."""
    with pytest.raises(DataError, match=says) as caught:
        _bundle.records("economies", "economies.json", [raw])
    assert caught.value.where.startswith("economies.json[0]")


# Alone in its process, so that nothing of the facts is held before.  The
# first load makes what reads them; the second alone is weighed.
_WEIGHED = """
import gc, tracemalloc
from isostd import _bundle, dates
def weigh():
    gc.collect()
    return tracemalloc.get_traced_memory()[0]
_bundle.as_of()
tracemalloc.start()
loaded = [_bundle.load(table) for table in _bundle.RECORDS]
assert all(loaded)
held = weigh()
del loaded
for known in (dates._day, dates._year):
    known.cache_clear()
print(held - weigh())
"""


def test_all_facts_fit_into_five_megabytes():
    """What many records say is made once; what is let go was theirs."""
    weighed = subprocess.run(
        [sys.executable, "-c", _WEIGHED],
        capture_output=True,
        check=True,
        text=True,
    )
    assert 3_500_000 < int(weighed.stdout) < 5_000_000


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
