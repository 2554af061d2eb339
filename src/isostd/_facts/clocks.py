"""Which cycle a paper follows: the rules that its days are held to."""

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Final, final

from isostd._named.laws import before_changes, law_pattern, names_a_law
from isostd._text.late import late
from isostd._text.smoothing import smooth
from isostd.cycles import CertificationCycle, ReplacedLaw
from isostd.standards import Standard
from isostd.tables import Table, grouped
from isostd.vocabulary import Attestation, Chain

__all__ = ["Clocks"]

_CALLED_SO: Final = frozenset(
    {Attestation.PRIVATE_CERTIFICATE, Attestation.PRODUCT_CERTIFICATE}
)
_OF_SCHEMES: Final = frozenset(
    {Attestation.PRODUCT_CERTIFICATE, Attestation.VERIFICATION_STATEMENT}
)
_Told = Callable[[str, Attestation | None], CertificationCycle | None]


@final
class Clocks:
    """The cycles, laid out by what they narrow and by what names them.

    Attributes:
        told: the one cycle whose law or programme a text names, among those
            of a kind of paper; the last answers are kept.
    """

    __slots__ = ("_cycles", "_refined", "told")

    def __init__(self, cycles: Table[CertificationCycle]) -> None:
        """Lay them out.

        Args:
            cycles: all of them.
        """
        self._cycles = cycles
        # By the one they narrow, and the standard.
        self._refined = grouped(
            ((cycle.refines, key), cycle)
            for cycle in cycles
            if cycle.refines is not None
            for key in cycle.standards
        )
        keep = lru_cache(maxsize=512)
        self.told: _Told = keep(self._told)

    def base(
        self, standard: Standard | None, attestation: Attestation | None
    ) -> CertificationCycle | None:
        """Return the cycle of a standard's papers, or of a kind of paper."""
        base = None
        if standard is not None and standard.cycle is not None:
            base = self._cycles.find(standard.cycle)
        if attestation is None or (
            base is not None
            and (
                base.attestation is attestation
                or _is_of_scheme(standard, base, attestation)
            )
        ):
            return base
        # Rules of another kind of paper are none of this one.
        for cycle in self._cycles:
            if cycle.attestation is attestation and cycle.general:
                return cycle
        return None

    def narrower(
        self, cycle: str, standard: str, economy: str | None, on: date | None
    ) -> CertificationCycle | None:
        """Return the rules that take a cycle's place on a day, or None."""
        for narrower in self._refined.get((cycle, standard), ()):
            if (
                not narrower.economies or economy in narrower.economies
            ) and _applies(narrower, on):
                return narrower
        return None

    def _told(
        self, text: str, attestation: Attestation | None
    ) -> CertificationCycle | None:
        printed = smooth(text).upper()
        named = [
            cycle
            for cycle in self._cycles
            if _is_named(cycle, printed) or self._older(cycle, printed)
        ]
        if not named and attestation is not None and names_a_law(printed):
            named = [cycle for cycle in self._cycles if cycle.any_law]
        found = [
            cycle
            for cycle in named
            if attestation in (None, cycle.attestation)
        ]
        return found[0] if len(found) == 1 else None

    def replaced(self, text: str) -> tuple[ReplacedLaw, ...]:
        """Return the laws a text names, and none that came after them."""
        printed = smooth(text).upper()
        own = before_changes(printed)
        return tuple(
            law
            for cycle in self._cycles
            for law in self._older(cycle, printed)
            if _as_printed(law.law).search(own)
        )

    def _older(
        self, cycle: CertificationCycle, printed: str
    ) -> list[ReplacedLaw]:
        """Return the replaced laws of a cycle that stand for themselves."""
        return [
            law
            for law in _replaced(cycle, printed)
            if not self._is_followed(law, printed)
        ]

    def _is_followed(self, law: ReplacedLaw, printed: str) -> bool:
        """Tell whether a text names a law that came in the place of one."""
        later: ReplacedLaw | None = law
        while later is not None:
            if _as_printed(later.by).search(printed):
                return True
            by = later.by.upper()
            found = (law for c in self._cycles for law in _replaced(c, by))
            later = next(found, None)
        return False


def _is_named(cycle: CertificationCycle, printed: str) -> bool:
    """Tell whether a text in capitals names a law or programme of a cycle."""
    return any(_as_printed(name).search(printed) for name in cycle.names)


def _replaced(
    cycle: CertificationCycle, printed: str
) -> tuple[ReplacedLaw, ...]:
    """Return the replaced laws of a cycle that a text in capitals names."""
    return tuple(
        law for law in cycle.replaced if _as_printed(law.law).search(printed)
    )


@lru_cache(maxsize=512)
def _as_printed(name: str) -> "re.Pattern[str]":
    """Return how a law's or a programme's name may stand in a text.

    The text is in capitals.
    """
    law = law_pattern(name)
    if law is not None:
        return re.compile(law)
    parts = r"\W{0,2}".join(map(re.escape, _WORDS.findall(name)))
    return re.compile(rf"(?i){_OF_ANOTHERS}(?<![^\W_]){parts}(?![^\W_])")


# "UK MDR 2002", "China RoHS": the letters of another country's law.
_OTHERS_TEXT: Final = """
    UK GB BRITISH CHINA CHINESE UAE KOREA KOREAN TAIWAN INDIA JAPAN SWISS TURKEY
    TÜRKIYE VIETNAM UKRAINE EAEU SERBIA BRAZIL CALIFORNIA
    """
_OF_ANOTHERS: Final = "".join(
    rf"(?<!\b{word}[ -])" for word in _OTHERS_TEXT.split()
)
_WORDS: Final = late(r"[^\W_]+")


def _applies(cycle: CertificationCycle, on: date | None) -> bool:
    """Tell whether a cycle's rules hold on a day; None asks for today's."""
    if on is None:
        return cycle.until is None
    return (cycle.since is None or cycle.since <= on) and (
        cycle.until is None or on <= cycle.until
    )


def _is_of_scheme(
    standard: Standard | None,
    cycle: CertificationCycle,
    attestation: Attestation,
) -> bool:
    """Tell whether a certificate, so told, is one that a scheme has rules for.

    Its owner is private, and buyers call what it gives as they like; a scheme
    goes by its name and has no number.
    """
    return (
        attestation in _CALLED_SO
        and cycle.attestation in _OF_SCHEMES
        and cycle.chain is not Chain.NONE
        and standard is not None
        and not standard.reference.number
    )
