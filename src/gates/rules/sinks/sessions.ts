import { type Flow, TRUST } from "../flow/flow.ts";
import { expressionsIn, plainText, propertyIn } from "../flow/syntax.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import type { Sink } from "./sink.ts";

const SESSION = /^(express-session|cookie-session)$/;

/**
 * True for a session whose cookie is sent without TLS, because nothing says that it must not be: both session packages
 * leave `secure` off. `express-session` sets `httpOnly` itself.
 */
export function isDefaultSession({ name, given, flow }: Sink): boolean {
  if (!SESSION.test(name)) return false;
  const [first] = given;
  if (first === undefined) return true;
  const options = flow.resolved(first);
  if (!isKnown(options)) return false;
  const cookie = propertyIn(options, "cookie");
  if (cookie === undefined) return name === "express-session" || propertyIn(options, "secure") === undefined;
  const settings = flow.resolved(cookie);
  return isKnown(settings) && propertyIn(settings, "secure") === undefined;
}

function isKnown(options: SyntaxNode): boolean {
  return options.is("object") && !expressionsIn(options).some((one) => one.is("spread_element"));
}

/** True when a protective header of helmet is switched off, or the protection of browsers by a header. */
export function isProtectionOff({ name, last, given, flow }: Sink): boolean {
  const [first, second] = given;
  if (/^helmet(\.default)?$/.test(name)) {
    const options = first === undefined ? undefined : flow.resolved(first);
    return (
      options?.is("object") === true &&
      [
        "contentSecurityPolicy",
        "frameguard",
        "hsts",
        "noSniff",
        "strictTransportSecurity",
        "xFrameOptions",
        "xContentTypeOptions",
      ].some((field) => propertyIn(options, field)?.text() === "false")
    );
  }
  if (!/^(setHeader|header|set|append)$/.test(last) || first === undefined || second === undefined) return false;
  const header = plainText(flow.resolved(first))?.toLowerCase();
  const value = plainText(flow.resolved(second)) ?? second.text();
  if (header === "x-xss-protection") return /^0/.test(value);
  if (header === "content-security-policy")
    return /(script-src|default-src)[^;]*('unsafe-inline'|'unsafe-eval'|\s\*(\s|;|$))/.test(value);
  return header === "strict-transport-security" && /max-age=0\b/.test(value);
}

/** True when the name of a header or its whole value is a stranger's. */
export function isOutsideHeader({ last, given, object, flow }: Sink): boolean {
  const [first, second] = given;
  if (!/^(setHeader|header|set|append)$/.test(last) || second === undefined || first === undefined) return false;
  if (!/^(_?res|response|resp|reply|ctx)(\.|$)/.test(object)) return false;
  return !first.is("string") && isOutside(first, flow);
}

function isOutside(node: SyntaxNode, flow: Flow): boolean {
  return flow.trust(node, "data") === TRUST.outside;
}
