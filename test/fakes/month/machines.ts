import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { FlowToReserve } from "../../../src/app/reserve/reserve.ts";
import type { Clock } from "../../../src/base/clock.ts";
import type { CompleteConfig } from "../../../src/config/config.ts";
import type { LedgerEntry } from "../../../src/generated/types.ts";
import { COMPILED } from "../compiled.ts";

/** What all machines of an organisation have in common. */
export interface MachineWorld {
  readonly remote: string;
  /** For the copies of the ledger. */
  readonly folder: string;
  readonly config: CompleteConfig;
  /** That of the one repository which has a cap of its own. */
  readonly pinchedConfig: CompleteConfig;
}

/** What a machine is to do, by its number. */
export type MachineWork =
  | { readonly machine: number; readonly kind: "reserve"; readonly asked: FlowToReserve; readonly isPinched: boolean }
  /** Records what is not recorded yet. */
  | { readonly machine: number; readonly kind: "record"; readonly entries: readonly LedgerEntry[] };

/** The hold's id, why there is none, or how many entries were recorded that had not been there. */
export type MachineAnswer =
  | { readonly hold: string }
  | { readonly refused: { readonly code: string; readonly message: string } }
  | { readonly recorded: number };

/** What a process of machines is told. */
export interface MachineOrder {
  readonly id: number;
  /** The time that it is for all machines. */
  readonly atMs: number;
  readonly work: MachineWork;
}

interface Waiting {
  readonly resolve: (answer: MachineAnswer) => void;
  readonly reject: (error: Error) => void;
}

const PROGRAM = fileURLToPath(new URL("machine-process.ts", import.meta.url));
/**
 * The machines share some processes. In the one that runs the tests they would take several times as long: whatever starts a
 * process is copied first, and that one is large.
 */
const PROCESSES = 5;

/** The machines of an organisation, which work at the same time as each other. */
export class Machines {
  readonly #clock: Clock;
  readonly #processes: readonly ChildProcess[];
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;

  constructor(world: MachineWorld, clock: Clock) {
    this.#clock = clock;
    this.#processes = Array.from({ length: PROCESSES }, () => this.#start(world));
  }

  /** Rejects when the work ends in a defect; a refusal is an answer. */
  do(work: MachineWork): Promise<MachineAnswer> {
    this.#asked += 1;
    const order: MachineOrder = { id: this.#asked, atMs: this.#clock.now().getTime(), work };
    return new Promise((resolve, reject) => {
      this.#waiting.set(order.id, { resolve, reject });
      this.#processes[work.machine % PROCESSES]?.send(order, (error) => error && reject(error));
    });
  }

  /** Ends the processes. */
  async close(): Promise<void> {
    const running = this.#processes.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
    const ended = running.map((child) => once(child, "exit"));
    for (const child of running) child.disconnect();
    await Promise.all(ended);
  }

  #start(world: MachineWorld): ChildProcess {
    const child = fork(PROGRAM, [JSON.stringify(world)], { execArgv: [], env: { ...COMPILED } });
    child.on("message", ({ id, ...told }: { id: number; answer: MachineAnswer } | { id: number; failed: string }) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if ("answer" in told) waiting?.resolve(told.answer);
      else waiting?.reject(new Error(told.failed));
    });
    child.on("exit", (code, signal) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(`machines ended with ${code ?? signal}`));
    });
    return child;
  }
}
