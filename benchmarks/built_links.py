"""Follow every link of a built site that stays within it: pages, theme, scripts, pictures, feeds and data alike.

    python benchmarks/built_links.py SITE [URL]

SITE is the folder that a build wrote, URL its site_url, if it has one. Prints how much was followed, names every link
that leads to no file and every anchor that is not on its page, and fails where there is one. The build itself checks
the links of our own pages; this reads what was written, with what the theme and hand-written pages added.
"""

from __future__ import annotations

import json
import posixpath
import re
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

_NOT_MARKUP = re.compile(r"<!--.*?-->|(<script\b[^>]*>).*?</script>", re.DOTALL)
_TAG = re.compile(r"""<[a-zA-Z][a-zA-Z0-9-]*+\s((?:[^"'<>]++|"[^"]*+"|'[^']*+')*+)>""")
_ATTRIBUTE = re.compile(r"""([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_LINKS = frozenset({"href", "xlink:href", "src", "poster", "action"})
_REFRESH = re.compile(r"\s*\d+\s*;\s*url\s*=\s*(.+)", re.IGNORECASE)
_IN_FEED = re.compile(r"""\s(?:href|src)="([^"]+)"|<(?:loc|link|id)>([^<]+)<""")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
SHOWN_ANYWHERE = "404.html"
"""What an address gets that leads nowhere, at any depth: its links, and no others, begin at the server's root."""
LISTED = 20


def dead_links(site: Path, url: str = "") -> tuple[list[str], str]:
    """Follow all links of a built site.

    :param site: the folder that the build wrote.
    :param url: where it will be published; links that begin with it are followed too.
    :returns: the dead ones, each with the file that it stands in; and how much was followed, in words.
    """
    url = url and url.rstrip("/") + "/"
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    links: dict[str, set[str]] = {}
    places: dict[str, set[str]] = {}
    for name in sorted(files):
        if name.endswith(".html"):
            links[name], places[name] = read_page((site / name).read_text(encoding="utf-8"))
        elif name.endswith(".xml"):
            links[name] = read_feed((site / name).read_text(encoding="utf-8"))
        elif name.startswith("data/") and name.endswith(".json"):
            root = "../" * name.count("/")
            links[name] = set(read_data((site / name).read_text(encoding="utf-8"), root))
    dead = [
        f"{name}: {link}"
        for name, those in links.items()
        for link in sorted(those)
        if not _leads_somewhere(link, name, url, files, places)
    ]
    return dead, f"{sum(map(len, links.values())):,} links in {len(links):,} of {len(files):,} files"


def read_page(html: str) -> tuple[set[str], set[str]]:
    """Collect the links of a page, and the places on it that a link can name.

    :param html: the page as it was written.
    """
    links, places = set(), set()
    for attributes in _TAG.findall(_NOT_MARKUP.sub(r"\1", html)):
        for name, double, single in _ATTRIBUTE.findall(attributes):
            value = unescape(double or single)
            if name == "id":
                places.add(value)
            elif name == "srcset":
                links.update(candidate.split()[0] for candidate in value.split(",") if candidate.strip())
            elif name in _LINKS:
                links.add(value)
            elif name == "content" and (onward := _REFRESH.match(value)):
                links.add(onward[1])
    return links, places


def read_feed(xml: str) -> set[str]:
    """Collect the addresses in a feed or a sitemap.

    :param xml: it as it was written.
    """
    return {unescape(attribute or text) for attribute, text in _IN_FEED.findall(xml)}


def read_data(text: str, root: str) -> Iterator[str]:
    """Yield the addresses under ``url`` in a data file, as links from its folder; in it they start at the site's root.

    :param text: JSON.
    :param root: the way from the file's folder to the site's root.
    """
    waiting = [json.loads(text)]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            if isinstance(address := value.get("url"), str):
                yield address if _ELSEWHERE.match(address) else f"{root}{address}"
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value


def _leads_somewhere(link: str, name: str, url: str, files: set[str], places: dict[str, set[str]]) -> bool:
    """Say whether a link in a file leads to a file, and to a place in it; one to another host is none of ours."""
    root = urlsplit(url).path or "/"
    if url and link.startswith(url):
        name, link = SHOWN_ANYWHERE, root + link.removeprefix(url)
    if _ELSEWHERE.match(link):
        return True
    path, _, anchor = link.partition("#")
    anchor = unquote(anchor.partition(":~:")[0])  # what follows is for the browser to look for
    target = _file(unquote(path.partition("?")[0]), name, root)
    return target in files and (not anchor or anchor in places.get(str(target), {anchor}))


def _file(path: str, name: str, root: str) -> str | None:
    """Find the file that a path in a file means; none where it leaves the site."""
    if not path:
        return name
    if path.startswith("/"):
        if name != SHOWN_ANYWHERE or not path.startswith(root):
            return None
        whole = path.removeprefix(root)
    else:
        whole = posixpath.join(posixpath.dirname(name), path)
    folder = not whole or whole.endswith(("/", "/.", "/..")) or whole in {".", ".."}
    return posixpath.normpath(posixpath.join(whole, "index.html") if folder else whole)


def main(site: Path, url: str) -> int:
    """Print what was followed and what is dead, return the exit code."""
    dead, account = dead_links(site, url)
    print(f"{account}, {len(dead)} of them dead", *dead[:LISTED], sep="\n  ")
    return 1 if dead else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), "".join(sys.argv[2:])))
