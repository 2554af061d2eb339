"""The catalogue: looked up, resolved, searched, extended, never changed."""

import copy
import pickle
import subprocess
import sys
from datetime import date

import attrs
import pytest

import isostd
from isostd._assessing import stamps
from isostd._named import worded
from isostd._named.laws import laws_in
from isostd._named.worded import hedged
from isostd._text import notices
from isostd._text.words import listed
from isostd.accreditation import AccreditationBody
from isostd.catalogue import Catalogue, bundled
from isostd.certificates import Certificate
from isostd.cycles import CertificationCycle
from isostd.errors import (
    DuplicateKeyError,
    InvalidReferenceError,
    InvalidValueError,
    IsostdError,
    UnknownNameError,
    UnknownStandardError,
)
from isostd.references import Reference
from isostd.sources import Citation
from isostd.standards import Adoption, Edition, Standard
from isostd.tables import Table
from isostd.vocabulary import (
    Answer,
    Attestation,
    Chain,
    Confidence,
    Degree,
    Kind,
    RelationKind,
    Unresolved,
)

TEN = [
    "iso-9001", "iso-14001", "iso-45001", "iso-13485", "iso-22716",
    "iso-8124", "iso-iec-27001", "iso-22000", "iso-21469", "iso-50001",
]  # fmt: skip


@pytest.mark.parametrize("key", TEN)
def test_the_ten_are_there(key):
    """Each of the mission's standards has what a buyer needs."""
    standard = bundled().standards[key]
    assert standard.title
    assert standard.subject
    assert 2 <= standard.scope.count(". ") + 1 <= 8
    assert standard.industries
    assert standard.regional_notes
    assert standard.citations
    assert standard.committee
    if not standard.parts:
        assert standard.latest is not None
        assert standard.cycle is not None


def test_toys_have_every_part():
    """The series names its twelve parts, and each names the series."""
    series = isostd.get("ISO 8124")
    assert len(series.parts) == 12
    for key in series.parts:
        assert bundled().standards[key].series == series.key
    assert series.editions == ()
    assert series.latest is None
    assert series.edition_on(date(2026, 11, 22)) is None


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("ISO 9001", "iso-9001"),
        ("iso-9001", "iso-9001"),
        ("9001", "iso-9001"),
        ("ISO 9001:2018", "iso-9001"),
        ("BS EN ISO 13485:2016", "iso-13485"),
        ("GB/T 19001-2016", "iso-9001"),
        ("JIS Q 27001:2023", "iso-iec-27001"),
        ("ISO 27001", "iso-iec-27001"),
        ("AS/NZS ISO 8124.1:2019", "iso-8124-1"),
        ("OHSAS 18001", "ohsas-18001"),
        (Reference.parse("ISO 22000:2005"), "iso-22000"),
    ],
)
def test_get(name, key):
    """Anything that names a standard leads to it; the year is ignored."""
    assert isostd.get(name).key == key
    assert isostd.get(isostd.get(name)).key == key


@pytest.mark.parametrize(
    "name", ["ISO 90001", "nonsense", "12345678", "", "ISO 8124-99x"]
)
def test_get_raises(name):
    """What is not known raises, and names what is near."""
    with pytest.raises(UnknownStandardError) as caught:
        isostd.get(name)
    assert caught.value.name == name
    if name == "ISO 90001":
        assert "ISO 9001" in caught.value.near


def test_callers_mistakes():
    """A number or None is the caller's mistake."""
    for call in (isostd.get, isostd.resolve):
        with pytest.raises(InvalidValueError):
            call(9001)
    with pytest.raises(InvalidReferenceError):
        isostd.resolve("nonsense")


RESOLVED = [
    # printed, standard, edition, why not
    ("ISO 9001:2015", "iso-9001", "ISO 9001:2015", None),
    ("ISO 9001:2026", "iso-9001", "ISO 9001:2026", None),
    ("EN ISO 45001:2023", "iso-45001", "ISO 45001:2018", None),
    ("DIN EN ISO 45001:2023", "iso-45001", "ISO 45001:2018", None),
    ("EN ISO/IEC 27001:2023", "iso-iec-27001", "ISO/IEC 27001:2022", None),
    ("GB/T 19001-2016", "iso-9001", "ISO 9001:2015", None),
    ("GB/T 24001-2016", "iso-14001", "ISO 14001:2015", None),
    ("GB/T 45001-2020", "iso-45001", "ISO 45001:2018", None),
    ("GB/T 22080-2025", "iso-iec-27001", "ISO/IEC 27001:2022", None),
    ("GB/T 22080-2016", "iso-iec-27001", "ISO/IEC 27001:2013", None),
    ("GB/T 42061-2022", "iso-13485", "ISO 13485:2016", None),
    ("YY/T 0287-2017", "iso-13485", "ISO 13485:2016", None),
    ("GB/T 23331-2020", "iso-50001", "ISO 50001:2018", None),
    ("JIS Q 27001:2025", "iso-iec-27001", "ISO/IEC 27001:2022", None),
    ("JIS Q 13485:2018", "iso-13485", "ISO 13485:2016", None),
    ("AS/NZS ISO 9001:2016", "iso-9001", "ISO 9001:2015", None),
    ("AS/NZS ISO 8124.1:2023", "iso-8124-1", "ISO 8124-1:2022", None),
    ("IS 9873 (Part 1):2019", "iso-8124-1", "ISO 8124-1:2018", None),
    ("DIN EN ISO 13485:2021-12", "iso-13485", "ISO 13485:2016", None),
    ("BS EN ISO 13485:2016+A11:2021", "iso-13485", "ISO 13485:2016", None),
    ("ISO 27001:2022", "iso-iec-27001", "ISO/IEC 27001:2022", None),
    ("ISO 9001", "iso-9001", None, Unresolved.NO_YEAR),
    ("BS EN ISO 9001", "iso-9001", None, Unresolved.NO_YEAR),
    ("GB/T 19001", "iso-9001", None, Unresolved.NO_YEAR),
    ("ISO 9001:2018", "iso-9001", None, Unresolved.NO_SUCH_EDITION),
    ("ISO 45001:2024", "iso-45001", None, Unresolved.NO_SUCH_EDITION),
    ("ISO/IEC 27001:2017", "iso-iec-27001", None,
     Unresolved.NO_SUCH_EDITION),
    ("ISO 8124-13:2020", "iso-8124", None, Unresolved.NO_SUCH_EDITION),
    ("ISO 9001:2031", "iso-9001", None, Unresolved.NEWER_THAN_DATA),
    ("ISO/DIS 45001", "iso-45001", None, Unresolved.DRAFT),
    ("MS ISO/DIS 45001", "iso-45001", None, Unresolved.DRAFT),
    ("EN ISO/DIS 9001", "iso-9001", None, Unresolved.DRAFT),
    ("BS EN ISO 27001:2017", "iso-iec-27001", "ISO/IEC 27001:2013", None),
    ("EN ISO 27001:2019", "iso-iec-27001", None, Unresolved.UNKNOWN_ADOPTION),
    ("ISO 8124:2018", "iso-8124", None, Unresolved.SERIES),
    ("OHSAS 45001:2018", None, None, Unresolved.UNKNOWN_STANDARD),
    ("BS OHSAS 18001:2007", "ohsas-18001", "OHSAS 18001:2007", None),
    ("FSSC 22000", "fssc-22000", None, Unresolved.NO_YEAR),
    ("FSSC 22000 V6", "fssc-22000", "FSSC 22000 V6", None),
    ("TISAX", "tisax", None, Unresolved.NO_EDITIONS),
    ("TL 9000-H R6.3/R5.7", "tl-9000", None, Unresolved.NO_EDITIONS),
    ("IFS Broker Version 1", "ifs-broker", None,
     Unresolved.UNKNOWN_STANDARD),
    ("IFS Food 6.5", "ifs-food", None, Unresolved.NO_SUCH_EDITION),
    ("IFS Food 9", "ifs-food", None, Unresolved.NEWER_THAN_DATA),
    ("GB/T 19001-2026", "iso-9001", None, Unresolved.UNKNOWN_ADOPTION),
    ("GB/T 19001-2026/ISO 9001:2026", "iso-9001", None,
     Unresolved.UNKNOWN_ADOPTION),
    ("PNS ISO 9001:2015", "iso-9001", None, Unresolved.UNKNOWN_ADOPTION),
    ("TCVN 9999:2015/ISO 9001:2018", "iso-9001", None,
     Unresolved.NO_SUCH_EDITION),
    ("ISO 99999:2020", None, None, Unresolved.UNKNOWN_STANDARD),
    ("EN ISO 99999:2020", None, None, Unresolved.UNKNOWN_STANDARD),
    ("EN 71-1:2014", "en-71-1", "EN 71-1:2014", None),
    ("EN 71-1:1998", "en-71-1", None, Unresolved.UNKNOWN_STANDARD),
    ("DIN EN 71-3:2021-06", "en-71-3", "EN 71-3:2019", None),
    ("DIN EN 71-3:2023", "en-71-3", None, Unresolved.UNKNOWN_ADOPTION),
    ("EN 71-1:2031", "en-71-1", None, Unresolved.NEWER_THAN_DATA),
    ("ASTM F963-23", "astm-f963", "ASTM F963-23", None),
    ("GB/T 29665-2013", None, None, Unresolved.UNKNOWN_STANDARD),
]  # fmt: skip


@pytest.mark.parametrize(("text", "key", "edition", "why"), RESOLVED)
def test_resolve(text, key, edition, why):
    """A reference is joined to the facts, or it is said why not."""
    found = isostd.resolve(text)
    assert (found.standard.key if found.standard else None) == key
    assert (str(found.edition.reference) if found.edition else None) == edition
    assert found.unresolved == why
    assert found.reference == Reference.parse(text)


def test_nearest_and_the_year_of_an_amendment():
    """A year that is an amendment's is explained."""
    found = isostd.resolve("ISO 14001:2024")
    assert [str(r) for r in found.nearest] == [
        "ISO 14001:2015", "ISO 14001:2026",
    ]  # fmt: skip
    assert str(found.year_is_of) == "ISO 14001:2015/Amd 1:2024"
    parts = isostd.resolve("ISO 8124-13:2020").nearest
    assert isostd.resolve("AS/NZS ISO 8124.13").nearest == parts
    assert len(parts) == 12
    assert str(parts[0]) == "ISO 8124-1"


def test_a_technical_specification_without_its_publisher():
    """`TS 16949` is ISO's, not Turkey's."""
    found = isostd.resolve(isostd.Reference.parse("TS 16949:2009"))
    assert found.standard.key == "iso-ts-16949"
    assert [str(c.meant) for c in found.corrections] == ["ISO/TS 16949:2009"]
    assert isostd.resolve(isostd.Reference.parse("TS 1:2009")).standard is None


@pytest.mark.parametrize(
    ("text", "year", "urn"),
    [
        ("ISO 9001:2015", 2015, "urn:iso:std:iso:9001:ed-5"),
        ("ISO 9001 Ed.5", 2015, "urn:iso:std:iso:9001:ed-5"),
        ("urn:iso:std:iso-iec:27001:ed-3", 2022,
         "urn:iso:std:iso-iec:27001:ed-3"),
        ("ISO 9001", None, "urn:iso:std:iso:9001"),
        ("ISO 9001 Ed.77", None, "urn:iso:std:iso:9001:ed-77"),
        ("EN ISO 9001:2015", 2015, None),
    ],
)  # fmt: skip
def test_urns_and_editions(text, year, urn):
    """A URN names the edition by its number; the facts know the year."""
    found = isostd.resolve(isostd.Reference.parse(text))
    known = found.edition.reference.year if found.edition else None
    assert (known, found.urn) == (year, urn)


def test_scripts_are_one_name():
    """An adopter's letters in another script name the same document."""
    latin, own = (
        isostd.resolve(isostd.Reference.parse(text))
        for text in ("GOST R ISO 9001-2015", "ГОСТ Р ИСО 9001-2015")
    )
    assert latin.adoption == own.adoption
    assert own.edition.reference.year == 2015


def test_corrections():
    """A wrong publisher and an untrue joined form are told."""
    (publisher,) = isostd.resolve("ISO 27001:2022").corrections
    assert publisher.kind == "publisher"
    assert str(publisher.meant) == "ISO/IEC 27001:2022"
    assert str(publisher).endswith("(publisher)")
    (type_,) = isostd.resolve("ISO 8124-9:2025").corrections
    assert (type_.kind, type_.meant.type) == ("type", "TR")
    false = isostd.resolve("GB/T 19001-2016/ISO 9001:2008")
    assert [c.kind for c in false.corrections] == ["adoption"]
    assert str(false.edition.reference) == "ISO 9001:2015"
    other = isostd.resolve("GB/T 19001-2016/ISO 14001:2015")
    assert [c.kind for c in other.corrections] == ["adoption"]
    true = isostd.resolve("GB/T 19001-2016/ISO 9001:2015")
    assert true.corrections == ()
    assert true.adoption.degree is Degree.IDENTICAL
    (iatf,) = isostd.resolve("ISO 16949:2016").corrections
    assert str(iatf.meant) == "IATF 16949:2016"


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("toys", "iso-8124"),
        ("toy", "iso-8124"),
        ("food safety", "iso-22000"),
        ("medical device", "iso-13485"),
        ("cosmetics GMP", "iso-22716"),
        ("信息安全", "iso-iec-27001"),
        ("环境管理体系", "iso-14001"),
        ("energy", "iso-50001"),
        ("lubricants", "iso-21469"),
        ("occupational health", "iso-45001"),
        ("quality management", "iso-9001"),
        ("ISMS", "iso-iec-27001"),
        ("EnMS", "iso-50001"),
        ("OH&S", "iso-45001"),
        ("ISO9001", "iso-9001"),
        ("food-grade lubricants", "iso-21469"),
        ("医疗器械", "iso-13485"),
    ],
)
def test_search(words, key):
    """What a buyer would type leads to the standard."""
    assert key in [standard.key for standard in isostd.search(words)[:3]]


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("kids toys", "iso-8124"),
        ("children's toys", "iso-8124"),
        ("toy safety", "iso-8124"),
        ("玩具", "iso-8124"),
        ("sunscreen", "iso-22716"),
        ("cosmetic", "iso-22716"),
        ("GMP", "iso-22716"),
        ("surgical masks", "iso-13485"),
        ("口罩", "iso-13485"),
        ("cloud hosting", "iso-iec-27001"),
        ("云服务", "iso-iec-27001"),
        ("health and safety", "iso-45001"),
        ("safety", "iso-45001"),
        ("职业健康安全", "iso-45001"),
        ("ISO certificate", "iso-9001"),
        ("质量", "iso-9001"),
        ("质量管理体系", "iso-9001"),
        ("environmental", "iso-14001"),
        ("环境管理体系", "iso-14001"),
        ("carbon footprint", "iso-14067"),
        ("碳足迹", "iso-14067"),
        ("social audit", "smeta"),
        ("risk management", "iso-31000"),
        ("food packaging", "iso-22002-4"),
        ("食品", "iso-22000"),
        ("食品安全", "iso-22000"),
        ("汽车零部件", "iatf-16949"),
        ("化妆品", "iso-22716"),
        ("医疗器械", "iso-13485"),
        ("信息安全", "iso-iec-27001"),
        ("能源管理", "iso-50001"),
    ],
)
def test_search_has_the_usual_standard_first(words, key):
    """Of all that fit, the one that is usually meant stands first."""
    assert isostd.search(words)[0].key == key


def test_no_everyday_word_leads_to_a_withdrawn_text_first():
    """Who types one wants what can be had today; its own name is another."""
    gone = {s for s in isostd.bundled().standards if "(withdrawn" in s.subject}
    misled = {
        word: found.key
        for standard in gone
        for word in standard.words
        if not any(sign.isdigit() for sign in word)
        and word != standard.reference.publisher
        and (found := isostd.search(word)[0]) in gone
    }
    assert len(gone) > 20
    assert misled == {}


@pytest.mark.parametrize(
    ("words", "key"),
    [("AI", "en-71-7"), ("ISMS", "iso-13009"), ("EMS", "en-9100")],
)
def test_search_finds_no_letters_within_words(words, key):
    """A short word stands whole: "AI" is not in "paints"."""
    assert key not in [standard.key for standard in isostd.search(words)]


def test_search_by_industry_and_kind():
    """Industry and kind narrow the answer; blank words find nothing."""
    toys = isostd.search(industry="toys")
    assert "iso-8124-1" in [standard.key for standard in toys]
    guidance = isostd.search(kind=Kind.GUIDANCE)
    assert {s.kind for s in guidance} == {Kind.GUIDANCE}
    assert isostd.search("  ") == ()
    assert isostd.search("zzzz") == ()
    with pytest.raises(UnknownNameError, match="unknown industry"):
        isostd.search(industry="toyz")


OWN = Standard(
    key="acme-qs-1",
    reference=Reference(publisher="IATF", number="1"),
    title="Acme quality",
    subject="Acme",
    scope="What Acme asks.",
    kind=Kind.SECTOR_QUALITY_SYSTEM,
    attestation=Attestation.PRIVATE_CERTIFICATE,
    cycle="private-gmp",
)


CITED = Citation(
    source="acme", confidence=Confidence.PRIMARY, checked="2026-11-26"
)


def test_extended():
    """A caller's records go into a new catalogue; the old one stays."""
    facts = bundled()
    name = Reference(publisher="IATF", number="1")
    mine = facts.extended(standards=[OWN], references={"ACME QS 1": name})
    assert mine.get("ACME QS 1") == OWN
    assert mine.resolve("ACME QS 1").unresolved is Unresolved.NO_EDITIONS
    assert "acme-qs-1" in mine.standards
    assert "acme-qs-1" not in facts.standards
    assert len(mine.bodies) == len(facts.bodies)
    with pytest.raises(InvalidValueError, match="references: 1 is not"):
        facts.extended(references={1: name})
    with pytest.raises(DuplicateKeyError, match="replace=True"):
        mine.extended(standards=[OWN])
    other = attrs.evolve(OWN, title="Other")
    replaced = mine.extended(standards=[other], replace=True)
    assert replaced.get("acme-qs-1").title == "Other"
    assert "of 1 " not in repr(mine)


@pytest.mark.parametrize(
    ("table", "name", "near"),
    [
        ("economies", "Germany", ("DE",)),
        ("economies", "germany", ("DE",)),
        ("bodies", "United Kingdom Accreditation Service", ("ukas",)),
        ("registers", "IAF CertSearch", ("iaf-certsearch",)),
        ("requirements", "Public buyers: ISO 9001",
         ("any-government-quality",)),
        ("economies", "", ()),
        ("economies", 5, ()),
    ],
)  # fmt: skip
def test_a_name_in_the_place_of_a_key_leads_to_the_key(table, name, near):
    """Who gives what a record is called is told its key."""
    with pytest.raises(UnknownNameError) as caught:
        getattr(bundled(), table)[name]
    assert caught.value.near == near


def test_a_record_made_by_hand_is_read_as_the_bundled_ones_are():
    """Lists become tuples and words members; another shape is refused."""
    loose = attrs.evolve(OWN, kind="guidance", words=["acme"], citations=[])
    mine = bundled().extended(standards=[loose]).standards["acme-qs-1"]
    assert mine.kind is Kind.GUIDANCE
    assert (mine.words, mine.citations) == (("acme",), ())
    assert hash(mine) is not None
    for wrong, told in (
        ({"kind": "guide"}, r"standards\['acme-qs-1'\]\.kind: 'guide'"),
        ({"citations": [None]}, r"citations\[0\]: None is not accepted"),
        ({"title": None}, r"\.title: None is not accepted; give a text"),
        ({"cycle": "private-gpm"}, "unknown cycle 'private-gpm'; near: priv"),
        ({"industries": ["toyz"]}, "unknown industry 'toyz'; near: toys"),
        ({"citations": (CITED,)}, "unknown source 'acme'"),
    ):
        with pytest.raises(IsostdError, match=told):
            bundled().extended(standards=[attrs.evolve(OWN, **wrong)])


def test_catalogues_pickle():
    """The bundled one by name, another by its records; a copy is the same."""
    facts = bundled()
    assert pickle.loads(pickle.dumps(facts)) is facts
    mine = facts.extended(standards=[OWN])
    again = pickle.loads(pickle.dumps(mine))
    assert again.standards["acme-qs-1"] == OWN
    assert copy.copy(facts) is facts


def test_catalogues_do_not_change():
    """Nothing can be set, deleted or put into a catalogue."""
    facts = bundled()
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        facts.standards = ()
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        del facts.standards
    with pytest.raises(TypeError):
        facts.references["x"] = OWN.reference


def test_tables():
    """A table iterates in key order and says what is near a wrong key."""
    table = bundled().standards
    assert list(table.keys()) == sorted(s.key for s in table)
    assert len(table) == len(list(table))
    assert table.find("nothing") is None
    assert repr(table).startswith("<Table standards: ")
    with pytest.raises(UnknownNameError, match="iso-9001"):
        table["iso-90011"]
    with pytest.raises(DuplicateKeyError):
        Table("standards", [OWN, OWN])


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("ISO 14000", "ISO 14001"), ("BRC", "BRCGS Food Safety"),
        ("iso 13458", "ISO 13485"),
    ],
)  # fmt: skip
def test_what_is_near(name, near):
    """What is meant is named first: it shares the beginning."""
    with pytest.raises(UnknownStandardError) as caught:
        isostd.get(name)
    assert near in caught.value.near
    assert caught.value.near[0][:3].casefold() == name[:3].casefold()


@pytest.mark.parametrize(
    ("table", "one"),
    [
        ("standards", "standard"), ("bodies", "body"),
        ("economies", "economy"), ("industries", "industry"),
        ("sectors", "sector"),
    ],
)  # fmt: skip
def test_one_of_a_table(table, one):
    """A wrong key is told in the singular."""
    with pytest.raises(UnknownNameError, match=f"unknown {one} 'zzz'"):
        getattr(bundled(), table)["zzz"]


def test_registers_by_the_name_of_an_economy():
    """An economy counts by its name as by its code."""
    facts = bundled()
    iso = facts.get("ISO 9001")
    china = facts.registers_for(iso, economy="CN")
    assert china != facts.registers_for(iso)
    assert facts.registers_for(iso, economy="China") == china


@pytest.mark.parametrize(
    ("told", "key"),
    [
        ("中国广东省深圳市", "CN"), ("中国内蒙古自治区", "CN"),
        ("Inner Mongolia, China", "CN"), ("Country: China", "CN"),
        ("The People's Republic of China", "CN"), ("日本 東京都", "JP"),
        ("대한민국 경기도", "KR"), ("London, England, UK", "GB"),
        ("UK - Scotland", "GB"), ("Germany, EU", "DE"), ("EU", "EU"),
        ("New Mexico, USA", "US"), ("San Juan, PR, USA", "PR"),
        ("Belfast, Northern Ireland, UK", "XI"), ("Georgia", "GE"),
        ("China, Republic of", "TW"), ("China (Taiwan)", "TW"),
        ("Hong Kong, PRC", "HK"), ("Macau (China)", "MO"),
        ("Guinea (Equatorial)", "GQ"), ("台湾省台北市", "TW"),
        ("Korea (DPR)", None), ("Congo, Dem. Rep.", None),
        ("中国 台湾省", None), ("中国 广东省 香港", None), ("中国香港境外", None),
        ("Germany and Austria", None), (",", None), ("中" * 80, None),
    ],
)  # fmt: skip
def test_the_economy_that_a_printed_text_names(told, key):
    """One named as a whole part is it; several, or a province, are none."""
    assert bundled().economy_called(told) == (key or told)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("cnca", "cnca"), ("认e云", "cnca"), ("cx.cnca.cn", "cnca"),
        ("国家认证认可监督管理委员会", "cnca"),
        ("Certification and Accreditation Administration of China", "cnca"),
        ("CertSearch", "iaf-certsearch"), ("IAF", "iaf-certsearch"),
        ("UKAS", "ukas-certcheck"), ("certcheck.ukas.com", "ukas-certcheck"),
        ("EUDAMED, European Commission", "eudamed"),
        ("Росаккредитация", "fsa-registers"), ("JAB", "jab-register"),
        ("European Commission", None), ("Irish register", None), ("IA", None),
        ("Directory of the accreditation body", None), ("", None),
        ("cnca " * 100_000, "cnca"),
        ("SAC register", None), ("Fernando's list", None), ("--", None),
        ("mdsapregister", "mdsap"),
        ("FSSC Public Register", "fssc-assurance-platform"),
        ("https://cx.cnca.cn/CertECloud?x=1", "cnca"),
        ("www.cnca.gov.cn", "cnca"), ("www.jab.or.jp", "jab-register"),
        ("anab.org", "anab-directory"), ("GLOBALG.A.P.", "globalgap-database"),
        ("iafcertsearch.net", None), ("www.iafcertsearch.org.cn", None),
        ("cnca.gov.cn.example.com", None), ("jab.or.example", None),
    ],
)  # fmt: skip
def test_what_a_register_is_called(name, key):
    """Its key, its names, and who runs it; what fits several is none."""
    found = bundled().register_called(name)
    assert (found.key if found is not None else None) == key


def test_nobody_lists_what_a_firm_says_of_itself():
    """A self-declaration is looked up nowhere."""
    facts = isostd.bundled()
    iso = facts.get("ISO 14001")
    assert facts.registers_for(iso)
    assert facts.registers_for(iso, Attestation.SELF_DECLARATION) == ()


def test_a_law_leads_to_its_cycle():
    """Of a kind that was told, no other kind's law counts."""
    facts = isostd.bundled()
    found = facts.cycle_told("EC certificate, Directive 93/42/EEC")
    assert found is facts.cycles["notified-body-mdd"]
    body = Attestation.NOTIFIED_BODY_CERTIFICATE
    assert facts.cycle_told("93/42/EEC", body) is found
    assert facts.cycle_told("93/42/EEC", Attestation.TEST_REPORT) is None
    assert facts.cycle_told("ISO 9001:2015") is None


def test_a_law_is_known_by_its_number():
    """In each language in which the records name it."""
    names = [n for c in bundled().cycles for n in c.names if "/" in n]
    assert {name for name in names if not laws_in(name)} == set()
    assert laws_in("(EC) No 1223/2009, and 305/2011/EU") == {
        "1223/2009", "305/2011",
    }  # fmt: skip
    assert laws_in("12/2026, 2026/11 and 3/2024/ab") == set()


def test_a_register_of_some_laws_only():
    """It is told for papers to these, and where no law is named."""
    facts = isostd.bundled()
    own = attrs.evolve(facts.registers["eudamed"], cycles=("br-gmp",))
    facts = facts.extended(registers=[own], replace=True)
    paper = isostd.Certificate(
        standard="93/42/EEC", attestation="notified-body certificate"
    )
    told = isostd.assess(paper, on="2026-11-22", catalogue=facts).registers
    assert own not in told
    open_ = attrs.evolve(paper, standard="a device")
    told = isostd.assess(open_, on="2026-11-22", catalogue=facts).registers
    assert own in told


def test_a_long_text_is_no_name():
    """Only its beginning is held against the names; any length is fine."""
    text = "UKAS accredited " + "and more " * 100_000
    assert bundled().bodies_called(text) == ()
    assert [b.key for b in bundled().bodies_named(text)] == ["ukas"]


def test_a_slip_that_fits_two_bodies_names_neither():
    """A letter once for twice is read only where one body is meant."""
    names = ("Hall of Assessors", "Hal of Assessors")
    two = [
        AccreditationBody(key=key, acronym=key, name=name, economies=("DE",))
        for key, name in zip(("x-one", "x-two"), names, strict=True)
    ]
    facts = bundled().extended(bodies=two)
    assert facts.bodies_called("Hal of Assessors") == (two[1],)
    assert facts.bodies_called("Hall of Asessors") == ()
    alone = bundled().extended(bodies=two[:1])
    assert alone.bodies_called("Hal of Asessors") == (two[0],)


def test_which_cycle():
    """The standard, the kind of document and the economy decide."""
    facts = bundled()
    iso = facts.get("ISO 9001")
    assert facts.cycle_for(iso).key == "iso-iec-17021-1"
    assert facts.cycle_for(None) is None
    china = facts.cycle_for(iso, economy="CN")
    assert china.key == "cn-qms-2026"
    before = facts.cycle_for(iso, economy="CN", on=date(2025, 12, 31))
    assert before.key == "cn-qms-2016"
    assert facts.cycle_for(iso, economy="DE").key == "iso-iec-17021-1"
    assert facts.cycle_for(iso, economy="China") is china
    nb = Attestation.NOTIFIED_BODY_CERTIFICATE
    assert facts.cycle_for(None, nb).key == "notified-body"
    assert facts.cycle_for(iso, nb, economy="CN").key == "notified-body"
    assert facts.cycle_for(iso, Attestation.MARKING_LICENCE) is None


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("CNAS", {"cnas"}),
        ("cnas", {"cnas"}),
        ("JAS-ANZ", {"jas-anz"}),
        ("JASANZ", {"jas-anz"}),
        ("Deutsche Akkreditierungsstelle", {"dakks"}),
        ("nobody", set()),
    ],
)
def test_bodies_by_what_they_are_called(name, keys):
    """Acronym, full name and common spellings lead to a body."""
    assert {b.key for b in bundled().bodies_named(name)} == keys


@pytest.mark.parametrize(
    ("text", "keys", "clear"),
    [
        ("UKAS, United Kingdom", {"ukas"}, True),
        ("Accredited by LA 0123", {"la"}, True),
        ("LA is what they say", set(), True),
        ("GAC (GCC Accreditation Center)", {"gac-gcc"}, True),
        ("GAC, Georgia", {"gac-ge"}, True),
        ("GAC, Delaware", {"gac-gcc", "gac-ge"}, False),
        ("GAC, India", set(), True),
        ("SAC and GAC", {"sac", "saac", "gac-gcc", "gac-ge"}, True),
        ("ACCREDIA LAB No. 12", {"accredia"}, True),
        ("CNAS / ANAB", {"cnas"}, True),
        ("CNAS / ANAB / UKAS", {"cnas"}, False),
        ("UKAS or so they say", {"ukas"}, False),
        ("未经CNAS认可", {"cnas"}, False),
        ("UKAS, Germany", set(), True),
        ("JAS-ANZ, Canberra", {"jas-anz"}, True),
        ("UKAS, Delaware", {"ukas"}, False),
        ("DAkkS, Musterweg 5, 10115 Berlin", {"dakks"}, True),
        ("IAS United States of America", {"ias"}, True),
        ("UKAS USA 0012", set(), True),
        ("UKAS MS CB 001", {"ukas"}, True),
        ("UKAS LTD 0012", {"ukas"}, False),
        ("United Kingdom Accreditation Service LTD 12", {"ukas"}, True),
        ("UKAS JOINT 12", {"ukas"}, False),
        ("KAN of Viet Nam", set(), True),
        ("", set(), True),
    ],
)
def test_what_a_text_says_of_bodies(text, keys, clear):
    """The names in it, and whether all the rest says nothing."""
    seen = bundled().mentioned(text)
    assert {body.key for body in seen.bodies} == keys
    assert seen.clear is clear


@pytest.mark.parametrize(
    "printed",
    ["{0} ({1})", "{1} ({0})", "{1} - {0}", "{1} No. 0026",
     "{1} Accreditation: No. 0026", "Accreditation No. MS-0026 ({0})",
     "{1} accreditation certificate no. 12/2024", "accredited by {1}",
     "{1} 0026 (valid until 2028)"],
)  # fmt: skip
def test_lines_that_say_no_more_than_a_name(printed):
    """Each body is plain by its own names with a number beside them."""
    for body in bundled().bodies:
        text = printed.format(body.name, body.acronym)
        seen = bundled().mentioned(text)
        assert body in seen.bodies, text
        assert seen.clear, text
        assert not hedged(seen.beside, 2026), text


@pytest.mark.parametrize(
    "told", ["{}", "certificate {}", "on 5 May the accreditation was {} there"]
)
def test_every_word_for_an_end_is_seen(told):
    """None is passed over because no root that is looked for is in it."""
    words = [w for text in worded._WORDS.values() for w in listed(text)]
    texts = [told.format(word) for word in words]
    ended = [t for t in texts if worded.folded(None, t) in worded._ENDED]
    assert ended
    assert [t for t in ended if not worded.ends(t)] == []


def test_no_scope_of_a_paper_that_ended_is_passed_over():
    """Each word for a paper holds one that the quick look knows."""
    words = notices._PAPER.rpartition("(?:")[2].rstrip(")").split("|")
    scopes = [f"{word.title()} is suspended" for word in words]
    scopes.append("This is not a certificate")
    assert "Certificate is suspended" in scopes
    for scope in scopes:
        assert notices.ENDS_PAPER.search(scope)
        assert stamps._is_of_the_paper(scope)


def test_ambiguous_bodies():
    """A short name of two bodies is settled by the economy."""
    both = bundled().bodies_named("GAC")
    assert len(both) == 2
    for body in both:
        found = bundled().bodies_named("GAC", body.economies[0])
        assert body in found
    assert len(bundled().bodies_named("GAC", "GE")) == 1
    assert len(bundled().bodies_named("GAC", "Georgia")) == 1
    assert len(bundled().bodies_named("GAC", "FR")) == 2


# --- a small catalogue made for the corners --------------------------------


def iso(number, year=None, **fields):
    """Return an ISO reference."""
    return Reference(publisher="ISO", number=number, year=year, **fields)


def standard(number="1", **fields):
    """Return a standard made for a test."""
    return Standard(
        **{
            "key": f"iso-{number}",
            "reference": iso(number),
            "title": "t",
            "subject": "s",
            "scope": "c",
            "kind": Kind.MANAGEMENT_SYSTEM,
            "attestation": Attestation.MANAGEMENT_SYSTEM_CERTIFICATE,
            **fields,
        }
    )


def catalogue(*standards, **tables):
    """Return a catalogue of a few records."""
    return Catalogue(
        {"standards": standards, **tables}, as_of=date(2026, 11, 22)
    )


def test_an_adoption_that_is_not_equivalent():
    """A document that only looks like an adoption leads to no standard."""
    adopted = Adoption(
        reference=Reference(publisher="GB/T", number="7", year=2013),
        adopts=iso("1", 2000),
        degree=Degree.NOT_EQUIVALENT,
        economies=("CN",),
    )
    facts = catalogue(standard(adoptions=(adopted,)))
    found = facts.resolve("GB/T 7-2013")
    assert found.standard is None
    assert found.adoption == adopted
    assert found.unresolved is Unresolved.UNKNOWN_STANDARD


def test_an_amended_national_row_does_not_hide_the_european_one():
    """Without its amendment the paper names the text before it."""
    plain = isostd.resolve("UNI EN ISO 9001:2015").adoption
    amended = isostd.resolve("UNI EN ISO 9001:2015+A1:2024").adoption
    assert str(plain.reference) == "EN ISO 9001:2015"
    assert str(amended.reference) == "UNI EN ISO 9001:2015+A1:2024"


def test_supplements_choose_among_adoptions():
    """The row whose amendment is printed is taken, else the bare one."""
    rows = tuple(
        Adoption(
            reference=Reference.parse(text),
            adopts=iso("1", year),
            degree=Degree.IDENTICAL,
            economies=("CEN",),
        )
        for text, year in (
            ("EN ISO 1:2016+A1:2019", 2015),
            ("EN ISO 1:2016", 2015),
        )
    )
    editions = (Edition(reference=iso("1", 2015), published="2015-01-01"),)
    facts = catalogue(standard(editions=editions, adoptions=rows))
    amended = facts.resolve("EN ISO 1:2016+A1:2019")
    assert amended.adoption == rows[0]
    assert facts.resolve("EN ISO 1:2016+A2:2020").adoption == rows[1]
    only = catalogue(standard(editions=editions, adoptions=rows[:1]))
    assert only.resolve("EN ISO 1:2016").adoption == rows[0]


def test_numbers_that_several_share():
    """The printed publisher and type decide, then the year, else nothing."""
    plain = standard(
        reference=iso("101"),
        editions=(Edition(reference=iso("101", 1994), published="1994"),),
    )
    guide = standard(
        key="iso-ts-1",
        reference=iso("101", type="TS"),
        editions=(
            Edition(reference=iso("101", 2016, type="TS"), published="2016"),
        ),
    )
    facts = catalogue(plain, guide)
    assert facts.resolve("ISO 101:1994").standard == plain
    assert facts.resolve("ISO/TS 101:2016").standard == guide
    assert facts.resolve("ISO/IEC 101:2016").standard == guide
    unknown = facts.resolve("ISO/IEC 101:2020")
    assert unknown.unresolved is Unresolved.UNKNOWN_STANDARD
    with pytest.raises(UnknownStandardError):
        facts.get("101")
    assert facts.resolve("SS 101:2016").standard is None


def test_a_prefix_that_drops_the_word_iso():
    """`SANS 9001` keeps the number: the standard is known, the year not."""
    facts = catalogue(
        standard(
            editions=(Edition(reference=iso("1", 2015), published="2015"),)
        )
    )
    found = facts.resolve("SANS 1:2015")
    assert found.standard.key == "iso-1"
    assert found.unresolved is Unresolved.UNKNOWN_ADOPTION
    assert facts.resolve("SANS 1").unresolved is Unresolved.NO_YEAR
    assert facts.resolve("SANS 9").standard is None
    same = facts.resolve("TCVN ISO 1:2015/ISO 1:2015")
    assert same.edition.reference == iso("1", 2015)
    older = facts.resolve("TCVN ISO 1:2010/ISO 1:2015")
    assert older.unresolved is Unresolved.UNKNOWN_ADOPTION
    dual = facts.resolve("SANS 7:2016/ISO 1:2015")
    assert dual.standard.key == "iso-1"
    assert dual.unresolved is Unresolved.UNKNOWN_ADOPTION


def test_editions_on_a_day():
    """Between two editions that are known to the month, both may be it."""
    work = standard(
        editions=(
            Edition(
                reference=iso("1", 2000),
                published="2000-04",
                replaced_by=iso("1", 2010),
            ),
            Edition(reference=iso("1", 2010), published="2010-05",
                    withdrawn="2020-06"),
            Edition(reference=iso("1", 2015)),
            Edition(reference=iso("1"), draft=True),
        )
    )  # fmt: skip
    assert work.edition_on(date(2000, 3, 31)) is None
    assert len(work.editions_on(date(2000, 4, 10))) == 1
    assert work.edition_on(date(2005, 1, 1)).reference.year == 2000
    both = work.editions_on(date(2010, 5, 10))
    assert [e.reference.year for e in both] == [2000, 2010]
    assert work.edition_on(date(2010, 5, 10)) is None
    assert work.edition_on(date(2011, 1, 1)).reference.year == 2010
    assert work.edition_on(date(2021, 1, 1)) is None


def test_certifiable_on():
    """The other question: can a certificate to it stand on that day?"""
    nine = isostd.get("ISO 9001")
    by_year = {e.reference.year: e for e in nine.published}

    def ask(year, day):
        return nine.certifiable_on(by_year[year], date.fromisoformat(day))

    assert ask(2026, "2026-09-15") == Answer.NO
    assert ask(2026, "2026-09-16") == Answer.YES
    assert ask(2015, "2026-11-22") == Answer.YES
    assert ask(2015, "2029-09-30") == Answer.YES
    assert ask(2015, "2029-10-01") == Answer.NO
    assert ask(2008, "2018-09-15") == Answer.YES
    assert ask(2008, "2018-09-16") == Answer.NO
    assert (
        isostd.get("ISO 26000").certifiable_on(
            isostd.get("ISO 26000").latest, date(2026, 1, 1)
        )
        == Answer.NO
    )


def test_certifiable_in_the_corners():
    """Drafts, unknown days, and successors with no transition on record."""
    day = date(2012, 1, 1)
    old = Edition(reference=iso("1", 2000), published="2000-04",
                  replaced_by=iso("1", 2010))  # fmt: skip
    new = Edition(reference=iso("1", 2010), published="2010-05-01",
                  withdrawn="2020-06")  # fmt: skip
    undated = Edition(reference=iso("1", 2015))
    draft = Edition(reference=iso("1"), draft=True)
    work = standard(editions=(old, new, undated, draft))
    assert work.certifiable_on(draft, day) == Answer.NO
    assert work.certifiable_on(undated, day) == Answer.UNKNOWN
    assert work.certifiable_on(old, date(2000, 4, 2)) == Answer.UNKNOWN
    assert work.certifiable_on(old, date(2005, 1, 1)) == Answer.YES
    assert work.certifiable_on(old, day) == Answer.UNKNOWN
    assert work.certifiable_on(new, day) == Answer.YES
    assert work.certifiable_on(new, date(2020, 6, 10)) == Answer.UNKNOWN
    assert work.certifiable_on(new, date(2020, 7, 1)) == Answer.NO
    ended = attrs.evolve(old, replaced_by=None, stage="95.99")
    assert (
        standard(editions=(ended,)).certifiable_on(ended, day)
        == Answer.UNKNOWN
    )
    elsewhere = attrs.evolve(old, replaced_by=iso("2", 2010))
    moved = standard(editions=(elsewhere,))
    assert moved.certifiable_on(elsewhere, day) == Answer.NO
    lost = attrs.evolve(old, replaced_by=iso("1", 2015))
    assert (
        standard(editions=(lost, undated)).certifiable_on(lost, day)
        == Answer.UNKNOWN
    )


def test_bodies_and_cycles_may_be_ones_own():
    """A caller's body and cycle are found by the same calls."""
    body = AccreditationBody(
        key="acb", acronym="ACB", name="Acme Body", economies=("DE",)
    )
    cycle = CertificationCycle(
        key="acme", title="Acme", chain=Chain.NONE,
        attestation=Attestation.PRIVATE_CERTIFICATE,
    )  # fmt: skip
    mine = bundled().extended(bodies=[body], cycles=[cycle])
    assert mine.bodies_named("acme body") == (body,)
    assert mine.cycles["acme"] == cycle


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("GB/T 29665-2013", ["iso-22716"]),
        ("GB 29665", []),
        ("ISO 45002", []),
    ],
)
def test_what_a_document_is_taken_for(name, keys):
    """By publisher and number; another publisher's is another document."""
    found = bundled().told_apart(Reference.parse(name))
    assert [standard.key for standard, _ in found] == keys
    for _, relation in found:
        assert relation.kind is RelationKind.CONFUSED_WITH


def test_own_records_name_what_there_is():
    """A body, a cycle or a register that names no record is refused."""
    facts = bundled()
    seen = attrs.evolve(
        facts.bodies["ukas"].recognitions[0], arrangement="acme-mla"
    )
    for table, key, wrong, told in (
        ("bodies", "ukas", {"recognitions": (seen,)},
         "unknown arrangement 'acme-mla'"),
        ("cycles", "iso-iec-17021-1", {"refines": "acme"},
         "unknown cycle 'acme'"),
        ("cycles", "iso-iec-17021-1", {"standards": ("iso-9091",)},
         "unknown standard 'iso-9091'; near: iso-9001"),
        ("cycles", "iso-iec-17021-1", {"economies": ("XX",)},
         "unknown economy 'XX'"),
        ("registers", "iaf-certsearch", {"economies": ("XX",)},
         "unknown economy 'XX'"),
    ):  # fmt: skip
        own = attrs.evolve(getattr(facts, table)[key], **wrong)
        with pytest.raises(UnknownNameError, match=told):
            facts.extended(**{table: [own]}, replace=True)


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("CNAS (China National Accreditation Service)", "cnas"),
        ("Deutsche Akkreditierungsstelle GmbH (DAkkS)", "dakks"),
        ("UKAS 0003", "ukas"),
        ("RVA C 024", "rva"),
        ("DAkkS D-ZM-00000-01-00", "dakks"),
        ("ANAB accredited", "anab"),
        ("United Kingdom Accreditation Service - UKAS", "ukas"),
        ("C.N.A.S.", "cnas"),
        ("BoA VICAS 001", "boa"),
        ("International Accreditation Service Inc. USA", "ias"),
        ("International Accreditation Service, Inc., U.S.A.", "ias"),
        ("United Kingdom Accreditation Service UK", "ukas"),
        ("UKAF", None),
        ("UKAS-like", None),
        ("()", None),
        ("Some body or other", None),
    ],
)
def test_bodies_as_they_are_printed(printed, key):
    """Numbers, forms and brackets are read; a likeness is no name."""
    found = isostd.bundled().bodies_named(printed)
    assert [body.key for body in found] == ([key] if key else [])


def test_what_a_table_lacks():
    """A table and a catalogue have no attributes but their own."""
    with pytest.raises(AttributeError):
        isostd.bundled().standards.rows
    with pytest.raises(AttributeError):
        isostd.bundled().tables


def test_what_builds_on_a_standard_is_told_once():
    """ISO 15378 names three editions of ISO 9001."""
    facts = isostd.bundled()
    built = facts.built_on(facts.get("iso-9001"))
    assert len(built) == len(set(built)) > 5


def test_no_body_is_called_by_what_says_nothing():
    """ "NAT" accredited in Hungary, and "NaT" is a day that was not told."""
    called = {
        name
        for body in bundled().bodies
        for name in (
            body.acronym, body.name, *body.aliases,
            *(former.name for former in body.former),
        )
    }  # fmt: skip
    papers = [Certificate(accreditation_body=name) for name in called]
    assert {paper.accreditation_body for paper in papers} == called
    assert Certificate(accreditation_body="NaT").accreditation_body is None


# Threads change places as often as they can, and begin together.
AT_ONCE = """
import sys, threading
import isostd
sys.setswitchinterval(1e-6)
seen, gate = [], threading.Barrier(8)
def look():
    gate.wait()
    facts = isostd.bundled()
    seen.append((facts, facts.standards["iso-9001"], facts.index))
threads = [threading.Thread(target=look) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(seen), *(len(set(map(id, column))) for column in zip(*seen)))
"""


def test_threads_get_the_same_catalogue():
    """Also where they are the first to ask, and all at once."""
    run = subprocess.run(
        [sys.executable, "-c", AT_ONCE], capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    assert run.stdout.split() == ["8", "1", "1", "1"]
