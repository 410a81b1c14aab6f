// Made from schemas/ by `npm run generate`. Do not edit.
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    function ucs2length(str) {
      let len = str.length, length = 0, pos = 0, value;
      for (; pos < len; )
        length++, value = str.charCodeAt(pos++), value >= 55296 && value <= 56319 && pos < len && (value = str.charCodeAt(pos), (value & 64512) === 56320 && pos++);
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// <stdin>
var validateCachedAnswer = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "urn:blocks:schema:cached-answer:1", title: "CachedAnswer", description: "`.blocks/cache/answers/<2 hex>/<62 hex>.json`: one answer of a model, kept so that the same question is not paid for twice.", type: "object", additionalProperties: !1, required: ["schemaVersion", "kind", "key", "flow", "answer", "charges", "seal"], properties: { schemaVersion: { const: 1 }, kind: { const: "cached-answer" }, key: { type: "string", pattern: "^sha256-[0-9a-f]{64}$", description: "Digest of the question and of all models that may answer it; also the file's name." }, flow: { type: "string", minLength: 1, description: "Id of the flow that asked, and paid." }, answer: { type: "object", additionalProperties: !1, required: ["provider", "model", "text", "finishReason", "usage", "attempts"], properties: { provider: { enum: ["anthropic", "openai", "google"], description: "Who answered." }, model: { type: "string", description: "As the provider named it." }, text: { type: "string", description: "The answer as JSON text." }, finishReason: { const: "stop", description: "No answer is kept that the model did not end by itself." }, rawFinishReason: { type: "string", description: "The provider's own word for it." }, usage: { $ref: "#/$defs/usage" }, attempts: { type: "integer", minimum: 1, description: "Requests that were sent for it." } }, description: "What the model answered." }, charges: { type: "array", items: { type: "object", additionalProperties: !1, required: ["provider", "model", "usage", "costUsd", "pricedAs", "estimated", "outcome"], properties: { provider: { enum: ["anthropic", "openai", "google"], description: "Who was asked." }, model: { type: "string", description: "Model that was asked." }, usage: { $ref: "#/$defs/usage" }, costUsd: { type: "number", minimum: 0, description: "In US dollars." }, pricedAs: { type: "string", description: "Entry of the price table that was used, `configured` for a price of the owner." }, estimated: { type: "boolean", description: "True for an upper estimate of ours." }, outcome: { enum: ["answered", "discarded"], description: "discarded: the request failed after it may have cost something." } } }, description: "What each request behind the answer cost." }, seal: { type: "string", pattern: "^(?:sha256|hmac-sha256)-[0-9a-f]{64}$", description: "Digest of everything else in here, keyed where a key was given. An entry that does not fit it is ignored." } }, $defs: { usage: { title: "CachedUsage", type: "object", additionalProperties: !1, required: [], properties: { inputTokens: { type: "integer", minimum: 0, description: "All input tokens, cached ones included. Absent when not known." }, outputTokens: { type: "integer", minimum: 0, description: "Absent when not known." }, cacheReadTokens: { type: "integer", minimum: 0, description: "The part of the input that came from the provider's prompt cache." }, cacheWriteTokens: { type: "integer", minimum: 0, description: "The part of the input that was written to it." } }, description: "Tokens as the provider counted them." } } };
var pattern4 = new RegExp("^sha256-[0-9a-f]{64}$", "u"), pattern5 = new RegExp("^(?:sha256|hmac-sha256)-[0-9a-f]{64}$", "u"), func1 = require_ucs2length().default;
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
    if (data.key === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "key" }, message: "must have required property 'key'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.flow === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "flow" }, message: "must have required property 'flow'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.answer === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "answer" }, message: "must have required property 'answer'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.charges === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "charges" }, message: "must have required property 'charges'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.seal === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "seal" }, message: "must have required property 'seal'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "schemaVersion" || key0 === "kind" || key0 === "key" || key0 === "flow" || key0 === "answer" || key0 === "charges" || key0 === "seal")) {
        let err7 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    if (data.schemaVersion !== void 0 && data.schemaVersion !== 1) {
      let err8 = { instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.kind !== void 0 && data.kind !== "cached-answer") {
      let err9 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "cached-answer" }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.key !== void 0) {
      let data2 = data.key;
      if (typeof data2 == "string") {
        if (!pattern4.test(data2)) {
          let err10 = { instancePath: instancePath + "/key", schemaPath: "#/properties/key/pattern", keyword: "pattern", params: { pattern: "^sha256-[0-9a-f]{64}$" }, message: 'must match pattern "^sha256-[0-9a-f]{64}$"' };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/key", schemaPath: "#/properties/key/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.flow !== void 0) {
      let data3 = data.flow;
      if (typeof data3 == "string") {
        if (func1(data3) < 1) {
          let err12 = { instancePath: instancePath + "/flow", schemaPath: "#/properties/flow/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/flow", schemaPath: "#/properties/flow/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.answer !== void 0) {
      let data4 = data.answer;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        if (data4.provider === void 0) {
          let err14 = { instancePath: instancePath + "/answer", schemaPath: "#/properties/answer/required", keyword: "required", params: { missingProperty: "provider" }, message: "must have required property 'provider'" };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        if (data4.model === void 0) {
          let err15 = { instancePath: instancePath + "/answer", schemaPath: "#/properties/answer/required", keyword: "required", params: { missingProperty: "model" }, message: "must have required property 'model'" };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
        if (data4.text === void 0) {
          let err16 = { instancePath: instancePath + "/answer", schemaPath: "#/properties/answer/required", keyword: "required", params: { missingProperty: "text" }, message: "must have required property 'text'" };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        if (data4.finishReason === void 0) {
          let err17 = { instancePath: instancePath + "/answer", schemaPath: "#/properties/answer/required", keyword: "required", params: { missingProperty: "finishReason" }, message: "must have required property 'finishReason'" };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
        if (data4.usage === void 0) {
          let err18 = { instancePath: instancePath + "/answer", schemaPath: "#/properties/answer/required", keyword: "required", params: { missingProperty: "usage" }, message: "must have required property 'usage'" };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
        if (data4.attempts === void 0) {
          let err19 = { instancePath: instancePath + "/answer", schemaPath: "#/properties/answer/required", keyword: "required", params: { missingProperty: "attempts" }, message: "must have required property 'attempts'" };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
        for (let key1 in data4)
          if (!(key1 === "provider" || key1 === "model" || key1 === "text" || key1 === "finishReason" || key1 === "rawFinishReason" || key1 === "usage" || key1 === "attempts")) {
            let err20 = { instancePath: instancePath + "/answer", schemaPath: "#/properties/answer/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
          }
        if (data4.provider !== void 0) {
          let data5 = data4.provider;
          if (!(data5 === "anthropic" || data5 === "openai" || data5 === "google")) {
            let err21 = { instancePath: instancePath + "/answer/provider", schemaPath: "#/properties/answer/properties/provider/enum", keyword: "enum", params: { allowedValues: schema31.properties.answer.properties.provider.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
          }
        }
        if (data4.model !== void 0 && typeof data4.model != "string") {
          let err22 = { instancePath: instancePath + "/answer/model", schemaPath: "#/properties/answer/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
        if (data4.text !== void 0 && typeof data4.text != "string") {
          let err23 = { instancePath: instancePath + "/answer/text", schemaPath: "#/properties/answer/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
        if (data4.finishReason !== void 0 && data4.finishReason !== "stop") {
          let err24 = { instancePath: instancePath + "/answer/finishReason", schemaPath: "#/properties/answer/properties/finishReason/const", keyword: "const", params: { allowedValue: "stop" }, message: "must be equal to constant" };
          vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
        }
        if (data4.rawFinishReason !== void 0 && typeof data4.rawFinishReason != "string") {
          let err25 = { instancePath: instancePath + "/answer/rawFinishReason", schemaPath: "#/properties/answer/properties/rawFinishReason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
        if (data4.usage !== void 0) {
          let data10 = data4.usage;
          if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
            for (let key2 in data10)
              if (!(key2 === "inputTokens" || key2 === "outputTokens" || key2 === "cacheReadTokens" || key2 === "cacheWriteTokens")) {
                let err26 = { instancePath: instancePath + "/answer/usage", schemaPath: "#/$defs/usage/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
              }
            if (data10.inputTokens !== void 0) {
              let data11 = data10.inputTokens;
              if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
                let err27 = { instancePath: instancePath + "/answer/usage/inputTokens", schemaPath: "#/$defs/usage/properties/inputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
              }
              if (typeof data11 == "number" && isFinite(data11) && (data11 < 0 || isNaN(data11))) {
                let err28 = { instancePath: instancePath + "/answer/usage/inputTokens", schemaPath: "#/$defs/usage/properties/inputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
              }
            }
            if (data10.outputTokens !== void 0) {
              let data12 = data10.outputTokens;
              if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
                let err29 = { instancePath: instancePath + "/answer/usage/outputTokens", schemaPath: "#/$defs/usage/properties/outputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
              }
              if (typeof data12 == "number" && isFinite(data12) && (data12 < 0 || isNaN(data12))) {
                let err30 = { instancePath: instancePath + "/answer/usage/outputTokens", schemaPath: "#/$defs/usage/properties/outputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
              }
            }
            if (data10.cacheReadTokens !== void 0) {
              let data13 = data10.cacheReadTokens;
              if (!(typeof data13 == "number" && !(data13 % 1) && !isNaN(data13) && isFinite(data13))) {
                let err31 = { instancePath: instancePath + "/answer/usage/cacheReadTokens", schemaPath: "#/$defs/usage/properties/cacheReadTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
              }
              if (typeof data13 == "number" && isFinite(data13) && (data13 < 0 || isNaN(data13))) {
                let err32 = { instancePath: instancePath + "/answer/usage/cacheReadTokens", schemaPath: "#/$defs/usage/properties/cacheReadTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
              }
            }
            if (data10.cacheWriteTokens !== void 0) {
              let data14 = data10.cacheWriteTokens;
              if (!(typeof data14 == "number" && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
                let err33 = { instancePath: instancePath + "/answer/usage/cacheWriteTokens", schemaPath: "#/$defs/usage/properties/cacheWriteTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
              }
              if (typeof data14 == "number" && isFinite(data14) && (data14 < 0 || isNaN(data14))) {
                let err34 = { instancePath: instancePath + "/answer/usage/cacheWriteTokens", schemaPath: "#/$defs/usage/properties/cacheWriteTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
              }
            }
          } else {
            let err35 = { instancePath: instancePath + "/answer/usage", schemaPath: "#/$defs/usage/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
          }
        }
        if (data4.attempts !== void 0) {
          let data15 = data4.attempts;
          if (!(typeof data15 == "number" && !(data15 % 1) && !isNaN(data15) && isFinite(data15))) {
            let err36 = { instancePath: instancePath + "/answer/attempts", schemaPath: "#/properties/answer/properties/attempts/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
          }
          if (typeof data15 == "number" && isFinite(data15) && (data15 < 1 || isNaN(data15))) {
            let err37 = { instancePath: instancePath + "/answer/attempts", schemaPath: "#/properties/answer/properties/attempts/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
          }
        }
      } else {
        let err38 = { instancePath: instancePath + "/answer", schemaPath: "#/properties/answer/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
      }
    }
    if (data.charges !== void 0) {
      let data16 = data.charges;
      if (Array.isArray(data16)) {
        let len0 = data16.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data17 = data16[i0];
          if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
            if (data17.provider === void 0) {
              let err39 = { instancePath: instancePath + "/charges/" + i0, schemaPath: "#/properties/charges/items/required", keyword: "required", params: { missingProperty: "provider" }, message: "must have required property 'provider'" };
              vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
            }
            if (data17.model === void 0) {
              let err40 = { instancePath: instancePath + "/charges/" + i0, schemaPath: "#/properties/charges/items/required", keyword: "required", params: { missingProperty: "model" }, message: "must have required property 'model'" };
              vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
            }
            if (data17.usage === void 0) {
              let err41 = { instancePath: instancePath + "/charges/" + i0, schemaPath: "#/properties/charges/items/required", keyword: "required", params: { missingProperty: "usage" }, message: "must have required property 'usage'" };
              vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
            }
            if (data17.costUsd === void 0) {
              let err42 = { instancePath: instancePath + "/charges/" + i0, schemaPath: "#/properties/charges/items/required", keyword: "required", params: { missingProperty: "costUsd" }, message: "must have required property 'costUsd'" };
              vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
            }
            if (data17.pricedAs === void 0) {
              let err43 = { instancePath: instancePath + "/charges/" + i0, schemaPath: "#/properties/charges/items/required", keyword: "required", params: { missingProperty: "pricedAs" }, message: "must have required property 'pricedAs'" };
              vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
            }
            if (data17.estimated === void 0) {
              let err44 = { instancePath: instancePath + "/charges/" + i0, schemaPath: "#/properties/charges/items/required", keyword: "required", params: { missingProperty: "estimated" }, message: "must have required property 'estimated'" };
              vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
            }
            if (data17.outcome === void 0) {
              let err45 = { instancePath: instancePath + "/charges/" + i0, schemaPath: "#/properties/charges/items/required", keyword: "required", params: { missingProperty: "outcome" }, message: "must have required property 'outcome'" };
              vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
            }
            for (let key3 in data17)
              if (!(key3 === "provider" || key3 === "model" || key3 === "usage" || key3 === "costUsd" || key3 === "pricedAs" || key3 === "estimated" || key3 === "outcome")) {
                let err46 = { instancePath: instancePath + "/charges/" + i0, schemaPath: "#/properties/charges/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
              }
            if (data17.provider !== void 0) {
              let data18 = data17.provider;
              if (!(data18 === "anthropic" || data18 === "openai" || data18 === "google")) {
                let err47 = { instancePath: instancePath + "/charges/" + i0 + "/provider", schemaPath: "#/properties/charges/items/properties/provider/enum", keyword: "enum", params: { allowedValues: schema31.properties.charges.items.properties.provider.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
              }
            }
            if (data17.model !== void 0 && typeof data17.model != "string") {
              let err48 = { instancePath: instancePath + "/charges/" + i0 + "/model", schemaPath: "#/properties/charges/items/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
            }
            if (data17.usage !== void 0) {
              let data20 = data17.usage;
              if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
                for (let key4 in data20)
                  if (!(key4 === "inputTokens" || key4 === "outputTokens" || key4 === "cacheReadTokens" || key4 === "cacheWriteTokens")) {
                    let err49 = { instancePath: instancePath + "/charges/" + i0 + "/usage", schemaPath: "#/$defs/usage/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
                    vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
                  }
                if (data20.inputTokens !== void 0) {
                  let data21 = data20.inputTokens;
                  if (!(typeof data21 == "number" && !(data21 % 1) && !isNaN(data21) && isFinite(data21))) {
                    let err50 = { instancePath: instancePath + "/charges/" + i0 + "/usage/inputTokens", schemaPath: "#/$defs/usage/properties/inputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                    vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
                  }
                  if (typeof data21 == "number" && isFinite(data21) && (data21 < 0 || isNaN(data21))) {
                    let err51 = { instancePath: instancePath + "/charges/" + i0 + "/usage/inputTokens", schemaPath: "#/$defs/usage/properties/inputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                    vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
                  }
                }
                if (data20.outputTokens !== void 0) {
                  let data22 = data20.outputTokens;
                  if (!(typeof data22 == "number" && !(data22 % 1) && !isNaN(data22) && isFinite(data22))) {
                    let err52 = { instancePath: instancePath + "/charges/" + i0 + "/usage/outputTokens", schemaPath: "#/$defs/usage/properties/outputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                    vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
                  }
                  if (typeof data22 == "number" && isFinite(data22) && (data22 < 0 || isNaN(data22))) {
                    let err53 = { instancePath: instancePath + "/charges/" + i0 + "/usage/outputTokens", schemaPath: "#/$defs/usage/properties/outputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                    vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
                  }
                }
                if (data20.cacheReadTokens !== void 0) {
                  let data23 = data20.cacheReadTokens;
                  if (!(typeof data23 == "number" && !(data23 % 1) && !isNaN(data23) && isFinite(data23))) {
                    let err54 = { instancePath: instancePath + "/charges/" + i0 + "/usage/cacheReadTokens", schemaPath: "#/$defs/usage/properties/cacheReadTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                    vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
                  }
                  if (typeof data23 == "number" && isFinite(data23) && (data23 < 0 || isNaN(data23))) {
                    let err55 = { instancePath: instancePath + "/charges/" + i0 + "/usage/cacheReadTokens", schemaPath: "#/$defs/usage/properties/cacheReadTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                    vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
                  }
                }
                if (data20.cacheWriteTokens !== void 0) {
                  let data24 = data20.cacheWriteTokens;
                  if (!(typeof data24 == "number" && !(data24 % 1) && !isNaN(data24) && isFinite(data24))) {
                    let err56 = { instancePath: instancePath + "/charges/" + i0 + "/usage/cacheWriteTokens", schemaPath: "#/$defs/usage/properties/cacheWriteTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                    vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
                  }
                  if (typeof data24 == "number" && isFinite(data24) && (data24 < 0 || isNaN(data24))) {
                    let err57 = { instancePath: instancePath + "/charges/" + i0 + "/usage/cacheWriteTokens", schemaPath: "#/$defs/usage/properties/cacheWriteTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                    vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
                  }
                }
              } else {
                let err58 = { instancePath: instancePath + "/charges/" + i0 + "/usage", schemaPath: "#/$defs/usage/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
              }
            }
            if (data17.costUsd !== void 0) {
              let data25 = data17.costUsd;
              if (typeof data25 == "number" && isFinite(data25)) {
                if (data25 < 0 || isNaN(data25)) {
                  let err59 = { instancePath: instancePath + "/charges/" + i0 + "/costUsd", schemaPath: "#/properties/charges/items/properties/costUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
                }
              } else {
                let err60 = { instancePath: instancePath + "/charges/" + i0 + "/costUsd", schemaPath: "#/properties/charges/items/properties/costUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
              }
            }
            if (data17.pricedAs !== void 0 && typeof data17.pricedAs != "string") {
              let err61 = { instancePath: instancePath + "/charges/" + i0 + "/pricedAs", schemaPath: "#/properties/charges/items/properties/pricedAs/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
            }
            if (data17.estimated !== void 0 && typeof data17.estimated != "boolean") {
              let err62 = { instancePath: instancePath + "/charges/" + i0 + "/estimated", schemaPath: "#/properties/charges/items/properties/estimated/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
              vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
            }
            if (data17.outcome !== void 0) {
              let data28 = data17.outcome;
              if (!(data28 === "answered" || data28 === "discarded")) {
                let err63 = { instancePath: instancePath + "/charges/" + i0 + "/outcome", schemaPath: "#/properties/charges/items/properties/outcome/enum", keyword: "enum", params: { allowedValues: schema31.properties.charges.items.properties.outcome.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
              }
            }
          } else {
            let err64 = { instancePath: instancePath + "/charges/" + i0, schemaPath: "#/properties/charges/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
          }
        }
      } else {
        let err65 = { instancePath: instancePath + "/charges", schemaPath: "#/properties/charges/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
      }
    }
    if (data.seal !== void 0) {
      let data29 = data.seal;
      if (typeof data29 == "string") {
        if (!pattern5.test(data29)) {
          let err66 = { instancePath: instancePath + "/seal", schemaPath: "#/properties/seal/pattern", keyword: "pattern", params: { pattern: "^(?:sha256|hmac-sha256)-[0-9a-f]{64}$" }, message: 'must match pattern "^(?:sha256|hmac-sha256)-[0-9a-f]{64}$"' };
          vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
        }
      } else {
        let err67 = { instancePath: instancePath + "/seal", schemaPath: "#/properties/seal/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
      }
    }
  } else {
    let err68 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  validateCachedAnswer
};
