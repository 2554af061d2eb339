"""Speed, each time beside something of the same kind in the same run.

Run with `pytest tests/benchmarks -p no:cacheprovider -o addopts=""`.  The
ratios are printed at the end; nothing here is an assertion about time.
"""

import json
import statistics
import subprocess
import sys
import time
from datetime import date, timedelta

import attrs
import pytest
from importlib_resources import files

import isostd
from isostd import catalogue, dates
from isostd._bundle import RECORDS

ON = date(2026, 11, 22)
RATIOS = []


def cold(code):
    """Return the seconds that a fresh process needs for some code."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return time.perf_counter() - start


def versus(name, one, other, runs=15):
    """Note the ratio of the medians of two things, measured in turn."""
    pairs = [(one(), other()) for _ in range(runs + 1)][1:]
    first = statistics.median(a for a, _ in pairs)
    second = statistics.median(b for _, b in pairs)
    RATIOS.append(f"{name}: {first / second:.2f} ({first * 1e3:.3f} ms)")


def repeat(function, times):
    """Return a function that gives the seconds of one call."""

    def measured():
        start = time.perf_counter()
        for _ in range(times):
            function()
        return (time.perf_counter() - start) / times

    return measured


@pytest.fixture(scope="module", autouse=True)
def told():
    """Print the ratios when all are measured."""
    yield
    print("\n" + "\n".join(RATIOS))


CLEAN = isostd.Certificate(
    standard="ISO 45001:2018",
    holder="Example Ltd",
    holder_economy="DE",
    certification_body="Example Cert",
    accreditation_body="DAkkS",
    first_certified="2024-03-15",
    decided="2024-03-15",
    issued="2024-03-15",
    expires="2027-03-14",
    audits=[isostd.Audit("2025-03-02"), isostd.Audit("2026-02-20")],
)
FIRST = (
    "import isostd; isostd.assess(isostd.Certificate("
    "standard='ISO 9001:2015', expires='2027-03-14'), on='2026-11-22')"
)


def test_cold_import():
    """A cold import beside that of attrs."""
    versus(
        "import isostd / import attrs",
        lambda: cold("import isostd") - cold("pass"),
        lambda: cold("import attrs") - cold("pass"),
    )


def test_cold_first_verdict():
    """A cold process to its first verdict beside the import of attrs."""
    versus(
        "first verdict / import attrs",
        lambda: cold(FIRST) - cold("pass"),
        lambda: cold("import attrs") - cold("pass"),
    )


def test_assess(benchmark):
    """One clean certificate beside the check of one ISIN."""
    from stdnum import isin

    versus(
        "assess / stdnum.isin.validate",
        repeat(lambda: isostd.assess(CLEAN, on=ON), 2000),
        repeat(lambda: isin.validate("US0378331005"), 2000),
    )
    benchmark(isostd.assess, CLEAN, on=ON)


MESSY = isostd.Certificate(
    standard="IS0 9001:2015",
    holder="Example Ltd",
    certification_body="ISO",
    accreditation_body="Accreditation Services of Nowhere",
    first_certified="2028-01-01",
    decided="2026-07-01",
    effective="2026-06-01",
    issued="2027-01-01",
    expires="2026-01-01",
    body_approved_until="2025-01-01",
    transferred_from="Another Body",
)


def test_assess_many_findings():
    """One with ten findings, beside the check of one ISIN."""
    from stdnum import isin

    assert len(isostd.assess(MESSY, on=ON).findings) == 10
    versus(
        "assess with ten findings / stdnum.isin.validate",
        repeat(lambda: isostd.assess(MESSY, on=ON), 1000),
        repeat(lambda: isin.validate("US0378331005"), 1000),
    )


def by_hand(paper, on):
    """Check five dates as a script would."""
    if not paper.decided <= paper.issued <= on <= paper.expires:
        return False
    first, second = paper.audits
    return first.day.year == 2025 and second.day.year == 2026


def test_assess_beside_a_script():
    """A loop over certificates, beside a check of five dates by hand."""
    papers = [attrs.evolve(CLEAN, number=f"N-{n}") for n in range(2000)]
    versus(
        "2000 certificates / five dates by hand",
        repeat(lambda: [isostd.assess(p, on=ON) for p in papers], 1),
        repeat(lambda: [by_hand(p, ON) for p in papers], 1),
    )


def another(number):
    """Return a clean certificate that shares no text with the others."""
    begun = date(2024, 3, 1) + timedelta(days=number % 250)
    return attrs.evolve(
        CLEAN,
        holder=f"Works {number} of Valves Co., Ltd.",
        certification_body="Quality Assessors Ltd.",
        number=f"QM-24/{number:06d}",
        scope=f"Manufacture and sale of brass valves of series {number}",
        first_certified=begun,
        decided=begun,
        issued=begun,
        expires=begun.replace(year=2027) - timedelta(days=1),
        audits=[
            isostd.Audit(begun + timedelta(days=days)) for days in (330, 690)
        ],
    )


def test_assess_what_differs():
    """Certificates that have only the body in common, beside the same one."""
    papers = list(map(another, range(4000)))
    assert all(
        isostd.assess(p, on=ON).verdict.value == "valid" for p in papers
    )
    versus(
        "4000 that differ / 4000 times the same",
        repeat(lambda: [isostd.assess(p, on=ON) for p in papers], 1),
        repeat(lambda: [isostd.assess(CLEAN, on=ON) for _ in papers], 1),
    )


@pytest.mark.parametrize(
    "text",
    ["ISO 9001:2015", "BS EN ISO 13485:2016+A11:2021", "GB/T 19001-2016",
     "ISO9001-2015"],
)  # fmt: skip
def test_parse(text):
    """One reference beside one version of a Python package."""
    from packaging.version import Version

    versus(
        f"parse {text} / packaging Version",
        repeat(lambda: isostd.Reference.parse(text), 2000),
        repeat(lambda: Version("1.2.3rc1+local.1"), 2000),
    )


PROSE = (
    "Founded in 1998, the firm has 240 people on 12,000 square metres and "
    "is certified to ISO 9001:2015 and DIN EN ISO 14001:2015; see page 12, "
    "or call +49 30 1234567. Prices from EUR 12.50 to 99.90, delivery in 30 "
    "days. The quick brown fox jumps over the lazy dog, as it always did. "
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text"),
    [("ordinary text", PROSE * 500), ("hostile text", "ISO 9001-" * 5000)],
)
def test_find(name, text):
    """The reading of a text: its rate, and whether twice takes twice."""
    once = repeat(lambda: sum(1 for _ in isostd.Reference.find(text)), 1)
    twice = repeat(lambda: sum(1 for _ in isostd.Reference.find(text * 2)), 1)
    seconds = statistics.median(once() for _ in range(7))
    RATIOS.append(f"find in {name}: {len(text) / seconds / 1e6:.2f} MB/s")
    versus(f"find twice {name} / once", twice, once)


def test_load(benchmark):
    """The whole catalogue beside bare json.loads of its files."""
    root = files("isostd").joinpath("data")

    def texts(folder):
        for entry in folder.iterdir():
            if entry.is_dir():
                yield from texts(entry)
            elif entry.name.endswith(".json"):
                yield entry.read_bytes()

    def load():
        # As for the first time: no day is known yet, and a table is loaded
        # when it is first asked for.
        dates._day.cache_clear()
        facts = catalogue._unread()
        return [len(getattr(facts, table)) for table in RECORDS]

    raw = list(texts(root))
    versus(
        "load catalogue / json.loads",
        repeat(load, 3),
        repeat(lambda: [json.loads(text) for text in raw], 3),
    )
    benchmark(load)


def test_vet(benchmark):
    """Five certificates against a public buyer's purchase, beside assess."""
    purchase = isostd.Purchase(market="AU", product="9503", buyer="government")
    papers = [CLEAN] * 5
    versus(
        "vet five certificates / assess",
        repeat(lambda: isostd.vet(purchase, papers, on=ON), 50),
        repeat(lambda: isostd.assess(CLEAN, on=ON), 500),
    )
    benchmark(isostd.vet, purchase, papers, on=ON)


def test_requirements_for(benchmark):
    """What a purchase needs, beside assess."""
    purchase = isostd.Purchase(market="AU", product="9503", buyer="government")
    versus(
        "requirements_for / assess",
        repeat(lambda: isostd.requirements_for(purchase, on=ON), 500),
        repeat(lambda: isostd.assess(CLEAN, on=ON), 500),
    )
    benchmark(isostd.requirements_for, purchase, on=ON)


def test_vet_many():
    """Ten times as many certificates take ten times as long."""
    purchase = isostd.Purchase(market="AU", product="9503", buyer="government")
    papers = [attrs.evolve(CLEAN, number=f"N-{n}") for n in range(2000)]
    versus(
        "vet 2000 certificates / 200",
        repeat(lambda: isostd.vet(purchase, papers, on=ON), 1),
        repeat(lambda: isostd.vet(purchase, papers[:200], on=ON), 1),
        runs=5,
    )
