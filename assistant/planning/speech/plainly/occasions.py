"""On what occasion somebody asks, told in a clause of its own: 我写稿子想照着抄，…; 镇长来问，…; …，我填表用.

Such a clause is passed over only where every word of it is of one of the classes below: who asks, the work at
the desk, papers and meetings, when, and particles.  A word of any other kind may say which rows are meant, and
the clause stays; so does one that ends in 的 (填报表的，…), or has no one who asks and nothing it is for.
"""

from __future__ import annotations

import re
from collections.abc import Collection


def _listed(words: str) -> tuple[str, ...]:
    """The words of a class."""
    return tuple(words.split())


_WE = _listed("""
我 我们 咱 咱们 俺 俺们 本人 我这边 我这里 我这儿 我们这边 我们科 我们科室 我们股 我们股室 我们所 我们局
我们办公室
""")
_OTHERS = _listed("""
省里 市里 县里 局里 厅里 省厅 市局 上级 上头 上面 领导 大领导 分管领导 主要领导 局长 副局长 主任 科长 股长
所长 书记 县长 副县长 镇长 乡长 村长 镇里 乡里 村里 乡镇 镇上 乡上 村上 村干部 村支书 支书 组长 财务 会计
政府办 县政府办 县政府 县委办 县委 人大 政协 财政局 财政 审计局 审计 审计组 统计局 统计 纪委 督察组 督导组
考核组 检查组 调研组 巡察组 专家 专家组 记者 媒体 报社 电视台 同事 同志 老师 老乡 老百姓 群众 农户 村民 业主
企业 企业方 客商 客户 人家 别人 有人 他们 办公室 兄弟单位 外单位 代表 委员 律师 办事群众
""")
_TRADES = _listed("""
宣传 统计 财务 新闻 文字 材料 业务 内勤 档案 测绘 信访 监察 公示牌 展板 标牌 牌子 广告 印刷 设计 预算 会计 审计 报表
办公室 公示 简报 公文 督办 考核 绩效 数据 后勤 采购 网络 信息 工程 招标 造价
""")
"""What somebody who asks may do for a living: 做标牌的, 搞宣传的同志."""
_DESK = _listed("""
写 填 填写 填报 做 报 报送 上报 交 编 编写 起草 草拟 整理 整 弄 搞 汇总 准备 备 赶 赶写 出 改稿 校 核 核对
核实 复核 核一下 对 对账 对数 对一对 对一下 算 算账 统计 登记台账 归档 画 画图 拟 拟稿 拟写 制 制表 录 录入
录系统 补数 引 引用 抄 照抄 照着抄 照着写 照着念 摘 摘抄 参考 念 念稿 读 讲 讲课 备课 上课 授课 培训 说 汇报
介绍 发言 述职 交差 交账 应付 答复 回复 回函 复函 回话 回电话 回个话 解释 接电话 接访 接待 迎检 陪同 开 开会
上会 参会 过会 碰头 见面 座谈 调度 调研 下乡 出差 走访 看 看看 看一下 了解 了解一下 摸底 心里有数 有个数 存档
备查 备用 做准备 使 用 用一下 查 查阅 调 调取 调阅 调档 抽查 附 编制 核一下 催 盯 通知 提醒 督促 联系 装订 打印
写进 写到 写入 放进 填进 列进 编进 报进
""")
_PAPERS = _listed("""
材料 汇报 汇报材料 汇报稿 稿 稿子 文稿 讲话稿 讲话 发言 发言稿 新闻稿 通讯稿 信息 简报 简讯 总结 小结
述职报告 报告 方案 计划 计划表 通报 通知 专报 公文 函 复函 文件 文案 表 表格 报表 统计表 汇总表 进度表 月报
周报 季报 年报 快报 台账 账 账本 账目 清单 预算 决算 ppt 课件 讲义 展板 宣传册 宣传单 宣传栏 公示牌 标牌 会
会议 会上 例会 调度会 碰头会 推进会 座谈会 局务会 党组会 常务会 专题会 课 党课 电话 数 数字 数据 数目 数量
总数 个数 比例 百分比 情况 明细 口径 依据 底稿 底数 图 图表 提纲 题目 问题 问卷 建议 提案 答复 系统 年度 半年
季度 月度 全年 本月 当月 进度 统计 汇总 绩效 考核 工作 请示 批复 文号 清单 附件 档案 案卷 卷宗 处置方案 整改方案
工作方案 实施方案 柱状图 条形图 饼图 答复函 信访件 督办件
""")
_ASKED_BY = _listed("""
来问 问 问我 问我们 问起 问到 问了 追问 打听 来电 来电话 打电话 打电话来 打电话问 打来电话 来咨询 咨询 来要
要 催 催要 催着 催着要 催数 来催 让 让我 让我们 叫 叫我 叫我们 找我 找我们 等着 等着要 等 调度 采访 来采访
要看 要听 要调 想看 想知道 想了解 关心 接到电话 接到通知 收到通知
""")
_NEW = _listed("""
刚来 刚到 刚接手 刚调来 刚上手 新来 新来的 新手 新人 第一次 头一回 头一次 不清楚 不太清楚 不大清楚 不懂
不太懂 不熟 不太熟 不熟悉 不了解 不太了解 没接触过 没经验 没弄过 没搞过 没弄明白 没搞懂 没搞清楚 弄不清
弄不清楚 记不清 记不清楚 记不得 记不住 忘了 忘记了 记混了 拿不准 吃不准 搞不清 搞不清楚 业务 情况 这块 这一块
这行 这个 这边 这里
""")
_WHEN = _listed("""
马上 就 就要 立刻 立马 赶紧 赶快 尽快 现在 这会儿 刚刚 刚才 刚 才 正 正在 在 今天 今晚 今早 明天 明早 后天
下周 下星期 这周 这两天 下午 上午 晚上 中午 待会 待会儿 等会 等会儿 等下 一会 一会儿 回头 过会儿 周一 周二
周三 周四 周五 下班前 急着 急 着急 很急 特急 又 还 再 老 总 老是 也 都 一直 天天
""")
_LIGHT = _listed("""
的 了 着 过 呢 啊 呀 吧 嘛 哈 哦 个 一个 一下 下 一份 份 一张 张 一篇 篇 一句 句 一段 段 一组 几句 点 一点 些
要 想 得 需 需要 想要 好 打算 能 去 来 到 给 跟 和 与 同 向 对 为 帮 帮忙 拿 拿去 拿来 用来 用作 作 当 里
因 因为 由于 为了 逐宗 逐个 逐条 逐户 逐家 挨家 挨个 一个个 上去 下来
里面 上 中 时 时候 这 那 这个 那个 这份 这张 那张 上报 急用 要用 是 有 会 把 被 以 以便 好让 方便
""")
_FOR = _listed("""
要用 急用 备用 备查 引用 参考 照抄 照着抄 照着写 照着念 存档 交差 用 使 用一下 要念 要报 要填 要交 要讲
要汇报 要上会 要附 要抽查 等着报 等着填 等着交 抄 摘抄 做准备 心里有数 有个数 急 急着 着急 等着 等着要 对一下账 对个账
对对账 对一下数 对个数 核一下数 核个数 核对一下
""")
"""What it is for: said of no one, these tell that the clause is."""

_MEETS = _listed("""
接到电话 接到通知 收到通知 开会 上会 过会 参会 汇报 述职 迎检 接访 接待 讲课 备课 上课 授课 发言 交差
答复 回函 碰头 见面 座谈
""")
_WANTS = ("要", "想", "得", "准备", "打算")
_STILL_TALK = ("新来的", "刚来的", "新手的", "用的")
_CLAUSES = re.compile(r"[，,。；;：:！!？?]")
_TRADE = re.compile(rf"[做搞管跑弄写干](?:{'|'.join(_TRADES)})的?(?:同志|人|师傅|老板|同事|朋友|单位|公司)?")
_WHOLE = 3  # characters of what is asked, at least
_LONGEST = 24  # characters of such a clause
_SAYS = re.compile(
    r"多少|几(?!句)|好多|哪|谁|什么|啥|怎么|咋|如何|有没有|是否|是不是|列|最|各|[\d一二三四五六七八九十百千万]{1,9}[亩个宗件处户]"
)
_ASKS = re.compile(
    r"多少|几(?!乎)|好多|哪|谁|什么|啥|怎么|咋|如何|为何|有没有|有没得|有无|是否|是不是|吗|能不能|可不可以|允许|列|最[多少大小高低早晚]|占比|多[大高长久远]|合计|总[数额量和]|[个宗件处户人亩]数|面积"
)
_OURS = frozenset((*_WE, *_OTHERS, *_DESK, *_PAPERS, *_ASKED_BY, *_NEW, *_WHEN, *_LIGHT, *_FOR))
_USES = ("要用", "要报", "抽查", "急用", "备用", "参考", "开会", "汇报", "核对", "对账", "检查")
_THEIRS = frozenset((*_OTHERS, *_WE, *_PAPERS, *_ASKED_BY, *_WHEN, *_LIGHT, *_USES))
"""What others do is more than to ask: 补, 报送 and the like are of the matter."""
_MOST = max(map(len, _OURS))


def without_occasion(text: str) -> str:
    """`text`, folded already, without the clauses before and behind what is asked that tell why."""
    while (first := _CLAUSES.search(text)) and _tells_why(text[: first.start()], first=True):
        rest = text[first.end() :].lstrip()
        if len(rest) < _WHOLE or not _ASKS.search(rest):
            break
        text = rest
    while (last := _last_break(text)) >= 0 and _tells_why(text[last + 1 :].rstrip("。！!？?"), first=False):
        if not _ASKS.search(text[:last]):
            break
        text = text[:last]
    return text


def _last_break(text: str) -> int:
    """Where the last clause begins, its closing mark aside."""
    bare = text.rstrip("。！!？?")
    return max((match.start() for match in _CLAUSES.finditer(bare)), default=-1)


def _tells_why(clause: str, *, first: bool) -> bool:
    """Whether all words of a clause are of asking and of what for, and it says who asks or what for."""
    clause = clause.strip()
    if (
        not 1 < len(clause) <= _LONGEST
        or _SAYS.search(clause)
        or (clause.endswith("的") and not clause.endswith(_STILL_TALK))
    ):
        return False
    trade = _TRADE.match(clause) if first else None
    if trade and clause[trade.end() :].startswith(_ASKED_BY):
        return _made_of(clause[trade.end() :], _OURS)
    mine = clause.startswith(_WE)
    if not mine and clause.startswith(_OTHERS):
        return _asks(clause) and _made_of(clause, _THEIRS)
    return _made_of(clause, _OURS) and (
        _at_work(clause) if mine else _of_use(clause) or _on_the_way(clause) or _for_a_paper(clause)
    )


def _asks(clause: str) -> bool:
    """镇长来问: what others want of the one who asks."""
    return any(word in clause for word in _ASKED_BY)


def _at_work(clause: str) -> bool:
    """我写稿子, 我刚来: what the one who asks is at."""
    return any(word in clause for word in (*_DESK, *_NEW))


def _on_the_way(clause: str) -> bool:
    """下午要开会汇报: when, and what one goes to."""
    return clause.startswith(_WHEN) and any(word in clause for word in _MEETS)


def _for_a_paper(clause: str) -> bool:
    """写请示要引文号, 月报要附清单, 因编制方案需要, 给县长写汇报: what a paper wants of the one who writes it."""
    if clause.startswith(("因", "由于", "为了")):
        return clause.endswith("需要")
    paper = any(word in clause for word in _PAPERS)
    if clause.startswith(("给", "替", "帮", "为")):
        return paper and any(word in clause for word in _OTHERS)
    return paper and clause.startswith((*_DESK, *_PAPERS, *_WANTS)) and any(word in clause for word in _WANTS)


def _of_use(clause: str) -> bool:
    """要用, 急用, 备查 at the end."""
    return clause.removesuffix("的").removesuffix("呢").endswith(_FOR)


def _made_of(text: str, words: Collection[str]) -> bool:
    """Whether a text is nothing but such words, one after the other."""
    ends = {0}
    for at in range(len(text)):
        if at in ends:
            ends |= {at + size for size in range(1, _MOST + 1) if text[at : at + size] in words}
    return len(text) in ends
