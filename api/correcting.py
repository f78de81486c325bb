"""``bureau sources FILE --correct`` and ``--forget``: preview, ask, publish, remember."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from api.correction_store import CorrectionStore
from api.ingesting import ProgressBar
from api.inventory import files_named
from api.preview import preview_lines
from api.settings import load_settings
from api.terminal import say
from api.wiring import open_store_to_build
from assistant.ports import KnowledgeBase
from assistant.records import Table, source_id
from assistant.vocabulary.lined_yaml import YamlMistake, read_text
from ingest.addresses import box_of
from ingest.correcting import belongs, settled, unmet
from ingest.correction_file import CorrectionFile, WrittenCorrection, read_corrections
from ingest.corrections import CorrectionBook, CorrectionMemory, FileCorrections, Remembered, TableCorrection
from ingest.limits import Limits
from ingest.outcome import IngestReport
from ingest.pipeline import ingest_paths
from ingest.reading_pool import ReadFile, ReadingJob, ReadingPool

if TYPE_CHECKING:
    from vectorstore.generations import GenerationStore


class NotCorrected(Exception):
    """A correction cannot be applied.  `message` is Chinese, one reason a line."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True)
class _Target:
    """The file to correct, as it stands now."""

    path: Path
    name: str
    sha256: str
    pool: ReadingPool

    def read(self, corrections: FileCorrections) -> ReadFile:
        job = ReadingJob(self.path, source_id(str(self.path)), self.name, corrections)
        return next(iter(self.pool.read([job])))


@dataclass(frozen=True)
class _Aimed:
    """A block of the user's file with the table it means."""

    written: WrittenCorrection
    correction: TableCorrection
    former: Table | None


def correct_file(name: str, corrections: Path, *, publish: bool) -> int:
    """Shows what the corrections change and, when the user agrees or `publish`, publishes them.

    Returns the exit code.  Raises `NotCorrected`, `DatabaseFault` and `PublishFault`.
    """
    file = _corrections(corrections)
    with ReadingPool(Limits(), workers=1) as pool:
        return _correct(_Desk.open(name, pool), file, publish=publish)


def _correct(desk: _Desk, file: CorrectionFile, *, publish: bool) -> int:
    known = desk.book.for_file(desk.target.sha256)
    before = desk.target.read(known)
    aimed = _aim(file, before, known)
    own = {(c.sheet, c.at): c for c in (*known.own, *(one.correction for one in aimed))}
    after = desk.target.read(FileCorrections(own=tuple(own.values()), carried=known.carried))
    entries = list(_entries(file, aimed, after, desk.target.sha256))
    touched = [entry.fingerprint for entry in entries] + [one.former.fingerprint for one in aimed if one.former]
    said = "以后同样表头的文件也照此读取"
    return desk.settle(before, after, lambda book: book.with_entries(entries), touched, publish=publish, said=said)


def forget_file(name: str, *, publish: bool) -> int:
    """Drops what was remembered for the headers of a file, after showing what that changes."""
    with ReadingPool(Limits(), workers=1) as pool:
        return _forget(_Desk.open(name, pool), publish=publish)


def _forget(desk: _Desk, *, publish: bool) -> int:
    known = desk.book.for_file(desk.target.sha256)
    before = desk.target.read(known)
    headers = {table.fingerprint for table in (before.reading.tables if before.reading else ())}
    gone = [e for e in desk.book.entries if e.fingerprint in headers or e.sha256 == desk.target.sha256]
    if not gone:
        say("没有为这份资料记住过更正。")
        return 0
    dropped = {entry.fingerprint for entry in gone}
    after = desk.target.read(desk.book.without(dropped).for_file(desk.target.sha256))
    touched = sorted(headers | dropped)
    return desk.settle(
        before, after, lambda book: book.without(dropped), touched, publish=publish, said="这些更正不再记住"
    )


@dataclass(frozen=True)
class _Desk:
    """What a correction works on."""

    store: GenerationStore
    memory: CorrectionMemory
    book: CorrectionBook
    target: _Target

    @classmethod
    def open(cls, name: str, pool: ReadingPool) -> _Desk:
        settings = load_settings()
        store, memory = open_store_to_build(settings), CorrectionStore(settings.home)
        knowledge = store.open_current()
        try:
            path = _path_of(knowledge, name)
        finally:
            knowledge.close()
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        return cls(store, memory, memory.book(), _Target(path, path.name, digest, pool))

    def settle(
        self,
        before: ReadFile,
        after: ReadFile,
        change: Callable[[CorrectionBook], CorrectionBook],
        touched: Sequence[str],
        *,
        publish: bool,
        said: str,
    ) -> int:
        """Previews, asks, publishes."""
        lines = preview_lines(before, after)
        say("\n".join([f"{self.target.name} 更正后的变化：", *(lines or ["没有变化。"])]))
        if not lines and change(self.book) == self.book:
            return 0
        if not publish and not _agreed():
            say("没有发布，知识库没有变。")
            return 0
        report = self._publish(change, self._keys_with(touched))
        others = [taken.name for taken in report.taken if taken.key != str(self.target.path)]
        again = f"；同样表头的 {'、'.join(others)} 也重读了" if others else ""
        say(f"已发布第 {report.generation} 版；{said}{again}。")
        return 0

    def _publish(self, change: Callable[[CorrectionBook], CorrectionBook], keys: set[str]) -> IngestReport:
        """Changes the book as it is once no one else can publish."""
        progress = ProgressBar()
        paths = [Path(key) for key in sorted({*keys, str(self.target.path)})]
        with self.store.builder() as builder:
            book = change(self.memory.book())
            with self.memory.keeping(book), progress.bar:
                report = ingest_paths(
                    [path for path in paths if path.is_file()],
                    builder,
                    progress.show,
                    corrections=book,
                    again={str(path) for path in paths},
                )
                if str(self.target.path) not in {taken.key for taken in report.taken}:
                    raise NotCorrected("没有读成，更正不记住：" + "；".join(skip.reason for skip in report.skipped))
        return report

    def _keys_with(self, fingerprints: Iterable[str]) -> set[str]:
        """Known files with tables of these headers."""
        wanted = set(fingerprints)
        knowledge = self.store.open_current()
        try:
            ids = {table.source_id for table in knowledge.tables() if table.fingerprint in wanted}
            return {source.key for source in knowledge.sources() if source.id in ids}
        finally:
            knowledge.close()


def _path_of(knowledge: KnowledgeBase, name: str) -> Path:
    """The file a user means: a known one by name or path, a file on disk, a known one by part of its name."""
    exact = [source for source in knowledge.sources() if name in (source.name, source.key)]
    written = Path(name).resolve()
    if not exact and written.is_file():
        return written
    found = exact or files_named(knowledge, name)
    if not found:
        raise NotCorrected(f"知识库里没有“{name}”，也没有这个文件。")
    if len(found) > 1:
        paths = "、".join(source.key for source in found)
        raise NotCorrected(f"有 {len(found)} 份资料叫“{name}”，请写完整路径：{paths}")
    path = Path(found[0].key)
    if not path.is_file():
        raise NotCorrected(f"原文件 {path} 已不在原处，不能重读。请放回原处再试。")
    return path


def _corrections(path: Path) -> CorrectionFile:
    try:
        return read_corrections(read_text(path))
    except YamlMistake as fault:
        raise NotCorrected(f"更正文件 {path} 有误，请改正后再试：\n{fault.message}") from fault


def _aim(file: CorrectionFile, before: ReadFile, known: FileCorrections) -> list[_Aimed]:
    """The table that each block means, with what was corrected of it before."""
    tables = before.reading.tables if before.reading is not None else ()
    aimed: list[_Aimed] = []
    wrong: list[str] = []
    for written in file.written:
        reason, table = _meant(written, tables)
        if reason:
            wrong.append(f"第 {file.line(written)} 行：{reason}")
            continue
        earlier = [one.correction for one in aimed if table is not None and one.former is table]
        place = _placed(written, table, known)
        correction = written.correction.model_copy(update={"sheet": place.sheet, "at": place.at})
        aimed.append(_Aimed(written, correction.over(earlier[-1] if earlier else place), table))
    if wrong:
        raise NotCorrected("\n".join(wrong))
    return aimed


def _meant(written: WrittenCorrection, tables: Sequence[Table]) -> tuple[str, Table | None]:
    """Why it is not clear which table is meant, or the table; neither for a sheet without one."""
    if written.number is not None:
        if written.number > len(tables):
            return f"没有表 {written.number}，这份资料只读出 {len(tables)} 张表", None
        return "", tables[written.number - 1]
    if written.sheet is not None:
        tables = [table for table in tables if table.sheet == written.sheet]
    region = box_of(written.correction.region)
    if len(tables) > 1 and region is not None:
        tables = [table for table in tables if (box := box_of(table.address)) is not None and box.overlaps(region)]
    if len(tables) > 1:
        return "有几张表，请写上“表号”（bureau sources 文件名 可以看到）", None
    if tables:
        return "", tables[0]
    if written.sheet is None or not written.correction.moves:
        return "没有读出表，请写上“工作表”和“区域”或“表头行”", None
    return "", None


def _placed(written: WrittenCorrection, table: Table | None, known: FileCorrections) -> TableCorrection:
    """Which table it is, with what is known of it from before."""
    if table is None:
        return TableCorrection(sheet=written.sheet or "")
    own = next((correction for correction in known.own if belongs(table, correction)), None)
    if own is not None:
        return own
    carried = known.carried.get(table.fingerprint, TableCorrection())
    place: dict[str, object] = {"sheet": table.sheet, "at": table.address}
    box = box_of(table.address)
    if carried.moves and box is not None:
        place |= {"region": table.address, "header": (box.top + 1, table.first_row - 1)}
    return carried.model_copy(update=place)


def _entries(file: CorrectionFile, aimed: Sequence[_Aimed], after: ReadFile, sha256: str) -> Iterable[Remembered]:
    """What to remember of each block.  Raises `NotCorrected` where a table has not what it names."""
    if after.reading is None:
        raise NotCorrected(f"这样更正以后读不出内容：{after.reason}")
    wrong: list[str] = []
    entries: list[Remembered] = []
    for one in aimed:
        found = [
            pair for pair in zip(after.reading.tables, after.rows, strict=True) if belongs(pair[0], one.correction)
        ]
        refused = [skip.reason for skip in after.reading.skipped if skip.reason.startswith("更正的")]
        if refused or not found:
            wrong.append(f"第 {file.line(one.written)} 行：{(refused or ['这样更正以后读不出表'])[0]}")
            continue
        table, rows = found[0]
        said = one.written.correction
        wrong += [f"第 {file.line(one.written, name)} 行：{reason}" for name, reason in unmet(said, table, rows)]
        kept = settled(one.correction, table, rows)
        entries.append(Remembered(fingerprint=table.fingerprint, sha256=sha256, correction=kept))
    if wrong:
        raise NotCorrected("更正没有用上：\n" + "\n".join(wrong))
    return entries


def _agreed() -> bool:
    try:
        return input("发布吗？[y/N] ").strip().lower() in ("y", "yes", "是", "好")
    except EOFError:
        say("")
        return False
