import type { SgNode } from "@ast-grep/napi";
import { ecmascriptFlow } from "../flow/ecmascript-flow.ts";
import type { Flow } from "../flow/flow.ts";
import { argumentsOf, calleeOf, lastNameOf, objectOf } from "../flow/syntax.ts";
import type { Match } from "../match.ts";
import type { SourceFile } from "../source.ts";

/** A call that a rule matched, with what a check asks of it. */
export interface Sink {
  readonly node: SgNode;
  readonly flow: Flow;
  /** Dotted name of the callee, through imports and aliases: `child_process.exec`. */
  readonly name: string;
  /** The last part of the name as it is written. */
  readonly last: string;
  /** Text of the object that is called, "" where there is none. */
  readonly object: string;
  readonly given: readonly SgNode[];
}

/** Reads a match as a call; undefined where it is none. */
export function sinkFrom(match: Match, source: Pick<SourceFile, "root">): Sink | undefined {
  const { node } = match;
  const flow = flowFrom(source);
  const callee = node === undefined ? undefined : calleeOf(node);
  if (node === undefined || flow === undefined || callee === undefined) return undefined;
  const object = objectOf(callee)?.text() ?? "";
  return {
    node,
    flow,
    name: flow.qualifiedName(callee),
    last: lastNameOf(callee),
    object: object.length > 200 ? "" : object,
    given: argumentsOf(node),
  };
}

/** The flow of the file of a match. */
export function flowFrom(source: Pick<SourceFile, "root">): Flow | undefined {
  return source.root === undefined ? undefined : ecmascriptFlow(source.root);
}
