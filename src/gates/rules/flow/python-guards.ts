import type { SyntaxNode } from "../syntax-tree.ts";
import type { PythonScopes } from "./python-scope.ts";

const LEAVES = /^(return_statement|raise_statement|continue_statement|break_statement)$/;
const LEAVING_CALL = /^(\w+\.)*(abort|exit|_exit|fail|redirect|error|send_error)\(/;

/** Questions about a value after which any weakness has its answer: `%` stands for the value. */
const ALWAYS =
  "(?<!\\w)%(?!\\w)[^\\s]*\\s+(not\\s+)?in\\s+(?!request|req\\b|self\\.request|[\"'])|(?:re|regex|\\w*(?:RE|REGEX|PATTERN|regex|pattern|_re))\\.(?:full)?match\\([^)]*(?<!\\w)%(?!\\w)|(?:full)?match\\((?:[^()]|\\([^()]*\\))*,\\s*%|(?<!\\w)%(?!\\w)\\.(isalnum|isdigit|isdecimal|isnumeric|isidentifier|isalpha)\\(|(?<!\\w)%(?!\\w)\\s*(==|!=)\\s*[\"'\\w]|\\w*(valid|safe|allow|permit|whitelist|check|verify|sanit|trusted|is_in|within|inside)\\w*\\((?:[^()]|\\([^()]*\\))*(?<!\\w)%(?!\\w)|(?<!\\w)%(?!\\w)\\s+is\\s+None\\b(?!.)";

/** What a branch must ask, for one weakness, so that the value may go on. */
export type Guard = RegExp | undefined;

/**
 * True when control reaches `use` only after a condition has looked at the value called `name`: an `if` around it, an
 * `if` before it that leaves, or an assertion. `alsoAsks` are further questions that count for the weakness.
 */
export function isGuarded(use: SyntaxNode, name: string, alsoAsks: Guard, scopes: PythonScopes): boolean {
  const asks = askingOf(use, name, alsoAsks, scopes);
  let inner = use;
  for (let outer = use.parent(); outer !== null; inner = outer, outer = outer.parent()) {
    const kind = String(outer.kind());
    if (kind === "function_definition" || kind === "module") return false;
    if (kind === "if_statement" && isBranchOf(outer, inner, asks)) return true;
    if (kind === "conditional_expression" && asks(outer.namedChildren()[1]?.text() ?? "")) return true;
    if (kind === "while_statement" && inner.is("block") && asks(outer.field("condition")?.text() ?? "")) return true;
    if (kind === "block" && isCheckedBefore({ block: outer, inner, name, asks }, scopes)) return true;
  }
  return false;
}

/** The question whether a condition looks at a value; what it takes to ask is made when first it is asked. */
function askingOf(use: SyntaxNode, name: string, alsoAsks: Guard, scopes: PythonScopes): Asks {
  let looks: Looks | undefined;
  return (condition) => {
    looks ??= looksAt(use, name, scopes);
    return looks.mentions.test(condition) && (alsoAsks?.test(condition) === true || looks.always.test(condition));
  };
}

/** What a condition looks like that mentions a value, and that settles it. */
interface Looks {
  readonly mentions: RegExp;
  readonly always: RegExp;
}

const LOOKS = new WeakMap<PythonScopes, Map<string, Looks>>();

function looksAt(use: SyntaxNode, name: string, scopes: PythonScopes): Looks {
  const ofFile = LOOKS.get(scopes) ?? new Map<string, Looks>();
  LOOKS.set(scopes, ofFile);
  let scope = scopes.scopeOf(use);
  while (scope.around !== undefined && scope.node.is("lambda")) scope = scope.around;
  const key = `${scope.id} ${name}`;
  const known = ofFile.get(key);
  if (known !== undefined) return known;
  const names = [name, ...derivedFrom(name, scope.id, scopes)].map(escaped).join("|");
  let always: RegExp | undefined;
  const looks = {
    mentions: new RegExp(`(?<!\\w)(?:${names})(?!\\w)`),
    // Few conditions mention the value, and this takes long to make.
    get always() {
      always ??= new RegExp(ALWAYS.replaceAll("%", `(?:${names})`));
      return always;
    },
  };
  ofFile.set(key, looks);
  return looks;
}

type Asks = (condition: string) => boolean;

interface Place {
  readonly block: SyntaxNode;
  /** The statement of the block that the use is in. */
  readonly inner: SyntaxNode;
  readonly name: string;
  readonly asks: Asks;
}

function isBranchOf(statement: SyntaxNode, inner: SyntaxNode, asks: Asks): boolean {
  const condition = statement.field("condition");
  if (condition === null || inner.id() === condition.id()) return false;
  const isThen = statement.field("consequence")?.id() === inner.id();
  const text = condition.text();
  return (
    asks(text) &&
    (isThen ? !isRefusal(text) : isRefusal(text) || (/elif|else/.test(String(inner.kind())) && isRefusal(text)))
  );
}

function isCheckedBefore({ block, inner, name, asks }: Place, scopes: PythonScopes): boolean {
  const from = inner.range().start.index;
  return checksIn(block, scopes).some(({ statement, kind, text, to }) => {
    if (to > from) return false;
    if (kind === "assert_statement" || kind === "expression_statement") return asks(text);
    if (kind === "try_statement")
      return isCheckedInTry(statement, asks) || isRefusedInTry(statement, { block, inner, name, asks }, scopes);
    return (
      asks(text) &&
      isRefusal(text) &&
      (leaves(statement.field("consequence")) || replaces(statement.field("consequence"), name))
    );
  });
}

/** A statement that can be a check of what comes after it, the offset of its end, and its condition or whole text. */
interface Checking {
  readonly statement: SyntaxNode;
  readonly kind: string;
  readonly text: string;
  readonly to: number;
}

const CHECKS = new WeakMap<PythonScopes, Map<number, readonly Checking[]>>();

/** The statements of a block that can be checks; looked for once a block. */
function checksIn(block: SyntaxNode, scopes: PythonScopes): readonly Checking[] {
  const ofFile = CHECKS.get(scopes) ?? new Map<number, readonly Checking[]>();
  CHECKS.set(scopes, ofFile);
  const id = block.id();
  const checks = ofFile.get(id) ?? block.namedChildren().flatMap(checkingFrom);
  ofFile.set(id, checks);
  return checks;
}

/** `validate_path(name)`: a call for its own sake that raises. */
const CHECKING_CALL = /^(self\.|\w+\.)?_?(validate|check|ensure|assert|verify|require)\w*\(/;

function checkingFrom(statement: SyntaxNode): Checking[] {
  const kind = String(statement.kind());
  if (!/^(assert_statement|expression_statement|try_statement|if_statement)$/.test(kind)) return [];
  const text =
    kind === "if_statement"
      ? (statement.field("condition")?.text() ?? "")
      : kind === "try_statement"
        ? ""
        : statement.text();
  if (kind === "expression_statement" && !CHECKING_CALL.test(text)) return [];
  return [{ statement, kind, text, to: statement.range().end.index }];
}

/** A check within a `try` of which every handler leaves, so that what comes after it has passed the check. */
function isRefusedInTry(statement: SyntaxNode, place: Place, scopes: PythonScopes): boolean {
  const body = statement.field("body");
  const handlers = statement.namedChildren().filter((one) => one.is("except_clause"));
  return (
    body !== null &&
    handlers.length > 0 &&
    handlers.every((one) => leaves(one.namedChildren().at(-1) ?? null)) &&
    isCheckedBefore({ ...place, block: body }, scopes)
  );
}

/** `try: path.relative_to(root) except ValueError: raise` is a check. */
function isCheckedInTry(statement: SyntaxNode, asks: Asks): boolean {
  const handler = statement.namedChildren().find((one) => one.is("except_clause"));
  const body = statement.field("body");
  return (
    body !== null &&
    /relative_to\(|commonpath|int\(|UUID\(|ip_address\(/.test(body.text()) &&
    asks(body.text()) &&
    handler !== undefined &&
    leaves(handler.namedChildren().at(-1) ?? null)
  );
}

/** A condition that is true for values to be refused: `not …`, `… not in …`, `!=`, or a mark of an attack. */
function isRefusal(condition: string): boolean {
  return /\bnot\b|!=|["']\.\.["'/]|isabs\(|startswith\(["'](\/|\.\.|\\\\)|is_private|is_loopback|["']\\?[nr/\\<;:"']["']\s+in|unsafe|invalid|forbidden|blocked|denied|is_none|bool\(.*netloc|\bany\(|(netloc|scheme|hostname)(?!\s*(==|in))|is None/i.test(
    condition,
  );
}

/** `if not is_safe(name): name = "index"` */
function replaces(body: SyntaxNode | null, name: string): boolean {
  const lines = body?.text().split("\n") ?? [];
  return lines.some((line) => line.trim().startsWith(`${name} =`));
}

function leaves(body: SyntaxNode | null): boolean {
  if (body === null) return false;
  const last = body.is("block")
    ? body
        .namedChildren()
        .filter((one) => !one.is("comment"))
        .at(-1)
    : body;
  return last !== undefined && (LEAVES.test(String(last.kind())) || LEAVING_CALL.test(last.text()));
}

/** Names that are made from a name by one assignment in the same function: `parsed = urlparse(url)`. */
function derivedFrom(name: string, scope: number, scopes: PythonScopes): string[] {
  const mention = new RegExp(`(?<![\\w.])${escaped(name)}(?!\\w)`);
  const found: string[] = [];
  for (const [other, texts] of assignedIn(scope, scopes)) {
    if (other === name || found.length >= MOST_DERIVED) continue;
    if (texts.some((text) => mention.test(text))) found.push(other);
  }
  return found;
}

const ASSIGNED = new WeakMap<PythonScopes, Map<number, ReadonlyMap<string, readonly string[]>>>();

/** The beginnings of the texts that each name of a function is given; read once a function. */
function assignedIn(scope: number, scopes: PythonScopes): ReadonlyMap<string, readonly string[]> {
  const ofFile = ASSIGNED.get(scopes) ?? new Map<number, ReadonlyMap<string, readonly string[]>>();
  ASSIGNED.set(scopes, ofFile);
  const texts =
    ofFile.get(scope) ??
    new Map(
      [...(scopes.bindings.get(scope) ?? [])].map(([name, bindings]) => [
        name,
        bindings.flatMap(({ value }) => value?.text().slice(0, LONGEST_LOOK) ?? []),
      ]),
    );
  ofFile.set(scope, texts);
  return texts;
}

/** More names and longer texts would only be written to cost us time. */
const MOST_DERIVED = 8;
const LONGEST_LOOK = 400;

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
