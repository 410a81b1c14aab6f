import type { SyntaxNode } from "../syntax-tree.ts";
import { type Binding, Bindings, type Definition, type Path, reachingDefinitions } from "./bindings.ts";
import { ofCall, ofCallback, ofNew } from "./calls.ts";
import { fieldOf, ownFieldValues, resolvedIn } from "./fields.ts";
import { type Flow, type Piece, type Purpose, TRUST, type Trust } from "./flow.ts";
import { type Asked, type Following, ofOutsidePart } from "./following.ts";
import { functionNamed } from "./functions.ts";
import { isGuarded } from "./guards.ts";
import { hasHarmlessType, PLATFORM } from "./known-names.ts";
import { qualifiedNameOf } from "./modules.ts";
import { piecesOf } from "./pieces.ts";
import { Sources } from "./sources.ts";
import { namesFor } from "./subject-names.ts";
import {
  argumentsOf,
  expressionsIn,
  indexTextOf,
  isFunctionNode,
  kindOf,
  lastNameOf,
  objectOf,
  parametersIn,
  substitutionOf,
  unwrapped,
} from "./syntax.ts";
import { type Uses, usesOf } from "./uses.ts";

/** Steps that one file may cost; an ordinary file with a hundred sinks takes a few thousand. */
const MOST_STEPS = 60_000;
/** Expressions below one another. */
const DEEPEST = 60;

/** Purposes for which a parameter of unknown origin is a finding; for the others only outside data is. */
const COUNTS_PARAMETERS = /^(sql|command|code|markup|expression)$/;

const FLOWS = new WeakMap<SyntaxNode, Flow>();

/** The flow of a parsed file of TypeScript or JavaScript, made once for each tree. */
export function ecmascriptFlow(root: SyntaxNode): Flow {
  const known = FLOWS.get(root) ?? new EcmascriptFlow(root);
  FLOWS.set(root, known);
  return known;
}

/** The flow of a file if something asked for it, to see whether it was followed to its end. */
export function askedFlow(root: SyntaxNode): Flow | undefined {
  return FLOWS.get(root);
}

class EcmascriptFlow implements Flow, Following {
  readonly bindings: Bindings;
  readonly sources: Sources;
  readonly #known = new Map<string, Trust>();
  readonly #guards = new Map<string, boolean>();
  readonly #uses = new Map<number, Uses>();
  #steps = 0;
  #depth = 0;

  constructor(root: SyntaxNode) {
    this.bindings = new Bindings(root);
    this.sources = new Sources(this.bindings);
  }

  get isComplete(): boolean {
    return this.#steps < MOST_STEPS;
  }

  trust(expression: SyntaxNode, purpose: Purpose): Trust {
    return this.of(expression, { purpose, frame: undefined });
  }

  pieces(expression: SyntaxNode): readonly Piece[] {
    return piecesOf(expression, this.bindings);
  }

  qualifiedName(callee: SyntaxNode): string {
    return qualifiedNameOf(callee, this.bindings);
  }

  resolved(expression: SyntaxNode): SyntaxNode {
    return resolvedIn(expression, this.bindings);
  }

  functionOf(callee: SyntaxNode): SyntaxNode | undefined {
    return functionNamed(callee, this.bindings);
  }

  isOwnFunction(name: SyntaxNode): boolean {
    const definitions = this.bindings.of(name)?.definitions ?? [];
    return (
      definitions.length > 0 &&
      definitions.every(
        (one) =>
          /^(parameter|default|function)$/.test(one.kind) ||
          (one.kind === "value" && one.path.length === 0 && isFunctionNode(unwrapped(one.value))),
      )
    );
  }

  of(expression: SyntaxNode, asked: Asked): Trust {
    const { purpose, frame } = asked;
    const node = unwrapped(expression);
    const key = `${purpose} ${node.id()} ${frame?.call.id() ?? ""}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#steps += 1;
    if (this.#steps >= MOST_STEPS || this.#depth > DEEPEST) return TRUST.unknown;
    // A value that depends on itself gets nothing worse from that.
    this.#known.set(key, TRUST.constant);
    this.#depth += 1;
    const trust = this.#compute(node, asked);
    this.#depth -= 1;
    this.#known.set(key, trust);
    return trust;
  }

  worst(nodes: readonly (SyntaxNode | null | undefined)[], asked: Asked): Trust {
    let worst: Trust = TRUST.constant;
    for (const node of nodes) {
      if (node === null || node === undefined) continue;
      const trust = this.of(node, asked);
      if (trust > worst) worst = trust;
      if (worst === TRUST.outside) break;
    }
    return worst;
  }

  #compute(node: SyntaxNode, asked: Asked): Trust {
    const kind = kindOf(node);
    switch (kind) {
      case "identifier":
      case "shorthand_property_identifier":
        return this.#ofName(node, asked);
      case "member_expression":
      case "subscript_expression":
        return this.#ofMember(node, asked);
      case "call_expression":
        return ofCall(node, asked, this);
      case "new_expression":
        return ofNew(node, asked, this);
      case "template_string": {
        if (asked.purpose === "nosql") return TRUST.constant;
        const parts = node.namedChildren().filter((part) => part.is("template_substitution"));
        return this.worst(parts.map(substitutionOf), asked);
      }
      case "binary_expression":
        return this.#ofOperator(node, asked);
      case "ternary_expression":
        return this.worst([node.field("consequence"), node.field("alternative")], asked);
      case "assignment_expression":
        return this.worst([node.field("right")], asked);
      case "augmented_assignment_expression":
        return this.worst([node.field("left"), node.field("right")], asked);
      case "await_expression":
      case "spread_element":
        return this.worst(expressionsIn(node), asked);
      case "sequence_expression":
        return this.worst(expressionsIn(node).slice(-1), asked);
      case "array":
        return this.worst(expressionsIn(node), asked);
      case "object":
        return this.worst(
          expressionsIn(node).map((child) => (child.is("pair") ? child.field("value") : child)),
          asked,
        );
      case "string":
      case "number":
      case "regex":
      case "true":
      case "false":
      case "null":
      case "undefined":
      case "unary_expression":
      case "update_expression":
        return TRUST.constant;
      default:
        return isFunctionNode(node) ? TRUST.constant : TRUST.unknown;
    }
  }

  #ofOperator(node: SyntaxNode, asked: Asked): Trust {
    const operator = node.field("operator")?.text() ?? "";
    const [left, right] = [node.field("left"), node.field("right")];
    if (operator === "+") return asked.purpose === "nosql" ? TRUST.constant : this.worst([left, right], asked);
    if (operator === "||" || operator === "??") return this.worst([left, right], asked);
    return operator === "&&" ? this.worst([right], asked) : TRUST.constant;
  }

  #ofName(node: SyntaxNode, asked: Asked): Trust {
    const name = node.text();
    if (/^(undefined|NaN|Infinity)$/.test(name)) return TRUST.constant;
    const binding = this.bindings.of(node);
    if (binding === undefined) {
      const trust = this.#ofGlobal(node, name);
      return this.#isHarmlessHere(node, undefined, { trust, purpose: asked.purpose }) ? TRUST.constant : trust;
    }
    const trust = this.#ofBinding(binding, node, asked);
    return this.#isHarmlessHere(node, binding, { trust, purpose: asked.purpose }) ? TRUST.constant : trust;
  }

  #ofGlobal(node: SyntaxNode, name: string): Trust {
    if (this.sources.isOutsideGlobal(name) || name === "location") return TRUST.outside;
    if (this.sources.isRequest(node)) return TRUST.outside;
    // A name that nothing here declares is somebody else's to choose, like a parameter.
    return PLATFORM.test(name) ? TRUST.unknown : TRUST.parameter;
  }

  /** Conditions are looked at last: most values are not from outside, and then nothing has to be known of them. */
  #isHarmlessHere(
    node: SyntaxNode,
    binding: Binding | undefined,
    { trust, purpose }: { readonly trust: Trust; readonly purpose: Purpose },
  ): boolean {
    const least = COUNTS_PARAMETERS.test(purpose) ? TRUST.parameter : TRUST.outside;
    return trust >= least && this.#isGuarded(node, binding, purpose);
  }

  #ofBinding(binding: Binding, at: SyntaxNode, asked: Asked): Trust {
    let worst: Trust = binding.definitions.length === 0 ? TRUST.unknown : TRUST.constant;
    for (const definition of reachingDefinitions(binding.definitions, at)) {
      const trust = this.#ofDefinition(definition, asked);
      if (trust > worst) worst = trust;
    }
    return worst;
  }

  #ofDefinition(definition: Definition, asked: Asked): Trust {
    switch (definition.kind) {
      case "value":
        return this.ofPath(definition.value, definition.path, asked);
      case "element":
        return this.ofPath(definition.over, definition.path, asked);
      case "default":
        return this.of(definition.value, asked);
      case "parameter":
        return this.#ofParameter(definition, asked);
      case "import":
        return TRUST.unknown;
      default:
        return TRUST.constant;
    }
  }

  /** A field of a value, and of that field, along a path. */
  ofPath(value: SyntaxNode, path: Path, asked: Asked): Trust {
    const [first, ...rest] = path;
    const node = unwrapped(value);
    if (first === undefined) return this.of(node, asked);
    if (/^(length|size)$/.test(first)) return TRUST.constant;
    if (this.sources.isOutsideMember(node, first)) return ofOutsidePart(first, asked.purpose);
    if (rest[0] !== undefined && /^(req|request)$/.test(first)) return TRUST.outside;
    const known = fieldOf(node, first, this.bindings);
    return known === undefined ? this.#ofWhole(node, first, asked) : this.ofPath(known, rest, asked);
  }

  /** What a field of something is worth when only the whole is known. */
  #ofWhole(node: SyntaxNode, field: string, asked: Asked): Trust {
    // A request has fields that the server wrote: only its parts are from outside.
    if (this.sources.isRequest(node)) return TRUST.unknown;
    if (node.is("this")) return this.#ofOwnField(node, field, asked.purpose);
    return this.of(node, asked);
  }

  /** `this.field`: what the class of this file puts there. */
  #ofOwnField(node: SyntaxNode, field: string, purpose: Purpose): Trust {
    const values = ownFieldValues(node, field, this.bindings);
    return values.length === 0 ? TRUST.unknown : this.worst(values, { purpose, frame: undefined });
  }

  #ofMember(node: SyntaxNode, asked: Asked): Trust {
    const object = objectOf(node);
    if (object === undefined) return TRUST.unknown;
    const name = node.is("member_expression") ? lastNameOf(node) : indexTextOf(node);
    const trust = this.#ofField(object, name, asked);
    return this.#isHarmlessHere(node, undefined, { trust, purpose: asked.purpose }) ? TRUST.constant : trust;
  }

  #ofField(object: SyntaxNode, name: string | undefined, asked: Asked): Trust {
    if (name === undefined) return this.#ofWhole(object, "", asked);
    if (name === "argv" && object.text() === "process") return TRUST.parameter;
    if (object.is("member_expression") && object.text() === "process.env") return TRUST.unknown;
    return this.ofPath(object, [name], asked);
  }

  #ofParameter(definition: Extract<Definition, { kind: "parameter" }>, asked: Asked): Trust {
    const { purpose, frame } = asked;
    const { scope, index, path } = definition;
    if (hasHarmlessType(parametersIn(scope)[index])) return TRUST.constant;
    if (frame !== undefined && frame.scope.id() === scope.id()) {
      const given = argumentsOf(frame.call)[index];
      return given === undefined ? TRUST.constant : this.ofPath(given, path, { purpose, frame: frame.outer });
    }
    if (this.#isOutsideParameter(definition, purpose)) return TRUST.outside;
    const uses = this.#usesOf(scope);
    let worst: Trust = TRUST.constant;
    for (const call of uses.calls) {
      const given = argumentsOf(call)[index];
      const trust = given === undefined ? TRUST.constant : this.ofPath(given, path, { purpose, frame: undefined });
      if (trust > worst) worst = trust;
    }
    for (const { call } of uses.handedTo) {
      const trust = ofCallback(call, { index, path, purpose }, this);
      if (trust > worst) worst = trust;
    }
    const isUnseen = uses.calls.length === 0 && uses.handedTo.length === 0;
    if ((isUnseen || uses.isOpen) && worst < TRUST.parameter) return TRUST.parameter;
    return worst;
  }

  #isOutsideParameter(definition: Extract<Definition, { kind: "parameter" }>, purpose: Purpose): boolean {
    if (!this.sources.isOutsideParameter(definition)) return false;
    // A function that runs a statement calls it `query`, and what belongs to it `params`.
    if (purpose === "sql" && /^(query|params)$/.test(definition.path[0] ?? definition.pattern.text())) return false;
    const uses = this.#usesOf(definition.scope);
    return uses.isOpen || uses.calls.length === 0;
  }

  #usesOf(scope: SyntaxNode): Uses {
    const known = this.#uses.get(scope.id()) ?? usesOf(scope, this.bindings);
    this.#uses.set(scope.id(), known);
    return known;
  }

  #isGuarded(node: SyntaxNode, binding: Binding | undefined, purpose: Purpose): boolean {
    const key = `${purpose} ${node.id()}`;
    const known = this.#guards.get(key);
    if (known !== undefined) return known;
    const answer = isGuarded(node, { texts: namesFor(node, binding, this.bindings), purpose });
    this.#guards.set(key, answer);
    return answer;
  }
}
