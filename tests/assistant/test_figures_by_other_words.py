"""Figures of reports asked for by words that say the same, and those that only stand near what is asked."""

from __future__ import annotations

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.conftest import PARCELS, Build

PLAN_OF_WOODS = """云麓县2024年森林防火专项工作计划
一、工作目标
（一）经费有保障。县财政安排森林防火专项资金320万元，其中用于护林员激励40万元，用于后期管护96万元。
（二）标准有提高。对造林的农户，按每亩310元标准给予一次性补助。
二、重点任务
（一）加强宣传。全年举办夜校19期，开展专题宣讲23场。
（二）摸清底数。对历年撂荒林地逐宗建档，预计涉及66公顷。
（三）搬迁避让。下半年完成4处隐患点工程治理，避险搬迁35户120人。
三、保障措施
（一）建立联席会议制度，林业、公安、应急等部门每季度会商1次。
"""
WOODS_SO_FAR = """云麓县2024年上半年林业工作总结
一、工作情况
（一）服务提速。核发采伐许可证41份，木材检疫面积控制在52平方公里以内。
（二）林长制落实。各级林长巡林880次，发现问题31个，整改27个。
"""


@pytest.fixture(scope="module")
def woods(build: Build) -> Assistant:
    return build({"防火计划.txt": PLAN_OF_WOODS, "林业总结.txt": WOODS_SO_FAR})


@pytest.mark.parametrize(
    ("question", "text"),
    [
        pytest.param("森林防火宣传的夜校今年安排办多少期", "夜校19期", id="the-title-is-what-all-is-about"),
        pytest.param("森林防火的专项资金安排了多少", "专项资金320万元", id="provided-in-a-plan"),
        pytest.param("激励护林员用的经费是几万元", "护林员激励40万元", id="means-by-what-they-are-for"),
        pytest.param("用来激励护林员的钱有多少万元", "护林员激励40万元", id="money-by-its-unit"),
        pytest.param("木材检疫面积的上限是多少", "52平方公里以内", id="the-upper-end"),
        pytest.param("造林一亩能领多少补贴", "每亩310元", id="for-each"),
        pytest.param("历年撂荒林地预计涉及面积是多少公顷", "66公顷", id="estimated-not-planned"),
        pytest.param("采伐许可证一共办出去多少本", "采伐许可证41份", id="papers-by-any-measure-word"),
        pytest.param("下半年避险搬迁多少户多少人", "避险搬迁35户", id="of-one-clause"),
        pytest.param("林长巡林多少次、发现多少问题、整改了多少", "发现问题31个，整改27个", id="of-what-was-found"),
        pytest.param("防火的联席会议多久开一次", "每季度会商1次", id="how-often-they-meet"),
    ],
)
def test_a_figure_is_found_by_what_says_the_same(woods: Assistant, question: str, text: str) -> None:
    answer = woods.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    assert text in answer.answer.replace("〔1〕", "")


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("森林防火宣传的广播办了多少期", id="another-broadcast"),
        pytest.param("森林防火的设备资金安排了多少", id="another-purpose"),
        pytest.param("夜校的经费是几万元", id="means-of-what-has-none"),
        pytest.param("木材检疫面积的下限是多少", id="the-other-end"),
        pytest.param("夜校的人数", id="terms-are-no-people"),
        pytest.param("采伐许可证一共吊销了多少本", id="another-deed"),
        pytest.param("夜校办了多少期了", id="planned-is-not-held"),
        pytest.param("今年安排了多少", id="no-object"),
        pytest.param("森林防火的问题整改了多少", id="found-by-others"),
    ],
)
def test_what_only_stands_near_it_is_not_told(woods: Assistant, question: str) -> None:
    assert woods.ask(question).status is not Status.ANSWERED


STOCK = """云麓县自然资源局2023年上半年工作总结
一、工作情况
（一）卫片执法。截至2023年6月30日，图斑已整改到位21个，尚未启动整改77个，已约谈乡镇9个。
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param("还没启动整改、也没人认领的图斑有几个", None, id="not-understood-in-the-ledger"),
        pytest.param("有没有图斑约谈了乡镇", None, id="whether-there-is-any"),
        pytest.param("2023年6月底未启动整改的图斑有几个", "77个", id="a-time-is-asked"),
    ],
)
def test_an_older_state_is_not_told_of_what_a_ledger_holds(build: Build, question: str, said: str | None) -> None:
    answer = build({"2023总结.txt": STOCK}, {"图斑台账.xlsx": PARCELS}).ask(question)
    assert "77个" not in answer.answer if said is None else said in answer.answer, answer.answer
