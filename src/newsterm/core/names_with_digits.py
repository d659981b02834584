"""Digits that count nothing: names, numbers of things, addresses, telephones, references, lists.

COVID-19, Boeing 737, Section 230, 10 Downing Street, +44 20 7946 0958, page 12, `2) Next`. What is
glued to a number gives most of them away; for the rest it takes the word before.
"""

from __future__ import annotations

from newsterm.core.amounts import DASHES
from newsterm.core.bare_words import BEFORE_COUNTS, FUNCTION_WORDS
from newsterm.core.calendar_words import MONTHS, WEEKDAYS
from newsterm.core.pieces import Pieces

# In front of a number these make a reference, whatever follows. A capital may be there or not.
_REFERENCES = frozenset(
    """section sections sec article articles art chapter chapters page pages p pp paragraph
    paragraphs clause clauses line lines room rooms gate gates flight flights route routes highway
    interstate exit lane platform terminal apartment apt suite box channel channels version versions
    v volume vol episode schedule annex appendix table fig figure exhibit item scene verse psalm rule rules
    regulation resolution resolutions amendment proposition prop bill decree directive docket
    category phase stage type tier level grade class model mark mk series block sector ward
    precinct district zone pier track seat bus unit squadron brigade battalion regiment division
    generation gen mile-marker runway reactor berth booth locker cell bay hangar hall extension ext port
    code pin id zip postcode account passport part parts juror law licence license plate serial barcode isbn issn doi
    tel phone fax hotline helpline dial call ticker isin formula ligue expressway freeway
    motorway autobahn rue act slide footnote note ref reference plot flat house shop barrack camp
    studio area pacific sqn protocol point""".split()
)
_ONLY_CAPITAL = frozenset(
    "act area camp division exhibit fig figure flat formula generation hall house item line lines "
    "scene line lines law part parts mark model note pacific phone plate plot point protocol rule rules series shop studio table track "
    "type unit zone call house class level grade stage phase bill ward block sector bus call "
    "flat exit code article articles schedule account ref reference category".split()
) - frozenset(
    "article articles category phase stage type level grade class block sector ward code account "
    "bus exit line schedule model unit zone formula".split()
)
# Makers and makes whose numbers are models, even where they open a sentence.
_MAKES = frozenset(
    """boeing airbus apollo android iphone ipad windows playstation ps xbox galaxy pixel falcon ariane
    soyuz shenzhou chang'e luna voyager chandrayaan gemini artemis vega starship macos ios ipados
    python java covid sars gpt chatgpt claude llama qwen deepseek gemini kirin snapdragon ryzen mazda
    porsche ferrari peugeot audi bmw lexus volvo saab tesla huawei xiaomi oneplus redmi oppo nokia
    route radio bbc itv fox nhk tv rai tvn svt tf rtl cctv nbc abc espn france russia24 azteca
    telemundo euro4 fifa uefa u under formula ligue area studio blink sum maroon level district
    fortune nikkei ftse nifty cac dax topix csi kse asx kospi stoxx russell interstate chanel heinz mambo movimento catch fahrenheit""".split()
) - frozenset("fox sum level gemini under u france claude level district".split())
_STREETS = frozenset(
    """street st road rd avenue ave boulevard blvd lane drive dr square place court way terrace
    crescent close highway parkway plaza row gardens hill mews quay circus broadway strasse straße
    platz marg nagar colony""".split()
)
_PREFIXES = frozenset(
    """mid pre post late early sub magnitude top near non then now ex circa roughly nearly about minus
    plus per up down or to by with from of in at for some all end""".split()
)
_TELEPHONE_MARKS = frozenset("-()+.‑–")
_CALLS = frozenset(
    "call dial dialling dialing phone telephone tel hotline helpline fax whatsapp ring text sms".split()
)


def is_part_of_name(pieces: Pieces, i: int) -> bool:
    """True for a number glued to what stands before it: G20, COVID-19, x/2024, user.12."""
    if not pieces.glued(i):
        return False
    before = pieces.words[i - 1]
    if pieces.is_word(i - 1) or before in "@_#\\=&~^":
        return not (before.isascii() is False and len(before) == 1 and before in "–")
    if before == "+":
        return pieces.glued(i - 1)
    if before in DASHES or before in "/.:":
        if before in "–—" and pieces.is_word(i - 2) and not pieces.is_capital(i - 2):
            return False
        if not pieces.glued(i - 1):
            return before == "/"
        if pieces.is_number(i - 2):
            return before != "–"
        return pieces.is_word(i - 2) and pieces.lows[i - 2] not in _PREFIXES
    return False


def chain_end(pieces: Pieces, i: int) -> int:
    """The piece after a code that begins at piece i (`555-01-2345`, `+44 20 7946 0958`); else 0."""
    return _dashed_end(pieces, i) or _telephone_end(pieces, i)


def _dashed_end(pieces: Pieces, i: int) -> int:
    """Three or more numbers glued by dashes or slashes are a code or a line-up (4-3-3)."""
    at, groups = i + 1, 1
    while (
        (pieces.words[at] in DASHES or pieces.words[at] == "/")
        and pieces.glued(at)
        and pieces.glued(at + 1)
        and pieces.is_number(at + 1)
    ):
        at, groups = at + 2, groups + 1
    return at if groups > 2 else 0


def _telephone_end(pieces: Pieces, i: int) -> int:
    """Groups of digits with blanks, dashes and brackets between them, as telephones are printed."""
    groups: list[str] = []
    at = stop = i
    while at < i + 14:
        word = pieces.words[at]
        if word.isdecimal():
            groups.append(word)
            stop = at + 1
        elif word not in _TELEPHONE_MARKS or not word or "\n" in pieces.gap(at):
            break
        at += 1
    if len(groups) < 2:
        return 0
    return stop if _is_telephone(pieces, i, groups, stop) else 0


def _is_telephone(pieces: Pieces, i: int, groups: list[str], stop: int) -> bool:
    digits = sum(map(len, groups))
    if not 7 <= digits <= 15:
        return False
    first = pieces.words[i]
    if first == "+" and pieces.glued(i + 1):
        return len(groups[0]) < 5
    if first == "(":
        return (
            len(groups[0]) in (2, 3, 4, 5)
            and pieces.words[i + 2] == ")"
            and len(groups) > 1
            and len(groups[-1]) == 4
        )
    if len(groups[0]) > 1 and groups[0][0] == "0":
        return True
    if [len(group) for group in groups] == [3, 4]:
        return pieces.words[i + 1] in "-‑." and (groups[1][0] == "0" or groups[0] == "555")
    thousands = len(groups[0]) < 4 and all(len(group) == 3 for group in groups[1:])
    return (
        len(groups) > 2
        and not thousands
        and len(groups[-1]) > 2
        and all(len(g) > 1 for g in groups[1:])
    )


def is_reference(pieces: Pieces, i: int, stop: int) -> bool:
    """True where the word before (or the words behind) piece i make its bare number a name."""
    return (
        _numbers_a_list(pieces, i, stop)
        or _is_address(pieces, i, stop)
        or _follows_designator(pieces, i)
        or pieces.lows[stop] in ("max", "dreamliner")
        or pieces.words[i - 2 : i] in (["Group", "of"], ["&", "P"])
        or _is_emergency_call(pieces, i, stop)
    )


def _numbers_a_list(pieces: Pieces, i: int, stop: int) -> bool:
    """`1. Wash`, `2) Dry`, `(3) Rest`, `[12]`."""
    if len(pieces.words[i]) > 2 and pieces.words[i - 1] != "[":
        return False
    after = pieces.words[stop]
    if after == "]" and pieces.words[i - 1] == "[":
        return True
    opens = i == 0 or "\n" in pieces.gap(i)
    if opens and after in (".", ")") and pieces.glued(stop) and not pieces.glued(stop + 1):
        return pieces.is_word(stop + 1) or pieces.words[stop + 1] in tuple("“\"‘'")
    bracketed = (
        stop == i + 1
        and pieces.words[i - 1] == "("
        and after == ")"
        and pieces.glued(i)
        and len(pieces.words[i]) == 1
    )
    return bracketed and not pieces.is_capital(i - 2)


def _is_emergency_call(pieces: Pieces, i: int, stop: int) -> bool:
    """`a 911 call`, `dialled 999`."""
    return pieces.words[i] in ("911", "999", "112", "000") and (
        pieces.lows[stop]
        in ("call", "calls", "caller", "operator", "operators", "dispatcher", "dispatchers")
        or pieces.lows[i - 1] in ("called", "dialed", "dialled", "rang", "calling")
    )


def _is_address(pieces: Pieces, i: int, stop: int) -> bool:
    """`10 Downing Street`, `221 West 57th St`, `Washington, DC 20500`."""
    if (
        len(pieces.words[i]) == 5
        and pieces.words[i - 1].isupper()
        and len(pieces.words[i - 1]) == 2
    ):
        return pieces.words[i - 2] == ","
    if not pieces.is_capital(stop) or len(pieces.words[i]) > 5 or not pieces.words[i].isdecimal():
        return False
    for at in range(stop, stop + 4):
        if pieces.lows[at] in _STREETS and at > stop and pieces.is_capital(at):
            return True
        if (
            not pieces.is_capital(at)
            and not pieces.is_number(at)
            and pieces.lows[at] not in ("st", "nd", "rd", "th", ".")
        ):
            return False
    return False


def _follows_designator(pieces: Pieces, i: int) -> bool:
    at = i - 1
    if pieces.words[at] in (".", "#", ":") and (
        pieces.words[at] != "." or pieces.glued(at) and len(pieces.words[at - 1]) < 5
    ):
        at -= 1
    elif pieces.lows[at] in ("no", "number"):
        at -= 1
    elif (
        pieces.lows[at] in ("and", "or", "to", ",")
        and pieces.is_number(at - 1)
        and pieces.lows[at - 2] in _REFERENCES
    ):
        at -= 2
    low = pieces.lows[at]
    if low in ("is", "was") and pieces.lows[at - 1] in ("pin", "code", "password", "passcode"):
        return True
    if low in _REFERENCES:
        return low not in _ONLY_CAPITAL or pieces.is_capital(at) and not pieces.is_title_case()
    if low in _MAKES:
        return pieces.is_capital(at) or low.startswith(("i", "mac", "x"))
    return low in _CALLS


def is_inside_name(pieces: Pieces, i: int, stop: int) -> bool:
    """`Movimento 5 Stelle`, `Falcon 9`, `Python 3.11`: a name runs into the number."""
    before = pieces.words[i - 1]
    if not pieces.is_capital(i - 1) or pieces.gap(i) != " " or pieces.is_title_case():
        return False
    if pieces.opens_sentence(i - 1) and pieces.lows[i - 1].endswith(("ly", "ing", "ed")):
        return False
    if (
        pieces.lows[i - 1] in WEEKDAYS
        or pieces.lows[i - 1] in MONTHS
        or pieces.lows[i - 1] in FUNCTION_WORDS
        or pieces.lows[i - 1] in BEFORE_COUNTS
    ):
        return False
    if "," in pieces.words[i] or len(pieces.words[i]) > 4:
        return False
    return not _counts_people(pieces, stop) and not _goes_on_counting(pieces, i)


def _goes_on_counting(pieces: Pieces, i: int) -> bool:
    """The 35 of `the BJP won 54, Congress 35`."""
    at = i - 1
    while at > i - 5 and pieces.is_capital(at):
        at -= 1
    return pieces.words[at] == "," and pieces.is_number(at - 1) and not pieces.is_capital(at - 2)


def _counts_people(pieces: Pieces, i: int) -> bool:
    """`In Gaza 12 people died`: what is counted shows that no name goes on here."""
    return not pieces.glued(i) and pieces.lows[i] in _COUNTED


_COUNTED = frozenset(
    """people men women children students soldiers police civilians troops others were have was dead
    killed injured wounded workers percent migrants refugees cases deaths patients protesters
    hostages prisoners passengers villagers residents voters lawmakers seats new more points goals
    runs wickets games matches votes""".split()
)
