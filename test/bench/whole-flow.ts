import { cp } from "node:fs/promises";
import { join } from "node:path";
import { composeGenerate } from "../../src/app/generate/compose.ts";
import { parseGenerateInputs } from "../../src/app/generate/inputs.ts";
import { ANSWERS_FOLDER } from "../../src/app/models/state-folders.ts";
import { modelsThatWrite } from "../fakes/block-models.ts";
import { flowContext, REQUEST, startRepository } from "../fakes/flow-world.ts";
import { startModelServer } from "../fakes/model-server.ts";
import { billedUsd, startBillingServer } from "../fakes/price-table.ts";
import {
  cachedShareOfRepair,
  flowWithOneRepair,
  modelsThatMend,
  promptsOf,
  referenceBlock,
  WRITERS,
} from "../fakes/repair-world.ts";
import { addedText } from "../fakes/wire-texts.ts";
import type { BenchRow, Figure } from "./measure.ts";

const CHARACTERS_A_TOKEN = 4;
const LEAST_CACHED_PERCENT = 70;
const LARGEST_DIFFERENCE_PERCENT = 0.1;

/** What a whole flow asks, sends and books, counted. */
export const wholeFlow: readonly BenchRow[] = [
  { kind: "count", name: "identical flow again", count: askedAgain },
  { kind: "count", name: "tokens that the framework adds", count: tokensAdded },
  { kind: "count", name: "input from the prompt cache in a repair round", count: cachedInput },
  { kind: "count", name: "booked cost against the vendors' bills", count: bookedCost },
];

/** The same command twice in one checkout, and in another one that has nothing but the answers that were kept. */
async function askedAgain(): Promise<Figure[]> {
  const server = await startModelServer({ answer: modelsThatWrite(await referenceBlock()) });
  const settings = { flow: { repair_rounds: 0 } };
  const [checkout, other] = [
    await startRepository(server.urls, settings),
    await startRepository(server.urls, settings),
  ];
  try {
    const callsIn = async ({ workspace }: { readonly workspace: string }) => {
      const before = server.requests.length;
      await composeGenerate(parseGenerateInputs(REQUEST), flowContext(workspace)).run();
      return server.requests.length - before;
    };
    const first = await callsIn(checkout);
    const again = await callsIn(checkout);
    await cp(join(checkout.workspace, ANSWERS_FOLDER), join(other.workspace, ANSWERS_FOLDER), { recursive: true });
    const elsewhere = await callsIn(other);
    const figureOf = (of: string, count: number) => {
      return { of, figure: `${count} calls, ${first} before`, goal: "0 calls", reached: count === 0 && first > 0 };
    };
    return [figureOf("in the same checkout", again), figureOf("in another, with the answer cache", elsewhere)];
  } finally {
    await Promise.all([checkout.remove(), other.remove(), server.close()]);
  }
}

/** Each vendor's model writes the reference block and repairs it once, against a server that bills by prefix. */
async function repairedFlows() {
  const files = await referenceBlock();
  return Promise.all(
    WRITERS.map(async (writer) => {
      const server = await startBillingServer(modelsThatMend(files));
      try {
        return {
          writer,
          flow: await flowWithOneRepair(server, writer),
          requests: server.requests,
          bills: server.bills,
        };
      } finally {
        await server.close();
      }
    }),
  );
}

async function tokensAdded(): Promise<Figure[]> {
  return (await repairedFlows()).map(({ writer, flow, requests }) => {
    const { sentCharacters, addedCharacters } = addedText(requests, promptsOf(flow.result));
    const [sent, added] = [sentCharacters, addedCharacters].map((count) => Math.ceil(count / CHARACTERS_A_TOKEN));
    return { of: writer, figure: `${added} of ${sent} tokens`, goal: "0 tokens", reached: added === 0 };
  });
}

async function cachedInput(): Promise<Figure[]> {
  return (await repairedFlows()).map(({ writer, flow }) => {
    const percent = 100 * cachedShareOfRepair(flow);
    const reached = percent >= LEAST_CACHED_PERCENT;
    return { of: writer, figure: `${percent.toFixed(1)} %`, goal: `≥ ${LEAST_CACHED_PERCENT} %`, reached };
  });
}

async function bookedCost(): Promise<Figure[]> {
  return (await repairedFlows()).map(({ writer, flow, bills }) => {
    const billed = bills.reduce((sum, answer) => sum + billedUsd(answer), 0);
    const percent = (100 * Math.abs(flow.booked.flowUsd - billed)) / billed;
    const figure = `${percent.toFixed(4)} % of ${billed.toFixed(4)} USD`;
    const goal = `≤ ${LARGEST_DIFFERENCE_PERCENT} %`;
    return { of: writer, figure, goal, reached: percent <= LARGEST_DIFFERENCE_PERCENT };
  });
}
