import { type Flow, TRUST } from "../flow/flow.ts";
import { calleeOf, expressionsIn, functionAround, keyOf, lastNameOf, plainText, propertyIn } from "../flow/syntax.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import type { Sink } from "./sink.ts";

const TOKENS =
  /^(jsonwebtoken|jwt|jwt-simple|jose|njwt|express-jwt|expressJwt|jws|jwtService|this\.jwtService|fast-jwt|@nestjs\/jwt)\b|jwt/i;
const EXPRESS = /^(express-jwt|expressJwt|expressjwt|koa-jwt)(\.|$)/;
const NO_KEY = /^(""|''|``|null|undefined|false|(jose\.)?JWK\.None)$/;

/** True when a token is accepted unsigned, unverified or after its end. */
export function isUncheckedToken({ name, last, object, given, flow }: Sink): boolean {
  if (!TOKENS.test(name)) return false;
  const options = given.map((one) => flow.resolved(one)).filter((one) => one.is("object"));
  if (/^(verify|verifyAsync|jwtVerify)$/.test(last)) {
    const [, key] = given;
    if (key !== undefined && NO_KEY.test(flow.resolved(key).text())) return true;
    return options.some(
      (one) =>
        propertyIn(one, "ignoreExpiration")?.text() === "true" || allowsNone(propertyIn(one, "algorithms"), flow),
    );
  }
  if (last === "sign" || last === "signAsync") return options.some((one) => isNone(propertyIn(one, "algorithm"), flow));
  if (/^jwt-simple\.decode$/.test(name) || (last === "decode" && given.length > 2)) {
    return (
      (given[2] !== undefined && !given[2].is("false") && !/^(undefined|null)$/.test(given[2].text())) ||
      given.slice(3).some((one) => isNone(one, flow))
    );
  }
  if (last === "encode") return given.some((one) => isNone(one, flow));
  if (EXPRESS.test(name)) return options.some((one) => allowsNone(propertyIn(one, "algorithms"), flow));
  return object === "" && /UnsecuredJWT/.test(name);
}

/** True for an option of a strategy or a middleware that lets tokens without an end or a signature through. */
export function isUncheckedOption(pair: SyntaxNode, flow: Flow): boolean {
  const key = keyOf(pair);
  const value = pair.field("value");
  if (key === undefined || value === null) return false;
  const call = pair.parent()?.parent()?.parent();
  const callee = call === null || call === undefined ? undefined : calleeOf(call);
  // What is given to these is looked at with the call.
  if (callee !== undefined && /^(verify|verifyAsync|jwtVerify|sign|signAsync)$/.test(lastNameOf(callee))) return false;
  if (callee !== undefined && EXPRESS.test(flow.qualifiedName(callee))) return false;
  return key === "ignoreExpiration" ? value.text() === "true" : allowsNone(value, flow);
}

function allowsNone(list: SyntaxNode | undefined, flow: Flow): boolean {
  if (list === undefined) return false;
  const node = flow.resolved(list);
  return (node.is("array") ? expressionsIn(node) : [node]).some((one) => isNone(one, flow));
}

function isNone(node: SyntaxNode | undefined, flow: Flow): boolean {
  return node !== undefined && /^none$/i.test(plainText(flow.resolved(node)) ?? "");
}

const DECODES =
  /^(jsonwebtoken|jwt|jose)\.(decode|decodeJwt)$|^jose\.JWT\.decode$|^jwt-decode(\.(jwtDecode|default))?$|^(jwtDecode|jwt_decode|decodeJwt)$|(^|\.)jwtService\.decode$|^jws\.decode$|^@nestjs\/jwt.*\.decode$/;
const VERIFIES =
  /\b(verify|verifyAsync|jwtVerify|verifyToken|verifyJwt|verifyIdToken|verifySignature|isValidSignature|authenticate)\w*\(/;
/** Pages read the claims of their own tokens; whoever is fooled by that is the reader. */
const IN_PAGE =
  /\bwindow\b|document\.|localStorage|sessionStorage|useState|useEffect|from ["']react|AsyncStorage|@angular/;

/** True when a token is decoded, which anybody can write, and what uses its claims never verifies one. */
export function isDecodedOnly({ name, given, node, flow }: Sink, content: string): boolean {
  const [token] = given;
  // A token that the program got for itself is not somebody else's claim.
  if (!DECODES.test(name) || token === undefined || flow.trust(token, "serialised") === TRUST.unknown) return false;
  if (/\bcomplete\s*:\s*true/.test(node.text()) && VERIFIES.test(content)) return false;
  return !isVerifiedAround(node, content) && !IN_PAGE.test(content);
}

function isVerifiedAround(node: SyntaxNode, content: string): boolean {
  return VERIFIES.test(functionAround(node)?.text() ?? content);
}

const SIGNATURE = /createHmac|createVerify|timingSafeEqual|subtle\.verify|\bverify\w*\(/;

/** True when the claims of a token are taken out of its middle by hand, in a file that checks no signature. */
export function isClaimsByHand({ node, given }: Sink, content: string): boolean {
  const [first] = given;
  if (first === undefined || SIGNATURE.test(content) || IN_PAGE.test(content)) return false;
  const around = functionAround(node)?.text() ?? content;
  return (
    /atob\(|base64/.test(around) &&
    /\.split\(\s*["'`]\.["'`]\s*\)/.test(around) &&
    /token|jwt|bearer|authorization/i.test(around)
  );
}
