/** How positions in a window of time can weigh, the usual way first; values stand in addresses. */
export const KERNELS = ['uniform', 'epanechnikov', 'triangular', 'gaussian'] as const;
