// Made from schemas/ by `npm run generate`. Do not edit.
// <stdin>
var validateFlowRecording = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "urn:blocks:schema:flow-recording:1", title: "FlowRecording", description: "`recording.json`: what a replay of a flow needs beside its request, configuration, prompts and answers.", type: "object", additionalProperties: !1, required: ["schemaVersion", "kind", "identity", "maxOutputTokens", "models", "material", "steps"], properties: { schemaVersion: { const: 1 }, kind: { const: "flow-recording" }, identity: { type: "string", pattern: "^sha256-[0-9a-f]{64}$", description: "Digest of everything that makes the flow this one. The fences of its prompts come from it." }, maxOutputTokens: { type: "integer", minimum: 1, description: "Of one answer, whatever is asked." }, models: { type: "object", additionalProperties: !1, required: ["architect", "implementation", "context"], properties: { architect: { $ref: "#/$defs/modelNames" }, implementation: { $ref: "#/$defs/modelNames" }, context: { $ref: "#/$defs/modelNames" } }, description: "Everyone who may answer a role." }, material: { type: "object", additionalProperties: !1, required: ["context", "catalog", "blueprints"], properties: { context: { type: "object", required: ["files", "map", "report"], properties: { map: { type: "string", description: "The paths of other files, as they were sent." }, report: { type: "object", description: "What was chosen, at what rank and why: the same as context.json." }, files: { type: "array", items: { type: "object", required: ["path", "content", "form"], properties: { form: { enum: ["whole", "outline"], description: "All of the file, or what it declares." }, path: { type: "string", description: "Relative to the repository." }, content: { type: "string", description: "As it was sent." } } } } }, description: "What was collected of the repository for the models, most relevant first, without secrets; whatever else of it stands in the prompt beside them." }, catalog: { type: "array", items: { type: "object", additionalProperties: !1, required: ["family", "type", "title", "description", "parameters"], properties: { family: { type: "string", description: "Family of the blueprint." }, type: { type: "string", description: "Type within the family." }, title: { type: "string", description: "For people." }, description: { type: "string", description: "What its blocks do." }, parameters: { type: "object", description: "JSON Schema of its parameters." } } }, description: "The blueprints that the architect could choose from; empty where the request named one." }, blueprints: { type: "array", items: { type: "object", additionalProperties: !1, required: ["family", "type", "parameters"], properties: { family: { type: "string", description: "Family that was asked for." }, type: { type: "string", description: "Type that was asked for." }, parameters: { type: "object" }, blueprint: { $ref: "#/$defs/blueprint" }, problem: { type: "object", additionalProperties: !1, required: ["code", "message"], properties: { code: { enum: ["FAMILY_UNKNOWN", "PARAMETERS_INVALID"] }, message: { type: "string", description: "What the architect was told." } }, description: "Why there is no such blueprint for these parameters." } }, description: "What a blueprint came to for these parameters: the blueprint, or what was wrong.", title: "RecordedBlueprint" } }, example: { $ref: "#/$defs/blueprint" } }, description: "What the flow was given to work on." }, steps: { type: "array", items: { type: "object", additionalProperties: !1, required: ["step", "output", "lost"], properties: { step: { type: "string", description: "Name of the step: inspect-0, review, repair-2." }, output: { description: "What the step came to, as plain JSON." }, lost: { type: "array", items: { type: "object", description: "A charge as flow.json records it." }, description: "What its requests have cost that no answer came of." } }, title: "SettledStep" }, description: "The steps whose outcome stands in no model's answer, in order: what the fast gates found, what the review came to, repairs that time or money did not allow." } }, $defs: { modelNames: { type: "array", items: { type: "string" }, minItems: 1, description: "provider/model, the role's own first, then its fallbacks in order." }, blueprint: { type: "object", additionalProperties: !1, required: ["family", "type", "version", "title", "description", "properties", "checklist", "files", "reference"], properties: { family: { type: "string", description: "Family of the blueprint." }, type: { type: "string", description: "Type within the family." }, version: { type: "string", description: "Version of the blueprint." }, title: { type: "string", description: "For people." }, description: { type: "string", description: "What its blocks do." }, properties: { type: "array", items: { type: "string" }, description: "Laws that hold for its blocks." }, checklist: { type: "array", items: { type: "string" }, description: "What a review asks." }, files: { type: "array", items: { type: "object", additionalProperties: !1, required: ["path", "content"], properties: { path: { type: "string", description: "Relative to the block." }, content: { type: "string" } } }, description: "The reference block, made for the parameters." }, reference: { enum: ["own", "example"], description: "own: the blueprint of the block. example: it only shows what quality is asked." } }, title: "RecordedMaterial", description: "A blueprint as the models were shown it." } } };
var schema35 = { type: "object", additionalProperties: !1, required: ["family", "type", "version", "title", "description", "properties", "checklist", "files", "reference"], properties: { family: { type: "string", description: "Family of the blueprint." }, type: { type: "string", description: "Type within the family." }, version: { type: "string", description: "Version of the blueprint." }, title: { type: "string", description: "For people." }, description: { type: "string", description: "What its blocks do." }, properties: { type: "array", items: { type: "string" }, description: "Laws that hold for its blocks." }, checklist: { type: "array", items: { type: "string" }, description: "What a review asks." }, files: { type: "array", items: { type: "object", additionalProperties: !1, required: ["path", "content"], properties: { path: { type: "string", description: "Relative to the block." }, content: { type: "string" } } }, description: "The reference block, made for the parameters." }, reference: { enum: ["own", "example"], description: "own: the blueprint of the block. example: it only shows what quality is asked." } }, title: "RecordedMaterial", description: "A blueprint as the models were shown it." }, pattern4 = new RegExp("^sha256-[0-9a-f]{64}$", "u"), func1 = Object.prototype.hasOwnProperty;
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
    if (data.identity === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "identity" }, message: "must have required property 'identity'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.maxOutputTokens === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "maxOutputTokens" }, message: "must have required property 'maxOutputTokens'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.models === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "models" }, message: "must have required property 'models'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.material === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "material" }, message: "must have required property 'material'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.steps === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "steps" }, message: "must have required property 'steps'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "schemaVersion" || key0 === "kind" || key0 === "identity" || key0 === "maxOutputTokens" || key0 === "models" || key0 === "material" || key0 === "steps")) {
        let err7 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    if (data.schemaVersion !== void 0 && data.schemaVersion !== 1) {
      let err8 = { instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.kind !== void 0 && data.kind !== "flow-recording") {
      let err9 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "flow-recording" }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.identity !== void 0) {
      let data2 = data.identity;
      if (typeof data2 == "string") {
        if (!pattern4.test(data2)) {
          let err10 = { instancePath: instancePath + "/identity", schemaPath: "#/properties/identity/pattern", keyword: "pattern", params: { pattern: "^sha256-[0-9a-f]{64}$" }, message: 'must match pattern "^sha256-[0-9a-f]{64}$"' };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/identity", schemaPath: "#/properties/identity/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.maxOutputTokens !== void 0) {
      let data3 = data.maxOutputTokens;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        let err12 = { instancePath: instancePath + "/maxOutputTokens", schemaPath: "#/properties/maxOutputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (typeof data3 == "number" && isFinite(data3) && (data3 < 1 || isNaN(data3))) {
        let err13 = { instancePath: instancePath + "/maxOutputTokens", schemaPath: "#/properties/maxOutputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.models !== void 0) {
      let data4 = data.models;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        if (data4.architect === void 0) {
          let err14 = { instancePath: instancePath + "/models", schemaPath: "#/properties/models/required", keyword: "required", params: { missingProperty: "architect" }, message: "must have required property 'architect'" };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        if (data4.implementation === void 0) {
          let err15 = { instancePath: instancePath + "/models", schemaPath: "#/properties/models/required", keyword: "required", params: { missingProperty: "implementation" }, message: "must have required property 'implementation'" };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
        if (data4.context === void 0) {
          let err16 = { instancePath: instancePath + "/models", schemaPath: "#/properties/models/required", keyword: "required", params: { missingProperty: "context" }, message: "must have required property 'context'" };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        for (let key1 in data4)
          if (!(key1 === "architect" || key1 === "implementation" || key1 === "context")) {
            let err17 = { instancePath: instancePath + "/models", schemaPath: "#/properties/models/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
          }
        if (data4.architect !== void 0) {
          let data5 = data4.architect;
          if (Array.isArray(data5)) {
            if (data5.length < 1) {
              let err18 = { instancePath: instancePath + "/models/architect", schemaPath: "#/$defs/modelNames/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
              vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
            }
            let len0 = data5.length;
            for (let i0 = 0; i0 < len0; i0++)
              if (typeof data5[i0] != "string") {
                let err19 = { instancePath: instancePath + "/models/architect/" + i0, schemaPath: "#/$defs/modelNames/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
              }
          } else {
            let err20 = { instancePath: instancePath + "/models/architect", schemaPath: "#/$defs/modelNames/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
          }
        }
        if (data4.implementation !== void 0) {
          let data7 = data4.implementation;
          if (Array.isArray(data7)) {
            if (data7.length < 1) {
              let err21 = { instancePath: instancePath + "/models/implementation", schemaPath: "#/$defs/modelNames/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
              vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
            }
            let len1 = data7.length;
            for (let i1 = 0; i1 < len1; i1++)
              if (typeof data7[i1] != "string") {
                let err22 = { instancePath: instancePath + "/models/implementation/" + i1, schemaPath: "#/$defs/modelNames/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
              }
          } else {
            let err23 = { instancePath: instancePath + "/models/implementation", schemaPath: "#/$defs/modelNames/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
          }
        }
        if (data4.context !== void 0) {
          let data9 = data4.context;
          if (Array.isArray(data9)) {
            if (data9.length < 1) {
              let err24 = { instancePath: instancePath + "/models/context", schemaPath: "#/$defs/modelNames/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
              vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
            }
            let len2 = data9.length;
            for (let i2 = 0; i2 < len2; i2++)
              if (typeof data9[i2] != "string") {
                let err25 = { instancePath: instancePath + "/models/context/" + i2, schemaPath: "#/$defs/modelNames/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
              }
          } else {
            let err26 = { instancePath: instancePath + "/models/context", schemaPath: "#/$defs/modelNames/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
          }
        }
      } else {
        let err27 = { instancePath: instancePath + "/models", schemaPath: "#/properties/models/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
    if (data.material !== void 0) {
      let data11 = data.material;
      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
        if (data11.context === void 0) {
          let err28 = { instancePath: instancePath + "/material", schemaPath: "#/properties/material/required", keyword: "required", params: { missingProperty: "context" }, message: "must have required property 'context'" };
          vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
        }
        if (data11.catalog === void 0) {
          let err29 = { instancePath: instancePath + "/material", schemaPath: "#/properties/material/required", keyword: "required", params: { missingProperty: "catalog" }, message: "must have required property 'catalog'" };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
        if (data11.blueprints === void 0) {
          let err30 = { instancePath: instancePath + "/material", schemaPath: "#/properties/material/required", keyword: "required", params: { missingProperty: "blueprints" }, message: "must have required property 'blueprints'" };
          vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
        }
        for (let key2 in data11)
          if (!(key2 === "context" || key2 === "catalog" || key2 === "blueprints" || key2 === "example")) {
            let err31 = { instancePath: instancePath + "/material", schemaPath: "#/properties/material/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
          }
        if (data11.context !== void 0) {
          let data12 = data11.context;
          if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
            if (data12.files === void 0) {
              let err32 = { instancePath: instancePath + "/material/context", schemaPath: "#/properties/material/properties/context/required", keyword: "required", params: { missingProperty: "files" }, message: "must have required property 'files'" };
              vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
            }
            if (data12.map === void 0) {
              let err33 = { instancePath: instancePath + "/material/context", schemaPath: "#/properties/material/properties/context/required", keyword: "required", params: { missingProperty: "map" }, message: "must have required property 'map'" };
              vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
            }
            if (data12.report === void 0) {
              let err34 = { instancePath: instancePath + "/material/context", schemaPath: "#/properties/material/properties/context/required", keyword: "required", params: { missingProperty: "report" }, message: "must have required property 'report'" };
              vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
            }
            if (data12.map !== void 0 && typeof data12.map != "string") {
              let err35 = { instancePath: instancePath + "/material/context/map", schemaPath: "#/properties/material/properties/context/properties/map/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
            }
            if (data12.report !== void 0) {
              let data14 = data12.report;
              if (!(data14 && typeof data14 == "object" && !Array.isArray(data14))) {
                let err36 = { instancePath: instancePath + "/material/context/report", schemaPath: "#/properties/material/properties/context/properties/report/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
              }
            }
            if (data12.files !== void 0) {
              let data15 = data12.files;
              if (Array.isArray(data15)) {
                let len3 = data15.length;
                for (let i3 = 0; i3 < len3; i3++) {
                  let data16 = data15[i3];
                  if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
                    if (data16.path === void 0) {
                      let err37 = { instancePath: instancePath + "/material/context/files/" + i3, schemaPath: "#/properties/material/properties/context/properties/files/items/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
                      vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
                    }
                    if (data16.content === void 0) {
                      let err38 = { instancePath: instancePath + "/material/context/files/" + i3, schemaPath: "#/properties/material/properties/context/properties/files/items/required", keyword: "required", params: { missingProperty: "content" }, message: "must have required property 'content'" };
                      vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
                    }
                    if (data16.form === void 0) {
                      let err39 = { instancePath: instancePath + "/material/context/files/" + i3, schemaPath: "#/properties/material/properties/context/properties/files/items/required", keyword: "required", params: { missingProperty: "form" }, message: "must have required property 'form'" };
                      vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
                    }
                    if (data16.form !== void 0) {
                      let data17 = data16.form;
                      if (!(data17 === "whole" || data17 === "outline")) {
                        let err40 = { instancePath: instancePath + "/material/context/files/" + i3 + "/form", schemaPath: "#/properties/material/properties/context/properties/files/items/properties/form/enum", keyword: "enum", params: { allowedValues: schema31.properties.material.properties.context.properties.files.items.properties.form.enum }, message: "must be equal to one of the allowed values" };
                        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
                      }
                    }
                    if (data16.path !== void 0 && typeof data16.path != "string") {
                      let err41 = { instancePath: instancePath + "/material/context/files/" + i3 + "/path", schemaPath: "#/properties/material/properties/context/properties/files/items/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                      vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
                    }
                    if (data16.content !== void 0 && typeof data16.content != "string") {
                      let err42 = { instancePath: instancePath + "/material/context/files/" + i3 + "/content", schemaPath: "#/properties/material/properties/context/properties/files/items/properties/content/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                      vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
                    }
                  } else {
                    let err43 = { instancePath: instancePath + "/material/context/files/" + i3, schemaPath: "#/properties/material/properties/context/properties/files/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                    vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
                  }
                }
              } else {
                let err44 = { instancePath: instancePath + "/material/context/files", schemaPath: "#/properties/material/properties/context/properties/files/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
              }
            }
          } else {
            let err45 = { instancePath: instancePath + "/material/context", schemaPath: "#/properties/material/properties/context/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
          }
        }
        if (data11.catalog !== void 0) {
          let data20 = data11.catalog;
          if (Array.isArray(data20)) {
            let len4 = data20.length;
            for (let i4 = 0; i4 < len4; i4++) {
              let data21 = data20[i4];
              if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
                if (data21.family === void 0) {
                  let err46 = { instancePath: instancePath + "/material/catalog/" + i4, schemaPath: "#/properties/material/properties/catalog/items/required", keyword: "required", params: { missingProperty: "family" }, message: "must have required property 'family'" };
                  vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
                }
                if (data21.type === void 0) {
                  let err47 = { instancePath: instancePath + "/material/catalog/" + i4, schemaPath: "#/properties/material/properties/catalog/items/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
                  vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
                }
                if (data21.title === void 0) {
                  let err48 = { instancePath: instancePath + "/material/catalog/" + i4, schemaPath: "#/properties/material/properties/catalog/items/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" };
                  vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
                }
                if (data21.description === void 0) {
                  let err49 = { instancePath: instancePath + "/material/catalog/" + i4, schemaPath: "#/properties/material/properties/catalog/items/required", keyword: "required", params: { missingProperty: "description" }, message: "must have required property 'description'" };
                  vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
                }
                if (data21.parameters === void 0) {
                  let err50 = { instancePath: instancePath + "/material/catalog/" + i4, schemaPath: "#/properties/material/properties/catalog/items/required", keyword: "required", params: { missingProperty: "parameters" }, message: "must have required property 'parameters'" };
                  vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
                }
                for (let key3 in data21)
                  if (!(key3 === "family" || key3 === "type" || key3 === "title" || key3 === "description" || key3 === "parameters")) {
                    let err51 = { instancePath: instancePath + "/material/catalog/" + i4, schemaPath: "#/properties/material/properties/catalog/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                    vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
                  }
                if (data21.family !== void 0 && typeof data21.family != "string") {
                  let err52 = { instancePath: instancePath + "/material/catalog/" + i4 + "/family", schemaPath: "#/properties/material/properties/catalog/items/properties/family/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
                }
                if (data21.type !== void 0 && typeof data21.type != "string") {
                  let err53 = { instancePath: instancePath + "/material/catalog/" + i4 + "/type", schemaPath: "#/properties/material/properties/catalog/items/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
                }
                if (data21.title !== void 0 && typeof data21.title != "string") {
                  let err54 = { instancePath: instancePath + "/material/catalog/" + i4 + "/title", schemaPath: "#/properties/material/properties/catalog/items/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
                }
                if (data21.description !== void 0 && typeof data21.description != "string") {
                  let err55 = { instancePath: instancePath + "/material/catalog/" + i4 + "/description", schemaPath: "#/properties/material/properties/catalog/items/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
                }
                if (data21.parameters !== void 0) {
                  let data26 = data21.parameters;
                  if (!(data26 && typeof data26 == "object" && !Array.isArray(data26))) {
                    let err56 = { instancePath: instancePath + "/material/catalog/" + i4 + "/parameters", schemaPath: "#/properties/material/properties/catalog/items/properties/parameters/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                    vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
                  }
                }
              } else {
                let err57 = { instancePath: instancePath + "/material/catalog/" + i4, schemaPath: "#/properties/material/properties/catalog/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
              }
            }
          } else {
            let err58 = { instancePath: instancePath + "/material/catalog", schemaPath: "#/properties/material/properties/catalog/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
          }
        }
        if (data11.blueprints !== void 0) {
          let data27 = data11.blueprints;
          if (Array.isArray(data27)) {
            let len5 = data27.length;
            for (let i5 = 0; i5 < len5; i5++) {
              let data28 = data27[i5];
              if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
                if (data28.family === void 0) {
                  let err59 = { instancePath: instancePath + "/material/blueprints/" + i5, schemaPath: "#/properties/material/properties/blueprints/items/required", keyword: "required", params: { missingProperty: "family" }, message: "must have required property 'family'" };
                  vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
                }
                if (data28.type === void 0) {
                  let err60 = { instancePath: instancePath + "/material/blueprints/" + i5, schemaPath: "#/properties/material/properties/blueprints/items/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
                  vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
                }
                if (data28.parameters === void 0) {
                  let err61 = { instancePath: instancePath + "/material/blueprints/" + i5, schemaPath: "#/properties/material/properties/blueprints/items/required", keyword: "required", params: { missingProperty: "parameters" }, message: "must have required property 'parameters'" };
                  vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
                }
                for (let key4 in data28)
                  if (!(key4 === "family" || key4 === "type" || key4 === "parameters" || key4 === "blueprint" || key4 === "problem")) {
                    let err62 = { instancePath: instancePath + "/material/blueprints/" + i5, schemaPath: "#/properties/material/properties/blueprints/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
                    vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
                  }
                if (data28.family !== void 0 && typeof data28.family != "string") {
                  let err63 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/family", schemaPath: "#/properties/material/properties/blueprints/items/properties/family/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
                }
                if (data28.type !== void 0 && typeof data28.type != "string") {
                  let err64 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/type", schemaPath: "#/properties/material/properties/blueprints/items/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
                }
                if (data28.parameters !== void 0) {
                  let data31 = data28.parameters;
                  if (!(data31 && typeof data31 == "object" && !Array.isArray(data31))) {
                    let err65 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/parameters", schemaPath: "#/properties/material/properties/blueprints/items/properties/parameters/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                    vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
                  }
                }
                if (data28.blueprint !== void 0) {
                  let data32 = data28.blueprint;
                  if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
                    if (data32.family === void 0) {
                      let err66 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/blueprint", schemaPath: "#/$defs/blueprint/required", keyword: "required", params: { missingProperty: "family" }, message: "must have required property 'family'" };
                      vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
                    }
                    if (data32.type === void 0) {
                      let err67 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/blueprint", schemaPath: "#/$defs/blueprint/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
                      vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
                    }
                    if (data32.version === void 0) {
                      let err68 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/blueprint", schemaPath: "#/$defs/blueprint/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" };
                      vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
                    }
                    if (data32.title === void 0) {
                      let err69 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/blueprint", schemaPath: "#/$defs/blueprint/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" };
                      vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
                    }
                    if (data32.description === void 0) {
                      let err70 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/blueprint", schemaPath: "#/$defs/blueprint/required", keyword: "required", params: { missingProperty: "description" }, message: "must have required property 'description'" };
                      vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
                    }
                    if (data32.properties === void 0) {
                      let err71 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/blueprint", schemaPath: "#/$defs/blueprint/required", keyword: "required", params: { missingProperty: "properties" }, message: "must have required property 'properties'" };
                      vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
                    }
                    if (data32.checklist === void 0) {
                      let err72 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/blueprint", schemaPath: "#/$defs/blueprint/required", keyword: "required", params: { missingProperty: "checklist" }, message: "must have required property 'checklist'" };
                      vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
                    }
                    if (data32.files === void 0) {
                      let err73 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/blueprint", schemaPath: "#/$defs/blueprint/required", keyword: "required", params: { missingProperty: "files" }, message: "must have required property 'files'" };
                      vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
                    }
                    if (data32.reference === void 0) {
                      let err74 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/blueprint", schemaPath: "#/$defs/blueprint/required", keyword: "required", params: { missingProperty: "reference" }, message: "must have required property 'reference'" };
                      vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
                    }
                    for (let key5 in data32)
                      if (!func1.call(schema35.properties, key5)) {
                        let err75 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/blueprint", schemaPath: "#/$defs/blueprint/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" };
                        vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
                      }
                    if (data32.family !== void 0 && typeof data32.family != "string") {
                      let err76 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/blueprint/family", schemaPath: "#/$defs/blueprint/properties/family/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                      vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
                    }
                    if (data32.type !== void 0 && typeof data32.type != "string") {
                      let err77 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/blueprint/type", schemaPath: "#/$defs/blueprint/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                      vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
                    }
                    if (data32.version !== void 0 && typeof data32.version != "string") {
                      let err78 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/blueprint/version", schemaPath: "#/$defs/blueprint/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                      vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
                    }
                    if (data32.title !== void 0 && typeof data32.title != "string") {
                      let err79 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/blueprint/title", schemaPath: "#/$defs/blueprint/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                      vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
                    }
                    if (data32.description !== void 0 && typeof data32.description != "string") {
                      let err80 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/blueprint/description", schemaPath: "#/$defs/blueprint/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                      vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
                    }
                    if (data32.properties !== void 0) {
                      let data38 = data32.properties;
                      if (Array.isArray(data38)) {
                        let len6 = data38.length;
                        for (let i6 = 0; i6 < len6; i6++)
                          if (typeof data38[i6] != "string") {
                            let err81 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/blueprint/properties/" + i6, schemaPath: "#/$defs/blueprint/properties/properties/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                            vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
                          }
                      } else {
                        let err82 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/blueprint/properties", schemaPath: "#/$defs/blueprint/properties/properties/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        vErrors === null ? vErrors = [err82] : vErrors.push(err82), errors++;
                      }
                    }
                    if (data32.checklist !== void 0) {
                      let data40 = data32.checklist;
                      if (Array.isArray(data40)) {
                        let len7 = data40.length;
                        for (let i7 = 0; i7 < len7; i7++)
                          if (typeof data40[i7] != "string") {
                            let err83 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/blueprint/checklist/" + i7, schemaPath: "#/$defs/blueprint/properties/checklist/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                            vErrors === null ? vErrors = [err83] : vErrors.push(err83), errors++;
                          }
                      } else {
                        let err84 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/blueprint/checklist", schemaPath: "#/$defs/blueprint/properties/checklist/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        vErrors === null ? vErrors = [err84] : vErrors.push(err84), errors++;
                      }
                    }
                    if (data32.files !== void 0) {
                      let data42 = data32.files;
                      if (Array.isArray(data42)) {
                        let len8 = data42.length;
                        for (let i8 = 0; i8 < len8; i8++) {
                          let data43 = data42[i8];
                          if (data43 && typeof data43 == "object" && !Array.isArray(data43)) {
                            if (data43.path === void 0) {
                              let err85 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/blueprint/files/" + i8, schemaPath: "#/$defs/blueprint/properties/files/items/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
                              vErrors === null ? vErrors = [err85] : vErrors.push(err85), errors++;
                            }
                            if (data43.content === void 0) {
                              let err86 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/blueprint/files/" + i8, schemaPath: "#/$defs/blueprint/properties/files/items/required", keyword: "required", params: { missingProperty: "content" }, message: "must have required property 'content'" };
                              vErrors === null ? vErrors = [err86] : vErrors.push(err86), errors++;
                            }
                            for (let key6 in data43)
                              if (!(key6 === "path" || key6 === "content")) {
                                let err87 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/blueprint/files/" + i8, schemaPath: "#/$defs/blueprint/properties/files/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties" };
                                vErrors === null ? vErrors = [err87] : vErrors.push(err87), errors++;
                              }
                            if (data43.path !== void 0 && typeof data43.path != "string") {
                              let err88 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/blueprint/files/" + i8 + "/path", schemaPath: "#/$defs/blueprint/properties/files/items/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                              vErrors === null ? vErrors = [err88] : vErrors.push(err88), errors++;
                            }
                            if (data43.content !== void 0 && typeof data43.content != "string") {
                              let err89 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/blueprint/files/" + i8 + "/content", schemaPath: "#/$defs/blueprint/properties/files/items/properties/content/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                              vErrors === null ? vErrors = [err89] : vErrors.push(err89), errors++;
                            }
                          } else {
                            let err90 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/blueprint/files/" + i8, schemaPath: "#/$defs/blueprint/properties/files/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                            vErrors === null ? vErrors = [err90] : vErrors.push(err90), errors++;
                          }
                        }
                      } else {
                        let err91 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/blueprint/files", schemaPath: "#/$defs/blueprint/properties/files/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        vErrors === null ? vErrors = [err91] : vErrors.push(err91), errors++;
                      }
                    }
                    if (data32.reference !== void 0) {
                      let data46 = data32.reference;
                      if (!(data46 === "own" || data46 === "example")) {
                        let err92 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/blueprint/reference", schemaPath: "#/$defs/blueprint/properties/reference/enum", keyword: "enum", params: { allowedValues: schema35.properties.reference.enum }, message: "must be equal to one of the allowed values" };
                        vErrors === null ? vErrors = [err92] : vErrors.push(err92), errors++;
                      }
                    }
                  } else {
                    let err93 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/blueprint", schemaPath: "#/$defs/blueprint/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                    vErrors === null ? vErrors = [err93] : vErrors.push(err93), errors++;
                  }
                }
                if (data28.problem !== void 0) {
                  let data47 = data28.problem;
                  if (data47 && typeof data47 == "object" && !Array.isArray(data47)) {
                    if (data47.code === void 0) {
                      let err94 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/problem", schemaPath: "#/properties/material/properties/blueprints/items/properties/problem/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" };
                      vErrors === null ? vErrors = [err94] : vErrors.push(err94), errors++;
                    }
                    if (data47.message === void 0) {
                      let err95 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/problem", schemaPath: "#/properties/material/properties/blueprints/items/properties/problem/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
                      vErrors === null ? vErrors = [err95] : vErrors.push(err95), errors++;
                    }
                    for (let key7 in data47)
                      if (!(key7 === "code" || key7 === "message")) {
                        let err96 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/problem", schemaPath: "#/properties/material/properties/blueprints/items/properties/problem/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties" };
                        vErrors === null ? vErrors = [err96] : vErrors.push(err96), errors++;
                      }
                    if (data47.code !== void 0) {
                      let data48 = data47.code;
                      if (!(data48 === "FAMILY_UNKNOWN" || data48 === "PARAMETERS_INVALID")) {
                        let err97 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/problem/code", schemaPath: "#/properties/material/properties/blueprints/items/properties/problem/properties/code/enum", keyword: "enum", params: { allowedValues: schema31.properties.material.properties.blueprints.items.properties.problem.properties.code.enum }, message: "must be equal to one of the allowed values" };
                        vErrors === null ? vErrors = [err97] : vErrors.push(err97), errors++;
                      }
                    }
                    if (data47.message !== void 0 && typeof data47.message != "string") {
                      let err98 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/problem/message", schemaPath: "#/properties/material/properties/blueprints/items/properties/problem/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                      vErrors === null ? vErrors = [err98] : vErrors.push(err98), errors++;
                    }
                  } else {
                    let err99 = { instancePath: instancePath + "/material/blueprints/" + i5 + "/problem", schemaPath: "#/properties/material/properties/blueprints/items/properties/problem/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                    vErrors === null ? vErrors = [err99] : vErrors.push(err99), errors++;
                  }
                }
              } else {
                let err100 = { instancePath: instancePath + "/material/blueprints/" + i5, schemaPath: "#/properties/material/properties/blueprints/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err100] : vErrors.push(err100), errors++;
              }
            }
          } else {
            let err101 = { instancePath: instancePath + "/material/blueprints", schemaPath: "#/properties/material/properties/blueprints/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err101] : vErrors.push(err101), errors++;
          }
        }
        if (data11.example !== void 0) {
          let data50 = data11.example;
          if (data50 && typeof data50 == "object" && !Array.isArray(data50)) {
            if (data50.family === void 0) {
              let err102 = { instancePath: instancePath + "/material/example", schemaPath: "#/$defs/blueprint/required", keyword: "required", params: { missingProperty: "family" }, message: "must have required property 'family'" };
              vErrors === null ? vErrors = [err102] : vErrors.push(err102), errors++;
            }
            if (data50.type === void 0) {
              let err103 = { instancePath: instancePath + "/material/example", schemaPath: "#/$defs/blueprint/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
              vErrors === null ? vErrors = [err103] : vErrors.push(err103), errors++;
            }
            if (data50.version === void 0) {
              let err104 = { instancePath: instancePath + "/material/example", schemaPath: "#/$defs/blueprint/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" };
              vErrors === null ? vErrors = [err104] : vErrors.push(err104), errors++;
            }
            if (data50.title === void 0) {
              let err105 = { instancePath: instancePath + "/material/example", schemaPath: "#/$defs/blueprint/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" };
              vErrors === null ? vErrors = [err105] : vErrors.push(err105), errors++;
            }
            if (data50.description === void 0) {
              let err106 = { instancePath: instancePath + "/material/example", schemaPath: "#/$defs/blueprint/required", keyword: "required", params: { missingProperty: "description" }, message: "must have required property 'description'" };
              vErrors === null ? vErrors = [err106] : vErrors.push(err106), errors++;
            }
            if (data50.properties === void 0) {
              let err107 = { instancePath: instancePath + "/material/example", schemaPath: "#/$defs/blueprint/required", keyword: "required", params: { missingProperty: "properties" }, message: "must have required property 'properties'" };
              vErrors === null ? vErrors = [err107] : vErrors.push(err107), errors++;
            }
            if (data50.checklist === void 0) {
              let err108 = { instancePath: instancePath + "/material/example", schemaPath: "#/$defs/blueprint/required", keyword: "required", params: { missingProperty: "checklist" }, message: "must have required property 'checklist'" };
              vErrors === null ? vErrors = [err108] : vErrors.push(err108), errors++;
            }
            if (data50.files === void 0) {
              let err109 = { instancePath: instancePath + "/material/example", schemaPath: "#/$defs/blueprint/required", keyword: "required", params: { missingProperty: "files" }, message: "must have required property 'files'" };
              vErrors === null ? vErrors = [err109] : vErrors.push(err109), errors++;
            }
            if (data50.reference === void 0) {
              let err110 = { instancePath: instancePath + "/material/example", schemaPath: "#/$defs/blueprint/required", keyword: "required", params: { missingProperty: "reference" }, message: "must have required property 'reference'" };
              vErrors === null ? vErrors = [err110] : vErrors.push(err110), errors++;
            }
            for (let key8 in data50)
              if (!func1.call(schema35.properties, key8)) {
                let err111 = { instancePath: instancePath + "/material/example", schemaPath: "#/$defs/blueprint/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err111] : vErrors.push(err111), errors++;
              }
            if (data50.family !== void 0 && typeof data50.family != "string") {
              let err112 = { instancePath: instancePath + "/material/example/family", schemaPath: "#/$defs/blueprint/properties/family/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err112] : vErrors.push(err112), errors++;
            }
            if (data50.type !== void 0 && typeof data50.type != "string") {
              let err113 = { instancePath: instancePath + "/material/example/type", schemaPath: "#/$defs/blueprint/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err113] : vErrors.push(err113), errors++;
            }
            if (data50.version !== void 0 && typeof data50.version != "string") {
              let err114 = { instancePath: instancePath + "/material/example/version", schemaPath: "#/$defs/blueprint/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err114] : vErrors.push(err114), errors++;
            }
            if (data50.title !== void 0 && typeof data50.title != "string") {
              let err115 = { instancePath: instancePath + "/material/example/title", schemaPath: "#/$defs/blueprint/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err115] : vErrors.push(err115), errors++;
            }
            if (data50.description !== void 0 && typeof data50.description != "string") {
              let err116 = { instancePath: instancePath + "/material/example/description", schemaPath: "#/$defs/blueprint/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err116] : vErrors.push(err116), errors++;
            }
            if (data50.properties !== void 0) {
              let data56 = data50.properties;
              if (Array.isArray(data56)) {
                let len9 = data56.length;
                for (let i9 = 0; i9 < len9; i9++)
                  if (typeof data56[i9] != "string") {
                    let err117 = { instancePath: instancePath + "/material/example/properties/" + i9, schemaPath: "#/$defs/blueprint/properties/properties/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    vErrors === null ? vErrors = [err117] : vErrors.push(err117), errors++;
                  }
              } else {
                let err118 = { instancePath: instancePath + "/material/example/properties", schemaPath: "#/$defs/blueprint/properties/properties/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                vErrors === null ? vErrors = [err118] : vErrors.push(err118), errors++;
              }
            }
            if (data50.checklist !== void 0) {
              let data58 = data50.checklist;
              if (Array.isArray(data58)) {
                let len10 = data58.length;
                for (let i10 = 0; i10 < len10; i10++)
                  if (typeof data58[i10] != "string") {
                    let err119 = { instancePath: instancePath + "/material/example/checklist/" + i10, schemaPath: "#/$defs/blueprint/properties/checklist/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    vErrors === null ? vErrors = [err119] : vErrors.push(err119), errors++;
                  }
              } else {
                let err120 = { instancePath: instancePath + "/material/example/checklist", schemaPath: "#/$defs/blueprint/properties/checklist/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                vErrors === null ? vErrors = [err120] : vErrors.push(err120), errors++;
              }
            }
            if (data50.files !== void 0) {
              let data60 = data50.files;
              if (Array.isArray(data60)) {
                let len11 = data60.length;
                for (let i11 = 0; i11 < len11; i11++) {
                  let data61 = data60[i11];
                  if (data61 && typeof data61 == "object" && !Array.isArray(data61)) {
                    if (data61.path === void 0) {
                      let err121 = { instancePath: instancePath + "/material/example/files/" + i11, schemaPath: "#/$defs/blueprint/properties/files/items/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
                      vErrors === null ? vErrors = [err121] : vErrors.push(err121), errors++;
                    }
                    if (data61.content === void 0) {
                      let err122 = { instancePath: instancePath + "/material/example/files/" + i11, schemaPath: "#/$defs/blueprint/properties/files/items/required", keyword: "required", params: { missingProperty: "content" }, message: "must have required property 'content'" };
                      vErrors === null ? vErrors = [err122] : vErrors.push(err122), errors++;
                    }
                    for (let key9 in data61)
                      if (!(key9 === "path" || key9 === "content")) {
                        let err123 = { instancePath: instancePath + "/material/example/files/" + i11, schemaPath: "#/$defs/blueprint/properties/files/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties" };
                        vErrors === null ? vErrors = [err123] : vErrors.push(err123), errors++;
                      }
                    if (data61.path !== void 0 && typeof data61.path != "string") {
                      let err124 = { instancePath: instancePath + "/material/example/files/" + i11 + "/path", schemaPath: "#/$defs/blueprint/properties/files/items/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                      vErrors === null ? vErrors = [err124] : vErrors.push(err124), errors++;
                    }
                    if (data61.content !== void 0 && typeof data61.content != "string") {
                      let err125 = { instancePath: instancePath + "/material/example/files/" + i11 + "/content", schemaPath: "#/$defs/blueprint/properties/files/items/properties/content/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                      vErrors === null ? vErrors = [err125] : vErrors.push(err125), errors++;
                    }
                  } else {
                    let err126 = { instancePath: instancePath + "/material/example/files/" + i11, schemaPath: "#/$defs/blueprint/properties/files/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                    vErrors === null ? vErrors = [err126] : vErrors.push(err126), errors++;
                  }
                }
              } else {
                let err127 = { instancePath: instancePath + "/material/example/files", schemaPath: "#/$defs/blueprint/properties/files/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                vErrors === null ? vErrors = [err127] : vErrors.push(err127), errors++;
              }
            }
            if (data50.reference !== void 0) {
              let data64 = data50.reference;
              if (!(data64 === "own" || data64 === "example")) {
                let err128 = { instancePath: instancePath + "/material/example/reference", schemaPath: "#/$defs/blueprint/properties/reference/enum", keyword: "enum", params: { allowedValues: schema35.properties.reference.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err128] : vErrors.push(err128), errors++;
              }
            }
          } else {
            let err129 = { instancePath: instancePath + "/material/example", schemaPath: "#/$defs/blueprint/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err129] : vErrors.push(err129), errors++;
          }
        }
      } else {
        let err130 = { instancePath: instancePath + "/material", schemaPath: "#/properties/material/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err130] : vErrors.push(err130), errors++;
      }
    }
    if (data.steps !== void 0) {
      let data65 = data.steps;
      if (Array.isArray(data65)) {
        let len12 = data65.length;
        for (let i12 = 0; i12 < len12; i12++) {
          let data66 = data65[i12];
          if (data66 && typeof data66 == "object" && !Array.isArray(data66)) {
            if (data66.step === void 0) {
              let err131 = { instancePath: instancePath + "/steps/" + i12, schemaPath: "#/properties/steps/items/required", keyword: "required", params: { missingProperty: "step" }, message: "must have required property 'step'" };
              vErrors === null ? vErrors = [err131] : vErrors.push(err131), errors++;
            }
            if (data66.output === void 0) {
              let err132 = { instancePath: instancePath + "/steps/" + i12, schemaPath: "#/properties/steps/items/required", keyword: "required", params: { missingProperty: "output" }, message: "must have required property 'output'" };
              vErrors === null ? vErrors = [err132] : vErrors.push(err132), errors++;
            }
            if (data66.lost === void 0) {
              let err133 = { instancePath: instancePath + "/steps/" + i12, schemaPath: "#/properties/steps/items/required", keyword: "required", params: { missingProperty: "lost" }, message: "must have required property 'lost'" };
              vErrors === null ? vErrors = [err133] : vErrors.push(err133), errors++;
            }
            for (let key10 in data66)
              if (!(key10 === "step" || key10 === "output" || key10 === "lost")) {
                let err134 = { instancePath: instancePath + "/steps/" + i12, schemaPath: "#/properties/steps/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err134] : vErrors.push(err134), errors++;
              }
            if (data66.step !== void 0 && typeof data66.step != "string") {
              let err135 = { instancePath: instancePath + "/steps/" + i12 + "/step", schemaPath: "#/properties/steps/items/properties/step/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err135] : vErrors.push(err135), errors++;
            }
            if (data66.lost !== void 0) {
              let data68 = data66.lost;
              if (Array.isArray(data68)) {
                let len13 = data68.length;
                for (let i13 = 0; i13 < len13; i13++) {
                  let data69 = data68[i13];
                  if (!(data69 && typeof data69 == "object" && !Array.isArray(data69))) {
                    let err136 = { instancePath: instancePath + "/steps/" + i12 + "/lost/" + i13, schemaPath: "#/properties/steps/items/properties/lost/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                    vErrors === null ? vErrors = [err136] : vErrors.push(err136), errors++;
                  }
                }
              } else {
                let err137 = { instancePath: instancePath + "/steps/" + i12 + "/lost", schemaPath: "#/properties/steps/items/properties/lost/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                vErrors === null ? vErrors = [err137] : vErrors.push(err137), errors++;
              }
            }
          } else {
            let err138 = { instancePath: instancePath + "/steps/" + i12, schemaPath: "#/properties/steps/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err138] : vErrors.push(err138), errors++;
          }
        }
      } else {
        let err139 = { instancePath: instancePath + "/steps", schemaPath: "#/properties/steps/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err139] : vErrors.push(err139), errors++;
      }
    }
  } else {
    let err140 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err140] : vErrors.push(err140), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  validateFlowRecording
};
