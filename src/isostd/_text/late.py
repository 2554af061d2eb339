"""Regular expressions that are compiled when they are first asked.

Most papers need few of them, and compiling all takes longer than judging the
first certificate.
"""

import re
from typing import Any, cast

__all__ = ["late"]


class _Late:
    """Stands for a pattern until one of its methods is asked for."""

    def __init__(self, text: str, flags: int) -> None:
        self.written = text, flags

    def __getattr__(self, name: str) -> Any:
        """Compile, and keep what was asked for: later looks cost nothing."""
        found = getattr(re.compile(*self.written), name)
        setattr(self, name, found)
        return found


def late(text: str, flags: int = 0) -> "re.Pattern[str]":
    """Return what can be used as the compiled pattern.

    Args:
        text: the regular expression; a mistake in it shows at first use.
        flags: those of `re`.
    """
    return cast("re.Pattern[str]", _Late(text, flags))
