"""What a server keeps besides the knowledge base: answers given, jobs, uploads, administrators."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

from api.admin import Administrators
from api.answer_store import AnswerStore
from api.guards import Access
from api.jobs.runner import JobRunner
from api.jobs.table import Job, JobKind, JobTable
from api.jobs.uploads import Uploads
from api.settings import Settings


@dataclass(frozen=True)
class Office:
    """The parts that the routes share; `access` says who may reach the server at all."""

    answers: AnswerStore
    jobs: JobTable
    runner: JobRunner
    uploads: Uploads
    admin: Administrators
    access: Access

    def start(self, kind: JobKind, name: str = "", subject: str = "") -> Job:
        """Queues a job and has it done when those before it are."""
        job = self.jobs.add(kind, name, subject)
        self.runner.submit(job)
        return job

    @contextmanager
    def open(self) -> Iterator[None]:
        """Jobs are done until the block is left."""
        self.runner.start()
        try:
            yield
        finally:
            self.runner.stop()


def open_office(settings: Settings) -> Office:
    """The office over the data folder."""
    jobs = JobTable(settings.home)
    password = settings.admin_password.get_secret_value() if settings.admin_password is not None else None
    return Office(
        answers=AnswerStore(settings.home, timedelta(days=settings.answer_days)),
        jobs=jobs,
        runner=JobRunner(jobs),
        uploads=Uploads(settings.home),
        admin=Administrators(password),
        access=Access(settings.own_names, settings.allowed_origins, everywhere=not settings.only_this_machine),
    )
