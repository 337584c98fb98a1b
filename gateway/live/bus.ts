import { isSaidKind, type LiveMessages, SAID_KINDS, type SaidKindName } from '#core/live/kinds.ts'
import { type CommitMessage, commitChannel, saidChannel } from '#core/live/messages.ts'
import { log } from '#server/platform/log/log.ts'
import { createWorkerRedis } from '#server/platform/redis/connections.ts'

export type Said = { [K in SaidKindName]: { kind: K; message: LiveMessages[K] } }[SaidKindName]

export interface BusListener {
  /** @returns whether anyone wants to hear of this workspace; the others' messages are not even parsed. */
  wants(workspaceId: number): boolean
  onCommit(commit: CommitMessage): void
  onSaid(workspaceId: number, said: Said): void
  /** The bus was away, so something may have been missed. */
  onReturn(): void
}

const WORKSPACE_OF_CHANNEL = /^holdfast:(\d+):/

/** Listens to what is published of every workspace. @returns a function that stops it. */
export function listenToBus(listener: BusListener): () => void {
  const redis = createWorkerRedis()
  let subscribedBefore = false
  redis.on('pmessage', (_pattern: string, channel: string, text: string) => hearText(channel, text, listener))
  redis.on('ready', () => {
    redis.psubscribe(...PATTERNS).then(
      () => {
        if (subscribedBefore) listener.onReturn()
        subscribedBefore = true
      },
      (error: unknown) => log.debug({ err: error }, 'the bus went away again'),
    )
  })
  // Who only listens would never notice that nobody is there any more; a connection that does not answer this is dialled anew.
  const asking = setInterval(() => {
    if (redis.status === 'ready') redis.ping().catch((error: unknown) => log.debug({ err: error }, 'the bus is silent'))
  }, ASK_EVERY_MS)
  return () => {
    clearInterval(asking)
    redis.disconnect()
  }
}

const ASK_EVERY_MS = 2_000

const PATTERNS = [commitChannel, saidChannel].map((channelOf) => channelOf(0).replace(':0:', ':*:'))

/** Only our own processes publish here; still, a message that is none must not end the process. */
export function hearText(channel: string, text: string, listener: Omit<BusListener, 'onReturn'>): void {
  const workspaceId = Number(WORKSPACE_OF_CHANNEL.exec(channel)?.[1])
  if (Number.isNaN(workspaceId) || !listener.wants(workspaceId)) return
  if (channel === saidChannel(workspaceId)) {
    const said = parseSaid(text)
    if (said) listener.onSaid(workspaceId, said)
  } else if (channel === commitChannel(workspaceId)) {
    const commit = parseCommit(text, workspaceId)
    if (commit) listener.onCommit(commit)
  }
}

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

/** Another version of Holdfast may say kinds that this one does not know. */
function parseSaid(text: string): Said | null {
  try {
    const { kind, message } = JSON.parse(text) as { kind: unknown; message: unknown }
    if (isSaidKind(kind)) return { kind, message: SAID_KINDS[kind].schema.parse(message) } as Said
  } catch (error) {
    log.warn({ err: error }, 'something that is no message came over the bus')
  }
  return null
}
