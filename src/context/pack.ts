import type { Cleanse, FileForm, SkippedFile } from "./context.ts";
import { outlineOf } from "./outline.ts";
import type { RankedFile } from "./rank.ts";

/**
 * How a budget is shared out. Found by measurement: fewer whole files lose what a writer needs, fewer outlines lose files
 * that a fix had to touch. @see docs/context.md
 */
export const SHARES = { whole: 0.61, outline: 0.33, map: 0.06 } as const;

/** One file may take so much of the whole files' share; a longer one is shown as an outline. */
const MOST_OF_ONE = 0.5;
/** The delimiters, the label and the path around a file in a prompt. */
export const FRAME_BYTES = 128;
/** Of a file that declares nothing, its beginning. */
const HEAD_LINES = 12;
/** So many files in a row that do not fit end the search for one that does. */
const PATIENCE = 40;

/** A file that is shown. */
export interface PackedFile {
  readonly ranked: RankedFile;
  /** From 1. */
  readonly rank: number;
  readonly form: FileForm;
  readonly content: string;
  /** In a prompt. */
  readonly sizeBytes: number;
  /** How many credentials were taken out. */
  readonly masked: number;
}

/** What fits. */
export interface Packing {
  /** In the order of their ranks. */
  readonly files: readonly PackedFile[];
  /** Refused because of what they hold. */
  readonly refused: readonly SkippedFile[];
  readonly sizeBytes: number;
}

/** Takes the best files whole, the next ones as outlines, and uses up what is left by showing more of them whole. */
export function packFiles(ranked: readonly RankedFile[], budgetBytes: number, cleanse: Cleanse): Packing {
  const packer = new Packer(ranked, cleanse);
  if (packer.takeAll(budgetBytes)) return packer.packing();
  const whole = (budgetBytes * SHARES.whole) / (SHARES.whole + SHARES.outline);
  const next = packer.takeWhole(whole, whole * MOST_OF_ONE);
  packer.takeOutlines(next, budgetBytes);
  packer.enlarge(budgetBytes);
  return packer.packing();
}

class Packer {
  readonly #ranked: readonly RankedFile[];
  readonly #cleanse: Cleanse;
  readonly #taken = new Map<number, PackedFile>();
  readonly #clean = new Map<number, { readonly text: string; readonly masked: number } | undefined>();
  readonly #refused: SkippedFile[] = [];
  #used = 0;

  constructor(ranked: readonly RankedFile[], cleanse: Cleanse) {
    this.#ranked = ranked;
    this.#cleanse = cleanse;
  }

  packing(): Packing {
    const files = [...this.#taken].sort(([a], [b]) => a - b).map(([, file]) => file);
    return { files, refused: this.#refused, sizeBytes: this.#used };
  }

  /** Everything whole where that fits; else nothing is taken. */
  takeAll(budget: number): boolean {
    // Masking can make a text a little longer, so the sizes of what is shown decide.
    const estimate = this.#ranked.reduce((sum, { file }) => sum + file.text.length + FRAME_BYTES, 0);
    if (estimate > budget) return false;
    for (const index of this.#ranked.keys()) this.#take(index, this.#whole(index));
    if (this.#used <= budget) return true;
    this.#taken.clear();
    this.#used = 0;
    return false;
  }

  /** Whole files in order until one does not fit; outlines of those that are too long. Gives the next rank. */
  takeWhole(budget: number, mostOfOne: number): number {
    let index = 0;
    for (; index < this.#ranked.length; index += 1) {
      const whole = this.#whole(index);
      const shown = whole !== undefined && whole.sizeBytes > mostOfOne ? this.#outline(index) : whole;
      if (shown === undefined) continue;
      if (this.#used + shown.sizeBytes > budget) break;
      this.#take(index, shown);
    }
    return index;
  }

  takeOutlines(first: number, budget: number): void {
    let refused = 0;
    for (let index = first; index < this.#ranked.length && refused < PATIENCE; index += 1) {
      const outline = this.#outline(index);
      if (outline === undefined) continue;
      if (this.#used + outline.sizeBytes > budget) refused += 1;
      else {
        this.#take(index, outline);
        refused = 0;
      }
    }
  }

  /** Shows outlined files whole, best first, while that fits. */
  enlarge(budget: number): void {
    for (const [index, file] of [...this.#taken].sort(([a], [b]) => a - b)) {
      if (file.form === "whole") continue;
      const whole = this.#whole(index);
      if (whole === undefined || this.#used - file.sizeBytes + whole.sizeBytes > budget) continue;
      this.#used -= file.sizeBytes;
      this.#take(index, whole);
    }
  }

  #take(index: number, file: PackedFile | undefined): void {
    if (file === undefined) return;
    this.#taken.set(index, file);
    this.#used += file.sizeBytes;
  }

  #whole(index: number): PackedFile | undefined {
    const clean = this.#cleansed(index);
    return clean === undefined ? undefined : this.#packed(index, "whole", clean.text, clean.masked);
  }

  #outline(index: number): PackedFile | undefined {
    const clean = this.#cleansed(index);
    if (clean === undefined) return undefined;
    const { path } = (this.#ranked[index] as RankedFile).file;
    const outline = outlineOf(path, clean.text) ?? headOf(clean.text);
    return outline.length >= clean.text.length
      ? this.#packed(index, "whole", clean.text, clean.masked)
      : this.#packed(index, "outline", outline, clean.masked);
  }

  #packed(index: number, form: FileForm, content: string, masked: number): PackedFile {
    const ranked = this.#ranked[index] as RankedFile;
    const sizeBytes = Buffer.byteLength(content) + Buffer.byteLength(ranked.file.path) + FRAME_BYTES;
    return { ranked, rank: index + 1, form, content, sizeBytes, masked };
  }

  /** Every text is searched for credentials once, and only when it is about to be shown. */
  #cleansed(index: number): { readonly text: string; readonly masked: number } | undefined {
    if (this.#clean.has(index)) return this.#clean.get(index);
    const { path, text } = (this.#ranked[index] as RankedFile).file;
    const cleansed = this.#cleanse(path, text);
    if ("reason" in cleansed) this.#refused.push({ path, reason: cleansed.reason });
    const clean = "reason" in cleansed ? undefined : cleansed;
    this.#clean.set(index, clean);
    return clean;
  }
}

function headOf(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return `${lines
    .slice(0, HEAD_LINES)
    .map((line) => line.slice(0, 160))
    .join("\n")}\n`;
}
