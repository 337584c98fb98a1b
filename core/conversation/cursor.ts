import { z } from 'zod'
import { Problem } from '../problem.ts'
import { isStorable, STORABLE } from '../text/storable.ts'

/** The last instant that a Date can tell. */
const MAX_DATE_MS = 8.64e15

/** A stint at which a page of a list ended: an instant of it, and what tells it from others of the same instant. */
export const placeSchema = z.object({
  conversation: z.string().max(512).refine(isStorable, STORABLE),
  position: z.int32().min(0),
})
export const cursorInstant = z.int().min(0).max(MAX_DATE_MS)

/** @returns a cursor for the next page, opaque to its reader. */
export const writeCursor = (cursor: object): string => encodeURIComponent(JSON.stringify(cursor))

/** @throws Problem `invalid_parameter` where `writeCursor` did not write it. */
export function parseCursorAs<T>(schema: z.ZodType<T>, text: string): T {
  try {
    return schema.parse(JSON.parse(decodeURIComponent(text)))
  } catch {
    throw new Problem('invalid_parameter', 'cursor: not one that an earlier page gave', { parameter: 'cursor' })
  }
}

/** @returns the parameter `limit`. @throws Problem `invalid_parameter`. */
export function readLimit(params: URLSearchParams, { standard, most }: { standard: number; most: number }): number {
  const limit = Number(params.get('limit') ?? standard)
  if (Number.isInteger(limit) && limit >= 1 && limit <= most) return limit
  throw new Problem('invalid_parameter', `limit: a whole number from 1 to ${most}`, { parameter: 'limit' })
}
