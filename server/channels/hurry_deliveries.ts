import { log } from '../platform/log/log.ts'
import { enqueue } from '../platform/queue/enqueue.ts'

/** Those that send messages to channels: mails apart, since one server takes all of them. */
export type SendingJob = 'send-deliveries' | 'send-mails'

/** Has sent at once what is due for these channels; what is lost here the next look finds. */
export async function hurryDeliveries(job: SendingJob, workspaceId: number, channelIds: readonly string[]): Promise<void> {
  const orders = channelIds.map((channelId) => ({ payload: { workspaceId, channelId }, onceAs: channelId }))
  if (orders.length === 0) return
  await enqueue(job, ...orders).catch((error: unknown) =>
    log.warn({ err: error }, 'messages to channels wait until they are found'),
  )
}
