"""A copy of the block in which every function raises. Tests that pass on it as well have tried nothing of the block, or
were reported by something else than the tests."""
import ast
import os


class Hollowed(ast.NodeTransformer):
    def _raise(self, node):
        # No Exception: a test that expects any error must not take this one for it.
        node.body = ast.parse('raise BaseException("this function was emptied")').body
        return node

    visit_FunctionDef = _raise
    visit_AsyncFunctionDef = _raise


def hollow_copy(target, paths, sources):
    """Copies the files to the new folder `target`, the sources without what their functions do."""
    for path in paths:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        if path in sources:
            text = ast.unparse(ast.fix_missing_locations(Hollowed().visit(ast.parse(text))))
        copy = os.path.join(target, path)
        os.makedirs(os.path.dirname(copy), exist_ok=True)
        with open(copy, "w", encoding="utf-8") as file:
            file.write(text)
