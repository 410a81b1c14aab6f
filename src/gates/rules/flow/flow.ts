import type { SyntaxNode } from "../syntax-tree.ts";

/** How far the origin of a value is to be trusted, from a literal of this file up to what a stranger sent. */
export const TRUST = {
  /** Written in this file, a number, or made harmless for the weakness that is asked about. */
  constant: 0,
  /** From a call or a module that this file does not show. */
  unknown: 1,
  /** A parameter of a function that others call, or an argument of the command line. */
  parameter: 2,
  /** What a stranger sent: a request, an event, a message, the address of a page. */
  outside: 3,
} as const;

export type Trust = (typeof TRUST)[keyof typeof TRUST];

/** What a value is used for: it decides which treatment makes it harmless. */
export type Purpose =
  | "sql"
  | "nosql"
  | "command"
  | "code"
  | "path"
  | "key"
  | "markup"
  | "address"
  | "redirect"
  | "log"
  | "expression"
  /** Goes through a regular expression, so that its length counts. */
  | "length"
  /** Is read as a format that can hold more than data; a conversion between encodings does not help. */
  | "serialised"
  | "data";

/** Where values of one file come from, followed from their use back to their origin. */
export interface Flow {
  /** The worst origin of an expression, after what was done to it on the way and the conditions around it. */
  trust(expression: SyntaxNode, purpose: Purpose): Trust;
  /** The literals and other expressions that a text is put together from, in order, through the names of this file. */
  pieces(expression: SyntaxNode): readonly Piece[];
  /** The one expression that a name stands for; the expression itself where there is none or more than one. */
  resolved(expression: SyntaxNode): SyntaxNode;
  /** The function of this file that a callee or an argument names. */
  functionOf(callee: SyntaxNode): SyntaxNode | undefined;
  /** The dotted name of a callee as its module calls it: `child_process.exec` for an imported `run`. */
  qualifiedName(callee: SyntaxNode): string;
  /** True for the name of a parameter, or of a function of this file: not of a module, whatever it is called. */
  isOwnFunction(name: SyntaxNode): boolean;
  /** False after the file cost more steps than are allowed; then not every origin was found. */
  readonly isComplete: boolean;
}

/** A part of a text. */
export type Piece = { readonly text: string } | { readonly node: SyntaxNode };
