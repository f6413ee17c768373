"""Addresses of the web: which are safe to keep, which are the same."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit

LENGTH_LIMIT = 2_000
"""Characters; browsers and search engines cut longer ones."""

TRACKING = frozenset(
    {
        # where the reader came from
        "src", "ref", "ref_src", "ref_url", "refsrc", "referrer", "mod", "tpl", "cmp", "cmpid", "cid_source", "ncid",
        "icid", "ocid", "s_cid", "sharetype", "smid", "smtyp", "sr_share", "xtor", "partner", "spm", "taid", "share",
        # clicks of advertising networks and mail programs
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "twclid", "ttclid", "li_fat_id", "yclid",
        "igshid", "igsh", "mc_cid", "mc_eid", "mkt_tok", "vero_id", "vero_conv", "oly_anon_id", "oly_enc_id", "_ga",
        "_gl", "_hsenc", "_hsmi", "__hssc", "__hstc", "__hsfp", "hsctatracking", "guccounter", "guce_referrer",
        "guce_referrer_sig",
    }
)  # fmt: skip
"""Parameters of a query that say how a reader came, not which page it is."""

TRACKING_PREFIXES = ("utm_", "at_", "pk_", "mtm_", "hsa_")
"""Beginnings of such parameters."""

PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif")
"""Endings of picture files that are published."""

DEFAULT_PORTS = {"http": 80, "https": 443}
"""The schemes that are kept, each with the port that goes without saying."""

_FORBIDDEN = r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\"'<>\\^`{|}]"
_SCHEMELESS = re.compile(r"(?://)?((?:[\w-]+\.)+[^\W\d_]{2,}(?::\d+)?(?P<more>[/?#].*)?)")
_SCHEME = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]*:")
_TWO = r"^https?:/+https?:?/|[,;]https?://"
_UNFIT = re.compile(rf"{_FORBIDDEN}|{_TWO}", re.IGNORECASE)
_MEANT = re.compile(r"(?:\b(?P<scheme>https?)(?::/{1,3}|//)\s*)+(?P<rest>[^\s\"'<>()\[\]]+)", re.IGNORECASE)
_NEXT = re.compile(r"[,;]https?:?//", re.IGNORECASE)
_NAMES = re.compile(r"(?!(?i:www)\.)[^/A-Z]*[A-Z][^/]*/[^\W_]*")
_HOST = re.compile(r"^[^\s/?#@:%]+$|^\[[0-9a-f:.]+\]$", re.IGNORECASE)


def refusal(url: str) -> str | None:
    """What is wrong with an address.

    :param url: without white space around it.
    :returns: the code of the finding; none where the address is safe to keep.
    """
    if _SCHEME.match(url) and not url.casefold().startswith(("http://", "https://")):
        return "url-scheme"
    parts = _split(url)
    if parts is None or host_of(url) is None or len(url) > LENGTH_LIMIT or _UNFIT.search(url):
        return "url-broken"
    if parts.username is not None or parts.password is not None:
        return "url-credentials"
    return None


def safe_url(url: str) -> str | None:
    """An address that may be shown as a link, or none.

    :param url: as given; white space around it is dropped.
    """
    url = url.strip()
    return None if refusal(url) else url


def completed(text: str, *, bare: bool) -> str | None:
    """The whole address that a text is but for its ``https://``; none where it is no such address.

    :param text: without white space around it.
    :param bare: whether what may as well be a name will do: ``news.example``, ``News.example/Wire``.
    """
    found = _SCHEMELESS.fullmatch(text)
    is_address = found and (bare or (found["more"] and not _NAMES.fullmatch(text)))
    return safe_url(f"https://{found[1]}") if found and is_address else None


def meant(text: str) -> str | None:
    """The first address in a text that was meant to be one; none where none in it can be told.

    :param text: such as ``https//news.example/a``, ``see https://news.example/a`` or two addresses with a comma.
    """
    found = _MEANT.search(text)
    rest = _NEXT.split(found["rest"])[0].rstrip(".,;") if found else ""
    return safe_url(f"{found['scheme'].lower()}://{rest}") if found and _SCHEMELESS.fullmatch(rest) else None


@lru_cache(maxsize=4096)
def host_of(url: str | None) -> str | None:
    """The host of an address as a name of a source: lower case, without ``www.``, user or port; none where it has none.

    A host of other letters is given in the form in which browsers ask for it (IDNA, RFC 3490), so that it is one name.

    :param url: an http or https address; anything else has no host.
    """
    parts = _split((url or "").strip())
    if parts is None or parts.hostname is None:
        return None
    try:
        return parts.hostname.encode("idna").decode().rstrip(".").removeprefix("www.") or None
    except UnicodeError:
        return None


def url_key(url: str) -> str | None:
    """The form in which two addresses of the same page are equal.

    Scheme, ``www.``, a trailing slash, the fragment, the order of the query and tracking parameters are set aside.

    :param url: an http or https address.
    :returns: ``host/path?query``; none where it is no such address.
    """
    parts, host = _split(url.strip()), host_of(url)
    if parts is None or host is None:
        return None
    port = "" if parts.port in (None, DEFAULT_PORTS[parts.scheme]) else f":{parts.port}"
    pairs = sorted(pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _tracks(pair[0]))
    query = f"?{urlencode(pairs)}" if pairs else ""
    return f"{host}{port}{parts.path.rstrip('/')}{query}"


def _tracks(name: str) -> bool:
    """Whether a parameter only says how a reader came."""
    name = name.casefold()
    return name in TRACKING or name.startswith(TRACKING_PREFIXES)


def _split(url: str) -> SplitResult | None:
    """The parts of an http or https address that has a host and, if any, a real port."""
    try:
        parts = urlsplit(url)
        known = parts.scheme in DEFAULT_PORTS and parts.hostname and (parts.port is None or parts.port > 0)
    except ValueError:
        return None
    return parts if known and _HOST.match(parts.hostname or "") else None
