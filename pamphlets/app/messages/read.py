"""What is said about texts: letters, front matter, notes, containers, links, raw HTML."""

from types import MappingProxyType
from typing import Final

MESSAGES: Final = MappingProxyType(
    {
        # letters
        "encoding": (
            "this file is written in {encoding}, not in UTF-8",
            "in your editor choose “Save as…” or “Reopen with encoding”, then save it as UTF-8",
        ),
        "script": (
            "the letter “{char}” is {script}: a writing whose joining or direction we cannot set yet",
            "write the word in Latin letters, or put a picture of it",
        ),
        "direction": (
            "an invisible character ({char}) turns the direction of the text round",
            "delete the invisible character at this place: go there with the arrow keys, or retype the words",
        ),
        "control": (
            "a control character ({char}) stands here; it cannot be printed",
            "delete it: it often comes from text pasted out of another program",
        ),
        "replacement": (
            "a character here was lost in an earlier conversion: “\ufffd”",
            "type the letter that stood there",
        ),
        "invisible": (
            "invisible characters (soft hyphens, zero-width spaces and the like) are left out from here on",
            "",
        ),
        # front matter
        "head-missing": (
            "the text has no front matter: it must begin with its title between two lines of ---",
            "put these lines at the very top:\n    ---\n    titre: Le titre de la brochure\n    ---",
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
        "key-twice": (
            "the key “{key}” stands here a second time",
            "keep one of the two lines",
        ),
        "key-own": (
            "the key “{key}” belongs to one title, not to the collective",
            "move the line to the front matter of that title",
        ),
        "yaml": (
            "the front matter cannot be read from here on ({problem})",
            'put the value between quotation marks: key: "value"',
        ),
        "yaml-deep": (
            "here parts stand inside parts more than {most} levels deep",
            "take the brackets or the indentation away; or put the value between quotation marks",
        ),
        "yaml-large": (
            "this is too long: more than {most} characters, with what “*name” repeats",
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
            "the value of “{key}” has parts inside parts; it should be words or a simple list",
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
            "“{value}” pages cannot be folded: “{key}” is a multiple of {multiple} from {least} to {most}",
            "write for example {key}: 16, or leave the line out",
        ),
        "value-address": (
            "“{value}” is no address of {most} characters at most",
            "write {key}: https://exemple.org/page",
        ),
        "value-links": (
            "“{key}” says where addresses are printed; “{value}” is not one of the ways",
            "write {key}: notes, {key}: sources, or {key}: texte",
        ),
        "value-blanks": (
            "“{key}” says what pages left over show; “{value}” is not one of the ways",
            "write {key}: vide, or {key}: notes",
        ),
        "value-verso": (
            "“{value}” cannot stand on the back of a zine",
            "write {key}: sources, affiche or vide",
        ),
        "imprint-missing": (
            "no imprint: French law asks printed matter to bear its printer's name and address",
            "write “collectif” and “adresse”, or “imprimeur”, in content/collectif.yaml or in the text",
        ),
        # notes
        "note-undefined": (
            "note [^{label}] has no text",
            "add a line “[^{label}]: …”, or write \\[^{label}] if the brackets are meant to be printed",
        ),
        "note-near": (
            "note [^{label}] has no text",
            "did you mean [^{near}]? Otherwise add a line “[^{label}]: …”",
        ),
        "note-duplicate": (
            "note [^{label}] has a second text; the first stands in line {line}",
            "give one of the two another label, or delete it",
        ),
        "note-unused": (
            "note [^{label}] is never called, so it is not printed",
            "write [^{label}] after the word that it belongs to, or delete the note",
        ),
        "note-empty": ("the text of note [^{label}] is empty", "write it after the colon"),
        "note-in-note": (
            "note [^{outer}] calls note [^{label}]: a note cannot stand inside a note",
            "write what it says into note [^{outer}], or call it in the text",
        ),
        "note-label": (
            "“{label}” cannot be the label of a note: a label is one word",
            "write it without spaces, in the text and before the note: [^un-mot]",
        ),
        "note-in-html": (
            "note [^{label}] is called inside raw HTML, where Markdown is not read",
            "leave an empty line after the HTML tag, or take the tag out",
        ),
        # citations
        "citation-fact": (
            "“{citation}”: no fact is named behind #",
            "write the fact's id there, as the register has it: [@key#fact] or [@key#fact, § 3]",
        ),
        "citation-form": (
            "“{citation}” is no citation",
            "write [@key], [@key#fact], [@key, § 3] or [@one; @other]; a key is letters, figures and - _ . : / +",
        ),
        # attributes
        "attribute-language": (
            "“{{{attributes}}}” gives no language",
            "write {{lang=en}} with the tag of the language",
        ),
        "attribute-picture": (
            "“{attributes}” says nothing about a picture",
            "write {{largeur=60%}} (1 to 100) or {{plein}} right after the picture's bracket",
        ),
        "attributes-stray": (
            "“{attributes}” will be printed as it stands: it follows nothing that it could belong to",
            "put it right after [words], after a picture or at a heading's end, without a space",
        ),
        # containers
        "container-unknown": (
            "there is no container “{name}”",
            "the containers are: {known}",
        ),
        "container-near": ("there is no container “{name}”", "did you mean “{near}”?"),
        "container-open": (
            "the container “{name}” is never closed",
            "put a line with nothing but ::: after its last line",
        ),
        "container-stray": (
            "these ::: close nothing",
            "delete the line, or open a container above: ::: encadré",
        ),
        "container-empty": (
            "the container “{name}” holds nothing",
            "write its text, or delete it",
        ),
        "container-words": (
            "“{words}” stands after “{name}”, where it would be lost",
            "a title goes inside, as a heading: ### {words}",
        ),
        "portion-inside": (
            "“::: {name}” stands inside another block; a format's own text stands by itself",
            "move it out, before or after that block",
        ),
        "fields-list": (
            "the fields hold no list",
            "write a line for each, behind a dash: - Nom, prénom; a dash alone is a line without words",
        ),
        "steps-list": (
            "the steps hold no numbered list",
            "begin each step with its number: 1. …",
        ),
        "figure-picture": (
            "a figure begins with a picture",
            "write the picture first, on a line of its own: ![what one sees](images/name.png)",
        ),
        # pictures and links
        "picture-path": (
            "this picture has no address",
            "write it between the round brackets: ![…](images/name.png)",
        ),
        "picture-call": (
            "a note or a source is called in a picture's description, which is not printed",
            "put the picture into ::: figure and the call into its caption",
        ),
        "link-empty": (
            "this link has no address or no words, so it is set as plain text",
            "",
        ),
        "anchor-unknown": (
            "the link #{anchor} leads nowhere: no heading has that name",
            "give a heading that name: ## Title {{#{anchor}}}",
        ),
        "anchor-near": (
            "the link #{anchor} leads nowhere: no heading has that name",
            "did you mean #{near}?",
        ),
        "anchor-twice": (
            "two headings have the name {{#{anchor}}}; the first stands in line {line}",
            "give one of them another name",
        ),
        # headings and structure
        "heading-deep": (
            "a heading of level {level} is set as one of level {lowest}",
            "use fewer # signs; four levels are what a reader can follow",
        ),
        "heading-empty": (
            "this heading has no words; it is left out",
            "write them after the # signs",
        ),
        "nesting": (
            "more than {most} levels stand inside one another here",
            "take some of the quotation, list or emphasis marks away",
        ),
        "row-long": (
            "this row has more cells than the head of its table has columns ({columns}); they are left out",
            "add the column to the head, or write \\| for a bar that is to be printed",
        ),
        # raw HTML
        "html-dropped": (
            "the HTML tag <{tag}> is not understood: it is left out, the text in it is kept",
            "use Markdown instead; <sup>, <sub>, <small> and <br> are the tags that serve",
        ),
        "html-content": ("<{tag}> and what it holds are not printed", "delete them"),
        "html-unclosed": (
            "<{tag}> is never closed here; it has no effect",
            "write </{tag}> in the same paragraph",
        ),
        "html-unopened": (
            "</{tag}> closes nothing; it is left out",
            "delete it, or write <{tag}> before",
        ),
        "html-unfinished": (
            "the HTML tag <{tag} has no >, so it is printed as it stands",
            "add the >, or write \\< for a mere sign",
        ),
        "html-torn": (
            "what begins with {tag} here is never closed: nothing from here to its end is printed",
            "close the comment with -->",
        ),
    },
)
