"""Every way to summarise, by name: newsterm's own and sumy's. A name costs nothing until used."""

from __future__ import annotations

from functools import partial

from newsterm.core.summary import OWN_METHODS, Method

SUMY_METHODS = tuple("lsa lex-rank text-rank luhn edmundson sum-basic kl reduction random".split())
METHODS = (*OWN_METHODS, *SUMY_METHODS)


def method(name: str) -> Method:
    """The method of that name, one of METHODS; imports sumy only where it is sumy's."""
    if name in OWN_METHODS:
        return OWN_METHODS[name]
    from newsterm.adapters.sumy_methods import rank_by

    return partial(rank_by, name)
