"""Credits and captions: who took a picture, and what is to be seen on it.

    Workers pile sandbags at the port on Monday. (AP Photo/Jo Marsh)
    FILE - The port is seen in May. REUTERS/Mia Kern/File Photo

A credit names a picture and its maker, or two makers parted by a slash, and holds no verb: all its words
are names, words for pictures, or small. A caption opens as captions do, or ends with a credit.
"""

from __future__ import annotations

import re

from newsterm.core.lazy_pattern import lazy_pattern
from newsterm.core.lines.prose import ends_with_stop
from newsterm.core.page_words.pictures import (
    AGENCIES,
    BEFORE_PICTURES,
    BEHIND_PICTURES,
    CAPTION_LABELS,
    CAPTION_OPENINGS,
    CREDITS,
    FILE_OPENINGS,
    PICTURES,
    SIGNS,
    SIGNS_OF_CREDITS,
    SMALL,
)

_OF_PICTURES = PICTURES | CREDITS | BEHIND_PICTURES | AGENCIES
_BESIDE_NAMES = _OF_PICTURES | SMALL
_OF_AGENCIES = AGENCIES | SMALL
_BEFORE_CAPTION = FILE_OPENINGS | CAPTION_LABELS
_OPENINGS = tuple(_BEFORE_CAPTION)
_MAKERS = BEHIND_PICTURES | AGENCIES
_LONGEST = 160
"""Characters of a credit."""
_MOST_WORDS = 14
"""Words of a credit. Ample: 7 and 28 answer the same on 286 news texts."""
_LONGEST_CAPTION = 600
"""Characters. Ample: 300 and 1200 answer the same on 286 news texts."""
_BRACKETS = {"(": ")", "[": "]", "（": "）", "【": "】"}
_WORD = lazy_pattern(r"[^\W_]+(?:['.&-][^\W_]+|’[^\W_]+)*\.?")
_OPENED = lazy_pattern(r"([^\W\d_][^:–—/-]{1,40}?)\s?(?::|\s[-–—]+|/)\s?(?=\S)")
_JOINTS = r"\s?[/|]\s?|\s[-–—]\s|, (?=[A-Z]{2,})|\svia\s"
_TAIL = lazy_pattern(r"(?:(?<=[.!?\"])|(?<=[…”]))\s+(?=\S)(?![.!?])(?!…)")


def is_credit(line: str) -> bool:
    """True for a line, or what stands in brackets, that says who made a picture and nothing else."""
    if len(line) > _LONGEST or not _may_hold_credit(line):
        return False
    words = _unbracketed(line.strip())
    if not 2 < len(words) <= _LONGEST or len(words.split(None, _MOST_WORDS)) > _MOST_WORDS:
        return False
    if words.startswith(SIGNS):
        return True
    if not (words[0].isalpha() or words[0] in "©®("):
        return False  # An item of a list, a score.
    if words[0] in "©®" or words.lower().startswith("(c) "):
        return not ends_with_stop(words) or _all_names(words)
    return _all_names(words) and (_is_labelled(words) or _names_maker(words))


def credit_start(line: str) -> int:
    """Where the credit at the end of a line of prose begins; -1 where there is none."""
    if not _may_hold_credit(line[-_LONGEST:]):
        return -1
    end = len(line.rstrip())
    if not 20 <= end <= _LONGEST_CAPTION:
        return -1
    start = _bracket_start(line, end)
    if start > 0:
        inner = _unbracketed(line[start:end])
        is_one = is_credit(inner) and not _is_agency(inner)
        return start if is_one and _says_enough(line[:start], inner) else -1
    if not _may_hold_credit(line[len(line[:end].rsplit(None, _MOST_WORDS)[0]) : end]):
        return -1
    for gap in reversed(list(_TAIL.finditer(line, max(0, end - _LONGEST), end))):
        tail = line[gap.end() : end]
        if len(tail.split()) > _MOST_WORDS:
            break
        if is_credit(tail) and not _is_agency(tail) and _says_enough(line[: gap.start()], tail):
            return gap.end()
    return -1


def is_caption(line: str) -> bool:
    """True for a line that tells what is to be seen on a picture."""
    if len(line) > _LONGEST_CAPTION:
        return False
    low = line[:60].lower().lstrip("([▲△▼ ")
    opened = _OPENED.match(low) if low.startswith(_OPENINGS) else None
    if opened and opened[1].strip() in _BEFORE_CAPTION and low[opened.end() - 1] != "/":
        return True
    if low.startswith(CAPTION_OPENINGS):
        return True
    return _is_titled(line) or credit_start(line) > 0


def _is_titled(line: str) -> bool:
    """Graphic: rainfall by the hour."""
    label, colon, rest = _unbracketed(line).replace("：", ":").partition(":")
    return bool(colon and rest.strip() and label.lower() in PICTURES)


def _may_hold_credit(words: str) -> bool:
    """What is asked first, for most lines hold none."""
    return any(map(words.__contains__, SIGNS_OF_CREDITS)) or (
        not words.isascii() and any(map(words.__contains__, SIGNS))
    )


def _unbracketed(words: str) -> str:
    inner = words.rstrip(" .")
    if inner[:1] in _BRACKETS and inner.endswith(_BRACKETS[inner[0]]):
        return inner[1:-1].strip()
    return words


def _bracket_start(line: str, end: int) -> int:
    """Where the bracket opens that closes at the end of a line; -1 where none does."""
    closed = len(line[:end].rstrip(" ."))
    if not closed or line[closed - 1] not in ")]）】":
        return -1
    opening = next(a for a, b in _BRACKETS.items() if b == line[closed - 1])
    return line.rfind(opening, max(0, closed - _LONGEST), closed)


def _says_enough(words: str, credit: str) -> bool:
    """True where more than a name stands before a credit; a name will do before a labelled one."""
    least = 1 if ":" in credit else 3
    return len(words.split(None, least)) > least or not words.isascii()


def _is_agency(words: str) -> bool:
    """True for the name of an agency alone: it signs a report, not a picture."""
    return all(word.lower() in _OF_AGENCIES for word in _WORD.findall(words))


def _is_labelled(words: str) -> bool:
    """Photo: Jo Marsh; Image credit: NASA; Foto de Ana Paz; AP Photo/Jo Marsh; Graphic: rain by hour."""
    found = [word.lower().rstrip(".") for word in _WORD.findall(words)]
    first = found[0] if found else ""
    label, colon, rest = re.sub("[：/]", ":", words).partition(":")
    known = [word.lower().rstrip(".") for word in _WORD.findall(label)]
    if colon and rest.strip() and known and _are_of_pictures(known):
        return True
    if first in PICTURES or (first in CREDITS and len(found) > 1 and found[1] in ("by", "of")):
        by = len(found) > 1 and found[1] in _MAKERS
        return by and len(found) > 2 - (found[-1] in AGENCIES)
    return False


def _are_of_pictures(label: list[str]) -> bool:
    """True for the words of a label that is nothing but one of a picture: File photo, AP Photo."""
    told = [word for word in label if word in PICTURES or word in CREDITS]
    others = [word for word in label if word not in _OF_PICTURES]
    return bool(told) and len(label) <= 5 and BEFORE_PICTURES.issuperset(others)


def _all_names(words: str) -> bool:
    """True where every word is a name, one for a picture, or small: there is no verb among them."""
    if any(map(_is_plain_word, words.split())):
        return False
    found = _WORD.findall(words)
    return bool(found) and all(
        not word[0].islower() or word.lower().rstrip(".") in _BESIDE_NAMES for word in found
    )


def _is_plain_word(word: str) -> bool:
    """True for a small word that is none of a credit's: asked first, for most lines have one."""
    return word[0].islower() and word.isalpha() and word.lower() not in _BESIDE_NAMES


def _names_maker(words: str) -> bool:
    """REUTERS/Mia Kern; Jo Marsh/AP; Mia Kern via Getty Images; Jo Marsh for The Post."""
    pieces = [piece.strip() for piece in re.split(_JOINTS, words)]
    if ends_with_stop(words) and not words.endswith(("Jr.", "Sr.")):
        return False
    if (
        ":" in words
        or not 1 < len(pieces) <= 5
        or any(not piece or piece[0].isdigit() for piece in pieces)
    ):
        return False
    if any(_is_agency(piece) or _has_picture(piece) for piece in pieces):
        return True
    return (
        "/" in words and any(2 <= len(piece.split()) <= 4 for piece in pieces) and len(pieces) == 2
    )


def _has_picture(piece: str) -> bool:
    return any(word.lower() in PICTURES for word in _WORD.findall(piece))
