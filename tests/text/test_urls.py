"""Addresses: which are kept, which are the same."""

from __future__ import annotations

import pytest

from generator.text.urls import completed, host_of, meant, refusal, safe_url, url_key


@pytest.mark.parametrize(
    "url",
    [
        "http://news.example/a/b",
        "https://www.news.example/a/b/",
        "HTTPS://NEWS.example/a/b#top",
        "https://news.example/a/b?utm_source=x&utm_medium=y",
        "https://news.example:443/a/b?src=rss&fbclid=1",
        "https://news.example/a/b?mod=hp_lead&tpl=vc",
    ],
)
def test_one_page_has_one_key(url: str) -> None:
    assert url_key(url) == "news.example/a/b"


def test_the_order_of_the_query_makes_no_difference_and_its_values_do() -> None:
    assert url_key("https://n.example/?b=2&a=1") == url_key("http://n.example?a=1&b=2&utm_id=3")
    assert url_key("https://n.example/?a=1") != url_key("https://n.example/?a=2")
    assert url_key("https://n.example/A") != url_key("https://n.example/a")


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("https://n.example/a?b=c#d", None),
        ("http://127.0.0.1:8000/", None),
        ("javascript:alert(1)", "url-scheme"),
        ("JaVaScRiPt:alert(1)//https://", "url-scheme"),
        ("data:text/html,x", "url-scheme"),
        ("ftp://n.example/", "url-scheme"),
        ("mailto:a@n.example", "url-scheme"),
        ("https://user:word@n.example/", "url-credentials"),
        ("https://user@n.example/", "url-credentials"),
        ("//n.example/a", "url-broken"),
        ("www.n.example/a", "url-broken"),
        ("/a/b", "url-broken"),
        ("https:///a", "url-broken"),
        ("https:n.example", "url-scheme"),
        ("https://n.example:99999/", "url-broken"),
        ("https://[::1", "url-broken"),
        ("https://a..example/", "url-broken"),
        ("https://n.example/a b", "url-broken"),
        ("https://n.example/\tb", "url-broken"),
        ('https://n.example/"onclick=', "url-broken"),
        ("https://n.example/<script>", "url-broken"),
        ("https://n.example/\u202egpj", "url-broken"),
        ("https://n.example/" + "a" * 2_000, "url-broken"),
        ("http://http://n.example/a", "url-broken"),
        ("https://https//n.example/a", "url-broken"),
        ("https://n.example/a,https://m.example/b", "url-broken"),
        ("https://n.example/a,b;c", None),
        ("https://n.example/2025/https://m.example/b", None),
    ],
)
def test_only_a_full_web_address_without_secrets_is_kept(url: str, code: str | None) -> None:
    assert refusal(url) == code
    assert safe_url(f" {url} ") == (None if code else url)


@pytest.mark.parametrize(
    ("text", "bare", "whole"),
    [
        ("www.n.example/a?b=c", False, "https://www.n.example/a?b=c"),
        ("n.example/a", False, "https://n.example/a"),
        ("//n.example:8080/a", False, "https://n.example:8080/a"),
        ("n.example", True, "https://n.example"),
        ("n.example", False, None),
        ("www.n.example", False, None),
        ("N.example News", True, None),
        ("n.example/a b", True, None),
        ("12.11.2025/a", True, None),
        ("/a/b.example", True, None),
        ("b.md", False, None),
        ("AC/DC.example", True, None),
        ("The.Example/Courier", False, None),
        ("Dr.Quarry/x", False, None),
        ("Dr.Quarry/x", True, "https://Dr.Quarry/x"),
        ("News.example/a-plant", False, "https://News.example/a-plant"),
        ("News.example/a.html", False, "https://News.example/a.html"),
        ("News.example/2025/a", False, "https://News.example/2025/a"),
        ("WWW.news.example/a", False, "https://WWW.news.example/a"),
    ],
)
def test_an_address_that_only_lacks_its_scheme_is_completed_and_a_name_is_not(
    text: str, bare: bool, whole: str | None
) -> None:
    assert completed(text, bare=bare) == whole


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https//n.example/a", "https://n.example/a"),
        ("HTTP:/n.example/a", "http://n.example/a"),
        ("http://http://n.example/a", "http://n.example/a"),
        ("https:// n.example/a", "https://n.example/a"),
        ("https://n.example/a, https://m.example/b", "https://n.example/a"),
        ("https://n.example/a,https://m.example/b", "https://n.example/a"),
        ("see https://n.example/a?b=c,d.", "https://n.example/a?b=c,d"),
        ("The Courier (https://n.example/a)", "https://n.example/a"),
        ("[The Courier](https://n.example/a)", "https://n.example/a"),
        ("the https://", None),
        ("The https Times", None),
        ("https://n", None),
        ("xhttps//n.example/a", None),
    ],
)
def test_the_first_address_that_a_text_was_meant_to_be_is_found_in_it(text: str, address: str | None) -> None:
    assert meant(text) == address


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://WWW.News.example:8080/a", "news.example"),
        ("https://user@a.b.example:80/", "a.b.example"),
        ("https://Zürich.example./", "xn--zrich-kva.example"),
        ("https://xn--zrich-kva.example/", "xn--zrich-kva.example"),
        ("https://" + "a" * 80 + ".example/", None),
        ("https://[broken", None),
        ("mailto:a@b", None),
        ("b.md", None),
        ("https://a..example/", None),
        ("", None),
        (None, None),
    ],
)
def test_the_host_is_lower_case_without_www_user_or_port(url: str | None, host: str | None) -> None:
    assert host_of(url) == host


@pytest.mark.parametrize("url", ["", "javascript:x", "https://", "https://[", "http://a:b:c"])
def test_what_is_no_address_has_no_key(url: str) -> None:
    assert url_key(url) is None
