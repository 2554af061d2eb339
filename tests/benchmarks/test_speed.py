"""Speed, each time beside something of the same kind in the same run.

Run with `pytest tests/benchmarks -p no:cacheprovider -o addopts=""`.  The
ratios are printed at the end; nothing here is an assertion about time.
"""

import json
import statistics
import subprocess
import sys
import time
from datetime import date

import pytest

import isostd

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


def test_load(benchmark):
    """The whole catalogue beside bare json.loads of its files."""
    from importlib_resources import files

    from isostd.catalogue import bundled

    bundled()
    root = files("isostd").joinpath("data")

    def texts(folder):
        for entry in folder.iterdir():
            if entry.is_dir():
                yield from texts(entry)
            elif entry.name.endswith(".json"):
                yield entry.read_bytes()

    raw = list(texts(root))
    versus(
        "load catalogue / json.loads",
        repeat(bundled.__wrapped__, 3),
        repeat(lambda: [json.loads(text) for text in raw], 3),
    )
    benchmark(bundled.__wrapped__)


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
