import { setTimeout as wait } from 'node:timers/promises'
import type { Acting } from '#core/access/actor.ts'
import { demoRunName, demoSource } from '#core/demo/run_name.ts'
import { publishCommit } from '../counting/publish_commit.ts'
import { queueUnavailable } from '../ingestion/queue_events.ts'
import { readIngestion } from '../ingestion/read_ingestion.ts'
import { prismaInWorkspace } from '../platform/orm/in_workspace.ts'
import { dropIdleCustomers, forgetDemo } from './forget_demo.ts'
import { stopDemo } from './stop_demo.ts'
import { takeOutConversations } from './take_out_conversations.ts'
import { tellDemo } from './tell_demo.ts'

const LOOK_EVERY_MS = 250
/** A runner that was killed is given up after twelve seconds; what it sent may be hundreds of thousands of events. */
const PATIENCE_MS = 600_000
const SILENCE_MS = 15_000

/**
 * Stops a workspace's demo and removes all that it told: its conversations, customers, events and releases, from the figures and
 * from every table. What others told of its conversations goes with them. Asking again goes on where it was broken off.
 * @returns once it is done; at once where there is no demo, or it was asked for again meanwhile.
 * @throws Problem `queue_unavailable` where its last events are not counted within ten minutes.
 */
export async function removeDemo(acting: Acting): Promise<void> {
  const { workspaceId } = acting
  await stopDemo(acting)
  const name = await onceItIsSilent(workspaceId)
  if (name === null) return
  const told = { source: demoSource(name), beginning: `${name}-` }
  for (let after: string | undefined = ''; after !== undefined; ) {
    const taken = await takeOutConversations(workspaceId, told.beginning, after)
    if (taken) await publishCommit(taken.commit)
    after = taken?.last
  }
  await dropIdleCustomers(workspaceId)
  const commit = await forgetDemo(workspaceId, told)
  if (commit) await publishCommit(commit)
  // The latest word of a demo holds: without this one, a last one of its progress would.
  await tellDemo(workspaceId)
}

const removals = new Map<number, Promise<void>>()

/**
 * Removes a demo in the background, once at a time in this process, and waits for a while.
 * @returns after `milliseconds` at most; whether it is gone is then read, and asking again waits on.
 * @throws what the removal failed with meanwhile.
 */
export async function removeDemoFor(acting: Acting, milliseconds: number): Promise<void> {
  const { workspaceId } = acting
  const removal = removals.get(workspaceId) ?? removeDemo(acting)
  removals.set(workspaceId, removal)
  removal.catch(() => undefined).finally(() => removals.delete(workspaceId))
  const over = new AbortController()
  const late = wait(milliseconds, undefined, { signal: over.signal }).catch(() => undefined)
  await Promise.race([removal, late]).finally(() => over.abort())
}

/** Nothing of it comes any more: its runner has given it up, and what was sent until then is counted. @returns the name of the run. */
async function onceItIsSilent(workspaceId: number): Promise<string | null> {
  let silentSinceMs: number | null = null
  for (const beganMs = Date.now(); Date.now() - beganMs < PATIENCE_MS; await wait(LOOK_EVERY_MS)) {
    const demo = await prismaInWorkspace(workspaceId, (prisma) => prisma.demo.findUnique({ where: { workspaceId } }))
    if (!demo || demo.wanted) return null
    const heardMs = demo.heartbeatAt?.getTime() ?? 0
    if (demo.runner !== null && Date.now() - heardMs < SILENCE_MS) continue
    silentSinceMs ??= Date.now()
    const { oldestWaitingSeconds } = await readIngestion(workspaceId)
    const isCounted = oldestWaitingSeconds === null || Date.now() - oldestWaitingSeconds * 1_000 > silentSinceMs
    if (isCounted) return demoRunName({ ...demo, anchorMs: demo.beganAt.getTime() })
  }
  throw queueUnavailable('the last events of the demo are not counted yet')
}
