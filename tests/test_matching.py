"""Requirements: which bear on a purchase, and what meets them."""

from datetime import date, datetime, timedelta

import attrs
import pytest

import isostd
from isostd.certificates import Audit, Certificate, Policy, RegisterEntry
from isostd.errors import (
    InvalidDateError,
    InvalidValueError,
    UnknownNameError,
)
from isostd.layout import width
from isostd.reports import ADVICE
from isostd.requirements import Condition, Evidence, Purchase, Requirement
from isostd.selecting import Selected
from isostd.sources import Citation
from isostd.vocabulary import Answer, Outcome

ON = date(2026, 11, 22)
PAPER = Certificate(
    standard="ISO 45001:2018",
    holder="Maker Ltd",
    holder_economy="DE",
    number="S-1",
    scope="Manufacture of toys",
    certification_body="Example Cert",
    accreditation_body="DAkkS",
    first_certified="2024-03-15",
    decided="2024-03-15",
    issued="2024-03-15",
    expires="2027-03-14",
    audits=[Audit("2025-03-02"), Audit("2026-02-20")],
)
# One that names its scheme alone.
MARKED = Certificate(
    holder="Maker Ltd", holder_economy="DE", number="M-1",
    certification_body="Example Cert", issued="2026-03-15",
    expires="2029-03-14",
)  # fmt: skip
TOYS = Purchase(market="NO", product="toys")


UNKNOWN = Citation(
    source="nowhere", confidence="secondary", checked="2026-11-22"
)


def rule(evidence, **fields):
    """Return a buyer's own requirement for toys in Norway."""
    return Requirement(
        **{
            "key": "own", "title": "Own rule", "obligation": "contractual",
            "markets": ["NO"], "sectors": ["toys"], "instrument": "handbook",
            "summary": "We ask it.", "evidence": evidence, **fields,
        }
    )  # fmt: skip


def vet(evidence, *papers, purchase=TOYS, policy=None, on=ON, **fields):
    """Return the row of one rule for some papers."""
    facts = isostd.bundled().extended(requirements=[rule(evidence, **fields)])
    report = isostd.vet(
        purchase, papers, on=on, catalogue=facts, policy=policy
    )
    return next(row for row in report.rows if row.requirement.key == "own")


SAFETY = Evidence(
    standard="ISO 45001", attestation="management-system certificate"
)
QUALITY = Evidence(standard="ISO 9001")


def test_met():
    """A valid certificate of the right kind meets a row, and is named."""
    row = vet(SAFETY, PAPER)
    assert row.outcome is Outcome.MET
    assert row.by == (PAPER,)
    assert row.reasons == ("ISO 45001:2018: valid",)
    assert row.next_steps == ("Verify the certificate in its register.",)
    assert row.applies == Answer.YES
    assert row.selected.required
    assert row.source is None


@pytest.mark.parametrize(
    ("other", "called"),
    [
        ({"number": "S-2", "certification_body": "Other Cert"},
         ["ISO 45001:2018 (S-1)", "ISO 45001:2018 (S-2)"]),
        # Of one number the holder tells, and where nothing does the name.
        ({"holder": "Trader Ltd", "certification_body": "Other Cert"},
         ["ISO 45001:2018 (Maker Ltd)", "ISO 45001:2018 (Trader Ltd)"]),
        ({"certification_body": "Other Cert"}, ["ISO 45001:2018"]),
        ({"standard": "EN ISO 45001:2018"},
         ["ISO 45001:2018", "EN ISO 45001:2018"]),
    ],
)  # fmt: skip
def test_papers_of_one_name_are_told_apart(other, called):
    """A row says which of two papers it means."""
    row = vet(SAFETY, PAPER, attrs.evolve(PAPER, **other))
    assert sorted(row.reasons) == sorted(f"{name}: valid" for name in called)


def test_why_a_paper_only_helps():
    """What refuses it is told first, and what helps but once."""
    asked = Evidence(standard="FSSC 22000", issued_since="2026-01-01")
    paper = attrs.evolve(
        PAPER, standard="FSSC 22000 V6", issued="2024-10-01",
        decided=None, first_certified=None, audits=None,
    )  # fmt: skip
    helps = [Evidence(standard="FSSC 22000"), Evidence(standard="ISO 22000")]
    row = vet(asked, paper, supports=helps)
    assert row.outcome is Outcome.SUPPORTED
    first, *rest = row.reasons
    assert first.endswith("issued before 2026-01-01, from which it counts")
    assert len(rest) == 2, rest


@pytest.mark.parametrize("kind", ["test report", None])
def test_a_report_stands_in_no_register(kind):
    """Only the laboratory can say that it is its own."""
    report = Certificate(
        standard="ISO 8124-1:2022", attestation=kind,
        certification_body="Example Laboratory", issued="2026-06-01",
        accreditation_body="CNAS",
    )  # fmt: skip
    row = vet(Evidence(standard="ISO 8124-1"), report)
    assert row.outcome is Outcome.MET
    assert row.next_steps == (
        "Ask the laboratory whether it issued this very report.",
    )


def test_a_declaration_stands_in_no_register():
    """Nobody lists what a firm says of itself."""
    declared = Evidence(attestation="self-declaration", label="declaration")
    paper = Certificate(
        scheme="Declaration of conformity to the handbook",
        attestation="self-declaration", holder="Maker Ltd",
        issued="2026-06-01",
    )  # fmt: skip
    row = vet(declared, paper)
    assert row.outcome is Outcome.MET
    assert row.next_steps == (
        "Ask for the test reports and papers behind the declaration.",
    )
    both = vet(Evidence.all_of(declared, SAFETY), paper, PAPER)
    assert both.next_steps == ("Verify the certificate in its register.",)


def test_a_private_certificate_stands_in_no_register():
    """Where none lists such papers, the issuer is to be asked."""
    private = Certificate(
        standard="ISO 22716:2007", attestation="private certificate",
        holder="Maker Ltd", number="7", scope="Making of plush toys",
        certification_body="Example Certification",
        issued="2026-06-01", expires="2029-05-31",
    )  # fmt: skip
    row = vet(Evidence(standard="ISO 22716"), private)
    assert row.outcome is Outcome.MET
    (step,) = row.next_steps
    assert step.startswith("Ask the issuer to confirm the certificate")


def test_another_law_is_told_before_the_kind():
    """Of a paper that names another law this is what counts, not its kind."""
    asked = Evidence(attestation="notified-body certificate", label="MDR")
    law = "Regulation (EU) 2017/745 (MDR)"
    for named, said in [
        ("Regulation (EU) 2016/425", "it names the law 2016/425, and"),
        ("Regulation (EU) 2017/745", "is it a notified-body certificate?"),
    ]:
        paper = Certificate(
            standard=named, holder="Maker Ltd", number="T-1",
            certification_body="Example Cert", issued="2026-06-01",
        )  # fmt: skip
        row = vet(asked, paper, instrument=law)
        assert row.outcome is Outcome.TO_CONFIRM
        assert said in row.reasons[0]


def test_unmet():
    """With nothing to show a row says what is asked."""
    row = vet(SAFETY)
    assert row.outcome is Outcome.UNMET
    assert row.reasons == (
        "not shown: ISO 45001 management-system certificate",
    )
    assert row.next_steps == (
        "Ask for: ISO 45001 management-system certificate.",
    )
    told = vet(SAFETY, next_step="Call us.")
    assert told.next_steps == ("Call us.",)


@pytest.mark.parametrize(
    ("told", "bought", "ask"),
    [
        ({"scope": "Import and export of toys"}, {},
         "Ask for the paper of whoever makes the goods."),
        ({"holder": "Trader Ltd"},
         {"manufacturer": "Maker Ltd", "seller": "Trader Ltd"},
         "Ask for the paper of whoever makes the goods."),
        ({"sites": [isostd.Site(address="8 Example Road, Dongguan")]},
         {"factory": "77 Harbour Road, Shantou"},
         "Ask for a paper that covers the site where they are made."),
    ],
)  # fmt: skip
def test_another_firms_paper_says_whose_to_ask_for(told, bought, ask):
    """A trader's, a seller's, or one of another site: ask for the right one.

    Where the row's own step asks the maker it is not said twice.
    """
    paper = attrs.evolve(PAPER, **told)
    order = attrs.evolve(TOYS, **bought)
    row = vet(SAFETY, paper, purchase=order, next_step="Read the tender.")
    assert row.outcome is Outcome.UNMET
    assert row.next_steps == (ask, "Read the tender.")
    own = "Ask the maker for it."
    asked = vet(SAFETY, paper, purchase=order, next_step=own).next_steps
    assert asked == ((own,) if "whoever" in ask else (ask, own))


@pytest.mark.parametrize(
    ("change", "outcome", "says"),
    [
        ({"expires": "2026-11-21"}, "unmet", "invalid: The certificate exp"),
        ({"audits": None}, "to confirm", "doubtful: A surveillance audit"),
        ({"accreditation_body": "none"}, "to confirm", "outside accredit"),
        ({"attestation": "test report", "accreditation_body": "DAkkS"},
         "unmet", "a test report is not a management-system certificate"),
        ({"scope": "Sales and trading of toys"}, "unmet", "scope is trade"),
        ({"scope": "Manufacture and sale of toys"}, "met", "valid"),
        ({"scope": "玩具的销售"}, "unmet", "scope is trade"),
        ({"scope": "玩具的生产和销售"}, "met", "valid"),
        ({"scope": "Retail of toys"}, "unmet", "scope is trade"),
        ({"scope": "Trade of toys"}, "unmet", "scope is trade"),
        ({"scope": "Import of toys"}, "unmet", "scope is trade"),
        ({"scope": "Purchasing and marketing"}, "unmet", "scope is trade"),
        ({"scope": "Handel mit Spielwaren"}, "unmet", "scope is trade"),
        ({"scope": "Commerce de jouets"}, "unmet", "scope is trade"),
        ({"scope": "玩具的批发和零售"}, "unmet", "scope is trade"),
        ({"scope": "玩具的进出口"}, "unmet", "scope is trade"),
        ({"scope": "玩具的加工和销售"}, "met", "valid"),
        ({"scope": "Injection moulding and sale of toys"}, "met", "valid"),
        ({"scope": "Herstellung und Vertrieb von Toys"}, "met", "valid"),
        ({"scope": "Production, import and sale of toys"}, "met", "valid"),
        ({"scope": "Sale of fabric toys"}, "unmet", "scope is trade"),
        ({"scope": None}, "to confirm", "its scope is not told"),
        ({"holder": None}, "met", "valid"),
    ],
)  # fmt: skip
def test_what_a_paper_does_for_a_row(change, outcome, says):
    """An invalid paper meets nothing, a doubtful one is to be confirmed."""
    row = vet(SAFETY, attrs.evolve(PAPER, **change))
    assert row.outcome.value == outcome
    assert says in row.reasons[0]


def test_policy_reaches_the_assessment():
    """What the buyer may decide is decided by the buyer."""
    paper = attrs.evolve(PAPER, accreditation_body="none")
    row = vet(SAFETY, paper, policy=Policy(accept_unaccredited=True))
    assert row.outcome is Outcome.MET


def test_accreditation_may_be_asked():
    """Where a requirement asks it, a buyer's policy does not waive it."""
    asked = attrs.evolve(SAFETY, accredited=True)
    assert vet(asked, PAPER).outcome is Outcome.MET
    policy = Policy(accept_unaccredited=True)
    outside = attrs.evolve(PAPER, accreditation_body="not accredited")
    row = vet(asked, outside, policy=policy)
    assert row.outcome is Outcome.UNMET
    assert "accreditation is asked" in row.reasons[0]
    private = Certificate(
        standard="ISO 22716:2007", issued="2026-01-10", expires="2027-01-09",
        certification_body="Example Body",
    )  # fmt: skip
    gmp = Evidence(standard="ISO 22716", accredited=True)
    assert vet(gmp, private).outcome is Outcome.TO_CONFIRM


@pytest.mark.parametrize(
    ("standard", "told", "outcome"),
    [
        ("ISO 22716:2007", {"accreditation_body": "UKAS"}, "met"),
        ("ISO 22716:2007", {"accreditation_body": "Example Board"},
         "to confirm"),
        ("ISO 22716:2007", {"accreditation_body": "IAS"}, "to confirm"),
        ("ISO 22716:2007", {"accreditation_body": "IAS",
                            "accreditation_economy": "US"}, "met"),
        ("ISO 22716:2007", {"accreditation_body": "SEMAC"}, "to confirm"),
        ("ISO 22716:2007", {"accreditation_body": "SAC"}, "to confirm"),
        ("ISO 22716:2007", {"accreditation_body": "SAC",
                            "accreditation_economy": "SG"}, "met"),
        ("ISO 21469:2006", {"accreditation_body": "CNCA"}, "to confirm"),
        ("ISO 21469:2006", {"accreditation_body": "UKAS International"},
         "to confirm"),
        ("ISO 21469:2006", {"accreditation_body": "DAkkS"}, "met"),
        ("ISO/IEC 17025:2017", {"certification_body": "DAkkS"}, "met"),
        ("ISO/IEC 17025:2017", {"certification_body": "Example Board"},
         "to confirm"),
    ],
)  # fmt: skip
def test_who_accredits_is_asked_where_nothing_else_asks(
    standard, told, outcome
):
    """A body that nobody knows gives no recognised accreditation."""
    paper = Certificate(**{
        "standard": standard, "issued": "2026-01-10", "expires": "2027-01-09",
        "scope": "Manufacture of toys", "certification_body": "Example Body",
        **told,
    })  # fmt: skip
    name = standard.partition(":")[0]
    asked = Evidence(standard=name, accredited=True)
    assert vet(asked, paper).outcome.value == outcome


def test_who_holds_it():
    """The seller's certificate never meets a maker's row."""
    own = attrs.evolve(TOYS, manufacturer="MAKER Ltd.", seller="Trader")
    assert vet(SAFETY, PAPER, purchase=own).outcome is Outcome.MET
    sold = attrs.evolve(own, manufacturer="Factory 9")
    row = vet(SAFETY, PAPER, purchase=sold)
    assert row.outcome is Outcome.TO_CONFIRM
    assert "is that the maker?" in row.reasons[0]
    trader = attrs.evolve(sold, seller="Maker Ltd")
    row = vet(SAFETY, PAPER, purchase=trader)
    assert row.outcome is Outcome.UNMET
    assert "held by the seller" in row.reasons[0]
    ours = attrs.evolve(PAPER, holder_economy="NO")
    importer = vet(SAFETY, ours, purchase=trader, role="importer")
    assert importer.outcome is Outcome.MET


@pytest.mark.parametrize(
    ("role", "buyers", "purchase", "paper", "outcome", "why"),
    [
        # The maker's own system is not the importer's.
        ("importer", [], {}, {}, "unmet", "the importer is asked"),
        # A maker in the market is asked as an importer would be.
        ("importer", [], {}, {"holder_economy": "NO"}, "met", "valid"),
        # Where it sits is not told, or by the goods' origin alone.
        ("importer", [], {}, {"holder_economy": None}, "to confirm",
         "the importer is asked: is it"),
        ("importer", [], {"origin": "DE"}, {"holder_economy": None}, "unmet",
         "the importer is asked"),
        # Who buys is neither who makes nor who sells.
        ("buyer", [], {}, {}, "unmet", "held by the maker; the buyer"),
        ("buyer", [], {"manufacturer": "Factory 9", "seller": "Maker Ltd"},
         {}, "unmet", "held by the seller; the buyer"),
        ("buyer", [], {"manufacturer": None}, {}, "to confirm",
         "a firm in Germany"),
        ("buyer", [], {"manufacturer": None}, {"holder_economy": "NO"},
         "met", "valid"),
        # Who tenders: the maker itself, a trader, or nobody told.
        ("importer", ["acme"], {"seller": "Maker Ltd"}, {}, "met", "valid"),
        ("importer", ["acme"], {"seller": "Trader"}, {}, "unmet",
         "the tenderer is asked"),
        ("importer", ["acme"], {}, {}, "to confirm",
         "the tenderer is asked: is it"),
        ("importer", ["acme"], {"manufacturer": "Factory 9"}, {}, "met",
         "valid"),
        # Another than the one that sells may be the one that tenders.
        ("importer", ["acme"], {"manufacturer": "Factory 9",
         "seller": "Trader"}, {}, "to confirm", "does that one tender?"),
        ("importer", ["acme"], {"manufacturer": "Factory 9",
         "seller": "Trader"}, {"holder": None}, "to confirm",
         "its holder is not told"),
    ],
)  # fmt: skip
def test_who_is_asked_is_not_the_maker(
    role, buyers, purchase, paper, outcome, why
):
    """A paper does where it is theirs, and one that may be is a question."""
    told = {"manufacturer": "Maker Ltd", **purchase}
    told["buyer"] = buyers[0] if buyers else None
    row = vet(
        SAFETY, attrs.evolve(PAPER, **paper), role=role, buyers=buyers,
        purchase=attrs.evolve(TOYS, **told),
    )  # fmt: skip
    assert row.outcome.value == outcome
    assert why in row.reasons[0]


@pytest.mark.parametrize(
    ("kind", "outcome"),
    [("product certificate", "met"), ("marking licence", "met"),
     (None, "to confirm"), ("self-declaration", "unmet")],
)  # fmt: skip
def test_a_paper_about_goods_that_the_maker_holds(kind, outcome):
    """It stands for the goods, also where the importer is asked."""
    paper = attrs.evolve(
        MARKED, scheme="TOYMARK certificate", attestation=kind
    )
    row = vet(
        Evidence(label="TOYMARK certificate", attestation=kind), paper,
        purchase=attrs.evolve(TOYS, manufacturer="Maker Ltd"),
        role="importer",
    )  # fmt: skip
    assert row.outcome.value == outcome, row.reasons


@pytest.mark.parametrize(
    ("kind", "outcome"),
    [("product certificate", "to confirm"), ("marking licence", "to confirm"),
     (None, "to confirm"), ("self-declaration", "to confirm"),
     ("notified-body certificate", "to confirm"),
     ("private certificate", "unmet")],
)  # fmt: skip
def test_a_paper_about_goods_that_the_seller_holds(kind, outcome):
    """It may be for the maker's goods, or these bear the seller's name."""
    row = vet(
        Evidence(label="TOYMARK certificate", attestation=kind),
        attrs.evolve(MARKED, scheme="TOYMARK certificate", attestation=kind),
        purchase=attrs.evolve(
            TOYS, manufacturer="Factory 9", seller="Maker Ltd"
        ),
    )
    assert row.outcome.value == outcome, row.reasons


@pytest.mark.parametrize(
    ("kind", "product", "why"),
    [
        (None, "toys", "is it for the goods of Maker Ltd?"),
        ("marking licence", "toys", "is it for the goods of Maker Ltd?"),
        (None, "it-services", "is it for the service of Maker Ltd?"),
        ("inspection by a regulator", "toys",
         "is it of the plant of Maker Ltd?"),
        ("self-declaration", "toys", "is it for the goods of Maker Ltd?"),
        ("private certificate", "toys", "is that the maker?"),
    ],
)  # fmt: skip
def test_a_paper_of_the_maker_that_another_holds(kind, product, why):
    """An importer or a representative may hold what is about its goods."""
    paper = attrs.evolve(
        MARKED, scheme="TOYMARK certificate", attestation=kind,
        holder="Importer Ltd", scope="Manufacture",
    )  # fmt: skip
    row = vet(
        Evidence(label="TOYMARK certificate", attestation=kind), paper,
        purchase=attrs.evolve(
            TOYS, manufacturer="Maker Ltd", product=product
        ),
        sectors=[product],
    )  # fmt: skip
    assert row.outcome is Outcome.TO_CONFIRM
    assert row.reasons[0].endswith(f"held by Importer Ltd: {why}")


@pytest.mark.parametrize(
    ("holder", "kind", "outcome"),
    [("Trader", "inspection by a regulator", "to confirm"),
     ("Trader", "management-system certificate", "unmet"),
     ("Other", "product certificate", "met"), ("Other", None, "to confirm")],
)  # fmt: skip
def test_papers_that_the_seller_or_another_holds(holder, kind, outcome):
    """Who sells may hold the inspection of its maker's plant."""
    tender = holder == "Other"
    paper = attrs.evolve(
        MARKED, scheme="TOYMARK certificate", attestation=kind, holder=holder
    )
    row = vet(
        Evidence(label="TOYMARK certificate", attestation=kind), paper,
        purchase=attrs.evolve(
            TOYS, manufacturer="Factory 9", seller="Trader",
            buyer="acme" if tender else None,
        ),
        role="importer" if tender else "maker",
        buyers=["acme"] if tender else [],
    )  # fmt: skip
    assert row.outcome.value == outcome, row.reasons


@pytest.mark.parametrize(
    ("names", "told", "outcome"),
    [
        # A law or a standard by its number, a body by letters or in full.
        (["008/2011"], {"scheme": "Paper by TR CU 008/2011"}, "to confirm"),
        (["IS 9873"], {"scheme": "Paper by IS 9873 (Part 1)"}, "to confirm"),
        (["ANVISA"], {"scheme": "Papel da Anvisa"}, "to confirm"),
        (["Office of Toy Marks"], {"scheme": "Paper of the office of toy marks"},
         "to confirm"),
        (["안전확인"], {"scheme": "완구 안전확인 증명서"}, "to confirm"),
        (["008/2011"], {"scheme": "Paper", "scope": "Toys, 008/2011"},
         "to confirm"),
        (["008/2011"], {"scheme": "Paper", "printed_marks": ["008/2011"]},
         "to confirm"),
        # Parts of other words and numbers are none.
        (["008/2011"], {"scheme": "Paper by 008/20112"}, "unmet"),
        (["ANVISA"], {"scheme": "ANVISAT paper"}, "unmet"),
        # What any paper may name tells nothing.
        (["GMP"], {"scheme": "Paper on GMP"}, "unmet"),
        (["ISO 13485"], {"scheme": "Paper by ISO 13485"}, "unmet"),
        (["quality"], {"scheme": "Paper on quality"}, "unmet"),
        (["008/2011"], {"standard": "ISO 9001:2015", "scope": "008/2011"},
         "unmet"),
        # One of another kind is told to be that.
        (["008/2011"], {"scheme": "Paper by 008/2011",
         "attestation": "test report"}, "unmet"),
    ],
)  # fmt: skip
def test_a_paper_that_bears_what_it_must_name(names, told, outcome):
    """In words of its own it may be what is asked; nobody knows."""
    row = vet(
        Evidence(label="mark for toys", names=names),
        attrs.evolve(MARKED, **told),
    )
    assert row.outcome.value == outcome, row.reasons


def test_a_report_that_bears_what_it_must_name():
    """A label that asks for a test report may be a test report's."""
    paper = attrs.evolve(
        MARKED, scheme="Informe NOM-252", attestation="test report",
        accreditation_body="A2LA",
    )  # fmt: skip
    asked = Evidence(label="test report to NOM-252-SSA1", names=["NOM-252"])
    assert vet(asked, paper).outcome is Outcome.TO_CONFIRM


def test_one_of_a_choice_settles_what_else_a_paper_may_be():
    """Where it is the first, it is not asked whether it is the second."""
    choice = Evidence.any_of(
        Evidence(label="TOYMARK certificate"),
        Evidence(label="TOYMARK licence of the ministry"),
    )
    row = vet(choice, attrs.evolve(MARKED, scheme="TOYMARK certificate"))
    assert row.outcome is Outcome.MET
    assert len(row.reasons) == 1


@pytest.mark.parametrize(
    ("asked", "scope", "outcome"),
    [
        (Evidence(label="TOYMARK registration"), "Manufacture of toys",
         "supported"),
        (Evidence.any_of(Evidence(label="TOYMARK registration"),
                         Evidence(label="TOYMARK listing")),
         "Manufacture of toys", "supported"),
        (Evidence.any_of(Evidence(label="TOYMARK registration"),
                         Evidence(standard="ISO 45001")),
         "Manufacture of toys", "unmet"),
        (Evidence(label="TOYMARK registration"), "Trade in toys", "unmet"),
        (None, "Manufacture of toys", "not certifiable"),
        (Evidence(standard="ISO 9001"), "Manufacture of toys", "unmet"),
    ],
)  # fmt: skip
def test_what_stands_behind_an_importers_licence(asked, scope, outcome):
    """It is the maker's; what stands behind its own system is its own."""
    row = vet(
        asked, attrs.evolve(PAPER, scope=scope), supports=[SAFETY],
        purchase=attrs.evolve(TOYS, manufacturer="Maker Ltd"),
        role="importer",
    )  # fmt: skip
    assert row.outcome.value == outcome
    if asked is None:
        assert [c.outcome.value for c in row.considered] == ["met"]


@pytest.mark.parametrize(
    ("scheme", "outcome"),
    [("Росздравнадзор", "to confirm"), ("Регистрационное удостоверение РЗН 2024/1",
     "to confirm"), ("Регистрационное удостоверение", "unmet")],
)  # fmt: skip
def test_a_name_in_cyrillic_capitals(scheme, outcome):
    """It marks a paper as one in Latin capitals does."""
    paper = attrs.evolve(MARKED, scheme=scheme)
    row = vet(Evidence(label="registration, Росздравнадзор (РЗН)"), paper)
    assert row.outcome.value == outcome, row.reasons


def test_delivery_after_expiry():
    """A certificate that ends before delivery is to be confirmed."""
    late = attrs.evolve(TOYS, deliver_by="2027-03-15")
    row = vet(SAFETY, PAPER, purchase=late)
    assert row.outcome is Outcome.TO_CONFIRM
    assert "before delivery by 2027-03-15" in row.reasons[0]
    soon = attrs.evolve(TOYS, deliver_by="2027-03-14")
    assert vet(SAFETY, PAPER, purchase=soon).outcome is Outcome.MET


def test_how_long_it_shall_still_run():
    """The buyer's own days are counted from delivery, else from the day."""
    policy = Policy(remaining_days=30)
    assert vet(SAFETY, PAPER, policy=policy).outcome is Outcome.MET
    soon = attrs.evolve(TOYS, deliver_by="2027-02-12")
    assert vet(SAFETY, PAPER, purchase=soon, policy=policy).outcome is (
        Outcome.MET
    )
    late = attrs.evolve(TOYS, deliver_by="2027-02-13")
    row = vet(SAFETY, PAPER, purchase=late, policy=policy)
    assert row.outcome is Outcome.TO_CONFIRM
    assert "the buyer asks for 2027-03-15" in row.reasons[0]


def test_rules_that_could_never_apply():
    """What a rule names must be there; what is given must be a record."""
    facts = isostd.bundled()
    for names, near in (
        ({"markets": ["NOO"]}, "market"),
        ({"markets": ["Australia"]}, "market 'Australia'; near: AU"),
        ({"sectors": ["toyz"]}, "sector 'toyz'"),
        ({"buyers": ["goverment"]}, "buyer 'goverment'; near: government"),
        ({"citations": [UNKNOWN]}, "source 'nowhere'"),
    ):
        with pytest.raises(UnknownNameError, match=near):
            facts.extended(requirements=[rule(SAFETY, **names)])
    for given in ([{"key": "own"}], 5, None):
        with pytest.raises(InvalidValueError, match="Requirement records"):
            facts.extended(requirements=given)
    one = facts.extended(requirements=rule(SAFETY))
    assert "own" in one.requirements


def test_evidence_by_its_text():
    """A reference asks for a document to it; anything else is refused."""
    own = rule("ISO 9001", supports=["ISO 9004"])
    assert own.evidence == QUALITY
    assert own.supports == (Evidence(standard="ISO 9004"),)
    assert rule(None).evidence is None
    with pytest.raises(InvalidValueError, match="an Evidence"):
        rule({"standard": "ISO 9001"})
    with pytest.raises(InvalidValueError, match="a number or None"):
        Condition(name="x", question="x?", at_least="3")
    with pytest.raises(InvalidValueError, match="True or False"):
        Evidence(standard="ISO 9001", accredited="yes")


def test_combinations():
    """Any of, all of, and at least some of."""
    fourteen = Evidence(standard="ISO 14001")
    assert vet(Evidence.any_of(QUALITY, SAFETY), PAPER).outcome is Outcome.MET
    both = Evidence.all_of(QUALITY, SAFETY)
    half = vet(both, PAPER)
    assert half.outcome is Outcome.UNMET
    assert half.reasons == (
        "not all is shown of: ISO 9001 and "
        "ISO 45001 management-system certificate",
        "shown: ISO 45001:2018",
    )
    quality = attrs.evolve(PAPER, standard="ISO 9001:2015", number="Q-1")
    assert vet(both, PAPER, quality).outcome is Outcome.MET
    assert set(vet(both, PAPER, quality).by) == {PAPER, quality}
    two = Evidence.at_least(2, QUALITY, SAFETY, fourteen)
    assert vet(two, PAPER).outcome is Outcome.UNMET
    assert vet(two, PAPER, quality).outcome is Outcome.MET
    doubtful = attrs.evolve(quality, audits=None)
    assert vet(both, PAPER, doubtful).outcome is Outcome.TO_CONFIRM


def test_support_and_no_evidence():
    """What helps is told and is not enough; some rows no paper satisfies."""
    ce = Evidence(attestation="notified-body certificate", label="CE")
    row = vet(ce, PAPER, supports=[SAFETY])
    assert row.outcome is Outcome.SUPPORTED
    assert row.reasons[-1] == "it helps and is not enough"
    assert row.by == (PAPER,)
    doubtful = vet(ce, attrs.evolve(PAPER, audits=None), supports=[SAFETY])
    assert doubtful.outcome is Outcome.SUPPORTED
    assert doubtful.reasons[-1] == "it may help and is not enough"
    expired = attrs.evolve(PAPER, expires="2026-01-01")
    assert vet(ce, expired, supports=[SAFETY]).outcome is Outcome.UNMET
    none = vet(None, PAPER, supports=[SAFETY])
    assert none.outcome is Outcome.NOT_CERTIFIABLE
    assert none.reasons[0] == "no certificate can satisfy this"
    assert none.next_steps == ()


def test_kinds_of_document_without_a_standard():
    """A kind, or a scheme's name, is enough where no standard is asked."""
    licence = Evidence(attestation="marking licence", label="ISI licence")
    paper = Certificate(
        attestation="marking licence", issued="2026-01-01",
        expires="2027-01-01", certification_body="BIS",
    )  # fmt: skip
    row = vet(licence, paper)
    assert row.outcome is Outcome.MET
    told = "stands here, since what makes it doubtful is not asked"
    assert row.reasons == (f"marking licence: {told}",)
    # What the row does not answer stays a doubt.
    bodiless = attrs.evolve(paper, certification_body=None)
    assert vet(licence, bodiless).outcome is Outcome.TO_CONFIRM
    asked = attrs.evolve(licence, accredited=True)
    assert vet(asked, paper).outcome is Outcome.TO_CONFIRM
    label = Evidence(label="KGMP certificate")
    named = attrs.evolve(paper, attestation=None, scheme="KGMP")
    assert vet(label, named).outcome is Outcome.MET
    assert vet(label, named).reasons[0] == f"KGMP: {told}"
    # A laboratory's accreditation is asked whatever the row is called.
    lab = Evidence(attestation="test report", label="report")
    report = attrs.evolve(paper, attestation="test report")
    assert "accreditation" in vet(lab, report).reasons[0]
    other = attrs.evolve(named, scheme="IFS Food")
    assert vet(label, other).outcome is Outcome.UNMET
    assert vet(label, PAPER).outcome is Outcome.UNMET
    assert vet(licence, PAPER).outcome is Outcome.UNMET
    bare = Certificate()
    assert vet(licence, bare).outcome is Outcome.UNMET


def test_documents_the_catalogue_does_not_hold():
    """They are compared by publisher, number and part."""
    asked = Evidence(
        standard="EN 1888-1", attestation="test report",
        edition_rule="pinned", editions=["EN 1888-1:2018+A1:2022"],
    )  # fmt: skip
    report = Certificate(
        standard="BS EN 1888-1:2018+A1:2022", attestation="test report",
        issued="2026-01-10", certification_body="Example Lab",
        accreditation_body="UKAS",
    )  # fmt: skip
    row = vet(asked, report)
    # The law names the very edition: nobody misses our record of it.
    assert row.outcome is Outcome.MET
    any_ = attrs.evolve(asked, edition_rule="any", editions=())
    assert vet(any_, report).outcome is Outcome.MET
    unnamed = attrs.evolve(report, attestation=None)
    row = vet(asked, unnamed)
    assert {c.outcome for c in row.considered} == {Outcome.TO_CONFIRM}
    later = attrs.evolve(report, standard="EN 1888-1:2025")
    assert "a later edition" in vet(asked, later).reasons[0]
    other = attrs.evolve(report, standard="EN 1888-2:2018")
    assert vet(asked, other).outcome is Outcome.UNMET
    unread = attrs.evolve(report, standard="toy safety")
    assert vet(asked, unread).outcome is Outcome.UNMET
    assert vet(QUALITY, report).outcome is Outcome.UNMET


def test_edition_rules():
    """Pinned is pinned, a later edition is to be confirmed, latest is it."""
    pinned = Evidence(
        standard="ISO 8124-1", attestation="test report",
        edition_rule="pinned",
        editions=["AS/NZS ISO 8124.1:2019", "ISO 8124-1:2018"],
    )  # fmt: skip
    report = Certificate(
        standard="ISO 8124-1:2018", issued="2020-01-10",
        certification_body="Example Lab", accreditation_body="CNAS",
    )  # fmt: skip
    assert vet(pinned, report).outcome is Outcome.MET
    adopted = attrs.evolve(report, standard="AS/NZS ISO 8124.1:2019")
    assert vet(pinned, adopted).outcome is Outcome.MET
    later = attrs.evolve(report, standard="ISO 8124-1:2022",
                         issued="2024-01-10")  # fmt: skip
    row = vet(pinned, later)
    assert row.outcome is Outcome.TO_CONFIRM
    assert "a later edition than" in row.reasons[0]
    older = attrs.evolve(report, standard="ISO 8124-1:2014")
    assert vet(pinned, older).outcome is Outcome.UNMET
    undated = attrs.evolve(report, standard="ISO 8124-1")
    assert vet(pinned, undated).outcome is Outcome.TO_CONFIRM

    latest = Evidence(standard="ISO 8124-1", edition_rule="latest")
    assert vet(latest, later).outcome is Outcome.MET
    assert vet(latest, report).outcome is Outcome.UNMET
    assert vet(latest, undated).outcome is Outcome.TO_CONFIRM


def test_a_pinned_european_edition():
    """A national form of the European text is the European text."""
    pinned = Evidence(
        standard="ISO 13485", edition_rule="pinned",
        editions=["EN ISO 13485:2012"],
    )  # fmt: skip
    paper = attrs.evolve(PAPER, standard="BS EN ISO 13485:2012")
    (seen,) = vet(pinned, paper).considered
    assert "another edition" not in seen.reason
    ours = attrs.evolve(PAPER, standard="ISO 13485:2016")
    (seen,) = vet(pinned, ours).considered
    assert "a later edition" in seen.reason


def test_the_words_about_a_clean_certificate():
    """A report says so where nothing was found."""
    facts = isostd.bundled().extended(requirements=[rule(SAFETY)])
    doubtful = attrs.evolve(PAPER, audits=None, number="2")
    expired = attrs.evolve(PAPER, expires="2026-01-01", number="3")
    papers = [PAPER, doubtful, expired]
    text = str(isostd.vet(TOYS, papers, on=ON, catalogue=facts))
    assert "Nothing contradicts it" in text
    assert "A surveillance audit was due by" in text
    assert "The certificate expired on" in text


def test_latest_where_none_is_in_force():
    """Where nothing is known to be in force, it is to be confirmed."""
    facts = isostd.bundled()
    work = attrs.evolve(
        facts.get("ISO 21469"), editions=tuple(
            attrs.evolve(e, withdrawn="2026-11-01")
            for e in facts.get("ISO 21469").editions
        ),
    )  # fmt: skip
    asked = rule(Evidence(standard="ISO 21469", edition_rule="latest"))
    mine = facts.extended(standards=[work], requirements=[asked], replace=True)
    paper = Certificate(
        standard="ISO 21469:2006", issued="2026-01-10", expires="2027-01-09",
        certification_body="NSF",
    )  # fmt: skip
    report = isostd.vet(TOYS, [paper], on=ON, catalogue=mine)
    row = next(r for r in report.rows if r.requirement.key == "own")
    assert row.outcome is Outcome.TO_CONFIRM
    assert "in force is not known" in row.reasons[0]


def test_relations_that_count():
    """IATF 16949 contains ISO 9001, and FSSC 22000 contains ISO 22000."""
    automotive = attrs.evolve(PAPER, standard="IATF 16949:2016")
    row = vet(QUALITY, automotive)
    assert row.outcome is Outcome.MET
    assert "IATF 16949 contains ISO 9001" in row.reasons[0]
    scheme = attrs.evolve(
        PAPER, standard="FSSC 22000 V6", issued="2024-05-15",
        decided="2024-05-15", first_certified="2024-05-15",
    )  # fmt: skip
    assert vet(Evidence(standard="ISO 22000"), scheme).outcome is Outcome.MET
    assert vet(Evidence(standard="IATF 16949"), PAPER).outcome is (
        Outcome.UNMET
    )
    gb = attrs.evolve(PAPER, standard="GB/T 45001-2020/ISO 45001:2018")
    assert vet(SAFETY, gb).outcome is Outcome.MET


@pytest.mark.parametrize(
    ("printed", "part", "outcome"),
    [
        ("FSSC 22000 V7", "ISO 22002-6", "to confirm"),
        ("FSSC 22000 V7", "ISO 22002-1", "to confirm"),
        ("FSSC 22000 V7", "ISO 22002-100", "met"),
        ("FSSC 22000 V7", "ISO 22000", "met"),
        (
            "FSSC 22000 V7: ISO 22000:2018, ISO 22002-100:2025, "
            "ISO 22002-1:2025", "ISO 22002-1", "met",
        ),
        (
            "FSSC 22000 V7: ISO 22000:2018, ISO 22002-100:2025, "
            "ISO 22002-1:2025", "ISO 22002-6", "to confirm",
        ),
        ("FSSC 22000 V6", "ISO 22002-6", "unmet"),
    ],
)  # fmt: skip
def test_parts_of_a_scheme_that_go_by_the_branch(printed, part, outcome):
    """A scheme may contain what not each of its certificates covers."""
    paper = Certificate(
        standard=printed, certification_body="Example Cert", number="F-1",
        accreditation_body="UKAS", holder="Example Biscuits Ltd",
        issued="2027-06-01", decided="2027-06-01", expires="2030-05-31",
        attestation="management-system certificate", audits=[],
        first_certified="2027-06-01", scope="Manufacture of toys",
    )  # fmt: skip
    row = vet(Evidence(standard=part), paper, on="2027-06-15")
    assert row.outcome.value == outcome
    if outcome == "to confirm":
        assert f"does it cover {part}?" in row.reasons[0]


def test_relations_of_one_edition_only():
    """A relation that holds for some editions needs one of these."""
    facts = isostd.bundled()
    own = facts.get("IATF 16949")
    (contains,) = [
        r for r in own.relations if r.target.number == "9001"
        and r.kind == "contains"
    ][:1]  # fmt: skip
    narrow = attrs.evolve(
        contains, editions=(isostd.Reference.parse("IATF 16949:2030"),)
    )
    mine = facts.extended(
        standards=[attrs.evolve(own, relations=(narrow,))],
        requirements=[rule(QUALITY)], replace=True,
    )  # fmt: skip
    paper = attrs.evolve(PAPER, standard="IATF 16949:2016")
    report = isostd.vet(TOYS, [paper], on=ON, catalogue=mine)
    row = next(r for r in report.rows if r.requirement.key == "own")
    assert row.outcome is Outcome.UNMET


def test_a_relation_to_an_unknown_standard():
    """What nobody knows counts for nothing."""
    facts = isostd.bundled()
    own = facts.get("IATF 16949")
    strange = attrs.evolve(
        next(r for r in own.relations if r.kind == "contains"),
        target=isostd.Reference.parse("ISO 99999"),
    )
    mine = facts.extended(
        standards=[attrs.evolve(own, relations=(strange,))],
        requirements=[rule(QUALITY)], replace=True,
    )  # fmt: skip
    paper = attrs.evolve(PAPER, standard="IATF 16949:2016")
    report = isostd.vet(TOYS, [paper], on=ON, catalogue=mine)
    row = next(r for r in report.rows if r.requirement.key == "own")
    assert row.outcome is Outcome.UNMET


def test_an_older_copy_steps_aside():
    """Same body and number, a later expiry: the renewal stands."""
    old = attrs.evolve(
        PAPER, first_certified="2024-01-01", decided="2024-01-01",
        issued="2024-01-01", expires="2026-12-31",
    )  # fmt: skip
    row = vet(SAFETY, old, PAPER)
    assert row.outcome is Outcome.MET
    assert row.by == (PAPER,)
    assert [c.reason for c in row.considered] == [
        "an older copy; the renewal runs to 2027-03-14", "valid",
    ]  # fmt: skip
    unread = Certificate(
        standard="quality", number="1", certification_body="B",
        expires="2027-01-01",
    )  # fmt: skip
    assert vet(SAFETY, unread).outcome is Outcome.UNMET


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"expires": "2026-12-31"}, "expires on 2026-12-31 and on 2027-03-14"),
        ({"holder": "Other Ltd"}, "is Maker Ltd's and Other Ltd's"),
    ],
)
def test_two_papers_that_contradict_each_other(change, says):
    """Both are shown, with the doubt: one of them cannot be true."""
    row = vet(SAFETY, attrs.evolve(PAPER, **change), PAPER)
    assert row.outcome is Outcome.TO_CONFIRM
    assert len(row.considered) == 2
    assert any(says in reason for reason in row.reasons)
    text = " ".join(c.reason for c in row.considered)
    assert "contradict each other" in text


def test_two_editions_on_one_certificate():
    """One number cannot be to two editions; one untold is no other."""
    new = attrs.evolve(PAPER, standard="ISO 9001:2015")
    row = vet(QUALITY, new, attrs.evolve(PAPER, standard="ISO 9001:2008"))
    assert row.outcome is Outcome.TO_CONFIRM
    assert "is to ISO 9001:20" in row.reasons[0]
    undated = attrs.evolve(PAPER, standard="ISO 9001")
    assert vet(QUALITY, new, undated).outcome is Outcome.MET


def test_two_copies_that_agree():
    """The same paper twice, or in two scripts, contradicts nobody."""
    assert vet(SAFETY, PAPER, PAPER).outcome is Outcome.MET
    chinese = attrs.evolve(PAPER, holder="制造有限公司")
    assert vet(SAFETY, chinese, PAPER).outcome is Outcome.MET
    unnamed = attrs.evolve(PAPER, holder=None)
    assert vet(SAFETY, unnamed, PAPER).outcome is Outcome.MET


def test_what_a_register_shows_of_one_copy_holds_for_the_others():
    """A clean copy beside a suspended one does not stand; a renewal does."""
    entry = RegisterEntry(
        register="iaf-certsearch", word="Suspended", read_on="2026-11-20",
        read_by="buyer",
    )  # fmt: skip
    seen = attrs.evolve(PAPER, register=entry)
    row = vet(SAFETY, PAPER, seen)
    assert row.outcome is Outcome.UNMET
    reasons = [c.reason for c in row.considered]
    assert reasons[0] == "a copy of it is suspended"
    assert reasons[1].startswith("invalid: ")
    renewed = attrs.evolve(
        PAPER, decided="2026-10-01", issued="2026-10-01",
        expires="2027-12-31", audits=[Audit("2026-02-20")],
    )  # fmt: skip
    row = vet(SAFETY, seen, renewed)
    assert row.outcome is not Outcome.UNMET
    undated = attrs.evolve(
        PAPER, number="S-2", decided=None, issued=None, effective=None
    )
    reasons = [c.reason for c in vet(SAFETY, seen, undated).considered]
    assert not any("fault" in reason for reason in reasons)


def test_a_paper_that_names_only_its_scheme():
    """It is judged by that scheme, and stays the caller's own record."""
    asked = Evidence(standard="EMAS", label="EMAS registration")
    paper = Certificate(
        scheme="EMAS", holder="Maker Ltd", issued="2026-01-15",
        expires="2029-01-14", certification_body="Example Body",
    )  # fmt: skip
    row = vet(asked, paper)
    assert row.outcome is Outcome.MET
    assert row.by == (paper,)
    worded = attrs.evolve(paper, scheme="EMAS registration")
    assert vet(asked, worded).outcome is Outcome.MET
    # The scheme beside the standard it is built on.
    fssc = Evidence(standard="FSSC 22000")
    both = attrs.evolve(PAPER, standard="ISO 22000:2018", scheme="FSSC 22000")
    assert vet(fssc, both).outcome is Outcome.MET
    assert vet(asked, PAPER).outcome is Outcome.UNMET


def test_the_same_text_under_another_name():
    """A national form of the pinned text is it; ISO's own may not be."""
    asked = Evidence(
        standard="ISO 13485", edition_rule="pinned",
        editions=["EN ISO 13485:2016", "EN ISO 13485:2016+A11:2021"],
    )  # fmt: skip
    german = attrs.evolve(PAPER, standard="DIN EN ISO 13485:2021-12")
    assert vet(asked, german).outcome is Outcome.MET
    plain = attrs.evolve(PAPER, standard="ISO 13485:2016")
    row = vet(asked, plain)
    assert row.outcome is Outcome.TO_CONFIRM
    assert "which the rule names" in row.reasons[0]
    row = vet(asked, plain, obligation="presumption of conformity")
    assert "to which alone the presumption is tied" in row.reasons[0]
    corrected = attrs.evolve(PAPER, standard="EN ISO 13485:2016/AC:2018")
    assert vet(asked, corrected).outcome is Outcome.MET


def test_amendments_of_a_pinned_text():
    """One more is later than the law; one less is another text."""
    report = Certificate(
        standard="ISO 8124-1:2022/Amd 1:2025", attestation="test report",
        issued="2026-01-10", certification_body="Example Lab",
        accreditation_body="CNAS",
    )  # fmt: skip
    asked = Evidence(
        standard="ISO 8124-1", edition_rule="pinned",
        editions=["ISO 8124-1:2022"],
    )  # fmt: skip
    row = vet(asked, report)
    assert row.outcome is Outcome.TO_CONFIRM
    assert "with Amd 1:2025, beyond the text of" in row.reasons[0]
    bare = attrs.evolve(report, standard="ISO 8124-1:2022")
    assert vet(asked, bare).outcome is Outcome.MET
    amended = attrs.evolve(asked, editions=["ISO 8124-1:2022/Amd 1:2025"])
    assert vet(amended, bare).outcome is Outcome.UNMET
    assert vet(amended, report).outcome is Outcome.MET


def test_versions_of_a_scheme():
    """They bear no year and stand in the order in which they came."""
    asked = Evidence(
        standard="FSSC 22000", edition_rule="pinned",
        editions=["FSSC 22000 V6"],
    )  # fmt: skip
    for version, outcome in (
        ("FSSC 22000 V6", "met"), ("FSSC 22000 V7", "to confirm"),
        ("FSSC 22000 V5.1", "unmet"), ("FSSC 22000", "to confirm"),
    ):  # fmt: skip
        paper = attrs.evolve(
            PAPER, standard=version, issued="2026-06-01",
            decided="2026-06-01", first_certified="2026-06-01",
            expires="2029-05-31", audits=[],
        )  # fmt: skip
        assert vet(asked, paper).outcome.value == outcome, version
    by_scheme = attrs.evolve(
        PAPER, standard=None, standard_text=None, scheme="FSSC 22000 V6",
        issued="2024-05-15", decided="2024-05-15",
        first_certified="2024-05-15",
    )  # fmt: skip
    assert vet(asked, by_scheme).outcome is Outcome.MET
    worded = attrs.evolve(by_scheme, scheme="FSSC certificate")
    labelled = attrs.evolve(asked, label="FSSC 22000 certificate")
    row = vet(labelled, worded)
    assert row.outcome is Outcome.TO_CONFIRM
    assert "which edition" in row.reasons[0]
    newer = attrs.evolve(asked, editions=["FSSC 22000 V7"])
    paper = attrs.evolve(PAPER, standard="FSSC 22000 V6")
    row = vet(newer, paper)
    assert row.outcome is Outcome.UNMET
    assert "another edition than FSSC 22000 V7" in row.reasons[0]


def test_a_modified_form_is_not_the_text():
    """A nation's modified form is to be confirmed, unless it is asked."""
    report = Certificate(
        standard="EN IEC 62115:2020", attestation="test report",
        issued="2026-01-10", certification_body="Example Lab",
        accreditation_body="UKAS",
    )  # fmt: skip
    row = vet(Evidence(standard="IEC 62115"), report)
    assert row.outcome is Outcome.TO_CONFIRM
    assert "is a modified form of IEC 62115:2017" in row.reasons[0]
    own = Evidence(standard="EN IEC 62115")
    assert vet(own, report).outcome is Outcome.MET


def test_a_declaration_declares_what_it_names():
    """One to ISO 14001 is none under a law on the goods."""
    asked = Evidence(attestation="self-declaration", label="declaration")
    paper = Certificate(attestation="self-declaration", issued="2026-01-10")
    assert vet(asked, paper).outcome is Outcome.MET
    green = attrs.evolve(paper, standard="ISO 14001:2015")
    assert vet(asked, green).outcome is Outcome.UNMET
    named = vet(asked, green, supports=[Evidence(standard="ISO 14001")])
    assert named.outcome is not Outcome.UNMET
    none = vet(None, green, supports=[asked])
    assert not none.considered
    toy = attrs.evolve(paper, standard="EN 71-1:2014+A1:2018")
    assert vet(asked, toy).considered


def test_a_paper_under_another_law():
    """A certificate that names a law is one under that law."""
    asked = Evidence(attestation="notified-body certificate", label="CE")
    paper = Certificate(
        attestation="notified-body certificate", issued="2024-03-15",
        expires="2029-03-14", certification_body="Example Body",
        standard="Regulation (EU) 2017/745",
    )  # fmt: skip
    same = vet(asked, paper, instrument="Regulation (EU) 2017/745 (MDR)")
    assert same.outcome is Outcome.MET
    other = vet(asked, paper, instrument="Regulation (EU) 2016/425")
    assert other.outcome is Outcome.TO_CONFIRM
    assert "it names the law 2017/745, and Regulation" in other.reasons[0]
    directive = attrs.evolve(paper, standard="Directive 93/42/EEC")
    row = vet(asked, directive, instrument="Regulation (EU) 2017/745")
    assert "it names the law 93/42, and Regulation" in row.reasons[0]
    dated = attrs.evolve(paper, standard="CE certificate of 2024/03")
    assert vet(asked, dated).outcome is Outcome.MET
    silent = attrs.evolve(paper, standard=None, standard_text=None)
    assert vet(asked, silent).outcome is Outcome.MET


@pytest.mark.parametrize(
    ("exclusions", "outcome"),
    [
        ("Manufacturing (8.5)", "to confirm"),
        ("生产", "to confirm"),
        ("Validation of processes for production (8.5.1 f)", "met"),
        ("生产和服务提供过程的确认", "met"),
    ],
)
def test_a_paper_that_leaves_out_making(exclusions, outcome):
    """Who makes the goods is asked then."""
    paper = attrs.evolve(PAPER, exclusions=exclusions)
    assert vet(SAFETY, paper).outcome.value == outcome


@pytest.mark.parametrize(
    ("scope", "goods", "outcome"),
    [
        ("Manufacture of shoes", None, "to confirm"),
        ("Manufacture of shoes and toys", None, "met"),
        ("Provision of cleaning services", None, "to confirm"),
        ("Design and manufacture of novelties", None, "to confirm"),
        ("Manufacture and packaging of novelties", None, "to confirm"),
        ("Design and manufacture of novelties", "novelties", "met"),
        ("Design and manufacture of goods, OEM", None, "met"),
        ("Herstellung von Leuchtfiguren", None, "to confirm"),
        ("Herstellung von Leuchtfiguren", "Leuchtfigur", "met"),
        ("Herstellung von Plüschspielwaren", None, "met"),
        ("การผลิตของเล่น", None, "met"),
        ("완구의 제조", None, "met"),
        ("Manufacture of motors for toys", None, "to confirm"),
        ("Fabrication de moteurs pour jouets", None, "to confirm"),
        ("Manufacture of motors for toys and production of toys", None, "met"),
        ("Quality system for the manufacture of toys", None, "met"),
        ("Manufacturing site for toys", None, "met"),
        ("Manufacture of seats using toy robots", None, "to confirm"),
        ("玩具用塑料粒子的生产", None, "to confirm"),
        ("儿童用玩具的生产", None, "met"),
        (
            "Manufacture of toys, except plastic toys",
            "plastic toys",
            "to confirm",
        ),
        ("玩具的生产（塑料玩具除外）", "plastic toys", "to confirm"),
        ("玩具的生产（仅限塑料玩具）", "plush toys", "to confirm"),
        ("Fabrication of toys", "plastic toys", "met"),
        ("Fabricación de juguetes", "plastic toys", "met"),
        ("Manufacture of parts for ships", "toy parts", "to confirm"),
        ("Un üretimi", None, "to confirm"),
        ("Manufacture (NACE 32.40)", None, "met"),
        ("Production et vente", None, "met"),
        ("产品的生产和销售", None, "met"),
        ("发光公仔的生产", "发光公仔", "met"),
        ("发光公仔的生产", None, "to confirm"),
        ("Manufacture of plastic articles", "plastic duck", "met"),
        ("鞋的生产", None, "to confirm"),
        ("靴の製造", None, "to confirm"),
        ("Herstellung von Möbeln", None, "to confirm"),
        ("Herstellung von Holzspielzeug und Möbeln", None, "met"),
        ("玩具汽车的生产", None, "met"),
        ("木质家具玩具制造", None, "met"),
        ("金属制品的生产", None, "to confirm"),
        ("Manufacture of toy parts", None, "to confirm"),
        ("Manufacture of toy parts", "toy components", "met"),
        ("Manufacture of toy components", "toy fittings", "met"),
        ("Manufacture of toys and plastic parts", None, "met"),
    ],
)
def test_a_scope_of_other_goods(scope, goods, outcome):
    """It leaves the question whether it covers these."""
    purchase = attrs.evolve(TOYS, goods=goods)
    paper = attrs.evolve(PAPER, scope=scope)
    row = vet(SAFETY, paper, purchase=purchase)
    assert row.outcome.value == outcome
    ours = attrs.evolve(paper, holder_economy="NO")
    importer = vet(SAFETY, ours, purchase=purchase, role="importer")
    assert importer.outcome is Outcome.MET


def test_a_scope_where_the_goods_are_not_told():
    """A code that belongs to no sector leaves nothing to compare."""
    purchase = Purchase(market="NO", product="9601")
    shoes = attrs.evolve(PAPER, scope="Manufacture of shoes")
    row = vet(SAFETY, shoes, purchase=purchase, sectors=[])
    assert row.outcome is Outcome.MET


@pytest.mark.parametrize(
    ("scope", "goods", "outcome", "why"),
    [
        ("Toy car, model X9", "car, model X9", "met", "valid"),
        ("Toy car, model X9", "car", "met", "valid"),
        (None, "car, model X9", "met", "valid"),
        ("Toy car", "car, model X9", "met", "valid"),
        ("Toy car, model X9", "model Y1", "unmet", "about model X9"),
        ("型号：X9", "Model No. Y1", "unmet", "about model X9"),
        ("models X1 to X9", "model X5", "to confirm", "cover model X5?"),
        ("model X9-RED", "model X9", "to confirm", "cover model X9?"),
        ("model X9", "model X9/B", "to confirm", "cover model X9/B?"),
    ],
)
def test_a_report_on_another_model(scope, goods, outcome, why):
    """It proves nothing of this one."""
    report = Certificate(
        standard="ISO 8124-1:2022", attestation="test report",
        holder="Maker Ltd", number="R-1", issued="2026-03-02", scope=scope,
        certification_body="Example Lab", accreditation_body="DAkkS",
    )  # fmt: skip
    asked = Evidence(standard="ISO 8124-1", attestation="test report")
    purchase = attrs.evolve(TOYS, goods=goods)
    row = vet(asked, report, purchase=purchase)
    assert row.outcome.value == outcome
    assert why in " ".join(row.reasons)


def test_a_model_in_the_scope_of_a_system():
    """A management system is about a firm, whatever model it names."""
    purchase = attrs.evolve(TOYS, goods="car, model Y1")
    paper = attrs.evolve(PAPER, scope="Manufacture of toys, model X9")
    assert vet(SAFETY, paper, purchase=purchase).outcome is Outcome.MET


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (None, "to confirm"),
        ("EU declaration of conformity", "to confirm"),
        ("EU-Konformitätserklärung", "to confirm"),
        ("Declaration of conformity to Directive 2014/35/EU", "met"),
        ("Low voltage declaration", "met"),
        ("Declaration of conformity to 2011/65/EU", "to confirm"),
        ("GMP statement", "to confirm"),
        ("Declaration of origin", "to confirm"),
    ],
)
def test_what_a_declaration_declares(text, outcome):
    """One about something else is not the one that is asked."""
    asked = Evidence(attestation="self-declaration", label="declaration")
    paper = Certificate(
        attestation="self-declaration", issued="2026-01-10",
        standard_text=text,
    )  # fmt: skip
    row = vet(asked, paper, instrument="Low Voltage Directive 2014/35/EU")
    assert row.outcome.value == outcome


@pytest.mark.parametrize(
    ("market", "product", "places"),
    [
        ("EEA", "food", "EU, IS, NO"),
        ("EEA", "lighting", "NO"),
        ("ASEAN", "toys", "ID, MY, PH, SG, TH, VN"),
        ("EU", "cloud services", "DE, FR"),
        ("EU", "food", None),
        ("NO", "food", None),
        # Whether the Union's bind in the whole EEA was not read, and is told.
        ("EEA", "batteries", None),
    ],
)
def test_rules_of_a_part_of_a_grouping(market, product, places):
    """A grouping is asked for as a whole; who asks hears where more is."""
    purchase = isostd.Purchase(market=market, product=product)
    told = [
        gap
        for gap in isostd.requirements_for(purchase, on=ON).gaps
        if "in a part of" in gap
    ]
    assert len(told) == (places is not None)
    assert all(f"the data holds some for {places}:" in gap for gap in told)


def test_a_short_code_reaches_further():
    """What goods under it may be is told; it is never silently left out."""
    for code, told in [
        ("95", "toys"), ("6506", "personal protective equipment"),
        ("3401", "cosmetics"),
    ]:  # fmt: skip
        purchase = Purchase(market="EU", product=code)
        gaps = isostd.requirements_for(purchase, on=ON).gaps
        assert f"code {code} is short" in gaps[0]
        assert told in gaps[0]
        report = isostd.vet(purchase, [], on=ON)
        assert "give six digits" in " ".join(str(report).split())
    long = Purchase(market="EU", product="650610")
    assert isostd.requirements_for(long, on=ON).gaps == ()


def test_goods_that_may_be_toys():
    """By their code they are none; the law looks at what they are for."""
    crayons = Purchase(market="DE", product="9609.10")
    gaps = isostd.requirements_for(crayons, on=ON).gaps
    assert gaps == (
        "whether goods with play value beside toys are toys in law was not "
        "asked: if they are, ask for toys",
    )
    called = Purchase(market="DE", product="crayons")
    assert isostd.requirements_for(called, on=ON).gaps == ()


def test_goods_of_several_kinds():
    """The report says that they may be one or the other."""
    report = isostd.vet(Purchase(market="DE", product="face mask"), [], on=ON)
    told = "medical devices or personal protective equipment"
    assert told in " ".join(str(report).split())
    report = isostd.vet(Purchase(market="DE", product="lipstick"), [], on=ON)
    assert "The goods may be" not in str(report)


def test_a_buyer_in_capitals():
    """Letters and blanks make no other class of buyer."""
    for name in ("Government", "GOVERNMENT ", "Food Manufacturer"):
        purchase = Purchase(market="US", product="food-and-beverages",
                            buyer=name)  # fmt: skip
        rows = isostd.requirements_for(purchase, on=ON).rows
        assert any(row.requirement.buyers for row in rows)


def test_a_number_below_nothing():
    """No child is younger than nothing; a temperature may be below it."""
    cold = Condition(name="x", question="?", at_least=-10)
    warm = Condition(name="x", question="?", at_most=10)
    purchase = attrs.evolve(TOYS, conditions={"x": -3})
    assert row_of(purchase, conditions=[cold]).applies == Answer.YES
    with pytest.raises(InvalidValueError, match="not below 0"):
        row_of(purchase, conditions=[warm])


def test_one_condition_alone_will_do():
    """As one piece of evidence does; what is no condition is refused."""
    warm = Condition(name="x", question="?", at_most=10)
    row = row_of(attrs.evolve(TOYS, conditions={"x": 3}), conditions=warm)
    assert row.requirement.conditions == (warm,)
    with pytest.raises(InvalidValueError, match="Condition records"):
        row_of(TOYS, conditions=["warm"])


def test_rules_of_the_union_in_northern_ireland():
    """Which of them bind there was read for some; the others are a gap."""
    ni = "Northern Ireland"
    purchase = Purchase(market=ni, product="energy management")
    gaps = isostd.requirements_for(purchase, on=ON).gaps
    assert "Energy audit above 10 TJ a year" in gaps[0]
    assert "ESOS" not in gaps[0]
    purchase = Purchase(market=ni, product="lathe")
    assert not isostd.requirements_for(purchase, on=ON).gaps


@pytest.mark.parametrize(
    ("factory", "address", "outcome"),
    [
        ("2 Main Street, Foshan", "12 Main Street, Foshan", "unmet"),
        ("12 Main Street", "2 Main Street", "unmet"),
        ("2 Main Street", "Building B, 2 Main Street, Foshan", "met"),
        ("2 Main St", "2 Main Street", "met"),
        ("2, main-street FOSHAN", "2 Main Street, Foshan", "met"),
        ("南海区2号", "广东省佛山市南海区2号", "met"),
        ("2号", "南海区12号", "to confirm"),
        ("2 Main", "12 Main and 2 Main", "met"),
        ("...", "2 Main Street", "to confirm"),
    ],
)
def test_a_factory_is_told_by_whole_words(factory, address, outcome):
    """A neighbour's number is not ours."""
    site = isostd.Site(address=address, scope="Manufacture of toys")
    paper = attrs.evolve(PAPER, holder_address="9 Head Office", sites=[site])
    row = vet(
        SAFETY, paper, purchase=attrs.evolve(TOYS, factory=factory)
    )  # fmt: skip
    assert row.outcome.value == outcome


@pytest.mark.parametrize(
    ("fields", "outcome", "why"),
    [
        ({"manufacturer": "Maker Limited"}, "met", "valid"),
        ({"manufacturer": "MAKER LTD."}, "met", "valid"),
        ({"seller": "Maker Ltd"}, "met", "valid"),
        ({"seller": "Trader Ltd"}, "to confirm", "is that the maker?"),
        ({"manufacturer": "Other", "seller": "Maker Limited"}, "unmet",
         "held by the seller"),
        ({"manufacturer": "Other", "seller": "Third"}, "to confirm",
         "is that the maker?"),
    ],
)  # fmt: skip
def test_whose_paper_it_is(fields, outcome, why):
    """The holder is the maker, the seller, or somebody to ask about."""
    row = vet(SAFETY, PAPER, purchase=attrs.evolve(TOYS, **fields))
    assert row.outcome.value == outcome
    assert why in " ".join(row.reasons)


def test_a_holder_by_its_number():
    """In China the credit code says who it is, in any script."""
    code = "91440600MA4X1B2C3D"
    paper = attrs.evolve(PAPER, holder="佛山玩具有限公司", holder_ids=[code])
    row = vet(SAFETY, paper, purchase=attrs.evolve(TOYS, manufacturer=code))
    assert row.outcome is Outcome.MET


@pytest.mark.parametrize(
    ("scope", "outcome"),
    [(None, "met"), ("Manufacture of toys", "met"), ("Sales", "unmet")],
)
def test_a_maker_among_the_sites_of_a_group(scope, outcome):
    """A group's paper names it, and says what it does."""
    sites = [
        isostd.Site(address="1 Head Office"),
        isostd.Site(name="Other Ltd", address="3 Third Street"),
        isostd.Site(name="Factory Limited", address="2 Main", scope=scope),
    ]
    group = attrs.evolve(PAPER, holder="Maker Group", sites=sites)
    purchase = attrs.evolve(TOYS, manufacturer="Factory Ltd")
    assert vet(SAFETY, group, purchase=purchase).outcome.value == outcome


def test_a_report_whose_kind_is_not_told():
    """Its standard says that it is a report: whoever had it made."""
    report = Certificate(
        standard="ISO 8124-1:2022", holder="Trader Ltd", number="R-1",
        issued="2026-03-02", certification_body="Example Lab",
        accreditation_body="DAkkS",
    )  # fmt: skip
    asked = Evidence(standard="ISO 8124-1", attestation="test report")
    purchase = attrs.evolve(
        TOYS, manufacturer="Maker Ltd", seller="Trader Ltd", factory="Foshan"
    )
    assert vet(asked, report, purchase=purchase).outcome is Outcome.MET


def test_who_may_issue():
    """No paper proves that it was they: it is said what to see to."""
    issuers = ["a body that the law accepts"]
    asked = attrs.evolve(SAFETY, issuers=issuers)
    told = "See that it was issued by a body that the law accepts."
    assert told in vet(asked, PAPER).next_steps
    assert told in vet(Evidence.all_of(asked), PAPER).next_steps
    assert told not in vet(Evidence.any_of(asked, SAFETY), PAPER).next_steps
    assert told not in vet(asked).next_steps
    late = attrs.evolve(TOYS, deliver_by="2028-01-01")
    assert told in vet(asked, PAPER, purchase=late).next_steps


def test_what_a_scope_must_name():
    """A certificate done for some countries names them."""
    asked = attrs.evolve(SAFETY, names=("Canada",))
    row = vet(asked, PAPER)
    assert row.outcome is Outcome.TO_CONFIRM
    assert "does it name Canada?" in row.reasons[0]
    spelt = ("BIS licence", "BIS license", "Module D", "Module E", "CM/L")
    row = vet(attrs.evolve(SAFETY, names=spelt), PAPER)
    told = "does it name BIS licence or Module D or Module E?"
    assert told in row.reasons[0]
    named = attrs.evolve(PAPER, scope="Making of toys for Brazil and CANADA")
    assert vet(asked, named).outcome is Outcome.MET
    marked = attrs.evolve(PAPER, printed_marks=["Canada"])
    assert vet(asked, marked).outcome is Outcome.MET


def test_a_recognition_that_began_on_a_day():
    """What was issued before does not count."""
    asked = attrs.evolve(SAFETY, issued_since="2024-03-15")
    assert vet(asked, PAPER).outcome is Outcome.MET
    later = attrs.evolve(SAFETY, issued_since="2024-03-16")
    row = vet(later, PAPER)
    assert row.outcome is Outcome.UNMET
    assert "issued before 2024-03-16" in row.reasons[0]


def test_five_thousand_copies_of_one_certificate():
    """Time is linear in the certificates, even where all are one paper."""
    papers = [
        attrs.evolve(PAPER, scope=f"Manufacture of toys {n}")
        for n in range(5000)
    ]
    row = vet(SAFETY, *papers)
    assert row.outcome is Outcome.MET
    assert len(row.by) == 5000


# --- selecting -------------------------------------------------------------


def test_markets_by_any_name():
    """Code, name, alias and grouping lead to the same rows."""
    for name in ("DE", "Germany", "Deutschland", "deu"):
        purchase = Purchase(market=name, product="toys")
        selection = isostd.requirements_for(purchase, on=ON)
        assert selection.markets[0] == "DE"
        assert "EU" in selection.markets
    union = Purchase(market="EU", product="toys")
    assert isostd.requirements_for(union, on=ON).markets == ("EU",)


def test_rules_that_outlive_a_membership():
    """Union law bound Britain to the end of 2020."""
    purchase = Purchase(market="GB", product="toys")
    for day, bound in (("2020-12-31", True), ("2021-01-01", False)):
        markets = isostd.requirements_for(purchase, on=day).markets
        assert ("EU" in markets) is bound, day


def test_a_law_of_the_economic_area():
    """A member of the EEA inherits the acts that were taken into it."""
    purchase = Purchase(market="NO", product="toys")
    rows = isostd.requirements_for(purchase, on=ON).rows
    assert "eu-toys-directive" in {row.requirement.key for row in rows}


def test_what_was_not_read_of_a_neighbour():
    """The EEA takes over acts one by one: what was not read is told."""
    purchase = Purchase(market="NO", product="lamp")
    (gap,) = isostd.requirements_for(purchase, on=ON).gaps
    assert "rules of the European Union bind in NO too" in gap
    assert "General product safety" in gap
    told = {
        "is_consumer_product": False, "has_energy_label": False,
        "has_battery": False,
    }  # fmt: skip
    plain = attrs.evolve(purchase, conditions=told)
    assert isostd.requirements_for(plain, on=ON).gaps == ()
    swedish = attrs.evolve(purchase, market="SE")
    assert isostd.requirements_for(swedish, on=ON).gaps == ()
    imported = isostd.requirements.Condition(
        name="is_imported", question="Is it imported?", is_true=True
    )
    rule = isostd.Requirement(
        key="own", title="Import", markets=["EU"], sectors=["toys"],
        conditions=[imported], obligation="mandatory", evidence="ISO 9001",
        instrument="X", summary="X.",
    )  # fmt: skip
    facts = isostd.bundled().extended(requirements=[rule])
    for origin, told in (("NO", False), ("CN", True)):
        toys = isostd.Purchase(market="NO", product="toys", origin=origin)
        found = isostd.requirements_for(toys, on=ON, catalogue=facts)
        assert ("Import" in str(found.gaps)) is told


@pytest.mark.parametrize(
    ("market", "product", "about", "told", "silent"),
    [
        ("BR", "umbrella", "is_two_wheeler_helmet", False, True),
        ("IN", "6506.10", "is_two_wheeler_helmet", True, False),
        ("IN", "6506.10", "is_two_wheeler_helmet", None, False),
        ("JP", "umbrella", "is_psc_specified", False, False),
        ("IN", "furniture", "is_qco_furniture", False, True),
        ("FR", "jewellery", "is_consumer_product", False, False),
    ],
)
def test_a_law_on_some_goods_says_nothing_of_the_others(
    market, product, about, told, silent
):
    """One that lists all that it touches does: it asks nothing of them."""
    conditions = {} if told is None else {about: told}
    purchase = Purchase(market=market, product=product, conditions=conditions)
    gaps = isostd.requirements_for(purchase, on=ON).gaps
    assert ("no data on" in str(gaps)) is silent


def test_what_the_goods_plainly_are():
    """A toy is for children under 14 unless its age is told."""
    purchase = Purchase(market="US", product="toys")
    for told, applies in (({}, "yes"), ({"child_age_months": 167}, "yes"),
                          ({"child_age_months": 168}, "no")):  # fmt: skip
        asked = attrs.evolve(purchase, conditions=told)
        (row,) = [
            row for row in isostd.requirements_for(asked, on=ON).rows
            if row.requirement.key == "us-toys-astm"
        ]  # fmt: skip
        assert row.applies.value == applies
        assert row.questions == ()
        if not told:
            assert "taken to apply" in row.why
            assert "From what age" in row.why


def test_what_was_told_is_said_in_words():
    """Why a row is not asked holds no name of a condition."""
    told = {"has_magnets": False, "child_age_months": 100}
    asked = Purchase(market="AU", product="toys", conditions=told)
    whys = {
        row.requirement.key: row.why
        for row in isostd.requirements_for(asked, on=ON).rows
    }
    assert whys["au-toys-magnets"] == (
        "Does the toy contain magnets? As told: no"
    )
    assert whys["au-toys-under-36-months"].endswith("As told: 100")


def test_conditions_of_other_goods_are_not_near():
    """Where none is alike, those of the goods are told and no others."""
    asked = Purchase(market="AU", product="toys", conditions={"zzz": 3})
    with pytest.raises(UnknownNameError) as caught:
        isostd.requirements_for(asked, on=ON)
    assert "has_magnets" in caught.value.near
    assert "ppe_category" not in caught.value.near


def test_a_paper_is_asked_about_goods_as_a_sentence_names_them():
    """A kind of goods has no capital within a sentence."""
    shoes = attrs.evolve(PAPER, scope="Manufacture of shoes")
    (reason,) = vet(Evidence(standard="ISO 45001"), shoes).reasons
    assert reason.endswith("its scope speaks of footwear: does it cover toys?")


def test_the_day_between_two_rules():
    """Where a rule begins or ends before delivery, the day is asked."""
    purchase = Purchase(market="CN", product="toys", deliver_by="2026-11-30")
    selection = isostd.requirements_for(purchase, on="2026-10-15")
    rows = {row.requirement.key: row for row in selection.rows}
    old, new = rows["cn-toys-gb-6675-2014"], rows["cn-toys-gb-6675-2025"]
    assert old.applies is new.applies is Answer.UNKNOWN
    assert "until 2026-10-31" in old.why
    assert "from 2026-11-01" in new.why
    assert old.questions == (
        "Will the goods be placed on the market by 2026-10-31?",
    )
    assert new.questions == (
        "Will the goods be placed on the market from 2026-11-01 on?",
    )
    soon = attrs.evolve(purchase, deliver_by="2026-10-31")
    selection = isostd.requirements_for(soon, on="2026-10-15")
    rows = {row.requirement.key: row for row in selection.rows}
    assert rows["cn-toys-gb-6675-2014"].applies is Answer.YES
    assert rows["cn-toys-gb-6675-2025"].applies is Answer.NO


def test_a_contradictory_purchase():
    """A child's age for a lubricant is the caller's mistake."""
    purchase = Purchase(
        market="DE", product="lubricants", conditions={"child_age_months": 36}
    )
    with pytest.raises(InvalidValueError, match="no child_age_months for lub"):
        isostd.requirements_for(purchase, on=ON)
    unknown = attrs.evolve(purchase, product="05")
    assert isostd.requirements_for(unknown, on=ON).gaps


def test_sectors_of_every_code():
    """The index and the records find the same sectors."""
    facts = isostd.bundled()
    headings = {h for sector in facts.sectors for h in sector.headings}
    for heading in sorted(headings):
        for code in (heading, f"{heading}0"[:6], f"{heading}99"[:6]):
            found = {
                sector.key for sector in facts.sectors
                if sector.match_length(code)
            }  # fmt: skip
            assert set(facts.index.sectors_of(code)) == found, code


def test_membership_on_the_day():
    """A state inherits the union's rows on the days it was a member."""
    purchase = Purchase(market="GB", product="toys")
    then = isostd.requirements_for(purchase, on="2019-06-01")
    now = isostd.requirements_for(purchase, on=ON)
    assert "EU" in then.markets
    assert "EU" not in now.markets


@pytest.mark.parametrize(
    ("product", "sector"),
    [
        ("9503", "toys"),
        ("9503.00", "toys"),
        ("95030041", "toys"),
        ("toys", "toys"),
        ("Teddy bears", "toys"),
        ("lipstick", "cosmetics"),
        ("3304.10", "cosmetics"),
        ("9018.39", "medical-devices"),
        ("3403.19", "lubricants"),
    ],
)
def test_products_by_code_and_name(product, sector):
    """A code of any length, a sector or a buyer's word finds the sector."""
    purchase = Purchase(market="AU", product=product)
    assert sector in isostd.requirements_for(purchase, on=ON).sectors


def test_one_product_in_two_sectors():
    """Both are given, the closer match first."""
    purchase = Purchase(market="AU", product="8211.92")
    sectors = isostd.requirements_for(purchase, on=ON).sectors
    assert set(sectors) >= {"food-contact-articles", "tools-and-cutlery"}
    excluded = Purchase(market="AU", product="3307.41")
    assert "cosmetics" not in isostd.requirements_for(excluded, on=ON).sectors


@pytest.mark.parametrize(
    ("market", "origin", "on", "applies"),
    [
        ("NO", "Norway", ON, "no"),
        ("NO", "DE", ON, "yes"),
        ("EU", "DE", ON, "no"),
        ("EU", "GB", ON, "yes"),
        ("EU", "GB", "2019-06-01", "no"),
        ("EEA", "EU", ON, "no"),
        ("EU", "ASEAN", ON, "yes"),
        # A part of the origin is the market: it cannot be told.
        ("DE", "EU", ON, "unknown"),
        ("EU", "EEA", ON, "unknown"),
        ("NO", None, ON, "unknown"),
        # So it is of a territory and its state.
        ("GB", "XI", ON, "unknown"),
        ("PR", "US", ON, "unknown"),
        ("US", "CA", ON, "yes"),
        # Nobody was in it yet.
        ("NO", "EAEU", "1990-01-01", "unknown"),
    ],
)
def test_the_origin_tells_what_is_imported(market, origin, on, applies):
    """It is asked only where neither a condition nor the origin tells it."""
    asked = Condition(name="is_imported", question="Imported?", is_true=True)
    own = rule(SAFETY, markets=[market], conditions=[asked])
    facts = isostd.bundled().extended(requirements=[own])

    def applying(**conditions):
        bought = Purchase(
            market=market, product="toys", origin=origin, conditions=conditions
        )
        found = isostd.requirements_for(bought, on=on, catalogue=facts)
        return next(
            row.applies for row in found.rows if row.requirement == own
        )

    assert applying() == applies
    assert applying(is_imported=True) == "yes"
    assert applying(is_imported=False) == "no"


@pytest.mark.parametrize(
    ("fields", "kind", "near"),
    [
        ({"market": "Autralia"}, "market", "Australia"),
        ({"market": "Atlantis"}, "market", None),
        ({"product": "toyz"}, "product", "toys"),
        ({"product": "kids' car seat"}, "product", "child car seat"),
        ({"product": "furniture, toys"}, "product", "furniture"),
        ({"product": "chairs/tables"}, "product", "chairs"),
        ({"origin": "Chinna"}, "origin", "China"),
        ({"buyer": "goverment"}, "buyer", "government"),
        ({"buyer": "zzz"}, "buyer", "government"),
        ({"conditions": {"child_age": 3}}, "condition", "child_age_months"),
        ({"conditions": {"zzz": 3}}, "condition", "child_age_months"),
    ],
)
def test_unknown_names(fields, kind, near):
    """An unknown name raises and says what is near."""
    base = {"market": "AU", "product": "toys"}
    with pytest.raises(UnknownNameError) as caught:
        isostd.requirements_for(Purchase(**{**base, **fields}), on=ON)
    assert caught.value.kind == kind
    if near is not None:
        assert near in caught.value.near
    assert len(set(caught.value.near)) == len(caught.value.near)


@pytest.mark.parametrize("code", ["9999.99", "9901", "0012", "7701"])
def test_codes_of_no_chapter(code):
    """A code of a chapter that does not exist is refused."""
    with pytest.raises(InvalidValueError, match="a chapter: 01 to 97"):
        isostd.requirements_for(Purchase(market="AU", product=code), on=ON)


def test_callers_mistakes():
    """A wrong type or day raises."""
    with pytest.raises(InvalidValueError, match="a Purchase"):
        isostd.requirements_for("toys", on=ON)
    with pytest.raises(InvalidDateError) as caught:
        isostd.requirements_for(TOYS, on=datetime(2026, 1, 1))
    assert caught.value.field == "on"
    with pytest.raises(InvalidValueError):
        isostd.vet(TOYS, ["ISO 9001:2015"], on=ON)


def row_of(purchase, on=ON, **fields):
    """Return how one rule stands to a purchase."""
    facts = isostd.bundled().extended(requirements=[rule(SAFETY, **fields)])
    selection = isostd.requirements_for(purchase, on=on, catalogue=facts)
    return next(
        (r for r in selection.rows if r.requirement.key == "own"), None
    )


def test_dates_of_a_requirement():
    """Both ends are inclusive."""
    fields = {"since": "2026-02-02", "until": "2026-11-22"}
    assert row_of(TOYS, "2026-02-01", **fields).applies == Answer.NO
    assert row_of(TOYS, "2026-02-01", **fields).why == (
        "applies from 2026-02-02"
    )
    assert row_of(TOYS, "2026-02-02", **fields).applies == Answer.YES
    assert row_of(TOYS, "2026-11-22", **fields).applies == Answer.YES
    assert row_of(TOYS, "2026-11-23", **fields).why == (
        "applied until 2026-11-22"
    )
    proposed = row_of(TOYS, force="proposed")
    assert proposed.applies == Answer.NO
    assert not proposed.required


def test_other_markets_sectors_and_buyers():
    """A rule about other things has no row at all."""
    assert row_of(TOYS, markets=["SE"]) is None
    assert row_of(TOYS, sectors=["cosmetics"]) is None
    assert row_of(TOYS, buyers=["acme"]) is None
    acme = attrs.evolve(TOYS, buyer="acme")
    assert row_of(acme, buyers=["acme"]).applies == Answer.YES
    assert row_of(TOYS, markets=[], sectors=[]).applies == Answer.YES


AGE = Condition(name="age_x", question="How old?", at_least=3, at_most=36)
TOLD = Condition(name="flag_x", question="Is it so?", is_true=True)
WORD = Condition(name="class_x", question="Which class?",
                 equals=["IIa", "III"])  # fmt: skip


@pytest.mark.parametrize(
    ("told", "applies"),
    [
        ({}, Answer.UNKNOWN),
        ({"age_x": 36, "flag_x": True, "class_x": "iia"}, Answer.YES),
        ({"age_x": 37}, Answer.NO),
        ({"age_x": 2.5}, Answer.NO),
        ({"flag_x": False}, Answer.NO),
        ({"class_x": "I"}, Answer.NO),
        ({"age_x": 3, "flag_x": True}, Answer.UNKNOWN),
    ],
)
def test_conditions(told, applies):
    """They are answered by the purchase or asked back."""
    purchase = attrs.evolve(TOYS, conditions=told)
    row = row_of(purchase, conditions=[AGE, TOLD, WORD])
    assert row.applies == applies
    if applies == Answer.UNKNOWN:
        assert "Which class?" in row.questions


@pytest.mark.parametrize("told", [{"age_x": "old"}, {"flag_x": "yes"}])
def test_conditions_of_the_wrong_type(told):
    """A text for a number is the caller's mistake."""
    purchase = attrs.evolve(TOYS, conditions=told)
    with pytest.raises(InvalidValueError):
        row_of(purchase, conditions=[AGE, TOLD])


def test_an_unknown_class_is_refused():
    """A word that is no answer must not read like a no."""
    word = Condition(
        name="class_x", question="?", equals=["IIa", "III"], others=["I"]
    )
    for told, applies in [
        ("Class IIa", Answer.YES), ("category III", Answer.YES),
        ("i", Answer.NO), ("class I", Answer.NO),
    ]:  # fmt: skip
        purchase = attrs.evolve(TOYS, conditions={"class_x": told})
        assert row_of(purchase, conditions=[word]).applies == applies
    for told in ("2a", "V", "", 2, True):
        purchase = attrs.evolve(TOYS, conditions={"class_x": told})
        with pytest.raises(InvalidValueError, match="'IIa', 'III', 'I'"):
            row_of(purchase, conditions=[word])


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_conditions_are_finite(number):
    """What is no number compares as false, and would read like a no."""
    with pytest.raises(InvalidValueError, match="a finite number"):
        attrs.evolve(TOYS, conditions={"age_x": number})


def test_open_ends_of_a_condition():
    """A condition may have one end only."""
    least = Condition(name="x", question="?", at_least=10)
    most = Condition(name="x", question="?", at_most=10)
    purchase = attrs.evolve(TOYS, conditions={"x": 11})
    assert row_of(purchase, conditions=[least]).applies == Answer.YES
    assert row_of(purchase, conditions=[most]).applies == Answer.NO


def test_no_data_is_not_nothing_required():
    """Where the data is silent, the report says that it is."""
    bare = Purchase(market="VU", product="toys")
    report = isostd.vet(bare, [], on=ON)
    assert report.outcome is Outcome.NO_DATA
    assert "no data on" in report.selection.gaps[0]
    assert "not known" in str(report)
    nowhere = Purchase(market="AU", product="0101")
    selection = isostd.requirements_for(nowhere, on=ON)
    if not selection.sectors:
        assert "no data on products with code 0101" in selection.gaps[0]


# --- reports ---------------------------------------------------------------


def report_of(*rules, papers=(), purchase=TOYS):
    """Return the report of some rules."""
    facts = isostd.bundled().extended(requirements=rules)
    return isostd.vet(purchase, papers, on=ON, catalogue=facts)


def test_a_whole_report():
    """Required, customary, missing, to confirm: each row has its place."""
    report = report_of(
        rule(SAFETY),
        rule(QUALITY, key="own-2"),
        rule(SAFETY, key="own-3", obligation="customary"),
        rule(SAFETY, key="own-4", conditions=[AGE]),
        papers=[PAPER],
    )
    own = [r for r in report.rows if r.requirement.key.startswith("own")]
    assert report.outcome is Outcome.UNMET
    assert {r.requirement.key for r in report.missing} >= {"own-2"}
    assert "own-3" in {r.requirement.key for r in report.customary}
    assert "own-3" not in {r.requirement.key for r in report.required}
    assert report.to_confirm == tuple(
        r for r in report.rows if r.outcome is Outcome.TO_CONFIRM
    )
    assert "How old?" in report.questions
    assert "How old?" in report.next_steps
    assert report.advice == ADVICE
    unsure = next(r for r in own if r.requirement.key == "own-4")
    assert unsure.reasons[-1] == "whether this applies is not known"


@pytest.mark.parametrize(
    ("rows", "outcome"),
    [
        ([("YES", "met")], "met"),
        ([("YES", "met"), ("YES", "unmet")], "unmet"),
        ([("YES", "met"), ("YES", "supported")], "unmet"),
        ([("YES", "met"), ("UNKNOWN", "unmet")], "to confirm"),
        ([("YES", "met"), ("YES", "to confirm")], "to confirm"),
        ([("YES", "not certifiable")], "not certifiable"),
        ([("YES", "met"), ("YES", "not certifiable")], "not certifiable"),
        ([], "no data"),
    ],
)
def test_one_outcome_for_the_whole(rows, outcome):
    """The worst that surely applies decides."""
    australia = Purchase(market="AU", product="toys")
    base = report_of(
        rule(SAFETY, markets=["AU"]), papers=[PAPER], purchase=australia
    )
    (row,) = [r for r in base.rows if r.requirement.key == "own"]
    made = tuple(
        attrs.evolve(
            row,
            outcome=Outcome(text),
            selected=attrs.evolve(row.selected, applies=Answer[applies]),
        )
        for applies, text in rows
    )
    report = attrs.evolve(base, rows=made)
    assert report.outcome.value == outcome
    silent = attrs.evolve(base.selection, gaps=("no data",))
    if outcome == "met":
        unsure = attrs.evolve(report, selection=silent)
        assert unsure.outcome is Outcome.TO_CONFIRM


def test_the_report_fits_a_terminal():
    """No line is wider than 80 columns, whatever a supplier is called.

    Only an address in the list of sources may be, so that it can be copied.
    """
    paper = attrs.evolve(
        PAPER,
        standard="GB/T 45001-2020/ISO 45001:2018",
        holder="示例" * 400,
        number="\x1b[31m" * 50,
    )
    purchase = attrs.evolve(
        TOYS,
        goods="毛绒玩具 " * 20,
        buyer="government",
        manufacturer="x" * 500,
    )
    text = str(
        report_of(rule(SAFETY), papers=[paper, Certificate(standard="x" * 999)],
                  purchase=purchase)
    )  # fmt: skip
    wide = [line for line in text.splitlines() if width(line) > 80]
    assert all(line.startswith("[") and "] https://" in line for line in wide)
    assert "\x1b" not in text
    assert "government" in text
    assert text.endswith("genuine.")


def test_what_does_not_apply_yet_is_told():
    """A rule that begins tomorrow is no silence of the data."""
    text = str(report_of(rule(SAFETY, since="2026-11-23")))
    assert "Own rule: applies from 2026-11-23." in text


def test_match_on_another_day():
    """A selection can be matched on a later day."""
    selection = isostd.requirements_for(
        Purchase(market="AU", product="toys", buyer="government"), on=ON
    )
    later = isostd.match(selection, [PAPER], on="2027-03-15")
    assert {row.outcome for row in later.customary} == {Outcome.UNMET}
    now = isostd.match(selection, [PAPER])
    assert Outcome.MET in {row.outcome for row in now.customary}
    with pytest.raises(InvalidDateError):
        isostd.match(selection, [], on="soon")


REPORT = Certificate(
    standard="ISO 8124-1:2018",
    attestation="test report",
    holder="Trader Ltd",
    certification_body="Example Laboratory",
    accreditation_body="CNAS",
    issued="2021-11-22",
)


@pytest.mark.parametrize(
    ("issued", "outcome"),
    [("2021-11-21", "unmet"), ("2021-11-22", "met"), (None, "to confirm")],
)
def test_how_old_a_document_may_be(issued, outcome):
    """The last day counts; a day that is not told is asked for."""
    recent = Evidence(standard="ISO 8124-1", within_months=60)
    row = vet(recent, attrs.evolve(REPORT, issued=issued))
    assert row.outcome.value == outcome


@pytest.mark.parametrize(
    ("factory", "outcome"),
    [
        ("Maker Ltd", "met"),
        ("Example Street 1, Berlin", "met"),
        ("Plant 9, Izmir", "to confirm"),
    ],
)
def test_a_factory_without_listed_sites(factory, outcome):
    """The holder's own address counts; another place is to be confirmed."""
    there = attrs.evolve(PAPER, holder_address="Example Street 1, Berlin")
    purchase = attrs.evolve(TOYS, factory=factory)
    assert vet(SAFETY, there, purchase=purchase).outcome.value == outcome


def test_evidence_of_no_known_standard_stands_alone():
    """A document that the catalogue does not hold extends nothing."""
    licence = Certificate(
        scheme="ISI",
        attestation="marking licence",
        certification_body="Bureau",
        issued="2026-01-01",
        expires="2027-12-31",
    )
    row = vet(Evidence(attestation="marking licence"), licence)
    assert row.outcome.value in {"met", "to confirm"}


# --- every row can be met by what a caller can express ----------------------


def leaves(evidence):
    """Yield the single documents of an expression."""
    if evidence.combine is None:
        yield evidence
    for item in evidence.items:
        yield from leaves(item)


def ideal(leaf, day, number, law):
    """Return the paper that a leaf asks for, as good as it can be.

    A declaration names the law that it is by.
    """
    facts = isostd.bundled()
    issued = max(day - timedelta(days=60), leaf.issued_since or date.min)
    fields = {
        "holder": "Maker Ltd", "holder_economy": "DE", "number": number,
        "scope": " ".join(["Manufacture and distribution", *leaf.names]),
        "certification_body": "Example Body", "accreditation_body": "DAkkS",
        "attestation": leaf.attestation, "issued": issued,
        "first_certified": issued, "audits": [],
    }  # fmt: skip
    standard = facts.work(leaf.standard) if leaf.standard else None
    kind = leaf.attestation or (standard.attestation if standard else None)
    if kind not in {"test report", "self-declaration"}:
        fields["expires"] = issued + timedelta(days=300)
    if leaf.standard is None:
        told = f"{leaf.label}, {law}" if kind == "self-declaration" else None
        return Certificate(scheme=told or leaf.label, **fields)
    reference = leaf.standard
    if leaf.editions:
        reference = leaf.editions[-1]
    elif standard is not None and standard.published:
        # One that has been out for a year asks nothing of its accreditation.
        settled = [
            e for e in standard.published
            if e.published is None or e.published.first.year < day.year
        ]  # fmt: skip
        reference = settled[-1].reference
    return Certificate(standard=reference, **fields)


ROWS = [row for row in isostd.bundled().requirements if row.evidence]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.key)
def test_every_way_to_meet_a_row_can_be_told(row):
    """Each alternative of each row is met by papers made for it."""
    day = max(ON, row.since or ON)
    if row.until is not None and day > row.until:
        day = row.until
    ways = row.evidence.items if row.evidence.combine == "any" else ()
    for way in ways or (row.evidence,):
        papers = [
            ideal(leaf, day, f"N-{place}", row.instrument)
            for place, leaf in enumerate(leaves(way))
        ]
        if row.role.value != "maker":
            home = row.markets[0]
            members = {"ASEAN": "SG", "EAEU": "RU", "EU": "DE"}
            home = members.get(home, home)
            papers = [attrs.evolve(p, holder_economy=home) for p in papers]
        selection = isostd.Selection(
            purchase=TOYS, on=day, markets=(), sectors=(), gaps=(),
            rows=(Selected(requirement=row, applies=Answer.YES,
                           required=True),),
            data_as_of=day,
        )  # fmt: skip
        (found,) = isostd.match(selection, papers).rows
        assert found.outcome is Outcome.MET, (str(way), found.reasons)


@pytest.mark.parametrize(
    "code",
    ["9503", "9503.00", "９５０３", "٩٥٠٣", "9503-00", "HS 9503", "hs code: 9503",
     "HTS 9503.00.0013", "CN 9503 00 21"],
)  # fmt: skip
def test_codes_as_they_are_written(code):
    """Dots, dashes, a prefix and other scripts' digits make no other code."""
    purchase = Purchase(market="AU", product=code)
    assert isostd.requirements_for(purchase, on=ON).sectors == ("toys",)


@pytest.mark.parametrize("product", ["²", "①1", "9²"])
def test_digits_that_no_code_has(product):
    """Raised and circled digits make a name, which nothing bears."""
    purchase = Purchase(market="AU", product=product)
    with pytest.raises(UnknownNameError):
        isostd.requirements_for(purchase, on=ON)


def test_words_within_a_phrase_are_near():
    """It is not guessed what a phrase means; what is known in it is told."""
    purchase = Purchase(market="AU", product="wooden puzzle 500 pieces")
    with pytest.raises(UnknownNameError, match=r"near: .*puzzle"):
        isostd.requirements_for(purchase, on=ON)


def test_words_of_more_than_one():
    """One watch, two watches; one axe, two axes."""
    for one, more in [("watch", "watches"), ("lunch box", "lunch boxes"),
                      ("axe", "axes"), ("doll", "dolls")]:  # fmt: skip
        sectors = [
            isostd.requirements_for(
                Purchase(market="AU", product=word), on=ON
            ).sectors
            for word in (one, more)
        ]
        assert sectors[0] == sectors[1] != ()


@pytest.mark.parametrize("certificates", [None, PAPER, 7])
def test_certificates_come_in_a_row(certificates):
    """One certificate is not several."""
    with pytest.raises(
        InvalidValueError, match="a list of Certificate records"
    ):
        isostd.vet(TOYS, certificates, on=ON)


@pytest.mark.parametrize(
    ("market", "word"), [("SG", "IIa"), ("EU", "2a"), ("KR", 5), ("CA", "A")]
)
def test_a_word_of_another_scale_is_refused(market, word):
    """It would drop rows as if it were a no: it is nobody's answer."""
    device = isostd.Purchase(
        market=market, product="9018", conditions={"device_class": word}
    )
    with pytest.raises(isostd.InvalidValueError, match="one of") as caught:
        isostd.requirements_for(device, on="2026-11-22")
    assert caught.value.field == "conditions['device_class']"


@pytest.mark.parametrize("word", ["IIa", "iia", "Class IIa", "risk class IIa"])
def test_a_class_may_be_told_with_its_word(word):
    """Paper says "Class IIa"; the list says "IIa"."""
    device = isostd.Purchase(
        market="EU", product="9018", conditions={"device_class": word}
    )
    rows = isostd.requirements_for(device, on="2026-11-22").rows
    applies = {row.requirement.key: row.applies for row in rows}
    assert applies["eu-devices-certificate"] == Answer.YES


def test_a_list_that_is_not_whole_refuses_no_word():
    """A buyer's own words stand beside those of a market."""
    rule = isostd.from_plain(
        {
            "type": "requirement",
            "format": 1,
            "key": "ours",
            "title": "Ours",
            "obligation": "contractual",
            "instrument": "code",
            "summary": "asked for some",
            "conditions": [
                {"name": "device_class", "question": "?", "equals": ["X"]},
                {"name": "grade", "question": "?", "equals": ["fine"]},
            ],
        }
    )
    ours = isostd.bundled().extended(requirements=[rule])
    for told in ({"device_class": "X"}, {"grade": "coarse"}):
        device = isostd.Purchase(market="SG", product="9018", conditions=told)
        chosen = isostd.requirements_for(
            device, on="2026-11-22", catalogue=ours
        )
        assert chosen.rows


def test_of_a_service_who_does_the_work_is_asked_for():
    """Nobody makes what is done."""
    work = isostd.Purchase(
        market="FR",
        product="cleaning",
        buyer="government",
        manufacturer="Example Cleaners SARL",
    )
    paper = isostd.Certificate(
        standard="ISO 9001:2015",
        holder="Another Holding SA",
        certification_body="Example Cert",
        accreditation_body="COFRAC",
        issued="2026-01-10",
        expires="2029-01-09",
        scope="Cleaning services",
    )
    report = isostd.vet(work, [paper], on="2026-11-22")
    reasons = [reason for row in report.rows for reason in row.reasons]
    assert any("is that who does the work?" in reason for reason in reasons)
