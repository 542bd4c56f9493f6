"""Names of layouts in the languages that PowerPoint, Google Slides and LibreOffice write them in."""

import re
import unicodedata
from collections.abc import Mapping

PATTERNS: Mapping[str, str] = {
    "title-only": (
        r"title only|nur titel|titre seul|solo (el )?titul?o|solo titolo|alleen titel"
        r"|(so|somente|apenas o?) ?titulo|tylko tytul|endast rubrik|kun titel|kun tittel|vain otsikko"
        r"|jen nadpis|csak cim|sadece baslik|只有标题|タイトルのみ"
    ),
    "blank": (
        r"blank|^empty|^leer|leere|^vide|diapositive vide|en blanco|vuot[ao]|^lege?e? ?dia|^leeg|em branco"
        r"|pust[ya]|^tom(t)?$|tyhja|prazdn|^ures|^bos|空白|白紙"
    ),
    "three-columns": (
        r"\b(three|3|drei|trois|tres|tre|drie|trzy|tri|tra)\b.*\b(col|spalt|kolom|kolon|cont|inhalt|obj|element)"
    ),
    "comparison": (
        r"compar|vergleich|confront|vergelijk|porownan|jamforelse|sammenligning|vertailu|porovnan|比較|\bvs\b"
        r"|versus"
    ),
    "two-columns": (
        r"\b(two|2|zwei|deux|dos|due|twee|duas|dois|dwa|to|tva|kaksi|dva)\b.*\b(cont|col|obj|inh|spalt|kolom|element|text)"
        r"|zweispaltig|inhoud van twee|2 content|double (content|column)|two column|2つの"
    ),
    "section": (
        r"section|abschnitt|zwischen(titel|folie|seite)|kapitel|trenn(er|folie|seite)|divider|chapter|chapitre"
        r"|intercalaire|seccion|secao|sezione|sectie|separa|rozdzial|sekcji|capitulo|capitolo|osio|oddil|节"
        r"|セクション"
    ),
    "end": (
        r"thank|danke|merci|gracias|grazie|bedankt|obrigad|dziekuj|closing|^end\b|\bend slide|schluss"
        r"|abschluss|letzte|fin(al)?$|cierre|chiusura|kontakt|contact|questions|fragen|back ?cover|ruckseite"
        r"|last slide|q ?& ?a"
    ),
    "agenda": (
        r"agenda|inhaltsverzeichnis|table of contents|sommaire|indice|inhoudsopgave|spis tresci|programme"
        r"|outline slide"
    ),
    "quote": r"quot|zitat|citation|\bcita\b|citazione|citaat|citacao|cytat|citat|引用",
    "big-number": (
        r"big number|large number|kennzahl|grosse zahl|key figure|chiffres?[- ]cle|cifra|numero grande|\bkpi\b"
        r"|\bstat(s|istic)?\b"
    ),
    "statement": (r"statement|aussage|main point|key message|big idea|kernbotschaft|message cle|mensaje|one liner"),
    "timeline": (r"timeline|time line|zeitstrahl|zeitachse|chronolog|linea del tiempo|roadmap|os czasu|tijdlijn"),
    "speaker": (
        r"speaker|referent|vortragende|about (me|us|the)|bio(graphy)?\b|presenter|intervenant|ponente|relatore"
        r"|spreker"
    ),
    "image-full": (
        r"(full|whole|ganz|vollbild|pleine|completa|intera|hele).*(picture|image|photo|bild|foto|imagen|immagine)"
        r"|(picture|image|photo|bild|foto).*(full|bleed|gross)|vollbild|full ?(bleed|screen)|pleine page"
    ),
    "image": (r"picture|image|\bbild|photo|\bfoto|imagen|imagem|immagine|afbeelding|obraz|zdjeci|kuva|kep\b|图片|図"),
    "table": r"\btabl|tabell|tabela|tabelle|tabla|taulukko|表",
    "code": r"^code\b|source code|listing|quell(text|code)|codigo|codice",
    "chart": r"\bchart|diagramm|graph|graf|grafik|wykres|kaavio|グラフ|图表",
    "content": (
        r"(title|titel|titre|titulo|titolo|tytul|rubrik|tittel|otsikko|nadpis|cim|baslik).{0,14}(content|text|body|bullet|inhal|inhoud|conten|conteud|objet|objec|obiekt|zawartosc|innehall|indhold|innhold|sisalto|obsah|tartalom|icerik|aufzahl)"
        r"|^(content|inhalt|text|standard|bullets?|body|inhoud|contenu)\b|标题和内容|タイトルとコンテンツ"
    ),
    "title": (
        r"title slide|titel(folie|seite|dia)|titre|portada|copertina|cover|couverture|deckblatt"
        r"|start(folie|seite)|opening|^(title|titel|tytul|capa|titulo|titolo)$|slide de titulo"
        r"|diapositiva de titulo|diapositiva titolo|slajd tytulowy|rubrikbild|titeldias|tittellysbilde"
        r"|otsikkodia|uvodni snimek|cimdia|标题幻灯片|タイトル スライド|title page"
    ),
}
"""A pattern for each use of a layout, tried in this order on :func:`plain` names: the particular ones first."""


def plain(name: str) -> str:
    """*name* in small letters without accents; dashes and underlines are blanks."""
    decomposed = unicodedata.normalize("NFKD", name.casefold().replace("ł", "l").replace("ı", "i"))
    letters = "".join(each for each in decomposed if not unicodedata.combining(each))
    return " ".join(re.sub(r"[_\-–—/,.:;()\[\]]+", " ", unicodedata.normalize("NFKC", letters)).split())


def use(name: str) -> str:
    """What a layout called *name* is for: one of slidegen's, ``title-only``, or empty where the name does not tell."""
    written = plain(re.sub(r"^\d+[_\s]+", "", name))
    return next((key for key, pattern in PATTERNS.items() if re.search(pattern, written)), "")


def slug(name: str, taken: "set[str] | frozenset[str]" = frozenset()) -> str:
    """*name* as authors write it in ``layout:``; with a number where it is *taken*."""
    written = plain(name)
    if not written.isascii():  # taking marks off letters of other scripts makes other letters of them
        written = unicodedata.normalize("NFC", name.casefold())
    base = re.sub(r"[\W_]+", "-", written).strip("-") or "layout"
    found, at = base, 2
    while found in taken:
        found, at = f"{base}-{at}", at + 1
    return found
