/** A mean stance, −2 … +2, with the ends of its interval. */
export type Mean = { value: number; low: number; high: number };
