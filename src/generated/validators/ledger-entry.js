// Made from schemas/ by `npm run generate`. Do not edit.
// <stdin>
var validateLedgerEntry = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "urn:blocks:schema:ledger-entry:1", title: "LedgerEntry", description: "One event of one flow, as the ledger keeps it for ever. Figures are those of the whole flow up to the event: to add up costs, count each flow once.", type: "object", additionalProperties: !1, required: ["schemaVersion", "kind", "version", "flow", "event", "recordedAt", "repository"], properties: { schemaVersion: { const: 1 }, kind: { const: "ledger-entry" }, version: { type: "string", description: "Version of Blocks." }, flow: { type: "string", description: "Id of the flow.", pattern: "^flow-[0-9a-f]{12}$" }, event: { enum: ["reserved", "started", "settled", "verified", "stored", "failed", "cancelled", "released"], description: "What happened. reserved: money was put aside before the first call; released: it was given back unused; verified: a review outside of a flow has ended, with what it and its flow have cost; stored: the bundle is in the store; the verdict says whether the block passed." }, recordedAt: { type: "string", description: "UTC, ISO 8601 with milliseconds.", pattern: "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, startedAt: { type: "string", description: "When the run of the flow began that the figures are of, UTC, ISO 8601. Tokens of one run are cumulative; those of several runs of a flow (a retry, or another machine) add up. Absent where no run is meant." }, repository: { type: "string", description: "owner/name, or the folder's name on a laptop." }, revision: { type: "string", description: "Commit that the flow started from; absent without git." }, run: { type: "string", description: "The run of the CI system; absent on a laptop." }, actor: { type: "string", description: "Who started the run, as the CI system names them." }, verdict: { enum: ["pass", "fail", "error"], description: "error: it could not be decided, which is never a pass. Absent before the gates have run." }, gates: { type: "object", description: "The gates by name; absent before they have run.", additionalProperties: { type: "object", additionalProperties: !1, required: ["verdict"], properties: { verdict: { enum: ["pass", "fail", "error"] }, figure: { type: "number", description: "The figure that decided, in the gate's own unit; absent when there is none." } } }, propertyNames: { enum: ["contract", "coverage", "mutation", "security", "review"] } }, costUsd: { type: "number", minimum: 0, description: "Absent when it is not known." }, inputTokens: { type: "integer", minimum: 0, description: "Absent when they are not known." }, outputTokens: { type: "integer", minimum: 0, description: "Absent when they are not known." }, durationMs: { type: "number", minimum: 0, description: "Of the flow; absent when it is not known." }, bundle: { type: "object", additionalProperties: !1, required: ["digest", "uri"], properties: { digest: { type: "string", pattern: "^sha256-[0-9a-f]{64}$" }, uri: { type: "string", description: "Where it is." } }, description: "The stored bundle." }, roles: { type: "object", propertyNames: { enum: ["architect", "implementation", "context"] }, additionalProperties: { type: "object", additionalProperties: !1, required: ["models"], properties: { models: { type: "array", items: { type: "string" } }, inputTokens: { type: "integer", minimum: 0, description: "Absent when not known." }, outputTokens: { type: "integer", minimum: 0, description: "Absent when not known." }, costUsd: { type: "number", minimum: 0, description: "Absent when not known." } } }, description: "What each role used." }, estimated: { type: "boolean", description: "True when a part of the cost is an upper estimate." }, error: { type: "string", description: "Code of the error that ended a failed flow.", pattern: "^[A-Z_]+$" }, hold: { type: "object", additionalProperties: !1, required: ["id"], properties: { id: { type: "string", pattern: "^hold-[0-9a-f]{32}$", description: "Names the reservation; the entry that ends it has the same." }, costUsd: { type: "number", minimum: 0, description: "What is put aside, in US dollars. Only with reserved." }, tokens: { type: "object", propertyNames: { enum: ["anthropic", "openai", "google"] }, additionalProperties: { type: "integer", minimum: 0 }, description: "Tokens that are put aside, by provider. Only with reserved; absent when they are not bounded." }, until: { type: "string", description: "When a reservation that nobody ended counts no more, UTC. Only with reserved.", pattern: "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" } }, description: "The reservation that the entry makes (reserved) or ends (settled, failed, cancelled, released)." }, family: { type: "string", description: "Family of the blueprint; absent when not known." }, type: { type: "string", description: "Type within the family; absent when not known." }, offline: { type: "boolean", description: "True when no model was called." }, models: { type: "object", propertyNames: { pattern: "^[a-z]+/.+$" }, additionalProperties: { type: "object", additionalProperties: !1, required: ["requests"], properties: { requests: { type: "integer", minimum: 0, description: "Requests that were answered or failed." }, inputTokens: { type: "integer", minimum: 0, description: "Absent when not known." }, outputTokens: { type: "integer", minimum: 0, description: "Absent when not known." }, costUsd: { type: "number", minimum: 0, description: "Absent when not known." } } }, description: "What was used of each model, `provider/model`: fallbacks under their own names." }, retries: { type: "integer", minimum: 0, description: "Requests beyond the first of each call; absent when not known." }, fallbacks: { type: "integer", minimum: 0, description: "Calls that another model answered than the one that was asked; absent when not known." }, repairRounds: { type: "integer", minimum: 0, description: "How often findings were handed back; absent when not known." } } }, func1 = Object.prototype.hasOwnProperty, pattern4 = new RegExp("^flow-[0-9a-f]{12}$", "u"), pattern5 = new RegExp("^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$", "u"), pattern6 = new RegExp("^sha256-[0-9a-f]{64}$", "u"), pattern7 = new RegExp("^[A-Z_]+$", "u"), pattern8 = new RegExp("^hold-[0-9a-f]{32}$", "u"), pattern10 = new RegExp("^[a-z]+/.+$", "u");
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
    if (data.flow === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "flow" }, message: "must have required property 'flow'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.event === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "event" }, message: "must have required property 'event'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.recordedAt === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "recordedAt" }, message: "must have required property 'recordedAt'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.repository === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "repository" }, message: "must have required property 'repository'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema31.properties, key0)) {
        let err7 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    if (data.schemaVersion !== void 0 && data.schemaVersion !== 1) {
      let err8 = { instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.kind !== void 0 && data.kind !== "ledger-entry") {
      let err9 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "ledger-entry" }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.version !== void 0 && typeof data.version != "string") {
      let err10 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.flow !== void 0) {
      let data3 = data.flow;
      if (typeof data3 == "string") {
        if (!pattern4.test(data3)) {
          let err11 = { instancePath: instancePath + "/flow", schemaPath: "#/properties/flow/pattern", keyword: "pattern", params: { pattern: "^flow-[0-9a-f]{12}$" }, message: 'must match pattern "^flow-[0-9a-f]{12}$"' };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      } else {
        let err12 = { instancePath: instancePath + "/flow", schemaPath: "#/properties/flow/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.event !== void 0) {
      let data4 = data.event;
      if (!(data4 === "reserved" || data4 === "started" || data4 === "settled" || data4 === "verified" || data4 === "stored" || data4 === "failed" || data4 === "cancelled" || data4 === "released")) {
        let err13 = { instancePath: instancePath + "/event", schemaPath: "#/properties/event/enum", keyword: "enum", params: { allowedValues: schema31.properties.event.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.recordedAt !== void 0) {
      let data5 = data.recordedAt;
      if (typeof data5 == "string") {
        if (!pattern5.test(data5)) {
          let err14 = { instancePath: instancePath + "/recordedAt", schemaPath: "#/properties/recordedAt/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, message: 'must match pattern "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$"' };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/recordedAt", schemaPath: "#/properties/recordedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.startedAt !== void 0 && typeof data.startedAt != "string") {
      let err16 = { instancePath: instancePath + "/startedAt", schemaPath: "#/properties/startedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.repository !== void 0 && typeof data.repository != "string") {
      let err17 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
    if (data.revision !== void 0 && typeof data.revision != "string") {
      let err18 = { instancePath: instancePath + "/revision", schemaPath: "#/properties/revision/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
    }
    if (data.run !== void 0 && typeof data.run != "string") {
      let err19 = { instancePath: instancePath + "/run", schemaPath: "#/properties/run/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
    }
    if (data.actor !== void 0 && typeof data.actor != "string") {
      let err20 = { instancePath: instancePath + "/actor", schemaPath: "#/properties/actor/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
    }
    if (data.verdict !== void 0) {
      let data11 = data.verdict;
      if (!(data11 === "pass" || data11 === "fail" || data11 === "error")) {
        let err21 = { instancePath: instancePath + "/verdict", schemaPath: "#/properties/verdict/enum", keyword: "enum", params: { allowedValues: schema31.properties.verdict.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.gates !== void 0) {
      let data12 = data.gates;
      if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
        for (let key1 in data12) {
          let _errs24 = errors;
          if (!(key1 === "contract" || key1 === "coverage" || key1 === "mutation" || key1 === "security" || key1 === "review")) {
            let err22 = { instancePath: instancePath + "/gates", schemaPath: "#/properties/gates/propertyNames/enum", keyword: "enum", params: { allowedValues: schema31.properties.gates.propertyNames.enum }, message: "must be equal to one of the allowed values", propertyName: key1 };
            vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
          }
          var valid1 = _errs24 === errors;
          if (!valid1) {
            let err23 = { instancePath: instancePath + "/gates", schemaPath: "#/properties/gates/propertyNames", keyword: "propertyNames", params: { propertyName: key1 }, message: "property name must be valid" };
            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
          }
        }
        for (let key2 in data12) {
          let data13 = data12[key2];
          if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
            if (data13.verdict === void 0) {
              let err24 = { instancePath: instancePath + "/gates/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/additionalProperties/required", keyword: "required", params: { missingProperty: "verdict" }, message: "must have required property 'verdict'" };
              vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
            }
            for (let key3 in data13)
              if (!(key3 === "verdict" || key3 === "figure")) {
                let err25 = { instancePath: instancePath + "/gates/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
              }
            if (data13.verdict !== void 0) {
              let data14 = data13.verdict;
              if (!(data14 === "pass" || data14 === "fail" || data14 === "error")) {
                let err26 = { instancePath: instancePath + "/gates/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/verdict", schemaPath: "#/properties/gates/additionalProperties/properties/verdict/enum", keyword: "enum", params: { allowedValues: schema31.properties.gates.additionalProperties.properties.verdict.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
              }
            }
            if (data13.figure !== void 0) {
              let data15 = data13.figure;
              if (!(typeof data15 == "number" && isFinite(data15))) {
                let err27 = { instancePath: instancePath + "/gates/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/figure", schemaPath: "#/properties/gates/additionalProperties/properties/figure/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
              }
            }
          } else {
            let err28 = { instancePath: instancePath + "/gates/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
          }
        }
      } else {
        let err29 = { instancePath: instancePath + "/gates", schemaPath: "#/properties/gates/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
      }
    }
    if (data.costUsd !== void 0) {
      let data16 = data.costUsd;
      if (typeof data16 == "number" && isFinite(data16)) {
        if (data16 < 0 || isNaN(data16)) {
          let err30 = { instancePath: instancePath + "/costUsd", schemaPath: "#/properties/costUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
        }
      } else {
        let err31 = { instancePath: instancePath + "/costUsd", schemaPath: "#/properties/costUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
    }
    if (data.inputTokens !== void 0) {
      let data17 = data.inputTokens;
      if (!(typeof data17 == "number" && !(data17 % 1) && !isNaN(data17) && isFinite(data17))) {
        let err32 = { instancePath: instancePath + "/inputTokens", schemaPath: "#/properties/inputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
      if (typeof data17 == "number" && isFinite(data17) && (data17 < 0 || isNaN(data17))) {
        let err33 = { instancePath: instancePath + "/inputTokens", schemaPath: "#/properties/inputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
      }
    }
    if (data.outputTokens !== void 0) {
      let data18 = data.outputTokens;
      if (!(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18) && isFinite(data18))) {
        let err34 = { instancePath: instancePath + "/outputTokens", schemaPath: "#/properties/outputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
      if (typeof data18 == "number" && isFinite(data18) && (data18 < 0 || isNaN(data18))) {
        let err35 = { instancePath: instancePath + "/outputTokens", schemaPath: "#/properties/outputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
    }
    if (data.durationMs !== void 0) {
      let data19 = data.durationMs;
      if (typeof data19 == "number" && isFinite(data19)) {
        if (data19 < 0 || isNaN(data19)) {
          let err36 = { instancePath: instancePath + "/durationMs", schemaPath: "#/properties/durationMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
        }
      } else {
        let err37 = { instancePath: instancePath + "/durationMs", schemaPath: "#/properties/durationMs/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
      }
    }
    if (data.bundle !== void 0) {
      let data20 = data.bundle;
      if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
        if (data20.digest === void 0) {
          let err38 = { instancePath: instancePath + "/bundle", schemaPath: "#/properties/bundle/required", keyword: "required", params: { missingProperty: "digest" }, message: "must have required property 'digest'" };
          vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
        }
        if (data20.uri === void 0) {
          let err39 = { instancePath: instancePath + "/bundle", schemaPath: "#/properties/bundle/required", keyword: "required", params: { missingProperty: "uri" }, message: "must have required property 'uri'" };
          vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
        }
        for (let key4 in data20)
          if (!(key4 === "digest" || key4 === "uri")) {
            let err40 = { instancePath: instancePath + "/bundle", schemaPath: "#/properties/bundle/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
          }
        if (data20.digest !== void 0) {
          let data21 = data20.digest;
          if (typeof data21 == "string") {
            if (!pattern6.test(data21)) {
              let err41 = { instancePath: instancePath + "/bundle/digest", schemaPath: "#/properties/bundle/properties/digest/pattern", keyword: "pattern", params: { pattern: "^sha256-[0-9a-f]{64}$" }, message: 'must match pattern "^sha256-[0-9a-f]{64}$"' };
              vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
            }
          } else {
            let err42 = { instancePath: instancePath + "/bundle/digest", schemaPath: "#/properties/bundle/properties/digest/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
          }
        }
        if (data20.uri !== void 0 && typeof data20.uri != "string") {
          let err43 = { instancePath: instancePath + "/bundle/uri", schemaPath: "#/properties/bundle/properties/uri/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
        }
      } else {
        let err44 = { instancePath: instancePath + "/bundle", schemaPath: "#/properties/bundle/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
      }
    }
    if (data.roles !== void 0) {
      let data23 = data.roles;
      if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
        for (let key5 in data23) {
          let _errs49 = errors;
          if (!(key5 === "architect" || key5 === "implementation" || key5 === "context")) {
            let err45 = { instancePath: instancePath + "/roles", schemaPath: "#/properties/roles/propertyNames/enum", keyword: "enum", params: { allowedValues: schema31.properties.roles.propertyNames.enum }, message: "must be equal to one of the allowed values", propertyName: key5 };
            vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
          }
          var valid5 = _errs49 === errors;
          if (!valid5) {
            let err46 = { instancePath: instancePath + "/roles", schemaPath: "#/properties/roles/propertyNames", keyword: "propertyNames", params: { propertyName: key5 }, message: "property name must be valid" };
            vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
          }
        }
        for (let key6 in data23) {
          let data24 = data23[key6];
          if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
            if (data24.models === void 0) {
              let err47 = { instancePath: instancePath + "/roles/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/roles/additionalProperties/required", keyword: "required", params: { missingProperty: "models" }, message: "must have required property 'models'" };
              vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
            }
            for (let key7 in data24)
              if (!(key7 === "models" || key7 === "inputTokens" || key7 === "outputTokens" || key7 === "costUsd")) {
                let err48 = { instancePath: instancePath + "/roles/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/roles/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
              }
            if (data24.models !== void 0) {
              let data25 = data24.models;
              if (Array.isArray(data25)) {
                let len0 = data25.length;
                for (let i0 = 0; i0 < len0; i0++)
                  if (typeof data25[i0] != "string") {
                    let err49 = { instancePath: instancePath + "/roles/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/models/" + i0, schemaPath: "#/properties/roles/additionalProperties/properties/models/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
                  }
              } else {
                let err50 = { instancePath: instancePath + "/roles/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/models", schemaPath: "#/properties/roles/additionalProperties/properties/models/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
              }
            }
            if (data24.inputTokens !== void 0) {
              let data27 = data24.inputTokens;
              if (!(typeof data27 == "number" && !(data27 % 1) && !isNaN(data27) && isFinite(data27))) {
                let err51 = { instancePath: instancePath + "/roles/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/inputTokens", schemaPath: "#/properties/roles/additionalProperties/properties/inputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
              }
              if (typeof data27 == "number" && isFinite(data27) && (data27 < 0 || isNaN(data27))) {
                let err52 = { instancePath: instancePath + "/roles/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/inputTokens", schemaPath: "#/properties/roles/additionalProperties/properties/inputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
              }
            }
            if (data24.outputTokens !== void 0) {
              let data28 = data24.outputTokens;
              if (!(typeof data28 == "number" && !(data28 % 1) && !isNaN(data28) && isFinite(data28))) {
                let err53 = { instancePath: instancePath + "/roles/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/outputTokens", schemaPath: "#/properties/roles/additionalProperties/properties/outputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
              }
              if (typeof data28 == "number" && isFinite(data28) && (data28 < 0 || isNaN(data28))) {
                let err54 = { instancePath: instancePath + "/roles/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/outputTokens", schemaPath: "#/properties/roles/additionalProperties/properties/outputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
              }
            }
            if (data24.costUsd !== void 0) {
              let data29 = data24.costUsd;
              if (typeof data29 == "number" && isFinite(data29)) {
                if (data29 < 0 || isNaN(data29)) {
                  let err55 = { instancePath: instancePath + "/roles/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/costUsd", schemaPath: "#/properties/roles/additionalProperties/properties/costUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
                }
              } else {
                let err56 = { instancePath: instancePath + "/roles/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/costUsd", schemaPath: "#/properties/roles/additionalProperties/properties/costUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
              }
            }
          } else {
            let err57 = { instancePath: instancePath + "/roles/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/roles/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
          }
        }
      } else {
        let err58 = { instancePath: instancePath + "/roles", schemaPath: "#/properties/roles/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
      }
    }
    if (data.estimated !== void 0 && typeof data.estimated != "boolean") {
      let err59 = { instancePath: instancePath + "/estimated", schemaPath: "#/properties/estimated/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
    }
    if (data.error !== void 0) {
      let data31 = data.error;
      if (typeof data31 == "string") {
        if (!pattern7.test(data31)) {
          let err60 = { instancePath: instancePath + "/error", schemaPath: "#/properties/error/pattern", keyword: "pattern", params: { pattern: "^[A-Z_]+$" }, message: 'must match pattern "^[A-Z_]+$"' };
          vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
        }
      } else {
        let err61 = { instancePath: instancePath + "/error", schemaPath: "#/properties/error/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
      }
    }
    if (data.hold !== void 0) {
      let data32 = data.hold;
      if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
        if (data32.id === void 0) {
          let err62 = { instancePath: instancePath + "/hold", schemaPath: "#/properties/hold/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
          vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
        }
        for (let key8 in data32)
          if (!(key8 === "id" || key8 === "costUsd" || key8 === "tokens" || key8 === "until")) {
            let err63 = { instancePath: instancePath + "/hold", schemaPath: "#/properties/hold/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
          }
        if (data32.id !== void 0) {
          let data33 = data32.id;
          if (typeof data33 == "string") {
            if (!pattern8.test(data33)) {
              let err64 = { instancePath: instancePath + "/hold/id", schemaPath: "#/properties/hold/properties/id/pattern", keyword: "pattern", params: { pattern: "^hold-[0-9a-f]{32}$" }, message: 'must match pattern "^hold-[0-9a-f]{32}$"' };
              vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
            }
          } else {
            let err65 = { instancePath: instancePath + "/hold/id", schemaPath: "#/properties/hold/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
          }
        }
        if (data32.costUsd !== void 0) {
          let data34 = data32.costUsd;
          if (typeof data34 == "number" && isFinite(data34)) {
            if (data34 < 0 || isNaN(data34)) {
              let err66 = { instancePath: instancePath + "/hold/costUsd", schemaPath: "#/properties/hold/properties/costUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
            }
          } else {
            let err67 = { instancePath: instancePath + "/hold/costUsd", schemaPath: "#/properties/hold/properties/costUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
          }
        }
        if (data32.tokens !== void 0) {
          let data35 = data32.tokens;
          if (data35 && typeof data35 == "object" && !Array.isArray(data35)) {
            for (let key9 in data35) {
              let _errs77 = errors;
              if (!(key9 === "anthropic" || key9 === "openai" || key9 === "google")) {
                let err68 = { instancePath: instancePath + "/hold/tokens", schemaPath: "#/properties/hold/properties/tokens/propertyNames/enum", keyword: "enum", params: { allowedValues: schema31.properties.hold.properties.tokens.propertyNames.enum }, message: "must be equal to one of the allowed values", propertyName: key9 };
                vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
              }
              var valid11 = _errs77 === errors;
              if (!valid11) {
                let err69 = { instancePath: instancePath + "/hold/tokens", schemaPath: "#/properties/hold/properties/tokens/propertyNames", keyword: "propertyNames", params: { propertyName: key9 }, message: "property name must be valid" };
                vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
              }
            }
            for (let key10 in data35) {
              let data36 = data35[key10];
              if (!(typeof data36 == "number" && !(data36 % 1) && !isNaN(data36) && isFinite(data36))) {
                let err70 = { instancePath: instancePath + "/hold/tokens/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/hold/properties/tokens/additionalProperties/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
              }
              if (typeof data36 == "number" && isFinite(data36) && (data36 < 0 || isNaN(data36))) {
                let err71 = { instancePath: instancePath + "/hold/tokens/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/hold/properties/tokens/additionalProperties/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
              }
            }
          } else {
            let err72 = { instancePath: instancePath + "/hold/tokens", schemaPath: "#/properties/hold/properties/tokens/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
          }
        }
        if (data32.until !== void 0) {
          let data37 = data32.until;
          if (typeof data37 == "string") {
            if (!pattern5.test(data37)) {
              let err73 = { instancePath: instancePath + "/hold/until", schemaPath: "#/properties/hold/properties/until/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, message: 'must match pattern "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$"' };
              vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
            }
          } else {
            let err74 = { instancePath: instancePath + "/hold/until", schemaPath: "#/properties/hold/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
          }
        }
      } else {
        let err75 = { instancePath: instancePath + "/hold", schemaPath: "#/properties/hold/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
      }
    }
    if (data.family !== void 0 && typeof data.family != "string") {
      let err76 = { instancePath: instancePath + "/family", schemaPath: "#/properties/family/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
    }
    if (data.type !== void 0 && typeof data.type != "string") {
      let err77 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
    }
    if (data.offline !== void 0 && typeof data.offline != "boolean") {
      let err78 = { instancePath: instancePath + "/offline", schemaPath: "#/properties/offline/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
    }
    if (data.models !== void 0) {
      let data41 = data.models;
      if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
        for (let key11 in data41) {
          let _errs91 = errors;
          if (typeof key11 == "string" && !pattern10.test(key11)) {
            let err79 = { instancePath: instancePath + "/models", schemaPath: "#/properties/models/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[a-z]+/.+$" }, message: 'must match pattern "^[a-z]+/.+$"', propertyName: key11 };
            vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
          }
          var valid13 = _errs91 === errors;
          if (!valid13) {
            let err80 = { instancePath: instancePath + "/models", schemaPath: "#/properties/models/propertyNames", keyword: "propertyNames", params: { propertyName: key11 }, message: "property name must be valid" };
            vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
          }
        }
        for (let key12 in data41) {
          let data42 = data41[key12];
          if (data42 && typeof data42 == "object" && !Array.isArray(data42)) {
            if (data42.requests === void 0) {
              let err81 = { instancePath: instancePath + "/models/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/models/additionalProperties/required", keyword: "required", params: { missingProperty: "requests" }, message: "must have required property 'requests'" };
              vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
            }
            for (let key13 in data42)
              if (!(key13 === "requests" || key13 === "inputTokens" || key13 === "outputTokens" || key13 === "costUsd")) {
                let err82 = { instancePath: instancePath + "/models/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/models/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key13 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err82] : vErrors.push(err82), errors++;
              }
            if (data42.requests !== void 0) {
              let data43 = data42.requests;
              if (!(typeof data43 == "number" && !(data43 % 1) && !isNaN(data43) && isFinite(data43))) {
                let err83 = { instancePath: instancePath + "/models/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/requests", schemaPath: "#/properties/models/additionalProperties/properties/requests/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err83] : vErrors.push(err83), errors++;
              }
              if (typeof data43 == "number" && isFinite(data43) && (data43 < 0 || isNaN(data43))) {
                let err84 = { instancePath: instancePath + "/models/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/requests", schemaPath: "#/properties/models/additionalProperties/properties/requests/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err84] : vErrors.push(err84), errors++;
              }
            }
            if (data42.inputTokens !== void 0) {
              let data44 = data42.inputTokens;
              if (!(typeof data44 == "number" && !(data44 % 1) && !isNaN(data44) && isFinite(data44))) {
                let err85 = { instancePath: instancePath + "/models/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/inputTokens", schemaPath: "#/properties/models/additionalProperties/properties/inputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err85] : vErrors.push(err85), errors++;
              }
              if (typeof data44 == "number" && isFinite(data44) && (data44 < 0 || isNaN(data44))) {
                let err86 = { instancePath: instancePath + "/models/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/inputTokens", schemaPath: "#/properties/models/additionalProperties/properties/inputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err86] : vErrors.push(err86), errors++;
              }
            }
            if (data42.outputTokens !== void 0) {
              let data45 = data42.outputTokens;
              if (!(typeof data45 == "number" && !(data45 % 1) && !isNaN(data45) && isFinite(data45))) {
                let err87 = { instancePath: instancePath + "/models/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/outputTokens", schemaPath: "#/properties/models/additionalProperties/properties/outputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err87] : vErrors.push(err87), errors++;
              }
              if (typeof data45 == "number" && isFinite(data45) && (data45 < 0 || isNaN(data45))) {
                let err88 = { instancePath: instancePath + "/models/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/outputTokens", schemaPath: "#/properties/models/additionalProperties/properties/outputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err88] : vErrors.push(err88), errors++;
              }
            }
            if (data42.costUsd !== void 0) {
              let data46 = data42.costUsd;
              if (typeof data46 == "number" && isFinite(data46)) {
                if (data46 < 0 || isNaN(data46)) {
                  let err89 = { instancePath: instancePath + "/models/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/costUsd", schemaPath: "#/properties/models/additionalProperties/properties/costUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err89] : vErrors.push(err89), errors++;
                }
              } else {
                let err90 = { instancePath: instancePath + "/models/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/costUsd", schemaPath: "#/properties/models/additionalProperties/properties/costUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err90] : vErrors.push(err90), errors++;
              }
            }
          } else {
            let err91 = { instancePath: instancePath + "/models/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/models/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err91] : vErrors.push(err91), errors++;
          }
        }
      } else {
        let err92 = { instancePath: instancePath + "/models", schemaPath: "#/properties/models/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err92] : vErrors.push(err92), errors++;
      }
    }
    if (data.retries !== void 0) {
      let data47 = data.retries;
      if (!(typeof data47 == "number" && !(data47 % 1) && !isNaN(data47) && isFinite(data47))) {
        let err93 = { instancePath: instancePath + "/retries", schemaPath: "#/properties/retries/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err93] : vErrors.push(err93), errors++;
      }
      if (typeof data47 == "number" && isFinite(data47) && (data47 < 0 || isNaN(data47))) {
        let err94 = { instancePath: instancePath + "/retries", schemaPath: "#/properties/retries/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err94] : vErrors.push(err94), errors++;
      }
    }
    if (data.fallbacks !== void 0) {
      let data48 = data.fallbacks;
      if (!(typeof data48 == "number" && !(data48 % 1) && !isNaN(data48) && isFinite(data48))) {
        let err95 = { instancePath: instancePath + "/fallbacks", schemaPath: "#/properties/fallbacks/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err95] : vErrors.push(err95), errors++;
      }
      if (typeof data48 == "number" && isFinite(data48) && (data48 < 0 || isNaN(data48))) {
        let err96 = { instancePath: instancePath + "/fallbacks", schemaPath: "#/properties/fallbacks/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err96] : vErrors.push(err96), errors++;
      }
    }
    if (data.repairRounds !== void 0) {
      let data49 = data.repairRounds;
      if (!(typeof data49 == "number" && !(data49 % 1) && !isNaN(data49) && isFinite(data49))) {
        let err97 = { instancePath: instancePath + "/repairRounds", schemaPath: "#/properties/repairRounds/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err97] : vErrors.push(err97), errors++;
      }
      if (typeof data49 == "number" && isFinite(data49) && (data49 < 0 || isNaN(data49))) {
        let err98 = { instancePath: instancePath + "/repairRounds", schemaPath: "#/properties/repairRounds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err98] : vErrors.push(err98), errors++;
      }
    }
  } else {
    let err99 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err99] : vErrors.push(err99), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  validateLedgerEntry
};
