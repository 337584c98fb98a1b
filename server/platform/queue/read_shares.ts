import type { Share } from '#core/jobs/waiting.ts'
import { getProducerRedis } from '../redis/connections.ts'
import { SHARES_KEY } from './virtual_time.ts'

/** @returns what each of these workspaces was given in the queue, in the same order; null where it has not had anything. */
export async function readShares(slugs: readonly string[]): Promise<(Share | null)[]> {
  if (slugs.length === 0) return []
  const fields = slugs.flatMap((slug) => [`f:${slug}`, `q:${slug}`])
  const values = await getProducerRedis().hmget(SHARES_KEY, ...fields)
  return slugs.map((_, place) => {
    const [ends, lastStart] = [values[2 * place] ?? null, values[2 * place + 1] ?? null]
    return ends === null || lastStart === null ? null : { ends: Number(ends), lastStart: Number(lastStart) }
  })
}
