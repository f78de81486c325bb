"""What tests of several folders share."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings as hypothesis_settings

from api.settings import Settings
from eval.seed import DEFAULT_SEED
from eval.solver import take_in

# How long an example takes is measured in benchmarks: machines are noisy.
hypothesis_settings.register_profile("untimed", deadline=None)
hypothesis_settings.load_profile("untimed")


@pytest.fixture(scope="session")
def sample_county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of the sample county, taken in once for all processes of a run.  They
    ask it side by side: nothing may be changed in it."""
    run = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        run = run.parent  # each process has a folder of its own in that of the run
    made, under_way = run / "sample-county", run / "sample-county.new"
    with FileLock(run / "sample-county.lock"):
        if not made.exists():
            shutil.rmtree(under_way, ignore_errors=True)
            under_way.mkdir()
            take_in(Settings(), DEFAULT_SEED, under_way)
            under_way.rename(made)
    return made / "home"
