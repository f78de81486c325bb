"""By what rows go together, as people say it: 以状态为口径作个分类计数, 照措施分一分，每类几个, 甲几个，乙几个.

All is said as 按…统计, 各… or as the list of those that are asked of.
"""

from __future__ import annotations

import re

from assistant.planning.speech.plainly.rules import Rules

KIND = (
    r"(?:乡镇|镇街|镇|乡|村|单位|部门|公司|企业|用途|方式|类型|类别|种类|矿种|灾种|原因|措施|批次|项目"
    r"|状态|性质|等级|行业"
    r"|机关|方向|级别|档次|年份|年度|季度|月份|年|月)"
)
TELL = r"(?:报|说|念|数|列|算|排|讲|拉|捋|摆|点|统计|汇总|看)"
TOLD = rf"(?:{TELL})(?:一{TELL}|一下|一遍|出来|给我|我|听|看|清楚|个数)*"
ASK = r"(?:多少|几|好多)"
_ENDS = r"(?=[。？?！!]*$)"
_EACH = re.compile(r"各|每|逐|分别|按.{1,8}统计|挨")

_EACH_ONE = r"(?:每|各|一)(?:一)?[级类种样个项家档]"
_BY = rf"(?:按照?|照|依照?|论|分)(?P<by>[一-鿿]{{0,6}}?{KIND})"
_SORTED = (
    r"(?:(?:给我|帮我)?(?:分一分|分一下|分个类|归归类|归个类|归一归|归拢一?下?|归类|分类|分组|分开|拆开"
    r"|列一列|捋一捋|理一理|数一数)(?:来)?(?:看|数|算|报|说)?"
    r"|(?:给我|帮我)(?:分|排|数|报|列|拉|捋)一?下?|一[级类种样家个]一[级类种样家个](?:地|的)?(?:报|数|列|说|算|看)?)"
)
_GATHERED = Rules(
    # 以生产状态为口径，对采矿权作个分类计数; 按牵头单位对问题进行分组计数; 对…按矿种分类，统计各类家数
    (
        re.compile(
            r"以(?P<by>(?!亩|公顷|万|亿|平方|元|吨|件|户)[一-鿿]{2,8}?)为(?:口径|维度|标准|依据|分类依据"
            r"|类别|准)(?:来)?(?=[，,对]|统计|分|计)"
        ),
        r"按\g<by>",
    ),
    (
        re.compile(
            r"^(?:请|麻烦|帮忙|帮我|劳烦)?按照?(?P<by>[^，,按对把]{2,8}?)[，,]?(?:对|把|将)"
            r"(?P<what>[^，,]{2,16}?)(?:进行|作|做|加以|予以|来)?(?:个|一个|一次|一下)?"
            r"(?:分类|分组|归类|分别|逐项)?(?:计数|统计|汇总|点数|清点|汇个总|数一数|数一下|分一分|归归类|分类|分组)"
        ),
        r"\g<what>按\g<by>统计",
    ),
    (
        re.compile(
            r"^(?:请|麻烦|帮忙|帮我)?(?:对|把|将)(?P<what>[^，,]{2,16}?)按照?(?P<by>[^，,按]{2,8}?)"
            r"(?:进行)?(?:分类|分组|归类|分开|拆开)(?:统计)?[，,](?:统计|计算|清点|数|报|列出?)?(?:出)?各"
            r"(?:类|组|种|自)?(?:的)?(?:家|个|宗|件|处|户|数)(?:数|量)?(?=[。？?]*$)"
        ),
        r"\g<what>按\g<by>统计",
    ),
    (
        re.compile(
            r"[，,](?:并|再|然后)?(?:以|用|拿)(?:一?[张幅个])?(?:柱状图|条形图|饼图|图表|图)(?:的)?(?:形式"
            r"|方式)?(?:展示|呈现|表示|显示|体现|反映|画出来)(?:一下|出来)?" + _ENDS
        ),
        "",
    ),
    # 照整改措施分一分，分别多少个; 按措施归归类，每类几个; 按等级分开看，每一级几户
    (
        re.compile(
            rf"{_BY}{_SORTED}[，,](?:(?:{_EACH_ONE}|各自|各)(?:的)?)?(?P<noun>[^，,多几好各]{{0,6}}?)"
            rf"(?:分别|各自|各)?(?P<is>(?:是|有|为)?)(?={ASK})"
        ),
        lambda match: f"按{match['by']}统计，{match['noun']}各{'' if match['noun'] else match['is']}",
    ),
    (re.compile(rf"{_BY}{_SORTED}(?=[，,。？?]|$)"), r"按\g<by>统计"),
    (re.compile(rf"{_BY}(?:给我|帮我)分一下(?=[一-鿿]{{2}})"), r"按\g<by>统计"),
    # 每种矿，一年生产规模加起来分别是多少
    (
        re.compile(
            rf"(?P<of>(?:每|各)(?:一)?[种类个样][一-鿿]{{1,6}})[，,](?=[^，,各每]{{2,12}}(?:加起来|合计"
            rf"|一共|总共|平均)?(?:分别|各)(?:是|有|为)?{ASK})"
        ),
        r"\g<of>的",
    ),
    # 每种措施各管着多少人
    (re.compile(rf"(?<=各)(?:自)?(?:管|护|罩|保|挂|堆)(?:着|住|了|起)?(?={ASK})"), "有"),
    # 没改完的图斑按镇报一下，就要甲、乙、丙三个镇的
    (
        re.compile(
            rf"^(?P<what>[^，,多几哪]{{3,20}}?)(?:按照?|分)(?:乡镇|镇|乡|村)(?:{TELL})?(?:一下"
            rf"|一{TELL})?[，,](?:就|只|光)?要?(?P<list>[^，,多几哪]{{2,8}}(?:、[^，,多几哪]{{2,8}})+)"
            r"(?:这)?[两三四五六]个?(?:乡镇|镇|乡|村)的(?=[。？?]*$)"
        ),
        r"\g<list>的\g<what>各多少",
    ),
    # 各家牵头单位头上，一家几个; 每种措施名下
    (
        re.compile(
            rf"(?:落|摊|分|派|算|轮)(?:到|在)(?:各|每)(?:家|个)?(?P<of>[^，,各每]{{0,4}}?{KIND})(?:的)?"
            rf"(?:头上|身上|名下|手里|手上)?[，,]?(?:{_EACH_ONE})?(?={ASK})"
        ),
        r"，各\g<of>",
    ),
    (
        re.compile(
            rf"(?P<of>(?:每|各)[个种类家]?[^，,各每]{{0,6}}?{KIND})(?:名下|头上|底下|下头|下面|手里)(?=各"
            rf"|分别|有|{ASK}|[，,])"
        ),
        r"\g<of>",
    ),
    # 督察问题，每个类别都是几个; 不同机关发的各是多少
    (
        re.compile(
            r"每个(?P<of>类别|类型|种类|等级|级别|用途|原因|措施|机关|单位|部门|方式)(?:的)?(?:都|各"
            rf"|分别)?(?:是|有|为)?(?={ASK})"
        ),
        r"各\g<of>各",
    ),
    (
        re.compile(
            r"不同(?:的)?(?P<of>[^，,的]{0,6}?(?:单位|公司|企业|机关|部门))的?(?:家|个)数(?:一共|总共)?"
            r"(?:是|有|为)?(?:多少|几)?(?=[。？?]*$)"
        ),
        r"\g<of>有几家",
    ),
    (
        re.compile(
            rf"不同(?:的)?(?P<of>[^，,的]{{0,6}}?{KIND})(?:发|批|管|办|出具?|牵头|负责)?的[，,]?(?:各|分别)"
            rf"(?:自)?(?:是|有|为)?(?={ASK})"
        ),
        r"各\g<of>各",
    ),
    (
        re.compile(
            r"[，,](?:分开|分头|挨个儿?|各自|分别)(?:来)?(?:报|说|列|数|算|讲|统计)(?:一下|出来)?(?=[，,。？?]|$)"
        ),
        lambda match: (
            "" if _EACH.search(match.string[: match.start()] + match.string[match.end() :]) else match.group()
        ),
    ),
    # 首次、转移、变更这些登记，每样分别办了多少; 滑坡、崩塌这些灾害类型每类几处
    (
        re.compile(
            rf"(?P<list>[一-鿿]{{2,6}}(?:、[一-鿿]{{2,6}})+)(?:这些|这几[类种样项个]"
            rf"|这[三四五六两][类种样项个])(?:的)?(?P<noun>[一-鿿]{{2,6}}?)[，,]?(?:每一?[种类样个项]|各自?"
            rf"|分别)+(?P<did>[办供发批]?了?)(?:有|是)?(?={ASK})"
        ),
        lambda match: _of_list(match),
    ),
    # 各多少个，按多少排
    (
        re.compile(
            r"(?<=各)(?P<ask>[^，,]{0,4}(?:多少|几|好多)[^，,]{0,3})[，,]按(?:照)?(?:个数|数量|多少|大小"
            r"|数)(?:来)?排(?:个?序|列|一下|队|一排)?(?=[。？?]*$)"
        ),
        r"\g<ask>，从多到少排列",
    ),
    # 户数按等级统计，只要在册的点: of which rows, said behind
    (
        re.compile(
            r"^受?(?P<what>[^，,的]{2,6})的?(?P<unit>户|人)数按(?P<by>[^，,]{2,8})统计[，,](?:只|就|光)要"
            r"(?P<rows>[^，,的]{2,6}的[^，,的]{1,6})(?=[。？?]*$)"
        ),
        r"\g<rows>按\g<by>统计，\g<what>各多少\g<unit>",
    ),
    # 归一归，有几种
    (
        re.compile(
            r"(?:归一归|归归类|归拢归拢|归拢一下|捋一捋|理一理|梳一梳|数一数)[，,](?=(?:一共|总共|共"
            r"|大概)?(?:有|是)?几[种类样个])"
        ),
        "，",
    ),
    # …成交了多少钱，分用途报一下: of each
    (
        re.compile(rf"[，,](?:请|麻烦)?(?:给我|帮我)?分(?P<by>[一-鿿]{{0,4}}?{KIND})(?:地|来)?{TOLD}(?=[，,。？?]|$)"),
        r"，按\g<by>统计",
    ),
    # 按用途统计，住宅一个数，商服一个数: only those
    (
        re.compile(
            r"[，,](?P<one>[^，,一各每]{2,8})一个(?:数|总数)[，,](?P<two>[^，,一各每]{2,8})一个(?:数|总数)(?=[。？?]*$)"
        ),
        r"，\g<one>、\g<two>各多少",
    ),
    # 图斑，甲镇几个，乙镇几个，丙镇几个
    (
        re.compile(
            r"^(?P<what>[^，,多几好各]{2,24})[，,](?P<asks>[^，,没未已不各]{2,8}?(?:多少|几"
            r"|好多)[个宗件处户家](?:[，,][^，,没未已不各]{2,8}?(?:多少|几|好多)[个宗件处户家])+)[。？?]*$"
        ),
        lambda match: _asked_of_each(match),
    ),
    # 拍卖的地，住宅用地成交了多少钱？商服用地呢
    (
        re.compile(
            r"^(?P<what>[^，,多几好各]{2,20})[，,](?P<one>[^，,多几好各]{2,16}?(?:多少|几"
            r"|好多)[^，,？?]{0,4})[，,？?](?P<other>[^，,多几好各]{2,8})呢[。？?]*$"
        ),
        lambda match: _and_the_other(match),
    ),
)
"""Of each, by what they go together or one by one."""


def _of_list(match: re.Match[str]) -> str:
    """滑坡、崩塌这些灾害类型 names only some of them: all are meant; 首次、转移这些登记 are those named."""
    if re.search(rf"{KIND}$", match["noun"]):
        return f"按{match['noun']}统计各有"
    return f"{match['list']}{match['noun']}各{match['did']}"


def _asked_of_each(match: re.Match[str]) -> str:
    """甲几个，乙几个 of one thing: 甲、乙的…各几个, where all ask the same."""
    pieces = [re.fullmatch(r"(.+?)((?:多少|几|好多).)", each) for each in re.split(r"[，,]", match["asks"])]
    if not all(pieces) or len({each.group(2) for each in pieces if each}) > 1:
        return match.group()
    names = "、".join(each.group(1) for each in pieces if each)
    return f"{names}{match['what']}各有{pieces[0].group(2) if pieces[0] else ''}"


def _and_the_other(match: re.Match[str]) -> str:
    """住宅用地成交了多少钱？商服用地呢: names that end alike are asked the same."""
    other = match["other"]
    for end in (other[-2:], other[-1:]):
        at = match["one"].find(end, 1)
        if (at > 0 and len(end) > 1) or (at > 0 and end in "镇乡村类局"):
            name, ask = match["one"][: at + len(end)], match["one"][at + len(end) :]
            return f"{match['what']}，{name}、{other}各{ask}"
    return match.group()


def by_kinds(text: str) -> str:
    """`text`, folded already, with what rows go together by said plainly."""
    return _GATHERED.said(text)
