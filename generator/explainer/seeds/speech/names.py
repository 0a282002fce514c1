"""The name of a speaker, cut out of the clause that has it; '' where it can't be told."""

from __future__ import annotations

import re
from itertools import takewhile

from explainer.seeds.speech.verbs import QUOTED, Names

TRIM = " ,;:։—–-\0"
_DECLINED = re.compile(r"^([^\W\d_a-zа-яёəıöüğşç]{2,})[-'’]\w{1,4}$")
"""An abbreviation with its case ending: *XYZ-dən*."""
_WORD = r"[A-ZА-ЯЁİÖÜŞÇĞƏ][\w.'’\1-]+"
_NAME_AND_MORE = re.compile(rf"(?P<name>.*\b{_WORD} {_WORD}) [a-zıöüşçəğ]")
_NAME_AT_END = re.compile(rf"(?:|.* )(?:^|(?<![\w.'’-])[a-zа-яё][\w-]* )(?P<name>{_WORD} {_WORD})$")
_TITLED_AT_END = re.compile(
    rf"(?:|.* )(?:^|(?<![\w.'’-])[a-zıöüşçəğ][\w-]* )(?P<name>{_WORD}(?: {_WORD}){{1,4}})$"
)
_SUFFIXED = re.compile(r"['’]\w{1,5}$")
# *Union head Tom Bell, who also speaks for masons, warned …*
_RELATIVE = re.compile(r"(?:who|whom|whose|which|where)\b")
# Office, country and name; what follows is no longer the name.
_LONGEST = 12
# *Juan Carlos de la Vega*: with more capitals in a row it is a headline or an institution.
_NAME_WORDS = 5


def until_stop(text: str, names: Names) -> str:
    """Return the name that starts here, without what is added to it."""
    name = names.stop.split(text.strip(), maxsplit=1)[0].strip(TRIM)
    return " ".join(name.split()[:_LONGEST])


def subject(text: str, names: Names) -> str | None:
    """Return the subject of a clause: the name in it, else the part next to the verb.

    None where the clause is denied (*would not say*).
    """
    if names.negated.search(text.strip()):
        return None
    parts = [names.adverb.sub("", part.strip(TRIM)) for part in text.split(",")]
    parts = [part for part in parts if any(map(str.isalpha, part))]
    while len(parts) > 1 and _RELATIVE.match(parts[-1]):
        parts.pop()
    subjects = [part for part in parts if not names.lead.match(part)]
    if not subjects:
        pattern = _NAME_AT_END if names.nominative else _TITLED_AT_END
        at_end = pattern.match(parts[-1]) if parts else None
        return at_end["name"] if at_end else None
    full = [part for part in subjects if _is_name(part)]
    is_apposed = text.rstrip().endswith(",")
    chosen = next(iter(full), subjects[0] if is_apposed else subjects[-1])
    return names.tail.sub("", names.before.sub("", chosen))


def first_part(before: str, names: Names) -> str:
    """Return the subject that opens a sentence whose verb closes it."""
    first = re.split(r"[,:\0]", before.strip(TRIM), maxsplit=1)[0]
    first = names.spokes.sub("", names.adverb.sub("", first))
    late = names.before.sub("", first)
    named = _NAME_AND_MORE.match(first)
    choice = [late if late != first else "", named["name"] if named else "", first]
    plain = [names.tail.sub("", part).strip(TRIM) for part in choice]
    return next((part for part in plain if part and is_plain(part, names)), "")


def titled_person(clause: str, names: Names) -> str:
    """Return the two or three capitalised words that follow a title and wear no case ending."""
    words = clause.split()
    for i, word in enumerate(words):
        if names.title.fullmatch(word):
            run = list(takewhile(lambda w: _is_bare_name(w, names), words[i + 1 :]))
            if len(run) in (2, 3):
                return " ".join(run)
    return ""


def _is_bare_name(word: str, names: Names) -> bool:
    return word[:1].isupper() and not word.isupper() and not names.suffix.search(word)


def nominative(who: str, names: Names) -> str:
    """Return a name given in another case as it is when it stands alone, '' if that is unsure."""
    if not names.nominative:
        return who
    first, _, rest = who.partition(" ")
    changed = (p.sub(change, first) for p, change in names.nominative if p.fullmatch(first))
    head = next(changed, "")
    is_person = rest[:1].isupper() and not first.isupper()
    return f"{head} {rest}".strip() if head and not is_person else ""


def undeclined(who: str) -> str:
    """Return a name without the case ending that an abbreviation wears after a hyphen."""
    return _DECLINED.sub(r"\1", who.strip(TRIM))


def is_plain(who: str, names: Names) -> bool:
    """Is the last word not in a case that a subject never has?"""
    last = who.split()[-1]
    is_name = last[:1].isupper() and " " in who
    ended = _SUFFIXED.search(last) if is_name else names.oblique.search(last)
    return QUOTED not in who and (not ended or bool(_DECLINED.match(last)))


def _is_name(text: str) -> bool:
    words = text.split()
    return 1 < len(words) <= _NAME_WORDS and all(word[:1].isupper() for word in words)
