"""One run of one test file, as the mutation gate needs it: without a mutant to learn what there is, and on a mutant."""
import time

from channel import Child, Garbled, Hung, signal_name

# pytest, coverage and hypothesis load in a second; a machine under load gets more.
START_S = 30


class Undecided(Exception):
    """Nothing can be said about mutants, for the reason in its text."""


class CleanRun:
    """`tests`: ids of those that passed. `lines`: by source and line, the tests that ran it, "" for while it was loaded."""

    def __init__(self):
        self.tests = []
        self.lines = {}
        self.duration_s = 0.0


def clean_run(path, sources, test_timeout_s):
    """The file's tests on the block as it is. Raises Undecided when they do not pass."""
    run = CleanRun()
    start = time.monotonic()
    child = Child("tests_runner.py", {"file": path, "sources": sources, "done": [], "contexts": True})
    finished = False
    try:
        for message in child.messages(test_timeout_s, START_S):
            if message["kind"] == "broken" or message.get("state") == "failed":
                raise Undecided(f"failed tests in the initial test run: {described(message)}")
            if message.get("state") == "passed":
                run.tests.append(str(message["id"]))
            if message["kind"] == "finished":
                finished = True
                run.lines = {
                    source: {int(line): [str(test) for test in tests] for line, tests in lines.items()}
                    for source, lines in message["lines"].items()
                }
    except (Hung, Garbled, KeyError, TypeError, ValueError, AttributeError) as error:
        raise Undecided(f"failed tests in the initial test run: {path} gave no whole report") from error
    finally:
        child.stop()
    if not finished:
        raise Undecided(f"failed tests in the initial test run: the process that ran {path} ended")
    run.duration_s = time.monotonic() - start
    return run


def try_tests(path, limit_s):
    """How the file's tests take a change: Killed, Survived or Timeout, the test that said so, and in which words.
    What fails ends the run. Raises Undecided over a report that none of ours wrote."""
    deadline = time.monotonic() + limit_s
    child = Child("tests_runner.py", {"file": path, "sources": [], "done": [], "trial": True})
    running, finished, ended = None, False, 0
    try:
        for message in child.messages(limit_s):
            if message["kind"] == "broken" or message.get("state") == "failed":
                return "Killed", message.get("id"), described(message)
            if message["kind"] == "started":
                running = str(message["id"])
            ended += message["kind"] == "ended"
            finished = finished or message["kind"] == "finished"
            if time.monotonic() > deadline:
                raise Hung
    except Hung:
        return "Timeout", running, f"not done after {limit_s:.0f} s"
    except (Garbled, KeyError, TypeError, ValueError) as error:
        raise Undecided(f"the process that ran {path} wrote what is no report") from error
    finally:
        status = child.stop()
    if finished and ended > 0:
        return "Survived", None, ""
    if finished:
        return "Killed", None, "no test could be run"
    how = f"by {signal_name(status)}" if status < 0 else f"with status {status}"
    return "Killed", running, f"the process ended {how}"


def described(message):
    errors = message.get("errors") or [message]
    return str(errors[0].get("message", "")).strip().split("\n", 1)[0][:300]
