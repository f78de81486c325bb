"""One thing asked in other words: asks gathered under a topic, duties, rows and their fields, the words of a report."""

from __future__ import annotations

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from assistant.planning.speech.normal import normalise
from tests.assistant.conftest import Build
from tests.assistant.talking import first
from tests.assistant.test_every_ask_kept import BATCHES, PARCELS
from tests.assistant.test_everyday_wording import MINES, PLOTS

LINKS = (
    ("清川县增减挂钩项目台账",),
    ("项目名称", "乡镇", "拆旧复垦规模（亩）", "建新规模（亩）", "节余指标（亩）", "项目进度"),
    ("苇塘乡一期增减挂钩项目", "苇塘乡", 300, 120, 180, "已验收"),
    ("东陵镇一期增减挂钩项目", "东陵镇", 200, 90, 110, "复垦施工"),
)
SUMMARY = """清川县自然资源和规划局2024年上半年工作总结和下半年工作计划
一、上半年工作总结
（一）田长制走深走实。现有县级田长21名，乡级田长48名，村级田长160名。巡田2300次，发出提示函14份。
（二）督察整改有力。督察整改先后召开推进会6次，开展现场督导9轮次，给予党纪政务处分7人，批评教育12人。
（三）森林督查见效。森林督查图斑整改率达100%，收回林地25公顷。
（四）罚没款收缴到位，收缴罚没款312万元。
（五）不动产登记提速。一般登记压缩至4个工作日内办结。
（六）防灾有备。新布设普适型监测设备36套，组织应急演练17场。
（七）存在的困难。督察整改资金缺口较大，权属纠纷化解缓慢。
二、下半年工作计划
（一）整改攻坚。确保9月底前督察整改完成率达到82%。
（二）防灾减灾。年底前核销隐患点5处以上，下半年供地计划中工业用地不少于8宗。
（三）土地整治。全年计划实施土地整治项目总投资900万元，建设规模2400亩，预计新增耕地310亩。
（四）后备资源。建立补充耕地后备资源库，优先实施坡度15度以下的地块，每季度更新一次。
（五）宣传引导。利用世界地球日、全国土地日等节点开展耕地保护集中宣传。
"""


@pytest.fixture(scope="module")
def county(build: Build) -> Assistant:
    plots = (*PLOTS[:2], ("AP-2024-01", *PLOTS[2][1:]), *PLOTS[3:])
    ledgers = {
        "图斑.xlsx": PARCELS,
        "批次.xlsx": BATCHES,
        "增减挂钩.xlsx": LINKS,
        "采矿权.xlsx": MINES,
        "供地.xlsx": plots,
    }
    return build(reports={"2024年上半年总结.txt": SUMMARY}, ledgers=ledgers)


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        pytest.param("几宗、多少亩？我问的是河口镇的供地", "河口镇的供地几宗、多少亩", id="topic-behind"),
        pytest.param("查三样：文号、面积、原因，查的是第2批次", "第2批次的文号、面积、原因", id="counted-and-topic"),
        pytest.param("供地要两个数，一个是总价款，一个是宗数", "供地的总价款是多少、宗数是多少", id="one-is-one-is"),
        pytest.param(
            "先报去年收缴的罚没款，再报今年入库的", "去年收缴的罚没款多少，今年入库的罚没款多少", id="this-then-that"
        ),
        pytest.param("市、县两级林长各多少人", "市级林长、县级林长各多少人", id="levels"),
        pytest.param(
            "林长市、县、乡三级，每一级有多少名", "市级林长、县级林长、乡级林长各有多少名", id="levels-behind"
        ),
        pytest.param("各有多少名：市级的林长、县级的", "市级林长、县级林长各有多少名", id="list-behind"),
        pytest.param("检查次数、培训人次，各报一下", "检查多少次、培训多少人次", id="nouns-of-number"),
        pytest.param("宗数报一个，总亩数报一个", "多少宗,多少亩", id="reported-one-by-one"),
        pytest.param("关于占补平衡，要求的原话是什么", "关于占补平衡,要求怎么说的", id="the-very-words"),
        pytest.param("请摘录总结中关于人手的表述", "总结中关于人手怎么说的", id="quoted"),
        pytest.param("把巡林的具体规定给我看看", "巡林是怎么规定的", id="shown"),
        pytest.param("清册的更新频次", "清册多久更新一次", id="how-often"),
        pytest.param("整改难在哪些地方", "整改有什么困难", id="what-is-hard"),
        pytest.param("完成率非得达到多少不可", "完成率要达到多少", id="must"),
        pytest.param("不能少于几处", "起码要几处", id="at-least"),
        pytest.param("不得超过10亩的地块", "不超过10亩的地块", id="a-limit-with-a-duty"),
        pytest.param("AP-2024-01这宗地让谁买走了", "ap-2024-01这宗地卖给谁", id="the-buyer"),
        pytest.param("矿证将于何年何月届满", "矿证哪天到期", id="the-day"),
        pytest.param("挨了批评的有几个", "批评的有几个", id="passive"),
        pytest.param("按计划，今年要新建多少个示范片", "今年要新建多少个示范片", id="by-the-plan"),
        pytest.param("CL-2024-03的单位和用途分别是什么", "cl-2024-03的单位和用途", id="fields-of-a-row"),
        pytest.param("林长们开了几次会", "林长开了几次会", id="plural"),
        pytest.param(
            "河口镇这边，地块总数、占林地的亩数，两样都要", "河口镇地块总数是多少、占林地的多少亩", id="topic-and-list"
        ),
        pytest.param("供地的宗数和总亩数各是多少", "供地多少宗、多少亩", id="numbers-and-units"),
        pytest.param(
            "报一下采矿权的总数，还有矿区总面积", "采矿权的总数是多少、矿区总面积是多少", id="told-one-by-one"
        ),
        pytest.param("采矿权 个数 矿区面积合计", "采矿权个数、矿区面积合计各是多少", id="fragments"),
        pytest.param("违建那些点，拆了的、没拆的，各多少个", "违建点拆了、没拆的各多少个", id="states-of-a-topic"),
        pytest.param("按停产、关闭两种状态，分别统计矿山的数量", "矿山停产、关闭的各有多少个", id="by-states"),
        pytest.param(
            "矿山给我报三个数，停产的、关门的、生产的，各多少家",
            "矿山的停产、关闭、生产的各多少家",
            id="three-and-each",
        ),
        pytest.param("对未验收的项目有何处理办法", "对未验收的项目怎么处理", id="which-ways"),
        pytest.param("谁要是虚报，材料里说咋处理他", "虚报的怎么处理", id="whoever-does"),
        pytest.param("对荒芜的地块采取了何种治理措施", "对荒芜的地块怎么治理", id="to-what-is-done"),
        pytest.param("审计不是点了闲置的问题嘛，用啥办法处置的", "审计指出的闲置的问题怎么处置", id="reminded"),
        pytest.param("防火期巡护是怎么个巡法，材料里有说法没", "防火期巡护怎么安排的", id="what-way"),
        pytest.param("总结里有没有提带押过户", "总结里带押过户怎么说的", id="whether-it-is-told"),
        pytest.param("夜校一共办了多少期", "夜校一共搞了多少期", id="held"),
        pytest.param("护林员一共配了多少名", "护林员有多少名", id="engaged"),
        pytest.param("督办单下发了几份", "督办单发出了几份", id="papers-sent"),
        pytest.param("要拿多少钱出来搞矿山修复", "矿山修复要投资多少钱", id="money-first"),
        pytest.param("种草一亩能领多少补贴", "种草每亩补多少", id="paid-for-each"),
        pytest.param("案件立了多少、结了多少", "立案多少、结案多少", id="filed-and-closed"),
        pytest.param("打算在几个哨所上装喇叭", "打算在几个哨所装喇叭", id="where-it-is-put"),
        pytest.param("督察整改中累计收回林地多少亩", "督察整改里累计收回林地多少亩", id="in-its-course"),
        pytest.param("项目最迟到几月底就得把主体弄完", "项目几月底前要把主体做完", id="at-the-latest"),
    ],
)
def test_turns_of_speech_are_said_plainly(question: str, plain: str) -> None:
    assert normalise(question).replace("，", ",") == plain.replace("，", ",")


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("各图斑亩数", id="a-header-with-a-number"),
        pytest.param("演练场次", id="a-header-of-times"),
        pytest.param("三个数:图斑个数、耕地面积", id="fewer-than-counted"),
        pytest.param("市、县、乡两级林长各多少人", id="more-levels-than-counted"),
        pytest.param("几宗?我问的不是去年的供地", id="what-is-not-meant"),
        pytest.param("供地几宗,连同去年的一共多少", id="a-sum"),
        pytest.param("拿了几宗地,连同受让单位也报一下", id="a-field-beside"),
        pytest.param("去年和今年的供地各几宗", id="two-times-not-a-span"),
        pytest.param("资料没交上来的有几个", id="papers-are-no-money"),
        pytest.param("批准面积有10亩吗", id="approved-is-not-allowed"),
        pytest.param("通过检查的图斑有几个", id="passed-an-inspection"),
        pytest.param("今年竞得的宗地有多少", id="won-is-no-duty"),
        pytest.param("最大那宗谁拿的", id="the-largest-one"),
        pytest.param("用地指标下达了多少亩", id="handed-down"),
        pytest.param("今年上半年应急演练搞了几场", id="emergency-is-no-duty"),
        pytest.param("搞完的有几个", id="done-is-no-topic"),
        pytest.param("按计划,今年要整改的图斑还有几个没整改", id="what-is-left-of-a-plan"),
        pytest.param("接受处罚的有几个", id="took-what-was-done"),
        pytest.param("图斑的整改措施是什么", id="a-column-of-measures"),
        pytest.param("第3批次的处置方式是什么", id="a-column-of-ways"),
        pytest.param("整改中的有几个", id="under-way-is-a-state"),
        pytest.param("按停产、关闭、生产两种状态,分别统计矿山的数量", id="more-states-than-counted"),
        pytest.param("河口镇这边,地块总数、面积,三样都要", id="fewer-than-asked"),
        pytest.param("受理了几件", id="taken-in-is-not-held"),
        pytest.param("下发的图斑有几个", id="parcels-are-no-papers"),
        pytest.param("县里批准的有几个", id="approved-by-the-county"),
        pytest.param("最晚的是哪天", id="the-latest-one"),
        pytest.param("制定了什么管理办法", id="name-of-a-document"),
        pytest.param("管理办法是什么", id="a-document"),
        pytest.param("整改进展怎么样", id="how-it-goes"),
        pytest.param("牵头单位有什么责任", id="whose-duty"),
        pytest.param("县里安排的项目有几个", id="provided-by-the-county"),
    ],
)
def test_what_only_looks_alike_stays(said: str) -> None:
    assert normalise(said) == said


@pytest.mark.parametrize(
    ("question", "text"),
    [
        pytest.param(
            "拆旧、建新、节余分别几亩，说的是苇塘乡的增减挂钩",
            "拆旧复垦规模300亩；苇塘乡项目建新规模合计120亩；苇塘乡项目节余指标合计180亩",
            id="fields-first",
        ),
        pytest.param("要两个数，东陵镇图斑个数和耕地亩数", "图斑3个，耕地面积合计20亩", id="two-numbers"),
        pytest.param("东陵镇图斑几个，连带占的耕地有多少亩，也说一下", "图斑3个，耕地面积合计20亩", id="and-with-it"),
        pytest.param(
            "列出现有县、乡、村三级田长各自的人数", "现有县级田长21名，乡级田长48名，村级田长160名", id="levels"
        ),
        pytest.param(
            "督察整改：推进会次数、现场督导轮次，各报一下", "推进会6次，开展现场督导9轮次", id="times-and-rounds"
        ),
        pytest.param(
            "今年的土地整治项目计划投多少钱、建多大规模、预计能新增多少亩耕地", "新增耕地310亩", id="three-of-a-plan"
        ),
        pytest.param("因为督察问题，有几个人受了处分", "处分7人", id="passive"),
        pytest.param("通过森林督查收回的林地总共是多少", "收回林地25公顷", id="by-means-of"),
        pytest.param("从森林督查来看，收回的林地面积有多少", "收回林地25公顷", id="seen-from"),
        pytest.param("上半年罚没款收缴金额是多少", "收缴罚没款312万元", id="an-amount-is-in-money"),
        pytest.param("上半年巡田次数是多少", "巡田2300次", id="a-number-in-its-unit"),
        pytest.param("群众来办一般登记，几个工作日内能办结", "4个工作日", id="within-days"),
        pytest.param("今年上半年新装了几套普适型监测设备", "监测设备36套", id="newly-fitted"),
        pytest.param("9月底督察整改完成率要达到百分之多少", "达到82%", id="a-duty-is-no-result"),
        pytest.param("督察整改9月底前完成率的目标是百分之几", "达到82%", id="a-target-of-a-rate"),
        pytest.param("隐患点到年底最少得核销多少处", "核销隐患点5处以上", id="at-least"),
        pytest.param("下半年的供地计划，工业用地排了几宗进去", "工业用地不少于8宗", id="put-into-a-plan"),
        pytest.param("东山石灰岩矿的采矿许可证将于何日届满", "2030年3月1日", id="the-last-day"),
        pytest.param("按清政土〔2022〕2号，批准面积为多少公顷", "批准面积20公顷", id="by-its-document"),
        pytest.param("22年第2批次的批文号是啥，为啥没供出去", "清政土〔2022〕2号", id="fields-of-a-batch"),
        pytest.param("图斑面积不能少于6亩的有几个", "2个", id="not-less"),
        pytest.param("安平锦程置业名下的宗地，宗数报一个，总亩数报一个", "宗地2宗，面积合计70亩", id="in-ones-name"),
        pytest.param(
            "AP-2024-01的受让单位和用途分别是什么",
            "受让单位安平锦程置业有限公司，土地用途住宅用地",
            id="two-fields-of-a-row",
        ),
        pytest.param(
            "AP-2024-01的面积、成交价、受让单位，三样都要", "面积50亩，成交价3000万元，受让单位安平锦程", id="all-three"
        ),
        pytest.param("AP-2024-01的面积和用途，顺便说下受让单位", "受让单位安平锦程", id="by-the-way"),
        pytest.param("安平锦程置业这家公司拿了几宗地", "2宗", id="this-firm"),
        pytest.param("村级田长的人数", "村级田长160名", id="people-by-their-unit"),
        pytest.param("县乡村三级田长分别多少人", "县级田长21名，乡级田长48名，村级田长160名", id="levels-together"),
        pytest.param("我填季报用，上半年下发的提示函是几份", "发出提示函14份", id="papers-sent-out"),
        pytest.param("督察整改中，党纪政务处分了多少人", "处分7人", id="in-the-course-of-it"),
        pytest.param("普适型监测设备上半年新增了多少套", "监测设备36套", id="added"),
    ],
)
def test_it_is_answered_as_the_plain_question(county: Assistant, question: str, text: str) -> None:
    answer = county.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    assert text in first(answer).replace("〔1〕", "")


@pytest.mark.parametrize(
    ("question", "text"),
    [
        pytest.param("督察整改难在哪些地方", "资金缺口较大", id="hard"),
        pytest.param("说到督察整改，面临的困难是怎么讲的", "资金缺口较大", id="what-is-said"),
        pytest.param("补充耕地后备资源库隔多长时间更新一次", "每季度更新一次", id="how-often"),
        pytest.param("耕地保护集中宣传活动拟在哪些时间节点开展", "世界地球日", id="which-days"),
        pytest.param("补充耕地后备资源优先实施的地块须具备何种条件", "15度以下", id="which-conditions"),
    ],
)
def test_the_passage_is_quoted(county: Assistant, question: str, text: str) -> None:
    answer = county.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    assert text in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("因为督察问题，有几个人受了表彰", id="another-deed"),
        pytest.param("上半年巡林次数是多少", id="another-round"),
        pytest.param("12月底督察整改完成率要达到百分之多少", id="another-time"),
        pytest.param("上半年巡田次数是多少、培训多少人次", id="one-of-two-is-told"),
        pytest.param("列出现有市、县、乡三级林长各自的人数", id="another-office"),
        pytest.param("没收的图斑有几个", id="confiscated-is-not-owed"),
        pytest.param("安平锦程置业名下的采矿权有几个", id="another-holding"),
        pytest.param("督察整改的经费是多少", id="gap-is-no-means"),
        pytest.param("上半年巡林的人数", id="times-are-no-people"),
        pytest.param("一般登记的件数", id="days-are-no-cases"),
    ],
)
def test_what_the_material_does_not_say_is_not_answered(county: Assistant, question: str) -> None:
    assert county.ask(question).status is not Status.ANSWERED
