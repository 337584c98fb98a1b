import type { ClientBase } from 'pg'
import { countOfEvents, hasStarted } from '#core/conversation/log.ts'
import type { EventOf, SupportEvent } from '#core/event/types.ts'
import type { IngestionCounters } from '#core/ingestion/contract.ts'
import type { LedgerPlace } from '#core/ingestion/ledger.ts'
import type { CommitMessage } from '#core/live/messages.ts'
import type { ConversationChange, ConversationState } from '#core/recount/types.ts'

import { forEachOpen, type Segment } from '#core/segment/dimensions.ts'
import { type CounterRow, countersOf } from '../ingestion/counters_of.ts'

import type { RejectedEvent } from '../ingestion/rejected_event.ts'
import { ask, planByKey } from '../platform/postgres/ask.ts'
import { numbers } from '../platform/postgres/columns.ts'
import { inOrder } from '../platform/postgres/in_order.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { type CountedVersion, lockCountedVersions } from '../policy/counted_versions.ts'
import { ensureNumbers, learnNumbers } from '../segment/dimension_numbers.ts'
import { addSourceHours } from './add_source_hours.ts'
import { changeConversations, type LockedConversations } from './change_conversations.ts'
import { commitMessageOf } from './commit_message.ts'
import { updateConversations } from './conversation_rows.ts'
import { type Customer, countVersion, type VersionBatch } from './count_version.ts'
import { customerIdOf } from './identify.ts'
import { lockCustomers, putChurns } from './lock_customers.ts'
import { noteCounted } from './note_counted.ts'
import { putRejected } from './put_rejected.ts'
import { resolveIssues } from './resolve_issues.ts'
import { archiveEvents, ensureMonths, keepNewEvents } from './store_events.ts'

/** What is known of the jobs that bring events. */
export interface BatchSource {
  /** Those that our queue hands out once more: where they were seen before, no sender told them twice. */
  again?: ReadonlySet<SupportEvent>
  /** Where those of our door stand in the ledger. */
  places?: readonly LedgerPlace[]
}

interface Churn {
  customer: string
  atMs: number
}

/**
 * Stores events and counts them, in one transaction: each event once, the touched customers recounted, the difference
 * added to the rollups. Safe to repeat: what was committed before is a duplicate then.
 * @param rejected what the door of the queue refused; kept with the reason.
 * @param source what is known of the jobs that brought them.
 * @returns what was committed, for the bus; null where nothing was new.
 */
export async function countBatch(
  workspaceId: number,
  events: readonly SupportEvent[],
  rejected: readonly RejectedEvent[],
  now: Date,
  source: BatchSource = {},
): Promise<CommitMessage | null> {
  await ensureMonths(events)
  await ensureNumbers(workspaceId, events.flatMap(saidOfSegment))
  return inWorkspace(workspaceId, async (client) => {
    const [, versions, fresh] = await inOrder([
      planByKey(client),
      lockCountedVersions(client, workspaceId),
      keepNewEvents(client, workspaceId, events),
      putRejected(client, workspaceId, rejected),
    ])
    const { again = NONE, places = [] } = source
    const duplicates = countToldAgain(events, fresh, again)
    if (fresh.length === 0) {
      await noteCounted(client, workspaceId, places)
      if (duplicates + rejected.length > 0) await advance(client, workspaceId, [0, 0, duplicates, rejected.length, 0])
      return null
    }
    const batch = { workspaceId, versions, fresh, duplicates, rejected: rejected.length, places, now }
    const [, commit] = await inOrder([archiveEvents(client, workspaceId, fresh), countFresh(client, batch)])
    return commit
  })
}

const NONE: ReadonlySet<SupportEvent> = new Set()

function countToldAgain(
  events: readonly SupportEvent[],
  fresh: readonly SupportEvent[],
  again: ReadonlySet<SupportEvent>,
): number {
  if (again.size === 0) return events.length - fresh.length
  const isFresh = new Set(fresh)
  return events.filter((event) => !isFresh.has(event) && !again.has(event)).length
}

interface FreshBatch {
  workspaceId: number
  versions: CountedVersion[]
  fresh: readonly SupportEvent[]
  duplicates: number
  rejected: number
  places: readonly LedgerPlace[]
  now: Date
}

async function countFresh(client: ClientBase, batch: FreshBatch): Promise<CommitMessage> {
  const { workspaceId, versions, fresh, now } = batch
  const newest = versions.at(-1)?.version ?? 1
  const churns = fresh.filter(isChurn).map((event) => ({ customer: customerIdOf(event.subject), atMs: event.timeMs }))
  const locked = await changeConversations(client, workspaceId, fresh)
  const insertedAs = new Map([...locked.changes].map(([id, change]) => [id, change.after]))
  const customers = await lockCustomers(client, workspaceId, customersOf(locked, churns), newest)
  await resolveIssues(client, workspaceId, locked)
  const changes = [...locked.changes.values()]
  await lockFurther(client, workspaceId, changes, customers, newest)
  await learnNumbers(client, workspaceId, changes.flatMap(segmentsOf))
  for (const { customer, atMs } of churns) customers.get(customer)?.churnsMs.push(atMs)
  const [, , , active] = await inOrder([
    updateConversations(client, workspaceId, toUpdate(locked, insertedAs)),
    putChurns(client, workspaceId, churns),
    putReleases(client, workspaceId, fresh),
    countVersions(client, versions, { workspaceId, changes, customers, newChurns: churns }),
  ])
  const orphans = changes.reduce((sum, { before, after }) => sum + orphansIn(after) - orphansIn(before), 0)
  const [, , ingestion] = await inOrder([
    noteCounted(client, workspaceId, batch.places),
    addSourceHours(client, workspaceId, batch),
    advance(client, workspaceId, [1, fresh.length, batch.duplicates, batch.rejected, orphans]),
  ])
  return { ...commitMessageOf({ workspaceId, sequence: ingestion.countedThrough, now, ...active }), ingestion }
}

type CountedUnder = Omit<Parameters<typeof commitMessageOf>[0], 'workspaceId' | 'sequence' | 'now'>

/** @returns what the batch changed under the active version. */
export async function countVersions(
  client: ClientBase,
  versions: readonly CountedVersion[],
  batch: Omit<VersionBatch, 'version' | 'rules'>,
): Promise<CountedUnder> {
  let active: CountedUnder | undefined
  for (const { version, rules, isActive, countedAs } of versions) {
    const counted = await countVersion(client, { ...batch, version, rules })
    if (isActive) active = { ...counted, version, rules, countedAs }
  }
  if (!active) throw new Error('a workspace has an active policy')
  return active
}

const isChurn = (event: SupportEvent): event is EventOf<'customer.churned'> => event.type === 'customer.churned'

/** @returns what an event says of a segment, so that its values have numbers before the transaction begins. */
function saidOfSegment(event: SupportEvent): Segment[] {
  if (event.type !== 'conversation.started' && event.type !== 'conversation.described') return []
  const { data } = event
  return [{ handler: 'ai', ...forEachOpen((dimension) => data[dimension] ?? null) }]
}

const segmentsOf = ({ before, after }: ConversationChange): Segment[] =>
  [before, after].flatMap((state) => (state?.facts ? [state.facts.segment] : []))

function customersOf({ changes, followed }: LockedConversations, churns: readonly Churn[]): Set<string> {
  const states: (ConversationState | null)[] = [...followed.values()]
  for (const { before, after } of changes.values()) states.push(before, after)
  return new Set([...states.flatMap((state) => state?.customer ?? []), ...churns.map((churn) => churn.customer)])
}

/** Conversations that follow up a changed one may be another customer's by what was read before the change. */
async function lockFurther(
  client: ClientBase,
  workspaceId: number,
  changes: readonly ConversationChange[],
  customers: Map<string, Customer>,
  newest: number,
): Promise<void> {
  const missing = changes.flatMap(({ before, after }) => [before?.customer ?? [], after.customer ?? []].flat())
  const further = new Set(missing.filter((id) => !customers.has(id)))
  for (const [id, customer] of await lockCustomers(client, workspaceId, further, newest)) customers.set(id, customer)
}

function toUpdate(
  { changes, inserted }: LockedConversations,
  insertedAs: Map<string, ConversationState>,
): [string, ConversationState][] {
  return [...changes.values()].flatMap(({ id, after }) =>
    inserted.has(id) && insertedAs.get(id) === after ? [] : [[id, after] as [string, ConversationState]],
  )
}

/** Events of a conversation whose start has not arrived are kept, and count nowhere. */
export const orphansIn = (state: ConversationState | null): number =>
  state && !state.facts && !hasStarted(state.log) ? countOfEvents(state.log) : 0

async function putReleases(client: ClientBase, workspaceId: number, fresh: readonly SupportEvent[]): Promise<void> {
  const releases = fresh.filter((event) => event.type === 'release.deployed')
  if (releases.length === 0) return
  const columns = [
    releases.map((event) => event.subject),
    numbers(releases.map((event) => event.timeMs)),
    releases.map((event) => event.data.note ?? null),
  ]
  await ask(client, 'counting/put_releases', [workspaceId, ...columns])
}

/** Numbers the commit, and adds to what is known of the events. The last statement before it. */
export async function advance(
  client: ClientBase,
  workspaceId: number,
  by: [sequence: number, stored: number, duplicates: number, rejected: number, orphans: number],
): Promise<IngestionCounters> {
  const { rows } = await ask<CounterRow>(client, 'counting/advance', [workspaceId, ...by])
  if (!rows[0]) throw new Error('the workspace has no ingestion row')
  return countersOf(rows[0])
}
