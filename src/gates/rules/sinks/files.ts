import { TRUST } from "../flow/flow.ts";
import { isFunctionNode, propertyIn } from "../flow/syntax.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import type { Sink } from "./sink.ts";

const FILE =
  /^(readFile|readFileSync|writeFile|writeFileSync|appendFile|appendFileSync|createReadStream|createWriteStream|open|openSync|unlink|unlinkSync|rm|rmSync|rmdir|rmdirSync|readdir|readdirSync|mkdir|mkdirSync|copyFile|copyFileSync|cp|cpSync|rename|renameSync|symlink|symlinkSync|link|linkSync|stat|statSync|lstat|lstatSync|access|accessSync|exists|existsSync|truncate|truncateSync|readlink|realpath|realpathSync|opendir|watch|watchFile|chmod|chmodSync|chown|utimes|readJson|readJsonSync|readJSON|readJSONSync|writeJson|writeJsonSync|outputFile|outputFileSync|outputJson|remove|removeSync|copy|copySync|move|moveSync|ensureDir|ensureFile|ensureDirSync|mkdirp|emptyDir|pathExists|readTextFile|readTextFileSync|writeTextFile)$/;

const TWO_PATHS = /^(copyFile|cp|rename|symlink|link|copy|move)(Sync)?$/;

const FILE_SYSTEM =
  /^(fs|fsp|fsPromises|fse|fsExtra|promises|Deno|Bun)(\.|$)|(^|\.)(fs|fsp|fsPromises|promises)\.(promises\.)?\w+$/i;

const RESPONSE = /^(_?res|response|resp|reply|ctx|h|c)(\.|$)|^send$|^(koa-send|koaSend)$/;

/** True when a stranger chooses which file is read, written or sent. */
export function isOutsidePath(sink: Sink): boolean {
  const { last, given, flow, object } = sink;
  const [first, second] = given;
  if (first === undefined) return false;
  if (/^(sendFile|sendfile|download|file|attachmentFile)$/.test(last) && RESPONSE.test(object.replace(/\(.*$/s, ""))) {
    const options = given.map((one) => flow.resolved(one)).find((one) => one.is("object"));
    if (options !== undefined && propertyIn(options, "root") !== undefined) return false;
    // Options that this file does not show are where a root stands.
    if (
      second !== undefined &&
      last !== "download" &&
      second.is("identifier") &&
      options === undefined &&
      !isFunctionNode(flow.resolved(second))
    )
      return false;
    return flow.trust(first, "path") === TRUST.outside;
  }
  if (last === "render" && RESPONSE.test(object)) return flow.trust(first, "path") === TRUST.outside;
  const { name } = sink;
  if (/^(koa-send|send|rimraf|del|mkdirp|make-dir|glob|globby)(\.|$)/.test(name)) {
    const path = /^(koa-send|send)$/.test(name) ? second : first;
    return path !== undefined && flow.trust(path, "path") === TRUST.outside && !/^(koa-send)/.test(name);
  }
  if (/^Bun\.file$/.test(name)) return flow.trust(first, "path") === TRUST.outside;
  return fileArguments({ name, given, object }).some((path) => flow.trust(path, "path") === TRUST.outside);
}

/** The paths that a call of the file system is given; none for any other call. */
export function fileArguments({ name, given, object }: Pick<Sink, "name" | "given" | "object">): readonly SyntaxNode[] {
  const [first, second] = given;
  const method = name.split(".").at(-1) ?? "";
  if (first === undefined || !FILE.test(method)) return [];
  const isBare = object === "";
  if (!isBare && !FILE_SYSTEM.test(name)) return [];
  if (isBare && !name.startsWith("fs.") && /^(open|access|link|copy|move|remove|watch|exists|stat|cp|rm)$/.test(method))
    return [];
  return TWO_PATHS.test(method) && second !== undefined ? [first, second] : [first];
}

/** True when an archive writes where its entries say. */
export function isUnpacking({ name, last, given, flow }: Sink): boolean {
  const [first] = given;
  return (
    first !== undefined &&
    /^(extractEntryTo|extractAllTo)$/.test(last) &&
    /zip/i.test(name) &&
    flow.trust(first, "path") === TRUST.outside
  );
}
