"""What a document is: title, kind, issuer, whether it is a draft; from its first lines, its
signature and the name of its file.

Official documents open with a head (云岭县自然资源局文件), a number (云自然资〔2024〕12号), a title of
one to three lines and whom it is sent to, and end with issuer and date (GB/T 9704-2012, 7.2, 7.3).
Which kinds there are: 党政机关公文处理工作条例 (2012), 第八条.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from assistant.records import Half, ReportKind
from assistant.vocabulary.numbers import fold_width, parse_chinese
from ingest.halves import half_of_title
from ingest.numbering import mark_of
from ingest.readers.reading import Paragraph

_TITLE_LIMIT, _TITLE_LINES, _FRONT_LINES, _END_LINES = 60, 4, 15, 12
_GENRE = (
    r"(?:总结|小结|计划|打算|安排|要点|方案|规划|思路|报告|汇报|情况|说明|专报|通知|通报|公告|通告|公报|请示|批复|意见"
    r"|决定|决议|函|纪要|办法|规定|细则|讲话|发言|材料|简报|简讯|快报|清单|台账|建议|预案|制度|目标|任务|问题)"
)
_GENRE_END = re.compile(rf"{_GENRE}[》”]?(?:[（(【\[][^（）()【】\[\]]{{1,16}}[）)】\]])*$")
_DRAFT_WORD = (
    r"(?:(?:公开征求意见|征求意见|送审|讨论|审议|审阅|代拟|修改|修订|草)稿|草案|初稿"
    r"|第?[一二三四五六七八九十\d]{1,2}稿)"
)
_DRAFT = re.compile(
    rf"[（(【\[〔]{_DRAFT_WORD}\d*[）)】\]〕]|(?<![\u4e00-\u9fff]){_DRAFT_WORD}$|(?:征求意见|送审|讨论|代拟|初)稿"
)
_DRAFT_LINE = re.compile(rf"[（(【\[]?{_DRAFT_WORD}[）)】\]]?")
_QUOTED_DRAFT = re.compile(rf"《[^《》]*{_DRAFT_WORD}[^《》]*》")
_ASKS_FOR_VIEWS = re.compile(r"征求.*(?:通知|公告|通告|函)(?:$|[（(])")
_ORGAN = (
    r"[\u4e00-\u9fff*＊×]{2,24}?(?:(?<![格布开结全大])局|[省市县区州旗镇乡]委|[省市县区州旗]委办|政府办?|办公室|委员会|领导小组"
    r"|指挥部|中心|大队|支队|党组|党委|公司|研究院|资源所|规划所|国土所|街道办事处|总站|服务站|厅|工作专班)"
)
_ORGANS = rf"{_ORGAN}(?:[\s\u3000、]+{_ORGAN}){{0,4}}"
_ORGAN_LINE = re.compile(rf"{_ORGANS}$")
_ORGAN_OF_TITLE = re.compile(
    rf"(?P<organ>{_ORGAN})(?=关于|印发|转发|(?:19|20)\d{{2}}|[上下]半年|第?[一二三四]季度|\d{{1,2}}月|工作|年度|党建)"
)
_HEAD_LINE = re.compile(rf"(?P<organ>{_ORGANS})\s*文件$")
_NUMBER_LINE = re.compile(r".{0,24}[〔\[［(（【]\s*20\d{2}\s*[〕\]］)）】]\s*(?:第?\s*[\d*]+\s*号|[\d*]+).{0,30}$")
_ASIDE = re.compile(
    r"(?:[★☆\-—_=·.*\s]+|(?:绝密|机密|秘密|内部(?:资料|文件|材料)?|特急|加急|急件|平急|特提)(?:[★☆，,].*)?|签发人.*"
    r"|附件\s*\d*[：:]?|目\s*录|第\s*\d+\s*期.*|[（(](?:此件|主动公开|不予公开|依申请公开).*[）)])$"
)
_HAN_DIGIT = "一二三四五六七八九"
_DAY = (
    r"(?:(?:19|20)\d{2}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?"
    rf"|[一二][〇○零OＯ{_HAN_DIGIT}]{{3}}年[{_HAN_DIGIT}十]{{1,2}}月[{_HAN_DIGIT}十]{{1,3}}日)"
)
_DAY_LINE = re.compile(rf"[（(]?\s*(?P<day>{_DAY})\s*[）)]?$")
_SIGNED_LINE = re.compile(rf"[（(]?\s*(?P<organ>{_ORGANS})[\s\u3000,，]*(?P<day>{_DAY})\s*[）)]?$")
_PRINTED = re.compile(rf"(?P<day>{_DAY})\s*印发$")
_ENDED = ("。", "：", ":", "；", ";", "，", "？", "！")
_JOINING_END = re.compile(r"(?:[和及与暨的、]|以及|关于|印发|转发|《[^》]*)$")
_JOINING_START = re.compile(r"[和及与暨》）)]|以及|关于|——")
_CLOSING_NOTE = re.compile(r"[（(【\[][^（）()【】\[\]]*[）)】\]]$")
_NOTICES = re.compile(r"(?:通知|通报|公告|通告)$")
_OTHERS = re.compile(r"(?:请示|批复|函|决定|决议|纪要|讲话|发言|办法|规定|细则|制度|意见)$")
_SUMMARIES = re.compile(r"总结|小结|述[职责]")
_REPORTS = re.compile(r"(?:报告|汇报|情况|专报|说明)$")
_PLANS = re.compile(r"计划|打算|安排|要点|方案|思路|规划")
_OWN_WORDS = re.compile(
    rf"^(?:{_ORGAN})?(?:关于)?|[（(][^（）()]*[）)]|(?:19|20)?[\d*]{{2,4}}年度?|[上下]半年|[前第]?[一二三四1-4]个?季度"
    r"|\d{1,2}(?:[-—~至]\d{1,2})?月份?|全年|年度|我?[县市局]|的|有关|开展"
)
_IN_GENERAL = re.compile(r"(?:政府|主要|重点|全面|业务)?工作(?:开展|完成|进展|总体)?(?:情况)?(?:报告|汇报)?")


@dataclass(frozen=True)
class DocumentIdentity:
    """`lines` counts the paragraphs that the front takes up to the title's last; `signed` is the
    day under the text or the title; `half` is what the document as a whole reports."""

    title: str
    kind: ReportKind
    issuer: str
    draft: bool
    half: Half
    signed: dt.date | None
    lines: int


def identify(file_name: str, paragraphs: Sequence[Paragraph]) -> DocumentIdentity:
    """What the document is, as far as its front, its end and its file's name tell."""
    front = _Front(paragraphs)
    stem = PurePath(file_name).stem
    title = front.title or stem
    signature = _signature(paragraphs, front.end)
    return DocumentIdentity(
        title=title,
        kind=_kind(title, stem, paragraphs[front.end :]),
        issuer=signature[0] or front.issuer or _issuer_of(title) or _issuer_of(stem),
        draft=_is_draft(title) or front.draft or _is_draft(stem),
        half=half_of_title(title),
        signed=signature[1] or front.signed,
        lines=front.end if front.title else 0,
    )


class _Front:
    """The lines before the text: head, number, title and what stands around them."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self.title = ""
        self.issuer = ""
        self.draft = False
        self.signed: dt.date | None = None
        self.end = 0
        self._lines = paragraphs
        self._read()

    def _read(self) -> None:
        place = 0
        while place < min(len(self._lines), _FRONT_LINES):
            line = self._line(place)
            if not self._is_aside(line):
                if self.title or not _may_be_title(line):
                    break
                taken = self._title_at(place)
                if not taken:
                    break
                place += taken
            else:
                place += 1
            self.end = place

    def _line(self, place: int) -> str:
        return _words(self._lines[place].text) if place < len(self._lines) else ""

    def _is_aside(self, line: str) -> bool:
        """Takes in a line of the front that is no part of the title."""
        if len(line) > _TITLE_LIMIT:
            return False
        head, signed = _HEAD_LINE.match(line), _SIGNED_LINE.match(line)
        if head:
            self.issuer = head["organ"]
        elif signed:
            self.issuer, self.signed = _organs(signed["organ"]), day_in(signed["day"])
        elif _DRAFT_LINE.fullmatch(line):
            self.draft = True
        elif (day := _DAY_LINE.match(line)) is not None:
            self.signed = day_in(day["day"])
        else:
            return not line or bool(_ASIDE.match(line) or _NUMBER_LINE.match(line))
        return True

    def _title_at(self, first: int) -> int:
        """Takes in the title that begins at a line; how many lines it takes, 0 for none."""
        line = self._line(first)
        organ = _ORGAN_LINE.match(line) is not None
        if organ:
            self.issuer = _organs(line)
            if not self._continues(line, self._line(first + 1)):
                return 1 if _may_be_title(self._line(first + 1)) or self._is_aside(self._line(first + 1)) else 0
        title, taken = line, 1
        for ahead in range(1, _TITLE_LINES):
            following = self._line(first + ahead)
            if not self._continues(title, following):
                break
            title, taken = title + following, ahead + 1
        self.title = title
        return taken

    def _continues(self, title: str, following: str) -> bool:
        """Whether the title goes on in the next line: it is no title yet, or the line no other."""
        if not following or not _may_be_title(following) or len(title + following) > 2 * _TITLE_LIMIT:
            return False
        if _NUMBER_LINE.match(following) or _DAY_LINE.match(following) or _SIGNED_LINE.match(following):
            return False
        if _JOINING_END.search(title) or _JOINING_START.match(following):
            return True
        return not _GENRE_END.search(title) and _GENRE_END.search(following) is not None


def _words(text: str) -> str:
    """A line of the front; of one set wide (通　　知) without the blanks between its characters."""
    parts = text[: 4 * _TITLE_LIMIT].split()
    wide = len(parts) > 1 and all(len(part) == 1 for part in parts)
    return "".join(parts) if wide else text.strip()


def _may_be_title(line: str) -> bool:
    return bool(line) and len(line) <= _TITLE_LIMIT and mark_of(line) is None and not line.endswith(_ENDED)


def _organs(line: str) -> str:
    return "、".join(re.split(r"[\s\u3000、]+", line.strip()))


def _issuer_of(title: str) -> str:
    found = _ORGAN_OF_TITLE.match(title)
    return found["organ"] if found else ""


def _is_draft(title: str) -> bool:
    """Whether a title marks a draft; what is only reported on (《…（征求意见稿）》修改情况的报告) is none."""
    bare = _QUOTED_DRAFT.sub("", title)
    return _DRAFT.search(bare) is not None or (bare != title and _ASKS_FOR_VIEWS.search(title) is not None)


def _kind(title: str, stem: str, paragraphs: Sequence[Paragraph]) -> ReportKind:
    """By the title, else by the file's name, else by the outermost headings."""
    for words in (title, stem):
        if (kind := kind_of_title(words)) is not ReportKind.OTHER:
            return kind
    if _OTHERS.search(title):
        return ReportKind.OTHER
    for paragraph in paragraphs:
        mark = mark_of(paragraph.text)
        if mark is not None and mark.outermost:
            heading = kind_of_title(paragraph.text[mark.end :].split("。")[0].strip())
            return heading if heading in (ReportKind.SUMMARY, ReportKind.PLAN) else ReportKind.OTHER
    return ReportKind.OTHER


def kind_of_title(title: str) -> ReportKind:
    """What kind of document a title names.

    A report on the work in general (2024年上半年工作情况报告) is a 总结, one on a matter of its own
    (耕地保护整改情况的报告) a 专项报告; a notice stays one whatever it sends round.
    """
    words = _CLOSING_NOTE.sub("", re.sub(r"\s", "", fold_width(title)))
    if _NOTICES.search(words):
        return ReportKind.NOTICE
    if _OTHERS.search(words):
        return ReportKind.OTHER
    if _SUMMARIES.search(words):
        return ReportKind.SUMMARY
    if _REPORTS.search(words):
        return ReportKind.SUMMARY if _IN_GENERAL.fullmatch(_OWN_WORDS.sub("", words)) else ReportKind.SPECIAL
    return ReportKind.PLAN if _PLANS.search(words) else ReportKind.OTHER


def _signature(paragraphs: Sequence[Paragraph], front: int) -> tuple[str, dt.date | None]:
    """Issuer and day under the text, the last there are: “云岭县自然资源局” over “2024年7月3日”."""
    lines = [line for each in paragraphs[max(front, len(paragraphs) - 4 * _END_LINES) :] if (line := each.text.strip())]
    lines = lines[-_END_LINES:]
    printed: dt.date | None = None
    for place in range(len(lines) - 1, -1, -1):
        line = lines[place]
        if len(line) > _TITLE_LIMIT:
            continue
        signed = _SIGNED_LINE.match(line)
        if signed:
            return _organs(signed["organ"]), day_in(signed["day"])
        day = _DAY_LINE.match(line)
        if day:
            above = lines[place - 1] if place else ""
            organ = len(above) <= _TITLE_LIMIT and _ORGAN_LINE.match(above) is not None
            return _organs(above) if organ else "", day_in(day["day"])
        if (found := _PRINTED.search(line)) is not None:
            printed = day_in(found["day"])
    return "", printed


def day_in(text: str) -> dt.date | None:
    """2024年7月3日, 2024.7.3 or 二〇二四年七月三日 as a day; None for one that no calendar has."""
    numbers = re.findall(r"\d+", text)
    if not numbers:
        parts = re.split("[年月日]", re.sub("[○OＯ零]", "〇", text))
        numbers = [str(value) for part in parts[:3] if (value := parse_chinese(part)) is not None]
    try:
        year, month, day = map(int, numbers)
        return dt.date(year, month, day)
    except ValueError:
        return None
