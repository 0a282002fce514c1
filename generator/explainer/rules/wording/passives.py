"""Passive sentences that hide who did it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.link import Site
from explainer.model import Passive
from explainer.problems import Problem
from explainer.rules.wording.sought import Sought
from explainer.rules.wording.voice import spoken, whole

_SENTENCE = re.compile(r"[^.!?;:]+")


def check(site: Site) -> Iterator[Problem]:
    """Yield a warning for each deed in the passive whose sentence names no agent."""
    passive = site.content.style.passive
    if passive is None:
        return
    deed = _deed(passive)
    agent = whole(passive.agents)
    for text, _ in spoken(site, Sought([(passive.deeds, None)])):
        if text.attributed or text.allowed_by(passive.allow):
            continue
        for sentence in _SENTENCE.finditer(text.text):
            found = deed.search(sentence[0])
            if found and not agent.search(sentence[0]):
                message = f'"{" ".join(found[0].split())}": {passive.why}'
                yield text.problem(message, sentence.start() + found.start())


def _deed(passive: Passive) -> re.Pattern[str]:
    helpers = "|".join(map(re.escape, passive.auxiliaries))
    deeds = "|".join(map(re.escape, passive.deeds))
    return re.compile(rf"\b(?:{helpers})\s+(?:\w+\s+)?(?:{deeds})\b", re.IGNORECASE)
