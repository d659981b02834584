"""Months by their names: those that feeds are full of, and the 200 languages that dateparser knows."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache

from newsterm.core.search.folding import fold

_MONTHS = (
    "jan ene gen janv januar january janvier enero gennaio",
    "feb fev févr februar february février febrero febbraio",
    "mar mrz mars maart march märz marzo mrt",
    "apr avr abr april avril abril aprile",
    "may mai mei mag mayo maggio maj",
    "jun juin juni june junio giugno giu",
    "jul juil juli july julio juillet luglio lug",
    "aug aoû août ago augustus august agosto",
    "sep sept set september septembre septiembre settembre",
    "oct okt ott october oktober octobre octubre ottobre out",
    "nov november novembre noviembre",
    "dec dez dic december dezember décembre diciembre dicembre",
)
_ENGLISH = "january february march april may june july august september october november december"
_SURE = 0.9
"""Share of the languages with a name that mean the same month by it: a date of two days is none."""


def month_of(name: str) -> int:
    """The number of a month; 0 for a word that names none."""
    folded = fold(name)
    known = _usual().get(folded)
    return known if known is not None else _abroad().get(folded, 0)


@cache
def _usual() -> dict[str, int]:
    return {fold(name): month for month, names in enumerate(_MONTHS, 1) for name in names.split()}


@cache
def _abroad() -> dict[str, int]:
    """The months of all languages. Half a second, where a feed has a word that is not usual."""
    from importlib import import_module

    found: dict[str, Counter[int]] = defaultdict(Counter)
    for language in import_module("dateparser.data.languages_info").language_order:
        told = import_module(f"dateparser.data.date_translation_data.{language}").info
        for month, key in enumerate(_ENGLISH.split(), 1):
            for name in {fold(name).rstrip(".") for name in told.get(key, ())}:
                found[name][month] += 1
    likeliest = {name: months.most_common(1)[0] for name, months in found.items()}
    return {name: m for name, (m, n) in likeliest.items() if n >= _SURE * found[name].total()}
