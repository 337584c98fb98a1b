import { setTimeout as delay } from 'node:timers/promises'
import { verifyWorkspace } from '#server/verify/verify_workspace.ts'
import { countedEvents, storedNumbers, watchCounted } from './counted.ts'
import type { Ground, Workspace } from './ground.ts'
import { type Judgement, judgeLedger } from './ledger.ts'
import { type Sender, startSender } from './sender.ts'
import { type Silence, SilenceWatch } from './silences.ts'

/** Shorter ones are the pace of the work itself. */
const LEAST_SILENCE_MS = 1_000
const POLL_MS = 100
/** All is sent again and counted within this, once all is well. */
const SETTLED_WITHIN_MS = 180_000
/** A fault that is over at once is noticed later, by what works and by us. */
const NOTICED_WITHIN_MS = 5_000
/** Events that may be on their way while all is well, in seconds' worth. */
const ON_THEIR_WAY_SECONDS = 2

export interface Judged extends Judgement {
  sent: number
  acknowledged: number
  stored: number
  /** What `verify` found. */
  differences: number
}

/** A workspace under a steady load, of which every event is followed. */
export interface Load {
  workspace: Workspace
  sender: Sender
  /** Ms since it began. */
  now(): number
  counted(): number
  silences(): Silence[]
  /** Looks for some seconds at least. @returns whether all that was sent is counted but for what may be on its way, within the time. */
  untilCaughtUp(withinMs: number): Promise<boolean>
  /** Ends the load, waits until all is counted, and compares what senders know with what is stored. */
  judge(): Promise<Judged>
}

export async function startLoad(ground: Ground, slug: string, options: { eventsPerSecond: number; seed: number }): Promise<Load> {
  const workspace = await ground.found(slug)
  const startedAt = performance.now()
  const now = (): number => performance.now() - startedAt
  const { address } = ground
  const sender = startSender({ address, key: workspace.key, ...options, now })
  const watch = new SilenceWatch(now(), LEAST_SILENCE_MS)
  let counted = 0
  const stopWatching = watchCounted(workspace.id, (seen) => {
    counted = seen
    watch.see(seen, now())
  })
  const until = async (isTrue: () => boolean, withinMs: number): Promise<boolean> => {
    for (const untilMs = now() + withinMs; now() < untilMs; await delay(POLL_MS)) if (isTrue()) return true
    return isTrue()
  }
  return {
    workspace,
    sender,
    now,
    counted: () => counted,
    silences: () => watch.until(now()),
    untilCaughtUp: async (withinMs) => {
      await delay(NOTICED_WITHIN_MS)
      return until(() => sender.ledger.sent - counted <= ON_THEIR_WAY_SECONDS * options.eventsPerSecond, withinMs)
    },
    judge: async () => {
      await sender.finish(SETTLED_WITHIN_MS)
      await until(() => counted >= sender.ledger.acknowledged, SETTLED_WITHIN_MS)
      await stopWatching()
      return compare(workspace, sender)
    },
  }
}

async function compare({ id }: Workspace, { ledger }: Sender): Promise<Judged> {
  const { differences } = await verifyWorkspace(id)
  const judgement = judgeLedger(ledger, await storedNumbers(id))
  const stored = (await countedEvents(id)) ?? 0
  return { ...judgement, sent: ledger.sent, acknowledged: ledger.acknowledged, stored, differences: differences.length }
}
