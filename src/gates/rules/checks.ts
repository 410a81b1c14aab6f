import type { Check } from "./check.ts";
import { isCredentialName, looksLikeCredential } from "./credential.ts";
import { ECMASCRIPT_CHECKS } from "./ecmascript-checks.ts";
import { fallsOut, type Handling, handlingIn, isNeverRead, isUnheardChain, returnsAnswer } from "./error-handling.ts";
import { fallbackText } from "./literal.ts";
import { LOGIC_CHECKS } from "./logic-checks.ts";
import type { Match } from "./match.ts";
import { isAsynchronous } from "./promises.ts";
import { PYTHON_CHECKS } from "./python-checks.ts";
import { enclosingFunction, isForeignParameter } from "./scope.ts";
import type { SourceFile } from "./source.ts";
import type { SyntaxNode } from "./syntax-tree.ts";

export type { Check } from "./check.ts";

/** The checks that a rule can ask for by name, and the metavariables that each of them reads. */
export const CHECKS: Readonly<Record<string, Check>> = {
  ...ECMASCRIPT_CHECKS,
  ...LOGIC_CHECKS,
  ...PYTHON_CHECKS,
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

function mentions(node: SyntaxNode | undefined, what: RegExp): boolean {
  return node !== undefined && what.test(enclosingFunction(node).text());
}
