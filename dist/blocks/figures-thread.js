import { figuresThread } from "./index.js";
await figuresThread();
