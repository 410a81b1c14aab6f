import type { SgNode } from "@ast-grep/napi";
import { type Binding, Bindings, type Definition, type Path, reachingDefinitions } from "./bindings.ts";
import { type Flow, type Piece, type Purpose, TRUST, type Trust } from "./flow.ts";
import { isGuarded } from "./guards.ts";
import { qualifiedNameOf } from "./modules.ts";
import { passesThrough, receiverPasses } from "./passing.ts";
import { piecesOf } from "./pieces.ts";
import { isCleaningReplacement, isHarmlessCall, isSanitiserName } from "./sanitisers.ts";
import { Sources } from "./sources.ts";
import {
  argumentsOf,
  calleeOf,
  expressionsIn,
  functionAround,
  indexTextOf,
  isFunctionNode,
  kindOf,
  lastNameOf,
  objectOf,
  parametersIn,
  propertyIn,
  substitutionOf,
  unwrapped,
} from "./syntax.ts";
import { classAround, type Uses, usesOf } from "./uses.ts";

/** Steps that one file may cost; an ordinary file with a hundred sinks takes a few thousand. */
const MOST_STEPS = 60_000;
/** Calls that are followed into one another, and expressions below one another. */
const DEEPEST = 60;
const MOST_FRAMES = 5;

/** Purposes for which a parameter of unknown origin is a finding; for the others only outside data is. */
const COUNTS_PARAMETERS = /^(sql|command|code|markup|expression)$/;

/** A call that was followed into a function, so that its parameters are this call's arguments. */
interface Frame {
  readonly call: SgNode;
  readonly scope: SgNode;
  readonly outer: Frame | undefined;
  readonly depth: number;
}

const FLOWS = new WeakMap<SgNode, Flow>();

/** The flow of a parsed file of TypeScript or JavaScript, made once for each tree. */
export function ecmascriptFlow(root: SgNode): Flow {
  const known = FLOWS.get(root) ?? new EcmascriptFlow(root);
  FLOWS.set(root, known);
  return known;
}

/** The flow of a file if something asked for it, to see whether it was followed to its end. */
export function askedFlow(root: SgNode): Flow | undefined {
  return FLOWS.get(root);
}

class EcmascriptFlow implements Flow {
  readonly #bindings: Bindings;
  readonly #sources: Sources;
  readonly #known = new Map<string, Trust>();
  readonly #guards = new Map<string, boolean>();
  readonly #uses = new Map<number, Uses>();
  #steps = 0;
  #depth = 0;

  constructor(root: SgNode) {
    this.#bindings = new Bindings(root);
    this.#sources = new Sources(this.#bindings);
  }

  get isComplete(): boolean {
    return this.#steps < MOST_STEPS;
  }

  trust(expression: SgNode, purpose: Purpose): Trust {
    return this.#of(expression, purpose, undefined);
  }

  pieces(expression: SgNode): readonly Piece[] {
    return piecesOf(expression, this.#bindings);
  }

  qualifiedName(callee: SgNode): string {
    return qualifiedNameOf(callee, this.#bindings);
  }

  resolved(expression: SgNode): SgNode {
    let node = unwrapped(expression);
    for (let hop = 0; hop < 6 && node.is("identifier"); hop += 1) {
      const definitions = this.#bindings.of(node)?.definitions ?? [];
      const [only] = definitions;
      if (definitions.length !== 1 || only?.kind !== "value" || only.path.length > 0 || !only.whole) break;
      node = unwrapped(only.value);
    }
    return node;
  }

  functionOf(callee: SgNode): SgNode | undefined {
    return this.#functionOf(callee);
  }

  #of(expression: SgNode, purpose: Purpose, frame: Frame | undefined): Trust {
    const node = unwrapped(expression);
    const key = `${purpose} ${node.id()} ${frame?.call.id() ?? ""}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#steps += 1;
    if (this.#steps >= MOST_STEPS || this.#depth > DEEPEST) return TRUST.unknown;
    // A value that depends on itself gets nothing worse from that.
    this.#known.set(key, TRUST.constant);
    this.#depth += 1;
    const trust = this.#compute(node, purpose, frame);
    this.#depth -= 1;
    this.#known.set(key, trust);
    return trust;
  }

  #worst(nodes: readonly (SgNode | null | undefined)[], purpose: Purpose, frame: Frame | undefined): Trust {
    let worst: Trust = TRUST.constant;
    for (const node of nodes) {
      if (node === null || node === undefined) continue;
      const trust = this.#of(node, purpose, frame);
      if (trust > worst) worst = trust;
      if (worst === TRUST.outside) break;
    }
    return worst;
  }

  #compute(node: SgNode, purpose: Purpose, frame: Frame | undefined): Trust {
    const kind = kindOf(node);
    switch (kind) {
      case "identifier":
      case "shorthand_property_identifier":
        return this.#ofName(node, purpose, frame);
      case "member_expression":
      case "subscript_expression":
        return this.#ofMember(node, purpose, frame);
      case "call_expression":
        return this.#ofCall(node, purpose, frame);
      case "new_expression":
        return this.#ofNew(node, purpose, frame);
      case "template_string": {
        if (purpose === "nosql") return TRUST.constant;
        const parts = node.namedChildren().filter((part) => part.is("template_substitution"));
        return this.#worst(parts.map(substitutionOf), purpose, frame);
      }
      case "binary_expression":
        return this.#ofOperator(node, purpose, frame);
      case "ternary_expression":
        return this.#worst([node.field("consequence"), node.field("alternative")], purpose, frame);
      case "assignment_expression":
        return this.#worst([node.field("right")], purpose, frame);
      case "augmented_assignment_expression":
        return this.#worst([node.field("left"), node.field("right")], purpose, frame);
      case "await_expression":
      case "spread_element":
        return this.#worst(expressionsIn(node), purpose, frame);
      case "sequence_expression":
        return this.#worst(expressionsIn(node).slice(-1), purpose, frame);
      case "array":
        return this.#worst(expressionsIn(node), purpose, frame);
      case "object":
        return this.#worst(
          expressionsIn(node).map((child) => (child.is("pair") ? child.field("value") : child)),
          purpose,
          frame,
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

  #ofOperator(node: SgNode, purpose: Purpose, frame: Frame | undefined): Trust {
    const operator = node.field("operator")?.text() ?? "";
    const [left, right] = [node.field("left"), node.field("right")];
    if (operator === "+") return purpose === "nosql" ? TRUST.constant : this.#worst([left, right], purpose, frame);
    if (operator === "||" || operator === "??") return this.#worst([left, right], purpose, frame);
    return operator === "&&" ? this.#worst([right], purpose, frame) : TRUST.constant;
  }

  #ofName(node: SgNode, purpose: Purpose, frame: Frame | undefined): Trust {
    const name = node.text();
    if (/^(undefined|NaN|Infinity)$/.test(name)) return TRUST.constant;
    const binding = this.#bindings.of(node);
    if (binding === undefined) {
      const trust = this.#ofGlobal(node, name);
      return this.#isHarmlessHere(node, undefined, { trust, purpose }) ? TRUST.constant : trust;
    }
    const trust = this.#ofBinding(binding, { at: node, purpose, frame });
    return this.#isHarmlessHere(node, binding, { trust, purpose }) ? TRUST.constant : trust;
  }

  #ofGlobal(node: SgNode, name: string): Trust {
    if (this.#sources.isOutsideGlobal(name) || name === "location") return TRUST.outside;
    if (this.#sources.isRequest(node)) return TRUST.outside;
    // A name that nothing here declares is somebody else's to choose, like a parameter.
    return PLATFORM.test(name) ? TRUST.unknown : TRUST.parameter;
  }

  /** Conditions are looked at last: most values are not from outside, and then nothing has to be known of them. */
  #isHarmlessHere(
    node: SgNode,
    binding: Binding | undefined,
    { trust, purpose }: { readonly trust: Trust; readonly purpose: Purpose },
  ): boolean {
    const least = COUNTS_PARAMETERS.test(purpose) ? TRUST.parameter : TRUST.outside;
    return trust >= least && this.#isGuarded(node, binding, purpose);
  }

  #ofBinding(
    binding: Binding,
    { at, purpose, frame }: { readonly at: SgNode; readonly purpose: Purpose; readonly frame: Frame | undefined },
  ): Trust {
    let worst: Trust = binding.definitions.length === 0 ? TRUST.unknown : TRUST.constant;
    for (const definition of reachingDefinitions(binding.definitions, at)) {
      const trust = this.#ofDefinition(definition, purpose, frame);
      if (trust > worst) worst = trust;
    }
    return worst;
  }

  #ofDefinition(definition: Definition, purpose: Purpose, frame: Frame | undefined): Trust {
    switch (definition.kind) {
      case "value":
        return this.#ofPath(definition.value, definition.path, { purpose, frame });
      case "element":
        return this.#ofPath(definition.over, definition.path, { purpose, frame });
      case "default":
        return this.#of(definition.value, purpose, frame);
      case "parameter":
        return this.#ofParameter(definition, purpose, frame);
      case "import":
        return TRUST.unknown;
      default:
        return TRUST.constant;
    }
  }

  /** A field of a value, and of that field, along a path. */
  #ofPath(value: SgNode, path: Path, asked: { readonly purpose: Purpose; readonly frame: Frame | undefined }): Trust {
    const [first, ...rest] = path;
    const node = unwrapped(value);
    if (first === undefined) return this.#of(node, asked.purpose, asked.frame);
    if (/^(length|size)$/.test(first)) return TRUST.constant;
    if (this.#sources.isOutsideMember(node, first)) return this.#ofOutsidePart(first, asked.purpose);
    if (rest[0] !== undefined && /^(req|request)$/.test(first)) return TRUST.outside;
    const known = this.#fieldOf(node, first);
    return known === undefined ? this.#ofWhole(node, first, asked) : this.#ofPath(known, rest, asked);
  }

  /** What a field of something is worth when only the whole is known. */
  #ofWhole(
    node: SgNode,
    field: string,
    { purpose, frame }: { readonly purpose: Purpose; readonly frame: Frame | undefined },
  ): Trust {
    // A request has fields that the server wrote: only its parts are from outside.
    if (this.#sources.isRequest(node)) return TRUST.unknown;
    if (node.is("this")) return this.#ofOwnField(node, field, purpose);
    return this.#of(node, purpose, frame);
  }

  /** Some parts of a request are always text, or hold no more than a name. */
  #ofOutsidePart(part: string, purpose: Purpose): Trust {
    const isText = /^(params|param|headers|header|cookies|url|path|hostname|host|originalUrl|pathParameters)$/.test(
      part,
    );
    return purpose === "nosql" && isText ? TRUST.constant : TRUST.outside;
  }

  /** The value of a field, where the object is a literal of this file and nothing changes the field later. */
  #fieldOf(node: SgNode, field: string): SgNode | undefined {
    const object = this.resolved(node);
    if (object.is("object")) return propertyIn(object, field);
    const binding = node.is("identifier") ? this.#bindings.of(node) : undefined;
    const literals =
      binding?.definitions.filter((one) => one.kind === "value" && one.whole && one.path.length === 0) ?? [];
    const [only] = literals;
    if (binding === undefined || literals.length !== 1 || only?.kind !== "value") return undefined;
    if (!unwrapped(only.value).is("object")) return undefined;
    const later = binding.definitions.filter(
      (one) => one.kind === "value" && !one.whole && /assignment/.test(kindOf(one.at)) && fieldSet(one.at) === field,
    );
    const isOpen = binding.definitions.some(
      (one) =>
        one.kind !== "value" || (!one.whole && (!/assignment/.test(kindOf(one.at)) || fieldSet(one.at) === undefined)),
    );
    if (isOpen || later.length > 1) return undefined;
    const [set] = later;
    return set?.kind === "value" ? set.value : propertyIn(unwrapped(only.value), field);
  }

  /** `this.field`: what the class of this file puts there. */
  #ofOwnField(node: SgNode, field: string, purpose: Purpose): Trust {
    const around = classAround(node);
    if (around === undefined) return TRUST.unknown;
    const { start, end } = around.range();
    let worst: Trust = TRUST.constant;
    let isKnown = false;
    for (const place of this.#bindings.index.get(field) ?? []) {
      const at = place.range().start.index;
      const value = at < start.index || at >= end.index ? undefined : fieldValueAt(place);
      if (value === undefined) continue;
      isKnown = true;
      const trust = this.#of(value, purpose, undefined);
      if (trust > worst) worst = trust;
    }
    return isKnown ? worst : TRUST.unknown;
  }

  #ofMember(node: SgNode, purpose: Purpose, frame: Frame | undefined): Trust {
    const object = objectOf(node);
    if (object === undefined) return TRUST.unknown;
    const name = node.is("member_expression") ? lastNameOf(node) : indexTextOf(node);
    const trust = this.#ofField(object, name, { purpose, frame });
    return this.#isHarmlessHere(node, undefined, { trust, purpose }) ? TRUST.constant : trust;
  }

  #ofField(
    object: SgNode,
    name: string | undefined,
    asked: { readonly purpose: Purpose; readonly frame: Frame | undefined },
  ): Trust {
    if (name === undefined) return this.#ofWhole(object, "", asked);
    if (name === "argv" && object.text() === "process") return TRUST.parameter;
    if (object.is("member_expression") && object.text() === "process.env") return TRUST.unknown;
    return this.#ofPath(object, [name], asked);
  }

  #ofParameter(
    definition: Extract<Definition, { kind: "parameter" }>,
    purpose: Purpose,
    frame: Frame | undefined,
  ): Trust {
    const { scope, index, path } = definition;
    if (hasHarmlessType(parametersIn(scope)[index])) return TRUST.constant;
    if (frame !== undefined && frame.scope.id() === scope.id()) {
      const given = argumentsOf(frame.call)[index];
      return given === undefined ? TRUST.constant : this.#ofPath(given, path, { purpose, frame: frame.outer });
    }
    if (this.#isOutsideParameter(definition, purpose)) return TRUST.outside;
    const uses = this.#usesOf(scope);
    let worst: Trust = TRUST.constant;
    for (const call of uses.calls) {
      const given = argumentsOf(call)[index];
      const trust = given === undefined ? TRUST.constant : this.#ofPath(given, path, { purpose, frame: undefined });
      if (trust > worst) worst = trust;
    }
    for (const { call } of uses.handedTo) {
      const trust = this.#ofCallback(call, index, { purpose, path });
      if (trust > worst) worst = trust;
    }
    const isUnseen = uses.calls.length === 0 && uses.handedTo.length === 0;
    if ((isUnseen || uses.isOpen) && worst < TRUST.parameter) return TRUST.parameter;
    return worst;
  }

  #isOutsideParameter(definition: Extract<Definition, { kind: "parameter" }>, purpose: Purpose): boolean {
    if (!this.#sources.isOutsideParameter(definition)) return false;
    // A function that runs a statement calls it `query`, and what belongs to it `params`.
    if (purpose === "sql" && /^(query|params)$/.test(definition.path[0] ?? definition.pattern.text())) return false;
    const uses = this.#usesOf(definition.scope);
    return uses.isOpen || uses.calls.length === 0;
  }

  /** What a function gets that is given to another one: elements of the array, the value of the promise. */
  #ofCallback(
    call: SgNode,
    index: number,
    { purpose, path }: { readonly purpose: Purpose; readonly path: Path },
  ): Trust {
    const callee = calleeOf(call);
    const object = callee === undefined ? undefined : objectOf(callee);
    const name = callee === undefined ? "" : lastNameOf(callee);
    if (object === undefined) return TRUST.unknown;
    const isFirst = index === (/^reduce/.test(name) ? 1 : 0);
    if (
      /^(map|forEach|flatMap|filter|find|findIndex|some|every|reduce|reduceRight|sort|toSorted|findLast|each|then|pipe|tap|subscribe|replace|replaceAll)$/.test(
        name,
      )
    ) {
      if (isFirst || name === "sort" || (name.startsWith("reduce") && index === 0))
        return this.#ofPath(object, path, { purpose, frame: undefined });
      return name === "forEach" && index === 1 && /^(URLSearchParams|Map|headers|searchParams)/.test(object.text())
        ? this.#of(object, purpose, undefined)
        : TRUST.constant;
    }
    return TRUST.unknown;
  }

  #ofNew(node: SgNode, purpose: Purpose, frame: Frame | undefined): Trust {
    const name = calleeOf(node)?.text() ?? "";
    if (name === "Promise") {
      const executor = argumentsOf(node)[0];
      return executor === undefined ? TRUST.unknown : this.#ofResolved(executor, purpose);
    }
    if (/^(Number|Boolean|Date|Uint8Array|ObjectId|BigInt)$|\.ObjectId$/.test(name)) return TRUST.constant;
    if (
      /^(URL|URLSearchParams|String|Map|Set|Array|FormData|Headers|Request|TextDecoder|Blob|SafeString)$|\.(URL|SafeString)$/.test(
        name,
      )
    ) {
      return this.#worst(argumentsOf(node), purpose, frame);
    }
    return TRUST.unknown;
  }

  /** What a new promise is resolved with. */
  #ofResolved(executor: SgNode, purpose: Purpose): Trust {
    if (!isFunctionNode(executor)) return TRUST.unknown;
    const resolve = parametersIn(executor)[0];
    if (resolve === undefined) return TRUST.unknown;
    const places = this.#bindings.index.get(resolve.text()) ?? [];
    const calls = places.flatMap((place) => {
      const call = place.parent();
      return call?.is("call_expression") === true && functionAround(place) !== undefined ? [call] : [];
    });
    const { start, end } = executor.range();
    const inside = calls.filter((call) => call.range().start.index > start.index && call.range().end.index < end.index);
    return this.#worst(
      inside.flatMap((call) => argumentsOf(call).slice(0, 1)),
      purpose,
      undefined,
    );
  }

  #ofCall(node: SgNode, purpose: Purpose, frame: Frame | undefined): Trust {
    const callee = calleeOf(node);
    if (callee === undefined) return TRUST.unknown;
    const name = lastNameOf(callee);
    const template = node.field("arguments");
    if (template?.is("template_string") === true) {
      return callee.text() === "String.raw" ? this.#of(template, purpose, frame) : TRUST.unknown;
    }
    if (this.#sources.isOutsideCall(node)) return this.#ofOutsidePart(name, purpose);
    if (isHarmlessCall(callee)) return TRUST.constant;
    const local = this.#functionOf(callee);
    if (local !== undefined) return this.#ofLocalCall(node, local, { name, purpose, frame });
    if (isSanitiserName(name, purpose)) return TRUST.constant;
    if (passesThrough(this.qualifiedName(callee), purpose)) return this.#worst(argumentsOf(node), purpose, frame);
    const receiver = objectOf(callee);
    if (receiver !== undefined) {
      const trust = this.#ofMethod(node, receiver, { name, purpose, frame });
      if (trust !== undefined) return trust;
    }
    return TRUST.unknown;
  }

  #ofMethod(
    node: SgNode,
    receiver: SgNode,
    { name, purpose, frame }: { readonly name: string; readonly purpose: Purpose; readonly frame: Frame | undefined },
  ): Trust | undefined {
    const given = argumentsOf(node);
    if (/^(replace|replaceAll)$/.test(name)) {
      if (isCleaningReplacement(node, purpose, (one) => this.resolved(one))) return TRUST.constant;
      return this.#worst([receiver, given[1]], purpose, frame);
    }
    const [first] = given;
    if (/^(map|flatMap|then|reduce|replaceWith)$/.test(name) && first !== undefined) {
      const callback = isFunctionNode(first) ? first : this.#functionOf(first);
      if (callback !== undefined) return this.#ofReturns(callback, purpose, frame);
    }
    if (
      name === "filter" &&
      first !== undefined &&
      isFunctionNode(first) &&
      /\b(has|includes|test|isValid\w*)\(/.test(first.text())
    ) {
      return TRUST.constant;
    }
    if (!receiverPasses(name)) return undefined;
    if (receiver.is("this")) return undefined;
    const isAdding = /^(concat|join|padStart|padEnd|format|get)$/.test(name) && name !== "get";
    return this.#worst([receiver, ...(isAdding ? given : [])], purpose, frame);
  }

  #ofLocalCall(
    node: SgNode,
    scope: SgNode,
    { name, purpose, frame }: { readonly name: string; readonly purpose: Purpose; readonly frame: Frame | undefined },
  ): Trust {
    const depth = (frame?.depth ?? 0) + 1;
    if (depth > MOST_FRAMES || isInside(node, scope)) return this.#worst(argumentsOf(node), purpose, frame);
    const trust = this.#ofReturns(scope, purpose, { call: node, scope, outer: frame, depth });
    // A name that promises a treatment is believed when the function does something with the text.
    const isTreated = isSanitiserName(name, purpose) && TREATMENT.test(scope.text());
    return isTreated && trust > TRUST.constant ? TRUST.constant : trust;
  }

  #ofReturns(scope: SgNode, purpose: Purpose, frame: Frame | undefined): Trust {
    const body = scope.field("body");
    if (body === null) return TRUST.unknown;
    if (!body.is("statement_block")) return this.#of(body, purpose, frame);
    const returns = body
      .findAll({ rule: { kind: "return_statement" } })
      .filter((one) => functionAround(one)?.id() === scope.id());
    if (returns.length === 0) return TRUST.unknown;
    return this.#worst(
      returns.flatMap((one) => expressionsIn(one).slice(0, 1)),
      purpose,
      frame,
    );
  }

  /** The function of this file that a callee names. */
  #functionOf(callee: SgNode): SgNode | undefined {
    const node = unwrapped(callee);
    if (isFunctionNode(node)) return node;
    if (node.is("identifier")) {
      const definitions = this.#bindings.of(node)?.definitions ?? [];
      for (const definition of definitions) {
        if (definition.kind === "function") return definition.node;
        if (definition.kind === "value" && definition.path.length === 0) {
          const value = unwrapped(definition.value);
          if (isFunctionNode(value)) return value;
        }
      }
      return undefined;
    }
    if (!node.is("member_expression")) return undefined;
    return this.#methodNamed(lastNameOf(node), objectOf(node));
  }

  /** A method of a class or object of this file, when the object can be one. */
  #methodNamed(name: string, object: SgNode | undefined): SgNode | undefined {
    if (object === undefined || receiverPasses(name)) return undefined;
    const places = this.#bindings.index.get(name) ?? [];
    for (const place of places) {
      const holder = place.parent();
      if (holder === null) continue;
      if (holder.is("method_definition") && holder.field("name")?.id() === place.id()) return holder;
      const value = holder.is("pair")
        ? holder.field("value")
        : holder.field("name")?.id() === place.id()
          ? holder.field("value")
          : null;
      if (value !== null && isFunctionNode(unwrapped(value)) && !holder.is("variable_declarator"))
        return unwrapped(value);
      const assigned = holder.parent();
      if (assigned?.is("assignment_expression") === true && assigned.field("left")?.id() === holder.id()) {
        const right = assigned.field("right");
        if (right !== null && isFunctionNode(unwrapped(right))) return unwrapped(right);
      }
    }
    return undefined;
  }

  #usesOf(scope: SgNode): Uses {
    const known = this.#uses.get(scope.id()) ?? usesOf(scope, this.#bindings);
    this.#uses.set(scope.id(), known);
    return known;
  }

  #isGuarded(node: SgNode, binding: Binding | undefined, purpose: Purpose): boolean {
    const key = `${purpose} ${node.id()}`;
    const known = this.#guards.get(key);
    if (known !== undefined) return known;
    const answer = isGuarded(node, { texts: this.#namesFor(node, binding), purpose });
    this.#guards.set(key, answer);
    return answer;
  }

  /** The texts that a condition can use for a value: its own, and the names that are made from it. */
  #namesFor(node: SgNode, binding: Binding | undefined): readonly string[] {
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
    for (const place of (this.#bindings.index.get(last) ?? []).slice(0, 40)) {
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
}

/** Globals of Node.js and of browsers, and whatever is written like a constant or a class. */
const PLATFORM =
  /^(__dirname|__filename|process|global|globalThis|window|document|navigator|console|module|exports|require|self|top|parent|crypto|performance|history|screen|localStorage|sessionStorage|fs|path|os|[A-Z]\w*)$/;

const TREATMENT = /\.replace|\.test\(|\.match|throw |\.includes\(|\.has\(|encode|\.split\(|switch/;

/** Expressions in a value that a condition can be about. */
function namesIn(value: SgNode): readonly string[] {
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

/** The field that `x.field = …` sets. */
function fieldSet(assignment: SgNode): string | undefined {
  const left = assignment.field("left");
  if (left === null) return undefined;
  return left.is("member_expression") ? lastNameOf(left) : indexTextOf(left);
}

function fieldValueAt(place: SgNode): SgNode | undefined {
  const holder = place.parent();
  if (holder === null) return undefined;
  if (/^(public_)?field_definition$/.test(kindOf(holder))) return holder.field("value") ?? undefined;
  // `constructor(private readonly name: string)` declares a field and a parameter in one.
  if (
    /^(required|optional)_parameter$/.test(kindOf(holder)) &&
    /^(private|public|protected|readonly)\b/.test(holder.text())
  )
    return place;
  const assignment = holder.parent();
  if (assignment?.is("assignment_expression") !== true || assignment.field("left")?.id() !== holder.id())
    return undefined;
  return assignment.field("right") ?? undefined;
}

/** A parameter whose type leaves no room for a text of a stranger's choice. */
function hasHarmlessType(parameter: SgNode | undefined): boolean {
  const type = parameter?.field("type")?.text().replace(/^:\s*/, "");
  return type !== undefined && /^(number|boolean|bigint|Date|["'][\w -]*["'](\s*\|\s*["'][\w -]*["'])*)$/.test(type);
}

function isInside(node: SgNode, scope: SgNode): boolean {
  const { start, end } = scope.range();
  const at = node.range().start.index;
  return at >= start.index && at < end.index;
}
