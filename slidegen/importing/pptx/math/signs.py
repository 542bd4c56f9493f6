"""Characters of formulas as LaTeX commands, where these say more than the character itself."""

from collections.abc import Mapping

_GREEK = (
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi",
    "omicron", "pi", "rho", "varsigma", "sigma", "tau", "upsilon", "varphi", "chi", "psi", "omega",
)  # fmt: skip
_CAPITALS = {
    "Γ": "Gamma", "Δ": "Delta", "Θ": "Theta", "Λ": "Lambda", "Ξ": "Xi", "Π": "Pi", "Σ": "Sigma", "Υ": "Upsilon",
    "Φ": "Phi", "Ψ": "Psi", "Ω": "Omega",
}  # fmt: skip
_OTHERS = {
    "ϕ": "phi", "ϵ": "epsilon", "ε": "varepsilon", "ϑ": "vartheta", "∞": "infty", "∂": "partial", "∇": "nabla",
    "∈": "in", "∉": "notin", "⊂": "subset", "⊆": "subseteq", "∪": "cup", "∩": "cap", "∅": "emptyset", "∀": "forall",
    "∃": "exists", "¬": "neg", "∧": "land", "∨": "lor", "≤": "leq", "≥": "geq", "≠": "neq", "≈": "approx", "≡": "equiv",
    "∼": "sim", "≃": "simeq", "∝": "propto", "≪": "ll", "≫": "gg", "±": "pm", "∓": "mp", "×": "times", "÷": "div",
    "⋅": "cdot", "∘": "circ", "→": "to", "←": "leftarrow", "↔": "leftrightarrow", "⇒": "Rightarrow", "⇐": "Leftarrow",
    "⇔": "Leftrightarrow", "↦": "mapsto", "…": "dots", "⋯": "cdots", "⋮": "vdots", "⋱": "ddots", "ℏ": "hbar",
    "ℓ": "ell", "ℝ": "mathbb{R}", "ℕ": "mathbb{N}", "ℤ": "mathbb{Z}", "ℚ": "mathbb{Q}", "ℂ": "mathbb{C}", "⊕": "oplus",
    "⊗": "otimes", "⊥": "perp", "∥": "parallel", "⟨": "langle", "⟩": "rangle", "⌊": "lfloor", "⌋": "rfloor",
    "⌈": "lceil", "⌉": "rceil", "‖": "|", "†": "dagger",
}  # fmt: skip

COMMANDS: Mapping[str, str] = {
    **{chr(0x3B1 + at): name for at, name in enumerate(_GREEK) if name != "omicron"},
    **_CAPITALS,
    **_OTHERS,
}
"""Without their backslash."""

PLAIN: Mapping[str, str] = {
    "−": "-", "∗": "*", "\\": "\\backslash ", "{": "\\{", "}": "\\}", "%": "\\%", "#": "\\#", "$": "\\$", "&": "\\&",
    "_": "\\_", "~": "\\sim ", "^": "\\hat{}", "\u2061": "", "\u2062": "", "\u2063": "", "\u200b": "", "\xa0": "\\ ",
    "\u2009": "\\,", "\u2003": "\\quad ", "\u2005": "\\:", "′": "'", "″": "''", "‴": "'''", "′′": "''", "\u2002": "\\;",
}  # fmt: skip
"""What is written otherwise, as it is."""

LARGE: Mapping[str, str] = {
    "∑": "sum", "∏": "prod", "∐": "coprod", "∫": "int", "∬": "iint", "∭": "iiint", "∮": "oint", "⋃": "bigcup",
    "⋂": "bigcap", "⋁": "bigvee", "⋀": "bigwedge", "⨁": "bigoplus", "⨂": "bigotimes",
}  # fmt: skip
"""Signs with something below and above."""

ACCENTS: Mapping[str, str] = {
    "\u0302": "hat", "^": "hat", "ˆ": "hat", "\u0303": "tilde", "~": "tilde", "˜": "tilde", "\u0304": "bar",
    "\u0305": "overline", "¯": "bar", "\u20d7": "vec", "→": "vec", "\u0307": "dot", "˙": "dot", "\u0308": "ddot",
    "¨": "ddot", "\u20db": "dddot", "\u030c": "check", "ˇ": "check", "\u0306": "breve", "˘": "breve", "\u0301": "acute",
    "\u0300": "grave", "´": "acute", "`": "grave", "\u20d6": "overleftarrow",
}  # fmt: skip

FUNCTIONS = frozenset((
    "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh", "coth", "log", "ln",
    "lg", "exp", "lim", "liminf", "limsup", "max", "min", "sup", "inf", "det", "dim", "ker", "deg", "gcd", "hom", "arg",
    "Pr",
))  # fmt: skip
"""Names that LaTeX has commands for."""

BRACES: Mapping[str, str] = {
    "⏞": "overbrace", "⏟": "underbrace", "\u23b4": "overbracket", "\u23b5": "underbracket", "→": "overrightarrow",
    "←": "overleftarrow", "↔": "overleftrightarrow", "¯": "overline", "_": "underline",
}  # fmt: skip
