"""Conversations: a question, and what is asked after it without saying it all again."""

from __future__ import annotations

from eval.cases.reckoning import most, others, total
from eval.corpus.county import County
from eval.corpus.ledgers import LINKS, PLOTS, REGISTRY
from eval.sample import Case, Kind, Named, Origin, values


def talk_cases(county: County) -> tuple[Case, ...]:
    return (*_plots(county), *_registry(county), *_links(county))


def _plots(county: County) -> tuple[Case, ...]:
    supplied = [plot for plot in county.plots if plot.town == "松墟镇"]
    auctioned = [plot for plot in supplied if plot.method == "拍卖"]
    return (
        Case(
            "afresh-plots-1",
            Kind.COUNT,
            "松墟那边一共供过几宗地",
            values(len(supplied), "宗", "块"),
            (PLOTS,),
            session="afresh-plots",
            origin=Origin.AFRESH,
        ),
        Case(
            "afresh-plots-2",
            Kind.FOLLOW_UP,
            "拍卖的占几宗",
            values(len(auctioned), "宗", "块"),
            (PLOTS,),
            session="afresh-plots",
            origin=Origin.AFRESH,
        ),
        Case(
            "afresh-plots-3",
            Kind.FOLLOW_UP,
            "这几宗总共多少亩",
            values(total(plot.area for plot in auctioned), "亩"),
            (PLOTS,),
            session="afresh-plots",
            origin=Origin.AFRESH,
        ),
    )


def _registry(county: County) -> tuple[Case, ...]:
    (december,) = county.registered(2023, 12, 12)
    (january,) = county.registered(2024, 1, 1)
    numbers = (december.counts["预告登记"], january.counts["预告登记"], january.counts["首次登记"])
    questions = ("去年12月预告登记办了几件", "今年1月的呢", "首次的多少")
    return tuple(
        Case(
            f"afresh-months-{place}",
            Kind.LOOKUP if place == 1 else Kind.FOLLOW_UP,
            question,
            values(number, "件"),
            (REGISTRY,),
            session="afresh-months",
            origin=Origin.AFRESH,
        )
        for place, (question, number) in enumerate(zip(questions, numbers, strict=True), start=1)
    )


def _links(county: County) -> tuple[Case, ...]:
    works = [link for link in county.links if link.progress == "复垦施工"]
    rest = {link.name: link.reclaim - link.reclaimed for link in works}
    widest = most(rest)
    return (
        Case(
            "afresh-links-1",
            Kind.COUNT,
            "正搞复垦施工的挂钩项目几个",
            values(len(works), "个"),
            (LINKS,),
            session="afresh-links",
            origin=Origin.AFRESH,
        ),
        Case(
            "afresh-links-2",
            Kind.FOLLOW_UP,
            "还有多少亩没复垦出来",
            values(total(rest.values()), "亩"),
            (LINKS,),
            session="afresh-links",
            origin=Origin.AFRESH,
        ),
        Case(
            "afresh-links-3",
            Kind.FOLLOW_UP,
            "哪个剩得最多",
            Named(
                (widest, widest.removesuffix("城乡建设用地增减挂钩项目")),
                others((link.name for link in county.links), [widest]),
            ),
            (LINKS,),
            session="afresh-links",
            origin=Origin.AFRESH,
        ),
    )
