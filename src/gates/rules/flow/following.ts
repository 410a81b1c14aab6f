import type { SyntaxNode } from "../syntax-tree.ts";
import type { Bindings, Path } from "./bindings.ts";
import { type Purpose, TRUST, type Trust } from "./flow.ts";
import type { Sources } from "./sources.ts";

/** A call that was followed into a function, so that its parameters are this call's arguments. */
export interface Frame {
  readonly call: SyntaxNode;
  readonly scope: SyntaxNode;
  readonly outer: Frame | undefined;
  readonly depth: number;
}

/** What an origin is asked for: the use of the value, and the call that was followed to come here. */
export interface Asked {
  readonly purpose: Purpose;
  readonly frame: Frame | undefined;
}

/** The file that is followed, as the parts of the flow see it that know one kind of expression each. */
export interface Following {
  readonly bindings: Bindings;
  readonly sources: Sources;
  /** The worst origin of an expression. */
  of(expression: SyntaxNode, asked: Asked): Trust;
  /** The worst origin of several; constant for none. */
  worst(nodes: readonly (SyntaxNode | null | undefined)[], asked: Asked): Trust;
  /** The origin of a field of a value, along a path. */
  ofPath(value: SyntaxNode, path: Path, asked: Asked): Trust;
}

/** Some parts of a request are always text, or hold no more than a name. */
export function ofOutsidePart(part: string, purpose: Purpose): Trust {
  const isText = /^(params|param|headers|header|cookies|url|path|hostname|host|originalUrl|pathParameters)$/.test(part);
  return purpose === "nosql" && isText ? TRUST.constant : TRUST.outside;
}
