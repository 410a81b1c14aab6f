import type { Flow } from "../flow/flow.ts";
import { expressionsIn, isFunctionNode, keyOf, lastNameOf, plainText, propertyIn, unwrapped } from "../flow/syntax.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import type { Sink } from "./sink.ts";

const OLD_VERSION = /^(SSLv\d.*|TLSv1(\.1)?)$/;

/** True for a setting of TLS whose value is a name of this file, and that name stands for one that checks nothing. */
export function isWeakTlsValue(setting: SyntaxNode, flow: Flow): boolean {
  const [name, value] = partsOf(setting);
  if (name === undefined || value === undefined || !value.is("identifier")) return isShorthandOff(setting, flow);
  return isOff(name, value, flow);
}

function isShorthandOff(setting: SyntaxNode, flow: Flow): boolean {
  return setting.is("shorthand_property_identifier") && isOff(setting.text(), setting, flow);
}

function partsOf(setting: SyntaxNode): readonly [string | undefined, SyntaxNode | undefined] {
  const value = setting.field("value") ?? setting.field("right");
  const left = setting.field("left");
  return [left === null ? keyOf(setting) : lastNameOf(left), value === null ? undefined : unwrapped(value)];
}

function isOff(name: string, value: SyntaxNode, flow: Flow): boolean {
  const local = name === "checkServerIdentity" ? flow.functionOf(value) : undefined;
  if (local !== undefined) return acceptsAll(local);
  const node = flow.resolved(value);
  if (name === "minVersion") return OLD_VERSION.test(plainText(node) ?? "");
  return /^(false|0|!1|!true)$/.test(node.text());
}

/** A check that does nothing says that all is well: what it finds wrong is what it returns. */
function acceptsAll(scope: SyntaxNode): boolean {
  const body = scope.field("body");
  if (body === null || !isFunctionNode(scope)) return false;
  if (!body.is("statement_block")) return /^(undefined|null|true|void 0)$/.test(body.text());
  const statements = expressionsIn(body);
  return statements.every((one) => /^return(\s+(undefined|null|true))?;?$/.test(one.text()));
}

const PLAIN = /^(ftp|basic-ftp|jsftp|promise-ftp|telnet|telnet-client)\b/;

/** True for a connection of a protocol that encrypts nothing, unless it is told to. */
export function isPlainProtocol({ name, given, flow }: Sink): boolean {
  if (!PLAIN.test(name)) return false;
  const [first] = given;
  const options = first === undefined ? undefined : flow.resolved(first);
  const secure = options?.is("object") === true ? propertyIn(options, "secure") : undefined;
  return secure === undefined || secure.text() === "false";
}
