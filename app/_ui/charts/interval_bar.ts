/** A ratio and where it may lie. */
export interface RatioRange {
  ratio: number | null
  low: number
  /** Null where there is no telling. */
  high: number | null
}

/** Places in percent across, from half as much to twice as much; as much is the middle. */
export interface IntervalBar {
  from: number
  to: number
  point: number | null
  /** It goes on beyond an end. */
  isOpen: { left: boolean; right: boolean }
}

/** @returns where the interval of a ratio stands, doublings as wide as halvings. */
export function prepareIntervalBar({ ratio, low, high }: RatioRange): IntervalBar {
  const place = (value: number): number => 50 + 50 * Math.log2(value)
  const within = (value: number): number => Math.min(100, Math.max(0, place(value)))
  const end = high ?? Number.POSITIVE_INFINITY
  return {
    from: within(low),
    to: within(end),
    point: ratio === null || ratio <= 0 || Math.abs(place(ratio) - 50) > 50 ? null : place(ratio),
    isOpen: { left: place(low) < 0, right: place(end) > 100 },
  }
}
