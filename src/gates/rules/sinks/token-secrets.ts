import type { Flow } from "../flow/flow.ts";
import { argumentsOf, calleeOf, plainText } from "../flow/syntax.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import type { Sink } from "./sink.ts";

const SIGNS =
  /^(jsonwebtoken|jwt|jwt-simple|jose\.JWT|JWT|jwtService)\.(sign|verify|encode|decode|signAsync|verifyAsync)$/;
const TAKES_OPTIONS =
  /^(express-jwt(\.expressjwt)?|expressJwt|express-session|koa-jwt|passport-jwt\.Strategy|JwtModule\.register|@nestjs\/jwt\.JwtModule\.register|@fastify\/jwt)$/;

/** True for a token that is signed or checked with a secret that stands in this file. */
export function isKnownSecret({ name, given, flow }: Sink): boolean {
  return SIGNS.test(name) && isSecret(given[1], flow);
}

/** True for the `secret: "…"` of a session or of the check of tokens. */
export function isSecretOption(pair: SyntaxNode, flow: Flow): boolean {
  const call = pair.parent()?.parent()?.parent();
  const callee = call === null || call === undefined ? undefined : calleeOf(call);
  const value = pair.field("value");
  return (
    callee !== undefined && TAKES_OPTIONS.test(flow.qualifiedName(callee)) && value !== null && isSecret(value, flow)
  );
}

function isSecret(value: SyntaxNode | undefined, flow: Flow): boolean {
  if (value === undefined) return false;
  const node = flow.resolved(value);
  if (node.is("call_expression") && /(asKey|Buffer\.from|createSecretKey|encode)$/.test(calleeOf(node)?.text() ?? ""))
    return isSecret(argumentsOf(node)[0], flow);
  const text = plainText(node);
  // A key that is no secret begins like this one; an address or a placeholder is none.
  return text !== undefined && text.length > 5 && !/^-----BEGIN (RSA )?PUBLIC|^[<{$]|^https?:/.test(text);
}
