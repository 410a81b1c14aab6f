import type { Finding } from "../gate.ts";
import { literalText, splitLiterals } from "../rules/literal.ts";
import type { SourceFile, Sources } from "../rules/source.ts";
import type { SyntaxNode } from "../rules/syntax-tree.ts";

/** What the test runner and the mutation tester keep in the process: names that a block has no business with. */
const OF_THE_TOOLS =
  /__stryker|stryMut|stryCov|\bstryker\b|__vitest|__coverage__|\bVITEST(?:_\w+)?\b|STRYKER|\.blocks-out|\bBLOCKS_[A-Z]+/;

/** Modules through which a test gets at the process that runs it, or at the runner's own parts. */
const RUNNER_MODULES =
  /^(?:node:)?(?:inspector(?:\/promises)?|worker_threads|cluster|vm|module|v8|repl|diagnostics_channel)$|^(?:vitest|vite|vite-node|tinypool)\/|^@vitest\/|^@stryker-mutator\//;

/** What a test needs of vitest; all else of it is for those who build on the runner. */
const FOR_TESTS =
  /^(?:describe|it|test|suite|expect|vi|vitest|(?:before|after|around)(?:All|Each)|onTestFailed|onTestFinished|expectTypeOf|assertType|assert)$/;

/** Matchers that a test believes to know. */
const OWN_MATCHERS =
  /^(?:toBe(?:Truthy|Falsy|Null|Undefined|Defined|NaN|InstanceOf|TypeOf|CloseTo|OneOf|(?:Greater|Less)Than(?:OrEqual)?)?|to(?:Strict)?Equal|toThrow\w*|toMatch\w*|toContain\w*|toHave\w+|toSatisfy|resolves|rejects|not)$/;

/** Ways from a test's process to its parent, and to modules without an import. */
const PROCESS_DOORS = /^(?:send|on|once|emit|binding|_\w+|mainModule|getBuiltinModule|channel|dlopen|reallyExit)$/;

const LISTS_OF_KEYS =
  /^(?:Object|Reflect)\.(?:keys|entries|values|getOwnPropertyNames|getOwnPropertyDescriptors?|ownKeys|get)$/;

/**
 * Where the code of a block reaches for the tools that judge it: a test that knows that it is being mutated or measured
 * can give the answer that is wanted. Comments are not looked at.
 */
export function reachesForRunner(sources: Sources): Finding[] {
  return sources.files.flatMap((file) => {
    if (file.root === undefined || file.language === "python") return [];
    const places = [...namedParts(file.root), ...imports(file.root), ...doors(file.root), ...verdicts(file.root)];
    const byLine = new Map(places.map((place) => [place.node.range().start.line, place]));
    return [...byLine.values()].map((place) => findingAt(place, file));
  });
}

interface Place {
  readonly node: SyntaxNode;
  readonly what: string;
}

function namedParts(root: SyntaxNode): Place[] {
  const kinds = ["identifier", "property_identifier", "string_fragment", "shorthand_property_identifier_pattern"];
  const named = kinds.flatMap((kind) => root.findAll({ rule: { kind, regex: OF_THE_TOOLS.source } }));
  const split = splitLiterals(root).filter(({ text }) => OF_THE_TOOLS.test(text));
  return [...named, ...split.map(({ node }) => node)].map((node) => ({
    node,
    what: `names ${node.text().slice(0, 60)}, which belongs to the tools that judge the block`,
  }));
}

function imports(root: SyntaxNode): Place[] {
  const statements = root.findAll({ rule: { any: [{ kind: "import_statement" }, { kind: "export_statement" }] } });
  const fixed = statements.flatMap((statement) => statement.field("source") ?? []);
  const calls = root
    .findAll({ rule: { kind: "call_expression" } })
    .filter((call) => /^(?:import|require|importActual|vi\.importActual)$/.test(call.field("function")?.text() ?? ""))
    .flatMap((call) => call.field("arguments")?.namedChildren()[0] ?? []);
  return [...fixed, ...calls].flatMap((source): Place[] => {
    const module = literalText(source);
    if (module === undefined) return [{ node: source, what: "loads a module whose name is made at run time" }];
    return RUNNER_MODULES.test(module)
      ? [{ node: source, what: `loads ${module}, a way to the process that runs it` }]
      : [];
  });
}

function doors(root: SyntaxNode): Place[] {
  const members = root.findAll({ rule: { kind: "member_expression" } }).filter((member) => {
    const property = member.field("property")?.text() ?? "";
    return member.field("object")?.text().replace("globalThis.", "") === "process" && PROCESS_DOORS.test(property);
  });
  const computed = root.findAll({ rule: { kind: "subscript_expression" } }).filter((access) => {
    const index = access.field("index");
    return isGlobal(access.field("object")) && (index === null || literalText(index) === undefined);
  });
  const listed = root
    .findAll({ rule: { kind: "call_expression" } })
    .filter((call) => LISTS_OF_KEYS.test(call.field("function")?.text() ?? ""))
    .filter((call) => isGlobal(call.field("arguments")?.namedChildren()[0] ?? null));
  return [...members, ...computed, ...listed].map((node) => ({
    node,
    what: `reaches into the process that runs it with ${node.text().split("\n")[0]?.slice(0, 60)}`,
  }));
}

/** Where a test gets at its own verdict: the task that it is, a matcher under a known name, the runner's own functions. */
function verdicts(root: SyntaxNode): Place[] {
  const tasks = root.findAll({
    rule: {
      any: [
        {
          kind: "shorthand_property_identifier_pattern",
          regex: "^task$",
          inside: { kind: "formal_parameters", stopBy: "end" },
        },
        { kind: "property_identifier", regex: "^task$", inside: { kind: "member_expression" } },
      ],
    },
  });
  const specifiers = root
    .findAll({ rule: { kind: "import_statement" } })
    .filter((statement) => literalText(statement.field("source") ?? statement) === "vitest")
    .flatMap((statement) => statement.findAll({ rule: { kind: "import_specifier" } }))
    .filter((specifier) => !FOR_TESTS.test(specifier.field("name")?.text() ?? ""));
  const matchers = root
    .findAll({ rule: { kind: "call_expression" } })
    .filter((call) => /\bextend$/.test(call.field("function")?.text() ?? ""))
    .flatMap((call) => call.findAll({ rule: { any: [{ kind: "pair" }, { kind: "method_definition" }] } }))
    .filter((one) => OWN_MATCHERS.test((one.field("key") ?? one.field("name"))?.text() ?? ""));
  return [...tasks, ...specifiers, ...matchers].map((node) => ({
    node,
    what: `can change the verdict of a test through ${node.text().split("\n")[0]?.slice(0, 60)}`,
  }));
}

function isGlobal(node: SyntaxNode | null): boolean {
  return node !== null && /^(?:globalThis|global|self|process|globalThis\.process)$/.test(node.text());
}

function findingAt({ node, what }: Place, file: SourceFile): Finding {
  const { start } = node.range();
  return {
    code: "COVERAGE-REACHES-RUNNER",
    severity: "HIGH",
    message: `the code ${what}`,
    remedy: "Take it out: code and tests must do the same whether a tool looks on or not.",
    path: file.path,
    line: start.line + 1,
    column: start.column + 1,
    quote: (file.content.split("\n")[start.line] ?? "").trim().slice(0, 200),
  };
}
