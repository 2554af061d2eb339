"""References: read, written back, compared, found."""

import pickle

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from isostd.errors import InvalidReferenceError
from isostd.references import Mention, Reference, Supplement

# As the publishers print them: each reads strictly and is written the same.
STRICT = [
    "ISO 9001",
    "ISO 9001:2015",
    "ISO/IEC 27001:2022",
    "ISO 9001:2015/Amd 1:2024",
    "ISO/IEC 27001:2013/Cor 2:2015",
    "ISO 8124-1:2022",
    "ISO 8124-12:2023",
    "ISO 8124 (all parts)",
    "ISO/TR 8124-9:2025",
    "ISO/TS 16949:2009",
    "ISO/IEC TS 27006-2:2021",
    "ISO/DIS 45001",
    "ISO/CD 8124-3",
    "ISO/UNDP 53001:2026",
    "ISO 13485:2016(E)",
    "EN ISO 9001:2015",
    "EN ISO/IEC 27001:2023",
    "EN ISO 13485:2016+A11:2021",
    "EN ISO 13485:2016+AC:2018",
    "BS EN ISO 13485:2016+A11:2021",
    "BS ISO 45001:2018",
    "DIN EN ISO 13485:2021-12",
    "NF EN ISO 9001:2015",
    "UNE-EN ISO 9001:2026",
    "UNI CEI EN ISO/IEC 27001:2017",
    "NEN-EN ISO 9001:2015",
    "PN-EN ISO 9001:2015",
    "DS/EN ISO 9001:2015",
    "I.S. EN ISO 9001:2015",
    "AS/NZS ISO 8124.1:2023",
    "AS/NZS ISO 9001:2016",
    "GB/T 19001-2016",
    "GB/T 19001-2016/ISO 9001:2015",
    "GB 6675.2-2025",
    "YY/T 0287-2017",
    "JIS Q 9001:2015",
    "JIS Q 27001:2025",
    "KS Q ISO 9001:2015",
    "KS X ISO/IEC 27001:2022",
    "CNS 14001",
    "IS/ISO 9001:2015",
    "IS 9873 (Part 1):2019",
    "SANS 9001:2015",
    "ABNT NBR ISO 9001:2015",
    "NM 300-1:2002",
    "TCVN 6238-1:2011",
    "GOST R ISO 9001-2015",
    "OHSAS 18001:2007",
    "IATF 16949:2016",
    "FSSC 22000",
    "SA8000:2014",
    "EN 71-1:2014+A1:2018",
    "BS EN 71-3:2019",
    "ASTM F963-23",
    "AS 8124.7-2003",
    "AS ISO 45001:2018",
]

# As paper has them: what is read, and what had to be mended.
LOOSE = [
    ("ISO9001:2015", "ISO 9001:2015", {"blank"}),
    ("ISO 9001 : 2015", "ISO 9001:2015", {"blank"}),
    ("ISO 9001-2015", "ISO 9001:2015", {"year mark"}),
    ("ISO9001-2015", "ISO 9001:2015", {"blank", "year mark"}),
    ("ISO 9001 (2015)", "ISO 9001:2015", {"year mark"}),
    ("gb/t 19001-2016", "GB/T 19001-2016", {"case"}),
    ("ISO／IEC 27001：2022", "ISO/IEC 27001:2022", {"width"}),
    ("ISO\u00a09001:2015", "ISO 9001:2015", {"blank"}),
    ("ISO 8124–1:2022", "ISO 8124-1:2022", {"dash"}),
    ("ISO 9001∶2015", "ISO 9001:2015", {"colon"}),
    ("IS0 9001:2015", "ISO 9001:2015", {"letter"}),
    ("lSO 9001:2015", "ISO 9001:2015", {"letter"}),
    ("1SO 14001:2015", "ISO 14001:2015", {"letter"}),
    ("|SO 14001:2015", "ISO 14001:2015", {"letter"}),
    ("ISO 9OO1:2015", "ISO 9001:2015", {"letter"}),
    ("ISO/IEC 27OO1:2022", "ISO/IEC 27001:2022", {"letter"}),
    ("IЅО 9001:2015", "ISO 9001:2015", {"look-alike"}),
    ("ISΟ 9001:2015", "ISO 9001:2015", {"look-alike"}),
    ("ISO9001认证", "ISO 9001", {"blank", "glued text"}),
    ("通过ISO 9001:2015认证", "ISO 9001:2015", {"glued text"}),
    ("ISO 9001:2015 인증", "ISO 9001:2015", {"glued text"}),
    (
        "GB/T19001-2016 idt ISO9001:2015",
        "GB/T 19001-2016/ISO 9001:2015",
        {"blank"},
    ),
    (
        "GB/T 19001-2016 (idt ISO 9001:2015)",
        "GB/T 19001-2016/ISO 9001:2015",
        set(),
    ),
]


@pytest.mark.parametrize("text", STRICT)
def test_strict_forms_round_trip(text):
    """A publisher's own form needs no repair and is written as it was."""
    reference = Reference.parse(text, strict=True)
    assert reference.repairs == ()
    assert str(reference) == text
    assert Reference.parse(str(reference)) == reference
    assert reference.text == text


@pytest.mark.parametrize(("text", "read", "repairs"), LOOSE)
def test_loose_forms_are_mended_and_say_so(text, read, repairs):
    """What is mended is told; the strict reader refuses it."""
    reference = Reference.parse(text)
    assert str(reference) == read
    assert {repair.kind for repair in reference.repairs} == repairs
    if repairs:
        with pytest.raises(InvalidReferenceError, match="needs a repair"):
            Reference.parse(text, strict=True)


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("", 0),
        ("nonsense", 0),
        ("ISO", 0),
        ("9001", 0),
        ("ISO 9001:2015, ISO 14001:2015", 13),
        ("ISO 9001:2015 certified", 13),
        ("ISO certified", 0),
        ("GB/T 19001-2016/ISO", 15),
        ("ISO 9001:2015和ISO 14001:2015", 13),
        ("认证", 0),
        ("150 9001", 0),
        ("x" * 201, 200),
        ("ISO 9001" + "0" * 1000, 200),
        ("\ud800", 0),
        (None, 0),
        (b"ISO 9001", 0),
    ],
)
def test_what_is_no_reference(text, position):
    """Anything else is refused, with the place where reading stopped."""
    with pytest.raises(InvalidReferenceError) as caught:
        Reference.parse(text)
    assert caught.value.position == position
    assert caught.value.text == text


def test_fields():
    """Each part of a layered reference is in its own field."""
    reference = Reference.parse("DIN EN ISO 13485:2021-12")
    assert reference.prefixes == ("DIN", "EN")
    assert (reference.publisher, reference.number) == ("ISO", "13485")
    assert (reference.year, reference.month) == (2021, 12)
    amended = Reference.parse("ISO/IEC 27001:2022/Amd 1:2024")
    assert amended.supplements == (Supplement("Amd", "1", 2024),)
    dual = Reference.parse("GB/T 19001-2016/ISO 9001:2015")
    assert dual.adopts == Reference(publisher="ISO", number="9001", year=2015)
    assert not dual.is_iso
    assert dual.adopts.is_iso
    draft = Reference.parse("ISO/IEC DIS 80079-34")
    assert (draft.stage, draft.part) == ("DIS", "34")
    again = Reference.parse("ISO/CD.2 19443")
    assert (again.stage, again.iteration) == ("CD", "2")
    assert str(again) == "ISO/CD.2 19443"


def test_the_language_of_a_year():
    """Behind a hyphen a year is a year, and a part is a part."""
    assert Reference.parse("ISO 8124-1").part == "1"
    assert Reference.parse("ISO 8124-1").year is None
    assert Reference.parse("ASTM F963-17").year == 2017
    assert Reference.parse("ASTM F963-96").year == 1996


def test_ambiguous_letters():
    """Letters with two owners are settled by the caller or stay open."""
    assert Reference.parse("SS ISO 9001:2015").economy is None
    assert Reference.parse("SS ISO 9001:2015", economy="SG").economy == "SG"
    with pytest.raises(InvalidReferenceError, match="not a mark of 'DE'"):
        Reference.parse("SS ISO 9001:2015", economy="DE")
    assert Reference.parse("ISO 9001:2015 ", economy="DE").economy is None


def test_repairs_and_text_are_not_compared():
    """Two ways of printing one reference are equal and hash alike."""
    loose, strict = map(Reference.parse, ("ISO9001-2015", "ISO 9001:2015"))
    assert loose == strict
    assert hash(loose) == hash(strict)
    assert pickle.loads(pickle.dumps(loose)) == strict


def test_the_order_a_person_expects():
    """9001 before 14001, undated before dated, part 2 before part 10."""
    names = [
        "ISO 8124-1:2022", "ISO 8124-2", "ISO 8124-10", "ISO 9001",
        "ISO 9001:2008", "ISO 9001:2015", "ISO 14001:2015",
    ]  # fmt: skip
    ordered = [Reference.parse(name) for name in names]
    assert sorted(reversed(ordered)) == ordered
    assert ordered[0] < ordered[1] <= ordered[2]
    assert Reference.parse("DIN EN ISO 13485:2021-03") < Reference.parse(
        "DIN EN ISO 13485:2021-12"
    )
    with pytest.raises(TypeError):
        ordered[0] < "ISO 9001"  # noqa: B015


@pytest.mark.parametrize(
    ("wide", "narrow", "covers"),
    [
        ("ISO 9001", "ISO 9001:2015", True),
        ("ISO 9001:2015", "ISO 9001", False),
        ("ISO 9001:2015", "ISO 9001:2015/Amd 1:2024", True),
        ("ISO 9001:2015/Amd 1:2024", "ISO 9001:2015", False),
        ("ISO 9001", "ISO 14001", False),
        ("ISO 8124 (all parts)", "ISO 8124-1:2022", True),
        ("ISO 8124", "ISO 8124-1:2022", False),
        ("ISO 9001", "EN ISO 9001:2015", False),
    ],
)
def test_covers(wide, narrow, covers):
    """Undated covers dated; a whole series covers its parts."""
    assert Reference.parse(wide).covers(Reference.parse(narrow)) is covers


def test_undated():
    """The undated form keeps the document and drops the rest."""
    reference = Reference.parse("GB/T 19001-2016/ISO 9001:2015")
    assert str(reference.undated) == "GB/T 19001"
    assert reference.undated == reference.undated.undated


def test_find_in_running_text():
    """Every reference in a text is found with its place."""
    text = (
        "We hold ISO 9001:2015 and GB/T 45001-2020/ISO 45001:2018, "
        "made in 2019 to EN 71-1:2014; ISO certified, ISO/IEC 27001:2022."
    )
    found = list(Reference.find(text))
    assert [str(m.reference) for m in found] == [
        "ISO 9001:2015", "GB/T 45001-2020/ISO 45001:2018", "EN 71-1:2014",
        "ISO/IEC 27001:2022",
    ]  # fmt: skip
    for mention in found:
        assert isinstance(mention, Mention)
        printed = text[mention.start : mention.end]
        assert mention.reference.text == printed
        assert Reference.parse(printed) == mention.reference


def test_find_refuses_what_is_no_text():
    """Bytes and None are the caller's mistake."""
    with pytest.raises(InvalidReferenceError):
        list(Reference.find(None))


@given(st.text(max_size=220))
def test_any_text_is_read_or_refused(text):
    """No text brings anything but a reference or the one error."""
    try:
        reference = Reference.parse(text)
    except InvalidReferenceError:
        pass
    else:
        assert Reference.parse(str(reference)) == reference
    for mention in Reference.find(text):
        assert 0 <= mention.start < mention.end <= len(text)


PIECES = st.sampled_from(
    ["ISO", "IEC", "/", " ", "-", ":", ".", "9001", "27001", "2015", "1",
     "EN", "BS", "DIN", "GB/T", "AS/NZS", "JIS Q", "IS", "(", ")", "Amd",
     "+A11", "idt", "TR", "DIS", "（", "：", "all parts", "E", "Part"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=14).map("".join))
def test_pieces_of_references_are_read_or_refused(text):
    """Whatever the grammar's pieces make is read to something that stays."""
    try:
        reference = Reference.parse(text)
    except InvalidReferenceError:
        return
    assert Reference.parse(str(reference)) == reference
    assert attrs.evolve(reference) == reference


def test_a_long_text_takes_linear_time():
    """A hostile text is read in one pass, whatever it repeats."""
    for piece in ("ISO ", "BS EN ", "ISO 9001-", "((((", "DIN "):
        assert len(list(Reference.find(piece * 20_000))) <= 20_000
