import type { ValueDiff, ValuesDiff } from "../../generated/types.ts";

/** More say nothing that the documents themselves do not say better. */
const MOST_CHANGES = 20;
const LONGEST_VALUE = 200;
/** Deeper than any document of ours. */
const DEEPEST = 40;

/** The values in which two JSON documents differ, the first ones; an absent document differs in all that the other has. */
export function diffValues(a: unknown, b: unknown): ValuesDiff {
  const changes = [...changesOf("", a, b, 0)];
  return { changes: changes.slice(0, MOST_CHANGES), more: Math.max(0, changes.length - MOST_CHANGES) };
}

function* changesOf(pointer: string, a: unknown, b: unknown, depth: number): Generator<ValueDiff> {
  if (isContainer(a) && isContainer(b) && Array.isArray(a) === Array.isArray(b) && depth < DEEPEST) {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      yield* changesOf(`${pointer}/${escaped(key)}`, ownValue(a, key), ownValue(b, key), depth + 1);
    }
    return;
  }
  const before = textOf(a);
  const after = textOf(b);
  if (before === after) return;
  yield {
    pointer,
    ...(before === undefined ? {} : { a: cut(before) }),
    ...(after === undefined ? {} : { b: cut(after) }),
  };
}

function isContainer(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function ownValue(container: object, key: string): unknown {
  return Object.hasOwn(container, key) ? (container as Record<string, unknown>)[key] : undefined;
}

/** @see https://www.rfc-editor.org/rfc/rfc6901#section-3 */
function escaped(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

function textOf(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}

function cut(text: string): string {
  return text.length <= LONGEST_VALUE ? text : `${text.slice(0, LONGEST_VALUE)}…`;
}
