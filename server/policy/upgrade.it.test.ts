import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { isCounted, MEASURES, measureColumn } from '#core/contribution/measures.ts'
import type { SupportEvent } from '#core/event/types.ts'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import { asDelivered, eventStream } from '#prisma/seed/arbitraries/support_events.ts'
import { countBatch } from '../counting/count_batch.ts'
import { readFigures } from '../figures/read_figures.ts'
import { applyMigrations } from '../host/migrate/apply_migrations.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { asOwner, ownerUrl } from '../testing/as_owner.ts'
import { verifyWorkspace } from '../verify/verify_workspace.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { buildChunk } from './build_version.ts'
import { changePolicy } from './change_policy.ts'
import { rulesFor } from './counted_versions.ts'
import { findRecounts } from './find_recounts.ts'
import { listPolicyVersions } from './list_policy_versions.ts'
import { recountWorkspace } from './recount_workspace.ts'

const NOW = new Date('2026-06-30T00:00:00Z')
const RANGE = { fromMs: Date.UTC(2026, 0, 1), toMs: Date.UTC(2026, 6, 1), filters: {} }
const POLICY = { acceptanceWindowDays: 5, handoffTargetMinutes: 60 }
const LATER = MEASURES.filter((measure) => isCounted(measure, 2) && !isCounted(measure, 1)).map(measureColumn)
const SUMS = ['human_rework_stints', 'ai_stints', 'human_stints', 'ai_handle_ms', 'human_handle_ms']
const never = (): boolean => false

/** One that was recounted under a second version of its policy, and one whose second version is still building. */
const workspaces = { recounted: 0, building: 0 }
/** Twelve small worlds beside each other, in which a human answers handoffs, every other in time. */
const streams = fc.sample(eventStream(), { seed: 7, numRuns: 12 })
const events = streams.flatMap((stream, world) => answered(stream).map((event) => inWorld(world, event)))
const batches = fc.sample(asDelivered(events), { seed: 7, numRuns: 1 })[0] ?? []
/** The last third are events told twice. */
const early = batches.slice(0, batches.length / 2)
const late = batches.slice(batches.length / 2)
const before = { cases: [] as unknown[], figures: [] as FiguresAnswer[] }

function answered(stream: readonly SupportEvent[]): SupportEvent[] {
  const handoffs = stream.filter(({ type }) => type === 'conversation.handed_off')
  const answers = handoffs.map(({ id, source, subject, timeMs }, place): SupportEvent => {
    const atMs = timeMs + (place % 2 === 0 ? 20 : 90) * 60_000
    return { type: 'conversation.message', id: `answer to ${id}`, source, subject, timeMs: atMs, data: { from: 'human' } }
  })
  return [...stream, ...answers]
}

function inWorld(world: number, event: SupportEvent): SupportEvent {
  const named = { ...event, id: `${world}/${event.id}`, subject: `${world}/${event.subject}` } as SupportEvent
  if (named.type !== 'conversation.started') return named
  const { customer, followsUp } = named.data
  const data = {
    ...named.data,
    ...(customer && { customer: `${world}/${customer}` }),
    ...(followsUp && { followsUp: `${world}/${followsUp}` }),
  }
  return { ...named, data }
}

/** What 0007 adds, taken out again: the database as the version before it left it, with one of its rows of nothing. */
async function goBack(): Promise<void> {
  const drop = (columns: readonly string[]): string => columns.map((column) => `drop column ${column}`).join(', ')
  await asOwner(
    `alter table support_case ${drop(SUMS)}`,
    ...['rollup_quarter', 'rollup_day'].map((table) => `alter table ${table} ${drop(LATER)}`),
    'alter table policy drop column counted_as',
    `delete from _prisma_migrations where migration_name = '0007_measures'`,
  )
  await inWorkspace(workspaces.recounted, (client) =>
    client.query(
      `insert into rollup_day select (jsonb_populate_record(null::rollup_day, zeros.row)).*
       from (select jsonb_object_agg(key, 0) || jsonb_build_object('workspace_id', $1::int, 'version', 2, 'day', '2026-01-01T00:00:00Z') as row
             from rollup_day d, jsonb_each(to_jsonb(d))) zeros`,
      [workspaces.recounted],
    ),
  )
}

const casesOf = (workspaceId: number): Promise<unknown[]> =>
  inWorkspace(workspaceId, async (client) => {
    const { rows } = await client.query<{ row: unknown }>(
      `select to_jsonb(c) as row from support_case c where workspace_id = $1
       order by version, issue, first_started_at, first_conversation, first_position`,
      [workspaceId],
    )
    return rows.map(({ row }) => row)
  })

const figuresOf = (workspaceId: number): Promise<FiguresAnswer[]> =>
  Promise.all([
    readFigures(workspaceId, { ...RANGE, step: 'week', by: [] }, NOW),
    readFigures(workspaceId, { ...RANGE, step: 'total', by: ['handler', 'topic', 'language'] }, NOW),
  ])

beforeAll(async () => {
  workspaces.recounted = await createWorkspace({ slug: 'recounted', name: 'Test' })
  workspaces.building = await createWorkspace({ slug: 'building', name: 'Test' })
  for (const id of Object.values(workspaces)) {
    for (const batch of early) await countBatch(id, batch, [], NOW)
    await changePolicy(asSystem('command line', id), { patch: POLICY, reason: 'test' })
  }
  await recountWorkspace(workspaces.recounted, never)
  await buildChunk(workspaces.building, { version: 2, rules: rulesFor(workspaces.building, 2, POLICY) })
  before.cases = [...(await casesOf(workspaces.recounted)), ...(await casesOf(workspaces.building))]
  before.figures = await figuresOf(workspaces.recounted)
  await goBack()
})

describe('a database from before these measures were counted', () => {
  it('has something of each of them to lose', () => {
    const [weeks] = before.figures
    const total = (name: 'aiBrokenHumanRework' | 'aiStints' | 'humanStints' | 'handoffs' | 'handoffsTakenUp'): number =>
      weeks?.rows.reduce((sum, { counts }) => sum + counts[name], 0) ?? 0
    for (const name of ['aiBrokenHumanRework', 'aiStints', 'humanStints', 'handoffs', 'handoffsTakenUp'] as const)
      expect([name, total(name)]).not.toEqual([name, 0])
  })

  it('gets the sums of its cases, under each version, from their stints', async () => {
    expect(await applyMigrations(ownerUrl())).toEqual(['0007_measures'])
    const after = [...(await casesOf(workspaces.recounted)), ...(await casesOf(workspaces.building))]
    expect(after).toEqual(before.cases)
  })

  it('shows the same figures as before, and nothing wrong of the new ones', async () => {
    for (const [place, answer] of (await figuresOf(workspaces.recounted)).entries()) {
      const expected = before.figures[place]?.rows.map(({ counts, costMicros, segment }) => ({
        segment,
        costMicros,
        counts: {
          ...counts,
          aiBrokenHumanRework: 0,
          aiStints: 0,
          humanStints: 0,
          handoffs: 0,
          handoffsTakenUp: 0,
          handoffsInTime: 0,
        },
      }))
      expect(answer.rows.map(({ counts, costMicros, segment }) => ({ segment, costMicros, counts }))).toEqual(expected)
      expect(answer.rows.flatMap((row) => [row.aiHandleMs, row.humanHandleMs, row.handoffWaitMs]).some(Boolean)).toBe(false)
    }
    expect((await verifyWorkspace(workspaces.recounted)).differences).toEqual([])
  })

  it('goes on counting, with nothing of the new ones in what pages hear', async () => {
    let rows = 0
    for (const batch of late) {
      const commit = await countBatch(workspaces.recounted, batch, [], NOW)
      rows += commit?.rows.length ?? 0
      for (const { counts, aiHandleMs, humanHandleMs } of commit?.rows ?? []) {
        expect([counts.aiStints, counts.humanStints, counts.handoffs, aiHandleMs, humanHandleMs]).toEqual([
          undefined,
          undefined,
          undefined,
          0,
          0,
        ])
      }
      await countBatch(workspaces.building, batch, [], NOW)
    }
    expect(rows).toBeGreaterThan(5)
    expect((await verifyWorkspace(workspaces.recounted)).differences).toEqual([])
  })

  it('asks for one recount of the same policy by itself, however many look for it', async () => {
    const found = await Promise.all([findRecounts(), findRecounts(), findRecounts()])
    for (const ids of found) expect(ids.sort()).toEqual(Object.values(workspaces).sort())
    await findRecounts()
    for (const id of Object.values(workspaces)) {
      const versions = await listPolicyVersions(id)
      expect(versions.map(({ version, state, changedBy }) => [version, state, changedBy])).toEqual([
        [3, 'building', 'upgrade'],
        [2, id === workspaces.recounted ? 'active' : 'superseded', 'command line'],
        [1, id === workspaces.recounted ? 'retired' : 'active', 'first start'],
      ])
      expect(versions[0]?.reason).toMatch(/counted anew/)
    }
  })

  it('has all figures once that is done, as if it had counted them all along', async () => {
    for (const id of Object.values(workspaces)) {
      await recountWorkspace(id, never)
      expect((await verifyWorkspace(id)).differences).toEqual([])
    }
    const fresh = await createWorkspace({ slug: 'fresh', name: 'Test', policy: POLICY })
    for (const batch of batches) await countBatch(fresh, batch, [], NOW)
    const rowsOf = async (id: number) => (await figuresOf(id)).map(({ rows }) => rows)
    expect(await rowsOf(workspaces.recounted)).toEqual(await rowsOf(fresh))
    expect(await rowsOf(workspaces.building)).toEqual(await rowsOf(fresh))
  })

  it('asks no more from then on', async () => {
    expect(await findRecounts()).toEqual([])
  })
})
