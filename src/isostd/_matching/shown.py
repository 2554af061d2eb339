"""A certificate that was shown, assessed, and what is said of it."""

from typing import Final, NamedTuple, final

import attrs

from isostd.assessments import Assessment
from isostd.certificates import Certificate
from isostd.reports import Considered
from isostd.standards import Edition, Standard
from isostd.vocabulary import Attestation, Outcome

__all__ = [
    "ASK_MAKER",
    "ENOUGH",
    "GOOD",
    "OF_SYSTEMS",
    "Said",
    "Shown",
    "Weighed",
]


class Said(NamedTuple):
    """What one question comes to.

    Attributes:
        outcome: what the paper does for the requirement, as far as this goes.
        reason: why.
        ask: what to ask for then, as a sentence; empty for nothing more.
    """

    outcome: Outcome
    reason: str
    ask: str = ""


GOOD: Final = Said(Outcome.MET, "valid")
# Of a doubtful paper, where the doubt is none about what is asked.
ENOUGH: Final = Said(
    Outcome.MET,
    "stands here, since what makes it doubtful is not asked",
)
# What to ask for where a paper is another's.
ASK_MAKER: Final = "Ask for the paper of whoever makes the goods."
# How a firm works, as far as the scope says.
OF_SYSTEMS: Final = frozenset(
    {
        Attestation.MANAGEMENT_SYSTEM_CERTIFICATE,
        Attestation.MDSAP_CERTIFICATE,
        Attestation.PRIVATE_CERTIFICATE,
    }
)


def _kind(shown: "Shown") -> Attestation | None:
    return shown.seen.attestation


@final
@attrs.frozen
class Shown:
    """An assessed certificate, and how it stands among the others.

    Attributes:
        seen: the assessment.
        scheme: the standard that its scheme is in the catalogue.
        aside: why it steps aside, if it does.
        doubt: how another paper contradicts it, or what is to be asked of
            it, if anything is.
        kind: what sort of document it is, as told, or as it says itself.
    """

    seen: Assessment
    scheme: Standard | None = None
    aside: str | None = None
    doubt: str | None = None
    kind: Attestation | None = attrs.field(
        init=False, default=attrs.Factory(_kind, takes_self=True)
    )

    @property
    def paper(self) -> Certificate:
        """The certificate itself."""
        return self.seen.certificate

    @property
    def standard(self) -> Standard | None:
        """The standard it is to, if that is known."""
        resolution = self.seen.resolution
        return resolution.standard if resolution is not None else None

    @property
    def edition(self) -> Edition | None:
        """The edition it is to, if that is known."""
        resolution = self.seen.resolution
        return resolution.edition if resolution is not None else None


@final
@attrs.frozen
class Weighed:
    """A paper that was held against a requirement.

    Attributes:
        paper: the paper.
        said: what it comes to.
        relation: how its document holds the one that is asked; empty where
            it is that document.
    """

    paper: Certificate
    said: Said
    relation: str = ""

    @property
    def outcome(self) -> Outcome:
        """What it does for the requirement."""
        return self.said.outcome

    @property
    def reason(self) -> str:
        """Why, and through what."""
        relation, reason = self.relation, self.said.reason
        return f"{relation}; {reason}" if relation else reason

    @property
    def told(self) -> Considered:
        """The same, for a report."""
        return Considered(
            certificate=self.paper, outcome=self.outcome, reason=self.reason
        )
