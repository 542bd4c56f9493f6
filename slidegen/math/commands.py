"""The commands and environments that formulas may have, to help with those that are not known."""

from collections.abc import Collection

_ALIKE = 0.72
"""How much of a name must be right; short names are all a little like one another."""


def _nearest(name: str, known: Collection[str]) -> str | None:
    from difflib import get_close_matches  # slow to import, and only needed once something is wrong

    return next(iter(get_close_matches(name, known, n=1, cutoff=_ALIKE)), None)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


COMMANDS = _words(
    "acute aleph alpha amalg angle approx arccos arcsin arctan arg argmax argmin ast asymp atop backprime bar "
    "bcancel because begin beta beth Big big bigcap bigcup Bigg bigg Biggl biggl Biggr biggr Bigl bigl bigm "
    "bigoplus bigotimes Bigr bigr bigsqcup bigvee bigwedge binom blacksquare bm bmod boldsymbol bot bowtie Box "
    "boxed Bra bra brace brack Braket braket breve bullet cancel cap cdot cdots cfrac check chi choose circ "
    "circlearrowleft circlearrowright clubsuit colon coloneqq color complement cong coprod cos cosh cot coth csc "
    "cup dagger daleth dashv dbinom ddagger dddot ddot ddots DeclareMathOperator def deg degree Delta delta det "
    "dfrac Diamond diamond diamondsuit dim displaystyle div dot doteq dots Downarrow downarrow ell emptyset end "
    "epsilon eqqcolon eqref equiv eta eth exists exp fbox flat forall frac frown Gamma gamma gcd ge genfrac geq "
    "geqslant gets gg ggg gimel grave gt gtrsim hat hbar heartsuit hline hom hookleftarrow hookrightarrow hphantom "
    "hslash hspace iff iiint iint Im imath impliedby implies in inf infty int iota jmath kappa ker Ket ket label "
    "Lambda lambda land langle lbrace lbrack lceil ldots le left Leftarrow leftarrow leftharpoondown leftharpoonup "
    "Leftrightarrow leftrightarrow leftrightharpoons leq leqslant lesssim lfloor lg lim liminf limits limsup ll lll "
    "ln lnot log Longleftarrow longleftarrow Longleftrightarrow longleftrightarrow longmapsto Longrightarrow "
    "longrightarrow lor lt lVert lvert mapsto mathbb mathbf mathbin mathcal mathclose mathfrak mathinner mathit "
    "mathop mathopen mathord mathpunct mathrel mathring mathrm mathscr mathsf mathstrut mathtt max mbox "
    "measuredangle mid middle min mkern mod models mp mu nabla natural ne nearrow neg neq newcommand nexists ni "
    "nicefrac nmid nolimits nonumber not notag notin nparallel nu nwarrow odot oiint oint Omega omega omicron "
    "ominus operatorname oplus oslash otimes over overbrace overleftarrow overleftrightarrow overline "
    "overrightarrow overset parallel partial perp phantom Phi phi Pi pi pm pmod pod Pr prec preceq prescript prime "
    "prod propto providecommand Psi psi qquad quad rangle rbrace rbrack rceil Re ref rfloor rho right Rightarrow "
    "rightarrow rightharpoondown rightharpoonup rightleftharpoons rightsquigarrow rVert rvert scriptscriptstyle "
    "scriptstyle searrow sec setminus sharp sideset Sigma sigma sim simeq sin sinh smash smile spadesuit sqcap "
    "sqcup sqrt sqsubseteq sqsupseteq square stackrel star subset subseteq subsetneq substack succ succeq sum sup "
    "supset supseteq supsetneq surd swarrow tag tan tanh tau tbinom text textbf textcolor textit textrm textsf "
    "textstyle texttt tfrac therefore Theta theta tilde times to top triangle triangleq twoheadrightarrow underbar "
    "underbrace underline underset Uparrow uparrow updownarrow Upsilon upsilon varepsilon varkappa varnothing "
    "varphi varpi varrho varsigma vartheta vDash vdash vdots vec vee Vert vert vphantom wedge widehat widetilde wp "
    "wr xcancel Xi xi xleftarrow xleftrightarrow xmapsto xRightarrow xrightarrow xrightleftharpoons zeta"
)

ENVIRONMENTS = _words(
    "matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix smallmatrix array cases dcases rcases aligned alignedat split "
    "gathered multlined align align* alignat alignat* flalign flalign* gather gather* equation equation* "
    "displaymath multline multline* subarray"
)

_INSTEAD = {
    "ce": "write `\\mathrm{H_2O}`, with `\\rightarrow` or `\\rightleftharpoons` between the two sides",
    "SI": "write `9.81\\,\\mathrm{m/s^2}`",
    "si": "write `\\mathrm{m/s^2}`",
    "qty": "write `9.81\\,\\mathrm{m/s^2}`",
    "unit": "write `\\mathrm{m/s^2}`",
    "href": "make the whole formula a link: `[$x$](address)`",
    "url": "make the whole formula a link: `[$x$](address)`",
    "colorbox": "write `\\boxed{...}`, or `\\color{...}` for its letters",
    "fcolorbox": "write `\\boxed{...}`, or `\\color{...}` for its letters",
    "rule": "draw lines with `\\hline` in a table, or `\\overline`",
    "includegraphics": "put the picture beside the formula: `![alt](picture.png)`",
    "cite": "cite outside the formula: `[@key]`",
    "usepackage": "what formulas can say is built in; define the rest under `math: macros:` in the front matter",
}
_MACRO = "define it under `math: macros:` in the front matter"


def help_for(command: str) -> str:
    """What to write instead of *command*, which is not known."""
    name = command.removeprefix("\\")
    if name in _INSTEAD:
        return _INSTEAD[name]
    if (near := _nearest(name, COMMANDS)) is not None:
        return f"did you mean `\\{near}`?"
    return _MACRO


def help_for_environment(name: str) -> str:
    """What to write instead of the environment *name*, which is not known."""
    if (near := _nearest(name, ENVIRONMENTS)) is not None:
        return f"did you mean `{near}`?"
    return "write `aligned`, `cases` or one of the matrices (`pmatrix`, `bmatrix`)"
