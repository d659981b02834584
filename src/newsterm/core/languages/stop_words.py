"""What carries no news by itself, by language; the sets also tell the language of a text apart.

By ISO 639-1, in small letters.
"""

from __future__ import annotations

STOP_WORDS: dict[str, frozenset[str]] = {
    "en": frozenset(
        "a about after all also an and any are as at be because been before being but by can could "
        "did do does down during each for from had has have he her here him his how i if in into is "
        "it it's its just last many may me more most my no not now of off on one only or other our "
        "out over own said same say says she should since so some such than that the their them then "
        "there these they this those through to too two under until up us very was we were what when "
        "where which while who whom whose why will with would yet you your".split()
    ),
    "de": frozenset(
        "aber als am an auch auf aus bei bis da damit das dass dem den der des die dies diese dieser "
        "durch ein eine einem einen einer eines er es für gegen haben hat hatte ich ihr ihre im in "
        "ist kann mehr mit nach nicht noch nur oder sei sein seine seit sich sie sind so über um und "
        "unter vom von vor war waren was weil wenn werden wie wir wird wurde zu zum zur".split()
    ),
    "fr": frozenset(
        "a à après au aussi aux avait avec avant c'est ce ces cette comme contre dans de depuis des "
        "deux dont du elle elles en entre est et été être fait il ils je la le les leur leurs lui "
        "mais même ne nous on ont ou où par pas peu plus pour qu'il que qui sa sans se selon ses si "
        "son sont sous sur tout très un une vous y".split()
    ),
    "es": frozenset(
        "a al ante como con contra cuando de del desde donde dos el ella en entre era es esta este "
        "esto fue ha había hasta hay la las le les lo los más me mi muy ni no nos o para pero por "
        "porque que qué se según ser si sido sin sobre son su sus también tan tiene un una uno y ya".split()
    ),
    "it": frozenset(
        "a ad al alla anche ancora che chi come con contro da dal dalla degli dei del della delle di "
        "dopo due e è era fra gli ha hanno i il in la le lo loro ma mi ne nel nella non nostro o per "
        "perché più quando questa questo se senza si sono su sua sul sulla suo tra tutti un una".split()
    ),
    "pt": frozenset(
        "a à ao aos as às até com como da das de depois do dos e é ela ele em entre era essa esse "
        "está foi há isso já mais mas na não nas nem no nos o os ou para pela pelo por qual quando "
        "que quem se segundo sem ser seu sua são também tem um uma".split()
    ),
    "nl": frozenset(
        "aan al als bij dan dat de deze die dit door een en er geen had heeft het hij hun ik in is je "
        "kan maar meer met na naar niet nog of om onder ook op over te tegen tot uit van voor was "
        "wat werd wie wordt ze zei zich zijn zo".split()
    ),
    "sv": frozenset(
        "alla att av blev bli men de dem den det där efter eller ett från för ha hade han har hon i "
        "inom inte jag kan kommer man med mellan mer mot mycket några när och om på sedan sig sin "
        "ska skulle som så till under upp ut var vi vid är än år över".split()
    ),
    "da": frozenset(
        "af alle at blev blive da de dem den der det efter eller en er et for fra får han har havde "
        "hun hvor ikke i jeg kan man med meget mellem men mere mod nogle når og også om op over på "
        "sig sin skal som til ud under var ved vi vil være år".split()
    ),
    "no": frozenset(
        "alle at av ble bli da de dem den der det eller en er et etter for fra får han har hadde hun "
        "hvor i ikke jeg kan man med mellom men mer mot mye noen når og også om opp over på seg sin "
        "skal som til under ut var ved vi vil være år".split()
    ),
    "fi": frozenset(
        "ei eivät että hän he ja jo joka jos jotka kanssa kertoo koska kuin kun me mukaan mutta myös "
        "ne niin noin nyt oli olivat olla on ovat sekä sen se siitä sillä tai tämä tämän vain voi "
        "vuonna vuoden".split()
    ),
    "pl": frozenset(
        "a ale bo był była było być co czy dla do gdy go i ich jak jako jego jej jest już który która "
        "które lub ma może na nie o od oraz po pod przed przez przy się są ta tak także tego tej ten "
        "to tym tylko w we z za ze że".split()
    ),
    "cs": frozenset(
        "a aby ale až bude by byl byla bylo být co do ho i jak jako je jeho jejich jen jsem jsou již "
        "k kde která které který mezi na nebo není o od po podle pro proto před při s se si také tak "
        "ten to tím u už v ve však za ze z že".split()
    ),
    "sk": frozenset(
        "a aby aj ako ale alebo až bol bola bolo bude by byť čo do ho i ich je jeho jej keď ktorá "
        "ktoré ktorý len má medzi na nie o od po podľa pre pred pri s sa si sme so sú tak to tým u už "
        "v vo však z za zo že".split()
    ),
    "hu": frozenset(
        "a az azt azonban csak de egy ek el és ez ezt hogy is ki lehet már meg még mert mint mondta "
        "nem pedig szerint több után vagy van volt".split()
    ),
    "ro": frozenset(
        "a acest această ai al ale au ca că care ce cel cu de din după este fi fost în între la lui "
        "mai nu o pe pentru prin s-a sau să se sunt și un unei unui va".split()
    ),
}
