"""The words that claims of performance are made of, by language (ISO 639-1), as parts of patterns."""

import msgspec


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """What one language says. All are alternatives of a pattern; case does not matter.

    ``numbers`` are numbers in words that a claim may begin with; ``times`` what makes a number a factor, besides "x";
    ``twice`` says "2x" in one word, ``percent`` is the sign in words. ``better`` are comparatives that claim something
    by themselves, ``more`` those that need a ``metric`` for it. ``multiplies`` are verbs that hold a factor,
    ``changes`` verbs that need an amount, which ``by`` joins. ``gain`` are nouns that an amount makes a claim,
    ``shift`` those that need a metric as well. ``from_`` and ``to`` frame two values. ``of`` joins an amount to a
    metric, and ``minus`` follows it, where a language says so ("40 % de mémoire en moins").
    """

    numbers: str
    times: str
    percent: str
    twice: str
    better: str
    more: str
    metric: str
    multiplies: str
    changes: str
    by: str
    gain: str
    shift: str
    from_: str
    to: str
    of: str = "of"
    minus: str = ""


_METRIC = (
    r"latenc\w+|throughput|bandwidth|performance|speeds?|i/?ops|fps|qps|rps|memory|ram|cpu|gpu|overhead|footprint"
    "|jitter"
)
"""Words that engineers of all languages use."""

LANGUAGES = {
    "en": Words(
        numbers="two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|a hundred|hundred|a thousand",
        times=r"times|[ -]?fold|orders? of magnitude",
        percent="percent|per cent",
        twice="twice|thrice",
        better=r"(?:as )?(?:fast(?:er)?|slow(?:er)?|quick(?:er)?|cheap(?:er)?)|shorter|smaller|lighter|leaner",
        more="less|fewer|lower|higher|more|better|reduced|increased",
        metric=rf"{_METRIC}|boot(?:[ -]times?)?|start-?up|(?:run|response|build|compile|load|wait(?:ing)?)[ -]?times?"
        r"|(?:frame )?time|power|energy|cost|costs|exits|copies|allocations|syscalls|requests per second|requests/s|i/o"
        r"|transactions|packets per second|(?:cache )?misses|faults|traffic|heap|load|capacity|accuracy|downtime",
        multiplies=r"(?:doubl|tripl|quadrupl|halv)(?:es|ed|ing|e (?:the|its|our|your|their))",
        changes=r"reduc\w+|cuts?|cutting|lower(?:s|ed|ing)|rais(?:es|ed|ing)|improv\w+|increas\w+|boost\w*|sav(?:es|ed|ing)"
        r"|drop(?:s|ped|ping)?|f[ae]ll(?:s|ing|en)?|r[io]se(?:s|n)?|rising|gr[eo]w(?:s|n)?|growing|shr[iau]nk\w*|decreas\w+"
        r"|declin\w+|slash\w*|accelerat\w+|(?:is|are|was|were|went|goes|going) (?:up|down)",
        by="by|about|by about",
        gain=r"speed-?ups?|faster|slow-?downs?",
        shift=r"(?:reduction|drop|cut|increase|gain|improvement|decrease|saving|boost|rise)s?",
        from_="from",
        to="to",
        of="of|in",
    ),
    "de": Words(
        numbers="zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwanzig|hundert|tausend",
        times=r"-?mal|-?fach\w*|größenordnung(?:en)?",
        percent="prozent",
        twice="doppelt|halb",
        better=r"(?:so )?(?:schnell(?:er\w*)?|langsam(?:er\w*)?)|kürzer\w*|kleiner\w*|sparsamer\w*"
        r"|billiger\w*|günstiger\w*",
        more="weniger|mehr|geringer\\w*|höher\\w*|niedriger\\w*|kürzer\\w*|besser\\w*",
        metric=rf"{_METRIC}|latenz\w*|durchsatz\w*|bandbreite|leistung|geschwindigkeit|tempo|(?:arbeits)?speicher\w*"
        r"|\w*zeit(?:en)?|auslastung|last|\w*verbrauch|kosten|strom|energie|fehler|systemaufrufe|ladezeit\w*",
        multiplies=r"verdoppel\w+|verdreifach\w+|vervierfach\w+|halbier\w+|verzehnfach\w+",
        changes=r"senk\w+|gesenkt|reduzier\w+|verringer\w+|verkürz\w+|verbesser\w+|erhöh\w+|steiger\w+|gesteigert|st[ei]+g\w*"
        r"|sink\w*|sank\w*|gesunken|f[aä]ll\w+|fiel\w*|gefallen|wächst|wuchs\w*|spar\w+|beschleunig\w+|gestiegen",
        by="um|um etwa|um rund",
        gain=r"beschleunigung|speed-?up",
        shift=r"rückgang|ersparnis|steigerung|zuwachs|verbesserung|senkung",
        from_="von",
        to="auf|bis",
        of="an|der|des|beim|bei der",
    ),
    "fr": Words(
        numbers="deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|cent|mille",
        times="fois|ordres? de grandeur",
        percent="pour ?cent",
        twice="deux fois",
        better=r"plus (?:vite|rapides?|lente?s?|courte?s?|petite?s?|légère?s?|légers?)"
        r"|moins (?:chère?s?|lente?s?|longue?s?)",
        more="moins|plus|moins de|plus de",
        metric=rf"{_METRIC}|latence|débit|bande passante|performances?|vitesse|mémoire|charge|temps|consommation|coûts?"
        "|énergie|démarrage|surcoût",
        multiplies=r"double(?:nt)?|doublé|triple(?:nt)?|quadruple(?:nt)?|divis\w+ par (?:deux|trois|dix|\d+)",
        changes=r"rédui\w+|diminu\w+|baiss\w+|augment\w+|amélior\w+|accélèr\w+|accéléré\w*|gagn\w+|chut\w+|tomb\w+|passe\w*"
        r"|grimp\w+|économis\w+",
        by="de|d’environ|d'environ",
        gain="accélération|gain de vitesse",
        shift="gains?|réduction|baisse|hausse|amélioration",
        from_="de",
        to="à",
        of="de|d’|d'",
        minus="en moins|en plus|de moins|de plus",
    ),
    "es": Words(
        numbers="dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|veinte|cien|mil",
        times="veces|órdenes de magnitud",
        percent="por ?ciento",
        twice="dos veces|el doble de",
        better=r"más (?:rápid[oa]s?|lent[oa]s?|cort[oa]s?|pequeñ[oa]s?|liger[oa]s?|barat[oa]s?)",
        more="menos|más|menos de|más de",
        metric=rf"{_METRIC}|latencia|rendimiento|ancho de banda|velocidad|memoria|carga|tiempos?|consumo|costes?"
        "|costos?|energía|arranque|sobrecarga",
        multiplies=r"duplic\w+|triplic\w+|cuadruplic\w+|reduc\w+ a la mitad",
        changes=r"reduc\w+|redujo|baj\w+|disminu\w+|aument\w+|mejor\w+|aceler\w+|sub\w+|cae\w*|cayó|ahorr\w+|pas[aó]\w*",
        by="en un|un|en|del",
        gain="aceleración",
        shift="reducción|mejora|aumento|ahorro|ganancia",
        from_="de",
        to="a",
        of="de|del",
        minus="menos|más",
    ),
    "it": Words(
        numbers="due|tre|quattro|cinque|sei|sette|otto|nove|dieci|venti|cento|mille",
        times="volte|ordini di grandezza",
        percent="per ?cento",
        twice="due volte|il doppio",
        better=r"più (?:veloc[ei]|rapid[oaie]|lent[oaie]|cort[oaie]|breve|piccol[oaie]|legger[oaie]|economic[oaie])",
        more="meno|più|in meno di|in più di",
        metric=rf"{_METRIC}|latenza|banda|prestazioni|velocità|memoria|carico|temp[oi]|consumo|consumi|cost[oi]|energia|avvio",
        multiplies=r"raddoppi\w*|triplic\w+|quadruplic\w+|dimezz\w+",
        changes=r"ridu\w+|diminu\w+|aument\w+|miglior\w+|acceler\w+|scend\w+|sces\w+|sal[ei]\w*|cal\w+|risparmi\w+|pass\w+",
        by="del|di|di circa",
        gain="accelerazione",
        shift="riduzione|miglioramento|aumento|risparmio|guadagno",
        from_="da",
        to="a",
        of="di|della|del|nella|nel",
        minus="in meno|in più",
    ),
    "pt": Words(
        numbers="dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|vinte|cem|mil",
        times="vezes|ordens de grandeza",
        percent="por ?cento",
        twice="duas vezes|o dobro d[oae]",
        better=r"mais (?:rápid[oa]s?|lent[oa]s?|curt[oa]s?|pequen[oa]s?|leves?|barat[oa]s?)",
        more="menos|mais|menos de|mais de",
        metric=rf"{_METRIC}|latência|desempenho|vazão|largura de banda|velocidade|memória|carga|tempos?|consumo|custos?"
        "|energia|arranque|inicialização",
        multiplies=r"duplic\w+|dobr\w+|triplic\w+|quadruplic\w+|reduz\w* (?:à|pela) metade",
        changes=r"redu\w+|diminu\w+|aument\w+|melhor\w+|aceler\w+|ca[ií]\w*|baix\w+|sob[ei]\w*|subi\w+|poup\w+|pass\w+",
        by="em|de|em cerca de",
        gain="aceleração",
        shift="redução|melhoria|aumento|economia|ganho",
        from_="de",
        to="para|a",
        of="de|da|do|na|no",
        minus="a menos|a mais",
    ),
    "nl": Words(
        numbers="twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twintig|honderd|duizend",
        times=r"keer|maal|-?voudig\w*|ordes? van grootte",
        percent="procent",
        twice="dubbel|tweemaal|half",
        better=r"(?:zo )?(?:snel(?:ler\w*)?|traag|trager\w*)|korter\w*|kleiner\w*|lichter\w*|goedkoper\w*|zuiniger\w*",
        more="minder|meer|lagere?|hogere?|kortere?|betere?",
        metric=rf"{_METRIC}|latentie|doorvoer|bandbreedte|prestaties|snelheid|geheugen\w*|\w*tijd|belasting|verbruik|kosten"
        "|energie",
        multiplies=r"verdubbel\w+|verdrievoudig\w+|halveer\w+|gehalveerd",
        changes=r"verlaag\w+|verlaagt|verminder\w+|verkort\w*|verbeter\w+|verhoog\w+|stijg\w+|steeg|daal\w+|dalen|bespaar\w*"
        r"|versnel\w+|gedaald|gestegen",
        by="met|met ongeveer",
        gain="versnelling",
        shift="daling|besparing|verbetering|stijging|winst",
        from_="van",
        to="naar|tot",
        of="aan|van|in",
    ),
}
