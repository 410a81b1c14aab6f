import type { SyntaxNode } from "../syntax-tree.ts";
import type { Binding, Bindings } from "./bindings.ts";
import { isFunctionNode, kindOf, lastNameOf, unwrapped } from "./syntax.ts";

/** The texts that a condition can use for a value: its own, and the names that are made from it. */
export function namesFor(node: SyntaxNode, binding: Binding | undefined, bindings: Bindings): readonly string[] {
  const own = node.text();
  const texts = [own];
  const name = binding === undefined ? undefined : own;
  if (binding !== undefined && binding.definitions.length === 1) {
    const [only] = binding.definitions;
    if (only?.kind === "value" && !isFunctionNode(unwrapped(only.value)) && only.value.text().length < 200) {
      const source = unwrapped(only.value);
      if (only.path.length > 0 && /^(identifier|member_expression)$/.test(kindOf(source)))
        texts.push(`${source.text()}.${only.path.join(".")}`);
      else texts.push(...namesIn(source));
    }
  }
  const last = name ?? lastNameOf(node);
  for (const place of (bindings.index.get(last) ?? []).slice(0, 40)) {
    const declarator = place
      .ancestors()
      .slice(0, 5)
      .find((one) => one.is("variable_declarator"));
    const value = declarator?.field("value");
    if (value === null || value === undefined || !value.text().includes(own) || value.text().length > 200) continue;
    if (isFunctionNode(unwrapped(value))) continue;
    const derived = declarator?.field("name");
    if (derived?.is("identifier") === true && derived.text() !== own) texts.push(derived.text());
  }
  return texts;
}

/** Expressions in a value that a condition can be about. */
function namesIn(value: SyntaxNode): readonly string[] {
  if (value.is("identifier")) return [value.text()];
  const members = value.findAll({ rule: { any: [{ kind: "member_expression" }, { kind: "identifier" }] } });
  return members
    .map((one) => one.text())
    .filter(
      (text) =>
        !/^(path|fs|URL|process|console|String|JSON|req|request|res|__dirname)$|\($/.test(text) &&
        !/^(path|process|JSON|Object)\./.test(text),
    );
}
