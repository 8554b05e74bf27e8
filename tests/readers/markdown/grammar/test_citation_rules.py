import pytest

from tests.readers.markdown.outline import outline, read_body, told


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("mot [@a, p. 3 ; @b]", "mot {@a, p. 3; @b}"),
        ("mot [@a\u00a0; @b\u202f; @c]", "mot {@a; @b; @c}"),
        ("[voir @a, p. 3 ; voir aussi @b]", "{voir @a, p. 3; voir aussi @b}"),
        ("[cf. @a]", "{cf. @a}"),
        ("[-@a]", "{-@a}"),
        ("[voir -@a, p. 3]", "{voir -@a, p. 3}"),
        ("[@a p. 3]", "{@a, p. 3}"),
        ("[@a: p. 3]", "{@a, p. 3}"),
        ("[@a, *passim*]", "{@a, *passim*}"),
        ("[*voir* @a]", "{*voir* @a}"),
        ("[@a, p. 3 [sic] et `x;y` ; @b]", "{@a, p. 3 [sic] et `x;y`; @b}"),
        ("[@a, p. 3 &amp; 4]", "{@a, p. 3 & 4}"),
        ("[voir @{a.b}, p. 3]", "{voir @a.b, p. 3}"),
        ("[@a, cité par @b]", "{@a, cité par {=@b}}"),
        ("[@a#un#deux, § 3]", "{@a, § 3}"),
        ("@a montre", "{=@a} montre"),
        ("@a:b-c.", "{=@a:b-c}."),
        ("(@a)", "({=@a})"),
        ("« @a »", "« {=@a} »"),
        ("l’@a", "l’{=@a}"),
        ("*@a*", "*{=@a}*"),
        ("@{a b} x", "@{a b} x"),
        ("@a [p. 3]", "{=@a, p. 3}"),
        ("@a [p. *3* ; voir @b]", "{=@a, p. *3*; voir @b}"),
        ("@a [^1]", "{=@a} {1}"),
        ("@a [@b]", "{=@a} {@b}"),
        ("@a [lien](x)", "{=@a} (lien -> x)"),
        ("@a […]", "{=@a} […]"),
        ("@a [p. 3]{lang=en}", "{=@a} [p. 3|en]"),
        ("mot -@a mot", "mot {=-@a} mot"),
        ("moi@a.fr", "moi@a.fr"),
        ("moi-même@a.fr", "moi-même@a.fr"),
        ("[écrire à moi@a.fr]", "[écrire à moi@a.fr]"),
        ("@a@b.fr", "@a@b.fr"),
        ("https://b.fr/@a", "(https://b.fr/@a = https://b.fr/@a)"),
        ("fichiers/@a", "fichiers/@a"),
        ("`@a` et \\@a", "`@a` et @a"),
        ("[voir @a](x)", "(voir @a -> x)"),
        ("[mots @a]{lang=en}", "[mots {=@a}|en]"),
        ("[voir p. 3 ; @a]", "[voir p. 3 ; {=@a}]"),
        ("un @ seul", "un @ seul"),
        ("![voir @a](x.png) b", "![voir @a](x.png) b"),
    ],
)
def test_citations_are_read_as_pandoc_reads_them(text: str, read: str) -> None:
    document, _ = read_body(f"{text}\n\n[^1]: z\n" if "[^1]" in text else f"{text}\n")
    assert outline(document).split("\n")[0] == f"p {read}"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("mot [@]", "1:6 error citation-form"),
        ("mot [@a ; b]", "1:11 error citation-form"),
        ("mot [@a#]", "1:8 error citation-fact"),
        ("mot [@a#b#, p. 3]", "1:10 error citation-fact"),
        ("mot [voir @a#, p. 3]", "1:13 error citation-fact"),
        ("mot [@a, voir[^1]]\n\n[^1]: x", "1:14 error note-inside"),
        ("![[@a]](x.png)", "1:1 error picture-call"),
    ],
)
def test_what_is_no_citation_is_told_at_its_place(text: str, fault: str) -> None:
    assert told(f"{text}\n") == [fault]


def test_a_wiki_link_to_a_source_cites_it() -> None:
    plain = outline(read_body("Un [@cle] et [-@autre].")[0])
    assert outline(read_body("Un [[@cle]] et [[-@autre]].")[0]) == plain
    assert told("Un [[@cle]].") == []


def test_a_wiki_link_with_words_for_the_source_stays_as_typed() -> None:
    assert outline(read_body("Un [[@cle|Durand]] dit.")[0]) == "p Un [[@cle|Durand]] dit."
