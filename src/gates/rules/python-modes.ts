import { argumentOf } from "./flow/python-arguments.ts";
import { flowOf } from "./flow/python-cleanings.ts";
import { lastOf, type PythonCheck } from "./python-injection.ts";
import type { SyntaxNode } from "./syntax-tree.ts";

const WORLD = /^0?o?0*[0-7]*[2367]$/;

/** A file that others may change, or whose name they can foresee. */
export const isOpenMode: PythonCheck = (call, root) => {
  const name = flowOf(root, "data").calleeOf(call);
  const last = lastOf(name);
  if (/^os\.(l|f)?chmod$|^chmod$|\.chmod$/.test(name)) {
    const mode = argumentOf(
      call,
      /^os\./.test(name) || call.field("function")?.is("identifier") ? 1 : /^(pathlib|.*Path\b)/.test(name) ? 0 : 0,
      "mode",
    );
    const given = mode?.is("string") ? undefined : (mode ?? argumentOf(call, 1));
    return isWorldWritable(given) || isWorldWritable(argumentOf(call, 1));
  }
  if (/^os\.umask$/.test(name)) return /^(0+|0o0+)$/.test(argumentOf(call, 0)?.text() ?? "");
  if (/^os\.(open|mkdir|makedirs|mkfifo|mknod)$/.test(name))
    return isWorldWritable(argumentOf(call, name === "os.open" ? 2 : 1, "mode"));
  if (/^tempfile\.mktemp$/.test(name) || /^os\.(tempnam|tmpnam)$/.test(name)) return true;
  if (last === "mkdir") return isWorldWritable(argumentOf(call, 0, "mode"));
  return (
    /^(io\.)?open$/.test(name) &&
    isSharedTemporary(argumentOf(call, 0, "file"), root) &&
    /["'][wax]/.test(argumentOf(call, 1, "mode")?.text() ?? "")
  );
};

function isSharedTemporary(path: SyntaxNode | undefined, root: SyntaxNode): boolean {
  return path !== undefined && /^\/(tmp|var\/tmp|dev\/shm)\/[\w.-]+$/.test(flowOf(root, "data").valueOf(path).text);
}

/** `0o777`, `0x1ff` or `0777`, as Python 2 wrote it, with or without the bits of the kind of the file. */
function permissionsOf(text: string): number {
  const number = /^0[0-7]+$/.test(text) ? `0o${text}` : text;
  return /^(0[oOxX][\da-fA-F]+|\d+)$/.test(number) ? Number(number) & 0o7777 : 0;
}

function isWorldWritable(mode: SyntaxNode | undefined): boolean {
  if (mode === undefined) return false;
  const text = mode.text();
  if (/^0[xX]|^0[oO]\d{5,}/.test(text)) return (permissionsOf(text) & 0o022) !== 0;
  if (/S_I(W|RWX)OTH?\b|S_IRWXO\b|S_IWOTH\b|S_IRWXG\b|S_IWGRP\b|S_IXOTH/.test(text)) return true;
  if (mode.is("integer") && /^[1-9]\d+$/.test(text)) return (Number(text) & 0o022) !== 0 && Number(text) < 0o10000;
  return (
    /^0[oO]?[0-7]{3,4}$/.test(text) &&
    (WORLD.test(text) || /^0[oO]?[0-7]?[0-7][2367][0-7]$/.test(text) || /^0[oO]?[0-7]?[0-7][0-7][2367]$/.test(text))
  );
}
