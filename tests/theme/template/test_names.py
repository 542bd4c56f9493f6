"""What names of layouts mean, in the languages that offices write them in."""

import pytest

from slidegen.theme.template.match.names import slug, use

NAMES = {
    "title": "Title Slide|Titelfolie|Diapositive de titre|Diapositiva de título|Diapositiva titolo|Titeldia|"
    "Slide de título|Slajd tytułowy|TITLE|1_Title Slide|Portada",
    "content": "Title and Content|Titel und Inhalt|Titre et contenu|Título y objetos|Titolo e contenuto|"
    "Titel en object|Título e conteúdo|Tytuł i zawartość|TITLE_AND_BODY|Title, Content",
    "section": "Section Header|Abschnittsüberschrift|En-tête de section|Encabezado de sección|Intestazione sezione|"
    "Sectiekop|Cabeçalho da seção|Nagłówek sekcji|SECTION_HEADER|Trennfolie",
    "two-columns": "Two Content|Zwei Inhalte|Deux contenus|Dos objetos|Due contenuti|Inhoud van twee|"
    "Duas partes de conteúdo|Dwa elementy zawartości|TITLE_AND_TWO_COLUMNS|Title, 2 Content",
    "three-columns": "Three columns|Drei Spalten|Title and 3 Columns",
    "comparison": "Comparison|Vergleich|Comparaison|Comparación|Confronto|Vergelijking|Comparação|Porównanie",
    "title-only": "Title Only|Nur Titel|Titre seul|Solo el título|Solo titolo|Alleen titel|Somente título|"
    "Tylko tytuł|TITLE_ONLY",
    "blank": "Blank|Leer|Vide|En blanco|Vuota|Leeg|Em branco|Pusty|BLANK|Blank Slide",
    "image": "Picture with Caption|Bild mit Überschrift|Image avec légende",
    "quote": "Quote|Zitat groß|Citation|Quote with Caption",
    "big-number": "BIG_NUMBER|Kennzahlen",
    "statement": "MAIN_POINT|Kernaussage",
    "end": "Thank you|Danke|Kontakt|Merci",
    "agenda": "Agenda|Inhaltsverzeichnis",
    "": "Default|Centered Text|Layout 7|",
}


@pytest.mark.parametrize(("wanted", "name"), [(key, name) for key, names in NAMES.items() for name in names.split("|")])
def test_what_a_name_means(wanted: str, name: str) -> None:
    assert use(name) == wanted


def test_slugs_are_what_authors_can_type_and_each_is_free() -> None:
    assert slug("Titel & Inhalt (groß)") == "titel-inhalt-gross"
    assert slug("Bild", {"bild", "bild-2"}) == "bild-3"
    assert slug("タイトル ガイド") == "タイトル-ガイド"
    assert slug("***") == "layout"
