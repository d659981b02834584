"""Digits that count nothing: names, references, addresses, the numbers of a list.

COVID-19, Boeing 737, Section 230, 10 Downing Street, page 12, `2) Next`. What is glued to a number
gives most of them away; for the rest it takes the word before.
"""

from __future__ import annotations

from newsterm.core.calendar.calendar_words import MONTHS, WEEKDAYS, is_year
from newsterm.core.counted.nouns import BEFORE_COUNTS, FUNCTION_WORDS, is_noun
from newsterm.core.numerals.reading import DASHES
from newsterm.core.numerals.tokens import Tokens

# In front of a number these make a reference.
_REFERENCES = frozenset(
    """section sections sec article articles art chapter chapters page pages p pp paragraph
    paragraphs clause clauses room rooms gate gates flight flights route routes highway interstate
    exit lane line lines platform terminal apartment apt suite box channel channels version
    versions v volume vol episode schedule annex appendix verse psalm regulation resolution
    resolutions amendment proposition decree directive docket category phase stage type tier level
    grade class model mk block sector ward precinct district pier seat bus unit brigade battalion
    regiment runway reactor berth booth locker cell hangar extension port code pin zip postcode
    account juror license licence isbn issn doi formula ligue expressway freeway motorway zone""".split()
)
# These only where they are printed with a capital: `Line 4`, but `a line 4 people long`.
_CAPITAL_REFERENCES = frozenset(
    """act area bill camp division exhibit fig figure flat generation hall house item law mark note
    part parts pacific plate plot point protocol rule rules scene series shop studio table track
    fortune group""".split()
)
# Makers and makes, whose numbers are models.
_MAKES = frozenset(
    """boeing airbus apollo android iphone ipad windows playstation xbox galaxy pixel falcon ariane
    soyuz shenzhou chang'e luna voyager chandrayaan artemis vega starship macos ios ipados python
    java covid gpt chatgpt kirin snapdragon ryzen mazda porsche ferrari peugeot audi bmw lexus
    volvo tesla huawei xiaomi redmi oppo nokia radio bbc itv tv nbc abc espn nikkei ftse nifty cac
    dax topix csi kse asx kospi stoxx russell chanel movimento blink maroon catch fahrenheit""".split()
)
_STREETS = frozenset(
    """street st road rd avenue ave boulevard blvd lane drive dr square place court way terrace
    crescent close highway parkway plaza row gardens hill mews quay broadway strasse straße platz
    marg nagar colony""".split()
)
_STREET_NUMBERS = frozenset("st nd rd th .".split())
# With a hyphen before a number these make no name: mid-2023, top-10, magnitude-6.4.
_PREFIXES = frozenset(
    """mid pre post late early sub magnitude top near non then now ex circa roughly nearly about
    minus plus per up down or to by with from of in at for some all end""".split()
)
_EMERGENCIES = frozenset("911 999 112 000".split())
_CALLS = frozenset("call calls caller operator operators dispatcher dispatchers".split())
_CALLING = frozenset("call called calling dial dialed dialled dialling rang ring".split())
_SECRETS = frozenset("pin code password passcode".split())
# What is counted shows that no name goes on here: `In Gaza 12 people died`.
_COUNTED = frozenset(
    """people men women children students soldiers police civilians troops others were have was dead
    killed injured wounded workers percent migrants refugees cases deaths patients protesters
    hostages prisoners passengers villagers residents voters lawmakers seats new more points goals
    runs wickets games matches votes""".split()
)


def is_part_of_name(tokens: Tokens, i: int) -> bool:
    """True for a number glued to what stands before it: G20, COVID-19, x/2024, user.12."""
    if not tokens.glued(i):
        return False
    before = tokens.words[i - 1]
    if tokens.is_word(i - 1) or before in "@_#\\=&~^":
        return True
    if before == "+":
        return tokens.glued(i - 1)
    if before not in DASHES and before not in "/.:":
        return False
    if not tokens.glued(i - 1):
        return before == "/"
    if before in "–—" and not tokens.is_capital(i - 2):
        return False
    if tokens.is_number(i - 2):
        return True
    return tokens.is_word(i - 2) and tokens.lows[i - 2] not in _PREFIXES


def is_compound_name(tokens: Tokens, i: int) -> bool:
    """The `-Eleven` of 7-Eleven, the `-D` of 3-D; a lower-case word (131-page) is counted."""
    if tokens.words[i] not in DASHES or not tokens.glued(i + 1) or not tokens.is_capital(i + 1):
        return False
    return len(tokens.words[i + 1]) == 1 or not tokens.is_title_case()


def is_reference(tokens: Tokens, i: int, stop: int) -> bool:
    """True where the words around make the bare number at token i the number of something."""
    return (
        _numbers_a_list(tokens, i, stop)
        or is_address(tokens, i, stop)
        or _follows_designator(tokens, i, stop)
        or _is_emergency_call(tokens, i, stop)
        or _is_subsection(tokens, stop)
        or tokens.lows[stop] in ("max", "dreamliner")
        or tokens.words[i - 2 : i] in (["Group", "of"], ["&", "P"])
    )


def _numbers_a_list(tokens: Tokens, i: int, stop: int) -> bool:
    """`1. Wash`, `2) Dry`, `(3) Rest`, `[12]`."""
    before, after, digits = tokens.words[i - 1], tokens.words[stop], len(tokens.words[i])
    if before == "[" and after == "]":
        return True
    if i == 0 and digits < 3 and after in (".", ")") and tokens.glued(stop):
        quoted = tokens.words[stop + 1] in ("“", '"', "‘", "'")
        return not tokens.glued(stop + 1) and (tokens.is_word(stop + 1) or quoted)
    bracketed = before == "(" and after == ")" and digits == 1 and stop == i + 1
    return bracketed and not tokens.is_capital(i - 2)


def is_address(tokens: Tokens, i: int, stop: int) -> bool:
    """`10 Downing Street`, `221 West 57th St`, `Washington, DC 20500`."""
    number, state = tokens.words[i], tokens.words[i - 1]
    if len(number) == 5 and len(state) == 2 and state.isupper():
        return tokens.words[i - 2] == ","
    if not tokens.is_capital(stop) or len(number) > 5 or not number.isdecimal():
        return False
    for at in range(stop, stop + 4):
        if at > stop and tokens.is_capital(at) and tokens.lows[at] in _STREETS:
            return True
        named = tokens.is_capital(at) or tokens.is_number(at)
        if not named and tokens.lows[at] not in _STREET_NUMBERS:
            return False
    return False


def _follows_designator(tokens: Tokens, i: int, stop: int) -> bool:
    """`Section 230`, `p. 12`, `rooms 4 and 5`, `Boeing 737`, `his PIN is 1234`."""
    at = i - 1
    low = tokens.lows[at]
    if low in ("#", ":", "no", "number") or (low == "." and len(tokens.words[at - 1]) < 5):
        at -= 1
    elif _joins_references(tokens, at, stop):
        at -= 2
    elif low in ("is", "was") and tokens.lows[at - 1] in _SECRETS:
        return True
    low, capital = tokens.lows[at], tokens.is_capital(at)
    if low in _REFERENCES:
        return capital or tokens.lows[stop] not in _COUNTED
    if low in _MAKES:
        return capital or tokens.words[at] in ("iPhone", "iPad", "iOS", "macOS", "iPadOS")
    named = low in _CAPITAL_REFERENCES and capital and not tokens.is_title_case()
    return named and not is_year(tokens.words[i])


def _joins_references(tokens: Tokens, i: int, stop: int) -> bool:
    """The joint of `Articles 62 and 63` and `rooms 4, 5`, not of `In Phase 3, 93 seats`."""
    if not tokens.is_number(i - 1) or is_noun(tokens, stop):
        return False
    listed = tokens.words[i] == "," and tokens.lows[i - 2].endswith("s")
    return listed or tokens.lows[i] in ("and", "or", "to")


def _is_emergency_call(tokens: Tokens, i: int, stop: int) -> bool:
    """`a 911 call`, `dialled 999`."""
    called = tokens.lows[stop] in _CALLS or tokens.lows[i - 1] in _CALLING
    return called and tokens.words[i] in _EMERGENCIES


def _is_subsection(tokens: Tokens, i: int) -> bool:
    """The `(k)` of 401(k)."""
    opened = tokens.words[i] == "(" and tokens.glued(i)
    return opened and len(tokens.words[i + 1]) == 1 and tokens.words[i + 2] == ")"


def is_inside_name(tokens: Tokens, i: int, stop: int) -> bool:
    """`Movimento 5 Stelle`, `Falcon 9`, `Python 3.11`: a name runs into the number."""
    before, number = tokens.lows[i - 1], tokens.words[i]
    if not tokens.is_capital(i - 1) or tokens.glued(i) or tokens.is_title_case():
        return False
    if tokens.opens_sentence(i - 1) and before.endswith(("ly", "ing", "ed")):
        return False
    if (
        before in WEEKDAYS
        or before in MONTHS
        or before in FUNCTION_WORDS
        or before in BEFORE_COUNTS
    ):
        return False
    if "," in number or len(number) > 4 or tokens.lows[stop] in _COUNTED:
        return False
    return not _goes_on_counting(tokens, i)


def _goes_on_counting(tokens: Tokens, i: int) -> bool:
    """The 35 of `the BJP won 54, Congress 35`."""
    at = i - 1
    while at > i - 5 and tokens.is_capital(at):
        at -= 1
    return tokens.words[at] == "," and tokens.is_number(at - 1) and not tokens.is_capital(at - 2)
