import { type Command, Option } from "commander";

/** Adds the options that name a period and a repository; `fallback` is the period without one. */
export function addPeriodOptions(command: Command, fallback: string): Command {
  return command
    .option("--last-1h", "the last hour")
    .option("--last-24h", "the last 24 hours")
    .option("--last-7d", "the last 7 days")
    .option("--last-30d", "the last 30 days")
    .addOption(
      new Option("--period <name>", "whole days that end with today, UTC: 1, 7 or 30").choices([
        "day",
        "week",
        "month",
      ]),
    )
    .option("--since <date>", `a day or a time, as 2026-11-20 or 2026-11-20T10:00:00Z (without a period: ${fallback})`)
    .option("--until <date>", "the same; a day is included")
    .option("--repo <name>", "only this repository: owner/name, or the name alone where one repository has it");
}
