"""What type checkers see of the front door; read by mypy, never run."""

from datetime import date
from typing import assert_type

import isostd

paper = isostd.Certificate(standard="ISO 9001:2015", expires="2027-03-14")
assert_type(paper.standard, isostd.Reference | None)
assert_type(paper.expires, date | None)
assert_type(paper.audits, tuple[isostd.Audit, ...] | None)

seen = isostd.assess(paper, on=date(2026, 11, 22))
assert_type(seen, isostd.Assessment)
assert_type(seen.verdict, isostd.Verdict)
assert_type(seen.findings, tuple[isostd.Finding, ...])

report = isostd.vet(
    isostd.Purchase(market="AU", product="toys"), [paper], on="2026-11-22"
)
assert_type(report, isostd.MatchReport)
assert_type(report.missing, tuple[isostd.Match, ...])
assert_type(isostd.DATA_AS_OF, date)

assert_type(isostd.from_plain({}, isostd.Certificate), isostd.Certificate)
assert_type(isostd.from_plain({}, isostd.Policy).soon_days, int)

isostd.Certificate(holder=5)  # type: ignore[arg-type]
isostd.nothing_of_that_name  # type: ignore[attr-defined]
