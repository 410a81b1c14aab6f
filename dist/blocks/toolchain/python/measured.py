"""Coverage of one file in istanbul's shape, counted from its text as it was before any test ran."""
import ast

from coverage import Coverage

# Nothing is left out: a comment that hides code from the tool hides nothing here.
NEVER = r"(?!)"


class Measure:
    """Statements and branches come from the sources on disk, before the tests; arcs from the processes that ran them."""

    def __init__(self, paths):
        self._coverage = Coverage(data_file=None, config_file=False, branch=True, include=list(paths.values()))
        for option in ("report:exclude_lines", "report:partial_branches", "run:disable_warnings"):
            self._coverage.set_option(option, ["no-data-collected"] if option.startswith("run") else [NEVER])
        self._paths = paths
        self._statements = {}
        self._trees = {}
        for path, absolute in paths.items():
            try:
                with open(absolute, encoding="utf-8") as file:
                    self._trees[path] = ast.parse(file.read())
                self._statements[path] = sorted(self._coverage.analysis2(absolute)[1])
            except Exception:
                # A face that does not parse, or is not there: it is reported as not measured.
                continue

    def report(self, arcs):
        """By path. `arcs`: by path, the (from, to) pairs of lines that were run."""
        data = self._coverage.get_data()
        data.add_arcs({self._paths[path]: pairs for path, pairs in arcs.items() if path in self._statements})
        return {path: self._file(path, arcs.get(path, [])) for path in self._statements}

    def _file(self, path, arcs):
        run = {line for pair in arcs for line in pair if line > 0}
        statements = self._statements[path]
        first = self._first_lines(path, run)
        analysis = self._coverage._analyze(self._paths[path])
        branches = analysis.branch_stats()
        functions = [node for node in ast.walk(self._trees[path]) if hasattr(node, "args") and hasattr(node, "name")]
        return {
            "path": path,
            "statementMap": {str(line): location(line, line) for line in statements},
            "s": {str(line): int(line in first) for line in statements},
            "fnMap": {str(i): function_at(node) for i, node in enumerate(functions)},
            "f": {str(i): int(was_called(node, first)) for i, node in enumerate(functions)},
            "branchMap": {str(line): {"type": "branch", "loc": location(line, line)} for line in branches},
            "b": {
                str(line): [int(way < taken) for way in range(total)] for line, (total, taken) in branches.items()
            },
        }

    def _first_lines(self, path, run):
        """The first lines of the statements of which any line was run."""
        reporter = self._coverage._analyze(self._paths[path]).file_reporter
        return reporter.translate_lines(run)


def location(line, end):
    return {"start": {"line": line, "column": 0}, "end": {"line": end, "column": None}}


def function_at(node):
    return {"name": node.name, "loc": location(node.lineno, node.end_lineno), "line": node.lineno}


def was_called(node, run):
    """A function was called when a line of its body was run; what stands beside `def` is run when it is made."""
    header = node.body[0].lineno
    return any(header <= line <= node.end_lineno for line in run) and (
        header > node.lineno or any(line > node.lineno for line in run if line <= node.end_lineno)
    )
