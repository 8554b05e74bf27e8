"""What is said about things of one sheet: posters, also of pages tiled on several, zines, flyers, letters."""

from types import MappingProxyType
from typing import Final

MESSAGES: Final = MappingProxyType(
    {
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
            "say it in fewer or shorter words, or over fewer blanks (reponses); what is longer is for the sentence (sous_titre)",
        ),
        "poster-key": (
            "“{key}” is for posters alone, and no format of this text is one: nothing comes of it",
            "write format: affiche, or leave the line out",
        ),
        "poster-layout": (
            "“{key}” does nothing in a poster laid out as this one is",
            "leave the line out, or write disposition: mur without the other of “angle” and “reponses”",
        ),
        "poster-figure": (
            "this poster is laid out for figures, and neither its title nor a heading has one",
            "write ## **650** millions d’euros over what is said of it, or leave out “disposition: chiffre”",
        ),
        "zine-sections": (
            "a zine has six panels between its cover and its last one; this text has {found} (lines {lines})",
            "write six “##” headings, each with its thought; a seventh is for the last panel; a picture with {{plein}} is a panel by itself",
        ),
        "zine-last": (
            "“{heading}” goes to the last panel, over the small print: the pictures with {{plein}} have panels of their own",
            "leave out a heading to have it elsewhere, or let a picture share its panel: take {{plein}} off it",
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
        "poster-white": (
            "black ink on white paper is kept by law for official notices (29 July 1881, art. 15)",
            "add a line: encre: rouge; or print it on tinted paper and say which (papier_couverture: jaune); or colour something in with a felt pen",
        ),
        "impose.poster": (
            "poster of {size}, at {percent} %, on {tiles} sheets of {paper} ({columns} × {rows}) and a plan: {pages}",
            "",
        ),
        "impose.poster-turned": (
            "turned by a quarter, which saves {saved} sheets: {pages}",
            "",
        ),
        "impose.poster-turned-larger": (
            "turned by a quarter, which makes them larger: {pages}",
            "",
        ),
        "impose.unused-tiles": (
            "the shape of these pages fills {columns} × {rows} of the {asked} sheets asked for: {pages}",
            "--size {columns}x{rows} makes the same posters",
        ),
        "impose.poster-small": (
            "poster of {size}, at {percent} %, which goes on one sheet of {paper}: {pages}",
            "for a larger one, add --size A2, A1 or 600x900mm",
        ),
        "impose.thin": (
            "{saved} of these {tiles} sheets could be saved, as they show little more than a strip",
            "{ways}",
        ),
        "impose.poster-white": (
            "printers leave {safe} mm of each sheet white, more than --margin says: the poster will have gaps there",
            "leave --margin out, or make it {safe}mm",
        ),
        "impose.overlap": (
            "between margins and overlaps, less than 30 mm of a sheet of {paper} would show anything new",
            "take a larger paper, a smaller --overlap or a smaller --margin",
        ),
        "impose.too-many-tiles": (
            "a poster of {size} takes {sheets} sheets of {paper}: more than 1000",
            "take a larger paper, or a smaller poster with --size",
        ),
    }
)
