"""The usual mistakes in YAML come with the line to write instead, and that line is right."""

from __future__ import annotations

import pytest

from generator.read.nodes import Items, Mapping, Scalar
from generator.read.trouble import Unreadable
from generator.read.yaml_nodes import read_yaml

CASES = [
    ("title: Foo: bar", "yaml-colon", 1, 'title: "Foo: bar"'),
    ("title: Foo:", "yaml-colon", 1, 'title: "Foo:"'),
    ('title: Foo: "bar"', "yaml-colon", 1, "title: 'Foo: \"bar\"'"),
    ("title: x\nrelated:\n  - title: Foo: bar", "yaml-colon", 3, '  - title: "Foo: bar"'),
    ("link: http://n.example y: z", "yaml-colon", 1, 'link: "http://n.example y: z"'),
    ("title:Foo\ndate: x", "yaml-space-after-colon", 1, "title: Foo"),
    ("date: x\ntitle:Foo", "yaml-space-after-colon", 2, "title: Foo"),
    ("title = Alder\ndate: x", "yaml-sign", 1, "title: Alder"),
    ("title：Alder\ndate: x", "yaml-sign", 1, "title: Alder"),
    ('date: x\ntitle = "Alder"\nurl: y', "yaml-sign", 2, 'title: "Alder"'),
    ("date: x\ntitle = Alder", "yaml-sign", 2, "title: Alder"),
    ("title: A plant\n Date: y", "yaml-indent", 2, "Date: y"),
    ("title: x\n date: y", "yaml-indent", 2, "date: y"),
    ("tags:\n  - a\n - b", "yaml-indent", 3, "  - b"),
    (" title: x\ndate: y", "yaml-indent", 1, "title: x"),
    ("\n\n  title: x\ndate: y\nurl: z", "yaml-indent", 3, "title: x"),
    (" title: x\n url: z\ndate: y", "yaml-indent", 3, " date: y"),
    ("\ttitle: x", "yaml-tab", 1, "title: x"),
    ("a: 1\n\tb: 2", "yaml-tab", 2, "b: 2"),
    ("tags:\n\t- a", "yaml-tab", 2, "  - a"),
    ("text: |\n\tfoo", "yaml-tab", 2, "  foo"),
    ("a: b\nonly text\nc: d", "yaml-keyless", 2, "  only text"),
    ("title: >-\nfoo bar\nb: c", "yaml-keyless", 2, "  foo bar"),
    ('title: "Foo\nb: c', "yaml-quote-open", 1, 'title: "Foo"'),
    ("title: 'Foo\nb: c", "yaml-quote-open", 1, 'title: "Foo"'),
    ('title: "Foo\nexcerpt: "bar"', "yaml-quote-open", 1, 'title: "Foo"'),
    ('title: "Foo\nb: c\nexcerpt: "bar"', "yaml-quote-open", 1, 'title: "Foo"'),
    ('title: "Foo\n  bar"\nb: "c" d', "yaml-after-value", 3, "b: '\"c\" d'"),
    ('- title: "Foo\n  b: "c"', "yaml-quote-open", 1, '- title: "Foo"'),
    ('title: "Foo" bar', "yaml-after-value", 1, "title: '\"Foo\" bar'"),
    ('title: "A" and "B"', "yaml-after-value", 1, 'title: \'"A" and "B"\''),
    ('title: "a "b" c"', "yaml-after-value", 1, "title: 'a \"b\" c'"),
    ("title: 'It's'", "yaml-after-value", 1, 'title: "It\'s"'),
    ("title: [Update] Foo", "yaml-after-value", 1, 'title: "[Update] Foo"'),
    ("title: {x} y", "yaml-after-value", 1, 'title: "{x} y"'),
    ("title: @foo", "yaml-character", 1, 'title: "@foo"'),
    ("title: `x`", "yaml-character", 1, 'title: "`x`"'),
    ("title: %foo", "yaml-character", 1, 'title: "%foo"'),
    ("title: **Bold** x", "yaml-character", 1, 'title: "**Bold** x"'),
    ("title: - foo", "yaml-character", 1, 'title: "- foo"'),
    ("title: > foo", "yaml-character", 1, 'title: "> foo"'),
    ("tags:\n  - @x", "yaml-character", 2, '  - "@x"'),
    ("tags: [AI, @openai]", "yaml-character", 1, 'tags: [AI, "@openai"]'),
    ("tags: [`a b`, c]", "yaml-character", 1, 'tags: ["`a b`", c]'),
    ("- {name: @alder, role: x}", "yaml-character", 1, '- {name: "@alder", role: x}'),
    ("tags: [AI, *openai]", "yaml-anchor", 1, 'tags: [AI, "*openai"]'),
    ("tags: [a, &b c, d]", "yaml-anchor", 1, 'tags: [a, "&b c", d]'),
    ("tags: [!a, b]", "yaml-tag", 1, 'tags: ["!a", b]'),
    ("tags: [a, b] c d", "yaml-after-value", 1, "tags: [a, b, c d]"),
    ("title: [Update, again] Foo", "yaml-after-value", 1, 'title: "[Update, again] Foo"'),
    ("title: *foo", "yaml-anchor", 1, 'title: "*foo"'),
    ("title: &foo bar", "yaml-anchor", 1, 'title: "&foo bar"'),
    ("title: !foo bar", "yaml-tag", 1, 'title: "!foo bar"'),
    ("title: [U Foo\nb: c", "yaml-bracket-open", 1, 'title: "[U Foo"'),
    ("tags: [a, b\nb: c", "yaml-bracket-open", 1, "tags: [a, b]"),
    ('title: "a \\d b"', "yaml-escape", 1, "title: 'a \\d b'"),
    ("title: x\ndate:\u00a02025-01-01", "yaml-space", 2, "date: 2025-01-01"),
    ("title: x\ndate:\u202f2025-01-01\ntags: [a]", "yaml-space", 2, "date: 2025-01-01"),
    ("title: x\ndate:\u30002025-01-01", "yaml-space", 2, "date: 2025-01-01"),
    ("date:\u00a02025-01-01\ntitle: x", "yaml-space", 1, "date: 2025-01-01"),
    ("tags:\n-\u00a0a\n- b", "yaml-space", 2, "- a"),
    ("title: x\n\u00a0date: y", "yaml-space", 2, "date: y"),
    ("title:\u00a0x\u00a0y", "yaml-space", 1, "title: x y"),
    ("- {verdict:\u00a0same, by: x}", "yaml-space", 1, "- {verdict: same, by: x}"),
    ("title: 10\u00a0m\nonly text\nc: d", "yaml-keyless", 2, "  only text"),
    ("- {verdict: same: x, by: y}", "yaml-colon", 1, '- {verdict: "same: x", by: y}'),
    ("- {a: [b, c], why: He said: no, no, by: y}", "yaml-colon", 1, '- {a: [b, c], why: "He said: no, no", by: y}'),
    ("- {verdict: same,\n   why: a: b}", "yaml-colon", 2, '   why: "a: b"}'),
    ("parties: [{name: A: B, role: x}]", "yaml-colon", 1, 'parties: [{name: "A: B", role: x}]'),
    ("title: [Update: x: y] foo", "yaml-after-value", 1, 'title: "[Update: x: y] foo"'),
    ("- {a: b, c: d\n- {e: f}", "yaml-bracket-open", 1, "- {a: b, c: d}"),
]


@pytest.mark.parametrize(("text", "code", "line", "write"), CASES)
def test_a_mistake_is_explained(text: str, code: str, line: int, write: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_yaml(text)
    assert (caught.value.code, caught.value.line) == (code, line)
    assert str(caught.value.words["write"]).strip() == write.strip()
    assert caught.value.finding("articles/x.md").remedy.endswith(write.strip())


@pytest.mark.parametrize(("text", "line", "write"), [(text, line, write) for text, _, line, write in CASES])
def test_the_line_to_write_makes_it_readable(text: str, line: int, write: str) -> None:
    lines = text.split("\n")
    lines[line - 1] = write
    assert isinstance(read_yaml("\n".join(lines)), Mapping | Items)


@pytest.mark.parametrize(
    "text",
    [
        'secured: "abc',
        "secured: abc: d",
        "secured: *abc",
        "secured: >-\nabc\nb: c",
        "secured:\u00a0abc\nb: c",
        "provider: {secured: abc, name: Alder: Steel}",
        "provider: {'secured': \"abc, abc\", name: Alder: Steel}",
        "related:\n  - title: x\n    secured: abc: d",
        "related:\n  - secured: abc: d",
    ],
)
def test_no_finding_quotes_the_encrypted_block(text: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_yaml(text)
    found = caught.value.finding("articles/x.md")
    assert "abc" not in found.message + found.remedy


@pytest.mark.parametrize(
    ("text", "first", "last", "write"),
    [
        (
            "excerpt: It opens\n  with two aims: steel and robots\ndate: x",
            1,
            2,
            "It opens with two aims: steel and robots",
        ),
        ("date: x\nexcerpt: It opens\n  in\n  Ghent: soon\n  or late", 2, 5, "It opens in Ghent: soon or late"),
    ],
)
def test_a_text_with_a_colon_in_a_further_line_is_kept_whole(text: str, first: int, last: int, write: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_yaml(text)
    found = caught.value.finding("articles/a.md")
    assert (found.code, found.line) == ("yaml-text-below", first)
    assert found.remedy.endswith(f'in place of lines {first} to {last}: excerpt: "{write}"')
    assert not caught.value.further
    lines = text.split("\n")
    assert isinstance(read_yaml("\n".join([*lines[: first - 1], f'excerpt: "{write}"', *lines[last:]])), Mapping)


def test_each_sign_in_the_place_of_a_colon_is_told_once_the_one_above_is_mended() -> None:
    for line, text in enumerate(
        ("title = Alder\ndate = 2025-11-03\nurl: x", "title: Alder\ndate = 2025-11-03\nurl: x"), 1
    ):
        with pytest.raises(Unreadable) as caught:
            read_yaml(text)
        assert (caught.value.code, caught.value.line) == ("yaml-sign", line)


def test_beside_an_encrypted_block_the_line_to_write_is_whole() -> None:
    with pytest.raises(Unreadable) as caught:
        read_yaml("provider: {secured: abc, name: Alder: Steel}")
    assert caught.value.words["write"] == 'provider: {secured: …, name: "Alder: Steel"}'
    with pytest.raises(Unreadable) as caught:
        read_yaml("related:\n  - secured: abc\n  - title: Alder: Steel")
    assert caught.value.words["write"] == '- title: "Alder: Steel"'


def test_a_copied_space_within_a_text_is_no_mistake() -> None:
    assert isinstance(read_yaml("Some 10\u00a0million in all"), Scalar)
    assert isinstance(read_yaml("title: 10\u00a0million"), Mapping)


def test_what_no_rule_explains_is_still_placed() -> None:
    with pytest.raises(Unreadable) as caught:
        read_yaml("title: x\n}")
    assert (caught.value.code, caught.value.line) == ("yaml-broken", 2)


@pytest.mark.parametrize(("length", "whole"), [(600, True), (60_000, False)])
def test_a_line_to_write_is_whole_or_told_in_words_and_never_cut(length: int, whole: bool) -> None:
    with pytest.raises(Unreadable) as caught:
        read_yaml(f"excerpt: Alder: {'a' * length} end")
    remedy = caught.value.finding("articles/x.md").remedy
    assert (f"{'a' * length} end" in remedy) is whole
    assert "…" not in remedy
    assert "too long to be shown" in remedy or whole


def test_brackets_that_no_rule_mends_are_told_in_words() -> None:
    with pytest.raises(Unreadable) as caught:
        read_yaml("- {verdict: same]")
    assert caught.value.code == "yaml-bracket"
    assert "Write:" not in caught.value.finding("decisions.yml").remedy
