"""Every diagnostic code, its severity and its explanation (``slidegen explain CODE``).

A code is a short name in the author's words. Errors make a build fail; warnings do under ``--strict``.
"""

from typing import Literal, TypeAlias

import msgspec

Severity: TypeAlias = Literal["error", "warning", "info"]
Kind: TypeAlias = Literal[
    "", "missing", "dropped", "cut", "substituted", "approximated", "doubtful", "shrunk", "split", "embedded"
]
"""What became of what the author wrote: it is not there (perhaps a marked box is), was left out, does not fit, has
something else in its place, the nearest to it, may not look as meant, is smaller, goes on elsewhere, or is carried
along. Empty: it is as written."""


class Code(msgspec.Struct, frozen=True):
    """``kind`` None: it follows from the severity; :attr:`effect` is it in any case."""

    severity: Severity
    summary: str
    explanation: str
    kind: Kind | None = None

    @property
    def effect(self) -> Kind:
        """What becomes of what such a diagnostic is about."""
        if self.kind is not None:
            return self.kind
        return "missing" if self.severity == "error" else "doubtful" if self.severity == "warning" else ""


CODES: dict[str, Code] = {
    # Files
    "missing-file": Code(
        "error",
        "A file that the deck names is not there.",
        "Paths are relative to the deck's own folder. Check the spelling and the case: another machine may tell `Logo.png` and `logo.png` apart.",
    ),
    "unreadable-file": Code(
        "error",
        "A file cannot be read.",
        "The operating system refused: look at its permissions, or at the disk.",
    ),
    "outside-folder": Code(
        "error",
        "A file outside the deck's folder is named.",
        "A deck reads only what lies in its own folder, so that a stranger's deck cannot read yours. Copy the file beside the deck, or allow its folder with `--root`.",
    ),
    "too-large": Code(
        "error",
        "A file is too large to take in.",
        "slidegen refuses files over 256 MiB and pictures of more than 100 million pixels, which would take all memory.",
    ),
    "not-text": Code(
        "error",
        "The deck is not a text file.",
        "A deck is Markdown in UTF-8. Bytes that are not UTF-8 are shown as �; a file with NUL bytes is taken for a binary one and refused.",
    ),
    "bad-encoding": Code(
        "warning",
        "The text is not all UTF-8.",
        "The bytes that are not UTF-8 are shown as �. Save the file as UTF-8.",
        kind="substituted",
    ),
    "network": Code(
        "error",
        "A file on the network is named.",
        "By itself slidegen never uses the network, so that a build works anywhere and a deck shows what its author saw. Download the file and name the copy, or allow slidegen to fetch pictures and films with `--allow-remote`: each is fetched once and kept in a cache (`SLIDEGEN_CACHE`, else the user's own).",
    ),
    "remote-failed": Code(
        "error",
        "A file on the network cannot be had.",
        "With `--allow-remote` slidegen fetches pictures and films by http(s) from public hosts: at most 20 MiB, within 10 seconds, over at most 3 redirects. Addresses of this machine and of private networks are refused. A marked box stands in its place.",
    ),
    "no-browser": Code(
        "error",
        "There is no browser to print slides or take pictures of them.",
        "PDF files are printed and pictures of slides are taken by Chromium, Chrome or Edge, without a window and without the network. It is looked for on PATH and where installers put it; `SLIDEGEN_BROWSER` names another.",
    ),
    "browser-failed": Code(
        "error",
        "A browser printed nothing or took no picture.",
        "It ended with an error, took longer than a minute (five for a PDF), or wrote nothing of use; its own last words are shown. `SLIDEGEN_BROWSER` names another one; in a container that forbids its sandbox, let it name a script that starts the browser with `--no-sandbox`.",
    ),
    "write-failed": Code(
        "error",
        "An output file cannot be written.",
        "Earlier output was left as it was: files are written aside and renamed once complete.",
    ),
    "large-output": Code(
        "warning",
        "An output is very large.",
        "Files over 50 MB are too large for most mail and slow to open. Cut or compress the films that the help names, link to them, or write HTML with `--linked`.",
        kind="",
    ),
    # Front matter, settings and includes
    "yaml-syntax": Code(
        "error",
        "The YAML cannot be read.",
        "The place shown is where reading failed; the cause is often a little above: a missing quote, a tab, a colon in an unquoted text.",
    ),
    "front-matter-unclosed": Code(
        "error",
        "The front matter is not closed.",
        "Front matter starts with `---` on the first line and ends with a line `---` or `...`.",
    ),
    "front-matter-type": Code(
        "error",
        "The front matter is not a map of keys.",
        "Write `key: value` lines between the two `---`.",
    ),
    "unknown-key": Code(
        "warning",
        "A key is not known.",
        "The setting has no effect. Look at the nearest name in the help, or at the table of front matter keys in `decks/tour/deck.md`.",
        kind="dropped",
    ),
    "duplicate-key": Code(
        "warning",
        "A key is given twice.",
        "The last one counts.",
    ),
    "bad-value": Code(
        "error",
        "A value is not of the kind that its key takes.",
        "The help names what is taken. The default is used instead, so that the rest can be checked.",
    ),
    "auto-animate-alone": Code(
        "warning",
        "A slide is to be animated, and neither neighbour is.",
        "`auto-animate` moves what two slides share from one to the other, so both of them need it. Things are the same that have the same `#id`, show the same, or fill the same place.",
    ),
    "bad-step": Code(
        "warning",
        "An attribute of a step is not understood.",
        "`{.step}` makes a thing come with the next step, `{.step=3}` with the third. `effect` is fade, appear, rise, zoom, wipe, highlight, dim-others or out; `start` is click, with or after; `delay` is a time such as 0.5s; `out=4` lets it go again. `steps=` lets parts come one by one: rows of tables, series or points of charts, nodes of diagrams. The attribute is left out.",
    ),
    "unknown-variable": Code(
        "warning",
        "A variable is not declared.",
        "`{{ name }}` is replaced when `name` is in `vars:` of the front matter or given by `--var name=value`; otherwise the text stays as it is.",
        kind="substituted",
    ),
    "unknown-setting": Code(
        "warning",
        "A slide setting is not known.",
        "The setting has no effect.",
        kind="dropped",
    ),
    "unknown-check": Code(
        "warning",
        "What is to be allowed or denied is not known.",
        "`check: {allow: [...], deny: [...]}` in the front matter and `allow` on a slide take the codes of diagnostics, as they stand in brackets: `warning[missing-alt]` is `missing-alt`. `slidegen explain` lists them all.",
        kind="",
    ),
    "not-allowed": Code(
        "warning",
        "An error is to be allowed.",
        "Warnings and remarks can be allowed: the author knows better. An error means that something that the deck asks for is not in the output, and stays.",
        kind="",
    ),
    "unused-allow": Code(
        "info",
        "Something is allowed that was not found.",
        "It is no longer needed, and would hide the next one. `slidegen check` tells it of its own rules.",
    ),
    "unknown-layout": Code(
        "error",
        "The theme has no layout of that name.",
        "The slide is laid out by its content instead. `slidegen themes` lists a theme's layouts.",
    ),
    "unknown-format": Code(
        "error",
        "No output format has that name.",
        "`-t` takes the names that `slidegen build --help` lists.",
    ),
    "dialect": Code(
        "info",
        "The deck is read as another tool's.",
        "Marp, Slidev, reveal.js and others write slides in Markdown of their own. slidegen tells them by their front matter and their marks, and reads them as those tools do. `--from slidegen` reads the text as slidegen's own, `--from NAME` as another tool's; `slidegen import` rewrites it for good.",
    ),
    "untranslated": Code(
        "warning",
        "Something that another tool would do is not brought over.",
        "The deck is written for another tool, and slidegen has nothing like this, or draws it from the theme. Its text is kept. The help says what to write instead, if there is something.",
        kind="dropped",
    ),
    "import-differs": Code(
        "warning",
        "A slide is not quite the same after an import.",
        "`slidegen import` reads what it wrote and compares the two decks. This slide has become another one, in a word or in a setting: compare it with the old deck's.",
    ),
    "import-lost": Code(
        "warning",
        "An import could not bring something over.",
        "The PowerPoint file has something that slidegen has nothing like: a comment, an object of another program, a film on the web. Texts are kept; the rest has to be made anew, if it is missed.",
        kind="dropped",
    ),
    "import-approximated": Code(
        "info",
        "An import brought something over as the nearest that there is.",
        "Free places, effects and looks become what slidegen's themes and layouts have for such things. Look at the slide once.",
        kind="approximated",
    ),
    "bad-presentation": Code(
        "error",
        "A PowerPoint file cannot be read.",
        "It is damaged, protected, or no PowerPoint file at all. Open it in PowerPoint and save it anew as .pptx.",
    ),
    "include-front-matter": Code(
        "warning",
        "An included file has front matter.",
        "Only the front matter of the deck itself counts; that of an included file is left out.",
        kind="dropped",
    ),
    "include-cycle": Code(
        "error",
        "A file includes itself.",
        "The include is left out. The labels show the chain.",
    ),
    "include-depth": Code(
        "error",
        "Includes are nested too deeply.",
        "At most 16 levels are read.",
    ),
    # Markdown
    "unclosed-fence": Code(
        "error",
        "A code fence is not closed.",
        "Everything to the end of the file is taken as code. Close it with a line of as many backticks.",
    ),
    "unclosed-div": Code(
        "error",
        "A fenced div is not closed.",
        "Close it with a line `:::`. Until then everything to the end of the slide belongs to it.",
    ),
    "stray-div-end": Code(
        "warning",
        "A `:::` closes nothing.",
        "The line is left out.",
    ),
    "unclosed-comment": Code(
        "warning",
        "An HTML comment is not closed.",
        "Close it with `-->`.",
    ),
    "rule-under-text": Code(
        "info",
        "A `---` stands right under a line of text.",
        "slidegen takes it for a slide separator; other Markdown viewers take the text for a heading. A blank line above it says the same to all.",
    ),
    "unknown-directive": Code(
        "warning",
        "A fenced div has an unknown name.",
        "Its content stays on the slide, in its place. Regions of the layout, `columns`, `notes`, `incremental`, `only` and `for` are known, and the callouts.",
        kind="substituted",
    ),
    "unknown-region": Code(
        "warning",
        "The slide's layout has no region of that name.",
        "The content is stacked in the body instead.",
        kind="substituted",
    ),
    "attribute-ignored": Code(
        "warning",
        "An attribute has no effect where it stands.",
        "The help names where it would.",
        kind="dropped",
    ),
    "attributes-unread": Code(
        "warning",
        "Braces look like attributes but cannot be read.",
        "They stay on the slide as text. Write `{#id .class key=value}`: no blank beside `=`, quotes around values with blanks, and a brace at the end.",
        kind="substituted",
    ),
    "foreign-syntax": Code(
        "warning",
        "What another tool would read is shown as it is written.",
        "Shortcodes (`{{< video >}}`), icons such as `:fa-rocket:`, callouts that begin with `!!!`, and formulas between `\\(` and `\\)` belong to other tools. The help says what slidegen reads instead.",
        kind="substituted",
    ),
    "note-on-slide": Code(
        "info",
        "A paragraph begins like a speaker note.",
        "Notes are all that follows a line with `Note:` alone. A paragraph such as `Note: prices are net` is text that the audience sees.",
    ),
    "pause-in-text": Code(
        "warning",
        "A pause stands within a paragraph.",
        "`. . .` is a pause where it is a paragraph of its own, with blank lines around it. In another it is text that the audience sees.",
    ),
    "all-hidden": Code(
        "warning",
        "All slides are hidden.",
        "Hidden slides are in the PowerPoint file only. With no other slides there is nothing to print or take pictures of, and such files are not written.",
        kind="",
    ),
    "empty-deck": Code(
        "error",
        "The deck has no slides.",
        "A deck needs at least one heading or paragraph.",
    ),
    "too-deep": Code(
        "warning",
        "Content is nested too deeply.",
        "At most 48 levels are read, and 24 of fenced divs; deeper text stays, flat.",
    ),
    "long-line": Code(
        "info",
        "A paragraph is very long.",
        "Over 20,000 characters a paragraph is read as plain text, without marks.",
    ),
    # Links, notes and HTML
    "duplicate-id": Code(
        "warning",
        "Two slides have the same id.",
        "Links go to the first; the other gets a number.",
        kind="",
    ),
    "unknown-link": Code(
        "warning",
        "A link goes to a slide that does not exist.",
        "`#id` is a slide's id: given as `{#id}` behind a heading, or made from its words.",
        kind="",
    ),
    "broken-link": Code(
        "warning",
        "A link cannot lead anywhere.",
        "Its file is not there, or its address is misspelt: `http//`, `www.` without `https://`, a `mailto:` without an `@`.",
        kind="",
    ),
    "link-left-behind": Code(
        "info",
        "A link leads to a file that does not travel with the slides.",
        "PowerPoint and HTML files hold the pictures and films of a deck, but not the files that its links lead to. Put those online, or copy them beside the slides wherever these go.",
    ),
    "dead-link": Code(
        "warning",
        "Nothing is where a link leads to.",
        "`slidegen check --online` asks the server of each address. 404 and 410 mean that the page is gone; a name that cannot be looked up belongs to no server. What servers refuse to programs, or answer with errors of their own, is a remark: look at the link yourself. Addresses of this machine and of private networks are not asked.",
        kind="",
    ),
    "links-asked": Code(
        "info",
        "How many addresses were asked for, and what came of it.",
        "`slidegen check --online` ends with this count.",
    ),
    "unsafe-link": Code(
        "warning",
        "A link's address is of a kind that runs code.",
        "`javascript:`, `data:` and `vbscript:` addresses are dropped; the text stays.",
        kind="dropped",
    ),
    "unknown-footnote": Code(
        "warning",
        "A footnote is referred to but not written.",
        "Write `[^label]: text` anywhere in the file.",
        kind="substituted",
    ),
    "duplicate-footnote": Code(
        "warning",
        "A footnote is written twice.",
        "The first text counts.",
        kind="dropped",
    ),
    "unused-footnote": Code(
        "warning",
        "A footnote is written but never referred to.",
        "It is not shown. Refer to it by `[^label]`.",
        kind="dropped",
    ),
    "raw-html-dropped": Code(
        "warning",
        "Raw HTML has no place in an output.",
        "The text in it is kept.",
        kind="dropped",
    ),
    "html-network": Code(
        "warning",
        "Raw HTML loads something from the network.",
        "slidegen itself never uses the network, but a frame, picture or script of your own HTML does when the page is shown. A venue may have no network: keep the file beside the deck, or give its address as a link.",
    ),
    "html-stands-still": Code(
        "warning",
        "Raw HTML that loads or runs something is printed without it.",
        "Pages of a PDF and pictures of slides hold no scripts, frames or films, and nothing is loaded for them. Put such HTML into `::: only html`, and what is to be printed instead into `::: only pdf`.",
        kind="dropped",
    ),
    "html-approximated": Code(
        "info",
        "HTML asks for something that slidegen shows another way.",
        "Elements, attributes and styles that slidegen knows become part of the deck, in all outputs. The rest is told once a kind, where it first stands.",
        kind="approximated",
    ),
    "unknown-element": Code(
        "info",
        "An element is none of HTML's own.",
        "Components of other tools are not run. The text in them stays and is read as Markdown wherever a blank line stands before it.",
        kind="substituted",
    ),
    "html-unbalanced": Code(
        "warning",
        "An element of HTML is not closed, or its end tag closes nothing.",
        "An open element ends where what it stands in ends, at the latest with its slide.",
    ),
    "script-left-out": Code(
        "warning",
        "A deck runs no script.",
        "A `<script>` is left out. What a web page needs can be written as a fence ```` ```html embed ````, which goes to the HTML output as it is.",
        kind="dropped",
    ),
    "html-sanitised": Code(
        "warning",
        "Raw HTML was cleaned.",
        "With `--safe` scripts, frames, event handlers and styles of a stranger's deck are taken out.",
        kind="dropped",
    ),
    # Tables and listings
    "extra-cells": Code(
        "warning",
        "A table's row has more cells than its header.",
        "Markdown drops such cells; slidegen puts them into the row's last cell.",
    ),
    "bad-merge": Code(
        "error",
        "Cells of a table cannot be joined.",
        "`^^` joins a cell with the one above, `<<` with the one to its left; the cells that are joined must make a rectangle, and lie all in the header or all below it. The marks stay as text.",
    ),
    "wide-columns": Code(
        "warning",
        "The columns of a table are wider than the table.",
        "Widths in per cent add up to at most 100. The columns keep their proportions.",
    ),
    "unknown-language": Code(
        "info",
        "The language of a listing is not known.",
        "It is shown without colours.",
        kind="substituted",
    ),
    "unknown-code-theme": Code(
        "warning",
        "No style for listings has that name.",
        "`code: {theme: monokai}` takes the styles of Pygments by name. Listings keep the colours of the deck's theme.",
        kind="substituted",
    ),
    "no-such-line": Code(
        "warning",
        "A line to light is beyond the end of the listing.",
        "Lines count from 1 at the first line shown, whatever number the margin shows there.",
    ),
    "long-listing": Code(
        "info",
        "A listing is too long for colours.",
        "Listings over 100,000 characters are shown as plain text.",
    ),
    "control-characters": Code(
        "info",
        "A listing has characters that only steer terminals.",
        "Colours and bold text of recorded sessions stay; what moves the cursor, clears the screen or rings is left out.",
        kind="substituted",
    ),
    # Pictures, films, icons and QR codes
    "missing-alt": Code(
        "warning",
        "A picture has no alternative text.",
        "People who cannot see the picture hear its alternative text: `![what it shows](file.png)`. For mere decoration write `{.decorative}`.",
        kind="",
    ),
    "poor-alt": Code(
        "info",
        "An alternative text does not tell what the picture shows.",
        "File names (`IMG_2041.jpg`) and words such as `image` or `screenshot` say nothing to people who cannot see the picture. Write what it shows and why it is there: `Throughput falls after the update`.",
    ),
    "low-resolution": Code(
        "warning",
        "A picture has too few pixels for its place.",
        "On a screen 1,920 pixels wide it is shown at less than half of its sharpness: soft, with visible pixels in text. Take a larger export of it, an SVG for drawings, or show it smaller.",
    ),
    "huge-image": Code(
        "info",
        "A picture has far more pixels than are shown.",
        "A picture of over 1 MB has more than four times the pixels that a screen 1,920 pixels wide shows of it. The outputs are none the larger: each build makes it smaller for them, which may take longer than all the rest.",
    ),
    "unused-file": Code(
        "info",
        "Pictures, films or figures lie in the deck's folder, and nothing names them.",
        "They may be left over from earlier versions, or missing on a slide. Names are looked for in all Markdown, HTML, CSS, TOML, SVG and VTT files of the folder. It is told only where the folder holds one deck.",
    ),
    "not-an-image": Code(
        "error",
        "A file is no picture that slidegen reads.",
        "PNG, JPEG, GIF, WebP, AVIF and SVG are read, by content, whatever the file is called.",
    ),
    "broken-image": Code(
        "error",
        "A picture is damaged.",
        "Its header says what it is, but its pixels cannot be read. A marked box stands in its place.",
    ),
    "picture-cleaned": Code(
        "warning",
        "A picture's scripts or outside references were taken out.",
        "An SVG picture may run scripts or fetch files; slidegen keeps only what draws.",
        kind="dropped",
    ),
    "not-media": Code(
        "error",
        "A file is no film and no sound that slidegen reads.",
        "MP4, MOV, WebM and Ogg films, and M4A, MP3, WAV, Ogg and FLAC sounds are read, by content, whatever the file is called.",
    ),
    "broken-media": Code(
        "error",
        "A film or a sound is damaged.",
        "Its first bytes say what it is, but its header cannot be read. A marked box stands in its place.",
    ),
    "media-time": Code(
        "warning",
        "A film is cut outside its length.",
        "`start` and `end` are seconds from the film's beginning, `12.5`, or minutes and seconds, `1:30`. What lies outside the film is left out.",
        kind="cut",
    ),
    "media-not-played": Code(
        "info",
        "Not every viewer plays this kind of film or sound.",
        "PowerPoint plays MP4 with H.264 and AAC, M4A, MP3 and WAV everywhere; browsers play WebM and Ogg, too. `ffmpeg -i in.webm -c:v libx264 -pix_fmt yuv420p -c:a aac out.mp4` makes a film that all play.",
        kind="substituted",
    ),
    "icon-unknown": Code(
        "warning",
        "No icon has that name.",
        "The icons are those of the Lucide set: `:icon-server:`. The help names the nearest; the text stays as it was written.",
        kind="substituted",
    ),
    "icon-dropped": Code(
        "warning",
        "PowerPoint shows no icons inside a line of text.",
        "An icon at the start of a paragraph or list item becomes its bullet, and one on a line of its own a picture, in both outputs. Elsewhere in a line only HTML shows it: PowerPoint's text holds no pictures.",
        kind="dropped",
    ),
    "qr-too-long": Code(
        "error",
        "A QR code cannot hold that much.",
        "A code holds at most 2,953 bytes, and a room can scan only a fraction of that: give a short address.",
    ),
    "qr-dense": Code(
        "info",
        "A QR code is too dense to be scanned from afar.",
        "The more text, the smaller the squares. A code for an address of up to 100 characters can be read from the back of a room.",
    ),
    # Charts
    "bad-chart": Code(
        "error",
        "A chart cannot be drawn.",
        "Its source stands in its place. The message tells what of it could not be read.",
    ),
    "chart-mismatch": Code(
        "error",
        "The kind of chart and its figures do not go together.",
        "Pies show no values below zero, scatter plots take two columns of numbers, logarithmic axes begin above zero. What cannot be shown is left out.",
    ),
    "unknown-column": Code(
        "error",
        "A chart names a column that its figures do not have.",
        "Columns are named by the first row of the figures. The help has the nearest name.",
    ),
    "bad-figure": Code(
        "error",
        "A cell of a chart's figures is not a number.",
        "The point is a gap. Decimal commas, thousands separators, `%` and currency signs are understood; write `-`, `NA` or nothing for a value that is not known.",
    ),
    "no-figures": Code(
        "error",
        "A chart has nothing to draw.",
        "Figures are rows below `data:`, a file (`file: figures.csv`), or CSV below a line `---` in the fence, with a row of names first.",
    ),
    "uneven-figures": Code(
        "warning",
        "Rows or columns of a chart's figures differ in length.",
        "What is missing is a gap, what is too much is left out.",
    ),
    "figures-cut": Code(
        "warning",
        "A chart has more figures than are read.",
        "At most 100,000 rows and 200 columns are read. Sum the figures up before they go on a slide.",
        kind="dropped",
    ),
    "figures-thinned": Code(
        "info",
        "Not all points of a chart are drawn.",
        "A chart draws at most 2,000 points. Of lines and areas the lowest and the highest point of each stretch are kept.",
        kind="approximated",
    ),
    "figures-assumed": Code(
        "info",
        "Figures can be read in two ways.",
        "The message tells which one was taken, the help how to leave no doubt.",
    ),
    "uneven-times": Code(
        "warning",
        "Points of a chart stand at even distances, though their times are not evenly apart.",
        "A line of series on the left axis alone has a true axis of time. Other charts know days, but no times within them.",
        kind="approximated",
    ),
    "area-gap": Code(
        "warning",
        "A chart of areas has a missing value.",
        "An area has no gaps: its edge would fall to zero there, as if that had been measured. It is drawn as a line, which breaks off; in a stack, where lines would mislead more, the value counts as zero.",
        kind="approximated",
    ),
    "axis-cut": Code(
        "info",
        "The axis of bars or areas does not reach zero.",
        "Bars and areas are compared by their length, which misleads if the axis begins elsewhere.",
    ),
    "axis-rounded": Code(
        "info",
        "The ends of a logarithmic axis are not those asked for.",
        "It begins and ends at powers of ten, as PowerPoint draws it: `min: 2` becomes 1.",
        kind="approximated",
    ),
    "chart-crowded": Code(
        "info",
        "A chart shows more than eyes can tell apart.",
        "A pie is read at a glance with up to six slices, none of them tiny; series beyond the number of a theme's colours repeat them. Bars compare many values well, and the smallest can be summed up as `Other`.",
    ),
    "chart-names-skipped": Code(
        "info",
        "Not all names at a chart's axis are shown.",
        "So many would overlap: every second, third, ... is shown. Lying bars (`type: bar`) have room for long names, and fewer rows for all.",
        kind="dropped",
    ),
    "chart-labels-skipped": Code(
        "info",
        "Not all labels at the points of a chart are shown.",
        "A label that would overlap others, or has no room in its bar or bubble, is left out; of a row of bars all are, and the axis tells their values instead.",
        kind="dropped",
    ),
    "chart-text-cut": Code(
        "warning",
        "A text of a chart is cut off.",
        "A name, a title or an entry of the legend has no room at the least size of text, and ends in an ellipsis or is left out. Write it shorter, or give the chart more room.",
        kind="cut",
    ),
    "chart-small": Code(
        "warning",
        "A chart has too little room to be read.",
        "What its title, its legend and the texts at its axes leave is too small for its marks. Give the chart a slide of its own, show fewer series, or write shorter names.",
        kind="shrunk",
    ),
    # Formulas
    "bad-formula": Code(
        "error",
        "A formula cannot be read.",
        "Its source is shown in its place, as code. Formulas are LaTeX; the diagnostic points at the word that is wrong.",
    ),
    "bad-macro": Code(
        "error",
        "A macro for formulas cannot be read.",
        "`math: macros:` in the front matter has a name for each, and what it says: `\\RR: \\mathbb{R}`; `#1` to `#9` are its arguments.",
    ),
    "unclosed-formula": Code(
        "warning",
        "A formula on lines of its own is not closed.",
        "`$$` is closed by `$$`, and `\\begin{...}` by its `\\end{...}`, with no empty line in between. It stays text.",
        kind="substituted",
    ),
    "cut-formula": Code(
        "warning",
        "A pipe cuts a formula in a table.",
        "Markdown ends a cell at each `|`, even between dollars. `\\lvert`, `\\rvert`, `\\mid` and `\\|` are pipes that do not.",
        kind="substituted",
    ),
    "unknown-equation": Code(
        "warning",
        "A reference leads to no equation.",
        "`\\ref{name}` and `\\eqref{name}` show the number of the equation that says `\\label{name}`, or that has `{#name}` behind it.",
        kind="substituted",
    ),
    "duplicate-equation": Code(
        "warning",
        "Two equations have the same label.",
        "References lead to the first one.",
    ),
    # Diagrams
    "diagram-syntax": Code(
        "error",
        "A diagram's source cannot be read.",
        "The place shown is where reading failed, in the diagram's own language; the cause may be a little before it. The source is shown as code.",
    ),
    "diagram-too-large": Code(
        "error",
        "A diagram is too large to be drawn.",
        "Sources of more than 50,000 characters, and graphs whose layout takes too long, are refused. The source is shown as code. A slide holds some thirty boxes that can be read.",
    ),
    "small-diagram": Code(
        "warning",
        "The text of a diagram is too small to be read from afar.",
        "A diagram is scaled as a whole to the place it gets. Give it a slide of its own, turn it, shorten its texts, or draw a part of it.",
        kind="shrunk",
    ),
    "missing-extra": Code(
        "error",
        "A library that is needed for a part of the deck is not installed.",
        "Some parts of slidegen need libraries that do not exist for every machine, so that they are not installed with it. The help says how to install them.",
    ),
    # Citations
    "no-bibliography": Code(
        "info",
        "Something looks like a citation, but there is no bibliography.",
        "`[@key]` cites a work of the files that `bibliography:` in the front matter names: BibTeX (`.bib`) or CSL-JSON (`.json`).",
    ),
    "bad-bibliography": Code(
        "warning",
        "A bibliography, or an entry of it, cannot be read.",
        "BibTeX and CSL-JSON files are read. Entries that are broken, and the second of two with the same key, are left out.",
        kind="substituted",
    ),
    "bad-citation-style": Code(
        "warning",
        "A citation style cannot be used.",
        "`csl:` in the front matter names a CSL file beside the deck. Without it author and year are set.",
        kind="substituted",
    ),
    "unknown-citation": Code(
        "warning",
        "A citation names a work that the bibliography does not have.",
        "Its key is shown in place.",
        kind="substituted",
    ),
    "empty-references": Code(
        "info",
        "A list of references has nothing to list.",
        "`::: references` is filled with the works that the deck cites by `[@key]`.",
        kind="dropped",
    ),
    # Themes
    "unknown-theme": Code(
        "error",
        "No theme has that name.",
        "A theme is a name that `slidegen themes` lists, or a path to a folder with a theme.toml.",
    ),
    "template": Code(
        "error",
        "A PowerPoint template cannot be used as a theme.",
        "`theme: corporate.potx` takes .potx, .pptx and .ppsx files as they are, without macros and passwords. The default theme stands in. `slidegen theme inspect FILE` tells what slidegen makes of a template.",
    ),
    "template-size": Code(
        "warning",
        "A deck asks for slides of another shape than its template has.",
        "The places, pictures and decorations of a PowerPoint template are made for one size of slides.",
        kind="approximated",
    ),
    "theme-syntax": Code(
        "error",
        "A theme file cannot be read.",
        "theme.toml is TOML; the message says where it fails.",
    ),
    "theme-key": Code(
        "warning",
        "A theme has an unknown key.",
        "The key has no effect.",
    ),
    "theme-value": Code(
        "error",
        "A theme's value is not usable.",
        "The value that the theme inherits is used instead.",
    ),
    "font-file": Code(
        "error",
        "A font file is not usable.",
        "slidegen takes TrueType and OpenType fonts, also in collections: `.ttf`, `.otf`, `.ttc`. Files that are packed for the web (WOFF, WOFF2), PostScript Type 1 and damaged files are refused; the theme's own font is used instead. A folder may be named where all its fonts are of one family.",
    ),
    "font-not-embedded": Code(
        "warning",
        "A font may not or cannot be carried by a file.",
        "Fonts tell in their licence bits (`fsType`) whether documents may carry them. One that may not is left to the machine that shows the deck: where it is not installed, another is shown, and lines may break elsewhere. PowerPoint, besides, takes only fonts with TrueType outlines.",
        kind="substituted",
    ),
    "fonts-embedded": Code(
        "info",
        "The PowerPoint file carries its fonts.",
        "With `embed-fonts: true` the heading and text fonts of the theme, and that for code where the deck has any, are in the file: all Latin letters, and all of other scripts that the deck uses, so that colleagues can go on writing. A family takes 70 to 120 kB. PowerPoint on Windows and recent ones on the Mac show them; others, and LibreOffice, use what is installed.",
        kind="embedded",
    ),
    "fonts-not-embedded": Code(
        "info",
        "PowerPoint shows a font only where it is installed.",
        "`slidegen check` tells it of fonts that come neither with PowerPoint nor with Windows or macOS. With `embed-fonts: true` the file carries them; `slidegen theme fonts NAME` writes the files of those that ship with slidegen, to install on the machine that presents. The HTML always carries its fonts.",
        kind="substituted",
    ),
    "missing-font": Code(
        "warning",
        "A font is not on this machine.",
        "Families are looked for among those that ship with slidegen, then among those of this machine. For one that is nowhere another stands in: text is measured with it, and the HTML carries it. PowerPoint is told the name as written, so it shows that font where it is installed, and lines may break elsewhere there; where one is at hand that is as wide, as Carlito is for Calibri, they do not. Install the font on the machine that builds, or put its files beside the deck and name one of them.",
        kind="substituted",
    ),
    "template-shape": Code(
        "warning",
        "HTML does not show a drawing of the PowerPoint template.",
        "The template's master and layouts go into the PowerPoint file as they are; for HTML they are drawn anew. Windows metafiles with more than plain shapes, tables, charts and SmartArt on them are not. Replace them in the template by PNG or SVG pictures.",
        kind="dropped",
    ),
    # Slides
    "overflow": Code(
        "warning",
        "Text does not fit its region.",
        "It was set at the smallest size that the theme allows and is still too tall. Shorten it, split the slide, choose another layout, or set `fit: split`.",
        kind="cut",
    ),
    "shrunk": Code(
        "info",
        "Text was set smaller to fit.",
        "The sizes of a theme are steps of one scale; a region's text goes down together.",
        kind="shrunk",
    ),
    "slide-split": Code(
        "info",
        "A slide was split because its content does not fit.",
        "`fit: split` goes on with the rest on a further slide.",
        kind="split",
    ),
    "too-many-columns": Code(
        "warning",
        "More columns than the slide can hold.",
        "At most 6 columns stand side by side; the rest is stacked below.",
        kind="cut",
    ),
    "region-crowded": Code(
        "warning",
        "More content than the layout has places for.",
        "What is left over is stacked in the last region.",
        kind="cut",
    ),
    "title-long": Code(
        "warning",
        "A title is longer than its region.",
        "Titles shrink by one step at most.",
        kind="cut",
    ),
    "empty-slide": Code(
        "warning",
        "A slide has nothing on it.",
        "Give it a title or content, or remove its separator.",
    ),
    "duplicate-title": Code(
        "info",
        "Two slides have the same title.",
        "People who find slides by their titles, in outlines or with a screen reader, cannot tell them apart. Say what is new on the second: `Results: speed`, `Results: memory`.",
    ),
    "note-step": Code(
        "warning",
        "Notes are for a step that their slide does not have.",
        "`[step 2]` at the start of a paragraph of the notes says that they are for the second step. The speaker view never lights those for a step that does not come.",
        kind="",
    ),
    "bad-rehearsal": Code(
        "warning",
        "The record of rehearsals cannot be used.",
        "`slidegen rehearse talk.md` keeps the times of each slide in `talk.rehearsal.json` beside the deck. Without it times are estimated from the words. Mend the file, delete it, or take it from a backup; the next rehearsal keeps it under another name and begins a new one.",
        kind="",
    ),
    "duration": Code(
        "info",
        "The talk is longer or much shorter than its `duration`.",
        "Speaking times are estimated from the notes, else from what slides show, or measured by `slidegen rehearse`. `slidegen time deck.md` shows them slide by slide, and `--cut` proposes which slides to leave out. A talk that is more than a quarter too long is a warning.",
    ),
    "empty-region": Code(
        "info",
        "A place of the layout that was chosen stays empty.",
        "`layout: two-columns` has two places for text, `left` and `right`. Text that is not divided fills the first alone. Write `::: columns`, `::: right`, or headings above the parts; or let slidegen choose the layout.",
    ),
    "small-text": Code(
        "info",
        "Text is too small to be read from the last rows.",
        "On a slide 7.5 inches high text of 14 points can be read from six slide heights away, listings of 12, small print of 9. Smaller ones are told as remarks, from a sixth less on as warnings. Text gets smaller where it is shrunk to fit: show less, on more slides.",
    ),
    "low-contrast": Code(
        "warning",
        "Words hardly stand out from what is behind them.",
        "WCAG 2.2 asks for a contrast of 4.5, and of 3 for text from 18 points (bold: 14). slidegen replaces a theme's colours where they could not be read; colours that you give yourself, on backgrounds of your own and over pictures, are measured and told.",
    ),
    "missing-title": Code(
        "info",
        "A slide has no title.",
        "Titles name slides in outlines, for screen readers and in the speaker's menu.",
    ),
    "too-many-words": Code(
        "info",
        "A slide has more words than can be read in passing.",
        "Who reads does not listen. Over 80 words take more than twenty seconds to read. Say them instead: what stands below a line `Note:` is for you alone, and is in handouts.",
    ),
    "too-many-bullets": Code(
        "info",
        "A list is longer than anybody remembers.",
        "More than eight items in a column are a page of a book. Group them, split the slide, or leave some out.",
    ),
    "too-many-steps": Code(
        "info",
        "A slide has so many steps that one loses count.",
        "Each step is a press of a key. Let things come in groups, or split the slide.",
    ),
    "orphan-word": Code(
        "info",
        "The last line of a large text is one short word.",
        "It looks left behind. Write the text a word shorter or longer, or join its last words by a hard blank: `in&nbsp;2031`.",
    ),
    "no-notes": Code(
        "info",
        "A talk has no speaker notes.",
        "Notes are what you say: they are in the speaker view, in handouts and scripts, and `slidegen time` counts them.",
    ),
    "no-speaker": Code(
        "info",
        "No slide introduces the speaker.",
        "Say who is talking before the first technical word: `## About me {layout=speaker}` fills itself with the `author` of the front matter: name, role, affiliation, photo, bio and addresses.",
    ),
    "no-agenda": Code(
        "info",
        "A long talk has no overview of its sections.",
        "`## What comes {layout=agenda}` lists the sections by itself, each as a link.",
    ),
    "no-ending": Code(
        "info",
        "The last slide of a talk neither sums up nor says whom to write.",
        "It stays on the wall while people ask. `## Thank you {layout=end}` is made for that; a summary, a question or an address will do.",
    ),
    "claim-without-chart": Code(
        "info",
        "A claim of performance has no figures near it.",
        '"3x faster" makes people ask: than what, measured how? A chart with two bars answers, as does a table of figures, a picture beside it, or a source that is cited.',
    ),
    "unused-variable": Code(
        "info",
        "A variable is declared and never used.",
        "`vars:` of the front matter gives texts for `{{ name }}`.",
    ),
    "approximated": Code(
        "info",
        "An output shows the nearest that it has to what the deck asks for.",
        "Outputs differ in what they can move. What one of them lacks is told once a deck, with what it shows instead.",
        kind="approximated",
    ),
    # slidegen itself
    "many-alike": Code(
        "info",
        "There are more diagnostics of one kind than are told.",
        "A thousand of one code are told. When these are mended, the next ones come.",
        kind="",
    ),
    "internal": Code(
        "error",
        "slidegen itself failed.",
        "This is a bug of slidegen. Please report it with the deck that shows it.",
    ),
}
