"""What a supplier shows, and what a buyer makes of it."""

from collections.abc import Iterable
from datetime import date
from typing import Final, final

import attrs

from isostd._reference.grammar import supplementary
from isostd._text.late import late
from isostd._text.words import flatten
from isostd.checks import (
    named,
    records_of,
    to_attestation,
    to_audit_kind,
    to_codes,
    to_count,
    to_flag,
    to_name,
    to_number,
    to_text,
    to_texts,
)
from isostd.dates import Period, to_day, to_known_day
from isostd.errors import InvalidReferenceError, InvalidValueError
from isostd.references import Reference
from isostd.vocabulary import Attestation, AuditKind

__all__ = [
    "PRINTABLE",
    "Audit",
    "Certificate",
    "Policy",
    "RegisterEntry",
    "Site",
]

# What ISO/IEC 17021-1, 8.2.2, wants on a certificate, by letter and field.
CLAUSE: Final[dict[str, tuple[str, ...]]] = {
    "a": ("holder", "holder_address"), "b": ("effective",), "c": ("expires",),
    "d": ("number",), "e": ("edition",), "f": ("scope",),
    "g": ("certification_body",), "h": ("particulars",), "i": ("revision",),
}  # fmt: skip
PRINTABLE: Final = tuple(name for names in CLAUSE.values() for name in names)
# What is told where nobody accredits, without blanks and marks.
_OUTSIDE_TEXT: Final = """
none no nil nein non não nao keine keiner aucune aucun ninguno ninguna
nessuno nessuna nenhum nenhuma geen ingen brak yok нет ні なし 없음 无 無
unaccredited notaccredited nonaccredited noaccreditation
withoutaccreditation outsideaccreditation ohneakkreditierung nologo nomark
horsaccréditation fueradeacreditación ausserhalbderakkreditierung
nonaccreditedcertificate unaccreditedcertificate
nichtakkreditiert sansaccréditation sinacreditación sinacreditacion
senzaaccreditamento noacreditado nãoacreditado naoacreditado
semacreditação nonaccrédité nonaccredite nonaccreditato
nietgeaccrediteerd безакредитації безаккредитации неаккредитован
noacreditada sinacreditar nãoacreditada semcredenciamento nãocredenciado
tidakterakreditasi belumterakreditasi tidakdiakreditasi tiada tidakada
akreditedeğil akreditasyonsuz akreditasyonyok akreditasyonuyok
chưađượccôngnhận khôngđượccôngnhận không khôngcó
ไม่ได้รับการรับรอง ไม่มี नहीं कोईनहीं לא אין ללאהסמכה לאמוסמך
لا لايوجد غيرمعتمدة بدوناعتماد néant
비인정 미인정 인정없음 認定なし 非認定 未認定 非认可 未認可 無認可
غيرمعتمد 未认可 未經認可 未经认可 未獲認可 未获认可 无认可
keineakkreditierung geenaccreditatie zonderaccreditatie nieakredytowany
nieakredytowana bezakredytacji brakakredytacji neakreditovaný neakreditovaná
bezakreditace bezakreditácie nemakkreditált neacreditat fărăacreditare
неаккредитована неаккредитовано неакредитовано неакредитований
χωρίσδιαπίστευση μηδιαπιστευμένοσ akreditedeğil akreditasyonsuz
akreditasyonyok akreditesiz ejackrediterad inteackrediterad utanackreditering
ikkeakkrediteret ikkeakkreditert udenakkreditering utenakkreditering
eiakkreditoitu tidakterakreditasi tanpaakreditasi khôngđượccôngnhận
chưađượccôngnhận 認定なし 非認定 認定外 비인정 인정없음 無し 没有 沒有
不带认可 不带标 不带标志 不带认可标志 无认可标志 無認證 жоқ аккредиттелмеген
tidakdiiktiraf walangakreditasyon noniaf
"""
_OUTSIDE: Final = frozenset(map(flatten, _OUTSIDE_TEXT.split()))
# "None (not accredited)" says it twice.
_TWICE: Final = late(r"[(),;/（），；]|\s[-–—]\s")

# What stands where nothing is told.
_UNTOLD: Final = frozenset(
    {"n/a", "n.a.", "n.a", "unknown", "not known", "not told", "not stated",
     "not applicable", "no aplica",
     "não aplicável", "não se aplica", "no informado", "não informado",
     "desconocido", "desconhecido", "bilinmiyor", "belirtilmemiş",
     "tidak diketahui", "tidak dinyatakan", "không rõ", "không áp dụng",
     "ไม่ทราบ", "ไม่ระบุ", "غير معروف", "غير محدد", "לא ידוע", "해당없음",
     "해당 없음", "미상", "sans objet", "не применимо", "不适用", "該当なし",
     "not available", "not provided", "not specified", "not disclosed",
     "keine angabe", "k.a.", "k. a.", "no disponible", "non disponible",
     "não disponível", "non renseigné", "нет данных", "未提供", "未知", "不明",
     "null", "nan", "<na>", "undefined", "#n/a"}
)  # fmt: skip
# A table's day that is none; "NAT" accredited in Hungary.
_NO_DAY: Final = frozenset({"NaT", "nat"})


def to_told(value: str | None) -> str | None:
    """Return the text; blank text, marks and "N/A" count as not told."""
    text = to_text(value)
    if text is None or text in _NO_DAY or text.lower() in _UNTOLD:
        return None
    said = text[0].isalnum() or any(map(str.isalnum, text))
    return text if said else None


def to_told_day(value: date | str | Period | None) -> date | None:
    """Return the day; blank text and "N/A" count as not told."""
    return to_day(to_told(value) if isinstance(value, str) else value)


def to_told_kind(value: Attestation | str | None) -> Attestation | None:
    """Return the kind of document; blank text and "N/A" count as not told."""
    return to_attestation(to_told(value) if isinstance(value, str) else value)


@final
@attrs.frozen(field_transformer=named)
class Audit:
    """One audit of the holder by the certification body.

    Attributes:
        day: its last day: a `date`, or a text like `2025-03-02`; of a report
            or letter on it that does not tell that day, its own.
        kind: what it was for: an `AuditKind` or its text.

    Raises:
        InvalidDateError: *day* is not a day.
        InvalidValueError: *kind* is none of the kinds.

    >>> Audit("2025-03-02", "surveillance").kind
    <AuditKind.SURVEILLANCE: 'surveillance'>
    """

    day: date = attrs.field(converter=to_known_day)
    kind: AuditKind = attrs.field(
        default=AuditKind.SURVEILLANCE, converter=to_audit_kind
    )


@final
@attrs.frozen(kw_only=True, field_transformer=named)
class Site:
    """A place that a certificate covers.

    Attributes:
        name: the site's name, or None.
        address: its address, or None.
        economy: the ISO 3166-1 code of its economy, or None.
        scope: the scope printed for this site, or None.
        main: True for the holder's central office.

    Raises:
        InvalidValueError: a field is of the wrong type.

    >>> Site(name="Plant 2", economy="CN", main=True).name
    'Plant 2'
    """

    name: str | None = attrs.field(default=None, converter=to_told)
    address: str | None = attrs.field(default=None, converter=to_told)
    economy: str | None = attrs.field(default=None, converter=to_told)
    scope: str | None = attrs.field(default=None, converter=to_told)
    main: bool = attrs.field(default=False, converter=to_flag)


@final
@attrs.frozen(kw_only=True, field_transformer=named)
class RegisterEntry:
    """What a register showed for a certificate.

    Attributes:
        register: the register's key or name: `iaf-certsearch`.
        word: the status as the register words it.
        read_on: the day it was read.
        read_by: `buyer` where the buyer looked it up; anything else, or
            None, counts as a copy: "us" may be the supplier's own word.
        number: the certificate number it showed.
        holder: the holder it showed.
        standard: the standard it showed.
        scope: the scope it showed.
        expires: the expiry it showed.
        accreditation: the accreditation status it showed: `active` or
            its own word.
        since: from which day the status holds, where it says so.
        single_site: True where it says that the certificate covers one site
            alone, False where it says several; None where it is not told.

    Days are a `date` or a text like `2026-11-20`.

    Raises:
        InvalidDateError: a day is not one of the calendar.
        InvalidValueError: *register* or *word* is blank, or a field is of
            the wrong type.

    >>> RegisterEntry(register="iaf-certsearch", word="Active",
    ...               read_on="2026-11-20", read_by="buyer").word
    'Active'
    """

    register: str = attrs.field(converter=to_name)
    word: str = attrs.field(converter=to_name)
    read_on: date | None = attrs.field(default=None, converter=to_told_day)
    read_by: str | None = attrs.field(default=None, converter=to_text)
    number: str | None = attrs.field(default=None, converter=to_told)
    holder: str | None = attrs.field(default=None, converter=to_told)
    standard: str | None = attrs.field(default=None, converter=to_told)
    scope: str | None = attrs.field(default=None, converter=to_told)
    expires: date | None = attrs.field(default=None, converter=to_told_day)
    accreditation: str | None = attrs.field(default=None, converter=to_told)
    since: date | None = attrs.field(default=None, converter=to_told_day)
    single_site: bool | None = attrs.field(
        default=None, converter=attrs.converters.optional(to_flag)
    )


@final
@attrs.frozen(kw_only=True, field_transformer=named)
class Policy:
    """What a buyer may decide; rules of the field are not in here.

    Attributes:
        soon_days: how many days before the day of expiry it is called soon
            (inclusive).
        fresh_days: for how many days after the day it was read a favourable
            register reading counts (inclusive).
        remaining_days: how many days a certificate must still run, counted
            from the day of the assessment (its last day may be that day plus
            so many); in a report, from the last day of delivery where one is
            told.  A shorter one gets a note, and its row is to confirm.
        accept_unaccredited: True to take a certificate that is told to be
            outside accreditation without a warning.

    Raises:
        InvalidValueError: a number is not a whole one or is below 0, or a
            flag is not a bool.

    >>> Policy(soon_days=60).soon_days
    60
    """

    soon_days: int = attrs.field(default=90, converter=to_number)
    fresh_days: int = attrs.field(default=30, converter=to_number)
    remaining_days: int = attrs.field(default=0, converter=to_number)
    accept_unaccredited: bool = attrs.field(default=False, converter=to_flag)


def to_standard(value: Reference | str | None) -> Reference | None:
    """Return the reference; text that cannot be read stays for a moment.

    The record's own `__attrs_post_init__` moves it to `standard_text`.
    """
    if value is None:
        return value
    if isinstance(value, Reference):
        # One that was changed, or read from a list, has a text of another.
        return value if value.is_printed else attrs.evolve(value, text=None)
    if not isinstance(value, str):
        raise InvalidValueError(value, "a Reference or the printed text")
    text = to_told(value)
    if text is None:
        return None
    try:
        return Reference.parse(text)
    except InvalidReferenceError:
        return text  # type: ignore[return-value]


def to_audits(value: Iterable[Audit] | None) -> tuple[Audit, ...] | None:
    """Return the audits in order; None stays None: it means not told."""
    if value is None:
        return None
    example = 'Audit("2025-03-02", "surveillance")'
    audits = records_of(Audit, value, example=example)
    if len(audits) > 1:
        return tuple(sorted(audits, key=lambda audit: (audit.day, audit.kind)))
    return audits


def to_sites(value: Iterable[Site]) -> tuple[Site, ...]:
    """Return the sites as a tuple."""
    return records_of(Site, value, example='Site(name="Works 2")')


def to_printable(value: str | Iterable[str]) -> tuple[str, ...]:
    """Return names of what a certificate prints, in their order."""
    names = to_texts(value)
    for name in names:
        if name not in PRINTABLE:
            known = ", ".join(repr(known) for known in PRINTABLE)
            raise InvalidValueError(name, f"one of {known}")
    return tuple(known for known in PRINTABLE if known in names)


def to_entry(value: RegisterEntry | None) -> RegisterEntry | None:
    """Return the register entry."""
    if value is not None and not isinstance(value, RegisterEntry):
        raise InvalidValueError(value, "a RegisterEntry or None")
    return value


@final
@attrs.frozen(kw_only=True, field_transformer=named)
class Certificate:
    """The attestation a supplier shows, as far as it was told.

    Every field may be left out: what is not told is asked back, never
    assumed.  Blank text, `-` and `N/A` count as not told.  Days are a
    `date`, a `Period` that is known to the day, or a text like
    `2027-03-14`; where several texts may stand, one alone will do.

    Attributes:
        standard: the standard named on it: a `Reference`, or the printed
            text; None where the text cannot be read as one reference.
        standard_text: the printed text; where `standard` is told, it is
            taken from there, and otherwise `standard` is read from it.  So
            give `standard` to `attrs.evolve`, which passes the old one on.
        scheme: the scheme, where it is not ISO's own: `FSSC 22000`.
        attestation: what sort of document it is; None takes it from the
            standard.
        holder: the organisation that holds it.
        holder_address: its address.
        holder_economy: its economy, by its ISO 3166-1 code or as printed:
            `CN`, `Zhejiang, China`.
        holder_ids: its registration numbers (in China the 18-digit unified
            social credit code).
        number: the certificate's number.
        scope: the scope of certification.
        exclusions: what the scope leaves out.
        sites: the places it covers.
        iaf_codes: the IAF codes printed on it; numbers and "17, 18" will do.
        persons_covered: how many people work within it: kept, not judged.
        decided: the day of the certification decision.
        effective: the day it takes effect.
        issued: the day of issue.
        expires: the last day it is valid (inclusive).
        cycle_ends: the last day of the cycle, where an annual certificate
            stands in a longer one.
        extended_until: the day to which the certification body itself
            extended it.
        first_certified: the day of the first certification.
        audits: the audits that were told; None where nobody told, an empty
            tuple where it was told that there were none.
        surveillance_count: how many surveillance audits a register counts.
        recertification_count: how many recertifications a register counts.
        counted_on: the day these counts were read.
        certification_body: who issued it.
        body_approved_until: how long that body's own approval runs.
        accreditation_body: who accredits that body; `none` where the paper
            or the supplier says that it is outside accreditation.
        accreditation_economy: the accreditation body's economy, where its
            short name belongs to two.
        accreditation_number: the body's accreditation number.
        printed_marks: the marks printed on it.
        transferred_from: the body it was transferred from.
        not_printed: what the whole paper was read for and does not show:
            names of fields, and `edition`, `particulars` (whatever else the
            standard wants on it), `revision` (which issue of the paper it
            is).
        register: what a register showed for it.

    Raises:
        InvalidDateError: a day is not one of the calendar.
        InvalidValueError: a field is of the wrong type, or none of the words
            that are accepted.

    >>> Certificate(standard="ISO9001-2015", expires="2027-03-14").standard
    Reference(publisher='ISO', number='9001', part=None, year=2015, ...)
    """

    standard: Reference | None = attrs.field(
        default=None, converter=to_standard
    )
    standard_text: str | None = attrs.field(default=None, converter=to_told)
    scheme: str | None = attrs.field(default=None, converter=to_told)
    attestation: Attestation | None = attrs.field(
        default=None, converter=to_told_kind
    )
    holder: str | None = attrs.field(default=None, converter=to_told)
    holder_address: str | None = attrs.field(default=None, converter=to_told)
    holder_economy: str | None = attrs.field(default=None, converter=to_told)
    holder_ids: tuple[str, ...] = attrs.field(default=(), converter=to_texts)
    number: str | None = attrs.field(default=None, converter=to_told)
    scope: str | None = attrs.field(default=None, converter=to_told)
    exclusions: str | None = attrs.field(default=None, converter=to_told)
    sites: tuple[Site, ...] = attrs.field(default=(), converter=to_sites)
    iaf_codes: tuple[str, ...] = attrs.field(default=(), converter=to_codes)
    persons_covered: int | None = attrs.field(default=None, converter=to_count)
    decided: date | None = attrs.field(default=None, converter=to_told_day)
    effective: date | None = attrs.field(default=None, converter=to_told_day)
    issued: date | None = attrs.field(default=None, converter=to_told_day)
    expires: date | None = attrs.field(default=None, converter=to_told_day)
    cycle_ends: date | None = attrs.field(default=None, converter=to_told_day)
    extended_until: date | None = attrs.field(
        default=None, converter=to_told_day
    )
    first_certified: date | None = attrs.field(
        default=None, converter=to_told_day
    )
    audits: tuple[Audit, ...] | None = attrs.field(
        default=None, converter=to_audits
    )
    surveillance_count: int | None = attrs.field(
        default=None, converter=to_count
    )
    recertification_count: int | None = attrs.field(
        default=None, converter=to_count
    )
    counted_on: date | None = attrs.field(default=None, converter=to_told_day)
    certification_body: str | None = attrs.field(
        default=None, converter=to_told
    )
    body_approved_until: date | None = attrs.field(
        default=None, converter=to_told_day
    )
    accreditation_body: str | None = attrs.field(
        default=None, converter=to_told
    )
    accreditation_economy: str | None = attrs.field(
        default=None, converter=to_told
    )
    accreditation_number: str | None = attrs.field(
        default=None, converter=to_told
    )
    printed_marks: tuple[str, ...] = attrs.field(
        default=(), converter=to_texts
    )
    transferred_from: str | None = attrs.field(default=None, converter=to_told)
    not_printed: tuple[str, ...] = attrs.field(
        default=(), converter=to_printable
    )
    register: RegisterEntry | None = attrs.field(
        default=None, converter=to_entry
    )

    def __attrs_post_init__(self) -> None:
        """Keep the printed text of the standard beside what it was read as."""
        standard: Reference | str | None = self.standard
        if standard is None:
            # The text alone tells no less.
            standard = to_standard(self.standard_text)
        if standard is None:
            return
        if isinstance(standard, str):
            object.__setattr__(self, "standard", None)
            object.__setattr__(self, "standard_text", standard)
        else:
            text = standard.text or str(standard)
            object.__setattr__(self, "standard", standard)
            object.__setattr__(self, "standard_text", text)

    @property
    def outside_accreditation(self) -> bool:
        """Whether it is told to be outside accreditation."""
        told = self.accreditation_body or ""
        parts = filter(None, map(flatten, _TWICE.split(told)))
        # "No. 136" is a number.
        return next(parts, "") in _OUTSIDE and _OUTSIDE.issuperset(parts)

    def for_standards(
        self, *standards: Reference | str
    ) -> "tuple[Certificate, ...]":
        """Return one certificate for each standard on an integrated one.

        Args:
            standards: the standards; none to read them from the printed
                text.

        Returns:
            Copies that differ in the standard alone; this certificate itself
            where the text names fewer than two.

        Raises:
            InvalidValueError: something else than standards is given.

        >>> paper = Certificate(standard="ISO 9001:2015 and ISO 14001:2015")
        >>> [str(c.standard) for c in paper.for_standards()]
        ['ISO 9001:2015', 'ISO 14001:2015']
        """
        if not standards:
            found = Reference.find(self.standard_text or "")
            told = dict.fromkeys(m.reference for m in found)
            standards = tuple(
                r for r in told if not supplementary(r.publisher, r.number)
            )
            if len(standards) < 2:
                return (self,)
        if any(standard is None for standard in standards):
            expected = "a Reference or the printed text"
            raise InvalidValueError(None, expected, "standards")
        return tuple(
            attrs.evolve(self, standard=standard, standard_text=None)
            for standard in standards
        )
