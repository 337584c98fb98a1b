import { beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { Calendar } from '#core/calendar/calendar.ts'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import type { SupportEvent } from '#core/event/types.ts'
import { countBatch } from '../counting/count_batch.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { changePolicy } from '../policy/change_policy.ts'
import { dropOldVersions } from '../policy/drop_versions.ts'
import { recountWorkspace } from '../policy/recount_workspace.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { evaluateDrift } from './evaluate_drift.ts'
import { learnBaseline } from './learn_baseline.ts'
import { readHindsight } from './read_hindsight.ts'
import { reconstructNowcasts } from './reconstruct_nowcasts.ts'
import { sayNowcasts } from './say_nowcasts.ts'
import { eventsOf, type ToldCase } from './testing/told_world.ts'

const WINDOW_DAYS = 7
/** Clocks go back on 25 October, among the days of which something is said. */
const calendar = new Calendar('Europe/Berlin')
const dayStart = (date: string): number => calendar.dateStart(date)
const FIRST = dayStart('2026-09-11')
/** Six weeks later there is enough to learn from. */
const ENOUGH = dayStart('2026-10-23')
const LAST = dayStart('2026-11-04')
/** A minute into a local day. */
const at = (date: string): Date => new Date(dayStart(date) + 60_000)
const DATES = Array.from({ length: 13 }, (_, day) => calendar.at(ENOUGH).add({ days: day }).toPlainDate().toString())

const POLICY = {
  acceptanceWindowDays: WINDOW_DAYS,
  timeZone: calendar.timeZone,
  sameIssue: 'any' as const,
  rateCards: [{ from: null, ai: { perStint: '0.10', perMinute: '0' }, human: { perStint: '5.00', perMinute: '0' } }],
  failureImpact: { recontact: '1.00', reopen: '1.00', escalation: '1.00', churn: '1.00', escalated: '1.00' },
  overheads: [{ name: 'licences', amountPerMonth: '300.00', appliesTo: 'ai' as const }],
}

/** Numbers from 0 to 1 that look like chance, always the same. */
const spread = (index: number): number => (index * 0.6180339887498949) % 1

/** Two of the AI to one of a human, of which a day has too few to say anything. */
const CASES_AN_HOUR = 3

function someCases(): ToldCase[] {
  const cases: ToldCase[] = []
  for (let ms = FIRST; ms < LAST; ms += HOUR_MS)
    for (let place = 0; place < CASES_AN_HOUR; place++) {
      const index = cases.length
      const resolvedMs = ms + Math.floor(spread(index * 7) * HOUR_MS)
      const ageMs = Math.floor(-Math.log(1 - spread(index * 3)) * 30 * HOUR_MS)
      const isBroken = spread(index * 11) < (place < 2 ? 0.3 : 0.1) && ageMs < WINDOW_DAYS * 24 * HOUR_MS - 1
      const breakMs = isBroken ? resolvedMs + ageMs : null
      cases.push({ id: `c${index}`, handler: place < 2 ? 'ai' : 'human', language: 'de', resolvedMs, breakMs })
    }
  return cases
}

const EVENTS = someCases()
  .flatMap(eventsOf)
  .sort((a, b) => a.timeMs - b.timeMs)

async function tell(workspaceId: number, events: readonly SupportEvent[], now: Date): Promise<void> {
  for (let from = 0; from < events.length; from += 4_000) await countBatch(workspaceId, events.slice(from, from + 4_000), [], now)
}

type Row = Record<string, unknown> & { as_of: Date; step: string; age_days: number; handler: number; reconstructed: boolean }

/** All that was said, the oldest first. */
const rowsOf = async (workspaceId: number): Promise<Row[]> =>
  (
    await inWorkspace(workspaceId, (client) =>
      client.query<Row>(
        'select * from nowcast_said where workspace_id = $1 order by as_of, version, step, starts, age_days, handler',
        [workspaceId],
      ),
    )
  ).rows

/** What was said, without who said it when. */
const wordsOf = (rows: readonly Row[]): unknown =>
  rows.map(({ workspace_id: _w, written_at: _at, reconstructed: _r, baseline: _b, ...row }) =>
    JSON.parse(JSON.stringify(row, (_, one) => (typeof one === 'number' ? Number(one.toPrecision(9)) : one))),
  )

let dailyId = 0

describe('a workspace in which Holdfast has run from day to day', () => {
  let workspaceId = 0
  beforeAll(async () => {
    workspaceId = await createWorkspace({ slug: 'daily', name: 'Test', policy: POLICY })
    dailyId = workspaceId
    let told = 0
    for (const date of DATES) {
      const now = at(date)
      const until = EVENTS.findIndex(({ timeMs }) => timeMs >= dayStart(date))
      await tell(workspaceId, EVENTS.slice(told, until < 0 ? EVENTS.length : until), now)
      told = until < 0 ? EVENTS.length : until
      if (date === DATES[0]) await learnBaseline(asSystem('drift', workspaceId), { from: null, byItself: true }, now)
      // The minute's job does, and two of it may run at once.
      if (date === DATES.at(-1)) await Promise.all([evaluateDrift(workspaceId, now), evaluateDrift(workspaceId, now)])
      else await sayNowcasts(workspaceId, now)
    }
  }, 240_000)

  it('keeps what was said as each day began: once, of both handlers and each, of days and weeks, and nothing of what had settled', async () => {
    const rows = await rowsOf(workspaceId)
    expect(rows.every(({ reconstructed, baseline }) => !reconstructed && baseline === 1)).toBe(true)
    expect([...new Set(rows.map(({ as_of }) => calendar.format(as_of.getTime()).slice(0, 16)))]).toEqual(
      DATES.map((date) => `${date}T00:00`),
    )
    const ofDays = rows.filter(({ step }) => step === 'day')
    // Of the age of ten days a day has settled by this policy.
    expect(ofDays).toHaveLength(DATES.length * 5 * 3)
    expect(new Set(ofDays.map(({ age_days }) => age_days))).toEqual(new Set([1, 2, 3, 5, 7]))
    const weeks = rows.filter(({ step, handler }) => step === 'week' && handler === -1)
    expect(
      weeks.map(({ as_of, age_days }) => [calendar.at(as_of.getTime()).toPlainDate().toString().slice(5), age_days]),
    ).toEqual([
      ['10-23', 5],
      ['10-25', 7],
      ['10-26', 1],
      ['10-27', 2],
      ['10-28', 3],
      ['10-30', 5],
      ['11-01', 7],
      ['11-02', 1],
      ['11-03', 2],
      ['11-04', 3],
    ])
  })

  it('says of the day on which clocks went back all of its 25 hours', async () => {
    const { said } = await readHindsight(workspaceId, { step: 'day', handler: null, saidThenOnly: false }, at('2026-11-04'))
    const [one] = said.filter(({ start }) => start === '2026-10-25T00:00:00+02:00')
    expect(one).toMatchObject({
      end: '2026-10-26T00:00:00+01:00',
      asOf: '2026-10-26T00:00:00+01:00',
      ageDays: 1,
      reconstructed: false,
    })
    const [row] = (await rowsOf(workspaceId)).filter(
      ({ starts, age_days, handler }) =>
        (starts as Date).getTime() === dayStart('2026-10-25') && age_days === 1 && handler === -1,
    )
    expect(row?.cases).toBe(25 * CASES_AN_HOUR)
  })

  it('was nearer to what came of it than what was provisional, and shows it', async () => {
    const answer = await readHindsight(workspaceId, { step: 'day', handler: 'ai', saidThenOnly: true }, at('2026-11-04'))
    expect(answer).toMatchObject({ missing: null, saidThen: DATES.length * 5, reconstructed: 0, step: 'day', handler: 'ai' })
    const first = answer.ages[0]
    expect(first).toMatchObject({ ageDays: 1, rate: { count: 6, reconstructed: 0 } })
    expect(first?.rate.expected.error).toBeLessThan((first?.rate.provisional.error ?? 0) / 2)
    expect(Number(first?.cost.expected.error)).toBeLessThan(Number(first?.cost.provisional.error))
    expect(first?.rate.within).toBeGreaterThan(0.6)
    const { ages } = await readHindsight(workspaceId, { step: 'day', handler: 'human', saidThenOnly: true }, at('2026-11-04'))
    expect(ages.map(({ rate }) => rate.count)).toEqual([0, 0, 0, 0, 0])
    expect(answer.nextSettlesAt).toBe('2026-11-05T00:00:00+01:00')
  })

  it('keeps it when more becomes known of the day: what came of it changes alone', async () => {
    const before = await rowsOf(workspaceId)
    const cameOf = async () =>
      (await readHindsight(workspaceId, { step: 'day', handler: null, saidThenOnly: false }, at('2026-11-04'))).said.find(
        ({ start, ageDays }) => start.startsWith('2026-10-24') && ageDays === 1,
      )
    const old = await cameOf()
    const kept = someCases().filter(
      ({ resolvedMs, breakMs }) =>
        breakMs === null && resolvedMs >= dayStart('2026-10-24') && resolvedMs < dayStart('2026-10-25'),
    )
    const late = kept.slice(0, 20).flatMap((one) => eventsOf({ ...one, breakMs: one.resolvedMs + HOUR_MS }))
    await tell(workspaceId, late, at('2026-11-04'))
    for (const minute of [1, 60]) await sayNowcasts(workspaceId, new Date(at('2026-11-04').getTime() + minute * 60_000))
    await reconstructNowcasts(workspaceId, new Date(at('2026-11-04').getTime() + HOUR_MS))
    const now = await cameOf()
    const after = await rowsOf(workspaceId)
    // What nobody had said before the first day was made afterwards; nothing that was there is another.
    expect(after.filter(({ as_of }) => as_of.getTime() >= ENOUGH)).toEqual(before)
    expect(new Set(after.flatMap((row) => (row.as_of.getTime() < ENOUGH ? [row.reconstructed] : [])))).toEqual(new Set([true]))
    expect(now?.rate.cameOf).toBeLessThan((old?.rate.cameOf ?? 0) - 0.1)
    expect({ ...now?.rate, cameOf: null }).toEqual({ ...old?.rate, cameOf: null })
  })
})

describe('a workspace whose history came at once', () => {
  let workspaceId = 0
  const now = at('2026-11-04')
  beforeAll(async () => {
    workspaceId = await createWorkspace({ slug: 'imported', name: 'Test', policy: POLICY })
    await tell(workspaceId, EVENTS, now)
    await learnBaseline(asSystem('drift', workspaceId), { from: null, byItself: true }, now)
    await evaluateDrift(workspaceId, now)
    await reconstructNowcasts(workspaceId, now)
  }, 240_000)

  it('is told what would have been said, word for word, since there would have been enough to learn from; and that it was not', async () => {
    const [rows, daily] = [await rowsOf(workspaceId), await rowsOf(dailyId)]
    // By then the baseline of today could have been learned.
    const known = dayStart('2026-10-28')
    const early = (row: Row): boolean => row.as_of.getTime() >= ENOUGH && row.as_of.getTime() < known
    expect(wordsOf(rows.filter(early))).toEqual(wordsOf(daily.filter(early)))
    expect(rows.filter(early).every(({ reconstructed, baseline }) => reconstructed && baseline === null)).toBe(true)
    expect(rows.every(({ as_of }) => as_of.getTime() >= ENOUGH)).toBe(true)
    const later = rows.filter((row) => !early(row))
    expect(later.every(({ baseline }) => baseline === 1)).toBe(true)
    expect(
      later.filter(({ reconstructed }) => !reconstructed).every(({ as_of }) => as_of.getTime() === dayStart('2026-11-04')),
    ).toBe(true)
  })

  it('is asked once: a second time changes nothing', async () => {
    const before = await rowsOf(workspaceId)
    await Promise.all([
      reconstructNowcasts(workspaceId, now),
      reconstructNowcasts(workspaceId, new Date(now.getTime() + HOUR_MS)),
    ])
    expect(await rowsOf(workspaceId)).toEqual(before)
  })

  it('is made anew from where more history came, but what was said at the time', async () => {
    const before = await rowsOf(workspaceId)
    const more = someCases()
      .filter(({ resolvedMs }) => resolvedMs >= dayStart('2026-10-30') && resolvedMs < dayStart('2026-10-31'))
      .map((one) => ({ ...one, id: `more ${one.id}`, breakMs: null }))
    await tell(workspaceId, more.flatMap(eventsOf), now)
    await reconstructNowcasts(workspaceId, now)
    const after = await rowsOf(workspaceId)
    const isKept = ({ as_of, reconstructed }: Row): boolean => as_of.getTime() < dayStart('2026-10-31') || !reconstructed
    expect(after.filter(isKept)).toEqual(before.filter(isKept))
    expect(after).toHaveLength(before.length)
    const casesOf = (rows: readonly Row[]) =>
      rows.find((row) => row.as_of.getTime() === dayStart('2026-10-31') && row.age_days === 1 && row.handler === -1)?.cases
    expect([casesOf(before), casesOf(after)]).toEqual([24 * CASES_AN_HOUR, 48 * CASES_AN_HOUR])
  })

  it('shows which is which, and leaves it out where one asks to', async () => {
    const ask = (saidThenOnly: boolean) => readHindsight(workspaceId, { step: 'day', handler: null, saidThenOnly }, now)
    const [all, then] = [await ask(false), await ask(true)]
    expect(all).toMatchObject({ saidThen: 5, reconstructed: (DATES.length - 1) * 5 })
    expect(all.ages[0]?.rate).toMatchObject({ count: 6, reconstructed: 6 })
    expect(then).toMatchObject({ saidThen: 5, reconstructed: all.reconstructed })
    expect(then.said.map(({ reconstructed }) => reconstructed)).toEqual([false, false, false, false, false])
    expect(then.ages.map(({ rate }) => rate.count)).toEqual([0, 0, 0, 0, 0])
  })

  it('begins anew under another policy, and forgets what was said under the one before', async () => {
    await changePolicy(asSystem('command line', workspaceId), { patch: { acceptanceWindowDays: 5 }, reason: 'test' })
    await recountWorkspace(workspaceId, () => false)
    const ask = () => readHindsight(workspaceId, { step: 'day', handler: null, saidThenOnly: false }, now)
    expect(await ask()).toMatchObject({ policyVersion: 2, said: [], ages: [], missing: null })
    await learnBaseline(asSystem('drift', workspaceId), { from: null, byItself: true }, now)
    await reconstructNowcasts(workspaceId, now)
    const { said } = await ask()
    expect(new Set(said.map(({ ageDays }) => ageDays))).toEqual(new Set([1, 2, 3, 5]))
    expect(said.length).toBeGreaterThan(DATES.length * 3)
    await dropOldVersions(workspaceId)
    expect(new Set((await rowsOf(workspaceId)).map(({ version }) => version))).toEqual(new Set([2]))
  })
})

it('says nothing while there is nothing to say it by', async () => {
  const workspaceId = await createWorkspace({ slug: 'young', name: 'Test', policy: POLICY })
  await tell(workspaceId, EVENTS.slice(0, 500), at('2026-09-20'))
  await evaluateDrift(workspaceId, at('2026-09-20'))
  await reconstructNowcasts(workspaceId, at('2026-09-20'))
  expect(await rowsOf(workspaceId)).toEqual([])
  const answer = await readHindsight(workspaceId, { step: 'week', handler: null, saidThenOnly: false }, at('2026-09-20'))
  expect(answer).toMatchObject({ said: [], ages: [], saidThen: 0, nextSettlesAt: null, missing: { reason: 'short history' } })
})
