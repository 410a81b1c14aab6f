"""One run of one test file, as the mutation gate needs it: without a mutant to learn what there is, and on a mutant."""
import os
import signal
import time
from contextlib import closing

from channel import Child, Garbled, Hung, signal_name
from working_folder import end_orphans

# pytest, coverage and hypothesis load in a second; a machine under load gets more.
START_S = 30
# Of a process that was killed, until that is known.
END_S = 10


class Undecided(Exception):
    """Nothing can be said about mutants, for the reason in its text."""


class Server(Child):
    """Starts the tools once. Every run is a process of its own, with a token of its own."""

    def __init__(self, folder):
        self._start("trial_server.py", folder)

    def run(self, job, timeout_s, start_s=0):
        """The messages of one run; the last one is `exited`. What is left of it is ended in any case. Raises as
        Child.messages does."""
        self._give(job)
        process, exited = None, False
        try:
            for message in self.messages(timeout_s, max(timeout_s, start_s)):
                if process is None:
                    process = self._worker = int(message["process"])
                    continue
                exited = message["kind"] == "exited"
                yield message
                if exited:
                    return
            raise Garbled
        except Hung as error:
            # Without an answer of the server itself it is not the run that takes too long.
            if process is None:
                raise Garbled from error
            raise
        finally:
            self._worker = self._process.pid
            if process is not None and not exited:
                self._end(process)
            end_orphans(self._process.pid)

    def _end(self, process):
        try:
            os.kill(process, signal.SIGKILL)
            for message in self.messages(END_S):
                if message["kind"] == "exited":
                    return
        except (OSError, Hung, Garbled):
            # It was killed in the middle of a message, or is no child of the server: nothing it wrote counts any more.
            pass
        self.stop()
        end_orphans()
        self._start("trial_server.py", os.getcwd())


class CleanRun:
    """`tests`: ids of those that passed. `lines`: by source and line, the tests that ran it, "" for while it was loaded."""

    def __init__(self):
        self.tests = []
        self.lines = {}
        self.duration_s = 0.0


def clean_run(server, path, sources, test_timeout_s):
    """The file's tests on the block as it is. Raises Undecided when they do not pass."""
    run = CleanRun()
    start = time.monotonic()
    finished = False
    job = {"file": path, "sources": sources, "done": [], "contexts": True}
    try:
        with closing(server.run(job, test_timeout_s, START_S)) as messages:
            for message in messages:
                if message["kind"] == "broken" or message.get("state") == "failed":
                    raise Undecided(f"failed tests in the initial test run: {described(message)}")
                if message.get("state") == "passed":
                    run.tests.append(str(message["id"]))
                if message["kind"] == "finished":
                    finished = True
                    run.lines = lines_from(message["lines"])
    except (Hung, Garbled, KeyError, TypeError, ValueError, AttributeError) as error:
        raise Undecided(f"failed tests in the initial test run: {path} gave no whole report") from error
    if not finished:
        raise Undecided(f"failed tests in the initial test run: the process that ran {path} ended")
    run.duration_s = time.monotonic() - start
    return run


def lines_from(reported):
    return {
        source: {int(line): [str(test) for test in tests] for line, tests in lines.items()}
        for source, lines in reported.items()
    }


def try_tests(server, path, limit_s):
    """How the file's tests take a change: Killed, Survived or Timeout, the test that said so, and in which words.
    What fails ends the run. Raises Undecided over a report that none of ours wrote."""
    deadline = time.monotonic() + limit_s
    running, finished, ended, status = None, False, 0, 0
    try:
        with closing(server.run({"file": path, "sources": [], "done": [], "trial": True}, limit_s)) as messages:
            for message in messages:
                kind = message["kind"]
                if kind == "broken" or message.get("state") == "failed":
                    return "Killed", message.get("id"), described(message)
                if kind == "started":
                    running = str(message["id"])
                ended += kind == "ended"
                finished = finished or kind == "finished"
                status = message["status"] if kind == "exited" else status
                if time.monotonic() > deadline:
                    raise Hung
    except Hung:
        return "Timeout", running, f"not done after {limit_s:.0f} s"
    except (Garbled, KeyError, TypeError, ValueError) as error:
        raise Undecided(f"the process that ran {path} wrote what is no report") from error
    if finished and ended > 0:
        return "Survived", None, ""
    if finished:
        return "Killed", None, "no test could be run"
    how = f"by {signal_name(status)}" if status < 0 else f"with status {status}"
    return "Killed", running, f"the process ended {how}"


def described(message):
    errors = message.get("errors") or [message]
    return str(errors[0].get("message", "")).strip().split("\n", 1)[0][:300]
