import { inspectionThread } from "./index.js";
await inspectionThread();
