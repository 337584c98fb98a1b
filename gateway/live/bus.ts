import { COMMIT_PATTERN, type CommitMessage } from '#core/live/messages.ts'
import { log } from '#server/platform/log/log.ts'
import { createWorkerRedis } from '#server/platform/redis/connections.ts'

const WORKSPACE_OF_CHANNEL = /^holdfast:(\d+):commits$/

export interface BusListener {
  /** @returns whether anyone wants to hear of this workspace; the others' messages are not even parsed. */
  wants(workspaceId: number): boolean
  onCommit(commit: CommitMessage): void
  /** The bus was away, so commits may have been missed. */
  onReturn(): void
}

/** Listens to the commits of every workspace. @returns a function that stops it. */
export function listenToBus(listener: BusListener): () => void {
  const redis = createWorkerRedis()
  let subscribedBefore = false
  redis.on('pmessage', (_pattern: string, channel: string, text: string) => {
    const workspaceId = Number(WORKSPACE_OF_CHANNEL.exec(channel)?.[1])
    if (Number.isNaN(workspaceId) || !listener.wants(workspaceId)) return
    const commit = parseCommit(text, workspaceId)
    if (commit) listener.onCommit(commit)
  })
  redis.on('ready', () => {
    redis.psubscribe(COMMIT_PATTERN).then(
      () => {
        if (subscribedBefore) listener.onReturn()
        subscribedBefore = true
      },
      (error: unknown) => log.debug({ err: error }, 'the bus went away again'),
    )
  })
  return () => redis.disconnect()
}

/** Only workers publish here; still, a message that is none must not end the process. */
function parseCommit(text: string, workspaceId: number): CommitMessage | null {
  try {
    const commit = JSON.parse(text) as CommitMessage
    if (commit.workspaceId === workspaceId && Number.isSafeInteger(commit.sequence) && Array.isArray(commit.rows)) return commit
  } catch {
    // Told below, with what is no commit for another reason.
  }
  log.warn('something that is no commit came over the bus')
  return null
}
