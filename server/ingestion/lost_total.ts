import { getProducerRedis } from '../platform/redis/connections.ts'

/** Written with every look; where Redis was emptied, it is there again with the next one. */
const KEY = 'holdfast:lost_events'

/** Tells all processes how many events of all workspaces are lost and not settled. */
export async function writeLostTotal(events: number): Promise<void> {
  await getProducerRedis().set(KEY, events)
}

/** @returns how many that were at the last look. */
export const readLostTotal = async (): Promise<number> => Number((await getProducerRedis().get(KEY)) ?? 0)
