"""What titles of slides that every talk has say, in the common languages of Europe and some of Asia.

Each is text that `re` compiles once it is used; case does not matter. English stands first, as speakers of all
languages mix it in.
"""

SPEAKER = "|".join(
    (
        r"\babout (?:me|us|the (?:speaker|author)s?|your speakers?)\b|\bwho ?(?:am ?i|i am|are we|we are|speaks)\b",
        r"\b(?:i am|i['’]m|my name is|ich bin|mein name ist|je m['’]appelle|je suis|me llamo|mi chiamo|ik ben)\b",
        r"\bintroduc\w* (?:my|our)sel(?:f|ves)\b|\b(?:your|the) speakers?\b|\b(?:my|our) background\b",
        r"\b(?:über|zu) (?:mich|uns|mir)\b|\bwer (?:bin ich|sind wir|ich bin|wir sind|spricht)\b|\bzur person\b",
        r"\bqui (?:suis[- ]je|sommes[- ]nous|parle)\b|\bà propos de (?:moi|nous)\b|\bje me présente\b",
        r"\bqui[eé]n(?:es)? (?:soy|somos|habla)\b|\b(?:sobre|acerca de) (?:mí|mi|nosotros)\b",
        r"\bchi (?:sono|siamo|parla)\b|\bsu di (?:me|noi)\b|\bmi presento\b",
        r"\bquem (?:sou|somos|fala)\b|\bsobre (?:mim|nós)\b",
        r"\bwie (?:ben ik|zijn (?:we|wij))\b|\bover (?:mij|ons)\b",
        r"\bom (?:mig|oss|meg)\b|\bvem är jag\b|\bhvem er jeg\b|\bkuka olen\b",
        r"\bkim jestem\b|\bo mnie\b|\bkdo jsem\b|\bo mně\b|\bo nás\b|\bben kimim\b",
        r"\bкто я\b|\bобо мне\b|\bо себе\b|\bхто я\b|\bпро мене\b|自己紹介|自我介绍|关于我|자기소개",
    )
)
"""Slides that introduce who speaks."""

AGENDA = "|".join(
    (
        r"\b(?:agenda|outline|overview|contents|road ?map|program(?:me)?|schedule|plan|today)\b",
        r"\bwhat (?:i|we) (?:will|shall)\b|\bwhat (?:i|we)['’]ll\b|\bwhat comes\b|\bwhere (?:we|this) go",
        r"\b(?:inhalt|gliederung|überblick|übersicht|ablauf|fahrplan|was kommt)\b",
        r"\b(?:sommaire|déroulé|au programme|ordre du jour)\b|\b(?:índice|contenidos?|temario)\b",
        r"\b(?:indice|sommario|scaletta|programma)\b|\b(?:conteúdo|roteiro|sumário)\b|\b(?:inhoud|overzicht)\b",
        r"\b(?:innehåll|indhold|innhold|sisältö|obsah|içindekiler|spis treści)\b",
        r"содержание|повестка|план|зміст|目次|目录|議程",
    )
)
"""Slides that tell what comes."""

ENDING = "|".join(
    (
        r"\b(?:thanks?|questions?|q ?& ?a|contact|conclusions?|summary|recap|take-?aways?|the end|wrap[- ]up)\b",
        r"\b(?:sum up|to take home|remember|next steps?|what (?:now|next)|outlook|discussion|links|resources)\b",
        r"\b(?:danke|fragen|kontakt|fazit|zusammenfassung|ausblick|merken|diskussion|nächste schritte|ende)\b",
        r"\b(?:merci|contact|résumé|à retenir|en bref|perspectives|pour finir)\b",
        r"\b(?:gracias|preguntas|contacto|conclusi[oó]n(?:es)?|resumen|próximos pasos|para llevar)\b",
        r"\b(?:grazie|domande|contatti|conclusioni|riassunto|in sintesi|prossimi passi)\b",
        r"\b(?:obrigad[oa]|perguntas|contato|conclus(?:ão|ões)|resumo|próximos passos)\b",
        r"\b(?:bedankt|vragen|conclusie|samenvatting|volgende stappen)\b",
        r"\b(?:tack|tak|takk|kiitos|dzięki|dziękuję|děkuji|teşekkürler)\b",
        r"спасибо|вопросы|выводы|итоги|дякую|ありがとう|まとめ|谢谢|總結|总结|감사",
    )
)
"""Slides that end a talk: thanks, questions, what to remember, what to do next."""

REFERENCES = (
    r"^(?:references|bibliography|literature|sources|literatur|quellen|références|bibliographie|referencias)\W*$"
)
"""Slides that list works cited."""
