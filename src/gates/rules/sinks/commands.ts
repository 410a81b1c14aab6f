import { type Flow, TRUST, type Trust } from "../flow/flow.ts";
import { calleeOf, expressionsIn, kindOf, plainText, propertyIn } from "../flow/syntax.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import type { Sink } from "./sink.ts";

/** What gives its first argument to a shell. */
const SHELL =
  /^(child_process\.(exec|execSync)|(exec|execSync|execAsync|execPromise|execaCommand|execaCommandSync|execCommand)|(shelljs|shell|execa|sh|cp|child|childProcess|child_process|childproc|proc|terminal|node-cmd|cmd|ssh|sshClient|conn|exec-sh|remote-exec)\.(exec|execSync|command|commandSync|run|runSync|get|execCommand|default)|execa\.(execaCommand|execaCommandSync)|(util\.)?promisify\(\)|execa\.(shell|shellSync|stdout|stderr)|(exec-sh|exec-async|exec|shelljs\.exec)|ssh2(\.Client)?\(\)\.exec|child_process\.default\.(exec|execSync))$/;

/** What runs a program with a list of arguments. */
const PROGRAM =
  /^((child_process|cp|childProcess|child)\.)?(spawn|spawnSync|execFile|execFileSync|fork)$|^child_process\.spawn\.(sync|spawn)$|^execa(\.(execa|sync|execaSync|node))?$|^(node-pty|pty)\.spawn$|^cross-spawn|^foreground-child$|^Bun\.spawn(Sync)?$|^Deno\.(run|Command)$/;

const INTERPRETER =
  /(^|\/)(sh|bash|zsh|dash|ksh|cmd|cmd\.exe|powershell|powershell\.exe|pwsh|python|python3|node|perl|ruby)$/;

/** Connections that run commands on another machine, and others that run statements. */
const REMOTE = /^(ssh|sshClient|conn)\./;

const SHELL_PROGRAM = /(^|\/)(sh|bash|zsh|dash|ksh|cmd|cmd\.exe|powershell|powershell\.exe|pwsh)$/;
const RUN_TEXT = /^(-c|-e|\/c|-Command|-lc|-ec)$/i;
const SHELL_NAME = /(^|\.)(sh|shell|bash)(\.\w+)?$/i;

/** The worst origin of a part of a command that a shell reads; constant for what goes through none. */
export function commandTrust(sink: Sink, content: string): Trust {
  const { name, last, given, flow } = sink;
  const [first, list, options] = given;
  if (first === undefined || isOwnName(sink) || (REMOTE.test(name) && !/ssh/i.test(content))) return TRUST.constant;
  if (/^(Bun\.spawn(Sync)?|Deno\.run)$/.test(name)) return wholeCommandTrust(first, flow);
  if (name === "remote-exec") return list === undefined ? TRUST.constant : shellTrust(list, flow);
  if (SHELL.test(name)) return shellTrust(first, flow);
  if (
    !PROGRAM.test(name) &&
    !(/^(spawn|spawnSync|execFileSync)$/.test(last) && /^(cp|child_?process)$/i.test(name.split(".")[0] ?? ""))
  ) {
    return TRUST.constant;
  }
  const isShell = [list, options].some((one) => one !== undefined && hasShell(one, flow));
  if (isShell) return worst([shellTrust(first, flow), list === undefined ? TRUST.constant : listTrust(list, flow)]);
  const program = flow.trust(first, "command");
  const text = plainText(flow.resolved(first));
  if (text === "git" && list !== undefined && isFetching(list, flow)) return TRUST.outside;
  if (list !== undefined && text !== undefined && INTERPRETER.test(text))
    return interpreterTrust(list, { flow, isShell: SHELL_PROGRAM.test(text) });
  if (
    list !== undefined &&
    text === undefined &&
    SHELL_NAME.test(first.text()) &&
    listTrust(list, flow) === TRUST.outside
  )
    return TRUST.outside;
  // Whatever program has `-c` before a text runs that text.
  const script = list === undefined ? undefined : scriptIn(list, flow);
  if (script !== undefined && shellTrust(script, flow) === TRUST.outside) return TRUST.outside;
  return program === TRUST.parameter ? TRUST.constant : program;
}

/** A bare `exec` that the file declares and that is of no module: a parameter, or a function of its own. */
function isOwnName({ node, flow }: Sink): boolean {
  const callee = calleeOf(node);
  return callee?.is("identifier") === true && flow.isOwnFunction(callee);
}

/** `{ cmd: [program, …] }` and `[program, …]`. */
function wholeCommandTrust(given: SyntaxNode, flow: Flow): Trust {
  const options = flow.resolved(given);
  const list = options.is("object") ? propertyIn(options, "cmd") : options;
  const items = list === undefined ? undefined : flow.resolved(list);
  if (items?.is("array") !== true) return list === undefined ? TRUST.constant : flow.trust(list, "command");
  const [program, ...rest] = expressionsIn(items);
  if (program === undefined) return TRUST.constant;
  if (!INTERPRETER.test(plainText(flow.resolved(program)) ?? "")) return flow.trust(program, "command");
  return worst(rest.map((one) => shellTrust(one, flow)));
}

/** True when whoever calls this function decides which program runs, or from where git fetches. */
export function isHandedOnProgram({ name, given, flow }: Sink): boolean {
  const [first, list] = given;
  if (first === undefined || !PROGRAM.test(name) || name.startsWith("Deno")) return false;
  if (flow.trust(first, "command") === TRUST.parameter) return true;
  if (plainText(flow.resolved(first)) !== "git" || list === undefined) return false;
  const items = flow.resolved(list).is("array") ? expressionsIn(flow.resolved(list)) : [];
  if (plainText(items[0] ?? first) !== "clone" || items.some((item) => plainText(item) === "--")) return false;
  return items.some((item) => flow.trust(item, "command") === TRUST.parameter);
}

/** A text that a shell reads: whole, or one of its parts. */
function shellTrust(command: SyntaxNode, flow: Flow): Trust {
  return worst([
    flow.trust(command, "command"),
    ...flow.pieces(command).map((piece) => ("node" in piece ? flow.trust(piece.node, "command") : TRUST.constant)),
  ]);
}

/** True when a command is put together, and not only handed on. */
export function isComposedCommand({ given, flow }: Sink): boolean {
  const [first] = given;
  if (first === undefined) return false;
  const pieces = flow.pieces(first);
  return pieces.length > 1 && pieces.some((piece) => "text" in piece && piece.text.trim() !== "");
}

function listTrust(list: SyntaxNode, flow: Flow): Trust {
  const node = flow.resolved(list);
  return node.is("object") ? TRUST.constant : flow.trust(list, "command");
}

/** `sh -c` reads the argument behind it as a command. */
function interpreterTrust(
  list: SyntaxNode,
  { flow, isShell }: { readonly flow: Flow; readonly isShell: boolean },
): Trust {
  const node = flow.resolved(list);
  if (!node.is("array")) {
    const trust = isShell ? flow.trust(list, "command") : TRUST.constant;
    return trust === TRUST.outside ? trust : TRUST.constant;
  }
  const script = scriptIn(list, flow);
  if (script !== undefined) return shellTrust(script, flow);
  const [file] = expressionsIn(node);
  return file !== undefined && flow.trust(file, "command") === TRUST.outside ? TRUST.outside : TRUST.constant;
}

/** What stands behind `-c` in a list of arguments. */
function scriptIn(list: SyntaxNode, flow: Flow): SyntaxNode | undefined {
  const node = flow.resolved(list);
  if (!node.is("array")) return undefined;
  const items = expressionsIn(node);
  const at = items.findIndex((item) => RUN_TEXT.test(plainText(flow.resolved(item)) ?? ""));
  return at < 0 ? undefined : items[at + 1];
}

/** Git runs programs that an address or an option names. */
function isFetching(list: SyntaxNode, flow: Flow): boolean {
  const node = flow.resolved(list);
  if (!node.is("array")) return false;
  const items = expressionsIn(node);
  if (!/^(clone|fetch|pull|ls-remote|submodule|push|remote)$/.test(plainText(items[0] ?? node) ?? "")) return false;
  if (items.some((item) => plainText(item) === "--")) return false;
  return items.some((item) => flow.trust(item, "command") === TRUST.outside);
}

function hasShell(options: SyntaxNode, flow: Flow): boolean {
  const node = flow.resolved(options);
  if (!node.is("object")) return false;
  const shell = propertyIn(node, "shell");
  return shell !== undefined && (shell.is("true") || /string/.test(kindOf(shell)));
}

function worst(all: readonly Trust[]): Trust {
  return all.reduce((a, b) => (b > a ? b : a), TRUST.constant as Trust);
}
