"""Questions to the bundled facts, and what is answered today.

The answers are consequences, not truth: a change of facts shows in review
what it changes.  Run this file to write them again, on purpose.
"""

import json
import re
import sys
from datetime import date
from pathlib import Path
from typing import Any, Final

import isostd
from isostd.dates import add_months

HOME: Final = Path(__file__).parent
VECTORS: Final = HOME.parent / "vectors"
# What is the certificate's own in a sentence: quoted texts, names, numbers.
OWN: Final = re.compile(r'"[^"]*"|[A-Z]\S*|\S*\d\S*')
DAYS: Final = ("2020-01-01", "2024-06-30", "2026-11-23", "2030-01-01")
MISPRINTS: Final = """
ISO 9001:2018|ISO 9001:2009|ISO 9001:2024|ISO 9001:2031|ISO 9002:2000
ISO 14001:2018|ISO 14000:2015|ISO 14001:2009|ISO 45001:2016|ISO 45001:2024
ISO 18001:2007|OHSAS 18001:2018|ISO 13485:2021|ISO 22716:2017|ISO 8124:2018
ISO 8124-13|ISO 8124-1:2010|ISO 27001:2022|ISO/IEC 27001:2017|ISO 27001:2014
ISO 22000:2015|ISO 22000:2006|ISO 21469:2010|ISO 50001:2015|ISO 16949:2016
ISO/TS 16949:2016|TS 16949:2009|ISO 17025:2015|ISO/IEC 17021:2015|ISO 26000:2015
ISO 22163:2017|ISO 28000:2018|FSSC 22000:2018|FSSC 22000 V6|GB/T 19001-2026
GB/T 24001-2016/ISO 14001:2004|GB/T 29665-2013|GB 6675.2-2014|JIS Q 22000
EN ISO 45001:2023|EN ISO/IEC 27001:2017|DIN EN ISO 13485:2021-12
BS EN ISO 14001:2015|GB/T 22080-2025|JIS Q 27001:2025|AS/NZS ISO 8124.1:2019
IS 9873 (Part 1):2019|SANS 9001:2015|ГОСТ Р ИСО 9001-2015|CNS 12681
AS9100D|EN 9100:2018|SA8000:2014|IATF 16949:2016|urn:iso:std:iso:9001:ed-5
ISO/DIS 45001|ISO 14001:2015/DAM 2|ISO 9001-15|ISO9001：2015|IS0 9001:2015
ISO 19011|ISO 31000:2018|ISO/IEC 17025:2017|ISO 9004:2018|TISAX|EMAS
"""
WORDS: Final = """
toys|food safety|medical device|cosmetics GMP|信息安全|环境管理体系|quality
environment|safety at work|energy|lubricants|Spielzeug|jouets|juguetes
Lebensmittel|seguridad alimentaria|dispositivos médicos|medizinprodukte
automotive|aerospace|laboratory|inspection body|privacy|artificial intelligence
bribery|anti-corruption|compliance|business continuity|IT service|welding
sterilization|risk management|social responsibility|supply chain security
rail|oil and gas|event|facility management|asset management|innovation
education|water|traffic|records|knowledge|carbon footprint|greenhouse gas
environmental label|life cycle|packaging|HACCP|GMP|calibration|auditing
vocabulary|food packaging|organic|halal|kosher|cyber security|cloud
"""
MARKETS: Final = ("AU", "NZ", "EU", "DE", "GB", "US", "CN", "JP", "BR", "IN")
PRODUCTS: Final = ("toys", "medical-devices", "cosmetics",
                   "food-and-beverages", "it-services", "furniture")  # fmt: skip

# One in general, and three whose sub-scope has recognitions of its own.
ACCREDITED: Final = ("ISO 9001:2015", "ISO 45001:2018", "ISO 22000:2018",
                     "ISO/IEC 27001:2022")  # fmt: skip


def answers() -> dict[str, str]:
    """Return each file of answers as its text."""
    found = {
        "editions": _editions(),
        "resolve": _resolved(),
        "search": _searched(),
        "requirements": _required(),
        "assessments": _assessed(),
        "recognitions": _recognised(),
        "sentences": _said(),
    }
    return {
        f"{name}.json": json.dumps(said, indent=1, ensure_ascii=False) + "\n"
        for name, said in found.items()
    }


def _editions() -> dict[str, Any]:
    found: dict[str, Any] = {}
    for standard in isostd.bundled().standards:
        days = [date.fromisoformat(day) for day in DAYS]
        found[standard.key] = {
            "in force": {
                str(day): [str(e.reference) for e in standard.editions_on(day)]
                for day in days
            },
            "certifiable": {
                str(edition.reference): [
                    standard.certifiable_on(edition, day).value for day in days
                ]
                for edition in standard.published
            },
        }
    return found


def _resolved() -> dict[str, str]:
    texts = [
        str(adoption.reference)
        for standard in isostd.bundled().standards
        for adoption in standard.adoptions
    ]
    texts += MISPRINTS.strip().replace("\n", "|").split("|")
    return {text: _resolution(text) for text in dict.fromkeys(texts)}


def _resolution(text: str) -> str:
    found = isostd.resolve(text)
    said = [
        found.standard.key if found.standard else "no standard",
        str(found.edition.reference) if found.edition else "no edition",
        found.adoption.degree.value if found.adoption else "",
        found.unresolved.value if found.unresolved else "",
        *map(str, found.corrections),
    ]
    return "; ".join(part for part in said if part)


def _searched() -> dict[str, list[str]]:
    words = WORDS.strip().replace("\n", "|").split("|")
    return {
        word: [standard.key for standard in isostd.search(word)[:3]]
        for word in words
    }


def _required() -> dict[str, dict[str, str]]:
    found = {}
    for market in MARKETS:
        for product in PRODUCTS:
            for buyer in (None, "government"):
                purchase = isostd.Purchase(
                    market=market, product=product, buyer=buyer
                )
                rows = isostd.requirements_for(purchase, on=DAYS[2]).rows
                name = f"{market} {product} {buyer or 'any buyer'}"
                found[name] = {
                    row.requirement.key: row.applies.value for row in rows
                }
    return found


def _assessed() -> dict[str, dict[str, str]]:
    """Judge a certificate to the two newest editions of each standard.

    Nothing is wrong with it: a year old, with its audits, for two more.
    """
    return {
        str(edition.reference): {
            day: _judged(str(edition.reference), day) for day in DAYS
        }
        for standard in isostd.bundled().standards
        if standard.attestation not in {None, isostd.Attestation.NONE}
        for edition in standard.published[-2:]
    }


def _recognised() -> dict[str, dict[str, str]]:
    """Judge certificates under each accreditation body."""
    return {
        body.key: {
            name: _judged(name, DAYS[2], body.name, *body.economies[:1])
            for name in ACCREDITED
        }
        for body in isostd.bundled().bodies
    }


def _said() -> dict[str, dict[str, str]]:
    """Return each kind of sentence once, as the first vector has it.

    Where the fact behind it was seen stands beside it, if that is told.
    """
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for path in sorted(VECTORS.glob("validity*.json")):
        for case in json.loads(path.read_text(encoding="utf-8")):
            told = {"type": "certificate", "format": 1, **case["certificate"]}
            seen = isostd.assess(
                isostd.from_plain(told),
                on=case["on"],
                policy=isostd.Policy(**case.get("policy", {})),
            )
            for finding in seen.findings:
                said = finding.sentence
                kind = finding.code.value, OWN.sub("", said)
                if finding.cited is not None:
                    said += f" [{finding.cited.source}]"
                found.setdefault(kind, (case["id"], said))
    by_code: dict[str, dict[str, str]] = {}
    for (code, _), (name, said) in sorted(found.items()):
        by_code.setdefault(code, {})[name] = said
    return by_code


def _judged(
    name: str, day: str, body: str = "CNAS", economy: str | None = None
) -> str:
    on = date.fromisoformat(day)
    shown = isostd.get(name).attestation
    audit = isostd.Audit(add_months(on, -1), "surveillance")
    certificate = isostd.Certificate(
        standard=name,
        holder="Example Toys Co., Ltd.",
        holder_economy="CN",
        number="1",
        scope="Making of toys",
        certification_body="Example Certification",
        accreditation_body=body,
        accreditation_economy=economy,
        decided=add_months(on, -12),
        issued=add_months(on, -12),
        expires=add_months(on, 24),
        # Nobody surveys what is tested.
        audits=None if shown is isostd.Attestation.TEST_REPORT else [audit],
    )
    seen = isostd.assess(certificate, on=on)
    codes = " ".join(finding.code.value for finding in seen.findings)
    return f"{seen.status.value}; {seen.verdict.value}; {codes}".strip("; ")


def main() -> None:
    """Write the answers."""
    for name, text in answers().items():
        (HOME / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
