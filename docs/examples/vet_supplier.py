"""A toy supplier in China, five certificates, a public buyer in Australia.

Run it: it prints what is asked, what is met, what is not, and what to do.
Everything the supplier showed is typed in here as it stands on the paper.
"""

from datetime import date

import attrs

import isostd

TODAY = date(2026, 11, 22)
MAKER = "Guangdong Example Toys Co., Ltd."

purchase = isostd.Purchase(
    market="AU",
    product="9503.00",
    goods="plush toys",
    buyer="government",
    origin="CN",
    manufacturer=MAKER,
    conditions={
        "child_age_months": 18,
        "has_magnets": False,
        "is_finger_paint": False,
    },
)

# What all five papers have in common.
paper = isostd.Certificate(
    holder=MAKER,
    holder_economy="CN",
    scope="Design and manufacture of plush toys",
    certification_body="Example Certification Co., Ltd.",
    accreditation_body="CNAS",
)

certificates = [
    # Sound: in date, and both surveillance audits came in time.
    attrs.evolve(
        paper,
        standard="GB/T 19001-2016/ISO 9001:2015",
        number="00124Q10001R0M",
        first_certified="2024-03-15",
        issued="2024-03-15",
        expires="2027-03-14",
        audits=[
            isostd.Audit("2025-03-02", "surveillance"),
            isostd.Audit("2026-02-20", "surveillance"),
        ],
    ),
    # To an edition that is superseded, while its transition runs.
    attrs.evolve(
        paper,
        standard="GB/T 24001-2016/ISO 14001:2015",
        number="00125E10002R0M",
        first_certified="2025-06-10",
        issued="2025-06-10",
        expires="2028-06-09",
        audits=[isostd.Audit("2026-05-28", "surveillance")],
    ),
    # A surveillance audit was due; nobody told whether it took place.
    attrs.evolve(
        paper,
        standard="GB/T 45001-2020/ISO 45001:2018",
        number="00124S10003R0M",
        first_certified="2024-09-02",
        issued="2024-09-02",
        expires="2027-09-01",
    ),
    # There never was such an edition.
    attrs.evolve(
        paper,
        standard="ISO 9001:2018",
        number="QMS-2024-777",
        issued="2024-01-10",
        expires="2027-01-09",
    ),
    # Out of date, and to an edition whose transition is over as well.
    attrs.evolve(
        paper,
        standard="ISO/IEC 27001:2013",
        number="00122I10005R0M",
        issued="2022-05-20",
        expires="2025-05-19",
    ),
]


def main() -> None:
    """Vet the supplier and print the report."""
    print(isostd.vet(purchase, certificates, on=TODAY))


if __name__ == "__main__":
    main()
