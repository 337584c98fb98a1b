import { z } from 'zod'
import { Problem } from '#core/problem.ts'

/** @returns the id of a channel that a path names. @throws Problem `not_found` where it cannot be one. */
export function channelId(text: string): string {
  const read = z.guid().safeParse(text)
  if (!read.success) throw new Problem('not_found', 'there is no such channel')
  return read.data
}
