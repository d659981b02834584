"""English verbs of speech in all their forms, and what each can govern.

Added in one place: a regular verb as it stands, an irregular one with its parts, `write/wrote/written`, and
`commit/committed` for one that doubles its consonant. A part left empty is a form that tells of no speaker:
`a sign read “Keep out”`.
"""

from __future__ import annotations

from newsterm.core.languages.language import (
    ADDRESSED,
    BASE,
    CLAUSE,
    ING,
    OBJECT,
    PAST_FORM,
    THIRD,
    THOUGHT,
    words,
)
from newsterm.core.spelling.verb_forms import verb_forms

_VERBS = {
    CLAUSE: """say/said add note state announce explain argue claim declare insist acknowledge warn
        suggest stress mention report write/wrote/written continue recall reveal confirm
        admit/admitted predict conclude assert affirm reaffirm reiterate repeat respond reply remark
        observe comment maintain contend allege concede disclose lament joke complain caution tweet
        testify elaborate clarify vow pledge promise propose recommend counter quip muse interject
        boast reckon estimate agree opine charge retort shout cry whisper exclaim
        counsel/counseled indicate forecast/forecast stipulate hint deny demand
        emphasise emphasize underline underscore highlight insinuate intimate profess proclaim
        pronounce rule attest swear/swore/sworn caption post answer ask wonder imply point
        refer/referred rail signal/signalled relay project introduce share
        submit/submitted recount divulge confide enjoin exhort aver/averred implore plead narrate
        decree regret/regretted posit speculate enthuse rue theorise theorize grouse gush bark beam
        groan sigh growl mutter murmur fume thunder chime chuckle roar hold/held""",
    OBJECT: """call describe accuse criticise criticize praise condemn denounce reject dismiss blast
        slam mock express convey hail decry deplore label/labelled label/labeled dub brand term
        characterise characterize voice outline advocate commend applaud castigate lambast lambaste
        berate chide rebuke scold ridicule deride deem blame credit cite quote urge refute dispute
        commit/committed appeal question excoriate laud tout trumpet bemoan extol/extolled reference
        portray""",
    ADDRESSED: """tell/told inform remind assure reassure apprise advise notify brief address text message
        email instruct""",
    THOUGHT: """see/saw/seen believe think/thought feel/felt hope fear expect consider want
        find/found learn hear/heard understand/understood worry doubt assume imagine decide realise
        realize view regard attack liken compare chant read/ pound target paint scream yell
        laugh echo frame tease taunt invoke thank hit/hit rip bash fault""",
}
_KINDS = (BASE, THIRD, PAST_FORM, ING, PAST_FORM)
FORMS = tuple(
    (word, forms[0], kind)
    for verbs in _VERBS.values()
    for forms in map(verb_forms, verbs.split())
    for word, kind in zip(forms, _KINDS, strict=True)
    if word
)
FAMILIES = tuple(
    (entry.partition("/")[0], family) for family, verbs in _VERBS.items() for entry in verbs.split()
)

NOUNS = words(
    """state states tweet tweets post posts report reports call rule rules comment comments answer
    answers question note notes label labels voice voices brand brands charge charges blast blasts
    blame claim claims promise promises pledge pledges address term terms quote quotes forecast
    forecasts counsel boast boasts demand demands reply replies remark remarks brief briefs mention
    reference references document whisper whispers shout shouts cry cries cite credit joke jokes
    vow vows regret regrets caption captions project projects appeal appeals questions trumpet
    chuckle chuckles text texts message messages email emails host
    counter counters stress offer advocate advocates signal signals credits"""
)
"""Nouns oftener than verbs of speech in these forms."""
NOUNS_IN_ING = words(
    """warning briefing telling counseling counselling reporting posting ruling writing charging
    branding labeling addressing advising continuing adding committing"""
)
CLAUSE_ONLY = words(
    """continue maintain charge post address brief agree answer commit rule counter swear signal
    introduce share submit indicate attest estimate concede respond regret rue text message
    email"""
)
"""Verbs with so many other uses that only a clause or a quotation makes them speech."""
AFTER_MARKS = words("continue agree respond ask answer go begin start call")
"""They follow what is said only where it stands in marks: “…,” he continued."""
SAYS_NOTHING = words("referring citing quoting hitting echoes")
"""Adjuncts (`…, she said, referring to the flood`), and what is done to things or by them."""
