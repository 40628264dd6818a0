/** The contract's shapes, for the type checker. */
export interface Element {
  id: string;
  kind: string;
  x: number;
  y: number;
  w: number;
  h: number;
  turn: number;
  flip?: true;
  locked?: true;
  name?: string;
  why?: { text?: string; recording?: Uuid };
  /** Whatever a kind has besides stands in docs/scenes.md; a kind of a newer app may hold anything. */
  [field: string]: any;
}
export interface Background {
  colour: string;
  picture?: string;
}
export interface Scene {
  background: Background;
  elements: Element[];
}
export interface Run {
  x: number;
  y: number;
  font?: string;
  text?: string;
  rtl?: true;
  size?: number;
  emoji?: string;
}
/** Width in thousandths of the letters' size. */
export type Measure = (font: string, text: string) => number;
