import { argumentsIn } from "./flow/python-arguments.ts";
import { flowOf } from "./flow/python-cleanings.ts";
import { ORIGIN } from "./flow/python-sources.ts";
import { is, type PythonCheck } from "./python-injection.ts";
import type { SyntaxNode } from "./syntax-tree.ts";

const LOGGERS =
  /(^|\.)(logging|log|_?logger|LOG|LOGGER|\w*[lL]og(ger)?|getLogger\(\)|get_logger\(\))\.(debug|info|warning|warn|error|critical|exception|log|fatal)$/;

/** A line of a log with data from outside in which line breaks are left. */
export const isForgedLog: PythonCheck = (call, root) => {
  const flow = flowOf(root, "log");
  const name = flow.calleeOf(call);
  if (!LOGGERS.test(name)) return false;
  const given = argumentsIn(call).filter((one) => !isNamed(one, /^(exc_info|stack_info)$/) && !isPlainText(one));
  return given.some((one) => is(flow, one, ORIGIN.remote)) && !/%r|!r\}/.test(call.text());
};

function isPlainText(argument: SyntaxNode): boolean {
  return argument.is("string") && !/^\w*[fF]/.test(argument.text());
}

function isNamed(argument: SyntaxNode, name: RegExp): boolean {
  return argument.is("keyword_argument") && name.test(argument.field("name")?.text() ?? "");
}

/** A log is written with a parameter that is named like what a user types. */
export const logsUserParameter: PythonCheck = (call, root) => {
  const flow = flowOf(root, "log");
  if (!LOGGERS.test(flow.calleeOf(call)) || /%r|!r\}/.test(call.text())) return false;
  return argumentsIn(call).some(
    (one) =>
      /(?<![\w.])(user_?(name|input|agent|data|query|comment)|input_?(data|text)?|query|search_?term|email)(?![\w(.[])/.test(
        one.text(),
      ) &&
      !(one.is("string") && !one.text().startsWith("f")) &&
      is(flow, one, ORIGIN.parameter),
  );
};
