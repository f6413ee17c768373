"""Links to words on a page of others."""

from __future__ import annotations

import pytest

from generator.text.fragments import fragment_link

PAGE = "https://x.example/a"


@pytest.mark.parametrize(
    ("url", "words", "expected"),
    [
        (PAGE, "Ada buys Bell", f"{PAGE}#:~:text=Ada%20buys%20Bell"),
        (PAGE, "  Ada \n buys", f"{PAGE}#:~:text=Ada%20buys"),
        (PAGE, "", PAGE),
        (PAGE, "a-b, c & d", f"{PAGE}#:~:text=a%2Db%2C%20c%20%26%20d"),
        (PAGE, "“€3 bn”", f"{PAGE}#:~:text=%E2%80%9C%E2%82%AC3%20bn%E2%80%9D"),
        (f"{PAGE}#top", "Ada", f"{PAGE}#top:~:text=Ada"),
        (f"{PAGE}?b=c", "Ada", f"{PAGE}?b=c#:~:text=Ada"),
        (PAGE, "1 2 3 4 5 6 7 8 9 10", f"{PAGE}#:~:text=1%202%203%204%205%206%207%208%209%2010"),
        (PAGE, "1 2 3 4 5 6 7 8 9 10 11", f"{PAGE}#:~:text=1%202%203%204,8%209%2010%2011"),
    ],
)
def test_a_link_leads_to_the_words(url: str, words: str, expected: str) -> None:
    assert fragment_link(url, words) == expected
