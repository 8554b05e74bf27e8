"""What is said about texts: letters, notes, containers, links, raw HTML."""

from types import MappingProxyType
from typing import Final

MESSAGES: Final = MappingProxyType(
    {
        # letters
        "encoding": (
            "this file is written in {encoding}, not in UTF-8",
            "in your editor choose “Save as…” or “Reopen with encoding”, then save it as UTF-8",
        ),
        "encoding-read": (
            "this file is written in {encoding}, not in UTF-8: it is read all the same; look whether its accents are right",
            "to be sure, save it as UTF-8 (Notepad: “Save as…”, then “Encoding: UTF-8”)",
        ),
        "script": (
            "the letter “{char}” belongs to a writing whose joining or direction we cannot set yet: {script}",
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
        # notes
        "note-undefined": (
            "note [^{label}] has no text",
            "add a line “[^{label}]: …”, or write \\[^{label}] if the brackets are meant to be printed",
        ),
        "note-near": (
            "note [^{label}] has no text",
            "did you mean [^{near}]? Otherwise add a line “[^{label}]: …”",
        ),
        "note-colon": (
            "the colon behind [^{label}] is missing: this line is not read as the text of the note",
            "write [^{label}]: … at the start of this line",
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
        "note-continued": (
            "this is read as part of note [^{label}], although four spaces do not stand before it (notes so read: {count})",
            "if it belongs to the text, put an empty line before it and no space; if to the note, indent it by four spaces",
        ),
        "note-rest": (
            "this is printed in the text; it may have been meant for note [^{label}], which ends above it",
            "if it belongs to the note, put four spaces before each of its lines",
        ),
        "note-inside": (
            "a note stands inside another note, where none can be printed",
            "say it in brackets, or move it into the text: ^[…] stands behind a word of the text",
        ),
        "note-inline-empty": (
            "this note is empty",
            "write its text between the brackets: ^[…]; or delete it",
        ),
        "note-label": (
            "“{label}” cannot be the label of a note: a label is one word",
            "write it without spaces, in the text and before the note: [^un-mot]",
        ),
        "note-in-html": (
            "note [^{label}] is called inside raw HTML, where Markdown is not read",
            "leave an empty line after the HTML tag, or take the tag out",
        ),
        # lists
        "list-number-twice": (
            "the number {number} stands twice in this list; the numbers are printed as you typed them",
            "number the items one after another; or type 1. before each, and they are counted for you",
        ),
        # citations
        "citation-fact": (
            "“{citation}”: no fact is named behind #",
            "write the fact's id there, as the register has it: [@key#fact] or [@key#fact, § 3]",
        ),
        "citation-form": (
            "“{citation}” is no citation",
            "write [@key], [@key#fact], [@key, § 3], [see @key] or [@one; @other]; a key is letters, figures and - _ . : / +",
        ),
        # attributes
        "attribute-language": (
            "“{{{attributes}}}” gives no language",
            "write {{lang=en}} with the tag of the language; a box is ::: encadré",
        ),
        "attribute-picture": (
            "a picture knows no “{attributes}”",
            "write {{largeur=60%}} (1 to 100), {{plein}}, {{double}}, {{marge}}, {{pied}}, {{cadre=haut}} (or 30,70), {{trame}}, {{trame=25}} (10 to 85), {{contraste}}, {{gris}}, {{couleur}}, {{encre}}, {{page=2}} (of a PDF) or {{décor}} right after the picture's bracket",
        ),
        "attribute-conflict": (
            "“{attribute}” contradicts what stands before it: a picture has one place, and is printed in one manner",
            "leave out one of the two",
        ),
        "attribute-page": (
            "“{path}” is no PDF: it has no pages to choose from",
            "take {{page=…}} away, or show a PDF",
        ),
        "attributes-stray": (
            "“{attributes}” will be printed as it stands: nothing before it takes such braces",
            "put it right after [words], after a picture or at a heading's end, without a space",
        ),
        # containers
        "container-unknown": (
            "there is no block “{name}”",
            "the blocks are: {known}",
        ),
        "container-near": ("there is no block “{name}”", "did you mean “{near}”?"),
        "container-open": (
            "the block “{name}” is never closed",
            "put a line with nothing but ::: after its last line",
        ),
        "container-stray": (
            "these ::: close nothing",
            "delete the line, or open a block above: ::: encadré",
        ),
        "container-empty": (
            "the block “{name}” holds nothing",
            "write its text, or delete it",
        ),
        "container-words": (
            "“{words}” stands after “{name}”, where it would not be printed",
            "a title goes inside, as a heading: ### {words}",
        ),
        "container-attribute": (
            "the block “{name}” knows no “{{{attributes}}}”",
            "write ::: {name} {{{near}}}, or ::: {name} alone",
        ),
        "container-no-attribute": (
            "the block “{name}” takes no braces: “{{{attributes}}}” would have no effect",
            "write ::: {name} alone",
        ),
        "container-braces": (
            "“{words}” stands after “{name}” without its braces",
            "write ::: {name} {{{near}}}",
        ),
        "portion-inside": (
            "“::: {name}” stands inside another block; what is meant for one format stands by itself",
            "move it out, before or after that block",
        ),
        "fields-list": (
            "the block “champs” holds no list",
            "write a line for each, behind a dash: - Nom, prénom; a dash alone is a line without words",
        ),
        "signs-table": (
            "the block “signes” holds no table",
            "put one into it, whose cells say oui or non",
        ),
        "steps-list": (
            "the block “étapes” holds no numbered list",
            "begin each step with its number: 1. …",
        ),
        "figure-picture": (
            "the block “figure” must begin with a picture",
            "write the picture first, on a line of its own: ![what one sees](../images/name.png)",
        ),
        # pictures and links
        "picture-path": (
            "this picture has no address",
            "write it between the round brackets: ![…](../images/name.png)",
        ),
        "picture-embedded": (
            "this picture is written out in the text itself; pictures must be files",
            "save it as a file in content/images and write its name: ![…](../images/name.png)",
        ),
        "picture-pasted": (
            "“{path}” is no file: it leads back into the program that it was copied from",
            "save the picture as a file in content/images and write its name: ![…](../images/name.png)",
        ),
        "picture-absolute": (
            "the picture “{path}” is named by its place on one computer's disk",
            "put the file into content/images and write its address from the text: ../images/{name}",
        ),
        "picture-backslash": (
            "the picture “{path}” is written with backslashes",
            "write its address with slashes, as on every computer: {slashed}",
        ),
        "picture-title": (
            "“{title}” is not printed: the title of a picture within a line is no caption",
            "put the picture on a line of its own, between two empty lines: its title is then its caption",
        ),
        "picture-title-marks": (
            "the marks in “{title}” are printed as they stand: a picture's title is plain words",
            "put the picture and this caption between ::: figure and :::, where Markdown is read",
        ),
        "picture-call": (
            "a note or a source is called in a picture's description, which is not printed",
            "put the picture into ::: figure and the call into its caption",
        ),
        "link-empty": (
            "this link has no address or no words, so it is set as plain text",
            "",
        ),
        "link-file": (
            "this link leads to the file “{target}”, which nobody finds on paper: its words alone are printed",
            "write an address on the net: https://…; or say in the text where to find it",
        ),
        "link-local": (
            "this link leads to a file on one computer, so it is set as plain text",
            "write an address on the net, or take the brackets away",
        ),
        "note-link": (
            "a note of a word processor came in as a link, which leads nowhere (such links: {count})",
            "write [^1] behind the word, and [^1]: before the note; or import the file itself: pamphlets import FILE",
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
        "opener-chapter": (
            "“{mark}” is not needed here: a # heading begins a page by itself",
            "",
        ),
        "opener-level": (
            "“{mark}” is for ## headings: smaller ones begin no page",
            "write ## before this heading, or delete {mark}",
        ),
        "opener-near": (
            "“{mark}” would be printed with this heading",
            "write {{ouverture}}, so that it begins a page",
        ),
        "heading-empty": (
            "this heading has no words; it is left out",
            "write them after the # signs",
        ),
        "new-page-inside": (
            "“{mark}” stands inside another block, where no page can end; it is left out",
            "put it before or after that block, on a line of its own",
        ),
        "nesting": (
            "more than {most} levels stand inside one another here",
            "take some of the quotation, list or emphasis marks away",
        ),
        "word-long": (
            "a word of more than {length} characters begins here",
            "put spaces into it; or put it between two lines of ```, where lines of any length are turned over",
        ),
        "brackets-many": (
            "more than {brackets} opening brackets [ stand in one paragraph",
            "put an empty line between its parts, or write \\[ for brackets that are to be printed",
        ),
        "table-wide": (
            "a table of more than {most} columns is too wide for any page",
            "make rows of its columns, or several tables",
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
        "comment-twice": (
            "this comment goes on to line {line}, over a second <!--: nothing of it is printed",
            "close it with --> where it should end",
        ),
        "comment-more": (
            "{comment} cuts nothing here: it is a comment, which is not printed",
            "write \\newpage on a line of its own for a new page; else delete it",
        ),
    },
)
