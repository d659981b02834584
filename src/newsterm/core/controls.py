"""Foreign text made harmless, one character for one, so that offsets stay true.

A news text may hold anything: escape sequences that retitle a terminal, bidirectional overrides
that show a line backwards, tag characters nobody sees. Every such character is replaced by one
visible character: a C0 control by its Unicode picture (ESC by U+241B, as `less` shows ^[), all
others by U+FFFD. Cleaning happens twice: `visible` where text becomes an Article, `line` where it
reaches a terminal. U+200E, U+200F and U+061C stay: right-to-left languages need them.
See CWE-150 and CVE-2021-42574.
"""

from __future__ import annotations

_REPLACEMENT = 0xFFFD

# U+202A..E embed or override a direction, U+2066..9 isolate one: unbalanced, they turn a whole line.
_BIDI = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_LINE_ENDS = (0x0B, 0x0C, 0x85, 0x2028, 0x2029)
_TAGS = range(0xE0000, 0xE0080)

_VISIBLE: dict[int, int] = {
    **{code: 0x2400 + code for code in range(0x20) if code not in (0x09, 0x0A)},
    **dict.fromkeys(range(0x80, 0xA0), _REPLACEMENT),
    **dict.fromkeys((*_BIDI, *_TAGS, *range(0xFFF9, 0xFFFC), 0xFEFF), _REPLACEMENT),
    **dict.fromkeys(_LINE_ENDS, 0x0A),
    0x7F: 0x2421,
}


def visible(text: str) -> str:
    """The text with every control, override and lone surrogate replaced, at the same length.

    Tabs and line feeds stay; the other line ends of Unicode become line feeds.
    """
    if text.isascii() and text.isprintable():
        return text
    shown = text.translate(_VISIBLE)
    return shown.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if _torn(shown) else shown


def line(text: str) -> str:
    """The text as one line for a terminal or a message: visible, white space runs folded."""
    return " ".join(visible(text).split())


def _torn(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False
