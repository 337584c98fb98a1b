const PAGE = 8

/** @returns the line that a key moves to from another, round from the last to the first; null for a key that moves nothing. */
export function movedTo(key: string, from: number, lines: number): number | null {
  if (lines === 0) return null
  if (key === 'ArrowDown') return (from + 1) % lines
  if (key === 'ArrowUp') return (from - 1 + lines) % lines
  if (key === 'PageDown') return Math.min(lines - 1, from + PAGE)
  if (key === 'PageUp') return Math.max(0, from - PAGE)
  return null
}
