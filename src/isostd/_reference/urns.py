"""The URNs of ISO's documents (RFC 5141)."""

import re
from collections.abc import Iterable
from typing import Final

from isostd._text.late import late

__all__ = ["TYPES", "fields_in", "is_urn", "written"]

_URN: Final = late(
    r"urn:iso:std:([a-z0-9-]+)(?::(data|guide|isp|iwa|pas|r|tr|ts|tta))?"
    r":(\d{1,6})(?::-([a-z0-9][a-z0-9-]{0,15}))?(?::(draft|cancelled|stage-\d\d\.\d\d))?"
    r"(?::ed-(\d{1,3}))?(?::v\d+(?:\.\d+)?)?(?::([a-z]{2}(?:,[a-z]{2})*))?"
    r"((?::(?:amd|cor|add):\d{1,3}(?::v\d+)?(?::[a-z]{2}(?:,[a-z]{2})*)?)*)",
    re.IGNORECASE,
)
_MORE: Final = late(r":(amd|cor|add):(\d+)", re.IGNORECASE)
TYPES: Final = {
    "data": "DATA", "guide": "Guide", "isp": "ISP", "iwa": "IWA",
    "pas": "PAS", "r": "R", "tr": "TR", "ts": "TS", "tta": "TTA",
}  # fmt: skip
_LANGUAGES: Final = {
    "e": "en", "f": "fr", "r": "ru", "s": "es", "d": "de", "a": "ar"
}  # fmt: skip
# Type and number of an amendment or a corrigendum.
_Numbered = tuple[str, str | None]


def is_urn(text: str) -> bool:
    """Tell whether a text would be the URN of an ISO document."""
    return text[:8].lower() == "urn:iso:"


def fields_in(
    text: str,
) -> tuple[dict[str, str | None], tuple[_Numbered, ...]] | None:
    """Return the fields of a reference that a URN tells, and what amends it.

    Args:
        text: the URN.

    Returns:
        None where it is none of an ISO standard.
    """
    match = _URN.fullmatch(text)
    if match is None:
        return None
    who, type_, number, part, status, edition, language, rest = match.groups()
    fields = {
        "publisher": who.upper().replace("-", "/"),
        "type": TYPES.get((type_ or "").lower()),
        "number": number,
        "part": part.upper() if part else None,
        "stage": "DIS" if (status or "").lower() == "draft" else None,
        "edition": edition,
        "language": language.lower().replace(",", "/") if language else None,
    }
    more = _MORE.findall(rest)
    return fields, tuple((kind.capitalize(), n) for kind, n in more)


def written(
    publisher: str,
    *,
    type_: str | None,
    number: str,
    part: str | None,
    edition: str | None,
    language: str | None,
    supplements: Iterable[_Numbered],
) -> str | None:
    """Return the URN of a document, or None where there is none."""
    if type_ not in {None, *TYPES.values()}:
        return None
    pieces = ["urn:iso:std", publisher.lower().replace("/", "-")]
    if type_:
        pieces.append(type_.lower())
    pieces.append(number)
    if part:
        pieces.append(f"-{part.lower()}")
    if edition:
        pieces.append(f"ed-{edition}")
    if language:
        codes = language.lower().split("/")
        pieces.append(",".join(_LANGUAGES.get(code, code) for code in codes))
    for kind, counted in supplements:
        if kind not in {"Amd", "Cor", "Add"}:
            return None
        pieces += [kind.lower(), counted or "1"]
    return ":".join(pieces)
