"""The words that say somebody speaks: verbs of speech in all their forms, and what each can govern.

A clause verb reports (said that sales rose) and can follow what was said (…, she said). An object
verb names its content (highlighted the need for …). An addressed verb first names who is told
(told reporters that …). Verbs of thought report no speech, but they do own a quotation near them.
"""

from __future__ import annotations

from newsterm.core.languages import foreign
from newsterm.core.value import frozen

CLAUSE = "clause"
OBJECT = "object"
ADDRESSED = "addressed"
THOUGHT = "thought"
FOREIGN = "foreign"

_VERBS = {
    CLAUSE: """say add note state announce explain argue claim declare insist acknowledge warn
        suggest stress mention report write continue recall reveal confirm admit predict conclude
        assert affirm reaffirm reiterate repeat respond reply remark observe comment maintain
        contend allege concede disclose lament joke complain caution tweet testify elaborate
        clarify vow pledge promise propose recommend counter quip muse interject boast reckon
        estimate agree opine charge retort shout cry whisper exclaim counsel indicate
        forecast stipulate hint deny demand emphasise emphasize underline underscore highlight
        insinuate intimate profess proclaim pronounce rule attest swear caption
        post answer ask wonder imply point refer rail signal relay project
        introduce share submit opine recount divulge confide
        enjoin exhort aver implore plead narrate
        decree regret posit speculate enthuse rue theorise theorize
        grouse gush bark beam groan sigh growl mutter murmur fume thunder chime chuckle roar""",
    OBJECT: """call describe accuse criticise criticize praise condemn denounce reject dismiss blast
        slam mock express hail decry deplore label dub brand term characterise characterize
        voice outline advocate commend applaud castigate lambast berate chide rebuke scold
        ridicule deride deem blame credit cite quote urge refute dispute commit
        lambaste berate appeal question excoriate laud tout trumpet bemoan extol reference portray""",
    ADDRESSED: """tell inform remind assure reassure advise notify brief address text message email
        instruct""",
    THOUGHT: """see believe think feel hope fear expect consider want find learn hear
        understand worry doubt assume imagine decide realise realize view regard attack liken
        compare chant read pound target paint scream yell laugh echo frame tease taunt invoke thank
        hit rip bash fault""",
}
_IRREGULAR = {
    "say": "says said saying said",
    "tell": "tells told telling told",
    "write": "writes wrote writing written",
    "swear": "swears swore swearing sworn",
    "forecast": "forecasts forecast forecasting forecast",
    "think": "thinks thought thinking thought",
    "feel": "feels felt feeling felt",
    "see": "sees saw seeing seen",
    "know": "knows knew knowing known",
    "find": "finds found finding found",
    "hear": "hears heard hearing heard",
    "understand": "understands understood understanding understood",
    "commit": "commits committed committing committed",
    "quip": "quips quipped quipping quipped",
    "submit": "submits submitted submitting submitted",
    "admit": "admits admitted admitting admitted",
    "extol": "extols extolled extolling extolled",
    "regret": "regrets regretted regretting regretted",
    "slam": "slams slammed slamming slammed",
    "cry": "cries cried crying cried",
    "imply": "implies implied implying implied",
    "refer": "refers referred referring referred",
    "signal": "signals signalled signalling signalled",
    "reply": "replies replied replying replied",
    "testify": "testifies testified testifying testified",
    "clarify": "clarifies clarified clarifying clarified",
    "deny": "denies denied denying denied",
    "worry": "worries worried worrying worried",
    "decry": "decries decried decrying decried",
    "notify": "notifies notified notifying notified",
    "label": "labels labelled labelling labelled",
    "dub": "dubs dubbed dubbing dubbed",
}


@frozen
class Cue:
    verb: str
    family: str
    """CLAUSE, OBJECT, ADDRESSED, THOUGHT or FOREIGN."""
    form: str
    """How it is inflected: base, s, past, ing."""


def _inflected(verb: str) -> list[str]:
    if verb in _IRREGULAR:
        return [verb, *_IRREGULAR[verb].split()]
    stem = verb[:-1] if verb.endswith("e") else verb
    s = "es" if verb.endswith(("s", "sh", "ch", "x")) else "s"
    return [verb, verb + s, stem + "ed", stem + "ing", stem + "ed"]


def _table() -> dict[str, Cue]:
    table: dict[str, Cue] = {}
    for family, verbs in _VERBS.items():
        for verb in verbs.split():
            for form, word in zip(
                ("base", "s", "past", "ing", "past"), _inflected(verb), strict=False
            ):
                if word not in table or (form == "past" and table[word].verb == verb):
                    table[word] = Cue(verb, family, form)
    table["labeled"] = table["labelled"]
    table["labeling"] = table["labelling"]
    return table


def _with_foreign(table: dict[str, Cue]) -> dict[str, Cue]:
    for word in foreign.VERBS:
        table.setdefault(word, Cue(word, FOREIGN, "past"))
    return table


CUES = _with_foreign(_table())

# Words that are nouns oftener than verbs of speech in these forms.
NOUNS = frozenset(
    """state states tweet tweets post posts report reports call rule rules comment comments answer
    answers question note notes label labels voice voices brand brands charge charges blast blasts
    blame claim claims promise promises pledge pledges address term terms quote quotes forecast
    forecasts counsel boast boasts demand demands reply replies remark remarks brief briefs mention
    reference references document whisper whispers shout shouts cry cries cite credit joke jokes
    vow vows regret regrets caption captions project projects appeal appeals questions trumpet
    chuckle chuckles text texts message messages email emails host
    counter counters stress offer advocate advocates signal signals credits""".split()
)

# Verbs with so many other uses that only a clause or a quotation makes them speech.
CLAUSE_ONLY = frozenset(
    """continue maintain charge post address brief agree answer commit rule counter swear signal
    introduce share submit indicate attest estimate concede respond regret rue text message
    email""".split()
)
# Verbs that follow what is said only where it stands in marks: “…,” he continued.
AFTER_MARKS = frozenset("continue agree respond ask answer go begin start call".split())
# -ing forms that are nouns or adjectives oftener than verbs of speech.
NOUNS_IN_ING = frozenset(
    """warning briefing telling counseling counselling reporting posting ruling writing charging
    branding labeling addressing advising continuing adding committing""".split()
)
