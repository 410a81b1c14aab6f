/** The program of the thread that helps to fold a large file. It takes ranges from the back and hands over its table. */
import { parentPort, workerData } from "node:worker_threads";
import { type FileOrder, foldRanges } from "./fold-file.ts";
import { LineFolder } from "./fold-lines.ts";
import { sentFoldOf } from "./sent-table.ts";

const folder = new LineFolder();
await foldRanges(folder, workerData as FileOrder);
const { sent, memory } = sentFoldOf(folder);
parentPort?.postMessage(sent, memory);
