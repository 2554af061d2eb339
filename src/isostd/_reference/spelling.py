"""How a publisher itself writes what a reference is made of."""

from typing import Final

from isostd._reference.grammar import (
    ADOPTERS,
    BY_HYPHEN,
    DOTTED_PART,
    DOWN_UNDER,
    GLUED,
    HYPHEN_YEAR,
    SHORT_YEAR,
    THAI,
    VERSIONED,
    Adopter,
    is_international,
)
from isostd._reference.tails import NEWEST
from isostd._text.late import late

__all__ = [
    "IMPLIED",
    "NONE",
    "edition",
    "head",
    "joint",
    "part",
    "year",
]

NONE: Final = Adopter()
# Stages that tell the kind of text as well.
IMPLIED: Final = {
    **dict.fromkeys(("DTR", "PDTR", "FDTR", "CDTR"), "TR"),
    **dict.fromkeys(("DTS", "PDTS", "FDTS", "CDTS"), "TS"),
    **dict.fromkeys(("DPAS", "CDPAS", "FDPAS"), "PAS"),
    **dict.fromkeys(("PDISP", "FDISP", "DISP", "FPDISP"), "ISP"),
    **dict.fromkeys(("DGUIDE", "FDGUIDE"), "Guide"), "DIWA": "IWA",
}  # fmt: skip
_HYPHENED: Final = frozenset({"CAN/CSA", "CAN3", "CAN/CGSB", "PN-N", "CNCA"})
_DIGITS: Final = late(r"\d{1,4}(?:\.\d{1,3})*(?:-\d{1,2})*")


def head(
    prefixes: tuple[str, ...],
    publisher: str,
    stage: str | None,
    type_: str | None,
    economy: str | None,
) -> str:
    """Return what stands before the number."""
    if publisher.startswith("NMX-"):
        return f"{publisher}-"
    text = "".join(
        f"{_pre(stage, name)}{name}{joint(name, prefixes, economy)}"
        for name in prefixes
    )
    if prefixes and prefixes[0] == "ГОСТ Р" and is_international(publisher):
        publisher = publisher.replace("ISO", "ИСО").replace("IEC", "МЭК")
    if stage in {"pr", "Fpr"}:
        if "EN" not in prefixes:
            text += stage
        stage = None
    if type_ == "IWA":
        return f"{text}{f'{stage} ' if stage else ''}IWA "
    if type_ is not None and IMPLIED.get(stage or "") == type_:
        type_ = None
    marks = [mark for mark in (stage, type_) if mark]
    if not marks:
        glued = publisher in GLUED
        hyphen = not prefixes and ADOPTERS.get(publisher, NONE).joint == "-"
        blank = "-" if hyphen and publisher in _HYPHENED else " "
        return text + publisher + ("" if glued else blank)
    spaced = "/" in publisher or publisher == "IEC" or marks[0] == "Guide"
    return f"{text}{publisher}{' ' if spaced else '/'}{' '.join(marks)} "


def _pre(stage: str | None, name: str) -> str:
    """Return the mark of a European draft before "EN"."""
    return stage if name == "EN" and stage in {"pr", "Fpr"} else ""


def joint(name: str, prefixes: tuple[str, ...], economy: str | None) -> str:
    """Return what joins an adopter's name to the next one."""
    if economy is not None and BY_HYPHEN.get(name) == economy:
        return "-"
    if name == "EN" and prefixes[0] in {"NEN", "NPR"}:
        return "-"
    return ADOPTERS[name].joint if name in ADOPTERS else " "


def part(
    prefixes: tuple[str, ...],
    publisher: str,
    number: str,
    part: str | None,
    *,
    dated: bool,
) -> str:
    """Return the part as the publisher writes it."""
    if part is None:
        return ""
    if publisher == "IS" and not prefixes:
        short = part.isdigit() and len(part) < 4
        return f" (Part {part})" if short else f"-{part}"
    owner = (*prefixes, publisher)[0]
    if not dated and _like_year(owner, publisher, part):
        # Behind a hyphen it would be read as a year.
        bare = is_international(publisher) and not prefixes
        return f"/{part}" if bare else f" Part {part}"
    dotted = _dotted(owner, publisher, number) and _DIGITS.fullmatch(part)
    return f"{'.' if dotted else '-'}{part}"


def _dotted(owner: str, publisher: str, number: str) -> bool:
    """Tell whether the adopter puts a dot before the part."""
    if publisher == "HD":
        # CENELEC's own; those of IEC's numbers have IEC's hyphen.
        return len(number) < 5
    if is_international(publisher):
        return owner in DOWN_UNDER
    return publisher in DOTTED_PART


def _like_year(owner: str, publisher: str, part: str) -> bool:
    """Tell whether the part, behind a hyphen, would be read as a year."""
    if len(part) != 2 or not part.isdigit():
        return False
    if owner in SHORT_YEAR:
        return True
    known = owner in HYPHEN_YEAR or is_international(publisher)
    return known and int(part) > NEWEST


def year(
    prefixes: tuple[str, ...],
    publisher: str,
    year: int | None,
    month: int | None,
) -> str:
    """Return year and month as the publisher writes them."""
    if publisher.startswith("NMX-"):
        bodies = "".join(f"-{name}" for name in prefixes)
        return f"{bodies}-{year}" if year else bodies
    if year is None:
        return ""
    owner = (*prefixes, publisher)[0]
    hyphen = publisher in HYPHEN_YEAR or (
        owner in HYPHEN_YEAR and owner != "AS"
    )
    printed = f"{year}"
    if owner in SHORT_YEAR and 1947 <= year <= 2046:
        printed = f"{year % 100:02d}"
    elif publisher in THAI:
        printed = f"{year + 543}"
    mark = "-" if hyphen else ":"
    return f"{mark}{printed}" + (f"-{month:02d}" if month else "")


def edition(publisher: str, mark: str | None) -> str:
    """Return the mark of the edition, as the owner of the text prints it."""
    if mark is None:
        return ""
    if publisher in VERSIONED:
        return f" V{mark}" if publisher == "FSSC" else f" R{mark}"
    return f" Ed.{mark}" if mark[:1].isdigit() else mark
