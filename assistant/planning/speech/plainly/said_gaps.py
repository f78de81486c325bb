"""What is still wanting, in the words people have for it: 还有多少的缺口, 再巡多少才算完成, 够不够目标, 还有多远.

Each is said as 还差多少, as `assistant.planning.speech.gap_words` reads it.  Only for what may ask for a distance:
without a target these words are others (资金缺口多少).
"""

from __future__ import annotations

import re

from assistant.planning.speech.plainly.rules import Rules

_ASK = r"(?:多少|几|好多)"
_GAP = r"(?:缺口|差距|窟窿|空缺|欠账|差额|缺额)"
_LIGHT = frozenset("做干搞弄办完成补加上来要去有个")
_MET = r"(?:完成|达标|达到|达成|够得着|够上|够数|够|做完|完|到位|合格|交差|行)"

_RULES = Rules(
    (re.compile(r"[“”\"「」‘’]"), ""),
    (re.compile(r"[。；;？?](?=.)"), "，"),
    # 还有多少宗的缺口, 缺口多大
    (
        re.compile(rf"(?:还|尚|仍)?(?:有|存在|存|剩)(?:着)?(?P<ask>{_ASK}[^，,的]{{0,5}}?)的?{_GAP}"),
        r"还差\g<ask>",
    ),
    (re.compile(rf"(?:的)?{_GAP}(?:还|尚)?(?:有|是|为)?(?={_ASK})"), "还差"),
    (re.compile(rf"(?:的)?{_GAP}(?:还|尚)?(?:有|是|为)?多大$"), "还差多少"),
    # 再巡多少人次才算完成; 还得往上提几个百分点
    (
        re.compile(
            rf"(?:还|尚|仍)?(?:得|要|需|须)?再(?P<did>[一-鿿]{{1,3}}?)(?P<ask>{_ASK}[^，,才就]{{0,6}}?)(?:才|就)(?:算|能|够|可以)*{_MET}?(?:了|任务|目标)?(?=[？?。]*$)"
        ),
        lambda match: _still_to_do(match),
    ),
    (
        re.compile(
            rf"(?:还|尚|仍)(?:得|要|需要?|须)再(?P<did>[一-鿿]{{1,3}}?)(?P<ask>{_ASK}[^，,才就]{{0,4}})(?=[？?。]*$)"
        ),
        lambda match: _still_to_do(match),
    ),
    # 离全年任务还需多少亩
    (
        re.compile(
            rf"(?P<off>(?:离|距离?|对照)[^，,]{{0,12}}?(?:任务|目标|计划|指标)(?:数)?[，,]?)(?:目前|现在)?(?:还|尚|仍)(?:需要?|要|得|须)(?={_ASK})"
        ),
        r"\g<off>还差",
    ),
    # 离全年任务还有多少亩没完成
    (
        re.compile(
            rf"(?<=任务|目标|计划|指标)(?:数)?[，,]?(?:还|尚|仍)有(?P<ask>{_ASK}[^，,没未]{{0,4}}?)(?:没有?|未|尚未)(?:能)?(?:完成|做完|达到|干完|做|办完|落实)"
        ),
        r"还差\g<ask>",
    ),
    (
        re.compile(
            rf"(?:还|尚|仍)(?:得|要|需要?|须|该)(?:再|往上|继续)*(?:提高|提升|提|增加|增|加|补|涨|升|上升)(?:上去?)?(?={_ASK}个?(?:百分)?点)"
        ),
        "还差",
    ),
    (
        re.compile(
            r"(?:还|尚)?(?:有|差)(?:多远|好远|多大(?:的)?(?:距离|差距)|多少距离|一截|一大截)[，,]?(?:还|具体)?(?=[差缺欠])"
        ),
        "还",
    ),
    (re.compile(r"(?:还|尚)(?:有|差)(?:多远|好远|多大(?:的)?(?:距离|差距))(?=[？?。]*$)"), "还差多少"),
    (re.compile(rf"(?<=[一-鿿])才(?:能|算|可以)*{_MET}(?=[？?。]*$)"), ""),
    # 照这个数, 6月30号这个节点
    (re.compile(r"(?:照|按照?)(?:着)?(?:这个|那个|眼下|目前|现在|当前)(?:这个|的)?[^，,]{0,6}[，,]"), ""),
    (re.compile(r"(?:这|那)个(?:节点|时间点|时点|关口)(?:上)?[，,]?"), ""),
    # 够不够目标？不够的话
    (
        re.compile(
            r"(?:有没有|有无)(?:够上|够到|够着|达到|达成|完成)(?:了)?(?:目标|标准?|要求|任务)|(?:够不够|够没够|达没达|到没到|达不达得|够不够得)(?:上|到|成|着)?(?:目标|标准?|要求|任务)"
        ),
        "达标没有",
    ),
    (re.compile(r"(?:要是|如果)?(?:不够|没够|没达标|不达标|没达到|没完成|没有的?)的?话?[，,]?(?=还?[差缺欠])"), ""),
    # 要做到35%, 今年定的数, 供46宗地这个数
    (re.compile(r"(?:做|搞|干)到(?=\d|[一二三四五六七八九]成)"), "达到"),
    (re.compile(r"要(?:完成|实现)(?=(?:全年|今年|年度)[^，,]{0,3}\d)"), "离"),
    (re.compile(r"(?<=[宗个处件户亩次])(?:地|图斑|问题)?(?:这|那)个(?:数|目标|指标|任务)"), "的目标"),
    (re.compile(r"(?:定|下达|安排|派|给)(?:下|下来)?的(?:那个)?(?:数字?|数目)(?:相?比)?"), "目标"),
    (
        re.compile(
            r"年初(?:的)?(?:计划|目标|报告|安排)?(?:里|中|上)?(?:就)?(?:说|定|提|写|列|讲)(?:出|下|明|好|了|过)*(?:的)?(?:是)?"
        ),
        "年初定的",
    ),
)
"""Distances."""


_BY_PLAN = re.compile(
    r"(?P<of>(?:[^，,。；;]{2,14}[，,])?)(?:[上下]半年|今年|全年|年度|年初)?(?:工作)?(?:计划|安排|要求|方案|部署)(?:里|中)?(?:要求|定|规定|安排|写|说)?(?:的)?(?:是|在|于)?"
    r"[^，,。；;把将]{1,6}?(?:底)?(?:之前|以前|前)(?:要|应当?|须|得|必须|都|就)*(?:(?:把|将)(?P<what>[^，,。；;]{2,14}?))?(?:全部|全面|全)?(?:完成整改|整改到位|整改完成?|改完|改好|整改)"
    r"[，,。；;](?:现在|目前|眼下|如今|到现在)?(?:还|尚|仍)?(?:有|欠|剩|差)?(?:着)?(?P<left>[^，,。；;]*没(?:有)?(?:整改|改)(?:完|好|到位)?[^，,。；;]*)$"
)


def by_plan(text: str) -> str:
    """计划9月底前把图斑改完，没改完的还有几个: what is to be by then is no condition on what is not."""
    match = _BY_PLAN.match(text.rstrip("？?。"))
    if match is None or bool(match["of"]) == bool(match["what"]):
        return text
    return f"{(match['what'] or match['of']).rstrip('，,')}，{match['left']}"


def _still_to_do(match: re.Match[str]) -> str:
    """再供多少宗才够 as 还差多少宗, where what is to be done is said before; else as it stands."""
    said = match.string[: match.start()]
    return f"还差{match['ask']}" if all(c in said or c in _LIGHT for c in match["did"]) else match.group()


def as_gap(text: str) -> str:
    """`text`, said plainly already, with what is wanting said as 还差多少."""
    return _RULES.said(text)
