"""Turns of speech said plainly: words of dialect and of talk that say what plain ones do.

Words of Chinese, not of the bureau.  Each rule leaves what is asked as it was; what a
question counts or leaves out is never touched here.
"""

from __future__ import annotations

import re

from assistant.planning.speech.plainly.asking_for_words import for_words
from assistant.planning.speech.plainly.by_kinds import by_kinds
from assistant.planning.speech.plainly.complements import with_plain_verbs
from assistant.planning.speech.plainly.contrasts import without_contrasts
from assistant.planning.speech.plainly.duties import as_due
from assistant.planning.speech.plainly.fillers import without_fillers
from assistant.planning.speech.plainly.gathered_asks import gathered
from assistant.planning.speech.plainly.listed_asks import listed
from assistant.planning.speech.plainly.money_owed import as_owed
from assistant.planning.speech.plainly.occasions import without_occasion
from assistant.planning.speech.plainly.officialese import formally
from assistant.planning.speech.plainly.pointed_back import pointing_back
from assistant.planning.speech.plainly.requests import without_requests
from assistant.planning.speech.plainly.restrictions import with_plain_restrictions
from assistant.planning.speech.plainly.row_talk import of_rows_plainly
from assistant.planning.speech.plainly.rules import Rules
from assistant.planning.speech.plainly.said_along import with_nothing_told_twice
from assistant.planning.speech.plainly.said_beside import compared
from assistant.planning.speech.plainly.said_deeds import with_deeds_plain
from assistant.planning.speech.plainly.said_each import one_by_one
from assistant.planning.speech.plainly.said_gaps import by_plan
from assistant.planning.speech.plainly.said_limits import with_plain_limits
from assistant.planning.speech.plainly.said_means import on_average
from assistant.planning.speech.plainly.said_most import superlatively
from assistant.planning.speech.plainly.said_numbers import in_digits
from assistant.planning.speech.plainly.said_reached import as_figures
from assistant.planning.speech.plainly.said_shares import shared
from assistant.planning.speech.plainly.said_sums import added
from assistant.planning.speech.plainly.said_terms import with_terms_plain
from assistant.planning.speech.plainly.said_units import with_units_asked
from assistant.planning.speech.plainly.said_whether import with_whether_plain
from assistant.planning.speech.plainly.separable import with_verbs_whole

_DIALECT = Rules(
    # 县一级, 有好大, 啥子, 几多
    (re.compile(r"(?<=[省市县乡镇村])一级"), "级"),
    (re.compile(r"好大(?=[？?。，,]|面积|规模|$)"), "多大"),
    (re.compile(r"(?:啥|么)子(?!女)"), "什么"),
    (re.compile(r"(?<!样)几多(?!种)"), "多少"),
    (re.compile(r"(?<=多少|好多)(?:个)?来着"), ""),
    (re.compile(r"莫得"), "没有"),
    (re.compile(r"一点儿?[都也](?=还?[没未末](?:开始|动|启动))"), ""),
)
"""Words of dialect, before anything else: the rules of each kind know the plain ones."""

_PLAINLY = Rules(
    (re.compile(r"(?:咋个|哪样(?=办|处|弄|搞))"), "怎么"),
    (re.compile(r"(?:一[个种套项])?(?:(?:什么|啥)样|怎样)的?(?=[一-鿿]{2})"), "什么"),
    # 这两年供了几宗, 从7月到12月每月各排了几个
    (re.compile(r"(?<![年月日到至里\d])这(?=两年(?!里?[这那]))"), "近"),
    (re.compile(r"(?<=各)(?:排|安排|定)了?(?=几|多少)"), "有"),
    (
        re.compile(r"(?<=[还欠])欠?着?(?P<ask>多少(?:钱|万元?)?)(?:还)?[没未]有?(?:交|缴|付|给)(?:清|上|齐)?"),
        r"欠缴\g<ask>",
    ),
    # money that is still owed: 没交齐, 还没有付清
    (
        re.compile(
            r"(?:还没有?|没有?|尚?未)(?:能)?(?:把(?:钱|款子?|价款|出让金|账))?(?:都|全部?)?(?:(?:缴|交|付)(?:清楚|清|齐|完|够|足)|结清)"
        ),
        "未缴清",
    ),
    # 一亩地补多少钱
    (
        re.compile(
            r"一(?=亩|公顷|户|人)(?P<unit>亩|公顷|户|人)(?:地|田)?(?=(?:能)?(?:补|奖|赔)(?:助|贴|偿)?(?:了)?多少)"
        ),
        r"每\g<unit>",
    ),
    # 有没得一半，具体几个: the number says both
    (re.compile(r"有没[有得](?:到|过)?(?:一半|半数)(?:以上)?[，,](?=具体|到底|究竟)"), ""),
    # 还没通过验收, 挨个乡镇, 报下名字
    (re.compile(r"(?<![没未不有要能可须])通过了?验收的"), "已验收的"),
    (re.compile(r"通过了?(?=验收|审批|审查|评审|核查)"), ""),
    (re.compile(r"(?:挨个儿?|逐个|逐一|挨着|依次按)(?=乡镇|镇|乡|村|街道|单位|部门|项目|类)"), "每个"),
    (re.compile(r"(?<=[报说念列])下(?![达发来去拨属设辖降滑调一面文列])"), "一下"),
    # 多还是少, 是升是降，差几件
    (
        re.compile(
            r"是?(?:多|增|升|涨|高)(?:了|加)?(?:还是|是)(?:少|减|降|跌|低)(?:了|少)?(?:[，,]?(?:相?差了?|具体)(?P<by>(?:多少|好多|几)[^，,]*?))?(?=[？?。]*$)"
        ),
        lambda match: f"多{match['by'] or '多少'}",
    ),
    # 有哪几家，各在哪个镇
    (re.compile(r"(?<=[，,])(?:它们|他们)?(?:各自|分别|各)(?:都)?(?=[在是归]哪|属于哪|位于哪)"), ""),
    # 今年年底, 原因一栏空着
    (re.compile(r"(?<=[今去前明本])年年(?=[底初末中内])"), "年"),
    (re.compile(r"(?:这|那)?一?[栏列](?:里|中|都)?(?=是?空|没有?[填写]|未填|为空|写[的着]|填[的着])"), ""),
    # 供不出去, 发下来的, 跟去年上半年比怎么样, 抵押登记哪几个月超过…
    (re.compile(r"(?P<verb>[供卖租销])不(?:出去|出来|出地|出(?=的|[，,、地])|掉|动|了(?=的|地))"), r"没\g<verb>出去"),
    (re.compile(r"(?<=[日号])(?:新|刚)?(?:发下来|下来|来)的"), "发下来的"),
    (
        re.compile(
            r"(?:跟|和|同|与)(?P<other>[^，,]{2,12}?)相?比(?:起来|较)?[，,]?"
            r"(?:怎么样|怎样|如何|咋样|变化多少|变化如何|变化怎么样)(?=[？?。]*$)"
        ),
        r"比\g<other>多多少",
    ),
    (
        re.compile(
            r"^(?P<what>[^，,哪]{2,10}?)(?P<when>(?:都)?(?:是|在)?哪(?:几个|些|个)月份?)"
            r"(?=(?:超过|大于|高于|不足|低于|少于|不到)\d)"
        ),
        r"\g<when>\g<what>",
    ),
    # 前半年, 头三个月, 每样, 怎么走的
    (re.compile(r"(?<![之以])[前头]半年"), "上半年"),
    (re.compile(r"后半年"), "下半年"),
    (re.compile(r"(?<![里外上下前后开起])头半年"), "上半年"),
    (re.compile(r"头(?=[两二三四五六七八九\d]+个月)"), "前"),
    (re.compile(r"每样(?!品)"), "每种"),
    (re.compile(r"(?:怎么|咋)走的?(?=[？?。]*$)"), "怎么变的"),
    # 已经复垦的面积: a column is called 已…
    (re.compile(r"已经(?=[一-鿿]{2}的(?:面积|金额|价款|规模))"), "已"),
    # 叫啥，都列出来
    (re.compile(r"(?:都|各)?叫(?:什么|啥)(?:名字?)?[，,](?=[^，,]*[列报念])"), "，"),
    # 相当于拆旧规模的百分之几, 能上得了55万吨, 给甲镇供过地没得
    (re.compile(r"(?:相当于|等于)(?P<whole>[一-鿿]{2,12}?)的(?=百分之|几成|多少[%％])"), r"占\g<whole>的"),
    (re.compile(r"能?(?:上得了|够得上|达得到)(?=\d)"), "不少于"),
    (re.compile(r"(?P<did>[一-鿿])过(?P<what>[一-鿿]{0,4})(?:没得|没有|没)(?=[？?。]*$)"), r"有没有\g<did>过\g<what>"),
    # 一类一类, 一个镇一个镇
    (re.compile(r"一个?(?P<one>[类种项宗户镇乡村组]|乡镇|单位|部门)(?:地)?一个?(?P=one)(?:地|的)?"), r"各\g<one>"),
    # 卖给哪个的: whom, not which town
    (re.compile(r"(?<=[给让被])哪(?:个|一?家)(?=的|了|[？?。，,]|$)"), "谁"),
    # 去掉重的, 还差几个没销
    (re.compile(r"(?:去掉|去了|除去|扣掉)重复?的(?=[，,]|有|一共|共|几|多少|还|是)"), "不重复"),
    (re.compile(r"还差(?=几[个件处宗]没)"), "还有"),
    # 上半年的供地，今年跟去年差多少; 今年一季度供地跟去年一季度差多少
    (
        re.compile(
            r"^(?P<span>前[一二两三四五六七八九十]个月|[上下]半年|[一二三四]季度|\d{1,2}月份?)的?(?P<what>[^，,今去]{2,12})[，,]?"
            r"今年(?:跟|和|同|与|比)去年(?:同期)?(?:相?比)?(?=(?:相?差|多|少))"
        ),
        r"今年\g<span>\g<what>比去年同期",
    ),
    (
        re.compile(r"(?:跟|和|同|与)(?P<other>[去前上][^，,]{1,8}?)(?:相?比)?(?:相)?差(?=多少|几|好多)"),
        r"比\g<other>多",
    ),
    # what a sentence ends on: 给个百分数, 给个准数
    (
        re.compile(
            r"[，,、。；;]?(?:请|麻烦)?(?:给|要|报|说|写|算)(?:我|出)?(?:个|一个|成)?"
            r"(?:百分[数比]|准数|准信|数字|具体数|实数)(?:表示|就行|就好|即可|吧)*(?=[。？?！!]*$)"
        ),
        "",
    ),
    (re.compile(r"[，,](?:谢谢|多谢|谢了|辛苦了?|急用|急|在线等|领导要|等着用)[啊了哈呀]*(?=[。？?！!~]*$)"), ""),
    # 过了期还没改完: the verb and its object apart
    (re.compile(r"(?<!已)(?<!已经)到了期(?!限)"), "已到期"),
    (re.compile(r"(?P<over>[过超逾])了期(?!限)"), r"\g<over>期"),
    # fillers: 那个，…; 前前后后, 到现在没交清
    (re.compile(r"(?:^|(?<=[，,]))(?:那个|这个|嗯|呃|哎|哦|就是说?)[，,]"), ""),
    (re.compile(r"^那个(?=[去今前本]年|\d{4}年)"), ""),
    (re.compile(r"前前后后|里里外外|零零总总|林林总总"), "一共"),
    (re.compile(r"(?<![年月日号])到(?:现在|目前|今天|如今|眼下)(?:为止)?(?=都?还?[没未])"), ""),
    (re.compile(r"一整年|整一年"), "全年"),
    # 光甲镇和乙镇，…就占了百分之几; 排得最晚的; 逐年看各剩多少
    (
        re.compile(
            r"(?:^|(?<=[，,]))(?:光是?(?![伏缆荣明电照])|单是(?![宗块个独位])|单单|仅仅?)(?=[^，,]{2,20}[，,]?[^，,]{0,14}就(?:占|有|达))"
        ),
        "",
    ),
    # 买到工业用地的企业
    (re.compile(r"(?:拿|买|拍|摘|购|竞)(?:到|得|下)了?(?=[^，,的]{0,6}地的(?:单位|企业|公司|厂家))"), "拿"),
    (re.compile(r"(?:安?排|定|计划|约)得(?=最[早晚])"), ""),
    (re.compile(r"逐(?P<time>年|季|月)(?:来|地)?看?[，,]?(?:各|分别)(?=[^自])"), r"各\g<time>"),
    # 监测责任人叫啥名字
    (re.compile(r"(?<=[人员长])(?:是)?叫(?:什么|啥)(?:名字?|大名)?(?=[？?。]*$)"), "是谁"),
    (re.compile(r"(?:摊|算|扯|均|拉|折)下来(?=[^，,]{0,6}平均)"), ""),
    (re.compile(r"顶(?=[多大高少小][的那])"), "最"),
    (re.compile(r"(?<=户)人家"), ""),
    # money that is owed or comes in: 欠着没缴的, 钱还有多少没收回来, 卖地进账多少, 卖的价钱超过一个亿
    (re.compile(r"欠(?:着|下)?(?:还)?没(?:有)?(?:缴|交|付|给)(?:清|上|齐)?的"), "欠缴的"),
    (re.compile(r"(?<=[有地])(?:还)?(?:欠|拖|赖)(?:着|下)(?:钱|款|账)?的"), "未缴清的"),
    (
        re.compile(
            r"(?<=[钱款价金])(?P<in>[^，,]{0,6}?)还?有(?P<ask>多少(?:钱|万元?)?)[没未](?:有)?(?:收回来?|收上来|收到|到账|进账|入账|入库)"
        ),
        r"\g<in>还欠着\g<ask>没收上来",
    ),
    (re.compile(r"欠缴(?:的)?(?:成交|出让|土地|宗地|土地出让)(?:价款|款)"), "欠缴价款"),
    (
        re.compile(
            r"(?:卖地|卖|供地|出让)(?:的)?(?:进账|入账|收入|进项)(?:了)?(?:一共|总共|共)?(?:是|有)?(?P<ask>(?:多少|好多|几)(?:钱|万元?|亿元?))"
        ),
        r"卖了\g<ask>",
    ),
    (
        re.compile(
            r"(?:卖|成交|拍|出让)(?:出|掉|出去)?的?(?:价钱|价格|价)(?=(?:超过|不少于|不到|不足|不超过|低于|高于|大于|小于)\d)"
        ),
        "成交价",
    ),
    # money and land: 拖着钱不交, 拍出去, 钱不到位
    (re.compile(r"(?:拖|欠|赖|压)着(?:不交|不缴|不给|没交|(?:钱|款|价款)(?:不|没)(?:有)?(?:交|缴|给|付))"), "未缴清"),
    (re.compile(r"(?<!球)拍(?:出去|掉|走)(?=了|的|多少|几|$)"), "拍卖"),
    (re.compile(r"划(?:走|出去)(?=了|的|多少|几|$)"), "划拨"),
    (re.compile(r"钱(?=(?:不|没有?|未)到位)"), "资金"),
    (re.compile(r"接了(?=多少件|几件|好多件)"), "受理了"),
    # 最凶的是哪三个乡镇, 谁家最多，说个镇
    (
        re.compile(
            r"(?P<most>最[多少大小高低长短晚早凶狠贵])的(?:是|有)?哪(?P<n>[两三四五六七八九十]|\d{1,2})(?=个|家|宗|处|座|块|户|条)"
        ),
        r"\g<most>的前\g<n>",
    ),
    (
        re.compile(
            r"(?:谁家?|哪家|哪里|哪儿)(?P<most>最[多少大小高低])[啊呢呀]?[，,]说个(?P<what>乡镇|镇|乡|村|单位|部门)"
        ),
        r"哪个\g<what>\g<most>",
    ),
    (re.compile(r"一点儿?(?:都|也)?没动(?:静|过|弹)?(?=的)"), "未启动整改"),
    # 二季度抵押登记，四五六月各多少件
    (
        re.compile(
            r"(?P<quarter>一季度(?=.*一二三月)|二季度(?=.*四五六月)|三季度(?=.*七八九月))(?P<what>[^，,]{2,10})[，,]?"
            r"(?:一二三|四五六|七八九)月(?:各|分别|每个?月)"
        ),
        r"\g<quarter>各月\g<what>",
    ),
    # 复垦到多少了, 卖了多少钱一亩, 没销, 没填时限的
    (
        re.compile(
            r"(?P<act>复垦|整治|修复|建设|处置|清理|造林)(?:到)(?:了)?(?P<ask>(?:多少|几)(?:亩|公顷|个|处)?)了?(?=[？?。啊呢]*$)"
        ),
        r"已完成\g<act>\g<ask>",
    ),
    (
        re.compile(r"(?:卖|成交|合|折合)(?:了|到)?(?P<ask>多少钱|多少万元?)一(?P<unit>亩|公顷|平方米)"),
        r"平均每\g<unit>\g<ask>",
    ),
    (re.compile(r"(?<=没)销(?![号售毁往量假赃路])"), "销号"),
    (
        re.compile(r"(?:没有?|未)填写?(?P<field>[一-鿿]{2,8}?)的(?=[一-鿿]{1,8}?(?:有|是|共)?(?:多少|几|哪))"),
        r"\g<field>没填的",
    ),
    # 填了备注的, 有备注的
    (
        re.compile(
            r"(?:^|(?<=[，,。的里中当镇乡村]))(?:已经?|都)?(?:(?:填写?|写)(?:了|好了?|上了?|有)|有填写?)(?P<field>[一-鿿]{2,8}?)的(?=[一-鿿]{1,8}?(?:有|是|共)?(?:多少|几|哪))"
        ),
        r"\g<field>填了的",
    ),
    (re.compile(r"(?:^|(?<=[，,。的里中当镇乡村]))(?:带|有)(?P<field>备注|附注|批注)的"), r"\g<field>填了的"),
    (re.compile(r"(?<=最[大小多少高低贵]的)那(?:一?[个宗块处家条])(?=有?多(?:大|少))"), ""),
    (re.compile(r"(?P<level>[省市县])里(?=(?:来)?(?:发证|颁证|审批|牵头|负责|核发))"), r"\g<level>局"),
    (re.compile(r"(?<=[镇乡])政府(?!性|间|购|采)"), "人民政府"),
    # DC036谁牵头，要咋改: of one row named by its code
    (
        re.compile(
            r"(?P<row>[a-z]{1,4}-?\d{2,}[^，,]*[，,])(?:要|该|应该?|打算|准备)?(?:怎么|如何|怎样|咋)(?:个)?(?:整)?改(?:法)?(?=[？?。]*$)"
        ),
        r"\g<row>整改措施是什么",
    ),
    # what a sentence ends on: 编号念给我听下, 一块儿报我
    (
        re.compile(
            r"(?:把|将)?(?P<field>编号|名字|名称|文号|证号)(?:也|都|全)?(?:帮我|给我)?(?:报|念|列|说|发|读|写|抄|拷)(?:给)?(?:我|一下|一遍|出来)"
            r"(?:听|看)?(?:一?下|一哈|听|看)?(?=[。？?！!]*$)"
        ),
        r"\g<field>列出来",
    ),
    (
        re.compile(
            r"[，,](?:一块儿?|一起|一并|统统|都)?(?:报|说|告诉|发)(?:给)?我(?:听|看)?(?:一?下|听|看)?(?=[。？?！!]*$)"
        ),
        "",
    ),
    (re.compile(r"[，,](?:请)?帮我?(?:瞅瞅|看看|查查|问问|算算|数数|瞧瞧)(?=[。？?！!]*$)"), ""),
    # of a sum: 加拢来, 加个总, 全加上, 加总
    (
        re.compile(
            r"(?<![增参添])(?:全部?|都|给|通通)?(?<![增参添])(?:加|归|凑|总|合)(?:拢(?:来|起来|在一起)?|个总|到一块儿?|一块儿?(?![地宗田林])|上(?=[，,得]|一共|总共|是多少|有多少))"
        ),
        "加起来",
    ),
    (re.compile(r"(?<=[共是有出来])几样(?=[。？?]*$)"), "几种"),
    # of a sum: 合着, 统共, 满打满算
    (re.compile(r"通共|统共|拢共|总拢|满打满算|打总|归总|总归(?=有|是)|合着(?=一?共|总|有|办|是|算|供|发|收)"), "一共"),
)


def _in_dialect(text: str) -> str:
    return _DIALECT.said(text)


def _in_talk(text: str) -> str:
    return _PLAINLY.said(text)


_CODE = re.compile(r"[a-z0-9/_-]*")
"""Nothing is said in a code, and a ledger may name a hundred thousand rows by one."""

_IN_ORDER = (
    _in_dialect,
    without_fillers,
    without_occasion,
    without_contrasts,
    with_terms_plain,
    with_plain_restrictions,
    without_requests,
    as_figures,
    with_verbs_whole,
    in_digits,
    with_plain_limits,
    with_units_asked,
    added,
    with_nothing_told_twice,
    superlatively,
    by_kinds,
    one_by_one,
    on_average,
    compared,
    shared,
    by_plan,
    with_deeds_plain,
    for_words,
    listed,
    gathered,
    formally,
    _in_talk,
    as_due,
    pointing_back,
    as_owed,
    of_rows_plainly,
    with_plain_verbs,
    with_whether_plain,
)
"""What one kind says plainly the next ones read: whole sentences first, single verbs last."""


def plainly(text: str) -> str:
    """`text`, folded already, with its turns of speech said plainly."""
    if _CODE.fullmatch(text):
        return text
    for said_plainly in _IN_ORDER:
        text = said_plainly(text)
    return text
