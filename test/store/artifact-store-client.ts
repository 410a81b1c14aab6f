import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { BlocksError, type ErrorDetails } from "../../src/base/errors.ts";
import type { Store } from "../../src/store/store.ts";
import type { StoreCall } from "./artifact-store-process.ts";

/** The artifact store in a child process with a runner's environment, as a store. */
export interface RemoteStore extends Store {
  close(): void;
}

type Answer = {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: Partial<ErrorDetails> & { readonly message: string };
};

export function startArtifactStore(env: Readonly<Record<string, string>>): RemoteStore {
  const child = fork(join(import.meta.dirname, "artifact-store-process.ts"), [], {
    env: { ...env },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const calls = new Calls(child);
  return {
    kind: "github-artifact",
    problem: (signal) => calls.send("problem", [], signal) as ReturnType<Store["problem"]>,
    put: (bundle, signal) => calls.send("put", [bundle], signal) as ReturnType<Store["put"]>,
    get: (digest, into, signal) => calls.send("get", [digest, into], signal) as ReturnType<Store["get"]>,
    list: (signal) => calls.send("list", [], signal) as ReturnType<Store["list"]>,
    retention: (digest, signal) => calls.send("retention", [digest], signal) as ReturnType<Store["retention"]>,
    close: () => child.disconnect(),
  };
}

class Calls {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #next = 0;

  constructor(child: ChildProcess) {
    this.#child = child;
    child.on("message", (answer: Answer) => this.#waiting.get(answer.id)?.(answer));
    child.on("exit", () => {
      for (const [id, settle] of this.#waiting) settle({ id, error: { message: "the store's process has ended" } });
    });
  }

  async send(method: StoreCall["method"], args: readonly unknown[], signal: AbortSignal): Promise<unknown> {
    const id = this.#next++;
    const { promise, resolve } = Promise.withResolvers<Answer>();
    this.#waiting.set(id, resolve);
    this.#child.send({ id, method, args, aborted: signal.aborted } satisfies StoreCall);
    const { value, error } = await promise;
    this.#waiting.delete(id);
    if (error === undefined) return value;
    const { message, code, kind, ...rest } = error;
    throw code === undefined || kind === undefined
      ? new Error(message)
      : new BlocksError(message, { code, kind, ...rest });
  }
}
