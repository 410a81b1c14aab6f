import type { GenerateInputs } from "../../app/generate/inputs.ts";
import type { Session } from "../session.ts";

/** `--dry-run`: the calls of a flow with an estimate of their cost, and what would be written. Nothing is spent. */
export async function printPlan(inputs: GenerateInputs, session: Session): Promise<void> {
  const [{ composePlan }, { renderFlowPlan }] = await Promise.all([
    import("../../app/plan-flow/compose.ts"),
    import("../../report/render-flow-plan.ts"),
  ]);
  const plan = await composePlan(inputs, await session.context()).run();
  session.print(plan, () => renderFlowPlan(plan, session.terminal.columns));
}
