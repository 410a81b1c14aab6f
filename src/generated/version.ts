// Made from schemas/ by `npm run generate`. Do not edit.
/** The version of Blocks. */
export const VERSION = "0.1.0";
