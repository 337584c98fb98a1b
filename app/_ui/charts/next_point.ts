/** How far a key goes. */
const STRIDES: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  PageUp: -7,
  PageDown: 7,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** @returns the point that a key leads to from another; null for a key that leads nowhere. */
export function nextPoint(key: string, from: number, count: number): number | null {
  const stride = Object.hasOwn(STRIDES, key) ? STRIDES[key] : undefined
  return stride === undefined || count === 0 ? null : Math.min(count - 1, Math.max(0, from + stride))
}
