"""Is a line what stands under a picture?"""

from __future__ import annotations

import re
from functools import cache

from explainer.seeds.lines import ends_as_sentence, even, key, words_of
from explainer.seeds.lines.patterns import Patterns
from explainer.seeds.lines.phrases import alternation, keys

# An agency's caption says in two or three sentences who, where and when; a paragraph has more.
_LONGEST = 90
# As much in letters: the patterns are slow on longer lines.
_LONGEST_CHARS = 1000
# A photographer's name and an agency's stand at a caption's end.
_CREDIT = 100
# *Photo: Jane Doe and John Roe / Reuters via AP*: a line of more words also says what is shown.
_CREDIT_WORDS = 8
# A name with its title, an agency with its bureau.
_PART_WORDS = 5
_NAME = r"[^\W\d_][\w.'’&-]*(?: [\w.'’&-]+){0,4}"
_PARENTHESES = re.compile(r"[(\[]([^()\[\]]{3,80})[)\]]\.?$")
_SLASHED = re.compile(rf"(?P<before>.*?)(?:^|[ .]){_NAME} ?[/|] ?{_NAME}(?: ?[/|] ?{_NAME})*$")
_GLUED = re.compile(r"[.!?\"”»](?P<who>[^\W\d_]{2,8})$")
_CAPITAL = r"(?:[^\W\d_a-zà-ÿа-яё][\w'’-]+|[^\W\d_a-zà-ÿа-яё]\.)"
_NAMED = re.compile(rf"(?:(?![.!?…։።।؟۔] ).)+\w[.!?] {_CAPITAL}(?: {_CAPITAL}){{1,3}}")
# *He was right, she said. Jane Doe* may sign a column: a caption is short.
_NAMED_WORDS = 30
_BY_NAME = re.compile(r"[.!?\"”»] ?\([^\W\d_][\w.'’-]+(?: [^\W\d_][\w.'’&-]+){1,4}\)$")


@cache
def _patterns() -> Patterns[None]:
    opener, ending = alternation("caption", "opener"), alternation("caption", "ending")
    inside, agency = alternation("caption", "inside"), alternation("caption", "agency")
    return Patterns(
        (None, pattern)
        for pattern in (
            # "Image source, …"
            rf"{alternation('caption', 'label')} ?, ?.*",
            # "Photo: …", "FILE PHOTO - …", "[Фото: …]"
            rf"[(\[]?{opener}(?: ?\([^)]*\))? ?(?:[:|©/՝]|- ).*",
            # "FILE - Jane Doe walks …"
            r"file ?[–—-] ?.*",
            # "… (file photo)", "… [Photo: Jane Doe]", "… Foto: AB"
            rf".*[(\[](?:[^()\[\]]{{0,40}}[ /,])?{ending}[)\]]\.?",
            rf".*[(\[|/.,] ?{opener} ?(?:[:©/]| by ).{{2,80}}",
            # "… (AP Photo/Jane Doe)", "… / Getty Images", "… © AB"
            rf".*[(\[/|©].{{0,60}}{agency}.{{0,60}}",
            r".{5,}© ?(?!\d{4})[^.]{2,60}",
            rf"© ?{opener} ?.{{2,60}}",
            # "… a conference in Port [ABC]"
            r".*[^.!?\]] \[[^\W\d_]{2,7}\]",
            # "Jane Doe (left) and John Roe": a name's place in the picture, and no sentence
            rf"(?:(?!\. ).)*\({inside}\)(?:(?!\. ).)*[^.!?]",
        )
    )


@cache
def _late_opener() -> re.Pattern[str]:
    # "… in the square Foto: Jane Doe", "… a big win.Credit...Jane Doe/The Post"
    opener = alternation("caption", "opener")
    return re.compile(rf".*[^\W_]\W{{0,3}}(?P<opener>{opener})(?: ?: ?|\.\.\.| by ).{{2,60}}")


@cache
def _wires() -> frozenset[str]:
    return keys("caption", "wire")


def is_caption_label(text: str) -> bool:
    """Is this only the words *Image caption*, the caption itself being the next line?"""
    return key(text) in keys("caption", "label")


def is_caption(text: str) -> bool:
    """Does the line itself say that it belongs to a picture?"""
    if len(text) > _LONGEST_CHARS or len(text.split()) > _LONGEST:
        return False
    small = even(text)
    return bool(_patterns().fitting(small, small)) or _is_credited(text)


def is_credit_line(text: str) -> bool:
    """*Photo: Jane Doe*, *Jane Doe / Reuters*: only who made the picture."""
    return text.count(" ") < _CREDIT_WORDS and not ends_as_sentence(text) and is_caption(text)


def _is_credited(text: str) -> bool:
    """Does a photographer or an agency stand at the end?"""
    tail = text[-_CREDIT:]
    in_parentheses = _PARENTHESES.search(tail)
    if in_parentheses:
        inside = in_parentheses[1]
        is_unstopped = not ends_as_sentence(text) and text.count(" ") >= _CREDIT_WORDS
        is_body = key(inside) in _wires() or (" " in inside and _is_capital(inside))
        return (
            _are_names(inside, needed=2)
            or _ends_with_name(tail)
            or (is_unstopped and is_body and len(inside.split()) <= _PART_WORDS)
        )
    if ends_as_sentence(text):
        return False
    return _ends_slashed(text) or _ends_opened(text) or _ends_glued(text)


def _ends_glued(text: str) -> bool:
    """*The drivers at the parade.EFE*: an agency without a space behind the full stop."""
    found = _GLUED.search(text)
    return bool(found) and key(found["who"]) in _wires() if found else False


def names_photographer(text: str) -> bool:
    """*The mayor at the bridge in 2023. Jane Doe*: one sentence, and a name behind it."""
    found = _NAMED.fullmatch(text)
    return bool(found) and words_of(text) <= _NAMED_WORDS


def _ends_with_name(tail: str) -> bool:
    """*The mayor at the bridge. (Jane Doe)*"""
    found = _BY_NAME.search(tail)
    return bool(found) and _is_capital(found[0].strip('(). !?"”»')) if found else False


def _ends_slashed(text: str) -> bool:
    """*… at the bridge Jane Doe/AFP*, *Jane Doe / Reuters*, *… last year / Jane Doe*."""
    found = _SLASHED.match(text)
    if not found:
        return False
    parts = re.split(r"[/|]", text[found.end("before") :])
    last, before = parts[-1].strip(" ."), parts[-2].strip(" .")
    names = [" ".join(before.split(" ")[-size:]) for size in (1, 2)]
    if key(last) in _wires() or any(key(name) in _wires() for name in names):
        return last[:1].isupper() or before[:1].isupper()
    if key(last.split(" via ")[0]) in _wires():
        return last[:1].isupper()
    is_name = 2 <= len(last.split()) <= _PART_WORDS - 2 and _is_capital(last)
    return is_name and "/" in text and before.count(" ") >= _PART_WORDS - 1


def _ends_opened(text: str) -> bool:
    found = _late_opener().fullmatch(even(text))
    return bool(found) and text[found.start("opener")].isupper() if found else False


def _are_names(text: str, *, needed: int) -> bool:
    """*Jane Doe / AP*, *JANE DOE/REUTERS*: each part begins with a capital."""
    parts = [part.strip() for part in re.split(r"[/|]", text)]
    short = all(part and len(part.split()) <= _PART_WORDS for part in parts)
    return len(parts) >= needed and short and all(part[0].isupper() for part in parts)


def _is_capital(text: str) -> bool:
    return all(word[0].isupper() for word in text.split())
