"""Runs inside the sandbox: tries mutants of a block's sources on its tests, and writes down what became of each.

Usage: python mutation_driver.py <job file> <result file>

The counterpart of what Stryker does for other languages, with a result of the same shape. This process runs nothing of the
block. mutmut makes the mutants, in a process of its own that only reads. Then each run has the block laid out anew, with
one change in it, and nowhere else a copy without it that a test could compare with. It ends with status 1 and a word about
the reason where nothing can be said about the mutants.
"""
import json
import os
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from channel import Child, Garbled, Hung, signal_name  # noqa: E402
from mutant_selection import is_selected  # noqa: E402
from neutral import neutral_change  # noqa: E402
from reach import Statements  # noqa: E402
from sealed import read_job, write_result  # noqa: E402
from trial import Server, Undecided, clean_run, try_tests  # noqa: E402
from working_folder import Remains, adopt_orphans, end_orphans, lay_out, read_all  # noqa: E402

# Parsing a source and building its mutants takes a second for each thousand lines.
MAKING_S = 60
# A mutant may take three times what its tests took, and this long in any case, on a machine that does other work as well.
SLACK_S = 5
SLOWER = 3


class Block:
    """The block's files, which are nowhere else while its code runs."""

    def __init__(self, job):
        self.folder = os.getcwd()
        self._files = read_all(self.folder)
        self.texts = {}
        for path in job["sources"]:
            if path.endswith(".py"):
                self.texts[path] = self._files[path].decode("utf-8").replace("\r\n", "\n")

    def lay_out(self, changes=None):
        texts = {path: text.encode("utf-8") for path, text in (changes or {}).items()}
        lay_out(self.folder, {**self._files, **texts})


def made_mutants(block):
    """Every mutant in the order of files and places, and the version of mutmut."""
    lay_out(block.folder, {})
    child = Child("mutation_maker.py", {"texts": block.texts}, block.folder)
    mutants, version = [], None
    try:
        for message in child.messages(MAKING_S):
            if message["kind"] == "failed":
                raise Undecided(f"mutmut cannot make mutants: {message['reason']}")
            if message["kind"] == "made":
                version = message["version"]
            else:
                mutants.extend({**mutant, "path": message["path"]} for mutant in message["mutants"])
    except (Hung, Garbled) as error:
        raise Undecided(f"mutmut did not make its mutants within {MAKING_S} s") from error
    finally:
        status = child.stop()
    if version is None:
        how = signal_name(status) if status < 0 else f"status {status}"
        raise Undecided(f"mutmut ended with {how} before it had made its mutants")
    for number, mutant in enumerate(mutants):
        mutant["id"] = str(number)
    return mutants, version


def position(text, offset):
    """Line and column, from 1. Columns count as the report's readers count them, in UTF-16."""
    line_start = text.rfind("\n", 0, offset) + 1
    column = len(text[line_start:offset].encode("utf-16-le")) // 2 + 1
    return {"line": text.count("\n", 0, offset) + 1, "column": column}


class Trials:
    """Tries one mutant after the other, as long as there is time."""

    def __init__(self, block, server, clean, deadline):
        self._block = block
        self._server = server
        self._clean = clean
        self._deadline = deadline
        self._statements = {path: Statements(text) for path, text in block.texts.items()}

    def control(self):
        """The first line of what fails when every source is changed without effect; None when nothing does."""
        self._block.lay_out({path: neutral_change(text) for path, text in self._block.texts.items()})
        for path in self._clean:
            state, test, reason = self._try(path)
            if state != "Survived":
                return f"{test or path}: {reason}"
        return None

    def verdict(self, mutant, text):
        """What becomes of a mutant of a text: the report's members beside its place."""
        files, covering = self._reached(mutant, text)
        if not files:
            return {"status": "NoCoverage"}
        limit_s = sum(self._limit_s(path) for path in files)
        if time.monotonic() + limit_s > self._deadline:
            return {"status": "Pending", "statusReason": "the time for the whole run was used up before"}
        self._block.lay_out({mutant["path"]: text[: mutant["start"]] + mutant["replacement"] + text[mutant["end"] :]})
        for path in files:
            state, test, reason = self._try(path)
            if state != "Survived":
                killed_by = {"killedBy": [test]} if state == "Killed" and test is not None else {}
                return {"status": state, "statusReason": reason, "coveredBy": covering, **killed_by}
        return {"status": "Survived", "coveredBy": covering}

    def _reached(self, mutant, text):
        """The test files that run the mutant's place, and the tests of them that do, as far as that is known."""
        line = position(text, mutant["start"])["line"]
        around = self._statements[mutant["path"]].lines_around(line)
        files, tests = [], []
        for path, run in self._clean.items():
            lines = run.lines.get(mutant["path"], {})
            if around is None or any(each in lines for each in around):
                files.append(path)
            tests.extend(test for each in around or () for test in lines.get(each, ()))
        return files, sorted({test for test in tests if test})

    def _limit_s(self, path):
        return SLACK_S + SLOWER * self._clean[path].duration_s

    def _try(self, path):
        return try_tests(self._server, path, self._limit_s(path))


def report_of(job, deadline):
    block = Block(job)
    mutants, version = made_mutants(block)
    clean, server = {}, Server(block.folder)
    for path in job["tests"]:
        block.lay_out()
        clean[path] = clean_run(server, path, list(block.texts), job["testTimeoutMs"] / 1000)
    if not any(run.tests for run in clean.values()):
        raise Undecided("No tests were found")
    trials = Trials(block, server, clean, deadline)
    noticed = trials.control()
    if noticed is not None:
        print(f"BLOCKS-NOTICED {noticed}")
        sys.exit(1)
    files = {path: {"language": "python", "source": text, "mutants": []} for path, text in block.texts.items()}
    for number, mutant in enumerate(mutants):
        text = block.texts[mutant["path"]]
        place = {"start": position(text, mutant["start"]), "end": position(text, mutant["end"])}
        selected = is_selected(
            number, mutant["path"], place["start"]["line"], place["end"]["line"], job.get("selection", {})
        )
        files[mutant["path"]]["mutants"].append(
            {
                "id": mutant["id"],
                "mutatorName": mutant["kind"],
                "replacement": mutant["replacement"],
                "location": place,
                **outcome_of(mutant, text, selected, trials),
            }
        )
    tests = {path: {"tests": [{"id": test, "name": test.split("::", 1)[-1]} for test in run.tests]} for path, run in clean.items()}
    return {"files": files, "testFiles": tests, "framework": {"name": "mutmut", "version": version}}


def outcome_of(mutant, text, selected, trials):
    # What a comment hides counts in every scope.
    if mutant["hidden"]:
        return {"status": "Ignored"}
    if not selected:
        return {"status": "Pending", "selected": False}
    if not mutant["valid"]:
        return {"status": "CompileError"}
    return trials.verdict(mutant, text)


def main():
    job_file, result_file = sys.argv[1:]
    nonce, job = read_job(job_file)
    deadline = time.monotonic() + job.pop("budgetMs") / 1000
    adopt_orphans()
    try:
        report = report_of(job, deadline)
        end_orphans()
        # Nothing of the last run stays behind, and the result has a folder.
        lay_out(os.getcwd(), {})
    except (Undecided, Remains) as error:
        print(f"ERROR {error}")
        sys.exit(1)
    # Values only: what a process reported must not be more than text and numbers.
    write_result(result_file, nonce, json.loads(json.dumps(report)))


main()
