"""A certificate that was shown, assessed, and what is said of it."""

from typing import Final, final

import attrs

from isostd.assessments import Assessment
from isostd.certificates import Certificate
from isostd.standards import Edition, Standard
from isostd.vocabulary import Attestation, Outcome

__all__ = ["ENOUGH", "GOOD", "OF_SYSTEMS", "Said", "Shown"]

# What one question comes to, and why.
Said = tuple[Outcome, str]
GOOD: Final = (Outcome.MET, "valid")
# Of a doubtful paper, where the doubt is none about what is asked.
ENOUGH: Final = (
    Outcome.MET,
    "stands here, since what makes it doubtful is not asked",
)
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
