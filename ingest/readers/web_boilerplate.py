"""What of a web page is not its text: menus, page headers and footers, forms, hidden parts."""

from __future__ import annotations

import re
from typing import Any

_NEVER_TEXT = re.compile(
    "head|title|script|style|noscript|template|iframe|object|embed|applet|svg|math|canvas|audio|video|map"
    "|nav|aside|select|option|button|textarea|input|datalist|dialog|menu|del|s|strike"
)
_PAGE_ONLY = frozenset({"header", "footer"})  # those of an article belong to it
_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "toolbar"})
_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav|navs|navbar|navigation|menu|menus|header|topbar|top-?nav|footer|foot|breadcrumbs?|crumbs?"
    r"|sidebar|side-?nav|share|shares|bdsharebuttonbox|copyright|pager|pagination|toolbar|searchbox|search-?box|search"
    r"|friend-?links?|qrcode|float-?nav)(?:$|[\s\d])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_WORD_PARTS = re.compile(r"mso-element\s*:\s*(?:header|footer|comment)", re.IGNORECASE)
_NOTE_MARK = re.compile(r"mso-(?:footnote|endnote)-id", re.IGNORECASE)
_NOTE_LIST = re.compile(r"mso-element\s*:\s*(?:footnote|endnote)", re.IGNORECASE)
_LISTS = frozenset({"ul", "ol", "dl", "div", "p", "section"})
_LINKS, _LINKED = 4, 0.75  # links at least, and the share of a list's text in them
_MOST = 0.5  # of the page's text, which no menu has
_Element = Any


def without_boilerplate(root: _Element) -> list[_Element]:
    """The elements that hold the page's text, its boilerplate taken out of the tree."""
    body = next(root.iter("body"), root)
    for element in list(body.iter()):
        if _is_no_text(element):
            _remove(element)
    whole = _length(body)
    for element in list(body.iter()):
        if element is not body and _is_attached(element, body) and _is_menu(element, whole):
            _remove(element)
    for tag in ("article", "main"):
        parts = [each for each in body.iter(tag) if not any(up.tag == tag for up in each.iterancestors())]
        if parts and sum(map(_length, parts)) > _MOST * _length(body):
            return parts
    return [body]


def _is_no_text(element: _Element) -> bool:
    if not isinstance(element.tag, str):
        return True
    style = element.get("style", "")
    if _NEVER_TEXT.fullmatch(element.tag) or "hidden" in element.attrib or _HIDDEN.search(style):
        return True
    if _WORD_PARTS.search(style) or (_NOTE_MARK.search(style) and not _in_note(element)):
        return True
    return element.get("class") in ("MsoToc1", "MsoToc2", "MsoToc3", "MsoToc4", "MsoHeader", "MsoFooter")


def _in_note(element: _Element) -> bool:
    return any(_NOTE_LIST.search(up.get("style", "")) for up in element.iterancestors())


def _is_attached(element: _Element, body: _Element) -> bool:
    return any(up is body for up in element.iterancestors())


def _is_menu(element: _Element, whole: int) -> bool:
    """Whether an element is part of the page's frame, by what it is called or by its links."""
    if element.tag in _PAGE_ONLY:
        named = not any(up.tag in ("article", "main") for up in element.iterancestors())
    else:
        names = f"{element.get('class', '')} {element.get('id', '')}"
        named = element.get("role") in _ROLES or (element.tag != "span" and _NAMES.search(names) is not None)
    if named:
        return _length(element) <= _MOST * whole
    return element.tag in _LISTS and _is_link_list(element, whole)


def _is_link_list(element: _Element, whole: int) -> bool:
    links = list(element.iter("a"))
    if len(links) < _LINKS or next(element.iter("table"), None) is not None:
        return False
    own = _length(element)
    return sum(map(_length, links)) >= _LINKED * own and own <= _MOST * whole


def _length(element: _Element) -> int:
    return len("".join("".join(element.itertext()).split()))


def _remove(element: _Element) -> None:
    """Takes an element out, the text after it not."""
    parent = element.getparent()
    if parent is None:
        return
    before, tail = element.getprevious(), element.tail or ""
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)
