// The threads in which vitest runs a block's tests for Stryker. vitest makes a new one for each test file of each run, and
// nine tenths of what a mutant costs are then Node and vitest loading themselves. Here a thread is kept for the next run.
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

const PROGRAM = new URL("mutation-thread.mjs", import.meta.url);
const BEGINNING = fileURLToPath(new URL("mutation-beginning.mjs", import.meta.url));
const POOL = "blocks";
/** A thread's heap grows a little with every run. */
const MOST_RUNS = 250;

/** Has vitest run its test files in threads that are kept. One at a time: Stryker's concurrency is one of processes. */
export function keepThreads(vitest) {
  const threads = new Threads();
  for (const { config } of vitest.projects) {
    config.pool = POOL;
    config.poolRunner = { name: POOL, createPoolWorker: (options) => new PoolWorker(threads, options) };
    config.setupFiles = [...config.setupFiles, BEGINNING];
  }
  return threads;
}

class Threads {
  /** True when a run since `watch` had a thread that was used before. */
  wasUsed = false;
  /** True while each test file gets a new thread. */
  areFresh = false;
  #idle;
  #turn = Promise.resolve();

  watch() {
    this.wasUsed = false;
  }

  /** Runs something with a new thread for each test file. */
  async afresh(run) {
    const before = this.areFresh;
    this.areFresh = true;
    try {
      return await run();
    } finally {
      this.areFresh = before;
    }
  }

  /** Gives a thread, and what ends its use. */
  async take(options) {
    const before = this.#turn;
    let end;
    this.#turn = new Promise((resolve) => {
      end = resolve;
    });
    await before;
    const isFresh = this.areFresh;
    let thread;
    try {
      // One can end by itself while it has nothing to do.
      thread = !isFresh && this.#idle?.isUsable ? this.#idle : new Thread(options);
    } catch (error) {
      // A thread that could not be started keeps nobody waiting.
      end();
      throw error;
    }
    if (!isFresh) this.#idle = undefined;
    this.wasUsed ||= thread.runs > 0;
    thread.runs += 1;
    return {
      thread,
      giveBack: async () => {
        if (thread.isUsable && !isFresh) this.#idle = thread;
        else await thread.end();
        end();
      },
    };
  }
}

class Thread {
  runs = 0;
  #isClean = true;
  #isGone = false;

  constructor({ env, execArgv }) {
    this.worker = new Worker(PROGRAM, { env, execArgv, stdout: true, stderr: true });
    // What tests print is nobody's business here, and what nobody reads stops them at some time.
    this.worker.stdout.resume();
    this.worker.stderr.resume();
    this.worker.on("message", (message) => {
      if (isOurs(message)) this.#isClean &&= message.blocksLeftovers === undefined;
    });
    for (const event of ["error", "exit"]) {
      this.worker.on(event, () => {
        this.#isGone = true;
      });
    }
  }

  get isUsable() {
    return this.#isClean && !this.#isGone && this.runs < MOST_RUNS;
  }

  async end() {
    await this.worker.terminate();
  }
}

function isOurs(message) {
  return typeof message === "object" && message !== null && "blocksLeftovers" in message;
}

/** What vitest takes for the worker of one test file. */
class PoolWorker {
  name = POOL;
  #threads;
  #options;
  #use;
  #listeners = [];

  constructor(threads, options) {
    this.#threads = threads;
    this.#options = options;
  }

  async start() {
    this.#use = await this.#threads.take(this.#options);
  }

  async stop() {
    for (const { event, own } of this.#listeners) this.#worker.off(event, own);
    await this.#use?.giveBack();
  }

  get #worker() {
    return this.#use.thread.worker;
  }

  on(event, listener) {
    const own = (message) => {
      if (!isOurs(message)) listener(message);
    };
    this.#listeners.push({ event, listener, own });
    this.#worker.on(event, own);
  }

  off(event, listener) {
    const found = this.#listeners.find((one) => one.event === event && one.listener === listener);
    if (found !== undefined) this.#worker.off(event, found.own);
  }

  send(message) {
    this.#worker.postMessage(message);
  }

  deserialize(message) {
    return message;
  }
}
