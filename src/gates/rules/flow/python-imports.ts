import type { SyntaxNode } from "../syntax-tree.ts";
import { enclosing } from "./python-extents.ts";

/** An import within a function, and the offsets between which it holds. */
export interface LocalImport {
  readonly as: string;
  readonly from: number;
  readonly to: number;
}

/** What the names of a file were imported as. */
export interface PythonImports {
  /** Of the whole file; where a name is imported in functions alone, by the last of them. */
  readonly imports: ReadonlyMap<string, string>;
  /** Names that functions import for themselves. */
  readonly local: ReadonlyMap<string, readonly LocalImport[]>;
}

/** Reads the imports of a file from its root. */
export function readImports(root: SyntaxNode): PythonImports {
  const ofModule = new Map<string, string>();
  const ofFunctions = new Map<string, string>();
  const local = new Map<string, LocalImport[]>();
  for (const statement of root.findAll({
    rule: { any: [{ kind: "import_statement" }, { kind: "import_from_statement" }] },
  })) {
    // Nothing at the margin stands in a function.
    const scope = statement.range().start.column === 0 ? undefined : enclosing(statement, FUNCTION);
    for (const [name, as] of importsIn(statement)) {
      if (scope === undefined) ofModule.set(name, as);
      else {
        const { start, end } = scope.range();
        ofFunctions.set(name, as);
        local.set(name, [...(local.get(name) ?? []), { as, from: start.index, to: end.index }]);
      }
    }
  }
  return { imports: new Map([...ofFunctions, ...ofModule]), local };
}

/** The names that an import binds, and what each of them is. */
function importsIn(statement: SyntaxNode): [name: string, as: string][] {
  const from = statement.field("module_name");
  const prefix = from === null ? "" : `${from.text()}.`;
  return statement.namedChildren().flatMap((one): [string, string][] => {
    if (one.id() === from?.id()) return [];
    const name = one.field("name")?.text() ?? one.text();
    const alias = one.field("alias")?.text();
    if (alias !== undefined) return [[alias, prefix + name]];
    if (prefix !== "") return [[name, prefix + name]];
    // `import a.b` binds `a` alone.
    const first = name.split(".")[0] ?? name;
    return [[first, first]];
  });
}

const FUNCTION = /^function_definition$/;

/** Functions of the language itself that are worth a finding under another name too. */
const BUILT_IN = /^(eval|exec|execfile|compile|open|input|getattr|__import__)$/;

/**
 * Names that one assignment of the file gives another name: `run = subprocess.run`, `e = eval`. Read from the text, since
 * few files have any; what `self` holds is no other name of it.
 */
export function readRenamings(text: string, imports: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const given = new Map<string, string | undefined>();
  for (const [, name = "", value = ""] of text.matchAll(/^[ \t]*(\w+)[ \t]*(?::[^=\n]*)?=(?!=)[ \t]*([^\n]*)/gm))
    given.set(name, given.has(name) ? undefined : value);
  const renamed = new Map<string, string>();
  for (const [name, value] of given) {
    const as = /^([A-Za-z_]\w*(?:\.\w+)*)\s*(?:#.*)?$/.exec(value ?? "")?.[1];
    const first = as?.split(".", 1)[0] ?? "";
    if (as === undefined || imports.has(name) || name === first || NO_MODULE.test(first)) continue;
    const known = imports.get(first);
    if (known === undefined && !as.includes(".") && !BUILT_IN.test(as)) continue;
    renamed.set(name, (known ?? first) + as.slice(first.length));
  }
  return renamed;
}

const NO_MODULE = /^(self|cls|True|False|None)$/;
