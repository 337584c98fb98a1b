import type { Place, Standing } from './cursor.ts'
import { isForward, type Paging, readsDescending } from './paging.ts'

/** What was read for a page, in the direction in which it was read. */
export interface Reading<T> {
  /** One more than the page holds tells that the list goes on. */
  rows: readonly T[]
  /** The last row that was looked at, where the look ended before the list did. */
  edge: Place | null
}

/** How many rows a list has; not exact: these at least. */
export interface Total {
  count: number
  exact: boolean
}

/** A page, its rows in the order of its list. */
export interface Page<T> {
  rows: T[]
  /** Which of the list its first row is, from 1; null where nobody counted. */
  first: number | null
  /** Behind what the next page begins, and before what the page before ends; null at the end and at the beginning. */
  next: Standing | null
  previous: Standing | null
}

/** @returns the page that a reading gives, and how its neighbours are reached. */
export function pageOf<T>(reading: Reading<T>, paging: Paging, total: Total | null, placeOf: (row: T) => Place): Page<T> {
  const taken = reading.rows.slice(0, paging.limit)
  const goesOn = reading.rows.length > paging.limit
  const [near, far] = [taken[0], taken.at(-1)]
  const beyond = goesOn && far ? placeOf(far) : reading.edge
  const { start } = paging
  const back = start === null || start === 'end' ? null : near ? placeOf(near) : besideIt(start.place, paging)
  const rows = isForward(paging) ? taken : taken.toReversed()
  const first = firstOf(rows.length, paging, total, beyond === null ? 0 : goesOn ? 1 : null)
  const before = first === null ? null : first - 1
  const standing = (place: Place | null, rank: number | null): Standing | null => place && { place, rank }
  const last = before === null ? null : before + rows.length
  return isForward(paging)
    ? { rows, first, next: standing(beyond, last), previous: standing(back, first) }
    : { rows, first, next: standing(back, last), previous: standing(beyond, first) }
}

/** @returns a place just before the row that nothing was found behind, so that the way back has it too. */
const besideIt = (place: Place, paging: Paging): Place => ({
  ...place,
  position: place.position + (readsDescending(paging) ? -1 : 1),
})

/** @param least how many are certain to stand before what was read backward; null: none was seen, nor the beginning. */
function firstOf(length: number, { start }: Paging, total: Total | null, least: 0 | 1 | null): number | null {
  if (start === null) return 1
  if (start === 'end') return total?.exact ? Math.max(1, total.count - length + 1) : null
  if (start.side === 'after') return start.rank === null ? null : start.rank + 1
  if (least === 0) return 1
  const first = start.rank === null ? 0 : start.rank - length
  return first > (least ?? 0) ? first : null
}
