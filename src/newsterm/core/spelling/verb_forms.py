"""How an English verb is spelt in its forms: announces, announced, announcing.

A regular verb stands as it is, an irregular one with its parts, `write/wrote/written`. The -ing form
follows the past where that doubles its consonant (`commit/committed`), for the stress of a verb of two
syllables is not to be seen.
"""

from __future__ import annotations

_VOWELS = frozenset("aeiou")
_NEVER_DOUBLED = frozenset("aeiouwxy")
_TAKES_ES = ("s", "sh", "ch", "x", "o")


def verb_forms(entry: str) -> tuple[str, str, str, str, str]:
    """The base form, the third person, the past, the -ing form, the past participle."""
    verb, is_irregular, parts = entry.partition("/")
    doubled = verb + verb[-1] if _doubles(verb) else verb
    stem = _with_i(verb)
    third = stem + "es" if stem != verb or verb.endswith(_TAKES_ES) else verb + "s"
    if is_irregular:
        past, has_both, last = parts.partition("/")
        participle = last if has_both else past
        doubled = past[:-2] if past.endswith("ed") else doubled
    else:
        past = participle = doubled + "d" if verb[-1] == "e" else _with_i(doubled) + "ed"
    silent = doubled[-1:] == "e" and doubled[-2:] != "ee"
    return verb, third, past, (doubled[:-1] if silent else doubled) + "ing", participle


def _doubles(verb: str) -> bool:
    """True for one syllable with one short vowel: slam, quip."""
    if verb[-1] in _NEVER_DOUBLED or verb[-2] not in _VOWELS:
        return False
    return _VOWELS.isdisjoint(verb[:-2].replace("qu", ""))


def _with_i(verb: str) -> str:
    """`reply` in `replies`, `replied`; a vowel before the y keeps it: `relays`."""
    return verb[:-1] + "i" if verb[-1] == "y" and verb[-2] not in _VOWELS else verb
