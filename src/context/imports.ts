import { posix } from "node:path";
import { folderOf } from "./rest-map.ts";

/** What an import of a text names: a path relative to the file's folder, or a module by its dotted or slashed name. */
interface Named {
  readonly name: string;
  readonly relative: boolean;
}

/** Imports stand at the beginning; a pattern that runs over a whole text would be the slowest part of a selection. */
const HEAD_CHARACTERS = 12_000;
const MOST_IMPORTS = 60;

type Language = "script" | "python" | "dotted" | "go" | "rust" | "c" | "ruby" | "php";

const LANGUAGES: readonly (readonly [RegExp, Language])[] = [
  [/\.([cm]?[jt]sx?|vue|svelte|astro)$/i, "script"],
  [/\.pyi?$/i, "python"],
  [/\.(java|kts?|scala|groovy)$/i, "dotted"],
  [/\.go$/i, "go"],
  [/\.rs$/i, "rust"],
  [/\.(cc?|cpp|cxx|hh?|hpp|hxx|mm?)$/i, "c"],
  [/\.rb$/i, "ruby"],
  [/\.php$/i, "php"],
];

function languageOf(path: string): Language | undefined {
  const ending = path.slice(path.lastIndexOf("."));
  return LANGUAGES.find(([pattern]) => pattern.test(ending))?.[1];
}

const PATTERNS: Readonly<Record<Language, RegExp>> = {
  script: /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)["'](\.{1,2}\/[^"'\n]{0,200}|\.{1,2})["']/g,
  python: /^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import[ \t]+\(?([^\n#]*)|import[ \t]+([\w.]+))/gm,
  dotted: /^\s*import\s+(?:static\s+)?([\w.]+)/gm,
  go: /^\s*(?:import\s+)?(?:[\w.]+\s+)?"([\w.\-/]+\/[\w.\-/]+)"/gm,
  rust: /^\s*(?:pub(?:\([\w ]+\))?\s+)?(?:mod\s+(\w+)\s*;|use\s+((?:crate|super|self)(?:::\w+)+))/gm,
  c: /^\s*#\s*include\s*"([^"\n]+)"/gm,
  ruby: /^\s*(require_relative|require|load)\s*\(?\s*["']([^"'\n]+)["']/gm,
  php: /^\s*use\s+([\w\\]+)/gm,
};

/** Which files import which, among files of one repository. */
export class ImportGraph {
  readonly #paths: ReadonlySet<string>;
  /** What a relative import can name beside a whole path: paths without their endings, and folders. */
  readonly #bases = new Set<string>();
  /** By the last part of a module's name without its ending, the paths that may be meant, sorted. */
  readonly #byStem = new Map<string, string[]>();
  readonly #folders = new Map<string, string[]>();

  constructor(paths: readonly string[]) {
    this.#paths = new Set(paths);
    for (const path of paths) {
      const stem = stemOf(path);
      const folder = folderOf(path);
      const base = path.slice(0, Math.max(path.lastIndexOf("."), folder.length));
      this.#bases.add(folder).add(base);
      if (base.endsWith(".d")) this.#bases.add(base.slice(0, -2));
      pushTo(this.#byStem, stem === "__init__" || stem === "mod" ? posix.basename(folder) : stem, path);
      if (path.endsWith(".go")) pushTo(this.#folders, folder, path);
    }
  }

  /** The files that a file imports, as far as its text and their paths say it; each once, in the order of the text. */
  importsOf(path: string, text: string): readonly string[] {
    const language = languageOf(path);
    if (language === undefined) return [];
    const found = new Set<string>();
    for (const match of text.slice(0, HEAD_CHARACTERS).matchAll(PATTERNS[language])) {
      for (const named of namesIn(language, match)) {
        for (const target of this.#resolve(language, path, named)) if (target !== path) found.add(target);
      }
      if (found.size >= MOST_IMPORTS) break;
    }
    return [...found];
  }

  #resolve(language: Language, path: string, { name, relative }: Named): readonly string[] {
    if (relative) {
      const direct = this.#file(joined(folderOf(path), name));
      return direct === undefined ? [] : [direct];
    }
    const parts = name.split("/").filter((part) => part !== "");
    if (language === "go") return this.#goPackage(parts);
    // A name may end in something that the module declares, so the module is one part shorter.
    for (const length of [parts.length, parts.length - 1]) {
      const found = this.#bySuffix(parts.slice(0, length), path);
      if (found !== undefined) return [found];
    }
    return [];
  }

  /** Most imports name nothing here, and each would ask for two dozen endings. */
  #file(base: string): string | undefined {
    if (this.#paths.has(base)) return base;
    // A compiled name stands for its source.
    const source = base.replace(/\.([cm]?)js(x?)$/, ".$1ts$2");
    if (this.#paths.has(source)) return source;
    if (!this.#bases.has(base)) return undefined;
    return (
      ENDINGS.map((ending) => base + ending).find((path) => this.#paths.has(path)) ??
      INDEXES.map((name) => `${base}/${name}`).find((path) => this.#paths.has(path))
    );
  }

  /** The one path that ends like the module's name; the nearest to the importing file where there are several. */
  #bySuffix(parts: readonly string[], path: string): string | undefined {
    const last = parts.at(-1);
    if (last === undefined) return undefined;
    const suffix = parts.join("/");
    const fits = (this.#byStem.get(last) ?? []).filter((candidate) => {
      const module = withoutEnding(candidate);
      return module === suffix || module.endsWith(`/${suffix}`);
    });
    if (fits.length <= 1) return fits[0];
    if (parts.length === 1 || fits.length > 50) return undefined;
    return fits.reduce((best, one) => (sharedFolders(one, path) > sharedFolders(best, path) ? one : best));
  }

  #goPackage(parts: readonly string[]): readonly string[] {
    for (let first = 1; first < parts.length; first += 1) {
      const files = this.#folders.get(parts.slice(first).join("/"));
      if (files !== undefined) return files.filter((file) => !file.endsWith("_test.go")).slice(0, 8);
    }
    return [];
  }
}

function namesIn(language: Language, match: RegExpExecArray): Named[] {
  const [, first = "", second = "", third = ""] = match;
  switch (language) {
    case "script":
      return [{ name: first, relative: true }];
    case "python":
      return pythonNames(first === "" ? third : first, second);
    case "dotted":
      return [{ name: first.replaceAll(".", "/"), relative: false }];
    case "go":
      return [{ name: first, relative: false }];
    case "rust":
      return first === "" ? [rustName(second)] : [{ name: first, relative: true }];
    case "c":
      return [
        { name: first, relative: true },
        { name: first.replace(/\.\w+$/, ""), relative: false },
      ];
    case "ruby":
      return [{ name: second, relative: first === "require_relative" }];
    case "php":
      return [{ name: first.replaceAll("\\", "/"), relative: false }];
  }
}

function pythonNames(module: string, imported: string): Named[] {
  const dots = /^\.*/.exec(module)?.[0].length ?? 0;
  const base = module.slice(dots).replaceAll(".", "/");
  const folder = dots === 0 ? "" : `${"../".repeat(dots - 1) || "./"}`;
  const names = imported.match(/\w+/g)?.slice(0, 12) ?? [];
  const inside = names.map((name) => (base === "" ? name : `${base}/${name}`));
  return [...(base === "" ? [] : [base]), ...inside].map((name) => ({ name: folder + name, relative: dots > 0 }));
}

function rustName(use: string): Named {
  const parts = use.split("::").filter((part) => !["crate", "self", "super"].includes(part));
  return { name: parts.join("/"), relative: false };
}

const ENDINGS = [
  ".ts",
  ".tsx",
  ".mts",
  ".cts",
  ".js",
  ".jsx",
  ".mjs",
  ".cjs",
  ".d.ts",
  ".vue",
  ".svelte",
  ".py",
  ".pyi",
  ".rs",
  ".rb",
];
const INDEXES = ["index.ts", "index.tsx", "index.js", "index.mjs", "index.cjs", "__init__.py", "mod.rs"];

/** As `posix.join`, which is slow, and without its work where a name goes straight down. */
function joined(folder: string, name: string): string {
  const isPlain = name.startsWith("./") && !name.includes("/.", 1) && !name.includes("//") && !name.endsWith("/");
  if (!isPlain) return posix.join(folder, name);
  return folder === "." ? name.slice(2) : folder + name.slice(1);
}

function stemOf(path: string): string {
  const start = path.lastIndexOf("/") + 1;
  const end = path.indexOf(".", start + 1);
  return path.slice(start, end < 0 ? undefined : end);
}

function withoutEnding(path: string): string {
  return path.replace(/\/(__init__|mod)\.\w+$/, "").replace(/(?<=[^/])\.[^/]*$/, "");
}

function sharedFolders(a: string, b: string): number {
  const [left, right] = [a.split("/"), b.split("/")];
  let shared = 0;
  while (shared < left.length && left[shared] === right[shared]) shared += 1;
  return shared;
}

function pushTo(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
