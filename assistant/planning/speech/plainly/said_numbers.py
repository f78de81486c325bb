"""Numbers and times as they are spoken, written as the parser reads them: 五月份, 二三季度, 两成半.

Each says the same number or the same days; what is only about so many (十来个, 百把亩) is left alone.
"""

from __future__ import annotations

import re

from assistant.planning.speech.plainly.rules import Rule, Rules
from assistant.vocabulary.numbers import whole_number

_CN = "一二三四五六七八九"
_N = rf"[{_CN}十百千两]"
_MONTH = rf"(?:十[一二]?|[{_CN}])"
_DAY = rf"(?:[二三]?十[{_CN}]?|[{_CN}])"
_BEGINS = r"(?:^|(?<=[年度，,、；;到至从在截是于和与跟同比及：:]))"
_DOTTED = r"(?P<m{n}>1[0-2]|[1-9])\.(?P<d{n}>[12]\d|3[01]|[1-9])"
_NO_NAME = r"(?![村组坪岭山湾镇乡街寨河沟田坝])"
_EACH = r"(?!的?(?:各|分别|每|哪|相?比|差))"
_NOW = r"(?:现在|目前|今天|如今|眼下|这会儿?|当前|今日)(?:为止)?"
_YEAR_BEGINS = r"(?:年初|开年|年头|元旦|1月1[日号])"
_THAT_DAY = (
    r"(?:(?:\d{2,4}|[二一][零〇一二三四五六七八九]{1,3}|今|去|前)年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月"
    r"(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]|[底末])"
)
_A_DAY = rf"(?:{_THAT_DAY}|(?:\d{{2,4}}|今|去|前)年年?[底末])"
_DIGITS = str.maketrans("零〇一二三四五六七八九", "00123456789")


def _number(text: str) -> str:
    """十二 as 12, 二零二三 as 2023; as it stands where it is no number."""
    value = whole_number(text.replace("两", "二"))
    return text if value is None else str(value)


def _month(match: re.Match[str]) -> str:
    day = match["d"]
    return f"{_number(match['m'])}月" + (f"{_number(day)}日" if day else "")


def _months(match: re.Match[str]) -> str:
    """二三月 as 2、3月; of months that do not follow one another it stays."""
    months = [int(_number(each)) for each in match["run"]]
    if months != list(range(months[0], months[0] + len(months))):
        return match.group()
    return "、".join(str(each) for each in months) + "月"


def _two_months(match: re.Match[str]) -> str:
    """7月和8月 as 7、8月, where the one follows the other."""
    follows = int(match["other"]) == int(match["one"]) + 1
    return f"{match['before']}{match['one']}、{match['other']}月" if follows else match.group()


def _quarters(match: re.Match[str]) -> str:
    """二三季度 as 4至9月; of quarters that do not follow one another it stays."""
    first, last = int(_number(match["one"])), int(_number(match["other"]))
    return f"{3 * first - 2}至{3 * last}月" if first + 1 == last else match.group()


def _years(match: re.Match[str]) -> str:
    """2021年到2023年这三年 without its count, where that is right."""
    first, last = int(match["from"][-2:]), int(match["last"][-2:])
    span = f"{match['from']}年{match['to']}{match['last']}年"
    return span if str(last - first + 1) == _number(match["n"]) else match.group()


def _year_by_year(match: re.Match[str]) -> str:
    """20、21、22、23这四年 as 2020年到2023年, where they follow one another and are so many."""
    years = [int(each) % 100 for each in re.findall(r"\d+", match["run"])]
    if years != list(range(years[0], years[0] + len(years))) or str(len(years)) != _number(match["n"]):
        return match.group()
    return f"20{years[0]:02}年到20{years[-1]:02}年{'每年' if match['each'] else ''}"


def _percent(match: re.Match[str]) -> str:
    value = _number(match["n"])
    return f"{value}%" if value.isdigit() else match.group()


_YEARS: tuple[Rule, ...] = (
    (re.compile(r"最近(?=[两二三四五六七八九十\d]+(?:年|个月))"), "近"),
    # 二零二三年, 二三年上半年
    (
        re.compile(rf"(?<![{_CN}零〇\d])二[零〇][零〇{_CN}]{{2}}(?=年)"),
        lambda match: match.group().translate(_DIGITS),
    ),
    (
        re.compile(rf"(?<![{_CN}零〇\d])二[{_CN}](?=年(?:[上下]半年|年?[底末初]|度|[{_CN}1-4]季度|\d|{_MONTH}月))"),
        lambda match: match.group().translate(_DIGITS),
    ),
    # 21年到23年这三年, where it is so many
    (
        re.compile(
            r"(?P<from>(?:20)?\d{2})年?(?P<to>[到至—-])(?P<last>(?:20)?\d{2})年[，,]?这(?P<n>[两二三四五六七八九])年"
        ),
        lambda match: _years(match),
    ),
    # 2019年及更早 is before 2020; 2020年及以后; 以前(不含2020年)
    (
        re.compile(
            r"(?<!\d)(?P<year>(?:20)?\d{2})年?(?:及|和|以及|或|连同)(?:其|它)?(?:更早|之?前|以前|早前|此前|往前)(?:的)?(?=[^，,\d]*批)"
        ),
        lambda match: (
            f"{int(match['year']) + 1}年以前的" if match.group().endswith("的") else f"{int(match['year']) + 1}年以前"
        ),
    ),
    (re.compile(r"(?<!\d)(?P<year>20\d{2}年)(?:及|和|以及|或)(?:其|它)?(?:以后|之后|更晚|往后)"), r"\g<year>以来"),
    (
        re.compile(r"(?P<year>\d{4})年(?P<side>之?前|以前)[（(](?:不含|不包括|不算)(?P=year)年?(?:在内)?[）)]"),
        r"\g<year>年\g<side>",
    ),
    (
        re.compile(r"(?P<before>早于|先于)(?P<year>\d{4})年[（(](?:不含|不包括|不算)(?P=year)年?(?:在内)?[）)]"),
        r"\g<before>\g<year>年",
    ),
    # 二〇二〇到二〇二三; 20、21、22、23这四年
    (
        re.compile(
            rf"(?<![{_CN}零〇\d])二[零〇][零〇{_CN}]{{2}}(?=到|至|—|-|~|、|这)|(?<=[到至—\-~、])二[零〇][零〇{_CN}]{{2}}(?=[，,、年这的每各逐])"
        ),
        lambda match: f"{match.group().translate(_DIGITS)}年",
    ),
    (re.compile(r"年年(?=[到至、这，,])"), "年"),
    (
        re.compile(
            r"(?<!\d)(?P<run>(?:20)?\d{2}年?(?:、(?:20)?\d{2}年?){1,9})[，,]?这?(?P<n>[两二三四五六七八九])年(?:的|里|间)?[，,]?(?P<each>(?:各|分别)(?=是|有|多|几))?"
        ),
        lambda match: _year_by_year(match),
    ),
    # 二三年出让的
    (
        re.compile(rf"(?<![{_CN}零〇\d])二[{_CN}](?=年(?:出让|供|批|下发|成交|立案|卖|办|受理|核发|登记|验收))"),
        lambda match: match.group().translate(_DIGITS),
    ),
    # 2023年末, 6月末; 三个时点的
    (re.compile(r"(?<=\d[年月])末(?![位尾])"), "底"),
    (re.compile(r"(?<=[底日])(?:这)?[两三四五六]个(?:时点|时间点|节点|时间节点|时候|日子|月末|年末)的?"), ""),
    # 2019到2023这五年; 从6月30日到年底，再到今年6月30日
    (
        re.compile(
            r"(?<!\d)(?P<from>(?:20)?\d{2})年?(?P<to>[到至—-])(?P<last>(?:20)?\d{2})年?[，,]?这(?P<n>[两二三四五六七八九])年"
        ),
        lambda match: _years(match),
    ),
    (
        re.compile(rf"(?:从|自)?(?P<a>{_A_DAY})(?:到|至)(?P<b>{_A_DAY})[，,]?(?:再|又)(?:到|至)(?P<c>{_A_DAY})"),
        r"\g<a>、\g<b>、\g<c>",
    ),
    # 一八年之前, 年内到期
    (
        re.compile(rf"(?<![{_CN}十百千零〇两\d])(?:一[三四五六七八九零〇]|二[零〇一二四五六七八九])(?=年(?![级限代]))"),
        lambda match: match.group().translate(_DIGITS),
    ),
    (
        re.compile(r"(?<![\d今明去本前后一两三四五几多当])年内(?=[要将应该]{0,2}(?:到期|期满|过期|满期|届满))"),
        "今年",
    ),
    # 到23年6月30号为止, 数截到6月30日
    (
        re.compile(rf"(?:数到|数截?至?到?|截至|截止到?|算到|统计到|到|至)(?P<day>{_THAT_DAY})(?:这一?天)?(?:为止|止)"),
        lambda match: _up_to(match),
    ),
    (re.compile(rf"(?:数截?[至到]|算到|统计[至到])(?={_THAT_DAY})"), "截至"),
    (
        re.compile(
            r"^(?:截[至止]|到|至)(?:目前|现在|今天|今日|当前|眼下)为止[，,]?(?=[一-鿿]{4})(?!都|还|没|未)(?![^，,]*(?:到期|届满|逾期|过期|期满|超期))"
        ),
        "",
    ),
    (re.compile(r"截[至止](?:目前|现在|今天|今日|当前)(?:为止)?[，,]?(?=[^，,]{0,4}(?:还|尚|仍)[有剩余存])"), ""),
    # 年初到现在, 开年以来, 打年初起: all that this year tells
    (
        re.compile(
            rf"(?<![去前明上后\d])(?:从|自|打)?(?:今年|本年)?{_YEAR_BEGINS}(?:以来|开始|起|至今|以后"
            rf"|后)?[，,]?(?:一直)?(?:到|至|截至){_NOW}"
        ),
        "今年以来",
    ),
    (re.compile(rf"(?<![去前明上后\d])(?:从|自|打)?(?:今年|本年)?{_YEAR_BEGINS}(?:以来|至今)"), "今年以来"),
    (re.compile(rf"(?<![去前明上后\d])(?:从|自|打)(?:今年|本年)?{_YEAR_BEGINS}(?:开始|起)"), "今年以来"),
    (re.compile(rf"(?:从|自|打)?(?:今年|本年度?)(?:一直)?(?:到|至){_NOW}|今年至今"), "今年以来"),
    (
        re.compile(rf"(?<![去前明上后\d])(?:从|自|打)?(?:今年|本年)?{_YEAR_BEGINS}(?:到|至)(?P<m>\d{{1,2}})月[底末]"),
        r"今年1至\g<m>月",
    ),
    (re.compile(r"去年(?:的)?(?:这|那)个?(?:时候|时间|时段|会儿?)|去年(?:同一时间|同时期|同一时期)"), "去年同期"),
    (
        re.compile(r"(?<![\d一二三四五六七八九十月个上本这下每年几哪])月(?P<edge>[底末])(?=之?前|以前|到期|要|该)"),
        r"本月\g<edge>",
    ),
)
"""Years, and what they began with."""

_MONTHS: tuple[Rule, ...] = (
    # 一到三月, 3.16-6.2
    (
        re.compile(
            rf"(?<![{_CN}十\d])(?:[从自])?(?P<m>{_MONTH})月?(?:到|至|-|—|~)(?P<to>{_MONTH})(?=月(?!{_DAY}[日号]))"
        ),
        lambda match: f"{_number(match['m'])}至{_number(match['to'])}",
    ),
    (
        re.compile(
            rf"(?<![\d.]){_DOTTED.format(n=1)}(?:-|—|~|至|到){_DOTTED.format(n=2)}"
            r"(?![\d.])(?!个?(?:亩|公顷|平|万|亿|元|吨|个|宗|件|处|%|％|人|户|米|倍|成))"
        ),
        r"\g<m1>月\g<d1>日到\g<m2>月\g<d2>日",
    ),
    # 4、5、6月各; 4 5 6月各: every one of them
    (
        re.compile(r"(?<![\d.])(?P<run>\d{1,2}(?:[、 ，,和]\d{1,2}){1,5})月(?:份)?(?=(?:各|分别|每)(?!季|年))"),
        lambda match: "、".join(f"{each}月" for each in re.findall(r"\d+", match["run"])),
    ),
    (re.compile(r"(?:头|前)仨(?=月)"), "前三个"),
    # 七八月, 四五六月份
    (re.compile(rf"(?<![{_CN}十\d]){_NO_NAME}(?P<run>[{_CN}]{{2,4}})月份?{_NO_NAME}{_EACH}"), _months),
    # 7月和8月到期的
    (
        re.compile(
            r"^(?!.*(?:各|分别|比|差|哪|每|逐))(?P<before>.*?)(?P<one>\d{1,2})月(?:、|和|跟|与)"
            r"(?P<other>\d{1,2})月(?!\d)(?:份)?(?=[到要该供批立下]|的|两个月)"
        ),
        lambda match: _two_months(match),
    ),
    # 五月份, 去年十二月, 九月三十号之前
    (re.compile(rf"(?<![{_CN}十\d])(?P<m>{_MONTH})月(?P<d>)(?=份|底|末|[上中下]旬)"), _month),
    (re.compile(rf"(?<![{_CN}十\d])(?P<m>{_MONTH})月(?P<d>{_DAY})[日号]"), _month),
    (re.compile(rf"{_BEGINS}(?P<m>{_MONTH})月(?P<d>)(?![{_CN}]){_NO_NAME}"), _month),
    (re.compile(rf"(?<=\d月)(?P<n>{_DAY})[日号]"), lambda match: f"{_number(match['n'])}日"),
    # 头两个月, 前三个季度, 二三季度
    (re.compile(r"(?<![\d之以])(?:头|前)(?:两个|俩)月"), "前2个月"),
    (re.compile(r"(?:头|前)(?:两个?|俩|二)季度?(?!各|每)"), "前二季度"),
    (re.compile(r"(?:头|前)三个季度?"), "前三季度"),
    (re.compile(r"头一个?季度"), "一季度"),
    (re.compile(rf"(?<![前{_CN}])第?(?P<one>[一二三])[、和及]?第?(?P<other>[二三四])季度{_EACH}"), _quarters),
)
"""Months and quarters."""

_SHARES: tuple[Rule, ...] = (
    # 百分之七十, 七成半
    (re.compile(rf"百分之(?P<n>{_N}+)(?![点几多])"), _percent),
    (re.compile(rf"(?<![{_CN}十])(?P<n>[{_CN}两])成半"), lambda match: f"{_number(match['n'])}5%"),
)

_BOUNDS: tuple[Rule, ...] = (
    # 供地不到一半的批次: of the rate
    (
        re.compile(
            r"(?P<what>(?!面积|规模|金额|价款)[一-鿿]{2})(?<![率例比重])(?:不到|不足|没到|未到|没有到)"
            r"(?:一半|半数)(?=的)"
        ),
        r"\g<what>率不到50%",
    ),
    # 地供了还不到一半的批次
    (
        re.compile(
            r"(?:地|面积)?(?P<act>供|复垦|整治|处置)(?:了|出去)+(?:的)?(?:还|都|也)?(?:不到|不足|没到"
            r"|没有到)(?:一半|半数|50%)(?=的|[，,。？?]|$)"
        ),
        lambda match: f"{match['act'].replace('供', '供地')}率不到50%",
    ),
    # 整改率过半, 占比不到一半
    (
        re.compile(r"(?<=[率例比重])(?:都|已经?)?(?:过了?半数?|超过了?一?半数?|一半以上|超过一半)(?![年月])"),
        "超过50%",
    ),
    (re.compile(r"(?<=[率例比重])(?:都|还)?(?:不到|不足|没到|没有?过|未过|不过)一?半数?(?![年月])"), "低于50%"),
    # 上了95亩, 破百亩, 上百亩的
    (
        re.compile(
            rf"(?<![马早晚以加贴挂])上了(?=(?:\d|{_N}+)[{_CN}十百千\d.]*(?:亩|公顷|平方|万|亿|元|吨|户|人|处|宗|个))"
        ),
        "不少于",
    ),
    (re.compile(r"(?<![以之加])上(?P<n>[百千])(?=亩|公顷|户|人|万元|吨)"), lambda match: f"不少于{_round(match)}"),
    (re.compile(r"(?:突破|破)(?P<n>[百千])(?=亩|公顷|户|人|万元|吨|宗|个)"), lambda match: f"超过{_round(match)}"),
    # 财产过了200万, not 过了6月30日
    (
        re.compile(
            r"(?<![经通超])过了(?=\d[\d.]*(?:万|亿)?(?:亩|公顷|平方|元|户|人|处|宗|吨|%|[万亿]"
            r"(?![\d月日号天年])|个(?!月|季)))"
        ),
        "超过",
    ),
    # 财产超过200万，人倒不满50个: the adverb only sets it against what is before
    (
        re.compile(
            r"(?<![颠打压推绊翻跌倾])(?:倒是?|反倒|反而)"
            rf"(?=(?:才|只|还)?(?:不[满到足]|没到|没过|超过|多于|少于|低于|高于)[\d{_CN}])"
        ),
        "",
    ),
    # 人超过30个的
    (
        re.compile(
            r"(?P<limit>人(?:数|口)?(?:超过|不满|多于|大于|不少于|不低于|少于|不到|不足|在)\d+)个(?=的"
            r"|以[上下]|[，,。？?]|$)"
        ),
        r"\g<limit>人",
    ),
)
"""Limits."""

_COUNTED = r"(?P<how>(?:都|全)?(?:(?:加|凑|合|拼|拢|并|捏|打)(?:在|到|成|起|总|一)|一起|一共|总共|合计))"
_NAMES: tuple[Rule, ...] = (
    (re.compile(r"(?<=[头前])仨(?=月|季)"), "三个"),
    # 这仨, 甲镇、乙乡、丙乡三地; two that are named and put together
    (re.compile(r"(?:这|那)?仨(?![一-鿿]{0,2}[村组镇乡])个?"), "这三个"),
    (re.compile(r"(?:这|那)?俩(?![一-鿿]{0,2}[村组镇乡])个?"), "这两个"),
    (re.compile(rf"(?<=[镇乡村道])这?(?P<n>[两{_CN}])地(?![块类区籍形质面价])"), r"这\g<n>个地方"),
    (
        re.compile(
            r"(?<=[一-鿿])这?(?P<n>两)(?:地|镇|乡)(?=[的，,]|加|合|共|一共|[一-鿿]{2,5}?(?:共|合计|多少|几|总|各|统))"
        ),
        r"这\g<n>个地方",
    ),
    (
        re.compile(rf"(?<=[，,年])(?P<n>[两二三四五])(?:个|家|边|头|块|处|样|类|种|项)(?:地方|乡镇|镇|乡)?{_COUNTED}"),
        lambda match: _both(match),
    ),
)
"""So many, of what is named before."""


def _up_to(match: re.Match[str]) -> str:
    """到6月30日为止 is as of that day; 从3月16日起到6月2日止 is a span."""
    clause = re.split(r"[，,；;。]", match.string[: match.start()])[-1]
    return f"{'到' if re.search('[从自打起]', clause) else '截至'}{match['day']}"


def _round(match: re.Match[str]) -> str:
    return {"百": "100", "千": "1000"}[match["n"]]


def _both(match: re.Match[str]) -> str:
    """两个凑一堆 as 凑一堆, where so many are named before it."""
    named = re.search(r"[一-鿿]+(?:[、和与跟同及][一-鿿]+)+", match.string[: match.start()])
    joined = len(re.findall(r"[、和与跟同及]", named.group())) if named else 0
    how = "一共" if match["how"] == "一起" else match["how"]
    return how if str(joined + 1) == _number(match["n"]) else match.group()


_RULES = Rules(*_YEARS, *_MONTHS, *_SHARES, *_BOUNDS, *_NAMES)


def in_digits(text: str) -> str:
    """`text`, folded already, with its spoken numbers and times as they are written."""
    return _RULES.said(text)
