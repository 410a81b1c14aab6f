import { type Flow, type Piece, TRUST } from "../flow/flow.ts";
import { expressionsIn, isConstant, isFunctionNode, keyOf, kindOf, unwrapped } from "../flow/syntax.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import type { Sink } from "./sink.ts";

const STATEMENT =
  /^[\s"'`(]*(select\s|insert\s+(ignore\s+)?into\s|update\s|delete\s+from\s|replace\s+into\s|merge\s+into\s|drop\s|alter\s|truncate\s|create\s+(or\s+replace\s+|temporary\s+|temp\s+|unique\s+)*(table|user|database|index|view|role|schema)|with\s|call\s|exec(ute)?\s|grant\s|set\s|explain\s|show\s|use\s)/i;

/** Parts of statements that are built apart from their beginning. */
const PART =
  /\b(where|and|or|order by|group by|having|limit|offset|values|set|from|join|in|like|ilike)\s*(\(|$|[\w."'`]+\s*(=|<|>|like|in|ilike)?\s*['"(%]*$)/i;

/** Calls that no other library has for anything but a statement. */
const SURELY =
  /(\$(query|execute)RawUnsafe|whereRaw|havingRaw|orderByRaw|groupByRaw|joinRaw|fromRaw|selectRaw|executeSql)$|(^|\.)sequelize\.(literal|query)$|(^|\.)knex\.raw$/i;

const DATABASE =
  /(^|\.|_)(db|database|pool|conn|connection|client|pg|mysql\w*|sqlite\w*|knex|sequelize|prisma|manager|entityManager|repository|repo|dataSource|session|tx|trx|transaction|em|orm|mssql|oracledb|sql|stmt|cursor|query|queryRunner|models?|typeorm|driver)(\(.*\))?$/i;

/** True when a statement is put together from values, or is a stranger's text as a whole. */
export function isInjectableQuery(sink: Sink): boolean {
  const { given, flow, last } = sink;
  const [argument] = given;
  if (argument === undefined || isConstant(argument)) return false;
  const statement = statementIn(argument, flow);
  if (statement === undefined || isFunctionNode(statement)) return false;
  const pieces = flow.pieces(statement);
  if (pieces.length > 1) {
    if (!isStatement(pieces) && !SURELY.test(sink.name)) return false;
    return pieces.some((piece, index) => "node" in piece && isValue(piece.node, pieces.slice(0, index), flow));
  }
  const isDatabase =
    (DATABASE.test(sink.object) && last !== "get" && last !== "each" && last !== "all" && last !== "run") ||
    SURELY.test(sink.name);
  return (
    isDatabase &&
    !/^(object|array)$/.test(kindOf(flow.resolved(statement))) &&
    flow.trust(statement, "sql") === TRUST.outside
  );
}

/** The statement of `query(text)`, of `query({ text })` and of `query({ sql })`. */
function statementIn(argument: SyntaxNode, flow: Flow): SyntaxNode | undefined {
  const node = flow.resolved(argument);
  if (!node.is("object")) return argument;
  for (const pair of node.namedChildren()) {
    if (pair.is("shorthand_property_identifier") && /^(text|sql|query|statement)$/.test(pair.text())) return pair;
    if (pair.is("pair") && /^(text|sql|query|statement)$/.test(keyOf(pair) ?? ""))
      return pair.field("value") ?? undefined;
  }
  return undefined;
}

function isStatement(pieces: readonly Piece[]): boolean {
  const text = pieces.map((piece) => ("text" in piece ? piece.text : " ¤ ")).join("");
  return STATEMENT.test(text);
}

/** True when a text of pieces is a statement into which values were put. */
export function isComposedStatement(text: SyntaxNode, flow: Flow): boolean {
  const pieces = flow.pieces(text);
  return pieces.some((piece, index) => "node" in piece && isValue(piece.node, pieces.slice(0, index), flow));
}

/** A value of any origin counts where a value stands, a name of a table only when somebody else chooses it. */
function isValue(node: SyntaxNode, before: readonly Piece[], flow: Flow): boolean {
  const trust = flow.trust(node, "sql");
  if (trust >= TRUST.parameter) return !isPlaceholders(node, flow);
  if (trust === TRUST.constant || isPlaceholders(node, flow)) return false;
  const last = before.at(-1);
  const text = last !== undefined && "text" in last ? last.text : "";
  return (
    /(=|<|>|\blike|\blimit|\boffset|\bvalues\s*\(|['"%])\s*['"%(]*$/i.test(text) &&
    !/^[A-Z][A-Z0-9_.]+$/.test(node.text())
  );
}

/** `ids.map(() => "?").join(", ")` and `"?, ".repeat(n)` only repeat a placeholder. */
function isPlaceholders(node: SyntaxNode, flow: Flow): boolean {
  const text = flow.resolved(node).text();
  if (/^(place_?holders?|params?List|marks|questionMarks)$/i.test(node.text())) return true;
  return /\.map\(\s*\(?[\w\s,]*\)?\s*=>\s*(["'`]\??["'`]|["'`]\?["'`]|`\$\$\{[^`]*\}`|`\$?\{?[^`]*\?`|["'`]\$["'`]\s*\+[^)]*)\s*\)\s*\.join\(|^["'`]\?[^a-z]*["'`]\.repeat\(|fill\(\s*["'`]\?["'`]\s*\)\s*\.join/.test(
    text,
  );
}

const NOSQL_SAFE = /^(\$eq|_id\b.*|\$set|\$push|\$inc)$/;

/** True when a filter of a document store takes a value that can be an object with operators. */
export function isInjectableFilter({ given, flow, last }: Sink): boolean {
  const [argument, second] = given;
  if (argument === undefined) return false;
  if (last === "aggregate") return flow.trust(argument, "nosql") === TRUST.outside;
  const filter = flow.resolved(last === "distinct" && second !== undefined ? second : argument);
  if (!filter.is("object"))
    return /^(identifier|member_expression)$/.test(kindOf(filter)) && flow.trust(argument, "nosql") === TRUST.outside;
  return hasOpenValue(filter, flow);
}

function hasOpenValue(filter: SyntaxNode, flow: Flow): boolean {
  return expressionsIn(filter).some((child) => {
    if (child.is("shorthand_property_identifier")) return flow.trust(child, "nosql") === TRUST.outside;
    if (child.is("spread_element")) return flow.trust(child, "nosql") === TRUST.outside;
    if (!child.is("pair")) return false;
    const value = child.field("value");
    const key = keyOf(child) ?? "";
    if (value === null || NOSQL_SAFE.test(key)) return false;
    if (key === "$where") return flow.trust(value, "sql") >= TRUST.parameter;
    const inner = unwrapped(value);
    if (inner.is("object")) return key === "where" || /^[\w$.]+$/.test(key) ? hasOpenValue(inner, flow) : false;
    if (inner.is("array")) return expressionsIn(inner).some((one) => one.is("object") && hasOpenValue(one, flow));
    return flow.trust(value, "nosql") === TRUST.outside;
  });
}

/** Whether a text is the beginning or a part of a statement. */
export function looksLikeStatement(text: string): boolean {
  return STATEMENT.test(text) || PART.test(text);
}
