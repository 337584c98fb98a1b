import { log } from '../platform/log/log.ts'
import { enqueue } from '../platform/queue/enqueue.ts'

/** Has sent at once what was queued for these channels, after the commit; what is lost here the next look finds. */
export async function hurryDeliveries(workspaceId: number, channelIds: readonly string[]): Promise<void> {
  const orders = channelIds.map((channelId) => ({ payload: { workspaceId, channelId }, onceAs: channelId }))
  if (orders.length === 0) return
  await enqueue('send-deliveries', ...orders).catch((error: unknown) =>
    log.warn({ err: error }, 'messages to channels wait until they are found'),
  )
}
