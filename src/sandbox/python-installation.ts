import { spawnSync } from "node:child_process";
import { usageError } from "../base/errors.ts";
import type { Toolchain } from "./toolchain.ts";

/** The Python of this machine, as far as jobs need to know it. */
export interface PythonInstallation {
  /** Absolute path of the program itself, no link to it. */
  readonly program: string;
  /** For example `3.11.2`. */
  readonly version: string;
  /** The folders of the standard library. */
  readonly standard: readonly string[];
  /** The folders of the system's packages; never one of a user. */
  readonly packages: readonly string[];
  /** The folders of the shared libraries that the program and its own modules load. */
  readonly libraries: readonly string[];
  /** Which of {@link TEST_PACKAGES} and `bandit` are installed: versions by name of the module. */
  readonly modules: Readonly<Record<string, string>>;
}

/** What tests of a block may import beside the standard library, and the Debian package that brings it. */
export const TEST_PACKAGES: Readonly<Record<string, string>> = {
  pytest: "python3-pytest",
  coverage: "python3-coverage",
  hypothesis: "python3-hypothesis",
  jsonschema: "python3-jsonschema",
};

/** A program that a version manager puts there chooses by the working folder, which a pull request can write. */
const DEFAULT_PROGRAM = "/usr/bin/python3";
const OLDEST = [3, 10] as const;
const ANSWER_TIMEOUT_MS = 20_000;

/** Asked once, with its own site folders but none of a user's. Modules are looked for, never imported. */
const QUESTION = `
import importlib.metadata as m, importlib.util as u, json, os, sys
import ctypes, hashlib, ssl, sqlite3, lzma, bz2, zlib, decimal, uuid
standard = [p for p in sys.path if os.path.isdir(p) and os.path.basename(p) not in ("site-packages", "dist-packages")]
packages = [p for p in sys.path if os.path.isdir(p) and os.path.basename(p) in ("site-packages", "dist-packages")]
if sys.prefix == "/usr": packages = [p for p in packages if not p.startswith("/usr/local/")]
sys.path[:] = standard + packages
def version(name):
    try: return m.version(name)
    except Exception: return "unknown"
modules = {n: version(n) for n in ("pytest", "coverage", "hypothesis", "jsonschema", "bandit", "mutmut") if u.find_spec(n)}
loaded = set()
try:
    for line in open("/proc/self/maps"):
        path = line.split(None, 5)[5].strip() if len(line.split(None, 5)) == 6 else ""
        if path.startswith("/") and ".so" in path: loaded.add(os.path.dirname(path))
except OSError: pass
inside = lambda p: any(p == s or p.startswith(s + "/") for s in standard + packages)
print(json.dumps({"program": os.path.realpath(sys.executable), "version": sys.version.split()[0], "standard": standard,
    "packages": packages, "libraries": sorted(p for p in loaded if not inside(p)), "modules": modules}))
`;

const asked = new Map<string, PythonInstallation>();

/**
 * The Python that runs a block: `toolchain.python` (`BLOCKS_PYTHON`), else the system's. Asked once in a process.
 * Throws `TOOLCHAIN_MISSING` when there is none, or when it is too old.
 */
export function pythonOf({ python = DEFAULT_PROGRAM }: Pick<Toolchain, "python">): PythonInstallation {
  const known = asked.get(python);
  if (known !== undefined) return known;
  // Blocking for 100 ms, once: a language describes its jobs without waiting for anything.
  const answer = spawnSync(python, ["-I", "-B", "-c", QUESTION], {
    cwd: "/",
    env: {},
    encoding: "utf8",
    timeout: ANSWER_TIMEOUT_MS,
  });
  if (answer.status !== 0) {
    const reason = answer.error?.message ?? answer.stderr.trim().split("\n").at(-1) ?? "no reason was given";
    throw missing(`Python cannot be run as ${python}: ${reason}`, ["python3"]);
  }
  const installation = JSON.parse(answer.stdout) as PythonInstallation;
  assertNewEnough(python, installation.version);
  asked.set(python, installation);
  return installation;
}

/** Throws `TOOLCHAIN_MISSING`, with the names of the Debian packages, when something is missing that tests import. */
export function assertTestPackages({ program, modules }: Pick<PythonInstallation, "program" | "modules">): void {
  const absent = Object.entries(TEST_PACKAGES).filter(([name]) => modules[name] === undefined);
  if (absent.length === 0) return;
  const names = absent.map(([name]) => name).join(", ");
  throw missing(
    `${program} finds no ${names}, which the tests of a Python block need`,
    absent.map(([, debian]) => debian),
  );
}

function assertNewEnough(python: string, version: string): void {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw missing(`Python blocks need Python ${OLDEST.join(".")} or newer; ${python} is ${version}`, ["python3"]);
}

function missing(message: string, debianPackages: readonly string[]) {
  return usageError(
    "TOOLCHAIN_MISSING",
    message,
    `Run: apt-get install ${debianPackages.join(" ")}. Or name another Python in BLOCKS_PYTHON.`,
  );
}
