"""What is said about pages: notes that come late, holes, and a number of pages asked for."""

from types import MappingProxyType
from typing import Final

from pamphlets.languages.wording import Plural

MESSAGES: Final = MappingProxyType(
    {
        "too-tall": (
            "this is higher than a page, and cannot be parted",
            "shorten it, or divide it: a title to its first sentence, a long row of a table into several",
        ),
        "late-note": (
            "note {note} begins on the page after its call: the notes before it leave no room",
            "move one of the calls near here to another sentence, or shorten a note; nothing is lost if you leave it",
        ),
        "torn": (
            "the page had to end here, where it should not: within a short paragraph, or below a title or a picture",
            "shorten what stands around it, or move a picture or a table to another paragraph",
        ),
        "table-columns": (
            "this table has {columns} columns, {most} are the most that its place holds",
            "make two tables of it, or put what its head says into the first column",
        ),
        "table-words": (
            "the words of this table do not fit side by side, even divided and smaller: “{words}” takes {width} mm of {room}",
            "make two tables of it, or put what its head says into the first column, or choose shorter words",
        ),
        "letter-tall": (
            "this letter is {lines} lines higher than a page, and is cut in two",
            "shorten it, or put fewer blanks on lines of their own: a letter is copied from one page",
        ),
        "page-quote-tall": (
            "this phrase does not fit a page even in small letters: {lines} lines too many",
            "shorten it, or write ::: exergue without {{page}}",
        ),
        "new-page-ignored": (
            "a new page is asked for here; on a single sheet there is none, so it is left out (so asked: {count})",
            "",
        ),
        "hole": (
            "the page that ends here has {lines} empty lines at its foot",
            "what follows does not fit there: move a picture, a table or a long note, or let it be",
        ),
        "paper-page": (
            "“{paper}” is no size that the pages of a brochure can have",
            "write one of these: {known} (width, then height; 90 to 216 mm wide, at most 297 high)",
        ),
        "paper-single": (
            "a text of the format “{format}” has one size, {size}, and “{paper}” is not it",
            "leave that line out; other sheets to fold are asked for under “imposition:”, as “papier” there",
        ),
        "paper-unknown": ("“{paper}” is no size for this format", "its sizes are: {known}"),
        "side-full": (
            "“{key}” leaves too little room for the drawing of its page: {excess} points are missing",
            "shorten it, or what stands on the same page",
        ),
        "page-full": (
            "“{key}” does not fit its page and would be printed over what stands there; words too many: {words}",
            "shorten it, or what stands on the same page",
        ),
        "cover-title": (
            "this title does not fit its cover: its smallest letters would be {size} points high, {least} are needed",
            "say it in fewer or shorter words; what is longer is for the second line (sous_titre)",
        ),
        "cover-plan-full": (
            "the words of this cover leave no room for the plan “{plan}”: another one is taken",
            "shorten the title or what stands beside it, or leave the line plan_couverture out",
        ),
        "cover-plan-motif": (
            "no motif is known for this title, and the plan “{plan}” has nothing to draw: the title itself is cut",
            "name what to draw, such as “motif: clé”, or leave the line plan_couverture out",
        ),
        "cover-plan-picture": (
            "the picture of this cover takes the place of the plan “{plan}”",
            "leave out one of the lines plan_couverture and couverture",
        ),
        "fitted": (
            "{pages} pages, as asked: the text is set in {size} points on {leading}",
            "",
        ),
        "too-long": (
            "the text does not come out at {pages} pages even in the smallest type: {lines} lines too many",
            "cut that many lines, or ask for more pages; nothing was changed: it has {found} pages, blank ones among them: {blanks}",
        ),
        "fewer-pages": (
            "{blanks} of the {found} pages stay blank: “pages: {pages}” would do, in {size} points",
            "write pages: {pages} into the head of the text to save a sheet a copy",
        ),
        "text-bare": (
            "this text has a head and nothing under it: its pages are white",
            "write it under the second line of ---",
        ),
        "page-2-contents": (
            "the text cannot begin on page 2: the list of contents stands before it",
            "write sommaire: non, or leave page_2 out",
        ),
        "lever-headings": (
            Plural(
                "“##” for “#” at the chapters ({count}): they no longer begin a page each; one line gained",
                "“##” for “#” at the chapters ({count}): they no longer begin a page each; {lines} lines gained",
                "lines",
            ),
            "",
        ),
        "lever-pictures": (
            Plural(
                "“{{largeur={width}%}}” behind the wider pictures ({count}); one line gained",
                "“{{largeur={width}%}}” behind the wider pictures ({count}); {lines} lines gained",
                "lines",
            ),
            "",
        ),
        "lever-contents": (
            Plural(
                "“sommaire: non” in the head of the text; one line gained",
                "“sommaire: non” in the head of the text; {lines} lines gained",
                "lines",
            ),
            "",
        ),
        "lever-sources": (
            Plural(
                "“liste_des_sources: non” in the head of the text (the notes then give the addresses); one line gained",
                "“liste_des_sources: non” in the head of the text (the notes then give the addresses); {lines} lines gained",
                "lines",
            ),
            "",
        ),
        "lever-colophon": (
            Plural(
                "“page_2: mentions” in the head of the text: who prints it stands behind the cover; one line gained",
                "“page_2: mentions” in the head of the text: who prints it stands behind the cover; {lines} lines gained",
                "lines",
            ),
            "",
        ),
        "lever-page-2": (
            Plural(
                "“page_2: texte” in the head of the text: it begins behind the cover; one line gained",
                "“page_2: texte” in the head of the text: it begins behind the cover; {lines} lines gained",
                "lines",
            ),
            "",
        ),
        "between": (
            (
                "no size gives {pages} pages: {large} points on {large_leading} leave {lines} lines too many,"
                " {small} on {small_leading} {fewer} too few"
            ),
            "cut or add that many lines, or ask for another number of pages; nothing was changed: it has {found} pages",
        ),
        "not-full": (
            "{pages} pages, as asked, but not all filled: lines to add: {lines}, blank pages: {blanks}",
            "leave it so, or add words or a picture",
        ),
        "too-short": (
            "the text does not come out at {pages} pages even in the largest type: {lines} lines are missing",
            "add that many lines or a picture, or ask for fewer pages; nothing was changed: it has {found} pages",
        ),
    }
)
