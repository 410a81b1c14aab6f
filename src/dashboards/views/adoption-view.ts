import { countOutcomes, grouped, largest } from "./figures.ts";
import type { ShownFlow } from "./flow.ts";
import { timeText } from "./format.ts";
import { byBucket, type Selection } from "./selection.ts";
import type { BarChart, PageView, TableView, TimeChart } from "./view.ts";

const MOST_BARS = 10;

/** Who uses Blocks, and for what. */
export function adoptionView(selection: Selection): PageView {
  const { flows, unfinished } = selection;
  const all = [...flows, ...unfinished];
  const repositories = namesOf(all, ({ repository }) => repository);
  const days = new Set(flows.map(({ atMs }) => Math.floor(atMs / 86_400_000))).size;
  return {
    lead: "Which repositories and people use Blocks, how much, and for what.",
    tiles: [
      { label: "Active repositories", unit: "count", value: repositories.size, note: "with at least one flow" },
      { label: "Flows", unit: "count", value: flows.length, note: `ended; ${unfinished.length} more began` },
      { label: "People", unit: "count", value: namesOf(all, ({ actor }) => actor).size, note: "who started a flow" },
      {
        label: "Flows a repository",
        unit: "mean",
        value: repositories.size === 0 ? undefined : flows.length / repositories.size,
        note: "mean",
      },
      {
        label: "Kinds of blocks",
        unit: "count",
        value: namesOf(all, ({ family }) => family).size,
        note: "family and type",
      },
      { label: "Active days", unit: "count", value: days, note: "UTC" },
    ],
    charts: [
      flowsByDay(selection),
      spreadOfUse(selection),
      byRepository(selection),
      byFamily(selection),
      byPerson(selection),
    ],
    tables: [repositoryTable(selection)],
    notes: [],
  };
}

function namesOf(flows: readonly ShownFlow[], nameOf: (flow: ShownFlow) => string | undefined): Set<string> {
  return new Set(flows.map(nameOf).filter((name) => name !== undefined));
}

function flowsByDay(selection: Selection): TimeChart {
  const counts = byBucket(selection, selection.flows).map(countOutcomes);
  return {
    kind: "columns",
    id: "flows",
    title: "Flows",
    description: "Flows that ended, by whether their block was accepted.",
    unit: "count",
    bucketMs: selection.bucketMs,
    times: selection.buckets,
    series: [
      { name: "Accepted", tone: "first", values: counts.map(({ accepted }) => accepted) },
      { name: "Everything else", tone: "quiet", values: counts.map(({ ended, accepted }) => ended - accepted) },
    ],
  };
}

function spreadOfUse(selection: Selection): TimeChart {
  const seen = { repositories: new Set<string>(), people: new Set<string>() };
  const growth = byBucket(selection, selection.flows).map((flows) => {
    for (const { repository, actor } of flows) {
      seen.repositories.add(repository);
      if (actor !== undefined) seen.people.add(actor);
    }
    return { repositories: seen.repositories.size, people: seen.people.size };
  });
  return {
    kind: "lines",
    id: "spread",
    title: "Repositories and people so far",
    description: "How many different ones had a flow since the period began.",
    unit: "count",
    bucketMs: selection.bucketMs,
    times: selection.buckets,
    series: [
      { name: "Repositories", tone: "first", values: growth.map(({ repositories }) => repositories) },
      { name: "People", tone: "second", values: growth.map(({ people }) => people) },
    ],
  };
}

const PARTS: BarChart["parts"] = [
  { name: "Accepted", tone: "first" },
  { name: "Everything else", tone: "quiet" },
];

function barsOf(flows: readonly ShownFlow[], nameOf: (flow: ShownFlow) => string | undefined) {
  const rows = [...grouped(flows, nameOf)].map(([name, list]) => {
    const { accepted, ended } = countOutcomes(list);
    return { name, values: [accepted, ended - accepted] };
  });
  return { kind: "bars", unit: "count", parts: PARTS, ...largest(rows, MOST_BARS) } as const;
}

function byRepository({ flows }: Selection): BarChart {
  return {
    ...barsOf(flows, ({ repository }) => repository),
    id: "by-repository",
    title: "Flows by repository",
    description: `The ${MOST_BARS} repositories with the most flows; the table below has all.`,
    of: "Repository",
  };
}

function byFamily({ flows }: Selection): BarChart {
  return {
    ...barsOf(flows, ({ family }) => family),
    id: "by-family",
    title: "Flows by kind of block",
    description: "Family and type of the blueprint, where they are known.",
    of: "Kind",
  };
}

function byPerson({ flows }: Selection): BarChart {
  return {
    ...barsOf(flows, ({ actor }) => actor),
    id: "by-person",
    title: "Flows by who started them",
    description: "As the CI system names them, where it does.",
    of: "Person",
    wide: true,
  };
}

function repositoryTable({ flows }: Selection): TableView {
  const rows = [...grouped(flows, ({ repository }) => repository)].map(([name, list]) => {
    const { ended, accepted, successRate } = countOutcomes(list);
    const times = list.map(({ atMs }) => atMs);
    return {
      ...{ name, ended, accepted, successRate },
      people: namesOf(list, ({ actor }) => actor).size,
      last: times.reduce((a, b) => Math.max(a, b)),
    };
  });
  rows.sort((a, b) => b.ended - a.ended || (a.name < b.name ? -1 : 1));
  return {
    id: "repositories",
    title: "By repository",
    columns: ["Repository", "Last flow (UTC)", "Flows", "Accepted", "Success rate", "People"],
    rows: rows.map(({ name, last, ended, accepted, successRate, people }) => [
      name,
      timeText(last),
      { value: ended, unit: "count" },
      { value: accepted, unit: "count" },
      { value: successRate, unit: "percent" },
      { value: people, unit: "count" },
    ]),
    empty: "No flow ended.",
  };
}
