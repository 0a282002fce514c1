"""What a page is about, for machines: schema.org as JSON-LD, from what the page says anyway."""

from explainer.views.linked_data.of_page import of_page

__all__ = ["of_page"]
