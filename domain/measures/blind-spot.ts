/** From so many positions on, another side's silence says something. */
export const BLIND_SPOT_POSITIONS = 3;

/** Whether one side is silent on a topic that the other has at least three positions on. */
export function isBlindSpot(left: number, right: number): boolean {
  return Math.min(left, right) === 0 && Math.max(left, right) >= BLIND_SPOT_POSITIONS;
}
