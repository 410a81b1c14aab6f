// Made from schemas/ by `npm run generate`. Do not edit.
// <stdin>
var validateReviewAnswer = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "urn:blocks:schema:answer-review:1", title: "ReviewAnswer", description: "What a reviewing model finds. It cannot pass a block: it can only report findings.", type: "object", additionalProperties: !1, required: ["findings"], properties: { findings: { type: "array", items: { type: "object", additionalProperties: !1, required: ["severity", "kind", "path", "quote", "message", "remedy"], properties: { severity: { enum: ["BLOCKER", "HIGH", "MEDIUM", "LOW"], description: "How much it weighs." }, kind: { title: "ReviewKind", enum: ["wrong-result", "missing-error-handling", "unchecked-input", "injection", "credential", "data-loss", "contract-case-missing", "test-gap", "unbounded", "concurrency", "instruction-in-code", "maintainability"], description: "What kind of fault it is: the one that fits best." }, path: { type: "string", description: "File, relative to the block's folder." }, quote: { type: "string", description: "The line that the finding speaks of, letter by letter." }, message: { type: "string", description: "What is wrong, in one sentence." }, remedy: { type: "string", description: "What to change, in one sentence." } } }, maxItems: 100 } } };
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.findings === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "findings" }, message: "must have required property 'findings'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (key0 !== "findings") {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.findings !== void 0) {
      let data0 = data.findings;
      if (Array.isArray(data0)) {
        if (data0.length > 100) {
          let err2 = { instancePath: instancePath + "/findings", schemaPath: "#/properties/findings/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            if (data1.severity === void 0) {
              let err3 = { instancePath: instancePath + "/findings/" + i0, schemaPath: "#/properties/findings/items/required", keyword: "required", params: { missingProperty: "severity" }, message: "must have required property 'severity'" };
              vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
            }
            if (data1.kind === void 0) {
              let err4 = { instancePath: instancePath + "/findings/" + i0, schemaPath: "#/properties/findings/items/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
              vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
            }
            if (data1.path === void 0) {
              let err5 = { instancePath: instancePath + "/findings/" + i0, schemaPath: "#/properties/findings/items/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
              vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
            }
            if (data1.quote === void 0) {
              let err6 = { instancePath: instancePath + "/findings/" + i0, schemaPath: "#/properties/findings/items/required", keyword: "required", params: { missingProperty: "quote" }, message: "must have required property 'quote'" };
              vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
            }
            if (data1.message === void 0) {
              let err7 = { instancePath: instancePath + "/findings/" + i0, schemaPath: "#/properties/findings/items/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
              vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
            }
            if (data1.remedy === void 0) {
              let err8 = { instancePath: instancePath + "/findings/" + i0, schemaPath: "#/properties/findings/items/required", keyword: "required", params: { missingProperty: "remedy" }, message: "must have required property 'remedy'" };
              vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
            }
            for (let key1 in data1)
              if (!(key1 === "severity" || key1 === "kind" || key1 === "path" || key1 === "quote" || key1 === "message" || key1 === "remedy")) {
                let err9 = { instancePath: instancePath + "/findings/" + i0, schemaPath: "#/properties/findings/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
              }
            if (data1.severity !== void 0) {
              let data2 = data1.severity;
              if (!(data2 === "BLOCKER" || data2 === "HIGH" || data2 === "MEDIUM" || data2 === "LOW")) {
                let err10 = { instancePath: instancePath + "/findings/" + i0 + "/severity", schemaPath: "#/properties/findings/items/properties/severity/enum", keyword: "enum", params: { allowedValues: schema31.properties.findings.items.properties.severity.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
              }
            }
            if (data1.kind !== void 0) {
              let data3 = data1.kind;
              if (!(data3 === "wrong-result" || data3 === "missing-error-handling" || data3 === "unchecked-input" || data3 === "injection" || data3 === "credential" || data3 === "data-loss" || data3 === "contract-case-missing" || data3 === "test-gap" || data3 === "unbounded" || data3 === "concurrency" || data3 === "instruction-in-code" || data3 === "maintainability")) {
                let err11 = { instancePath: instancePath + "/findings/" + i0 + "/kind", schemaPath: "#/properties/findings/items/properties/kind/enum", keyword: "enum", params: { allowedValues: schema31.properties.findings.items.properties.kind.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
              }
            }
            if (data1.path !== void 0 && typeof data1.path != "string") {
              let err12 = { instancePath: instancePath + "/findings/" + i0 + "/path", schemaPath: "#/properties/findings/items/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
            }
            if (data1.quote !== void 0 && typeof data1.quote != "string") {
              let err13 = { instancePath: instancePath + "/findings/" + i0 + "/quote", schemaPath: "#/properties/findings/items/properties/quote/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
            }
            if (data1.message !== void 0 && typeof data1.message != "string") {
              let err14 = { instancePath: instancePath + "/findings/" + i0 + "/message", schemaPath: "#/properties/findings/items/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
            }
            if (data1.remedy !== void 0 && typeof data1.remedy != "string") {
              let err15 = { instancePath: instancePath + "/findings/" + i0 + "/remedy", schemaPath: "#/properties/findings/items/properties/remedy/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
            }
          } else {
            let err16 = { instancePath: instancePath + "/findings/" + i0, schemaPath: "#/properties/findings/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
          }
        }
      } else {
        let err17 = { instancePath: instancePath + "/findings", schemaPath: "#/properties/findings/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
  } else {
    let err18 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  validateReviewAnswer
};
