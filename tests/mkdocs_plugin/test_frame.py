"""The theme's frame of a page carries no empty lines; what stands in the page is left as it is."""

from __future__ import annotations

from generator.mkdocs_plugin.frame import without_gaps
from tests.mkdocs_plugin.conftest import Folder


def test_the_gaps_of_the_frame_go_and_the_page_stays() -> None:
    page = '<article data-x="a\n\n  b">\n\n  <p>One</p>\n</article>'
    assert without_gaps(f"<body>\n  \n\n    <nav>\n{page}\n\n  </nav>") == f"<body>\n<nav>\n{page}\n</nav>"


def test_words_of_the_frame_stay_apart_and_what_is_set_as_it_stands_stays_so() -> None:
    kept = "<pre>\n\n  a\n   b</pre><textarea>\n  c</textarea><script>`\n\n  d`</script>"
    frame = f"<p>Made\n      with</p>{kept}"
    assert without_gaps(f"{frame}<article></article>") == f"<p>Made\nwith</p>{kept}<article></article>"


def test_a_page_without_an_article_is_left_alone() -> None:
    assert without_gaps("<body>\n\n  a</body>") == "<body>\n\n  a</body>"


def test_a_built_page_has_no_empty_line_in_its_frame(folder: Folder) -> None:
    frame = folder.build().html("deals").partition("<article")[0]
    assert "<title>Deals - Desk</title>" in frame
    assert not [line for line in frame.strip().splitlines() if not line or line[0] == " "]
