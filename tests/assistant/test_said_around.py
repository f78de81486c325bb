"""What stands around a question and how its conditions are turned: clauses of the speaker, contrasts, terms, kinds,
things named first and asked of later, each beside what looks like it and means something else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from assistant.planning.ledgers.spelt_otherwise import other_spellings
from assistant.planning.speech.normal import normalise
from tests.assistant.test_everyday_wording import MINES, PLOTS, _row
from tests.assistant.test_formal_wording import FINDINGS, PARCELS, first
from tests.assistant.test_spoken_wording import SLOPES

Build = Callable[..., Assistant]

BATCHES = (
    ("安平县批而未供土地台账",),
    _row("批准年度 批次名称 批准文号 批准面积（公顷） 已供面积（公顷） 未供面积（公顷） 未供原因"),
    _row("2020 2020年第1批次 安政土〔2020〕7号 10 4 6 资金不到位"),
    _row("2021 2021年第1批次 安政土〔2021〕9号 8 6 2 规划调整"),
    _row("2021 2021年第2批次 安政土〔2021〕12号 5 0 5 征地拆迁未完成"),
    _row("2022 2022年第1批次 安政土〔2022〕3号 8 8 0 -"),
)
LINKS = (
    ("安平县增减挂钩项目台账",),
    ("截至2024年6月30日",),
    _row("项目名称 乡镇 批复文号 拆旧复垦规模（亩） 建新规模（亩） 已复垦面积（亩） 进度 计划验收时间"),
    _row("河口镇一期增减挂钩项目 河口镇 安自然资挂〔2021〕1号 100 20 100 已验收 2024-05-31"),
    _row("北岭乡一期增减挂钩项目 北岭乡 安自然资挂〔2022〕5号 50 30 0 立项准备 2024-09-30"),
    _row("东溪镇一期增减挂钩项目 东溪镇 安自然资挂〔2023〕8号 80 60 40 复垦施工 2024-12-31"),
)


@pytest.fixture(scope="module")
def office(build: Build) -> Assistant:
    return build(
        ledgers={
            "图斑.xlsx": PARCELS,
            "督察.xlsx": FINDINGS,
            "供地.xlsx": PLOTS,
            "批而未供.xlsx": BATCHES,
            "采矿权.xlsx": MINES,
            "隐患点.xlsx": SLOPES,
            "挂钩.xlsx": LINKS,
        }
    )


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        # who speaks, and the paper he is at
        pytest.param("局长催着要，图斑有几个", "图斑有几个", id="a-chief-urges"),
        pytest.param("写个通报要用，图斑有几个", "图斑有几个", id="for-a-notice"),
        pytest.param("年报要附清单，没立案的图斑有哪些", "没立案的图斑有哪些", id="an-annex"),
        pytest.param("因起草方案需要，列出没立案的图斑", "列出没立案的图斑", id="because-of-a-paper"),
        pytest.param("刚接到通知，图斑有几个", "图斑有几个", id="a-call"),
        pytest.param("给县长写汇报，图斑有几个", "图斑有几个", id="for-somebody"),
        pytest.param("我核个数，图斑有几个", "图斑有几个", id="checks-a-figure"),
        pytest.param("图斑有几个，我好回话", "图斑有几个", id="so-that-i-can"),
        pytest.param("图斑有几个？我对一下账", "图斑有几个", id="i-compare"),
        pytest.param("图斑有几个，县长刚才问我", "图斑有几个", id="somebody-asked-me"),
        pytest.param("图斑有几个，要写进半年总结", "图斑有几个", id="where-it-goes"),
        pytest.param("台账里是亩，我要公顷。图斑一共多少公顷", "图斑一共多少公顷", id="another-unit"),
        # adverbs of contrast and of stress
        pytest.param("证过期了、可人家还在生产的矿", "证过期了、还在生产的矿", id="yet-they"),
        pytest.param("图斑，却还没立案的", "图斑,还没立案的", id="but"),
        pytest.param("从来没立过案的图斑", "没立案的图斑", id="never"),
        pytest.param("拖到现在还没改的图斑", "还没改的图斑", id="put-off"),
        pytest.param("压根没供的批次", "一点儿都没供的批次", id="nothing-at-all"),
        # terms
        pytest.param("过了有效期的证", "已过期的证", id="past-its-term"),
        pytest.param("还在有效期内的证", "还没到期的证", id="within-its-term"),
        pytest.param("整改时限还没到的图斑", "还没到期的图斑", id="not-due-yet"),
        pytest.param("到期时间为2026年的证", "2026年到期的证", id="when-it-ends"),
        pytest.param("时限不晚于2024年6月30日的", "时限在2024年6月30日以前的", id="not-later-than"),
        pytest.param("往后数，下一个到期的证是哪个", "还没到期的证里最先到期的是哪个", id="the-next-one"),
        # whether there is any
        pytest.param("没立案的图斑，存不存在", "有没有没立案的图斑", id="does-it-exist"),
        pytest.param("是不是有的图斑没立案", "有没有图斑没立案", id="is-there-some"),
        # kinds
        pytest.param("图斑照违法类型分一分，每类几个", "图斑按违法类型统计，各几个", id="sorted-by"),
        pytest.param("以生产状态为口径，对采矿权进行分类计数", "采矿权按生产状态统计", id="formally-by"),
        pytest.param("图斑，河口镇几个，北岭乡几个", "河口镇、北岭乡图斑各有几个", id="asked-of-each"),
        pytest.param(
            "拍卖的地，住宅用地卖了多少钱？商服用地呢", "拍卖的地，住宅用地、商服用地各卖了多少钱", id="and-the-other"
        ),
        # two clauses of one thing
        pytest.param("东溪有块地是供给水利局的，那块地几亩", "东溪供给水利局的地几亩", id="named-then-asked"),
        pytest.param("赵姓同志负责监测的点", "监测责任人姓赵的点", id="surname-first"),
        pytest.param("论图斑的个数，最多的是哪个镇", "图斑的个数最多的是哪个镇", id="measure-first"),
        pytest.param("建新规模连拆旧规模的五成都不到的项目", "建新规模不到拆旧规模五成的项目", id="not-even-a-part"),
        pytest.param("占了5亩以上耕地、没立案的", "占耕地5亩以上、没立案的", id="number-before-noun"),
        pytest.param("受让单位有几家，去掉重复的", "受让单位有几家,不重复", id="different-ones"),
        pytest.param("河口 耕地 没立案 几个", "河口占耕地、没立案的几个", id="fragments"),
    ],
)
def test_said_plainly(said: str, plain: str) -> None:
    assert normalise(said).replace("，", ",").rstrip("?？") == plain.replace("，", ",")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("要上报的图斑,有几个", id="to-be-reported"),
        pytest.param("报告里,图斑有几个", id="where-to-look"),
        pytest.param("审计查出的,有几个", id="found-by-audit"),
        pytest.param("县局抽查,发现几个问题", id="an-office-does-it"),
        pytest.param("政协来函,办了几件", id="letters"),
        pytest.param("我要编号,图斑有几个", id="numbers-wanted"),
        pytest.param("可复垦的地有多少亩", id="can-be"),
        pytest.param("图斑可供耕种的有几个", id="fit-for"),
        pytest.param("退却的企业有几家", id="part-of-a-word"),
        pytest.param("先进单位有几家", id="advanced"),
        pytest.param("没先立案的有几个", id="in-another-order"),
        pytest.param("要求完成验收的项目有几个", id="demanded"),
        pytest.param("3个月内到期的证有几本", id="within-months"),
        pytest.param("图斑有几个,已整改几个,未整改几个", id="states-one-by-one"),
        pytest.param("同姓的村民有几户", id="of-one-name"),
        pytest.param("集中在哪几个镇", id="several-places"),
        pytest.param("河口图斑名单", id="no-ask"),
    ],
)
def test_what_only_looks_like_it_stays(text: str) -> None:
    assert normalise(text) == text


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("审计要用：占了5亩以上耕地、案子没立的图斑有几个", "图斑2个", id="area-and-case"),
        pytest.param("图斑照违法类型分一分，每类几个", "未批先建2个", id="by-kind"),
        pytest.param("图斑，河口镇几个，北岭乡几个", "河口镇2个", id="of-each"),
        pytest.param("采矿证过了有效期，可人家还在生产的有几家", "0家", id="expired-and-working"),
        pytest.param("往后数，下一个到期的采矿证是哪个矿的", "南坡砂岩矿", id="next-to-end"),
        pytest.param("整改时限不晚于2024年6月30日的图斑，有吗", "共3个", id="due-by"),
        pytest.param("停了产的、关了门的矿有几家", "矿山2家", id="stopped-or-closed"),
        pytest.param("没在生产、也没关的矿有几家", "矿山1家", id="neither"),
        pytest.param("没走挂牌、也没走拍卖的宗地有几宗", "宗地3宗", id="not-so-sold"),
        pytest.param("没安排工程治理的在册点有几处", "2处", id="not-so-treated"),
        pytest.param("核销掉的点里头，有没有原先威胁20人以上的", "共1个", id="what-they-once-threatened"),
        pytest.param("没有核销的、在册的点有几处", "3处", id="denied-then-said"),
        pytest.param("有几个批次完全没供", "批次1个", id="nothing-supplied"),
        pytest.param("有几个批次没供完", "批次3个", id="not-all-supplied"),
        pytest.param("征地拆迁没完成的批次有几个", "批次1个", id="spelt-otherwise"),
        pytest.param("2021年第二批次的批准文号", "〔2021〕12号", id="ordinal"),
        pytest.param("〔2023〕8号那个挂钩项目到哪一步了", "复垦施工", id="by-its-number"),
        pytest.param("通过验收的挂钩项目有几个", "项目1个", id="accepted"),
        pytest.param("说是9月底以前要验收，可还没验的挂钩项目有几个", "项目1个", id="to-be-accepted"),
        pytest.param("建新规模连拆旧规模的五成都不到的挂钩项目有几个", "1个", id="part-of-another"),
        pytest.param("哪些宗地的价款还没缴齐", "宗地共2个", id="owing"),
        pytest.param("还欠着土地款的公司，去掉重复的，有几家", "2家", id="owing-firms"),
        pytest.param("供过地的乡镇，一共几家", "乡镇3个", id="towns-are-no-firms"),
        pytest.param("供地亩数最少的是哪个乡镇", "70亩", id="in-mu"),
        pytest.param("最后一宗划拨的地是什么时候供的", "2024年5月6日", id="the-last-one"),
        pytest.param("图斑，刨掉河口、北岭两个乡镇的，还有几个", "图斑2个", id="but-for-two"),
        pytest.param("县自然资源局牵头的问题几个没销号", "问题2个", id="office-in-short"),
    ],
)
def test_questions_so_worded(office: Assistant, question: str, answer: str) -> None:
    assert answer in first(office.ask(question))


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("没交材料的图斑有几个", id="papers"),
        pytest.param("先立案后整改的图斑有几个", id="in-order"),
        pytest.param("一块地都没供的乡镇有几个", id="towns-with-none"),
        pytest.param("罗姓村民的图斑有几个", id="a-surname-of-nobody"),
        pytest.param("交清了价款的宗地有几宗", id="paid-or-nothing-to-pay"),
        pytest.param("原先欠缴的宗地有几宗", id="once-owed"),
        pytest.param("县水利局抽查的图斑有几个", id="another-deed"),
    ],
)
def test_what_is_said_besides_is_not_dropped(office: Assistant, question: str) -> None:
    assert office.ask(question).status is not Status.ANSWERED


def test_values_spelt_otherwise() -> None:
    found = dict(other_spellings(["2021年第2批次", "甲政〔2021〕3号", "手续未办理", "乙政〔2022〕3号"]))
    assert found["2021年第二批次"] == "2021年第2批次"
    assert found["〔2021〕3号"] == "甲政〔2021〕3号"
    assert found["手续没办理"] == "手续未办理"
    assert not dict(other_spellings(["甲政〔2021〕3号", "乙政〔2021〕3号"]))
