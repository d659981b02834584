"""The languages that are known, and their words taken together.

A text is not asked for its language: an English article quotes a German one, and a line of French
stands in it. So a rule looks a word up among those of all languages. Where one word is a verb in
two of them, what may stand around it is taken from both; where it is English too, it is English.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from newsterm.core.languages.english import AS
from newsterm.core.languages.language import PAST_FORM, TAG, Cue, Language

_Told = tuple[Language, tuple[str, str, str]]
"""A language, and one of its forms: the word, its verb, how it is inflected."""
_NAMES = (
    "english",
    "german",
    "french",
    "spanish",
    "portuguese",
)
"""Each is a file beside this one that holds a `Language` of its name: `german.GERMAN`."""
LANGUAGES: tuple[Language, ...] = tuple(
    getattr(import_module(f"newsterm.core.languages.{name}"), name.upper()) for name in _NAMES
)
_FAMILIES = {language.code: dict(language.families) for language in LANGUAGES}


class _Cues:
    """The verbs of speech by their forms, of which a text holds a few: each is looked into when it is met.

    A form that is also the past of its verb is that.
    """

    def __init__(self) -> None:
        self._told: dict[str, _Told] = {}
        """What the first language says of a form."""
        self._others: dict[str, list[_Told]] = {}
        """What else is said of it."""
        self._known: dict[str, Cue] = {}
        told = self._told
        for language in LANGUAGES:
            for entry in language.speech_verbs:
                if entry[0] in told:
                    self._others.setdefault(entry[0], []).append((language, entry))
                else:
                    told[entry[0]] = language, entry

    def __contains__(self, word: str) -> bool:
        return word in self._told

    def __iter__(self) -> Iterator[str]:
        return iter(self._told)

    def __getitem__(self, word: str) -> Cue:
        if cue := self.get(word):
            return cue
        raise KeyError(word)

    def words_of(self, family: str) -> set[str]:
        """The forms of all verbs that are of this family."""
        perhaps = (
            word
            for language in LANGUAGES
            if family in (families := _FAMILIES[language.code]).values()
            for word, verb, _ in language.speech_verbs
            if families.get(verb) == family
        )
        return {word for word in perhaps if self._family(word) == family}

    def _family(self, word: str) -> str:
        if word in self._others:
            return self[word].family
        language, (_, verb, _) = self._told[word]
        return _FAMILIES[language.code].get(verb, TAG)

    def get(self, word: str) -> Cue | None:
        if word not in self._told:  # Nearly every word that is asked for.
            return None
        return self._known.get(word) or self._look_into(word)

    def _look_into(self, word: str) -> Cue:
        cue = _cue(*self._told[word])
        for language, entry in self._others.get(word, ()):
            _, verb, form = entry
            if cue.family == TAG:
                cue = _of_both(cue, language)
            elif form == PAST_FORM and cue.verb == verb:
                cue = _cue(language, entry)
        self._known[word] = cue
        return cue


def _cue(language: Language, entry: tuple[str, str, str]) -> Cue:
    _, verb, form = entry
    family = _FAMILIES[language.code].get(verb, TAG)
    beside = language.auxiliaries, language.ends_source, language.drops_subjects
    return Cue(verb, family, form, *beside)


def _of_both(known: Cue, language: Language) -> Cue:
    auxiliaries = known.auxiliaries | language.auxiliaries
    ends = known.ends_source | language.ends_source
    drops = known.drops_subject or language.drops_subjects
    return Cue(known.verb, TAG, known.form, auxiliaries, ends, drops)


def _all(words: str) -> frozenset[str]:
    """What the languages hold under this name."""
    return frozenset().union(*(getattr(language, words) for language in LANGUAGES))


CUES = _Cues()
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
LEANING = {language.code: language.leaning for language in LANGUAGES}
TAGS_WITHIN = "".join(language.tags_within for language in LANGUAGES)
