"""Lines of a cash flow statement as people say them: 卖货收回的现金, 还债花的钱, 三类活动里净流出的.

A line is only read where the table has it, under the name that accounting rules give it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.planning.cells.labels import Axis, TableLabels
from assistant.planning.cells.mentions import Said, said
from assistant.vocabulary.numbers import whole_number

_IN = r"(?:收回来?|收进来?|收到手?|回收|收取?|进来|到手)了?"
_OUT = r"(?:付出去?|付掉|支付|付|花出去|花掉|花|用掉|用|掏出去|掏|支出)了?"
_CASH = r"的(?:现金|钱)"
_GOODS = r"(?:货物?|东西|产品|商品)"
_ASSETS = r"(?:固定资产|无形资产|机器设备|厂房设备|设备|机器|厂房|土地使用权)"
_GET = r"(?:购建|购买|购置|添置|建设|[买建盖])"
_OPEN = r"(?<![没未应该欠补退少多缓免])"
_SAID = (
    (
        rf"(?:卖出?|销售|出售){_GOODS}(?:(?:[、和与及]|以及)提供劳务)?(?:一共|总共)?{_IN}{_CASH}",
        "销售商品、提供劳务收到的现金",
    ),
    (r"(?:退回来|退还|返还)的税(?:费|款)?|收到的退税|退税收到的(?:现金|钱)", "收到的税费返还"),
    (
        rf"(?:采购|购买|[买进])(?:{_GOODS}|原?材?料)(?:(?:[、和与及]|以及)接受劳务)?(?:一共|总共)?{_OUT}{_CASH}",
        "购买商品、接受劳务支付的现金",
    ),
    (
        rf"(?<![还没少])(?:支付给|付给|发给|给)(?:员工|职工)(?:们)?(?:发(?:工资|薪水|薪酬)?等?)?(?:{_OUT})?{_CASH}",
        "支付给职工以?及为职工支付的现金",
    ),
    (
        rf"{_OPEN}(?:缴纳|上缴|上交|交纳|[交缴纳])(?:出去|掉|了)?的(?:各项|各种)?税(?:费|款)?(?![金收务种率法])",
        "支付的各项税费",
    ),
    (
        rf"(?:(?:花|用|投)在|用于|为了?)?{_GET}{_ASSETS}(?:[、和与及,](?:{_GET})?{_ASSETS})*"
        rf"(?:(?:[、和与及]|以及|等)?(?:这些|这类|那类|一类|这种|等)?(?:其[他它])?长期资产)?[上的]?(?:{_OUT})?{_CASH}",
        "购建固定资产、无形资产和其[他它]长期资产所?支付的现金",
    ),
    (rf"(?:(?:借|贷)[钱款]?(?:进来|来|到|入|收到)|借款收到)了?{_CASH}", "取得借款所?收到的现金"),
    (rf"{_OPEN}(?:偿还|归还|[还偿])(?:债务?|借款|贷款|欠款)(?:{_OUT})?{_CASH}", "偿还债务所?支付的现金"),
    (
        rf"(?:分红|派息|(?:分配?|发放?)股利)(?:[、和与及]|以及|加上?)?(?:(?:偿付|支付|[付还])利息|利息)(?:{_OUT})?{_CASH}",
        "分配股利、利润或偿付利息所?支付的现金",
    ),
    (rf"(?:收回|撤回|赎回)投资(?:{_IN})?{_CASH}", "收回投资所?收到的现金"),
)
_LINES = tuple((re.compile(way), re.compile(line)) for way, line in _SAID)
"""How a line may be said, and how the line is called."""
_ASKED_WITHIN = re.compile(
    rf"(?P<verb>(?:{_IN}|{_OUT}|偿还|归还|缴纳|上缴|交纳|[交缴纳还]|借来|借到|借进来)(?:出去|掉|回来)?)了?"
    r"(?:多少|几)(?:个?亿|百?万)?元?的?(?P<of>现金|钱|税(?:费|款)?)(?=[?？。,，(（]|$)"
)
"""收回多少现金 as 收回的现金是多少."""
_KIND = r"(?:日常)?(?:经营|投资|筹资|融资)(?:活动)?"
_KINDS = re.compile(
    rf"(?P<heads>{_KIND}(?:[、和与及跟]{_KIND})+)(?:这|共|等)*(?:(?P<n>[两二三23])大?[个项类块种笔条])?"
    r"(?:活动|业务|线)?(?:(?:产生|带来)?的?(?:净现金流量?|现金流量?净额|现金净额|现金净流量))?"
)
_FLOWS = (
    (re.compile(r"[(（]看?(?:现金)?净流[出入]量?[)）]"), ""),
    (re.compile(r"的?(?:(?:现金)?净流出|失血)(?:量|额)?(?:得|的)?(?:最[多大]|更[多大])"), "最小"),
    (re.compile(r"的?(?:现金)?净流入(?:量|额)?(?:得|的)?(?:最[多大]|更[多大])"), "最大"),
    (re.compile(r"(?:是|属于|为|有)?(?:现金)?净流出的?(?=[?？。,，]|$)"), "为负"),
    (re.compile(r"(?:是|属于|为|有)?(?:现金)?净流入的?(?=[?？。,，]|$)"), "为正"),
    (re.compile(r"(?:是|属于)?(?:往外|对外)净?(?:掏钱|流出|付现金?)的?(?=[?？。,，]|$)"), "为负"),
)
"""What flows out on balance is below nothing in 现金流量净额."""


def as_its_lines(asked: Said, labels: TableLabels) -> Said:
    """A question in the names of the table's lines; as it stands for a table that is no cash flow statement."""
    if not any(labels.pairs.get(pair) for pair in ("现金", "税费")):
        return asked
    turned = _ASKED_WITHIN.sub(lambda found: f"{found['verb'].rstrip('了')}的{found['of']}是多少", asked.text)
    text = _by_kinds(turned, labels)
    for way, line in _LINES:
        found = way.search(text)
        called = _called(line, labels) if found is not None else None
        if found is not None and called is not None and called not in text:
            text = text[: found.start()] + called + text[found.end() :]
    return said(text) if text != turned else asked


def _by_kinds(text: str, labels: TableLabels) -> str:
    """经营、投资、筹资三类活动里 as the names of their three lines, where each has just one."""
    found = _KINDS.search(text)
    if found is None:
        return text
    heads = [re.sub("日常|活动", "", each).replace("融资", "筹资") for each in re.split("[、和与及跟]", found["heads"])]
    names = list(_net_flows(heads, labels))
    counted = whole_number(found["n"].replace("两", "二")) if found["n"] else len(heads)
    if len(names) != len(heads) or counted != len(heads):
        return text
    rest = text[found.end() :]
    for pattern, plain in _FLOWS:
        rest = pattern.sub(plain, rest)
    return f"{text[: found.start()]}{'、'.join(names)}{rest}"


def _net_flows(heads: list[str], labels: TableLabels) -> Iterator[str]:
    for head in heads:
        name = _called(re.compile(rf"{head}活动(?:产生的)?现金流量净额|{head}活动现金净流量"), labels)
        if name is not None:
            yield name


def _called(line: re.Pattern[str], labels: TableLabels) -> str | None:
    """The text of the one row that is called so; None where several are, or none."""
    found = {
        label.value: label.text
        for label in labels.labels
        if label.axis is Axis.CELL and not label.spoken and line.fullmatch(label.text)
    }
    return next(iter(found.values())) if len(found) == 1 else None
