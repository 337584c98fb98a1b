import { beforeAll, expect, it, vi } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { demoRunName } from '#core/demo/run_name.ts'
import { admitEvent } from '#core/event/admit.ts'
import type { CloudEvent } from '#prisma/seed/factories/cloud_event.ts'
import { conversation } from '#prisma/seed/factories/conversation.ts'
import { simulate } from '#simulator/simulate.ts'
import { countBatch } from '../counting/count_batch.ts'
import { readFigures } from '../figures/read_figures.ts'
import { readIngestion } from '../ingestion/read_ingestion.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { changePolicy } from '../policy/change_policy.ts'
import { recountWorkspace } from '../policy/recount_workspace.ts'
import { listSegmentValues } from '../segment/list_values.ts'
import { verifyWorkspace } from '../verify/verify_workspace.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { readWorkspace } from '../workspace/directory.ts'
import { pseudonymiser } from '../workspace/pseudonym.ts'
import { removeDemo } from './remove_demo.ts'
import { startDemo } from './start_demo.ts'
import { takeOutConversations } from './take_out_conversations.ts'

const HOUR_MS = 3_600_000
const NOW = new Date()
const RANGE = { fromMs: NOW.getTime() - 60 * 24 * HOUR_MS, toMs: NOW.getTime() + HOUR_MS, filters: {} }
const TABLES = [
  'conversation',
  'customer',
  'stint',
  'support_case',
  'rollup_quarter',
  'rollup_day',
  'rollup_break',
  'source_hour',
  'event',
  'event_key',
] as const
const MORE = ['release', 'rejected_event', 'demo'] as const
const JUDGED = [
  'baseline',
  'drift_run',
  'drift_series',
  'drift_hour',
  'drift_accepted',
  'nowcast_said',
  'release_verdict',
] as const
let made = 0

/** Own conversations of the same hours, languages and topics as the demo's, so that they share its cells. */
const own = (): CloudEvent[] =>
  Array.from({ length: 40 }, (_, n) =>
    conversation(`own-${n}`, NOW.getTime() - (n * 4 + 2) * HOUR_MS, {
      ...{ handler: n % 3 ? 'ai' : 'human', customer: `own-${n % 25}`, topic: 'refund', language: 'de', channel: 'chat' },
      source: '/own',
    })
      .after({ minutes: 6 })
      .resolved(),
  ).flatMap(({ events }) => events)

/** What the demo tells of ten days: of a few hundred cases. */
function* told(anchorMs: number, scenario: string, seed: number): Generator<CloudEvent> {
  const hazard = { name: 'hazard', factor: 1.6, fromMs: anchorMs - 72 * HOUR_MS, language: 'de' } as const
  const endMs = NOW.getTime() - HOUR_MS
  expect(scenario).toBe(hazard.name)
  for (const event of simulate({ seed, anchorMs, weeks: 2, casesPerDay: 40, scenario: hazard })) {
    if (Date.parse(event.time) > endMs) return
    yield event
  }
}

async function count(workspaceId: number, events: Iterable<CloudEvent>): Promise<void> {
  const pseudonymOf = pseudonymiser(await readWorkspace(workspaceId))
  const admitted = [...events].map((event) => {
    const result = admitEvent(event, { nowMs: NOW.getTime(), keepsFromMs: null, pseudonymOf })
    if (!result.ok) throw new Error(result.rejection.message)
    return result.event
  })
  for (let from = 0; from < admitted.length; from += 1_000)
    await countBatch(workspaceId, admitted.slice(from, from + 1_000), [], NOW)
}

/** A workspace with its own events, and with a demo where it has one. @returns how all that the demo told begins. */
async function found(withDemo: boolean): Promise<{ id: number; beginning: string }> {
  const id = await createWorkspace({ slug: `w${++made}`, name: 'Test' })
  const events = own()
  await count(id, events.slice(0, 30))
  let beginning = ''
  if (withDemo) {
    await startDemo(asSystem('command line', id), 'hazard')
    const [demo] = await rowsOf<{ scenario: string; seed: number; began_at: Date }>(
      id,
      'select scenario, seed, began_at from demo',
    )
    if (!demo) throw new Error('no demo')
    const anchorMs = demo.began_at.getTime()
    beginning = `${demoRunName({ ...demo, anchorMs })}-`
    await count(id, told(anchorMs, demo.scenario, demo.seed))
  }
  await count(id, events.slice(30))
  return { id, beginning }
}

const rowsOf = <R>(id: number, text: string): Promise<R[]> =>
  inWorkspace(id, (client) => client.query(text).then(({ rows }) => rows as R[]))
const countsOf = (id: number, tables: readonly string[] = [...TABLES, ...MORE]): Promise<[string, number][]> =>
  Promise.all(
    tables.map(async (table): Promise<[string, number]> => {
      const [row] = await rowsOf<{ n: number }>(id, `select count(*)::int as n from ${table}`)
      return [table, row?.n ?? -1]
    }),
  )
const figuresOf = async (id: number) => {
  const answers = await Promise.all([
    readFigures(id, { ...RANGE, step: 'day', by: [] }, NOW),
    readFigures(id, { ...RANGE, step: 'total', by: ['handler', 'topic', 'language'] }, NOW),
  ])
  return answers.map(({ workspace: _w, sequence: _s, asOf: _a, ...figures }) => figures)
}
const remove = (id: number): Promise<void> => removeDemo(asSystem('command line', id))

let twin: Awaited<ReturnType<typeof figuresOf>>
let twinCounts: [string, number][]

beforeAll(async () => {
  const { id } = await found(false)
  twin = await figuresOf(id)
  twinCounts = await countsOf(id)
})

async function expectOwnAlone(id: number): Promise<void> {
  expect(await countsOf(id)).toEqual(twinCounts)
  expect(await figuresOf(id)).toEqual(twin)
  expect((await verifyWorkspace(id)).differences).toEqual([])
  expect(await readIngestion(id)).toMatchObject({ storedEvents: own().length, orphanEvents: 0 })
}

it('leaves no row of the demo, and the figures of the own events as they are without one', async () => {
  const { id, beginning } = await found(true)
  expect((await countsOf(id)).every(([table, n], place) => n > (twinCounts[place]?.[1] ?? 0) || table === 'rejected_event')).toBe(
    true,
  )
  expect(await figuresOf(id)).not.toEqual(twin)
  await inWorkspace(id, (client) =>
    client.query(`insert into rejected_event (workspace_id, code, message, event_source) values ($1, 'late', 'x', $2)`, [
      id,
      `/simulation/${beginning.slice(0, -1)}`,
    ]),
  )
  // What others say of its conversations, and of one that never began.
  const about = conversation(`${beginning}odd`, NOW.getTime() - HOUR_MS, { handler: 'ai', source: '/own' })
    .rated(2)
    .events.slice(1)
  await count(id, about)
  // What was learned and said of the demo's cases.
  const said = '(workspace_id, version, step, starts, ends, age_days, handler, as_of, written_at, reconstructed, cases)'
  await rowsOf(id, `insert into nowcast_said ${said} values (${id}, 1, 'day', now(), now(), 1, -1, now(), now(), false, 0)`)
  const learned = '(workspace_id, number, version, learned_from, learned_to, learned_at, learned_by, body)'
  await rowsOf(id, `insert into baseline ${learned} values (${id}, 1, 1, now(), now(), now(), 'drift', '{}')`)
  await rowsOf(id, `insert into drift_run (workspace_id, version, sequence, hour) values (${id}, 1, 0, now())`)
  await rowsOf(id, `insert into drift_series (workspace_id, series, judged) values (${id}, 'breaks', '{}')`)
  const stood = '(workspace_id, series, hour, state, worse, better)'
  await rowsOf(id, `insert into drift_hour ${stood} values (${id}, 'breaks', now(), 'steady', 0, 0)`)
  const changed = '(workspace_id, series, baseline, hour, ratio, observed, accepted_at, accepted_by)'
  await rowsOf(id, `insert into drift_accepted ${changed} values (${id}, 'breaks', 1, now(), 1.5, 1, now(), 'x')`)
  // Of a release that somebody else told.
  await rowsOf(id, `insert into release (workspace_id, agent_version, deployed_at) values (${id}, 'own', '2026-01-01')`)
  const compared = '(workspace_id, version, agent_version, deployed_at, as_of)'
  await rowsOf(id, `insert into release_verdict ${compared} values (${id}, 1, 'own', '2026-01-01', now())`)
  // As a customer is left behind by a conversation that is later said to be another's.
  await rowsOf(id, `insert into customer (workspace_id, id, built_version) values (${id}, gen_random_uuid(), 1)`)
  expect((await countsOf(id, JUDGED)).map(([, n]) => n)).toEqual(JUDGED.map(() => 1))
  await remove(id)
  expect(await rowsOf(id, `delete from release where agent_version = 'own' returning agent_version`)).toHaveLength(1)
  await expectOwnAlone(id)
  expect((await countsOf(id, JUDGED)).map(([, n]) => n)).toEqual(JUDGED.map(() => 0))
  await remove(id)
  await expectOwnAlone(id)
})

it('goes on where it was broken off', async () => {
  const { id, beginning } = await found(true)
  const taken = await takeOutConversations(id, beginning, '')
  expect(taken?.commit.rows.length).toBeGreaterThan(0)
  await remove(id)
  await expectOwnAlone(id)
})

it('holds while a new version of the policy is being counted', async () => {
  const [{ id }, other] = [await found(true), await found(false)]
  for (const workspaceId of [id, other.id])
    await changePolicy(asSystem('command line', workspaceId), { patch: { acceptanceWindowDays: 3 }, reason: 'test' })
  await Promise.all([recountWorkspace(id, () => false), remove(id)])
  for (const workspaceId of [id, other.id]) await recountWorkspace(workspaceId, () => false)
  expect(await figuresOf(id)).toEqual(await figuresOf(other.id))
  expect((await verifyWorkspace(id)).differences).toEqual([])
})

it('leaves what follows up its conversations with a topic of its own, through others that stay and go', async () => {
  const { id, beginning } = await found(true)
  const customer = 'follower'
  const startMs = NOW.getTime() - 9 * HOUR_MS
  const told = [`${beginning}a`, 'own-b', `${beginning}c`, 'own-d', 'own-e'].flatMap((name, place, names) => {
    const followsUp = names[place - 1]
    const opened = {
      handler: 'ai',
      customer,
      topic: `topic ${name.slice(-1)}`,
      source: '/own',
      ...(followsUp && { followsUp }),
    } as const
    return conversation(name, startMs + place * HOUR_MS, opened)
      .after({ minutes: 6 })
      .resolved().events
  })
  await count(id, told)
  const linksOf = () =>
    rowsOf<{ id: string; links: number; issues: number }>(
      id,
      `select id, links, (select count(distinct issue)::int from conversation where id ~ '^own-[bde]$') as issues
        from conversation where id ~ '^own-[bde]$' order by id`,
    )
  expect((await linksOf()).map(({ links, issues }) => [links, issues])).toEqual([1, 3, 4].map((links) => [links, 1]))
  await remove(id)
  expect((await linksOf()).map(({ links, issues }) => [links, issues])).toEqual([0, 0, 1].map((links) => [links, 2]))
  expect((await verifyWorkspace(id)).differences).toEqual([])
})

it('leaves none of its values among those to filter by, until one comes again', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const { id } = await found(true)
  const { id: other } = await found(false)
  const open = conversation('own-open', NOW.getTime() - HOUR_MS, { handler: 'ai', topic: 'open alone', source: '/own' }).events
  const waiting = conversation('own-late', NOW.getTime() - HOUR_MS, { handler: 'ai', topic: 'login', source: '/own' })
  for (const workspaceId of [id, other]) await count(workspaceId, open)
  expect((await listSegmentValues(id)).topic).toContain('login')
  await remove(id)
  expect(await listSegmentValues(id)).toEqual(await listSegmentValues(other))
  expect((await listSegmentValues(id)).topic).toEqual(['open alone', 'refund', ''])
  await count(id, waiting.resolved().events)
  vi.advanceTimersByTime(61_000)
  expect((await listSegmentValues(id)).topic).toEqual(['login', 'open alone', 'refund', ''])
  vi.useRealTimers()
})

it('touches nothing where there is no demo', async () => {
  const { id } = await found(false)
  await remove(id)
  await expectOwnAlone(id)
})
