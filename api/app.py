"""The web application: API, chat page, what is kept besides the knowledge base."""

from __future__ import annotations

import mimetypes
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from fastapi import FastAPI
from starlette.responses import FileResponse
from starlette.staticfiles import StaticFiles

from api import problems
from api.draft_routes import draft_routes
from api.evidence_routes import evidence_routes
from api.guards import Guard
from api.knowledge_routes import admin_routes, job_routes, knowledge_routes
from api.office import Office
from api.routes import routes
from api.search_routes import search_routes
from api.talk_routes import talk_routes
from api.wiring import Desk

PAGES = Path(__file__).parent / "pages"
_FILES = {"/": "index.html", "/kb": "kb.html", "/widget.js": "widget.js"}


def create_app(desk: Desk, office: Office) -> FastAPI:
    """The application that answers from `desk`, which it closes at the end, and keeps its records in
    `office`.

    FastAPI's own documentation pages load scripts from a CDN and are off; the
    description itself is at ``/api/v1/openapi.json``.
    """

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        with office.open():
            yield
        desk.close()

    app = FastAPI(
        title="bureau-assistant",
        summary="向局里的报告和台账提问，得到可以核对的数字",
        version=_version(),
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
        lifespan=lifespan,
    )
    app.add_middleware(Guard, access=office.access)
    problems.register(app)
    app.include_router(routes(desk))
    app.include_router(search_routes(desk))
    app.include_router(evidence_routes(desk, office.answers))
    app.include_router(draft_routes(desk, office.answers))
    app.include_router(talk_routes(desk, office.answers))
    app.include_router(admin_routes(office))
    app.include_router(knowledge_routes(desk, office))
    app.include_router(job_routes(office))
    mimetypes.add_type("text/javascript", ".js")  # some Windows registries say text/plain
    app.mount("/pages", StaticFiles(directory=PAGES), name="pages")

    for path, name in _FILES.items():
        app.add_api_route(path, _page(name), include_in_schema=False)

    return app


def _page(name: str) -> Callable[[], FileResponse]:
    def page() -> FileResponse:
        return FileResponse(PAGES / name)

    return page


def _version() -> str:
    try:
        return version("bureau-assistant")
    except PackageNotFoundError:
        return "0"
