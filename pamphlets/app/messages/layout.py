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
        "letter-full": (
            "this letter is {excess} mm too long for its sheet",
            "shorten it, or what stands under the line to cut along",
        ),
        "letter-notes": (
            "the small print under the line to cut along takes {lines} lines, {most} are room enough",
            "cite fewer sources, shorten mentions, or let facts of one source share a note: notes: par paragraphe",
        ),
        "poster-full": (
            "the text of this poster is {excess} mm too long: its headline keeps less than a third of the sheet",
            "shorten the text or sous_titre, or move what is read close by into notes; a larger sheet does not help, its letters grow too",
        ),
        "poster-title": (
            "this title does not fit: the smallest letters of its headline would be {height} mm high, {least} are needed",
            "say it in fewer or shorter words; what is longer is for the sentence (sous_titre)",
        ),
        "poster-figure": (
            "this poster is laid out for figures, and neither its title nor a heading has one",
            "write ## **650** millions d’euros over what is said of it, or leave out “disposition: chiffre”",
        ),
        "zine-sections": (
            "a zine has six panels between its cover and its last one; this text has {found} (lines {lines})",
            "write six “##” headings, each with its thought; a seventh is for the last panel; a picture with {{plein}} is a panel by itself",
        ),
        "zine-before": (
            "this stands before the first “##” heading, and so on no panel",
            "put it under a heading; what the cover says is in the front matter (titre, sous_titre)",
        ),
        "zine-level": (
            "a zine's panels are headed by “##”: a “#” has no place in it",
            "write “##” if a panel begins here, “###” if not; the title is in the front matter",
        ),
        "zine-call": (
            "a heading of a panel carries no note",
            "put the call behind the words under the heading that it is about",
        ),
        "zine-fold": (
            "only the last picture of panel 2, 4 or 6 can run on over the fold, onto a panel of text",
            "put it last under the first, third or fifth heading, or leave out {{double}}",
        ),
        "zine-behind": (
            "this stands behind a picture that has a panel for itself, and so on no panel",
            "put it under a “##” heading, or over that picture; or leave out {{plein}}: the picture then shares its panel",
        ),
        "zine-foot": (
            "only the last picture of a panel can stand across its foot",
            "put it last under its heading, or leave out {{pied}}",
        ),
        "zine-margin": (
            "a panel of a zine has no margin that a picture could reach into",
            "write {{pied}} (across the panel's foot), {{double}} (over the fold) or {{plein}} (a panel for itself), or leave {{marge}} out",
        ),
        "zine-heading": (
            "this is too long for a heading of a zine: its letters would be {size} points high",
            "say it in fewer or shorter words, and the rest beneath",
        ),
        "zine-panel": (
            "this panel is {excess} mm too long, even in the smallest type",
            "shorten it, or give part of it to another panel; its heading and its picture take room too",
        ),
        "zine-cover": (
            "the cover is {excess} mm too small for what the front matter puts on it",
            "shorten the title, sous_titre or mentions",
        ),
        "zine-colophon": (
            "the last panel is {excess} mm too long",
            "shorten what stands under the seventh heading; “verso: sources” puts the notes on the back of the sheet",
        ),
        "zine-sources": (
            "the sources are {excess} mm too long for the back of the sheet, even in the smallest type",
            "shorten the notes, or have fewer",
        ),
        "flyer-full": (
            "the {side} of this flyer is {excess} mm too long, in the smallest letters that can be read ({size} points)",
            "cut words, or move some to the other side or into a note; the largest paper is A5",
        ),
        "flyer-small": (
            "the {side} of this flyer is set in {size} points: small letters {height} mm high, less than {least} mm",
            "cut words, or take larger paper (papier: A5): it is read standing, by people of every age",
        ),
        "flyer-notes": (
            "the notes and the imprint take {share} % of the back of this flyer, {most} % are room enough",
            "cite fewer sources, or let facts of one source share a note: notes: par paragraphe",
        ),
        "flyer-words": (
            "the front of this flyer has {words} words, {most} are what is read in a minute",
            "one question, one answer, three actions: the rest goes to the back",
        ),
        "flyer-sentence": (
            "a sentence of {words} words, {most} are what is held in mind: “{sentence}”",
            "make two of it",
        ),
        "flyer-mention": (
            "this flyer names an authority (“{office}”) and does not say that the authority did not issue it",
            'add to the front matter: mentions: ["Ce document n’émane pas de l’Assurance maladie. Rédigé par …"]',
        ),
        "flyer-median": (
            "“{word}”: a point médian on the front of a flyer stops those who read with difficulty",
            "write both words out, or one that is said of everybody",
        ),
        "flyer-sigle": (
            "“{sigle}” is not explained on this flyer",
            "write its words: « la caisse d’assurance maladie (CPAM) »; a word that is no sigle goes in small letters",
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
        "poster-white": (
            "black ink on white paper is kept by law for official notices (29 July 1881, art. 15)",
            "print it on tinted paper, or name an ink (encre: rouge), or colour something in by hand",
        ),
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
