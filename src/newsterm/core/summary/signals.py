"""What the surface of a sentence gives away: a pronoun that leans on the sentence before, a caption.

Each word says at most one thing; a look-up per word is all it costs. English and French, because
those are the languages there was something to learn from; others do without.
"""

from __future__ import annotations

_WORDS = {
    "pronoun": "he she it they his her its their him them il elle ils elles",
    "writer": "i we my our me us i'm we're i've we've je nous mon ma notre nos j'ai",
    "said": """said says say told added adds tells saying explained claimed insisted asked according
        dit déclaré expliqué affirmé selon ajouté""",
    "day": """monday tuesday wednesday thursday friday saturday sunday today yesterday lundi mardi
        mercredi jeudi vendredi samedi dimanche""",
    "news": """new latest announced revealed found study report reports research police court killed
        arrested charged died accused believe believed claims warned expected plans launched former
        months years""",
    "caption": "pictured pictures picture photo photos image images photograph captioned above scroll",
}
SIGNALS = tuple(_WORDS)
SIGNAL_OF = {word: number for number, name in enumerate(SIGNALS) for word in _WORDS[name].split()}
SIGNAL_WORDS = frozenset(SIGNAL_OF)
SAID = frozenset(_WORDS["said"].split())

# First words that lean on the sentence before.
LEANING = frozenset(
    """he she it they his her their him them il elle ils elles this that these those such here there
    ce cette ces cela but and however also meanwhile still yet so then instead although though mais et
    ainsi or car donc alors cependant toutefois""".split()
)
QUOTATION_MARKS = "\"“”«»„`'‘’"
