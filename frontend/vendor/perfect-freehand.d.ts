/** The part of perfect-freehand that the pen uses. */
export function getStroke(
  points: number[][],
  options: { size?: number; thinning?: number; smoothing?: number; streamline?: number; simulatePressure?: boolean; last?: boolean },
): [number, number][];
