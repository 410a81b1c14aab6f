"""Runs inside the sandbox, started by tests_driver.py and forked by trial_server.py: one test file, with pytest, coverage
and hypothesis.

All three are loaded before the block can be, and nothing of the block configures them. A job with `trial` is only asked
whether a test fails: nothing is measured, and no smaller example is looked for. One with `contexts` says by which test
each line was run.
"""
import os
import random
import sys

OWN = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, OWN)

from channel import reporter  # noqa: E402
from surroundings import open_block, packages  # noqa: E402

sys.path.extend(packages())

import coverage  # noqa: E402
import hypothesis  # noqa: E402
import pytest  # noqa: E402
from blocks_pytest import Reporter  # noqa: E402

FOLDER = os.getcwd()


def arguments(file):
    return [
        file,
        "-q",
        "-c",
        os.path.join(OWN, "pytest.ini"),
        f"--rootdir={FOLDER}",
        f"--confcutdir={FOLDER}",
        f"--basetemp={FOLDER}/.blocks-out/pytest",
        "--import-mode=importlib",
        "-p",
        "no:cacheprovider",
    ]


class Contexts:
    """pytest's plugin that tells coverage which test runs."""

    def __init__(self, measure):
        self._measure = measure

    def pytest_runtest_logstart(self, nodeid):
        self._measure.switch_context(nodeid)

    def pytest_runtest_logfinish(self, nodeid):
        self._measure.switch_context("")


def steady(is_trial):
    """The same block must get the same figures twice, on a slow machine too."""
    phases = [hypothesis.Phase.explicit, hypothesis.Phase.generate]
    hypothesis.settings.register_profile(
        "blocks",
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=[hypothesis.HealthCheck.too_slow],
        **({"phases": phases} if is_trial else {}),
    )
    hypothesis.settings.load_profile("blocks")
    random.seed(1)


def arcs_of(measure, sources):
    data = measure.get_data()
    return {path: data.arcs(os.path.join(FOLDER, path)) or [] for path in sources}


def lines_of(measure, sources):
    data = measure.get_data()
    return {path: data.contexts_by_lineno(os.path.join(FOLDER, path)) for path in sources}


def run(job, send):
    """Runs the job's tests. Does not come back."""
    is_trial, sources = job.get("trial", False), job["sources"]
    steady(is_trial)
    include = [os.path.join(FOLDER, path) for path in sources]
    measure = coverage.Coverage(data_file=None, config_file=False, branch=True, include=include)
    plugins = [Reporter(send, FOLDER, set(job["done"]))]
    if job.get("contexts"):
        plugins.append(Contexts(measure))
    open_block(FOLDER, os.path.join(FOLDER, os.path.dirname(job["file"])))
    if not is_trial:
        measure.start()
    pytest.main(arguments(job["file"]), plugins=plugins)
    if not is_trial:
        measure.stop()
    measured = {"lines": lines_of(measure, sources)} if job.get("contexts") else {"arcs": arcs_of(measure, sources)}
    send({"kind": "finished", **measured})
    # Whatever the block still has running does not keep us.
    os._exit(0)


if __name__ == "__main__":
    run(*reporter(int(sys.argv[1])))
