export declare const NOT_SELECTED: string;
export declare function isSelected(mutant: { id: string; path: string; first: number; last: number }): boolean;
export declare function shardOf(id: number, total: number): number;
