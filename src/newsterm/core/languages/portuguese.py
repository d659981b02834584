"""Portuguese: “…”, disse Souza; Souza afirmou que é “…”; de acordo com a polícia.

`Segundo` names a source as well, but is the Spanish for second; it is known before `informações` only.
"""

from __future__ import annotations

from newsterm.core.languages.language import Language, forms_of, words

PORTUGUESE = Language(
    "pt",
    forms_of(
        """dizer diz disse disseram dito; afirmar afirma afirmou afirmaram; declarar declara declarou
        declararam; explicar explica explicou; contar contou; ressaltar ressalta ressaltou; destacar
        destacou; acrescentar acrescenta acrescentou; completar completou; garantir garantiu; avaliar
        avaliou; criticar criticou; comentar comentou; lamentar lamentou; responder respondeu;
        perguntar perguntou; admitir admitiu; anunciar anunciou; alertar alertou; defender defendeu;
        reforçar reforçou; concluir concluiu; chamar chamou; classificar classificou; escrever
        escreveu; relatar relatou; informar informou; exigir exigiu; prometer prometeu; frisar frisou;
        salientar salientou; sublinhar sublinhou; observar observou; questionar questionou; acusar
        acusou; negar negou; confirmar confirmou; advertir advertiu; revelar revelou"""
    ),
    auxiliaries=words("tem tinha havia"),
    pronouns=(("ele", "he"), ("ela", "she")),
    articles=words("o os um uma"),
    offices=words(
        """ministro ministra presidente presidenta prefeito prefeita governador governadora deputado
        deputada senador senadora secretário secretária porta-voz delegado delegada juiz juíza
        diretor diretora advogado advogada"""
    ),
    office_endings=("ministro", "ministra", "presidente"),
    honorifics=words("senhor senhora dona segundo conforme"),
    abbreviations=words("sr sra dr dra"),
    ends_source=words(
        """em na no nas nos ao à aos às para durante após sobre ante nesta neste que e quando porque
        segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo"""
    ),
    according=(("acordo", "com"),),
    ends_according=words("é são foi foram está estão era eram tem será"),
    information=words("informações"),
    information_from="segundo",
    complementizers=words("que"),
)
