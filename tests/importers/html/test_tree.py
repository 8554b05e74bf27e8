"""Pages -> trees, as the HTML standard has it."""

from pamphlets.importers.html.tree import (
    attribute,
    class_names,
    find_named,
    new_element,
    parse_html,
    remove,
    serialize_html,
    text_of,
    walk,
)


def test_comments_and_data_of_the_page_s_own_are_taken_out() -> None:
    root, comments = parse_html('<!-- a --><p data-note="x" id="y">b<!-- c --></p>')
    assert comments == [" a ", " c "]
    assert serialize_html(root) == '<html><head></head><body><p id="y">b</p></body></html>'


def test_words_of_two_blocks_are_apart_and_scripts_say_nothing() -> None:
    root, _ = parse_html(
        "<div><p>a</p><p>b</p>c<br>d<b>e</b><script>f</script></div><ul><li>g<li>h</ul>"
    )
    assert text_of(root) == "a b c de g h"


def test_elements_stand_before_those_inside_them() -> None:
    root, _ = parse_html("<div><p>a<b>c</b></p></div><hr>")
    assert [element.name for element in walk(root)] == "html head body div p b hr".split()
    assert [element.name for element in find_named(root, "p", "hr")] == ["p", "hr"]


def test_a_new_element_takes_what_it_holds_from_where_it_stood() -> None:
    root, _ = parse_html("<body><p>a</p><p>b</p>")
    body = find_named(root, "body")[0]
    body.append_child(new_element("div", body.children[:1], data_figure="1"))
    assert serialize_html(body) == '<p>b</p><div data-figure="1"><p>a</p></div>'
    remove(body.children[0])
    assert text_of(body) == "a"
    remove(new_element("p", []))


def test_names_are_classes_and_the_name_in_small_letters() -> None:
    (link,) = find_named(parse_html('<a class="Note b" id="X" hidden>')[0], "a")
    assert class_names(link) == {"note", "b", "x"}
    assert attribute(link, "hidden") == attribute(link, "href") == ""
