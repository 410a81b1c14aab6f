import type { View } from "./view.ts";

/** One side of a difference: a place in its contract, and what stands there, if anything does. */
export interface DifferenceSide {
  readonly pointer: string;
  readonly value?: unknown;
}

/** What kind of difference it is. `keyword` is a constraint of JSON Schema that the other side does not have as strictly. */
export type DifferenceKind =
  | "keyword"
  | "type"
  | "required"
  /** A property that the older contract describes and the newer does not, or does not allow. */
  | "removed-property"
  /** A property that the stricter side does not allow. */
  | "forbidden-property"
  | "branch"
  | "incomparable";

/** Why it is not certain that everything that fits `from` fits `to` as well. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** The keyword or, of a property, its name. */
  readonly name: string;
  readonly from: DifferenceSide;
  readonly to: DifferenceSide;
}

/** What the parts of a comparison ask of the whole. */
export interface Comparison {
  /** The version that is older, when a property which is no longer described is a difference by itself. */
  readonly older: "from" | "to" | undefined;
  /** Why it is not certain that everything that fits `from` fits `to`; empty where it is. */
  compare(from: View, to: View): Difference[];
  /** The same for what lies one step further inside a value: a property or an item. */
  compareWithin(from: View, to: View): Difference[];
  /** Runs a comparison in which a property that is no longer described is no difference: of one branch among several. */
  withoutHistory<T>(compare: () => T): T;
  /** True when it is certain that everything that fits `from` fits `to`. */
  covers(from: View, to: View): boolean;
  /** True for two schemas that say the same in the same words. */
  isSame(from: unknown, to: unknown): boolean;
  /** True when it is certain that no value fits both views of one document. */
  isDisjoint(a: View, b: View): boolean;
}
