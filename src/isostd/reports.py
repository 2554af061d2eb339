"""What comes out of matching: rows and a report that a person can read."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, final

import attrs

from isostd._text.numbering import without_label
from isostd.assessments import Assessment, Milestone, ahead
from isostd.certificates import Certificate
from isostd.errors import shown
from isostd.findings import Finding, worth_telling
from isostd.layout import counted, in_line
from isostd.rendering import (
    ADVICE,
    Line,
    Link,
    Listing,
    Page,
    Tabular,
    paper_name,
    to_html,
    to_text,
)
from isostd.requirements import Requirement
from isostd.selecting import Selected, Selection
from isostd.sources import Source
from isostd.tables import grouped
from isostd.vocabulary import (
    Answer,
    Attestation,
    Confidence,
    Kind,
    MilestoneKind,
    Outcome,
    Severity,
    Verdict,
)

__all__ = ["ADVICE", "Considered", "Match", "MatchReport", "paper_name"]

_CLEAN: Final = "Nothing contradicts it, and all that is needed was told."
_SEEN: Final = {
    Confidence.PRIMARY: "Seen",
    Confidence.SECONDARY: "Seen at second hand",
    Confidence.UNVERIFIED: "Not verified",
}
_USES: Final = {
    "Counts for": (Outcome.MET,),
    "May count for": (Outcome.TO_CONFIRM,),
    "Helps with": (Outcome.SUPPORTED, Outcome.NOT_CERTIFIABLE),
}
_GIVEN: Final = (Outcome.MET, Outcome.TO_CONFIRM)
_LACKING: Final = (Outcome.UNMET, Outcome.SUPPORTED)
_SYSTEMS: Final = (Kind.MANAGEMENT_SYSTEM, Kind.SECTOR_QUALITY_SYSTEM)


def _in_lines(texts: Iterable[str]) -> tuple[str, ...]:
    """Return texts, with what stands on a paper, as they may be printed."""
    return tuple(map(in_line, texts))


@final
@attrs.frozen(kw_only=True)
class Considered:
    """A certificate that was held against a requirement.

    Attributes:
        certificate: the certificate.
        outcome: what it does for the requirement.
        reason: why.
    """

    certificate: Certificate
    outcome: Outcome
    reason: str = attrs.field(converter=in_line)


@final
@attrs.frozen(kw_only=True)
class Match:
    """How one requirement comes out.

    Attributes:
        selected: the requirement as it stands to the purchase.
        outcome: met, to confirm, supported, unmet, or not certifiable.
        by: the certificates that bring it there.
        reasons: why, in sentences.
        considered: every certificate that was looked at for it, and why it
            does or does not count.
        next_steps: what to do.
        source: where the requirement was seen, or None.
    """

    selected: Selected
    outcome: Outcome
    by: tuple[Certificate, ...]
    reasons: tuple[str, ...] = attrs.field(converter=_in_lines)
    considered: tuple[Considered, ...]
    next_steps: tuple[str, ...] = attrs.field(converter=_in_lines)
    source: Source | None = None

    def __repr__(self) -> str:
        return f"<Match {shown(self.requirement.key)}: {self.outcome}>"

    @property
    def requirement(self) -> Requirement:
        """The requirement."""
        return self.selected.requirement

    @property
    def applies(self) -> Answer:
        """Whether it applies to the purchase."""
        return self.selected.applies


@final
@attrs.frozen(kw_only=True)
class MatchReport:
    """What a purchase needs and what the certificates give.

    Attributes:
        selection: the requirements and the purchase.
        rows: how each applicable requirement comes out.
        assessments: what was found about each certificate.
        data_as_of: the day up to which the facts were checked.
    """

    selection: Selection
    rows: tuple[Match, ...]
    assessments: tuple[Assessment, ...]
    data_as_of: date

    @property
    def outcome(self) -> Outcome:
        """One outcome for all that applies, required and customary.

        It is at best "to confirm" where the data says nothing of the law,
        and "met" only where every row is: what no certificate can satisfy
        stays open, however good the papers are.
        """
        return _overall(self.rows, silent=bool(self.selection.gaps))

    @property
    def required(self) -> tuple[Match, ...]:
        """The rows of law and of a buyer's own rules."""
        return tuple(row for row in self.rows if row.selected.required)

    @property
    def customary(self) -> tuple[Match, ...]:
        """The rows that a class of buyers usually asks."""
        return tuple(row for row in self.rows if not row.selected.required)

    @property
    def missing(self) -> tuple[Match, ...]:
        """The required rows that surely apply and that nothing meets."""
        return tuple(
            row
            for row in self.required
            if row.applies == Answer.YES and row.outcome in _LACKING
        )

    @property
    def to_confirm(self) -> tuple[Match, ...]:
        """The rows that some answer would settle."""
        return tuple(
            row for row in self.rows if row.outcome is Outcome.TO_CONFIRM
        )

    @property
    def questions(self) -> tuple[str, ...]:
        """What to find out about the purchase."""
        return self.selection.questions

    @property
    def next_steps(self) -> tuple[str, ...]:
        """What to do, each thing once."""
        steps = [step for row in self.rows for step in row.next_steps]
        return tuple(dict.fromkeys(steps))

    @property
    def advice(self) -> str:
        """The last word of every report."""
        return ADVICE

    @property
    def closing(self) -> tuple[str, ...]:
        """What to do before you pay, matched to what was found."""
        return tuple(map(str, _closing(self)))

    def page(self) -> Page:
        """Return the report as a page, to be drawn as text or HTML."""
        return _page(self)

    _repr_html_ = to_html

    def __repr__(self) -> str:
        return f"<MatchReport {shown(self.page().title)}>"

    def __str__(self) -> str:
        return to_text(self)


def _overall(rows: tuple[Match, ...], *, silent: bool) -> Outcome:
    """Return one outcome for the rows."""
    if not rows:
        return Outcome.NO_DATA
    sure = [row.outcome for row in rows if row.applies == Answer.YES]
    if not set(sure).isdisjoint(_LACKING):
        return Outcome.UNMET
    open_ = any(row.applies == Answer.UNKNOWN for row in rows)
    if silent or open_ or Outcome.TO_CONFIRM in sure:
        return Outcome.TO_CONFIRM
    if Outcome.NOT_CERTIFIABLE in sure:
        return Outcome.NOT_CERTIFIABLE
    return Outcome.MET


def _telling(seen: Assessment) -> tuple[Finding, ...]:
    """Return the findings that led to the verdict, or the first note."""
    if seen.verdict is Verdict.INVALID:
        return seen.of(Severity.ERROR)
    if seen.verdict is Verdict.DOUBTFUL:
        return tuple(
            finding
            for finding in worth_telling(seen.findings)
            if finding.severity is not Severity.NOTE
        )
    return seen.findings[:1]


def _page(report: MatchReport) -> Page:
    """Return the report as a page."""
    selection = report.selection
    purchase = selection.purchase
    goods = purchase.goods or purchase.product
    buyer = f", buyer: {purchase.buyer}" if purchase.buyer else ""
    return Page(
        title=f"{goods} for {purchase.market}{buyer}, on {selection.on}: "
        f"{report.outcome}",
        lead=_lead(report),
        parts=(
            _asked("Required", report.required),
            _asked("Customary or voluntary", report.customary),
            Tabular(
                ("Certificate", "Verdict", "Why, and what falls due"),
                tuple(_papers(report)),
            ),
            Listing("Keep in mind", (*_kinds(report), *_caveats(report))),
            Listing("Not asked of this purchase now", tuple(_not_now(report))),
            Listing("What the data does not say", tuple(_gaps(report))),
            Listing("Before you pay", _closing(report)),
        ),
        last=f"Facts as of {report.data_as_of}. {ADVICE}",
    )


def _lead(report: MatchReport) -> str:
    """Say in plain words what came out."""
    if report.outcome is Outcome.NO_DATA:
        return (
            "The data holds no row for this purchase. That does not mean "
            "that nothing is required."
        )
    if report.outcome is Outcome.NOT_CERTIFIABLE:
        return (
            "Something that applies here no certificate can satisfy; its "
            "row says what to do instead."
        )
    if report.outcome is Outcome.MET:
        return "What was shown gives all that is known to be asked."
    missing = len(report.missing)
    if missing:
        rows = counted(missing, "required row")
        are = "is" if missing == 1 else "are"
        return f"{rows} {are} not met by what was shown.{_more(report)}"
    if report.outcome is Outcome.UNMET:
        return (
            "Nothing that is surely required is missing. Something that is "
            f"only usually asked for is missing.{_more(report)}"
        )
    return (
        "Nothing that surely applies is missing, but not all is sure: "
        "something is still to be answered or confirmed."
    )


def _more(report: MatchReport) -> str:
    """Say that an answer may bring more, where rows are not known to apply."""
    if all(row.applies == Answer.YES for row in report.required):
        return ""
    return " More may be required: that depends on what is not known yet."


def _asked(name: str, rows: tuple[Match, ...]) -> Tabular:
    head = (name, "Outcome", "Why, source, next step")
    return Tabular(head, tuple(map(_cells, rows)))


def _cells(row: Match) -> tuple[tuple[Line, ...], ...]:
    """Return a row's three cells."""
    requirement = row.requirement
    outcome = [Line(row.outcome)]
    if row.applies == Answer.UNKNOWN:
        outcome.append(Line("(if it applies)"))
    why = [Line(requirement.summary, "Asked")]
    why += [Line(_capital(reason)) for reason in row.reasons]
    why.append(Line(requirement.instrument, "Source"))
    if row.source is not None:
        why.append(_seen_in(requirement, row.source))
    why += [Line(step, "Next") for step in row.next_steps]
    return (
        (Line(requirement.title), Line(f"({requirement.obligation})")),
        tuple(outcome),
        tuple(why),
    )


def _seen_in(requirement: Requirement, source: Source) -> Line:
    """Say where the requirement was seen, and how."""
    cited = requirement.citations[0]
    return Line(
        f"{cited.locator}, in" if cited.locator else "",
        _SEEN[cited.confidence],
        Link(source.title, source.url),
    )


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _papers(report: MatchReport) -> Iterator[tuple[tuple[Line, ...], ...]]:
    """Yield the cells about each certificate."""
    serves = grouped((paper, row) for row in report.rows for paper in row.by)
    helps = grouped(
        (one.certificate, row)
        for row in report.rows
        for one in row.considered
        if row.outcome is Outcome.UNMET and one.outcome in _GIVEN
    )
    for seen in report.assessments:
        paper = seen.certificate
        name = [Line(paper_name(paper))]
        name += [Line(text) for text in (paper.number, paper.holder) if text]
        told = [Line(f.sentence) for f in _telling(seen)] or [Line(_CLEAN)]
        told += _use(serves.get(paper, ()), helps.get(paper, ()))
        if seen.verdict is not Verdict.INVALID:
            told += [Line(f"{m.kind} {m.day}", "Due") for m in _due(seen)[:1]]
        yield tuple(name), (Line(seen.verdict),), tuple(told)


def _due(seen: Assessment) -> tuple[Milestone, ...]:
    """Return what falls due on a day that somebody set."""
    unset = MilestoneKind.END_NOT_PUBLISHED
    return tuple(m for m in ahead(seen) if m.kind is not unset)


def _use(rows: tuple[Match, ...], helps: tuple[Match, ...]) -> Iterator[Line]:
    """Say what a certificate is good for in this purchase."""
    if helps:
        names = _named(row.requirement.title for row in helps)
        yield Line(names, "Gives a part of")
    elif not rows:
        yield Line("nothing that is asked here", "Counts for")
    for label, outcomes in _USES.items():
        names = _named(
            row.requirement.title for row in rows if row.outcome in outcomes
        )
        if names:
            yield Line(names, label)


def _kinds(report: MatchReport) -> Iterator[Line]:
    """Say that the goods may be taken for several kinds."""
    kinds = [key.replace("-", " ") for key in report.selection.sectors]
    if len(kinds) > 1:
        told = f"{', '.join(kinds[:-1])} or {kinds[-1]}"
        yield Line(
            f"The goods may be {told}: the rows of all of them are listed; "
            "see which they are."
        )


def _caveats(report: MatchReport) -> Iterator[Line]:
    """Yield what a reader must know of the required rows, each thing once."""
    told: dict[str, str] = {}
    for row in report.required:
        if row.applies == Answer.YES:
            for caveat in row.requirement.caveats:
                told.setdefault(caveat, row.requirement.title)
    for caveat, title in told.items():
        yield Line(caveat, title)


def _not_now(report: MatchReport) -> Iterator[Line]:
    for row in report.selection.rows:
        if row.applies == Answer.NO:
            yield Line(f"{row.why}.", row.requirement.title)


def _gaps(report: MatchReport) -> Iterator[Line]:
    for gap in report.selection.gaps:
        yield Line(f"{gap}.", "Note")


# -- the last word ---------------------------------------------------------


def _closing(report: MatchReport) -> tuple[Line, ...]:
    """Return what to do before paying, matched to what was found."""
    sound = [
        seen for seen in report.assessments
        if seen.verdict is not Verdict.INVALID
    ]  # fmt: skip
    return (
        *_open(report),
        _audit(report, sound),
        _inspect(report, sound),
        *_verify(sound),
    )


def _open(report: MatchReport) -> Iterator[Line]:
    """Name what has to be settled first, if anything."""
    if report.missing:
        names = _named(row.requirement.title for row in report.missing)
        yield Line(f"do not order before this is settled: {names}.", "Missing")
    if report.questions:
        yield Line(
            "answer the questions above and vet again; until then some rows "
            "are neither asked nor dropped.",
            "Unknown",
        )
    bad = [
        _numbered(seen.certificate)
        for seen in report.assessments
        if seen.verdict is Verdict.INVALID
    ]
    if bad:
        yield Line(
            f"ask the supplier why this was shown: {_named(bad)}.", "Invalid"
        )


def _audit(report: MatchReport, sound: list[Assessment]) -> Line:
    purchase = report.selection.purchase
    whom = purchase.factory or purchase.manufacturer or purchase.seller
    systems = _named(
        paper_name(seen.certificate) for seen in sound if _is_system(seen)
    )
    why = (
        f"certificates of management systems ({systems}) tell how a firm means "
        "to work, not what it made for you."
        if systems
        else "no sound certificate of its management system was shown."
    )
    return Line(
        f"visit {whom or 'the supplier'}, or send an auditor of your own; {why}",
        "Audit",
    )


def _is_system(seen: Assessment) -> bool:
    """Tell whether a paper speaks of how a firm works, not of goods."""
    told = seen.certificate.attestation
    if told is not None:
        return told is Attestation.MANAGEMENT_SYSTEM_CERTIFICATE
    standard = seen.resolution.standard if seen.resolution else None
    return standard is not None and standard.kind in _SYSTEMS


def _inspect(report: MatchReport, sound: list[Assessment]) -> Line:
    purchase = report.selection.purchase
    when = f" (by {purchase.deliver_by})" if purchase.deliver_by else ""
    tests = _named(
        paper_name(seen.certificate)
        for seen in sound
        if seen.attestation is Attestation.TEST_REPORT
    )
    what = (
        f"see that they are the model and the materials that were tested "
        f"({tests})."
        if tests
        else "see that they are what you ordered."
    )
    if not purchase.is_code:
        what += " If it is a service, try it before you accept it."
    return Line(
        f"have the goods inspected before shipment{when}; {what}",
        "Inspect",
    )


def _verify(sound: list[Assessment]) -> Iterator[Line]:
    """Name the registers, each once, with what to look up there."""
    if not sound:
        yield Line(
            "when a certificate comes, look it up yourself in the register "
            "of whoever issued it.",
            "Verify on the register",
        )
    by_register = grouped(
        (register, _numbered(seen.certificate))
        for seen in sound
        for register in seen.registers
    )
    bare = [
        _numbered(seen.certificate)
        for seen in sound
        if not seen.registers
        and seen.attestation is not Attestation.SELF_DECLARATION
    ]
    for register, names in by_register.items():
        yield Line(
            f"{_named(names)}. Type in: {register.type_in} Register:",
            "Verify on the register",
            Link(register.name, register.url),
        )
    if bare:
        yield Line(
            f"{_named(bare)}. No register is known: ask the issuer, at an "
            "address that you found yourself.",
            "Verify with the issuer",
        )


def _numbered(certificate: Certificate) -> str:
    name, number = paper_name(certificate), certificate.number
    return f"{name} (No. {without_label(number)[:40]})" if number else name


def _named(names: Iterable[str]) -> str:
    """Return names as a list in a sentence, each once, at most five."""
    once = tuple(dict.fromkeys(names))
    more = f" and {len(once) - 5} more" if len(once) > 5 else ""
    return f"{', '.join(once[:5])}{more}"
