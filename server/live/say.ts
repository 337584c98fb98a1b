import type { LiveMessages, SaidKindName } from '#core/live/kinds.ts'
import { saidChannel } from '#core/live/messages.ts'
import { log } from '../platform/log/log.ts'
import { getProducerRedis } from '../platform/redis/connections.ts'

/**
 * Tells a workspace's open pages something (`core/live/kinds.ts`). Never fails: what is lost here is said again with the next
 * change, and loaded by every page that connects.
 */
export async function say<K extends SaidKindName>(workspaceId: number, kind: K, message: LiveMessages[K]): Promise<void> {
  try {
    await getProducerRedis().publish(saidChannel(workspaceId), JSON.stringify({ kind, message }))
  } catch (error) {
    log.debug({ err: error, workspaceId, kind }, 'what was said to open pages is lost')
  }
}
