"""Poster: each page as large as you like, on as many sheets as that takes. `--size A2`, A1 or 600x900mm; else its own."""

from typing import Final

from pamphlets.impose.plan.sheet import Plan, Scheme, Sheet, SheetCell, TileWindow, Tiling


def count_tiles(length: int, tile: int, overlap: int) -> int:
    """Return how many tiles of one length, each sharing `overlap` with the next, make up a length."""
    return max(1, -((overlap - length) // (tile - overlap)))


def count_columns_and_rows(tiling: Tiling, poster: tuple[int, int]) -> tuple[int, int]:
    """Return the columns and rows of a poster."""
    width, height = poster
    return count_tiles(width, tiling.width, tiling.overlap), count_tiles(
        height, tiling.height, tiling.overlap
    )


def name_tile(column: int, row: int) -> str:
    """Return what a tile is called: letters for its row, A to Z, then AA; a figure for its column."""
    letters, row = "", row + 1
    while row:
        row, place = divmod(row - 1, 26)
        letters = chr(ord("A") + place) + letters
    return f"{letters}{column + 1}"


def make_scheme(tiling: Tiling) -> Scheme:
    """Return the scheme for posters; a page without a size stands on one tile."""

    def plan_sheets(page_count: int) -> Plan:
        """Return the sheets of one poster after another."""
        sheets: Plan = ()
        for page in range(page_count):
            is_sized = page < len(tiling.posters)
            sheets += plan_poster(
                page,
                tiling.posters[page] if is_sized else (tiling.width, tiling.height),
                tiling,
            )
        return sheets

    return Scheme(
        "poster", "tiles", 1, 1, 1, plan_sheets, with_tiling=make_scheme, tiling=tiling
    )


def plan_poster(page: int, poster: tuple[int, int], tiling: Tiling) -> Plan:
    """Return the sheets of one poster, row by row, and the whole where there are several."""
    column_count, row_count = count_columns_and_rows(tiling, poster)
    sheets: list[Sheet] = []
    for row in range(row_count):
        for column in range(column_count):
            x = column * (tiling.width - tiling.overlap)
            y = row * (tiling.height - tiling.overlap)
            width = min(tiling.width, poster[0] - x)
            height = min(tiling.height, poster[1] - y)
            window = TileWindow(column, row, x, y, width, height)
            sheets.append(Sheet((SheetCell(page, 0, window=window),), ()))
    if len(sheets) > 1:
        sheets.append(Sheet((SheetCell(page, 0),), ()))
    return tuple(sheets)


SCHEME: Final = make_scheme(Tiling(200_000, 287_000, 10_000))
