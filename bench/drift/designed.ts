/**
 * What docs/drift.md found where the method was designed, on streams of its own: median and 90th percentile of the delay in hours
 * by its best column (section 5), by volume and scenario.
 */
export const DESIGNED_DELAYS: Readonly<Record<number, Readonly<Record<string, readonly [median: number, p90: number | null]>>>> =
  {
    2000: {
      '×1.10': [95, 175],
      '×1.25': [34, 59],
      '×1.50': [18, 24],
      'one language (5 %) ×2': [28, 50],
      'ramp to ×1.5 in 21 d': [145, 201],
    },
    10000: {
      '×1.10': [53, 108],
      '×1.25': [19, 27],
      '×1.50': [8, 15],
      'one language (5 %) ×2': [13, 20],
      'ramp to ×1.5 in 21 d': [109, 147],
    },
    75000: { '×1.10': [32, null], '×1.25': [12, null], '×1.50': [6, null] },
  }

/** Root mean square error of a day that has just ended and mean width of the band, in points, by the nowcast of section 2. */
export const DESIGNED_NOWCASTS: Readonly<Record<string, { rmse: number; width: number }>> = {
  '2000 ai no change': { rmse: 1.2, width: 2.4 },
  '2000 ai level': { rmse: 1.7, width: 3.5 },
  '2000 ai timing': { rmse: 4.3, width: 3.3 },
  '10000 ai no change': { rmse: 0.6, width: 1.3 },
  '10000 ai level': { rmse: 0.9, width: 2 },
  '10000 ai timing': { rmse: 4.2, width: 2.7 },
  '10000 language no change': { rmse: 1.8, width: 4.1 },
  '10000 language level': { rmse: 2.3, width: 5.4 },
  '10000 language timing': { rmse: 5.1, width: 5.4 },
  '75000 ai no change': { rmse: 0.4, width: 0.8 },
  '75000 ai level': { rmse: 0.6, width: 1.5 },
  '75000 ai timing': { rmse: 3.7, width: 2.3 },
}
