"""German words that stand with numbers: what `20 Uhr` takes, and the calendar."""

from __future__ import annotations

HOUR = "uhr"
MONTHS = {
    name: number
    for number, name in enumerate(
        """januar februar märz april mai juni juli august september oktober november dezember""".split(),
        1,
    )
}
WEEKDAYS = frozenset(
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag".split()
)
UNTIL = frozenset(["bis", "-", "–"])
CENTURY = frozenset("jahrhundert jahrhunderts jahrhunderte jahrhunderten".split())
