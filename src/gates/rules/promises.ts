import type { SourceFile, Sources } from "./source.ts";
import type { SyntaxNode } from "./syntax-tree.ts";
import { canReject } from "./unheard.ts";

/** True when the called name is an asynchronous function of this file, or one that it imports from the block. */
export function isAsynchronous(callee: SyntaxNode, source: SourceFile, sources: Sources): boolean {
  if (!callee.is("identifier") || source.root === undefined) return false;
  const name = callee.text();
  if (asynchronousNames(source.root).has(name)) return true;
  const imported = importedNames(source).get(name);
  const target = imported === undefined ? undefined : sources.byPath.get(imported.path);
  return target?.root !== undefined && asynchronousNames(target.root).has(imported?.name ?? "");
}

const asynchronousOfRoot = new WeakMap<SyntaxNode, ReadonlySet<string>>();

/** Names that a file gives to asynchronous functions, at any depth; a name that is also given to another is left out. */
function asynchronousNames(root: SyntaxNode): ReadonlySet<string> {
  const cached = asynchronousOfRoot.get(root);
  if (cached !== undefined) return cached;
  const names = new Set<string>();
  const others = new Set<string>();
  for (const declared of root.findAll({ rule: { kind: "function_declaration" } })) {
    const name = declared.field("name")?.text();
    if (name !== undefined) (isAsynchronousFunction(declared) ? names : others).add(name);
  }
  for (const declared of root.findAll({ rule: { kind: "variable_declarator" } })) {
    const name = declared.field("name")?.text();
    const value = declared.field("value");
    if (name !== undefined) (value !== null && isAsynchronousFunction(value) ? names : others).add(name);
  }
  const certain = new Set([...names].filter((name) => !others.has(name)));
  asynchronousOfRoot.set(root, certain);
  return certain;
}

function isAsynchronousFunction(node: SyntaxNode): boolean {
  if (!/function/.test(String(node.kind()))) return false;
  if (node.children()[0]?.text() === "async") return !handlesAll(node);
  return /^:\s*Promise</.test(node.field("return_type")?.text() ?? "");
}

/** True for an asynchronous function that catches whatever it waits for: nobody has to wait for it. */
function handlesAll(node: SyntaxNode): boolean {
  const body = node.field("body");
  return body?.find({ rule: { kind: "await_expression" } }) != null && !canReject(node);
}

/** Local name → the file of the block and the name there. */
function importedNames(source: SourceFile): ReadonlyMap<string, { readonly path: string; readonly name: string }> {
  const imported = new Map<string, { path: string; name: string }>();
  for (const statement of source.root?.findAll({ rule: { kind: "import_statement" } }) ?? []) {
    const from = statement.field("source")?.text().slice(1, -1) ?? "";
    if (!from.startsWith(".")) continue;
    const path = pathWithin(source.path, from);
    for (const specifier of statement.findAll({ rule: { kind: "import_specifier" } })) {
      const name = specifier.field("name")?.text() ?? "";
      imported.set(specifier.field("alias")?.text() ?? name, { path, name });
    }
  }
  return imported;
}

/** The path that a relative import means, within the block. */
function pathWithin(importer: string, specifier: string): string {
  const parts = importer.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/").replace(/\.js$/, ".ts");
}
