"""Foreign text made harmless, one character for one, so that offsets stay true.

A news text may hold anything: escape sequences that retitle a terminal, bidirectional overrides
that show a line backwards, tag characters nobody sees. Every such character is replaced by one
visible character: a C0 control by its Unicode picture (ESC by U+241B, as `less` shows ^[), all
others by U+FFFD. Cleaning happens twice: where text becomes an Article (`visible`) and where it
reaches a terminal (`one_line`). U+200E, U+200F and U+061C stay: right-to-left languages need them.
See CWE-150 and CVE-2021-42574.
"""

from __future__ import annotations

import re

from newsterm.core.lazy_pattern import lazy_pattern

_LINE_ENDS = "\x0b\x0c\x85\u2028\u2029"
_FOREIGN = lazy_pattern(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029"
    "\u202a-\u202e\u2066-\u2069"  # Embeddings, overrides, isolates: unbalanced, they turn a line.
    "\ud800-\udfff\ufff9-\ufffb\ufeff\U000e0000-\U000e007f]"
)
_BROKEN = lazy_pattern(
    r"(?<=[^\W\d_])([-\u2010\u00ad])[ \t]*\n\s*(?=[^\W\d_])(?!(?:and|or|und|oder|et|ou|y|o|e|en|of|och)\b)"
)
"""A line end within a word; not the hyphen of `Haupt- und Nebenwege`."""
_LONGEST_NAME = 250
_BYTE = lazy_pattern("[\udc80-\udcff]")
"""What `os.fsdecode` makes of a byte that is no UTF-8."""


def visible(text: str) -> str:
    """The text with every control, override and lone surrogate replaced, at the same length.

    Tabs and line feeds stay; the other line ends of Unicode become line feeds.
    """
    if text.replace("\n", "").isprintable():  # Most are: no pattern is compiled for them.
        return text
    return _FOREIGN.sub(_shown, text)


def one_line(text: str) -> str:
    """The text as one line for a terminal or a message: visible, white space runs folded.

    Where a line end broke a word, nothing stands for it. A byte of a file's name that is no UTF-8 is
    shown as \\xe9.
    """
    if "\n" in text:
        text = _BROKEN.sub(r"\1", text)
    return " ".join(visible(bytes_escaped(text)).split())


def bytes_escaped(name: str) -> str:
    """The name of a file with each byte that is no UTF-8 as \\xe9."""
    return name if name.isprintable() else _BYTE.sub(_escaped_byte, name)


def is_text(words: str) -> bool:
    """False where there are bytes among the words that are no UTF-8, as in the name of a file."""
    return words.isascii() or not _BYTE.search(words)


def quoted(name: str) -> str:
    """A name as one quoted word, controls escaped, its middle left out where it is very long."""
    shown = repr(name) if is_text(name) else repr(name).replace(r"\udc", r"\x")
    if len(shown) > _LONGEST_NAME:
        half = _LONGEST_NAME // 2
        shown = f"{shown[:half]}…{shown[-half:]}"
    return shown


def escaped(json: str) -> str:
    """JSON with what a terminal might obey written as \\uXXXX: no character is lost."""
    return json if json.isprintable() else _FOREIGN.sub(_escape, json)


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code > 0xFFFF:  # JSON escapes such a character as its UTF-16 pair.
        high, low = divmod(code - 0x10000, 0x400)
        return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
    return f"\\u{code:04x}"


def _escaped_byte(match: re.Match[str]) -> str:
    return f"\\x{ord(match[0]) & 0xFF:02x}"


def _shown(match: re.Match[str]) -> str:
    character = match[0]
    if character in _LINE_ENDS:
        return "\n"
    if character < " ":
        return chr(0x2400 + ord(character))
    return "\u2421" if character == "\x7f" else "\ufffd"
