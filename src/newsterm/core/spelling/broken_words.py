"""Words as they are meant: without what a margin or a typesetter put into them.

A hyphen before a line end goes with it (`mil-/lion`), a soft hyphen shows nothing, a ligature is the
letters it is drawn from. The text itself keeps them: what is found in it are spans.
"""

from __future__ import annotations

from functools import lru_cache

from newsterm.core.lazy_pattern import lazy_pattern

SOFT_HYPHEN = "\u00ad"
LIGATURES = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st",
    "\ufb06": "st",
}  # fmt: skip
BREAK = r"(?<=[^\W\d_])[-\u2010\u00ad][ \t\r]*\n\s*(?=[^\W\d_])"
"""Where a line ends within a word: the hyphen, the line end, the margin of the next line."""
_BREAK = lazy_pattern(BREAK)
_FOLDED = str.maketrans({SOFT_HYPHEN: "", **LIGATURES})
_SIGNS = ("-\n", "-\r", "\u2010\n", SOFT_HYPHEN, *LIGATURES)


def has_broken_words(text: str, start: int = 0, end: int | None = None) -> bool:
    """True where a stretch of text may hold such words: one quick look, for most texts hold none."""
    if not _may_hold(text):
        return False
    end = len(text) if end is None else end
    return any(text.find(sign, start, end) >= 0 for sign in _SIGNS)


@lru_cache(maxsize=1)  # Asked anew for each paragraph of an article.
def _may_hold(text: str) -> bool:
    # A search for each takes a fifth of the time of one pattern for all.
    return any(map(text.__contains__, _SIGNS[: 2 if text.isascii() else None]))


def whole(words: str) -> str:
    """The words as they are meant."""
    return _BREAK.sub("", words).translate(_FOLDED)
