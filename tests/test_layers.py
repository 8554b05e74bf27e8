"""Which folder may import which, and which heavy libraries belong where. Imports inside functions count."""

from pathlib import Path

import pytest

from tests.house.modules import (
    PACKAGE,
    find_circles,
    imported_names,
    load_modules,
    module_path,
)

TREES = {module.path: module.tree for module in load_modules()}
MODULES = [module.path for module in load_modules() if module.path.name != "__init__.py"]

# A folder imports from folders listed above it. Within a folder its parts are listed in the same way: sub-folders by
# name, loose modules after them unless they are listed too.
FOLDERS = (
    "set_up",
    "core",
    "languages",
    "document",
    "readers",
    "transforms",
    "checks",
    "layout",
    "pdf",
    "prepress",
    "writers",
    "impose",
    "printing",
    "design",
    "importers",
    "app",
)
PARTS = {
    "core": ("source", "slug", "units", "geometry", "matrix", "style", "inks", "drawing", "system", "fonts", "executors"),
    "languages": ("catalogue", "choice", "wording"),
    "readers": (
        "suggestions", "text_file", "dates", "yaml_nodes", "yaml_faults", "picture_addresses", "link_addresses", "front_matter", "bibliography", "svg",
        "markdown",
    ),
    "layout": (
        "theme_scaling", "paragraph", "blocks", "paragraph_stack", "shorten_text", "pagination", "look", "layout_input", "brochure",
        "copyfitting",
        "single_sheet", "zine",
    ),
    "pdf": ("numbers", "packed_file", "writer", "metadata", "navigation", "images", "fonts", "structure", "content", "scans"),
    "impose": (
        "plan", "schemes", "placement", "checks", "pdf_objects", "source_pdf", "input_pages", "marks", "posters", "arrangement",
        "output",
        "margins", "undo",
    ),
    "writers": ("words", "link_targets", "publication", "colophon", "svg_values", "drawing_svg", "html", "epub", "plain_text"),
    "printing": ("instructions", "diagrams", "handout", "test_sheet", "printers"),
    "design": ("page_sizes", "ornaments", "format", "covers", "themes", "formats", "reflowable", "registry", "theme_files"),
    "importers": ("pandoc_ast", "zip_archive", "plain_text", "markdown_writer", "html", "odt"),
    "app": ("visible_text", "messages", "exit_codes", "streams", "crash_report", "os_faults", "build", "content", "outcome_lines", "words", "distribution", "imposition_lines", "terminal", "preview", "run", "web", "cli"),
}  # fmt: skip
# To be mended: what the moves left.
PENDING_CIRCLES = ({"sections", "saddle"},)
ENTRIES = {
    "paragraph": 14,
    "blocks": 15,
    "claims": 17,
    "citations": 14,
    "sentences": 31,  # a table each
    "stages": 15,  # a stage each, and all of them one after the other
    "core": 16,  # a module a value that all share
    "messages": 22,  # a table a stage
    "routes": 22,  # a module a topic
    "web": 16,  # what its routes stand on
    "schemes": 24,  # a module a scheme
    "cli": 16,  # a module for commands of a kind, or for the options of one
    "app": 17,  # preview and web, which stand on all others but run; what leaves the house
    "run": 15,  # a module a command, two for some
}

# Outside libraries that only the named folders import.
HEAVY = {
    "reportlab": {"pdf"},
    "pypdf": {"impose"},
    "uharfbuzz": {"core", "pdf"},
    "PIL": {"pdf"},
    "pypdfium2": {"pdf"},
    "pyphen": {"core"},
    "markdown_it": {"readers"},
    "mdit_py_plugins": {"readers"},
    "yaml": {"readers"},
    "polib": {"languages"},
    "watchfiles": {"app"},
    "starlette": {"app"},
    "uvicorn": {"app"},
    "pypandoc": {"importers"},
    "justhtml": {"importers"},
    "segno": {"layout"},
    "distributed": {"core"},
}


def names_of(path: Path) -> tuple[str, str]:
    """The folder of a module and its part in it: a sub-folder or the module itself."""
    folder, part, *_ = path.relative_to(PACKAGE).with_suffix("").parts
    return folder, part


def rank(folder: str, part: str) -> int:
    """The row of a part; loose modules that are not listed come last."""
    rows = PARTS.get(folder, ())
    return rows.index(part) if part in rows else len(rows)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_from_above(path: Path) -> None:
    if path.parent == PACKAGE:
        return
    folder, part = names_of(path)
    for name in imported_names(TREES[path]):
        if not name.startswith("pamphlets"):
            library = name.split(".")[0]
            assert folder in HEAVY.get(library, {folder}), f"{library} is not for {folder}"
            continue
        target = module_path(name)
        assert target is not None
        if target == PACKAGE / "__init__.py":
            continue
        other, other_part = names_of(target)
        if other != folder:
            allowed = FOLDERS.index(other) < FOLDERS.index(folder)
            assert allowed, f"{folder} may not import {name}"
        elif other_part != part:
            # Loose modules that no row names may know each other, as those of one sub-folder do.
            below = rank(folder, other_part) < rank(folder, part)
            loose = other_part not in PARTS.get(folder, ()) and part not in PARTS.get(
                folder, ()
            )
            assert below or loose, f"{folder}.{part} may not import {name}"


def test_no_module_imports_itself_by_way_of_others() -> None:
    circles = [[path.stem for path in circle] for circle in find_circles()]
    assert [circle for circle in circles if set(circle) not in PENDING_CIRCLES] == []


def test_only_the_terminal_words_messages() -> None:
    speakers = {
        names_of(path)
        for path in MODULES
        for name in imported_names(TREES[path])
        if "app.messages" in name
    }
    assert speakers <= {("app", "terminal"), ("app", "words"), ("app", "messages")}


def test_every_folder_is_listed() -> None:
    folders = {names_of(path)[0] for path in MODULES if path.parent != PACKAGE}
    assert folders == set(FOLDERS)
    for folder, rows in PARTS.items():
        parts = {path.stem for path in (PACKAGE / folder).iterdir()}
        assert set(rows) <= parts, f"{folder} has no {set(rows) - parts}"


def test_a_folder_has_at_most_fourteen_entries() -> None:
    for folder in {path.parent for path in MODULES} - {PACKAGE}:
        entries = {
            path.relative_to(folder).parts[0]
            for path in MODULES
            if path.is_relative_to(folder)
        }
        assert len(entries) <= ENTRIES.get(folder.name, 14), folder
