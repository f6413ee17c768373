"""Cleaning takes leftovers and never a sentence of the story."""

from __future__ import annotations

import pytest

from generator.read.cleaning.lines import clean_lines

STORY = (
    "The company said on Monday that it would build a second plant beside the first, and that it had the money for it."
)
"""A paragraph of a story, to stand above and below."""


def left(text: str, title: str = "", *, markup: bool = True) -> list[str]:
    """The lines that cleaning leaves, empty ones left out."""
    lines, _ = clean_lines(list(enumerate(text.split("\n"), 1)), title, markup=markup)
    return [line.strip() for _, line in lines if line.strip()]


@pytest.mark.parametrize(
    "leftover",
    [
        "Share this article",
        "Share on Facebook  Tweet  Pin it  WhatsApp",
        "Listen to this article: 3 min",
        "Sign up for the Daily Brief",
        "Subscribe for the industry’s biggest tech news",
        "Join the Energy Digest mailing list — sent straight to your inbox.",
        "Follow us on Facebook",
        "Find us on Facebook and LinkedIn",
        "Subscribe on Spotify or Apple Podcasts.",
        "(Disclosure: Example Group, our parent company, sued Some Lab in April.)",
        "Disclosure: Example Group, which owns this site, sued Some Lab in April.",
        "Listen on Apple Podcasts Listen on Spotify ",
        "In Brief Posted: 8:12 AM PDT · July 13, 2025",
        "Add Example News as a Preferred Source on Google for updates!",
        "Read more: Five ways to store heat",
        "Related: Five ways to store heat",
        "Read the full story at Example News.",
        "This article originally appeared on Example News at https://example.org/a?b=c",
        "The post A title appeared first on Example News.",
        "Advertisement",
        "Story continues below advertisement",
        "Image Credits:Some Agency / Getty Images",
        "Photo: A. Person",
        "– Staff photo",
        "Cookies help us deliver our services. By using our site you agree to our use of cookies. OK | More info",
        "We use cookies to improve this page.",
        "Copyright notice: reuse this content (opens in new window)",
        "© 2025 Example News. All rights reserved.",
        "Terms of Use | Privacy Policy | Contact | © 2025",
        "When you buy through our links, we may earn a commission.",
        "Your email address will not be published. Required fields are marked *",
        "Support our mission to keep content open and free.",
        "Back to top",
    ],
)
@pytest.mark.parametrize("markup", [True, False])
def test_a_leftover_goes(leftover: str, markup: bool) -> None:
    assert left(f"{STORY}\n\n{leftover}\n\n{STORY}", markup=markup) == [STORY, STORY]


def test_a_leftover_within_tags_goes() -> None:
    text = f"<p>{STORY}</p><p><a href='https://example.org/x'>Read the full story at Example News.</a></p>"
    assert left(text) == [f"<p>{STORY}</p><p></p>"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Users can sign up for the newsletter from Monday, the company said.",
        "Sign up for Northern Rail and get up to $300 back",
        "Shares rose by 3%.",
        "They share this view.",
        "Follow the money, said the minister.",
        "Facebook",
        "## Share",
        "## Spotify",
        "## Topics",
        "# Advertisement",
        "## Terms of use",
        "Related companies have been told.",
        "The court ruled against the agency, not for Getty Images",
        "Stability has lost its case against Getty Images.",
        "The site uses cookies, said the regulator, and that is why the fine is so high.",
        "Read the full text of the law before you sign it, the lawyers said.",
        "The Example event drew 10,000 people.",
        "Apple event",
        "By the time he left, the plant was running.",
        "Updated rules take effect on 3 May 2026.",
        "Home prices fell.",
        "Tickets for the ferry now cost twice as much as they did.",
        "Credit: a word that banks like to use, and that nobody else does.",
        "Recommended doses vary.",
        "Ada Example is the reporter.",
        "| Year | Units |",
        "- Threads",
        "<h2>Newsletters</h2>",
        "<li>Pinterest</li>",
        "<td>Advertisement</td>",
        "She joined the company’s mailing list.",
        "This article of the treaty was first published in 1951 by the printers of the court.",
    ],
)
def test_a_sentence_of_the_story_stays(sentence: str) -> None:
    kept = left(f"{STORY}\n\n{sentence}\n\n{STORY}\n\n{STORY}")
    assert sentence in kept


def test_a_short_story_without_end_marks_stays_whole() -> None:
    text = "Home prices fell\n\nNot by much\n\nOr so they say"
    assert left(text) == ["Home prices fell", "Not by much", "Or so they say"]


def test_lines_of_code_are_left_alone() -> None:
    assert left("```\nShare this article\n```") == ["```", "Share this article", "```"]


def test_what_goes_keeps_its_line_and_its_words() -> None:
    _, removed = clean_lines([(7, STORY), (9, "Share this story"), (10, "Tweet"), (12, STORY)], "")
    assert [(piece.line, piece.text, piece.reason) for piece in removed] == [
        (9, "Share this story\nTweet", "share buttons")
    ]


def test_menu_and_title_above_the_text_go() -> None:
    assert left(
        f"News\nEnergy\n\nA plant for the north\nBy Ada Example\nMay 3, 2026\nSome Agency\n\n{STORY}",
        "A Plant for the North",
    ) == [STORY]


def test_a_title_that_follows_running_text_stays() -> None:
    assert left(f"{STORY}\n\nA plant for the north\n\n{STORY}", "A plant for the north") == [
        STORY,
        "A plant for the north",
        STORY,
    ]


def test_what_follows_the_end_goes_but_not_where_the_story_goes_on() -> None:
    assert left(f"{STORY}\n\nRecommended\n\nHow to store heat\n\nHow to store cold") == [STORY]
    assert left(f"{STORY}\n\nRecommended\n\nHow to store heat\n\n{STORY}") == [
        STORY,
        "Recommended",
        "How to store heat",
        STORY,
    ]


def test_the_note_on_the_author_goes() -> None:
    assert left(
        f"{STORY}\n\nAbout the author\n\nAda Example is a senior reporter at Example News, and covers energy."
    ) == [STORY]


def test_a_newsletter_offered_before_the_first_sentence_goes() -> None:
    offer = "This story originally appeared in The Letter, our weekly newsletter on energy. To get stories like this in"
    assert left(f"{offer} your inbox first,\xa0sign up here. {STORY}") == [STORY]


def test_an_invitation_within_a_line_goes_and_parts_it() -> None:
    line = f"{STORY}         Some Agency via Getty ImagesFollow Example: Add us as a preferred source on Google.{STORY}"
    (kept,) = left(line)
    assert kept.split() == [*STORY.split(), *STORY.split()]
