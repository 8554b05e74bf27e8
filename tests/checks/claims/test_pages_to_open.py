from pamphlets.app.messages import word
from pamphlets.checks.claims.pages_to_open import (
    find_pages_to_open,
    list_pages_to_open,
    make_json_pages,
)
from tests.checks.claims.essay import found

REGISTER = """
- id: loi-a
  type: legislation
  title: Code des quais
  number: R. 1
  URL: https://loi.example/a
  facts:
    - {id: droit, wording: On peut., where: al. 2, confidence: plain, kind: evenement, a_verifier: true}
    - {id: delai, wording: En six jours., confidence: plain, kind: evenement, verifie_par: copie, verifie_le: 2026-11-30}
    - {id: lu, wording: On lit., confidence: plain, kind: evenement, a_verifier: true, verifie_par: Nous, verifie_le: 2026-11-30}
- id: page
  type: webpage
  title: Le guichet
  URL: https://guichet.example/
  facts:
    - {id: voie, wording: Par ici., confidence: plain, kind: evenement, a_verifier: true}
- id: meme-page
  type: webpage
  title: Le guichet, relu
  URL: https://guichet.example/
  facts:
    - {id: heure, wording: À midi., confidence: plain, kind: evenement, a_verifier: true}
"""
TITLES = {
    "tract": found("On peut [@loi-a#droit]. Par ici [@page#voie].", REGISTER),
    "zine": found("Ainsi [@loi-a#droit#delai#lu], à midi [@meme-page#heure].", REGISTER),
}


def test_a_page_is_opened_once_and_its_facts_name_the_titles_that_cite_them() -> None:
    lines = [*map(word, list_pages_to_open(find_pages_to_open(TITLES)))]
    assert lines == [
        "pages to open (2); facts to verify there: 3, verified on copies: 1",
        "  Code des quais, art. R. 1",
        "    @loi-a#droit  On peut. (al. 2) — tract, zine",
        "    @loi-a#delai  En six jours. — on copies — zine",
        "  https://guichet.example/",
        "    @page#voie  Par ici. — tract",
        "    @meme-page#heure  À midi. — zine",
    ]


def test_a_program_reads_the_same() -> None:
    rows = make_json_pages(find_pages_to_open(TITLES))
    assert [(row["page"], row["address"]) for row in rows] == [
        ("Code des quais, art. R. 1", "https://loi.example/a"),
        ("https://guichet.example/", "https://guichet.example/"),
    ]
    facts = [(fact["fact"], fact["state"], fact["titles"]) for fact in rows[0]["facts"]]
    assert facts == [
        ("droit", "to_verify", ["tract", "zine"]),
        ("delai", "verified_on_copies", ["zine"]),
    ]


def test_the_address_of_an_article_is_that_of_whichever_entry_has_one() -> None:
    bare = REGISTER.replace("  URL: https://loi.example/a\n", "")
    titles = {
        "a": found("On peut [@loi-a#droit].", bare),
        "b": found("On peut [@loi-a#droit].", REGISTER),
    }
    (page,) = find_pages_to_open(titles)
    assert page.address == "https://loi.example/a"


def test_where_all_was_read_there_is_no_page_to_open() -> None:
    title = found("Ainsi [@loi-a#lu].", REGISTER)
    assert list(list_pages_to_open(find_pages_to_open({"tract": title}))) == []
