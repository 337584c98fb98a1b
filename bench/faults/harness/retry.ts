import type { Chance } from '#simulator/chance.ts'

const FIRST_MS = 100
const LONGEST_MS = 2_000

/** What came of one try: an answer's status, or none in time. */
export interface Attempt {
  status: number | undefined
  retryAfterSeconds?: number
}

/**
 * What a customer's client does after a try, as docs/api.md asks of it: the same again after 408, 429, 5xx and no answer, with
 * growing pauses of which a part is by chance.
 * @param tries how many there were.
 * @returns `done`, `refused` for an answer that no further try will change, or the milliseconds until the next try.
 */
export function afterAttempt(
  { status, retryAfterSeconds = 0 }: Attempt,
  tries: number,
  chance: Chance,
): 'done' | 'refused' | number {
  if (status === 202) return 'done'
  if (status !== undefined && status < 500 && status !== 408 && status !== 429) return 'refused'
  const pauseMs = Math.min(FIRST_MS * 2 ** (tries - 1), LONGEST_MS) * chance.between(0.5, 1)
  return Math.max(pauseMs, Math.min(retryAfterSeconds * 1_000, LONGEST_MS))
}
