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
var validateCatalogueFile = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "urn:blocks:schema:catalogue:1", title: "CatalogueFile", description: "`rules/catalogue/*.yml`: the codes of one gate that no rule file is for, each with its page.", type: "object", additionalProperties: !1, required: ["gate", "codes"], properties: { gate: { enum: ["contract", "coverage", "mutation", "security", "review"], description: "The gate that reports them." }, codes: { type: "array", minItems: 1, items: { title: "CatalogueEntry", type: "object", additionalProperties: !1, required: ["code", "title", "severity", "why", "remedy", "bad", "good"], properties: { code: { type: "string", pattern: "^[A-Z][A-Z0-9-]*$", description: "Stable code of its findings." }, title: { type: "string", minLength: 1, maxLength: 80, description: "What is wrong, in a few words." }, severity: { enum: ["BLOCKER", "HIGH", "MEDIUM", "LOW"], description: "How much a finding weighs at most." }, blocker: { type: "boolean", description: "True where the same is also reported as BLOCKER-<code>." }, cvss: { type: "string", pattern: "^CVSS:3\\.1/AV:[NALP]/AC:[LH]/PR:[NLH]/UI:[NR]/S:[UC]/C:[NLH]/I:[NLH]/A:[NLH]$", description: "CVSS 3.1 base vector of a typical finding." }, cwe: { type: "array", items: { type: "string", pattern: "^CWE-[0-9]+$" }, minItems: 1, description: "Weaknesses of the Common Weakness Enumeration." }, why: { type: "string", minLength: 1, description: "What can happen." }, remedy: { type: "string", minLength: 1, description: "What to change." }, bad: { type: "string", minLength: 1, description: "A source that has such a finding." }, good: { type: "string", minLength: 1, description: "The same without it." }, related: { type: "array", items: { type: "string", pattern: "^[A-Z][A-Z0-9-]*$" }, description: "Codes to look at too." } } }, description: "One page each." } } }, func1 = Object.prototype.hasOwnProperty, func2 = require_ucs2length().default, pattern4 = new RegExp("^[A-Z][A-Z0-9-]*$", "u"), pattern5 = new RegExp("^CVSS:3\\.1/AV:[NALP]/AC:[LH]/PR:[NLH]/UI:[NR]/S:[UC]/C:[NLH]/I:[NLH]/A:[NLH]$", "u"), pattern6 = new RegExp("^CWE-[0-9]+$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.gate === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "gate" }, message: "must have required property 'gate'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.codes === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "codes" }, message: "must have required property 'codes'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "gate" || key0 === "codes")) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.gate !== void 0) {
      let data0 = data.gate;
      if (!(data0 === "contract" || data0 === "coverage" || data0 === "mutation" || data0 === "security" || data0 === "review")) {
        let err3 = { instancePath: instancePath + "/gate", schemaPath: "#/properties/gate/enum", keyword: "enum", params: { allowedValues: schema31.properties.gate.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.codes !== void 0) {
      let data1 = data.codes;
      if (Array.isArray(data1)) {
        if (data1.length < 1) {
          let err4 = { instancePath: instancePath + "/codes", schemaPath: "#/properties/codes/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
            if (data2.code === void 0) {
              let err5 = { instancePath: instancePath + "/codes/" + i0, schemaPath: "#/properties/codes/items/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" };
              vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
            }
            if (data2.title === void 0) {
              let err6 = { instancePath: instancePath + "/codes/" + i0, schemaPath: "#/properties/codes/items/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" };
              vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
            }
            if (data2.severity === void 0) {
              let err7 = { instancePath: instancePath + "/codes/" + i0, schemaPath: "#/properties/codes/items/required", keyword: "required", params: { missingProperty: "severity" }, message: "must have required property 'severity'" };
              vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
            }
            if (data2.why === void 0) {
              let err8 = { instancePath: instancePath + "/codes/" + i0, schemaPath: "#/properties/codes/items/required", keyword: "required", params: { missingProperty: "why" }, message: "must have required property 'why'" };
              vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
            }
            if (data2.remedy === void 0) {
              let err9 = { instancePath: instancePath + "/codes/" + i0, schemaPath: "#/properties/codes/items/required", keyword: "required", params: { missingProperty: "remedy" }, message: "must have required property 'remedy'" };
              vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
            }
            if (data2.bad === void 0) {
              let err10 = { instancePath: instancePath + "/codes/" + i0, schemaPath: "#/properties/codes/items/required", keyword: "required", params: { missingProperty: "bad" }, message: "must have required property 'bad'" };
              vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
            }
            if (data2.good === void 0) {
              let err11 = { instancePath: instancePath + "/codes/" + i0, schemaPath: "#/properties/codes/items/required", keyword: "required", params: { missingProperty: "good" }, message: "must have required property 'good'" };
              vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
            }
            for (let key1 in data2)
              if (!func1.call(schema31.properties.codes.items.properties, key1)) {
                let err12 = { instancePath: instancePath + "/codes/" + i0, schemaPath: "#/properties/codes/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
              }
            if (data2.code !== void 0) {
              let data3 = data2.code;
              if (typeof data3 == "string") {
                if (!pattern4.test(data3)) {
                  let err13 = { instancePath: instancePath + "/codes/" + i0 + "/code", schemaPath: "#/properties/codes/items/properties/code/pattern", keyword: "pattern", params: { pattern: "^[A-Z][A-Z0-9-]*$" }, message: 'must match pattern "^[A-Z][A-Z0-9-]*$"' };
                  vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
                }
              } else {
                let err14 = { instancePath: instancePath + "/codes/" + i0 + "/code", schemaPath: "#/properties/codes/items/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
              }
            }
            if (data2.title !== void 0) {
              let data4 = data2.title;
              if (typeof data4 == "string") {
                if (func2(data4) > 80) {
                  let err15 = { instancePath: instancePath + "/codes/" + i0 + "/title", schemaPath: "#/properties/codes/items/properties/title/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters" };
                  vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
                }
                if (func2(data4) < 1) {
                  let err16 = { instancePath: instancePath + "/codes/" + i0 + "/title", schemaPath: "#/properties/codes/items/properties/title/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
                }
              } else {
                let err17 = { instancePath: instancePath + "/codes/" + i0 + "/title", schemaPath: "#/properties/codes/items/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
              }
            }
            if (data2.severity !== void 0) {
              let data5 = data2.severity;
              if (!(data5 === "BLOCKER" || data5 === "HIGH" || data5 === "MEDIUM" || data5 === "LOW")) {
                let err18 = { instancePath: instancePath + "/codes/" + i0 + "/severity", schemaPath: "#/properties/codes/items/properties/severity/enum", keyword: "enum", params: { allowedValues: schema31.properties.codes.items.properties.severity.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
              }
            }
            if (data2.blocker !== void 0 && typeof data2.blocker != "boolean") {
              let err19 = { instancePath: instancePath + "/codes/" + i0 + "/blocker", schemaPath: "#/properties/codes/items/properties/blocker/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
              vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
            }
            if (data2.cvss !== void 0) {
              let data7 = data2.cvss;
              if (typeof data7 == "string") {
                if (!pattern5.test(data7)) {
                  let err20 = { instancePath: instancePath + "/codes/" + i0 + "/cvss", schemaPath: "#/properties/codes/items/properties/cvss/pattern", keyword: "pattern", params: { pattern: "^CVSS:3\\.1/AV:[NALP]/AC:[LH]/PR:[NLH]/UI:[NR]/S:[UC]/C:[NLH]/I:[NLH]/A:[NLH]$" }, message: 'must match pattern "^CVSS:3\\.1/AV:[NALP]/AC:[LH]/PR:[NLH]/UI:[NR]/S:[UC]/C:[NLH]/I:[NLH]/A:[NLH]$"' };
                  vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
                }
              } else {
                let err21 = { instancePath: instancePath + "/codes/" + i0 + "/cvss", schemaPath: "#/properties/codes/items/properties/cvss/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
              }
            }
            if (data2.cwe !== void 0) {
              let data8 = data2.cwe;
              if (Array.isArray(data8)) {
                if (data8.length < 1) {
                  let err22 = { instancePath: instancePath + "/codes/" + i0 + "/cwe", schemaPath: "#/properties/codes/items/properties/cwe/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                  vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
                }
                let len1 = data8.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  let data9 = data8[i1];
                  if (typeof data9 == "string") {
                    if (!pattern6.test(data9)) {
                      let err23 = { instancePath: instancePath + "/codes/" + i0 + "/cwe/" + i1, schemaPath: "#/properties/codes/items/properties/cwe/items/pattern", keyword: "pattern", params: { pattern: "^CWE-[0-9]+$" }, message: 'must match pattern "^CWE-[0-9]+$"' };
                      vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
                    }
                  } else {
                    let err24 = { instancePath: instancePath + "/codes/" + i0 + "/cwe/" + i1, schemaPath: "#/properties/codes/items/properties/cwe/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
                  }
                }
              } else {
                let err25 = { instancePath: instancePath + "/codes/" + i0 + "/cwe", schemaPath: "#/properties/codes/items/properties/cwe/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
              }
            }
            if (data2.why !== void 0) {
              let data10 = data2.why;
              if (typeof data10 == "string") {
                if (func2(data10) < 1) {
                  let err26 = { instancePath: instancePath + "/codes/" + i0 + "/why", schemaPath: "#/properties/codes/items/properties/why/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
                }
              } else {
                let err27 = { instancePath: instancePath + "/codes/" + i0 + "/why", schemaPath: "#/properties/codes/items/properties/why/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
              }
            }
            if (data2.remedy !== void 0) {
              let data11 = data2.remedy;
              if (typeof data11 == "string") {
                if (func2(data11) < 1) {
                  let err28 = { instancePath: instancePath + "/codes/" + i0 + "/remedy", schemaPath: "#/properties/codes/items/properties/remedy/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
                }
              } else {
                let err29 = { instancePath: instancePath + "/codes/" + i0 + "/remedy", schemaPath: "#/properties/codes/items/properties/remedy/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
              }
            }
            if (data2.bad !== void 0) {
              let data12 = data2.bad;
              if (typeof data12 == "string") {
                if (func2(data12) < 1) {
                  let err30 = { instancePath: instancePath + "/codes/" + i0 + "/bad", schemaPath: "#/properties/codes/items/properties/bad/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
                }
              } else {
                let err31 = { instancePath: instancePath + "/codes/" + i0 + "/bad", schemaPath: "#/properties/codes/items/properties/bad/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
              }
            }
            if (data2.good !== void 0) {
              let data13 = data2.good;
              if (typeof data13 == "string") {
                if (func2(data13) < 1) {
                  let err32 = { instancePath: instancePath + "/codes/" + i0 + "/good", schemaPath: "#/properties/codes/items/properties/good/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
                }
              } else {
                let err33 = { instancePath: instancePath + "/codes/" + i0 + "/good", schemaPath: "#/properties/codes/items/properties/good/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
              }
            }
            if (data2.related !== void 0) {
              let data14 = data2.related;
              if (Array.isArray(data14)) {
                let len2 = data14.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  let data15 = data14[i2];
                  if (typeof data15 == "string") {
                    if (!pattern4.test(data15)) {
                      let err34 = { instancePath: instancePath + "/codes/" + i0 + "/related/" + i2, schemaPath: "#/properties/codes/items/properties/related/items/pattern", keyword: "pattern", params: { pattern: "^[A-Z][A-Z0-9-]*$" }, message: 'must match pattern "^[A-Z][A-Z0-9-]*$"' };
                      vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
                    }
                  } else {
                    let err35 = { instancePath: instancePath + "/codes/" + i0 + "/related/" + i2, schemaPath: "#/properties/codes/items/properties/related/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
                  }
                }
              } else {
                let err36 = { instancePath: instancePath + "/codes/" + i0 + "/related", schemaPath: "#/properties/codes/items/properties/related/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
              }
            }
          } else {
            let err37 = { instancePath: instancePath + "/codes/" + i0, schemaPath: "#/properties/codes/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
          }
        }
      } else {
        let err38 = { instancePath: instancePath + "/codes", schemaPath: "#/properties/codes/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
      }
    }
  } else {
    let err39 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  validateCatalogueFile
};
