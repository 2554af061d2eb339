"""What to call papers side by side, where several bear one name."""

from collections import Counter
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import Final

from isostd.certificates import Certificate
from isostd.layout import cut
from isostd.rendering import clean, paper_name
from isostd.tables import grouped

__all__ = ["names_of"]


def names_of(papers: Iterable[Certificate]) -> dict[int, str]:
    """Return what to call each paper; those of one name by their numbers."""
    alike = grouped((paper_name(paper), paper) for paper in papers)
    return {
        id(paper): f"{name}{mark}"
        for name, same in alike.items()
        for paper, mark in zip(same, _marks(same), strict=True)
    }


def _marks(alike: tuple[Certificate, ...]) -> Iterator[str]:
    """Yield what tells papers of one name from each other, in brackets."""
    told = [[tell(paper) for paper in alike] for tell in _TELL_APART]
    counts = [Counter(marks) for marks in told]
    for marks in zip(*told, strict=True):
        own = (m for m, n in zip(marks, counts, strict=True) if n[m] == 1)
        mark = next(filter(None, own), None) if len(alike) > 1 else None
        yield f" ({clean(cut(mark, 60))})" if mark else ""


_TELL_APART: Final = (attrgetter("number"), attrgetter("holder"))
