"""Spanish: «…», dijo Ruiz; Ruiz ha dicho que es «…»; —No —respondió el juez."""

from __future__ import annotations

from newsterm.core.languages.language import Language, forms_of, with_plurals, words

SPANISH = Language(
    "es",
    with_plurals(
        forms_of(
            """decir dice dijo dijeron dicho; afirmar afirma afirmó; asegurar asegura aseguró; explicar
        explica explicó; señalar señala señaló; declarar declara declaró; agregar agregó; añadir
        añade añadió; indicar indica indicó; sostener sostuvo; comentar comentó; destacar destacó;
        advertir advierte advirtió; anunciar anunció; insistir insistió; manifestar manifestó; recordar
        recuerda recordó; responder respondió; calificar calificó; tachar tachó; acusar acusó;
        denunciar denunció; lamentar lamentó; criticar criticó; subrayar subrayó; apuntar apuntó;
        reconocer reconoció; preguntar preguntó; contar cuenta contó; zanjar zanjó; concluir
        concluyó; admitir admitió; gritar gritó; exclamar exclamó; espetar espetó; susurrar
        susurró; bromear bromeó; pedir pidió; exigir exigió; prometer prometió; relatar relata relató;
        repetir repite repitió; precisar precisa precisó; celebrar celebró; replicar replicó; alertar
        alerta alertó; hablar habla habló; confirmar confirmó; detallar detalla detalló; avisar avisó;
        aclarar aclaró; opinar opina opinó; negar niega negó"""
        ),
        (("ar", ("aron", "an")), ("er", ("ieron",)), ("ir", ("ieron",))),
    ),
    auxiliaries=words("ha han había"),
    drops_subjects=True,
    pronouns=(("él", "he"), ("ella", "she")),
    articles=words("el los las la lo un una"),
    offices=words(
        """ministra ministro presidente presidenta portavoz alcalde alcaldesa director directora abogado
        abogada"""
    ),
    honorifics=words("señor señora según"),
    abbreviations=words("sr sra dr"),
    ends_source=words(
        """en que el los durante tras ante sobre al este lunes martes miércoles jueves viernes"""
    ),
    according=(("según", ""), ("acuerdo", "con")),
    complementizers=words("que"),
    leaning=words(
        """él ella ellos ellas esto eso este esta estos estas ese esa esos esas su sus pero y o además
        también asimismo luego entonces sin así aunque después"""
    ),
)
