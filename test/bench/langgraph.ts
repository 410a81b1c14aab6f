import { chapterByFetch } from "./plain-fetch.ts";
import { CALLS, type Chapters, questionFor, type Way } from "./workload.ts";

interface State {
  readonly order: string;
  readonly chapters: string[];
}

/** As much of `@langchain/langgraph` as is used here. */
export interface LangGraph {
  readonly START: string;
  readonly END: string;
  readonly MemorySaver: new () => object;
  readonly StateGraph: new (state: object) => GraphBuilder;
  readonly Annotation: {
    (): object;
    (channel: { reducer: (a: string[], b: string[]) => string[]; default: () => string[] }): object;
    Root(channels: object): object;
  };
}

interface GraphBuilder {
  addNode(name: string, work: (state: State) => Promise<Partial<State>>): GraphBuilder;
  addEdge(from: string, to: string): GraphBuilder;
  compile(options: { readonly checkpointer: object }): {
    invoke(state: Partial<State>, options: { readonly configurable: { readonly thread_id: string } }): Promise<State>;
  };
}

/**
 * The flow as a graph of five nodes, each of which asks by `fetch`. Its checkpoints are in memory: a checkpointer that
 * writes to a disk needs a native module that has to be compiled.
 */
export function langGraphWay({ StateGraph, Annotation, MemorySaver, START, END }: LangGraph, baseUrl: string): Way {
  const state = Annotation.Root({
    order: Annotation(),
    chapters: Annotation({ reducer: (before, more) => [...before, ...more], default: () => [] }),
  });
  const builder = new StateGraph(state);
  for (let chapter = 1; chapter <= CALLS; chapter += 1) {
    builder.addNode(`chapter-${chapter}`, async ({ order, chapters }) => ({
      chapters: [await chapterByFetch(baseUrl, questionFor(order, chapter, chapters.at(-1) ?? ""))],
    }));
    builder.addEdge(chapter === 1 ? START : `chapter-${chapter - 1}`, `chapter-${chapter}`);
  }
  const graph = builder.addEdge(`chapter-${CALLS}`, END).compile({ checkpointer: new MemorySaver() });
  return async (order): Promise<Chapters> =>
    (await graph.invoke({ order }, { configurable: { thread_id: order } })).chapters;
}
