"""What the speaker says of himself and of the paper he is at: 刚接到电话，…; 写请示要引文号，…; …，我好回话.

Such a clause is told by its words alone: every one of them is of who speaks, of when, of a paper or of
handling papers.  A clause with any other word in it (没交材料的，…; 要求整改的，…) may say which rows are meant
and stays, and so does one that is of nothing but a paper (报告里，…) or that asks for one (我要名单).
"""

from __future__ import annotations

import re

_WHO = (
    "我们|咱们|俺们|我|咱|俺|分管领导|领导|书记|副局长|局长|科长|股长|所长|主任|县长|镇长|乡长|老板|上级|上头|上面"
    "|省里|市里|县里|省厅|市局|县局|厅里|局里|审计组|审计局|审计|督察组|巡察组|考核组|检查组|纪委|财政局?"
    "|统计局|人大|政协|政府办"
    "|县委办|办公室|同事|隔壁|对方|人家|别人"
)
_WHEN = (
    "刚刚|刚才|方才|刚|正在|正|马上|立马|等会儿?|待会儿?|一会儿?|今天|今晚|明天|明早|后天|下午|上午|晚上"
    "|中午|下周|这会儿?"
    "|现在|临时|又|老是|老|急着|赶着|等着|忙着|急|赶"
)
_JOINS = (
    "提前|尽快|赶紧|早点|顺便|好去|逐家|挨家|需要|要|得|需|想|准备|打算|好|还|就|也|都|来|去|在|是|把|给"
    "|跟|和|向|对着|对|为了|为|因为|因|由于|替|用来|拿来|必须|须"
    "|工作|业务|这边|那边|这里|这儿|手头|手上|上|里|过来|电话里|一个个|一个一个|逐[宗个条件处户项份]"
    "|挨个儿?|一一|一下|下|再|先"
    "|一[个份张本次]|个|份|张|本|看看|看|听听|呢|啊|嘛|着"
)
_HANDLES = (
    "对|写|填报|填|报送|上报|报|做|弄|搞|整理|整|编制|编写|编|起草|草拟|拟|制作|准备|汇总|汇报|核对|核实"
    "|核|对账|查阅|查|调取|调阅|调档|调"
    "|通知|提醒|督促|联系|催|盯|写进|写到|写在|写入|放进|放到|放在|填进|填到|列进|列入|编进|报进"
    "|抽查|检查|复核|录入|录|记|抄|附|引用|引|回复|答复|回话|回|交差|交账|交|存档|归档|备查|备案用|建档"
    "|装订|打印|复印|发|画|绘"
)
_PAPERS = (
    "信访答复|答复函|复函|信访|半年总结|年终总结|统计表|报表|表格|表|月报|季报|周报|年报|日报|半年报|简报"
    "|专报|汇报材料|汇报稿|汇报|材料|总结|报告|请示|批复|回函|函|公文|文件|文号|文"
    "|通报|处置方案|整改方案|工作方案|实施方案|方案|台账|清单|单子|名单|附件|档案|案卷|卷宗|卷|ppt|课件"
    "|稿子|讲话稿|发言稿|提案|建议"
    "|信访件|督办件|督办单|会议|例会|会|系统|账|数据|数字|数|柱状图|条形图|饼图|图"
)
_CALLS = (
    "打电话来?|打来电话|来电话|接到?个?电话|接到?通知|收到通知|开会|上会|过会|问起|问到|问我们?|问|催要|催|来了|过来了"
    "|等着(?:要|用|看|听|报)?|急着(?:要|用)|要个?(?:数据?|数字|材料|情况|报表)|要看|要"
)
_USE = "急用|要用|有用|备用|用"
_TOKEN = rf"(?:{_WHO}|{_CALLS}|{_WHEN}|{_PAPERS}|{_HANDLES}|{_USE}|{_JOINS})"
_CLAUSE = rf"{_TOKEN}{{2,12}}"

_OPENING = re.compile(rf"^(?P<said>{_CLAUSE})[，,：:。；;！!]+(?=.{{4}})")
_CLOSING = re.compile(rf"[，,。；;？?！!]+(?P<said>{_CLAUSE})[。？?！!~…]*$")
_FOR_A_PAPER = re.compile(
    rf"(?:急用|要用|得用|需用|备用|用)$|^(?:因为?|由于|为了?).*(?:需要|要|{_HANDLES})|电话|通知|开会|上会"
    r"|过会|存档|归档|备查"
    rf"|^(?:{_HANDLES})(?:个|一个|份|一份|张)?(?:{_PAPERS})(?:上|里)?(?:要|得|需)"
    rf"|^(?:{_PAPERS})(?:上|里)?(?:要|得|需要?)(?:{_HANDLES})"
)
_AIMS = "需要|要|得|需|想|准备|打算|好|来|去|正在|正|在|给|把|马上|急着|等着|忙着|赶着"
_HIS_OWN = re.compile(
    rf"^(?:{_WHO})(?:{_WHEN}|{_JOINS}|{_WHO})*(?:{_CALLS}|{_USE})"
    rf"|^(?:给|替|帮|为)(?:{_WHO})(?:{_HANDLES})(?:{_PAPERS})$"
    rf"|^(?:要|得|准备|打算|好)?(?:写|放|填|列|编|报)(?:进|到|在|入)(?:{_PAPERS})(?:里|上)?$"
    rf"|^(?:核|对|查|报|记|算)(?:一?个|一?下|一)(?:数据?|账|底数)$"
    rf"|^(?:我们?|咱们?|俺们?)(?:{_WHEN}|{_JOINS}|{_PAPERS}|{_WHO})*"
    rf"(?:(?:{_AIMS})(?:{_JOINS}|{_PAPERS}|{_WHO})*(?:{_HANDLES})|(?:{_HANDLES})(?=一?下|[个份张]"
    r"|一[个份张]))(?!.*(?:名单|清单|单子)$)"
    rf"|^(?:等着|急着|赶着|忙着|急|正|马上)(?:要)?(?:{_HANDLES}|{_USE})(?:{_PAPERS}|$)"
)
_HIS_CHART = re.compile(
    r"^(?:我们?|咱们?)?(?:想|要|准备|打算|得|需要)(?:做|画|绘|弄|整)(?:一?[个张幅])?(?:柱状图|条形图|饼图)"
)
_ASKED = re.compile(
    r"多少|几(?!乎)|好多|哪|谁|什么|啥|有没有|有没得|有无|是否|是不是|列|最[多少大小高低早晚]|占比"
    r"|[没不]有?[？?，,]|吗|编号|名称|怎么|如何"
)


def _of_the_speaker(said: str) -> bool:
    return any(each.search(said) for each in (_FOR_A_PAPER, _HIS_OWN, _HIS_CHART))


def without_speaker(text: str) -> str:
    """`text`, folded already, without clauses in which the speaker tells of himself."""
    opening = _OPENING.match(text)
    if opening is not None and _of_the_speaker(opening["said"]):
        text = text[opening.end() :]
    closing = _CLOSING.search(text)
    if closing is not None and _of_the_speaker(closing["said"]) and _ASKED.search(text[: closing.start()]):
        text = text[: closing.start()]
    return text
