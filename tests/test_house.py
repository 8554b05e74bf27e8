"""The house style, as far as a program can hold it (ARCHITECTURE.md says why)."""

import ast
import importlib
import pkgutil
import re
from pathlib import Path

import pytest

from tests.house.density import measure_density
from tests.house.modules import count_floors, load_modules
from tests.house.names import inner_imports, long_lived_names, repeated_class_names

TOP = Path(__file__).resolve().parents[1]
MODULES = sorted((TOP / "pamphlets").rglob("*.py"))
MOST_MODULE_LINES, MOST_FUNCTION_LINES = 250, 40
# The kinds of a closed union stand together, so that one look shows them all.
LONGER_MODULES = {"document/nodes.py": 470} | dict.fromkeys(
    (  # still to be split
        "app/cli/texts.py",
        "app/messages/read.py",
        "app/run/impose/impose_task.py",
        "design/themes/trait.py",
        "impose/pdf_objects/pypdf_adapter.py",
        "importers/markdown_writer/blocks.py",
        "importers/odt/reader.py",
        "printing/printers/profile_file.py",
    ),
    340,
)
LONGER_FUNCTIONS = dict.fromkeys(
    (  # still to be split
        "_impose",
        "impose",
        "describe_manual_printing",
        "impose_pdf_for_flips",
        "inline_runs",
        "parse_profile",
    ),
    65,
)
BANNED = {"utils", "util", "helper", "helpers", "manager", "misc"}

each_module = pytest.mark.parametrize(
    "path", MODULES, ids=lambda path: str(path.relative_to(TOP))
)


@each_module
def test_a_module_has_at_most_250_lines(path: Path) -> None:
    name = path.relative_to(TOP / "pamphlets").as_posix()
    most = LONGER_MODULES.get(name, MOST_MODULE_LINES)
    assert len(path.read_text("utf-8").splitlines()) <= most


@each_module
def test_a_function_fits_a_screen(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            # A command has a line for each of its options: they are a table, read as one.
            table = any(
                ast.unparse(one).startswith("add_command(") for one in node.decorator_list
            )
            lines = (
                (node.end_lineno or node.lineno)
                - (node.body[0] if table else node).lineno
                + 1
            )
            most = LONGER_FUNCTIONS.get(node.name, MOST_FUNCTION_LINES)
            assert lines <= most, f"{node.name} has {lines} lines"


@each_module
def test_names_say_what_a_thing_is(path: Path) -> None:
    names = {path.stem} | {
        node.name
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
    }
    for name in names:
        words = {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+", name)}
        assert not words & BANNED, name


CHANGERS = {
    "add",
    "append",
    "clear",
    "discard",
    "extend",
    "insert",
    "pop",
    "popitem",
    "remove",
    "setdefault",
    "update",
}


def changes(node: ast.AST) -> str | None:
    """The name whose value `node` changes in place, or binds anew from within a function."""
    match node:
        case ast.Subscript(value=ast.Name(id=name), ctx=ast.Store() | ast.Del()):
            return name
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=method)) if (
            method in CHANGERS
        ):
            return name
        case ast.Global(names=[name, *_]):
            return name
    return None


@each_module
def test_nothing_at_module_level_is_changed(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    names = {
        target.id
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
    }
    assert {changes(node) for node in ast.walk(tree)} & names == set()


FOLDERS = sorted(
    path
    for path in MODULES
    if path.name == "__init__.py" and path.parent.name != "pamphlets"
)


@pytest.mark.parametrize("path", FOLDERS, ids=lambda path: path.parent.name)
def test_a_folder_introduces_itself_in_one_line(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    docstring = ast.get_docstring(tree)
    assert docstring
    if path.parent.name != "messages":  # it holds the one function that words a diagnostic
        assert len(tree.body) == 1
        assert "\n" not in docstring


@pytest.mark.parametrize(
    ("folder", "constant"),
    [
        ("design.formats", "FORMAT"),
        ("design.reflowable", "FORMAT"),
        ("design.themes", "THEME"),
        ("impose.schemes", "SCHEME"),
    ],
)
def test_what_is_found_by_its_file_bears_its_file_s_name(
    folder: str, constant: str
) -> None:
    found = pkgutil.iter_modules([str(TOP / "pamphlets" / folder.replace(".", "/"))])
    modules = {
        one.name: importlib.import_module(f"pamphlets.{folder}.{one.name}") for one in found
    }
    values = {
        name: getattr(module, constant)
        for name, module in modules.items()
        if hasattr(module, constant)
    }
    assert values
    # themes/ also holds what draws their covers
    assert folder == "design.themes" or values.keys() == modules.keys()
    assert {name.replace("_", "-") for name in values} == {
        value.name for value in values.values()
    }


def test_the_architecture_is_a_page_on_which_every_folder_stands_and_every_name_is_a_module() -> (
    None
):
    text = (TOP / "ARCHITECTURE.md").read_text("utf-8")
    lines = text.splitlines()
    assert len(lines) <= 100
    assert max(len(line) for line in lines) <= 110
    folders = {path.parent.name for path in FOLDERS}
    assert [folder for folder in sorted(folders) if f"{folder}/" not in text] == []
    named = set(re.findall(r"[\w/]+\.py", text)) - {"tests/test_layers.py"}
    paths = [f"/{path.relative_to(TOP)}" for path in MODULES]
    assert [
        name
        for name in sorted(named)
        if not any(path.endswith(f"/{name}") for path in paths)
    ] == []


def test_a_name_of_a_class_exists_once() -> None:
    assert repeated_class_names(load_modules()) == {}


def test_no_comprehension_stands_in_another() -> None:
    assert measure_density(load_modules()).nested == 0


def test_an_import_within_a_function_says_what_it_costs() -> None:
    assert [*inner_imports(load_modules())] == []


def test_names_that_say_nothing_do_not_live_long() -> None:
    assert [*long_lived_names(load_modules())] == []


def test_few_modules_lie_loose_and_few_folders_stand_on_each_other() -> None:
    loose = [module for module in load_modules() if not module.folder]
    assert len(loose) - 1 <= 2, "`__init__.py` apart"
    assert count_floors() <= 9


def test_what_xml_forbids_and_escapes_is_listed_in_one_place() -> None:
    listed = re.compile(r"ufffe|&quot;")
    found = [module.path.name for module in load_modules() if listed.search(module.text)]
    # What is no YAML is another list, though one that is much like it.
    assert found == ["xml_text.py", "head_lines.py"]
