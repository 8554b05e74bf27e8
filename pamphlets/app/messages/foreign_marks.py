"""What is said of marks of other dialects, which a page would show as they stand."""

from types import MappingProxyType
from typing import Final

MESSAGES: Final = MappingProxyType(
    {
        "mark-contents": (
            "“{mark}” is printed as it stands ({count}×): a mark for a table of contents",
            "take it out and write sommaire: oui between the lines of --- at the top"),
        "mark-callout": (
            "“{mark}” is printed as it stands ({count}×): Obsidian's or GitHub's mark of a box",
            "put the text between ::: encadré and :::, without the > signs"),
        "mark-block": (
            "“{mark}” is printed as it stands ({count}×): a block wants three colons",
            "write ::: encadré before its lines, and ::: alone behind them"),
        "mark-directive": (
            "“{mark}” is printed as it stands ({count}×): a directive of reStructuredText, AsciiDoc, Org or MkDocs",
            "take it out; a box is ::: encadré … :::, a picture ![…](image.png)"),
        "mark-grid-table": (
            "“{mark}” is printed as it stands ({count}×): pandoc's grid table",
            "write rows between bars, | a | b |, and under the first one |---|---|"),
        "mark-table-rule": (
            "“{mark}” is printed as it stands ({count}×): a table whose head has no rule under it, or another number of columns",
            "write under its first row |---|---|, with as many columns as the row"),
        "mark-table-tabs": (
            "“{mark}” will run on as one paragraph ({count}×): lines whose words have tabs between them, as in a pasted table",
            "write rows between bars, | a | b |, and under the first one |---|---|"),
        "mark-table-wiki": (
            "“{mark}” is printed as it stands ({count}×): a table of MediaWiki or AsciiDoc",
            "write rows between bars, | a | b |, and under the first one |---|---|"),
        "mark-line-block": (
            "“{mark}” is printed as it stands ({count}×): pandoc's line block",
            "take the bars away and end each line but the last with \\"),
        "mark-table-caption": (
            "“{mark}” is printed as it stands ({count}×): the caption of a table, or a line set in or begun anew by a wiki",
            "write a caption as a paragraph before the table: *Caption*; take the sign away from other lines"),
        "mark-heading-wiki": (
            "“{mark}” is printed as it stands ({count}×): a heading of a wiki, of AsciiDoc or Org",
            "write ## and a space before it, and no other sign"),
        "mark-rule": (
            "“{mark}” is printed as it stands ({count}×): a rule between two parts",
            "write *** on a line of its own, between two empty lines"),
        "mark-heading-textile": (
            "“{mark}” is printed as it stands ({count}×): a heading of Textile",
            "write ## and a space before it"),
        "mark-block-textile": (
            "“{mark}” is printed as it stands ({count}×): a block of Textile",
            "a quotation begins with >; a note is [^1], with a line [^1]: …"),
        "mark-heading-joined": (
            "“{mark}” is printed as it stands ({count}×): a heading wants a space behind #",
            "write ## Title; if # is to be printed, \\#"),
        "mark-abbreviation": (
            "“{mark}” is printed as it stands ({count}×): the explanation of an abbreviation",
            "write it into the text, in brackets behind the word, or as a note: [^1]"),
        "mark-definition": (
            "“{mark}” is printed as it stands ({count}×): the text of a note without its ^",
            "write [^1] in the text, and [^1]: before the note"),
        "mark-example": (
            "“{mark}” is printed as it stands ({count}×): pandoc's numbered example",
            "write 1. 2. 3. before its lines"),
        "mark-list-spip": (
            "“{mark}” is printed as it stands ({count}×): a list of SPIP",
            "write a dash and a space, or 1. and a space, before each line"),
        "mark-list-joined": (
            "“{mark}” is printed as it stands ({count}×): a list wants a space behind its sign, words spoken want a dash",
            "write - item for a list, — Words for a dialogue"),
        "mark-list-letters": (
            "“{mark}” is printed as it stands ({count}×): a list by letters is not read as one",
            "put an empty line between its lines, or write 1. 2. 3. before them"),
        "mark-list-signs": (
            "“{mark}” is printed as it stands ({count}×): these lines will run on as one paragraph",
            "write a dash and a space before each, or put an empty line between them"),
        "mark-note": (
            "“{mark}” is printed as it stands ({count}×): a note that could not be read",
            "write [^1] in the text and a line [^1]: …, or ^[the note] with both brackets"),
        "mark-note-parentheses": (
            "“{mark}” is printed as it stands ({count}×): a note of DokuWiki, WordPress or AsciiDoc",
            "write it ^[the note]"),
        "mark-wiki-link": (
            "“{mark}” is printed as it stands ({count}×): a link of Obsidian, Zettlr or a wiki, or a note of SPIP",
            "write a link [words](address), a note ^[words], or the words alone"),
        "mark-link-spip": (
            "“{mark}” is printed as it stands ({count}×): a link of SPIP",
            "write it [words](address)"),
        "mark-link-wiki": (
            "“{mark}” is printed as it stands ({count}×): a link of a wiki or of AsciiDoc",
            "write it [words](address)"),
        "mark-link-textile": (
            "“{mark}” is printed as it stands ({count}×): a link of Textile",
            "write it [words](address)"),
        "mark-link-reversed": (
            "“{mark}” is printed as it stands ({count}×): a link whose brackets are the wrong way round",
            "write it [words](address)"),
        "mark-link-space": (
            "“{mark}” is printed as it stands ({count}×): a link with a space between its brackets",
            "take the space out: [words](address)"),
        "mark-picture-textile": (
            "“{mark}” is printed as it stands ({count}×): a picture of Textile",
            "write it ![what one sees](address)"),
        "mark-link-broken": (
            "“{mark}” is printed as it stands ({count}×): a link or a picture that could not be read",
            "write [words](address), the address without spaces and its bracket closed"),
        "mark-link-reference": (
            "“{mark}” is printed as it stands ({count}×): a link to an address that stands nowhere",
            "add a line [name]: https://…, or write the address here: [words](https://…)"),
        "mark-cross-reference": (
            "“{mark}” is printed as it stands ({count}×): a cross-reference of Quarto or pandoc",
            "write the words: « la figure ci-dessous »"),
        "mark-role": (
            "“{mark}” is printed as it stands ({count}×): a role or a link of reStructuredText",
            "write a link [words](address), or the words alone"),
        "mark-critic": (
            "“{mark}” is printed as it stands ({count}×): a correction of CriticMarkup",
            "keep the words that are to be printed, and take the braces out"),
        "mark-spip-heading": (
            "“{mark}” is printed as it stands ({count}×): a heading of SPIP",
            "write ## and a space before it, and no braces"),
        "mark-shortcode": (
            "“{mark}” is printed as it stands ({count}×): a command of Quarto, Hugo, Jekyll or HedgeDoc",
            "take it out; a new page is \\newpage on a line of its own"),
        "mark-double-braces": (
            "“{mark}” is printed as it stands ({count}×): bold letters of SPIP, or a template of a wiki or of Logseq",
            "write **words** for bold letters, else take it out"),
        "mark-unnumbered": (
            "“{mark}” is printed as it stands ({count}×): an attribute of pandoc or kramdown",
            "take it out: our headings have no numbers"),
        "mark-shortcode-wordpress": (
            "“{mark}” is printed as it stands ({count}×): a shortcode of WordPress or HedgeDoc",
            "take it out; a picture with its caption stands between ::: figure and :::"),
        "mark-bbcode": (
            "“{mark}” is printed as it stands ({count}×): a mark of a forum (BBCode)",
            "write **bold**, *italics*, [words](address), > quotation"),
        "mark-line-end": (
            "“{mark}” is printed as it stands ({count}×): a \\ ends a line, and no line comes behind it",
            "take the \\ out; paragraphs have an empty line between them"),
        "mark-new-page": (
            "“{mark}” is printed as it stands ({count}×): no page begins here",
            "write \\newpage, or ::: page, alone on its line"),
        "mark-latex": (
            "“{mark}” is printed as it stands ({count}×): a command of LaTeX or DokuWiki",
            "take it out; write **bold**, *italics*, ^[a note]; a line ends with one \\"),
        "mark-braces": (
            "“{mark}” is printed as it stands ({count}×): italics of SPIP",
            "write *words* for italics; if the braces are to be printed, \\{{"),
        "mark-math": (
            "“{mark}” is printed as it stands ({count}×): a formula",
            "write it in words and signs: x², a ≤ b; if $ is to be printed, \\$"),
        "mark-highlight": (
            "“{mark}” is printed as it stands ({count}×): highlighted words",
            "write **words** for bold letters; if the signs are to be printed, \\=="),
        "mark-inserted": (
            "“{mark}” is printed as it stands ({count}×): underlined or hidden words of HedgeDoc or Discord",
            "write *words* for italics"),
        "mark-comment-obsidian": (
            "“{mark}” is printed as it stands ({count}×): a comment of Obsidian",
            "write it <!-- comment -->, which is not printed"),
        "mark-italic-wiki": (
            "“{mark}” is printed as it stands ({count}×): italics or bold letters of a wiki",
            "write *italics*, **bold**, or « words » for quotation marks"),
        "mark-italic-dokuwiki": (
            "“{mark}” is printed as it stands ({count}×): italics of DokuWiki",
            "write *words*"),
        "mark-emphasis": (
            "“{mark}” is printed as it stands ({count}×): bold letters that could not be read",
            "write **words**, without a space inside, and with a space or a sign of punctuation outside"),
        "mark-emphasis-spaces": (
            "“{mark}” is printed as it stands ({count}×): italics that could not be read",
            "write *words*, without a space inside; if the asterisk is to be printed, \\*"),
        "mark-strike": (
            "“{mark}” is printed as it stands ({count}×): struck words want two tildes",
            "write ~~words~~; if the sign is to be printed, \\~"),
        "mark-tilde": (
            "“{mark}” is printed as it stands ({count}×): a no-break space of SPIP or LaTeX",
            "write a space: the press finds those that must not break"),
        "mark-block-id": (
            "“{mark}” is printed as it stands ({count}×): the name of a block of Obsidian",
            "take it out"),
        "mark-emoji": (
            "“{mark}” is printed as it stands ({count}×): the name of an emoji",
            "type the sign itself, or take it out"),
        "mark-term": (
            "“{mark}” is printed as it stands ({count}×): the meaning of a term, without its space",
            "write : and a space before it, on the line under the term"),
        "mark-property": (
            "“{mark}” is printed as it stands ({count}×): a property of Logseq, or a term of AsciiDoc",
            "take it out, or write the term on one line and : and its meaning on the next"),
        "mark-tag": (
            "“{mark}” is printed as it stands ({count}×): a tag of a wiki, of SPIP, Word or Discord",
            "take it out; a note is ^[words], a quotation begins with >"),
        "mark-entity": (
            "“{mark}” is printed as it stands ({count}×): a character written in HTML twice over, or without its ;",
            "type the character itself: é, «, a no-break space"),
        "mark-word-field": (
            "“{mark}” is printed as it stands ({count}×): what Word put in the place of a reference",
            "write the words that should stand there"),
        "mark-indented": (
            "“{mark}” is set as code, in typewriter letters: spaces or a tab stand before it (blocks: {count})",
            "take the spaces or the tab away from the beginning of its lines; for code, put ``` before and behind it"),
        "mark-code-open": (
            "what begins with {mark} here is never closed: all from here on is set as code (blocks: {count})",
            "put {mark} on a line of its own behind the code; if it underlines a heading, write ## before the heading instead"),
        "mark-diagram": (
            "“{mark}” begins a block that other programs draw, compute or frame; here it is set as code (blocks: {count})",
            "put a picture of it in its place, or ::: encadré for a box"),
        "mark-table-pandoc": (
            "these dashes are pandoc's, for a table; here they make an ornament, and the rows a paragraph ({count}×)",
            "write rows between bars, | a | b |, and under the first one |---|---|"),
        "mark-lines": (
            "“{mark}” and the lines behind it run on as one paragraph ({count}×)",
            "end each line but the last with \\ if they are verses or an address"),
        "mark-blank-line": (
            "“{mark}” is printed as an ornament between two parts ({count}×): nobody can write on it",
            "for a line to fill in, put words before it in the same line: Name: ______; for an ornament, write ***"),
        "mark-alternative": (
            "“{mark}” is not printed: the words in a picture's brackets are for those who do not see it (such pictures: {count})",
            'write a caption in quotation marks behind the address: ![…](image.png "Caption"); end a mere description with a full stop'),
    }
)  # fmt: skip
