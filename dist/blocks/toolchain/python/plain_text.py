"""Sources as mutmut is to read them. It passes over what stands below a decorator, because of how it switches mutants on,
and over what a comment names. Both are taken out here, with every other character left at its place."""
import ast
import io
import re
import tokenize

_PRAGMA = re.compile(r"#\s*pragma:.*no mutate")


def without_decorators(text):
    """The text with its decorators turned into comments. Raises SyntaxError."""
    lines = text.splitlines(keepends=True)
    for node in ast.walk(ast.parse(text)):
        for decorator in getattr(node, "decorator_list", []):
            for number in range(decorator.lineno, decorator.end_lineno + 1):
                lines[number - 1] = _commented(lines[number - 1])
    return "".join(lines)


def _commented(line):
    # The at sign stands in front of the decorator, nearly always on its line.
    return re.sub(r"^(\s*)\S", r"\1#", line)


def without_pragmas(text):
    """The text without the comments by which mutmut is told to look away."""
    lines = text.splitlines(keepends=True)
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT and _PRAGMA.search(token.string):
            row, column = token.start
            line = lines[row - 1]
            lines[row - 1] = line[:column] + "#" + "-" * (len(token.string) - 1) + line[column + len(token.string) :]
    return "".join(lines)
