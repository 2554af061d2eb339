"""Figures are of one series, in order, with their breaks told."""

from itertools import groupby

import isostd

FIGURES = sorted(isostd.bundled().figures, key=lambda f: (f.series, f.when))


def test_some_values():
    """A few numbers as they were read."""
    by_key = isostd.bundled().figures
    assert by_key["iso-survey-2024-iso-9001"].value == 1_474_118
    assert by_key["cnca-2024-12-ms"].value == 2_307_621
    assert by_key["cnca-2024-12-qms-share"].unit == "percent"


def test_one_number_a_time():
    """A series has one number for a time, of one unit and one kind."""
    for _, group in groupby(FIGURES, key=lambda f: f.series):
        rows = list(group)
        assert len({row.when for row in rows}) == len(rows)
        assert (
            len({(r.unit, r.what, r.economy, r.standard) for r in rows}) == 1
        )


def test_breaks_are_told():
    """The ISO Survey of 2023 and of 2024 do not compare with the others."""
    for figure in FIGURES:
        survey = figure.series.startswith("iso-survey")
        broken = survey and figure.when in {"2023", "2024"}
        assert (figure.break_ is not None) is broken


def test_shares_are_of_certificates():
    """The share is the part of management-system certificates."""
    figures = isostd.bundled().figures
    for month in ("2019-03", "2021-07", "2022-12", "2023-03", "2024-12"):
        whole = figures[f"cnca-{month}-ms"].value
        for part in ("qms", "ems", "ohsms"):
            share = 100 * figures[f"cnca-{month}-{part}"].value / whole
            assert (
                abs(share - figures[f"cnca-{month}-{part}-share"].value) < 0.1
            )
