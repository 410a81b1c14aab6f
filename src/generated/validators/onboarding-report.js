// Made from schemas/ by `npm run generate`. Do not edit.
// <stdin>
var validateOnboardingReport = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "urn:blocks:schema:onboarding-report:1", title: "OnboardingReport", description: "Whether a repository may and can use Blocks.", type: "object", additionalProperties: !1, required: ["schemaVersion", "kind", "verdict", "checks", "timing"], properties: { schemaVersion: { const: 1 }, kind: { const: "onboarding-report" }, repository: { type: "string", description: "The repository as owner/name; absent when its name is not known." }, verdict: { enum: ["eligible", "ineligible", "undecided"], description: "eligible: every decisive check passed; ineligible: a decisive check failed; undecided: none failed, but one could not be answered." }, checks: { type: "array", items: { $ref: "#/$defs/onboardingCheck" } }, timing: { type: "object", additionalProperties: !1, required: ["startedAt", "durationMs"], properties: { startedAt: { type: "string", description: "UTC, ISO 8601." }, durationMs: { type: "number", minimum: 0 } }, description: "When the check ran and how long it took." } }, $defs: { onboardingCheck: { type: "object", additionalProperties: !1, required: ["id", "title", "decisive", "status", "detail", "remedy"], properties: { id: { enum: ["ci-pipeline", "api-keys", "exclusion-list", "feature-planned", "training", "configuration", "workflow", "sandbox", "store"], title: "OnboardingCheckId" }, title: { type: "string", description: "The question, as a statement that should hold." }, decisive: { type: "boolean", description: "True when the verdict depends on it; else it advises." }, status: { enum: ["passed", "failed", "unknown"], description: "unknown: could not be answered, which is never passed." }, detail: { type: "string", description: "What was found." }, remedy: { type: "string", description: "What to change; empty when the check passed." } }, title: "OnboardingCheck" } } }, schema32 = { type: "object", additionalProperties: !1, required: ["id", "title", "decisive", "status", "detail", "remedy"], properties: { id: { enum: ["ci-pipeline", "api-keys", "exclusion-list", "feature-planned", "training", "configuration", "workflow", "sandbox", "store"], title: "OnboardingCheckId" }, title: { type: "string", description: "The question, as a statement that should hold." }, decisive: { type: "boolean", description: "True when the verdict depends on it; else it advises." }, status: { enum: ["passed", "failed", "unknown"], description: "unknown: could not be answered, which is never passed." }, detail: { type: "string", description: "What was found." }, remedy: { type: "string", description: "What to change; empty when the check passed." } }, title: "OnboardingCheck" };
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.schemaVersion === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "schemaVersion" }, message: "must have required property 'schemaVersion'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.kind === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.verdict === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "verdict" }, message: "must have required property 'verdict'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.checks === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "checks" }, message: "must have required property 'checks'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.timing === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "timing" }, message: "must have required property 'timing'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "schemaVersion" || key0 === "kind" || key0 === "repository" || key0 === "verdict" || key0 === "checks" || key0 === "timing")) {
        let err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    if (data.schemaVersion !== void 0 && data.schemaVersion !== 1) {
      let err6 = { instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.kind !== void 0 && data.kind !== "onboarding-report") {
      let err7 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "onboarding-report" }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.repository !== void 0 && typeof data.repository != "string") {
      let err8 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.verdict !== void 0) {
      let data3 = data.verdict;
      if (!(data3 === "eligible" || data3 === "ineligible" || data3 === "undecided")) {
        let err9 = { instancePath: instancePath + "/verdict", schemaPath: "#/properties/verdict/enum", keyword: "enum", params: { allowedValues: schema31.properties.verdict.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.checks !== void 0) {
      let data4 = data.checks;
      if (Array.isArray(data4)) {
        let len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
            if (data5.id === void 0) {
              let err10 = { instancePath: instancePath + "/checks/" + i0, schemaPath: "#/$defs/onboardingCheck/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
              vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
            }
            if (data5.title === void 0) {
              let err11 = { instancePath: instancePath + "/checks/" + i0, schemaPath: "#/$defs/onboardingCheck/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" };
              vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
            }
            if (data5.decisive === void 0) {
              let err12 = { instancePath: instancePath + "/checks/" + i0, schemaPath: "#/$defs/onboardingCheck/required", keyword: "required", params: { missingProperty: "decisive" }, message: "must have required property 'decisive'" };
              vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
            }
            if (data5.status === void 0) {
              let err13 = { instancePath: instancePath + "/checks/" + i0, schemaPath: "#/$defs/onboardingCheck/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
              vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
            }
            if (data5.detail === void 0) {
              let err14 = { instancePath: instancePath + "/checks/" + i0, schemaPath: "#/$defs/onboardingCheck/required", keyword: "required", params: { missingProperty: "detail" }, message: "must have required property 'detail'" };
              vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
            }
            if (data5.remedy === void 0) {
              let err15 = { instancePath: instancePath + "/checks/" + i0, schemaPath: "#/$defs/onboardingCheck/required", keyword: "required", params: { missingProperty: "remedy" }, message: "must have required property 'remedy'" };
              vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
            }
            for (let key1 in data5)
              if (!(key1 === "id" || key1 === "title" || key1 === "decisive" || key1 === "status" || key1 === "detail" || key1 === "remedy")) {
                let err16 = { instancePath: instancePath + "/checks/" + i0, schemaPath: "#/$defs/onboardingCheck/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
              }
            if (data5.id !== void 0) {
              let data6 = data5.id;
              if (!(data6 === "ci-pipeline" || data6 === "api-keys" || data6 === "exclusion-list" || data6 === "feature-planned" || data6 === "training" || data6 === "configuration" || data6 === "workflow" || data6 === "sandbox" || data6 === "store")) {
                let err17 = { instancePath: instancePath + "/checks/" + i0 + "/id", schemaPath: "#/$defs/onboardingCheck/properties/id/enum", keyword: "enum", params: { allowedValues: schema32.properties.id.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
              }
            }
            if (data5.title !== void 0 && typeof data5.title != "string") {
              let err18 = { instancePath: instancePath + "/checks/" + i0 + "/title", schemaPath: "#/$defs/onboardingCheck/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
            }
            if (data5.decisive !== void 0 && typeof data5.decisive != "boolean") {
              let err19 = { instancePath: instancePath + "/checks/" + i0 + "/decisive", schemaPath: "#/$defs/onboardingCheck/properties/decisive/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
              vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
            }
            if (data5.status !== void 0) {
              let data9 = data5.status;
              if (!(data9 === "passed" || data9 === "failed" || data9 === "unknown")) {
                let err20 = { instancePath: instancePath + "/checks/" + i0 + "/status", schemaPath: "#/$defs/onboardingCheck/properties/status/enum", keyword: "enum", params: { allowedValues: schema32.properties.status.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
              }
            }
            if (data5.detail !== void 0 && typeof data5.detail != "string") {
              let err21 = { instancePath: instancePath + "/checks/" + i0 + "/detail", schemaPath: "#/$defs/onboardingCheck/properties/detail/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
            }
            if (data5.remedy !== void 0 && typeof data5.remedy != "string") {
              let err22 = { instancePath: instancePath + "/checks/" + i0 + "/remedy", schemaPath: "#/$defs/onboardingCheck/properties/remedy/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
            }
          } else {
            let err23 = { instancePath: instancePath + "/checks/" + i0, schemaPath: "#/$defs/onboardingCheck/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
          }
        }
      } else {
        let err24 = { instancePath: instancePath + "/checks", schemaPath: "#/properties/checks/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.timing !== void 0) {
      let data12 = data.timing;
      if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
        if (data12.startedAt === void 0) {
          let err25 = { instancePath: instancePath + "/timing", schemaPath: "#/properties/timing/required", keyword: "required", params: { missingProperty: "startedAt" }, message: "must have required property 'startedAt'" };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
        if (data12.durationMs === void 0) {
          let err26 = { instancePath: instancePath + "/timing", schemaPath: "#/properties/timing/required", keyword: "required", params: { missingProperty: "durationMs" }, message: "must have required property 'durationMs'" };
          vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
        }
        for (let key2 in data12)
          if (!(key2 === "startedAt" || key2 === "durationMs")) {
            let err27 = { instancePath: instancePath + "/timing", schemaPath: "#/properties/timing/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
          }
        if (data12.startedAt !== void 0 && typeof data12.startedAt != "string") {
          let err28 = { instancePath: instancePath + "/timing/startedAt", schemaPath: "#/properties/timing/properties/startedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
        }
        if (data12.durationMs !== void 0) {
          let data14 = data12.durationMs;
          if (typeof data14 == "number" && isFinite(data14)) {
            if (data14 < 0 || isNaN(data14)) {
              let err29 = { instancePath: instancePath + "/timing/durationMs", schemaPath: "#/properties/timing/properties/durationMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
            }
          } else {
            let err30 = { instancePath: instancePath + "/timing/durationMs", schemaPath: "#/properties/timing/properties/durationMs/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
          }
        }
      } else {
        let err31 = { instancePath: instancePath + "/timing", schemaPath: "#/properties/timing/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
    }
  } else {
    let err32 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  validateOnboardingReport
};
