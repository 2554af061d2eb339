"""The engine: what holds for every certificate on every day.

`ISOSTD_EXAMPLES` sets how many examples each property is tried on.
"""

import copy
import os
import pickle
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import isostd
from isostd._actions import ACTIONS, NARROWER
from isostd.accreditation import AccreditationBody, Recognition
from isostd.assessments import ahead
from isostd.certificates import (
    Audit,
    Certificate,
    Policy,
    RegisterEntry,
    Site,
)
from isostd.cycles import CertificationCycle
from isostd.findings import FINDINGS, FindingCode, worth_telling
from isostd.references import Reference
from isostd.rendering import clean
from isostd.standards import Edition, Standard
from isostd.vocabulary import (
    Answer,
    Attestation,
    AuditKind,
    Chain,
    Doubt,
    Kind,
    Severity,
    Status,
    Verdict,
)

EXAMPLES = int(os.environ.get("ISOSTD_EXAMPLES", "60"))
many = settings(max_examples=EXAMPLES, deadline=None)
few = settings(max_examples=max(EXAMPLES // 6, 2), deadline=None)

FACTS = isostd.bundled()
REPORTED = [
    standard
    for standard in FACTS.standards
    if standard.attestation is isostd.Attestation.TEST_REPORT
]
FIRST, LAST = date(2012, 1, 1), date(2031, 12, 31)
DAYS = st.dates(FIRST, LAST)
SPAN = st.integers(0, 1095)
ANY_DAY = st.sampled_from([date.min, date.max]) | st.dates()


# --- certificates as they come ---------------------------------------------


def _named():
    """Return how papers name each standard, dated and undated."""
    names = ["GB/T 19001-2016/ISO 9001:2015", "EN ISO 45001:2023",
             "ISO 9OO1:2015", "ISO 27001:2013", "ISO 9001:2099", "ISO 77777",
             "ISO 9001:2018", "ISO/DIS 9001:2025", "HACCP certified",
             "ISO 9001:2015 (stage 1)"]  # fmt: skip
    for standard in FACTS.standards:
        names.append(str(standard.reference))
        names += [str(edition.reference) for edition in standard.editions]
    return names


COMMON = st.sampled_from(
    ["ISO 9001:2015", "ISO 14001:2015", "ISO 45001:2018", "ISO 9001:2008",
     "ISO/IEC 27001:2013", "ISO/IEC 27001:2022", "IATF 16949:2016",
     "GB/T 19001-2016/ISO 9001:2015", "ISO 13485:2016", "ISO 50001:2011"]
)  # fmt: skip
STANDARDS = COMMON | COMMON | st.sampled_from(_named())
ECONOMIES = st.sampled_from(["CN", "DE", "VN", "US", "XX"])
ACCREDITORS = st.sampled_from(
    ["CNAS", "DAkkS", "UKAS", "none", "unaccredited", "IAF", "SAC", "GAC",
     "Nobody knows"]
) | st.sampled_from([body.acronym for body in FACTS.bodies])  # fmt: skip
WORDS = st.sampled_from(
    sorted({word.word for r in FACTS.registers for word in r.words})
) | st.sampled_from(
    ["active", "Active", "suspended", "withdrawn", "cancelled", "expired",
     "not found", "?", "有效"]
)  # fmt: skip


def maybe(strategy):
    """Return a strategy for what may not have been told."""
    return st.none() | strategy


AUDITS = st.builds(Audit, DAYS, st.sampled_from(AuditKind))


@st.composite
def entries(draw):
    """Return what a register may show."""
    return RegisterEntry(
        register=draw(
            st.sampled_from([*FACTS.registers.keys(), "a list of its own"])
        ),
        word=draw(WORDS),
        read_on=draw(maybe(DAYS)),
        read_by=draw(st.sampled_from(["buyer", "supplier", None])),
        number=draw(st.sampled_from(["1", "1-R1", "2", None])),
        holder=draw(st.sampled_from(["Example Ltd", "Another Ltd", None])),
        standard=draw(maybe(STANDARDS)),
        scope=draw(st.sampled_from(["Manufacture of toys", "Toys", None])),
        expires=draw(maybe(DAYS)),
        accreditation=draw(
            st.sampled_from(["active", "Accredited", "withdrawn", None])
        ),
        since=draw(maybe(DAYS)),
    )


FAULTS = {
    "standard": maybe(STANDARDS),
    "attestation": st.sampled_from(Attestation),
    "holder": st.none(),
    "holder_address": st.just("1 Main Street"),
    "holder_economy": st.just("CN") | maybe(ECONOMIES),
    "number": st.sampled_from(["00124Q30001R0M", "00124Q30001R2M", None]),
    "scope": st.none(),
    "sites": st.just((Site(name="Plant"),)),
    "certification_body": st.sampled_from(["ISO", "IAF", "DAkkS", None]),
    "body_approved_until": DAYS,
    "accreditation_body": maybe(ACCREDITORS),
    "accreditation_economy": ECONOMIES,
    "accreditation_number": st.just("C001"),
    "transferred_from": st.just("Old Cert"),
    "surveillance_count": st.integers(0, 3),
    "recertification_count": st.integers(0, 3),
    "counted_on": DAYS,
    "not_printed": st.sampled_from([("scope",), ("edition",)]),
    "register": entries(),
}
SOUND = {
    "standard": "ISO 45001:2018", "holder": "Example Ltd",
    "holder_economy": "DE", "number": "1", "scope": "Manufacture of toys",
    "certification_body": "Example Cert", "accreditation_body": "DAkkS",
}  # fmt: skip


@st.composite
def papers(draw):
    """Return a sound certificate with some of its fields changed."""
    dates = draw(st.one_of(real_dates(), real_dates(), any_dates()))
    fields = SOUND | {"standard": draw(STANDARDS)}
    for name in draw(st.lists(st.sampled_from(sorted(FAULTS)), max_size=4)):
        fields[name] = draw(FAULTS[name])
    return Certificate(**fields, **dates)


@st.composite
def any_dates(draw):
    """Return dates that nobody looked at."""
    names = ("decided", "effective", "issued", "expires", "cycle_ends",
             "extended_until", "first_certified")  # fmt: skip
    dates = {name: draw(maybe(DAYS)) for name in names}
    dates["audits"] = draw(maybe(st.lists(AUDITS, max_size=4)))
    return dates


@st.composite
def real_dates(draw):
    """Return dates of one cycle as bodies set them, here and there amiss."""
    start = draw(st.dates(date(2014, 1, 1), date(2026, 6, 30)))
    end = isostd.dates.add_months(start, 36) + timedelta(
        days=draw(st.sampled_from([-1, -1, 0, 100, 200]))
    )
    audits = [
        Audit(isostd.dates.add_months(start, 12 * year) + timedelta(days=off))
        for year, off in draw(
            st.lists(
                st.tuples(st.integers(1, 3), st.integers(-120, 60)), max_size=3
            )
        )
    ]
    later = start + timedelta(days=draw(st.integers(0, 500)))
    return {
        "decided": draw(st.sampled_from([start, None])),
        "effective": draw(st.sampled_from([start, None])),
        "issued": draw(st.sampled_from([start, start, later, None])),
        "expires": end,
        "first_certified": draw(
            st.sampled_from([start, date(2011, 5, 1), None])
        ),
        "extended_until": draw(
            st.sampled_from([None, None, end + timedelta(days=90)])
        ),
        "audits": draw(st.sampled_from([audits, (), None])),
    }


def told_days(paper):
    """Return the days that a certificate tells, and that are not absurd."""
    days = [
        getattr(paper, name)
        for name in ("decided", "effective", "issued", "expires",
                     "cycle_ends", "extended_until", "first_certified")
    ]  # fmt: skip
    days += [audit.day for audit in paper.audits or ()]
    return [day for day in days if day is not None]


def term_days(paper):
    """Return the days of the present certificate, else the first of all."""
    bare = attrs.evolve(paper, audits=None, first_certified=None)
    return told_days(bare) or told_days(attrs.evolve(paper, audits=None))


@st.composite
def cases(draw):
    """Return a certificate and a day, often about one of its own."""
    paper = draw(papers())
    near = told_days(paper)
    if near and draw(st.integers(0, 3)):
        off = draw(st.sampled_from([-1, 0, 1, 180, 365, 366]))
        return paper, draw(st.sampled_from(near)) + timedelta(days=off)
    if paper.decided and draw(st.booleans()):
        return paper, paper.decided + timedelta(days=draw(SPAN))
    return paper, draw(DAYS)


POLICIES = st.builds(
    Policy,
    soon_days=st.integers(0, 400),
    fresh_days=st.integers(0, 400),
    remaining_days=st.integers(0, 400),
    accept_unaccredited=st.booleans(),
)


def badness(seen):
    """Return how bad an assessment is: contradicted is worse than unproven."""
    if seen.verdict is Verdict.DOUBTFUL:
        return 2 if seen.doubt is Doubt.CONTRADICTED else 1
    return 0 if seen.verdict is Verdict.VALID else 3


def found(seen):
    """Return the codes of an assessment's findings."""
    return [finding.code for finding in seen.findings]


def is_reported(paper):
    """Tell whether a paper names a standard that a report shows."""
    return any(
        isostd.resolve(named.reference).standard in REPORTED
        for named in isostd.Reference.find(paper.standard_text or "")
    )


def uncounted(case):
    """Return a case without what a register counts."""
    paper, day = case
    bare = attrs.evolve(paper, surveillance_count=None, counted_on=None)
    return bare, day


# --- the term --------------------------------------------------------------


@given(cases(), POLICIES)
@many
def test_after_expiry_never_valid(case, policy):
    """ISO/IEC 17021-1, 8.2.2 c: expired is expired, whatever else is told.

    An extension by the certification body itself (IAF ID 3) leaves a
    question, which is not valid either.
    """
    paper, day = case
    assume(paper.expires is not None)
    day = max(day, paper.expires + timedelta(days=1))
    seen = isostd.assess(paper, on=day, policy=policy)
    if FindingCode.EXTENDED in found(seen):
        assert day <= paper.extended_until
        assert seen.verdict is not Verdict.VALID
    elif FindingCode.EXTENDED_BY_LAW in found(seen):
        assert seen.verdict is not Verdict.VALID
    else:
        assert seen.verdict is Verdict.INVALID
        assert FindingCode.EXPIRED in found(seen)


@given(cases(), POLICIES)
@many
def test_before_the_effective_day_never_valid(case, policy):
    """ISO/IEC 17021-1, 8.2.2 b: it takes effect on a day."""
    paper, day = case
    begins = paper.effective or paper.issued or paper.decided
    assume(begins is not None)
    day = min(day, begins - timedelta(days=1))
    seen = isostd.assess(paper, on=day, policy=policy)
    assert seen.verdict is Verdict.INVALID
    assert FindingCode.NOT_YET_EFFECTIVE in found(seen)


@given(cases())
@many
def test_status_and_verdict_agree(case):
    """A status that ends a certificate is told by an error, and none else."""
    paper, day = case
    seen = isostd.assess(paper, on=day)
    if seen.status not in {Status.ACTIVE, Status.UNDETERMINED}:
        assert seen.verdict is Verdict.INVALID
    assert (seen.doubt is not None) == (seen.verdict is Verdict.DOUBTFUL)
    heaviest = seen.findings[0].severity if seen.findings else Severity.NOTE
    assert seen.verdict is {
        Severity.ERROR: Verdict.INVALID, Severity.WARNING: Verdict.DOUBTFUL,
        Severity.QUESTION: Verdict.DOUBTFUL, Severity.NOTE: Verdict.VALID,
    }[heaviest]  # fmt: skip


# --- more evidence ---------------------------------------------------------


@given(cases())
@many
def test_an_audit_that_was_owed_makes_nothing_worse(case):
    """Each audit that was missing is told to have been on its day."""
    paper, day = uncounted(case)
    seen = isostd.assess(paper, on=day)
    owed = [
        Audit(dict(finding.facts)["due"])
        for finding in seen.findings
        if finding.code
        in {FindingCode.SURVEILLANCE_NOT_TOLD, FindingCode.SURVEILLANCE_MISSED}
    ]
    for audits in (owed[:1], owed):
        more = attrs.evolve(paper, audits=[*(paper.audits or ()), *audits])
        if audits:
            again = isostd.assess(more, on=day)
            assert badness(again) <= badness(seen)
    if owed:
        assert FindingCode.SURVEILLANCE_NOT_TOLD not in found(again)


@given(cases(), st.integers(0, 1200))
@many
def test_any_more_surveillance_makes_nothing_worse(case, back):
    """Too many audits are no fault.

    Not so in mainland China, where an interval between two audits may be too
    long, nor where a scheme withdraws a certificate whose window was missed:
    there a late audit is bad evidence, and no audit is a question.  Nor where
    a report is what shows the standard: it has none.
    """
    paper, day = uncounted(case)
    if is_reported(paper):
        return
    text = paper.standard_text or ""
    if paper.holder_economy == "CN" or "GB/T" in text or "16949" in text:
        return
    more = Audit(day - timedelta(days=back))
    again = attrs.evolve(paper, audits=[*(paper.audits or ()), more])
    assert badness(isostd.assess(again, on=day)) <= badness(
        isostd.assess(paper, on=day)
    )


@given(cases(), POLICIES, st.data())
@many
def test_a_favourable_reading_makes_nothing_worse(case, policy, data):
    """The buyer's own, fresh, with everything as the paper has it."""
    paper, day = case
    bare = attrs.evolve(paper, register=None)
    back = data.draw(st.integers(0, policy.fresh_days))
    reading = RegisterEntry(
        register="iaf-certsearch", word="Active", read_by="buyer",
        read_on=day - timedelta(days=back),
        number=bare.number, holder=bare.holder, standard=bare.standard_text,
        expires=bare.expires, scope=bare.scope, accreditation="active",
    )  # fmt: skip
    before = isostd.assess(bare, on=day, policy=policy)
    after = isostd.assess(
        attrs.evolve(bare, register=reading), on=day, policy=policy
    )
    assert badness(after) <= badness(before)
    # What it lacks is told where a doubt is left that it could have ended.
    assert set(found(after)) - set(found(before)) <= {
        FindingCode.REGISTER_NOT_SETTLING
    }


@given(cases(), st.sampled_from([2, 3]))
@many
def test_counts_of_a_register_make_nothing_worse(case, count):
    """All surveillance audits counted on the day itself.

    A count of fewer than are told to be held is other data than the paper's,
    and a report has none.
    """
    bare, day = uncounted(case)
    if is_reported(bare):
        return
    count = max(count, len(bare.audits or ()))
    counted = attrs.evolve(bare, surveillance_count=count, counted_on=day)
    assert badness(isostd.assess(counted, on=day)) <= badness(
        isostd.assess(bare, on=day)
    )


@given(cases(), st.data())
@many
def test_evidence_of_a_later_day_changes_no_verdict(case, data):
    """It is left out with a note; an end of no told day is asked about."""
    paper, day = case
    later = day + timedelta(days=data.draw(st.integers(1, 900)))
    counted = paper.recertification_count
    bare = attrs.evolve(
        paper, register=None, recertification_count=None, counted_on=None
    )
    bare = attrs.evolve(
        bare,
        audits=None
        if bare.audits is None
        else [audit for audit in bare.audits if audit.day <= day] or None,
    )
    # A day since which it holds is evidence of that day.
    since = data.draw(st.none() | st.just(later))
    entry = attrs.evolve(data.draw(entries()), since=since)
    more = attrs.evolve(
        bare,
        register=attrs.evolve(entry, read_on=later),
        surveillance_count=0,
        recertification_count=counted,
        counted_on=later,
    )
    before, after = (isostd.assess(p, on=day) for p in (bare, more))
    # Whatever it was for: an initial audit tells which cycle the first is.
    held = Audit(later, data.draw(st.sampled_from(AuditKind)))
    audited = attrs.evolve(bare, audits=[*(bare.audits or ()), held])
    assert set(found(isostd.assess(audited, on=day))) - {
        FindingCode.LATER_EVIDENCE_IGNORED
    } == set(found(before))
    assert after.status is before.status
    assert set(found(before)) <= set(found(after))
    told = set(found(after)) - set(found(before))
    least = badness(before)
    if since is None and FindingCode.SINCE_NOT_TOLD in told:
        told.remove(FindingCode.SINCE_NOT_TOLD)
        least = max(least, 1)
    assert badness(after) == least
    assert told <= {FindingCode.LATER_EVIDENCE_IGNORED}


GOOD_VALUES = st.fixed_dictionaries(
    {},
    optional={
        "holder": st.just("Example Ltd"),
        "holder_address": st.just("1 Main Street"),
        "number": st.just("1"),
        "scope": st.just("Manufacture of toys"),
        "certification_body": st.just("Example Cert"),
    },
)


@given(cases(), GOOD_VALUES)
@many
def test_a_good_value_is_never_worse_than_an_unknown(case, values):
    """What is not told gains nothing over what is told and good.

    Where only accreditation bodies issue, "Example Cert" is no good issuer.
    """
    paper, day = case
    resolved = paper.standard and FACTS.resolve(paper.standard)
    cycle = FACTS.cycle_for(
        resolved.standard if resolved else None, paper.attestation
    )
    if cycle is not None and cycle.chain is Chain.ISSUER:
        values = {k: v for k, v in values.items() if k != "certification_body"}
    paper = attrs.evolve(paper, register=None)
    unknown = attrs.evolve(paper, **dict.fromkeys(values))
    known = attrs.evolve(paper, **values)
    assert badness(isostd.assess(known, on=day)) <= badness(
        isostd.assess(unknown, on=day)
    )


@given(cases())
@many
def test_a_known_accreditor_is_never_worse_than_an_unknown_one(case):
    """DAkkS is a good name where certification bodies are accredited.

    Of the other chains its rows say nothing: there the name leads to a
    question, and no name to a note that says what to look up.
    """
    paper, day = case
    resolved = paper.standard and FACTS.resolve(paper.standard)
    cycle = FACTS.cycle_for(
        resolved.standard if resolved else None, paper.attestation
    )
    if cycle is None or cycle.chain is not Chain.ACCREDITATION:
        return
    # Only what its rows are about: certification of management systems.
    if cycle.attestation is not Attestation.MANAGEMENT_SYSTEM_CERTIFICATE:
        return
    known = attrs.evolve(paper, accreditation_body="DAkkS", register=None)
    unknown = attrs.evolve(known, accreditation_body=None)
    assert badness(isostd.assess(known, on=day)) <= badness(
        isostd.assess(unknown, on=day)
    )


@given(cases(), st.data())
@many
def test_a_known_day_is_never_worse_than_an_unknown_one(case, data):
    """Expiry three years on, less a day, and a start on the decision."""
    paper, _ = case
    start = data.draw(DAYS)
    end = isostd.dates.add_months(start, 36) - timedelta(days=1)
    day = data.draw(st.dates(start, end))
    dates = {"decided": start, "issued": start, "expires": end}
    known = attrs.evolve(
        paper, **dates, effective=None, cycle_ends=None, first_certified=start,
        extended_until=None, register=None, body_approved_until=None,
    )  # fmt: skip
    before = isostd.assess(known, on=day)
    bare = attrs.evolve(known, expires=None)
    if before.verdict is Verdict.VALID:
        return
    if _has_term(known):
        assert isostd.assess(bare, on=day).verdict is not Verdict.VALID
    nowhere = attrs.evolve(known, **dict.fromkeys(dates))
    assert isostd.assess(nowhere, on=day).verdict is not Verdict.VALID


def _has_term(paper):
    """Tell whether its kind of document expires."""
    resolved = paper.standard and FACTS.resolve(paper.standard)
    cycle = FACTS.cycle_for(
        resolved.standard if resolved else None, paper.attestation
    )
    return cycle is None or cycle.term_months is not None


@given(cases())
@many
def test_no_start_and_no_expiry_are_never_valid(case):
    """Without a day to run from, or to, where one is expected."""
    paper, day = case
    dateless = attrs.evolve(paper, decided=None, effective=None, issued=None)
    assert isostd.assess(dateless, on=day).verdict is not Verdict.VALID
    endless = attrs.evolve(paper, expires=None)
    if _has_term(endless):
        assert isostd.assess(endless, on=day).verdict is not Verdict.VALID


# --- nothing but the arguments ---------------------------------------------


@given(cases(), POLICIES)
@many
def test_a_verdict_depends_on_its_arguments_only(case, policy):
    """Threads, copies, pickles and the plain form all agree."""
    paper, day = case
    seen = isostd.assess(paper, on=day, policy=policy)
    with ThreadPoolExecutor(4) as pool:
        others = list(
            pool.map(
                lambda _: isostd.assess(paper, on=day, policy=policy), range(4)
            )
        )
    alike = [
        paper,
        copy.copy(paper),
        copy.deepcopy(paper),
        pickle.loads(pickle.dumps(paper)),
        isostd.from_plain(isostd.to_plain(paper)),
    ]
    for twin in alike:
        assert twin == paper
        others.append(isostd.assess(twin, on=day, policy=policy))
    others.append(isostd.assess(paper, on=str(day), policy=policy))
    for other in others:
        assert other == seen
        assert repr(other) == repr(seen)
        assert other.explain() == seen.explain()
    assert pickle.loads(pickle.dumps(seen)) == seen
    assert isostd.to_plain(seen) == isostd.to_plain(others[-1])


@given(cases(), st.lists(AUDITS, min_size=2, max_size=5), st.randoms())
@many
def test_the_order_in_which_audits_are_told_does_not_matter(
    case, audits, chance
):
    """They are put in the order of their days, then of their kinds."""
    paper, day = case
    twins = [attrs.evolve(audit, kind="special") for audit in audits[:2]]
    audits = [*audits, *twins]
    paper = attrs.evolve(paper, audits=audits)
    chance.shuffle(audits)
    other = attrs.evolve(paper, audits=audits)
    assert other == paper
    assert isostd.assess(other, on=day) == isostd.assess(paper, on=day)


# --- four years on ---------------------------------------------------------


def _world():
    """Return facts that never change: one edition, one body, four clocks."""
    cycles = [
        CertificationCycle(
            key=f"clock-{kind.replace(' ', '-')}", title="t",
            attestation=Attestation.MANAGEMENT_SYSTEM_CERTIFICATE,
            chain=Chain.ACCREDITATION, term_months=36, surveillance=kind,
            **fields,
        )
        for kind, fields in {
            "calendar year": {"slack_months": 6, "hard_term": True,
                              "first_surveillance_months": 12,
                              "restoration_months": 6},
            "interval": {"first_surveillance_months": 12,
                         "interval_months": 12, "clock": "issued"},
            "anniversary": {"late_months": 3, "hard_term": True},
            "none": {"restoration_months": 6,
                     "restoration_audit_first": True},
        }.items()
    ]  # fmt: skip
    standards = []
    for place, cycle in enumerate(cycles):
        name = Reference(publisher="ISO", number=f"9900{place}")
        dated = attrs.evolve(name, year=1950)
        standards.append(
            Standard(
                key=f"iso-9900{place}", reference=name, title="t",
                subject="s", scope="c", kind=Kind.MANAGEMENT_SYSTEM,
                attestation=Attestation.MANAGEMENT_SYSTEM_CERTIFICATE,
                cycle=cycle.key,
                editions=(Edition(reference=dated, published="1950-01-01"),),
            )
        )  # fmt: skip
    body = AccreditationBody(
        key="zab", acronym="ZAB", name="Zed Accreditation", economies=("DE",),
        recognitions=(
            Recognition(
                arrangement="global-aci-mra", recognised=Answer.YES,
                as_of="2026",
            ),
        ),
    )  # fmt: skip
    return FACTS.extended(standards=standards, bodies=[body], cycles=cycles)


WORLD = _world()
CYCLE_OF_YEARS = 4 * 365 + 1


def moved(record, days):
    """Return a record with each of its days so much later."""
    changes = {}
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        if isinstance(value, date):
            changes[field.name] = value + timedelta(days=days)
        elif isinstance(value, RegisterEntry):
            changes[field.name] = moved(value, days)
        elif field.name == "audits" and value is not None:
            changes[field.name] = [moved(audit, days) for audit in value]
    return attrs.evolve(record, **changes)


@given(cases(), st.integers(0, 3), st.integers(1, 3), st.booleans())
@many
def test_four_years_on_nothing_changes(case, clock, times, counted):
    """Whole leap cycles away from every change of edition and rule.

    The days lie before the data's own, and the catalogue holds one edition,
    one cycle of each clock and evidence that is not old by then, for an age
    of evidence, a new edition and a rule of 2026 are boundaries.
    """
    paper, day = case
    name = f"ISO 9900{clock}:1950"
    entry = paper.register
    if entry is not None and entry.standard is not None:
        entry = attrs.evolve(entry, standard=name)
    paper = attrs.evolve(
        paper, standard=name, attestation=None, accreditation_body="ZAB",
        holder_economy="DE", register=entry,
    )  # fmt: skip
    if not counted:
        paper = attrs.evolve(paper, counted_on=None)
    early = -CYCLE_OF_YEARS * 5
    paper, day = moved(paper, early), day + timedelta(days=early)
    days = CYCLE_OF_YEARS * times
    assume(day + timedelta(days=days) <= WORLD.as_of)
    before = isostd.assess(paper, on=day, catalogue=WORLD)
    after = isostd.assess(
        moved(paper, days), on=day + timedelta(days=days), catalogue=WORLD
    )
    assert (after.status, after.verdict) == (before.status, before.verdict)
    assert found(after) == found(before)
    for one, other in zip(before.findings, after.findings, strict=True):
        for (name, fact), (_, later) in zip(
            one.facts, other.facts, strict=True
        ):
            if isinstance(fact, date):
                assert later == fact + timedelta(days=days), (one.code, name)
            elif isinstance(fact, int):
                assert later == fact
    assert [
        attrs.evolve(m, day=m.day + timedelta(days=days))
        for m in before.milestones
    ] == list(after.milestones)


# --- what a reader gets ----------------------------------------------------


@given(cases(), POLICIES)
@many
def test_findings_are_in_the_order_of_their_weight(case, policy):
    """Errors, warnings, questions, notes; in each the table's own order."""
    paper, day = case
    seen = isostd.assess(paper, on=day, policy=policy)
    order = list(FindingCode)
    places = [order.index(code) for code in found(seen)]
    assert places == sorted(places)
    severities = [list(Severity).index(f.severity) for f in seen.findings]
    assert severities == sorted(severities)
    due = [
        dict(f.facts)["due"] for f in seen.findings
        if f.code is FindingCode.SURVEILLANCE_NOT_TOLD
    ]  # fmt: skip
    assert due == sorted(set(due))


@given(cases(), POLICIES)
@many
def test_everything_can_be_told(case, policy):
    """Each finding has its sentence, action, source and way to settle it."""
    paper, day = case
    seen = isostd.assess(paper, on=day, policy=policy)
    told = seen.explain()
    for finding in seen.findings:
        assert finding.sentence
        assert "None" not in finding.sentence
        if finding in worth_telling(seen.findings):
            assert clean(finding.sentence) in told
        assert finding.action in {ACTIONS[finding.code], *NARROWER.values()}
        assert finding.citation.source in FACTS.sources
        doubt = finding.severity in {Severity.WARNING, Severity.QUESTION}
        assert (finding.settle is not None) == doubt
        assert FINDINGS[finding.code].template.count("{") == len(finding.facts)
    for question in seen.questions:
        assert question in told
    assert len(seen.settled_by) == len(set(seen.settled_by))
    assert len(seen.checklist) == 9
    for milestone in ahead(seen):
        assert str(milestone) in told
    for register in seen.registers:
        assert register.name in told


@given(cases())
@many
def test_milestones_lie_ahead_in_order(case):
    """None is before the day; each kind stands once.

    Between the days on which authorities end a transition there is one that
    is behind: the case below has it.
    """
    paper, day = case
    seen = isostd.assess(paper, on=day)
    days = [milestone.day for milestone in seen.milestones]
    assert days == sorted(days)
    if FindingCode.LAPSE_DISPUTED not in found(seen):
        assert all(ahead >= day for ahead in days)
    kinds = [milestone.kind for milestone in seen.milestones]
    assert len(kinds) == len(set(kinds))


def test_a_disputed_end_of_transition_lies_ahead():
    """From 22 to 28 February 2022 only the last of the ends is ahead."""
    paper = Certificate(
        **SOUND | {"standard": "ISO 50001:2011"}, decided="2020-06-01",
        issued="2020-06-01", expires="2022-06-30",
    )  # fmt: skip
    seen = isostd.assess(paper, on="2022-02-25")
    assert FindingCode.LAPSE_DISPUTED in found(seen)
    assert all(ahead.day >= seen.on for ahead in seen.milestones)


# --- over time -------------------------------------------------------------


@st.composite
def brief_papers(draw):
    """Return a certificate whose days lie within three years or so."""
    paper = draw(papers())
    days = told_days(paper)
    assume(days)
    first = min(days)
    cut = {}
    for name in ("decided", "effective", "issued", "expires", "cycle_ends",
                 "extended_until", "first_certified"):  # fmt: skip
        value = getattr(paper, name)
        if value is not None and (value - first).days > 1200:
            cut[name] = None
    audits = paper.audits
    if audits is not None:
        cut["audits"] = [a for a in audits if (a.day - first).days <= 1200]
    return attrs.evolve(paper, **cut)


@given(brief_papers(), POLICIES)
@few
def test_timeline_agrees_with_assess_on_every_day(paper, policy):
    """The spans leave no day out, differ from each other, and say the same."""
    spans = isostd.timeline(paper, policy=policy)
    days = term_days(paper)
    assert bool(spans) == bool(days)
    assert not days or spans[0].first == min(days)
    assert not days or spans[-1].last >= isostd.dates.add_months(max(days), 12)
    for one, other in zip(spans, spans[1:], strict=False):
        assert one.last + timedelta(days=1) == other.first
        assert (one.verdict, one.status) != (other.verdict, other.status)
    for span in spans:
        day = span.first
        while day <= span.last:
            seen = isostd.assess(paper, on=day, policy=policy)
            assert (seen.verdict, seen.status) == (span.verdict, span.status)
            day += timedelta(days=1)


# --- whatever is thrown at it ----------------------------------------------

HOSTILE = st.sampled_from(
    ["", "{", "{0}", "{text}", "%s", "\x00", "\ud800", "\u202eISO", "ſſ", "İ",
     "A" * 6000, "ISO " * 3000, "9" * 5000, "ISO 9001:" + "9" * 400,
     "<script>", "٩٠٠١", "ISO ９００１：２０１５", "R1", "DAkkS", "IAF"]
) | st.text(max_size=30)  # fmt: skip


@st.composite
def hostile_papers(draw):
    """Return a certificate with anything in its texts and dates."""
    texts = ("standard_text", "scheme", "holder", "holder_address",
             "holder_economy", "number", "scope", "exclusions",
             "certification_body", "accreditation_body",
             "accreditation_economy", "accreditation_number",
             "transferred_from")  # fmt: skip
    dates = ("decided", "effective", "issued", "expires", "cycle_ends",
             "extended_until", "first_certified", "counted_on",
             "body_approved_until")  # fmt: skip
    fields = {name: draw(maybe(HOSTILE)) for name in texts}
    fields |= {name: draw(maybe(ANY_DAY)) for name in dates}
    fields["standard"] = draw(maybe(HOSTILE | STANDARDS))
    fields["attestation"] = draw(maybe(st.sampled_from(Attestation)))
    fields["surveillance_count"] = draw(maybe(st.integers(0, 10**30)))
    fields["recertification_count"] = draw(maybe(st.integers(0, 10**30)))
    kinds = st.sampled_from(AuditKind)
    fields["audits"] = draw(
        maybe(st.lists(st.builds(Audit, ANY_DAY, kinds), max_size=4))
    )
    words = {
        name: draw(HOSTILE.filter(str.strip)) for name in ("register", "word")
    }
    more = {
        name: draw(maybe(HOSTILE | STANDARDS))
        for name in ("read_by", "number", "holder", "standard", "scope",
                     "accreditation")
    }  # fmt: skip
    days = {
        name: draw(maybe(ANY_DAY)) for name in ("read_on", "expires", "since")
    }
    fields["register"] = draw(
        maybe(st.just(RegisterEntry(**words, **more, **days)))
    )
    return Certificate(**fields)


@given(hostile_papers(), ANY_DAY, POLICIES)
@many
def test_nothing_makes_it_raise(paper, day, policy):
    """The supplier's fault is a finding; telling it is safe as well.

    A cycle that ends in the first quarter of the calendar's first year, and a
    count read in its last year, are the cases below.
    """
    ends = paper.cycle_ends or paper.expires
    assume(ends is None or ends.year > 1)
    assume(paper.counted_on is None or paper.counted_on.year < date.max.year)
    seen = isostd.assess(paper, on=day, policy=policy)
    assert seen.explain()
    assert str(seen)
    assert isostd.to_plain(seen)
    for finding in seen.findings:
        assert finding.sentence
        assert finding.action
    for milestone in seen.milestones:
        assert str(milestone)


@pytest.mark.parametrize(
    ("fields", "day"),
    [
        ({"cycle_ends": date.min}, date.min),
        (
            {"decided": "9998-01-01", "expires": date.max,
             "surveillance_count": 1, "counted_on": "9999-06-01",
             "standard": "IATF 16949:2016"},
            "9999-07-01",
        ),
    ],
)  # fmt: skip
def test_the_ends_of_the_calendar(fields, day):
    """No day makes it raise: "The supplier's fault is a finding"."""
    paper = Certificate(**{"standard": "ISO 9001:2015", **fields})
    assert isostd.assess(paper, on=day).explain()
