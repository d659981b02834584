"""English words of the calendar and the clock, and the words that tell a year or an hour."""

from __future__ import annotations

_MONTHS = (
    "january jan;february feb;march mar;april apr;may;june jun;july jul;august aug;"
    "september sept sep;october oct;november nov;december dec"
)
MONTHS = {
    name: number
    for number, names in enumerate(_MONTHS.split(";"), start=1)
    for name in names.split()
}
AMBIGUOUS_MONTHS = frozenset("may march mar jan dec".split())
"""A month only with a capital letter."""
SHORT_MONTHS = frozenset(short for names in _MONTHS.split(";") for short in names.split()[1:])
WEEKDAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
    sat sun""".split()
)
ERAS = frozenset("bc bce ad ce b.c a.d b.c.e c.e ah bs".split())
FISCAL = ("fy", "fiscal", "financial")
UNTIL = frozenset("to through thru until till".split())
"""Between the two ends of a stretch of time."""
AFTER_DATES = frozenset(
    """in at and with for on as to by the when while during this but or after was were is will""".split()
)
BEFORE_DECADES = frozenset("the early mid late and to - in".split())
BEFORE_YEARS = frozenset(
    """in since by until till from after before during of year and to for circa early late summer
    winter spring autumn""".split()
)
AFTER_YEARS = frozenset("level levels prices terms figures season election games".split())
WHICH_YEAR = frozenset("this last next the that each every current previous a".split())
NOONS = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}
"""As clock time of ISO 8601."""
HALVES_OF_DAY = {"am": 0, "a.m": 0, "pm": 12, "p.m": 12}
"""Hours to add."""
AFTER_AM = (
    WEEKDAYS
    | frozenset(MONTHS)
    | frozenset(
        """on to and in until local today yesterday tomorrow when at for with after eastern but as or by
    from""".split()
    )
)
"""What may follow `am` where it is no verb."""
HOURS = frozenset("hours hrs".split())
SHORT_HOURS = frozenset("hr h".split())
OCLOCK = frozenset(("o'clock", "o’clock"))
BEHIND_MINUTES = frozenset("minute minutes past quarter".split())
"""What stands behind the minutes, or the article, of a time: `ten past`, `a quarter to`."""
BEFORE_HOURS = frozenset("at by around about until from till before after since and".split())
NAMED_ZONES = frozenset("eastern central pacific mountain".split())
BOOKS = frozenset("john luke matthew mark genesis exodus romans psalm surah sura".split())
"""Scripture, whose chapters and verses are printed as hours and minutes are."""
THROUGH = frozenset("to through thru".split())
QUARTERS = frozenset("quarter quarters qtr".split())
PARTS_OF_A_YEAR = frozenset("months weeks days quarters".split())
BEFORE_BARE_YEARS = frozenset("the since year circa".split())
NEAR_YEARS = {"this year": 0, "last year": -1, "next year": 1}
"""Years to add."""
