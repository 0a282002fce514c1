"""Every page states the policies of content and of the referrer before it loads anything."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.checks.built import Built
from explainer.checks.page import BuiltPage, Element
from explainer.checks.values import Context, Finding

_PLACE = 'meta[http-equiv="Content-Security-Policy"]'
_REFERRER = 'meta[name="referrer"]'
_LOADS = ("link", "script", "style", "base", "img", "svg")


def of_page(built: Built, page: BuiltPage, context: Context) -> Iterator[Finding]:
    """Compare the policy of a page with the one expected."""
    for base in (one for one in page.of("base") if "href" in one.attributes):
        message = "a base address moves every link of the page; take it away"
        yield Finding(page.path, base.place, message)
    if context.policy:
        for message in _policy(page, context.policies.get(page.path, context.policy)):
            yield Finding(page.path, _PLACE, message)
        for message in _referrer(page):
            yield Finding(page.path, _REFERRER, message)


def _policy(page: BuiltPage, expected: str) -> Iterator[str]:
    policies = [element for element in page.of("meta") if _is_policy(element)]
    if len(policies) != 1:
        yield f"the page states {len(policies)} policies; state this one, once: {expected}"
        return
    if policies[0].attributes.get("content") != expected:
        yield f"another policy than the site's; write exactly: {expected}"
    first = next((e for e in page.elements if e.tag in _LOADS or _is_policy(e)), None)
    if first is not None and not _is_policy(first):
        yield f"stands after {first.place}, which it does not govern; put it first in the head"


def _referrer(page: BuiltPage) -> Iterator[str]:
    """Yield what lets a site that is linked to learn where its readers come from."""
    metas = (e for e in page.of("meta") if e.attributes.get("name", "").lower() == "referrer")
    if [meta.attributes.get("content") for meta in metas] != ["no-referrer"]:
        yield 'sites that are linked to learn of the reader; state "no-referrer", once'
    # A search of the whole page is quicker than to ask its elements, of which hardly any has one.
    for element in page.elements if b"referrerpolicy" in page.source else ():
        if element.attributes.get("referrerpolicy", "no-referrer") != "no-referrer":
            yield f"{element.place} tells another site where its reader comes from"


def _is_policy(element: Element) -> bool:
    name = element.attributes.get("http-equiv", "").lower()
    return element.tag == "meta" and name == "content-security-policy"
