"""Which tests a file holds, read from its syntax tree: the block's code is not run, and what it says later is held
against this."""
import ast


class Expected:
    """`tests`: (name, line) of each test that has to report, names as pytest writes them after the file's path.
    `open_names`: beginnings of names that may report without being known, because the tree does not tell."""

    def __init__(self):
        self.tests = []
        self.open_names = set()

    def allows(self, name):
        return any(name == known for known, _ in self.tests) or any(
            name == opened or name.startswith(f"{opened}::") for opened in self.open_names
        )


def expected_tests(text):
    """The tests in the text of a file. Raises SyntaxError, and ValueError for text that is no source at all."""
    found = Expected()
    tree = ast.parse(text)
    classes = {node.name: node for node in statements_of(tree.body) if isinstance(node, ast.ClassDef)}
    for node in statements_of(tree.body):
        if is_function(node) and node.name.startswith("test"):
            found.tests.append((node.name, node.lineno))
        elif isinstance(node, ast.ClassDef):
            add_class(node, "", classes, found)
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found.open_names.update(name.id for name in targets if isinstance(name, ast.Name))
    return found


def statements_of(body):
    """The statements of a body, and those within its conditions, loops and `with` blocks."""
    for node in body:
        yield node
        if isinstance(node, (ast.If, ast.For, ast.While, ast.With, ast.Try)):
            for part in ("body", "orelse", "finalbody"):
                yield from statements_of(getattr(node, part, []))
            for handler in getattr(node, "handlers", []):
                yield from statements_of(handler.body)


def is_function(node):
    return isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))


def add_class(node, prefix, classes, found):
    """pytest takes classes that are called Test…, and those of unittest whatever they are called."""
    names = [base.id if isinstance(base, ast.Name) else getattr(base, "attr", "") for base in node.bases]
    is_unit_test = any(name.endswith("TestCase") for name in names)
    unknown = [name for name in names if name not in classes and name != "object" and not name.endswith("TestCase")]
    if not node.name.startswith("Test") and not is_unit_test and not names:
        return
    name = f"{prefix}{node.name}"
    if unknown or any(base in classes for base in names):
        # What is inherited is reported below this class's name.
        found.open_names.add(name)
    if not node.name.startswith("Test") and not is_unit_test:
        return
    for member in statements_of(node.body):
        if is_function(member) and member.name.startswith("test"):
            found.tests.append((f"{name}::{member.name}", member.lineno))
        elif isinstance(member, ast.ClassDef) and not is_unit_test:
            add_class(member, f"{name}::", classes, found)
