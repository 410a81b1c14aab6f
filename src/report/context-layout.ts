/** A point of a picture; the first number to the right, the second downwards. */
export type Point = readonly [x: number, y: number];

/** What a layout is made of. */
export interface LayoutRequest {
  /** Radius of each node, the most important one first. */
  readonly radii: readonly number[];
  /** Pairs of indexes that belong together. */
  readonly links: readonly (readonly [number, number])[];
  readonly width: number;
  readonly height: number;
}

const ROUNDS = 400;
/** Room for a label below each node. */
const GAP = 30;
/** Half of a label's width. */
const MARGIN = 72;

/** The angle by which seeds of a sunflower turn: a start without two nodes in one place, and without chance. */
const TURN = Math.PI * (3 - Math.sqrt(5));

/**
 * Places for nodes, so that linked ones are near and none lie on each other: springs along the links, repulsion between
 * all, and the walls of the picture. The same nodes and links have the same places.
 */
export function layOut({ radii, links, width, height }: LayoutRequest): Point[] {
  const spread = Math.min(width, height) / 2;
  const at = radii.map((_, index) => {
    const distance = spread * 0.9 * Math.sqrt((index + 0.5) / radii.length);
    return {
      x: width / 2 + (distance * Math.cos(index * TURN) * width) / height,
      y: height / 2 + distance * Math.sin(index * TURN),
    };
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    const heat = 1 - round / ROUNDS;
    for (const [a, b] of links) pull(at[a], at[b], heat * 0.04);
    for (let first = 0; first < at.length; first += 1) {
      for (let second = first + 1; second < at.length; second += 1) {
        push(at[first], at[second], (radii[first] ?? 0) + (radii[second] ?? 0) + GAP, heat);
      }
    }
    for (const [index, point] of at.entries()) {
      const radius = (radii[index] ?? 0) + 4;
      // What is linked to nothing would end at the walls.
      point.x += (width / 2 - point.x) * 0.004;
      point.y += (height / 2 - point.y) * 0.004;
      point.x = clamp(point.x, radius + MARGIN, width - radius - MARGIN);
      point.y = clamp(point.y, radius, height - radius - 16);
    }
  }
  return at.map(({ x, y }): Point => [Math.round(x * 10) / 10, Math.round(y * 10) / 10]);
}

interface Place {
  x: number;
  y: number;
}

function pull(a: Place | undefined, b: Place | undefined, strength: number): void {
  if (a === undefined || b === undefined) return;
  const [x, y] = [(b.x - a.x) * strength, (b.y - a.y) * strength];
  a.x += x;
  a.y += y;
  b.x -= x;
  b.y -= y;
}

/** Labels are wider than high, so that nodes need more room beside each other than above. */
function push(a: Place | undefined, b: Place | undefined, least: number, heat: number): void {
  if (a === undefined || b === undefined) return;
  const x = b.x - a.x || 0.01;
  const y = b.y - a.y || 0.01;
  const distance = Math.hypot(x / 1.9, y);
  const overlap = least - distance;
  const force = (overlap > 0 ? overlap / 2 : 0) / distance + (heat * 40) / (distance * distance);
  const limit = Math.min(force, 0.5);
  a.x -= x * limit;
  a.y -= y * limit;
  b.x += x * limit;
  b.y += y * limit;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
