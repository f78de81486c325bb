"""Turns of speech about tables said as their labels would be: 最值钱的, 论参数多少，…, 哪年哪月.

Each leaves what is asked as it was; what names rows or measures stays to be explained.
"""

from __future__ import annotations

import re

from assistant.planning.speech.plainly.rules import Rules

_RATIO = r"(?:市[盈净销账现]率|(?<![a-z])p/?[ebs](?![a-z])|本益比|估值)"
_MORE_IS_BETTER = (
    r"(?:(?:现金流量?|净?利润|营收|收入|业绩|销量|产量|准确率|正确率|得票率|满意度|毛利率|净利率|(?:收益|回报|报酬)率|roe|增速|增长率)"
    r"(?:净额|水平)?)"
)
"""Figures that are better the larger they are; of others (负债率, FID) 最好 says nothing."""
_PAPER = (
    r"(?:预测|预计|估计|报告|点评|构成|研报|综述|论文|披露|公告|[年季月周日]报"
    r"|年鉴|通报|简报|专题|研究|分析|对比|比较|名单|清单|明细|(?:报|附|量|负债|利润|统计|情况)表)"
)
"""What the phrase that says where to look may end with."""
_PLAIN = Rules(
    # 最值钱的公司 is the one of the largest market value
    (re.compile(r"(?:按|论|以)?(?:股票总价|总市值|市值|身价)(?:来)?(?:算|看|论|说)?最值钱"), "市值最高"),
    (re.compile(r"(?:市面上|市场上)?最值钱"), "市值最高"),
    # 论参数多少，甲是乙的几倍: what is measured, said before
    (
        re.compile(
            r"(?:^|(?<=[，,里中]))(?:论|就|按照?|从|拿|讲|说)(?P<what>[^，,多少高低大小最]{2,12}?)的?"
            r"(?:多少|高低|大小|多寡|长短|来说|来看|来讲|而言|来论|来比)[，,]"
        ),
        r"\g<what>，",
    ),
    # 单看6月这一个月，…; 5月底这一期 of a series of ten days each; the times of one month
    (
        re.compile(r"(?:单单?|光|只)(?:看|说|讲|论)(?P<when>[^，,]{0,6}?\d月)份?(?:[这那]一?个?月|当月)?[，,]"),
        r"\g<when>，",
    ),
    (re.compile(r"(?<=\d月)[底末](?=[这那]一?期)"), "下旬"),
    # 跟上一年同期比起来跌得最厉害
    (
        re.compile(
            r"(?:跟|和|与|同)(?:上一?年|去年)(?:度)?(?:的?同期|同时期)(?:相?比|比较|相较)(?:起来|的话|来看)?[，,]?"
            r"(?=[涨跌升降增减](?:得|幅)最|(?:增长|下降|上升|下跌|上涨)(?:得|幅度?)最)"
        ),
        "同比",
    ),
    # 拿甲和乙来比，哪边高一些
    (
        re.compile(
            r"^(?:拿|把|将)(?P<two>[^，,]{2,40}?(?:和|跟|与|同)[^，,]{2,20}?)(?:来|去)?(?:比一比|比一下|比较一下|对比一下|相比|比较|对比|比)[，,]"
            r"(?P<which>哪一?[个边家种样项]|谁)"
        ),
        lambda found: f"{found['two']}，{found['which'].replace('边', '个')}",
    ),
    # 训练起来花的时间
    (re.compile(r"(?<=[\u4e00-\u9fff]{2})起来(?=(?:所|要)?(?:花|用|耗)(?:费|掉)?的?(?:时间|工夫|钱))"), ""),
    # 分产品来看，…
    (re.compile(r"(?P<by>(?:^|(?<=[，,]))分[\u4e00-\u9fff]{2,6}?)(?:来?[看说讲]|统计)[，,]"), r"\g<by>，"),
    # 市盈率是多少倍 asks for the figure, 甲是乙的多少倍 does not
    (re.compile(rf"(?P<head>{_RATIO}[^，,比]*?(?<![的有])(?:是|为|在|达到?)?(?:多少|几))倍(?=[？?。]*$)"), r"\g<head>"),
    # 按市盈率看，估值最贵的
    (
        re.compile(
            r"(?:按照?|从|论|就|拿)(?P<what>[^，,按从论就]{0,12}?(?:市[盈净销现账]率|p/?[ebs]))(?:来|上)?(?:看|算|讲|说|论|衡量)[，,]"
            r"(?:估值|价格?)?最(?:(?P<dear>[贵高])|(?P<cheap>便宜|低))"
        ),
        lambda found: f"{found['what']}最{'高' if found['dear'] else '低'}",
    ),
    # FID成绩最好（数值最低）的: what the brackets say of the measure
    (
        re.compile(
            r"(?:的?(?:成绩|表现|效果|得分))?最[好优佳强差]的?[（(](?:数值|数字|值|得分|分数|成绩)(?P<say>最[大小高低多少])的?[）)]"
        ),
        r"\g<say>",
    ),
    # 图像质量最好（FID最小）的, FID最低（效果最好）的: the measure is what has a name
    (re.compile(r"(?P<say>最[大小高低多少])的?[（(][^（()）]{0,8}最[好差优劣强弱][）)]"), r"\g<say>"),
    (
        re.compile(r"[^，,。里中的上]{0,8}最[好差优劣强弱]的?[（(](?P<say>[^（()）]{1,12}最[大小高低多少])[）)]"),
        r"\g<say>",
    ),
    # 是哪年哪月的, 什么价位
    (re.compile(r"哪一?年(?:的)?哪一?个?月份?"), "哪一年"),
    (re.compile(r"(?:是|在|到|于)?(?:什么|啥|哪个|多少)(?:价位|价钱|价格水平)"), "多少"),
    # 券商估计2025年…, 有几份文件, 垫底的
    (re.compile(r"(?:券商|机构|分析师|研究员|研报|报告)们?(?:估计|预计|预测|认为|预期)"), "预计"),
    (re.compile(r"(?<=[有是])几份(?=[，,？?。]|$)"), "几个"),
    (re.compile(r"(?:排名?)?在?最后(?=[一两二三四五六七八九十\d]+(?:名|位)(?!次))"), "后"),
    (re.compile(r"(?:排名?|位居|是)?垫底的?(?=是?[哪谁]|$|[？?，,])"), "最低的"),
    # 五只股票合起来, 两家合在一起
    # 多少个亿, 几百万: the scale asked for, in whatever unit the figures are
    (re.compile(r"(?P<ask>多少|几)个?(?:[十百千]?[万亿]|百万|千万)(?:来着|呢)?(?=[？?，,。；;（(]|$)"), "多少"),
    (re.compile(r"(?P<ask>多少|几)个点(?=[？?，,。；;（(]|$)"), "多少个百分点"),
    # 哪一天跌到最低点, 叫什么名字, 2003年往后, 2024年头三个月
    (re.compile(r"(?:[涨跌升降冲探][到至出])?了?最(?P<end>[高低])点(?=的|[？?，,。]|$)"), r"最\g<end>"),
    (re.compile(r"(?:名字)?叫(?:啥|什么)(?:名字|名)?(?=[？?，,。]|$)"), "是哪个"),
    (re.compile(r"(?<=年)往后"), "以后"),
    (re.compile(r"(?<=年)头(?=[一二两三四五六七八九十\d]+个月)"), "前"),
    (re.compile(r"(?<=年)头一?个?(?=季度)"), "一"),
    # 东区分走百分之几
    (re.compile(r"(?:分走|拿走|分到|分得|贡献)了?(?=多大|几成|百分之)"), "占"),
    # in order, the largest first, which is how they are told anyhow
    (
        re.compile(
            r"(?:按|从)?(?:从)?(?:高到低|大到小|多到少)的?(?:顺序|次序)?(?:报|排|列|说)(?:一下|出来|一遍)?(?=[，,].*最)"
        ),
        "",
    ),
    (
        re.compile(r"(?<=[一-鿿])[，,]按(?:顺序|次序|高低|高低顺序)(?:说|列|排|报|念)(?:出来|一下|一遍)?(?=$|[？?。])"),
        "",
    ),
    # 现金流最好的一年, 得票率最惨的一次
    (re.compile(rf"(?P<what>{_MORE_IS_BETTER})最好(?![（(])"), r"\g<what>最高"),
    (re.compile(rf"(?P<what>{_MORE_IS_BETTER})最(?:差|惨|糟|糟糕|难看)(?![（(])"), r"\g<what>最低"),
    # 照…的预测，看…的构成，: where to look
    (
        re.compile(
            r"^(?:依?照着?(?![明片相顾常会料准旧])|按着?(?![揭摩键期时年月季日旬周户亩类级量质])|根据|看看?(?![守护病管台板点重好涨跌中齐])"
            r"|翻翻?(?![修建新译番身倍盖])|查查(?!处)|翻开|打开|对照)"
            rf"(?=[^，,]{{3,40}}{_PAPER}(?:[表图]|数据)?[里中上]?[，,])"
        ),
        "",
    ),
    # 从…的年报看，在…的公告里，
    (
        re.compile(
            rf"^(?:从|在|据|由)(?P<where>[^，,]{{3,40}}{_PAPER}(?:[表图]|数据)?)(?:[里中上]?来?[看说讲]|[里中上])[，,]"
        ),
        r"\g<where>，",
    ),
    (re.compile(r"拿了?(?=(?:几|多少|哪[些几])个?[^，,]{1,20}(?:比较|对比|比试|测试|试验|实验))"), "有"),
    # 年初（上年末）
    (
        re.compile(r"(?P<say>期初|[年]初|上年年?[末底])[（(](?:也?[就即]是)?(?:期初|年初|(?:上年|去年)年?[末底])[）)]"),
        r"\g<say>",
    ),
    # 汇兑这块亏了多少
    (re.compile(r"(?<=[一-鿿a-z])(?<![村镇乡县区市路旁边头里侧段组])[这那]一?(?:块|方面)儿?(?=[，,亏赚赔花占])"), ""),
    # 处在什么水平
    (re.compile(r"(?:[是处]在?)?(?:个|一个)?(?:什么|啥|怎样的?|怎么样的?|哪种)水平(?=[？?。，,]|$)"), "是多少"),
    # 哪一年营收缩水: the year whose growth is below nothing
    (
        re.compile(
            r"(?P<which>哪(?:一|几|些)?年(?:度)?)的?(?P<what>[^，,。哪年月]{2,12}?)会?(?:比上一?年(?:度)?|较上一?年(?:度)?|同比)(?:会|要)?(?:是|有所)?"
            r"(?:缩水|下滑|下降|减少|负增长|缩减|萎缩|倒退|走低)(?:了|的)?(?=[？?。]|$)"
        ),
        r"\g<what>增长率为负的是\g<which>",
    ),
    (
        re.compile(
            r"(?<=[，,里中的])(?P<what>[^，,。里中的哪年月]{2,8}?)(?:是|在)?(?P<which>哪(?:一|几|些)?年(?:度)?)(?:是|出现了?|有)?(?:同比|比上一?年)?"
            r"(?:缩水|下滑|下降|减少|负增长|缩减|萎缩|倒退|走低)(?:了|的)?(?=[？?。]|$)"
        ),
        r"\g<what>增长率为负的是\g<which>",
    ),
    # （百万元，…）, 单位百万元: figures are told in the unit they have
    (re.compile(r"(?<=[(（])(?:单位[:：]?)?[百千]?[万亿]?元[，,](?=[^)）]+[)）])"), ""),
    (re.compile(r"[，,]单位[:：是为]?[百千]?[万亿]?元?(?=$|[？?。])"), ""),
    # 6月比5月多出让几宗: the verb that a header may be stands with what is measured
    (
        re.compile(
            r"(?P<a>[^，,比]{1,16})比(?P<b>[^，,比]{1,16}?)(?P<how>[多少])(?P<verb>出让|划拨|成交|供应|批准|办理|发放|登记|新增|建成|竣工|开工|完工|投产|验收|立项|签约|退出)了?"
            r"(?P<ask>多少|几)"
        ),
        r"\g<a>\g<verb>比\g<b>\g<how>\g<ask>",
    ),
    # 6月单月, 6月份当月: no time so far
    (re.compile(r"(?<=\d月)份?的?(?:单月|当月|本月|单个月)(?!末|底)"), ""),
    # 完成了预算的百分之几
    (re.compile(r"完成了?(?P<of>(?:全?年)?(?:预算|计划|任务|目标))数?的(?=百分之|几成|多大比例|比例)"), r"完成\g<of>"),
    # 跌得最厉害（按幅度）, 涨得最多（按百分比算）
    (
        re.compile(
            r"(?P<v>[涨跌增降])得最(?:多|厉害|猛|狠|凶|快)的?[(（]按(?:[涨跌增升降减]*幅度?|百分比|比例|百分数)(?:算|看|计|来说)?[）)]"
        ),
        r"\g<v>幅最大",
    ),
    # 下了多少毫米的雨, 雨下得最多
    (re.compile(r"(?:一共|总共|共)?(?:下|降)了?(?P<ask>多少|几)(?P<unit>毫米|mm)?的?雨"), r"下雨量一共\g<ask>\g<unit>"),
    (re.compile(r"雨(?:水)?(?:下得?|降得)?最(?P<how>[多少大小])"), r"下雨量最\g<how>"),
    # 一共赚了多少利润
    (
        re.compile(
            r"(?:一共|总共|共)?(?:赚|挣|获|实现)了?(?P<ask>多少)(?P<unit>[百千]?[万亿]?元)?的?(?P<what>净?利润)(?:总额)?"
        ),
        r"\g<what>是\g<ask>\g<unit>",
    ),
    # 增减一栏为负, 南非那一格是几, 24年预期PE, 凑得出几家
    (re.compile(r"(?<=[一-鿿])(?:[那这]一?|一)[栏格](?=[为是大小高低超在有])"), ""),
    (re.compile(r"(?<=年)预期(?=[a-z一-鿿])(?!的?(?:是否|达|实现))"), "预计"),
    (re.compile(r"(?:凑|数|找|挑)得?出来?(?=几|多少)"), "有"),
    (re.compile(r"(?<=哪)俩"), "两个"),
    (re.compile(r"(?<=哪)仨"), "三个"),
    (re.compile(r"(?:合|凑|拢|并|堆)(?:在一起|到一起|到一块儿?|在一块儿?|起来)(?!看|讲|说)"), "一共"),
)


_SHORT_YEARS = re.compile(
    r"(?<![\d.第*、])(?P<years>[012]\d(?:、[012]\d)+(?:[和与及][012]\d)?|[012]\d(?:到|至|—|–|~|-)[012]\d)"
    r"(?P<end>年(?![期级龄制])|(?=(?:这|共|一共)?[两二三四五六七八九十]个?年(?![期级龄制前后])))"
)
"""24、25、26年, 11、12、13这三年, 22到26这五年: years by their last two digits."""


_FIRST = re.compile(
    r"(?<=[\u4e00-\u9fffa-z])(?<![名位次])(?:排在?|位居|位列|高居|稳居)(?:第一(?:位|名)?|首位|榜首)(?!方)"
)


def first_as_most(text: str) -> str:
    """份额排第一的 as 份额最高的; not to be said of a table that numbers its ranks."""
    return _FIRST.sub("最高", text)


def as_labels_say(text: str) -> str:
    """A normalised question in the words of labels."""
    return _SHORT_YEARS.sub(_in_full, _PLAIN.said(text))


def _in_full(match: re.Match[str]) -> str:
    """Years that follow each other, in full; as it stands where they go back."""
    years = [int(each) for each in re.findall(r"\d\d", match["years"])]
    if years != sorted(set(years)):
        return match.group()
    if "、" not in match["years"]:
        return re.sub(r"(?=\d\d)", "20", match["years"]) + match["end"]
    return "、".join(f"20{year:02d}年" for year in years)
