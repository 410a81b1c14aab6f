import { deepEqual } from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { aiSdkWay } from "./ai-sdk.ts";
import { langGraphWay } from "./langgraph.ts";
import type { BenchRow, Field, Rival } from "./measure.ts";
import { startModelProcess } from "./model-processes.ts";
import { ourWay } from "./ours.ts";
import { findPeers, peerNames } from "./peers.ts";
import { writeByFetch } from "./plain-fetch.ts";
import { vendorSdkWay } from "./vendor-sdk.ts";
import { CALL_MS, CALLS, type Way } from "./workload.ts";

/** Each side runs so many times fifty flows before anything is timed: by then Node.js has compiled what they use. */
const WARM_UP = 4;

/** What a rival is called, and what ours must not be above of its time. */
interface Goals {
  readonly fetch?: number;
  readonly langGraph?: number;
}

/** Five calls, each of which needs the answer before it: alone, and fifty times at once. */
export const orchestration: readonly BenchRow[] = [
  {
    kind: "race",
    name: `orchestration: ${CALLS} dependent calls of ${CALL_MS} ms`,
    rounds: 25,
    open: () => openField(1, { fetch: 1.03 }),
  },
  {
    kind: "race",
    name: "orchestration: 50 flows at once",
    rounds: 15,
    open: () => openField(50, { fetch: 1.15, langGraph: 0.8 }),
  },
];

async function openField(flows: number, goals: Goals): Promise<Field> {
  const server = await startModelProcess({ world: "chapters" });
  const baseUrl = server.urls.openai;
  const ours = await ourWay(baseUrl);
  const ways = [...(await rivalWays(baseUrl, goals)), { name: "ours", way: ours.way }];
  await proveEqual(ways.flatMap(({ way }) => way ?? []));
  for (const { way } of ways) {
    for (let round = 0; way !== undefined && round < WARM_UP; round += 1) await together(way, 50);
  }
  return {
    ours: () => together(ours.way, flows),
    rivals: ways
      .slice(0, -1)
      .map(({ way, ...rival }): Rival => ({ ...rival, run: async () => way && together(way, flows) })),
    close: async () => {
      await ours.close();
      await server.close();
    },
  };
}

interface NamedWay extends Omit<Rival, "run"> {
  readonly way?: Way;
}

async function rivalWays(baseUrl: string, goals: Goals): Promise<NamedWay[]> {
  const names = await peerNames();
  const found = await findPeers();
  const [graph, sdk] =
    "absent" in found
      ? [{ absent: found.absent }, { absent: found.absent }]
      : [
          { way: langGraphWay(found.peers.langGraph, baseUrl) },
          { way: aiSdkWay(found.peers.aiSdk, found.peers.aiSdkOpenAi, baseUrl) },
        ];
  const goal = (value: number | undefined) => (value === undefined ? {} : { goal: value });
  return [
    { name: "plain fetch", ...goal(goals.fetch), way: (order) => writeByFetch(baseUrl, order) },
    { name: "the vendor's SDK alone", way: await vendorSdkWay(baseUrl) },
    { name: names.langGraph, ...goal(goals.langGraph), ...graph },
    { name: names.aiSdk, ...sdk },
  ];
}

/** All sides write the same chapters. */
async function proveEqual(ways: readonly Way[]): Promise<void> {
  const order = randomUUID();
  const [first, ...others] = await Promise.all(ways.map((way) => way(order)));
  for (const other of others) deepEqual(other, first);
}

/** So many flows at once, none of which was asked for before. */
async function together(way: Way, flows: number): Promise<void> {
  await Promise.all(Array.from({ length: flows }, () => way(randomUUID())));
}
