"""Verbs with what became of them, said with the words that stand for it: 没搞归一 is 没整改完, 批下来 is 批准.

Verbs of general use (整, 弄, 搞) only with a word for being done behind them; a verb that could be of another
matter (花脱, 挖出来) stays as it is, and the question stops there.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_NOT = r"(?:还没有?|没有?|没能|尚未|未能?|还未)"
_WORK = r"(?:整改|整治|整|弄|搞|改|收拾|拾掇|捯饬|落实)"
_DONE = r"(?:得)?(?:完成|完|好|定|妥当?|成|归一|利索|利落|清楚|巴适|到位|抻抖|了结|下来|出来)"
_ENDS = r"(?=[。？?！!]*$)"
_CLAUSE = r"(?=[，,。？?！!]|$)"
_TARGET = re.compile(r"任务|目标|计划|指标")
_RATES = r"整改|销号|复垦|处置|结案|立案"
_SO_MUCH = r"(?:百分之(?:几|多少)|几成|多少个?百分点|几个百分点)"
_DEED = r"(?=了|的|几|多少|好多|哪|没|[，,。？?]|$)"
_APART = "停产 停工 停业 复产 复工 开工 动工 完工 竣工 验收 销号 立案 结案 复垦 到期"
_LONGER = r"(?![作程厂资地钱人业码量品权件卷子例回入购费款限间待])"
_TURNED_ROUND = (
    r"(?:(?<![编文证账户型批标信代符])号(?=[还都也没未尚]+有?销)|(?<![档方议提备草图])案(?=[还都也没未尚]+有?[立结])"
    r"|(?<![施员职分])工(?=[还都也没未尚]+有?[开动完]))"
)
_PAID = r"(?:多少|好多|几多|几)(?:钱|万元?|个?亿元?|块钱|元)"

_RULES: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    # 改是改完了，号还没销; 改都没改, 动也没动: the verb said twice (供都没供 is none of it, not some)
    (re.compile(r"(?P<v>[一-鿿]{1,2})是(?P=v)(?P<done>完|好|到位|成|过)?了"), r"\g<v>\g<done>了"),
    (re.compile(r"(?:连)?(?P<v>[动改立销结办验开])[都也]还?(?P<not>没有?|未)(?P=v)"), r"\g<not>\g<v>"),
    (re.compile(r"整改(?=(?:没有?|未)动(?:静|弹|过)?的(?!工|土))"), ""),
    # 停了产的, 销过号: the verb and its object apart; 号还没销, 案没立: turned round
    (
        re.compile(rf"(?:{'|'.join(f'{each[0]}[了过]{each[1]}' for each in _APART.split())}){_LONGER}"),
        lambda match: match.group()[0] + match.group()[2],
    ),
    (
        re.compile(
            rf"(?P<o>{_TURNED_ROUND})(?:[都也])?(?P<not>(?:还|尚)?(?:没有?|未))(?P<v>[销立结开动完])(?P=o)?(?=的|[，,。？?]|$)"
        ),
        r"\g<not>\g<v>\g<o>",
    ),
    (re.compile(r"(?:整改|改)(?:完|好|到位)了[、，,]但?(?=(?:还|尚)?(?:没有?|未)销号的)"), "整改完但"),
    # 没搞归一, 没整利索, 没整的
    (re.compile(rf"(?P<not>{_NOT})(?:都|全|彻底|完全)?{_WORK}{_DONE}(?!率|情况|[比占])"), r"没整改完"),
    (re.compile(rf"(?P<not>{_NOT})整(?=的|[，,。？?]|$|几|多少|好多)"), "没整改"),
    # 已经搞归一了的
    (re.compile(r"(?<![没未不])(?:整|弄|搞|改|收拾)(?:归一|利索|利落|妥当?|巴适|抻抖)(?:了)?"), "整改完了"),
    (re.compile(r"(?<![没未不])整(?:完|好)(?=了|的|几|多少|好多)"), "整改完"),
    # 还挂着几个没整完; 挂着几个 alone says that they are not done
    (
        re.compile(
            r"(?:都|全)?还?(?:挂|吊|悬|搁|撂|晾|摆)(?:着|起|在那儿?|在那里|在账上|在手上)(?:的)?(?:还)?(?:有)?"
            r"(?P<ask>(?:多少|好多|几)(?:个|件|处|宗|块|家)?)(?P<left>没|未)?"
        ),
        lambda match: f"还有{match['ask']}{match['left'] or '没整改完'}",
    ),
    (
        re.compile(
            rf"(?:都|全)?还?(?:挂|吊|悬|搁|撂|晾|摆)(?:着|起|在那儿?|在那里|在账上|在手上)[，,]?(?=(?:还)?{_NOT}(?:整改|销号|立案|改))"
        ),
        "",
    ),
    # 尚差多少个未完成, 还差几个没销号
    (
        re.compile(r"(?:还|尚|仍)差(?=(?:多少|好多|几)(?:个|件|处|宗|块)?(?:没|未|尚未))"),
        lambda match: match.group() if _TARGET.search(match.string[: match.start()]) else "还有",
    ),
    # 销掉了几个, 没销完
    (re.compile(r"(?<![撤注核报推产经行供])销(?:掉|脱)(?=了|的|几|多少|好多)"), "销号"),
    (re.compile(r"(?<=[没未])销(?:掉|完|脱|下来)"), "销号"),
    # 立上案, 没立成案, 没被立案
    (re.compile(r"立(?:上|下|起|完|好|成|得)了?案"), "立案"),
    (re.compile(r"(?P<not>没有?|未|尚未)(?:被|给|得到)(?=立案|处罚|查处|整改|供应|批准|销号)"), r"\g<not>"),
    # 销号销到百分之几了, 整改到几成
    (
        re.compile(
            rf"(?P<act>{_RATES})(?:完成)?(?:的?(?:进度|进展))?(?:[整改销复处结立](?:号|案)?)?(?:已经?|都)?(?:做|干|推进|进行)?"
            rf"(?:到了?|了|达到?了?|完成了?|有|完)?{_SO_MUCH}(?:了|啦)?{_ENDS}"
        ),
        r"\g<act>率是多少",
    ),
    (
        re.compile(rf"(?<![修更变技深])改(?:完成?|好|到位)?(?:了|到|得)*{_SO_MUCH}(?:了|啦)?{_ENDS}"),
        "整改率是多少",
    ),
    (
        re.compile(
            rf"(?:已经?)?有{_SO_MUCH}(?:的)?(?:都|已经?|是)*(?P<act>整改|改|销号|复垦)(?:完成?|好|到位|掉)?(?:了|的)*{_ENDS}"
        ),
        lambda match: f"{match['act'].replace('整', '').replace('改', '整改')}率是多少",
    ),
    # 图斑里头立了案的有几成; 改了多少，还剩多少
    (
        re.compile(
            r"(?P<of>(?:里头?|里面|当中|之中|(?<!其)中)[，,]?(?!有)[^，,占有]{2,12}?的?)(?:有|是|为|达到?)(?P<so>几成|百分之(?:几|多少))"
        ),
        r"\g<of>占\g<so>",
    ),
    (
        re.compile(
            r"(?<![修更变技深])(?:已经?)?(?:整)?改了(?P<ask>多少|几|好多)个?[，,](?:现在|目前)?(?:还)?(?:剩|有|余)(?:下|着)?(?P<left>多少|几|好多)个?(?:没整?改)?"
            rf"{_ENDS}"
        ),
        r"整改完成\g<ask>个，还剩\g<left>个没整改",
    ),
    (re.compile(r"(?<![走流行活移推启])(?P<not>没有?|未)动(?:静|弹|过)?(?=的(?!工|土))"), "未启动整改"),
    # 平均一个月
    (re.compile(r"平均(?:下来)?一个?(?=月|季度|乡镇|镇|乡|村|图斑|项目|批次|问题)"), "平均每个"),
    # 9月30日之前要改完的
    (
        re.compile(
            r"(?P<by>(?:(?:[今明去本]年|\d{2,4}年)?\d{1,2}月(?:\d{1,2}[日号]|[底末])|(?:[今明去]年)?年[底末]|本月[底末]))(?P<edge>之?前|以前)?"
            r"(?:就|都|必须|须|应当?|该|得|需要?|要)+(?:全部|都|全)?(?:整改|改|弄|搞|整|销号|处置)(?:完成|完|好|到位|掉|结)的(?=.*[没未])"
        ),
        lambda match: f"{match['by']}{'前' if match['edge'] else ''}到期的",
    ),
    # 批下来几个, 办下来多少件
    (re.compile(rf"(?<![一大整分成这那上文])批(?:下来|下去|出来|到手|复下来){_DEED}"), "批准"),
    (re.compile(rf"(?<=[^没未不])办(?:下来|出来|完|妥|好|成|掉){_DEED}(?=[^没]*(?:件|登记|证))"), "办"),
    (re.compile(rf"(?:供|划)(?:掉|出来|脱|出){_DEED}"), lambda match: f"{match.group()[0]}出去"),
    (re.compile(rf"(?<![买拍倒变贱热])卖(?:出去|出|脱|走){_DEED}"), "卖掉"),
    (re.compile(rf"租(?:出去|掉|出){_DEED}"), "租赁"),
    (re.compile(r"(?<=没|未)租(?:出去|掉)"), "租赁"),
    # 上报上去, 报上来的
    (re.compile(rf"(?:报送|上报|报)(?:上来|上去){_DEED}"), "上报"),
    # 挑头, 多少万拿下的, 拿下几块地
    (re.compile(r"(?:挑头|领头|打头|扛旗|扛头)(?=的|那些|这些|[，,]|单位|部门|负责|抓|整改|督察|几|多少|$)"), "牵头"),
    (re.compile(r"挑头(?=那)"), "牵头"),
    (
        re.compile(
            rf"(?:花了?|用了?|出了?|以)?(?P<paid>{_PAID})(?:拿下|拿到|拿到手|到手|弄到手|拍下|买下|摘下|竞得|盘下|拿|买)(?:来|了)?(?:的)?{_ENDS}"
        ),
        r"成交价\g<paid>",
    ),
    (
        re.compile(r"(?:拿下|摘下|竞下|拿到手|盘下)(?:来)?了?(?=(?:多少|好多|几|哪)[^万亿元钱]{0,6}(?:地|宗|块|$))"),
        "拿了",
    ),
    # 训了多少人次
    (re.compile(r"(?<![培集整军轮受教家古实规校特])训(?:过|了)(?=多少|好多|几|\d)"), "培训了"),
    # 哪天开始生效, 管到哪天, 哪天过期
    (
        re.compile(
            r"(?:的)?(?:有效期限?)?(?:是|都是)?(?:从|自|打)(?:哪一?[天日]|什么时候|何时|啥时候|哪年哪月|几时|哪一?年)(?:开始|起)?(?:生效|起算|算起?|有效|执行|计算)?(?:的)?"
            rf"{_CLAUSE}"
        ),
        lambda match: _valid(match, "起"),
    ),
    (
        re.compile(
            rf"(?:的)?(?:是)?(?:哪一?[天日]|什么时候|何时|啥时候|几时)(?:开始)?(?:生效|起算|起效)(?:的)?{_CLAUSE}"
        ),
        lambda match: _valid(match, "起"),
    ),
    (
        re.compile(
            r"(?:的)?(?:有效期限?)?(?:管|有效|用|截止?|能?用)?到(?:哪一?[天日年]|什么时候|何时|啥时候|几时|哪年哪月)(?:为止|截止|过期|失效|到头|作废|到期)?(?:的)?"
            rf"{_CLAUSE}"
        ),
        lambda match: _valid(match, "止"),
    ),
    (
        re.compile(
            rf"(?:的)?(?:是)?(?P<when>哪一?[天日]|什么时候|何时|啥时候|几时)(?:过期|失效|作废|到头|届满)(?:的)?{_CLAUSE}"
        ),
        lambda match: _valid(match, "止"),
    ),
    (re.compile(r"哪一?日(?!期|子|后|前)"), "哪天"),
    # 采矿证撑不到2026年
    (
        re.compile(
            r"(?:的)?(?:有效期限?)?(?:撑|管|用|熬|顶|拖)不到(?P<when>(?:\d{4}年|[今明后]年)(?:\d{1,2}月)?[底末]?)(?=的|就|[，,。？?]|$)"
        ),
        lambda match: _over_before(match),
    ),
    # 复垦面积完成了百分之多少: a rate of areas; that of 整改 is one of counts
    (re.compile(rf"复垦(?:面积|任务|规模)(?:已经?)?(?:都)?完成(?:了|到)?{_SO_MUCH}(?:了|啦)?{_ENDS}"), "复垦率是多少"),
    # 这个点上搞的啥措施
    (
        re.compile(
            r"(?<=[\d号])(?:这|那)(?:一?个|一?处|一?条|一?宗|一?块)(?:点位?|图斑|问题|地块|项目|批次|地|矿)?上?(?:的)?(?:都)?"
            rf"(?:搞|采取|用|上|弄|做|定)(?:的|了)?(?:是)?(?:什么|啥)(?P<field>[一-鿿]{{2,6}}?)(?:的)?{_ENDS}"
        ),
        r"的\g<field>是什么",
    ),
    # 供去做什么用途了
    (
        re.compile(r"都?(?:供|卖|批|划)(?:去|给|来|出去)?(?:做|干|当|搞|作)了?(?:什么|啥|哪些)用途了?"),
        "供应的用途",
    ),
    (re.compile(r"排(?:个|一?下|出|出来|一排|列)(?=前[一二两三四五六七八九十\d])"), "排"),
    (re.compile(r"排一排"), "排列"),
    (re.compile(r"[搞弄]掂"), "搞定"),
    (re.compile(r"(?:还|仍|正)?(?<!存)(?<!现)在开采(?=的)"), "生产"),
    # 哪宗地卖得最贵; 供地最多的月份是哪个月
    (
        re.compile(r"哪(?P<one>宗|块)(?:地|土地)?卖得?最(?P<most>贵|便宜|高|低)"),
        lambda match: f"哪{match['one']}地成交价最{'高' if match['most'] in '贵高' else '低'}",
    ),
    (
        re.compile(
            r"^(?P<what>[^，,哪]{2,14}?)(?P<most>最[多少大小高低])的(?:月份?|季度|年份)?(?:是)?(?P<when>哪个?(?:月份?|季度)|几月份?)"
            rf"{_ENDS}"
        ),
        r"\g<when>\g<what>\g<most>",
    ),
    (re.compile(r"(?:成交)?(?:均价|单价)(?:是|为)?每(?P<unit>亩|公顷|平方米)(?=多少|几)"), r"平均每\g<unit>"),
    (re.compile(r"(?:要|得|会|能)?(?:拖|耗|磨|搞|弄|等)(?:上)?多久"), "要多久"),
)

_LICENCE = re.compile(r"有效期|[许采探]矿|许可证|矿权|证(?:书)?")


def _valid(match: re.Match[str], edge: str) -> str:
    """From or up to when a licence is valid; of anything else the words stay."""
    said = match.string[: match.end()]
    return f"有效期{edge}是哪天" if _LICENCE.search(said) else match.group()


def _over_before(match: re.Match[str]) -> str:
    """Which licences end before a time; of anything else the words stay."""
    said = match.string[: match.start()]
    return f"{match['when']}前到期" if _LICENCE.search(said) else match.group()


def with_plain_verbs(text: str) -> str:
    """`text`, folded already, with what became of things said plainly."""
    for pattern, plain in _RULES:
        text = pattern.sub(plain, text)
    return text
