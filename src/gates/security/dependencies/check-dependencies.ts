import type { BlockFile } from "../../../block/block.ts";
import type { Hit } from "../../rules/run-rules.ts";
import { hitAt, INSTALL_SCRIPT } from "./dependency-hit.ts";
import { hitsInLockfile } from "./lockfile.ts";
import { hitsInPackageManifest } from "./package-manifest.ts";
import { hitsInPipfile, hitsInPyproject, hitsInRequirements, hitsInSetupConfig } from "./python-manifest.ts";

interface ManifestKind {
  /** The whole name of the file, in lower case. */
  readonly name: RegExp;
  readonly hits: (file: BlockFile) => Hit[];
}

/** Files that have something to say about what is installed, by their names. */
const KINDS: readonly ManifestKind[] = [
  { name: /^package\.json$/, hits: hitsInPackageManifest },
  { name: /^(package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lock)$/, hits: hitsInLockfile },
  { name: /^(pipfile\.lock|poetry\.lock|uv\.lock|pdm\.lock)$/, hits: hitsInLockfile },
  // npm compiles what a binding.gyp describes, although no script says so.
  { name: /^binding\.gyp$/, hits: whole("npm compiles what this file describes on every machine that installs it.") },
  // The settings of a package manager can name another registry, a script, or a shell.
  {
    name: /^(\.npmrc|\.yarnrc(\.ya?ml)?|bunfig\.toml|pip\.(conf|ini)|\.pypirc|uv\.toml)$/,
    hits: whole("The settings of a package manager decide where packages come from and what is run."),
  },
  {
    name: /^(\.pnpmfile\.c?js|\.pnp\.[cm]?js|pnpm-workspace\.yaml)$/,
    hits: whole("The package manager runs or obeys this file at every installation."),
  },
  { name: /^setup\.py$/, hits: whole("setup.py runs on every machine that installs this package.") },
  {
    name: /^(sitecustomize|usercustomize)\.py$|\.pth$/,
    hits: whole("Python runs this file whenever it starts, without anybody importing it."),
  },
  { name: /^(dev-|test-)?requirements([-_.][\w-]+)?\.(txt|in)$|^constraints\.txt$/, hits: hitsInRequirements },
  { name: /^pyproject\.toml$/, hits: hitsInPyproject },
  { name: /^setup\.cfg$/, hits: hitsInSetupConfig },
  { name: /^pipfile$/, hits: hitsInPipfile },
];

/** What the files of a block install, and what runs when they are installed: SEC-011 and SEC-012. */
export function checkDependencies(files: readonly BlockFile[]): Hit[] {
  return files.flatMap((file) => {
    const name = file.path.slice(file.path.lastIndexOf("/") + 1).toLowerCase();
    return KINDS.filter((kind) => kind.name.test(name)).flatMap((kind) => kind.hits(file));
  });
}

function whole(message: string): (file: BlockFile) => Hit[] {
  return (file) => [hitAt(file, INSTALL_SCRIPT, 0, message)];
}
