import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { ModelServer } from "../fakes/model-server.ts";
import type { LoggedRequest } from "./faulty-world.ts";
import type { ModelOrder } from "./model-process.ts";

/** A model server in a process of its own, which does not take part in what is timed here. */
export interface ModelProcess {
  readonly urls: ModelServer["urls"];
  /** What a faulty world was asked so far. */
  log(): Promise<readonly LoggedRequest[]>;
  close(): Promise<void>;
}

export async function startModelProcess(order: ModelOrder): Promise<ModelProcess> {
  const script = fileURLToPath(new URL("./model-process.ts", import.meta.url));
  const child = fork(script, [JSON.stringify(order)], { execArgv: [] });
  const ended = once(child, "exit");
  const urls = (await nextMessage(child)) as ModelServer["urls"];
  return {
    urls,
    log: async () => {
      child.send("log");
      return (await nextMessage(child)) as readonly LoggedRequest[];
    },
    close: async () => {
      child.disconnect();
      await ended;
    },
  };
}

async function nextMessage(child: ChildProcess): Promise<unknown> {
  const [message] = await once(child, "message");
  return message;
}
