"""Our pytest plugin: says which tests there are, when each begins, and how it ended."""
import pytest
from surroundings import place_in


class Reporter:
    """`send` takes one message. `done`: ids of tests that have been run by an earlier process."""

    def __init__(self, send, folder, done):
        self._send = send
        self._folder = folder
        self._done = done
        self._outcomes = []

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items):
        items[:] = [item for item in items if item.nodeid not in self._done]

    def pytest_collection_finish(self, session):
        tests = [{"id": item.nodeid, "line": (item.location[1] or 0) + 1} for item in session.items]
        self._send({"kind": "collected", "tests": tests})

    def pytest_exception_interact(self, call, report):
        if not isinstance(report, pytest.CollectReport):
            return
        self._send({"kind": "broken", **self._described(call.excinfo)})

    def pytest_runtest_logstart(self, nodeid):
        self._outcomes = []
        self._send({"kind": "started", "id": nodeid})

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_makereport(self, item, call):
        outcome = yield
        report = outcome.get_result()
        # A test that is expected to fail proves nothing, whether it did or not.
        expected = hasattr(report, "wasxfail")
        state = "skipped" if expected or report.outcome == "skipped" else report.outcome
        errors = [self._described(call.excinfo)] if state == "failed" and call.excinfo is not None else []
        self._outcomes.append((state, errors))

    def pytest_runtest_logfinish(self, nodeid):
        states = [state for state, _ in self._outcomes]
        # "passed" only when setting up, the test itself and tearing down all passed.
        whole = len(states) == 3 and states.count("passed") == 3
        state = "failed" if "failed" in states else "passed" if whole else "skipped"
        errors = [error for _, found in self._outcomes for error in found]
        self._send({"kind": "ended", "id": nodeid, "state": state, "errors": errors})

    def _described(self, excinfo):
        return {"message": excinfo.exconly(tryshort=True)[:4000], "frames": place_in(excinfo.tb, self._folder)}
