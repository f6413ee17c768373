"""What the preview remembers from one build to the next, and a build that is published does not."""

from __future__ import annotations

from tests.mkdocs_plugin.conftest import POST, Folder

ALL = ["extract articles/2024/contoso.txt", "extract articles/northwind.md"]
ALL += ["read articles/2024/contoso.txt", "read articles/northwind.md"]


def test_after_an_edit_the_preview_reads_that_article_alone_and_shows_what_a_new_one_shows(
    folder: Folder, worked: list[str]
) -> None:
    folder.build(command="serve")
    folder.write("articles/northwind.md", POST.replace("north of Norway", "south of Iceland"))
    worked.clear()
    remembering = folder.build(command="serve", site="remembering")
    assert sorted(worked) == ["extract articles/northwind.md", "read articles/northwind.md"]

    worked.clear()
    folder.build()  # and forgets
    folder.build(command="serve", site="fresh")
    assert sorted(worked) == sorted(ALL * 2)
    for path in sorted(one for one in remembering.site.rglob("*") if one.is_file() and "pagefind" not in one.parts):
        other = folder.root / "fresh" / path.relative_to(remembering.site)
        assert other.read_bytes() == path.read_bytes()


def test_a_build_rests_on_nothing_left_over_and_leaves_nothing(folder: Folder, worked: list[str]) -> None:
    folder.build(command="serve")
    for _ in range(2):
        worked.clear()
        folder.build()
        assert sorted(worked) == ALL
    assert not (folder.root / ".cache").exists()
