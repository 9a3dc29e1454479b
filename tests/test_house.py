"""The laws of the house: arrows point right, one word is one column, templates only lay out."""

import ast
import re
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from disclosure.pages import GUIDES, OVERVIEWS, PAGE_TYPES, STAFF
from disclosure.records import KINDS, External, Page, Tracking

ROOT = Path(__file__).resolve().parent.parent
DISCLOSURE = ROOT / "plugins" / "disclosure"
TEMPLATES = ROOT / "theme" / "templates"

# From left to right; a room may import what stands in its own row or in one above.
LAYERS = (
    {"media", "addresses", "forms", "catalogue"},
    {"meanings"},
    {"sheet_meanings", "score"},
    {"syntax", "fields", "marks", "places"},
    {"reading"},
    {"sheets"},
    {"source", "records", "shown"},
    {"structure", "parsed", "findings"},
    {"site"},
    {"waiving", "passages"},
    {"private"},
    {"figures", "urls", "wording", "bodies"},
    {"prose"},
    {"linking"},
    {"oit"},
    {"rules", "describe"},
    {"sheet_loading"},
    {"loading", "pages"},
    {"dead_links"},
    {"building", "mending"},
    {"exports"},
    {"rendering", "history", "reporting", "private_register", "ready", "options"},
    {"link_checking", "pdf"},
    {"track"},
    {"generator", "cli"},
)


# Off until a municipality uses it.
NOT_IN_THE_EXAMPLE = (External, Page, Tracking)


def _room(path: Path) -> str:
    parts = path.relative_to(DISCLOSURE).parts
    return parts[0].removesuffix(".py")


def _imports(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module]
    names = [
        f"{node.module}.{alias.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "disclosure"
        for alias in node.names
    ]
    plain = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    return found + names + plain


MODULES = sorted(path for path in DISCLOSURE.rglob("*.py") if path.name != "__init__.py" or path.parent != DISCLOSURE)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(DISCLOSURE).as_posix())
def test_a_room_imports_nothing_to_its_right(path: Path) -> None:
    layer = {room: position for position, rooms in enumerate(LAYERS) for room in rooms}
    own = _room(path)

    rooms = {name.split(".")[1] for name in _imports(path) if name.startswith("disclosure.")}

    assert not {room for room in rooms if layer[room] > layer[own]}


def test_the_readme_names_the_rooms_in_their_order() -> None:
    layer = {room: position for position, rooms in enumerate(LAYERS) for room in rooms}
    flow = re.search(r"`(source → [^`]+)`", (ROOT / "README.md").read_text(encoding="utf-8"))

    assert flow
    positions = [layer[room] for room in re.split(" → |, ", flow[1])]
    assert positions == sorted(positions)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(DISCLOSURE).as_posix())
def test_only_the_generator_knows_pelican(path: Path) -> None:
    knows = any(name.split(".")[0] == "pelican" for name in _imports(path))

    assert knows == (path.name == "generator.py")


def test_what_day_it_is_is_asked_of_thailand_alone() -> None:
    for path in (ROOT / "plugins").rglob("*.py"):
        asks = re.findall(r"date\.today\(|datetime\.(?:now|today)\(", path.read_text(encoding="utf-8"))
        assert not asks or path.name == "calendar.py", path


@pytest.mark.parametrize(
    "room", ["thai", "problems", "commits", "privacy", "attachments", "tracking", "charts", "printing"]
)
def test_general_rooms_know_nothing_of_disclosure(room: str) -> None:
    for path in (ROOT / "plugins" / room).rglob("*.py"):
        assert not any(name.startswith("disclosure") for name in _imports(path)), path


def test_one_word_lists_the_whole_room() -> None:
    for kind in KINDS:
        module = kind.__module__.rsplit(".", 1)[1]
        singular = kind.__name__.lower()

        assert module == singular, "the class bears its module's name"
        folders = kind.files.removesuffix(".yml").split("/")
        assert kind.kind in folders[:2], "the folder in data/ bears the kind's name"
        assert any((ROOT / "data").glob(kind.files)) or kind in NOT_IN_THE_EXAMPLE


def test_every_page_type_has_a_template_of_its_name_or_is_a_list() -> None:
    templates = {path.stem for path in TEMPLATES.glob("*.html")} - {"base"}
    modules = {plan.__module__.rsplit(".", 1)[1] for plan in (*PAGE_TYPES, *OVERVIEWS, *STAFF, *GUIDES)}
    lists = {
        module
        for module in modules
        if 'template="listing"' in (DISCLOSURE / "pages" / f"{module}.py").read_text(encoding="utf-8")
    }

    assert modules - lists == templates - {"listing"}


def test_every_component_and_block_of_style_bears_the_same_name() -> None:
    for component in (TEMPLATES / "components").glob("*.html"):
        assert (
            f".{component.stem}"
            in "".join(path.read_text(encoding="utf-8") for path in (ROOT / "theme" / "static" / "css").rglob("*.css"))
            or component.stem == "link"
        ), component.stem


@pytest.mark.parametrize("path", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: path.name)
def test_templates_only_lay_out(path: Path) -> None:
    tree = Environment(autoescape=True).parse(path.read_text(encoding="utf-8"))

    forbidden = (nodes.Assign, nodes.AssignBlock, nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.Mod, nodes.Pow)
    arithmetic = list(tree.find_all(forbidden))
    filters = {node.name for node in tree.find_all(nodes.Filter)}

    assert not arithmetic
    assert filters <= {"length", "first", "safe"}


def test_safe_appears_only_where_markdown_was_rendered_by_us() -> None:
    uses = [
        path.name for path in TEMPLATES.rglob("*.html") if re.search(r"\|\s*safe", path.read_text(encoding="utf-8"))
    ]

    assert sorted(uses) == ["manual.html", "page.html"]


def test_only_the_base_template_is_a_whole_document() -> None:
    assert [path.name for path in TEMPLATES.rglob("*.html") if "<html" in path.read_text(encoding="utf-8")] == [
        "base.html"
    ]


def test_no_broad_except_no_global_no_long_module() -> None:
    for path in (ROOT / "plugins").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        tree = ast.parse(text)

        assert len(text.splitlines()) <= 250, path
        assert not any(isinstance(node, ast.Global) for node in ast.walk(tree)), path
        for node in ast.walk(tree):
            if isinstance(node, ast.ExceptHandler):
                assert node.type is not None, path
                # The live preview outlives any bug, and a second process hands one to the first; nothing swallows one.
                allowed = path.name in ("live.py", "sharing.py")
                assert ast.unparse(node.type) not in ("Exception", "BaseException") or allowed, path


def test_public_things_say_what_they_are() -> None:
    for path in (ROOT / "plugins").rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        assert ast.get_docstring(tree), path
        for node in tree.body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
                assert ast.get_docstring(node), f"{path}: {node.name}"


def test_the_settings_that_differ_in_public_are_few_and_known() -> None:
    import runpy

    preview = runpy.run_path(str(ROOT / "pelicanconf.py"))
    public = runpy.run_path(str(ROOT / "publishconf.py"))

    def shown(value: object) -> str:
        return re.sub(r" at 0x[0-9a-f]+", "", repr(value))

    differing = {name for name in public if name.isupper() and shown(public[name]) != shown(preview.get(name))}
    assert differing == {"PUBLIC", "OUTPUT_PATH"}
