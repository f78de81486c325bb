"""The formal register said plainly: how letters and notices ask, as anybody would.

Words of Chinese, not of the bureau.  As in `assistant.planning.speech.plainly.plain_speech` each rule leaves
what is asked as it was: what opens or closes a request says nothing of the matter, and for
the rest the plain words mean the same.
"""

from __future__ import annotations

import datetime as dt
import re

from assistant.planning.speech.plainly.rules import Rules

_START = r"(?:^|(?<=[，,；;。]))"
_POLITE = (
    r"(?:并|并请|烦请|敬请|恳请|谨请|劳请|劳烦|有劳|请(?!问|示|求|假)|能否|可否|能不能|可不可以|是否(?:可以|能够?|方便))"
    r"(?:贵局|贵单位|贵股室?|你局|你们?|您)?"
    r"(?:协助|协同|帮助|帮忙|帮我们?|配合|予以|尽快|及时|进一步|据实|再|一并|另行|准确|逐一|逐项|逐宗|逐条|逐个|逐户|逐处|给我们?|为我们?|向我们?)*"
)
_CLERK_DOES = (
    r"(?:汇总|测算|估算|计算|核算|核查|核定|查证|厘清|确认|核实|核对|查明|查实|查询|查阅|检索|统计|梳理|归集|摸清|提供|说明|告知|明确|反馈"
    r"|报送|回复|答复|指明|给出|分析|介绍)"
)
_TO_LIST = r"(?:列出|列示|列明|列举|罗列|开列|筛选出?|筛查出?|摘录|遴选出?)"
_ONCE = r"(?:一下|一遍|一次|清楚)*(?:一份|一张|一个)?"
_STILL = r"(?:仍然?|依然|依旧|尚且|始终|一直)"
_SINCE_THEN = r"(?<![年月日号来起自])(?:迄今为止|至今为止|至今|迄今)"
_DATE = r"(?=\d{2,4}年|\d{1,2}月|今年|明年|去年|后年|本年|年[底内末]|[上下]半年|[一二三四]季度|[上下本]月)"
_DAY = r"\d{2,4}年(?:\d{1,2}月(?:\d{1,2}[日号])?|[底末初])?|\d{1,2}月\d{1,2}[日号]"
_ENDS = r"(?=[。？?！!]*$)"
_THAN = r"(?:较之?|相较于?|相比于?|相对于?|与|同|和|跟|比)"
_DEALT_WITH = r"(?:受理|办理|办结|登记|发证|颁证|收件)"
_GROUP = (
    r"(?:单位|部门|机关|主体|街道|村组|行业|用途|方式|类型|类别|种类|性质|原因|措施|状态|等级|级别|矿种|年度|年份|季度"
    r"|月份|乡镇|半年|月|年|村)"
)

_REQUESTS = (
    # 请提供甲总数、乙合计以及丙合计: each of them
    (
        re.compile(
            rf"^(?:请问)?{_POLITE}{_CLERK_DOES}{_ONCE}(?P<what>[^，,。？?多几哪各最占比按]{{4,60}})(?=[。？?！!]*$)"
        ),
        lambda match: _each_of(match),
    ),
    # 能否列示, 请汇总; what is to be compared is compared where it is said one by one
    (re.compile(rf"{_START}{_POLITE}{_TO_LIST}{_ONCE}"), "列出"),
    (re.compile(rf"{_START}{_POLITE}{_CLERK_DOES}{_ONCE}(?!处(?![于在])|[封到验获账员书])"), ""),
    (re.compile(rf"{_START}(?:{_POLITE})?{_CLERK_DOES}(?:一下|一遍)"), ""),
    (re.compile(rf"{_START}(?:列示|罗列|列举|开列)"), "列出"),
    (
        re.compile(
            rf"{_START}(?:{_POLITE})?(?:比较|对比)(?:一下)?(?=[^，,]{{2,40}}(?:，|,)?[^，,]*(?:分别|各自|各为|各有|各是|各多少))"
        ),
        "",
    ),
    (
        re.compile(
            r"^(?:请|烦请)?(?:比较|对比)(?:一下)?(?P<what>(?=[^，,]*(?:、|和|与|跟|及))(?!.*(?:多少|几|哪|分别|各|是否))[^，,。？?]{6,40}?)(?:情况)?"
            r"(?=[。？?]*$)"
        ),
        r"\g<what>各是多少",
    ),
    # 请按乡镇列示, 分牵头单位统计
    (
        re.compile(
            rf"{_START}(?:{_POLITE})?(?:按照?|分|以)(?P<by>[^，,按分以]{{0,6}}?{_GROUP})(?:为单位)?(?:逐一|逐项|分别)?(?=统计|汇总|列|计算|测算|核算|说明)"
        ),
        r"按\g<by>",
    ),
    (re.compile(r"^(?:请|烦请)?(?:比较|对比)(?:一下)?(?=各)"), ""),
    (
        re.compile(
            r"(?:以|用|采用|按)(?:表格|列表|一览表)(?:的)?(?:形式|方式)?(?=列|展示|呈现|统计|汇总|给出)(?:展示|呈现|给出)?"
        ),
        "",
    ),
    (
        re.compile(
            r"[，,]并?(?:请)?(?:注明|标明|写明|写清|写上|标注|附上|附注)(?:其|各自|相应|对应)?的?(?=[一-鿿]{2,8}[。？?]*$)"
        ),
        "及其",
    ),
    (
        re.compile(
            r"[，,]并?(?:请)?(?:写明|写清|写上|注明|标明)(?=[^，,。？?]+(?:[、和与及]|以及)[^，,。？?]+[。？?]*$)"
        ),
        "，列出",
    ),
    (re.compile(r"按(?P<by>[^，,按]{1,6}?)的?分布(?:情况)?(?:如何|怎么样|怎样)?(?=[。？?]*$)"), r"按\g<by>统计"),
    (re.compile(r"(?:各|每)个?类别的?"), "按类别"),
    (re.compile(r"(?<=按)(?P<by>[^，,按到]{1,8})(?:列示|列明|罗列|汇总|测算|核算|计算|归集)"), r"\g<by>统计"),
    (re.compile(r"(?<=到[低高大小多少])(?:逐一|依次)?(?:列示|列明|罗列)"), "列出"),
    (re.compile(r"以(?P<by>[^，,以]{2,6}?)为单位[，,]?"), r"按\g<by>"),
    # at the end: ，请告知, ，请予核实为盼
    (
        re.compile(
            r"[，,。；;](?:并?请|烦请|敬请|望|尽快|及时|予以|予)+"
            rf"(?:告知|函告|示下|赐复|见复|回复|答复|反馈|核实|核查|明示|说明)?(?:为盼|为荷|为谢)?{_ENDS}"
        ),
        "",
    ),
)

_STANDING = (
    # 截至6月末，今年新建
    (
        re.compile(
            r"截[至止](?P<month>\d{1,2})月(?:底|末|3[01]日)[，,]?(?:今年|本年度?)(?:以来)?"
            r"(?=(?:累计|共|已|共计|新)*(?:新增|新建|新|供应|供地|出让|受理|办理|收缴|组织|开展|发放|发出|举办|培训|完成造林))"
        ),
        r"今年1至\g<month>月",
    ),
    # 至今仍未能供应, 尚处于
    (re.compile(rf"(?:{_SINCE_THEN}|截至目前)?(?:目前)?(?:{_STILL})?(?:仍|尚)?未(?:能够?|曾|予以?|得到|得以)"), "未"),
    (re.compile(rf"(?:{_SINCE_THEN})(?=仍|尚|还|没|未|处|不)"), ""),
    (re.compile(rf"(?:{_STILL})(?=未|尚未|没|处于|处在|在|为|属|是)"), ""),
    (re.compile(r"尚(?=处于|处在|在|属|为)"), ""),
    (re.compile(r"(?:仍|尚|依然)(?=存有|有|存在|剩|需|余|差)"), "还"),
    (re.compile(r"(?:仍|尚)(?=欠)"), ""),
    (re.compile(r"(?:业已|早已)(?=[一-鿿])"), "已"),
    # 将于2025年内到期
    (
        re.compile(
            rf"(?:(?:即将|将|拟|需|应|须)于|于|(?:即将|将)在?){_DATE}(?=[^，,。]{{2,10}}(?:到期|届满|期满|过期|失效))"
        ),
        "",
    ),
    (
        re.compile(
            r"(?:整改|办理|完成)?(?:时限|期限)(?:现?已经?)?(?:届满|到期|已过)(?:而|但|却|且|，|,)?(?:仍|尚)?(?=[未没])"
        ),
        "逾期",
    ),
    # 剔除处于立项准备阶段的项目后
    (
        re.compile(
            r"(?:剔除|扣除|排除|去掉|除去|除开|除了?|不含|不计)(?:目前|现)?(?:处于|处在|属于|属|状态为|进度为)?(?P<what>[^，,的]{2,10}?)(?:阶段|状态|环节)?的"
            r"(?P<noun>[一-鿿]{2,6}?)(?:之?后|以后|以?外|之外)[，,]"
        ),
        r"剔除\g<what>的\g<noun>，",
    ),
    (re.compile(r"届满|到限"), "到期"),
    (re.compile(r"(?<=未)完成(?=销号|验收|核销|立案|结案)"), ""),
    (re.compile(rf"(?:早于|先于)(?P<day>{_DAY})"), lambda match: _earlier(match)),
    (re.compile(r"(?<=[县市区镇乡村道])的?(?:所?辖区(?:范围)?|辖|境|区域|范围)(?:之?内|内)的?"), ""),
    (re.compile(r"未(?:供应(?!商|链|点)|供出(?!去))"), "没供出去"),
    # 是否存在…的情况
    (
        re.compile(rf"是否(?:还|仍|尚)?(?:存在|存有|有)(?P<what>[^，,]+?)的?(?:情况|情形|现象){_ENDS}"),
        r"有没有\g<what>的",
    ),
    (re.compile(r"是否(?:还|仍|尚)(?:存在|存有|有)"), "还有没有"),
    (re.compile(r"是否(?:已经?|现已)?(?:再无|已无|没有了?|不再有)(?=[一-鿿]{2})"), "有没有"),
    (re.compile(r"是否已无(?=[一-鿿]{2})"), "有没有"),
    (re.compile(r"是否(?:存在|存有)"), "有没有"),
    # 应于9月底前完成整改的
    (
        re.compile(
            r"(?:应当?|须|需|要求|限|必须)(?:于|在)(?P<by>[^，,。于在]{2,9}?)(?:底前|前|之前|以前|内|底|末)(?:全部|全面)?"
            r"(?:完成整改|整改到位|完成处置|处置到位|整改完成|完成)的"
        ),
        lambda match: f"{_due(match)}到期的",
    ),
)

_ORDERS = (
    # 位居前五, 由大到小进行排序
    (
        re.compile(
            r"(?:位居|位列|居于|位于|名列|排名|排在|排序|居)(?=前[一二两三四五六七八九十\d])(?:前)(?P<n>[一二两三四五六七八九十\d]+)(?:位|名)?"
        ),
        r"前\g<n>",
    ),
    (re.compile(r"(?:位居|位列|名列|居于|居|排名|排在|列)(?:首位|榜首|第一位?)"), "最多"),
    (re.compile(r"(?:位居|位列|名列|居于|位于)(?=后[一二两三四五六七八九十\d])"), "排"),
    (re.compile(r"(?<=最[多大小高低少长短早晚])者"), "的"),
    (re.compile(r"^请?(?:将|把)(?=[^，,]{2,30}(?:按|由|从|排))"), ""),
    (re.compile(r"(?:位居|位列|名列|居于|排名|排在)(?:末位|最末|末尾)"), "最少"),
    (
        re.compile(
            r"[由从自](?P<from>[大高多])[至到往](?P<to>[小低少])(?:的?(?:顺序|次序))?(?:进行|予以|加以)?(?:排列|排序|排名)"
        ),
        r"从\g<from>到\g<to>排列",
    ),
    (
        re.compile(
            r"[由从自](?P<from>[小低少])[至到往](?P<to>[大高多])(?:的?(?:顺序|次序))?(?:进行|予以|加以)?(?:排列|排序|排名)"
        ),
        r"从\g<from>到\g<to>排列",
    ),
    (re.compile(r"(?:进行|作|按)?(?:降序|倒序)(?:排列|排序)?"), "从多到少排列"),
    (re.compile(r"(?:进行|作|按)?升序(?:排列|排序)?"), "从少到多排列"),
)

_DIFFERENCES = (
    # 与去年同期相比
    (
        re.compile(
            rf"^(?:请问)?{_THAN}(?P<other>(?:(?!与|和|跟|比|较|同(?!期))[^，,]){{2,16}}?)(?:相比较|相比|比较|相较)[，,]?"
            r"(?P<first>[^，,]{4,30}?)(?=(?:多|少|增|减|高|低|升|降|变化|提高|下降|上升|相差)[^，,]{0,6}?(?:多少|几|百分之))"
        ),
        r"\g<first>比\g<other>",
    ),
    (
        re.compile(
            rf"{_THAN}(?P<other>(?:(?!与|和|跟|比|较|同(?!期))[^，,]){{2,16}}?)(?:相比较|相比|比较|相较|对比)(?:而言|来说|来看)?[，,]?"
            r"(?=[多增减少高低升降差]|相差|提高|下降|上升|变化)"
        ),
        r"比\g<other>",
    ),
    # 较上年同期增加或减少了多少, 与去年同期相比增减了多少, 相差几个百分点
    (
        re.compile(
            r"(?:是)?(?:增加|增长|上升|提高|增|多)了?(?:或者?|还是|、)(?:是)?(?:减少|下降|降低|减|少)了?(?P<by>多少|几)"
        ),
        lambda match: _more(match),
    ),
    (
        re.compile(r"(?:增减|升降|变化|变动)(?:幅度|数量|额|量|情况)?(?:了|为|是|有|达)?(?P<by>多少|几(?!种|类))"),
        lambda match: _more(match),
    ),
    (re.compile(r"(?:较之|相较于?|相比于?|相对于?)(?=[去上前今]|\d)"), "比"),
    (re.compile(r"(?<=[一-鿿])较(?=上年|去年|上月|上季度|上期|前年|年初|\d{4}年)"), "比"),
    # 甲镇与乙镇相比，图斑多多少个
    (
        re.compile(
            r"^(?:请问)?(?P<one>(?:(?!与|和|跟|比|较|同(?!期))[^，,]){2,12})(?:(?:与|和|跟|同|较)(?P<other>(?:(?!与|和|跟|比|较|同(?!期))[^，,]){2,12}?))"
            r"(?:相比较?)[，,]?(?P<what>[^，,比]{2,16}?)(?=(?:多|少|增|减|高|低|升|降|提高|下降|上升)[^，,]{0,4}?(?:多少|几|百分之))"
        ),
        lambda match: _set_against(match),
    ),
    # 甲镇与乙镇的图斑数量相差多少
    (
        re.compile(
            r"^(?P<one>[^，,]{2,14}?)(?:与|和|同|跟)(?P<other>[^，,的与和]{2,12}?)(?:两者|二者|两[镇乡个类种])?(?:之间)?(?:的)"
            r"(?P<what>[^，,]{2,14}?)(?:之间)?(?:的)?(?:相差|差距|差额|差值)(?:为|是|有|了)?(?=多少|几)"
        ),
        r"\g<one>的\g<what>比\g<other>多",
    ),
    (re.compile(r"(?P<than>比[^，,比]{2,16}?)相差(?=多少|几)"), r"\g<than>多"),
    (
        re.compile(r"(?:与|同|和|跟)(?P<other>(?:上年|去年|前年|上月|上季度|上期|\d{4}年)[^，,]{0,8}?)相差(?=多少|几)"),
        r"比\g<other>多",
    ),
)

_NOUNS = (
    (re.compile(rf"(?<=按)(?P<by>[^，,按]{{0,6}}?{_GROUP})(?:分列|分别列示|分项列示|分类列示)"), r"\g<by>统计"),
    (re.compile(r"^(?:请)?逐个?(?P<by>乡镇|镇|村|单位|部门|类|项)(?:列明|列示|列出|统计|说明)"), r"各\g<by>"),
    # 处于“甲”状态的, 未能供应的原因, 所确定的处置措施
    (
        re.compile(
            r"(?:处于|处在)(?P<open>[“\"‘'「]?)(?P<state>[一-鿿]{2,6}?)(?P<close>[”\"’'」]?)(?:的)?状态(?=的|下|[，,。？?]|$)下?"
        ),
        r"处于\g<state>",
    ),
    (re.compile(r"(?:没供出去|未供应|未供出|没有?能?供(?:应|出去|出))的?原因"), "未供原因"),
    (re.compile(r"所?(?:确定|明确|拟定|制定|采取|提出)的(?=(?:处置|整改|防治|治理)?措施)"), ""),
    # 本年度, 逐季度来看，新下发的, 怎样变化
    (re.compile(r"本年度(?![报计规])"), "今年"),
    (re.compile(r"(?<=[月年季度镇乡类型式])(?:来看|来讲|来说|而言|看)[，,]"), ""),
    (re.compile(r"(?:是)?(?:怎样|如何|怎么样)变化的"), "怎么变的"),
    (re.compile(r"(?<=[，,的度月年])新(?=下发|供应|批准|登记|发现|受理)"), ""),
    # 根据年初工作计划，今年拟完成的…是多少亩
    (
        re.compile(
            r"^(?:请问)?(?:根据|按照|依据|依照|按)(?:年初|年度|全年|今年)?(?:的)?工作(?:计划|安排|部署|要点|打算)[，,](?=[^，,]*(?:计划|拟|预计|目标|任务|打算))"
        ),
        "",
    ),
    (
        re.compile(
            r"(?:拟|计划|预计|打算|预期|安排)(?:要|将)?(?P<act>完成|实施|建设|新建|新增|供应|整治|复垦|培训)的(?P<what>[一-鿿]{2,10}?)(?:的)?(?P<size>面积|数量|规模|个数)?(?:是|为|有|达)(?=多少|几)"
        ),
        r"计划\g<act>\g<what>",
    ),
    (re.compile(r"(?P<left>完成整改[，,][^，,]*?(?:未|没|没有)完成)(?=[。？?！!]*$)"), r"\g<left>整改"),
    # 按照计划，甲应于9月底前完成整改，目前还有几个没…: what is to be by then is no condition
    (
        re.compile(
            r"^(?:请问)?(?:根据|按照|依据|依照|按)[^，,]{0,12}(?:计划|要求|部署|安排|方案)[，,](?P<what>[^，,]{2,20}?)(?:应当?|须|需|要求|计划|必须|要)(?:于|在)?"
            r"[^，,于]{2,10}?(?:底前|前|之前|以前|内|底|末)(?:全部|全面)?(?:完成整改|整改到位|整改完成|完成)[，,]"
            r"(?=(?:目前|现在|现|截至目前|至今)?(?:还|尚|仍)?(?:有|差|剩|未))"
        ),
        r"\g<what>",
    ),
    # 合计受理量, 何种措施, 所发现的, 系何原因
    (re.compile(r"新增(?=布设|安装|建设|配备|设立|添置|购置|投放|聘请)"), "新"),
    (re.compile(rf"(?P<act>{_DEALT_WITH})(?:总量|量)(?!化|级|力)"), r"\g<act>件数"),
    (re.compile(r"(?:合计|总)(?P<act>受理|办理|办结|登记)件数"), r"一共\g<act>件数"),
    (re.compile(r"(?<![如任几为奈若缘])何种"), "什么"),
    (re.compile(r"(?<![如任几为奈若缘])何类"), "哪类"),
    (re.compile(r"(?:系|是|为|属)何(?=原因|措施|状态|用途|类型|性质|方式)"), "是什么"),
    (re.compile(r"(?:缘何|因何|为何(?!时|地|人|种|日|月))"), "为什么"),
    (re.compile(r"(?:(?<![关联体派])系|(?<![因认成作称定改列以归评划])为)(?=哪|谁|何|什么)"), "是"),
    (re.compile(r"(?:及其?|和|与|以及)?(?:其)?所在(?:的)?(?=乡镇|镇|村|街道|位置)"), "、"),
    (re.compile(r"介于(?=\d)"), "在"),
    (re.compile(r"依次(?=[是为有])"), "分别"),
    (re.compile(r"(?:总体|整体)(?:上)?(?:的)?(?=[^，,]{1,4}率)"), ""),
    (re.compile(r"(?<=月)份?当月"), ""),
    (re.compile(r"(?<=[年度])当年(?!度)"), ""),
    (re.compile(r"(?<![签合违制预契履续])(?:大约|大致|大概|约)(?=[为是合]|占)"), ""),
    (re.compile(r"业务(?:办理)?(?:总)?量(?!化|级)"), "件数"),
    (re.compile(r"[，,]?按照?(?P<by>[^，,按]{1,4}?)(?:的)?口径(?:计算|统计|测算|核算)?"), r"按\g<by>计算"),
    (re.compile(r"何(?=单位|部门|乡镇|企业|公司|机关)"), "哪个"),
    (re.compile(rf"几何{_ENDS}"), "多少"),
    (re.compile(r"(?<![场厕处寓派究管住务诊])所(?=发现|列(?!入)|涉及|涉|占|供应|下发|批准|欠|剩|需)"), ""),
    # 列出前五的乡镇及相应面积: what is ranked by is told beside each
    (
        re.compile(
            r"(?:及其?|以及其?|和|与|、|[，,](?:并|同时)?(?:列出|附|注明|标明|说明)?)(?:其|各自)?(?:相应|对应|各自)(?:的)?"
            rf"(?P<n>[一-鿿]{{2,6}}){_ENDS}"
        ),
        lambda match: _told_beside(match),
    ),
    (re.compile(r"(?:相应|对应)的?(?=[一-鿿])"), ""),
)


_QUANTITY = re.compile(r"(?:总数|合计|总计|面积|总额|数量|个数|规模|金额|宗数|件数|处数|人数|户数|价款|率)$")


def _each_of(match: re.Match[str]) -> str:
    """甲总数、乙合计 as 甲总数、乙合计各是多少, where each of several is a quantity."""
    items = [item for item in re.split(r"、|以及|及|和|与", match["what"]) if item]
    return f"{match['what']}各是多少" if len(items) > 1 and all(map(_QUANTITY.search, items)) else match.group()


def _more(match: re.Match[str]) -> str:
    """多多少, where something is said to compare with; else as it stands."""
    return f"多{match['by']}" if _COMPARED.search(match.string[: match.start()]) else match.group()


def _earlier(match: re.Match[str]) -> str:
    """早于2023年7月1日 ends with the day before, 早于2023年7月 before the month."""
    said = re.fullmatch(r"(\d{4})年(\d{1,2})月(\d{1,2})[日号]", match["day"])
    if said is None:
        return match.group() if match["day"][-1] in "日号底末" else f"在{match['day']}以前"
    try:
        day = dt.date(*map(int, said.groups())) - dt.timedelta(days=1)
    except ValueError:
        return match.group()
    return f"在{day.year}年{day.month}月{day.day}日以前"


def _set_against(match: re.Match[str]) -> str:
    """甲镇与乙镇相比，图斑… as 甲镇的图斑比乙镇…; of two times it stays."""
    if match["one"][-1] in "年月度日期":
        return match.group()
    return f"{match['one']}的{match['what']}比{match['other']}"


def _due(match: re.Match[str]) -> str:
    """The time said, 前 and 内 with it."""
    return re.sub(
        r"^(?:应当?|须|需|要求|限|必须)(?:于|在)|(?:全部|全面)?(?:完成整改|整改到位|完成处置|处置到位|整改完成|完成)的$",
        "",
        match.group(),
    )


_COMPARED = re.compile(r"[比较]|相对于")
_BESIDE = frozenset({"数值", "数量", "数据", "数额", "数字", "数目"})
_RANKED = re.compile(r"前[一二两三四五六七八九十\d]|最[多少大小高低]|从[大高多小低少]到")


def _told_beside(match: re.Match[str]) -> str:
    """Nothing, where a ranking is by the very measure named; else the measure."""
    said = match.string[: match.start()]
    ranked = _RANKED.search(said) and (match["n"] in _BESIDE or match["n"] in said)
    return "" if ranked else match.group()


_PLAINLY = Rules(*_REQUESTS, *_STANDING, *_ORDERS, *_DIFFERENCES, *_NOUNS)


def formally(text: str) -> str:
    """`text`, folded already, with its formal turns said plainly."""
    return _PLAINLY.said(text)
