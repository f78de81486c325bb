"""The eval set: questions in staff's words over the sample corpus.

Golds are computed from the clean data when the set is loaded; none is typed.
"""

from __future__ import annotations

from eval.cases.absent import absent_cases
from eval.cases.afresh import afresh_cases
from eval.cases.asked import asked_cases
from eval.cases.audited import audited_cases
from eval.cases.careful import careful_cases
from eval.cases.drafts import draft_cases
from eval.cases.heard import heard_cases
from eval.cases.hurried import hurried_cases
from eval.cases.land import land_cases
from eval.cases.later import later_cases
from eval.cases.newest import newest_cases
from eval.cases.parcels import parcel_cases
from eval.cases.reports import report_cases
from eval.cases.resources import resource_cases
from eval.cases.unheard import unheard_cases
from eval.cases.unread import unread_cases
from eval.cases.unspoken import unspoken_cases
from eval.cases.untried import untried_cases
from eval.corpus.county import County
from eval.sample import Case


def load_cases(county: County) -> tuple[Case, ...]:
    """Every case with its gold for `county`; raises `ValueError` when a gold is not
    unique (a tie for “the most”) or an id stands twice."""
    cases = (
        *parcel_cases(county),
        *land_cases(county),
        *resource_cases(county),
        *report_cases(county),
        *absent_cases(),
        *asked_cases(county),
        *heard_cases(county),
        *later_cases(county),
        *afresh_cases(county),
        *careful_cases(county),
        *hurried_cases(county),
        *newest_cases(county),
        *untried_cases(county),
        *unheard_cases(county),
        *unread_cases(county),
        *unspoken_cases(county),
        *audited_cases(county),
        *draft_cases(county),
    )
    ids = [case.id for case in cases]
    if len(set(ids)) != len(ids):
        raise ValueError("case ids are not unique")
    return cases
