"""French: « … », a déclaré Petit; « La loi, souligne Petit, a failli »; « … », ajoute-t-il."""

from __future__ import annotations

from newsterm.core.languages.language import Language, forms_of, with_plurals, words

_VERBS = forms_of(
    """déclarer déclare déclaré déclarait; dire dit; affirmer affirme affirmé; expliquer explique
    expliqué expliquait; souligner souligne souligné; ajouter ajoute ajouté; estimer estime
    estimé; indiquer indique indiqué; préciser précise précisé; rappeler rappelle rappelé;
    déplorer déplore déploré; lancer lance lancé; assurer assure assuré; annoncer annonce
    annoncé; répondre répond répondu; raconter raconte raconté; confier confie confié; dénoncer
    dénonce dénoncé; critiquer critique critiqué; parler parle parlé; regretter regrette
    regretté; juger juge jugé; marteler martèle; poursuivre poursuit; conclure conclut;
    reconnaître reconnaît; insister insiste insisté; prévenir prévient prévenu; soupirer
    soupire; tonner tonne; ironiser ironise; résumer résume; s'indigner s'indigne; s'inquiéter
    s'inquiète; s'interroger s'interroge; s'exclamer s'exclame; s'étonner s'étonne; demander
    demande demandé demandait; s'agacer s'agace; s'emporter s'emporte; promettre promet
    promettent promis; saluer salue salué; répéter répète répété; répliquer réplique répliqué;
    souvenir souvient; alerter alerte alerté; évoquer évoque évoqué; confirmer confirmé;
    constater constate constaté; souffler souffle soufflé; relater relate relaté; avertir
    avertit averti; garantir garantit; rétorquer rétorque rétorqué; réagir réagit réagi; exiger
    exige exigé; avouer avoue avoué; admettre admet admis"""
)
_VERBS = with_plurals(_VERBS, (("er", ("ent", "ait", "aient")),))
_ENGLISH_TOO = words("critique relate lance")
"""Cues with their pronoun only."""
_CURLY = tuple((word.replace("'", "’"), verb, form) for word, verb, form in _VERBS if "'" in word)
_WITH_PRONOUN = tuple(
    (word + tail, verb, form)
    for word, verb, form in _VERBS + _CURLY
    for tail in ("-t-il", "-t-elle", "-il", "-elle")
)
"""ajoute-t-il, dit-elle"""

FRENCH = Language(
    "fr",
    tuple(entry for entry in _VERBS + _CURLY if entry[0] not in _ENGLISH_TOO) + _WITH_PRONOUN,
    auxiliaries=words("a ont avait avaient a-t-il a-t-elle se"),
    pronouns=(("il", "he"), ("elle", "she")),
    articles=words("le la les un une"),
    offices=words(
        """ministre président présidente maire directeur directrice porte-parole député députée avocat
        avocate"""
    ),
    honorifics=words("mme mlle monsieur selon"),
    abbreviations=words("m mm"),
    ends_source=words(
        """à au aux en dans sur lors devant auprès que qui lundi mardi mercredi jeudi vendredi samedi
        dimanche"""
    ),
    according=(("selon", ""), ("d’après", ""), ("d'après", "")),
    complementizers=words("que qu’ qu'"),
    tags_within="«",
    leaning=words(
        """il elle ils elles ce cet cette ces cela ça celui-ci celle-ci ceux-ci son sa ses leur leurs mais
        et ou ainsi or car donc alors cependant toutefois pourtant néanmoins puis ensuite aussi enfin
        également"""
    ),
)
