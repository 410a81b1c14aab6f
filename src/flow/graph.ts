/** One piece of work and what has to be done before it. */
export interface GraphNode<T> {
  readonly name: string;
  /** Names of nodes whose results this one needs. */
  readonly dependsOn: readonly string[];
  /** Gets the results of all nodes that it depends on, directly or through others, in the order of the list of nodes. */
  readonly run: (results: ReadonlyMap<string, T>, signal: AbortSignal) => Promise<T>;
}

/**
 * Runs every node as early as its dependencies allow. The results are in the order of the list, whoever was first.
 * The first failure aborts what is under way, lets nothing else begin, and is thrown once everything has ended: no work
 * outlives the call. Throws the signal's reason when it is aborted before everything is done, and a `TypeError` for
 * nodes that are no graph: a name twice, a dependency that does not exist, a cycle.
 */
export async function runGraph<T>(
  nodes: readonly GraphNode<T>[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, T>> {
  const ancestors = ancestorsOf(nodes);
  const failure = new AbortController();
  const either = AbortSignal.any([signal, failure.signal]);
  const running = new Map<string, Promise<T>>();
  const start = (node: GraphNode<T>): Promise<T> => {
    const known = running.get(node.name);
    if (known !== undefined) return known;
    const needed = nodes.filter(({ name }) => ancestors.get(node.name)?.has(name));
    const work = Promise.all(needed.map(start)).then(async (results) => {
      either.throwIfAborted();
      return node.run(new Map(needed.map(({ name }, index) => [name, results[index] as T])), either);
    });
    // Only the first call has an effect, so the reason is the first failure, whoever passes it on.
    work.catch((error: unknown) => failure.abort(error));
    running.set(node.name, work);
    return work;
  };
  const ended = await Promise.allSettled(nodes.map(start));
  if (ended.some(({ status }) => status === "rejected")) throw failure.signal.reason;
  return new Map(nodes.map(({ name }, index) => [name, (ended[index] as PromiseFulfilledResult<T>).value]));
}

/** Runs works that do not depend on each other at the same time, by the rules of {@link runGraph}. */
export async function runTogether<A, B>(
  works: readonly [(signal: AbortSignal) => Promise<A>, (signal: AbortSignal) => Promise<B>],
  signal: AbortSignal,
): Promise<[A, B]> {
  const nodes = works.map((work, index) => ({
    name: String(index),
    dependsOn: [],
    run: (_: ReadonlyMap<string, A | B>, both: AbortSignal): Promise<A | B> => work(both),
  }));
  return [...(await runGraph(nodes, signal)).values()] as [A, B];
}

/** By name, everything that has to be done before. Throws a `TypeError` for nodes that are no graph. */
function ancestorsOf(
  nodes: readonly Pick<GraphNode<unknown>, "name" | "dependsOn">[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const byName = new Map(nodes.map((node) => [node.name, node]));
  if (byName.size !== nodes.length) throw new TypeError("two nodes of a graph have the same name");
  const found = new Map<string, ReadonlySet<string>>();
  const visit = (name: string, path: readonly string[]): ReadonlySet<string> => {
    const known = found.get(name);
    if (known !== undefined) return known;
    if (path.includes(name)) throw new TypeError(`the graph has a cycle: ${[...path, name].join(" → ")}`);
    const node = byName.get(name);
    if (node === undefined) throw new TypeError(`${path.at(-1)} depends on ${name}, which is no node of the graph`);
    const set = new Set<string>();
    for (const parent of node.dependsOn) {
      set.add(parent);
      for (const ancestor of visit(parent, [...path, name])) set.add(ancestor);
    }
    found.set(name, set);
    return set;
  };
  for (const { name } of nodes) visit(name, []);
  return found;
}
