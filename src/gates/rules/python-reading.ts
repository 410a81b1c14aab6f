import { argumentOf } from "./flow/python-arguments.ts";
import { ANYBODY, DYNAMIC, flowOf } from "./flow/python-cleanings.ts";
import { isConstant } from "./flow/python-constant.ts";
import { enclosing } from "./flow/python-extents.ts";
import type { PythonFlow } from "./flow/python-flow.ts";
import { ORIGIN } from "./flow/python-sources.ts";
import { is, type PythonCheck } from "./python-injection.ts";
import type { SyntaxNode } from "./syntax-tree.ts";

/** An object is read from text that can name what is run. */
export const isUnsafeReading: PythonCheck = (call, root) => {
  const flow = flowOf(root, "data");
  const name = flow.calleeOf(call);
  const data = argumentOf(call, 0, "file", "data", "stream", "f", "filename", "string", "buffer", "filepath_or_buffer");
  const isReader =
    /^(_?c?pickle|cPickle|dill|cloudpickle|marshal|_pickle|pickle5|django\.core\.signing\.pickle|six\.moves\.cPickle)\.(loads?|Unpickler)$|^(jsonpickle\.(decode|loads|unpickler\.decode)|shelve\.(open|DbfilenameShelf)|joblib\.load|pandas\.read_pickle|ruamel\.yaml\.(unsafe_load|load)|yaml\.(unsafe_load|unsafe_load_all|UnsafeLoader|full_load|full_load_all)|numpy\.load|torch\.load|yaml\.(load|load_all)|skops\.load)$/i.test(
      name,
    );
  const isPickler = /(Unpickler\(\)\.load)$/.test(name);
  if (!isReader && !isPickler) return false;
  if (isPickler) return true;
  if (/yaml\.unsafe_load(_all)?$/.test(name)) return true;
  if (/yaml\.(load|load_all)$/.test(name)) return !hasSafeLoader(call, name) && !isFixedYaml(call, flow);
  if (name === "torch.load") return argumentOf(call, -1, "weights_only")?.text() !== "True";
  if (name === "numpy.load") return argumentOf(call, 2, "allow_pickle")?.text() === "True";
  if (/^shelve|^joblib|read_pickle$/.test(name)) return data !== undefined && is(flow, data, ANYBODY);
  return data !== undefined && is(flow, data, DYNAMIC | ORIGIN.environment);
};

/** Text of the program itself, read by the loader that is the default. */
function isFixedYaml(call: SyntaxNode, flow: PythonFlow): boolean {
  const text = argumentOf(call, 0, "stream");
  if (text === undefined) return false;
  const isNamed = text.is("identifier") && !is(flow, text, DYNAMIC | ORIGIN.environment);
  return isNamed || (argumentOf(call, 1, "Loader") === undefined && isConstant(text, flow));
}

function hasSafeLoader(call: SyntaxNode, name: string): boolean {
  const loader = argumentOf(call, 1, "Loader")?.text() ?? "";
  return /(Safe|Base|RoundTrip)Loader$/.test(loader) || (name.startsWith("ruamel") && loader === "");
}

/** An archive that is unpacked without looking at the names in it. */
export const isUncheckedUnpacking: PythonCheck = (call, root) => {
  const flow = flowOf(root, "path");
  const name = flow.calleeOf(call);
  if (/(^|\.)unpack_archive$/.test(name))
    return argumentOf(call, 3, "filter") === undefined && !/zip/.test(call.text());
  if (!/\.(extractall|extract|_extract_member)$/.test(name)) return false;
  const around = enclosing(call, /^(function_definition|module)$/)?.text() ?? "";
  if (
    !/tarfile|zipfile|TarFile|ZipFile|\btar\b|\bzip\b|archive/i.test(around + [...flow.scopes.imports.values()].join())
  )
    return false;
  if (argumentOf(call, -1, "filter") !== undefined || /extraction_filter/.test(around)) return false;
  if (/extract$/.test(name) && argumentOf(call, 0)?.is("string")) return false;
  const isZip = /[zZ]ip/.test(around) && !/[tT]ar[fF]ile|tar\./.test(around);
  if (isZip && !/namelist|infolist/.test(around)) return false;
  return !/is_relative_to|commonpath|commonprefix|startswith\(|["']\.\.["']|isabs|safe_|is_within|normpath|realpath|members\s*=\s*\w*(safe|filter|check)/.test(
    around,
  );
};
