/** How the weight of a position falls with its distance from a window's middle. */
export const KERNELS = ['UNIFORM', 'EPANECHNIKOV', 'GAUSSIAN', 'TRIANGULAR'] as const;
export type Kernel = (typeof KERNELS)[number];

/**
 * The weight of a position at the distance u from the middle, in half-widths of the window, relative to one in the
 * middle (so that under a uniform kernel a position inside counts as one): UNIFORM 1, EPANECHNIKOV 1 − u²,
 * TRIANGULAR 1 − |u|, all three 0 beyond the window; GAUSSIAN exp(−u²/2), which never ends.
 *
 * Source: Wand & Jones 1995, Kernel Smoothing, chapter 2. Discourse Network Analyzer's (1 − u)² and |1 − u| favour one
 * side of the middle and are not reproduced.
 */
export function kernelWeight(kernel: Kernel, u: number): number {
  const inside = Math.abs(u) <= 1;
  switch (kernel) {
    case 'UNIFORM':
      return inside ? 1 : 0;
    case 'EPANECHNIKOV':
      return inside ? 1 - u * u : 0;
    case 'TRIANGULAR':
      return inside ? 1 - Math.abs(u) : 0;
    case 'GAUSSIAN':
      return Math.exp(-(u * u) / 2);
  }
}
