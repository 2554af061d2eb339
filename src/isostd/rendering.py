"""Results as pages that a person reads: text, and HTML for notebooks and mail.

A page is made of plain words and addresses.  Nothing in it is HTML, so no
word of a supplier can be taken for HTML: the one place that writes tags
escapes everything else.
"""

from collections.abc import Iterator
from typing import Final, Protocol, final

import attrs

from isostd._text.late import late
from isostd.certificates import Certificate
from isostd.errors import InvalidValueError
from isostd.layout import cut, in_line, table, wrap

__all__ = [
    "ADVICE",
    "Explained",
    "Line",
    "Link",
    "Listing",
    "Page",
    "Tabular",
    "clean",
    "paper_name",
    "to_html",
    "to_text",
]

ADVICE: Final = (
    "A certificate does not guarantee quality: audit the supplier and "
    "inspect the goods as well. Only the register of whoever issued a "
    "certificate can say that it is genuine."
)
_COLUMNS: Final = (23, 12, 41)
_WIDE: Final = 79
_LONGEST: Final = 600
_SAFE: Final = late(r"https://[!-~]+")

# For mail, styles stand in the tags; colour says nothing.
_BODY: Final = "font-family:sans-serif;line-height:1.4;overflow-wrap:anywhere"
_TABLE: Final = "border-collapse:collapse;margin:0 0 16px"
_CAPTION: Final = "text-align:left;font-weight:bold;padding:8px 0"
_CELL: Final = (
    "border:1px solid #767676;padding:6px 8px;text-align:left;"
    "vertical-align:top"
)


@final
@attrs.frozen
class Link:
    """Words that lead to an address.

    Attributes:
        words: what is shown.
        url: the address, or None where none is known.
    """

    words: str
    url: str | None = None


@final
@attrs.frozen
class Line:
    """One line of a page.

    Attributes:
        text: its words.
        label: what stands before them: `Next`, `Source`.
        link: where to read on.
    """

    text: str
    label: str | None = None
    link: Link | None = None

    def __str__(self) -> str:
        return _plain(self)


@final
@attrs.frozen
class Tabular:
    """A table of three columns.

    Attributes:
        head: the columns' names; the first is the name of the table.
        rows: the rows, each of three cells, each of lines.
    """

    head: tuple[str, str, str]
    rows: tuple[tuple[tuple[Line, ...], ...], ...]


@final
@attrs.frozen
class Listing:
    """A list under a heading.

    Attributes:
        heading: the heading.
        items: the lines.
    """

    heading: str
    items: tuple[Line, ...]


@final
@attrs.frozen
class Page:
    """A result, ready to be drawn.

    Attributes:
        title: what was asked and what came out.
        lead: the same in plain sentences.
        parts: tables and lists; those without a row are left out.
        last: the last word.
    """

    title: str
    lead: str
    parts: tuple[Tabular | Listing, ...]
    last: str


class Explained(Protocol):
    """What can be told to a person: an assessment or a report."""

    def page(self) -> Page:
        """Return what is to be told."""
        ...


def clean(text: str) -> str:
    """Return a text on one line, without hidden characters, cut if endless."""
    return in_line(cut(text, _LONGEST))


def _page_of(result: Explained) -> Page:
    if not callable(getattr(result, "page", None)):
        raise InvalidValueError(result, "an assessment or a report", "result")
    return result.page()


# -- text ------------------------------------------------------------------


def to_text(result: Explained) -> str:
    """Return a result as text for a terminal or a mail of 80 columns.

    Only a web address may be longer: it is never broken.

    Args:
        result: an assessment or a report.

    Raises:
        InvalidValueError: it is neither.

    >>> from isostd import Certificate, assess
    >>> seen = assess(Certificate(standard="ISO 9001:2018"), on="2026-11-22")
    >>> print(to_text(seen).splitlines()[0])
    ISO 9001:2018: invalid on 2026-11-22
    """
    page = _page_of(result)
    links: dict[str, int] = {}
    lines = [*_wrapped(page.title), "", *_wrapped(page.lead), ""]
    for part in page.parts:
        if isinstance(part, Tabular) and part.rows:
            lines += [_text_table(part, links), ""]
        elif isinstance(part, Listing) and part.items:
            lines += _wrapped(f"{part.heading}:")
            for item in part.items:
                first, *rest = wrap(_plain(item, links), _WIDE - 2)
                lines += [f"- {first}", *(f"  {more}" for more in rest)]
            lines.append("")
    if links:
        lines += ["Where this was seen, and where to look:"]
        # An address stays whole, however long, so that it can be copied.
        lines += [f"[{number}] {url}" for url, number in links.items()]
        lines.append("")
    return "\n".join([*lines, *_wrapped(page.last)])


def _wrapped(text: str) -> list[str]:
    return wrap(clean(text), _WIDE)


def _text_table(part: Tabular, links: dict[str, int]) -> str:
    rows = [
        ["\n".join(_plain(line, links) for line in cell) for cell in row]
        for row in part.rows
    ]
    return table(part.head, rows, _COLUMNS)


def _plain(line: Line, links: dict[str, int] | None = None) -> str:
    """Return a line as text; its address becomes a number in the list."""
    words = [f"{clean(line.label)}:"] if line.label else []
    words.append(clean(line.text))
    if line.link is not None:
        words.append(clean(line.link.words))
        if line.link.url is not None:
            url = clean(line.link.url)
            if links is None:
                words.append(f"({url})")
            else:
                words.append(f"[{links.setdefault(url, len(links) + 1)}]")
    return " ".join(filter(None, words))


# -- HTML ------------------------------------------------------------------


def to_html(result: Explained) -> str:
    """Return a result as HTML for a notebook or the body of a mail.

    It holds no script and no picture, its styles stand in the tags, every
    word in it is escaped, and it links to `https` addresses only.

    Args:
        result: an assessment or a report.

    Raises:
        InvalidValueError: it is neither.

    >>> from isostd import Certificate, assess
    >>> paper = Certificate(standard="ISO 9001:2015", holder="<script>")
    >>> "&lt;script&gt;" in to_html(assess(paper, on="2026-11-22"))
    True
    """
    page = _page_of(result)
    parts = [
        f'<div lang="en" dir="ltr" style="{_BODY}">',
        f"<p><strong>{_words(page.title)}</strong></p>",
        f"<p>{_words(page.lead)}</p>",
    ]
    for part in page.parts:
        if isinstance(part, Tabular) and part.rows:
            parts += _html_table(part)
        elif isinstance(part, Listing) and part.items:
            parts += _html_list(part)
    return "\n".join([*parts, f"<p>{_words(page.last)}</p>", "</div>"])


def _words(text: str) -> str:
    """Return a text in which nothing is a tag or ends an attribute."""
    return _escaped(clean(text))


def _escaped(text: str) -> str:
    # Imported here: only HTML needs it.
    from html import escape

    return escape(text, quote=True)


def _html_table(part: Tabular) -> Iterator[str]:
    yield f'<table style="{_TABLE}">'
    yield f'<caption style="{_CAPTION}">{_words(part.head[0])}</caption>'
    yield "<thead><tr>"
    for name in part.head:
        yield f'<th scope="col" style="{_CELL}">{_words(name)}</th>'
    yield "</tr></thead>"
    yield "<tbody>"
    for first, *rest in part.rows:
        yield "<tr>"
        yield f'<th scope="row" style="{_CELL}">{_html_cell(first)}</th>'
        for cell in rest:
            yield f'<td style="{_CELL}">{_html_cell(cell)}</td>'
        yield "</tr>"
    yield "</tbody>"
    yield "</table>"


def _html_cell(cell: tuple[Line, ...]) -> str:
    return "".join(f"<div>{_html_line(line)}</div>" for line in cell)


def _html_list(part: Listing) -> Iterator[str]:
    yield f"<h3>{_words(part.heading)}</h3>"
    yield "<ul>"
    for item in part.items:
        yield f"<li>{_html_line(item)}</li>"
    yield "</ul>"


def _html_line(line: Line) -> str:
    words = []
    if line.label:
        words.append(f"<strong>{_words(line.label)}:</strong>")
    words.append(_words(line.text))
    if line.link is not None:
        words.append(_html_link(line.link))
    return " ".join(filter(None, words))


def _html_link(link: Link) -> str:
    """Return a link; an address that is not safe is only written out."""
    if link.url is None:
        return _words(link.words)
    if _SAFE.fullmatch(link.url) is None:
        return f"{_words(link.words)} ({_words(link.url)})"
    return f'<a href="{_escaped(link.url)}">{_words(link.words)}</a>'


def paper_name(certificate: Certificate) -> str:
    """Return what to call a certificate in a sentence."""
    text = certificate.standard_text or certificate.scheme
    if text is None and certificate.attestation is not None:
        text = certificate.attestation.value
    return in_line(cut(text or "a certificate without a standard", 60))
