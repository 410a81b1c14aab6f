"""Which lines belong to the statement that a line is in: what tells whether a place was run."""
import ast


class Statements:
    def __init__(self, text):
        self._ranges = sorted(
            ((first_line(node), own_end(node)) for node in ast.walk(ast.parse(text)) if isinstance(node, ast.stmt)),
            key=lambda pair: pair[1] - pair[0],
        )

    def lines_around(self, line):
        """The lines of the smallest statement around a line, of a compound one its head alone; None where there is none."""
        for first, last in self._ranges:
            if first <= line <= last:
                return range(first, last + 1)
        return None


def first_line(node):
    return min([node.lineno, *(each.lineno for each in getattr(node, "decorator_list", []))])


def own_end(node):
    body = getattr(node, "body", None) or getattr(node, "cases", None)
    if not body:
        return node.end_lineno
    start = body[0].pattern.lineno if hasattr(body[0], "pattern") else first_line(body[0])
    return max(node.lineno, start - 1)
