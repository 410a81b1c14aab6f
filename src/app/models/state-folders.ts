/** Where spending is recorded, relative to the workspace. */
export const SPENDING_FOLDER = ".blocks/spending";

/** Where the models' answers are kept, relative to the workspace. */
export const ANSWERS_FOLDER = ".blocks/cache/answers";
