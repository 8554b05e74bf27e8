"""How sheets of each scheme are printed, cut and folded: `pamphlets schemes NAME`, its first line in lists too."""

from types import MappingProxyType
from typing import Final

SENTENCES: Final = MappingProxyType(
    {
        "manuals.accordion": """\
Accordion (leporello): strips folded to and fro, joined end to end (4 panels of 74 × 210 mm, 8 of A7 on A4). `--sides 1`.

A sheet carries as many panels as it takes, or so many with `--up`, in one strip or several. Pages go on from panel to
panel along all strips, then back behind the last panel to the first: turn the whole over and read on. With `--sides 1`
only fronts are printed. Else print on both sides, with the file for the edge that your printer turns over. Cut the strips apart, lay them
end to end in their order and join them with thin tape, or a strip of thin paper, in the fold between the two panels.
Fold panel 2 behind panel 1, panel 3 against panel 2, and so on to and fro: page 1 is on top. What the last strip does
not need is cut off. On two sides the number of pages is filled up to a multiple of 2. `--rtl` begins at the right. One
sheet without any joint: see `meander`.""",
        "manuals.cards": """\
Cards: each page with its back behind it, as many as the sheet takes. Visiting cards, flyers, games.

The pages of the file are front, back, front, back; a blank page stands for a back that is to stay white. Print on
both sides, with the file for the edge that your printer turns over, and hold the first sheet against the
light before you print many: the cards lie in the middle of the sheet, so that front and back meet. Cut
along the marks in the margins.""",
        "manuals.cover": """\
Cover: back, spine and front on one sheet, to fold round a book. Pages: front, back; or both insides too. `--spine 4mm`.

Of two pages, the first is the front and the second the back: print on one side. Of four, as in a book, the second and
the third are the insides: print on both sides. `--spine 4mm` is how thick the book is, measured between two boards;
`--spine 120x80g` reckons it from 120 pages of paper of 80 g/m². A cover of A5 with a spine is wider than A4: take
`--paper A3`, where the sheet has room for the marks. Cut along the solid marks. Score both folds, between the dashed
marks, with a blunt knife along a ruler, and fold them. Glue the spine of the book and press it against that of the
cover. `--rtl` has the spine at the right of the front.""",
        "manuals.cut-stack-fold": """\
Cut, stack, fold: one cahier of half sheets, eight pages a sheet (A6 on A4).

Print on both sides, with the file for the edge that your printer turns over. Cut the whole pile across the middle.
Lay the upper half of the pile on the lower half, fold all of it in the middle, page 1 outside, and
staple through the fold. Nothing is left to slit. The number of pages is filled up to a multiple of 8.""",
        "manuals.double": """\
Double: two identical cahiers on one pile of sheets (A5 on A3, A6 on A4), to cut across.

Print on both sides, with the file for the edge that your printer turns over. Cut the whole pile across the middle:
each half is a cahier. Fold each in the middle, page 1 outside, and staple through the fold. The number
of pages is filled up to a multiple of 4. `--cover apart` writes the two outermost sheets into a file of their own.""",
        "manuals.french-fold": """\
French fold: one sheet printed on one side and folded twice, four pages (A6 on A4). No cut, no staple.

Print on one side. Lay the sheet with page 1 at the lower right. Fold the upper half back behind the lower one, then
the left half back behind the right one: page 1 is on top, 2 and 3 face each other inside, 4 is the back. Nothing is
slit: the paper is double. `--rtl` binds at the right. A last page as large as the sheet is printed on its back.""",
        "manuals.leaflet3": """\
Leaflet in three panels: one sheet, six pages, folded twice (99 × 210 mm on A4). `--fold roll` or `z`.

Print on both sides, with the file for the edge that your printer turns over.
Roll fold: page 1 is the front, 2 to 4 stand side by side inside, 5 is the flap that is folded in, 6 the back. Lay the
sheet with 2, 3 and 4 before you. Fold the right panel in, then the left one over it. The flap is narrower by
1.5 mm, so that it lies flat: what stands in the outermost half millimetre of pages 4 and 5 is lost.
Z fold: pages 1 to 3 stand side by side, 4 to 6 behind them. Lay the sheet with 1, 2 and 3 before you. Fold the right
panel over the middle one, then the left panel back behind both, and turn the leaflet over: page 1 is on top, 4 is
the back, and pulled open it shows 1 to 3. More than six pages make more sheets, each a leaflet.""",
        "manuals.meander": """\
Meander: one sheet cut into a path of panels and folded to and fro, without glue (16 pages of A7 on A4). `--sides 1`.

Pages begin at the lower left and go on from panel to panel: along the lowest row, over the heads into the next one and
back, and so on; then behind the last panel back to the first. With `--sides 1` only fronts are printed: 8 pages of A7,
or 16 of A8 on A4. Else print on both sides, with the file for the edge that your printer turns over. Crease every dashed line both ways, cut
along the lines with the scissors and no further. Fold panel 2 behind panel 1, panel 3 against panel 2, and so on: page 1
is on top. Turn it over to read on. More pages make more sheets, a thing of its own each. `--up 12` takes so
many panels; `--rtl` begins at the right.""",
        "manuals.n-up": """\
N-up: pages in their order, several on a side, to be read from the sheet. Handouts, drafts, slides.

`--up 4` puts four pages on a side, 2, 6, 8 or any number in the same way; the sheet lies or stands, so that they come out
largest. Pages that are too large become smaller, none is enlarged without `--scale fit`. `--order columns` reads down each
column before the next, `--rtl` from the right. Print on both sides, or with `--sides 1` on one. Without `--up`, a side has as many
pages as go on it at their own size, two at least. `--gap 5mm` keeps them apart. Nothing is cut or folded: keep the sheets in
their order and staple the corner where reading begins.""",
        "manuals.octavo": """\
Octavo: sheets folded three times and nested, sixteen pages a sheet (A7 on A4).

Print on both sides, with the file for the edge that your printer turns over. Lay a sheet before you with page 1
at the lower right. Fold the right half back behind the left one, then the upper half forward over the lower one:
pages 8 and 9 lie open before you. Do so with each sheet, and lay the sheets on each other, each on
the one before. Fold the right half over the left one and turn the book over: page 1 is on top. Staple or sew the
fold, and slit heads and fore-edges with a knife. The number of pages is filled up to a multiple of 16.""",
        "manuals.perfect": """\
Perfect binding: single leaves, cut, stacked and glued at the spine. As many on a sheet as it takes (A5 or A6 on A4).

Print on both sides, with the file for the edge that your printer turns over. Cut the whole pile along the marks, or
through the middle where pages fill the sheet. Lay the piles on each other as one reads them on the first sheet, row by
row, page 1 on top. Knock up the spine, clamp the block between two boards, roughen the spine with sandpaper and glue it
twice with a white glue that stays supple; then fold a cover round it (see `cover`). The glue takes 5 mm of the inner
margin. The number of pages is filled up to a multiple of 2. `--rtl` glues the right edge. For folded sections that are glued, see
`sections`.""",
        "manuals.poster": """\
Poster: each page as large as you like, on as many sheets as that takes. `--size A2`, A1 or 600x900mm; else its own.

Print on one side, at 100 %. Sheets are named by row and column: A1, A2, … then B1. Cut along the solid lines and leave
the hatched strips: they go under their neighbours. Glue A2 onto the strip of A1 until its cut edge meets the dashed
line and the picture goes on, then A3 onto A2; then the rows, B onto A. The last sheet shows the whole. A page has its
proportions kept: it is as large as fits into the size that was asked for.
`--size 2x3`: as large as two columns and three rows of sheets allow.
`--overlap 10mm` is the width of the strips; with `--overlap 0mm` there are none, and sheets are taped edge to edge.
`--margin 5mm` is what the printer leaves white around a sheet.""",
        "manuals.quarto": """\
Quarto: sheets folded twice and nested, eight pages a sheet (A6 on A4).

Print on both sides, with the file for the edge that your printer turns over. Lay a sheet before you with page 1
at the lower right. Fold the upper half back behind the lower one; do so with each sheet, and lay the sheets on
each other in the order they came out. Fold the pile: the left half back behind the right one. Staple or
sew the fold, and slit the heads with a knife. The number of pages is filled up to a multiple of 8.""",
        "manuals.repeat": """\
Repeat: the same page as often as the sheet takes it, or 2, 3, 4, 8 times with `--up`. Flyers, tickets, labels.

A file of one page is printed on one side. With two pages, print on both sides: the second stands behind the first;
the third and fourth make a second sheet. Cut the pile where the pages meet: along the middle where they fill
the sheet, else along the marks in its margins. Nothing is folded.""",
        "manuals.saddle": """\
Saddle stitch: sheets folded once and nested, two pages a side.

Print on both sides: « bord court » with the file for the short edge, « bord long » with the other.
Keep the pile as it comes out, fold it in the middle, page 1 outside, and staple through the fold
from outside. The number of pages is filled up to a multiple of 4.

`--signature 5` makes several cahiers of at most 5 sheets, to sew: see `sections`. `--cover apart` writes
the outermost sheet into a file of its own, for other paper. `--rtl` binds at the right.""",
        "manuals.sections": """\
Sections: cahiers of a few sheets each, gathered side by side, to sew or to glue.

Print on both sides, with the file for the edge that your printer turns over. The sheets come out in order:
take them four by four (or as many as `--signature` says; the first cahiers have one sheet more where
they cannot be equal), fold each cahier by itself, its lowest page number outside, and lay the cahiers on each
other, page 1 on top. Sew them through their folds, or press the pile and glue the backs, then add a cover.

No cahier is much thinner than another, and the number of pages is only filled up to a multiple of 4.
`--rtl` binds at the right; `--cover apart` writes the first and the last leaf as a cover sheet.""",
        "manuals.tall-folio": """\
Tall folio: sheets folded once along their long side and nested, two pages a side (105 × 297 mm on A4).

Print on both sides, with the file for the edge that your printer turns over. Keep the pile as it comes out, fold
it along its long side, page 1 outside, and staple through the fold from outside. The grain of most paper runs along its
long side: it folds sharply this way, and the pages lie flat. The number of pages is filled up to a multiple of 4.
`--signature 5` makes several cahiers of at most 5 sheets, to sew; `--cover apart` writes the outermost sheet into a file
of its own; `--rtl` binds at the right.""",
        "manuals.zine12": """\
Zine of twelve pages: one sheet printed on one side, folded and slit in its middle (70 × 148 mm on A3). No staple.

Print on one side. Crease every dashed line both ways and open the sheet again. Cut along the line with the scissors, in
the middle, and no further. Fold the sheet in two lengthwise, print outside, and push its ends together: the slit opens
to a star of six wings. Close them round page 1. With more pages than twelve there are more sheets: fold each in the
same way, and lay each into the middle of the one before. `--rtl` binds at the right. A last page as large as
the sheet is printed on its back.""",
        "manuals.zine16": """\
Zine of sixteen pages: one sheet printed on one side, folded and cut into a ring (A7 on A3, A8 on A4). No staple.

Print on one side. Crease every dashed line both ways and open the sheet again. Cut along the lines with the
scissors and no further: what is left is a ring of sixteen panels. Fold it panel by panel, from page 1 at the lower
right: 2 behind 1, 3 against 2, 4 behind 3, and so on; the pages lie in their order. With more pages than sixteen
there are more sheets: fold each in the same way, and lay each into the middle of the one before. `--rtl`
binds at the right. A last page as large as the sheet is printed on its back.""",
        "manuals.zine8": """\
Zine of eight pages: one sheet printed on one side, folded and slit in its middle (A7 on A4). No staple.

Print on one side. Crease every dashed line both ways and open the sheet again. Cut along the line with the
scissors, in the middle and no further. Fold the sheet lengthwise, print outside, and push its two ends together
until the slit opens to a cross; close that round page 1. With more pages than eight there are more sheets: fold
each in the same way, and lay each into the middle of the one before. `--rtl` binds at the right.
A last page as large as the sheet is printed on its back: sources, or a poster.""",
    }
)
