"""Bytes that are not plainly UTF-8, read in the encoding they were written in.

What is surest comes first: a byte order mark, the encoding the user names, UTF-8 that decodes, what the
text declares of itself; only then is it guessed, by chardet. A text in the wrong encoding is worse than
none, so one that does not decode to letters is refused.
"""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress

from newsterm.errors import NewstermError

# UTF-32's mark begins with UTF-16's, so it is asked for first.
MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
)
_DECLARED = re.compile(
    rb"""(?i)<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})"""
)
# Names that mean more than they say (encoding.spec.whatwg.org), and the larger sets that hold others.
_LARGER = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030",
    "shift_jis": "cp932", "euc_kr": "cp949", "big5": "big5hkscs", "tis-620": "cp874", "iso8859-11": "cp874",
    "iso2022_jp": "iso2022_jp_ext",
}  # fmt: skip
_OF_NO_TEXT = ("punycode", "idna", "unicode-escape", "raw-unicode-escape")
"""What spells names of hosts, and Python's own literals; 320 kB of Punycode take it 17 s, 80 kB one."""
_SAMPLE = 1 << 16
"""Bytes that are looked at to tell the encoding: a guess costs the same for a note and for a book."""
_WRONG = re.compile("[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""What no text holds; ESC, form feeds and NEL some do."""
_COMMON = re.compile("[\t\n\r -~\u3001\u3002\uff0c]")
_LEAST_COMMON = 0.02
_NOT_GUESSED = ("utf-7", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_UNSURE = 0.15
"""chardet's confidence that a guess has where there is next to nothing to go by."""
_STRAY = 3
"""Bad bytes that a text of any length may have."""
_CP1252 = {
    number: bytes([number]).decode("cp1252")
    for number in range(0x80, 0xA0)
    if number not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)  # It has none for these.
}
_MEANT_OTHERWISE = re.compile("[\x80\x82-\x84\x86-\x8c\x8e\x91-\x9c\x9e\x9f]")
_IMPOSSIBLE = re.compile(
    rb"[\xc0\xc1][\x80-\xbf]|\xe0[\x80-\x9f][\x80-\xbf]|\xf0[\x80-\x8f][\x80-\xbf]{2}"
    rb"|\xf4[\x90-\xbf][\x80-\xbf]{2}|[\xf5-\xf7][\x80-\xbf]{3}|[\xf8-\xfb][\x80-\xbf]{4}"
    rb"|[\xfc\xfd][\x80-\xbf]{5}"
)
_LIKELY = b"\x85\x91\x92\x93\x94\x96\x97\xa0\xab\xbb"
"""What may follow a capital A with an accent: quotation marks, dashes, a blank."""
_UNTOLD = "is in no encoding that can be told; name it with --encoding"


def as_meant(text: str) -> str:
    """A text with the control characters that cp1252 has letters and quotation marks for as those.

    They are what programs make of such a text that take its bytes for Latin 1. U+0085 alone may be
    meant: it ends a line.
    """
    if text.isascii() or not _MEANT_OTHERWISE.search(text):
        return text
    return text.translate(_CP1252)


def decode_foreign(data: bytes, what: str, declared: str = "") -> str:
    """The text of bytes that are not UTF-8, or not only. Raises NewstermError, about `what`.

    `declared` is an encoding that came with them, as in an HTTP header; what they declare themselves
    counts after it.
    """
    for mark, name in MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace")
    if text := decode_disguised(data):
        return text
    if b"\0" in data[:4096]:
        raise NewstermError("is not text; name a text file", what)
    if text := _mostly_utf8(data):
        return text
    for name in (declared, declared_in(data)):
        if text := _as_declared(data, name):
            return text
    return _guessed(data, what)


def decode_disguised(data: bytes) -> str:
    """The text of UTF-16, UTF-32 or ISO 2022, which may look like UTF-8; empty where it is none."""
    text = _escaped(data) if b"\x1b$" in data[:_SAMPLE] else ""
    return text or _wide(data)


def decode_named(data: bytes, name: str, what: str) -> str:
    """The text in an encoding that the user names; what does not decode becomes U+FFFD."""
    try:
        return data.decode(name, "replace").removeprefix("\ufeff")
    except (LookupError, ValueError) as error:
        raise NewstermError(
            f"cannot be read as {name[:40]!r}; give --encoding a name such as cp1252 or gb18030",
            what,
        ) from error


def doubt_about(data: bytes, name: str) -> str:
    """What speaks against the encoding that the user names for bytes; empty where nothing does.

    Bytes beyond ASCII that make UTF-8 are next to never anything else; nor is plain ASCII UTF-16.
    """
    text = decode_named(data, name, "")
    plain = _strictly(data, "utf-8")
    is_wide = "16" in name or "32" in name
    if (
        plain
        and plain.removeprefix("\ufeff") != text
        and "\0" not in plain
        and (is_wide or not plain.isascii())
    ):
        return f"reads as UTF-8, and otherwise as {name[:40]}; see whether it is right without --encoding"
    bad = text.count("\ufffd") - plain.count("\ufffd")
    return f"has {bad} signs that are not {name[:40]}; check --encoding" if bad > 0 else ""


def decode_page(data: bytes, declared: str = "", what: str = "") -> str:
    """The text of a web page or a feed, `declared` by HTTP. Raises NewstermError."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return as_meant(decode_foreign(data, what, declared))
    is_plain = b"\0" not in data[:4096] and b"\x1b$" not in data[:_SAMPLE]
    return as_meant(text if is_plain else decode_disguised(data) or text)


def declared_in(data: bytes) -> str:
    """The encoding that HTML or XML declares at its head; empty where it does not."""
    found = _DECLARED.search(data[:4096])
    return found[1].decode("ascii") if found else ""


def _escaped(data: bytes) -> str:
    """ISO 2022, which is all ASCII but for escape sequences."""
    for name in ("iso2022_jp_ext", "iso2022_kr"):
        text = _strictly(data, name)
        if text and not text.isascii() and "\x1b" not in text:
            return text
    return ""


def _wide(data: bytes) -> str:
    """UTF-32 or UTF-16 without a mark: nothing else decodes so and has what every text has."""
    head = data[: _SAMPLE & ~3]
    for width, least in ((4, 0.0), (2, _LEAST_COMMON)):
        names = (f"utf-{8 * width}-le", f"utf-{8 * width}-be")
        samples = {name: _strictly(head[: len(head) - len(head) % width], name) for name in names}
        shares = {name: _share_of_common(sample) for name, sample in samples.items()}
        best = max(names, key=lambda name: shares[name])
        if shares[best] >= least:
            return data[: len(data) - len(data) % width].decode(best, "replace")
    return ""


def _share_of_common(sample: str) -> float:
    """The share of signs that all languages write; -1 where there are some that none does."""
    if not sample or _WRONG.search(sample):
        return -1.0
    if any(unicodedata.category(sign) in ("Cn", "Co", "Cs") for sign in sample[:2000]):
        return -1.0
    return len(_COMMON.findall(sample)) / len(sample)


def _mostly_utf8(data: bytes) -> str:
    """UTF-8 with a stray bad byte, or cut at its end: most of what is not ASCII decodes."""
    with suppress(UnicodeDecodeError):
        return data.decode("utf-8", "surrogatepass")  # Halves of characters, as Java writes them.
    if text := _without_impossible(data):
        return text
    text = data.decode("utf-8", "replace")
    whole = text.rstrip("\ufffd")
    bad = whole.count("\ufffd")
    good = sum(map("\x7f".__lt__, whole)) - bad
    is_cut = bad == good == 0 and 0x80 <= data[-1] < 0xC0
    return text if is_cut or good >= max(1, 2 * bad - 1) else ""


def _without_impossible(data: bytes) -> str:
    """UTF-8 with U+FFFD for a few sequences that it forbids: longer than needed, or of no character.

    Empty where there are none, or too many; two bytes that Latin 1 may mean count beside others alone.
    """
    sequences = _IMPOSSIBLE.findall(data)
    if not sequences or len(sequences) > _STRAY + len(data) // 1000:
        return ""
    text = _strictly(_IMPOSSIBLE.sub("\ufffd".encode(), data), "utf-8")
    is_sure = any(len(found) > 2 or found[1] not in _LIKELY for found in sequences)
    return text if is_sure or text.count("\ufffd") < sum(map("\x7f".__lt__, text)) else ""


def _as_declared(data: bytes, name: str) -> str:
    """The text in an encoding by its declared name, if that is anywhere near true."""
    import codecs

    try:
        known = codecs.lookup(name).name if name else ""
        if not known or known in _OF_NO_TEXT:
            return ""
        text = data.decode(_LARGER.get(known, known), "replace")
    except (LookupError, ValueError):
        return ""
    return text if text.count("\ufffd") <= 1 + len(text) // 200 and known != "utf-8" else ""


def _guessed(data: bytes, what: str) -> str:
    """The text in the encoding that fits it best. Importing chardet takes 80 ms."""
    import chardet

    sample = data[:_SAMPLE]
    found = chardet.detect(sample, compat_names=False, exclude_encodings=_NOT_GUESSED)
    if (found["confidence"] or 0) < _UNSURE:  # A word or two: of what is rare, nothing is likely.
        rare = chardet.EncodingEra.MODERN_WEB
        found = chardet.detect(
            sample, encoding_era=rare, compat_names=False, exclude_encodings=_NOT_GUESSED
        )
        if sum(map((0x7F).__lt__, sample)) == 1:
            found["encoding"] = found["encoding"] and "cp1252"
    name = found["encoding"] or ""
    for codec in (name, _LARGER.get(name.replace("iso-8859", "iso8859"), "")):
        text = _strictly(data, codec) if codec else ""
        if text and not _WRONG.search(text):
            return text
    text = data.decode("utf-8", "replace")
    if text.count("\ufffd") <= _STRAY and not _WRONG.search(text):
        return text
    raise NewstermError(_UNTOLD if name else "is not text; name a text file", what)


def _strictly(data: bytes, name: str) -> str:
    """The text in an encoding; empty where a byte of it does not fit."""
    try:
        return data.decode(name)
    except (UnicodeError, LookupError):
        return ""
