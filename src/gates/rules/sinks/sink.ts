import { ecmascriptFlow } from "../flow/ecmascript-flow.ts";
import type { Flow } from "../flow/flow.ts";
import { argumentsOf, calleeOf, lastNameOf, objectOf } from "../flow/syntax.ts";
import type { Match } from "../match.ts";
import type { SourceFile } from "../source.ts";
import type { SyntaxNode } from "../syntax-tree.ts";

/** A call that a rule matched, with what a check asks of it. */
export interface Sink {
  readonly node: SyntaxNode;
  readonly flow: Flow;
  /** Dotted name of the callee, through imports and aliases: `child_process.exec`. */
  readonly name: string;
  /** The last part of the name as it is written. */
  readonly last: string;
  /** Text of the object that is called, "" where there is none. */
  readonly object: string;
  readonly given: readonly SyntaxNode[];
}

const SINKS = new WeakMap<Flow, Map<number, Sink | undefined>>();

/** Reads a match as a call, once for all rules that match it; undefined where it is none. */
export function sinkFrom({ node }: Match, source: Pick<SourceFile, "root">): Sink | undefined {
  const flow = flowFrom(source);
  if (node === undefined || flow === undefined) return undefined;
  const sinks = SINKS.get(flow) ?? new Map<number, Sink | undefined>();
  SINKS.set(flow, sinks);
  const id = node.id();
  if (sinks.has(id)) return sinks.get(id);
  const callee = calleeOf(node);
  const sink = callee === undefined ? undefined : new CalledSink(node, callee, flow);
  sinks.set(id, sink);
  return sink;
}

/** Most checks are content with one or two of the answers, and the name is the dearest of them. */
class CalledSink implements Sink {
  readonly node: SyntaxNode;
  readonly flow: Flow;
  readonly #callee: SyntaxNode;
  #name: string | undefined;
  #last: string | undefined;
  #object: string | undefined;
  #given: readonly SyntaxNode[] | undefined;

  constructor(node: SyntaxNode, callee: SyntaxNode, flow: Flow) {
    this.node = node;
    this.flow = flow;
    this.#callee = callee;
  }

  get name(): string {
    this.#name ??= this.flow.qualifiedName(this.#callee);
    return this.#name;
  }

  get last(): string {
    this.#last ??= lastNameOf(this.#callee);
    return this.#last;
  }

  get object(): string {
    if (this.#object === undefined) {
      const text = objectOf(this.#callee)?.text() ?? "";
      this.#object = text.length > 200 ? "" : text;
    }
    return this.#object;
  }

  get given(): readonly SyntaxNode[] {
    this.#given ??= argumentsOf(this.node);
    return this.#given;
  }
}

/** The flow of the file of a match. */
export function flowFrom(source: Pick<SourceFile, "root">): Flow | undefined {
  return source.root === undefined ? undefined : ecmascriptFlow(source.root);
}
