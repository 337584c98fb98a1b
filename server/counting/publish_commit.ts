import { type CommitMessage, commitChannel } from '#core/live/messages.ts'
import { log } from '../platform/log/log.ts'
import { getProducerRedis } from '../platform/redis/connections.ts'

/**
 * Tells the gateways what was committed. Never fails: what a gateway misses here its sweep finds by the sequence.
 */
export async function publishCommit(commit: CommitMessage): Promise<void> {
  try {
    await getProducerRedis().publish(commitChannel(commit.workspaceId), JSON.stringify(commit))
  } catch (error) {
    log.warn({ err: error, sequence: commit.sequence }, 'a commit could not be published')
  }
}
