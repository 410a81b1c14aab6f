import { isDeepStrictEqual } from "node:util";
import { propertyView } from "./compare-members.ts";
import { KIND } from "./kinds.ts";
import { boundOf, kindsOfView, requiredOf, type View, valuesOfView } from "./view.ts";

const DEEPEST = 4;
/** Pairs of listed values that are held against each other. */
const MOST_PAIRS = 10_000;

/** True when it is certain that no value fits both views. */
export function isDisjointView(a: View, b: View, depth = 0): boolean {
  if (a.isImpossible || b.isImpossible) return true;
  const kinds = kindsOfView(a) & kindsOfView(b);
  if (kinds === 0) return true;
  const [values, others] = [valuesOfView(a), valuesOfView(b)];
  if (values !== undefined && others !== undefined && values.length * others.length <= MOST_PAIRS) {
    if (!values.some((value) => others.some((other) => isDeepStrictEqual(value, other)))) return true;
  }
  if ((kinds & ~(KIND.integer | KIND.fraction)) === 0 && (isBelow(a, b) || isBelow(b, a))) return true;
  if (kinds !== KIND.object || depth > DEEPEST) return false;
  // One property that both or one of them require and that cannot be right for both.
  return [...new Set([...requiredOf(a), ...requiredOf(b)])].some((name) =>
    isDisjointView(propertyView(a, name, "known"), propertyView(b, name, "known"), depth + 1),
  );
}

function isBelow(a: View, b: View): boolean {
  const [most, least] = [boundOf(a, "maximum", Math.min), boundOf(b, "minimum", Math.max)];
  return most !== undefined && least !== undefined && most < least;
}
