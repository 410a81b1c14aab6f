import { compareBranches, withoutBranches } from "./branches.ts";
import { compareItems, compareProperties, incomparable, removedProperties, sideOf } from "./compare-members.ts";
import type { Comparison, Difference } from "./difference.ts";
import { isDisjointView } from "./disjoint.ts";
import { EVERY_KIND, entriesOf, isStringList, KIND } from "./kinds.ts";
import { fitsPlainKeyword, KINDS_OF_KEYWORD, type KnownValues } from "./plain-keywords.ts";
import { ANNOTATIONS, isSameSchema } from "./same-schema.ts";
import { below } from "./schema-document.ts";
import { kindsOfView, type Member, requiredOf, type View, valuesOfView, viewOf } from "./view.ts";

/** Steps after which two schemas count as incomparable: a contract of some hundred lines takes a few hundred. */
const MOST_STEPS = 20_000;
const MOST_SAMENESS_STEPS = 500_000;
const DEEPEST = 60;

/** Keywords that are handled with another one, or when the view was made. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  ...["$ref", "allOf", "else", "maxContains", "minContains", "then"],
  ...["additionalProperties", "items", "patternProperties", "prefixItems", "properties"],
]);

/**
 * Why it is not certain that everything which fits `from` fits `to` as well; empty where that is certain. It errs on
 * one side only: what cannot be said is a difference. Bounded in steps and depth; no pattern is run.
 * `older` names the side whose properties the other one has to go on describing.
 */
export function differencesBetween(from: View, to: View, older?: "from" | "to"): Difference[] {
  try {
    return new Subsumption([from.document, to.document], older).compare(from, to);
  } catch (error) {
    // A document that nests deeper than the stack: `isDeepStrictEqual` recurses.
    if (error instanceof RangeError) return [incomparable("depth", from, to)];
    throw error;
  }
}

class Subsumption implements Comparison {
  older: Comparison["older"];
  readonly #documents: readonly [View["document"], View["document"]];
  #steps = 0;
  #samenessSteps = 0;
  #depth = 0;
  #stepsInside = 0;
  /** Pairs that are being compared, each with how far inside the value that was. */
  readonly #open = new Map<string, number>();

  constructor(documents: readonly [View["document"], View["document"]], older: Comparison["older"]) {
    this.#documents = documents;
    this.older = older;
  }

  isSame(from: unknown, to: unknown): boolean {
    const spend = () => this.#samenessSteps++ < MOST_SAMENESS_STEPS;
    return isSameSchema({ a: from, b: to, documents: this.#documents }, spend);
  }

  isDisjoint(a: View, b: View): boolean {
    return isDisjointView(a, b);
  }

  withoutHistory<T>(compare: () => T): T {
    const { older } = this;
    this.older = undefined;
    const result = compare();
    this.older = older;
    return result;
  }

  covers(from: View, to: View): boolean {
    return this.withoutHistory(() => this.compare(from, to)).length === 0;
  }

  compareWithin(from: View, to: View): Difference[] {
    this.#stepsInside += 1;
    const differences = this.compare(from, to);
    this.#stepsInside -= 1;
    return differences;
  }

  compare(from: View, to: View): Difference[] {
    if (from.isImpossible) return [];
    this.#steps += 1;
    if (this.#steps > MOST_STEPS || this.#depth > DEEPEST) return [incomparable("size", from, to)];
    const pair = `${placesOf(from)}\n${placesOf(to)}`;
    const opened = this.#open.get(pair);
    // A circle that leads further into the value adds nothing to what is asked already; one that does not has no end.
    if (opened !== undefined) return opened < this.#stepsInside ? [] : [incomparable("circle", from, to)];
    this.#open.set(pair, this.#stepsInside);
    this.#depth += 1;
    const differences = this.#compareViews(from, to);
    this.#depth -= 1;
    this.#open.delete(pair);
    return differences;
  }

  #compareViews(from: View, to: View): Difference[] {
    const known: KnownValues = { view: from, kinds: kindsOfView(from), values: valuesOfView(from) };
    if (known.kinds === 0 || known.values?.length === 0) return [];
    if (to.isImpossible)
      return [{ kind: "keyword", name: "false", from: { pointer: from.pointer }, to: { pointer: to.pointer } }];
    const open = to.members.filter(({ node }) => !from.members.some((member) => this.isSame(member.node, node)));
    const differences = this.#openDifferences(known, { ...to, members: open });
    const removed =
      (known.kinds & KIND.object) === 0 ? [] : removedProperties({ from, to, comparison: this }, differences);
    // Properties that are gone are gone, whichever branch is taken.
    if (differences.length === 0 || this.#holdsForEachBranch(from, to)) return removed;
    return [...differences, ...removed];
  }

  #openDifferences(known: KnownValues, to: View): Difference[] {
    const sides = { from: known.view, to, comparison: this };
    return [
      ...to.members.flatMap((member) => this.#memberDifferences(known, to, member)),
      ...((known.kinds & KIND.object) === 0 ? [] : compareProperties(sides)),
      ...((known.kinds & KIND.array) === 0 ? [] : compareItems(sides)),
    ];
  }

  /** A choice on the narrower side is followed branch by branch when the whole does not say enough. */
  #holdsForEachBranch(from: View, to: View): boolean {
    return withoutBranches(from)?.every((branch) => this.covers(branch, to)) ?? false;
  }

  #memberDifferences(known: KnownValues, to: View, { node, pointer, isUnresolved }: Member): Difference[] {
    const from = known.view;
    const found: Difference[] = isUnresolved ? [incomparable("$ref", from, to)] : [];
    for (const [keyword, argument] of Object.entries(node)) {
      if (ANNOTATIONS.has(keyword) || ELSEWHERE.has(keyword)) continue;
      if (((KINDS_OF_KEYWORD[keyword] ?? EVERY_KIND) & known.kinds) === 0) continue;
      const fits = fitsPlainKeyword(known, keyword, argument);
      if (fits === true) continue;
      const kind = keyword === "type" || keyword === "required" ? keyword : "keyword";
      const side = { pointer: below(pointer, keyword), value: argument };
      if (fits === false) found.push({ kind, name: keyword, from: sideOf(from, keyword), to: side });
      else found.push(...this.#schemaKeyword(from, to, { node, pointer }, keyword));
    }
    return found;
  }

  /** The keywords whose arguments are schemas. */
  #schemaKeyword(from: View, to: View, { node, pointer }: Member, keyword: string): Difference[] {
    if (keyword === "anyOf" || keyword === "oneOf") return compareBranches(from, { to, node, pointer, keyword }, this);
    const differs = (): Difference => ({
      kind: "keyword",
      name: keyword,
      from: sideOf(from, keyword),
      to: { pointer: below(pointer, keyword), value: node[keyword] },
    });
    switch (keyword) {
      case "not":
        return this.#hasNot(from, to, node["not"], below(pointer, "not")) ? [] : [differs()];
      case "if":
        return this.#hasConditional(from, to, node, pointer) ? [] : [differs()];
      case "contains":
        return from.members.some((member) => this.#sameKeywords(member.node, node, CONTAINS)) ? [] : [differs()];
      case "propertyNames": {
        const names = from.members.flatMap((member) =>
          member.node["propertyNames"] === undefined
            ? []
            : [{ schema: member.node["propertyNames"], pointer: below(member.pointer, "propertyNames") }],
        );
        const inner = viewOf(
          from.document,
          [...names, { schema: { type: "string" }, pointer: from.pointer, key: "a name" }],
          from.pointer,
        );
        return this.compareWithin(
          inner,
          viewOf(to.document, [{ schema: node["propertyNames"], pointer: below(pointer, keyword) }]),
        );
      }
      case "dependentRequired": {
        const required = requiredOf(from);
        const holds = entriesOf(node["dependentRequired"]).every(
          ([, names]) => isStringList(names) && names.every((name) => required.has(name)),
        );
        return holds || from.members.some((member) => this.#sameKeywords(member.node, node, [keyword]))
          ? []
          : [differs()];
      }
      case "dependentSchemas":
        return from.members.some((member) => this.#sameKeywords(member.node, node, [keyword])) ? [] : [differs()];
      default:
        return [incomparable(keyword, from, to)];
    }
  }

  #hasNot(from: View, to: View, schema: unknown, pointer: string): boolean {
    const not = viewOf(to.document, [{ schema, pointer }]);
    return (
      from.members.some(({ node }) => node["not"] !== undefined && this.isSame(node["not"], schema)) ||
      this.isDisjoint(from, not)
    );
  }

  #hasConditional(from: View, to: View, node: Member["node"], pointer: string): boolean {
    if (from.members.some((member) => this.#sameKeywords(member.node, node, ["if", "then", "else"]))) return true;
    return ["then", "else"].every(
      (keyword) =>
        node[keyword] === undefined ||
        this.covers(from, viewOf(to.document, [{ schema: node[keyword], pointer: below(pointer, keyword) }])),
    );
  }

  #sameKeywords(from: Member["node"], to: Member["node"], keywords: readonly string[]): boolean {
    const pick = (node: Member["node"]) =>
      Object.fromEntries(keywords.filter((name) => node[name] !== undefined).map((name) => [name, node[name]]));
    return this.isSame(pick(from), pick(to));
  }
}

const CONTAINS = ["contains", "minContains", "maxContains"];

function placesOf({ members, pointer }: View): string {
  return members.length === 0 ? `true at ${pointer}` : members.map(({ key, pointer }) => key ?? pointer).join(" ");
}
