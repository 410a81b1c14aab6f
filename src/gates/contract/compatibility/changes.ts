import type { Difference, DifferenceSide } from "./difference.ts";
import { isStringList } from "./kinds.ts";
import { isNode, schemaDocument } from "./schema-document.ts";
import { differencesBetween } from "./subsumption.ts";
import { type View, viewOf } from "./view.ts";

/** One change of a contract. */
export interface ContractChange {
  readonly change: "breaking" | "addition";
  /** Which rule it comes under, such as `narrowed input`, with the name of the property where it is about one. */
  readonly rule: string;
  /** JSON pointer into the new contract; of what is gone, of the nearest place that is still there. */
  readonly pointer: string;
  /** As JSON, or undefined where the contract says nothing there. */
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * What changed for those who use a block, from one contract to the next. Callers may go on sending what the old
 * `$defs.input` accepts, and go on reading what the old `$defs.output` promises; what takes one of these from them, or
 * cannot be compared, is breaking. What gives them more is an addition. Annotations and the way in which a contract is
 * put do not count.
 */
export function contractChanges(before: unknown, after: unknown): ContractChange[] {
  const [oldInput, oldOutput] = [definitionOf(before, "input"), definitionOf(before, "output")];
  const [input, output] = [definitionOf(after, "input"), definitionOf(after, "output")];
  if (oldInput === undefined || oldOutput === undefined || input === undefined || output === undefined) {
    const rule = "cannot be compared: $defs.input and $defs.output are not there before and after";
    return [{ change: "breaking", rule, pointer: "", before: undefined, after: undefined }];
  }
  const breaking = [
    ...differencesBetween(oldInput, input, "from").map(inputChange),
    ...differencesBetween(output, oldOutput, "to").map(outputChange),
  ];
  if (breaking.length > 0) return unique(breaking);
  return unique([
    ...differencesBetween(input, oldInput).map(({ from, to }) => addition("wider input", from, to)),
    ...differencesBetween(oldOutput, output).map(({ from, to }) => addition("narrower output", to, from)),
  ]);
}

function definitionOf(contract: unknown, name: "input" | "output"): View | undefined {
  if (!isNode(contract) || !isNode(contract["$defs"]) || !Object.hasOwn(contract["$defs"], name)) return undefined;
  const pointer = `/$defs/${name}`;
  return viewOf(schemaDocument(contract), [{ schema: contract["$defs"][name], pointer }], pointer);
}

function inputChange({ kind, name, from, to }: Difference): ContractChange {
  const names = namesBeyond(to.value, from.value);
  const rule = {
    keyword: "narrowed input",
    type: "changed type",
    required: `newly required property ${names}`,
    "removed-property": `removed property ${JSON.stringify(name)}`,
    "forbidden-property": `narrowed input, property ${JSON.stringify(name)} is not allowed any more`,
    branch: "narrowed input, a branch was removed",
    incomparable: `cannot be compared (${name})`,
  }[kind];
  return { change: "breaking", rule, pointer: to.pointer, before: from.value, after: to.value };
}

function outputChange({ kind, name, from, to }: Difference): ContractChange {
  const names = namesBeyond(to.value, from.value);
  const rule = {
    keyword: "widened output",
    type: "changed type",
    required: `no longer required property ${names}`,
    "removed-property": `removed property ${JSON.stringify(name)}`,
    "forbidden-property": `widened output, the old contract allows no property ${JSON.stringify(name)}`,
    branch: "widened output, a branch was added",
    incomparable: `cannot be compared (${name})`,
  }[kind];
  return { change: "breaking", rule, pointer: from.pointer, before: to.value, after: from.value };
}

function addition(rule: string, now: DifferenceSide, old: DifferenceSide): ContractChange {
  return { change: "addition", rule, pointer: now.pointer, before: old.value, after: now.value };
}

function namesBeyond(names: unknown, known: unknown): string {
  const old = isStringList(known) ? known : [];
  const more = isStringList(names) ? names.filter((name) => !old.includes(name)) : [];
  return more.map((name) => JSON.stringify(name)).join(", ");
}

function unique(changes: readonly ContractChange[]): ContractChange[] {
  return [...new Map(changes.map((each) => [`${each.rule}\n${each.pointer}`, each])).values()];
}
