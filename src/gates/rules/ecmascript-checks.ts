import type { Check } from "./check.ts";
import { TRUST } from "./flow/flow.ts";
import { mayHoldOutside } from "./flow/sources.ts";
import { argumentsOf, calleeOf, kindOf, lastNameOf, plainText, unwrapped } from "./flow/syntax.ts";
import {
  isControlled,
  isHandedOnRequest,
  isOutsideRedirect,
  isOutsideRequest,
  isPlainText,
} from "./sinks/addresses.ts";
import { codeTrust, isOutsideModule, isOutsideTemplate } from "./sinks/code.ts";
import { commandTrust, isComposedCommand, isHandedOnProgram } from "./sinks/commands.ts";
import * as cryptography from "./sinks/cryptography.ts";
import { isCodeReader, isUnsafeYaml } from "./sinks/deserialisation.ts";
import { isOutsidePath, isUnpacking } from "./sinks/files.ts";
import { isDynamicCall, isHandedOnModule, isHandedOnPath, isOutsideJoin } from "./sinks/handed-on.ts";
import { isOutsideMerge, isPollutedField, isPollution, isUnguardedStep, writtenKeyOf } from "./sinks/keys.ts";
import { isOutsideLog } from "./sinks/logs.ts";
import { htmlOf, isActiveAttribute, isQueryMarkup, isRawMarkup, isReflected, isUnescaped } from "./sinks/markup.ts";
import { isComposedStatement, isInjectableFilter, isInjectableQuery } from "./sinks/queries.ts";
import { isExponential } from "./sinks/regular-expression.ts";
import { isUnsealed } from "./sinks/sealed-messages.ts";
import { isDefaultSession, isOutsideHeader, isProtectionOff } from "./sinks/sessions.ts";
import * as settings from "./sinks/settings.ts";
import { flowFrom, type Sink, sinkFrom } from "./sinks/sink.ts";
import { isSlowMatch, isTextAsExpression } from "./sinks/slow-match.ts";
import { isPlainProtocol, isWeakTlsValue } from "./sinks/tls.ts";
import { isKnownSecret, isSecretOption } from "./sinks/token-secrets.ts";
import * as tokens from "./sinks/tokens.ts";
import { readsEntities } from "./sinks/xml.ts";
import type { SyntaxNode } from "./syntax-tree.ts";

/** A check of the call that a rule matched. */
function ofCall(decide: (sink: Sink, content: string) => boolean): Check {
  return (match, source) => {
    const sink = sinkFrom(match, source);
    return sink !== undefined && decide(sink, source.content);
  };
}

/** What stands on the right of an assignment that a rule matched, or in the value of an attribute. */
function assignedIn(node: SyntaxNode | undefined): SyntaxNode | undefined {
  return node?.field("right") ?? node?.field("value") ?? undefined;
}

/** Checks of TypeScript and JavaScript that follow data, each over the node that its rule matched. */
export const ECMASCRIPT_CHECKS: Readonly<Record<string, Check>> = {
  /** A shell gets a command with parts that others choose. */
  "shell-command": ofCall((sink, content) => {
    const trust = commandTrust(sink, content);
    return trust === TRUST.outside || (trust === TRUST.parameter && isComposedCommand(sink));
  }),
  /** A shell gets a parameter of a function as its whole command. */
  "handed-on-command": ofCall(
    (sink, content) => commandTrust(sink, content) === TRUST.parameter && !isComposedCommand(sink),
  ),
  "handed-on-program": ofCall(isHandedOnProgram),
  "injectable-query": ofCall(isInjectableQuery),
  "injectable-filter": ofCall(isInjectableFilter),
  /** A statement is built from values and no call near it is known to run it. */
  "composed-statement": (match, source) => {
    const flow = flowFrom(source);
    const text = match.variable("TEXT");
    return (
      flow !== undefined &&
      text !== undefined &&
      !isHandedToQuery(text, source.content) &&
      isComposedStatement(text, flow)
    );
  },
  "run-as-code": ofCall((sink) => codeTrust(sink) >= TRUST.unknown),
  "dynamic-call": (match, source) => {
    const flow = flowFrom(source);
    return flow !== undefined && match.node !== undefined && isDynamicCall(match.node, flow, source.content);
  },
  "handed-on-module": ofCall(isHandedOnModule),
  "outside-template": ofCall(isOutsideTemplate),
  "outside-module": ofCall(isOutsideModule),
  "outside-path": ofCall((sink) => isOutsidePath(sink) || isUnpacking(sink)),
  "handed-on-path": ofCall(isHandedOnPath),
  "outside-join": ofCall(isOutsideJoin),
  "polluting-key": (match, source) => {
    const flow = flowFrom(source);
    const written = match.node === undefined ? undefined : writtenKeyOf(match.node);
    if (flow === undefined || written === undefined) return false;
    return isPollution({ ...written, mayBeOutside: mayHoldOutside(source) }, flow);
  },
  "polluted-field": (match, source) => {
    const flow = flowFrom(source);
    const [target, key] = [match.variable("TARGET"), match.variable("KEY")];
    return flow !== undefined && target !== undefined && key !== undefined && isPollutedField({ target, key }, flow);
  },
  "unguarded-step": (match, source) => {
    const flow = flowFrom(source);
    return flow !== undefined && match.node !== undefined && isUnguardedStep(match.node, flow);
  },
  "outside-merge": ofCall(isOutsideMerge),
  "reflected-markup": ofCall(isReflected),
  "query-markup": ofCall(isQueryMarkup),
  /** The last argument of a call is markup that nobody escaped. */
  "markup-argument": ofCall(({ given, flow, last }) => {
    if (/^(setAttribute|setAttributeNS|attr)$/.test(last)) {
      const [name, value] = given.slice(last === "setAttributeNS" ? 1 : 0);
      return (
        isActiveAttribute(name) &&
        value !== undefined &&
        flow.trust(value, "redirect") === TRUST.outside &&
        isControlled(value, "redirect", flow)
      );
    }
    const markup = /^bypassSecurityTrust/.test(last) ? given[0] : given.at(-1);
    return markup !== undefined && isUnescaped(markup, flow);
  }),
  /** What is assigned is markup that nobody escaped. */
  "assigned-markup": (match, source) => {
    const flow = flowFrom(source);
    const value = assignedIn(match.node);
    return flow !== undefined && value !== undefined && isUnescaped(value, flow);
  },
  /** `dangerouslySetInnerHTML` with markup that nobody escaped. */
  "react-markup": (match, source) => {
    const flow = flowFrom(source);
    const holder = match.node?.parent();
    const value = holder?.is("pair") === true ? holder.field("value") : holder?.namedChildren().at(-1);
    if (flow === undefined || value === null || value === undefined) return false;
    const html = htmlOf(value, flow);
    return html !== undefined && isUnescaped(html, flow);
  },
  "raw-markup": (match, source) => {
    const flow = flowFrom(source);
    const markup = match.variable("MARKUP") ?? match.node;
    return flow !== undefined && markup !== undefined && isRawMarkup(markup, flow);
  },
  "outside-request": ofCall(isOutsideRequest),
  "handed-on-request": ofCall(isHandedOnRequest),
  "plain-text-request": ofCall(isPlainText),
  "outside-redirect": ofCall(isOutsideRedirect),
  /** `location = …` and `location.href = …` with an address from outside. */
  "assigned-location": (match, source) => {
    const flow = flowFrom(source);
    const value = assignedIn(match.node);
    return flow !== undefined && value !== undefined && isControlled(value, "redirect", flow);
  },
  "weak-tls-value": (match, source) => {
    const flow = flowFrom(source);
    return flow !== undefined && match.node !== undefined && isWeakTlsValue(match.node, flow);
  },
  "plain-protocol": ofCall(isPlainProtocol),
  "code-reader": ofCall(isCodeReader),
  "unsafe-yaml": ofCall(isUnsafeYaml),
  "xml-entities": ofCall(readsEntities),
  /** A regular expression that doubles its work with every character. */
  "exponential-expression": (match) => {
    const source = match.node?.field("pattern")?.text();
    return source !== undefined && isExponential(source, match.node?.field("flags")?.text() ?? "");
  },
  "exponential-text": ofCall(({ given, flow }) => {
    const [first] = given;
    const node = first === undefined ? undefined : flow.resolved(first);
    const text = node === undefined ? undefined : plainText(node);
    return text !== undefined && isExponential(text.replace(/\\\\/g, "\\"), "");
  }),
  /** The same in the `pattern` of a schema. */
  "exponential-pattern": (match) => {
    const value = match.node?.field("value");
    const text = value === null || value === undefined ? undefined : plainText(value);
    return text !== undefined && isExponential(text.replace(/\\\\/g, "\\"), "");
  },
  "slow-match": ofCall(isSlowMatch),
  "text-as-expression": ofCall(isTextAsExpression),
  "outside-expression": ofCall(
    ({ given, flow }) => given[0] !== undefined && flow.trust(given[0], "expression") === TRUST.outside,
  ),
  "handed-on-expression": ofCall(
    ({ given, flow }) => given[0] !== undefined && flow.trust(given[0], "expression") === TRUST.parameter,
  ),
  /** Something is logged that can hold a line break of a stranger. */
  "outside-log": ofCall(isOutsideLog),
  "writable-by-all": ofCall((sink) => ((settings.modeOf(sink) ?? 0) & 0o002) !== 0),
  "guessable-temporary": ofCall(settings.isGuessableTemporary),
  "open-cookie": ofCall(settings.isOpenCookie),
  "default-session": ofCall(isDefaultSession),
  "protection-off": ofCall(isProtectionOff),
  "outside-header": ofCall(isOutsideHeader),
  "open-origin": ofCall(settings.isOpenOrigin),
  "open-message": ofCall(settings.isOpenMessage),
  "unchecked-sender": ofCall(settings.isUncheckedSender),
  "unchecked-token": ofCall(tokens.isUncheckedToken),
  "decoded-only": ofCall(tokens.isDecodedOnly),
  "unchecked-option": (match, source) => {
    const flow = flowFrom(source);
    return flow !== undefined && match.node !== undefined && tokens.isUncheckedOption(match.node, flow);
  },
  "claims-by-hand": ofCall(tokens.isClaimsByHand),
  "weak-cipher": ofCall(cryptography.isWeakCipher),
  "weak-hash": ofCall((sink) => cryptography.isWeakHash(sink) && cryptography.hasSecretUse(sink.node)),
  "weak-hash-unknown-use": ofCall(
    (sink) =>
      cryptography.isWeakHash(sink) && !cryptography.hasSecretUse(sink.node) && !cryptography.hasHarmlessUse(sink.node),
  ),
  unsealed: ofCall(isUnsealed),
  "known-secret": (match, source) => {
    const sink = sinkFrom(match, source);
    return sink !== undefined && !source.isTest && isKnownSecret(sink);
  },
  "secret-option": (match, source) => {
    const flow = flowFrom(source);
    return flow !== undefined && match.node !== undefined && !source.isTest && isSecretOption(match.node, flow);
  },
  "static-vector": ofCall(cryptography.isStaticVector),
  "cheap-derivation": ofCall(cryptography.isCheapDerivation),
  "short-key": ofCall(cryptography.isShortKey),
  "guessable-secret": ofCall((sink) => cryptography.isGuessable(sink) && cryptography.hasSecretUse(sink.node)),
};

/** Checks that find nothing without data from outside: a file without a word of it is not followed at all. */
export const OUTSIDE_CHECKS: ReadonlySet<string> = new Set([
  "injectable-filter",
  "outside-template",
  "outside-module",
  "outside-path",
  "outside-join",
  "dynamic-call",
  "outside-header",
  "polluted-field",
  "outside-merge",
  "reflected-markup",
  "raw-markup",
  "outside-request",
  "outside-redirect",
  "assigned-location",
  "outside-expression",
  "slow-match",
  "text-as-expression",
  "outside-log",
]);

/** True for a text that a call of this file runs: the finding is at that call. */
function isHandedToQuery(text: SyntaxNode, content: string): boolean {
  for (let around = text.parent(); around !== null; around = around.parent()) {
    const kind = kindOf(around);
    if (kind === "call_expression") {
      const callee = calleeOf(around);
      return callee !== undefined && RUNS.test(lastNameOf(callee)) && argumentsOf(around)[0] !== undefined;
    }
    const name =
      kind === "variable_declarator"
        ? around.field("name")
        : /assignment_expression$/.test(kind)
          ? around.field("left")
          : null;
    if (name !== null) {
      const written = unwrapped(name).text();
      return (
        /^[\w$]+$/.test(written) &&
        new RegExp(
          `\\.(query|execute|run|all|get|each|exec|raw|prepare|\\$queryRawUnsafe|\\$executeRawUnsafe|queryRaw|unsafe)\\(\\s*(\\{[^}]{0,40})?${written.replaceAll("$", "\\$")}\\b`,
        ).test(content)
      );
    }
    if (/statement|function|arrow/.test(kind)) return false;
  }
  return false;
}

const RUNS = /^(query|execute|run|all|get|each|exec|raw|prepare|\$queryRawUnsafe|\$executeRawUnsafe|queryRaw|unsafe)$/;
