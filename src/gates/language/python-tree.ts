import type { SourceFile } from "../rules/source.ts";
import type { SyntaxNode } from "../rules/syntax-tree.ts";

/** What names mean in a Python file, as far as its imports tell. */
export interface PythonNames {
  /** The dotted name that an expression stands for: `sp.run` is `subprocess.run` after `import subprocess as sp`. */
  meaningOf(node: SyntaxNode | null): string;
}

/** One imported name. */
export interface PythonImport {
  readonly node: SyntaxNode;
  /** Dotted, from its package on: `_pytest.runner.call_and_report`. */
  readonly name: string;
  /** What it is called in this file. */
  readonly alias: string;
}

/** Every import of a file, at any depth. Relative ones begin with a dot. */
export function pythonImports(file: SourceFile): PythonImport[] {
  const root = file.root;
  if (root === undefined) return [];
  const plain = root.findAll({ rule: { kind: "import_statement" } }).flatMap((node) =>
    node.children().flatMap((child): PythonImport[] => {
      if (child.is("dotted_name"))
        return [{ node, name: child.text(), alias: child.text().split(".")[0] ?? child.text() }];
      return child.is("aliased_import") ? [aliased(node, child, "")] : [];
    }),
  );
  const from = root.findAll({ rule: { kind: "import_from_statement" } }).flatMap((node) => {
    const module = node.field("module_name");
    const names = node.children().filter((child) => module === null || child.id() !== module.id());
    return names.flatMap((child): PythonImport[] => {
      const prefix = `${module?.text() ?? ""}.`;
      if (child.is("dotted_name")) return [{ node, name: prefix + child.text(), alias: child.text() }];
      if (child.is("wildcard_import")) return [{ node, name: `${prefix}*`, alias: "*" }];
      return child.is("aliased_import") ? [aliased(node, child, prefix)] : [];
    });
  });
  return [...plain, ...from];
}

function aliased(node: SyntaxNode, child: SyntaxNode, prefix: string): PythonImport {
  return { node, name: prefix + (child.field("name")?.text() ?? ""), alias: child.field("alias")?.text() ?? "" };
}

/** The names of a file. */
export function pythonNames(file: SourceFile): PythonNames {
  const meanings = new Map<string, string>();
  for (const { name, alias, node } of pythonImports(file)) {
    // `import a.b` binds `a`.
    meanings.set(alias, node.is("import_statement") && name.startsWith(`${alias}.`) ? alias : name);
  }
  return {
    meaningOf(node) {
      if (node === null || !(node.is("identifier") || node.is("attribute"))) return "";
      const [first = "", ...rest] = node.text().replace(/\s+/g, "").split(".");
      return [meanings.get(first) ?? first, ...rest].join(".");
    },
  };
}

/** The test functions of a file: those whose name begins with `test`, at the margin or in a class. */
export function pythonTests(file: SourceFile): SyntaxNode[] {
  const functions = file.root?.findAll({ rule: { kind: "function_definition" } }) ?? [];
  return functions.filter((node) => {
    if (!(node.field("name")?.text() ?? "").startsWith("test")) return false;
    return !node.ancestors().some((ancestor) => ancestor.is("function_definition"));
  });
}
