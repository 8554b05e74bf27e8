import pytest

from tests.readers.markdown.outline import outline, read_body, told


def text_of(text: str) -> str:
    return " | ".join(line.strip() for line in outline(read_body(text)[0]).splitlines())


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ('<div style="a: b" markdown="1">\n### _I._\n</div>\n', "h3 #i *I.*"),
        ("<center>\n**a** [b](https://a.fr)\n</center>\n", "p **a** (b -> https://a.fr)"),
        ("<center>**a** *b*</center>\n", "p **a** *b*"),
        ("<div>\n\n**a**\n\n</div>\n", "p **a**"),
        ("<div>\n    <p>un **a**\n       suite</p>\n    <p>deux</p>\n</div>\n", "p un **a** suite | p deux"),
        ("<div>\n        un\n        - a\n          - b\n</div>\n", "p un | ul tight | - | p a | ul tight | - | p b"),
        ("<section><h2>Titre</h2>*a*</section>\n", "p Titre | p *a*"),
        ("<p>un<br>\n*deux*<br></p>\n", "p un / *deux*"),
        ("<p>&nbsp;</p>\n\n<br>\n", ""),
        ("<table><tr><td>**a**</td><td>b</td></tr></table>\n", "p **a** | p b"),
        ("<font color='red'>\n*a* &amp; <sup>b</sup>\n</font>\n", "p *a* & ^b^"),
        ("<div\n  class='x'\n>\n*a*\n</div>\n", "p *a*"),
        ("<!-- c --> *a*\n", "p *a*"),
        ("<div>\n> *a*\n</div>\n", "quote | p *a*"),
        ("> <div>\n> *a*\n> </div>\n", "quote | p *a*"),
        ("- <div>*a*</div>\n- <div>\n  *b*\n  </div>\n", "ul tight | - | p *a* | - | p *b*"),
        ("<div>un^[b]</div>\n", "p un{1} | note 1 [ligne 4 (1)] | p b"),
        ("<div>un[^b]</div>\n\n[^b]: x\n", "p un{1} | note 1 [b] | p x"),
        ("<details><summary>*a*</summary>\n\nb\n\n</details>\n", "p *a* | p b"),
    ],
)  # fmt: skip
def test_what_a_dropped_tag_holds_is_markdown(text: str, blocks: str) -> None:
    assert text_of(text) == blocks


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("<pre>\n**a**\n</pre>\n", "p **a**"),
        ("<div><pre>**a**</pre>*b*</div>\n", "p **a** | p *b*"),
        ("<script>\n**a**\n</script>\n", ""),
        ("<div><script>**a**</script>*b*<style>*c*</style></div>\n", "p *b*"),
        ("<div>*a*<script>**b**\n</div>\n", "p *a*"),
        ("<?php *a* ?>\n", ""),
        ("```\n<div>*a*</div>\n```\n", "code | <div>*a*</div>"),
        ("`<div>*a*</div>`\n", "p `<div>*a*</div>`"),
    ],
)
def test_what_is_no_text_stays_as_it_is(text: str, blocks: str) -> None:
    assert text_of(text) == blocks


def test_what_stands_between_tags_knows_its_place() -> None:
    text = "<div>\n  un[^x]\n  <p>deux [@a#]</p>\n</div>\n<div>*trois*[^y]</div>\n"
    assert told(text) == [
        "2:5 error note-undefined",
        "3:14 error citation-fact",
        "5:13 error note-undefined",
    ]


@pytest.mark.parametrize(
    "text", ["<div>" * 2_000, "<p>*a*</p>\n" * 2_000, "<div>\n*a*\n</div>\n\n" * 500]
)
def test_many_tags_come_to_an_end(text: str) -> None:
    assert len(told(text + "\n")) == 1


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            '<img src="a.png" alt="vue &amp; port" width="40%">',
            "figure ![vue & port](a.png 40%)",
        ),
        ("<IMG SRC='a b.png' width=200 />", "figure ![](a b.png)"),
        ('<div align="center"><img src=a.png></div>', "figure ![](a.png)"),
        ('Voir <img src="a.png" alt="x"> là', "p Voir ![x](a.png) là"),
    ],
)
def test_a_picture_of_html_is_a_picture(text: str, figure: str) -> None:
    assert text_of(f"{text}\n") == figure


@pytest.mark.parametrize("tag", ["<img>", '<img alt="a">', '<img src="">'])
def test_one_without_an_address_is_left_out_and_told(tag: str) -> None:
    assert told(f"a {tag}\n") == ["1:3 warning html-dropped"]
