import { getProducerRedis } from '../platform/redis/connections.ts'

/** Of each workspace, written as its rules were evaluated; where Redis was emptied, it is there again within a minute. */
const KEY = 'holdfast:alerts'

/** How a workspace's rules were evaluated last. */
export interface AlertTotals {
  firing: number
  evaluatedMs: number
  tookMs: number
}

/** Tells all processes how a workspace's rules were evaluated. */
export async function writeAlertTotals(workspaceId: number, totals: AlertTotals): Promise<void> {
  await getProducerRedis().hset(KEY, String(workspaceId), JSON.stringify(totals))
}

/** @returns the same of each workspace. */
export async function readAlertTotals(): Promise<AlertTotals[]> {
  return Object.values(await getProducerRedis().hgetall(KEY)).map((text) => JSON.parse(text))
}
