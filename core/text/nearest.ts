/** @returns the candidate that the fewest changes of letters lead to, the first of equals; capitals make no difference. */
export function nearestTo(text: string, candidates: readonly string[]): string | undefined {
  const wanted = text.toLowerCase()
  let nearest: { candidate: string; changes: number } | undefined
  for (const candidate of candidates) {
    const changes = changesBetween(wanted, candidate.toLowerCase())
    if (!nearest || changes < nearest.changes) nearest = { candidate, changes }
  }
  return nearest?.candidate
}

/** Letters added, left out or changed (Levenshtein), row by row. */
function changesBetween(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, place) => place)
  for (const [row, letter] of [...from].entries()) {
    const current = [row + 1]
    for (let column = 1; column <= to.length; column++) {
      const changed = (above[column - 1] ?? 0) + (to[column - 1] === letter ? 0 : 1)
      current.push(Math.min(changed, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    above = current
  }
  return above.at(-1) ?? 0
}
