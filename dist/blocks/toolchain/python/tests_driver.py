"""Runs inside the sandbox: runs a block's test files and writes down what each test did and which lines were run.

Usage: python tests_driver.py <job file> <result file>

Each file runs in a process of its own. This process runs nothing of the block: it reads beforehand which tests there
are and what could be covered, and believes a report only as far as it fits that.
"""
import hashlib
import json
import os
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from channel import Child, Garbled, Hung, signal_name  # noqa: E402
from collected import expected_tests  # noqa: E402
from hollow import hollow_copy  # noqa: E402
from sealed import read_job, write_result  # noqa: E402
from surroundings import packages  # noqa: E402
from working_folder import Remains, adopt_orphans, end_orphans, lay_out, read_all  # noqa: E402

sys.path.extend(packages())

from measured import Measure  # noqa: E402

STATES = {"passed", "failed", "skipped"}
# pytest, coverage and hypothesis load in a second; a machine under load gets more.
START_S = 30


class Folder:
    """The block's files. Every process finds them as they were given to us, and nothing that an earlier one left."""

    def __init__(self, paths):
        self.path = os.getcwd()
        self.changed = []
        self._paths = paths
        self._files = read_all(self.path)
        self._before = digests(paths)

    def lay_out(self):
        lay_out(self.path, self._files)

    def settle(self):
        """Ends what a process has left running, and takes down what it has done to the block."""
        end_orphans()
        now = digests(self._paths)
        self.changed.extend(name for name in sorted(now) if now[name] != self._before[name])


class FileRun:
    """The run of one test file, over as many processes as its tests end."""

    def __init__(self, path, expected, folder):
        self.path = path
        self.folder = folder
        self.expected = expected
        self.tests = {}
        self.errors = []
        self.doubts = []
        self.arcs = {}

    def run(self, job, deadline):
        while time.monotonic() < deadline:
            known = len(self.tests)
            finished = self._process(job)
            if finished or self.errors or len(self.tests) == known:
                break

    def _process(self, job):
        """One process. True when it came to its end, or when nothing more can be learnt."""
        self.folder.lay_out()
        child = Child("tests_runner.py", {**job, "file": self.path, "done": list(self.tests)})
        state = {"running": None, "finished": False, "lines": {}}
        failure = None
        try:
            for message in child.messages(job["testTimeoutMs"] / 1000, START_S):
                self._take(message, state, job["sources"])
        except Hung:
            failure = f"nothing was heard of it for {job['testTimeoutMs'] // 1000} s"
        except (Garbled, KeyError, TypeError, ValueError):
            self.doubts.append(f"the process that ran {self.path} wrote what is no report")
        finally:
            status = child.stop()
            self.folder.settle()
        if state["finished"] and failure is None:
            if status != 0:
                self.doubts.append(f"the process that ran {self.path} ended with status {status} after its report")
            return True
        reason = failure or ending(status)
        if state["running"] is None:
            self.errors.append(problem(f"{reason}, outside any test"))
        else:
            self._set(state["running"], "failed", state["lines"], [problem(reason)])
        return False

    def _take(self, message, state, sources):
        kind = message["kind"]
        if state["finished"]:
            raise Garbled
        if kind == "collected":
            state["lines"] = {str(test["id"]): int(test["line"]) for test in message["tests"]}
        elif kind == "broken":
            self.errors.append(problem(str(message["message"]), message["frames"]))
        elif kind == "started":
            state["running"] = str(message["id"])
        elif kind == "ended":
            if message["id"] != state["running"] or message["state"] not in STATES or message["id"] in self.tests:
                raise Garbled
            self._set(message["id"], message["state"], state["lines"], message["errors"])
            state["running"] = None
        elif kind == "finished":
            state["finished"] = True
            for path, arcs in message["arcs"].items():
                if path in sources:
                    pairs = {(int(start), int(end)) for start, end in arcs}
                    self.arcs.setdefault(path, set()).update(pairs)
        else:
            raise Garbled

    def _set(self, test_id, state, lines, errors):
        name = test_id.split("::", 1)[1] if "::" in test_id else test_id
        errors = [problem(str(error["message"]), error["frames"]) for error in errors]
        self.tests[test_id] = {"name": name, "state": state, "mode": "run", "errors": errors}
        if test_id in lines:
            self.tests[test_id]["line"] = lines[test_id]

    def result(self):
        """The tests that reported, and those that had to and did not."""
        reported = {test["name"].split("[", 1)[0] for test in self.tests.values()}
        for name in sorted(name for name in reported if not self.expected.allows(name)):
            self.doubts.append(f"{self.path} reports the test {name}, which is not written there")
        tests = list(self.tests.values())
        seen = {}
        for name, line in [] if self.errors else self.expected.tests:
            # Of two tests with one name only the last one exists when the file is run.
            hidden = seen.get(name)
            seen[name] = line
            missed = hidden if hidden is not None else line if name not in reported else None
            if missed is not None:
                tests.append({"name": name, "state": "skipped", "mode": "run", "line": missed, "errors": []})
        return {"path": self.path, "errors": self.errors, "tests": tests}


def problem(message, frames=()):
    places = [{"path": str(frame["path"]), "line": int(frame["line"])} for frame in frames]
    return {"message": message[:4000], "frames": places[:50]}


def ending(status):
    if status < 0:
        return f"the process was ended by {signal_name(status)}"
    return f"the process ended with status {status}"


def digests(paths):
    found = {}
    for path in paths:
        try:
            with open(path, "rb") as file:
                found[path] = hashlib.sha256(file.read()).hexdigest()
        except OSError:
            found[path] = None
    return found


def notice_hollow(job, path, folder):
    """Does any test of this file fail on the hollow copy? What ends or hangs has noticed something, too."""
    child = Child("tests_runner.py", {**job, "sources": [], "file": path, "done": []}, folder)
    finished = False
    try:
        for message in child.messages(job["testTimeoutMs"] / 1000, START_S):
            if message["kind"] == "broken" or message.get("state", "passed") != "passed":
                return True
            finished = finished or message["kind"] == "finished"
    except (Hung, Garbled, KeyError):
        return True
    finally:
        child.stop()
        end_orphans()
    return not finished


def hollow_doubts(job, files, block):
    """Only over a run in which everything passed: there is nothing to doubt about a failure."""
    tests = [test for file in files for test in file["tests"]]
    if not tests or any(file["errors"] for file in files) or any(test["state"] != "passed" for test in tests):
        return []
    folder = os.path.join(block.path, ".blocks-out", "hollow")
    for path in job["tests"]:
        block.lay_out()
        hollow_copy(folder, job["paths"], job["sources"])
        if notice_hollow(job, path, folder):
            return []
    return ["every test still passes when all functions of the block do nothing but raise, so the tests prove nothing"]


def run_files(job, deadline):
    block = Folder(job["paths"])
    measure = Measure({path: os.path.join(block.path, path) for path in job["sources"]})
    expectations = {}
    files, doubts, arcs = [], [], {}
    for path in job["tests"]:
        try:
            with open(path, encoding="utf-8") as file:
                expectations[path] = expected_tests(file.read())
        except (SyntaxError, ValueError, OSError) as error:
            line = getattr(error, "lineno", None) or 1
            where = [{"path": path, "line": line}]
            files.append({"path": path, "errors": [problem(f"{type(error).__name__}: {error}", where)], "tests": []})
    for path, expected in expectations.items():
        run = FileRun(path, expected, block)
        run.run(job, deadline)
        files.append(run.result())
        doubts.extend(run.doubts)
        for source, pairs in run.arcs.items():
            arcs.setdefault(source, set()).update(pairs)
        if block.changed:
            # What ran after this is not what was to be tested.
            doubts.append(f"{path} changed {', '.join(block.changed[:5])} while it ran")
            break
    if not doubts:
        doubts = hollow_doubts(job, files, block)
    # Nothing of the last run stays behind, and the result has a folder.
    block.lay_out()
    return {
        "files": files,
        "unhandledErrors": [problem(doubt) for doubt in doubts],
        "coverage": measure.report({path: sorted(pairs) for path, pairs in arcs.items()}),
    }


def main():
    job_file, result_file = sys.argv[1:]
    nonce, job = read_job(job_file)
    deadline = time.monotonic() + job.pop("budgetMs") / 1000
    adopt_orphans()
    try:
        result = run_files(job, deadline)
    except Remains as error:
        print(f"ERROR {error}")
        sys.exit(1)
    # Values only: what a process reported must not be more than text and numbers.
    write_result(result_file, nonce, json.loads(json.dumps(result)))


main()
