import { testRuleCases } from "../rules/rule-cases.ts";

await testRuleCases("security");
