"""The form is apart: its page has a policy of its own and loads its own files.

That no reader is led there is a matter of `links`, which know nothing of its files.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from msgspec import structs

from explainer.addresses import EDIT
from explainer.checks import inline, links, policy, strangers
from explainer.checks.built import Built, weight
from explainer.checks.page import BuiltPage
from explainer.checks.values import Budgets, Context, Finding

PAGE = f"{EDIT}index.html"
_AS_ANY_PAGE = (policy.of_page, inline.of_page, strangers.of_page, links.of_page)


def of_site(built: Built, context: Context) -> Iterator[Finding]:
    """Look at the form's files, which no other check sees."""
    if not context.form:
        for path in built.form:
            yield Finding(path, "file", "this site has no form; build it anew")
        return
    if PAGE not in built.form:
        yield Finding(PAGE, "file", "the form has no page; build it anew")
        return
    whole = replace(built, files=built.form)
    yield from _page(whole, context)
    yield from _weights(whole, context.budgets)


def _page(built: Built, context: Context) -> Iterator[Finding]:
    page = built.page(PAGE)
    own = structs.replace(context, policy=context.form, policies={})
    for check in _AS_ANY_PAGE:
        yield from check(built, page, own)
    if not _is_hidden(page):
        yield Finding(PAGE, "head", 'search engines may list the form; state "noindex"')


def _is_hidden(page: BuiltPage) -> bool:
    metas = (element.attributes for element in page.of("meta"))
    return any(
        meta.get("name") == "robots" and "noindex" in meta.get("content", "") for meta in metas
    )


def _weights(built: Built, budgets: Budgets) -> Iterator[Finding]:
    weights = {path: weight(built, path) for path in built.files}
    for path, size in weights.items():
        if path.endswith(".js") and size > budgets.form_program:
            message = f"{size:,} bytes gzipped, at most {budgets.form_program:,}"
            yield Finding(path, "file", message)
    if sum(weights.values()) > budgets.form:
        message = f"the form weighs {sum(weights.values()):,} bytes, at most {budgets.form:,}"
        yield Finding(PAGE, "page", message)
