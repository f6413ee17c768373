"""The closed list of things that can be wrong or worth saying, each with its severity, sentence and remedy.

A stage never prints and never raises for bad content: it returns findings beside its result.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "note"]

WRITE_LIMIT = 1_000
"""Characters of a line to paste."""

TOO_LONG = "(the same line, mended as is said above; it is too long to be shown here)"
"""What stands in the place of a longer one."""


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of finding."""

    severity: Severity
    """error: something is lost, wrong or set aside; warning: probably wrong; note: worth knowing."""
    sentence: str
    """What is wrong, with ``{fields}`` for the case's own words."""
    remedy: str
    """What to do, or the line to write instead, with the same fields."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One case of a code, at one place."""

    code: str
    """Key of ``CODES``."""
    file: str
    """Path under the content folder; empty where no file is meant."""
    line: int | None
    """From 1."""
    column: int | None
    """From 1."""
    message: str
    """The sentence, filled in."""
    remedy: str
    """The remedy, filled in."""

    @property
    def severity(self) -> Severity:
        """The severity of its code."""
        return CODES[self.code].severity


def finding(code: str, file: str, line: int | None = None, column: int | None = None, **words: object) -> Finding:
    """Make a finding; of its words ``write`` alone, which is to be pasted, is never cut.

    :param code: a key of ``CODES``; another raises KeyError.
    :param file: path under the content folder.
    :param line: from 1, where one is meant.
    :param column: from 1, where one is meant.
    :param words: the fields of the code's sentence and remedy; a missing one raises KeyError.
    """
    kind = CODES[code]
    shown = {key: _pasted(str(value)) if key == "write" else shorten(str(value)) for key, value in words.items()}
    return Finding(code, file, line, column, kind.sentence.format(**shown), kind.remedy.format(**shown))


def shorten(text: str, limit: int = 120) -> str:
    """Fold white space, drop control characters and cut a quoted text at ``limit``: a finding stays one line."""
    text = "".join(char for char in " ".join(text.split()) if char.isprintable())
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _pasted(text: str) -> str:
    """A text to be pasted: whole, or words in its place."""
    whole = shorten(text, len(text))
    return whole if len(whole) <= WRITE_LIMIT else TOO_LONG


CODES: dict[str, Code] = {
    # read: the file itself
    "file-missing": Code(
        "error",
        "The file is a link to something that is not there.",
        "Remove the link, or put the file where it leads.",
    ),
    "file-folder": Code(
        "error",
        "{name} is a folder, named like an article.",
        "Rename the folder so that its name does not end like a file's; what is inside is read as before.",
    ),
    "file-name": Code(
        "error",
        "The name of the file, or of a folder that it lies in, is not UTF-8.",
        "Rename it: letters a to z, digits and hyphens do everywhere.",
    ),
    "file-special": Code(
        "error", "This is no ordinary file, and cannot be read.", "Put a text file in its place, or remove it."
    ),
    "file-unreadable": Code("error", "The file cannot be read: {why}.", "See that the file may be read, or remove it."),
    "file-large": Code(
        "error",
        "The file has {size} MB; more than {limit} MB is no article, and it was not read.",
        "Keep the article's text alone in the file, or move the file out of the content folder.",
    ),
    "file-utf16": Code(
        "error",
        "The file is stored as {encoding}, not as UTF-8.",
        "Open it in an editor and save it again with the encoding UTF-8.",
    ),
    "file-not-utf8": Code(
        "error",
        "The file is not UTF-8: the byte {byte} here belongs to another encoding.",
        "Open it in an editor with the encoding that it was written in, and save it as UTF-8.",
    ),
    "file-empty": Code("error", "There is no text in the file.", "Write its text, or remove the file."),
    "file-control-characters": Code(
        "warning",
        "Control characters, which no reader can see, were left out ({count}); the first one stood here.",
        "Delete them: in most editors, show invisible characters.",
    ),
    # read: front matter and YAML
    "front-matter-unclosed": Code(
        "error",
        "The front matter opens with --- and is never closed.",
        "Write a line --- after its last key (it seems to be line {after}).",
    ),
    "front-matter-misclosed": Code(
        "error",
        "The front matter is not closed: {found} does not close it.",
        "Write --- in place of {found}: three hyphens, at the very beginning of the line, and nothing else.",
    ),
    "front-matter-unopened": Code(
        "error",
        "The file begins with keys of front matter, but no line --- stands above them.",
        "Write a line --- above the first key and another one below the last.",
    ),
    "front-matter-misopened": Code(
        "error",
        "Keys of front matter stand here, and the file does not begin with --- but with: {found}",
        "Write --- as the first line of the file, three hyphens and nothing else, with the keys right below it "
        "and another --- below the last one.",
    ),
    "front-matter-closed-early": Code(
        "error",
        "Below the --- that closes the front matter stand further keys of front matter.",
        "Remove that --- and write it below the last key.",
    ),
    "front-matter-other": Code(
        "error",
        "The file begins with front matter in {format} ({sign}); only YAML is read.",
        "Write it as `key: value`, a line for each, between two lines ---.",
    ),
    "front-matter-keyless": Code(
        "error",
        "Between the first two lines --- stand no keys.",
        "Write `key: value` lines there, title: for one. If --- is meant as a rule, begin the file with its text.",
    ),
    "yaml-colon": Code(
        "error", "A colon followed by a space ends the key; a second one on the line needs quotes.", "Write: {write}"
    ),
    "yaml-space-after-colon": Code("error", "After the colon of a key a space is missing.", "Write: {write}"),
    "yaml-sign": Code("error", "A key ends with a colon and a space; another sign stands here.", "Write: {write}"),
    "yaml-text-below": Code(
        "error",
        "A text goes on over several lines, and a colon followed by a space in it makes a key of its words.",
        "Write it on one line, in place of lines {first} to {last}: {write}",
    ),
    "yaml-indent": Code(
        "error",
        "The line does not begin in the same column as the one that it belongs with.",
        "Begin it with {spaces} spaces: {write}",
    ),
    "yaml-space": Code(
        "error",
        "A space here is no plain one (it was copied from a page): YAML does not know it.",
        "Write it with plain spaces: {write}",
    ),
    "yaml-tab": Code("error", "A tab stands where spaces belong.", "Begin the line with {spaces} spaces: {write}"),
    "yaml-keyless": Code(
        "error",
        "The line has no key.",
        "If it goes on with the text above, begin it with {spaces} spaces: {write}",
    ),
    "yaml-quote-open": Code("error", "A quotation mark opens a text here and is never closed.", "Write: {write}"),
    "yaml-after-value": Code(
        "error", "Text follows where a closing quotation mark or bracket has ended the value.", "Write: {write}"
    ),
    "yaml-character": Code(
        "error", "A value that begins with a character of YAML's own needs quotes.", "Write: {write}"
    ),
    "yaml-escape": Code("error", "Between double quotes a backslash has a meaning of its own.", "Write: {write}"),
    "yaml-bracket-open": Code("error", "A bracket opens here and is never closed.", "Write: {write}"),
    "yaml-bracket": Code(
        "error",
        "What stands in brackets cannot be read from here on.",
        "Put a comma between its items, quotes around a text that holds a quote, a colon, a comma or a bracket, and "
        "close each bracket with its own kind.",
    ),
    "yaml-anchor": Code(
        "error", "A value that begins with {sign} means a reference in YAML, which is not read here.", "Write: {write}"
    ),
    "yaml-tag": Code(
        "error", "A value that begins with {sign} means a type in YAML, which is not read here.", "Write: {write}"
    ),
    "yaml-deep": Code(
        "error",
        "Lists and brackets stand more than {limit} deep inside each other.",
        "Put the value in quotes if it is text; else write it flatter.",
    ),
    "yaml-long": Code(
        "error",
        "The keys take more than {limit},000 characters.",
        "Write long text below the front matter; split a long list of decisions, or remove old ones.",
    ),
    "yaml-key": Code("error", "A key must be a plain word.", "Write `key: value`."),
    "yaml-duplicate": Code(
        "error",
        "The key {key} stands here a second time, after line {first}.",
        "Remove one of the two lines; several values make a list: {key}: [one, two]",
    ),
    "yaml-second-document": Code(
        "error", "A line --- begins a second document here; only one is read.", "Remove the line."
    ),
    "yaml-broken": Code(
        "error",
        "This cannot be read as YAML: {why}.",
        "Put the value in quotes, or compare the line with those above it.",
    ),
    # read: the keys and what they say
    "article-key-misspelt": Code(
        "warning",
        "The key {key} is not known.",
        "If {near} is meant, write: {write}",
    ),
    "article-key-unknown": Code(
        "note",
        "The key {key} is not known and does nothing{others}.",
        "Nothing needs to be done; the README lists the keys that are known.",
    ),
    "key-twice": Code(
        "error",
        "The key {key} stands here a second time, after line {first}; the first one counts.",
        "Remove one of the two lines.",
    ),
    "value-commented": Code(
        "warning",
        "Everything after the # that follows a space is taken for a comment; what is left of {key} is: {value}",
        'If the # belongs to the text, put all of it in quotes: {key}: "…"',
    ),
    "value-not-single": Code(
        "error", "The key {key} wants one value, not a list or further keys.", "Write: {key}: the value"
    ),
    "value-not-list": Code("error", "The key {key} wants a list.", "Write each item on a line of its own: - item"),
    "value-needs-words": Code(
        "error", "The key {key} wants a name or a reason; {value} says neither.", "Write: {key}: the name or the reason"
    ),
    "value-not-yes-no": Code("error", "The key {key} wants true or false; it says {value}.", "Write: {key}: true"),
    "value-not-id": Code(
        "error", "The key {key} wants lower-case letters, digits and hyphens; it says {value}.", "Write: {key}: {write}"
    ),
    "value-not-of-these": Code(
        "error", "The key {key} says {value}, which is none of its words.", "Write one of: {words}"
    ),
    "item-joined": Code(
        "warning",
        "The line begins farther in than the item of {key} above it, and so is a part of that one.",
        "If it is an item of its own, begin it with {spaces} spaces: {write}",
    ),
    "item-keyless": Code(
        "error", "An item of {key} has no keys.", "Write each item as `- key: value`, with its keys below."
    ),
    "draft-unclear": Code(
        "error",
        "Whether this is a draft is not clear: {key} says {value}. The article is held back.",
        "Write: {key}: true, or {key}: false",
    ),
    "draft-key": Code(
        "error",
        "The key {key} is not known, and seems to say whether this is a draft. The article is held back.",
        "Write: {write}",
    ),
    "date-unreadable": Code(
        "error",
        "The key {key} says {value}, which is no date, an impossible one, or one that can be read in two ways.",
        "Write {write}",
    ),
    "date-no-day": Code(
        "error", "The key {key} says {value}; a day is needed.", "Write year, month and day: {key}: YYYY-MM-DD"
    ),
    "date-missing": Code(
        "note",
        "The article has no date and goes undated.",
        "Write date: YYYY-MM-DD in its front matter, or its day in that form on the second line of a text without one.",
    ),
    "title-missing": Code(
        "warning",
        "The article has no title; one was made of its first sentence: {title}",
        "Write in its front matter: title: its title",
    ),
    "related-untitled": Code(
        "error",
        "A related story has no title, and is left out.",
        "Write: - title: its title, with its other keys below.",
    ),
    "url-scheme": Code(
        "error",
        "The key {key} says {value}; only addresses that begin with https:// or http:// are kept.",
        "Write: {key}: https://…",
    ),
    "url-credentials": Code(
        "error",
        "The address in {key} contains a user name or a password, and is not kept.",
        "Write the address without what stands before the @.",
    ),
    "url-broken": Code("error", "The key {key} says {value}, which is no full address.", "Write: {key}: {write}"),
    # read: the text of an article
    "embed-left-out": Code(
        "note",
        "An embedded {tag} from {place} is left out: a page asks nothing of another host.",
        "To lead readers to it, write a link: [what it is](its address).",
    ),
    "link-unsafe": Code(
        "warning",
        "The {what} “{words}” has the address {address}, which is not one of the web; its words stay, without it.",
        "Write an address that begins with https://, or take the address out.",
    ),
    "path-outside": Code(
        "error",
        "The {what} “{words}” has the path {address}, which leads out of the content folder; it is left out.",
        "Put the file into the content folder, and write its path from this article's own folder.",
    ),
    "picture-no-picture": Code(
        "error",
        "A picture has the address {address}, which is no picture file; it is left out.",
        "Write the path of a .png, .jpg, .gif, .webp or .avif file, from this article's own folder.",
    ),
    "paragraph-too-long": Code(
        "warning",
        "A paragraph here is too long to be read as Markdown; it is shown as plain text.",
        "Part it with empty lines.",
    ),
    "body-unreadable": Code(
        "warning",
        "The body cannot be read as Markdown ({why}); each line of it is shown as plain text.",
        "Copy the text once more, without the page around it.",
    ),
    "title-made": Code(
        "note",
        "The text has no title; one was made of its first sentence: {title}",
        "Write a title as the first line, an empty line below it.",
    ),
    # read: companies, deals and decisions
    "curated-name": Code(
        "error",
        "The name of the file is the last part of an address: {name} cannot be one.",
        "Name it with lower-case letters, digits and hyphens: {write}",
    ),
    "curated-reserved": Code(
        "error",
        "The name of the file is its id, and {name} is kept for lists and years.",
        "Give the file another name, such as {write}",
    ),
    "curated-twice": Code(
        "error", "{other} has the same name; this file is set aside.", "Put both into one file and remove the other."
    ),
    "curated-keyless": Code(
        "error", "The file has no front matter.", "Begin it with a line ---, its keys, and another line ---."
    ),
    "key-unknown": Code("error", "The key {key} is not known, and is left out.", "The keys that are known: {known}."),
    "fact-empty": Code(
        "note",
        "The key {key} has no value, which says nothing: the deal still shows {shown}.",
        "If there is none, write: {key}: none; else remove the line.",
    ),
    "key-misspelt": Code("error", "The key {key} is not known, and is left out.", "If {near} is meant, write: {write}"),
    "key-empty": Code(
        "error",
        "Still to be filled in: {keys}. Until then, what they belong to is not read.",
        "Write a value behind each of them, or remove the lines that are not needed.",
    ),
    "key-missing": Code("error", "The key {key} is missing. {meaning}", "Write: {key}: …"),
    "amount-unreadable": Code(
        "error",
        "The key {key} says {value}, which is no amount of money with its currency.",
        "Write a number with its currency: {key}: $320 million; or, where there is none: {key}: none",
    ),
    "round-unknown": Code(
        "error",
        "The key {key} says {value}, which is no round of funding.",
        "Write one of: Angel, Pre-Seed, Seed, Bridge, Series A to Series Z, IPO, debt; or, where there is none: "
        "{key}: none",
    ),
    "round-misplaced": Code(
        "error",
        "Only a deal of the type funding has a round; this one is of the type {type}.",
        "Remove the line {key}: {value}",
    ),
    "party-role": Code(
        "error", "The role {role} has no place in a deal of the type {type}.", "Write one of: {allowed}"
    ),
    "party-missing": Code(
        "error", "A deal of the type {type} wants a {role}, and none is given.", "Add a party: - name: …, role: {role}"
    ),
    "deal-incomplete": Code(
        "error", "A deal needs a type and its parties.", "Write type: and parties: with a name and a role for each."
    ),
    "reject-with-facts": Code(
        "error",
        "The file rejects the deal, and states facts of it all the same, which do nothing: {keys}.",
        "Remove these lines; or, if it is a deal, the line reject: …",
    ),
    "evidence-unplaced": Code(
        "error",
        "A piece of evidence names either an article or an address.",
        "Write one of the two: article: articles/…, or url: https://…",
    ),
    "decisions-no-list": Code(
        "error",
        "The decisions are no list; none of them is read.",
        "Begin each decision with a hyphen: - verdict: same",
    ),
    "decision-nameless": Code(
        "error",
        "A decision not-a-company names the name that is none, and nothing else.",
        "Write: name: the name",
    ),
    "decision-pairless": Code(
        "error",
        "A decision same or different names two different ids, of companies or of deals.",
        "Write: companies: [first-id, second-id]",
    ),
    # read: silenced findings and recorded addresses
    "silenced-no-list": Code(
        "error",
        "The silenced findings are no list; none of them is silenced.",
        "Begin each one with a hyphen: - file: articles/…",
    ),
    "silence-unknown-code": Code(
        "error",
        "No finding has the code {said}{near}.",
        "Write the code as research-site check shows it: code: date-missing",
    ),
    "address-line": Code(
        "error",
        "The line records no address: {said}",
        "Write: companies/old-name/ -> companies/new-name/, or: companies/old-name/ gone: the reason. An address is "
        "relative to the site and ends in / or .html; its parts are names, without \\ < > \" ' ` % ? # : * | in them.",
    ),
    "address-recorded-twice": Code(
        "warning",
        "The address {address} stands on line {first} already; this line is not read.",
        "Remove the line that is wrong.",
    ),
    # extract: companies and deals of one article
    "article-not-searched": Code(
        "error",
        "A fault of the generator kept it from finding the companies and deals of this article: {fault}.",
        "The story is shown without them. Report the fault with the file.",
    ),
    # link: the articles together
    "story-joined": Code(
        "note",
        "The file has the address and nearly the text of {first}: the two are shown as one story.",
        "Nothing to do; if they are two stories, correct the address in one of them.",
    ),
    "story-other-version": Code(
        "note",
        "The file has the address of {first} and another text: they are shown as two stories that point at each other.",
        "Nothing to do; if one is a copy of the other, remove it.",
    ),
    "company-renamed": Code(
        "warning",
        'Articles have a company "{found}", whose address ends in "{id}" as the name of this file does; so it is shown '
        'as "{name}", as the file calls it.',
        "If both are one company, write: {write} – if not, give the file another name.",
    ),
    "company-name-twice": Code(
        "error",
        'The name "{name}" also stands in {first}; it means the company of that file.',
        "Keep the name in one of the two files only.",
    ),
    "decision-unknown-id": Code(
        "error",
        'The decision speaks of "{id}", and no such id is among the {subject}{near}.',
        "Write the id as it stands in the page's address, or remove the line.",
    ),
    "decision-against-file": Code(
        "error",
        'The decision says that "{name}" is no company, and {stated} has it as a company\'s name.',
        "Remove the decision, or the name from {stated}.",
    ),
    "decision-without-name": Code(
        "warning",
        'The decision says that "{name}" is no company, and no article has that name.',
        "Write the name as the articles spell it, or remove the line.",
    ),
    "decision-against-different": Code(
        "warning",
        'The decision that {ids} are the same would join what another line calls different; "different" wins.',
        "Remove the line that is wrong.",
    ),
    "decision-different-one": Code(
        "error",
        'The decision calls {ids} different, and both are names of one company: "{id}".',
        "Take the name out of companies/{id}.md; if they are one, remove the decision.",
    ),
    "decision-joins-files": Code(
        "error",
        "A decision joins this company to that of {first}; of this file only the names are used.",
        "Put what it says into {first}, and remove it.",
    ),
    "deal-unknown-id": Code(
        "error",
        'No deal has the id "{id}", and the file does not state one{near}.',
        "Name the file as the deal's address ends, or add type: and parties: to state a new deal.",
    ),
    "deal-file-loose": Code(
        "warning",
        'Other deals of the same parties, type and year have the address "{id}" too but for a number: when an article '
        "adds one, this file may come to be about another.",
        "Tie it to the words that it is about. Add: {write}",
    ),
    "deal-quote-lost": Code(
        "error",
        'The words of quote: stand under no deal that has the address "{id}" or has it but for a number; {how}.',
        "Write words of the deal that is meant: {write}",
    ),
    "deal-one-sided": Code(
        "error",
        "A deal of type {type} needs parties in these roles, two different companies where there are two: {roles}.",
        "Add the missing one: parties: [{{name: …, role: …}}, …].",
    ),
    "deal-with-itself": Code(
        "note",
        'The words "{quote}" state a deal in which both sides are {name}; it is left out.',
        "Nothing to do; if the two sides are different companies, say so in decisions.yml: verdict: different.",
    ),
    "cited-article-missing": Code(
        "error",
        'The evidence cites "{article}", and no such article is read{near}.',
        "Write the article's path in the content folder: article: articles/…",
    ),
    "cited-draft": Code(
        "note",
        'The evidence cites "{article}", a draft, and is left out with it.',
        "Nothing to do; it appears when the article is published.",
    ),
    "quote-not-found": Code(
        "error",
        'The words "{quote}" do not stand in {article}, and are not shown.',
        "Copy the words as they stand in the article.",
    ),
    "sources-differ-amount": Code(
        "warning",
        "Sources of the deal {id} differ: {shown} in {first}, which is shown, and {said} here.",
        "If this is another deal or the amount shown is wrong, say so in deals/{id}.md: amount: …",
    ),
    "sources-differ-status": Code(
        "note",
        "Sources of the deal {id} differ: {shown} in {first}, which is shown, and {said} here, later.",
        "If the state shown is wrong, say so in deals/{id}.md: status: …",
    ),
    "sources-differ-type": Code(
        "note",
        "Sources of the deal {id} differ: {shown} in {first}, which is shown, and {said} here.",
        "If the type shown is wrong, say so in deals/{id}.md: type: … with its parties: …",
    ),
    # check: the linked site
    "address-twice": Code(
        "error",
        "The page {address} has the address of another page, {other} (from {first}).",
        "Give one of the two another slug, or its file another name.",
    ),
    "page-missing": Code(
        "error",
        "The page {address} refers to {target}, and there is no such page.",
        "This is a fault of the generator: report it with the file.",
    ),
    "deal-without-evidence": Code(
        "warning",
        "The deal has no words that prove it.",
        "Add evidence: [{{article: articles/…, quote: the words as they stand there}}].",
    ),
    "title-twice": Code(
        "note",
        "The story has the title and the day of {first}, and another address.",
        "Nothing to do; if one is a copy of the other, remove it.",
    ),
    "text-twice": Code(
        "note",
        "The story has nearly the text of {first}, and another address.",
        "Nothing to do; if one is a copy of the other, remove it.",
    ),
    "text-cut-off": Code(
        "note",
        "The text breaks off here: {end}",
        "If the rest can be had, add it; deals are not read from words that touch the end.",
    ),
    "language-not-english": Code(
        "warning",
        "The text seems not to be English, and companies and deals are found in English alone.",
        "Put an English text in its place, or state its deals: companies: and deals:, with checked_by: your name.",
    ),
    "date-in-future": Code(
        "warning",
        "The {what} is dated {date}, and the newest change in git is of {newest}.",
        "If the date is wrong, correct it: {key}: YYYY-MM-DD",
    ),
    "deal-without-amount": Code(
        "note",
        "The deal has no amount.",
        "If one is known, write it with its currency: amount: $320 million; if there is none: amount: none",
    ),
    "decision-twice": Code(
        "note",
        "The decision says what the one on line {first} says.",
        "Remove one of the two.",
    ),
    "name-misspelt": Code(
        "warning",
        'No article says "{name}"; it may be right all the same, or "{near}", misspelt.',
        "If {near} is meant, write: {write}",
    ),
    "company-unnamed": Code(
        "note",
        'No published article names the company "{name}"{near}.',
        "Nothing to do if one will; if articles call it otherwise, add what they call it: aliases: [another name]",
    ),
    "companies-alike": Code(
        "note",
        "{short} and {name} are two companies here; they may be one.",
        "Write - {{verdict: same, companies: [{a}, {b}], by: …, on: …, why: …}}, or verdict: different.",
    ),
    # check: the links of the site
    "link-nowhere": Code(
        "warning",
        "The link to {address} leads to nothing that is published; its words stay, without it.",
        "{write}",
    ),
    "link-held-back": Code(
        "note",
        "The link to {address} leads to a file that is not published, as a draft is not; its words stay, without it.",
        "Nothing to do; it leads there when the file is published.",
    ),
    "picture-missing": Code("error", "The picture {address} is not there; it is left out.", "{write}"),
    "dead-link": Code(
        "error",
        "The page {page} links to {target}, and nothing is published there.",
        "{write}",
    ),
    "dead-anchor": Code(
        "error",
        "The page {page} links to {target}, and that page has no such place.",
        "{write}",
    ),
    # check: silenced findings
    "silence-unmatched": Code(
        "warning",
        "No finding {silenced} is in {place}: the line silences nothing.",
        "Remove the line; or write the path inside the content folder, that of a folder with / at its end: "
        "file: {write}",
    ),
    # build: files and pages beside the content
    "outside-link": Code(
        "error",
        "This is a link that leads out of the content folder; what it leads to is left out.",
        "Put the file or folder itself into the content folder, or remove the link.",
    ),
    "unreadable-file": Code(
        "error",
        "The file cannot be read and is left out.",
        "A link to a file that is gone? Remove it, or put the file where the link leads.",
    ),
    "unreadable-page": Code(
        "error",
        "The page is not UTF-8 text and is left out.",
        "Save it as UTF-8: in most editors, File, Save with encoding.",
    ),
    "not-published": Code(
        "warning",
        "The file lies among the articles but is neither an article (.md, .markdown, .txt) nor a picture "
        "(.png, .jpg, .gif, .webp, .avif); it is not published.",
        "To make an article of it, save its text as .md or .txt; else move it out of articles/.",
    ),
    "notes-cleaned": Code(
        "warning",
        "The notes hold what a page must not have ({what}); it is left out.",
        "Write notes in Markdown alone: text, pictures of the content folder, links that begin with https://.",
    ),
    "notes-picture": Code(
        "warning",
        "The notes show a picture from another host, {address}; a link to it stands in its place.",
        "Put the picture into the content folder and write its path, or write a link: [what it shows]({address})",
    ),
    "page-asks-elsewhere": Code(
        "warning",
        "The page loads something from another host ({hosts}), which thereby learns of every reader.",
        "Put it into the content folder and write its path, or write a link to it.",
    ),
    "feeds-no-address": Code(
        "note",
        "There are no feeds: they need whole addresses, and where the site will be published is not said.",
        "Write in mkdocs.yml: site_url: https://…",
    ),
    "social-no-address": Code(
        "warning",
        "The option social_image names {path}, and no page shows it to other sites: they need its whole address, and "
        "where the site will be published is not said.",
        "Write in mkdocs.yml: site_url: https://…",
    ),
    "social-picture": Code(
        "error",
        "The option social_image names {path}, and no such file is published.",
        "Write the path of a picture in the content folder, outside articles/: social_image: pictures/card.png",
    ),
    "two-sources": Code(
        "error",
        "The address {address} has two sources, this file and {other}; this file is left out.",
        "Give this file another name or folder.",
    ),
    # render: addresses that last
    "address-moved": Code(
        "note",
        "The page {address} has moved to {to}; who asks for the old address is sent there.",
        "Nothing to do.",
    ),
    "address-dying": Code(
        "warning",
        "The address {address} was published and leads nowhere any more.",
        "Say there where it leads now: {address} -> {example}, or let it go: {address} gone: the reason",
    ),
    "address-to-nowhere": Code(
        "error",
        "The address {address} is sent to {to}, and no page is there.",
        "Write the address of a page as the browser shows it after the site's own: {address} -> {example}",
    ),
    "address-loop": Code(
        "error",
        "The address {address} is sent on in a circle.",
        "Send one of them to a page that is there.",
    ),
    "address-taken": Code(
        "error",
        "No page can be left behind at {address}: a file of the site is there, above it or below it, or differs from "
        "it in capitals only.",
        "Remove the line, or let the address go: {address} gone: the reason",
    ),
    "address-reborn": Code(
        "warning",
        "The address {address} was the page of {was} and is now of {now}; a link to the one leads to the other.",
        "If they are the same, or nobody asks for the old page, remove the line and run research-site record; else "
        "{how}.",
    ),
    "addresses-unrecorded": Code(
        "note",
        "Addresses that are published and not yet recorded: {count}.",
        "Run research-site record, and keep the file with your content.",
    ),
}
"""Every code, by name, in the order of the stages; the comments are the headings of ``docs/findings.md``."""
