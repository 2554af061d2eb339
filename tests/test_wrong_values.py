"""A caller's wrong value: an error of the library, short, or a sane answer.

Whatever is given for whichever argument, nothing else may be raised: not by
the call, and not by the error when it is shown.
"""

import math
from datetime import date, datetime

import attrs
import pytest

import isostd
from isostd.cycles import CertificationCycle
from isostd.dates import Period
from isostd.markets import Membership
from isostd.references import Supplement
from isostd.requirements import Condition


class Hidden:
    """A value that cannot be shown."""

    def __repr__(self):
        raise RuntimeError


class Unequal:
    """A value that compares with nothing, as a column of a table does."""

    __hash__ = None

    def __eq__(self, other):
        raise ValueError


class Text(str):
    """A text of a class of its own."""

    __slots__ = ()


RING = []
RING.append(RING)
JUNK = {
    "none": None, "empty": "", "blank": " \u3000", "mark": "-",
    "huge": "x" * 300_000, "list in a text": "ISO 9001:2015, " * 5000,
    "half a pair": "\ud800", "nul": "ISO 9001\0", "turned": "\u202eISO 9001",
    "mixed": "ISО 9001 工 عربي", "own text": Text("ISO 9001"),
    "member": isostd.Verdict.VALID, "bytes": b"x",
    "true": True, "five": 5, "below": -1, "endless": 10**5000,
    "broken": 1.5, "nan": math.nan, "complex": 5j,
    "day": date(2026, 1, 1), "first day": date.min, "last day": date.max,
    "moment": datetime(2026, 1, 1), "no such day": "2026-02-30",
    "list": [], "texts": ["x"], "nones": [None], "ring": RING,
    "endless ones": [10**5000], "mapping": {"x": 1}, "set": set(),
    "object": object(), "class": str, "hidden": Hidden(), "unequal": Unequal(),
    "paper": isostd.Certificate(), "reference": isostd.Reference.parse("ISO 1"),
}  # fmt: skip

DAY = "2026-11-22"
FACTS = isostd.bundled()
QUALITY = isostd.get("ISO 9001")
EDITION = QUALITY.latest
PAPER = isostd.Certificate(standard="ISO 9001:2015")
TOYS = isostd.Purchase(market="AU", product="toys")
CHOSEN = isostd.requirements_for(TOYS, on=DAY)
SEEN = isostd.assess(PAPER, on=DAY)
NEEDED = {
    isostd.Audit: {"day": DAY},
    isostd.Certificate: {},
    isostd.Evidence: {"standard": "ISO 9001"},
    isostd.Policy: {},
    isostd.Purchase: {"market": "AU", "product": "toys"},
    isostd.Reference: {"publisher": "ISO", "number": "9001"},
    isostd.RegisterEntry: {"register": "iaf-certsearch", "word": "Active"},
    isostd.Requirement: {
        "key": "k", "title": "t", "obligation": "contractual",
        "instrument": "i", "summary": "s",
    },
    isostd.Site: {},
    Supplement: {"type": "Amd"},
    Condition: {"name": "n", "question": "q"},
}  # fmt: skip


def made(cls, name):
    """Return what makes a record with one field of a told value."""
    return lambda it: cls(**{**NEEDED[cls], name: it})


def told(name):
    """Return what asks for a purchase with a condition of a told value."""
    return lambda it: isostd.requirements_for(
        attrs.evolve(TOYS, conditions={name: it}), on=DAY
    )


CALLS = {
    f"{cls.__name__}.{field.name}": made(cls, field.name)
    for cls in NEEDED
    for field in attrs.fields(cls)
}
CALLS |= {
    f"extended.{name}": lambda it, name=name: FACTS.extended(**{name: it})
    for name in ("standards", "bodies", "requirements", "sources", "cycles",
                 "sectors", "registers", "references", "replace")
}  # fmt: skip
CALLS |= {
    "Catalogue": lambda it: isostd.Catalogue(it, as_of=DAY),
    "Catalogue.standards": lambda it: isostd.Catalogue(
        {"standards": it}, as_of=DAY
    ),
    "Catalogue.as_of": lambda it: isostd.assess(
        PAPER, on=DAY, catalogue=isostd.Catalogue({}, as_of=it)
    ),
    "Catalogue.references": lambda it: isostd.Catalogue(
        {}, as_of=DAY, references=it
    ),
    "assess.certificate": lambda it: isostd.assess(it, on=DAY),
    "assess.on": lambda it: isostd.assess(PAPER, on=it),
    "assess.catalogue": lambda it: isostd.assess(PAPER, on=DAY, catalogue=it),
    "assess.policy": lambda it: isostd.assess(PAPER, on=DAY, policy=it),
    "assess.standard": lambda it: isostd.assess(
        isostd.Certificate(standard=it), on=DAY
    ).explain(),
    "timeline.certificate": isostd.timeline,
    "timeline.catalogue": lambda it: isostd.timeline(PAPER, catalogue=it),
    "timeline.policy": lambda it: isostd.timeline(PAPER, policy=it),
    "requirements_for": lambda it: isostd.requirements_for(it, on=DAY),
    "requirements_for.on": lambda it: isostd.requirements_for(TOYS, on=it),
    "match.selection": lambda it: isostd.match(it, []),
    "match.certificates": lambda it: isostd.match(CHOSEN, it),
    "match.certificate": lambda it: isostd.match(CHOSEN, [it]),
    "match.on": lambda it: isostd.match(CHOSEN, [], on=it),
    "vet.on": lambda it: isostd.vet(TOYS, [], on=it),
    "market": lambda it: isostd.vet(attrs.evolve(TOYS, market=it), [], on=DAY),
    "product": lambda it: isostd.vet(
        attrs.evolve(TOYS, product=it), [], on=DAY
    ),
    "condition of a number": told("child_age_months"),
    "condition of yes and no": told("has_magnets"),
    "get": isostd.get,
    "resolve": isostd.resolve,
    "search.words": isostd.search,
    "search.industry": lambda it: isostd.search(industry=it),
    "search.kind": lambda it: isostd.search(kind=it),
    "read_date": isostd.read_date,
    "read_date.order": lambda it: isostd.read_date("03/04/2024", order=it),
    "to_plain": isostd.to_plain,
    "from_plain": isostd.from_plain,
    "from_plain.kind": lambda it: isostd.from_plain(
        isostd.to_plain(PAPER), it
    ),
    "to_text": isostd.to_text,
    "to_html": isostd.to_html,
    "parse": isostd.Reference.parse,
    "parse.economy": lambda it: isostd.Reference.parse("SS 1", economy=it),
    "find": lambda it: list(isostd.Reference.find(it)),
    "covers": PAPER.standard.covers,
    "for_standards": PAPER.for_standards,
    "of": SEEN.of,
    "edition_on": QUALITY.edition_on,
    "transition_from": QUALITY.transition_from,
    "certifiable_on": lambda it: QUALITY.certifiable_on(it, DAY),
    "certifiable_on.day": lambda it: QUALITY.certifiable_on(EDITION, it),
    "is_over": QUALITY.transitions[0].is_over,
    "is_by": EDITION.published.is_by,
    "Period.year": Period,
    "Period.month": lambda it: Period(2026, it),
    "Period.parse": Period.parse,
    "Period.of": Period.of,
    "at_least": lambda it: isostd.Evidence.at_least(
        it, isostd.Evidence(label="a paper")
    ),
    "any_of": isostd.Evidence.any_of,
    "[key]": lambda it: FACTS.standards[it],
    "find(key)": FACTS.standards.find,
    "in": lambda it: it in FACTS.standards,
    "merged": lambda it: FACTS.standards.merged(it, replace=False),
    "work": FACTS.work,
    "built_on": FACTS.built_on,
    "told_apart": FACTS.told_apart,
    "economy_called": FACTS.economy_called,
    "cycle_for": FACTS.cycle_for,
    "cycle_for.attestation": lambda it: FACTS.cycle_for(QUALITY, it),
    "cycle_for.economy": lambda it: FACTS.cycle_for(QUALITY, economy=it),
    "cycle_for.on": lambda it: FACTS.cycle_for(QUALITY, on=it),
    "cycle_told": FACTS.cycle_told,
    "laws_replaced": FACTS.laws_replaced,
    "bodies_named": FACTS.bodies_named,
    "bodies_named.economy": lambda it: FACTS.bodies_named("GAC", it),
    "bodies_called": FACTS.bodies_called,
    "register_called": FACTS.register_called,
    "registers_for": FACTS.registers_for,
    "registers_for.attestation": lambda it: FACTS.registers_for(QUALITY, it),
    "registers_for.economy": lambda it: FACTS.registers_for(
        QUALITY, economy=it
    ),
    "registers_for.bodies": lambda it: FACTS.registers_for(QUALITY, bodies=it),
    "series": FACTS.series,
    "has_member": lambda it: FACTS.groupings["EU"].has_member("GB", it),
    "binds": Membership(economy="GB", until="2020-01-31").binds,
    "match_length": FACTS.sectors["toys"].match_length,
}


def refused_in_short(error):
    """Hold an error to a few lines, however it is shown."""
    assert max(len(str(error)), len(repr(error))) < 1200


@pytest.mark.parametrize("name", CALLS)
def test_nothing_else_is_raised(name):
    """Each value is taken, or refused in a few words that can be shown."""
    for it in JUNK.values():
        try:
            CALLS[name](it)
        except isostd.IsostdError as error:
            refused_in_short(error)


FEW_WORDS = [None, [], {}, (), ["x"], 5, True, math.nan, 10**5000, "\ud800", object()]  # fmt: skip
RECORDS = [
    PAPER, TOYS, isostd.Policy(soon_days=5),
    isostd.RegisterEntry(register="x", word="y", expires=DAY),
    isostd.Reference.parse("BS EN ISO 13485:2016+A11:2021"),
    FACTS.requirements["eu-devices-certificate"],
    FACTS.standards["iso-21469"], FACTS.bodies["cnas"],
    FACTS.registers["iaf-certsearch"], FACTS.cycles["iso-iec-17021-1"],
    FACTS.sectors["toys"], FACTS.sources["mdr-2017-745"],
]  # fmt: skip


def spoilt(plain, it):
    """Yield plain values, each with another one in the place of a part."""
    yield it
    pairs = plain.items() if isinstance(plain, dict) else enumerate(plain)
    for key, part in list(pairs)[:40]:
        inner = spoilt(part, it) if isinstance(part, (dict, list)) else [it]
        for other in inner:
            whole = dict(plain) if isinstance(plain, dict) else list(plain)
            whole[key] = other
            yield whole


@pytest.mark.parametrize("record", RECORDS, ids=lambda it: type(it).__name__)
def test_spoilt_plain_values(record):
    """What is read from a stranger is refused, or goes out as it came."""
    plain = isostd.to_plain(record)
    if isinstance(record, isostd.Reference):
        plain = {**plain, "fields": isostd.to_plain(QUALITY)["reference"]}
        del plain["text"]
    for it in FEW_WORDS:
        for whole in spoilt(plain, it):
            try:
                read = isostd.from_plain(whole)
            except isostd.IsostdError as error:
                refused_in_short(error)
            else:
                assert isostd.from_plain(isostd.to_plain(read)) == read
                assert hash(read) == hash(read)


def nested(plain, name, times):
    """Return a plain value within itself, so many times."""
    whole = plain
    for _ in range(times):
        whole = {**plain, name: whole}
    return whole


def test_endless_nesting():
    """A text of a few kilobytes cannot exhaust the stack."""
    reference = {"publisher": "ISO", "number": "1"}
    deep = nested(reference, "adopts", 5000)
    with pytest.raises(isostd.DataError, match="nested too deep"):
        isostd.from_plain({"type": "reference", "format": 1, "fields": deep})
    evidence = isostd.Evidence(label="a paper")
    for _ in range(21):
        evidence = isostd.Evidence.any_of(evidence)
    assert "a paper" in str(evidence)
    with pytest.raises(isostd.InvalidValueError, match="20 deep"):
        isostd.Evidence.any_of(evidence)


@pytest.mark.parametrize("name", ["markets", "sectors", "buyers", "supports"])
def test_a_blank_does_not_widen_a_rule(name):
    """None there stands for all: a blank cell must not come to that."""
    for it in ([""], [None], ["toys", " "]):
        with pytest.raises(isostd.InvalidValueError, match=name):
            made(isostd.Requirement, name)(it)


@pytest.mark.parametrize("name", ["names", "editions"])
def test_a_blank_does_not_widen_evidence(name):
    """The same for what a paper must name."""
    with pytest.raises(isostd.InvalidValueError, match=name):
        made(isostd.Evidence, name)([None])


@pytest.mark.parametrize(
    ("cls", "name", "it"),
    [
        (isostd.Reference, "number", 9001),
        (isostd.Reference, "publisher", ""),
        (isostd.Reference, "year", "2015"),
        (isostd.Reference, "year", True),
        (isostd.Reference, "year", 10**9),
        (isostd.Reference, "month", 1.5),
        (isostd.Reference, "prefixes", ["BS", "EN"]),
        (isostd.Reference, "prefixes", ("BS", 5)),
        (isostd.Reference, "supplements", ("Amd 1",)),
        (Supplement, "type", None),
        (Supplement, "number", 1),
        (Supplement, "year", "2024"),
        (isostd.Reference, "adopts", "ISO 9001:2015"),
        (isostd.Reference, "all_parts", 1),
        (Condition, "is_true", "yes"),
        (Condition, "assumed", 1),
        (Condition, "narrows", 1),
        (isostd.Evidence, "endless", "no"),
        (Condition, "at_least", math.nan),
        (Condition, "equals", ["", "II"]),
        (isostd.Purchase, "conditions", {"age": 1, " age": "two"}),
        (isostd.Purchase, "conditions", {"age": 10**400}),
        (isostd.Certificate, "iaf_codes", b"17"),
        (isostd.Certificate, "holder_ids", {"x": 1}),
        pytest.param(
            isostd.Certificate, "persons_covered", 10**5000, id="endless"
        ),
    ],
)
def test_a_wrong_field_is_named(cls, name, it):
    """What would be read as something else is refused, by its name."""
    with pytest.raises(isostd.InvalidValueError) as caught:
        made(cls, name)(it)
    assert caught.value.field.startswith(f"{cls.__name__}.{name}")


@pytest.mark.parametrize("name", ["publisher", "part", "text", "language"])
def test_a_text_of_its_own_class_is_a_text(name):
    """A reference is made with it, and equals the one of a plain text."""
    given = made(isostd.Reference, name)(Text("E"))
    assert given == made(isostd.Reference, name)("E")


@pytest.mark.parametrize(
    ("ask", "way"),
    [
        (lambda: isostd.match(5, []), "requirements_for makes one"),
        (lambda: isostd.assess(isostd.Certificate(), on="2026-11-22",
                               catalogue=isostd.bundled),
         r"bundled\(\) gives the one"),
        (lambda: isostd.Purchase(market="AU", product="toys",
                                 conditions={"has_magnets": None}),
         "leave out what is not known"),
        (lambda: isostd.Purchase(market="AU", product=950300),
         "Purchase.product: 950300 is not accepted; give the code as text"),
        (lambda: isostd.Evidence.any_of("ISO 9001"),
         r'Evidence\(standard="ISO 9001"\)'),
        (lambda: isostd.read_date(date(2026, 11, 22)), "needs no reading"),
    ],
)  # fmt: skip
def test_the_message_leads_to_the_way_out(ask, way):
    """A mistake that is often made is told how to be mended."""
    with pytest.raises(isostd.IsostdError, match=way):
        ask()


@pytest.mark.parametrize(
    "wrong",
    [
        *({field.name: -1} for field in attrs.fields(CertificationCycle)
          if field.name.endswith("_months")),
        {"term_months": 0}, {"term_months": None},
        {"interval_months": 0}, {"first_surveillance_months": 0},
    ],
    ids=str,
)  # fmt: skip
def test_a_cycle_by_which_nothing_falls_due(wrong):
    """A misprint in a buyer's own rules passes for no sound certificate."""
    plain = {
        "type": "certification cycle", "format": 1, "key": "acme",
        "title": "ACME", "chain": "scheme licence", "term_months": 36,
        "attestation": "management-system certificate",
        "surveillance": "interval",
    }  # fmt: skip
    assert isostd.from_plain(plain).term_months == 36
    with pytest.raises(isostd.DataError) as caught:
        isostd.from_plain(plain | wrong)
    assert caught.value.where == f"certification cycle.{next(iter(wrong))}"


def test_at_least_one():
    """Evidence of which none is needed asks for nothing."""
    with pytest.raises(isostd.InvalidValueError, match=r"Evidence\.items"):
        isostd.Evidence.at_least(0, isostd.Evidence(label="a paper"))


@pytest.mark.parametrize(
    ("tables", "field"),
    [({"standarts": []}, "tables"), ({"bodies": [5]}, "bodies")],
)
def test_a_catalogue_of_something_else(tables, field):
    """A table that there is not, or a record that is none, is named."""
    with pytest.raises(isostd.InvalidValueError) as caught:
        isostd.Catalogue(tables, as_of=DAY)
    assert caught.value.field == field


def test_a_catalogue_of_nothing():
    """It knows no standard, and everything else is still answered."""
    nothing = isostd.Catalogue({}, as_of="2026-01-01")
    assert nothing.as_of == date(2026, 1, 1)
    seen = isostd.assess(PAPER, on=DAY, catalogue=nothing)
    assert seen.verdict is isostd.Verdict.DOUBTFUL
    with pytest.raises(isostd.UnknownNameError):
        isostd.vet(TOYS, [PAPER], on=DAY, catalogue=nothing)


def test_a_flag_is_a_flag():
    """Nothing is replaced by accident."""
    with pytest.raises(isostd.InvalidValueError, match="replace: 'no'"):
        FACTS.extended(replace="no")


def test_true_is_no_year():
    """A bool is an int to Python, and no number here."""
    for it in ((True,), (2026, True), (2026, 1, True)):
        with pytest.raises(isostd.InvalidDateError, match="True"):
            Period(*it)


def test_no_standard_is_none_of_several():
    """None among the standards of a paper is a mistake of the caller."""
    with pytest.raises(isostd.InvalidValueError, match="standards: None"):
        PAPER.for_standards("ISO 9001:2015", None)


def test_wrong_arguments_are_found_where_no_day_is_told():
    """A time line that is empty anyway still looks at them."""
    with pytest.raises(isostd.InvalidValueError, match="catalogue"):
        isostd.timeline(isostd.Certificate(), catalogue="bundled")


def test_a_kind_of_paper_may_be_its_text():
    """A member equals its text: so the catalogue is asked by either."""
    for kind in isostd.Attestation:
        for ask in (FACTS.cycle_for, FACTS.registers_for):
            assert ask(QUALITY, kind.value) == ask(QUALITY, kind)
        printed = "Directive 93/42/EEC"
        by_text = FACTS.cycle_told(printed, kind.value)
        assert by_text == FACTS.cycle_told(printed, kind)


def test_a_day_may_be_its_text():
    """What takes a day takes its text."""
    union = FACTS.groupings["EU"]
    assert union.has_member("GB", "2020-01-31")
    assert not union.has_member("GB", "2020-02-01")
    old = FACTS.cycle_for(QUALITY, economy="CN", on="2025-12-31")
    assert old == FACTS.cycle_for(QUALITY, economy="CN", on=date(2025, 12, 31))
