import type { PreviewAnswer } from './preview_contract.ts'
import type { Reading } from './reading.ts'
import type { ReadInstant } from './replay.ts'

/** More a chart could not show. */
const MOST_POINTS = 400

/** @returns what was read over time, of the value that came nearest to its limit; of many instants those that came nearest. */
export function pointsOf(instants: readonly ReadInstant[]): Pick<PreviewAnswer['replay'], 'points' | 'limit'> {
  const nearest = instants.map(({ atMs, readings }) => {
    const most = nearestOf(readings)
    return { atMs, value: most?.value ?? null, limit: most?.limit ?? null }
  })
  const each = Math.max(1, Math.ceil(nearest.length / MOST_POINTS))
  const points = Array.from({ length: Math.ceil(nearest.length / each) }, (_, place) => {
    const some = nearest.slice(place * each, (place + 1) * each)
    return some.reduce((best, one) =>
      (one.value ?? Number.NEGATIVE_INFINITY) > (best.value ?? Number.NEGATIVE_INFINITY) ? one : best,
    )
  })
  return {
    points: points.map(({ atMs, value }) => ({ at: new Date(atMs).toISOString(), value })),
    limit: nearest.at(-1)?.limit ?? null,
  }
}

/** Of equals the first. */
function nearestOf(readings: readonly Reading[]): Reading | null {
  let [nearest, beyond] = [null as Reading | null, Number.NEGATIVE_INFINITY]
  for (const reading of readings) {
    if (reading.value === null) continue
    const by = reading.value - reading.limit
    if (nearest !== null && by <= beyond) continue
    nearest = reading
    beyond = by
  }
  return nearest
}
