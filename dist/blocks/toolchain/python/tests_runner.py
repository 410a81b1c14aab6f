"""Runs inside the sandbox, started by tests_driver.py: one test file, with pytest, coverage and hypothesis.

All three are loaded before the block can be, and nothing of the block configures them.
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


def steady():
    """The same block must get the same figures twice, on a slow machine too."""
    checks = [hypothesis.HealthCheck.too_slow]
    hypothesis.settings.register_profile(
        "blocks", derandomize=True, database=None, deadline=None, suppress_health_check=checks
    )
    hypothesis.settings.load_profile("blocks")
    random.seed(1)


def arcs_of(measure, sources):
    data = measure.get_data()
    return {path: data.arcs(os.path.join(FOLDER, path)) or [] for path in sources}


def main():
    job, send = reporter(int(sys.argv[1]))
    steady()
    include = [os.path.join(FOLDER, path) for path in job["sources"]]
    measure = coverage.Coverage(data_file=None, config_file=False, branch=True, include=include)
    open_block(FOLDER, os.path.join(FOLDER, os.path.dirname(job["file"])))
    measure.start()
    pytest.main(arguments(job["file"]), plugins=[Reporter(send, FOLDER, set(job["done"]))])
    measure.stop()
    send({"kind": "finished", "arcs": arcs_of(measure, job["sources"])})
    # Whatever the block still has running does not keep us.
    os._exit(0)


main()
