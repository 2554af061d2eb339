"""What the facts promise: each rule yields what breaks it.

A rule takes plain records, so that it can be held to bad ones too, and
yields sentences that begin with the key of the record at fault.  Run this
file to write the list of the rules in `src/isostd/data/README.md` again, and
with `--mend` to bring the files of facts into the canonical form.
"""

import itertools
import json
import re
import sys
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

import attrs

from isostd import _bundle
from isostd._facts.codec import REMARK, encode
from isostd.accreditation import (
    AccreditationBody,
    Arrangement,
    Recognition,
    Register,
)
from isostd.catalogue import Catalogue
from isostd.cycles import CertificationCycle, LegalExtension, ReplacedLaw
from isostd.dates import Period
from isostd.errors import IsostdError
from isostd.figures import Figure
from isostd.findings import FINDINGS
from isostd.markets import Economy, Grouping, Membership, ProductSector
from isostd.references import Reference
from isostd.requirements import Evidence, Requirement
from isostd.sources import Citation, Source
from isostd.standards import (
    Adoption,
    Amendment,
    Edition,
    Industry,
    Standard,
    Transition,
    Variant,
)
from isostd.vocabulary import (
    Answer,
    Attestation,
    Confidence,
    Kind,
    RelationKind,
)

README: Final = (
    Path(__file__).parent.parent / "src" / "isostd" / "data" / "README.md"
)
BEGIN: Final = "<!-- The rules: written by tests/data_rules.py -->\n"


def words(text: str, between: str | None = None) -> frozenset[str]:
    """Return the words of a text, each once."""
    return frozenset(item.strip() for item in text.split(between))


# Documents that the facts name and that have no record of their own.
OUTSIDE: Final = words(
    """
    AS 8124.7|AS 8124.7-2003|AS/NZS ISO 8124.1:2002|AS/NZS ISO 8124.3:2003
    BS 11000|CNS 4797
    CNS 4797-3|CWA 14641|EN 1090|EN 13980|EN 15085|EN 303645|EN 9104
    GB 6675|GB 6675.11|GB 6675.13
    GB 6675.14|GB/T 29665|GB/T 45001-2018|GB/T 45001-2024|GOST R 52249|IS 18001|IS 9873 (Part 9)
    ISO 10012-1|ISO 10012-2|ISO 14000|ISO 16949|ISO 18001|ISO 21500
    ISO 8000|ISO 9100
    ISO Guide 34|ISO/IEC 17799|ISO/UNDP PAS 53002
    ISO/IEC 20000-6|ISO/IEC Guide 25|ISO/IEC Guide 65|ISO/TS 23406
    JIS Q 22000|JIS Q 45100:2018
    TCVN 6238-10|TCVN 6238-11|TCVN 6238-4|TCVN 6238-5|TCVN 6238-9|TIS 685
    """.strip().replace("\n", "|"), "|",
)  # fmt: skip
# ISO 3166-1, the alpha-2 codes of the 249 countries and territories.
ISO_3166: Final = words(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI
    BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN
    CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK
    FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM
    HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN
    KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK
    ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP
    NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
    SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF
    TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI
    VN VU WF WS YE YT ZA ZM ZW
    """
)
# Northern Ireland: no country of ISO 3166-1, and a market of its own.
BESIDE_ISO_3166: Final = frozenset({"XI"})
# The fields of the International Classification for Standards.
ICS_FIELDS: Final = words(
    """
    01 03 07 11 13 17 19 21 23 25 27 29 31 33 35 37 39 43 45 47 49 53 55 59
    61 65 67 71 73 75 77 79 81 83 85 87 91 93 95 97
    """
)
INVERSE: Final = {
    RelationKind.SUCCEEDS: RelationKind.PRECEDES,
    RelationKind.PRECEDES: RelationKind.SUCCEEDS,
    RelationKind.CONTAINS: RelationKind.CONTAINED_IN,
    RelationKind.CONTAINED_IN: RelationKind.CONTAINS,
    RelationKind.EXTENDS: RelationKind.EXTENDED_BY,
    RelationKind.EXTENDED_BY: RelationKind.EXTENDS,
}
# Words that a field of plain text may hold.
WORDS: Final[dict[tuple[type, str], set[str]]] = {
    (Figure, "unit"): {"certificates", "organisations", "percent", "sites"},
    (Figure, "survey"): {"ccaa", "cnas", "cnca", "iso-survey"},
    (Source, "kind"): {
        "accreditation document", "catalogue", "law", "official page",
        "own rules", "register", "secondary text", "standard",
    },
}  # fmt: skip
# Fields of prose: whole sentences, with a full stop.
SENTENCES: Final = words(
    """
    note text covers type_in not_found restoration_note summary next_step
    caveats directory break_before
    """
)
# What may lie ahead of the day the facts were checked.
AHEAD: Final = frozenset(
    {
        (Requirement, "since"), (Requirement, "until"),
        (Transition, "starts"), (Transition, "last_initial"),
        (Transition, "ends"), (Variant, "day"),
        (Transition, "first_audit"),
        (CertificationCycle, "since"), (Membership, "since"),
        (Membership, "until"), (Arrangement, "until"),
        (Recognition, "until"), (Adoption, "in_force"),
        (Adoption, "withdrawn"), (LegalExtension, "first_end"),
        (LegalExtension, "last_end"), (ReplacedLaw, "replaced_on"),
        (ReplacedLaw, "until"),
    }
)  # fmt: skip

Faults = Iterator[str]


@attrs.frozen
class File:
    """One file of facts: its name, its text, and what the loader reads."""

    name: str
    text: str
    table: str | None = None

    @property
    def rows(self) -> list[Any]:
        """What the file holds, as plain data."""
        return _bundle.rows(json.loads(self.text))


@attrs.frozen
class Folder:
    """The names of the files that lie under `data/`."""

    names: frozenset[str]


@attrs.frozen
class Page:
    """The facts, and the page that lists the unverified among them."""

    facts: Catalogue
    text: str


@attrs.frozen
class Rule:
    """A named rule, what it is held to, and what it says."""

    name: str
    takes: type
    check: Callable[[Any], Faults]

    @property
    def promise(self) -> str:
        """The rule in plain words."""
        return " ".join((self.check.__doc__ or "").split())


RULES: Final[dict[str, Rule]] = {}


def rule(takes: type) -> Callable[..., Any]:
    """Put a rule into the registry; `object` is any record."""

    def keep(check: Callable[[Any], Faults]) -> Callable[[Any], Faults]:
        name = check.__name__
        assert name not in RULES
        RULES[name] = Rule(name, takes, check)
        return check

    return keep


# --- walking through records -----------------------------------------------


def leaves(record: Any) -> Iterator[tuple[Any, str, Any]]:
    """Yield each value a record holds: its owner, its field, itself."""
    for field in attrs.fields(type(record)):
        if not (field.init and field.eq):
            continue
        value = getattr(record, field.name)
        for item in value if isinstance(value, tuple) else (value,):
            if attrs.has(type(item)) and not isinstance(item, Period):
                yield record, field.name, item
                yield from leaves(item)
            elif item is not None:
                yield record, field.name, item


def within(record: Any) -> Iterator[Any]:
    """Yield a record and every record that it holds, at any depth."""
    yield record
    for _, _, item in leaves(record):
        if attrs.has(type(item)) and not isinstance(item, Period):
            yield item


def parts(record: Any, cls: type) -> Iterator[Any]:
    """Yield every record of a class that a record holds, at any depth."""
    return (item for item in within(record) if type(item) is cls)


def rows(facts: Catalogue) -> Iterator[Any]:
    """Yield every record of a catalogue."""
    return itertools.chain(*(getattr(facts, name) for name in _bundle.RECORDS))


def duplicates(items: Any) -> list[Any]:
    """Return what stands there more than once."""
    return [item for item, times in Counter(items).items() if times > 1]


def span(day: date | Period | None) -> tuple[date, date] | None:
    """Return the first and the last day that a date may mean."""
    if isinstance(day, Period):
        return day.first, day.last
    return None if day is None else (day, day)


def reversed_days(
    since: date | Period | None, until: date | Period | None
) -> bool:
    """Tell whether an end surely comes before its beginning."""
    one, other = span(since), span(until)
    return one is not None and other is not None and one[0] > other[1]


# --- files -----------------------------------------------------------------


def mended(file: File) -> str:
    """Return the canonical text of a file, its rows in their order."""
    content = json.loads(file.text)
    if file.table is not None:
        found = _bundle.records(file.table, file.name, content)
        plain = [
            remarked(encode(record), row)
            for record, row in zip(found, file.rows, strict=True)
        ]
        content = plain if isinstance(content, list) else plain[0]
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def remarked(plain: Any, there: Any) -> Any:
    """Return what was written, with the remarks that stand in the file."""
    if isinstance(plain, list):
        return [remarked(*both) for both in zip(plain, there, strict=True)]
    if not isinstance(plain, dict):
        return plain
    told = {name: remarked(plain[name], there[name]) for name in plain}
    if REMARK in there:
        told[REMARK] = there[REMARK]
    return told


@rule(File)
def canonical(file: File) -> Faults:
    """Each file is written in one way only: the keys in the order of the
    class's fields, what equals its default left out, two blanks of
    indentation, the letters of every script as they are, one newline at the
    end.
    """
    pairs = itertools.zip_longest(
        file.text.splitlines(keepends=True),
        mended(file).splitlines(keepends=True),
    )
    for number, (there, wanted) in enumerate(pairs, 1):
        if there != wanted:
            yield (
                f"{file.name}: line {number} is {there!r}, and {wanted!r} "
                f"is canonical"
            )
            return


@rule(File)
def sorted_by_key(file: File) -> Faults:
    """A list stands in the order of its keys."""
    if file.table is None:
        return
    keys = [row["key"] for row in file.rows]
    for one, other in itertools.pairwise(keys):
        if one >= other:
            yield f"{file.name}: {other} stands behind {one}"


@rule(File)
def named_by(file: File) -> Faults:
    """A standard's file bears the name of its key, one of sources that of
    their kind.
    """
    field = {"standards": "key", "sources": "kind"}.get(file.table or "")
    stem = file.name.rpartition("/")[2].removesuffix(".json")
    for row in file.rows if field else ():
        if row[field].replace(" ", "-") != stem:
            yield f"{file.name}: holds {row[field]}"


@rule(Folder)
def nothing_beside(folder: Folder) -> Faults:
    """Nothing lies beside the facts but their README and the day up to which
    they were checked.
    """
    known = {name for table in _bundle.RECORDS
             for name, _ in _bundle.files(table)}  # fmt: skip
    for name in sorted(folder.names - known - {"README.md", "as_of.json"}):
        yield f"{name}: no table's file"


# --- every record ----------------------------------------------------------


@rule(object)
def key_shape(record: Any) -> Faults:
    """A key is lower-case letters, digits and hyphens; an economy's is two
    capital letters, a grouping's capital letters.
    """
    shape = r"[a-z0-9]+(-[a-z0-9]+)*"
    if isinstance(record, Economy):
        shape = "[A-Z]{2}"
    elif isinstance(record, Grouping):
        shape = "[A-Z]{2,}"
    if re.fullmatch(shape, record.key) is None:
        yield f"{record.key}: not the shape of a key"


@rule(object)
def references_read_back(record: Any) -> Faults:
    """Every reference is one that the parser reads back from its text."""
    for reference in parts(record, Reference):
        try:
            same = Reference.parse(str(reference)) == reference
        except IsostdError:
            same = False
        if not same:
            yield f"{record.key}: {reference} does not read back"


@rule(object)
def sourced(record: Any) -> Faults:
    """Whatever can be disputed says where it was seen: each record, and in it
    each edition, amendment, transition and variant of it, adoption, regional
    note, relation and recognition; not the economies.
    """
    if isinstance(record, (Source, Economy)):
        return
    if next(parts(record, Citation), None) is None:
        yield f"{record.key}: no source at all"
    for _, name, part in leaves(record):
        if name in {
            "editions", "amendments", "transitions", "variants",
            "adoptions", "regional_notes", "relations", "recognitions",
        } and getattr(part, "citations", None) == ():  # fmt: skip
            yield f"{record.key}: one of its {name} has no source"


# What a text must not hold, and what it is then.
ROUGH: Final = {
    r"^\s|\s$": "blanks around",
    r"  |[\n\t]| [,.;:](?![.\d])": "blanks within",
    r"\b(TODO|FIXME|XXX|TBD)\b": "something left to do in",
    r"[<>`©]|\*\*|\]\(|&\w+;": "markup in",
    r"\b(\w+) \1\b": "a word twice in",
    r"\b[Ss]hall\b": "a standard's own words in",
    "[–—“”„‘’‚«»\u00a0\u00ad\u200b\ufeff]": "a curly mark in",
}
# What a publisher may print in a title: his marks, and a blank before them.
_PRINTED: Final = re.compile(r"[–—“”„‘’‚«»]| (?=[:;?!])")
_ROUGH: Final = [(re.compile(mark), what) for mark, what in ROUGH.items()]


@rule(object)
def prose_is_clean(record: Any) -> Faults:
    """Texts are trimmed and on one line, without a doubled blank or word, a
    mark of something left to do, markup, a curly quotation mark or a long
    dash, and without the `shall` of a standard's own words. A title is as
    its publisher prints it.
    """
    for _, name, text in leaves(record):
        if type(text) is str:
            if name == "title":
                text = _PRINTED.sub("-", text)  # noqa: PLW2901
            for mark, what in _ROUGH:
                if mark.search(text) is not None:
                    yield f"{record.key}: {what} {name} {text[:40]!r}"


@rule(object)
def sentences_end(record: Any) -> Faults:
    """Notes, scopes and summaries are sentences: they end with a full stop."""
    for owner, name, text in leaves(record):
        if (
            name in SENTENCES
            or (type(owner), name) in {(Standard, "scope"), (Figure, "what")}
        ) and not text.endswith("."):
            yield f"{record.key}: {name} without a full stop: {text[-40:]!r}"


@rule(object)
def nothing_twice(record: Any) -> Faults:
    """No list names the same thing twice."""
    for owner in within(record):
        for field in attrs.fields(type(owner)):
            value = getattr(owner, field.name)
            if isinstance(value, tuple) and field.init:
                for item in duplicates(value):
                    shown = item if isinstance(item, str) else type(item)
                    yield f"{record.key}: {field.name} names {shown} twice"


@rule(object)
def words_are_known(record: Any) -> Faults:
    """Where a field takes one of a few words, it is one of these."""
    for owner, name, value in leaves(record):
        known = WORDS.get((type(owner), name))
        if known is not None and value not in known:
            yield f"{record.key}: {name} is {value!r}"


@rule(object)
def since_before_until(record: Any) -> Faults:
    """Nothing ends before it begins: no requirement, recognition, membership
    or arrangement.
    """
    for owner in within(record):
        since = getattr(owner, "since", None)
        until = getattr(owner, "until", None)
        if reversed_days(since, until):
            yield f"{record.key}: until {until} and since {since}"


# --- the facts as a whole --------------------------------------------------


@rule(Catalogue)
def citations_meet_sources(facts: Catalogue) -> Faults:
    """Every citation names a source that is there."""
    for record in rows(facts):
        for citation in parts(record, Citation):
            if citation.source not in facts.sources:
                yield f"{record.key}: no source {citation.source}"


@rule(Catalogue)
def sources_are_cited(facts: Catalogue) -> Faults:
    """No source stands there for nothing: a fact or a finding rests on it."""
    cited = {c.source for row in rows(facts) for c in parts(row, Citation)}
    cited |= {kind.source for kind in FINDINGS.values()}
    for key in facts.sources.keys():  # noqa: SIM118  (a table is no dict)
        if key not in cited:
            yield f"{key}: cited by nobody"


def own_headings() -> frozenset[str]:
    """Return the headings of the page that tells the library's own rules."""
    text = (README.parents[3] / "docs/concepts/rules.md").read_text("utf-8")
    return frozenset(re.findall(r"(?m)^## (.+)$", text))


@rule(Catalogue)
def own_rules_are_headings(facts: Catalogue) -> Faults:
    """Who cites a rule of the library's own names its heading on the page
    that tells them.
    """
    own = {s.key for s in facts.sources if s.kind == "own rules"}
    told = own_headings()
    for row in rows(facts):
        for cited in parts(row, Citation):
            if cited.source in own and cited.locator not in told:
                yield f"{row.key}: {cited.locator} is no heading of the rules"


@rule(Catalogue)
def sources_differ(facts: Catalogue) -> Faults:
    """No source stands there twice: under the same page, or under the same
    title and publisher, with days that may be one and the same; the address of
    a whole site may lead to several.
    """
    seen: dict[Any, list[Source]] = {}
    for source in facts.sources:
        names = [(source.title, source.publisher)]
        bare = re.sub(
            r"^https?://(www\.)?", "", (source.url or "").rstrip("/")
        )
        if "/" in bare:
            names.append((bare, ""))
        for name in names:
            others = seen.setdefault(name, [])
            for first in others:
                if not (
                    reversed_days(first.date, source.date)
                    or reversed_days(source.date, first.date)
                ):
                    yield f"{source.key}: the same as {first.key}"
            others.append(source)


@rule(Catalogue)
def nothing_from_tomorrow(facts: Catalogue) -> Faults:
    """No day comes after the one up to which the facts were checked, save
    where the field speaks of what is to come: a transition, the days of a
    requirement or a membership, the entry into force of an adoption.
    """
    for record in rows(facts):
        for owner, name, value in leaves(record):
            if not isinstance(value, (date, Period)):
                continue
            days = span(value)
            if days[0] > facts.as_of and (type(owner), name) not in AHEAD:
                yield f"{record.key}: {name} is {value}"


@rule(Page)
def unverified_are_listed(page: Page) -> Faults:
    """Every fact that was found nowhere is listed on the page of the
    unverified facts.
    """
    for record in rows(page.facts):
        told = [
            *(c.confidence for c in parts(record, Citation)),
            *(move.confidence for move in parts(record, Transition)),
        ]
        if (
            Confidence.UNVERIFIED in told
            and f"`{record.key}`" not in page.text
        ):
            yield f"{record.key}: unverified, and not on the page"


# --- standards -------------------------------------------------------------


@rule(Standard)
def editions_in_order(standard: Standard) -> Faults:
    """Editions stand in the order of their publication, each year once, and
    drafts last.
    """
    dated = [e for e in standard.published if e.published is not None]
    for one, other in itertools.pairwise(dated):
        if one.published.first > other.published.last:
            yield (
                f"{standard.key}: {one.reference} stands before "
                f"{other.reference}"
            )
    for name in duplicates(
        (e.reference.year, e.reference.edition) for e in standard.published
    ):
        yield f"{standard.key}: an edition stands twice: {name}"
    drafts = [e.draft for e in standard.editions]
    if drafts != sorted(drafts):
        yield f"{standard.key}: a draft stands before an edition"


@rule(Standard)
def editions_are_its_own(standard: Standard) -> Faults:
    """An edition bears the number of its standard, or bore it before there
    were parts; and only a draft has a stage of drafts.
    """
    own = standard.reference
    for edition in standard.editions:
        one = edition.reference
        if one.number != own.number or one.part not in {None, own.part}:
            yield f"{standard.key}: {one} is another document"
        if (one.stage is not None) != edition.draft:
            yield f"{standard.key}: {one}: a draft, or not?"


@rule(Standard)
def editions_live_forward(standard: Standard) -> Faults:
    """No edition or adoption is withdrawn before it appears, and no amendment
    comes before its edition.
    """
    for edition in standard.editions:
        for end in (edition.withdrawn, edition.withdrawn_derived):
            if reversed_days(edition.published, end):
                yield f"{standard.key}: {edition.reference} withdrawn {end}"
        for amendment in edition.amendments:
            if reversed_days(edition.appeared, amendment.published):
                yield f"{standard.key}: {amendment.reference} comes too early"
    for adoption in standard.adoptions:
        for begin in (adoption.issued, adoption.in_force):
            if reversed_days(begin, adoption.withdrawn):
                yield (
                    f"{standard.key}: {adoption.reference} withdrawn "
                    f"{adoption.withdrawn}"
                )


@rule(Standard)
def stages_are_stages(standard: Standard) -> Faults:
    """A stage is a code of ISO: two digits, a dot, two digits or `xx`; and
    what is published is at 60 or beyond.
    """
    for edition in standard.editions:
        stage = edition.stage
        if stage is None:
            continue
        if re.fullmatch(r"\d\d\.(\d\d|xx)", stage) is None:
            yield f"{standard.key}: stage {stage}"
        elif (stage < "60") != edition.draft:
            yield f"{standard.key}: {edition.reference} at stage {stage}"


@rule(Standard)
def stages_and_successors_agree(standard: Standard) -> Faults:
    """What ISO still keeps has no successor; what it withdrew has one, or a
    day of withdrawal; and that day is taken from the successor only where
    none was seen.
    """
    for edition in standard.published:
        name = f"{standard.key}: {edition.reference}"
        gone = edition.stage == "95.99"
        if edition.stage is not None and not gone and edition.replaced_by:
            yield f"{name} is replaced, and at stage {edition.stage}"
        if gone and not (edition.replaced_by or edition.withdrawn):
            yield f"{name} is withdrawn, by what or when?"
        if edition.withdrawn_derived and (
            edition.withdrawn or not edition.replaced_by
        ):
            yield f"{name}: withdrawal derived from what?"


@rule(Standard)
def years_are_printed_years(standard: Standard) -> Faults:
    """An edition bears the year in which it was released, or the one on its
    cover; and a later edition has a higher number.
    """
    numbers = [e.number for e in standard.published if e.number is not None]
    if numbers != sorted(set(numbers)):
        yield f"{standard.key}: editions are numbered {numbers}"
    for edition in standard.published:
        days = [d for d in (edition.published, edition.cover) if d is not None]
        year = edition.reference.year
        if year and days and year not in {day.year for day in days}:
            yield f"{standard.key}: {edition.reference} of {days[0]}"


@rule(Standard)
def transitions_in_order(standard: Standard) -> Faults:
    """A transition ends after it begins, and nobody is certified to the old
    edition for the first time after the end.
    """
    for move in standard.transitions:
        name = f"{standard.key}: {move.old}"
        if (
            move.starts is not None
            and move.ends is not None
            and move.starts.first >= move.ends
        ):
            yield f"{name}: ends before it begins"
        if move.last_initial is not None and reversed_days(
            move.last_initial, move.ends
        ):
            yield f"{name}: certified after the end"
        if reversed_days(move.starts, move.last_initial):
            yield f"{name}: last certified before it begins"
        if move.old == move.new:
            yield f"{name}: leads to itself"


@rule(Standard)
def transitions_are_seen(standard: Standard) -> Faults:
    """The days of a transition are no surer than the best text that tells
    them.
    """
    order = list(Confidence)
    for move in standard.transitions:
        seen = [order.index(c.confidence) for c in move.citations]
        if order.index(move.confidence) < min(seen, default=len(order)):
            yield f"{standard.key}: {move.old}: surer than its sources"


@rule(Catalogue)
def transitions_join_editions(facts: Catalogue) -> Faults:
    """A transition leads from one edition to another; both are there, or
    listed as outside, and one of them is the standard's own.
    """
    there = {e.reference for s in facts.standards for e in s.editions}
    for standard in facts.standards:
        own = {e.reference for e in standard.editions}
        for move in standard.transitions:
            for side in (move.old, move.new):
                if side not in there and str(side) not in OUTSIDE:
                    yield f"{standard.key}: there is no edition {side}"
            if own.isdisjoint({move.old, move.new}):
                yield f"{standard.key}: {move.old}: not its transition"
        for old in duplicates(move.old for move in standard.transitions):
            yield f"{standard.key}: two transitions leave {old}"


@rule(Catalogue)
def replacements_meet(facts: Catalogue) -> Faults:
    """Every `replaced_by` meets a `replaces`, and every `replaces` a
    `replaced_by`, as far as the other edition is there (a text that several
    replaced names one of them); where its standard is there, the edition is.
    """
    there = {e.reference: e for s in facts.standards for e in s.editions}
    works = {s.reference for s in facts.standards}
    for standard in facts.standards:
        for edition in standard.published:
            one = edition.reference
            for other in (edition.replaced_by, *edition.replaces):
                if other is None or other in there or other.supplements:
                    continue
                if other.undated in works:
                    yield f"{standard.key}: {one} knows {other}, we do not"
            successor = there.get(edition.replaced_by)
            if successor is not None and one not in successor.replaces:
                yield (
                    f"{standard.key}: {successor.reference} does not "
                    f"replace {one} back"
                )
            for old in edition.replaces:
                before = there.get(old)
                if before is not None and before.replaced_by not in there:
                    yield f"{standard.key}: {old} is not replaced by {one}"


@rule(Standard)
def kinds_agree(standard: Standard) -> Faults:
    """Guidance has no certificate, what is no guidance has some evidence
    unless nobody is shown it, and a series has none of its own.
    """
    if standard.parts:
        if standard.attestation is not None or standard.cycle is not None:
            yield f"{standard.key}: a series has no evidence of its own"
        return
    none = standard.attestation is Attestation.NONE
    bodies = standard.kind is Kind.BODIES_AND_LABORATORIES
    if (standard.kind is Kind.GUIDANCE) != none and not (bodies and none):
        yield f"{standard.key}: guidance and no certificate go together"
    if standard.attestation is None:
        yield f"{standard.key}: no evidence, and no series"


@rule(Standard)
def ics_shape(standard: Standard) -> Faults:
    """A class of the International Classification for Standards has a field
    that exists, then a group of three digits and a sub-group of two.
    """
    for code in standard.ics:
        if (
            re.fullmatch(r"\d\d(\.\d{3}(\.\d\d)?)?", code) is None
            or code[:2] not in ICS_FIELDS
        ):
            yield f"{standard.key}: {code} is no class"


@rule(Catalogue)
def standards_differ(facts: Catalogue) -> Faults:
    """No two standards have the same reference, no two editions either."""
    works = (s.reference for s in facts.standards)
    texts = (e.reference for s in facts.standards for e in s.editions)
    for reference in itertools.chain(duplicates(works), duplicates(texts)):
        yield f"{reference}: two records have it"


@rule(Catalogue)
def adoptions_resolve(facts: Catalogue) -> Faults:
    """An adoption leads to the standard and the edition that it says it
    adopts.
    """
    for standard in facts.standards:
        for adoption in standard.adoptions:
            name, wanted = adoption.reference, adoption.adopts.year
            found = facts.resolve(name)
            if adoption.degree == "NEQ":
                continue
            if found.standard is not standard:
                yield f"{standard.key}: {name} leads elsewhere"
            elif name.year is None or not wanted:
                continue
            elif (
                found.edition is None or found.edition.reference.year != wanted
            ):
                yield f"{standard.key}: {name} leads to another edition"


@rule(Catalogue)
def months_are_of_issue(facts: Catalogue) -> Faults:
    """An adoption whose number bears a month was issued in that month."""
    for standard in facts.standards:
        for adoption in standard.adoptions:
            name, issued = adoption.reference, adoption.issued
            if name.month is None:
                continue
            if issued is None or (issued.year, issued.month) != (
                name.year,
                name.month,
            ):
                yield f"{standard.key}: {name} is issued {issued}"


@rule(Catalogue)
def relations_lead_somewhere(facts: Catalogue) -> Faults:
    """A relation leads to another document that is there, or to one that is
    listed as outside; it speaks of editions that are there.
    """
    known = documents(facts)
    for standard in facts.standards:
        own = {e.reference for e in standard.editions}
        for relation in standard.relations:
            target = relation.target
            if target == standard.reference:
                yield f"{standard.key}: stands to itself"
            yield from _unknown(known, standard.key, target)
            for edition in relation.editions:
                if edition not in own:
                    yield f"{standard.key}: has no edition {edition}"


def documents(facts: Catalogue) -> set[Reference]:
    """Return the references that have a record: of works and of texts."""
    own = {s.reference for s in facts.standards}
    for standard in facts.standards:
        for kind in (Edition, Amendment, Adoption):
            own |= {part.reference for part in parts(standard, kind)}
    return own | {reference.undated for reference in own}


def _unknown(known: set[Reference], key: str, named: Reference) -> Faults:
    """Yield a document that is neither there nor listed as outside."""
    # A national copy of a European text stands for that.
    inner = attrs.evolve(named, prefixes=named.prefixes[1:])
    # A text with several amendments is there if it is with each of them.
    there = (
        named in known
        or (len(named.prefixes) > 1 and inner in known)
        or (
            len(named.supplements) > 1
            and all(
                attrs.evolve(named, supplements=(one,)) in known
                for one in named.supplements
            )
        )
    )
    if not there and str(named) not in OUTSIDE:
        yield f"{key}: {named} is not there"


@rule(Catalogue)
def outside_is_outside(facts: Catalogue) -> Faults:
    """No document is listed as outside that has a record, or that no fact
    names.
    """
    named = {
        str(reference)
        for record in (*facts.standards, *facts.requirements)
        for reference in parts(record, Reference)
    }
    for name in sorted(OUTSIDE - named):
        yield f"{name}: nobody names it"
    known = {str(reference) for reference in documents(facts)}
    for name in sorted(OUTSIDE & known):
        yield f"{name}: listed as outside, and there"


@rule(Catalogue)
def relations_meet(facts: Catalogue) -> Faults:
    """What succeeds, contains or extends another is said so from the other
    side too.
    """
    keys = {s.reference: s.key for s in facts.standards}
    told = {
        (standard.key, relation.kind, keys[relation.target.undated])
        for standard in facts.standards
        for relation in standard.relations
        if relation.target.undated in keys
    }
    for key, kind, other in sorted(told):
        back = INVERSE.get(kind)
        if back is not None and (other, back, key) not in told:
            yield f"{key}: {kind} {other}, which does not say: {back}"


@rule(Catalogue)
def series_meet_parts(facts: Catalogue) -> Faults:
    """A series names its parts, and these name their series."""
    for standard in facts.standards:
        for key in standard.parts:
            part = facts.standards.find(key)
            if part is None or part.series != standard.key:
                yield f"{standard.key}: {key} is not its part"
        if standard.series is not None:
            series = facts.standards.find(standard.series)
            if series is None or standard.key not in series.parts:
                yield f"{standard.key}: {standard.series} is not its series"


# --- names of other records ------------------------------------------------

# Field -> the table in which its key must be.
KEYS: Final[dict[tuple[type, str], str]] = {
    (Standard, "cycle"): "cycles",
    (Standard, "industries"): "industries",
    (Requirement, "sectors"): "sectors",
    (ProductSector, "may_be"): "sectors",
    (Economy, "beside"): "groupings",
    (Grouping, "beside"): "groupings",
    (Register, "standards"): "standards",
    (Register, "bodies"): "bodies",
    (Register, "economies"): "economies",
    (Register, "cycles"): "cycles",
    (Recognition, "arrangement"): "arrangements",
    (Arrangement, "successor"): "arrangements",
    (CertificationCycle, "refines"): "cycles",
    (CertificationCycle, "standards"): "standards",
    (CertificationCycle, "economies"): "economies",
    (Membership, "economy"): "economies",
    (Figure, "standard"): "standards",
    (Figure, "economy"): "economies",
}


@rule(Catalogue)
def keys_lead_somewhere(facts: Catalogue) -> Faults:
    """Every key that a record names is there: cycles, industries, sectors,
    standards, bodies, arrangements, economies and groupings.
    """
    markets = {*facts.economies.keys(), *facts.groupings.keys()}
    for record in rows(facts):
        for owner, name, key in leaves(record):
            table = KEYS.get((type(owner), name))
            if table is not None:
                if key not in getattr(facts, table):
                    yield f"{record.key}: {name} {key} is not there"
            elif name in {"markets", "economies"} and key not in markets:
                yield f"{record.key}: {name} {key} is not there"


@rule(Catalogue)
def cycles_are_reached(facts: Catalogue) -> Faults:
    """No cycle stands alone: a standard leads to it, or a kind of document
    that a requirement asks for, or the cycle that it narrows: for a standard,
    or for papers that call themselves so.
    """
    reached = {s.cycle for s in facts.standards}
    reached |= {
        c.key for c in facts.cycles if c.refines and (c.names or c.standards)
    }
    asked = {
        leaf.attestation
        for requirement in facts.requirements
        for leaf in parts(requirement, Evidence)
    }
    for cycle in facts.cycles:
        general = cycle.general and cycle.attestation in asked
        if cycle.key not in reached and not general:
            yield f"{cycle.key}: nothing leads to it"


@rule(Catalogue)
def refinements_are_narrower(facts: Catalogue) -> Faults:
    """A cycle that narrows another is for the same kind of document; and only
    one cycle is the general one of its kind.
    """
    for cycle in facts.cycles:
        wider = facts.cycles.find(cycle.refines or "")
        if wider and cycle.attestation is not wider.attestation:
            yield f"{cycle.key}: another document than {wider.key}"
    general = (c.attestation for c in facts.cycles if c.general)
    for attestation in duplicates(general):
        yield f"{attestation}: two cycles are general for it"


# --- the other tables ------------------------------------------------------


@rule(Catalogue)
def evidence_is_known(facts: Catalogue) -> Faults:
    """A requirement asks for standards and editions that are there, or for
    ones that are listed as outside.
    """
    known = documents(facts)
    for requirement in facts.requirements:
        for leaf in parts(requirement, Evidence):
            for named in (leaf.standard, *leaf.editions):
                if named is not None:
                    yield from _unknown(known, requirement.key, named)


@rule(Requirement)
def pinned_editions_are_named(requirement: Requirement) -> Faults:
    """Evidence that is pinned to editions names them, and none other does."""
    for leaf in parts(requirement, Evidence):
        if (leaf.edition_rule == "pinned") != bool(leaf.editions):
            yield f"{requirement.key}: pinned to {len(leaf.editions)} editions"


@rule(Requirement)
def titles_are_short(requirement: Requirement) -> Faults:
    """A requirement's title fits into a table: at most 45 characters."""
    if len(requirement.title) > 45:
        yield f"{requirement.key}: {len(requirement.title)} characters"


@rule(ProductSector)
def headings_are_headings(sector: ProductSector) -> Faults:
    """Goods are headings of the Harmonized System: two, four or six digits, in
    a chapter that exists (77 does not), and what is left out lies within them;
    services have IAF codes, else a note says what is meant.
    """
    for heading in (*sector.headings, *sector.excludes):
        if re.fullmatch(r"(\d\d){1,3}", heading) is None:
            yield f"{sector.key}: {heading} is no heading"
        elif not 1 <= int(heading[:2]) <= 97 or heading[:2] == "77":
            yield f"{sector.key}: there is no chapter {heading[:2]}"
    for heading in sector.excludes:
        if not heading.startswith(sector.headings):
            yield f"{sector.key}: {heading} is not in it anyway"
    if not (sector.headings or sector.iaf_codes or sector.note):
        yield f"{sector.key}: what is it?"


@rule(object)
def iaf_codes_exist(record: Any) -> Faults:
    """An IAF code is one of 1 to 39."""
    for code in getattr(record, "iaf_codes", ()):
        if code not in range(1, 40):
            yield f"{record.key}: there is no IAF code {code}"


@rule(Catalogue)
def iaf_codes_are_complete(facts: Catalogue) -> Faults:
    """Each of the 39 IAF codes is an industry of its own, once."""
    for code in range(1, 40):
        own = facts.industries.find(f"iaf-{code}")
        if own is None or own.iaf_codes != (code,):
            yield f"iaf-{code}: no industry of its own"
    for industry in facts.industries:
        if re.fullmatch(r"iaf-\d+", industry.key) and not (
            1 <= int(industry.key[4:]) <= 39
        ):
            yield f"{industry.key}: no IAF code"


@rule(Industry)
def nace_shape(industry: Industry) -> Faults:
    """A code of NACE is a division or a group, with what it leaves out."""
    code = r"\d\d(\.\d)?\d?"
    for nace in industry.nace:
        if re.fullmatch(rf"{code}( except {code}(, {code})*)?", nace) is None:
            yield f"{industry.key}: {nace} is no code of NACE"


@rule(Catalogue)
def economies_are_complete(facts: Catalogue) -> Faults:
    """The economies are the 249 of ISO 3166-1 and Northern Ireland, which is a
    market of its own.
    """
    keys = set(facts.economies.keys())
    for code in sorted((ISO_3166 | BESIDE_ISO_3166) ^ keys):
        what = "no code of ISO 3166-1" if code in keys else "missing"
        yield f"{code}: {what}"


@rule(Catalogue)
def names_are_nobody_elses(facts: Catalogue) -> Faults:
    """No two economies or groupings answer to the same name."""
    owners: dict[str, str] = {}
    for record in (*facts.economies, *facts.groupings):
        for name in (record.key, record.name, *record.aliases):
            owner = owners.setdefault(name.casefold(), record.key)
            if owner != record.key:
                yield f"{record.key}: {name} is also {owner}"


@rule(Catalogue)
def the_union_is_right(facts: Catalogue) -> Faults:
    """The European Union has twenty-seven members today; Croatia joined on
    2013-07-01, the United Kingdom left with the end of January 2020.
    """
    union = facts.groupings.find("EU")
    if union is None:
        yield "EU: not there"
        return
    today = [
        m for m in union.members if union.has_member(m.economy, facts.as_of)
    ]
    if len(today) != 27:
        yield f"EU: {len(today)} members"
    for economy, day, belongs in (
        ("GB", date(2019, 1, 1), True),
        ("GB", date(2020, 2, 1), False),
        ("HR", date(2013, 6, 30), False),
        ("HR", date(2013, 7, 1), True),
    ):
        if union.has_member(economy, day) is not belongs:
            yield f"EU: {economy} on {day}"


# Bodies that the library is to know, and those whose recognition ended.
BODIES: Final = words(
    """
    cnas ukas anab jas-anz dakks accredia cofrac rva jab nabcb scc hkas taf
    kab sac
    """
)
ENDED: Final = words("naci rusaccreditation")


@rule(Catalogue)
def great_bodies_are_there(facts: Catalogue) -> Faults:
    """The accreditation bodies of the great economies are there, with evidence
    of their recognition; those whose recognition ended are shown as ended.
    """
    for key in sorted(BODIES | ENDED):
        body = facts.bodies.find(key)
        if body is None or not (body.recognitions and body.economies):
            yield f"{key}: no evidence of recognition"
        elif key in ENDED and all(
            row.recognised != Answer.NO for row in body.recognitions
        ):
            yield f"{key}: shown as recognised"


@rule(AccreditationBody)
def evidence_is_dated(body: AccreditationBody) -> Faults:
    """Evidence of a recognition speaks of a day on or after the one on which
    it began.
    """
    for row in body.recognitions:
        if reversed_days(row.since, row.as_of):
            yield f"{body.key}: since {row.since}, seen {row.as_of}"


@rule(Catalogue)
def evidence_is_of_its_arrangement(facts: Catalogue) -> Faults:
    """Evidence that a body is in an arrangement speaks of no day before the
    arrangement's first one, and of none after its last.
    """
    known = {one.key: one for one in facts.arrangements}
    for body in facts.bodies:
        for row in body.recognitions:
            one = known.get(row.arrangement)
            if one is None or row.recognised is Answer.NO:
                continue
            told = f"{body.key}: in {row.arrangement} as of {row.as_of}"
            if reversed_days(one.since, row.as_of):
                yield f"{told}, before its beginning"
            if reversed_days(row.as_of, one.until):
                yield f"{told}, after its end"


@rule(Catalogue)
def registers_are_told_apart(facts: Catalogue) -> Faults:
    """Each name that a register goes by leads to it alone."""
    for register in facts.registers:
        for name in register.names:
            if facts.register_called(name) is not register:
                yield f"{register.key}: {name} may be another"


@rule(Register)
def words_have_one_meaning(register: Register) -> Faults:
    """A register's status word has one meaning."""
    for word in duplicates(row.word.casefold() for row in register.words):
        yield f"{register.key}: {word} stands twice"


@rule(Catalogue)
def questions_agree(facts: Catalogue) -> Faults:
    """A condition of the same name is the same sort of thing wherever it
    stands: a number, a word, or yes and no.
    """
    kinds: dict[str, str] = {}
    for requirement in facts.requirements:
        for condition in requirement.conditions:
            kind = (
                "words" if condition.equals
                else "a number" if condition.is_true is None
                else "yes or no"
            )  # fmt: skip
            first = kinds.setdefault(condition.name, kind)
            if first != kind:
                yield f"{requirement.key}: {condition.name} is {kind}"


@rule(object)
def addresses_are_whole(record: Any) -> Faults:
    """An address is a whole one, with no blank in it; and where we send a
    reader, to a body or a register, it begins with `https://`. A source
    keeps the address under which it was read.
    """
    for owner, name, text in leaves(record):
        plain = "s?" if isinstance(owner, Source) else "s"
        if name in {"url", "site"} and (
            re.fullmatch(rf"http{plain}://[^\s/]+\.[^\s]+", text) is None
        ):
            yield f"{record.key}: {text}"


# --- the list of the rules -------------------------------------------------


def listed(text: str) -> str:
    """Return the README of the data with the list of the rules anew."""
    head, _, _ = text.partition(BEGIN)
    rows = (
        textwrap.fill(
            f"- `{rule.name}`: {rule.promise}",
            width=79,
            subsequent_indent="  ",
            break_long_words=False,
            break_on_hyphens=False,
        )
        for rule in RULES.values()
    )
    return "\n".join([head + BEGIN, *rows, ""])


def files() -> list[File]:
    """Return every file of facts."""
    return [
        File(
            path.relative_to(README.parent).as_posix(),
            path.read_text(encoding="utf-8"),
            # A table is one file, or a folder of files.
            next(
                (name for name in (path.parent.name, path.stem)
                 if name in _bundle.RECORDS), None
            ),
        )
        for path in sorted(README.parent.rglob("*.json"))
    ]  # fmt: skip


def mend() -> None:
    """Write every file of facts again, in the canonical form."""
    for file in files():
        (README.parent / file.name).write_text(mended(file), encoding="utf-8")


def main() -> None:
    """Write the list of the rules into the README of the data."""
    if "--mend" in sys.argv[1:]:
        mend()
        return
    text = README.read_text(encoding="utf-8")
    README.write_text(listed(text), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
