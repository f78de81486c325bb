"""The page, the fonts and the styles of GB/T 9704-2012 as WordprocessingML.

Lengths are twips (1/20 pt), font sizes half points, as the format has them.
"""

from __future__ import annotations

from dataclasses import dataclass

PAGE = {"w": 11906, "h": 16838}  # A4
# 37, 35, 28 and 26 mm leave a type area of 156 × 225 mm; the page number stands 7 mm below it.
MARGINS = {"top": 2098, "right": 1474, "bottom": 1984, "left": 1587, "header": 851, "footer": 1417, "gutter": 0}
LINES, CHARACTERS = 22, 28
LINE = 560  # 28 pt, exact
BODY = 32  # 3号, 16 pt
# LibreOffice gives a character wider than its cell of the grid two cells, so nothing snaps to the grid:
# the body's characters stand 0.3 pt closer instead, which lets 28 and not 29 of them into a line.
_CLOSER = -6
CHARACTER = BODY * 10  # what a body character takes, in twips
TITLE_CHARACTERS = 20  # of 2号 in a line
_AREA_WIDTH = PAGE["w"] - MARGINS["left"] - MARGINS["right"]
_AREA_HEIGHT = PAGE["h"] - MARGINS["top"] - MARGINS["bottom"]
GRID = {
    "linePitch": _AREA_HEIGHT // LINES,
    # 28 characters of 16 pt are 2 mm wider than the type area: each gives up 1/5 pt (in 1/4096 pt).
    "charSpace": round((_AREA_WIDTH / CHARACTERS / 20 - BODY / 2) * 4096),
}

_SONG, _HEI, _FANG, _KAI = "宋体", "黑体", "仿宋_GB2312", "楷体_GB2312"
_TITLE = "方正小标宋简体"

# What stands in for a font that is not installed, best first (fontTable, ECMA-376 part 1, 17.8.3.1),
# and its family and PANOSE number for programs that know none of the names.
FALLBACKS: dict[str, tuple[str, str, str]] = {
    _TITLE: ("方正小标宋_GBK,小标宋,华文中宋,宋体,SimSun", "roman", "02010601030101010101"),
    _FANG: ("仿宋,FangSong,华文仿宋,宋体", "modern", "02010609030101010101"),
    _KAI: ("楷体,KaiTi,华文楷体,宋体", "modern", "02010609030101010101"),
    _HEI: ("SimHei,华文黑体", "modern", "02010609060101010101"),
    _SONG: ("SimSun,新宋体", "auto", "02010600030101010101"),
}


@dataclass(frozen=True)
class Style:
    """A paragraph or character style; `indent` is the attributes of w:ind."""

    id: str
    name: str
    font: str
    size: int = BODY
    kind: str = "paragraph"
    align: str = "both"
    indent: str = ""
    before: int = 0
    after: int = 0
    line: int = LINE
    outline: int | None = None
    keep_next: bool = False
    based_on: str = "Normal"
    raised: bool = False


_INDENT = f'w:firstLineChars="200" w:firstLine="{2 * CHARACTER}"'


def _hanging(left: float, hanging: float) -> str:
    return (
        f'w:leftChars="{left * 100:.0f}" w:left="{left * CHARACTER:.0f}" '
        f'w:hangingChars="{hanging * 100:.0f}" w:hanging="{hanging * CHARACTER:.0f}"'
    )


STYLES: tuple[Style, ...] = (
    Style("Normal", "Normal", _FANG, based_on=""),
    Style("BodyText", "Body Text", _FANG, indent=_INDENT),
    Style("Title", "Title", _TITLE, size=44, align="center", after=LINE),
    Style("Heading1", "heading 1", _HEI, indent=_INDENT, outline=0, keep_next=True),
    Style("Heading2", "heading 2", _KAI, indent=_INDENT, outline=1, keep_next=True),
    Style("Heading3", "heading 3", _FANG, indent=_INDENT, outline=2, keep_next=True),
    Style("Heading4", "heading 4", _FANG, indent=_INDENT, outline=3, keep_next=True),
    Style("RunIn2", "公文二级标题", _KAI, kind="character"),
    Style("RunIn3", "公文三级标题", _FANG, kind="character"),
    Style("RunIn4", "公文四级标题", _FANG, kind="character"),
    # “附件：” takes three characters after the two of the indent, “1.” one more.
    Style("AttachmentOnly", "公文附件说明", _FANG, align="left", indent=_hanging(5, 3), before=LINE),
    Style("AttachmentFirst", "公文附件说明首项", _FANG, align="left", indent=_hanging(6, 4), before=LINE),
    Style("AttachmentNext", "公文附件说明续项", _FANG, align="left", indent=_hanging(6, 1)),
    Style("AttachmentMark", "公文附件序号", _HEI, align="left", after=LINE, keep_next=True),
    Style("Signature", "Signature", _FANG, align="right", before=LINE, keep_next=True),
    Style("Date", "Date", _FANG, align="right"),
    Style("Footer", "footer", _SONG, size=28, align="left", line=0),
    Style("CommentText", "annotation text", _SONG, size=21, align="left", line=0),
    Style("CommentReference", "annotation reference", _SONG, size=21, kind="character"),
    Style("FootnoteText", "footnote text", _SONG, size=18, align="left", line=0),
    Style("FootnoteReference", "footnote reference", _FANG, kind="character", raised=True),
)


def style_xml(style: Style) -> str:
    """One w:style without namespace declarations."""
    based = f'<w:basedOn w:val="{style.based_on}"/>' if style.based_on and style.kind == "paragraph" else ""
    default = ' w:default="1"' if style.id == "Normal" else ""
    paragraph = _paragraph_xml(style) if style.kind == "paragraph" else ""
    pitch = f'<w:spacing w:val="{_CLOSER}"/>' if style.size == BODY else '<w:spacing w:val="0"/>'
    raised = '<w:vertAlign w:val="superscript"/>' if style.raised else ""
    return (
        f'<w:style w:type="{style.kind}"{default} w:styleId="{style.id}"><w:name w:val="{style.name}"/>{based}'
        f"<w:qFormat/>{paragraph}<w:rPr>{fonts_xml(style.font)}{pitch}{size_xml(style.size)}{raised}</w:rPr></w:style>"
    )


def _paragraph_xml(style: Style) -> str:
    rule = f'w:line="{style.line}" w:lineRule="exact"' if style.line else 'w:line="240" w:lineRule="auto"'
    loose = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'  # no gaps around digits
    keep = "<w:keepNext/>" if style.keep_next else ""
    indent = f"<w:ind {style.indent}/>" if style.indent else ""
    outline = "" if style.outline is None else f'<w:outlineLvl w:val="{style.outline}"/>'
    return (
        f'<w:pPr>{keep}<w:widowControl w:val="0"/>{loose}<w:snapToGrid w:val="0"/>'
        f'<w:spacing w:before="{style.before}" w:after="{style.after}" {rule}/>{indent}'
        f'<w:jc w:val="{style.align}"/>{outline}</w:pPr>'
    )


def fonts_xml(font: str) -> str:
    """The font for all scripts, quotation marks and dashes included (hint)."""
    return f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}" w:hint="eastAsia"/>'


def size_xml(half_points: int) -> str:
    """The size, for complex scripts too."""
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def default_xml() -> str:
    """w:docDefaults: the body's font, no theme, no space around paragraphs."""
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts_xml(_FANG)}{size_xml(BODY)}"
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault><w:pPr/></w:pPrDefault></w:docDefaults>"
    )


def font_table_xml() -> str:
    """The w:font elements, each with the names that may stand in for it."""
    return "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{others}"/><w:panose1 w:val="{panose}"/><w:charset w:val="86"/>'
        f'<w:family w:val="{family}"/><w:pitch w:val="{"fixed" if family == "modern" else "auto"}"/></w:font>'
        for name, (others, family, panose) in FALLBACKS.items()
    )
