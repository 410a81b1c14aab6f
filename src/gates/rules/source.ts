import { stripTypeScriptTypes } from "node:module";
import type * as AstGrep from "@ast-grep/napi";
import type { SgNode } from "@ast-grep/napi";
import { type Block, FACES, type Face } from "../../block/block.ts";
import type { Toolchain } from "../../sandbox/toolchain.ts";
import { loadFromToolchain } from "../security/load-from-toolchain.ts";

/** One file of a block as the rules see it. */
export interface SourceFile {
  readonly path: string;
  readonly content: string;
  readonly face: Face | undefined;
  /** True for tests and examples, where invented credentials are to be expected. */
  readonly isTest: boolean;
  /** The syntax tree; undefined for a file that is neither TypeScript nor JavaScript. */
  readonly root: SgNode | undefined;
  /** True when the tree is of JavaScript, after the types were blanked out; offsets are those of the content. */
  readonly withoutTypes: boolean;
}

/** All files of a block, parsed. */
export interface Sources {
  readonly files: readonly SourceFile[];
  readonly byPath: ReadonlyMap<string, SourceFile>;
  /** Paths of sources that do not parse, so that no rule can be sure of them. */
  readonly unparsed: readonly string[];
}

const TSX = /\.(tsx|jsx|js|mjs|cjs)$/;
const TYPESCRIPT = /\.(ts|mts|cts)$/;
const TEST = /(^|\/)(tests?|__tests__|examples|fixtures)\/|\.(test|spec)\.[cm]?[jt]sx?$/;

/** Parses the files of a block; nothing of it is run. Throws `TOOLCHAIN_MISSING`. */
export async function parseSources(block: Block, toolchain: Toolchain): Promise<Sources> {
  const { default: astGrep } = await loadFromToolchain<{ default: typeof AstGrep }>(toolchain, "@ast-grep/napi");
  const faces = new Map(FACES.map((face) => [block.manifest.faces[face], face]));
  const files = block.files.map(({ path, content }): SourceFile => {
    const tree = treeOf(astGrep, path, content);
    return { path, content, face: faces.get(path), isTest: TEST.test(path), ...tree };
  });
  return {
    files,
    byPath: new Map(files.map((file) => [file.path, file])),
    unparsed: files.filter(({ root }) => root !== undefined && hasErrors(root)).map(({ path }) => path),
  };
}

function treeOf(astGrep: typeof AstGrep, path: string, content: string): Pick<SourceFile, "root" | "withoutTypes"> {
  // JavaScript is parsed as TSX, which is nearly a superset, so that one rule fits every source.
  if (TSX.test(path)) return { root: astGrep.parse(astGrep.Lang.Tsx, content).root(), withoutTypes: false };
  if (!TYPESCRIPT.test(path)) return { root: undefined, withoutTypes: false };
  const root = astGrep.parse(astGrep.Lang.TypeScript, content).root();
  if (!hasErrors(root)) return { root, withoutTypes: false };
  // The TypeScript grammar loses its way in some correct files (about 1 of 400); the one of JavaScript does not.
  const blanked = blankedTypes(content);
  const script = blanked === undefined ? undefined : astGrep.parse(astGrep.Lang.JavaScript, blanked).root();
  return script === undefined || hasErrors(script)
    ? { root, withoutTypes: false }
    : { root: script, withoutTypes: true };
}

/** The source with spaces where its types stood; undefined for what is not TypeScript, or where nothing can blank it. */
function blankedTypes(content: string): string | undefined {
  try {
    const blanked = stripTypeScriptTypes(content);
    return blanked.length === content.length ? blanked : undefined;
  } catch {
    return undefined;
  }
}

function hasErrors(root: SgNode): boolean {
  return root.find({ rule: { kind: "ERROR" } }) !== null;
}
