import pytest

from pamphlets.document.nodes import SourceList, walk_blocks
from pamphlets.transforms.citations.apply import apply_citations
from tests.readers.markdown.outline import inlines
from tests.transforms.citations.essay import document_of, register_of

MAIN = """
- {id: z, type: webpage, title: Zone, url: "https://zone.example/"}
- {id: y, type: webpage, title: Yole, url: "https://www.yole.gouv.fr/p"}
- {id: x, type: webpage, title: Xylo, url: "https://x.example/?https://a.gouv.fr/", rubrique: associations et syndicats}
- {id: l, type: loi, titre: Loi des quais}
- {id: p, type: presse, titre: Quai, revue: Le Quai}
- {id: q, type: livre, titre: Port, rubrique: Archives du port}
- {id: r, type: page, titre: Rade, rubrique: presse}
"""


def list_of(count: int, register: str = MAIN, lang: str = "fr") -> SourceList:
    """The list of the sources of `register` and of so many books."""
    more = "".join(
        f"- {{id: k{n}, type: book, title: Livre {n:02}}}\n" for n in range(count)
    )
    bibliography = register_of(register + more)
    cited = "; ".join(f"@{key}" for key in bibliography.entries)
    document, _ = apply_citations(document_of(f"Un [{cited}].", lang=lang), bibliography)
    (listed,) = [b for b in walk_blocks(document.blocks) if isinstance(b, SourceList)]
    return listed


def test_a_long_list_is_in_groups_each_in_its_order() -> None:
    listed = list_of(14)
    titles = [
        (group.title, inlines(listed.entries[group.first_entry].children))
        for group in listed.groups
    ]
    assert titles == [
        ("Textes de loi et décisions", "Loi des quais."),
        ("Presse", "« Quai », *Le Quai*."),
        ("Administrations", "« Yole », (yole.gouv.fr/p = https://www.yole.gouv.fr/p)."),
        (
            "Associations et syndicats",
            "« Xylo », (x.example/?https://a.gouv.fr = https://x.example/?https://a.gouv.fr/).",
        ),
        ("Livres et brochures", "*Livre 00*."),
        ("Archives du port", "*Port*."),
        ("Pages et documents", "« Zone », (zone.example = https://zone.example/)."),
    ]
    assert listed.groups[0].first_entry == 0
    assert inlines(listed.entries[2].children) == "« Rade »."
    assert len(listed.entries) == 21


@pytest.mark.parametrize(("count", "register"), [(13, MAIN), (30, "")])
def test_a_list_of_twenty_has_no_groups_nor_one_of_one_kind(
    count: int, register: str
) -> None:
    assert list_of(count, register).groups == ()


def test_an_english_text_has_english_groups() -> None:
    assert list_of(14, lang="en").groups[0].title == "Laws and rulings"
