"""An `Arrangement` -> drawings of what hands do with its sheets: some for each step that the languages have words for."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.plan.fold_lines import find_sheet_lines
from pamphlets.impose.plan.sheet import Tiling
from pamphlets.impose.plan.top_binding import lay_pages_on_left_side
from pamphlets.printing.diagrams import poster_tiles
from pamphlets.printing.diagrams.diagram import Diagram
from pamphlets.printing.diagrams.folded_paper import (
    FoldedSheet,
    PaperEdge,
    cut_first_page,
    cut_row,
    fold_sheet,
    turn_over,
    unfolded_sheet,
)
from pamphlets.printing.diagrams.gestures import finishing, folding, gluing
from pamphlets.printing.diagrams.gestures.flaps import Fold, draw_fold
from pamphlets.printing.instructions.finishing_methods import (
    finishing_method,
    is_sewn,
    section_sizes,
)

StepDrawings = tuple[tuple[Diagram, ...], ...]

# The gestures of each finishing method, in the steps that its words have.
_STEPS: Final = MappingProxyType(
    {
        "saddle": "fold-far, bind",
        "tall-folio": "fold-far, bind",
        "sections": "lay, fold-far, stack, bind",
        "quarto": "fold-top, stack, fold-far, bind, slit-heads",
        "octavo": "fold-near-pair, fold-top-over, stack, fold-near-over turn-over, bind, slit-heads-and-fore-edge",
        "cut-stack-fold": "cut, lay-halves-together, fold-far, bind",
        "double": "cut-in-copies, fold-far, bind, finish",
        "zine8": "lay, cut, fold-top push-ends, form-cross finish-zine",
        "zine12": "lay, cut, fold-top push-ends, form-star finish-zine",
        "zine16": "lay, cut, fold-concertina finish-zine",
        "accordion": "lay, fold-concertina finish-zine",
        "accordion-strips": "cut, join-strips, fold-concertina finish-zine",
        "meander": "lay, cut, fold-concertina finish-zine",
        "cover": "lay, fold-left, wrap-cover",
        "french-fold": "fold-top, fold-far finish",
        "perfect": "cut, lay-piles-together, clamp, glue, wrap-cover",
        "leaflet3": "lay-inside-up, fold-right-over, fold-left-over finish",
        "leaflet3-z": "lay, fold-right-over, fold-left turn-over",
        "cards": "hold-against-light, cut",
        "repeat": "cut",
        "whole-sheet": "lay",
        "n-up": "lay, staple-corner",
        "poster": "order-tiles, trim-tiles, join-tiles, join-rows",
        "poster-single": "trim-tiles",
        "poster-strip": "order-tiles, trim-tiles, join-tiles",
        "poster-tape": "trim-tiles, join-tiles, join-rows",
    }
)
_FOLDS: Final[Mapping[str, Fold]] = MappingProxyType(
    {
        "fold-top": Fold("top"),
        "fold-top-over": Fold("top", behind=False),
        "fold-left": Fold("left"),
        "fold-left-over": Fold("left", behind=False),
        "fold-right-over": Fold("right", behind=False),
    }
)
_DRAWN_OF_SHEET: Final[Mapping[str, Callable[[FoldedSheet], Diagram]]] = MappingProxyType(
    {
        "push-ends": finishing.draw_pushed_ends,
        "finish": finishing.draw_finished_book,
        "staple-corner": folding.draw_stapled_corner,
        "hold-against-light": finishing.draw_light_check,
        "clamp": gluing.draw_clamped_block,
        "glue": gluing.draw_glued_spine,
        "wrap-cover": gluing.draw_wrapped_cover,
    }
)
"""What needs no more than the paper as it lies, and leaves it so."""
_DONE_TO_TILES: Final = ("order-tiles", "trim-tiles", "join-tiles", "join-rows")
_HANDLED_IN_PILES: Final = frozenset(
    {"saddle", "tall-folio", "cut-stack-fold", "double", "repeat", "perfect", "n-up"}
)


def draw_steps(arrangement: Arrangement) -> StepDrawings:
    """Return the drawings of each step that finishes the sheets of an arrangement, in their order."""
    paper = _PaperInHand(arrangement)
    steps = _STEPS[paper.method].split(", ")
    return tuple(tuple(map(paper.draw, step.split())) for step in steps)


class _PaperInHand:
    """The paper between two gestures: each one is drawn, then leaves the paper as it is once that is done."""

    def __init__(self, arrangement: Arrangement) -> None:
        first = arrangement.plan[0]
        if arrangement.options.is_top_bound:
            first = lay_pages_on_left_side(first)
        lines = find_sheet_lines(arrangement.scheme, first)
        self.arrangement = arrangement
        self.method = finishing_method(arrangement)
        self.sheet = unfolded_sheet(first, arrangement.grid, arrangement.page_sequence)
        self.near_edge: PaperEdge = "right" if _far_edge(self.sheet) == "left" else "left"
        self.cuts = lines.cuts
        scheme = arrangement.scheme
        self.folds = lines.folds if scheme.has_inner_cuts or scheme.has_slits else ()
        self.tiles = poster_tiles.count_tiles_of(
            arrangement.scheme.tiling or Tiling(1, 1, 0)
        )
        self.pile = 1
        if self.method == "sections":
            self.pile = section_sizes(arrangement)[0]
        elif self.method in _HANDLED_IN_PILES:
            self.pile = len(arrangement.plan)

    def draw(self, gesture: str) -> Diagram:
        """Return the drawing of one gesture and do it."""
        if gesture in _FOLDS:
            return self._fold(_FOLDS[gesture])
        if gesture in _DRAWN_OF_SHEET:
            return _DRAWN_OF_SHEET[gesture](self.sheet)
        if gesture in _DONE_TO_TILES:
            return self._join_tiles(gesture)
        match gesture:
            case "fold-far":
                return self._fold(Fold(_far_edge(self.sheet)))
            case "fold-near-pair":
                return self._fold(Fold(self.near_edge, 2))
            case "fold-near-over":
                return self._fold(Fold(self.near_edge, behind=False))
            case "form-cross":
                return finishing.draw_zine_star(4)
            case "form-star":
                return finishing.draw_zine_star(6)
            case "fold-concertina":
                return finishing.draw_concertina(self.arrangement.page_sequence)
            case "bind":
                return finishing.draw_binding(self.sheet, sewn=is_sewn(self.arrangement))
            case "slit-heads" | "slit-heads-and-fore-edge":
                return finishing.draw_slitting(
                    self.sheet, fore_edge=gesture != "slit-heads"
                )
            case "join-strips":
                last = self.arrangement.scheme.columns
                return gluing.draw_joined_strips(str(last), str(last + 1))
            case "finish-zine":
                return finishing.draw_finished_book(cut_first_page(self.sheet))
        return self._handle(gesture)

    def _join_tiles(self, gesture: str) -> Diagram:
        """Return the drawing of a gesture that makes a poster of its tiles."""
        strips = self.method in ("poster", "poster-strip")
        match gesture:
            case "order-tiles":
                return poster_tiles.draw_tile_order(self.tiles)
            case "trim-tiles":
                name = "" if self.method == "poster-single" else "A1"
                return poster_tiles.draw_tile_trimming(strips=strips, name=name)
            case "join-tiles":
                return poster_tiles.draw_tile_joining(self.tiles, strips=strips)
            case _:
                return poster_tiles.draw_row_joining(self.tiles, strips=strips)

    def _handle(self, gesture: str) -> Diagram:
        """Return the drawing of a gesture that folds nothing and do it: lay, turn over, cut, stack."""
        match gesture:
            case "lay-inside-up":
                self.sheet = turn_over(self.sheet)
                return folding.draw_flat_sheet(self.sheet)
            case "turn-over":
                drawing = folding.draw_turning_over(self.sheet)
                self.sheet = turn_over(self.sheet)
                return drawing
            case "cut" | "cut-in-copies":
                drawing = folding.draw_cuts(self.sheet, self.cuts, self.folds, self.pile)
                if gesture == "cut-in-copies":
                    self.sheet = cut_row(self.sheet, 0)
                return drawing
            case "lay-halves-together":
                upper, lower = cut_row(self.sheet, 0), cut_row(self.sheet, 1)
                self.sheet = upper
                self.pile *= 2
                return folding.draw_stacking_halves(upper, lower)
            case "lay-piles-together":
                pile_count = len(self.sheet.panels)
                self.sheet = cut_first_page(self.sheet)
                return folding.draw_stacking(self.sheet, pile_count)
            case "stack":
                sheet_count = len(self.arrangement.plan)
                if self.method == "sections":
                    return folding.draw_stacking(
                        self.sheet, len(section_sizes(self.arrangement))
                    )
                self.pile = sheet_count
                return folding.draw_stacking(self.sheet, sheet_count)
            case "lay":
                return folding.draw_flat_sheet(self.sheet, self.folds, self.pile)
        raise ValueError(gesture)

    def _fold(self, fold: Fold) -> Diagram:
        drawing = draw_fold(self.sheet, replace(fold, sheets=self.pile))
        self.sheet = fold_sheet(self.sheet, fold.edge, fold.count, behind=fold.behind)
        return drawing


def _far_edge(sheet: FoldedSheet) -> PaperEdge:
    """Return the side of an opened pair where its lowest page is not: that side goes behind."""
    pages = {
        position: int(pile[0].up.page or 10**9) for position, pile in sheet.panels.items()
    }
    column, _ = min(pages, key=pages.__getitem__)
    return "left" if column >= len(sheet.widths) / 2 else "right"
