"""The engine: corners that need a catalogue of their own."""

import tracemalloc
from datetime import date, datetime, timedelta
from time import process_time

import attrs
import pytest
from test_vectors import VALIDITY, certificate

import isostd
from isostd._named import neither
from isostd.accreditation import AccreditationBody, Recognition
from isostd.certificates import (
    Audit,
    Certificate,
    Policy,
    RegisterEntry,
    Site,
)
from isostd.cycles import CertificationCycle
from isostd.errors import InvalidDateError, InvalidValueError
from isostd.findings import FINDINGS, Finding, FindingCode
from isostd.references import Reference
from isostd.standards import Edition, Standard, Transition, Variant
from isostd.vocabulary import (
    Answer,
    Attestation,
    Basis,
    Chain,
    Confidence,
    Doubt,
    Kind,
    Severity,
    Status,
    Verdict,
)

ON = date(2026, 11, 22)
GOOD = Certificate(
    standard="ISO 45001:2018",
    holder="Example Ltd",
    holder_economy="DE",
    number="1",
    certification_body="Example Cert",
    accreditation_body="DAkkS",
    first_certified="2024-03-15",
    decided="2024-03-15",
    issued="2024-03-15",
    expires="2027-03-14",
    audits=[Audit("2025-03-02"), Audit("2026-02-20")],
)


def codes(certificate, on=ON, **more):
    """Return the codes that an assessment finds."""
    seen = isostd.assess(certificate, on=on, **more)
    return {finding.code.value for finding in seen.findings}


def test_a_good_certificate():
    """Nothing contradicts it, and what falls due is told in order."""
    seen = isostd.assess(GOOD, on="2026-11-22")
    assert seen.verdict is Verdict.VALID
    assert seen.status is Status.ACTIVE
    assert seen.doubt is None
    assert seen.findings == ()
    assert seen.settled_by == ()
    assert seen.basis is Basis.PAPER
    assert seen.data_as_of == isostd.DATA_AS_OF
    assert [(m.kind, str(m.day)) for m in seen.milestones] == [
        ("recertification", "2027-03-14"), ("expiry", "2027-03-14"),
    ]  # fmt: skip
    assert str(seen) == "ISO 45001:2018: valid on 2026-11-22 (active)"
    assert str(seen.milestones[1]) == (
        "2027-03-14: expiry, the last day of validity"
    )
    assert "iaf-certsearch" in [r.key for r in seen.registers]


def test_explain():
    """Verdict, what was checked, found and is unknown, and what to ask."""
    paper = attrs.evolve(
        GOOD, audits=None, standard="ISO 9001:2015",
        register=RegisterEntry(register="oasis", word="?"),
    )  # fmt: skip
    lines = isostd.assess(paper, on=ON).explain().splitlines()
    assert lines[0] == "ISO 9001:2015: doubtful on 2026-11-22 (active)."
    titles = [line for line in lines if line.endswith(":")]
    assert titles == ["Checked:", "Found:", "Unknown:", "Ask:", "Next:",
                      "Look it up:"]  # fmt: skip
    checked = lines[2 : lines.index("Found:")]
    assert sorted(line.split(" [")[0] for line in checked) == [
        "- the edition: ISO 9001:2015",
        "- the issuer: Example Cert; accreditation body as told: DAkkS",
        '- the register oasis: "?"',
        "- the term: from 2024-03-15 until 2027-03-14, as told",
    ]
    assert checked == sorted(checked, key=len)
    for line in lines[2 : lines.index("Ask:")]:
        assert line.endswith((":", "]"))
    assert (
        "- question: A surveillance audit was due by 2025-03-15; nothing that "
        "was told shows it. [iso-iec-17021-1, 9.1.3.3]"
    ) in lines


def test_only_a_scheme_is_named():
    """It is read as to the scheme, if the catalogue holds that."""
    paper = attrs.evolve(GOOD, standard=None, standard_text=None)
    seen = isostd.assess(attrs.evolve(paper, scheme="TL 9000"), on=ON)
    assert seen.resolution.standard.key == "tl-9000"
    for scheme in ("House rules", "ACME QS 1"):
        named = attrs.evolve(paper, scheme=scheme)
        assert "standard-unreadable" in codes(named)
    assert "standard-not-told" in codes(paper)
    licence = attrs.evolve(
        paper, scheme="House mark", attestation="marking licence",
        accreditation_body=None,
    )  # fmt: skip
    assert "standard-unreadable" not in codes(licence)


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("EN 9100:2018, AS9100D", "en-9100"),
        ("AS9100D and ISO 9001:2015", "en-9100"),
        ("ISO 9001:2015 and AS9100D", "en-9100"),
        ("ISO 9001:2015, ISO 14001:2015", None),
        ("ISO 99999:2015, ISO 9001:2015", None),
        ("ISO 9001 and ISO 14001", None),
        ("ISO 9001 and AS9100", "en-9100"),
        ("FSSC 22000 (ISO 22000:2018)", "fssc-22000"),
    ],
)
def test_several_names_of_one_document(printed, key):
    """They are read as the one that is the same as, or holds, the others."""
    seen = isostd.assess(attrs.evolve(GOOD, standard=printed), on=ON)
    if key is None:
        assert seen.resolution is None
        assert "several-standards" in [f.code for f in seen.findings]
    else:
        assert seen.resolution.standard.key == key
        asked = "edition-not-told" in [f.code for f in seen.findings]
        assert asked is (seen.resolution.edition is None)


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("Withdrawn on 2026-02-02", Status.WITHDRAWN),
        ("REVOKED by the body", Status.WITHDRAWN),
        ("canceled at request", Status.CANCELLED),
        ("Suspended (temporarily)", Status.SUSPENDED),
        ("not suspended", Status.ACTIVE),
        ("not valid", Status.ACTIVE),
    ],
)
def test_words_that_end_a_certificate(word, status):
    """They count with other words beside them; a "not" leaves a question."""
    entry = RegisterEntry(register="iaf-certsearch", word=word)
    seen = isostd.assess(attrs.evolve(GOOD, register=entry), on=ON)
    assert seen.status is status


def test_marks_for_nothing():
    """ "N/A" is not told; the words for "without" are."""
    for mark in ("N/A", "n.a.", "-", "unknown"):
        paper = attrs.evolve(GOOD, accreditation_body=mark)
        assert paper.accreditation_body is None
    for mark in ("non-accredited", "no accreditation", "ohne Akkreditierung"):
        paper = attrs.evolve(GOOD, accreditation_body=mark)
        assert "unaccredited" in codes(paper)
    paper = attrs.evolve(GOOD, accreditation_body="NA", holder_economy="NO")
    assert paper.accreditation_body == "NA"


def test_numbers_that_count():
    """In mainland China a number may count the recertifications."""
    paper = attrs.evolve(GOOD, holder_economy="CN", accreditation_body="CNAS")
    for number, found in [
        ("00124S30001R1M", True), ("00124S30001R0M", False),
        ("QMR 100", False),
    ]:  # fmt: skip
        numbered = attrs.evolve(paper, number=number)
        assert ("number-differs" in codes(numbered)) is found
    sites = [Site(address="1 Main Street")]
    where = attrs.evolve(GOOD, holder_address=None, sites=sites)
    assert isostd.assess(where, on=ON).checklist[0].there is Answer.YES


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "Example Cert; accreditation body as told: DAkkS"),
        ({"accreditation_body": "CNCA"},
         "Example Cert; accreditation body as told: CNCA"),
        ({"accreditation_body": None},
         "Example Cert; accreditation body not told"),
        ({"accreditation_body": "none"},
         "Example Cert, told to be outside accreditation"),
        *(
            ({"accreditation_body": None, **changes}, "Example Cert")
            for changes in (
                {"standard": "IATF 16949:2016"}, {"standard": "TISAX"},
                {"standard": "EMAS"}, {"standard": "ISO/IEC 17025:2017"},
                {"standard": "93/42/EEC",
                 "attestation": "notified-body certificate"},
                {"standard": "RDC 665/2022",
                 "attestation": "inspection by a regulator"},
            )
        ),
    ],
)  # fmt: skip
def test_who_is_told_to_accredit_the_issuer(changes, said):
    """Told it is not asserted; not told it is said only where one belongs."""
    seen = isostd.assess(attrs.evolve(GOOD, **changes), on=ON)
    (line,) = [n for n in part(seen, "Checked") if "the issuer" in n]
    own = changes.get("standard") in (None, "IATF 16949:2016")
    rule = "iso-iec-17021-1, 8.2.2 g" if own else "isostd-rules, Who certifies"
    assert line == f"- the issuer: {said} [{rule}]"


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({}, "dakks"),
        ({"accreditation_body": "Deutsche Akkreditierungsstelle GmbH"}, "dakks"),
        ({"accreditation_body": "SAC", "holder_economy": "SG"}, "sac"),
        ({"accreditation_body": "IAS"}, None),
        ({"accreditation_body": "DAkkS or UKAS"}, None),
        ({"accreditation_body": "DAkkS, applied for"}, None),
        ({"accreditation_body": "Example Accreditation"}, None),
        ({"accreditation_body": None}, None),
        ({"accreditation_body": "none"}, None),
        ({"standard": "IATF 16949:2016", "accreditation_body": "DAkkS"}, "dakks"),
        ({"standard": "IATF 16949:2016",
          "accreditation_body": "DAkkS / ABC"}, None),
        ({"standard": "ISO/IEC 17025:2017", "certification_body": "UKAS",
          "accreditation_body": None}, "ukas"),
    ],
)  # fmt: skip
def test_the_accreditation_body_that_a_paper_leads_to(changes, key):
    """One body or none; never the likeliest of several."""
    seen = isostd.assess(attrs.evolve(GOOD, **changes), on=ON)
    body = seen.accreditation_body
    assert (body and body.key) == key
    assert isostd.to_plain(seen)["accreditation_body"] == key


@pytest.mark.parametrize(
    ("changes", "headline"),
    [
        ({"standard": "ISO 9001:2016"}, "ISO 9001:2016: invalid on "),
        ({"standard": "ISO 26000:2010"}, "ISO 26000:2010: invalid on "),
        ({"certification_body": "ISO"}, "ISO 45001:2018: invalid on "),
        ({"standard": "ISO 9001:2016", "expires": None},
         "ISO 9001:2016: invalid on "),
    ],
)  # fmt: skip
def test_the_headline_does_not_contradict_itself(changes, headline):
    """What the dates alone say is left out beside "invalid"."""
    seen = isostd.assess(attrs.evolve(GOOD, **changes), on=ON)
    assert str(seen) == f"{headline}{ON}"
    assert seen.explain().startswith(f"{headline}{ON}.")
    assert seen.page().title == f"{headline}{ON}"


def test_the_headline_tells_the_status_where_it_agrees():
    """Expired says why it is invalid; a doubtful one may be active."""
    seen = isostd.assess(GOOD, on="2027-04-01")
    assert str(seen) == "ISO 45001:2018: invalid on 2027-04-01 (expired)"


def part(seen, title):
    """Return the lines of one part of an explanation."""
    lines = seen.explain().splitlines()
    if f"{title}:" not in lines:
        return []
    rest = lines[lines.index(f"{title}:") + 1 :]
    ends = [n for n, line in enumerate(rest) if not line.startswith("- ")]
    return rest[: ends[0]] if ends else rest


@pytest.mark.parametrize(
    ("changes", "on", "kinds"),
    [
        ({}, "2026-11-22", ["recertification", "expiry"]),
        ({"effective": "2024-04-01"}, "2024-03-20",
         ["surveillance", "recertification", "expiry"]),
        ({"register": RegisterEntry(register="oasis", word="Suspended")},
         "2026-11-22",
         ["recertification", "expiry"]),
        ({}, "2027-04-01", ["last day for a restoration"]),
        ({"standard": "OHSAS 18001:2007"}, "2022-04-01", []),
        ({"standard": "ISO 26000:2010"}, "2026-11-22", []),
        ({"standard": "ISO 26000:2010"}, "2027-04-01", []),
        ({"standard": "ISO 45001:2018 in progress"}, "2026-11-22", []),
        ({"standard": "ISO 45001:2016"}, "2026-11-22", []),
        ({"certification_body": "IAF"}, "2026-11-22", []),
        ({"standard": "ISO/IEC 17025:2017",
          "attestation": "management-system certificate"},
         "2026-11-22", []),
    ],
)  # fmt: skip
def test_what_falls_due_of_a_paper_that_is_over(changes, on, kinds):
    """It is told only where it still matters; the milestones stay."""
    seen = isostd.assess(attrs.evolve(GOOD, **changes), on=on)
    told = part(seen, "Next")
    assert len(told) == len(kinds)
    for line, kind in zip(told, kinds, strict=True):
        assert kind in line
    due = seen.page().parts[2]
    assert due.heading == "What falls due"
    assert [f"- {line}" for line in due.items] == [
        line.partition(" [")[0] for line in told
    ]


@pytest.mark.parametrize(
    ("changes", "question"),
    [
        ({"standard": "ISO 9001:2015 certification in progress"},
         "Ask for the certificate itself, if the supplier has been granted one."),
        ({"standard": "ISO/IEC 17025:2017",
          "attestation": "management-system certificate"},
         "Ask for the document that exists for this standard, under its own "
         "title."),
        ({"standard": "ISO 8124-1:2022", "audits": (),
          "attestation": "management-system certificate"},
         "Ask for the document that exists for this standard, under its own "
         "title."),
    ],
)  # fmt: skip
def test_of_what_cannot_be_nothing_else_is_asked(changes, question):
    """Neither its expiry, nor its audits, nor who stands behind it."""
    paper = attrs.evolve(
        GOOD, expires=None, audits=None, accreditation_body=None,
        certification_body=None,
    )  # fmt: skip
    for one in (paper, GOOD):
        seen = isostd.assess(attrs.evolve(one, **changes), on=ON)
        assert seen.questions == (question,)
        (asked,) = part(seen, "Ask")
        assert asked.startswith(f"- {question} [")
        assert part(seen, "Unknown") == []


def test_the_end_of_an_extension_is_no_expiry():
    """The question tells it; that it "expires" then contradicts that."""
    paper = attrs.evolve(
        GOOD, expires="2026-10-31", extended_until="2027-01-31"
    )
    seen = isostd.assess(paper, on=ON)
    assert {"extended", "expires-soon"} <= {
        f.code.value for f in seen.findings
    }
    assert "expired on 2026-10-31" in seen.explain()
    assert "expires on" not in seen.explain()


def test_what_nobody_else_vouches_for_is_called_by_its_kind():
    """A declaration of one's own is not taken for a certificate."""
    paper = attrs.evolve(
        GOOD, standard="ISO 14001:2015", attestation="self-declaration",
        certification_body=None, accreditation_body=None, audits=None,
    )  # fmt: skip
    said = "- the kind of document: self-declaration [isostd-rules, "
    assert said in isostd.assess(paper, on=ON).explain()
    assert said not in isostd.assess(GOOD, on=ON).explain()


def test_little_is_explained_briefly():
    """Parts with nothing in them are left out."""
    nothing = isostd.assess(Certificate(), on=ON)
    assert str(nothing).startswith("certificate: ")
    assert "Checked:" not in nothing.explain()
    bare = isostd.assess(Certificate(expires="2027-01-01"), on=ON)
    assert "- the term: until 2027-01-01, as told [" in bare.explain()
    text = isostd.assess(GOOD, on=ON).explain()
    assert "- the audits: 2 told" in text
    assert isostd.assess(GOOD, on=ON).questions == ()


def test_questions():
    """Each thing to ask for stands once, the weightiest first."""
    seen = isostd.assess(attrs.evolve(GOOD, audits=None), on=ON)
    assert seen.doubt is Doubt.UNPROVEN
    assert len(seen.of(Severity.QUESTION)) == len(seen.findings) == 1
    assert seen.questions == (seen.findings[0].action,)
    assert "surveillance audit" in seen.questions[0]


def test_plain_values_are_read_first():
    """Who hands over what `to_plain` wrote is told what reads it back."""
    for plain in (isostd.to_plain(GOOD), {}):
        with pytest.raises(isostd.InvalidValueError, match="from_plain reads"):
            isostd.assess(plain, on=ON)


def test_a_reading_of_the_year_that_is_over():
    """What it leaves open is the audit of that year, due at its end."""
    paper = attrs.evolve(
        GOOD, number="QM 1", holder="Example Ltd", audits=None,
        decided="2024-03-15", first_certified="2024-03-15",
        register=RegisterEntry(
            register="iaf-certsearch", word="Active", read_by="buyer",
            read_on="2025-12-10", number="QM 1", holder="Example Ltd",
            standard=GOOD.standard_text, expires=GOOD.expires,
            accreditation="active",
        ),
    )  # fmt: skip
    told = sentence_of("surveillance-not-told", paper, "2026-01-02")
    assert "was due by 2025-12-31;" in told


def test_findings_of_a_severity():
    """It is named by a member or by its text; what is none is refused."""
    seen = isostd.assess(attrs.evolve(GOOD, audits=None), on=ON)
    assert seen.of("question") == seen.of(Severity.QUESTION) != ()
    assert seen.of("Note") == seen.of(Severity.NOTE)
    with pytest.raises(isostd.InvalidValueError, match="severity: 'fatal'"):
        seen.of("fatal")


def test_what_belongs_on_the_paper():
    """Told is there, not told is unknown, only what was looked for is missing."""
    paper = attrs.evolve(
        GOOD, effective="2024-03-15", scope="Manufacture of toys",
        not_printed=["revision", "holder_address"],
    )  # fmt: skip
    items = isostd.assess(paper, on=ON).checklist
    assert "".join(item.letter for item in items) == "abcdefghi"
    assert [item.there.value for item in items] == [
        "no", "yes", "yes", "yes", "yes", "yes", "yes", "unknown", "no",
    ]  # fmt: skip
    assert str(items[3]) == "d) a number of its own: there"
    assert paper.not_printed == ("holder_address", "revision")
    bare = isostd.assess(Certificate(standard="ISO 9001"), on=ON).checklist
    assert {item.there for item in bare} == {Answer.UNKNOWN}
    untold = isostd.assess(Certificate(), on=ON).checklist
    assert str(untold[4]).endswith("edition: not told")
    with pytest.raises(InvalidValueError, match="'scope'"):
        Certificate(not_printed=["scopes"])


def test_what_keeps_a_place_tells_nothing():
    paper = Certificate(
        standard="ISO 9001:2015", holder="Company name",
        holder_address="1 Example Street", number="XXXX", scope="TBD",
    )  # fmt: skip
    there = {i.letter: i.there for i in isostd.assess(paper, on=ON).checklist}
    assert there["a"] is there["d"] is there["f"] is Answer.UNKNOWN
    assert there["e"] is Answer.YES


@pytest.mark.parametrize(
    "on", [datetime(2026, 11, 22, 9, 0), "22.11.2026", None, 20261122]
)
def test_a_day_that_is_none(on):
    """The error names the argument."""
    with pytest.raises(InvalidDateError) as caught:
        isostd.assess(GOOD, on=on)
    assert caught.value.field == "on"


def test_something_that_is_no_certificate():
    """The caller's mistake raises."""
    with pytest.raises(InvalidValueError, match="a Certificate"):
        isostd.assess("ISO 9001:2015", on=ON)
    with pytest.raises(InvalidValueError, match=r"certificate: .*a Certi"):
        isostd.timeline("ISO 9001:2015")
    with pytest.raises(InvalidValueError, match=r"catalogue: .*a Catalogue"):
        isostd.assess(GOOD, on=ON, catalogue="bundled")
    with pytest.raises(InvalidValueError, match=r"policy: .*a Policy"):
        isostd.timeline(GOOD, policy={"soon_days": 60})


def test_registers_of_the_scheme():
    """A paper under a scheme is looked up where the scheme's are."""
    paper = Certificate(standard="ISO 13485:2016", scheme="MDSAP")
    keys = [r.key for r in isostd.assess(paper, on=ON).registers]
    assert "mdsap" in keys


class _Day(date):
    """A date of a caller's own."""


def test_a_caller_s_own_kind_of_date():
    """It is taken for the day it is."""
    assert isostd.assess(GOOD, on=_Day(2026, 11, 22)).on == ON


def test_finding_types_are_whole():
    """Every code has a type; every template is met by its facts."""
    assert set(FINDINGS) == set(FindingCode)
    for code, kind in FINDINGS.items():
        assert kind.locator
        doubt = kind.severity in {Severity.WARNING, Severity.QUESTION}
        assert (kind.settle is not None) == doubt, code
        assert kind.citation.source == kind.source
    order = [FINDINGS[code].severity for code in FindingCode]
    assert order == sorted(order, key=list(Severity).index)


def test_what_is_over_expires_no_more():
    """Its coming expiry is no news; a suspended one may still expire."""
    soon = attrs.evolve(GOOD, expires="2026-12-01")
    late = attrs.evolve(soon, standard="ISO 9001:2008")
    assert "expires-soon" not in codes(late)
    assert isostd.assess(late, on=ON).milestones == ()
    never = attrs.evolve(soon, standard="ISO 9001:2018")
    assert "expires-soon" in codes(never)
    assert "expires on" not in isostd.assess(never, on=ON).explain()
    held = attrs.evolve(soon, register=reading(word="Suspended"))
    assert "expires on" in isostd.assess(held, on=ON).explain()


def test_what_is_asked_of_one_paper_is_asked_once():
    """Several questions on the whole paper make one line."""
    asked = isostd.assess(Certificate(), on=ON).questions
    assert len(asked) == 1
    assert asked[0].endswith(
        "which standard is it to? until when does it "
        "hold? since when does it hold? who issued it?"
    )


@pytest.mark.parametrize(
    ("kind", "whole"),
    [("self-declaration", "Ask the maker for its whole declaration: "),
     ("test report", "Ask the supplier for the complete report: ")],
)  # fmt: skip
@pytest.mark.parametrize("text", [None, "machines", "EN 71-1"])
def test_what_is_asked_fits_the_kind_of_paper(kind, whole, text):
    """Nobody is granted a certificate by declaring, nor asked for one."""
    paper = Certificate(attestation=kind, standard=text)
    seen = isostd.assess(paper, on=ON)
    assert sum(q.startswith(whole) for q in seen.questions) == 1
    told = " ".join((*seen.questions, isostd.to_text(seen)))
    assert "the complete certificate" not in told
    assert "certificate to it has been granted" not in told


@pytest.mark.parametrize(
    ("text", "listed"),
    [("B-GMP certificate RDC 665/2022", True), ("KGMP", False),
     ("EU GMP certificate, Directive 2001/83/EC", False),
     ("GMP certificate", True)],
)  # fmt: skip
def test_an_inspection_is_looked_up_at_its_own_authority(text, listed):
    """Brazil's journal tells nothing of what another authority gave."""
    paper = Certificate(standard=text, attestation="inspection by a regulator")
    keys = [row.key for row in isostd.assess(paper, on=ON).registers]
    assert ("br-anvisa" in keys) is listed


def test_who_declares_is_not_asked_to_confirm_a_number():
    """A declaration is the maker's own word, whoever is written as issuer."""
    declared = Certificate(
        attestation="self-declaration",
        standard="2006/42/EC",
        certification_body="Example Machines Ltd",
    )
    assert (
        "no register is known" not in isostd.assess(declared, on=ON).explain()
    )
    private = attrs.evolve(
        declared, attestation="private certificate", standard="Example rules"
    )
    assert "no register is known" in isostd.assess(private, on=ON).explain()


@pytest.mark.parametrize(
    ("audits", "told"),
    [([], "told to be none"), ([Audit("2027-01-01")], "none up to this day"),
     ([Audit("2026-01-01")], "1 told, of 2026-01-01"),
     ([Audit("2025-01-01"), Audit("2026-01-01"), Audit("2027-01-01")],
      "2 told, the latest of 2026-01-01")],
)  # fmt: skip
def test_audits_in_words(audits, told):
    """None told is no number."""
    seen = isostd.assess(attrs.evolve(GOOD, audits=audits), on=ON)
    assert f"- the audits: {told} [" in seen.explain()


def test_a_finding_speaks():
    """Sentence, severity, citation and text come from the table."""
    finding = Finding(FindingCode.EXPIRED, (("expires", "2025-01-31"),))
    assert str(finding) == finding.sentence
    assert finding.severity is Severity.ERROR
    assert finding.citation.locator == "8.2.2 c"
    assert finding.settle is None


# --- a catalogue made for the corners --------------------------------------


def iso(year=None, **more):
    """Return a reference to ISO 99001."""
    return Reference(publisher="ISO", number="99001", year=year, **more)


def world(*transitions, editions=None, **more):
    """Return the facts with one standard more."""
    own = Standard(
        **{
            "key": "iso-99001",
            "reference": iso(),
            "title": "t",
            "subject": "s",
            "scope": "c",
            "kind": Kind.MANAGEMENT_SYSTEM,
            "attestation": Attestation.MANAGEMENT_SYSTEM_CERTIFICATE,
            "cycle": "iso-iec-17021-1",
            "editions": editions
            or (
                Edition(
                    reference=iso(2010), published="2010-05-01",
                    replaced_by=iso(2025),
                ),
                Edition(reference=iso(2025), published="2025-01-10"),
            ),
            "transitions": transitions,
            **more,
        }
    )  # fmt: skip
    return isostd.bundled().extended(standards=[own])


OLD = attrs.evolve(GOOD, standard="ISO 99001:2010")


def transition(**fields):
    """Return a transition from 2010 to 2025."""
    return Transition(
        old=iso(2010), new=iso(2025), confidence=Confidence.PRIMARY, **fields
    )


def test_windows_that_do_not_open():
    """Where a scheme names no day, any audit since the last one counts."""
    bundled = isostd.bundled()
    rows = [
        attrs.evolve(bundled.cycles[key], early_months=None)
        for key in ("iatf-rules", "iatf-rules-5")
    ]
    facts = bundled.extended(cycles=rows, replace=True)
    paper = attrs.evolve(
        GOOD, standard="IATF 16949:2016", accreditation_body=None,
        audits=[Audit("2024-03-01", "initial"), Audit("2024-06-01")],
    )  # fmt: skip
    due = "surveillance-not-told"
    assert due in codes(paper, on="2025-07-01")
    assert due not in codes(paper, on="2025-07-01", catalogue=facts)


def test_editions_that_name_each_other_end_nothing():
    """A record that goes in a circle is no reason for a lapse."""
    circle = (
        Edition(reference=iso(2010), published="2010-05-01",
                replaced_by=iso(2025)),
        Edition(reference=iso(2025), published="2025-01-10",
                replaced_by=iso(2010)),
    )  # fmt: skip
    seen = codes(OLD, on="2026-11-22", catalogue=world(editions=circle))
    assert "transition-end-unpublished" in seen


def test_a_first_surveillance_without_a_term_of_its_own():
    """It is due by the end of the calendar year."""
    cycle = attrs.evolve(
        isostd.bundled().cycles["iso-iec-17021-1"], key="free",
        first_surveillance_months=None,
    )  # fmt: skip
    facts = isostd.bundled().extended(cycles=[cycle])
    own = attrs.evolve(world().standards["iso-99001"], cycle="free")
    facts = facts.extended(standards=[own])
    paper = attrs.evolve(GOOD, standard="ISO 99001:2025", audits=None,
                         first_certified="2025-03-15", decided="2025-03-15",
                         issued="2025-03-15", expires="2028-03-14")  # fmt: skip
    first = isostd.assess(paper, on="2025-06-01", catalogue=facts)
    assert str(first.milestones[0].day) == "2026-12-31"


def test_what_a_scheme_does_about_a_missed_window():
    """IATF's rules withdraw, China's suspend; elsewhere the body may."""
    paper = attrs.evolve(
        GOOD, standard="IATF 16949:2016", audits=None, decided="2026-03-15",
        issued="2026-03-15", expires="2029-03-14",
    )  # fmt: skip
    said = [m.if_missed for m in isostd.assess(paper, on=ON).milestones]
    assert said[0] == "the rules of the scheme withdraw the certificate"
    other = attrs.evolve(paper, standard="ISO 45001:2018")
    said = [m.if_missed for m in isostd.assess(other, on=ON).milestones]
    assert said[0].endswith("the body may suspend")
    other = attrs.evolve(paper, standard="GB/T 19001-2016/ISO 9001:2015")
    for economy, told in (("CN", "has to"), (None, "may")):
        chinese = attrs.evolve(other, holder_economy=economy)
        said = [m.if_missed for m in isostd.assess(chinese, on=ON).milestones]
        assert f"the body {told} suspend" in said[0]


def test_a_transition_whose_end_nobody_published():
    """No lapse is claimed."""
    found = codes(OLD, catalogue=world())
    assert found == {"transition-end-unpublished"}
    assert codes(OLD, catalogue=world(transition())) == found
    before = attrs.evolve(OLD, audits=())
    assert codes(before, on="2025-01-09", catalogue=world()) == set()


def test_an_edition_that_outlived_every_transition():
    """Four years after its successor it is asked about; a milestone says so."""
    paper = attrs.evolve(GOOD, standard="ISO 28000:2007", expires="2026-12-31")
    seen = isostd.assess(paper, on="2026-03-14")
    first = seen.milestones[0]
    assert first.kind == "end of transition, not published"
    assert first.day == date(2026, 3, 15)
    assert "edition-outdated" not in codes(paper, on="2026-03-15")
    assert "edition-outdated" in codes(paper, on="2026-03-16")
    sooner = attrs.evolve(paper, expires="2026-03-10")
    early = isostd.assess(sooner, on="2026-03-09").milestones
    assert "end of transition, not published" not in [m.kind for m in early]
    spans = [
        (row.last_end - row.starts.first).days
        for standard in isostd.bundled().standards
        for row in standard.transitions
        if row.last_end is not None and row.starts is not None
    ]
    assert max(spans) < 4 * 365


def test_a_report_to_an_old_edition_stays_what_it_was():
    """It is noted that a newer edition is out, and nothing is asked."""
    paper = attrs.evolve(
        GOOD, standard="ISO 10993-1:2003", attestation="test report",
        issued="2008-01-10", decided=None, first_certified=None,
        expires=None, audits=None,
    )  # fmt: skip
    assert "transition-end-unpublished" in codes(paper)
    assert "edition-outdated" not in codes(paper)


def test_an_end_of_which_only_the_month_is_told():
    """Nobody knows on which of its days it ends: neither yes nor no."""
    month = Variant(what="end", day="2026-10", by="AB", role="authority")
    move = transition(variants=(month,))
    days = ("2026-09-30", "2026-10-15", "2026-10-31", "2026-11-01")
    over = [move.is_over(day).value for day in days]
    assert over == ["no", "unknown", "unknown", "yes"]
    facts = world(move)
    assert codes(OLD, on="2026-10-15", catalogue=facts) == {"lapse-disputed"}


def test_authorities_that_differ():
    """Between their days it is doubtful, after the last it has lapsed."""
    facts = world(
        transition(
            ends="2026-10-31",
            variants=(
                Variant(what="end", day="2026-12-31", by="AB",
                        role="authority"),
                Variant(what="end", day="2026-06-30", by="blog",
                        role="forecast"),
            ),
        )
    )  # fmt: skip
    assert codes(OLD, on="2026-10-31", catalogue=facts) == {"superseded"}
    assert codes(OLD, on="2026-11-01", catalogue=facts) == {"lapse-disputed"}
    seen = isostd.assess(OLD, on="2026-12-31", catalogue=facts)
    assert seen.verdict is Verdict.DOUBTFUL
    lapsed = isostd.assess(OLD, on="2027-01-01", catalogue=facts)
    assert lapsed.status is Status.EDITION_LAPSED
    assert transition().is_over(ON) == Answer.UNKNOWN
    own = facts.get("iso-99001")
    old = own.editions[0]
    assert own.certifiable_on(old, date(2026, 11, 15)) == Answer.UNKNOWN


def test_an_end_of_transition_before_expiry_is_a_milestone():
    """The certificate ends with its edition."""
    facts = world(transition(ends="2027-01-31"))
    seen = isostd.assess(OLD, on=ON, catalogue=facts)
    assert [m.kind for m in seen.milestones] == [
        "end of transition", "recertification", "expiry",
    ]  # fmt: skip


def test_initial_certificates_to_the_old_edition():
    """A last day that nobody disputes is in time; a reissue is no start."""
    facts = world(transition(last_initial="2024-03-15", ends="2029-01-31"))
    assert codes(OLD, catalogue=facts) == {"superseded"}
    late = attrs.evolve(
        OLD, decided="2024-03-16", issued="2024-03-16", expires="2027-03-15",
        first_certified="2024-03-16",
    )  # fmt: skip
    assert "initial-too-late" in codes(late, catalogue=facts)
    reissued = attrs.evolve(
        OLD, decided=None, first_certified="2023-12-01", issued="2026-01-10",
        expires="2026-11-30",
        audits=[Audit("2024-10-01"), Audit("2025-10-01")],
    )  # fmt: skip
    assert codes(reissued, catalogue=facts) == {
        "superseded", "cycle-inferred", "expires-soon",
    }  # fmt: skip


def test_a_successor_that_is_a_standard_of_its_own():
    """It is out from the day its transition starts, where that is told."""
    moved = (
        Edition(
            reference=iso(2010), published="2010-05-01",
            replaced_by=Reference(publisher="ISO", number="5", year=2025),
        ),
    )  # fmt: skip
    facts = world(transition(starts="2026-01-10"), editions=moved)
    assert codes(OLD, on="2026-01-09", catalogue=facts) == set() | {
        code for code in codes(OLD, on="2026-01-09", catalogue=facts)
        if code == "later-evidence-ignored"
    }  # fmt: skip
    assert codes(OLD, catalogue=facts) == {"transition-end-unpublished"}
    assert codes(OLD, catalogue=world(editions=moved)) == {
        "transition-end-unpublished"
    }


def body(*rows):
    """Return the facts with one accreditation body more."""
    own = AccreditationBody(
        key="zab", acronym="ZAB", name="Zed Accreditation", economies=("DE",),
        recognitions=rows,
    )  # fmt: skip
    return isostd.bundled().extended(bodies=[own])


def seen_as(answer=Answer.YES, as_of="2025", **more):
    """Return a piece of evidence."""
    return Recognition(
        arrangement="global-aci-mra", recognised=answer, as_of=as_of, **more
    )


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ((seen_as(),), set()),
        ((), {"recognition-unknown"}),
        ((seen_as(Answer.UNKNOWN),), {"recognition-unknown"}),
        ((seen_as(until="2024"),), {"recognition-unknown"}),
        ((seen_as(until="2030"),), set()),
        ((seen_as(scope="iso-45001"),), set()),
        ((seen_as(scope="iso-9001"),), {"scope-not-evidenced"}),
        ((seen_as(as_of="2018"),), {"evidence-old"}),
        ((seen_as(as_of="2018"), seen_as(as_of="2024")), set()),
        ((seen_as(as_of="2024"), seen_as(as_of="2018")), set()),
        ((seen_as(), seen_as(Answer.NO)), {"not-recognised"}),
        ((seen_as(), seen_as(Answer.NO, since="2027")), set()),
        ((seen_as(), seen_as(Answer.NO, since="2024")), {"not-recognised"}),
        ((seen_as(), seen_as(Answer.NO, scope="iso-9001")), set()),
        (
            (seen_as(), seen_as(Answer.NO, scope="iso-45001")),
            {"not-recognised"},
        ),
        ((seen_as(scope="testing"),), {"recognition-unknown"}),
    ],
)
def test_recognition(rows, found):
    """The evidence is weighed by what it says, of when, and for what."""
    paper = attrs.evolve(GOOD, accreditation_body="ZAB")
    assert codes(paper, catalogue=body(*rows)) == found


@pytest.mark.parametrize(
    ("scope", "says"),
    [
        ("iso-45001", "is recognised for such certificates is of 2018"),
        ("iso-9001", "is recognised is of 2018"),
    ],
)
def test_old_evidence_says_what_it_is_of(scope, says):
    """Of another standard it is none for such certificates."""
    paper = attrs.evolve(GOOD, accreditation_body="ZAB")
    facts = body(seen_as(as_of="2018", scope=scope))
    seen = isostd.assess(paper, on="2026-01-09", catalogue=facts)
    (old,) = (f for f in seen.findings if f.code.value == "evidence-old")
    assert says in old.sentence


def test_scope_of_recognition_without_a_standard():
    """An unknown standard has no scope to ask for."""
    paper = attrs.evolve(
        GOOD, standard="ISO 77777:2020", accreditation_body="ZAB"
    )
    facts = body(seen_as(scope="iso-9001"))
    assert codes(paper, catalogue=facts) == {"standard-unknown"}


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        ("notified-body certificate", {"chain-to-check", "wrong-document"}),
        ("MDSAP certificate", {"chain-to-check"}),
        ("private certificate", {"wrong-document"}),
    ],
)
def test_the_chain_of_other_documents(kind, found):
    """Accreditation is asked for only where the kind of document has it."""
    paper = attrs.evolve(
        GOOD, standard="ISO 13485:2016", attestation=kind,
        accreditation_body=None,
    )  # fmt: skip
    assert codes(paper) == found
    told = attrs.evolve(paper, accreditation_body="none")
    assert "unaccredited" not in codes(told)


def test_an_accreditation_certificate():
    """Its issuer is the accreditation body itself."""
    paper = Certificate(
        standard="ISO/IEC 17025:2017", issued="2023-01-10",
        expires="2027-06-09", certification_body="DAkkS",
    )  # fmt: skip
    assert codes(paper) == {"decision-not-told"}
    longer = attrs.evolve(paper, expires="2029-01-11")
    assert "term-too-long" in codes(longer)
    unknown = attrs.evolve(paper, certification_body="Somebody")
    assert "accreditation-unknown" in codes(unknown)
    untold = attrs.evolve(paper, certification_body=None)
    assert codes(untold) == {
        "decision-not-told", "body-not-told", "chain-to-check",
    }  # fmt: skip


def test_guidance_of_other_kinds():
    """Guidance is asked for nothing else, and a report on it is no error."""
    paper = attrs.evolve(GOOD, standard="ISO 26000", accreditation_body=None)
    assert codes(paper) == {"not-certifiable"}
    report = attrs.evolve(paper, attestation="test report")
    assert "not-certifiable" not in codes(report)


def test_schemes_without_editions():
    """A scheme whose versions are not years is not asked for one."""
    assert codes(attrs.evolve(GOOD, standard="TL 9000")) == set()


def test_only_an_expiry_is_told():
    """The cycle is inferred from its end."""
    paper = attrs.evolve(GOOD, decided=None, issued=None, first_certified=None)
    assert codes(paper) == {"start-not-told", "cycle-inferred"}
    young = attrs.evolve(paper, first_certified="2025-06-01",
                         audits=[Audit("2026-05-01")])  # fmt: skip
    assert codes(young) == {"start-not-told", "cycle-inferred"}


def test_an_economy_s_own_clock():
    """In China the first interval runs from the issue, if that is close."""
    paper = attrs.evolve(
        GOOD, standard="ISO 9001:2026", holder_economy="CN",
        accreditation_body="CNAS", first_certified="2026-10-01",
        decided="2026-10-01", issued="2026-10-20", expires="2029-09-30",
        audits=None,
    )  # fmt: skip
    due = "surveillance-not-told"
    assert due not in codes(paper, on="2027-10-20")
    assert due in codes(paper, on="2027-10-21")
    reprint = attrs.evolve(paper, issued="2027-03-01")
    assert due in codes(reprint, on="2027-10-21")


def test_the_windows_of_the_automotive_scheme():
    """Each closes three months after its own anniversary."""
    paper = attrs.evolve(
        GOOD, standard="IATF 16949:2016", accreditation_body=None,
        audits=[Audit("2025-01-15")],
    )  # fmt: skip
    due = "surveillance-not-told"
    assert due not in codes(paper, on="2026-06-15")
    assert due in codes(paper, on="2026-06-16")
    none = attrs.evolve(paper, audits=None)
    assert due not in codes(none, on="2025-06-15")
    assert due in codes(none, on="2025-06-16")


def test_long_intervals_are_told():
    """Longer than the older rule allowed, or than the rule of 2026."""
    paper = attrs.evolve(
        GOOD, standard="ISO 9001:2015", holder_economy="CN",
        accreditation_body="CNAS",
        audits=[Audit("2025-03-02"), Audit("2026-08-20")],
    )  # fmt: skip
    assert codes(paper) == {"superseded", "interval-too-long"}
    early = attrs.evolve(
        paper, audits=[Audit("2025-05-02"), Audit("2026-04-20")]
    )
    assert codes(early) == {"superseded", "surveillance-late"}
    since = attrs.evolve(
        paper, first_certified="2026-01-10", decided="2026-01-10",
        issued="2026-01-10", expires="2029-01-09",
        audits=[Audit("2027-02-10")],
    )  # fmt: skip
    assert "interval-too-long" in codes(since, on="2027-03-01")


def test_a_text_only_points_to_an_economy():
    """Its own rules then ask, and claim nothing."""
    paper = attrs.evolve(
        GOOD, standard="GB/T 19001-2016/ISO 9001:2015", holder_economy=None,
        accreditation_body="CNAS",
        audits=[Audit("2025-03-02"), Audit("2026-08-20")],
    )  # fmt: skip
    asked = {"superseded", "surveillance-not-told"}
    assert codes(paper) == asked
    elsewhere = attrs.evolve(paper, holder_economy="VN")
    assert codes(elsewhere) == {"superseded"}
    none = attrs.evolve(paper, audits=())
    assert codes(none) == asked
    told = attrs.evolve(none, holder_economy="CN")
    assert codes(told) == {"superseded", "surveillance-missed"}


def test_rules_that_were_not_read():
    """Until then, or with a fresh register reading, nothing is asked."""
    paper = attrs.evolve(
        GOOD, standard="ISO 14001:2015", holder_economy="CN",
        accreditation_body="CNAS", audits=[Audit("2025-03-02")],
    )  # fmt: skip
    asked = "local-rule-unread"
    assert asked in codes(paper)
    assert asked not in codes(paper, on="2026-03-02")
    assert asked not in codes(attrs.evolve(paper, holder_economy="DE"))
    assert asked not in codes(attrs.evolve(paper, holder_economy=None))
    fresh = attrs.evolve(
        GOOD, standard="ISO 45001:2018", holder_economy="CN",
        accreditation_body="CNAS", audits=None,
        first_certified="2025-06-01", decided="2025-06-01",
        issued="2025-06-01", expires="2028-05-31",
    )  # fmt: skip
    assert asked in codes(
        attrs.evolve(fresh, audits=[Audit("2025-11-01")]), on=ON
    )


def reading(**fields):
    """Return a register reading that agrees with GOOD."""
    return RegisterEntry(
        **{
            "register": "iaf-certsearch", "word": "Active",
            "read_on": "2026-11-20", "read_by": "buyer", "number": "1",
            "holder": "Example Ltd", "standard": "ISO 45001:2018",
            "expires": "2027-03-14", "accreditation": "active", **fields,
        }
    )  # fmt: skip


@pytest.mark.parametrize(
    ("standard", "agrees"),
    [
        ("EN ISO 45001:2023", True),
        ("ISO 14001:2015", False),
        ("no standard at all", True),
    ],
)
def test_a_register_may_name_the_same_text_otherwise(standard, agrees):
    """An adopter's document is the ISO text; anything else differs."""
    shown = codes(attrs.evolve(GOOD, register=reading(standard=standard)))
    assert ("register-differs" in shown) is not agrees


@pytest.mark.parametrize(
    ("printed", "shown", "agree"),
    [
        ("Weiß-1", "WEISS-1-2", True),
        ("S", "ß9", False),
        ("F", "\ufb01ssue1", False),
    ],
)
def test_letters_that_are_two_in_a_number(printed, shown, agree):
    """One number may end within a letter of the other, and is not it."""
    paper = attrs.evolve(GOOD, number=printed, register=reading(number=shown))
    assert ("register-differs" in codes(paper)) is not agree


@pytest.mark.parametrize(
    ("fields", "settled"),
    [
        ({}, True),
        ({"read_on": None}, False),
        ({"accreditation": None}, False),
        ({"accreditation": "withdrawn"}, False),
        ({"accreditation": "Accredited"}, True),
        ({"holder": None}, False),
        ({"read_by": None}, False),
    ],
)
def test_what_a_reading_must_show(fields, settled):
    """It settles surveillance only when everything is shown and agrees."""
    paper = attrs.evolve(GOOD, audits=None, register=reading(**fields))
    assert ("surveillance-not-told" not in codes(paper)) is settled
    basis = isostd.assess(paper, on=ON).basis
    own = fields.get("read_by", "buyer") == "buyer"
    assert (basis is Basis.REGISTER) is own


def test_a_reading_before_the_due_day_settles_nothing():
    """The surveillance fell due after the register was read."""
    paper = attrs.evolve(
        GOOD, audits=None, register=reading(read_on="2025-03-10")
    )
    assert "surveillance-not-told" in codes(paper, on="2025-03-20")


def test_expired_in_the_register_and_on_paper():
    """Where both say so there is nothing to differ about."""
    paper = attrs.evolve(GOOD, register=reading(word="Expired",
                                                read_on="2027-03-20"))  # fmt: skip
    assert codes(paper, on="2027-03-20") == {"expired", "after-data"}


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ({"holder_economy": "DE"}, "iso-iec-17021-1"),
        ({"holder_economy": "CN"}, "cnca-2025-16"),
        ({"standard": "IATF 16949:2016"}, "iatf-rules-6"),
    ],
)
def test_an_audit_ahead_bears_the_rule_that_asks_for_it(told, source):
    """The scheme's or the economy's own, where there is one."""
    paper = isostd.Certificate(
        **{"standard": "ISO 9001:2015", **told},
        decided="2026-02-01",
        expires="2029-01-31",
    )
    seen = isostd.assess(paper, on=ON)
    (due,) = [m for m in seen.milestones if m.kind == "surveillance"]
    assert due.citation.source == source


@pytest.mark.parametrize(
    ("decided", "source"),
    [("2024-12-31", "iso-iec-17021-1"), ("2025-01-01", "cnca-2025-16")],
)
def test_an_audit_that_is_not_shown_bears_the_rule_of_its_day(decided, source):
    """China's own from their first day on, and those of all before."""
    paper = isostd.Certificate(
        standard="ISO 9001:2015", holder_economy="CN", decided=decided,
        first_certified=decided, expires="2027-12-30",
    )  # fmt: skip
    seen = isostd.assess(paper, on="2026-02-01")
    code = FindingCode.SURVEILLANCE_NOT_TOLD
    (finding,) = [f for f in seen.findings if f.code is code]
    assert finding.citation.source == source


def test_a_term_too_long_ends_with_the_longest():
    """The milestone tells that it is not the day on the paper."""
    paper = attrs.evolve(GOOD, expires="2029-03-14")
    last = isostd.assess(paper, on="2026-11-22").milestones[-1]
    assert (last.kind, last.day < paper.expires) == ("expiry", True)
    assert last.if_missed.startswith("the longest that such a certificate")


def test_a_local_restoration_bears_the_rule_of_its_economy():
    """China has conditions of its own; elsewhere it is the usual clause."""
    audit = isostd.Audit("2026-09-30", "recertification")
    for economy, source in (("CN", "cnca"), ("DE", "iso-iec-17021-1")):
        paper = attrs.evolve(
            GOOD,
            standard="ISO 9001:2015",
            holder_economy=economy,
            first_certified="2023-10-10",
            decided="2023-10-10",
            issued="2023-10-10",
            expires="2026-10-09",
            audits=[audit],
        )
        (last,) = isostd.assess(paper, on="2026-11-01").milestones
        assert last.kind == "restoration ends"
        assert last.citation.source.startswith(source), last.citation


def test_restoration_is_a_milestone_and_never_a_validity():
    """Six months after expiry it may be restored; the gap stays invalid."""
    seen = isostd.assess(GOOD, on="2027-09-14")
    assert seen.verdict is Verdict.INVALID
    assert [(m.kind, str(m.day)) for m in seen.milestones] == [
        ("restoration ends", "2027-09-14")
    ]
    assert isostd.assess(GOOD, on="2027-09-15").milestones == ()


def test_restoration_in_china():
    """For quality it needs an audit that was finished before expiry."""
    paper = attrs.evolve(
        GOOD, standard="ISO 9001:2015", holder_economy="CN",
        accreditation_body="CNAS",
    )  # fmt: skip
    assert isostd.assess(paper, on="2027-04-01").milestones == ()
    done = Audit("2027-03-01", "recertification")
    audited = attrs.evolve(paper, audits=[*paper.audits, done])
    (milestone,) = isostd.assess(audited, on="2027-04-01").milestones
    assert milestone.kind == "restoration ends"


def test_a_paper_without_term_and_dates():
    """A test report without an expiry is not undetermined."""
    report = Certificate(
        standard="ISO 8124-1:2022", issued="2026-05-01",
        certification_body="Example Lab", accreditation_body="CNAS",
    )  # fmt: skip
    seen = isostd.assess(report, on=ON)
    assert seen.status is Status.ACTIVE
    assert seen.verdict is Verdict.VALID


def test_absurd_dates_are_judged_too():
    """The first and the last day of the calendar are days like others."""
    for paper in (
        attrs.evolve(GOOD, expires=date.max),
        attrs.evolve(GOOD, decided=date.min, issued=date.min),
        attrs.evolve(GOOD, decided=None, issued=None, expires=date.min),
        attrs.evolve(GOOD, decided=date.max, issued=date.max,
                     expires=date.max),
    ):  # fmt: skip
        for day in (date.min, ON, date.max):
            assert isostd.assess(paper, on=day).explain()


# --- over time -------------------------------------------------------------


def test_timeline():
    """The spans follow each other and are what assess says."""
    spans = isostd.timeline(GOOD)
    assert [(s.status.value, s.verdict.value, str(s.last)) for s in spans] == [
        ("active", "valid", "2027-03-14"),
        ("expired", "invalid", "2028-03-14"),
    ]
    assert spans[0].first == date(2024, 3, 15)
    assert isostd.timeline(Certificate(standard="ISO 9001:2015")) == ()
    counted = attrs.evolve(GOOD, expires=None, counted_on="2031-02-01")
    assert isostd.timeline(counted)[-1].last == date(2037, 2, 1)
    history = isostd.timeline(Certificate(first_certified="2024-03-15"))
    assert (history[0].first, history[-1].last) == (
        date(2024, 3, 15), date(2030, 3, 15)
    )  # fmt: skip
    day = date(2024, 3, 15)
    brief = isostd.timeline(
        attrs.evolve(GOOD, expires=day, audits=None)
    )  # fmt: skip
    assert (brief[0].first, brief[0].last) == (day, day)


def test_a_timeline_has_an_end():
    """An absurd expiry does not make it run for ever."""
    spans = isostd.timeline(attrs.evolve(GOOD, expires=date.max))
    assert spans[-1].last == date(2064, 3, 15)
    (never,) = isostd.timeline(Certificate(expires=date.max))
    assert (never.first, never.last) == (date.max, date.max)


# --- what is said ----------------------------------------------------------


@pytest.mark.parametrize(
    "case",
    [
        case
        for case in VALIDITY
        if case["certificate"].get("attestation")
        not in (None, "management-system certificate")
    ],
    ids=lambda case: case["id"],
)
def test_other_papers_are_held_to_no_clause_for_systems(case):
    """ISO/IEC 17021-1 rules certificates of management systems alone."""
    seen = isostd.assess(certificate(case), on=case["on"])
    said = (*seen.findings, *seen.milestones)
    sources = {one.citation.source for one in said if one.citation}
    assert "iso-iec-17021-1" not in sources


def test_what_others_of_a_kind_do_is_no_rule_for_a_paper():
    """The last day of a product's certificate rests on no other scheme."""
    paper = Certificate(
        standard="IEC 60335-1:2020", attestation="product certificate",
        certification_body="Example Cert", issued="2026-01-05",
        expires="2029-01-04",
    )  # fmt: skip
    (due,) = isostd.assess(paper, on=ON).milestones
    assert due.citation.source == "isostd-rules"
    assert due.citation.locator == "Term, by kind of document"


def test_a_last_day_in_a_name_is_told_to_have_passed():
    """That is something else than words that take a certificate back."""
    paper = attrs.evolve(
        GOOD, standard="ISO 9001:2015 (valid until 2020-05-14)"
    )
    asked = isostd.assess(paper, on=ON).findings[0]
    assert "the last day that it tells has passed" in asked.sentence
    assert "that followed" in asked.action


def test_the_own_word_of_a_register_wins_over_what_it_denies():
    """Elsewhere a denial alone tells no status."""
    known = isostd.bundled().registers["iaf-certsearch"]
    word = attrs.evolve(known.words[0], word="Not suspended", status="active")
    facts = isostd.bundled().extended(
        registers=[attrs.evolve(known, words=(*known.words, word))],
        replace=True,
    )
    shown = RegisterEntry(
        register="iaf-certsearch", word="Not suspended", read_on=ON
    )
    paper = attrs.evolve(GOOD, register=shown)
    for catalogue, unclear in ((facts, False), (None, True)):
        found = isostd.assess(paper, on=ON, catalogue=catalogue).findings
        codes = {one.code.value for one in found}
        assert ("register-unclear" in codes) is unclear


def test_a_reading_is_told_with_its_day():
    """So one from after the day is seen to be that."""
    shown = RegisterEntry(
        register="iaf-certsearch", word="Expired", read_on="2029-07-01"
    )
    said = isostd.assess(attrs.evolve(GOOD, register=shown), on=ON).explain()
    told = 'CertSearch: "Expired", read on 2029-07-01, after this day'
    assert told in said


def test_a_suspended_paper_cannot_be_suspended_again():
    """What follows a missed audit then is the withdrawal."""
    shown = RegisterEntry(register="iaf-certsearch", word="Suspended")
    paper = attrs.evolve(GOOD, audits=None, register=shown)
    due = isostd.assess(paper, on=ON).milestones[0]
    assert due.kind == "surveillance"
    assert due.if_missed.startswith("the suspension may end in a withdrawal")


def test_a_register_told_by_its_key_is_called_by_its_name():
    """A reader of the explanation knows no keys."""
    shown = RegisterEntry(register="iaf-certsearch", word="Active")
    said = isostd.assess(attrs.evolve(GOOD, register=shown), on=ON).explain()
    assert '- the register IAF CertSearch: "Active"' in said


def test_one_day_is_no_days():
    """A reading that must be of the day before is told in the singular."""
    shown = RegisterEntry(register="iaf-certsearch", word="Active",
                          read_on=ON - timedelta(days=2), read_by="buyer")  # fmt: skip
    paper = attrs.evolve(GOOD, audits=None, register=shown)
    seen = isostd.assess(paper, on=ON, policy=Policy(fresh_days=1))
    assert "it is older than 1 day (read the register again)" in seen.explain()


def test_a_field_is_told_in_words():
    """An overlong text is told without the sign of a name in code."""
    paper = attrs.evolve(GOOD, certification_body="x" * 5001)
    said = sentence_of("text-overlong", paper)
    assert said.startswith("What is told as the certification body is 5001 ")


def sentence_of(code, paper, on=ON):
    """Return the one sentence that a code says."""
    seen = isostd.assess(paper, on=on)
    (said,) = [str(f) for f in seen.findings if f.code.value == code]
    return said


@pytest.mark.parametrize(
    "text",
    ["HACCP certified", "cGMP", "GMP认证", "Certificado APPCC",
     "BPF", "Bonnes pratiques de fabrication", "Gute Herstellungspraxis",
     "危害分析与关键控制点体系认证", "Good Manufacturing Practices"],
)  # fmt: skip
def test_methods_that_name_no_document(text):
    """HACCP and GMP are told as such, in any language."""
    said = sentence_of("standard-unreadable",
                       attrs.evolve(GOOD, standard=text))  # fmt: skip
    assert said.endswith("; HACCP or GMP alone names no document.")


@pytest.mark.parametrize(
    "text",
    ["GOTS Version 7.0", "amfori BSCI", "Integrated Management System (IMS)",
     "Cyber Essentials", "FDA", "GMP+ Feed"],
)  # fmt: skip
def test_other_names_are_not_told_to_be_methods(text):
    """They may be a document that could not be read."""
    seen = isostd.assess(attrs.evolve(GOOD, standard=text), on=ON)
    assert "HACCP" not in seen.explain()
    assert "GMP alone" not in seen.explain()


def test_a_paper_that_names_several_standards():
    """They are listed, and nobody is asked which is meant."""
    text = ("GB/T 19001-2016/ISO 9001:2015, GB/T 24001-2016/ISO 14001:2015, "
            "GB/T 45001-2020/ISO 45001:2018")  # fmt: skip
    seen = isostd.assess(attrs.evolve(GOOD, standard=text), on=ON)
    assert str(seen.findings[0]) == (
        f"The paper names several standards ({text}), and each has rules of "
        "its own."
    )
    assert seen.questions[0] == (
        "Assess each of them by itself: Certificate.for_standards makes a "
        "certificate of each. Of two editions, ask which is meant."
    )


def test_a_cut_shows():
    """A text that is too long to be quoted ends with a sign."""
    paper = attrs.evolve(GOOD, standard="Our own house rules " * 9)
    said = sentence_of("standard-unreadable", paper)
    assert f'"{("Our own house rules " * 9)[:79]}…"' in said


@pytest.mark.parametrize(
    ("days", "first"),
    [
        ({"effective": "2024-03-20"}, "the first day of validity (2024-03-20)"),
        ({}, "the day of issue (2024-03-15)"),
        ({"issued": None}, "the decision (2024-03-15)"),
    ],
)  # fmt: skip
def test_which_days_contradict_each_other(days, first):
    """Each is called what it is."""
    paper = attrs.evolve(GOOD, expires="2024-01-31", audits=None,
                         first_certified=None, **days)  # fmt: skip
    assert sentence_of("dates-out-of-order", paper) == (
        f"The dates contradict each other: {first} is later than the day of "
        "expiry (2024-01-31)."
    )


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "ISO/IEC 27001:2005 is open: a first certificate could be issued "
         "until 2014-10-01, and whether this is one is not told."),
        ({"recertification_count": 1},
         "ISO/IEC 27001:2005 is open: a first certificate could be issued "
         "until 2014-10-01, and whether that binds a recertification too was "
         "not read."),
        ({"standard": "ISO 9001:2000", "decided": None},
         "ISO 9001:2000 is open: a first certificate or a renewal could be "
         "issued until 2009-11-15, and whether this is one, or a reissue, is "
         "not told."),
    ],
)  # fmt: skip
def test_a_certificate_after_the_last_day_for_first_ones(changes, said):
    """What is open is said, and nothing beside it."""
    of_2009 = changes.get("standard") is not None
    day = "2010-01-01" if of_2009 else "2015-01-01"
    paper = attrs.evolve(
        GOOD, standard="ISO/IEC 27001:2005", first_certified=None,
        decided=day, issued=day, expires=None, audits=None,
    )  # fmt: skip
    paper = attrs.evolve(paper, **changes)
    assert sentence_of("initial-disputed", paper, day) == (
        f"Whether {day} is still in time for a certificate to {said}"
    )


def test_a_renewal_after_the_last_day_that_binds_renewals():
    """It is told as that, where the day of the decision is."""
    paper = attrs.evolve(
        GOOD, standard="ISO/IEC 27001:2013", first_certified=None,
        decided="2024-06-01", issued="2024-06-01", expires="2025-10-31",
        audits=None,
    )  # fmt: skip
    assert sentence_of("initial-too-late", paper, "2024-07-01") == (
        "A first certificate or a renewal to ISO/IEC 27001:2013 could be "
        "issued until 2024-04-30 only; this one is of 2024-06-01."
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("ISO/IEC 27017:2015", "it is guidance and sets no requirements; a "
         "paper that names it rests on a certificate to ISO/IEC 27001."),
        ("ISO/IEC 27018:2019", "it is guidance and sets no requirements; a "
         "paper that names it rests on a certificate to ISO/IEC 27001."),
        ("ISO 26000:2010", "it is guidance and sets no requirements."),
        ("ISO 19600:2014", "it is guidance and sets no requirements; "
         "suppliers are certified to ISO 37301."),
        ("ISO 37002:2021", "it is guidance and sets no requirements; "
         "suppliers are certified to ISO 37001 or ISO 37301."),
        ("ISO/TS 9002:2016", "it is guidance and sets no requirements; "
         "suppliers are certified to ISO 9001."),
        ("ISO/IEC 17011:2017", "it sets requirements for others than "
         "suppliers."),
    ],
)  # fmt: skip
def test_guidance_names_the_standard_behind_it(name, said):
    """Where a relation tells it, the buyer is told what to ask for."""
    paper = attrs.evolve(GOOD, standard=name)
    told = sentence_of("not-certifiable", paper, "2026-11-22")
    assert told.endswith(f" alone: {said}")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("IAS", "others go by this name too, and the one known here is: "
         "International Accreditation Service."),
        ("GAC", "several go by this name: G"),
    ],
)  # fmt: skip
def test_a_short_name_that_settles_nothing(body, said):
    """Others go by it, whether the data holds them or not."""
    paper = attrs.evolve(GOOD, accreditation_body=body)
    told = sentence_of("accreditation-ambiguous", paper)
    assert f"accreditation body is meant; {said}" in told


@pytest.mark.parametrize(
    ("standard", "on", "code", "source"),
    [
        ("ISO 50001:2011", "2022-03-05", "edition-lapsed",
         "norsk-transitions"),
        ("ISO 50001:2011", "2022-01-15", "superseded", "scc-transitions"),
        ("SA8000:2008", "2018-03-05", "edition-lapsed", "sai-2017-05"),
        ("ISO/IEC 27001:2013", "2025-11-03", "edition-lapsed",
         "iaf-md-26-2022"),
    ],
)  # fmt: skip
def test_an_end_is_cited_where_it_was_seen(standard, on, code, source):
    """Another authority's day is cited with that authority."""
    seen = isostd.assess(attrs.evolve(GOOD, standard=standard), on=on)
    (finding,) = [f for f in seen.findings if f.code.value == code]
    assert finding.citation.source == source


def test_an_end_that_nobody_cites():
    """The transition's own source stands in for it."""
    odd = Variant(what="end", day="2026-12-31", by="A body", role="authority")
    facts = world(transition(ends="2025-12-31", variants=(odd,)))
    assert "edition-lapsed" in codes(OLD, on="2027-01-10", catalogue=facts)


@pytest.mark.parametrize(
    "changes",
    [{"expires": "2024-10-26"},
     {"register": reading(word="Withdrawn", since="2026-01-01")}],
)  # fmt: skip
def test_what_has_ended_is_not_asked_for_what_it_left_out(changes):
    """Since when it held, and to which edition, makes it no better."""
    bare = Certificate(
        standard="IFS Food",
        certification_body="Example Certification",
        number=GOOD.number,
        holder=GOOD.holder,
    )
    asked = "since when does it hold?"
    assert asked in " ".join(isostd.assess(bare, on=ON).questions)
    seen = isostd.assess(attrs.evolve(bare, **changes), on=ON)
    assert seen.verdict is isostd.Verdict.INVALID
    assert "start-not-told" in {f.code for f in seen.findings}
    assert "complete certificate" not in " ".join(seen.questions)
    assert seen.questions


@pytest.mark.parametrize(
    ("changes", "sentence", "action"),
    [
        ({"standard": "ISO 14000"},
         '"ISO 14000" is the name of the family', "which document is meant."),
        ({"standard": "GB/T 29665-2013"},
         "is a product standard for skin-care lotion", "which document is meant."),
        ({"standard": "GB 6675.1-2014"},
         "GB 6675.1 is a Chinese basic code", "which document is meant."),
        ({"standard": "ISO 13000"}, "nothing is said of it", "Ask for the"),
        ({"standard": "EN 1090-1:2018"}, "nothing is said of it", "Ask for"),
        ({"standard": "amfori BSCI"},
         "its papers follow rules of their own", "whose scheme, law or mark"),
        ({"standard": "REACH certificate"},
         "its papers follow rules of their own", "whose scheme, law or mark"),
        ({"standard": "CE"}, "it names no law", "Ask which document"),
        ({"standard": "UKCA SI 2016/1101"},
         "its papers follow rules of their own", "whose scheme, law or mark"),
        ({"standard": "CE mark, Machinery Directive"},
         "its papers follow rules of their own", "whose scheme, law or mark"),
        ({"standard": "Directive (EU) 2019/904"},
         "its papers follow rules of their own", "whose scheme, law or mark"),
        *(({"standard": told},
           "its papers follow rules of their own", "whose scheme, law or mark")
          for told in ("KC인증", "中国强制性产品认证", "Certificado INMETRO",
                       "BIS licence", "プライバシーマーク", "SONCAP")),
        ({"standard": "MSCI"}, "could not be read", "Ask which document"),
        ({"standard": "PVC"}, "could not be read", "Ask which document"),
        ({"standard": "SMETA 6.1 audit report expired"},
         '"SMETA 6.1 audit report expired"', "Ask which document"),
        ({"standard": "ISO/IEC 17025:2017"},
         "none but such a body issues this paper", "nobody is certified"),
        ({"accreditation_body": "Example Accreditation"},
         "is not an accreditation body in the data.", "full name"),
        ({"number": "Sub-certificate QM 1001"},
         'The number is given as "Sub-certificate QM 1001"; it is told to be',
         "Ask for the certificate itself, with all its pages."),
        ({"standard": "NSF Nonfood Compounds Registration, Category Code H1"},
         "that is a scheme", "Find out whose scheme"),
        ({"standard": "Qualiopi"}, "that is a scheme", "Find out whose"),
        ({"standard": "ISO 9001:2015 audit report"}, "is told to be",
         "Ask for the certificate itself, with all its pages."),
        ({"scope": "SPECIMEN - pumps"}, "The scope is given as", "Ask which"),
        ({"certification_body": "SGS (accreditation suspended)"},
         'told: "SGS (accreditation suspended)" names none', "who issued it?"),
        ({"certification_body": None},
         "Which body issued it is not told.", "who issued it?"),
        ({"register": reading(accreditation="withdrawn")},
         'The register shows the accreditation "withdrawn"',
         "which accredited body takes the certificate over"),
        ({"register": reading(holder="Sample Lamps Ltd")},
         "The register shows the holder", "which of the two is right"),
    ],
)  # fmt: skip
def test_a_sentence_tells_where_it_is_from(changes, sentence, action):
    """What is known of a name is told, and what to do is fit for it."""
    seen = isostd.assess(attrs.evolve(GOOD, **changes), on=ON)
    (found,) = (f for f in seen.findings if sentence in f.sentence)
    assert action in found.action
    assert any(action in question for question in seen.questions)


def test_what_is_said_of_a_list():
    """Several bodies, several things missing, and long words cut."""
    paper = attrs.evolve(GOOD, accreditation_body="GAC")
    (finding,) = isostd.assess(paper, on=ON).findings
    known = isostd.bundled().bodies_named("GAC")
    names = dict(finding.facts)["bodies"].split("; ")
    assert names == [body.name for body in known]
    paper = attrs.evolve(GOOD, not_printed=["scope", "holder"])
    (finding,) = isostd.assess(paper, on=ON).findings
    # In words; no name of a field stands in a sentence.
    assert dict(finding.facts)["items"] == (
        "the holder, and where it and its sites are; the scope"
    )
    word = "Z" * 100
    for changes in (
        {"standard": f"in progress {word}", "standard_text": None},
        {"transferred_from": word},
        {"accreditation_body": word},
        {"accreditation_body": "none", "accreditation_number": word},
        {"register": reading(word=word)},
        {"register": reading(holder=word)},
        {"register": reading(), "holder": word},
        {"register": reading(word=word, since=ON)},
    ):
        seen = isostd.assess(attrs.evolve(GOOD, **changes), on=ON)
        facts = {v for f in seen.findings for _, v in f.facts}
        assert max(len(v) for v in facts if isinstance(v, str)) == 80
    for fields in (
        {"register": word, "read_by": word, "accreditation": word},
        {"register": word, "word": f"not found {word}"},
    ):
        bare = attrs.evolve(GOOD, register=reading(**fields), audits=None,
                            accreditation_body="UKAS")  # fmt: skip
        (told,) = (
            str(f) for f in isostd.assess(bare, on=ON).findings
            if f.code.startswith("register-")
        )  # fmt: skip
        assert "Z" * 79 + "…" in told
        assert "Z" * 80 not in told
    bare = attrs.evolve(GOOD, register=reading(accreditation="withdrawn"),
                        accreditation_body=None)  # fmt: skip
    told = [f.sentence for f in isostd.assess(bare, on=ON).findings]
    assert any(
        '"withdrawn"; the paper, as told: "not told"' in t for t in told
    )
    endless = attrs.evolve(
        GOOD, register=reading(word="Expired"), expires=None
    )
    told = [f.sentence for f in isostd.assess(endless, on=ON).findings]
    assert any('"valid until a day not told"' in t for t in told)


@pytest.mark.parametrize(
    ("first", "second", "code", "source"),
    [
        ("2024-11-01", "2026-01-20", "interval-tolerated", "isostd-rules"),
        ("2024-11-01", "2026-04-01", "interval-too-long", "isostd-rules"),
        ("2025-06-01", "2026-04-01", None, None),
        ("2026-01-10", "2027-02-01", "interval-too-long", "cnca-2025-16"),
    ],
)
def test_an_interval_bears_the_rule_of_its_beginning(
    first, second, code, source
):
    """The clause speaks of those that began under it alone."""
    paper = isostd.Certificate(
        standard="ISO 9001:2015", holder_economy="CN", decided=first,
        issued=first, first_certified=first,
        expires=f"{int(first[:4]) + 3}{first[4:]}",
        audits=[isostd.Audit(day=second, kind="surveillance")],
    )  # fmt: skip
    found = {
        str(f.code): f.citation.source
        for f in isostd.assess(paper, on=second).findings
        if f.code.startswith("interval")
    }
    assert found == ({code: source} if code else {})


def test_the_explanation_as_a_whole():
    """Line by line, with every source in its place."""
    paper = attrs.evolve(
        GOOD, standard="ISO 45001:2018", decided=None, effective="2024-03-15",
        issued="2024-03-20", audits=None,
        register=RegisterEntry(register="oasis", word="?" * 100),
        certification_body="B" * 100, accreditation_body="DAkkS",
    )  # fmt: skip
    lines = isostd.assess(paper, on="2025-02-01").explain().splitlines()
    cited = isostd.bundled().resolve("ISO 45001:2018").edition.citations[0]
    name = isostd.bundled().registers["oasis"].name
    assert lines[: lines.index("Ask:")] == [
        "ISO 45001:2018: doubtful on 2025-02-01 (active).",
        "Checked:",
        f"- the edition: ISO 45001:2018 [{cited.source}]",
        "- the term: from 2024-03-15 until 2027-03-14, as told "
        "[iso-iec-17021-1, 8.2.2 b, c]",
        f'- the register oasis: "{"?" * 79}…" [iso-iec-17021-1, 8.1.2]',
        f"- the issuer: {'B' * 79}…; accreditation body as told: DAkkS "
        "[iso-iec-17021-1, 8.2.2 g]",
        "Found:",
        "- note: The day of the certification decision is not told; the day "
        "of effect stands in for it. [iso-iec-17021-1, 8.2.2 b]",
        "Unknown:",
        f'- question: {name} says "{"?" * 79}…", which is '
        "not known to mean one thing. [isostd-rules, Register words]",
    ]
    told = lines[lines.index("Next:") + 1 : lines.index("Look it up:")]
    assert told == [
        "- 2025-03-15: next surveillance audit at the latest; if missed, "
        "validity cannot be guaranteed; the body may suspend "
        "[iso-iec-17021-1, 9.1.3.3]",
        "- 2027-03-14: recertification to be finished; if not, the "
        "certificate expires [iso-iec-17021-1, 9.1.3.2]",
        "- 2027-03-14: expiry, the last day of validity "
        "[iso-iec-17021-1, 8.2.2 c]",
    ]
    issued = attrs.evolve(paper, effective=None)
    assert "- the term: from 2024-03-20 until" in (
        isostd.assess(issued, on="2025-02-01").explain()
    )
    placeless = attrs.evolve(GOOD, standard="ISO 14001:2004")
    text = isostd.assess(placeless, on="2018-09-15").explain()
    assert "lies between. [iaf-resolution-2014-11]" in text


@pytest.mark.parametrize(
    "word",
    ["in progress", "pending", "applied for", "application", "quotation",
     "offer", "Stage 1", "stage1", "planned", "under process",
     "UNDER AUDIT", "in Vorbereitung", "en cours",
     "en proceso", "in corso", "em andamento", "申请中", "办理中", "进行中"],
)  # fmt: skip
def test_words_for_what_is_not_there_yet(word):
    """A certificate that was asked for is none."""
    assert "no-certificate" in codes(
        attrs.evolve(GOOD, standard=f"ISO 45001:2018 {word}")
    )


def test_words_that_only_hold_such_a_word():
    """`Offers` is a word of its own."""
    for word in ("offers", "unplanned", "applications"):
        paper = attrs.evolve(GOOD, standard=f"ISO 45001:2018 {word}")
        assert "no-certificate" not in codes(paper)


@pytest.mark.parametrize(
    ("word", "differs"),
    [(word, True) for word in (
        "withdrawn", "unaccredited", "Not accredited", "none", "Cancelled",
        "suspended", "expired",
    )] + [("active", False), ("Accredited", False), ("?", False)],
)  # fmt: skip
def test_words_for_accreditation(word, differs):
    """Other than the paper's accreditation is a difference."""
    found = codes(attrs.evolve(GOOD, register=reading(accreditation=word)))
    assert ("register-differs" in found) is differs


@pytest.mark.parametrize(
    "name",
    ["ISO", "iso.org", "International Organization for Standardization",
     "International Organisation for Standardisation",
     "International Organization for Standardization (ISO)", "IEC", "IAF",
     "International Accreditation Forum", "ILAC",
     "International Laboratory Accreditation Cooperation", "Global ACI",
     "Global Accreditation Cooperation Incorporated",
     "European Accreditation", "European co-operation for Accreditation",
     "APAC", "Asia Pacific Accreditation Cooperation", "IAAC"],
)  # fmt: skip
def test_who_neither_certifies_nor_accredits(name):
    """It is an error as the issuer, a question behind one."""
    assert codes(attrs.evolve(GOOD, certification_body=name)) == {
        "not-an-issuer"
    }
    assert codes(attrs.evolve(GOOD, accreditation_body=name)) == {
        "not-an-accreditor"
    }


def test_what_suppliers_name_is_not_kept():
    """A catalogue remembers what records name, and no end of papers."""
    facts = isostd.bundled().extended()
    before = len(facts._works)
    for number in range(90000, 90020):
        text = f"ISO {number}:2015 and ISO {number + 1}:2015"
        paper = attrs.evolve(GOOD, standard=text)
        seen = isostd.assess(paper, on=ON, catalogue=facts)
        assert "several-standards" in [f.code for f in seen.findings]
    assert len(facts._works) == before


def test_long_texts_are_not_kept():
    """What is remembered of a paper is no longer than what is read of it."""
    shown = RegisterEntry(register="r", word="valid", read_on="2026-11-01")

    def read(number):
        text = f"{number}, " + "x, " * 100_000
        paper = attrs.evolve(
            GOOD, standard=f"ISO 45001:2018, {text}", holder=text, number=text,
            certification_body=text, accreditation_body=text, scope=text,
            register=attrs.evolve(shown, register=text, holder=text),
        )  # fmt: skip
        isostd.assess(paper, on=ON).explain()

    read(0)
    tracemalloc.start()
    try:
        for number in range(1, 4):
            read(number)
        kept, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert kept < 300_000


def test_marks_without_end_are_read_in_one_go():
    """A thousand marks take as long as a thousand letters, or so."""
    papers = [
        attrs.evolve(GOOD, standard=f"{n}" + "(" * 4_900) for n in range(10)
    ]
    start = process_time()
    for paper in papers:
        isostd.assess(paper, on=ON)
    assert process_time() - start < 2.5


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        ("Konformität " * 28 + "!x", "notified-body certificate"),
        ("ISO 9001:2015 / " + "FSC " * 90 + "!", None),
        ("ISO 9001:2015 / " + "CMMI LEED " * 36 + "!", None),
    ],
)
def test_words_without_end_are_read_in_one_go(printed, kind):
    """What names no law, or lists marks, is not tried in more ways."""
    paper = attrs.evolve(GOOD, standard=printed, attestation=kind)
    start = process_time()
    isostd.assess(paper, on=ON)
    assert process_time() - start < 2.5


def test_flat_words_are_flat():
    """A word with a mark in it would be met by no name."""
    assert {neither._flat(word) for word in neither._SEATS} == neither._SEATS
    unknown = attrs.evolve(GOOD, certification_body="ไม่ทราบ")
    assert codes(unknown) == {"body-not-told"}


@pytest.mark.parametrize("name", ["CNCA", "CNCA (China)", "国家认监委"])
def test_an_authority_names_no_issuer(name):
    """It approves bodies: as the issuer it may be whose register was read."""
    found = codes(attrs.evolve(GOOD, certification_body=name))
    assert found == {"body-not-told"}
    found = codes(attrs.evolve(GOOD, accreditation_body=name))
    assert found == {"not-an-accreditor"}


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        (Attestation.TEST_REPORT, "transition-end-unpublished"),
        (Attestation.VERIFICATION_STATEMENT, "transition-end-unpublished"),
        (Attestation.SELF_DECLARATION, "transition-end-unpublished"),
        (Attestation.PRODUCT_CERTIFICATE, "edition-outdated"),
    ],
)
def test_which_papers_outlive_their_edition(kind, found):
    """A report stays what it was; a certificate does not."""
    facts = world(attestation=kind)
    both = {"transition-end-unpublished", "edition-outdated"}
    seen = codes(
        attrs.evolve(OLD, attestation=kind), on="2029-01-11", catalogue=facts
    )
    assert seen & both == {found}


# --- milestones ------------------------------------------------------------


def ahead(paper, on, **more):
    """Return kind and day of the milestones."""
    seen = isostd.assess(paper, on=on, **more)
    return [(m.kind, str(m.day)) for m in seen.milestones]


def test_milestones_of_a_cycle():
    """On its first and last day; the recertification is the last audit."""
    bare = attrs.evolve(GOOD, audits=None)
    assert ahead(bare, "2024-03-15")[0] == ("surveillance", "2025-03-15")
    assert ahead(bare, "2025-03-15")[0] == ("surveillance", "2025-03-15")
    ends = [("recertification", "2027-03-14"), ("expiry", "2027-03-14")]
    assert ahead(bare, "2027-03-14") == ends
    china = attrs.evolve(
        GOOD, standard="ISO 9001:2015", holder_economy="CN",
        accreditation_body="CNAS",
    )  # fmt: skip
    assert ahead(china, "2027-02-01") == ends
    cars = attrs.evolve(GOOD, standard="IATF 16949:2016")
    assert ahead(cars, "2027-02-01") == ends
    annual = attrs.evolve(
        bare, issued="2025-03-15", expires="2026-03-14",
        cycle_ends="2027-03-14",
    )  # fmt: skip
    assert [kind for kind, _ in ahead(annual, "2026-01-10")] == [
        "expiry", "surveillance", "recertification",
    ]  # fmt: skip
    assert ahead(annual, "2026-01-10")[0] == ("expiry", "2026-03-14")
    last = attrs.evolve(annual, cycle_ends="2026-12-31")
    assert [kind for kind, _ in ahead(last, "2026-01-10")] == [
        "expiry", "recertification",
    ]  # fmt: skip


def test_what_happens_if_a_milestone_is_missed():
    """Each tells it in words."""
    lapsing = attrs.evolve(GOOD, standard="ISO/IEC 27001:2013")
    first = isostd.assess(lapsing, on="2025-01-10").milestones[1]
    assert first.kind == "end of transition"
    assert first.if_missed == (
        "a certificate to ISO/IEC 27001:2013 no longer stands"
    )
    unpublished = attrs.evolve(
        GOOD, standard="ISO 28000:2007", expires="2026-12-31"
    )
    first = isostd.assess(unpublished, on="2026-03-14").milestones[0]
    assert first.if_missed == (
        "the edition counts as outdated until somebody says otherwise"
    )
    (first,) = isostd.assess(GOOD, on="2027-04-14").milestones
    assert first.if_missed == (
        "at least a stage 2 audit, the second part of an initial one, has to "
        "be held"
    )


MDD = Certificate(
    standard="93/42/EEC", attestation="notified-body certificate",
    issued="2019-03-01", expires="2024-02-28",
    certification_body="Example Cert",
)  # fmt: skip
MOVED = attrs.evolve(
    GOOD, issued="2024-01-10", first_certified="2024-01-10",
    expires="2026-10-28", extended_until="2026-12-12",
)  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "on", "said"),
    [
        (GOOD, "2026-11-22", [
            "2027-03-14: recertification to be finished; if not, the "
            "certificate expires",
            "2027-03-14: expiry, the last day of validity",
        ]),
        (GOOD, "2027-04-01", [
            "2027-09-14: last day for a restoration; if missed, at least a "
            "stage 2 audit, the second part of an initial one, has to be held",
        ]),
        (attrs.evolve(GOOD, standard="ISO 28000:2007"), "2026-03-14", [
            "2026-03-15: no end of the transition is published; after this "
            "day, the edition counts as outdated until somebody says "
            "otherwise",
        ]),
        (attrs.evolve(GOOD, standard="ISO/IEC 27001:2013"), "2025-10-01", [
            "2025-10-31: end of transition; after it, a certificate to "
            "ISO/IEC 27001:2013 no longer stands",
        ]),
        (attrs.evolve(GOOD, standard="ISO 50001:2011"), "2022-02-10", [
            "2022-02-21: end of transition; after it, a certificate to "
            "ISO 50001:2011 may no longer stand; authorities name days from "
            "2022-01-31 to 2022-02-28",
        ]),
        (attrs.evolve(GOOD, standard="ISO 50001:2011"), "2022-02-25", [
            "2022-02-28: end of transition; after it, a certificate to "
            "ISO 50001:2011 no longer stands; authorities name days from "
            "2022-01-31 to 2022-02-28",
        ]),
        (MDD, "2026-11-22", [
            "2027-12-31: expiry, if the law's conditions are met; for some "
            "products 2028-12-31",
        ]),
        (MDD, "2028-01-01", [
            "2028-12-31: expiry, if the law's conditions are met",
        ]),
        (MOVED, "2026-11-22", [
            "2026-12-12: expiry, if the certification body confirms the "
            "extension",
        ]),
        (attrs.evolve(GOOD, audits=None), "2025-06-01", [
            "2025-12-31: next surveillance audit at the latest; if missed, "
            "validity cannot be guaranteed; the body may suspend; an earlier "
            "one is not shown",
        ]),
        (attrs.evolve(GOOD, audits=()), "2025-06-01", [
            "2025-12-31: next surveillance audit at the latest; if missed, "
            "validity cannot be guaranteed; the body may suspend; one is "
            "overdue already",
        ]),
    ],
)  # fmt: skip
def test_how_a_milestone_is_told(changes, on, said):
    """Only what can be missed is told as missed; no day is too sure."""
    told = [str(m) for m in isostd.assess(changes, on=on).milestones]
    assert [line for line in told if line in said] == said


def test_ends_of_transition_about_the_expiry():
    """A transition that ends with the certificate adds nothing to it."""
    facts = world(transition(ends="2027-03-14"))
    kinds = [kind for kind, _ in ahead(OLD, ON, catalogue=facts)]
    assert "end of transition" not in kinds
    facts = world(
        transition(
            ends="2026-12-01",
            variants=(
                Variant(what="end", day="2026-12-31", by="AB",
                        role="authority"),
            ),
        )
    )  # fmt: skip
    first = ahead(OLD, ON, catalogue=facts)[0]
    assert first == ("end of transition", "2026-12-01")
    paper = attrs.evolve(GOOD, standard="ISO 28000:2007", expires="2026-03-16")
    assert ahead(paper, "2026-03-14")[0][1] == "2026-03-15"


@pytest.mark.parametrize(
    ("audit", "due"),
    [
        (Audit("2025-02-10", "initial"), "2026-05-10"),
        (Audit("2025-03-15", "initial"), "2026-06-15"),
        (Audit("2024-03-16", "initial"), "2025-06-16"),
        (Audit("2024-03-15", "initial"), "2026-06-15"),
        (Audit("2025-02-10", "recertification"), "2026-05-10"),
        (Audit("2025-02-10", "transfer"), "2026-05-10"),
        (Audit("2025-02-10", "special"), "2026-06-15"),
        (Audit("2025-03-15", "surveillance"), "2026-06-15"),
    ],
)
def test_where_a_window_opens(audit, due):
    """At the audit the cycle began with, within the year before it."""
    paper = attrs.evolve(
        GOOD, standard="IATF 16949:2016", audits=[audit],
        first_certified="2025-03-15", decided="2025-03-15",
        issued="2025-03-15", expires="2028-03-14",
    )  # fmt: skip
    assert ahead(paper, "2025-03-20")[0] == ("surveillance", due)


def test_a_window_that_closes_with_the_cycle():
    """The recertification takes the place of its audit."""
    paper = attrs.evolve(
        GOOD, standard="IATF 16949:2016", first_certified="2025-03-15",
        decided="2025-03-15", issued="2025-03-15", expires="2028-03-14",
        audits=[Audit("2024-12-14", "initial")],
    )  # fmt: skip
    kinds = [kind for kind, _ in ahead(paper, "2028-02-01")]
    assert kinds == ["recertification", "expiry"]


def test_an_old_edition_stands_as_its_owner_says():
    """Where an authority has a later day, the owner's own is told."""
    paper = attrs.evolve(
        GOOD, standard="ISO 50001:2011", first_certified="2020-03-15",
        decided="2020-03-15", issued="2020-03-15", expires="2023-03-14",
        audits=[Audit("2021-03-01")],
    )  # fmt: skip
    seen = isostd.assess(paper, on="2021-06-01")
    (said,) = [f.sentence for f in seen.findings]
    assert said.endswith("stand until 2022-02-21.")


def test_a_transition_audit_is_a_surveillance_too():
    """An audit of another kind is none."""
    for kind, shown in (("transition", True), ("special", False)):
        paper = attrs.evolve(GOOD, audits=[Audit("2025-03-02", kind)])
        found = codes(paper, on="2025-06-01")
        assert ("surveillance-not-told" not in found) is shown


def clocked(**fields):
    """Return the facts with a clock of a caller's own for ISO 99001."""
    own = CertificationCycle(
        key="own", title="t",
        attestation=Attestation.MANAGEMENT_SYSTEM_CERTIFICATE,
        chain=Chain.ACCREDITATION, term_months=36,
        **{"surveillance": "interval", **fields},
    )  # fmt: skip
    facts = isostd.bundled().extended(cycles=[own])
    return facts.extended(
        standards=[attrs.evolve(world().get("iso-99001"), cycle="own")]
    )


def test_intervals_of_a_clock_of_one_s_own():
    """The first may be another; twelve months where none is told."""
    paper = attrs.evolve(
        GOOD, standard="ISO 99001:2010", audits=[Audit("2020-02-05")],
        first_certified="2019-01-10", decided="2019-01-10",
        issued="2019-01-10", expires="2022-01-09",
    )  # fmt: skip
    on = "2020-03-01"
    kept = clocked(since=date(2020, 1, 1), tolerated_months=15)
    seen = isostd.assess(paper, on=on, catalogue=kept)
    (finding,) = seen.findings
    assert finding.code is FindingCode.INTERVAL_TOLERATED
    assert dict(finding.facts)["months"] == 12
    for fields in ({}, {"since": date(2020, 1, 1)}):
        late = codes(paper, on=on, catalogue=clocked(**fields))
        assert late == {"surveillance-late"}
    halves = clocked(first_surveillance_months=6, interval_months=12)
    first = attrs.evolve(paper, audits=[Audit("2019-07-01")])
    assert codes(first, on="2020-06-30", catalogue=halves) == set()
    assert ahead(first, "2020-03-01", catalogue=halves)[0] == (
        "surveillance", "2020-07-01",
    )  # fmt: skip


def test_a_modified_adoption_of_a_management_system():
    """It is noted; the ISO text's life is still that of the certificate."""
    paper = attrs.evolve(GOOD, standard="CSA Z45001:19")
    assert "adoption-modified" in codes(paper, on="2026-11-22")
    assert "adoption-replaced" not in codes(paper, on="2026-11-22")


def test_calendar_years_without_a_first_term():
    """Where no first term is told, a calendar year is all that is asked."""
    paper = attrs.evolve(
        GOOD, standard="ISO 99001:2010", audits=[], holder_economy="DE",
        first_certified="2019-03-10", decided="2019-03-10",
        issued="2019-03-10", expires="2022-03-09",
    )  # fmt: skip
    years = clocked(surveillance="calendar year")
    first = ("surveillance", "2020-12-31")
    assert ahead(paper, "2020-03-20", catalogue=years)[0] == first
    twelve = clocked(
        surveillance="calendar year", first_surveillance_months=12
    )
    assert ahead(paper, "2020-03-01", catalogue=twelve)[0] == (
        "surveillance", "2020-03-10",
    )  # fmt: skip


# --- the library's own thresholds ------------------------------------------


def test_papers_of_about_a_year():
    """Thirteen months are, a day more is not."""
    paper = attrs.evolve(
        GOOD, audits=None, first_certified="2023-03-15", decided="2023-03-15",
        issued="2024-02-14", expires="2025-03-14",
        cycle_ends="2026-03-14",
    )  # fmt: skip
    due = "surveillance-not-told"
    assert due not in codes(paper, on="2024-06-01")
    day = attrs.evolve(paper, issued="2024-02-13")
    assert due in codes(day, on="2024-06-01")


def test_printed_within_three_months():
    """Then the paper is the first of its cycle; a day later it is inferred."""
    paper = attrs.evolve(GOOD, decided=None, issued="2024-06-15")
    assert codes(paper) == {"decision-not-told"}
    later = attrs.evolve(paper, issued="2024-06-16")
    assert codes(later) == {"cycle-inferred"}
    longer = attrs.evolve(GOOD, issued="2024-06-15", expires="2027-06-15")
    assert codes(longer) == set()
    reissued = attrs.evolve(longer, issued="2024-06-16")
    assert codes(reissued) == {"term-too-long"}


def test_first_certified_within_six_months():
    """Then the cycle is the first; two years on it is a later one."""
    paper = attrs.evolve(
        GOOD, audits=None, first_certified="2023-12-15", decided="2024-06-15",
        issued="2024-06-15", expires="2027-06-14",
    )  # fmt: skip
    due = "surveillance-not-told"
    assert due in codes(paper, on="2025-07-01")
    open_to_doubt = attrs.evolve(paper, first_certified="2022-06-16")
    assert due in codes(open_to_doubt, on="2025-07-01")
    later = attrs.evolve(paper, first_certified="2022-06-15")
    assert due not in codes(later, on="2025-07-01")


def test_the_edition_that_counts_is_one_that_stands():
    """A successor that has lapsed itself is passed over."""
    paper = attrs.evolve(GOOD, standard="ISO 9001:1994", issued="2002-01-10",
                         decided=None, first_certified=None)  # fmt: skip
    for on, newer in (("2004-01-01", 2000), ("2012-01-01", 2008),
                      ("2019-01-01", 2015)):  # fmt: skip
        told = sentence_of("edition-lapsed", paper, on=on)
        assert told.endswith(f"the edition that counts is ISO 9001:{newer}.")


def test_a_reading_keeps_a_product_certificate_young():
    """A register read in the last year shows that it still stands."""
    paper = Certificate(
        standard="ISO 21469", issued="2020-01-10", holder="A", number="1",
        certification_body="NSF",
        register=RegisterEntry(register="nsf-white-book", word="Active",
                               standard="ISO 21469", holder="A", number="1",
                               read_by="buyer", read_on="2026-02-01"),
    )  # fmt: skip
    assert "expiry-not-told" not in codes(paper, on="2027-02-01")
    assert "expiry-not-told" in codes(paper, on="2027-02-02")
    assert "expiry-not-told" in codes(paper, on="2026-01-31")


def test_texts_of_five_thousand_characters():
    """They are long; one more is too long."""
    assert codes(attrs.evolve(GOOD, scope="x" * 5000)) == set()
    assert codes(attrs.evolve(GOOD, scope="x" * 5001)) == {"text-overlong"}


def test_the_end_of_a_text_that_nobody_prints_may_be_anything():
    """A standard with more behind it than is read to its end is open."""
    text = "ISO 45001:2018 for" + " toys" * 1000
    short = attrs.evolve(GOOD, standard=text[:4999])
    long = attrs.evolve(GOOD, standard=text)
    assert codes(short) == set()
    assert codes(long) == {"standard-unreadable"}


def test_the_day_of_the_data():
    """The day itself is still in it; an edition of later may be real."""
    day = isostd.DATA_AS_OF
    assert "after-data" not in codes(GOOD, on=day)
    assert "after-data" in codes(GOOD, on=day + timedelta(days=1))
    paper = attrs.evolve(
        GOOD, decided=day, issued=day, first_certified=day, expires=None,
        audits=None, standard=f"ISO 45001:{day.year}",
    )  # fmt: skip
    assert "no-such-edition" in codes(paper, on=day)
    assert "newer-than-data" in codes(paper, on=day + timedelta(days=1))
    old = attrs.evolve(paper, standard="ISO 45001:2019")
    assert "no-such-edition" in codes(old, on=day + timedelta(days=1))
    early = attrs.evolve(
        paper, standard=f"ISO 45001:{day.year + 2}", issued=None
    )
    # The decision may be that of an older issue.
    assert {"dates-out-of-order", "newer-than-data"} <= codes(early, on=day)
    assert "issued-before-edition" in codes(
        attrs.evolve(early, issued=day), on=day
    )
    told = attrs.evolve(early, issued=day.replace(year=day.year + 2))
    assert "newer-than-data" in codes(told, on=day)


def test_the_last_window_before_a_recertification():
    """In mainland China a surveillance is owed until three months before."""
    paper = attrs.evolve(
        GOOD, standard="ISO 9001:2015", holder_economy="CN",
        accreditation_body="CNAS", first_certified="2023-06-15",
        decided="2023-06-15", issued="2023-06-15", expires="2026-06-14",
        audits=[Audit("2024-06-01"), Audit("2025-03-14")],
    )  # fmt: skip
    assert "surveillance-not-told" in codes(paper, on="2026-04-01")
    later = attrs.evolve(
        paper, audits=[Audit("2024-06-01"), Audit("2025-03-15")]
    )
    assert "surveillance-not-told" not in codes(later, on="2026-04-01")


def test_a_rule_that_was_not_read_is_asked_once():
    """Where no surveillance is shown at all, that is the question."""
    paper = attrs.evolve(
        GOOD, holder_economy="CN", accreditation_body="CNAS", audits=None
    )
    found = codes(paper)
    assert "surveillance-not-told" in found
    assert "local-rule-unread" not in found
    counted = attrs.evolve(
        paper, first_certified="2025-06-01", decided="2025-06-01",
        issued="2025-06-01", expires="2028-05-31", surveillance_count=1,
        counted_on="2026-06-10",
    )  # fmt: skip
    # A count tells of no day.
    assert "local-rule-unread" in codes(counted, on="2026-06-10")


def test_restoration_in_china_with_an_audit_on_the_last_day():
    """Finished on the day of expiry is finished before it is over."""
    paper = attrs.evolve(
        GOOD, standard="ISO 9001:2015", holder_economy="CN",
        accreditation_body="CNAS",
    )  # fmt: skip
    done = Audit(paper.expires, "recertification")
    audited = attrs.evolve(paper, audits=[*paper.audits, done])
    assert ahead(audited, "2027-04-01")


def test_a_successor_known_by_its_year():
    """It may have been out from the first of January."""
    moved = (
        Edition(
            reference=iso(2010), published="2010-05-01",
            replaced_by=Reference(publisher="ISO", number="5", year=2025),
        ),
    )  # fmt: skip
    facts = world(editions=moved)
    unpublished = "transition-end-unpublished"
    bare = attrs.evolve(OLD, audits=None)
    text = isostd.assess(bare, on="2024-12-31", catalogue=facts).explain()
    assert "- the edition: ISO 99001:2010" in text.splitlines()
    assert unpublished not in codes(bare, on="2024-12-31", catalogue=facts)
    assert unpublished in codes(bare, on="2025-01-01", catalogue=facts)
    other = Reference(publisher="ISO", number="5")
    facts = world(editions=(attrs.evolve(moved[0], replaced_by=other),))
    assert unpublished in codes(bare, on="2012-01-01", catalogue=facts)


def test_recognition_at_its_edges():
    """Its first and last day belong to it; each row is read."""
    paper = attrs.evolve(GOOD, accreditation_body="ZAB")
    for rows, found in (
        ((seen_as(until="2026-11-22"),), set()),
        ((seen_as(until="2026-11-21"),), {"recognition-unknown"}),
        ((seen_as(), seen_as(Answer.NO, since="2026-11-22")),
         {"not-recognised"}),
        ((seen_as(), seen_as(Answer.NO, since="2026-11-23")), set()),
        ((seen_as(Answer.NO, as_of="2026-11-22"),), {"not-recognised"}),
        # Nobody told of the days before.
        ((seen_as(Answer.NO, as_of="2026-11-23"),), {"recognition-unknown"}),
        ((seen_as(until="2025-12"), seen_as(until="2026-12")), set()),
        ((seen_as(until="2026-12", scope="iso-45001"),), set()),
        ((seen_as(until="2026-12", scope="iso-9001"),),
         {"scope-not-evidenced"}),
        ((seen_as(scope="testing"), seen_as()), set()),
        ((seen_as(until="2024"), seen_as()), set()),
    ):  # fmt: skip
        assert codes(paper, catalogue=body(*rows)) == found
    report = Certificate(
        standard="ISO 8124-1:2022", issued="2026-05-01",
        certification_body="Example Lab", accreditation_body="ZAB",
    )  # fmt: skip
    for scope, found in (
        ("testing", set()),
        ("testing and calibration", set()),
        ("medical testing", {"scope-not-evidenced"}),
        ("inspection", {"scope-not-evidenced"}),
    ):
        facts = body(seen_as(scope=scope))
        assert codes(report, catalogue=facts) == found


def test_a_report_to_an_edition_just_out():
    """Only certification bodies wait for an edition to be in their scope."""
    edition = isostd.resolve("ISO 8124-1:2022").edition
    day = edition.published.first
    report = Certificate(
        standard="ISO 8124-1:2022", issued=day, certification_body="Example Lab",
        accreditation_body="CNAS",
    )  # fmt: skip
    assert "edition-new" not in codes(report, on=day)


def test_registers_by_economy_and_body():
    """Those of the holder's economy and of the accreditation body."""
    china = attrs.evolve(GOOD, holder_economy="CN")
    keys = {r.key for r in isostd.assess(china, on=ON).registers}
    assert {"cnca", "dakks-database"} <= keys
    keys = {r.key for r in isostd.assess(GOOD, on=ON).registers}
    assert "cnca" not in keys
    assert "dakks-database" in keys


@pytest.mark.parametrize(
    ("fields", "keys"),
    [
        ({"standard": "HACCP", "holder_economy": "CN",
          "accreditation_body": "CNAS"}, ["cnca"]),
        ({"standard": "GB/T 29490-2023", "holder_economy": "China"}, ["cnca"]),
        ({"standard": "SANS 10330:2020", "holder_economy": "ZA",
          "accreditation_body": "SANAS"}, ["accreditation-body-directory"]),
        ({"standard": "MS 1480:2019", "holder_economy": "MY",
          "accreditation_body": "UKAS"}, ["ukas-certcheck"]),
        ({"standard": "ISO 22716:2007", "holder_economy": "CN"}, ["cnca"]),
        ({"standard": "ISO/IEC 27006-1:2024", "accreditation_body": "DAkkS"},
         ["accreditation-of-laboratories", "dakks-database"]),
        ({"standard": "ours", "attestation": "test report"},
         ["accreditation-of-laboratories"]),
        ({"standard": "ours", "holder_economy": "CN",
          "attestation": "verification statement"}, []),
        ({"standard": "ISO 26000:2010", "holder_economy": "CN"}, []),
    ],
)  # fmt: skip
def test_registers_of_a_standard_that_none_names(fields, keys):
    """The economy's and the body's own; none that cannot list it."""
    seen = isostd.assess(Certificate(**fields), on=ON)
    assert [r.key for r in seen.registers] == keys


def test_what_errors_of_arguments_say():
    """The value, the reason, and the name of the argument."""
    with pytest.raises(InvalidDateError) as caught:
        isostd.assess(GOOD, on="22.11.2026")
    assert caught.value.value == "22.11.2026"
    assert "2024-03-15" in caught.value.reason
    with pytest.raises(InvalidValueError) as wrong:
        isostd.assess("ISO 9001:2015", on=ON)
    assert wrong.value.value == "ISO 9001:2015"
    assert wrong.value.expected == "a Certificate"
    assert wrong.value.field == "certificate"


def test_timeline_takes_facts_and_policy():
    """They are handed on to `assess`."""
    facts = world(transition(ends="2026-06-30"))
    spans = isostd.timeline(OLD, catalogue=facts)
    assert Status.EDITION_LAPSED in {span.status for span in spans}
    outside = attrs.evolve(GOOD, accreditation_body="none")
    taken = isostd.timeline(outside, policy=Policy(accept_unaccredited=True))
    assert taken[0].verdict is Verdict.VALID
    assert isostd.timeline(outside)[0].verdict is Verdict.DOUBTFUL


@pytest.mark.parametrize(
    ("days", "verdict"),
    [
        ({"effective": "2021-05-26"}, "doubtful"),
        ({"effective": "2021-05-27"}, "invalid"),
        ({"decided": "2017-05-25"}, "doubtful"),
        ({"decided": "2017-05-24"}, "invalid"),
        ({"issued": "2021-05-26", "effective": "2021-05-27"}, "doubtful"),
        ({}, "doubtful"),
    ],
)
def test_the_days_that_a_law_reaches_back_to(days, verdict):
    """The first day that is told decides, each end of the span included."""
    paper = Certificate(
        standard="93/42/EEC", attestation="notified-body certificate",
        certification_body="Example Body", expires="2022-05-25", **days,
    )  # fmt: skip
    assert isostd.assess(paper, on="2026-11-20").verdict == verdict


def test_long_texts_together_are_none_too_long():
    """Each text counts for itself; the longest that may be printed fits."""
    paper = attrs.evolve(GOOD, scope="x" * 5000, exclusions="y" * 5000)
    assert codes(paper) == set()
    assert "text-overlong" in codes(attrs.evolve(GOOD, scope="x" * 5001))


def test_a_short_cycle_owes_nothing_in_the_year_it_began():
    """Not in the year before its early end either, where that is the same."""
    paper = Certificate(
        standard="ISO 45001:2018", holder="Example Ltd", number="1",
        certification_body="Cert", accreditation_body="DAkkS",
        decided="2024-06-01", expires="2025-02-28",
    )  # fmt: skip
    assert "surveillance-not-told" not in codes(paper, on="2025-01-15")


def test_an_inferred_edition_is_told_in_the_resolution():
    """As any other; only the note says how it was found."""
    seen = isostd.assess(
        isostd.Certificate(standard="GSO ISO 45001:2018"), on="2026-11-26"
    )
    assert str(seen.resolution.edition.reference) == "ISO 45001:2018"


READ = attrs.evolve(
    GOOD, register=isostd.RegisterEntry(
        register="iaf-certsearch", word="Active", read_on=ON, read_by="buyer",
        number=GOOD.number, holder=GOOD.holder, standard=GOOD.standard_text,
        expires=GOOD.expires, accreditation=GOOD.accreditation_body,
    ), audits=(), first_certified="2024-01-10", decided="2024-01-10",
    issued="2024-01-10", expires="2027-01-09",
)  # fmt: skip


@pytest.mark.parametrize(
    ("paper", "entry", "lack"),
    [
        ({"number": None}, {}, "the number of the paper is not told (copy it)"),
        ({"number": None, "holder": None}, {},
         "the number, holder of the paper is not told (copy it)"),
        ({}, {"expires": None}, "it does not tell the expiry shown (note it)"),
        ({}, {"number": None, "standard": None},
         "it does not tell the number, standard shown (note it)"),
        ({}, {"standard": "quality"},
         "its standard cannot be held against the paper's (note it with "
         "number and year)"),
        ({}, {"read_by": None},
         'who read it is not told (read it yourself, and tell "buyer")'),
        ({}, {"accreditation": None},
         "it does not tell the accreditation shown (note it)"),
    ],
)  # fmt: skip
def test_what_a_reading_lacks(paper, entry, lack):
    """A favourable reading that settles nothing says what is missing."""
    shown = attrs.evolve(READ.register, expires="2027-01-09")
    read = attrs.evolve(READ, register=attrs.evolve(shown, **entry), **paper)
    assert f"settles nothing: {lack}." in sentence_of(
        "register-not-settling", read
    )


@pytest.mark.parametrize(
    ("body", "holder"),
    [
        ("Example Cert", "M/s Examplecert"),
        ("Prüf Example", "Pruef Example GmbH"),
        ("Müller Zert", "Müller-Zert GmbH"),
        ("M/s QA", "QA"),
        ("The QA", "QA Ltd"),
    ],
)
def test_the_holder_as_issuer_is_seen_however_it_is_written(body, holder):
    """Names that share a word, a beginning or letters are read in full."""
    paper = attrs.evolve(GOOD, certification_body=body, holder=holder)
    assert "issuer-is-holder" in codes(paper)


def test_the_end_that_a_law_sets_is_told_with_the_law():
    """Not with the rule for papers as they are printed."""
    paper = isostd.Certificate(
        standard="93/42/EEC", attestation="notified-body certificate",
        certification_body="Example Notified Body", issued="2020-05-01",
        expires="2024-05-26",
    )  # fmt: skip
    seen = isostd.assess(paper, on="2026-11-26")
    (finding,) = (
        f for f in seen.findings if f.code.value == "extended-by-law"
    )
    (expiry,) = seen.milestones
    assert expiry.citation == finding.citation


@pytest.mark.parametrize(
    ("days", "year"),
    [
        ({"first_certified": "2016-05-01"}, 2016),
        ({"decided": "2023-05-01"}, 2023),
        ({}, 2024),
    ],
)
def test_the_year_of_a_number_is_held_against_the_first_day_told(days, year):
    """The first certification, else the decision, else the day of issue."""
    paper = isostd.Certificate(
        standard="ISO 9001:2015", number="00219Q20001R0M", holder_economy="CN",
        issued="2024-05-01", expires="2026-04-30", **days,
    )  # fmt: skip
    told = [
        str(f) for f in isostd.assess(paper, on=ON).findings
        if f.code.value == "number-differs"
    ]  # fmt: skip
    assert any(f"makes this one of {year}" in text for text in told)


def test_a_time_line_reaches_what_a_register_showed_later():
    """A reading, or the day from which its word holds, may lie behind all."""
    until = isostd.timeline(GOOD)[-1].last
    read, since = date(2033, 5, 1), date(2034, 5, 1)
    late = isostd.RegisterEntry(
        register="Example register", word="withdrawn", read_on=read
    )
    seen = isostd.timeline(attrs.evolve(GOOD, register=late))
    assert seen[-1].last == date(2034, 5, 1) > until
    dated = attrs.evolve(late, since=since)
    seen = isostd.timeline(attrs.evolve(GOOD, register=dated))
    assert seen[-1].last == date(2035, 5, 1)


def test_an_extension_to_the_day_of_expiry_is_none():
    """It makes nothing longer, and is not told to be over."""
    paper = attrs.evolve(GOOD, expires="2026-10-31")
    same = attrs.evolve(paper, extended_until="2026-10-31")
    assert codes(same) == codes(paper)


def test_an_accreditation_for_laboratories_is_told_as_printed():
    """By the name that stands on the paper."""
    paper = attrs.evolve(GOOD, accreditation_body="HOKLAS")
    (told,) = (
        str(f) for f in isostd.assess(paper, on=ON).findings
        if f.code.value == "accreditation-other-field"
    )  # fmt: skip
    assert "HOKLAS" in told


@pytest.mark.parametrize(
    ("told", "keys"),
    [
        (
            {
                "standard": "Regulation (EU) 2017/745",
                "attestation": "notified-body certificate",
            },
            ["eudamed", "nando"],
        ),
        (
            {
                "standard": "Regulation (EU) 2016/425",
                "attestation": "notified-body certificate",
            },
            ["nando"],
        ),
        (
            {"scheme": "MDSAP", "attestation": "MDSAP certificate"},
            ["mdsap"],
        ),
        (
            {"standard": "ISO 14001:2015, IATF 16949:2016"},
            ["iaf-certsearch", "iatf-portal"],
        ),
        (
            {
                "standard": "ISO 9001:2015, ISO 14001:2015",
                "holder_economy": "CN",
            },
            ["cnca", "iaf-certsearch"],
        ),
        (
            {"standard": "ISO 14001:2015", "holder_economy": "DE"},
            ["iaf-certsearch"],
        ),
        # Neither is for devices, nor bears an Indian mark.
        ({"standard": "EN 1090-1:2009+A1:2011"}, ["nando"]),
        ({"standard": "ISO 14024:2018"}, []),
        ({"standard": "EMAS", "holder_economy": "DE"}, ["emas-register"]),
        ({"standard": "EMAS", "holder_economy": "CN"}, ["emas-register"]),
    ],
)
def test_registers_of_laws_and_of_several_standards(told, keys):
    """By the law where a paper is to one, else of each standard named."""
    seen = isostd.assess(Certificate(**told), on=ON)
    assert [register.key for register in seen.registers] == keys


@pytest.mark.parametrize(
    ("told", "keys"),
    [
        ({"scheme": "SONCAP product certificate"}, []),
        ({"scheme": "KC certificate"}, []),
        ({"scheme": "CCC certificate"}, ["cnca"]),
        ({"scheme": "3C认证"}, ["cnca"]),
        ({"standard": "KS F 4009", "attestation": "marking licence"}, []),
        (
            {
                "scheme": "BIS licence",
                "attestation": "marking licence",
                "certification_body": "Bureau of Indian Standards",
            },
            ["bis-india"],
        ),
    ],
)
def test_registers_of_others_are_not_told(told, keys):
    """Who looks in another's register finds nothing, and thinks it forged."""
    paper = isostd.Certificate(
        **{
            "attestation": "product certificate",
            "certification_body": "Example Cert",
            "holder_economy": "CN",
            **told,
        }
    )
    found = isostd.assess(paper, on="2026-11-27").registers
    assert [register.key for register in found] == keys


def test_who_stands_behind_what_is_over_is_not_asked():
    """Nobody needs to know it of a paper that is over, or of its edition."""
    for told, on in (
        ({"expires": "2024-03-14"}, "2024-06-01"),
        ({"standard": "ISO 9001:2008", "expires": "2027-03-14"}, "2026-11-22"),
    ):
        paper = isostd.Certificate(
            **{
                "standard": "ISO 9001:2015",
                "certification_body": "Example Cert",
                "issued": "2021-03-15",
                **told,
            }
        )
        seen = isostd.assess(paper, on=on)
        assert "accreditation-not-told" in {
            f.code.value for f in seen.findings
        }
        assert not any("accredit" in asked for asked in seen.questions)


def test_a_start_counted_back_is_told():
    """The day of issue stands in for nothing where another day was counted."""
    paper = attrs.evolve(
        GOOD, decided=None, effective=None, issued="2025-05-20",
        first_certified=None, expires="2028-03-11", audits=None,
    )  # fmt: skip
    found = isostd.assess(paper, on="2025-10-26").findings
    told = [str(f) for f in found if f.code.value == "decision-not-told"]
    assert ["counted back from its end" in one for one in told] == [True]


@pytest.mark.parametrize(
    ("printed", "keys"),
    [
        ("UKCA type-examination certificate, SI 2016/1105", ["ukmcab"]),
        (
            "EU type-examination certificate, Regulation (EU) 2016/425",
            ["nando"],
        ),
    ],
)
def test_british_bodies_have_a_register_of_their_own(printed, keys):
    """NANDO lists no approved body, and the British register no other."""
    paper = isostd.Certificate(
        standard=printed,
        attestation="notified-body certificate",
        certification_body="Example Testing Ltd",
        issued="2024-02-01",
        expires="2029-01-31",
    )
    found = isostd.assess(paper, on="2026-11-27").registers
    assert [register.key for register in found] == keys
