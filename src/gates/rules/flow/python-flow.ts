import type { SyntaxNode } from "../syntax-tree.ts";
import { givesFact, passesOn, tellsFact } from "./python-calls.ts";
import { constantOf } from "./python-decided.ts";
import { type Held, heldAt, settingAt } from "./python-elements.ts";
import type { PythonExtent } from "./python-extents.ts";
import { givenTo, isModule, MOST_CALLS, returnedBy } from "./python-functions.ts";
import { type Guard, isGuarded } from "./python-guards.ts";
import { definitionsOf, liveAmong, type Reach, reachingAt } from "./python-names.ts";
import { type PythonScopes, qualifiedName, scopesOf } from "./python-scope.ts";
import {
  isInHandlerClass,
  isPartOfRequest,
  ORIGIN,
  originOfCall,
  originOfName,
  originOfParameter,
} from "./python-sources.ts";
import { filled, GAP, gap, NOTHING, type PythonValue, UNKNOWN, union } from "./python-value.ts";

/** What makes a value harmless for one weakness. */
export interface Cleaning {
  /** Dotted names of calls whose result is clean. */
  readonly calls?: RegExp;
  /** Conditions that settle it, beside those that settle any weakness. */
  readonly guard?: Guard;
}

/** A longer chain would only be written to cost us time. */
const DEEPEST = 24;
const MOST_STEPS = 1_500;

/** Follows values backwards through one Python file, for one weakness; what it found is kept for the next question. */
export class PythonFlow {
  readonly scopes: PythonScopes;
  readonly #cleaning: Cleaning;
  readonly #known = new Map<number, PythonValue>();
  #steps = 0;
  #depth = 0;

  constructor(root: SyntaxNode, cleaning: Cleaning) {
    this.scopes = scopesOf(root);
    this.#cleaning = cleaning;
  }

  /** What an expression can hold. Beyond a bound of steps nothing is known of it. */
  valueOf(node: SyntaxNode): PythonValue {
    this.#steps = 0;
    return this.#value(node);
  }

  /** The literal of one of these kinds that an expression is, or that its name was given last; undefined for others. */
  literalOf(node: SyntaxNode, ...kinds: readonly string[]): SyntaxNode | undefined {
    return this.definitionsOf(node).find((one) => kinds.includes(String(one.kind())));
  }

  /** What a name was given last, or the expression itself. */
  definitionOf(node: SyntaxNode): SyntaxNode {
    return this.definitionsOf(node)[0] ?? node;
  }

  /** True when an expression, or what its name was given, is or contains a call of such a function. */
  reachesCall(node: SyntaxNode, callee: RegExp): boolean {
    return this.definitionsOf(node).some((one) =>
      [one, ...one.findAll({ rule: { kind: "call" } })].some(
        (call) => call.is("call") && callee.test(this.calleeOf(call)),
      ),
    );
  }

  /** The expression itself, or every value that its name can have been given. */
  definitionsOf(node: SyntaxNode): readonly SyntaxNode[] {
    return definitionsOf(node, this.scopes);
  }

  /** The dotted name of what a call calls, through imports. */
  calleeOf(call: SyntaxNode): string {
    return qualifiedName(call.field("function"), this.scopes);
  }

  #value(node: SyntaxNode): PythonValue {
    if (++this.#steps > MOST_STEPS || this.#depth > DEEPEST) return UNKNOWN;
    const known = this.#known.get(node.id());
    if (known !== undefined) return known;
    // A name that leads back to itself adds nothing to itself.
    this.#known.set(node.id(), NOTHING);
    this.#depth++;
    const value = this.#read(node);
    this.#depth--;
    this.#known.set(node.id(), value);
    return value;
  }

  #read(node: SyntaxNode): PythonValue {
    switch (String(node.kind())) {
      case "string":
        return this.#string(node);
      case "identifier":
        return this.#name(node);
      case "attribute":
        return this.#attribute(node);
      case "subscript":
        return this.#element(node);
      case "call":
        return this.#call(node);
      case "binary_operator":
        return this.#operation(node);
      case "conditional_expression":
        return this.#either(node);
      case "keyword_argument":
      case "named_expression":
      case "pair":
        return this.#all([node.field("value")]);
      case "list_comprehension":
      case "generator_expression":
      case "set_comprehension":
      case "dictionary_comprehension":
        return this.#all([node.field("body")]);
      case "comparison_operator":
      case "not_operator":
      case "integer":
      case "float":
      case "true":
      case "false":
      case "none":
      case "ellipsis":
      case "comment":
        return NOTHING;
      case "lambda":
        return UNKNOWN;
      default:
        return this.#all(node.namedChildren());
    }
  }

  #all(nodes: readonly (SyntaxNode | null | undefined)[]): PythonValue {
    return union(nodes.map((node) => (node === null || node === undefined ? NOTHING : this.#value(node))));
  }

  #either(node: SyntaxNode): PythonValue {
    const [then, condition, otherwise] = node.namedChildren();
    const answer = condition === undefined ? undefined : constantOf(condition, this.scopes);
    if (answer === undefined) return this.#all([then, otherwise]);
    return this.#all([answer ? then : otherwise]);
  }

  #string(node: SyntaxNode): PythonValue {
    const parts = node.namedChildren().map((part): PythonValue => {
      if (part.is("string_content")) return { origin: 0, text: part.text() };
      if (!part.is("interpolation")) return NOTHING;
      return this.#all([part.namedChildren()[0]]);
    });
    return union(parts);
  }

  #operation(node: SyntaxNode): PythonValue {
    const left = node.field("left");
    const right = node.field("right");
    const operator = node.field("operator")?.text();
    // `"?, " * len(rows)` repeats a constant; of numbers nothing matters.
    if (operator === "*") return this.#all([left?.is("call") ? right : left]);
    if (operator === "-" || operator === "//" || operator === "**") return NOTHING;
    if (operator !== "%" || left === null) return this.#all([left, right]);
    return filled(this.#value(left), /%(\(\w+\))?[-+ #0-9.]*[a-zA-Z]/g, this.#all([right]));
  }

  #name(node: SyntaxNode): PythonValue {
    return this.#nameIn(node, node.text(), this.scopes.scopeOf(node), true);
  }

  /** What a name can hold in a scope: its own (`isOurs`), or one around it, of which all that it ever holds counts. */
  #nameIn(use: SyntaxNode, name: string, scope: PythonExtent, isOurs: boolean): PythonValue {
    const bindings = this.scopes.bindings.get(scope.id)?.get(name) ?? [];
    const isParameter = scope.parameters.some((one) => one.name === name);
    const at = isOurs ? use.range().start.index : Number.POSITIVE_INFINITY;
    const reach = reachingAt(bindings, at);
    const value = this.#reached(reach, scope, name);
    if (!isParameter && bindings.length === 0) return this.#checked(use, name, this.#outerName(use, name, scope));
    if (value.origin === ORIGIN.trusted) return value;
    const live = isOurs ? liveAmong(reach, at, this.scopes) : reach;
    return this.#checked(use, name, live === reach ? value : this.#reached(live, scope, name));
  }

  #reached({ reaching, isReplaced }: Reach, scope: PythonExtent, name: string): PythonValue {
    const found: PythonValue[] = reaching.map(({ value }) => (value === undefined ? NOTHING : this.#value(value)));
    const isParameter = !isReplaced && scope.parameters.some((one) => one.name === name);
    if (isParameter) found.push(this.#parameter(scope.node, name));
    return union(found);
  }

  #checked(use: SyntaxNode, name: string, value: PythonValue): PythonValue {
    const isOutside = value.origin !== ORIGIN.trusted;
    return isOutside && isGuarded(use, name, this.#cleaning.guard, this.scopes) ? NOTHING : value;
  }

  #outerName(use: SyntaxNode, name: string, scope: PythonExtent): PythonValue {
    if (scope.around !== undefined) return this.#nameIn(use, name, scope.around, false);
    if (this.scopes.imports.has(name)) return this.#imported(name);
    if (/^_*[A-Z][A-Z0-9_]*$/.test(name) || this.scopes.functions.has(name) || this.scopes.classes.has(name))
      return NOTHING;
    return { origin: originOfName(name) ?? ORIGIN.unknown, text: GAP };
  }

  #imported(name: string): PythonValue {
    const origin = originOfName(this.scopes.imports.get(name) ?? name) ?? ORIGIN.trusted;
    return { origin, text: GAP };
  }

  #parameter(definition: SyntaxNode, name: string): PythonValue {
    if (definition.is("lambda")) return UNKNOWN;
    const origin = originOfParameter(definition, name, this.scopes);
    if (origin !== undefined) return { origin, text: GAP };
    const given = givenTo(definition, name, this.scopes);
    return given === undefined ? { origin: ORIGIN.parameter, text: GAP } : this.#all(given);
  }

  #attribute(node: SyntaxNode): PythonValue {
    const object = node.field("object");
    const attribute = node.field("attribute")?.text() ?? "";
    if (object === null) return UNKNOWN;
    const owner = qualifiedName(object, this.scopes);
    if (this.#cleaning.calls?.test(`${owner}.${attribute}`)) return NOTHING;
    if (isPartOfRequest(owner, attribute)) return { origin: ORIGIN.remote, text: GAP };
    const named = originOfName(`${owner}.${attribute}`);
    if (named !== undefined) return { origin: named, text: GAP };
    if (owner === "self" || owner === "cls") return this.#ownAttribute(node, attribute);
    if (
      /^(name|__name__|__class__|size|pk|id|lineno|status_code|DoesNotExist)$/.test(attribute) &&
      !/^(args|self)\b/.test(owner)
    ) {
      const inner = this.#value(object);
      return inner.origin & ORIGIN.remote && attribute === "name" ? { origin: inner.origin, text: GAP } : NOTHING;
    }
    if (/^_*[A-Z][A-Z0-9_]*$/.test(attribute)) return NOTHING;
    return gap(this.#value(object));
  }

  #ownAttribute(node: SyntaxNode, attribute: string): PythonValue {
    if (/^(path|headers|rfile|requestline)$/.test(attribute) && isInHandlerClass(node))
      return { origin: ORIGIN.remote, text: GAP };
    const assigned = this.scopes.attributes.get(attribute);
    if (assigned !== undefined) return this.#all(assigned.slice(0, MOST_CALLS));
    return UNKNOWN;
  }

  #element(node: SyntaxNode): PythonValue {
    const holder = node.field("value");
    const key = node.field("subscript");
    if (holder === null) return UNKNOWN;
    const whole = this.#value(holder);
    if (whole.origin === ORIGIN.trusted || key === null) return gap(whole);
    return this.#held(heldAt(holder, key, this.scopes)) ?? gap(whole);
  }

  #held(held: Held | undefined): PythonValue | undefined {
    if (held === undefined) return undefined;
    return held === "nothing" ? NOTHING : gap(this.#value(held));
  }

  #call(node: SyntaxNode): PythonValue {
    const callee = node.field("function");
    const name = this.calleeOf(node);
    if (callee === null || this.#cleaning.calls?.test(name) || givesFact(name)) return NOTHING;
    if (callee.is("attribute") && isPartOfRequest(ownerOf(name), callee.field("attribute")?.text() ?? "")) {
      return { origin: ORIGIN.remote, text: GAP };
    }
    const given = node.field("arguments")?.namedChildren() ?? [];
    // `form.getvalue("name")` asks a form; without a name it is a buffer that is read.
    const source = given.length === 0 && name.endsWith(".getvalue") ? undefined : originOfCall(name);
    if (source !== undefined && !this.scopes.functions.has(name)) return { origin: source, text: GAP };
    const last = name.split(".").at(-1) ?? "";
    const definitions = this.scopes.functions.get(last);
    if (definitions !== undefined && (callee.is("identifier") || /^(self|cls)\./.test(name)))
      return this.#all(returnedBy(definitions, this.scopes));
    if (callee.is("attribute") && !isModule(callee.field("object"), this.scopes)) return this.#method(node, last);
    if (passesOn(name) || this.scopes.classes.has(name)) return this.#all(given);
    return UNKNOWN;
  }

  /** The result of a method is what its object holds, and for some what it was given. */
  #method(call: SyntaxNode, method: string): PythonValue {
    if (tellsFact(method)) return NOTHING;
    const object = call.field("function")?.field("object");
    const list = call.field("arguments");
    const given = list?.is("argument_list") ? list.namedChildren() : [list];
    const held = object === null || object === undefined ? UNKNOWN : this.#value(object);
    const literal = object?.is("string") || object?.is("parenthesized_expression") || object?.is("concatenated_string");
    if (method === "format" || method === "format_map") return filled(held, /\{[^{}]*\}/g, this.#all(given));
    if (method === "join") return union([held, this.#all(given)]);
    if (method === "replace" && this.#cleaning.calls?.test(`.replace(${given[0]?.text() ?? ""}`)) return NOTHING;
    if (method === "replace") return union([gap(held), this.#all([given[1]])]);
    if (method === "sub") return this.#all([given[1]]);
    if (method === "get" && object?.is("identifier")) {
      const [key] = given;
      const one = key === undefined || key === null ? undefined : heldAt(object, key, this.scopes);
      const known = this.#held(given.length > 1 ? settingAt(call, this.scopes) : one);
      if (known !== undefined) return known;
    }
    if (method === "get" || method === "pop" || method === "setdefault") {
      return gap(held.origin === ORIGIN.unknown ? UNKNOWN : union([held, this.#all([given[1]])]));
    }
    if (method === "getvalue") return held;
    if (/^(joinpath|with_name|__add__|append|params|filter)$/.test(method)) return union([held, this.#all(given)]);
    return literal === true ? union([held, gap(this.#all(given))]) : gap(held);
  }
}

function ownerOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf(".")));
}
