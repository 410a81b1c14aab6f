import { isContradiction, isImpossibleType, isOpenChain, isRepeatedCase, isRepeatedCondition } from "./conditions.ts";
import { failsVisibly, handlingIn, isCleanUp, isKept, isPause } from "./error-handling.ts";
import { isEndlessRecursion, isPastEnd, isStuckLoop, leavesOneOut, movesAway, readsPastEnd } from "./loops.ts";
import type { Match } from "./match.ts";
import { isFractionEquality, isNumberList, losesPrecision } from "./numbers.ts";
import { isForeignParameter } from "./scope.ts";
import type { SourceFile } from "./source.ts";
import type { SyntaxNode } from "./syntax-tree.ts";
import { canReject, canStayOpen, isIgnoredFailure, isList, isUnheardEmitter } from "./unheard.ts";

type LogicCheck = (match: Match, source: SourceFile) => boolean;

const ofNode =
  (holds: (node: SyntaxNode) => boolean): LogicCheck =>
  ({ node }) =>
    node !== undefined && holds(node);

/** The checks of the rules about logic, by name, and the metavariables that each of them reads. */
export const LOGIC_CHECKS: Readonly<Record<string, LogicCheck>> = {
  /** No value fulfils the condition, or every value does. */
  contradiction: ofNode(isContradiction),
  /** TYPE is nothing that `typeof` gives. */
  "impossible-type": (match) => holdsFor(match.variable("TYPE"), isImpossibleType),
  /** The condition stands in the chain before it already. */
  "repeated-condition": ofNode(isRepeatedCondition),
  /** The case stands in the switch before it already. */
  "repeated-case": ofNode(isRepeatedCase),
  /** The chain returns from each branch and ends the function without an else. */
  "open-chain": ofNode(isOpenChain),
  /** Nothing changes what the loop depends on. */
  "stuck-loop": ofNode(isStuckLoop),
  /** The counter moves away from its bound. */
  "moves-away": ofNode(movesAway),
  /** The loop reads the element behind the last. */
  "reads-past-end": ofNode(readsPastEnd),
  /** The loop leaves out the first or the last element. */
  "leaves-one-out": ofNode(leavesOneOut),
  /** The element behind the last is read. */
  "past-end": ofNode(isPastEnd),
  /** The function calls itself whatever happens. */
  "endless-recursion": ofNode(isEndlessRecursion),
  /** LIST holds numbers. */
  "number-list": (match, { root }) =>
    root !== undefined && holdsFor(match.variable("LIST"), (list) => isNumberList(list, root)),
  /** The number has more digits than can be kept. */
  "loses-precision": ofNode(losesPrecision),
  /** Money is compared to the last fraction. */
  "fraction-equality": ofNode(isFractionEquality),
  /** CALLBACK is asynchronous and can fail; LIST, where there is one, does not wait for it. */
  "can-reject": (match) => {
    const list = match.variable("LIST");
    return holdsFor(match.variable("CALLBACK"), canReject) && (list === undefined || isList(list));
  },
  /** LIST is no stream, which would wait. */
  list: (match) => holdsFor(match.variable("LIST"), isList),
  /** ERROR is a parameter that the callback never looks at. */
  "ignored-failure": (match) => holdsFor(match.variable("ERROR"), isIgnoredFailure),
  /** PROMISE fails for nobody: BODY, where there is one, does nothing, and it is no mere clean-up or pause. */
  "swallows-promise": (match) => {
    const body = match.variable("BODY");
    const promise = match.variable("PROMISE");
    const ignores = body === undefined || handlingIn(body, match.variable("ERROR") ?? null) === "nothing";
    return ignores && !(promise !== undefined && (isCleanUp(promise) || isPause(promise) || isKept(promise)));
  },
  /** BODY is what a catch does, and neither it nor what follows tells the failure from a success. */
  "swallows-failure": (match) => {
    const body = match.variable("BODY");
    const ignores = body === undefined || handlingIn(body, match.variable("ERROR") ?? null) === "nothing";
    return ignores && match.node !== undefined && !failsVisibly(match.node);
  },
  /** EXECUTOR can end without settling the promise. */
  "stays-open": (match) => holdsFor(match.variable("EXECUTOR"), canStayOpen),
  /** NAME emits errors that nobody listens to. */
  "unheard-emitter": (match, { root }) =>
    root !== undefined && holdsFor(match.variable("NAME"), (name) => isUnheardEmitter(name, root)),
  /** TARGET is a part of a parameter that belongs to the caller. */
  "parameter-part": (match) => holdsFor(match.variable("TARGET"), isPartOfParameter),
};

function holdsFor(node: SyntaxNode | undefined, holds: (node: SyntaxNode) => boolean): boolean {
  return node !== undefined && holds(node);
}

/** What frameworks give to a handler to be filled. */
const MEANT_TO_CHANGE =
  /^(res|response|reply|ctx|context|req|request|acc|accumulator|draft|state|event|e|ev|el|element|node|self|that)$/;

function isPartOfParameter(target: SyntaxNode): boolean {
  let root = target;
  while (root.is("member_expression") || root.is("subscript_expression") || root.is("non_null_expression")) {
    const inner = root.field("object") ?? root.namedChildren()[0];
    if (inner === undefined || inner === null) return false;
    root = inner;
  }
  return (
    root.id() !== target.id() && root.is("identifier") && !MEANT_TO_CHANGE.test(root.text()) && isForeignParameter(root)
  );
}
