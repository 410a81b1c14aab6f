import type { Redactor } from "../../base/redaction.ts";
import type { DashboardData } from "../../dashboards/dashboard-data.ts";
import { encodeDashboard } from "../../dashboards/encode-data.ts";
import { renderDashboardPage } from "../../dashboards/render-page.ts";
import { VERSION } from "../../generated/version.ts";
import { figuresFromReading } from "../../ledger/figures/ledger-figures.ts";
import { gatherLedgers } from "../ledger/gather-ledgers.ts";
import { ledgerConfig } from "../ledger/ledger-config.ts";
import { type PeriodInputs, periodOrAll } from "../metrics/period.ts";
import { repositoryFrom } from "../metrics/read-figures.ts";
import type { UseCaseContext } from "../use-case.ts";
import { readPageScript } from "./page-script.ts";
import { dashboardAssumptions, dashboardTargets } from "./settings.ts";

/** What the page is made of. */
export interface HtmlInputs extends Pick<PeriodInputs, "last24h" | "last7d" | "last30d" | "last90d" | "since"> {
  /** Only this repository, by its whole name, or its last part where that is enough; undefined: all that the ledger holds. */
  readonly repository?: string | undefined;
}

/** The page, and how many flows are in it. */
export interface HtmlDashboard {
  readonly html: string;
  readonly flows: number;
  /** Records of the ledger that could not be read. */
  readonly problems: number;
}

/**
 * The static dashboard of the configured ledgers. Names that come from them go through the redactor. Throws `INPUT_INVALID`
 * for a period or a repository that there is not, `LEDGER_UNREADABLE`, and what `loadConfig` throws.
 */
export async function htmlDashboard(inputs: HtmlInputs, context: UseCaseContext): Promise<HtmlDashboard> {
  const now = context.clock.now();
  const { since, until, label } = periodOrAll(periodOf(inputs), now);
  const config = await ledgerConfig(context);
  const script = await readPageScript(context);
  const reading = await gatherLedgers(config, context, context.signal);
  const figures = figuresFromReading(reading);
  const period = { since: since ?? new Date(0), until };
  const repository = repositoryFrom(inputs.repository, figures);
  const data = encodeDashboard({
    version: VERSION,
    generatedAt: now.toISOString(),
    period: {
      ...(since === undefined ? {} : { since: since.getTime() }),
      until: until.getTime(),
      label: repository === undefined ? label : `${label}, ${repository}`,
    },
    targets: dashboardTargets(config),
    assumptions: dashboardAssumptions(config),
    problemCount: figures.problemCount,
    flows: figures.flows({ period, repository, now }),
    bookings: figures.bookings({ period, repository }),
  });
  const html = renderDashboardPage(redacted(data, context.redactor), script);
  return { html, flows: data.flows.flow.length, problems: data.problemCount };
}

/** What of the inputs names a period, and nothing else. */
function periodOf({ last24h, last7d, last30d, last90d, since }: HtmlInputs): PeriodInputs {
  return { last24h, last7d, last30d, last90d, since };
}

/** Names are all that comes from outside. The script stays as it is: the page's policy knows its digest. */
function redacted(data: DashboardData, redactor: Redactor): DashboardData {
  const clean = (names: readonly string[]) => names.map((name) => redactor.redact(name));
  const { repositories, families, actors, errors, models } = data.names;
  return {
    ...data,
    names: {
      repositories: clean(repositories),
      families: clean(families),
      actors: clean(actors),
      errors: clean(errors),
      models: clean(models),
    },
  };
}
