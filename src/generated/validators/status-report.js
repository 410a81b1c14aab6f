// Made from schemas/ by `npm run generate`. Do not edit.
// <stdin>
var validateStatusReport = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "urn:blocks:schema:status-report:1", title: "StatusReport", description: "How things stand at a moment: what `blocks status --json` prints.", type: "object", additionalProperties: !1, required: ["schemaVersion", "kind", "version", "pauses", "incidents", "today", "caps", "quotas"], properties: { schemaVersion: { const: 1 }, kind: { const: "status-report" }, version: { type: "string", description: "Version of Blocks." }, pauses: { type: "array", items: { type: "object" }, description: "Pauses in force, the oldest first; none: flows may begin. Each is a record of ledger-control.schema.json." }, incidents: { type: "array", items: { type: "object" }, description: "What began the alerts that are not over, the oldest first. Each is a record of ledger-control.schema.json." }, today: { type: "object", description: "Figures of today (UTC), by metrics-report.schema.json." }, caps: { type: "array", items: { type: "object", additionalProperties: !1, required: ["setting", "of", "spentUsd", "heldUsd"], properties: { setting: { type: "string", description: "The setting, such as budget.day_usd." }, of: { type: "string", description: "What it is the cap of, in words." }, spentUsd: { type: "number", minimum: 0, description: "What is booked." }, heldUsd: { type: "number", minimum: 0, description: "What is put aside for flows that have not ended." }, capUsd: { type: "number", minimum: 0, description: "Absent where the configuration sets none." } } }, description: "The caps of today and this month, UTC." }, quotas: { type: "array", items: { type: "object", additionalProperties: !1, required: ["provider", "usedTokens", "quotaTokens", "usedPercent"], properties: { provider: { enum: ["anthropic", "openai", "google"] }, usedTokens: { type: "integer", minimum: 0, description: "Input and output tokens of today, UTC; what is put aside counts." }, quotaTokens: { type: "integer", minimum: 0, description: "What may be used in a day." }, usedPercent: { type: "number", minimum: 0, description: "Of the quota." } } }, description: "The providers' daily quotas." } } };
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
    if (data.version === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.pauses === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "pauses" }, message: "must have required property 'pauses'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.incidents === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "incidents" }, message: "must have required property 'incidents'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.today === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "today" }, message: "must have required property 'today'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.caps === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "caps" }, message: "must have required property 'caps'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.quotas === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "quotas" }, message: "must have required property 'quotas'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "schemaVersion" || key0 === "kind" || key0 === "version" || key0 === "pauses" || key0 === "incidents" || key0 === "today" || key0 === "caps" || key0 === "quotas")) {
        let err8 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    if (data.schemaVersion !== void 0 && data.schemaVersion !== 1) {
      let err9 = { instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.kind !== void 0 && data.kind !== "status-report") {
      let err10 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "status-report" }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.version !== void 0 && typeof data.version != "string") {
      let err11 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.pauses !== void 0) {
      let data3 = data.pauses;
      if (Array.isArray(data3)) {
        let len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (!(data4 && typeof data4 == "object" && !Array.isArray(data4))) {
            let err12 = { instancePath: instancePath + "/pauses/" + i0, schemaPath: "#/properties/pauses/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
        }
      } else {
        let err13 = { instancePath: instancePath + "/pauses", schemaPath: "#/properties/pauses/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.incidents !== void 0) {
      let data5 = data.incidents;
      if (Array.isArray(data5)) {
        let len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data6 = data5[i1];
          if (!(data6 && typeof data6 == "object" && !Array.isArray(data6))) {
            let err14 = { instancePath: instancePath + "/incidents/" + i1, schemaPath: "#/properties/incidents/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
          }
        }
      } else {
        let err15 = { instancePath: instancePath + "/incidents", schemaPath: "#/properties/incidents/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.today !== void 0) {
      let data7 = data.today;
      if (!(data7 && typeof data7 == "object" && !Array.isArray(data7))) {
        let err16 = { instancePath: instancePath + "/today", schemaPath: "#/properties/today/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.caps !== void 0) {
      let data8 = data.caps;
      if (Array.isArray(data8)) {
        let len2 = data8.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data9 = data8[i2];
          if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
            if (data9.setting === void 0) {
              let err17 = { instancePath: instancePath + "/caps/" + i2, schemaPath: "#/properties/caps/items/required", keyword: "required", params: { missingProperty: "setting" }, message: "must have required property 'setting'" };
              vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
            }
            if (data9.of === void 0) {
              let err18 = { instancePath: instancePath + "/caps/" + i2, schemaPath: "#/properties/caps/items/required", keyword: "required", params: { missingProperty: "of" }, message: "must have required property 'of'" };
              vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
            }
            if (data9.spentUsd === void 0) {
              let err19 = { instancePath: instancePath + "/caps/" + i2, schemaPath: "#/properties/caps/items/required", keyword: "required", params: { missingProperty: "spentUsd" }, message: "must have required property 'spentUsd'" };
              vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
            }
            if (data9.heldUsd === void 0) {
              let err20 = { instancePath: instancePath + "/caps/" + i2, schemaPath: "#/properties/caps/items/required", keyword: "required", params: { missingProperty: "heldUsd" }, message: "must have required property 'heldUsd'" };
              vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
            }
            for (let key1 in data9)
              if (!(key1 === "setting" || key1 === "of" || key1 === "spentUsd" || key1 === "heldUsd" || key1 === "capUsd")) {
                let err21 = { instancePath: instancePath + "/caps/" + i2, schemaPath: "#/properties/caps/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
              }
            if (data9.setting !== void 0 && typeof data9.setting != "string") {
              let err22 = { instancePath: instancePath + "/caps/" + i2 + "/setting", schemaPath: "#/properties/caps/items/properties/setting/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
            }
            if (data9.of !== void 0 && typeof data9.of != "string") {
              let err23 = { instancePath: instancePath + "/caps/" + i2 + "/of", schemaPath: "#/properties/caps/items/properties/of/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
            }
            if (data9.spentUsd !== void 0) {
              let data12 = data9.spentUsd;
              if (typeof data12 == "number" && isFinite(data12)) {
                if (data12 < 0 || isNaN(data12)) {
                  let err24 = { instancePath: instancePath + "/caps/" + i2 + "/spentUsd", schemaPath: "#/properties/caps/items/properties/spentUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
                }
              } else {
                let err25 = { instancePath: instancePath + "/caps/" + i2 + "/spentUsd", schemaPath: "#/properties/caps/items/properties/spentUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
              }
            }
            if (data9.heldUsd !== void 0) {
              let data13 = data9.heldUsd;
              if (typeof data13 == "number" && isFinite(data13)) {
                if (data13 < 0 || isNaN(data13)) {
                  let err26 = { instancePath: instancePath + "/caps/" + i2 + "/heldUsd", schemaPath: "#/properties/caps/items/properties/heldUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
                }
              } else {
                let err27 = { instancePath: instancePath + "/caps/" + i2 + "/heldUsd", schemaPath: "#/properties/caps/items/properties/heldUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
              }
            }
            if (data9.capUsd !== void 0) {
              let data14 = data9.capUsd;
              if (typeof data14 == "number" && isFinite(data14)) {
                if (data14 < 0 || isNaN(data14)) {
                  let err28 = { instancePath: instancePath + "/caps/" + i2 + "/capUsd", schemaPath: "#/properties/caps/items/properties/capUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
                }
              } else {
                let err29 = { instancePath: instancePath + "/caps/" + i2 + "/capUsd", schemaPath: "#/properties/caps/items/properties/capUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
              }
            }
          } else {
            let err30 = { instancePath: instancePath + "/caps/" + i2, schemaPath: "#/properties/caps/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
          }
        }
      } else {
        let err31 = { instancePath: instancePath + "/caps", schemaPath: "#/properties/caps/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
    }
    if (data.quotas !== void 0) {
      let data15 = data.quotas;
      if (Array.isArray(data15)) {
        let len3 = data15.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data16 = data15[i3];
          if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
            if (data16.provider === void 0) {
              let err32 = { instancePath: instancePath + "/quotas/" + i3, schemaPath: "#/properties/quotas/items/required", keyword: "required", params: { missingProperty: "provider" }, message: "must have required property 'provider'" };
              vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
            }
            if (data16.usedTokens === void 0) {
              let err33 = { instancePath: instancePath + "/quotas/" + i3, schemaPath: "#/properties/quotas/items/required", keyword: "required", params: { missingProperty: "usedTokens" }, message: "must have required property 'usedTokens'" };
              vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
            }
            if (data16.quotaTokens === void 0) {
              let err34 = { instancePath: instancePath + "/quotas/" + i3, schemaPath: "#/properties/quotas/items/required", keyword: "required", params: { missingProperty: "quotaTokens" }, message: "must have required property 'quotaTokens'" };
              vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
            }
            if (data16.usedPercent === void 0) {
              let err35 = { instancePath: instancePath + "/quotas/" + i3, schemaPath: "#/properties/quotas/items/required", keyword: "required", params: { missingProperty: "usedPercent" }, message: "must have required property 'usedPercent'" };
              vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
            }
            for (let key2 in data16)
              if (!(key2 === "provider" || key2 === "usedTokens" || key2 === "quotaTokens" || key2 === "usedPercent")) {
                let err36 = { instancePath: instancePath + "/quotas/" + i3, schemaPath: "#/properties/quotas/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
              }
            if (data16.provider !== void 0) {
              let data17 = data16.provider;
              if (!(data17 === "anthropic" || data17 === "openai" || data17 === "google")) {
                let err37 = { instancePath: instancePath + "/quotas/" + i3 + "/provider", schemaPath: "#/properties/quotas/items/properties/provider/enum", keyword: "enum", params: { allowedValues: schema31.properties.quotas.items.properties.provider.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
              }
            }
            if (data16.usedTokens !== void 0) {
              let data18 = data16.usedTokens;
              if (!(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18) && isFinite(data18))) {
                let err38 = { instancePath: instancePath + "/quotas/" + i3 + "/usedTokens", schemaPath: "#/properties/quotas/items/properties/usedTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
              }
              if (typeof data18 == "number" && isFinite(data18) && (data18 < 0 || isNaN(data18))) {
                let err39 = { instancePath: instancePath + "/quotas/" + i3 + "/usedTokens", schemaPath: "#/properties/quotas/items/properties/usedTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
              }
            }
            if (data16.quotaTokens !== void 0) {
              let data19 = data16.quotaTokens;
              if (!(typeof data19 == "number" && !(data19 % 1) && !isNaN(data19) && isFinite(data19))) {
                let err40 = { instancePath: instancePath + "/quotas/" + i3 + "/quotaTokens", schemaPath: "#/properties/quotas/items/properties/quotaTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
              }
              if (typeof data19 == "number" && isFinite(data19) && (data19 < 0 || isNaN(data19))) {
                let err41 = { instancePath: instancePath + "/quotas/" + i3 + "/quotaTokens", schemaPath: "#/properties/quotas/items/properties/quotaTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
              }
            }
            if (data16.usedPercent !== void 0) {
              let data20 = data16.usedPercent;
              if (typeof data20 == "number" && isFinite(data20)) {
                if (data20 < 0 || isNaN(data20)) {
                  let err42 = { instancePath: instancePath + "/quotas/" + i3 + "/usedPercent", schemaPath: "#/properties/quotas/items/properties/usedPercent/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
                }
              } else {
                let err43 = { instancePath: instancePath + "/quotas/" + i3 + "/usedPercent", schemaPath: "#/properties/quotas/items/properties/usedPercent/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
              }
            }
          } else {
            let err44 = { instancePath: instancePath + "/quotas/" + i3, schemaPath: "#/properties/quotas/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
          }
        }
      } else {
        let err45 = { instancePath: instancePath + "/quotas", schemaPath: "#/properties/quotas/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
      }
    }
  } else {
    let err46 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  validateStatusReport
};
