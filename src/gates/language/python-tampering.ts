import type { Finding } from "../gate.ts";
import type { SourceFile } from "../rules/source.ts";
import type { SyntaxNode } from "../rules/syntax-tree.ts";
import { findingAt } from "./finding-at.ts";
import { pythonImports, pythonNames } from "./python-tree.ts";

/**
 * Modules by which code reaches into the tools that measure it. Tests of Python run in the process that reports on
 * them, so that what touches the reporting is refused by reading.
 */
const TOOLS =
  /^(?:_pytest|pluggy|coverage|pytest_cov|ctypes|_ctypes|cffi|gc|builtins|__main__|site|_testcapi|_testinternalcapi)(?:\.|$)/;
/** Calls and names that switch tracing, reach other modules' insides, or end the process past every report. */
const REACHES = new RegExp(
  "^(?:sys\\.(?:settrace|setprofile|monitoring|_getframe|_current_frames|modules|meta_path|path_hooks|addaudithook)" +
    "|threading\\.(?:settrace|setprofile)\\w*|os\\.(?:_exit|abort)" +
    "|inspect\\.(?:currentframe|stack|getouterframes|getinnerframes|trace)" +
    "|pytest\\.(?:exit|hookimpl|hookspec|main|console_main)|__builtins__|__main__" +
    "|__loader__|__spec__|hypothesis\\.(?:core|internal)|hypothesis\\.settings\\.(?:register_profile|load_profile))(?:\\.|$)",
);

/** Members that lead from an object to the frames and variables of whoever made or called it, and to pytest's plugins. */
const LEADS_OUT =
  /^(?:f_back|f_locals|f_globals|f_builtins|tb_frame|gi_frame|cr_frame|ag_frame|__globals__|__closure__|__code__|__subclasses__|__builtins__|pluginmanager|cell_contents)$/;

/** Of the places in tests only: code made at run time can do any of the above unseen. */
const MAKES_CODE =
  /^(?:exec|eval|compile|__import__|importlib\.import_module|importlib\.__import__|runpy\.\w+|code\.\w+)$/;

/** What must not be replaced, by assignment, `setattr`, `monkeypatch` or `mock.patch`. A clock, a stream and files may be. */
const PROTECTED =
  /^(?:(?:pytest|_pytest|unittest|hypothesis|coverage|builtins|__main__)(?:\.|$)|os\.(?:write|read|pipe|_exit|abort)?$|sys\.(?:exit|settrace|setprofile|monitoring|modules|excepthook)?$|threading\.(?:settrace|setprofile)?$)/;

/** Where the block or its tests reach for the tools that judge them. */
export function tamperedRunner(file: SourceFile, isTest: boolean): Finding[] {
  const root = file.root;
  if (root === undefined || file.language !== "python") return [];
  const places = [...forbiddenImports(file), ...forbiddenNames(file, isTest), ...replacements(file), ...memory(file)];
  if (isTest) places.push(...hooks(root));
  const unique = new Map(places.map((place) => [place.node.range().start.line, place]));
  return [...unique.values()].map(({ node, what }) =>
    findingAt(node, file, {
      code: "COVERAGE-REACHES-RUNNER",
      message: `${what}, by which code can change what is reported of its own tests`,
      remedy: "Test the block through its functions alone, and leave the test runner and the interpreter as they are.",
    }),
  );
}

interface Place {
  readonly node: SyntaxNode;
  readonly what: string;
}

function forbiddenImports(file: SourceFile): Place[] {
  return pythonImports(file)
    .filter(({ name }) => TOOLS.test(name) || REACHES.test(name) || starOf(name))
    .map(({ node, name }) => ({ node, what: `${name} is imported` }));
}

/** `from os import *` hides which names are meant. */
function starOf(name: string): boolean {
  return /^(?:sys|os|pytest|threading|signal|inspect|importlib)\.\*$/.test(name);
}

function forbiddenNames(file: SourceFile, isTest: boolean): Place[] {
  const names = pythonNames(file);
  const kinds = [{ kind: "attribute" }, { kind: "identifier" }];
  const used = (file.root?.findAll({ rule: { any: kinds } }) ?? []).filter((node) => !isPartOfName(node));
  return used.flatMap((node): Place[] => {
    const meaning = names.meaningOf(node);
    const member = node.is("attribute") ? (node.field("attribute")?.text() ?? "") : "";
    if (LEADS_OUT.test(member)) return [{ node, what: `${member} is used` }];
    if (REACHES.test(meaning)) return [{ node, what: `${meaning} is used` }];
    const called = node.parent()?.is("call") === true && node.parent()?.field("function")?.id() === node.id();
    if (called && isTest && MAKES_CODE.test(meaning) && !importsByName(node))
      return [{ node, what: `${meaning} makes code at run time` }];
    return [];
  });
}

/** `import_module("logic")`: a name that can be read is held against the same list as an import. */
function importsByName(callee: SyntaxNode): boolean {
  const first = callee.parent()?.field("arguments")?.child(1);
  if (first?.is("string") !== true || !/import_module$/.test(callee.text())) return false;
  return !TOOLS.test(contentOf(first)) && !REACHES.test(contentOf(first));
}

/** An identifier that is the member of an attribute, or the name of an argument, is no name of its own. */
function isPartOfName(node: SyntaxNode): boolean {
  const parent = node.parent();
  if (parent === null) return false;
  if (parent.is("attribute") && node.is("identifier")) return true;
  if (parent.is("keyword_argument")) return parent.field("name")?.id() === node.id();
  return ["dotted_name", "import_statement", "aliased_import", "parameters", "function_definition"].some((kind) =>
    parent.is(kind),
  );
}

/** `setattr(pytest, …)`, `monkeypatch.setattr("builtins.open", …)`, `mock.patch("sys.settrace")`, `pytest.x = y`. */
function replacements(file: SourceFile): Place[] {
  const names = pythonNames(file);
  const isProtected = (name: string) => PROTECTED.test(name);
  const assigned = (file.root?.findAll({ rule: { kind: "assignment" } }) ?? []).flatMap((node): Place[] => {
    const left = node.field("left");
    const meaning = left?.is("attribute") === true ? names.meaningOf(left) : "";
    return isProtected(meaning) ? [{ node, what: `${meaning} is replaced` }] : [];
  });
  const calls = (file.root?.findAll({ rule: { kind: "call" } }) ?? []).flatMap((node): Place[] => {
    const callee = node.field("function")?.text() ?? "";
    if (!/(?:^|\.)(?:setattr|delattr|getattr|vars|setitem|patch(?:\.\w+)?)$/.test(callee)) return [];
    const [first, second] = (node.field("arguments")?.children() ?? []).filter((child) => child.isNamed());
    if (first === undefined) return [];
    const member = second?.is("string") === true ? `.${contentOf(second)}` : ".";
    const target = first.is("string") ? contentOf(first) : names.meaningOf(first) + member;
    return isProtected(target) ? [{ node, what: `${target.replace(/\.$/, "")} is reached by ${callee}` }] : [];
  });
  return [...assigned, ...calls];
}

function contentOf(text: SyntaxNode): string {
  return text.find({ rule: { kind: "string_content" } })?.text() ?? "";
}

/** Other processes' memory and descriptors lie below /proc, and our own files in the output folder. */
function memory(file: SourceFile): Place[] {
  const texts = file.root?.findAll({ rule: { kind: "string_content" } }) ?? [];
  return texts
    .filter(
      (node) =>
        /\/proc\/(?!cpuinfo|meminfo|loadavg|uptime)|\/dev\/fd|\.blocks-out/.test(node.text()) && !isDocstring(node),
    )
    .map((node) => ({ node, what: "a path of the system's or of our own is named" }));
}

function isDocstring(node: SyntaxNode): boolean {
  return node.parent()?.parent()?.is("expression_statement") === true;
}

/** pytest calls functions of these names, and loads the modules that this variable names. */
function hooks(root: SyntaxNode): Place[] {
  const functions = root.findAll({ rule: { kind: "function_definition" } });
  const assignments = root.findAll({ rule: { kind: "assignment" } });
  return [
    ...functions.filter((node) => /^pytest_/.test(node.field("name")?.text() ?? "")),
    ...assignments.filter((node) => /^(?:pytest_plugins|collect_ignore\w*)$/.test(node.field("left")?.text() ?? "")),
  ].map((node) => ({ node, what: `${(node.field("name") ?? node.field("left"))?.text()} speaks to pytest itself` }));
}
