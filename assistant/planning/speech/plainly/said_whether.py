"""Whether there is any, asked in other words: …，存不存在, …的，有吗, 是不是有的…, 还有…的没有.

All ask the same and are said as 有没有.  V没V of one row (销没销号) is none of it, nor is what asks anything
else besides.
"""

from __future__ import annotations

import re

from assistant.planning.speech.plainly.rules import Rules

_NOW = r"(?:现在|目前|眼下|如今|到底|究竟|咱们?县|我们县|全县|到现在)*"
_ENDS = r"(?=[。？?！!]*$)"
_ASKS = re.compile(r"多少|几|好多|哪|谁|什么|啥|有没|有无|是否|是不是|怎么|如何|列|各")


def _any_of(match: re.Match[str]) -> str:
    what = match["what"]
    return match.group() if _ASKS.search(what) else f"有没有{what}"


_RULES = Rules(
    # 威胁120人以上的点，存不存在; 销掉号的问题，现在有没有; …，有吗
    (
        re.compile(
            rf"^(?P<what>.{{4,40}}?[^有是在，,])[，,]?{_NOW}(?:还)?(?:存不存在|存在不存在|存在不|存在吗"
            rf"|存不存在了|有没有存在){_ENDS}"
        ),
        lambda match: _any_of(match),
    ),
    (
        re.compile(rf"^(?P<what>[^，,]{{4,40}}?)[，,]{_NOW}(?:还)?(?:有没有|有没得|有吗|有么|有不|有无|有没){_ENDS}"),
        lambda match: _any_of(match),
    ),
    (
        re.compile(
            rf"^(?P<what>[^，,]{{2,30}}[、，,][^，,]{{2,30}}的[^，,]{{1,8}}?)[，,]{_NOW}(?:还)?(?:有没有"
            rf"|有没得|有吗|有么|有不|有无|有没){_ENDS}"
        ),
        lambda match: _any_of(match),
    ),
    # 还有欠着的没有
    (
        re.compile(rf"^(?P<of>[^有，,]{{0,20}}?)(?:还|可)?有(?P<what>[^，,有多几哪]{{2,14}}的)(?:没有|没得|没){_ENDS}"),
        r"\g<of>有没有\g<what>",
    ),
    # 是不是有的矿关了
    (re.compile(r"(?:是不是|是否)(?:真的|真|会|也)?有(?:的|些|些个|个别)(?=[一-鿿])"), "有没有"),
    # 有没有哪宗面积大于100亩
    (
        re.compile(r"(?<=有没有)哪一?[宗个块处家条](?=[一-鿿]{2,6}(?:超过|大于|高于|不少于|不到|小于|低于)[\d一二两])"),
        "",
    ),
    # 存在问题的乡镇: that have some
    (
        re.compile(
            r"(?<![不未没否])(?:存在|存有|发生过|出现过|出过)(?=[一-鿿]{2,8}的(?:乡镇|镇|乡|村|街道|单位"
            r"|部门|企业|公司|矿))"
        ),
        "有",
    ),
)


def with_whether_plain(text: str) -> str:
    """`text`, folded already, with what it asks the being of asked as 有没有."""
    return _RULES.said(text)
