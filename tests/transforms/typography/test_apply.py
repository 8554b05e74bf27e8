"""French typography: cases as text, and laws over generated text."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pamphlets.core.source import Source, Span
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import (
    Code,
    Document,
    ForeignBlocks,
    ForeignText,
    Heading,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Note,
    NoteRef,
    PageRef,
    Paragraph,
    Quote,
    StyledText,
    Text,
    to_plain_text,
)
from pamphlets.transforms.typography.apply import apply_typography, apply_typography_to_line

HERE = Span(0, 0)
VISIBLE = str.maketrans({"\u00a0": "␣", "\u202f": "˽", "\u2011": "⁃", "\u200a": "¦"})
HIDDEN = str.maketrans({"␣": "\u00a0", "˽": "\u202f", "⁃": "\u2011", "¦": "\u200a"})
TOKEN = re.compile(
    r"(?P<code>`[^`]*`)|<(?P<bare>h[^>]*)>|\[\^(?P<call>\d+)\]|\[(?P<link>[^\]^]*)\]\((?P<to>[^)]*)\)"
    r"|\[(?P<foreign>[^\]^]*)\]\{lang=(?P<lang>\w+)\}|\*\*(?P<strong>.+?)\*\*|\*(?P<em>.+?)\*"
    r"|\^\((?P<sup>\w+)\)|~\((?P<sc>\w+)\)|(?P<br>\|)"
)


def marked(text: str, offset: int = 0) -> Inlines:
    """Return the inlines of a line in the little notation of french.txt."""
    out: list[Inline] = []
    at = 0
    for found in TOKEN.finditer(text):
        if found.start() > at:
            out.append(
                Text(text[at : found.start()], Span(offset + at, offset + found.start()))
            )
        out.append(_inline(found, offset))
        at = found.end()
    if at < len(text):
        out.append(Text(text[at:], Span(offset + at, offset + len(text))))
    return tuple(out)


def _inline(found: re.Match[str], offset: int) -> Inline:
    kind = found.lastgroup
    span = Span(offset + found.start(), offset + found.end())
    styles = {
        "strong": "strong",
        "em": "emphasis",
        "sup": "superscript",
        "sc": "small-caps",
    }
    if kind in styles:
        return StyledText(
            styles[kind],  # type: ignore[arg-type]
            marked(found[kind], offset + found.start(kind)),
            span,
        )
    match kind:
        case "code":
            return Code(found["code"][1:-1], span)
        case "bare":
            return Link(found["bare"], (Text(found["bare"], span),), True, 0, span)
        case "call":
            return NoteRef(int(found["call"]), 0, span)
        case "to":
            return Link(
                found["to"],
                marked(found["link"], offset + found.start("link")),
                False,
                0,
                span,
            )
        case "lang":
            return ForeignText(
                found["lang"],
                marked(found["foreign"], offset + found.start("foreign")),
                span,
            )
    return LineBreak(span)


def shown(inlines: Inlines) -> str:
    """Return inlines in the notation of french.txt."""
    out = []
    for inline in inlines:
        match inline:
            case Text(text=text):
                out.append(text)
            case Code(text=text):
                out.append(f"`{text}`")
            case Link(target=to, is_bare=True):
                out.append(f"<{to}>")
            case Link(target=to, children=inner):
                out.append(f"[{shown(inner)}]({to})")
            case ForeignText(lang=lang, children=inner):
                out.append(f"[{shown(inner)}]{{lang={lang}}}")
            case NoteRef(number=number):
                out.append(f"[^{number}]")
            case LineBreak():
                out.append("|")
            case StyledText(kind=kind, children=inner):
                form = {
                    "strong": "**%s**",
                    "emphasis": "*%s*",
                    "superscript": "^(%s)",
                    "small-caps": "~(%s)",
                }[kind]
                out.append(form % shown(inner))
    return "".join(out).translate(VISIBLE)


def document(*runs: Inlines, lang: str = "fr", text: str = "") -> Document:
    """Return a document of one paragraph a run."""
    blocks = tuple(Paragraph(run, number, HERE) for number, run in enumerate(runs, 1))
    return Document(Source("a.md", text), Meta("Titre", "titre", lang), blocks, ())


def runs_of(document: Document) -> list[Inlines]:
    """Return the inlines of each paragraph."""
    return [block.children for block in document.blocks if isinstance(block, Paragraph)]


def set_line(text: str, lang: str = "fr") -> str:
    """Return a line in the notation as it is set."""
    return shown(
        runs_of(apply_typography(document(marked(text.translate(HIDDEN)), lang=lang))[0])[0]
    )


def cases() -> list[tuple[str, str, str]]:
    """Return name, input and expectation of each case of french.txt."""
    text = Path(__file__).with_name("french.txt").read_text("utf-8").split("\n\n", 1)[1]
    pattern = re.compile(
        r"^(?P<name>[^\n]+)\n\.\n(?P<typed>[^\n]*)\n\.\n(?P<set>[^\n]*)\n\.$", re.MULTILINE
    )
    return [(f["name"], f["typed"], f["set"]) for f in pattern.finditer(text)]


CASES = cases()


@pytest.mark.parametrize(
    ("typed", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_french_cases(typed: str, expected: str) -> None:
    assert set_line(typed) == expected
    assert set_line(expected) == expected


def test_all_cases_of_the_fixture_are_read() -> None:
    text = Path(__file__).with_name("french.txt").read_text("utf-8")
    assert len(CASES) == text.count("\n.\n") / 3


# --- laws ----------------------------------------------------------------------------------

PIECES = [
    "mot",
    "l'eau",
    "R.",
    '"',
    '"',
    "Été",
    "XIXe",
    "1er",
    "12",
    "10000",
    "3",
    "75011",
    "M.",
    "Mme",
    "J.-P.",
    "art.",
    "1111-36",
    "p.",
    "§",
    "n°",
    "nº",
    "no ",
    "No.",
    "secteur",
    "de",
    "A.",
    "B",
    "2026",
    "\u2009",
    "siècle",
    "mai",
    "h",
    "30",
    "km",
    "%",
    "€",
    '"',
    "«",
    "»",
    "“",
    "”",
    "'",
    "’",
    "‘",
    "--",
    "---",
    "-",
    "–",
    "—",
    "...",
    "…",
    ".",
    ",",
    ";",
    ":",
    "!",
    "?",
    "(",
    ")",
    "[",
    "]",
    " ",
    " ",
    " ",
    "  ",
    "\u00a0",
    "\u202f",
    "-- ",
    " - ",
    " ; ",
    " : ",
    "•",
    "·",
    "<<",
    ">>",
    "::",
    ":)",
    "http://a.b/c?d",
    "18:30",
    "a/b.md",
    "@",
    "/",
    "\\",
    "etc.",
    "II",
    "m2",
    "Cie",
    "`x ? y`",
    "[^1]",
    "[^2]",
    "<http://a.b/?c>",
    "|",
    "*mot !*",
    "**« x »**",
    '[x "y" !](u)',
    "[it's]{lang=en}",
    "*l'*",
    "^(er)",
    "~(XX)",
]
LINES = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


@given(LINES, st.sampled_from(["fr", "fr-CA", "en", "de", "it"]))
@example("( - -- ", "fr")
@example("mot ; [^1]\u202f[^1]", "fr")
def test_the_pass_is_idempotent(line: str, lang: str) -> None:
    once, _ = apply_typography(document(marked(line), lang=lang))
    twice, said = apply_typography(once)
    assert shown(runs_of(twice)[0]) == shown(runs_of(once)[0])
    assert twice is once
    assert all(d.code != "typography-calls-moved" for d in said)


@given(LINES)
def test_no_letter_or_figure_is_lost_or_added(line: str) -> None:
    before = marked(line)
    after = runs_of(apply_typography(document(before))[0])[0]

    def kept(inlines: Inlines) -> str:
        text = to_plain_text(inlines).replace("°", "º").replace("º", "o")
        return "".join(c for c in text if c.isalnum())

    assert kept(after) == kept(before)


@given(LINES)
def test_code_addresses_and_calls_are_the_same_objects(line: str) -> None:
    def untouchable(inlines: Inlines) -> list[Inline]:
        found: list[Inline] = []
        for inline in inlines:
            if isinstance(inline, StyledText) or (
                isinstance(inline, Link) and not inline.is_bare
            ):
                found += untouchable(inline.children)
            elif isinstance(inline, Code | Link | LineBreak | NoteRef):
                found.append(inline)
        return found

    before = marked(line)
    after = runs_of(apply_typography(document(before))[0])[0]
    assert [id(i) for i in untouchable(after)] == [id(i) for i in untouchable(before)]


@given(st.text(max_size=40), st.sampled_from(["zxx", "ja", "", "xx-Latn"]))
def test_unknown_languages_are_left_alone(line: str, lang: str) -> None:
    before = document((Text(line, HERE), NoteRef(1, 1, HERE)), lang=lang)
    assert apply_typography(before) == (before, ())


@given(st.text(max_size=60), st.sampled_from(["fr", "en"]))
def test_any_characters_at_all_are_taken(line: str, lang: str) -> None:
    once = apply_typography_to_line(line, lang)
    assert apply_typography_to_line(once, lang) == once


# --- structure -----------------------------------------------------------------------------


def test_a_text_with_nothing_to_do_is_the_same_object() -> None:
    before = document(marked("un mot et un autre, puis rien."), marked("*encore* un"))
    assert apply_typography(before)[0] is before


def test_unchanged_blocks_are_shared() -> None:
    before = document(marked("un mot"), marked("un mot !"))
    after, _ = apply_typography(before)
    assert after.blocks[0] is before.blocks[0]
    assert after.blocks[1] is not before.blocks[1]


def test_headings_quotations_notes_pictures_and_front_matter_are_set_too() -> None:
    run = marked("Qui ?")
    picture = Image("a.png", "Qui ?", 3, HERE)
    blocks = (
        Heading(1, run, "qui", 1, HERE),
        Quote((Paragraph(run, 2, HERE),), run, 4, HERE),
        Paragraph((picture,), 5, HERE),
        ForeignBlocks("en", (Paragraph(marked('"Who ?"'), 6, HERE),), 7, HERE),
    )
    notes = (Note((Paragraph(run, 8, HERE),), 1, "x", 9, HERE),)
    meta = Meta(
        "Qui ?",
        "qui",
        subtitle="« Qui »",
        mentions=("Qui ?",),
        contact="a@b.fr",
        authors=("J.-P. Sartre",),
    )
    after, _ = apply_typography(Document(Source("a.md", ""), meta, blocks, notes))
    heading, quote, paragraph, region = after.blocks
    assert isinstance(heading, Heading)
    assert isinstance(quote, Quote)
    assert isinstance(paragraph, Paragraph)
    assert isinstance(region, ForeignBlocks)
    assert (
        to_plain_text(heading.children)
        == to_plain_text(quote.attribution)
        == after.meta.title
        == "Qui\u202f?"
    )
    assert paragraph.children[0].alt == "Qui\u202f?"  # type: ignore[union-attr]
    assert to_plain_text(region.blocks[0].children) == "“Who ?”"  # type: ignore[union-attr]
    assert to_plain_text(after.notes[0].blocks[0].children) == "Qui\u202f?"  # type: ignore[union-attr]
    assert after.meta.mentions == ("Qui\u202f?",)
    assert after.meta.subtitle == "«\u00a0Qui\u00a0»"
    assert after.meta.authors == ("J.\u2011P.\u00a0Sartre",)


def test_a_page_number_to_come_is_bound_to_its_p() -> None:
    run: Inlines = (Text("voir p. ", HERE), PageRef("x", HERE))
    assert to_plain_text(runs_of(apply_typography(document(run))[0])[0]) == "voir p.\u00a0"


def test_a_soft_line_end_counts_as_a_space() -> None:
    run: Inlines = (
        Text("Qui", HERE),
        Text(" ", HERE),
        Text("? Un", HERE),
        Text(" ", HERE),
        Text("mot", HERE),
    )
    assert (
        to_plain_text(runs_of(apply_typography(document(run))[0])[0]) == "Qui\u202f? Un mot"
    )


def test_cut_text_keeps_its_place() -> None:
    run = runs_of(apply_typography(document(marked("le XIXe siècle")))[0])[0]
    numeral, ending = run[1], run[2]
    assert (numeral.span, ending.span) == (Span(3, 6), Span(6, 7))


# --- what is told --------------------------------------------------------------------------


def test_one_notice_counts_the_calls_that_moved() -> None:
    text = "Un fait.[^1] Un mot[^2]. « Fin »[^3]"
    _, said = apply_typography(document(marked(text), marked("Puis.[^4]", 40), text=text))
    assert [(d.severity, d.code, d.fields, d.span.start) for d in said] == [
        ("notice", "typography-calls-moved", {"count": "3"}, text.index("[^1]"))
    ]


@pytest.mark.parametrize(
    "text",
    ["en 2009[^1]", "en 2009.[^1]", "40 m²[^1]", "40 m[^1]", "12 km[^1] x", "m^(2)[^1]"],
)
def test_a_call_that_touches_a_figure_is_told_by_place(text: str) -> None:
    _, said = apply_typography(document(marked(text), text=text))
    told = [d for d in said if d.code == "typography-call-touches"]
    assert [(d.severity, d.span.start) for d in told] == [("warning", text.index("[^1]"))]


@pytest.mark.parametrize(
    "text", ["un mot[^1]", "le film[^1]", "50 %[^1]", "1^(er)[^1]", "(2009)[^1]"]
)
def test_a_call_behind_a_word_is_not_told(text: str) -> None:
    assert apply_typography(document(marked(text)))[1] == ()


def test_a_quotation_mark_without_partner_is_told_by_place() -> None:
    text = 'un "mot" et "un autre'
    _, said = apply_typography(document(marked(text), text=text))
    assert [(d.severity, d.code, d.span.start) for d in said] == [
        ("warning", "typography-quote", 12)
    ]


# --- other languages -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lang", "typed", "expected"),
    [
        ("en", '"It\'s "so" -- he said ... "', "“It’s ‘so’ – he said … ”"),
        ("en", "Who? 10000 50% note.[^1] 1st", "Who? 10000 50% note.[^1] 1st"),
        ("de", 'Er sagt: "Ja"!', "Er sagt: „Ja“!"),
        ("de", '“Wort” und "Wort"', "“Wort” und „Wort“"),
        ("en", "<<a>> -- b\n-- c", "<<a>> – b\n– c"),
        ("es", '¿"Qué" dices?', "¿«Qué» dices?"),
        ("nl", "\"Ja 'nee' ja\"", "“Ja ‘nee’ ja”"),
        ("ca", '"Sí, "no", sí"', "«Sí, “no”, sí»"),
        ("pt", '"Sim, "não, "talvez"", sim"', "«Sim, “não, ‘talvez’”, sim»"),
        ("oc", '"Òc", "non"', "«Òc», «non»"),
        ("pt-BR", '"Sim"', "«Sim»"),
        ("en", "“Curly” stay «as» typed", "“Curly” stay «as» typed"),
        ("it", "l'\"acqua\" dell'anno", "l’«acqua» dell’anno"),
        ("zxx", '"a" ? b\'c', '"a" ? b\'c'),
    ],
)
def test_other_languages_have_their_own_marks_or_none(
    lang: str, typed: str, expected: str
) -> None:
    assert set_line(typed, lang) == expected
