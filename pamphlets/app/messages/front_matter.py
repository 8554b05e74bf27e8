"""What is said about front matter, collectif.yaml and noms.yaml: their form as YAML, keys, values."""

from types import MappingProxyType
from typing import Final

MESSAGES: Final = MappingProxyType(
    {
        "text-empty": (
            "this file is empty",
            "write your text in it and save it, or delete the file",
        ),
        "head-missing": (
            "the text has no front matter: it must begin with its title between two lines of ---",
            "put these lines at the very top:\n    ---\n    titre: {title}\n    ---",
        ),
        "head-open": (
            "the front matter that begins here is never closed",
            "put a line with nothing but --- after its last key",
        ),
        "title-missing": (
            "the front matter has no title",
            "add a line “titre: …”; it is the only key that must be there",
        ),
        "key-unknown": ("the front matter has no key “{key}”", "the keys are: {known}"),
        "key-near": ("the front matter has no key “{key}”", "did you mean “{near}”?"),
        "key-colon": (
            "there is no colon behind “{key}”",
            "write {key}: {value}",
        ),
        "key-inside": (
            "“{key}” belongs below “imposition:”, and this line stands at the margin",
            "indent it by two spaces under the line imposition:",
        ),
        "head-cut": (
            "“{words}” is left out: behind a space, # begins a comment here",
            'if it belongs to the value, put quotation marks around the whole: "… # …"',
        ),
        "head-marks": (
            "the head of a text is printed in plain letters: the marks in “{mark}” are left out, its words stay",
            "",
        ),
        "head-link": (
            "the head of a text is printed without links: the address {address} is left out, the words stay",
            "write the address out, without brackets, or put the link into the text itself",
        ),
        "head-note": (
            "no note can be called in the head of a text: “{mark}” is left out",
            "call it in the text itself",
        ),
        "key-twice": (
            "the key “{key}” stands here a second time",
            "keep one of the two lines",
        ),
        "key-own": (
            "the key “{key}” belongs to one title, not to the collective",
            "move the line to the front matter of that title",
        ),
        "yaml": (
            "this cannot be read from here on",
            'look at the indentation, the quotation marks, the colons and the brackets of this line and the one above; or put the value between quotation marks: key: "value"',
        ),
        "yaml-quote": (
            "the quotation mark that opens here is never closed",
            "close it at the end of the value, or take it away",
        ),
        "yaml-bracket": (
            "the bracket that opens here is never closed, or what it holds lacks a comma",
            'write [one, two]; where a bracket is to be printed, put the value between quotation marks: key: "[value]"',
        ),
        "yaml-colon": (
            "this line has a second colon, as if another value began there",
            'put the value between quotation marks: key: "one: two"',
        ),
        "yaml-after": (
            "the value ended at its quotation mark, and something follows",
            "put all of it between the marks, or take the marks away",
        ),
        "yaml-tab": (
            "a tab stands here; these lines are indented by spaces",
            "put two spaces in its place",
        ),
        "yaml-line": (
            "this line is neither “key: value” nor an item behind a dash",
            "if it goes on with the line above, indent it by two spaces; if it is text, put it below the closing ---",
        ),
        "yaml-item": (
            "an item begins here, but the key above it has a value already",
            "put each item on a line of its own behind a dash, the first one too",
        ),
        "yaml-indent": (
            "this line is not indented like those beside it",
            "what belongs together stands exactly below each other, at the margin or two spaces in; each item of a list begins with a dash",
        ),
        "yaml-escape": (
            "between double quotation marks a backslash begins a sign, and this is none",
            "write two of them, \\\\, or use single marks: 'value'",
        ),
        "yaml-sign": (
            "this sign has a meaning of its own at the beginning of a value",
            'put the value between quotation marks: key: "value"',
        ),
        "yaml-deep": (
            "here parts stand inside parts more than {most} levels deep",
            "take the brackets or the indentation away; or put the value between quotation marks",
        ),
        "yaml-large": (
            "this is too long: more than {most} characters, what “*name” repeats included",
            "what is printed as text goes below the front matter; keep here what the keys ask for",
        ),
        "yaml-many": (
            "more than {most} keys stand side by side",
            "delete those from here on; if this is text, put a line with nothing but --- before it",
        ),
        "key-indented": (
            "“{key}:” is indented, so it would be read as a part of the line above",
            "begin the line at the margin if it is a key; or put the whole value above between quotation marks",
        ),
        "yaml-shape": (
            "here should stand lines of the form “key: value”",
            "write for example: titre: Le titre",
        ),
        "value-shape": (
            "the value of “{key}” should be words or a simple list, not lines inside lines",
            "write “{key}: words” or “{key}: [one, two]”",
        ),
        "value-long": (
            "“{value}” is too long for “{key}”: {most} characters at most",
            "shorten it; what is to be read as text goes below the front matter",
        ),
        "value-many": (
            "“{key}” has more than {most} items",
            "keep those that must be named; the others may stand in the text",
        ),
        "value-list": (
            "“{key}” takes one value, not a list",
            "keep one, or join them into one line",
        ),
        "value-comma": (
            "is “{value}” one thing or several? The comma of “{key}” leaves it open",
            'write {key}: [one, two] for several, or {key}: "one, with its comma" for one',
        ),
        "value-flag": (
            "“{key}” is yes or no, not “{value}”",
            "write {key}: oui, or {key}: non",
        ),
        "value-language": (
            "“{value}” is no language tag",
            "write a short tag: fr, en, es, br, oc, fr-CA… (zxx for no language)",
        ),
        "value-event-day": (
            "“{value}” is no day of any year",
            "write {key}: samedi 21 mai 2022, or 2022-05-21; a poster without its year comes back every year",
        ),
        "value-event-day-more": (
            "“{value}” says more than a day",
            "write {key}: {day}; hours and place have keys of their own, “heures” and “lieu”",
        ),
        "value-weekday": (
            "that day is not a {wrong}",
            "the calendar says: {day}; mend the weekday, or the date",
        ),
        "value-date": (
            "“{value}” is no date",
            "write {key}: 2026-11-21, or in words: 21 novembre 2026, novembre 2026, printemps 2026",
        ),
        "parties-key": (
            "“{key}” is no list of names",
            "there are two: personnes, and organismes; each name on a line of its own, behind a dash",
        ),
        "parties-form": (
            "“{name}” is too short to be looked for",
            "write the name in full: Prénom Nom",
        ),
        "value-months": (
            "“{key}” wants a number of months up to {most}, not “{value}”",
            "write {key}: 18",
        ),
        "value-pages": (
            "“{key}” cannot be “{value}”: it is a multiple of {multiple}, from {least} to {most}",
            "write for example {key}: 16, or leave the line out",
        ),
        "value-address": (
            "“{value}” is no web address of at most {most} characters",
            "write {key}: https://exemple.org/page",
        ),
        "value-links": (
            "“{key}” says where addresses are printed; “{value}” is not one of the ways",
            "write {key}: notes, {key}: sources, or {key}: texte",
        ),
        "value-notes": (
            "“{key}” says which citations share a note; “{value}” is not one of the ways",
            "write {key}: par paragraphe, or leave the line out: each citation then has its own",
        ),
        "value-blanks": (
            "“{key}” says what pages left over show; “{value}” is not one of the ways",
            "write {key}: vide, or {key}: notes",
        ),
        "value-figures": (
            "“{key}” says which figures the text has; “{value}” is none of the kinds",
            "write {key}: anciens (they rise and sink as letters do), or {key}: alignés (all as high as capitals)",
        ),
        "value-page-2": (
            "“{value}” cannot stand on page 2",
            "write {key}: mentions (who prints, under which terms), or {key}: texte (the text begins there)",
        ),
        "value-opener": (
            "“{value}” does not say how the sections of a text begin",
            "write {key}: section (each ## begins a page, under an ornament), or {key}: numéro (under its number)",
        ),
        "value-verso": (
            "“{value}” cannot stand on the back of a zine or a poster",
            "write {key}: sources, affiche or vide",
        ),
        "value-disposition": (
            "“{key}” says how a poster is laid out; “{value}” is not one of the ways",
            "write {key}: image (a picture, the title across it), {key}: chiffre (figures as tall as a hand) or {key}: mur (the title over half the sheet)",
        ),
        "value-answers": (
            "“{key}” is the number of blanks to write in, from 1 to {most}; “{value}” is none",
            "write {key}: 3, or leave the line out",
        ),
        "value-angle": (
            "“{key}” tilts the headline of a poster by up to {most} degrees, or stands it up; “{value}” does neither",
            "write {key}: 4, {key}: -4 (it falls to the right) or {key}: 90 (it runs up the sheet)",
        ),
        "placeholder": (
            "{keys}: “{value}” stands in brackets, so it counts as empty",
            "write your own words there, without the brackets; or leave it empty",
        ),
        "placeholder-imprint": (
            "who prints is still to be filled in ({keys}): French law wants a name and an address on printed matter",
            "write your own in the place of the whole of “{value}”; until then stamp the dotted lines",
        ),
        "anonymous-removed": (
            "made without names, as --anonyme asks; left out: {keys}",
            "the law wants who prints and their address on printed matter (29 July 1881, art. 3): hand it out at your own risk, or stamp the copies",
        ),
        "anonymous-left": (
            "a name that --anonyme leaves out is still read in the text (lines: {lines})",
            "write it out of the text, or put who it is in other words",
        ),
        "imprint-missing": (
            "no imprint: French law asks that printed matter bear its printer's name and address",
            "write “collectif” and “adresse”, or “imprimeur”, in collectif.yaml, in the folder of texts, or in the text",
        ),
    },
)
