import { argumentOf, argumentsIn } from "./flow/python-arguments.ts";
import { ANYBODY, DYNAMIC, flowOf, OUTSIDE } from "./flow/python-cleanings.ts";
import { putInto } from "./flow/python-elements.ts";
import type { PythonFlow } from "./flow/python-flow.ts";
import { ORIGIN } from "./flow/python-sources.ts";
import { saysText } from "./flow/python-texts.ts";
import { GAP } from "./flow/python-value.ts";
import { isExponentialInPython } from "./python-expression.ts";
import type { SyntaxNode } from "./syntax-tree.ts";

/** Answers whether a call is a finding, given the tree that it stands in. */
export type PythonCheck = (call: SyntaxNode, root: SyntaxNode) => boolean;

const SQL =
  /\b(select\b[\s\S]*\bfrom|insert\s+(or\s+\w+\s+)?into|update\b[\s\S]*\bset|delete\s+from|drop\s+(table|database|user|schema|view)|create\s+(table|user|database|role|view|index)|alter\s+(table|user|role)|where\b|union\b|grant\s|truncate\s|exec(ute)?\s|call\s|replace\s+into|merge\s+into|show\s|set\s|pragma\s|describe\s|copy\s|use\s|attach\s|order\s+by|values\s*\()/i;
const HOLDS_QUERIES =
  /(^|\.|_)(cur|curs|cursor|conn|connection|c|db|database|session|engine|con|objects|raw_connection\(\)|cursor\(\)|pool|tx|transaction|dbapi|sql|query|\?)(\(\))?\.\w+$/i;

/** SQL text that is put together from values, or that comes from outside whole. */
export const isSqlInjection: PythonCheck = (call, root) => {
  const flow = flowOf(root, "sql");
  const name = flow.calleeOf(call);
  if (/^(subprocess|asyncio|re)\./.test(name)) return false;
  const last = lastOf(name);
  if (last === "extra" && hasDynamicExtra(call, flow)) return true;
  if (/^(scan|query)$/.test(last)) return hasComposedExpression(call, flow);
  const query = argumentOf(
    call,
    0,
    "sql",
    "query",
    "statement",
    "operation",
    "raw_query",
    "text",
    "QueryString",
    "KeyConditionExpression",
    "stmt",
  );
  if (query === undefined) return false;
  if (/^(filter|having|group_by|order_by|distinct|prefix_with|suffix_with)$/.test(last)) {
    if (query.is("identifier") || !isText(query)) return false;
    const { origin, text } = flow.valueOf(query);
    return (origin & DYNAMIC) !== 0 && /\w/.test(text) && text.includes(GAP);
  }
  const holdsQueries = HOLDS_QUERIES.test(name) || TAKES_SQL.test(name);
  if ((!holdsQueries && !saysText(root, SQL_WORD)) || (query.is("string") && !/^\w*[fF]/.test(query.text())))
    return false;
  const { origin, text } = flow.valueOf(query);
  if ((origin & DYNAMIC) === 0) return false;
  if (SQL.test(text.replaceAll(GAP, " ")) && text.includes(GAP)) return true;
  return (origin & OUTSIDE) !== 0 && holdsQueries;
};

const TAKES_SQL = /(^|\.)(RawSQL|text|read_sql|read_sql_query)$|\.raw$/;

/** A word that each part of `SQL` has. */
const SQL_WORD =
  "(?i)\\b(select|insert|update|delete|drop|create|alter|where|union|grant|truncate|exec(ute)?|call|replace|merge|show|set|pragma|describe|copy|use|attach|order|values)\\b";

function hasDynamicExtra(call: SyntaxNode, flow: PythonFlow): boolean {
  return ["select", "where", "tables", "order_by"].some((name) => {
    const given = argumentOf(call, -1, name);
    return given !== undefined && (flow.valueOf(given).origin & DYNAMIC) !== 0;
  });
}

function isText(node: SyntaxNode): boolean {
  return (
    node.is("string") || node.is("binary_operator") || /\.format\($/.test(`${node.field("function")?.text() ?? ""}(`)
  );
}

/** An expression of DynamoDB. */
function hasComposedExpression(call: SyntaxNode, flow: PythonFlow): boolean {
  return ["FilterExpression", "KeyConditionExpression", "ScanFilter"].some((name) => {
    const given = argumentOf(call, -1, name);
    return given !== undefined && (flow.valueOf(given).origin & ANYBODY) !== 0;
  });
}

const SHELL_CALLS =
  /^(os\.(system|popen[234]?)|commands\.(getoutput|getstatusoutput)|subprocess\.(getoutput|getstatusoutput)|popen2\.\w+|asyncio\.(subprocess\.)?create_subprocess_shell|platform\.popen|pexpect\.(spawn|run))$/;
const PROCESS_CALLS =
  /^(subprocess\.(run|call|check_call|check_output|Popen)|sh\.\w+|asyncio\.(subprocess\.)?create_subprocess_exec)$/;
const PROGRAM_CALLS =
  /^(os\.(exec[lv]p?e?|spawn[lv]p?e?|posix_spawnp?|startfile)|pty\.spawn|(\w+\.)?subprocess_exec)$|\.subprocess_shell$/;
const SHELLS = /^(\/(usr\/)?bin\/)?(sh|bash|zsh|dash|ksh|cmd(\.exe)?|powershell(\.exe)?)$/;

/** A command line that values are put into. */
export const isCommandInjection: PythonCheck = (call, root) => {
  const flow = flowOf(root, "command");
  const name = flow.calleeOf(call);
  const command = argumentOf(call, 0, "args", "cmd", "command", "popenargs", "file");
  if (SHELL_CALLS.test(name)) return command !== undefined && is(flow, command, DYNAMIC | ORIGIN.environment);
  if (/BashOperator$/.test(name)) {
    const script = argumentOf(call, -1, "bash_command");
    return script !== undefined && is(flow, script, DYNAMIC) && flow.valueOf(script).text !== GAP;
  }
  if (/\.(exec_command|run_command|sudo)$/.test(name) && !/^(self|cls)\./.test(name))
    return command !== undefined && is(flow, command, ANYBODY);
  if (command === undefined) return false;
  if (PROGRAM_CALLS.test(name)) return argumentsIn(call).some((one) => is(flow, one, OUTSIDE));
  if (!PROCESS_CALLS.test(name)) return false;
  const shell = argumentOf(call, 8, "shell");
  if (shell !== undefined && !/^(False|0|None)$/.test(shell.text()))
    return is(flow, command, DYNAMIC | ORIGIN.environment);
  return startsOutside(call, command, flow);
};

/** Without a shell, what counts is the program, and what a shell named as the program is given. */
function startsOutside(call: SyntaxNode, command: SyntaxNode, flow: PythonFlow): boolean {
  const list = flow.literalOf(command, "list", "tuple");
  const parts =
    putInto(command, flow.scopes) ??
    list?.namedChildren() ??
    argumentsIn(call).filter((one) => !one.is("keyword_argument"));
  const [program] = parts;
  if (program === undefined) return false;
  // `run("grep -R {}".format(x))` without a shell looks for a program of that whole name, which there is not.
  if (list === undefined && !/create_subprocess_exec/.test(flow.calleeOf(call)))
    return is(flow, command, OUTSIDE) && !/^\s*[\w/.-]+\s/.test(flow.valueOf(command).text);
  if (is(flow, program, OUTSIDE)) return true;
  return parts.some(
    (shell, index) =>
      SHELLS.test(flow.valueOf(shell).text) &&
      /^[-/]\w*c$/i.test(parts[index + 1] === undefined ? "" : flow.valueOf(parts[index + 1] ?? shell).text) &&
      parts.slice(index + 2).some((one) => is(flow, one, ANYBODY)),
  );
}

/** Text that is run as code, or as a template, and is not a constant. */
export const isCodeInjection: PythonCheck = (call, root) => {
  const flow = flowOf(root, "code");
  const name = flow.calleeOf(call);
  const code = argumentOf(
    call,
    0,
    "source",
    "object",
    "expression",
    "template",
    "name",
    "template_string",
    "code",
    "text",
  );
  if (code === undefined) return false;
  if (/^(builtins\.)?(eval|exec|execfile|compile)$/.test(name)) return is(flow, code, DYNAMIC);
  if (
    /(^|\.)(runcode|runsource|run_string|run_cell|run_in_subinterp)$/.test(name) ||
    (lastOf(name) === "push" && flow.scopes.imports.has("code")) ||
    /^_?(xx|testcapi\.|_testcapi\.)?(sub)?interp\w*\./.test(name)
  ) {
    return argumentsIn(call).some((one) => is(flow, one, OUTSIDE | ORIGIN.parameter));
  }
  if (
    /^(__import__|importlib\.import_module|importlib\.reload|runpy\.run_path|runpy\.run_module|imp\.load_source)$/.test(
      name,
    )
  )
    return is(flow, code, OUTSIDE);
  if (HANDS_ON.test(name)) return handsToCode(call, flow);
  if (/^string\.Template$/.test(name)) return false;
  if (/(^|\.)render_template_string$/.test(name)) {
    // What the template is filled with by name is escaped.
    const template = argumentOf(call, 0, "source");
    if (template === undefined) return false;
    return is(flow, template, OUTSIDE) || (is(flow, template, DYNAMIC) && flow.valueOf(template).text !== GAP);
  }
  if (
    /^(chevron|pystache)\.(render|renderer\.render)$|^bottle\.(template|\w+_template)$|^trender\.TRender$/.test(name)
  ) {
    const text = argumentOf(call, 0, "template");
    return text !== undefined && is(flow, text, OUTSIDE);
  }
  if (/(^|\.)(\w*Template|from_string)$/.test(name)) {
    const isTemplate =
      !/render/.test(name) &&
      /jinja|mako|django|tornado|flask|from_string|chameleon|genshi|bottle|airspeed|Cheetah|liquid/.test(
        name + [...flow.scopes.imports.values()].join(),
      );
    return isTemplate && (is(flow, code, OUTSIDE) || (is(flow, code, ANYBODY) && flow.valueOf(code).text !== GAP));
  }
  return false;
};

const HANDS_ON = /(^|\.)(run_in_executor|to_thread|submit|map)$/;

/** `executor.submit(exec, text)`: the function that runs code is an argument, and what it is given comes after it. */
function handsToCode(call: SyntaxNode, flow: PythonFlow): boolean {
  const given = argumentsIn(call);
  const at = given.findIndex((one) => /^(builtins\.)?(eval|exec)$/.test(one.text()));
  return at !== -1 && given.slice(at + 1).some((one) => is(flow, one, DYNAMIC));
}

/** `getattr(module, name)(…)` and `globals()[name](…)` with a name from outside. */
export const isNamedFromOutside: PythonCheck = (call, root) => {
  const flow = flowOf(root, "code");
  const callee = call.field("function");
  // `globals().get(name)` gives what is then called.
  const owner = callee?.field("object")?.text() ?? "";
  if (
    callee?.is("attribute") &&
    /^(globals|locals|vars)\(\)$/.test(owner) &&
    callee.field("attribute")?.text() === "get"
  ) {
    const key = argumentOf(call, 0);
    return key !== undefined && is(flow, key, ANYBODY);
  }
  if (callee?.is("subscript")) {
    const holder = callee.field("value")?.text() ?? "";
    const key = callee.field("subscript");
    return /^(globals|locals|vars)\(\)$|__(dict|globals)__$/.test(holder) && key !== null && is(flow, key, ANYBODY);
  }
  if (!callee?.is("call") || callee.field("function")?.text() !== "getattr") return false;
  const name = argumentOf(callee, 1);
  return name !== undefined && is(flow, name, OUTSIDE);
};

const FILE_CALLS =
  /^(open|io\.open|codecs\.open|aiofiles\.open|os\.(open|remove|unlink|rmdir|removedirs|makedirs|mkdir|listdir|scandir|rename|replace|walk|chmod|chown|stat|symlink|link|truncate|readlink)|shutil\.\w+|(flask\.)?send_file|(flask\.)?send_from_directory|\w*\.?(responses\.)?FileResponse|FileResponse|web\.FileResponse|zipfile\.ZipFile|tarfile\.open|file|gzip\.open|bz2\.open|numpy\.(load|loadtxt|genfromtxt)|pandas\.read_(csv|excel|json|table|parquet)|PIL\.Image\.open|Image\.open|linecache\.getline|glob\.i?glob|django\.http\.FileResponse|static_file|bottle\.static_file|tempfile\.(mkdtemp|mkstemp|NamedTemporaryFile)|os\.path\.(exists|isfile)|sqlite3\.connect|configparser\.\w+)$/;
const PATH_METHODS =
  /\.(read_text|read_bytes|write_text|write_bytes|unlink|rmdir|mkdir|touch|iterdir|rglob|rename|open|symlink_to|save|saveas|download_file|extract)$/;

/** A file that is opened, changed or sent under a name from outside. */
export const isPathTraversal: PythonCheck = (call, root) => {
  const flow = flowOf(root, "path");
  const name = flow.calleeOf(call);
  if (/send_from_directory$/.test(name)) {
    const folder = argumentOf(call, 0, "directory");
    return folder !== undefined && is(flow, folder, ORIGIN.remote);
  }
  if (/^os\.path\.(exists|isfile)$/.test(name)) return false;
  if (FILE_CALLS.test(name)) {
    return [0, 1].some((index) => {
      if (index === 1 && !/^(os\.(rename|replace|symlink|link)|shutil\.\w+)$/.test(name)) return false;
      const path = argumentOf(
        call,
        index,
        ...(index === 0
          ? ["file", "path", "filename", "path_or_file", "filename_or_fp", "src", "dir", "prefix"]
          : ["dst"]),
      );
      return path !== undefined && is(flow, path, ORIGIN.remote);
    });
  }
  if (!PATH_METHODS.test(name) && call.field("function")?.field("attribute") === null) return false;
  const method = lastOf(name);
  if (/^(save|saveas|download_file|extract)$/.test(method)) {
    const path = argumentOf(call, method === "download_file" ? 2 : 0, "dst", "Filename", "member");
    return (
      path !== undefined &&
      is(flow, path, ORIGIN.remote) &&
      !/\.(storage|objects|form|model|serializer)\.save$/.test(name)
    );
  }
  const object = call.field("function")?.field("object");
  return (
    PATH_METHODS.test(`.${method}`) &&
    object !== null &&
    object !== undefined &&
    isPathObject(object, flow) &&
    is(flow, object, ORIGIN.remote)
  );
};

function isPathObject(object: SyntaxNode, flow: PythonFlow): boolean {
  return flow.reachesCall(object, /(^|\.)(Path|PurePath|PosixPath)$/) || /path/i.test(object.text());
}

/** A regular expression from outside, or one that can be made to hang. */
export const isSlowPattern: PythonCheck = (call, root) => {
  const flow = flowOf(root, "pattern");
  const name = flow.calleeOf(call);
  if (
    !/^(re|regex|re2)\.(compile|match|fullmatch|search|findall|finditer|sub|subn|split)$/.test(name) ||
    name.startsWith("re2.")
  )
    return false;
  const pattern = argumentOf(call, 0, "pattern");
  if (pattern === undefined) return false;
  const { origin, text } = flow.valueOf(pattern);
  if ((origin & ORIGIN.remote) !== 0) return true;
  // `re.match(pattern, text, flags)`, but `re.compile(pattern, flags)`.
  const flags = argumentOf(call, lastOf(name) === "compile" ? 1 : 2, "flags")?.text();
  return origin === ORIGIN.trusted && isExponentialInPython(text, flags);
};

/** True when an expression has one of the given origins. */
export function is(flow: PythonFlow, node: SyntaxNode, origins: number): boolean {
  return (flow.valueOf(node).origin & origins) !== 0;
}

/** The last part of a dotted name. */
export function lastOf(name: string): string {
  return name.split(".").at(-1) ?? "";
}
