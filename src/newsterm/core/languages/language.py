"""What a language says in words of its own, as far as the rules ask for it.

A rule is written once and takes these tables; it never asks which language a text is in, for an
English article quotes a German one. A verb knows its own language, and with it the words that can
stand around it. What only the rules of English ask for lies with the English words.
"""

from __future__ import annotations

from newsterm.core.value import frozen

CLAUSE = "clause"
"""It reports (said that sales rose) and can follow what was said (…, she said)."""
OBJECT = "object"
"""It names its content (highlighted the need for …)."""
ADDRESSED = "addressed"
"""It first names who is told (told reporters that …)."""
THOUGHT = "thought"
"""It reports no speech, but owns a quotation near it (saw it as “a sign”)."""
TAG = "tag"
"""It is known beside a quotation only, its subject after it (« … », a déclaré Petit)."""

BASE, THIRD, PAST_FORM, ING = "base", "s", "past", "ing"
"""How a verb is inflected: say, says, said (also the participle), saying."""

NO_WORDS: frozenset[str] = frozenset()


def words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


@frozen
class Language:
    """The words of one language that tell who speaks beside a quotation."""

    code: str
    """ISO 639-1."""
    speech_verbs: tuple[tuple[str, str, str], ...]
    """Each form of each verb of speech: the word, its verb, its form. In small letters."""
    families: tuple[tuple[str, str], ...] = ()
    """The family of each verb; a verb that is not named here is a TAG."""
    auxiliaries: frozenset[str] = NO_WORDS
    """They stand between a quotation and a verb in the perfect: « … », a déclaré Petit."""
    pronouns: tuple[tuple[str, str], ...] = ()
    """`he` and `she`: what the language says, and which of the two it means."""
    articles: frozenset[str] = NO_WORDS
    """They open a phrase that tells what somebody is, not who."""
    articles_told: frozenset[str] = NO_WORDS
    """Articles that after a whole name open the phrase of who is told: `rief Berg den Gästen zu`."""
    name_particles: frozenset[str] = NO_WORDS
    """After these such an article belongs to the name: `Ursula von der Au`."""
    offices: frozenset[str] = NO_WORDS
    office_endings: tuple[str, ...] = ()
    """How an office ends that is written in one word: Finanzminister."""
    honorifics: frozenset[str] = NO_WORDS
    """With a capital they begin no name: Herr, Madame."""
    ends_source: frozenset[str] = NO_WORDS
    """They end the phrase after a verb: `sagte der Minister | am Montag`."""
    according: frozenset[str] = NO_WORDS
    """They name a source with no verb: laut, selon."""
    ends_according: frozenset[str] = NO_WORDS
    """They end that phrase: `Laut Berg | ist …`."""
    information: frozenset[str] = NO_WORDS
    """`nach Angaben`, `nach Aussage`: nouns that name a source after `information_from`."""
    information_from: frozenset[str] = NO_WORDS
    information_of: frozenset[str] = NO_WORDS
    """`von` in `nach Angaben von Berg`; a genitive needs none."""
    thus: frozenset[str] = NO_WORDS
    """`„…“, so der Minister`: they stand for the verb."""
    complementizers: frozenset[str] = NO_WORDS
    """`that`: no part of what is said."""
    before_works: frozenset[str] = NO_WORDS
    """Articles before the name of a newspaper in marks: `sagte der „Neuen Zeitung“`."""
    tags_within: str = ""
    """The opening marks within which a tag may stand: « La loi, souligne Petit, a failli »."""


@frozen
class Cue:
    """A word that says somebody speaks: a form of a verb, with what can stand around it."""

    verb: str
    family: str
    """CLAUSE, OBJECT, ADDRESSED, THOUGHT or TAG."""
    form: str
    """How it is inflected: BASE, THIRD, PAST_FORM, ING."""
    auxiliaries: frozenset[str] = NO_WORDS
    """Those of its language, between a quotation and the verb."""
    ends_source: frozenset[str] = NO_WORDS
    """What ends the phrase of its speaker, where that stands after it."""
