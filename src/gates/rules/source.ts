import { stripTypeScriptTypes } from "node:module";
import type * as AstGrep from "@ast-grep/napi";
import { type Block, type BlockFile, FACES, type Face } from "../../block/block.ts";
import type { Toolchain } from "../../sandbox/toolchain.ts";
import { loadFromToolchain } from "../security/load-from-toolchain.ts";
import { type SyntaxNode, syntaxTree } from "./syntax-tree.ts";

/** The languages whose syntax the rules know. */
export type SourceLanguage = "typescript" | "javascript" | "python";

/** One file of a block as the rules see it. */
export interface SourceFile {
  readonly path: string;
  readonly content: string;
  readonly face: Face | undefined;
  /** True for tests and examples, where invented credentials are to be expected. */
  readonly isTest: boolean;
  /** What the tree is of; undefined without a tree. */
  readonly language: SourceLanguage | undefined;
  /** The syntax tree, parsed when it is first asked for; undefined for a file in no language that the rules know. */
  readonly root: SyntaxNode | undefined;
  /** True when the tree is of JavaScript, after the types were blanked out; offsets are those of the content. */
  readonly withoutTypes: boolean;
  /** True when the tree is known already: to ask for it costs nothing. */
  readonly isParsed: boolean;
  /** True for a source that does not parse, so that no rule can be sure of it. */
  readonly hasErrors: boolean;
}

/** All files of a block, to be parsed when their trees are asked for. */
export interface Sources {
  readonly files: readonly SourceFile[];
  readonly byPath: ReadonlyMap<string, SourceFile>;
}

const JAVASCRIPT = /\.(jsx|js|mjs|cjs)$/;
const TSX = /\.tsx$/;
const TYPESCRIPT = /\.(ts|mts|cts)$/;
const PYTHON = /\.pyi?$/;
const TEST =
  /(^|\/)(tests?|__tests__|examples|fixtures)\/|\.(test|spec)\.[cm]?[jt]sx?$|(^|\/)(test_[^/]*|[^/]*_test|conftest)\.py$/;

/** The files of a block as sources; nothing of it is run. Throws `TOOLCHAIN_MISSING`. */
export async function parseSources(block: Block, toolchain: Toolchain): Promise<Sources> {
  return parseFiles(block.files, toolchain, new Map(FACES.map((face) => [block.manifest.faces[face], face])));
}

/** Any files as sources; `faces` says which of them are faces of a block. Throws `TOOLCHAIN_MISSING`. */
export async function parseFiles(
  blockFiles: readonly BlockFile[],
  toolchain: Toolchain,
  faces: ReadonlyMap<string, Face> = new Map(),
): Promise<Sources> {
  const { default: astGrep } = await loadFromToolchain<{ default: typeof AstGrep }>(toolchain, "@ast-grep/napi");
  if (blockFiles.some(({ path }) => PYTHON.test(path))) await registerPython(astGrep, toolchain);
  const files = blockFiles.map((file) => new LazySource(astGrep, file, faces.get(file.path)));
  return { files, byPath: new Map(files.map((file) => [file.path, file])) };
}

/** Parsing takes longer than most searches in the text, and many files hold nothing that a rule asks the tree for. */
class LazySource implements SourceFile {
  readonly path: string;
  readonly content: string;
  readonly face: Face | undefined;
  readonly isTest: boolean;
  readonly language: SourceLanguage | undefined;
  readonly #astGrep: typeof AstGrep;
  #tree: Tree | undefined;

  constructor(astGrep: typeof AstGrep, { path, content }: BlockFile, face: Face | undefined) {
    this.#astGrep = astGrep;
    this.path = path;
    this.content = content;
    this.face = face;
    this.isTest = isTestPath(path);
    this.language = languageOf(path);
  }

  get isParsed(): boolean {
    return this.#tree !== undefined || this.language === undefined;
  }

  get root(): SyntaxNode | undefined {
    return this.#parsed().root;
  }

  get withoutTypes(): boolean {
    return this.#parsed().withoutTypes;
  }

  get hasErrors(): boolean {
    return this.#parsed().hasErrors;
  }

  #parsed(): Tree {
    this.#tree ??= treeOf(this.#astGrep, this.path, this.content);
    return this.#tree;
  }
}

/** A parser of single sources of the web's languages: their tree, or undefined for what does not parse. Throws `TOOLCHAIN_MISSING`. */
export async function createSourceParser(
  toolchain: Toolchain,
): Promise<(path: string, content: string) => SyntaxNode | undefined> {
  const { default: astGrep } = await loadFromToolchain<{ default: typeof AstGrep }>(toolchain, "@ast-grep/napi");
  return (path, content) => {
    if (PYTHON.test(path)) return undefined;
    const { root, withoutTypes, hasErrors } = treeOf(astGrep, path, content);
    return withoutTypes || hasErrors ? undefined : root;
  };
}

type DynamicLanguages = Parameters<typeof AstGrep.registerDynamicLanguage>[0];

/** ast-grep brings the languages of the web; any other is registered, once in a process. */
let pythonRegistered = false;

async function registerPython(astGrep: typeof AstGrep, toolchain: Toolchain): Promise<void> {
  if (pythonRegistered) return;
  const python = await loadFromToolchain<{ default: DynamicLanguages[string] }>(toolchain, "@ast-grep/lang-python");
  if (!pythonRegistered) astGrep.registerDynamicLanguage({ python: python.default });
  pythonRegistered = true;
}

interface Tree extends Pick<SourceFile, "root" | "withoutTypes"> {
  /** Found once: it takes a walk over the whole tree. */
  readonly hasErrors: boolean;
}

/** True for the path of a test or an example, where invented credentials are to be expected. */
export function isTestPath(path: string): boolean {
  return TEST.test(path);
}

/** The language of a file by its name; undefined for one that the rules do not know. */
export function languageOf(path: string): SourceLanguage | undefined {
  if (JAVASCRIPT.test(path)) return "javascript";
  if (TSX.test(path) || TYPESCRIPT.test(path)) return "typescript";
  return PYTHON.test(path) ? "python" : undefined;
}

function treeOf(astGrep: typeof AstGrep, path: string, content: string): Tree {
  const parsed = (dialect: Parameters<typeof AstGrep.parse>[0]): Tree => {
    const root = syntaxTree(astGrep.parse(dialect, content).root(), content);
    return { root, withoutTypes: false, hasErrors: hasErrorsIn(root) };
  };
  const language = languageOf(path);
  if (language === undefined) return { root: undefined, withoutTypes: false, hasErrors: false };
  if (language === "python") return parsed("python");
  // JavaScript is parsed as TSX, which is nearly a superset, so that one rule fits every source.
  if (!TYPESCRIPT.test(path)) return parsed(astGrep.Lang.Tsx);
  const tree = parsed(astGrep.Lang.TypeScript);
  if (!tree.hasErrors) return tree;
  // The TypeScript grammar loses its way in some correct files (about 1 of 400); the one of JavaScript does not.
  const blanked = blankedTypes(content);
  const script =
    blanked === undefined ? undefined : syntaxTree(astGrep.parse(astGrep.Lang.JavaScript, blanked).root(), blanked);
  return script === undefined || hasErrorsIn(script) ? tree : { root: script, withoutTypes: true, hasErrors: false };
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

function hasErrorsIn(root: SyntaxNode): boolean {
  return root.allOf("ERROR").length > 0;
}
