"""English adverbs, and the words that say when, how far and not at all."""

from __future__ import annotations

from newsterm.core.languages.language import words

ADVERBS = words(
    """also later then now still never ever once again often always first even just too already ago
    soon further instead however meanwhile earlier long thus therefore nevertheless nonetheless
    today yesterday tonight tomorrow rather simply himself herself itself themselves far only quite
    more either twice afterwards afterward sometimes previously elsewhere indeed perhaps online
    aloud back next flatly aptly almost moreover furthermore besides hence accordingly overall"""
)
OF_WHAT_IS_SAID = words(
    """only just almost even still never now then nearly roughly approximately exactly barely hardly more
    once far quite either twice today tomorrow perhaps instead too indeed"""
)
"""In `said only two` and `said nearly half` they are part of it; not in `said later`."""
NOT_ADVERBS = words(
    """family italy sicily july assembly ally rally sally kelly emily billy molly reilly o'reilly
    o’reilly connolly connelly connally donnelly kennelly scully tully lilly willy tilly milly daly
    healy mcnally beverly kimberly carly holly polly dolly ely daily weekly monthly supply reply
    anomaly"""
)
"""They end in -ly all the same."""
SUPERLATIVES = words("most least")
DEGREES = SUPERLATIVES | words("more less")
LIKELY = "likely"
ENDS_CLAUSE = ("back", "further")
"""They end a clause, no name: `Lee shot back: “…”`"""
GOES_FURTHER = [["shot", "back"], ["hit", "back"], ["fired", "back"], ["went", "further"]]
ASIDES = {("in", "particular"), ("in", "turn"), ("in", "part"), ("of", "course")}
IN_TURN = words("turn part")

WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
WEEKDAYS_SHORT = words("mon tue tues wed thu thurs fri sat sun")
DAYS_NEARBY = words("yesterday today")
MONTHS_NO_NAMES = words("january february july september october november december")
MONTHS = MONTHS_NO_NAMES | words(
    "march april may june august jan feb mar apr jun jul aug sep sept oct nov dec"
)
CALENDAR = WEEKDAYS | MONTHS_NO_NAMES | DAYS_NEARBY | {"tomorrow"}
"""No first names among these: not May, April, June, Jan or Sun."""
PERIODS = words("day week month year morning afternoon evening night weekend")
LAST = words("last late early")
THIS = "this"
THIS_OR_LAST = LAST | {THIS}
ON_OR_LAST = LAST | {"on"}
TIMES = (
    WEEKDAYS
    | WEEKDAYS_SHORT
    | DAYS_NEARBY
    | MONTHS
    | PERIODS
    | THIS_OR_LAST
    | words("tonight earlier later")
)
WHICH_PERIOD = THIS_OR_LAST | words("next same past previous following")
BESIDE_WEEKDAY = words("on morning afternoon")
"""`a letter on Friday that says`"""
SAYS_WHEN = words("a the on in at few months years weeks days ago")

NOT = "not"
NEGATIVE = words("not never cannot neither nor without n't")
NOBODY = words("nobody none neither no")
NO = "no"
ONLY = words("only just merely simply")
"""`did not only say`"""
BETWEEN_NOT_AND_CUE = words("to of or been be short yet directly")
REFUSES = words(
    """decline declines declined declining refuse refuses refused refusing fail fails failed failing
    stop stops stopped unable unwilling reluctant neglected omitted"""
)
REFUSED = words("declined refused")
NOT_SINGULAR = words("a the no more")
"""`the final say`, `a larger say`"""

# What an apostrophe stands in.
