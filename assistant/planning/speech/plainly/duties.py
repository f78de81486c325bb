"""What has to be done, and what is set, said plainly: 得…, 非…不可, 不能少于几个, 目标定的是多少.

What is asked for stays a duty: nothing here makes a result of it.
"""

from __future__ import annotations

import re

from assistant.planning.speech.plainly.rules import Rules

_ENDS = r"(?=[。？?！!]*$)"
_MUST = r"(?:得|必须|须|应当|应(?=完成|达到|核销|新建|新增|不)|务必)"
_MANY = r"(?=多少|几|好多|百分之)"
_SET = r"(?:设定|确定|拟定|制定|定|设)(?:的|了|下|下来|在|为|成|是)*"
_BY = r"(?:(?:今年|明年|本年度?|全年|年底|年末|月底|月末|季度末|\d+月\d+[日号])(?:之?前|以前)?)"

_RULES = Rules(
    # 按计划，今年要培训多少人次: 要 says the same
    (
        re.compile(
            rf"^(?:请问)?(?:按照?|依照?|根据)(?:今年|年初|年度)?(?:的)?(?:工作)?(?:计划|安排|部署)[，,](?!.*(?:没|未|还|实际|完成了|已))(?=[^，,]{{0,16}}(?:要|须|起码|至少|{_MUST})[^，,]{{1,20}}(?:多少|几|好多))"
        ),
        "",
    ),
    # 完成率非要达到多少不可
    (
        re.compile(rf"非(?:要|得)?(?P<what>[^，,]{{2,16}}?(?:多少|几|好多)[^，,]{{0,4}}?)不(?:可|行|成){_ENDS}"),
        r"要\g<what>",
    ),
    # 不得少于10亩的: 不 goes with the limit, whatever stands between
    (re.compile(r"不(?:能|得|可|应|可以|应该?)(?P<than>少于|低于|小于|超过|高于|大于|多于)(?=\d)"), r"不\g<than>"),
    # 不能少于几处, 应不少于多少, 最少得
    (re.compile(rf"(?:{_MUST}|也)?不(?:能|得|可|应|可以)?(?:少于|低于|小于){_MANY}"), "起码要"),
    (re.compile(rf"(?:最少|起码|至少|最起码)(?:也)?(?:{_MUST}|要)"), "起码要"),
    # 到年底核销的点起码要几处
    (
        re.compile(
            rf"(?:到|截至)?(?P<by>年底前?|年末前?|\d+月底前?)(?P<act>[一-鿿]{{2}})的(?P<what>[一-鿿]{{2,10}})起码要{_MANY}"
        ),
        r"\g<by>\g<what>起码要\g<act>",
    ),
    # 今年得给…培训多少人次
    (
        re.compile(
            rf"(?P<by>{_BY}(?:之内|以内|内|里|全县|我县|我们|咱们?|还)?){_MUST}(?![到了力知出])(?=[^，,的]{{2,24}}(?:多少|几|好多))"
        ),
        r"\g<by>要",
    ),
    (
        re.compile(r"要给(?P<who>[^，,]{2,14}?)(?P<act>培训|发放|配备|安装|办理|购买)(?=多少|几|好多)"),
        r"要\g<act>\g<who>",
    ),
    # 年初的工作计划里，今年打算完成多少亩
    (
        re.compile(
            r"^(?:请问)?(?:年初|年度|全年|今年)?(?:的)?工作(?:计划|安排|要点|打算|部署)(?:里面?|里头|中|上)的?[，,]?(?=[^，,]*(?:计划|拟|预计|目标|任务|打算|安排|要))"
        ),
        "",
    ),
    (
        re.compile(
            r"(?<=今年|全年|年内|明年)(?P<what>[^，,]{2,10}?)(?:打算|准备|拟|预备)(?P<act>完成|新建|新增|改造|建设|实施|供应|培训)(?=多少|几|好多)"
        ),
        r"计划\g<act>\g<what>",
    ),
    # 目标定的是, 年初计划给今年定的面积
    (re.compile(rf"年初(?:的)?(?:工作)?(?P<aim>计划|目标|任务)(?:给|为)?今年(?:的)?(?:{_SET})?"), r"今年\g<aim>"),
    (
        re.compile(rf"(?P<aim>目标|任务|计划|指标){_SET}(?=多少|百分之|几|面积|数量|规模|金额|是)"),
        r"\g<aim>",
    ),
    # 预估, 预期
    (re.compile(r"预估|预期(?!寿命|年龄)"), "预计"),
    # 供地计划，工业用地排了几宗: what is put into a plan
    (
        re.compile(r"(?P<plan>计划|方案)(?:里面?|中)?[，,](?P<what>[^，,]{2,10}?)(?:安排|排|列|定)了(?=几|多少|好多)"),
        r"\g<plan>里\g<what>有",
    ),
    (
        re.compile(
            rf"(?P<many>(?:多少|几|好多)(?:个|宗|件|处|亩|公顷|家|户|项)?)(?:进去|进来|上去|在里面|在里头){_ENDS}"
        ),
        r"\g<many>",
    ),
)


def as_due(text: str) -> str:
    """`text`, folded already, with its duties said plainly."""
    return _RULES.said(text)
