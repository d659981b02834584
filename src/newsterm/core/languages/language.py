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


def phrases(table: str) -> frozenset[str]:
    """The entries of a table, parted by bars and broken into lines where it suits the eye."""
    return frozenset(map(str.strip, table.replace("\n", "").split("|")))


@frozen
class Language:
    """The words of one language that tell who speaks beside a quotation. All are in small letters."""

    code: str
    """ISO 639-1."""
    speech_verbs: tuple[tuple[str, str, str], ...]
    """Each form of each verb of speech: the word, its verb, how it is inflected."""
    families: tuple[tuple[str, str], ...] = ()
    """The family of each verb; one that is not named here is a TAG."""
    auxiliaries: frozenset[str] = NO_WORDS
    """They stand between a quotation and its verb in the perfect: « … », a déclaré Petit."""
    pronouns: tuple[tuple[str, str], ...] = ()
    """The pronouns of a man and a woman, each with the English one that means the same."""
    articles: frozenset[str] = NO_WORDS
    """They open a phrase that tells what somebody is, not who."""
    articles_told: frozenset[str] = NO_WORDS
    """After a whole name they open the phrase of who is told: `rief Klara Berg den Gästen zu`."""
    name_particles: frozenset[str] = NO_WORDS
    """After them such an article belongs to the name: `Ute von der Au`."""
    offices: frozenset[str] = NO_WORDS
    office_endings: tuple[str, ...] = ()
    """How an office ends that is written in one word: Finanzminister."""
    honorifics: frozenset[str] = NO_WORDS
    """With a capital they begin no name: Herr, Madame, Laut."""
    abbreviations: frozenset[str] = NO_WORDS
    """Their full stop ends nothing: `sagte Dr. Berg`."""
    ends_source: frozenset[str] = NO_WORDS
    """They end the phrase after a verb: `sagte der Minister | am Montag`."""
    according: tuple[tuple[str, str], ...] = ()
    """Words that name a source with no verb, each with the particle it needs: laut; according to."""
    according_behind: frozenset[str] = NO_WORDS
    """They follow the source: `der Polizei zufolge`."""
    as_said: frozenset[str] = NO_WORDS
    """They open a clause that names who says the main one: `Wie der Sender meldet, …`"""
    drops_subjects: bool = False
    """A verb tells by its ending who speaks: «He ganado», dice."""
    impersonal: str = ""
    """The subject that stands for nobody: `…, hieß es`; who says so may follow `sources_of_it`."""
    sources_of_it: frozenset[str] = NO_WORDS
    ends_according: frozenset[str] = NO_WORDS
    """They end that phrase after a name: `Laut Berg | ist …`."""
    verb_second: bool = False
    """The verb comes right after what opens the clause: `Laut Polizei | fuhr er …`"""
    information: frozenset[str] = NO_WORDS
    """`nach Angaben von Berg`: the noun, what stands before it and what may stand after it."""
    information_from: str = ""
    information_of: str = ""
    thus: frozenset[str] = NO_WORDS
    """They stand for the verb: `„…“, so der Minister`."""
    past_endings: tuple[str, ...] = ()
    """How a regular verb ends in the past: after a quotation and its comma, a verb unlisted here."""
    particles_apart: frozenset[str] = NO_WORDS
    """They belong to the verb before them: teilte mit, dass …"""
    rejecting: str = ""
    """The particle that makes a verb reject what stands before it: `wies die Vorwürfe zurück`."""
    rejected: frozenset[str] = NO_WORDS
    """Nouns for what is rejected in words."""
    clause_subjects: frozenset[str] = NO_WORDS
    """After a comma they open what is said without a conjunction: sagte, er sei krank."""
    reflexives: frozenset[str] = NO_WORDS
    """Between a verb and who speaks: erinnert sich Berg."""
    opening_marks: str = ""
    """Those that its press opens a quotation with, and the English does not."""
    complementizers: frozenset[str] = NO_WORDS
    """They open what is said and are no part of it: that, dass."""
    before_works: frozenset[str] = NO_WORDS
    """Articles before the name of a newspaper in marks: `sagte der „Neuen Zeitung“`."""
    leaning: frozenset[str] = NO_WORDS
    """With one of them as its first word a sentence leans on the one before: er, doch."""
    tags_within: str = ""
    """Opening marks within which a tag may stand: « La loi, souligne Petit, a failli »."""


def with_plurals(
    forms: tuple[tuple[str, str, str], ...], endings: tuple[tuple[str, tuple[str, ...]], ...]
) -> tuple[tuple[str, str, str], ...]:
    """The forms with the plural ones that the infinitive tells: expliquer, expliquent."""
    known = {word for word, _, _ in forms}
    made = (
        (verb.removesuffix(infinitive) + plural, verb, form)
        for verb, form in {(verb, form) for _, verb, form in forms}
        for infinitive, plurals in endings
        if verb.endswith(infinitive)
        for plural in plurals
    )
    return forms + tuple(sorted(entry for entry in made if entry[0] not in known))


def forms_of(listed: str) -> tuple[tuple[str, str, str], ...]:
    """The forms of verbs that are known in tags only: `sagen sagt sagte; rufen rief`."""
    verbs = (entry.split() for entry in listed.split(";"))
    return tuple((word, verb, PAST_FORM) for verb, *forms in verbs for word in forms)


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
    drops_subject: bool = False
    """It may stand alone behind a quotation: «He ganado», dice."""
