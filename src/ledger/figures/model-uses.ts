import type { FiguresModel, FiguresRole } from "../../generated/types.ts";
import { type ModelFields, ROLES } from "./entry-fields.ts";
import type { FlowState } from "./flow-state.ts";
import type { Names } from "./names.ts";
import { Tally } from "./tally.ts";

class Use {
  flows = 0;
  requests = 0;
  /** The last flow that used it, so that a flow with several models of a provider counts once. */
  lastFlow = 0;
  readonly inputTokens = Tally.ofCounts();
  readonly outputTokens = Tally.ofCounts();
  readonly cost = Tally.ofFractions();

  /** Counts a flow, once. */
  visit(flow: number): void {
    if (this.lastFlow !== flow) this.flows += 1;
    this.lastFlow = flow;
  }

  add(model: ModelFields): void {
    this.requests += model.requests;
    this.inputTokens.add(model.inputTokens);
    this.outputTokens.add(model.outputTokens);
    this.cost.add(model.costUsd);
  }

  /** Adds what another one says, but for its flows: one can have used both. */
  join(other: Use): void {
    this.requests += other.requests;
    this.inputTokens.join(other.inputTokens);
    this.outputTokens.join(other.outputTokens);
    this.cost.join(other.cost);
  }
}

/** What models, providers and roles cost. */
export class ModelUses {
  readonly #names: Names;
  readonly #models = new Map<string, Use>();
  /** Of these only the flows are counted: the rest is that of their models. */
  readonly #providers = new Map<string, Use>();
  /** By the id of a model's name: its use and its provider's. */
  readonly #usesOfName: (readonly [Use, Use] | undefined)[] = [];
  readonly #roles = ROLES.map(() => Tally.ofFractions());
  #flow = 0;

  constructor(names: Names) {
    this.#names = names;
  }

  /** Counts what a flow used. */
  add(state: FlowState): void {
    this.#flow += 1;
    for (let index = 0; index < state.modelCount; index += 1) {
      const model = state.models[index] as ModelFields;
      const uses = this.#usesOf(model.name);
      uses[0].visit(this.#flow);
      uses[0].add(model);
      uses[1].visit(this.#flow);
    }
    for (let role = 0; role < ROLES.length; role += 1) {
      if ((state.roleMask & (1 << role)) !== 0) this.#roles[role]?.add(state.roleCostUsd[role] as number);
    }
  }

  #usesOf(name: number): readonly [Use, Use] {
    const known = this.#usesOfName[name];
    if (known !== undefined) return known;
    const text = this.#names.textOf(name);
    const uses = [useOf(this.#models, text), useOf(this.#providers, providerOf(text))] as const;
    this.#usesOfName[name] = uses;
    return uses;
  }

  models(): FiguresModel[] {
    return figuresOf(this.#models);
  }

  providers(): FiguresModel[] {
    const providers = new Map<string, Use>();
    for (const [name, { flows }] of this.#providers) useOf(providers, name).flows = flows;
    for (const [name, use] of this.#models) useOf(providers, providerOf(name)).join(use);
    return figuresOf(providers);
  }

  roles(): FiguresRole[] {
    return ROLES.flatMap((name, role) => {
      const { known, unknown, total } = this.#roles[role] as Tally;
      if (known + unknown === 0) return [];
      return [
        { name, flows: known + unknown, ...(total === undefined ? {} : { costUsd: total }), unknownCost: unknown },
      ];
    });
  }
}

function providerOf(model: string): string {
  return model.slice(0, model.indexOf("/"));
}

function useOf(uses: Map<string, Use>, name: string): Use {
  const known = uses.get(name);
  if (known !== undefined) return known;
  const use = new Use();
  uses.set(name, use);
  return use;
}

/** The dearest first; of one cost by name. */
function figuresOf(uses: ReadonlyMap<string, Use>): FiguresModel[] {
  const figures = [...uses].map(([name, { flows, requests, inputTokens, outputTokens, cost }]): FiguresModel => {
    const [input, output, costUsd] = [inputTokens.total, outputTokens.total, cost.total];
    return {
      name,
      flows,
      requests,
      ...(input === undefined ? {} : { inputTokens: input }),
      ...(output === undefined ? {} : { outputTokens: output }),
      ...(costUsd === undefined ? {} : { costUsd }),
      unknownCost: cost.unknown,
    };
  });
  return figures.sort((a, b) => (b.costUsd ?? -1) - (a.costUsd ?? -1) || (a.name < b.name ? -1 : 1));
}
