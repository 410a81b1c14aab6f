import type { SyntaxNode } from "../syntax-tree.ts";
import type { Bindings, Definition } from "./bindings.ts";
import { argumentsOf, calleeOf, lastNameOf, objectOf, unwrapped } from "./syntax.ts";

/**
 * The dotted name of a callee as its module calls it: `child_process.exec` for `cp.exec`, for an imported `exec`, and for
 * `promisify(exec)`. A callee of no module keeps its own text, without `?.`.
 */
export function qualifiedNameOf(callee: SyntaxNode, bindings: Bindings, hops = 0): string {
  const node = unwrapped(callee);
  if (hops > 6) return node.text();
  if (node.is("identifier")) return nameOfIdentifier(node, bindings, hops);
  if (node.is("member_expression")) {
    const object = objectOf(node);
    return object === undefined ? node.text() : `${qualifiedNameOf(object, bindings, hops + 1)}.${lastNameOf(node)}`;
  }
  if (node.is("sequence_expression")) {
    const last = node.namedChildren().at(-1);
    return last === undefined ? node.text() : qualifiedNameOf(last, bindings, hops + 1);
  }
  const module = requiredModule(node);
  if (module !== undefined) return module;
  if (node.is("call_expression") || node.is("new_expression")) {
    const inner = calleeOf(node);
    const name = inner === undefined ? "" : qualifiedNameOf(inner, bindings, hops + 1);
    const given = argumentsOf(node)[0];
    if (/(^|\.)promisify$/.test(name) && given !== undefined) return qualifiedNameOf(given, bindings, hops + 1);
    return `${name}()`;
  }
  if (node.is("await_expression")) {
    const inner = node.namedChildren()[0];
    return inner === undefined ? node.text() : qualifiedNameOf(inner, bindings, hops + 1);
  }
  return node.text().length > 200 ? "" : node.text();
}

function nameOfIdentifier(node: SyntaxNode, bindings: Bindings, hops: number): string {
  const name = node.text();
  if (!bindings.index.mayHoldValue(name)) return name;
  const binding = bindings.of(node);
  const found = binding?.definitions.find((one) => one.kind === "import" || one.kind === "value");
  return found === undefined ? name : (nameFrom(found, bindings, hops) ?? name);
}

function nameFrom(definition: Definition, bindings: Bindings, hops: number): string | undefined {
  if (definition.kind === "import") {
    const module = bareModule(definition.module);
    return definition.name === "*" || definition.name === "default" ? module : `${module}.${definition.name}`;
  }
  if (definition.kind !== "value" || !definition.whole) return undefined;
  const value = unwrapped(definition.value);
  const isModule =
    requiredModule(value) !== undefined ||
    definition.path.length > 0 ||
    /member_expression|await_expression/.test(String(value.kind()));
  const isMade = value.is("new_expression") || value.is("call_expression");
  if (!isModule && !isMade && !value.is("identifier")) return undefined;
  const name = qualifiedNameOf(value, bindings, hops + 1);
  return definition.path.length === 0 ? name : `${name}.${definition.path.join(".")}`;
}

/** The module of `require("…")` or `import("…")`. */
function requiredModule(node: SyntaxNode): string | undefined {
  if (!node.is("call_expression")) return undefined;
  const name = node.field("function")?.text();
  if (name !== "require" && name !== "import") return undefined;
  const given = argumentsOf(node)[0];
  return given?.is("string") === true ? bareModule(given.text().slice(1, -1)) : undefined;
}

/** `fs` for `node:fs`, `fs/promises` and the packages that are it with more in it. */
function bareModule(module: string): string {
  const bare = module.replace(/^node:/, "");
  if (/^(fs\/promises|fs-extra|graceful-fs|mz\/fs|fs-promise|original-fs)$/.test(bare)) return "fs";
  if (/^(cross-spawn)$/.test(bare)) return "child_process.spawn";
  if (/^(mz\/child_process|child-process-promise)$/.test(bare)) return "child_process";
  return bare;
}
