"""What is said of posters, of tiles that their shape leaves unused too; it names pages by their numbers in the file, each once."""

from pamphlets.app.messages import message_fields
from pamphlets.core.geometry import Size
from pamphlets.core.source import Source
from pamphlets.core.units import mm
from pamphlets.impose.arrangement.arrange import arrange_pages
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.placement.options import ImposeOptions, TileGrid
from pamphlets.impose.placement.page_numbers import PageNumbers
from pamphlets.impose.placement.paper import parse_paper


def test_selected_pages_keep_the_numbers_of_their_file() -> None:
    sizes = [parse_paper(name).size for name in ("A3", "A2", "A3", "A3")]
    arrangement = arrange_pages(
        Source("in.pdf", ""),
        load_scheme("poster"),
        parse_paper("A4"),
        sizes,
        ImposeOptions(),
        PageNumbers((7, 2, 5, 5)),
    )
    posters = [
        message_fields(diagnostic)
        for diagnostic in arrangement.diagnostics
        if diagnostic.code == "impose.poster"
    ]
    assert [(fields["size"], fields["pages"]) for fields in posters] == [
        ("A3", "pages 5, 7"),
        ("A2", "page 2"),
    ]


def test_tiles_that_a_shape_cannot_fill_are_told_with_the_number_that_it_fills() -> None:
    sizes = [Size(mm(300), mm(200)), Size(mm(600), mm(200))]
    arrangement = arrange_pages(
        Source("in.pdf", ""),
        load_scheme("poster"),
        parse_paper("A4"),
        sizes,
        ImposeOptions(tile_grid=TileGrid(2, 2)),
    )
    (told,) = [
        message_fields(diagnostic)
        for diagnostic in arrangement.diagnostics
        if diagnostic.code == "impose.unused-tiles"
    ]
    assert (told["pages"], told["columns"], told["rows"]) == ("page 2", "2", "1")
