"""Everyday ways to say what is asked: words that carry nothing, and turns of speech for plain ones."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import pytest

from assistant.answer import Answer, Status
from assistant.chain import Assistant
from assistant.planning.speech.normal import normalise
from ingest.readers.reading import CellValue

Rows = Sequence[Sequence[CellValue]]
Build = Callable[..., Assistant]


def _row(line: str) -> tuple[CellValue, ...]:
    """Cells with blanks between them; a lone hyphen is an empty one."""
    cells = (None if cell == "-" else cell for cell in line.split())
    return tuple(float(cell) if cell and re.fullmatch(r"\d+(\.\d+)?", cell) else cell for cell in cells)


PLOTS: Rows = (
    ("安平县土地供应台账",),
    _row("宗地编号 乡镇 受让单位 土地用途 供应方式 面积（亩） 成交价（万元） 欠缴价款（万元） 供应日期"),
    _row("AP-01 河口镇 安平锦程置业有限公司 住宅用地 挂牌 50 3000 0 2024-01-12"),
    _row("AP-02 河口镇 安平锦程置业有限公司 商服用地 拍卖 20 1900 300 2024-02-20"),
    _row("AP-03 北岭乡 安平远航机械有限公司 工业用地 挂牌 80 800 0 2024-04-02"),
    _row("AP-04 北岭乡 安平县交通运输局 交通运输用地 划拨 30 - - 2024-05-06"),
    _row("AP-05 东溪镇 安平县水利局 交通运输用地 划拨 10 - - 2024-05-06"),
    _row("AP-06 东溪镇 安平远航机械有限公司 工业用地 协议 60 500 120 2023-11-18"),
)

MINES: Rows = (
    ("安平县采矿权台账",),
    _row("矿山名称 乡镇 开采矿种 矿区面积（平方公里） 生产规模（万吨/年） 有效期起 有效期止 生产状态"),
    _row("东山石灰岩矿 河口镇 石灰岩 1.2 50 2012-03-01 2030-03-01 生产"),
    _row("西沟页岩矿 北岭乡 砖瓦用页岩 0.4 10 2016-05-01 2024-05-01 停产"),
    _row("南坡砂岩矿 东溪镇 建筑用砂岩 0.9 30 2018-07-01 2028-07-01 生产"),
    _row("北坡砂岩矿 东溪镇 建筑用砂岩 0.5 20 2019-07-01 2023-07-01 关闭"),
)

REGISTRY: Rows = (
    ("不动产登记业务月报",),
    _row("月份 首次登记（件） 转移登记（件） 注销登记（件）"),
    _row("2023年12月 40 90 12"),
    _row("2024年1月 50 100 9"),
    _row("2024年2月 30 120 4"),
)


FINDINGS: Rows = (
    ("安平县督察反馈问题整改台账",),
    _row("问题编号 问题类别 乡镇 整改要求 牵头单位 联系人 整改期限"),
    _row("D-01 乱占耕地 河口镇 完善配套后移交 县住房和城乡建设局 罗成 2024-08-20"),
    _row("D-02 乱占耕地 北岭乡 拆除复耕 县农业农村局 张罗 2024-09-10"),
    _row("D-03 非法采矿 东溪镇 拆除复耕 县农业农村局 罗小兰 2024-08-30"),
    _row("D-04 非法采矿 东溪镇 完善配套后移交 县自然资源和规划局 李平 2024-12-01"),
)

LINKS: Rows = (
    ("安平县增减挂钩项目台账",),
    _row("项目名称 乡镇 批复文号 拆旧规模（亩） 已复垦面积（亩） 险情等级"),
    _row("河口镇一期增减挂钩项目 河口镇 安自然资〔2021〕1号 100 60 小型"),
    _row("河口镇二期增减挂钩项目 河口镇 安自然资〔2022〕5号 50 0 中型"),
    _row("北岭乡一期增减挂钩项目 北岭乡 安自然资〔2021〕2号 80 80 小型"),
    _row("北岭乡柳坝增减挂钩项目 北岭乡 安自然资〔2023〕9号 30 0 小型"),
)


@pytest.fixture(scope="module")
def office(build: Build) -> Assistant:
    return build(
        ledgers={
            "供地.xlsx": PLOTS,
            "采矿权.xlsx": MINES,
            "月报.xlsx": REGISTRY,
            "督察.xlsx": FINDINGS,
            "挂钩.xlsx": LINKS,
        }
    )


def first(answer: Answer) -> str:
    assert answer.status is Status.ANSWERED, answer.answer
    return answer.answer.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        pytest.param("欠缴价款最狠的单位是哪家", None, id="fiercest-without-a-verb"),
        pytest.param("哪个乡镇供应面积占得最凶", ["北岭乡", "110亩"], id="fiercest"),
        pytest.param("注销登记最冷清的是哪个月", ["2024年2月", "4件"], id="quietest"),
        pytest.param("矿山按生产规模从大到小，头两家", ["东山石灰岩矿", "南坡砂岩矿"], id="top-by-head"),
        pytest.param("哪种矿的矿区面积加起来最大", ["建筑用砂岩", "1.4平方公里"], id="kind-without-the-column"),
        pytest.param("欠缴超过200万的地有没有", ["有", "1个"], id="land-alone"),
        pytest.param("首次登记跟转移登记这两样，今年合着办了几件", ["合计300件"], id="columns-added-up"),
        pytest.param("划拨的宗地编号报一下", ["AP-04", "AP-05"], id="tell-me"),
        pytest.param("工业用地的宗地，挨个列出来", ["AP-03", "AP-06"], id="one-by-one"),
        pytest.param("停产的矿山拉个单子", ["西沟页岩矿"], id="make-a-list"),
        pytest.param("工业用地的宗地统共几多亩", ["140亩"], id="dialect-sum"),
        pytest.param("划拨的宗地一共多少亩，急用", ["40亩"], id="in-a-hurry"),
        pytest.param("AP-01那宗卖了多少钱", ["3000万元"], id="pointing-at-one"),
        pytest.param("没关闭的矿山有几个", ["3个"], id="not-in-that-state"),
        pytest.param("既不在生产又没关闭的矿山有哪些", ["西沟页岩矿"], id="neither-nor"),
        pytest.param("整改期限排在8月份的问题有几个", ["2个"], id="set-for-a-time"),
        pytest.param("联系人姓罗的督察问题有哪些", ["共2个：罗成", "罗小兰"], id="surname-stands-first"),
        pytest.param("要完善配套以后再移交的督察问题有几个", ["2个"], id="value-with-grammar-in-it"),
        pytest.param("住建局牵头的督察问题有几个", ["县住房和城乡建设局问题1个"], id="office-by-its-characters"),
        pytest.param("北岭一期那个项目拆旧规模多少亩", ["80亩"], id="phase-of-a-project"),
        pytest.param("河口一期、二期项目的批复文号给我", ["〔2021〕1号", "〔2022〕5号"], id="two-phases"),
        pytest.param("柳坝那个挂钩项目批复文号是多少", ["〔2023〕9号"], id="one-name-holds-it"),
        pytest.param("有没有评成中型的项目", ["有", "1个"], id="named-as"),
        pytest.param("有没有一亩地都没复垦的挂钩项目", ["有", "2个"], id="none-at-all"),
        pytest.param("钱还没交齐的那几宗地，加一起多少亩", ["80亩"], id="money-owed"),
        pytest.param("没付清钱的单位有几家", ["2家"], id="how-many-offices"),
        pytest.param("欠钱最多的单位是谁", ["安平锦程置业有限公司", "300万元"], id="whose-debt"),
        pytest.param("县农业农村局负责的督察问题，编号念一下", ["D-02", "D-03"], id="whose-business"),
        pytest.param("督察问题一类一类数下各有几个", ["乱占耕地2个", "非法采矿2个"], id="kind-by-kind"),
        pytest.param("督察问题里头，哪一类最多", ["乱占耕地", "非法采矿", "2个"], id="which-kind"),
        pytest.param("一个镇一个镇报下宗地数", ["河口镇2个", "北岭乡2个", "东溪镇2个"], id="town-by-town"),
        pytest.param("宗地面积前几名是哪些", ["AP-03（北岭乡、面积80亩）；AP-06"], id="the-first-few"),
        pytest.param("2023年供的不算，宗地有几个", ["5个"], id="time-left-out"),
        pytest.param("宗地不要2023年供应的，有几个", ["5个"], id="time-not-wanted"),
        pytest.param("除2023年外供应的宗地有几个", ["5个"], id="but-for-a-time"),
        pytest.param("2024年2月转移登记比1月多还是少", ["多20件"], id="more-or-less"),
        pytest.param(
            "欠缴价款的企业都有哪些，各欠多少", ["锦程置业有限公司300万元", "远航机械有限公司120万元"], id="who-owes"
        ),
        pytest.param("没有欠钱的宗地几个", ["4个"], id="owes-nothing"),
        pytest.param("停产的矿山有哪几家，各在哪个镇", ["西沟页岩矿", "北岭乡"], id="which-and-where"),
        pytest.param("面积最大的宗地编号是啥", ["AP-03"], id="its-number"),
        pytest.param("拆旧规模一共多少亩，平均每个项目多少", ["合计260亩", "65亩"], id="sum-and-average"),
        pytest.param("挂牌、拍卖哪种方式卖的钱多", ["挂牌", "3800万元"], id="of-money"),
        pytest.param("前几名的乡镇宗地面积各多少", ["北岭乡110亩、河口镇70亩、东溪镇70亩"], id="first-few-towns"),
        pytest.param("工业用地的宗地挂牌的占几成", ["50%"], id="whole-before-the-part"),
        pytest.param("挂钩项目已完成复垦多少亩", ["已复垦面积合计140亩"], id="what-is-done-of-it"),
        pytest.param("给安平县水利局划拨了几块宗地，多大", ["1块", "10亩"], id="and-how-large"),
        pytest.param("远航机械拿了几块地", ["2块"], id="firm-by-its-name"),
        pytest.param("AP-01谁拿的，多少钱", ["安平锦程置业有限公司", "3000万元"], id="who-and-how-much"),
        pytest.param("转移登记哪几个月超过95件", ["2024年1月", "2024年2月"], id="which-months"),
        pytest.param("矿山生产规模合计多少万吨", ["110万吨/年"], id="yearly-unit"),
        pytest.param("乱占耕地的督察问题编号列一下", ["D-01", "D-02"], id="number-of-what"),
        pytest.param("整改期限最紧的督察问题是哪个", ["罗成", "2024年8月20日"], id="the-nearest-day"),
        pytest.param("安平县停产的矿山有几个", ["1个"], id="our-own-county"),
        pytest.param("生产规模能上得了30万吨的矿山有吗", ["有", "2个"], id="comes-up-to"),
        pytest.param("面积起码60亩的宗地有几个", ["2个"], id="at-least"),
        pytest.param("今年给东溪镇供过地没得", ["有", "1个"], id="ever-supplied"),
        pytest.param("宗地面积排前三的乡镇，带上亩数", ["北岭乡110亩"], id="with-the-figures"),
        pytest.param("停产的矿山叫啥，列一下", ["西沟页岩矿"], id="what-they-are-called"),
        pytest.param("已复垦面积相当于拆旧规模的百分之几", ["53.85%"], id="as-much-as"),
        pytest.param("2024年头三个月转移登记多少件", ["220件"], id="first-three-months"),
        pytest.param("2018年以前起算的矿山，还在生产的有几家", ["1家"], id="term-begins"),
    ],
)
def test_what_is_asked_in_everyday_words(office: Assistant, question: str, texts: list[str] | None) -> None:
    answer = office.ask(question)
    if texts is None:
        assert answer.status is not Status.ANSWERED, answer.answer
        return
    assert all(text in first(answer) for text in texts), answer.answer


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        pytest.param("现在啥子状态", "现在什么状态", id="what"),
        pytest.param("共有几多亩", "共有多少亩", id="how-many"),
        pytest.param("占几成，给个百分数", "占几成", id="as-a-percentage"),
        pytest.param("统共多少宗", "一共多少宗", id="in-all"),
        pytest.param("瑶族儿女几多人", "瑶族儿女多少人", id="people"),
        pytest.param("啥子女户", "啥子女户", id="not-inside-a-word"),
        ("头三个月的供地，今年跟去年差多少亩", "今年前三个月供地比去年同期差多少亩"),
        ("一季度供地跟去年一季度差多少", "一季度供地比去年一季度多多少"),
        ("划拨的卖给哪个了", "划拨的卖给谁了"),
        ("卖给哪个乡镇的最多", "卖给哪个乡镇的最多"),
        ("能上得了55万吨的", "不少于55万吨的"),
    ],
)
def test_turns_of_speech_are_said_plainly(said: str, plain: str) -> None:
    assert normalise(said) == plain
    assert normalise(plain) == plain


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("交通局牵头的督察问题有几个", id="office-of-no-row"),
        pytest.param("三期的挂钩项目有几个", id="phase-of-none"),
        pytest.param("2024年1月供了几批宗地", id="batches-are-not-counted"),
        pytest.param("邻水县停产的矿山有几个", id="another-county"),
        pytest.param("督察问题涉及几家企业", id="offices-are-no-firms"),
        pytest.param("一亩林地都没占的挂钩项目有几个", id="nothing-of-no-column"),
        pytest.param("北岭那个项目第二次批复文号是多少", id="word-of-no-name"),
    ],
)
def test_a_word_that_names_nothing_is_not_passed_over(office: Assistant, question: str) -> None:
    answer = office.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer


def test_areas_that_may_hold_one_another_are_not_added_up(office: Assistant) -> None:
    assert "合计230" not in office.ask("矿区面积和生产规模一共多少").answer
