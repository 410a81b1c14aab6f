import { existsSync } from "node:fs";
import { join } from "node:path";

/** Where the files lie that ship with Blocks: the same layout in a checkout and beside the compiled bundle. */
export interface Assets {
  /** Reference blocks, `<family>/<type>/`. */
  readonly blueprints: string;
  /** JSON Schemas of every file format. */
  readonly schemas: string;
  /** The pinned tools of the gates: `package.json`, `package-lock.json` and their configurations. */
  readonly toolchain: string;
  /** What the security and the review gate look for, one file a weakness. */
  readonly rules: string;
  /** Files that `blocks init` writes. */
  readonly templates: string;
  /** The program of a thread that inspects files: a source in a checkout, a stub beside the bundle. */
  readonly inspectionThread: string;
  /** The script of the dashboard's page: a text beside the bundle, in a checkout a program that prints it (`.ts`). */
  readonly dashboardPage: string;
}

/** The assets below `root`: the repository's root in a checkout, `dist/blocks` in a release. */
export function assetsBelow(root: string): Assets {
  const page = join(root, "dashboard-page.js");
  return {
    blueprints: join(root, "blueprints"),
    schemas: join(root, "schemas"),
    toolchain: join(root, "toolchain"),
    rules: join(root, "rules"),
    templates: join(root, "templates"),
    inspectionThread: threadIn(root, "inspection-thread.js", "src/gates/security/inspection-thread.ts"),
    dashboardPage: existsSync(page) ? page : join(root, "scripts/dashboard-page.ts"),
  };
}

/** The stub of a release, or the source of a checkout. */
function threadIn(root: string, stub: string, source: string): string {
  return existsSync(join(root, stub)) ? join(root, stub) : join(root, source);
}
