import type { ChannelKind } from '#core/channel/kinds.ts'
import { log } from '../platform/log/log.ts'
import { getProducerRedis } from '../platform/redis/connections.ts'

/** What came of a try. */
export type DeliveryResult = 'sent' | 'failed' | 'given_up'

export interface DeliveryTotal {
  kind: string
  result: string
  tries: number
}

/** Totals of all workers and workspaces since Redis was set up: a process that ends takes nothing out of them. */
const KEY = 'holdfast:deliveries'

/** Counts a try, after it is kept; where Redis is away, it is left out. */
export async function noteDelivery(kind: ChannelKind, result: DeliveryResult): Promise<void> {
  await getProducerRedis()
    .hincrby(KEY, `${kind} ${result}`, 1)
    .catch((error: unknown) => log.warn({ err: error }, 'a try to deliver is left out of the metrics'))
}

/** @returns how often deliveries were tried, and what came of it. */
export async function readDeliveryTotals(): Promise<DeliveryTotal[]> {
  const totals = await getProducerRedis().hgetall(KEY)
  return Object.entries(totals).map(([name, tries]) => {
    const [kind = '', result = ''] = name.split(' ')
    return { kind, result, tries: Number(tries) }
  })
}
