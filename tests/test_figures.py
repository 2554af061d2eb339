"""Figures: true values, series in the order of time, every break told."""

import pytest

from isostd import bundled
from isostd.dates import Period
from isostd.errors import InvalidValueError, UnknownNameError
from isostd.figures import Figure, unbroken
from isostd.vocabulary import Confidence

FACTS = bundled()
FIGURES = tuple(FACTS.figures)
SERIES = sorted({figure.series for figure in FIGURES})
EACH = pytest.mark.parametrize("figure", FIGURES, ids=lambda f: f.key)


def make(**fields):
    base = {
        "key": "x-2020", "what": "w", "period": "2020", "value": 5,
        "unit": "certificates", "survey": "s", "series": "x",
    }  # fmt: skip
    return Figure(**{**base, **fields})


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("iso-survey-iso-9001-2016", 1_106_356),
        ("iso-survey-iso-9001-2022", 1_265_216),
        ("iso-survey-iso-9001-2024", 1_474_118),
        ("iso-survey-iso-14001-2024", 676_232),
        ("iso-survey-iso-45001-2019", 38_654),
        ("iso-survey-iso-iec-27001-2020", 44_486),
        ("iso-survey-cn-iso-9001-2021", 426_716),
        ("cnca-all-2024-12", 4_158_266),
        ("cnca-organisations-2024-12", 1_099_770),
        ("cnca-management-systems-2023-03", 1_855_956),
        ("cnca-iso-9001-2023-03", 835_669),
        ("cnas-management-systems-2021-06-30", 728_736),
    ],
)
def test_true_values(key, value):
    """A few numbers, as they were read."""
    assert FACTS.figures[key].value == value


@EACH
def test_figures_are_named_by_what_they_are(figure):
    """The key, the standard, the economy and the words hold together."""
    assert figure.key == f"{figure.series}-{figure.period}"
    assert figure.series.startswith(figure.survey)
    assert figure.standard is None or figure.standard in FACTS.standards
    if figure.standard is not None:
        assert figure.series.endswith(figure.standard)
    assert figure.economy is None or figure.economy in FACTS.economies
    assert figure.unit in {
        "certificates", "organisations", "percent", "sites",
    }  # fmt: skip
    assert figure.survey in {"iso-survey", "cnca", "cnas", "ccaa"}
    assert figure.period.last <= FACTS.as_of
    assert figure.citations
    if figure.unit == "percent":
        assert figure.value <= 100


@pytest.mark.parametrize("key", SERIES)
def test_a_series_is_of_one_thing_and_in_order(key):
    """Standard, economy, unit and counter do not change along a series."""
    series = FACTS.series(key)
    assert len({(f.standard, f.economy, f.unit, f.survey) for f in series}) < 2
    for one, other in zip(series, series[1:], strict=False):
        assert one.period.last < other.period.first
    assert series[0].break_before is None


BREAKS = {
    2018: "certificates and sites are counted apart",
    2022: "used data of IAF CertSearch for the first time",
    2023: "China's accreditation body did not take part",
    2024: "are drawn from IAF CertSearch",
}


@pytest.mark.parametrize(
    "key", [key for key in SERIES if key.startswith("iso-survey")]
)
def test_each_break_of_the_survey_is_told(key):
    """The first figure behind a break says that it is one, and why."""
    series = FACTS.series(key)
    for one, other in zip(series, series[1:], strict=False):
        for year, words in BREAKS.items():
            told = words in (other.break_before or "")
            assert told == (one.period.year < year <= other.period.year)
        sources = [citation.source for citation in other.citations]
        assert len(sources) == len(set(sources))


def test_the_fields_of_the_platform_are_parts_of_it():
    """Each month of China's platform adds up as far as it is kept."""
    for whole in FACTS.series("cnca-management-systems"):
        parts = [
            FACTS.figures[f"cnca-iso-{number}-{whole.period}"]
            for number in (9001, 14001, 45001)
        ]
        shares = [part.share_of(whole) for part in parts]
        assert 80 < sum(shares) < 95
        everything = FACTS.figures[f"cnca-all-{whole.period}"]
        assert 45 < whole.share_of(everything) < 60


@pytest.mark.parametrize(
    ("number", "percent"), [(9001, 44), (14001, 23), (45001, 21)]
)
def test_what_is_handed_on_fits_as_shares_of_certificates(number, percent):
    """The shares of February 2024 lie between what was read."""
    figure = FACTS.figures[f"cnca-share-iso-{number}-2024-02"]
    assert figure.value == percent
    assert figure.citations[0].confidence is Confidence.UNVERIFIED
    assert "of certificates, not of companies" in figure.what
    ends = [
        FACTS.figures[f"cnca-iso-{number}-{month}"].share_of(
            FACTS.figures[f"cnca-management-systems-{month}"]
        )
        for month in ("2023-03", "2024-12")
    ]
    assert min(ends) - 0.5 <= percent <= max(ends) + 0.5
    for end in ends:
        assert f"{end:.1f}" in figure.note


def test_the_survey_of_2018_adds_up():
    """Its twelve standards make the total that another text tells."""
    counted = [
        f
        for f in FIGURES
        if (f.survey, str(f.period)) == ("iso-survey", "2018")
    ]
    parts = [f.value for f in counted if f.standard is not None]
    assert len(parts) == 12
    assert [sum(parts)] == [f.value for f in counted if f.standard is None]


def test_unbroken_stretches():
    """A break begins a stretch; so does the first figure."""
    stretches = unbroken(FACTS.series("iso-survey-iso-9001"))
    assert [(s[0].period.year, s[-1].period.year) for s in stretches] == [
        (2008, 2016), (2018, 2021), (2022, 2022), (2023, 2023), (2024, 2024),
    ]  # fmt: skip
    assert unbroken(()) == ()


def test_a_share_is_of_what_it_is_a_part_of():
    """A part of the whole of the same counter, unit and time has a share."""
    part = make(standard="iso-9001", economy="CN")
    assert part.share_of(make(value=20)) == 25
    assert part.share_of(make(value=20, standard="iso-9001")) == 25
    assert part.share_of(part) == 100


@pytest.mark.parametrize(
    "fields",
    [
        {"unit": "organisations"}, {"survey": "t"}, {"period": "2021"},
        {"standard": "iso-14001"}, {"economy": "IT"}, {"value": 4},
    ],
)  # fmt: skip
def test_no_share_of_what_it_is_no_part_of(fields):
    """Certificates are no share of companies, nor of another's count."""
    part = make(standard="iso-9001", economy="CN")
    with pytest.raises(InvalidValueError, match="is a part of"):
        part.share_of(make(**{"value": 20, **fields}))


def test_no_share_of_a_share_or_of_nothing():
    """A percentage and an empty whole have no parts."""
    share = make(unit="percent")
    with pytest.raises(InvalidValueError, match="is a part of"):
        share.share_of(share)
    nothing = make(value=0)
    with pytest.raises(InvalidValueError, match="is a part of"):
        nothing.share_of(nothing)


def test_a_figure_is_a_number_of_a_time():
    """A value is kept as given; a text, a truth or a debt is refused."""
    figure = make(value=44.5, period=Period(2024, 2))
    assert figure.value == 44.5
    assert str(figure.period) == "2024-02"
    for bad in (True, "5", None, -1, float("nan"), float("inf")):
        with pytest.raises(InvalidValueError, match=r"Figure\.value"):
            make(value=bad)


def test_a_series_that_is_not_there():
    """The error names what is near."""
    with pytest.raises(UnknownNameError, match="iso-survey-iso-9001") as error:
        FACTS.series("iso-survey-iso9001")
    assert error.value.kind == "series"
