"""Every way to summarise, by name: newsterm's own and sumy's. A name costs nothing until used."""

from __future__ import annotations

from functools import partial

TYPE_CHECKING = False
if TYPE_CHECKING:  # What ranks sentences: 5 ms, which the reader's first paint does without.
    from newsterm.core.summary.summary import Method

OWN = ("news", "lead")
SUMY_METHODS = tuple("lsa lex-rank text-rank luhn edmundson sum-basic kl reduction random".split())
METHODS = (*OWN, *SUMY_METHODS)


def method(name: str) -> Method:
    """The method of that name, one of METHODS; imports sumy only where it is sumy's."""
    if name in OWN:
        from newsterm.core.summary.summary import OWN_METHODS

        return OWN_METHODS[name]
    from newsterm.adapters.summarizers.sumy import rank_by

    return partial(rank_by, name)
