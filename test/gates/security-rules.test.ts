import { testRuleCases } from "./security-rule-cases.ts";

await testRuleCases("security");
