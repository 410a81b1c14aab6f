import type { BlockFile } from "../../../block/block.ts";
import type { Hit } from "../../rules/run-rules.ts";
import { ALLOWED_DEPENDENCIES, DEPENDENCY, hitAt, INSTALL_SCRIPT, unknownDependency } from "./dependency-hit.ts";

/** What builds a Python package and is no part of it. */
const BUILD_TOOLS = ["setuptools", "wheel", "hatchling", "flit-core", "poetry-core"];

/** One line of a requirements file. */
export function hitsInRequirements(file: BlockFile): Hit[] {
  return linesOf(file.content).flatMap(({ text, start }) => {
    const line = text.replace(/(^|\s)#.*$/, "").trim();
    if (line === "") return [];
    if (/^(-i|--index-url|--extra-index-url|-f|--find-links|--trusted-host|--no-index)\b/.test(line)) {
      return [hitAt(file, DEPENDENCY, start, "Packages are taken from another place than the usual index.")];
    }
    if (/^(-r|-c|--requirement|--constraint)\b/.test(line)) return [];
    return requirement(file, line.replace(/^(-e|--editable)\s*/, "file:"), start);
  });
}

/** The requirement strings of a pyproject.toml, and what it runs to build itself. */
export function hitsInPyproject(file: BlockFile): Hit[] {
  const hits: Hit[] = [];
  let section = "";
  let list: { readonly allowed: readonly string[] } | undefined;
  for (const { text, start } of linesOf(file.content)) {
    const line = text.trim();
    const header = /^\[{1,2}\s{0,4}([^\]]{1,200})\]/.exec(line)?.[1];
    if (header !== undefined && list === undefined) {
      section = header.trim();
      if (/poetry\.source|pdm\.source|uv\.index/.test(section)) hits.push(otherIndex(file, start));
      continue;
    }
    if (/^(build-backend|backend-path)\s*=/.test(line) && !/["'](setuptools|hatchling|flit_core|poetry)/.test(line)) {
      hits.push(hitAt(file, INSTALL_SCRIPT, start, "The package is built by code of its own."));
    }
    if (/^tool\.(uv\.sources|poetry\.(.*\.)?(dev-)?dependencies)$/.test(section)) {
      hits.push(...tableEntry(file, line, start));
      continue;
    }
    const opened = /^(?:(?<key>[\w.-]+)\s*=\s*)\[/.exec(line)?.groups?.["key"];
    if (opened !== undefined) list = listOf(section, opened);
    if (list !== undefined) {
      const { allowed } = list;
      for (const [, quoted = ""] of line.matchAll(/["']([^"']{1,300})["']/g)) {
        hits.push(...requirement(file, quoted, start, allowed));
      }
    }
    if (/\]\s*(#.*)?$/.test(line)) list = undefined;
  }
  return hits;
}

function listOf(section: string, key: string): { readonly allowed: readonly string[] } | undefined {
  if (section === "build-system" && key === "requires") return { allowed: BUILD_TOOLS };
  const isList =
    (section === "project" && key === "dependencies") ||
    section === "project.optional-dependencies" ||
    section === "dependency-groups" ||
    (section === "tool.uv" && key === "dev-dependencies");
  return isList ? { allowed: [] } : undefined;
}

/** `[options] install_requires`, `setup_requires` and `cmdclass` of a setup.cfg. */
export function hitsInSetupConfig(file: BlockFile): Hit[] {
  let inList = false;
  return linesOf(file.content).flatMap(({ text, start }) => {
    const entry = /^(?<key>[\w.-]+)\s*[=:]\s*(?<value>.*)$/.exec(text);
    if (entry !== null) {
      const { key = "", value = "" } = entry.groups ?? {};
      inList = /^(install_requires|setup_requires|tests_require)$/.test(key);
      if (key === "cmdclass") return [hitAt(file, INSTALL_SCRIPT, start)];
      return inList && value.trim() !== "" ? requirement(file, value.trim(), start) : [];
    }
    if (!/^\s+\S/.test(text)) {
      inList = false;
      return [];
    }
    return inList ? requirement(file, text.trim(), start) : [];
  });
}

/** The packages and sources of a Pipfile. */
export function hitsInPipfile(file: BlockFile): Hit[] {
  let section = "";
  let sources = 0;
  return linesOf(file.content).flatMap(({ text, start }) => {
    const header = /^\s*\[{1,2}([^\]]{1,100})\]/.exec(text)?.[1];
    if (header !== undefined) {
      section = header;
      if (section !== "source") return [];
      sources += 1;
      return sources > 1 ? [otherIndex(file, start)] : [];
    }
    return section === "packages" || section === "dev-packages" ? tableEntry(file, text.trim(), start) : [];
  });
}

function otherIndex(file: BlockFile, start: number): Hit {
  return hitAt(file, DEPENDENCY, start, "Packages are taken from another place than the usual index.");
}

/** `name = "1.0"`, `name = { git = "…" }`. */
function tableEntry(file: BlockFile, line: string, start: number): Hit[] {
  const entry = /^["']?([\w.-]{1,100})["']?\s*=\s*(.*)$/.exec(line);
  if (entry === null) return [];
  const [, name = "", value = ""] = entry;
  if (name === "python") return [];
  if (/\b(git|url|path|file)\s*=/.test(value)) return [elsewhere(file, start)];
  return requirement(file, /\d/.test(value) && !/\*/.test(value) ? `${name}==pinned` : name, start);
}

function elsewhere(file: BlockFile, start: number): Hit {
  return hitAt(file, DEPENDENCY, start, "A package is fetched from elsewhere than an index of packages.");
}

function requirement(file: BlockFile, text: string, start: number, alsoAllowed: readonly string[] = []): Hit[] {
  if (/^(git\+|hg\+|svn\+|bzr\+|https?:|file:|ssh:|\.{0,2}\/)|@\s*(git\+|https?:|file:)/.test(text)) {
    return [elsewhere(file, start)];
  }
  const name = /^[A-Za-z0-9][\w.-]{0,100}/.exec(text)?.[0].toLowerCase().replace(/[._]/g, "-");
  if (name === undefined) return [hitAt(file, DEPENDENCY, start)];
  if (alsoAllowed.includes(name)) return [];
  if (!ALLOWED_DEPENDENCIES.python.includes(name)) return [unknownDependency(file, name, "python", start)];
  if (/[=~<>]=|pinned/.test(text)) return [];
  return [
    hitAt(
      file,
      { ...DEPENDENCY, severity: "LOW", remedy: "Name a version, such as pytest==8.3.4." },
      start,
      `The version of ${name} is open, so that every installation can bring another one.`,
    ),
  ];
}

function linesOf(content: string): { readonly text: string; readonly start: number }[] {
  let start = 0;
  return content.split("\n").map((line) => {
    const found = { text: line.replace(/\r$/, ""), start };
    start += line.length + 1;
    return found;
  });
}
