"""The control of the mutation gate: a source that is changed and does the same."""
import ast

# The compiler keeps it, so that text, tree and code of every function differ from the original's.
NOTHING = "None is None"


def neutral_change(text):
    """The text with a statement without effect at the beginning of each function."""
    lines = text.splitlines(keepends=True)
    places = {}
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            continue
        for statement in [each for each in node.body if not is_text(each)][:1]:
            row = min([statement.lineno, *(each.lineno for each in getattr(statement, "decorator_list", []))])
            # A body on the line of its `def` has no line of its own to put a statement before.
            if lines[row - 1][: statement.col_offset].strip() == "":
                places[row] = lines[row - 1][: statement.col_offset]
    for row in sorted(places, reverse=True):
        lines.insert(row - 1, f"{places[row]}{NOTHING}\n")
    return "".join(lines)


def is_text(statement):
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
