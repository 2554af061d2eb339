"""Stamps, and other words in the place of a number, a scheme or a scope."""

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from isostd._assessing.case import Case
from isostd._assessing.caveats import (
    AS_PART,
    AWAITED,
    ENDED,
    LONGEST,
    OPEN,
    SEGMENTS,
    VOID,
    Told,
    ran_out,
    runs_on,
    told_beside,
    untitled,
    usual,
)
from isostd._assessing.together import LONGEST_TEXT, replaces
from isostd._named.worded import ends, is_status
from isostd._text.kept import kept
from isostd._text.labels import (
    AHEAD,
    COMING,
    DECLARATIONS,
    LABELS,
    LENT,
    LOUD,
    MARKED,
    REPORTS,
    SAMPLES,
    SPECIMENS,
    STAMPS,
    UNNUMBERED,
    UNSAID,
)
from isostd._text.late import late
from isostd._text.notices import (
    ANOTHERS,
    AROUND,
    ASKED_FOR,
    ATTRIBUTE,
    BEHIND_SCOPE,
    COPIED,
    ENDS_PAPER,
    GOES_ON_YET,
    IF,
    INSTEAD,
    MAY_GO_ON,
    NOT_YET,
    OTHER_NUMBER,
    OVER,
    PARENT_TOLD,
    TAKEN_BACK,
)
from isostd._text.titles import is_asking, is_letter
from isostd._text.words import flat_words, flatten
from isostd.layout import cut
from isostd.vocabulary import Attestation

__all__ = ["awaits", "stamped"]

_LONGEST_STAMP: Final = 40

_BRACKETED: Final = late(r"[(（]([^()（）]+)")

# "QM 100 - VOID"; letters that join the figures are of the number.
_BEHIND: Final = late(r"\d[\s:,;/–—-]+([^\W\d_]\D*)\Z")

_FIGURES: Final = late(r"[\d\W]+")


def _is_stamp(text: str) -> bool:
    """Tell whether a mark says that the paper is none, or is over."""
    short = len(text) <= _LONGEST_STAMP
    return _is_short_stamp(text) if short else _is_one_stamp(text)


@lru_cache(maxsize=512)
def _is_short_stamp(text: str) -> bool:
    """Tell so of a few words, which may say it twice: "SPECIMEN VOID"."""
    return _is_piece(text) or any(
        _is_piece(text[: gap.start()]) and _is_piece(text[gap.end() :])
        for gap in _GAP.finditer(text)
    )


# Between two words, or two signs.
_GAP: Final = late(r"(?<=\w)\W+(?=\w)|(?<=[一-鿿])(?=[一-鿿])")


def _is_one_stamp(text: str) -> bool:
    told = {flatten(text), _bare(text)}
    return not told.isdisjoint(flat_words(STAMPS)) or ends(text)


# Many texts begin with the same few words.
_is_piece: Final = lru_cache(maxsize=2048)(_is_one_stamp)


def _bare(text: str) -> str:
    """Return a stamp, flat, without what says nothing beside it."""
    return flatten(AROUND.sub(" ", text))


def _of_a_mark(text: str) -> Told | None:
    """Return what a mark of several words says of the paper.

    Behind another word it may be of what this names: "UKAS - pending".
    """
    flat = flatten(text)
    if flat in flat_words(UNSAID):
        return None
    first = SEGMENTS.split(text)[0]
    if _is_stamp(first) or _bare(text) in flat_words(MARKED):
        return VOID
    asked = NOT_YET.search(text)
    if (
        flat in flat_words(AHEAD)
        or is_asking(text)
        or GOES_ON_YET.fullmatch(text)
        or (asked and _ABOUT_PAPERS.fullmatch(text[: asked.start()]))
    ):
        return AWAITED
    told = PARENT_TOLD.sub("", text)
    taken = asked or TAKEN_BACK.search(told) or MAY_GO_ON.fullmatch(text)
    return OPEN if taken or flat in flat_words(LABELS) else None


# No word for a part of a paper is shorter.
_SHORT: Final = 9


def _is_a_part(text: str) -> bool:
    """Tell whether a number or a mark is that of an annex or a letter."""
    if len(text) < _SHORT and text.isascii():
        return False
    return is_letter(text) or INSTEAD.search(text[:LONGEST]) is not None


def _of_a_stamp(text: str, *, mark: bool) -> Told | None:
    """Return what is found in a mark, a number or a scheme's name."""
    found = None
    if mark and IF.search(text[:LONGEST]):
        found = VOID if _is_specimen(text[:LONGEST]) else None
    elif not (replaces(text) or _OLDER.search(text)):
        # Of an older paper it says nothing: "replaces QM-1 (withdrawn)".
        if len(text) <= _LONGEST_STAMP:
            found = _in_short(text, mark=mark)
        if found is None and mark:
            found = _of_a_mark(text[:LONGEST])
        if mark and _is_anothers(text, found):
            return OPEN
    if found is VOID and _may_be_a_copy(text):
        return OPEN
    return found or (AS_PART if _is_a_part(text) else None)


# "QM-2 (was QM-1, withdrawn)": what is over is the older one.
_OLDER: Final = late(
    r"(?i)[(（]\s?(?:(?:was|old|alt|anc(?:\.|ien)?|prev)\b|[旧舊])|\bancien "
)


def _may_be_a_copy(text: str) -> bool:
    """Tell whether all that is stamped may say that it is a copy."""
    rest = COPIED.sub(" ", text[:_LONGEST_STAMP])
    return rest != text[:_LONGEST_STAMP] and not any(
        map(_is_stamp, _in_parts(rest))
    )


def _is_anothers(text: str, found: Told | None) -> bool:
    """Tell whether a mark says that an accreditation ended, or is awaited."""
    if ANOTHERS.search(text) is None:
        return False
    rest = ANOTHERS.sub(" ", text[:_LONGEST_STAMP])
    return found is not None or (ends(rest) and is_status(rest))


def _is_specimen(text: str) -> bool:
    """Tell whether a mark begins as a specimen's, whatever it forbids."""
    first = SEGMENTS.split(IF.split(text, maxsplit=1)[0])[0]
    return _bare(_FIGURES.sub(" ", first)) in flat_words(SPECIMENS)


def _in_parts(text: str) -> list[str]:
    """Return the words of a mark or a number, by the marks between them."""
    told = (
        *SEGMENTS.split(_BRACKETED.sub(" ", text)),
        *_BRACKETED.findall(text),
        *_BEHIND.findall(text),
    )
    return [_FIGURES.sub(" ", part).strip() for part in told]


def _in_short(text: str, *, mark: bool) -> Told | None:
    """Return what a few words in the place of a mark or a number say."""
    words = _in_parts(text)
    if any(map(_is_stamp, words)):
        # Behind a mark it may be of what that names: "UKAS (pending)".
        of_another = mark and words[0] and not _is_stamp(words[0])
        return OPEN if of_another else VOID
    return OPEN if _bare(text) in flat_words(LENT) else None


@kept(LONGEST_TEXT)
def _of_a_number(text: str) -> Told | None:
    """Return what a stamp in the number's place says.

    A number that is still to come is none, and no more is known by that;
    behind a number the word leaves open what of the paper is.
    """
    short = text[:_LONGEST_STAMP]
    if OTHER_NUMBER.match(short) or _GIVEN_UP.search(short):
        return OPEN
    if _WORDLESS.fullmatch(text):
        return None
    found = _of_a_stamp(text, mark=False)
    if found is VOID and _is_to_come(text):
        return OPEN if _FIGURE.search(text) else None
    return OPEN if found is None and _is_left_open(text) else found


# "QM-1 replaced by QM-2".
_GIVEN_UP: Final = late(
    r"(?i)\d\W+(?:(?:is |was )?replaced by|remplacée? par|ersetzt durch|sostituit[oa] da"
    r"|reemplazad[oa] por|substituíd[oa] por|zastąpion\w+ przez|nahrazen\w* )\b|\d\W*已(?:换证|被?替换)"
)


def _is_left_open(number: str) -> bool:
    """Tell whether words behind a number say less than a certificate."""
    labels = flat_words(LABELS) - flat_words(UNSAID)
    told = _CODE.sub("", number[:LONGEST_TEXT])
    return any(
        awaits(part) or flatten(part) in labels
        for part in filter(None, _in_parts(told)[1:])
    )


# "QM-1204-TEST" may end so, and GAP is a good agricultural practice.
_CODE: Final = late(r"(?<=\d)[-/][A-Z]{2,6}(?=\W*\Z)|\bGAP\b")


def _is_to_come(text: str) -> bool:
    """Tell whether no stamp says more than that something is to come."""
    stamps = filter(_is_stamp, _in_parts(text))
    return all(_bare(word) in flat_words(COMING) for word in stamps)


_FIGURE: Final = late(r"\d")
# Figures, and no letters in which a word could stand: "QM-25/000123".
_WORDLESS: Final = late(r"(?a:(?:[A-Za-z]{0,2}+[\d ./()-]++)*+[A-Za-z]{0,2})")


def awaits(number: str) -> bool:
    """Tell whether words in a number's place say that it is still to come.

    Args:
        number: what stands there.
    """
    return _FIGURE.search(number) is None and (
        not {flatten(number), _bare(number)}.isdisjoint(
            flat_words(UNNUMBERED) | flat_words(AHEAD)
        )
        or _is_ahead(number)
    )


_LONGEST_END: Final = 30


def _is_stamped_behind(scope: str) -> bool:
    """Tell whether a stamp stands behind a scope.

    In capitals, or parted by a mark: goods may be called so.
    """
    found = BEHIND_SCOPE.search(scope[-_LONGEST_END:])
    if found is None:
        return False
    loud = found[2].isupper() and not scope.isupper()
    return loud or not found[1].isspace()


def _is_of_the_paper(scope: str) -> bool:
    """Tell whether a scope says that the paper ended, is none, or a specimen.

    What would end it ("void if altered") says nothing.
    """
    first, *behind = SEGMENTS.split(scope[:LONGEST])
    told = _speaks_of_papers(scope) and (
        ENDS_PAPER.search(scope) is not None
        or any(
            _OF_A_PAPER.search(part) and is_status(part) and ends(part)
            for part in behind
        )
    )
    loud = bool(behind) and flatten(first) in flat_words(LOUD)
    return loud or (told and IF.search(scope) is None)


# Words without which no scope of plain letters says so; most have none.
_PAPERS: Final = (
    "certif",
    "certyf",
    "zertif",
    "sertif",
    "registration",
    "scope",
)


def _speaks_of_papers(scope: str) -> bool:
    """Tell whether a scope may speak of a certificate, of its own or not."""
    small = scope.lower()
    return not scope.isascii() or any(word in small for word in _PAPERS)


# What may stand about "in progress", and is no trade.
_ABOUT_PAPERS: Final = late(
    r"(?i)(?:\W|\d|\b(?:for|of|the|only|audits?|certificat(?:e|ion)|registration"
    r"|iso|iec|[czs]ert[iy]f\w+)\b|认证|認証|審査|인증)*"
)


def _is_awaited(scope: str) -> bool:
    """Tell whether all that a scope says is that the paper is to come."""
    asked = NOT_YET.search(scope)
    if asked is None:
        return False
    rest = f"{scope[: asked.start()]} {scope[asked.end() :]}"
    return _ABOUT_PAPERS.fullmatch(rest) is not None


# What else ends is a trade's or a good's: "cash withdrawal machines".
_OF_A_PAPER: Final = late(
    r"(?i)cert[iy]f|zertif|sertif|scope|registr|approval|geltungsbereich|alcance"
    # Electronic ones are revoked as a service.
    r"|сертиф|tanúsítv|ใบรับรอง|תעודה|प्रमाणपत्र|شهادة|chứng chỉ|portée|campo"
    r"|(?<!数字)(?<!电子)(?:证书|證書)|認証|认证|登録|인증|\d"
)


# Of the paper, and never of the scope alone.
_NULL: Final = "void; 作废; 作廢"


@kept(LONGEST_TEXT)
def _of_a_scope(text: str) -> Told | None:
    """Return what a stamp in the place of a scope, or behind one, says.

    A word that goods bear too ("samples"), or that may be of the scope alone
    ("suspended"), leaves the question.
    """
    if _is_stamped_behind(text) or _is_of_the_paper(text[:LONGEST]):
        return OPEN
    if len(text) > _LONGEST_STAMP:
        return None
    if not _is_stamp(text):
        coming = (
            _is_awaited(text)
            or GOES_ON_YET.fullmatch(text)
            or MAY_GO_ON.fullmatch(text)
        )
        return OPEN if coming else None
    flat = flatten(text)
    if flat in flat_words(COMING):
        return None
    if ends(text) and flat not in flat_words(_NULL):
        told = is_status(text) or _OF_A_PAPER.search(text)
        return OPEN if told else None
    return OPEN if flat in flat_words(SAMPLES) else VOID


def _renews(case: Case, text: str, found: Told) -> bool:
    """Tell whether what is awaited may follow a certificate that runs."""
    return found is AWAITED and runs_on(case, text)


_Reader = Callable[[str], Told | None]


# What is true of a system's certificate.
_NO_PRODUCTS: Final = late(r"(?i)\bnot an? product certificate\b")


def _without_denial(case: Case, text: str) -> str:
    """Return a text without what a system's certificate may say of itself."""
    rest = _NO_PRODUCTS.sub("", text)
    if rest == text:
        return text
    told = case.certificate.attestation or usual(case)
    is_system = told is Attestation.MANAGEMENT_SYSTEM_CERTIFICATE
    return rest if is_system else text


def _but_whose(text: str, line: str) -> str:
    """Return a mark as if the last day of an accreditation were the paper's.

    In both cases it is asked: "accredited until 2026-10-31".
    """
    return ANOTHERS.sub("valid", text) if line == "mark" else text


# Where a last day may be printed that is the paper's.
_DATED: Final = frozenset({"mark", "number", "scheme"})


def stamped(case: Case) -> None:
    """Notice a stamp or a number by which it is none, or only a part."""
    paper = case.certificate
    if not (
        paper.number or paper.scope or paper.scheme or paper.printed_marks
    ):
        return
    told: tuple[tuple[str, str | None, _Reader], ...] = (
        *(("mark", mark, _of_a_print) for mark in paper.printed_marks),
        ("number", paper.number, _of_a_number),
        ("scheme", paper.scheme, _of_a_scheme),
        ("standard", _named_with_scheme(case), told_beside),
        ("scope", paper.scope, _of_a_scope),
    )
    for line, text, read in told:
        said = _without_denial(case, text) if text else None
        found = read(said) if said else None
        if found is None and said and line in _DATED:
            found = ENDED if ran_out(case, _but_whose(said, line)) else None
        if text and found is not None:
            code, facts = OPEN if _renews(case, text, found) else found
            if code is OPEN[0]:
                facts = {**facts, "line": line}
            case.add(code, text=cut(text), **facts)
            return


def _named_with_scheme(case: Case) -> str | None:
    """Return the standard with the scheme's words behind its name."""
    paper, named = case.certificate, case.certificate.standard
    if paper.scheme is None or named is None:
        return None
    return f"{named} ({untitled(case, paper.scheme[:LONGEST_TEXT])})"


def _is_ahead(part: str) -> bool:
    """Tell whether words behind a scheme say that its paper is to come."""
    return (
        flatten(part) in flat_words(AHEAD)
        or is_asking(part)
        or NOT_YET.search(part) is not None
        or GOES_ON_YET.fullmatch(part) is not None
    )


@kept(LONGEST_TEXT)
def _of_a_print(text: str) -> Told | None:
    return _of_a_stamp(text, mark=True)


@kept(LONGEST_TEXT)
def _of_a_scheme(text: str) -> Told | None:
    """Return what words in the scheme's place say.

    What is over, or a specimen, behind the name may be the version named.
    """
    found = _of_a_stamp(text, mark=False)
    asked = ASKED_FOR.search(text[:LONGEST])
    alone = _is_stamp(text) and (is_status(text) or not ends(text))
    if found is VOID and not (alone or _is_to_come(text)):
        found = None if asked else OPEN
    behind = _in_parts(text[:LONGEST_TEXT])[1:] if found is None else []
    if found is None and (asked or any(map(_is_ahead, behind))):
        return AWAITED
    # "Registro Inmetro (solicitado)"; a declaration is a title.
    open_ = flat_words(LABELS) - flat_words(DECLARATIONS) - flat_words(REPORTS)
    if not (open_ - flat_words(UNSAID)).isdisjoint(map(flatten, behind)):
        return OPEN
    over = OVER.search(ATTRIBUTE.sub("", text[:LONGEST]))
    return OPEN if over and found is None else found
