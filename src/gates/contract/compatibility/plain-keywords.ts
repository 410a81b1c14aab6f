import { isDeepStrictEqual } from "node:util";
import { isStringList, KIND, kindOf, kindsOfType, NUMBERS } from "./kinds.ts";
import { boundOf, requiredOf, type View } from "./view.ts";

/** What is known of the side that has to be the narrower one. */
export interface KnownValues {
  readonly view: View;
  readonly kinds: number;
  /** All its values, where they can be listed. */
  readonly values: readonly unknown[] | undefined;
}

/** The kinds of values that a keyword speaks of; the others it lets through. Keywords that are not here speak of all. */
export const KINDS_OF_KEYWORD: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"].map((name) => [name, NUMBERS]),
  ),
  ...Object.fromEntries(["minLength", "maxLength", "pattern"].map((name) => [name, KIND.string])),
  format: KIND.string | NUMBERS,
  ...Object.fromEntries(
    ["minItems", "maxItems", "uniqueItems", "contains", "unevaluatedItems"].map((name) => [name, KIND.array]),
  ),
  ...Object.fromEntries(
    [
      ...["minProperties", "maxProperties", "required", "dependentRequired", "dependentSchemas", "propertyNames"],
      "unevaluatedProperties",
    ].map((name) => [name, KIND.object]),
  ),
};

/**
 * True when it is certain that every value that is known fits a keyword which needs no other schema. Undefined for a
 * keyword that is none of these. No pattern is ever run: it could be made never to end.
 */
export function fitsPlainKeyword(known: KnownValues, keyword: string, argument: unknown): boolean | undefined {
  if (known.values?.every((value) => valueFits(value, keyword, argument) === true)) return true;
  const { view, kinds } = known;
  switch (keyword) {
    case "type":
      return (kinds & ~kindsOfType(argument)) === 0;
    case "const":
    case "enum":
      return false;
    case "minimum":
    case "exclusiveMinimum":
      return fitsLower(known, keyword, argument);
    case "maximum":
    case "exclusiveMaximum":
      return fitsUpper(known, keyword, argument);
    case "multipleOf":
      return view.members.some(({ node }) => isMultiple(node["multipleOf"], argument)) || isWhole(known, argument);
    case "pattern":
    case "format":
      return view.members.some(({ node }) => node[keyword] === argument);
    case "minLength":
    case "minItems":
      return atLeast(boundOf(view, keyword, Math.max) ?? 0, argument);
    case "minProperties":
      return atLeast(Math.max(boundOf(view, keyword, Math.max) ?? 0, requiredOf(view).size), argument);
    case "maxLength":
    case "maxItems":
    case "maxProperties":
      return atMost(boundOf(view, keyword, Math.min) ?? Number.POSITIVE_INFINITY, argument);
    case "uniqueItems":
      return (
        argument !== true ||
        view.members.some(({ node }) => node["uniqueItems"] === true) ||
        (boundOf(view, "maxItems", Math.min) ?? 2) < 2
      );
    case "required": {
      const required = requiredOf(view);
      return isStringList(argument) && argument.every((name) => required.has(name));
    }
    default:
      return undefined;
  }
}

/** Whether one value fits a keyword; undefined where only a validator could say. */
function valueFits(value: unknown, keyword: string, argument: unknown): boolean | undefined {
  const concerned = KINDS_OF_KEYWORD[keyword];
  if (concerned !== undefined && (concerned & kindOf(value)) === 0) return true;
  switch (keyword) {
    case "type":
      return (kindOf(value) & kindsOfType(argument)) !== 0;
    case "const":
      return isDeepStrictEqual(value, argument);
    case "enum":
      return Array.isArray(argument) && argument.some((each) => isDeepStrictEqual(each, value));
    case "minimum":
      return Number(value) >= Number(argument);
    case "maximum":
      return Number(value) <= Number(argument);
    case "exclusiveMinimum":
      return Number(value) > Number(argument);
    case "exclusiveMaximum":
      return Number(value) < Number(argument);
    case "minLength":
      return [...String(value)].length >= Number(argument);
    case "maxLength":
      return [...String(value)].length <= Number(argument);
    default:
      return undefined;
  }
}

function fitsLower({ view, kinds }: KnownValues, keyword: string, argument: unknown): boolean {
  if (typeof argument !== "number") return false;
  const inclusive = boundOf(view, "minimum", Math.max) ?? Number.NEGATIVE_INFINITY;
  const exclusive = boundOf(view, "exclusiveMinimum", Math.max) ?? Number.NEGATIVE_INFINITY;
  const isOpen = keyword === "exclusiveMinimum";
  if (inclusive > argument || exclusive >= argument || (!isOpen && inclusive === argument)) return true;
  // Of whole numbers, what is over 0 is at least 1.
  if ((kinds & KIND.fraction) !== 0) return false;
  const least = Math.max(Math.ceil(inclusive), Math.floor(exclusive) + 1);
  return Number.isSafeInteger(least) && (isOpen ? least > argument : least >= argument);
}

function fitsUpper({ view, kinds }: KnownValues, keyword: string, argument: unknown): boolean {
  if (typeof argument !== "number") return false;
  const inclusive = boundOf(view, "maximum", Math.min) ?? Number.POSITIVE_INFINITY;
  const exclusive = boundOf(view, "exclusiveMaximum", Math.min) ?? Number.POSITIVE_INFINITY;
  const isOpen = keyword === "exclusiveMaximum";
  if (inclusive < argument || exclusive <= argument || (!isOpen && inclusive === argument)) return true;
  if ((kinds & KIND.fraction) !== 0) return false;
  const most = Math.min(Math.floor(inclusive), Math.ceil(exclusive) - 1);
  return Number.isSafeInteger(most) && (isOpen ? most < argument : most <= argument);
}

function isMultiple(of: unknown, argument: unknown): boolean {
  if (typeof of !== "number" || typeof argument !== "number") return false;
  // A remainder of fractions is not exact, so only equal ones count.
  return of === argument || (Number.isSafeInteger(of) && Number.isSafeInteger(argument) && of % argument === 0);
}

function isWhole({ kinds }: KnownValues, argument: unknown): boolean {
  return argument === 1 && (kinds & KIND.fraction) === 0;
}

function atLeast(known: number, argument: unknown): boolean {
  return typeof argument === "number" && known >= argument;
}

function atMost(known: number, argument: unknown): boolean {
  return typeof argument === "number" && known <= argument;
}
