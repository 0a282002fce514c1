"""Plain values that views are made of: ready to show, nothing left to look up.

Texts named ``html`` are HTML already; all others are plain and escaped by the template. All
links are relative to the page they stand on.
"""

from explainer.views.values.accounts import AccountItem, ClaimRow, ClaimTable
from explainer.views.values.blocks import BlockItem
from explainer.views.values.cards import CardItem
from explainer.views.values.charts import ChartItem, ChartTable, Graphic, SheetItem
from explainer.views.values.corrections import Corrected, CorrectionItem
from explainer.views.values.embeds import Embed
from explainer.views.values.events import Door, EventItem
from explainer.views.values.files import Attachment, CardFile, Edition, PageFile, RasterFile
from explainer.views.values.links import (
    Answer,
    Date,
    FeedLink,
    Link,
    OurTranslation,
    Tag,
    Tongue,
    Way,
)
from explainer.views.values.maps import LocatorItem, MapDrawing, MapItem, MapPicture, PanelItem
from explainer.views.values.pages import HeldBack, Page, SharedCard, Sharing, Version, Written
from explainer.views.values.ranges import FigureGroup, FigureItem
from explainer.views.values.sources import Citation, SourceItem
from explainer.views.values.sourcing import SourcingItem, SourcingRow, SourcingRule

__all__ = [
    "AccountItem",
    "Answer",
    "Attachment",
    "BlockItem",
    "CardFile",
    "CardItem",
    "ChartItem",
    "ChartTable",
    "Citation",
    "ClaimRow",
    "ClaimTable",
    "Corrected",
    "CorrectionItem",
    "Date",
    "Door",
    "Edition",
    "Embed",
    "EventItem",
    "FeedLink",
    "FigureGroup",
    "FigureItem",
    "Graphic",
    "HeldBack",
    "Link",
    "LocatorItem",
    "MapDrawing",
    "MapItem",
    "MapPicture",
    "OurTranslation",
    "Page",
    "PageFile",
    "PanelItem",
    "RasterFile",
    "SharedCard",
    "Sharing",
    "SheetItem",
    "SourceItem",
    "SourcingItem",
    "SourcingRow",
    "SourcingRule",
    "Tag",
    "Tongue",
    "Version",
    "Way",
    "Written",
]
