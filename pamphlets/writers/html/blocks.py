"""Blocks -> HTML inside an element that is there already."""

from typing import assert_never
from xml.etree.ElementTree import Element

from pamphlets.document import nodes
from pamphlets.writers.html.elements import add, add_words
from pamphlets.writers.html.forms import add_blank_fields, mark_letter_blanks
from pamphlets.writers.html.inlines import add_inlines, add_picture
from pamphlets.writers.html.tables import add_table
from pamphlets.writers.html.writing_state import WritingState


def add_blocks(parent: Element, blocks: nodes.Blocks, state: WritingState) -> None:
    """Write blocks at the end of an element."""
    for block in blocks:
        _add_block(parent, block, state)
        if len(parent) and not parent[-1].tail:
            parent[-1].tail = "\n"


def _add_block(parent: Element, block: nodes.Block, state: WritingState) -> None:
    match block:
        case nodes.Heading():
            _add_heading(parent, block, state)
        case nodes.Paragraph():
            add_inlines(add(parent, "p"), block.children, state)
        case nodes.Quote():
            _add_quote(parent, block, state)
        case nodes.List(are_fields=True):
            add_blank_fields(parent, block, state)
        case nodes.List():
            _add_list(parent, block, state)
        case nodes.CodeBlock(text=text):
            code = add(add(parent, "pre"), "code", text, translate="no")
            code.set("class", "block")
        case nodes.Table():
            add_table(parent, block, state)
        case nodes.ThematicBreak():
            add(parent, "hr")
        case nodes.NewPage():
            pass
        case nodes.Figure():
            _add_figure(parent, block, state)
        case nodes.Aside():
            _add_aside(parent, block, state)
        case (
            nodes.PullQuote()
            | nodes.FormLetter()
            | nodes.ForeignBlocks()
            | nodes.FormatSection()
        ):
            _add_container(parent, block, state)
        case nodes.DefinitionList():
            _add_definitions(parent, block, state)
        case nodes.SourceList():
            _add_sources(parent, block, state)
        case _:
            assert_never(block)


def _add_container(
    parent: Element,
    block: nodes.PullQuote | nodes.FormLetter | nodes.ForeignBlocks | nodes.FormatSection,
    state: WritingState,
) -> None:
    """Write blocks that stand apart, in an element of their own."""
    match block:
        case nodes.PullQuote():
            element = add(parent, "div", class_="pull-quote", role="doc-pullquote")
            state.set_kind(element, "pullquote")
        case nodes.FormLetter():
            label = state.words.letter
            element = add(parent, "div", class_="letter", role="group", aria_label=label)
        case nodes.ForeignBlocks():
            element = add(parent, "div")
            state.set_language(element, block.lang)
        case nodes.FormatSection():
            element = parent
    add_blocks(element, block.blocks, state)
    if isinstance(block, nodes.FormLetter):
        mark_letter_blanks(element)


def _add_heading(parent: Element, heading: nodes.Heading, state: WritingState) -> None:
    element = add(parent, state.heading_tag(heading.level), id=heading.anchor)
    if heading.opener_number:
        add(element, "span", heading.opener_number, class_="number")
        add_words(element, " ")
    add_inlines(element, heading.children, state)


def _add_quote(parent: Element, quote: nodes.Quote, state: WritingState) -> None:
    element = add(parent, "blockquote")
    add_blocks(element, quote.blocks, state)
    if quote.attribution:
        line = add(element, "p", "—\u00a0", class_="attribution")
        add_inlines(line, quote.attribution, state)


def _add_list(parent: Element, block: nodes.List, state: WritingState) -> None:
    """Write a list; its numbers are those that its author typed."""
    element = add(parent, "ul" if block.start is None else "ol")
    classes: list[str] = []
    if block.start not in (None, 1):
        element.set("start", str(block.start))
    if block.are_steps:
        classes.append("steps")
    if block.delimiter == ")":
        classes.append("bracket")
    for item in block.items:
        row = add(element, "li")
        row.tail = "\n"
        if item.number.isdecimal() and block.start is not None:
            row.set("value", str(int(item.number)))
        if item.checked is not None:
            classes.append("tasks")
            _add_task_box(row, state, is_done=item.checked)
        _add_item_blocks(row, item.blocks, state, is_tight=block.is_tight)
    if classes:
        element.set("class", " ".join(dict.fromkeys(classes)))


def _add_task_box(row: Element, state: WritingState, *, is_done: bool) -> None:
    words = state.words
    label = words.paper.task_done if is_done else words.paper.task_open
    sign = "☑" if is_done else "☐"
    add(row, "span", sign, class_="task", role="img", aria_label=label)
    add_words(row, " ")


def _add_item_blocks(
    row: Element, blocks: nodes.Blocks, state: WritingState, *, is_tight: bool
) -> None:
    """Write the blocks of an item; in a tight list its first paragraph is the item's own words."""
    if is_tight and blocks and isinstance(blocks[0], nodes.Paragraph):
        add_inlines(row, blocks[0].children, state)
        blocks = blocks[1:]
    add_blocks(row, blocks, state)


def _add_figure(parent: Element, figure: nodes.Figure, state: WritingState) -> None:
    element = add(parent, "figure")
    add_picture(element, figure.image, state)
    if figure.caption:
        add_blocks(add(element, "figcaption"), figure.caption, state)


def _add_aside(parent: Element, aside: nodes.Aside, state: WritingState) -> None:
    """Write a box: a note beside the text, named by its heading if it begins with one, else by its number."""
    element = add(parent, "aside", role="note", class_="box")
    first = aside.blocks[0] if aside.blocks else None
    if isinstance(first, nodes.Heading):
        element.set("aria-labelledby", first.anchor)
    else:
        number = state.next_number("aside")
        element.set("aria-label", state.words.aside.format(number=number))
    level = state.last_level
    add_blocks(element, aside.blocks, state)
    state.last_level = level  # a box's headings are its own


def _add_definitions(
    parent: Element, block: nodes.DefinitionList, state: WritingState
) -> None:
    element = add(parent, "dl")
    for term, explanations in block.entries:
        add_inlines(add(element, "dt"), term.children, state)
        for blocks in explanations:
            add_blocks(add(element, "dd"), blocks, state)


def _add_sources(parent: Element, sources: nodes.SourceList, state: WritingState) -> None:
    """Write the list of sources, under its small headings if it has any."""
    titles = {group.first_entry: group.title for group in sources.groups}
    level = state.last_level + 1
    rows: Element | None = None
    for place, entry in enumerate(sources.entries):
        if place in titles:
            add(parent, f"h{level}", titles[place])
            rows = None
        if rows is None:
            rows = add(parent, "ul", class_="sources")
            rows.tail = "\n"
        row = add(rows, "li")
        row.tail = "\n"
        add_inlines(row, entry.children, state)
