"""What hands do with the printed sheets of each scheme, in English: step for step as in French."""

from types import MappingProxyType
from typing import Final

from pamphlets.printing.instructions.languages.finishing_words import FinishingWords

_FOLD: Final = "Fold it in the middle, page~1 outside, and sharpen the fold with a ruler. Leaf through before stapling."

_STEPS: Final = MappingProxyType(
    {
        "saddle": f"""
a) Keep the pile in the order it comes out. {_FOLD}
b) {{staples}}""",
        "tall-folio": """
a) Keep the pile in the order it comes out. Fold it along its long side, page~1 outside, and sharpen the fold with a ruler.
 Leaf through before stapling.
b) {staples}""",
        "sections": """
a) The sheets come out section after section: {sections}. Part them so, and keep their order.
b) Fold each section by itself, its lowest page number outside, and sharpen the fold.
c) Lay the sections on each other, page~1 on top.
d) Sew them through their folds, or press the pile and glue the backs, then add a cover.""",
        "quarto": """
a) Lay each sheet before you, page~1 at the bottom, on the side where the book opens. Fold the upper half behind
 the lower one.
b) Lay the folded sheets on each other, in the order they came out.
c) Fold the whole pile: the half without page~1 goes behind the other.
d) {staples}
e) Slit the folds at the heads with a knife.""",
        "octavo": """
a) Lay each sheet before you, page~1 at the bottom, on the side where the book opens. Fold the half it stands on
 behind the other.
b) Fold the upper half towards you, onto the lower one: two middle pages lie before you.
c) Lay the folded sheets on each other, each on the one before.
d) Fold the whole pile in two towards you and turn it over: page~1 is on top.
e) {staples}
f) Slit the folds at the heads and at the fore-edge with a knife.""",
        "cut-stack-fold": f"""
a) Cut the whole pile in two, across the middle.
b) Lay the upper half on the lower one, turning nothing.
c) {_FOLD}
d) {{staples}}""",
        "double": f"""
a) Cut the whole pile in two, across the middle: each half is a copy.
b) Take one half. {_FOLD}
c) {{staples}}
d) Do the same with the other.""",
        "zine8": """
a) Fold each dashed line both ways, then open the sheet again.
b) Cut along the line with the scissors, in the middle, and no further.
c) Fold the sheet in two lengthwise, print outside. Push its two ends together: the slit opens to a cross.
d) Close the cross round page~1. No staple.""",
        "zine12": """
a) Fold each dashed line both ways, then open the sheet again.
b) Cut along the line with the scissors, in the middle, and no further.
c) Fold the sheet in two lengthwise, print outside. Push its two ends together: the slit opens to a star of six wings.
d) Close the wings round page~1. No staple.""",
        "zine16": """
a) Fold each dashed line both ways, then open the sheet again.
b) Cut along the lines with the scissors, and no further: what is left is a ring of sixteen panels.
c) Fold panel after panel, from page~1 on: 2 behind~1, 3 against~2, 4 behind~3, and so on. The pages follow on each
 other. No staple.""",
        "accordion": """
a) Lay the strip before you, page~1 in sight. Cut off what is beyond the pages, along the marks.
b) Fold it to and fro, panel after panel: 2 behind~1, 3 against~2, and so on. Sharpen the folds: page~1 is on top.""",
        "accordion-strips": """
a) Cut the strips apart along the marks, or where the pages meet; cut off what is beyond the last page.
b) Lay the strips end to end, page~{last} before page~{following}, and join them with thin tape, or a strip of thin paper, in
 the fold between them.
c) Fold it to and fro, panel after panel: 2 behind~1, 3 against~2, and so on. Sharpen the folds: page~1 is on top.""",
        "meander": """
a) Fold each dashed line both ways, then open the sheet again.
b) Cut along the lines with the scissors, and no further: what is left is a path of {panels}~panels.
c) Fold it to and fro, panel after panel, from page~1 on: 2 behind~1, 3 against~2, and so on. Page~1 is on top. No glue, no
 staple.""",
        "cover": """
a) Lay the sheet before you, page~1 in sight. Cut off what is beyond the pages, along the solid marks.
b) Score both folds of the spine, {spine}~mm apart, between the dashed marks: a blunt knife, along a ruler. Fold the cover
 there.
c) Glue the spine of the book, lay it into the cover, and press it against the spine of that until it is dry.""",
        "french-fold": """
a) Lay the sheet before you, page~1 at the bottom, on the side where it opens. Fold the upper half behind the lower
 one.
b) Fold the half without page~1 behind the other: 2 and~3 face each other inside, 4 is the back.""",
        "perfect": """
a) Cut the pile along the marks, or through the middle where the pages meet. The first pages of the
 piles are {piles}.
b) Lay the piles on each other, page~1 on top, then the one whose first page follows the last of the one above.
c) Knock up the spine edge on the table, clamp the block between two boards, and roughen the spine with sandpaper.
d) Glue the spine twice with a white glue that stays supple; press some gauze or thin paper into the second coat. Let it dry
 for an hour.
e) Fold a cover round it. On paper of 80~g/m² the spine is {spine}~mm thick.""",
        "leaflet3": """
a) Lay the sheet before you, pages~2, 3 and~4 in sight.
b) Fold the right panel (page~4) towards you: it is a little narrower than the others.
c) Fold the left panel (page~2) over it. Page~1 is on top, page~6 at the back.""",
        "leaflet3-z": """
a) Lay the sheet before you, pages~1, 2 and~3 in sight.
b) Fold the right panel towards you, onto the middle one.
c) Fold the left panel behind the two others and turn the leaflet over: page~1 is on top, page~4 at the
 back.""",
        "cards": """
a) Hold the first sheet against the light: fronts and backs fall on each other.
b) Cut along the marks in the margins, or through the middle where the pages meet.""",
        "n-up": """
a) Keep the sheets in the order they come out. Pages follow on each other {reading}.
b) Staple the corner where reading begins.""",
        "poster": """
a) Lay the sheets out as the last one, the plan, shows them: a letter for each row, a figure for each column.
b) Cut each sheet along its solid lines, but leave the hatched strips: they take the glue.
c) Row by row, from left to right, glue each sheet onto the strip of the one before, its cut edge against the dashes.
d) In the same way glue each row onto the lower strip of the row before it.""",
        "poster-single": """
a) Cut each sheet along its solid lines: each is a whole poster.""",
        "poster-strip": """
a) Lay the sheets out as the last one, the plan, shows them: A1, A2, A3… in a row, or A1, B1, C1… one below the other.
b) Cut each sheet along its solid lines, but leave the hatched strips: they take the glue.
c) Glue each sheet onto the strip of the one before, its cut edge against the dashes.""",
        "poster-tape": """
a) Cut each sheet along the solid lines.
b) Lay the sheets of a row edge to edge, face down: A1, A2, A3… Tape them together at the back.
c) Tape the rows together in the same way. The last sheet shows the whole.""",
        "repeat": """
a) Cut the pile where the pages meet: along the marks in the margins, or through the middle.""",
        "whole-sheet": """
a) Nothing to cut, nothing to fold: each sheet is whole.""",
    }
)

FINISHING: Final = FinishingWords(
    steps=_STEPS,
    either="or",
    staple="""Two staples, {kind}, on the fold, driven in from outside, 5~cm from head and foot. The stapler is too
 short? Open it, staple into cardboard laid under the fold, then bend the legs by hand.""",
    sew="""{sheets}~sheets are too thick for staples: sew the fold with strong thread, through five
 holes.""",
    nested="""
There are several sheets: fold each in the same way, and slip each into the middle of the one before.""",
    separate="""
There are several sheets: each makes a leaflet.""",
    with_grain="""
The grain of most paper runs along its long side: it folds sharply this way, and the pages lie flat.""",
    top_bound="""
The spine is at the heads of the pages: hold it up and leaf upwards, as with a notepad or a wall calendar.""",
    gap="""
A strip falls out between the pieces: cut along both of its edges.""",
    cover="""
First add the cover sheet to the pile, on the outside, next to page~3.""",
    cover_sewn="""
The cover sheet carries the first and the last pages: fold it round the sections.""",
    read_on="""
The pages go on behind the last panel: turn it over.""",
    by_rows="row by row",
    by_columns="down each column",
    then=", then ",
    sections="{sections} of {sheets}",
)
