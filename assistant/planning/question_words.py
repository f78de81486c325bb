"""The grammar words of questions: they ask, count or connect, and name nothing.

Kept apart from the glossary: these are words of Chinese, not of the bureau.
"""

from __future__ import annotations

import re

NUMBER_ASK = re.compile(
    r"(?:各|分别)?(?:一共|总共|共|合计|总计)?都?(?:有|是|为|占|达)?了?(?:到底)?"
    r"(?P<share>百分之)?(?P<ask>多少|好多|几(?!乎))(?P<size>大|高|长|钱)?"
)
SIZE_ASK = re.compile(r"有?多(?:大|高|长)(?:面积|规模)?")
WHEN_ASK = re.compile(r"什么时候|啥时候|何时|几时|多会儿|哪天|哪一天|几月份?|几号|什么时间|啥时间|多久")
WHICH_ASK = re.compile(
    r"(?:都?有|是|在)?(?:哪些|哪几|哪个|哪一个|哪家|哪一?[宗件处家户条项块座]|哪(?=[类种]|里|儿)|谁|哪里|哪儿)"
)
EXISTS_ASK = re.compile(r"有没有|有无|是否有|是否|是不是|有.{0,20}吗|(?<=了)没有?(?=$|[，,？?])")
HOW_ASK = re.compile(
    r"怎么样|怎么|如何|怎样|咋样|咋|为什么|为啥|什么情况|啥情况|是?怎么回事|怎么说|什么进展|介绍一下|说了(?:什么|啥)|讲了(?:什么|啥)|有(?:什么|啥)|(?:什么|啥)(?:措施|办法|做法|机制|要求|问题|内容|工作)"
)
WHAT_ASK = re.compile(r"是?(?:什么|啥)")
LIST_ASK = re.compile(r"列出来?|列一下|列个表|清单|明细|名单|都列")
EACH = re.compile(r"各自|分别|各(?=是|有|多少|几)")

SHARE_NOUN = re.compile(r"率|比例|占比|百分比|百分之|进度")
AREA_NOUN = re.compile(r"面积|亩数")
MONEY_NOUN = re.compile(r"价款|价钱|金额|多少钱|资金|投资|罚款|罚没款|成交价|出让金|费用|总价")
QUANTITY_NOUN = re.compile(r"数量|个数|总数|人数|户数|宗数|次数|件数|处数|总量|面积|总额|合计|数$")

AVERAGE = re.compile(r"平均|均值")
LARGEST = re.compile(r"最多|最大|最高|最贵|最长|最近|最新|最晚|排第一|第一名")
SMALLEST = re.compile(r"最少|最小|最低|最便宜|最短|最早")
TOP = re.compile(r"(?:前|排名前|最[多大高少小低]的)(?P<n>\d+|[一二两三四五六七八九十]+)(?:名|个|位|家|宗|条)?")
PER_GROUP = re.compile(r"各个?种?类?|每个?种?|按照?|分(?=乡|镇|村|类|年|月|季)")
NUMBER = r"(?P<number>\d[\d,]*(?:\.\d+)?[万亿]?|[一二两三四五六七八九十百千万亿]+)"
COMPARISONS = (
    ("ge", re.compile(rf"(?:不少于|不低于|不小于|至少|大于等于){NUMBER}")),
    ("le", re.compile(rf"(?:不超过|不高于|不大于|不多于|最多|小于等于){NUMBER}")),
    ("gt", re.compile(rf"(?:超过|大于|多于|高于|超出|过){NUMBER}")),
    ("lt", re.compile(rf"(?:不足|小于|少于|低于|不到|不满){NUMBER}")),
    ("ge", re.compile(rf"{NUMBER}(?P<after>.{{0,4}}?)(?:及?以上)")),
    ("le", re.compile(rf"{NUMBER}(?P<after>.{{0,4}}?)(?:及?以[下内])")),
)

_FUNCTION = """
的 了 吗 呢 啊 吧 呀 么 嘛 哦 哈 是 有 在 和 与 及 跟 或 等 我 我们 咱 咱们 你 你们 他们
它 请 请问 问 问下 下 一下 帮 帮忙 帮我 查 查询 查下 查一下 查查 看 看看 看一下 告诉 说 讲 说说
讲讲 说的 知道 想 想知道 想问 要 能 能不能 可以 可否 麻烦 现在 目前 当前 眼下 如今 现 已经 已 还
还有 还是 又 都 也 就 才 总共 一共 共 共有 共计 合计 总计 累计 总 全部 所有 到底 究竟 大概 大约
大致 左右 里 里面 里头 中 内 其中 当中 上 之 以 这 那 这个 那个 这些 那些 这里 这次 个 情况
数量 数 个数 总数 数字 数据 数目 总量 多 少 给 把 被 对 于 从 到 为 按 由 让 县 全县 我县
本县 我局 局里 咱局 咱县 本局 县里 全局 单位 方面 这块 那块 这边 东西 事 事情 事儿 干 搞 弄 做
来 去 会 应该 得 地 着 过 出 出来 起来 上来 下来 一 一些 有些 些 某 每 各 各个 一个 关于 有关
相关 对于 根据 多少 几 几个 什么 啥 怎么 哪 哪些 目标值 具体 详细 整个 整体 总体上 一年 全年 年
月 日 报告 材料 文件 总结 里边 写 写的 提到 提 说到 记载 统计 显示 称 进行 属于 算 的话 那么
然后 另外 以及 并 并且 而 而且 时 时候 最后 后来 后 前 底 共同 分别 各自 还要 需要 须 再 完 好
掉 成 达 达到 具体是 分 里的 上面 所 名 号 号称 局 共是 的是 是不是 有没有 总的 涉及到 涉及 其
该 此 本 那边 采取 采用 处于 处在 位于 占 占了 加 加起来 总和 出去 上去 下去 回来 进来 过来 指出
提出 种 类 一样 阶段 时期 期间 一块 现有 目前为止 都有 多大 那里 这儿 那儿 咱们县 之中 各种 各类
现阶段 手头 手上 那批 这批 后头 后面 翻翻 翻 往 块 估计 拢共 大伙 现如今 家 咱这 底下 头 这级
那级 且 大家 想看 想看看 找 找找 找一下 查到 一查 弄清 清楚 确认 核实下 问一下 请教 请帮 帮看 想了解
了解 了解下 了解一下 今 这会儿 下面 不能 低于 高于 不低于 不少于 不超过 里省 起来的 怎么着
"""
FUNCTION_WORDS = frozenset(_FUNCTION.split())
PREFIXES = "给能会被把正可要还都就再"
TURNING_WORDS = frozenset({"不是", "并非", "非", "不", "未", "没", "比", "除", "除了", "除外", "之外", "不含", "不在"})
"""Words that turn a question around: prepositions and adverbs by their tag, never to be passed over."""
FUNCTION_TAGS = frozenset({"u", "uj", "ul", "uz", "ug", "ud", "uv", "y", "r", "p", "c", "e", "o", "w", "x"})
