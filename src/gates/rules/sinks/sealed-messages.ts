import { functionAround, plainText, propertyIn } from "../flow/syntax.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import type { Sink } from "./sink.ts";

const AUTHENTICATED = /-(gcm|ccm|ocb)$|^chacha20-poly1305$/i;

/**
 * True when a cipher that proves its messages is used so that it proves nothing: the tag is never given, the end is
 * never checked, or a tag of any length is taken.
 * @see https://nodejs.org/api/crypto.html#deciphersetauthtagbuffer-encoding
 */
export function isUnsealed({ last, given, flow, node }: Sink): boolean {
  if (last !== "createDecipheriv") return false;
  const [algorithm, , , options] = given;
  const name = algorithm === undefined ? undefined : plainText(flow.resolved(algorithm));
  if (name === undefined || !AUTHENTICATED.test(name)) return false;
  const around = textAround(node);
  if (isReturned(node)) return false;
  return (
    !/setAuthTag\s*\(/.test(around) || !/\.final\s*\(/.test(around) || (/gcm$/i.test(name) && !hasLength(options, flow))
  );
}

function hasLength(options: SyntaxNode | undefined, flow: Sink["flow"]): boolean {
  if (options === undefined) return false;
  const known = flow.resolved(options);
  return !known.is("object") || propertyIn(known, "authTagLength") !== undefined;
}

/** Whoever gets the decipher has to do the rest. */
function isReturned(node: SyntaxNode): boolean {
  return node.parent()?.is("return_statement") === true || node.parent()?.is("arrow_function") === true;
}

function textAround(node: SyntaxNode): string {
  const scope = functionAround(node);
  return (scope ?? node.ancestors().at(-1) ?? node).text();
}
