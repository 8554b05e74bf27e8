"""A poster in tiles -> the sentences that say, step by step, how it is glued or taped."""

from pamphlets.core.geometry import Size
from pamphlets.core.units import mm
from pamphlets.impose.marks.sheet_words import SheetWords
from pamphlets.impose.placement.paper import NAMED_SIZES, describe_size
from pamphlets.impose.posters.tile_marks import TiledPoster
from pamphlets.impose.schemes.poster import count_columns_and_rows


def list_assembly_steps(poster: TiledPoster) -> list[str]:
    """Return the sentences: what the poster comes to, then step by step how it is put together."""
    words = poster.words
    overlap = poster.tiling.overlap
    column_count, row_count = count_columns_and_rows(poster.tiling, poster.size)
    if row_count == 1:
        shape = words.one_row
    elif column_count == 1:
        shape = words.one_column
    else:
        shape = words.rows.format(rows=row_count, columns=column_count)
    joined = words.taped
    steps = [words.lay, words.trim_taped, words.tape]
    if overlap:
        joined = words.glued.format(overlap=_format_millimetres(overlap, words))
        steps = [words.lay, words.trim_glued]
    if overlap and column_count > 1:
        more = words.and_so_on if column_count > 2 else ""
        steps.append(words.join_tiles.format(more=more))
    if overlap and row_count > 1:
        more = words.and_so_on if row_count > 2 else ""
        joining = words.join_rows if column_count > 1 else words.join_single_tiles
        steps.append(joining.format(more=more))
    summary = words.summary.format(
        size=_poster_size_words(poster),
        tiles=column_count * row_count,
        paper=poster.paper_name,
        shape=shape,
        joined=joined,
    )
    steps.insert(0, summary)
    return [keep_spaces(text) for text in steps]


def _poster_size_words(poster: TiledPoster) -> str:
    words = poster.words
    width, height = poster.size
    size = Size(mm(width / 1000), mm(height / 1000))
    name = describe_size(size)
    template = words.unnamed_size
    if name in NAMED_SIZES:
        template = words.named_size
    width_words = _format_millimetres(width, words)
    height_words = _format_millimetres(height, words)
    return template.format(name=name, width=width_words, height=height_words)


def _format_millimetres(length: int, words: SheetWords) -> str:
    """Return thousandths of a millimetre as millimetres, with one decimal where they have one."""
    text = f"{length / 1000:.1f}".removesuffix(".0")
    return text.replace(".", words.point)


def keep_spaces(text: str) -> str:
    """Return words with their unbreakable spaces: within « », and at each ~."""
    text = text.replace("« ", "«~").replace(" »", "~»")
    return text.replace("~", "\u00a0")
