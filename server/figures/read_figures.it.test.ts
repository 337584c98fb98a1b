import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Calendar } from '#core/calendar/calendar.ts'
import type { SupportEvent } from '#core/event/types.ts'
import type { FigureRow, FiguresAnswer } from '#core/figures/contract.ts'
import { COUNT_NAMES } from '#core/figures/parts.ts'
import { type FiguresQuery, parseFiguresQuery } from '#core/figures/query.ts'
import { STEPS } from '#core/figures/step.ts'
import { applyDelta } from '#core/live/apply_delta.ts'
import type { DeltaRow } from '#core/live/messages.ts'
import { DIMENSIONS } from '#core/segment/dimensions.ts'
import { asDelivered, eventStream } from '#prisma/seed/arbitraries/support_events.ts'
import { countBatch } from '../counting/count_batch.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { readFigures } from './read_figures.ts'
import { readFirstCohort } from './read_first_cohort.ts'

let founded = 0
/** In the middle of the stream's weeks, so that some cohorts have matured and some have not. */
const NOW = new Date('2026-04-20T10:20:00Z')
const TIME_ZONES = ['UTC', 'Asia/Kathmandu', 'Europe/Stockholm', 'America/Sao_Paulo', 'Australia/Lord_Howe']

const query = (timeZone: string, rest: Partial<FiguresQuery> = {}): FiguresQuery => {
  const calendar = new Calendar(timeZone)
  const range = { fromMs: calendar.dateStart('2026-03-15'), toMs: calendar.dateStart('2026-06-15') }
  return { ...range, step: 'total', by: [], filters: {}, ...rest }
}

/** Everything additive in some rows, summed. */
function summed(rows: readonly FigureRow[]) {
  const counts = COUNT_NAMES.map((name) => rows.reduce((sum, row) => sum + row.counts[name], 0))
  const costs = (['handling', 'rework', 'failureImpact', 'overhead', 'full'] as const).map((name) =>
    rows.reduce((sum, row) => sum + BigInt(row.costMicros[name]), 0n),
  )
  const matured = rows.reduce((sum, row) => sum + row.matured.counts.accepted, 0)
  return { counts, costs, matured }
}

test('totals are the sums of their steps and of their segments, to the micro, in every time zone', async () => {
  const policy = {
    overheads: [
      { name: 'oversight', amountPerMonth: '1000.01', appliesTo: 'ai' as const },
      { name: 'platform', amountPerMonth: '77.777777', appliesTo: 'all' as const },
    ],
    acceptanceWindowDays: 5,
  }
  const cuts = fc.record({ step: fc.constantFrom(...STEPS), by: fc.subarray([...DIMENSIONS]) })
  const property = fc.asyncProperty(eventStream(), fc.constantFrom(...TIME_ZONES), cuts, async (events, timeZone, cut) => {
    const workspaceId = await createWorkspace({ slug: `t${++founded}`, name: 'Test', policy: { ...policy, timeZone } })
    await countBatch(workspaceId, events, [], NOW)
    const total = await readFigures(workspaceId, query(timeZone), NOW)
    const parts = await readFigures(workspaceId, query(timeZone, cut), NOW)
    expect(summed(parts.rows)).toEqual(summed(total.rows))
  })
  await fc.assert(property, { numRuns: 40 })
})

test('a filter gives what the rows of that segment give', async () => {
  const property = fc.asyncProperty(eventStream(), fc.constantFrom('de', 'sv', null), async (events, language) => {
    const workspaceId = await createWorkspace({ slug: `f${++founded}`, name: 'Test' })
    await countBatch(workspaceId, events, [], NOW)
    const filtered = await readFigures(workspaceId, query('UTC', { filters: { language: [language] } }), NOW)
    const segments = await readFigures(workspaceId, query('UTC', { by: ['language'] }), NOW)
    const own = segments.rows.filter((row) => row.segment.language === language)
    expect(summed(filtered.rows)).toEqual(summed(own))
  })
  await fc.assert(property, { numRuns: 20 })
})

test('deltas applied to a snapshot give the next snapshot', async () => {
  const delivered = eventStream().chain(asDelivered)
  const cuts = fc.record({ step: fc.constantFrom(...STEPS), by: fc.subarray([...DIMENSIONS]) })
  const property = fc.asyncProperty(delivered, fc.constantFrom(...TIME_ZONES), cuts, async (batches, timeZone, cut) => {
    const workspaceId = await createWorkspace({ slug: `d${++founded}`, name: 'Test', policy: { timeZone } })
    const asked = query(timeZone, cut)
    const snapshots: FiguresAnswer[] = [await readFigures(workspaceId, asked, NOW)]
    const deltas: DeltaRow[] = []
    for (const batch of batches) {
      const commit = await countBatch(workspaceId, batch, [], NOW)
      for (const row of commit?.rows ?? []) deltas.push({ ...row, sequence: commit?.sequence ?? 0 })
      snapshots.push(await readFigures(workspaceId, asked, NOW))
    }
    const last = snapshots.at(-1) as FiguresAnswer
    const frame = { filters: {}, firstDayOfWeek: 1, fullTimeMinutesPerWeek: 1_800 }
    for (const snapshot of snapshots) expect(comparable(applyDelta(snapshot, deltas, frame))).toEqual(comparable(last))
  })
  await fc.assert(property, { numRuns: 25, endOnFailure: true })
})

/** Medians and what is expected wait for the next snapshot. */
const comparable = ({ rows }: FiguresAnswer) =>
  rows.map(({ figures, nowcast, ...row }) => ({
    ...row,
    maturedShare: nowcast.maturedShare,
    figures: { ...figures, resolutionSeconds: figures.resolutionSeconds.mean },
  }))

test('local dates are those of the policy that answers', async () => {
  const workspaceId = await createWorkspace({ slug: 'dates', name: 'Test', policy: { timeZone: 'Asia/Kathmandu' } })
  const params = new URLSearchParams('from=2026-03-15&to=2026-03-16')
  const answer = await readFigures(workspaceId, (calendar) => parseFiguresQuery(params, { calendar, nowMs: NOW.getTime() }), NOW)
  expect([answer.from, answer.to]).toEqual(['2026-03-15T00:00:00+05:45', '2026-03-16T00:00:00+05:45'])
})

describe('local days', () => {
  const resolvedAt = (id: string, instant: string): SupportEvent[] => {
    const timeMs = Date.parse(instant)
    const common = { source: '/test', subject: id, timeMs }
    return [
      { ...common, type: 'conversation.started', id: `${id}-s`, data: { handler: 'ai' } },
      { ...common, type: 'conversation.resolved', id: `${id}-r`, data: {} },
    ]
  }

  test('a case whose clock is ahead bears of its own day, and of no other', async () => {
    const overheads = [{ name: 'licences', amountPerMonth: '30', appliesTo: 'all' as const }]
    const workspaceId = await createWorkspace({ slug: 'ahead', name: 'Test', policy: { overheads } })
    const today = [...resolvedAt('a', '2026-04-20T09:00:00Z'), ...resolvedAt('b', '2026-04-20T09:30:00Z')]
    await countBatch(workspaceId, [...today, ...resolvedAt('c', '2026-04-21T01:00:00Z')], [], NOW)
    const range = { fromMs: Date.UTC(2026, 3, 20), toMs: Date.UTC(2026, 4, 1) }
    const { rows, unallocatedOverheadMicros } = await readFigures(workspaceId, query('UTC', { ...range, step: 'day' }), NOW)
    expect(rows.slice(0, 3).map((row) => row.costMicros.overhead)).toEqual(['1000000', '1000000', '0'])
    expect(unallocatedOverheadMicros).toBe('0')
  })

  test('a day of which a part has matured is told apart to the quarter hour, with the overhead that it bears', async () => {
    const overheads = [{ name: 'licences', amountPerMonth: '90', appliesTo: 'all' as const }]
    const policy = { overheads, acceptanceWindowDays: 5 }
    const workspaceId = await createWorkspace({ slug: 'matured', name: 'Test', policy })
    const times = ['09:00', '10:14', '10:15'].map((time) => `2026-04-15T${time}:00Z`)
    await countBatch(
      workspaceId,
      times.flatMap((time) => resolvedAt(time, time)),
      [],
      NOW,
    )
    const range = { fromMs: Date.UTC(2026, 3, 15), toMs: Date.UTC(2026, 3, 16) }
    const [row] = (await readFigures(workspaceId, query('UTC', range), NOW)).rows
    expect(row).toMatchObject({ counts: { resolved: 3, accepted: 2, pending: 1 }, costMicros: { overhead: '3000000' } })
    expect(row?.matured).toMatchObject({ counts: { resolved: 2 }, costMicros: { overhead: '2000000' } })
  })

  test.each([
    ['Europe/Stockholm', '2026-03-28T23:00:00Z', '2026-03-29T21:59:00Z', 'the short day of 23 hours'],
    ['Europe/Stockholm', '2025-10-25T22:00:00Z', '2025-10-26T22:59:00Z', 'the long day of 25 hours'],
    ['Asia/Kathmandu', '2026-03-28T18:15:00Z', '2026-03-29T18:14:00Z', 'a day of a zone at three quarters of an hour'],
  ])('%s: first %s, last %s: %s', async (timeZone, first, last) => {
    const workspaceId = await createWorkspace({ slug: `l${++founded}`, name: 'Test', policy: { timeZone } })
    const before = new Date(Date.parse(first) - 1).toISOString()
    const after = new Date(Date.parse(last) + 60_000).toISOString()
    const events = [...resolvedAt('a', before), ...resolvedAt('b', first), ...resolvedAt('c', last), ...resolvedAt('d', after)]
    await countBatch(workspaceId, events, [], NOW)
    const calendar = new Calendar(timeZone)
    const toMs = calendar.at(calendar.dayStart(Date.parse(first))).add({ days: 2 }).epochMilliseconds
    const fromMs = calendar.at(calendar.dayStart(Date.parse(first))).subtract({ days: 1 }).epochMilliseconds
    const { rows } = await readFigures(workspaceId, query(timeZone, { fromMs, toMs, step: 'day' }), NOW)
    expect(rows.map((row) => row.counts.cases)).toEqual([1, 2, 1])
  })
})

test('the first cohort is that of the first case that ended, and none where none has', async () => {
  const workspaceId = await createWorkspace({ slug: `c${++founded}`, name: 'Test' })
  const told = (type: SupportEvent['type'], subject: string, minute: number): SupportEvent =>
    ({
      type,
      subject,
      id: `${type}-${subject}`,
      source: '/test',
      timeMs: Date.UTC(2026, 3, 1, 8, minute),
      data: { handler: 'ai' },
    }) as SupportEvent
  await countBatch(workspaceId, [told('conversation.started', 'open', 0)], [], NOW)
  expect(await readFirstCohort(workspaceId)).toBeNull()
  const ended = ['late', 'early'].flatMap((subject, place) => [
    told('conversation.started', subject, 20 - place),
    told('conversation.resolved', subject, 50 - 18 * place),
  ])
  await countBatch(workspaceId, ended, [], NOW)
  expect(await readFirstCohort(workspaceId)).toBe(Date.UTC(2026, 3, 1, 8, 30))
})
