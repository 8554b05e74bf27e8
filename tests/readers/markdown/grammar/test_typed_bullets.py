import pytest

from tests.readers.markdown.outline import outline, read_body, told


def flat(text: str) -> str:
    """The outline on one line: a point for each level of lists, the dashes of items left out."""
    parts: list[str] = []
    for line in outline(read_body(text)[0]).splitlines():
        words = line.lstrip()
        if words != "-":
            parts.append("." * ((len(line) - len(words)) // 4) + words)
    return " ".join(parts)


@pytest.mark.parametrize("bullet", "•·‣◦▪●\uf0b7")
@pytest.mark.parametrize(
    "space", [" ", "\t", "\u00a0", "\u202f", "         ", "\u00a0\u00a0 \u00a0"]
)
def test_lines_that_begin_with_a_bullet_are_a_list(bullet: str, space: str) -> None:
    assert flat(f"{bullet}{space}un\n{bullet}{space}deux\n") == "ul tight .p un .p deux"


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        ("•un\n•« deux »\n", "ul tight .p un .p « deux »"),
        ("• un\nsuite\n• deux\n", "ul tight .p un suite .p deux"),
        ("• un\n\n• deux\n", "ul loose .p un .p deux"),
        ("• un\n\n  suite\n• deux\n", "ul loose .p un .p suite .p deux"),
        ("• un\n  ◦ deux\n• trois\n", "ul tight .p un .ul tight ..p deux .p trois"),
        ("• un\n        ◦ deux\n", "ul tight .p un .ul tight ..p deux"),
        ("• un\n\t◦ deux\n\t\t▪ trois\n", "ul tight .p un .ul tight ..p deux ..ul tight ...p trois"),
        ("• un\n◦ deux\n", "ul tight .p un .p deux"),
        ("• un\n ◦ deux\n", "ul tight .p un .p deux"),
        ("• un\n      - deux\n      - trois\n", "ul tight .p un .ul tight ..p deux ..p trois"),
        ("- un\n  • deux\n- trois\n", "ul tight .p un .ul tight ..p deux .p trois"),
        ("> • un\n> • deux\n", "quote ul tight .p un .p deux"),
        ("•\nun\n•\ndeux\n", "ul tight .p un .p deux"),
        ("    • un\n    • deux\n", "ul tight .p un .p deux"),
        ("Il faut :\n• du pain\n", "p Il faut : ul tight .p du pain"),
        ("Il faut\n• du pain\n• du vin\n", "p Il faut ul tight .p du pain .p du vin"),
        ("• un\n\nFin.\n", "ul tight .p un p Fin."),
        ("• un\n### Titre\n", "ul tight .p un h3 #titre Titre"),
    ],
)  # fmt: skip
def test_their_indentation_nests_them(text: str, lists: str) -> None:
    assert flat(text) == lists


@pytest.mark.parametrize(
    "text",
    ["Lyon\n• Marseille et\nParis\n", "les salarié·e·s\n", "·e·s\n", "un • deux\n", "□ oui\n□ non\n", "● oui ; ○ non\n", "○ non, – rien\n"],
)  # fmt: skip
def test_a_bullet_in_prose_is_a_sign(text: str) -> None:
    assert flat(text) == f"p {text.strip().replace(chr(10), ' ')}"


def test_code_keeps_its_bullets() -> None:
    assert flat("```\n• un\n• deux\n```\n") == "code • un • deux"
    assert flat("Voir `• un`\n") == "p Voir `• un`"


def test_an_item_knows_its_place() -> None:
    text = "• un [@]\n  ◦ deux [@]\n\n• trois[^x]\n"
    assert told(text) == [
        "1:7 error citation-form",
        "2:11 error citation-form",
        "4:8 error note-undefined",
    ]
