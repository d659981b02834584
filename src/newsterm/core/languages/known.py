"""The languages that are known, and their words taken together.

A text is not asked for its language: an English article quotes a German one, and a line of French
stands in it. So a rule looks a word up among those of all languages. Where one word is a verb in
two of them, what may stand around it is taken from both; where it is English too, it is English.
"""

from __future__ import annotations

from newsterm.core.languages.english import AS, ENGLISH
from newsterm.core.languages.french import FRENCH
from newsterm.core.languages.german import GERMAN
from newsterm.core.languages.language import PAST_FORM, TAG, Cue, Language
from newsterm.core.languages.portuguese import PORTUGUESE
from newsterm.core.languages.spanish import SPANISH

LANGUAGES = (ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE)


def _cues() -> dict[str, Cue]:
    """The verbs of speech by their forms; a form that is also the past of its verb is that."""
    table: dict[str, Cue] = {}
    for language in LANGUAGES:
        families = dict(language.families)
        for word, verb, form in language.speech_verbs:
            known = table.get(word)
            if known and known.family == TAG:
                table[word] = _of_both(known, language)
            elif known is None or (form == PAST_FORM and known.verb == verb):
                family = families.get(verb, TAG)
                beside = language.auxiliaries, language.ends_source, language.drops_subjects
                table[word] = Cue(verb, family, form, *beside)
    return table


def _of_both(known: Cue, language: Language) -> Cue:
    auxiliaries = known.auxiliaries | language.auxiliaries
    ends = known.ends_source | language.ends_source
    drops = known.drops_subject or language.drops_subjects
    return Cue(known.verb, TAG, known.form, auxiliaries, ends, drops)


def _all(words: str) -> frozenset[str]:
    """What the languages hold under this name."""
    return frozenset().union(*(getattr(language, words) for language in LANGUAGES))


CUES = _cues()
PRONOUNS_MEANT = {word: meant for language in LANGUAGES for word, meant in language.pronouns}
"""`he` or `she` for er, elle."""
TAG_AUXILIARIES = _all("auxiliaries")
ALL_ARTICLES = _all("articles")
ARTICLES_TOLD = _all("articles_told")
NAME_PARTICLES_BEFORE_ARTICLE = _all("name_particles")
OFFICES = _all("offices")
OFFICE_ENDINGS = tuple(ending for language in LANGUAGES for ending in language.office_endings)
HONORIFICS = _all("honorifics")
ABBREVIATIONS = _all("abbreviations")
ACCORDING_TO = {word: particle for language in LANGUAGES for word, particle in language.according}
ACCORDING_IN = {word: language for language in LANGUAGES for word, _ in language.according}
ACCORDING_BEHIND = _all("according_behind")
REJECTING = frozenset(language.rejecting for language in LANGUAGES) - {""}
REJECTED = _all("rejected")
IMPERSONAL = frozenset(language.impersonal for language in LANGUAGES) - {""}
SOURCES_OF_IT = _all("sources_of_it")
AS_SAID = _all("as_said") | {AS}
ENDS_ACCORDING = _all("ends_according")
INFORMATION = {noun: language for language in LANGUAGES for noun in language.information}
"""Nouns that name a source (`nach Angaben der Polizei`), each with its language."""
THUS_SAYS = {word: language for language in LANGUAGES for word in language.thus}
"""Words that stand for the verb (`„…“, so der Minister`), each with its language."""
UNLISTED_VERBS = {
    mark: (
        language.past_endings,
        Cue("", TAG, PAST_FORM, language.auxiliaries, language.ends_source),
    )
    for language in LANGUAGES
    if language.past_endings
    for mark in language.opening_marks
}
"""By the opening mark of a quotation: how a verb ends that tells who said it, and what it takes."""
PARTICLES_APART = _all("particles_apart")
SUBJECTS_ABROAD = _all("clause_subjects")
REFLEXIVES = _all("reflexives")
COMPLEMENTIZERS = _all("complementizers")
BEFORE_WORKS = _all("before_works")
TAGS_WITHIN = "".join(language.tags_within for language in LANGUAGES)
