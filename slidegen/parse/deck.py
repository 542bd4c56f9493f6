"""``parse``: text to :class:`~slidegen.model.deck.Deck`."""

from collections.abc import Callable, Mapping

from markdown_it.token import Token

from slidegen.diagnostics import Label, Report
from slidegen.model.blocks import Block, Paragraph
from slidegen.model.deck import Deck, Footnote
from slidegen.parse.content.abbreviations import Abbreviations
from slidegen.parse.content.blocks import build_blocks
from slidegen.parse.content.context import Context, Gathered, anything
from slidegen.parse.content.cursor import Cursor
from slidegen.parse.front.meta import read_front_matter, substituted
from slidegen.parse.include import Includes
from slidegen.parse.slides import draft_slide, number_slides
from slidegen.parse.split import cut, report_rules_under_text, slide_level, split_mode, top_level
from slidegen.parse.syntax.markdown import Markdown
from slidegen.parse.texts import Texts, clean
from slidegen.source import Source, Span
from slidegen.world import World

NO_VARIABLES: Mapping[str, str] = {}


def parse(
    source: Source,
    world: World,
    report: Report,
    *,
    variables: Mapping[str, str] = NO_VARIABLES,
    is_output: Callable[[str], bool] = anything,
) -> Deck:
    """The deck that *source* describes. Never raises, whatever the text: problems are in *report*.

    *variables* win over those of the front matter. *is_output* tells whether an output format has a name.
    """
    source = clean(source, report)
    meta, body_line = read_front_matter(source, report)
    texts = Texts()
    doc = texts.add(source)
    markdown = Markdown(citations=bool(meta.bibliography))
    markdown.dashes_split = meta.split != "headings"
    context = Context(texts, markdown, world, report)
    context.variables = {**dict(meta.variables), **variables}
    context.is_output = is_output
    context.has_bibliography = bool(meta.bibliography)
    context.hard_breaks = meta.hard_breaks
    meta = substituted(meta, context.substitute)

    tokens = Includes(texts, markdown, world, report).expand(markdown.blocks(doc, body_line), doc)
    context.abbreviations = Abbreviations(markdown.abbreviations)
    tokens = _take_footnotes(context, tokens)
    tops = top_level(tokens)
    cuts = cut(tokens, tops, split_mode(meta, tops), slide_level(meta, tops))
    report_rules_under_text(tokens, texts, report)
    drafts = [draft_slide(context, tokens, one) for one in cuts]
    slides, sections = number_slides(context, meta, drafts)
    footnotes = _build_footnotes(context)
    if not slides:
        report.add("empty-deck", "the deck has no slides", source.span(0, 0), help="write a heading: `# My talk`")
    return Deck(source=source, meta=meta, slides=slides, sections=sections, footnotes=footnotes)


def _take_footnotes(context: Context, tokens: list[Token]) -> list[Token]:
    """*tokens* without the footnote definitions, which the context keeps by label."""
    if not any(token.type == "footnote_reference_open" for token in tokens):
        return tokens
    kept: list[Token] = []
    cursor = Cursor(tokens)
    while not cursor.done:
        token = cursor.token
        if token.type != "footnote_reference_open":
            kept.append(token)
            cursor.at += 1
            continue
        assert token.map is not None
        inner = cursor.inside()
        span = context.texts.span(*token.map)
        body = _take_footnotes(context, inner.tokens[inner.at : inner.end])
        _define(context, token.meta["label"], body, span)
    return kept


def _define(context: Context, label: str, body: list[Token], span: Span) -> None:
    definitions = context.footnotes.definitions
    if label in definitions:
        context.report.add(
            "duplicate-footnote",
            f"the footnote `{label}` is written twice; the first counts",
            span,
            related=(Label(definitions[label][1], "first here"),),
            help="give it another label",
        )
    definitions.setdefault(label, (body, span))


def _build_footnotes(context: Context) -> tuple[Footnote, ...]:
    """The footnotes that are referred to, also by one another, in the order of their numbers."""
    footnotes = context.footnotes
    built: dict[str, Footnote] = {}
    while len(built) < len(footnotes.numbers):
        for label, number in list(footnotes.numbers.items())[len(built) :]:
            if label in footnotes.inline:
                inlines, span = footnotes.inline[label]
                blocks: tuple[Block, ...] = (Paragraph(inlines=inlines, span=span),)
            else:
                tokens, span = footnotes.definitions[label]
                context.gathered = Gathered()
                blocks = tuple(build_blocks(context, Cursor(tokens)))
                if context.gathered.notes or context.gathered.settings:
                    context.report.add(
                        "attribute-ignored",
                        "notes and slide settings in a footnote have no effect",
                        span,
                        help="write them outside of the footnote",
                    )
            built[label] = Footnote(label=label, number=number, blocks=blocks, span=span)
    for label, (_, span) in footnotes.definitions.items():
        if label not in footnotes.numbers:
            context.report.add(
                "unused-footnote",
                f"the footnote `{label}` is never referred to",
                span,
                help=f"refer to it by `[^{label}]`",
            )
    return tuple(built.values())
