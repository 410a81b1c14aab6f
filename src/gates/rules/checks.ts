import type { SgNode } from "@ast-grep/napi";
import { isComposed } from "./composition.ts";
import { isCredentialName, looksLikeCredential } from "./credential.ts";
import { fallsOut, type Handling, handlingIn, isNeverRead, isUnheardChain, returnsAnswer } from "./error-handling.ts";
import { fallbackText, literalText } from "./literal.ts";
import { isRawMarkup, isUnescaped } from "./markup.ts";
import type { Match } from "./match.ts";
import { isAsynchronous } from "./promises.ts";
import { PYTHON_CHECKS } from "./python-checks.ts";
import { isForeignParameter } from "./scope.ts";
import type { SourceFile, Sources } from "./source.ts";
import { enclosingFunction, isOutside } from "./taint.ts";

/** What a pattern alone cannot say: true when a match is a finding. */
export type Check = (match: Match, source: SourceFile, sources: Sources) => boolean;

/** The checks that a rule can ask for by name, and the metavariables that each of them reads. */
export const CHECKS: Readonly<Record<string, Check>> = {
  /** NAME is the name of a credential and VALUE a literal that looks like one. */
  credential: (match, source) => {
    const name = match.text("NAME");
    const value = literalOf(match, "VALUE");
    return name !== undefined && value !== undefined && isCredential(name, value, source);
  },
  /** KEY is a literal that is used as a key, whatever its name. */
  "literal-key": (match) => {
    const value = literalOf(match, "KEY");
    return value !== undefined && looksLikeCredential("password", value, false);
  },
  /** DATA comes from outside unchecked. */
  outside: (match, source) =>
    match
      .variables("DATA")
      .concat(match.variable("DATA") ?? [])
      .some(outsideIn(source)),
  /** DATA comes from outside, and the function around it does not keep it inside a folder. */
  "outside-path": (match, source) =>
    match.variables("DATA").some(outsideIn(source)) &&
    !mentions(match.node, /\.startsWith\(|\bbasename\(|\brelative\(|[iI]nside|[wW]ithin/),
  /** KEY comes from outside, and the function around it does not look at which key it is. */
  "outside-key": (match, source) =>
    [match.variable("KEY")].some((node) => node !== undefined && isOutsideKey(node, source)) &&
    !mentions(match.node, /__proto__|hasOwn|Object\.create\(null\)|\.has\(|\.includes\(|new Map\b/),
  /** TEXT is put together at run time from something that is not a constant of this file. */
  composed: (match, source) => {
    const text = match.variable("TEXT");
    return text !== undefined && source.root !== undefined && isComposed(text, source.root);
  },
  /** MARKUP holds data that nothing has escaped. */
  "raw-markup": (match, source) => {
    const markup = match.variable("MARKUP");
    return markup !== undefined && isRawMarkup(markup, source);
  },
  /** MARKUP is given to the browser as it is, and is more than literals and the results of functions. */
  "markup-sink": (match, source) => {
    const markup = match.variable("MARKUP");
    return markup !== undefined && source.root !== undefined && isUnescaped(markup, source.root);
  },
  /** The statement, or the function around it, says that this is about security. */
  "security-use": (match) => match.node !== undefined && isSecurityUse(match.node),
  /** TARGET is a parameter that belongs to the caller. */
  parameter: (match) => {
    const target = match.variable("TARGET");
    return target !== undefined && isForeignParameter(target);
  },
  /** CALLEE is an asynchronous function of the block. */
  asynchronous: (match, source, sources) => {
    const callee = match.variable("CALLEE");
    return callee !== undefined && isAsynchronous(callee, source, sources);
  },
  /** BODY is what a handler does, and it does nothing with the failure. */
  swallows: (match) => handlingOf(match) === "nothing",
  /** BODY is what a handler does, and it does nothing but write to a log. */
  "only-logs": (match) => handlingOf(match) === "only logs",
  /** CHAIN is a chain of promise calls without a handler of its failure. */
  "unheard-chain": (match) => {
    const chain = match.variable("CHAIN");
    return chain !== undefined && isUnheardChain(chain);
  },
  /** NAME is declared and never read. */
  "never-read": (match) => {
    const name = match.variable("NAME");
    return name !== undefined && isNeverRead(name);
  },
  /** CALLEE is a function of the block that returns something. */
  "returns-answer": (match, source, sources) => {
    const callee = match.variable("CALLEE");
    return callee !== undefined && returnsAnswer(callee, source, sources);
  },
  /** The switch has cases after which the program goes on behind it. */
  "falls-out": (match) => match.node !== undefined && fallsOut(match.node),
  /** The function around a request neither catches its failure nor looks at its status. */
  "response-unchecked": (match) => !mentions(match.node, /\.(ok|status)\b|\btry\b|\.catch\(/),
  ...PYTHON_CHECKS,
};

/** True for a literal that looks like a real credential of this name, in this file. */
function isCredential(name: string, value: string, source: Pick<SourceFile, "isTest">): boolean {
  return isCredentialName(name) && looksLikeCredential(name, value, source.isTest);
}

/** What a metavariable holds as a literal: folded from the syntax, or the text of a group as it stands. */
function literalOf(match: Match, name: string): string | undefined {
  const node = match.variable(name);
  return node === undefined ? match.text(name) : fallbackText(node);
}

function handlingOf(match: Match): Handling {
  const body = match.variable("BODY");
  return body === undefined ? "nothing" : handlingIn(body, match.variable("ERROR") ?? null);
}

function outsideIn(source: SourceFile): (node: SgNode) => boolean {
  return (node) => source.root !== undefined && isOutside(node, source.root);
}

function mentions(node: SgNode | undefined, what: RegExp): boolean {
  return node !== undefined && what.test(enclosingFunction(node).text());
}

function isOutsideKey(key: SgNode, source: SourceFile): boolean {
  return literalText(key) === undefined && outsideIn(source)(key);
}

const SECURITY_WORDS =
  /pass(word|wd|phrase)|secret|token|sign(ature|ed|ing)?(?![a-z])|attest|digest|integrity|auth|credential|session|verif|tamper|api_?key|nonce|salt|otp|csrf|checksum/i;

function isSecurityUse(node: SgNode): boolean {
  const ancestors = node.ancestors();
  const statement = ancestors.find((one) => /(_statement|_declaration|field_definition)$/.test(String(one.kind())));
  const around = enclosingFunction(node);
  const name = around.field("name")?.text() ?? around.parent()?.field("name")?.text() ?? "";
  return SECURITY_WORDS.test(withoutAlgorithm(statement?.text() ?? "")) || SECURITY_WORDS.test(name);
}

/** `.digest("hex")` is how every hash ends and says nothing about its use. */
function withoutAlgorithm(text: string): string {
  return text.replace(/\.digest\(/g, "(");
}
