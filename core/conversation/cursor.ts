import { z } from 'zod'
import { Problem } from '../problem.ts'
import { isStorable, STORABLE } from '../text/storable.ts'

/** A stint in a list: an instant of it, by which the list goes, and what tells it from others of the same instant. */
export interface Place {
  atMs: number
  conversation: string
  position: number
}

/** A place, and how many rows of the list stood before and at it when the walk came by; null where nobody counted. */
export interface Standing {
  place: Place
  rank: number | null
}

/** The last instant that a Date can tell. */
const MAX_DATE_MS = 8.64e15

/** What a list goes by, as its cursors name it: so those of one list are none of another. */
export type Instant = 'endedMs' | 'takenBackMs' | 'atMs'

const placeSchema = z.object({
  conversation: z.string().max(512).refine(isStorable, STORABLE),
  // One less than any, where a page begins at a row and not behind it.
  position: z.int32().min(-1),
  rank: z.int().min(0).max(MAX_DATE_MS).nullable().default(null),
})
const instant = z.int().min(0).max(MAX_DATE_MS)

/** @returns a cursor, opaque to its reader. */
export const writeCursor = ({ place: { atMs, ...place }, rank }: Standing, by: Instant): string =>
  encodeURIComponent(JSON.stringify({ ...place, [by]: atMs, ...(rank !== null && { rank }) }))

/** @param parameter that gave it. @throws Problem `invalid_parameter` where `writeCursor` did not write it for such a list. */
export function parseCursor(text: string, by: Instant, parameter = 'after'): Standing {
  try {
    const given: unknown = JSON.parse(decodeURIComponent(text))
    const { rank, ...place } = placeSchema.parse(given)
    const { [by]: atMs } = z.object({ [by]: instant }).parse(given)
    return { place: { ...place, atMs: Number(atMs) }, rank }
  } catch {
    throw new Problem('invalid_parameter', `${parameter}: not one that a page of this list gave`, { parameter })
  }
}
