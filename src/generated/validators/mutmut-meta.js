// Made from schemas/ by `npm run generate`. Do not edit.
// <stdin>
var validateMutmutMeta = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "urn:blocks:schema:mutmut-meta:1", title: "MutmutMeta", description: "What mutmut 3 writes beside a mutated file, as far as it is read here.", $comment: "https://github.com/boxed/mutmut/blob/main/src/mutmut/mutation/data.py", type: "object", required: ["exit_code_by_key"], properties: { exit_code_by_key: { type: "object", additionalProperties: { type: ["integer", "null"] }, description: "How the tests ended, by the mutant's dotted name; null where it was not tried." }, type_check_error_by_key: { type: "object", additionalProperties: { type: ["string", "null"] }, description: "What a type checker said against a mutant, by its name." } } };
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.exit_code_by_key === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "exit_code_by_key" }, message: "must have required property 'exit_code_by_key'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.exit_code_by_key !== void 0) {
      let data0 = data.exit_code_by_key;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0))
        for (let key0 in data0) {
          let data1 = data0[key0];
          if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)) && data1 !== null) {
            let err1 = { instancePath: instancePath + "/exit_code_by_key/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/exit_code_by_key/additionalProperties/type", keyword: "type", params: { type: schema31.properties.exit_code_by_key.additionalProperties.type }, message: "must be integer,null" };
            vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
          }
        }
      else {
        let err2 = { instancePath: instancePath + "/exit_code_by_key", schemaPath: "#/properties/exit_code_by_key/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.type_check_error_by_key !== void 0) {
      let data2 = data.type_check_error_by_key;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2))
        for (let key1 in data2) {
          let data3 = data2[key1];
          if (typeof data3 != "string" && data3 !== null) {
            let err3 = { instancePath: instancePath + "/type_check_error_by_key/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/type_check_error_by_key/additionalProperties/type", keyword: "type", params: { type: schema31.properties.type_check_error_by_key.additionalProperties.type }, message: "must be string,null" };
            vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
          }
        }
      else {
        let err4 = { instancePath: instancePath + "/type_check_error_by_key", schemaPath: "#/properties/type_check_error_by_key/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
  } else {
    let err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: { exit_code_by_key: !0, type_check_error_by_key: !0 }, dynamicProps: !1, dynamicItems: !1 };
export {
  validateMutmutMeta
};
