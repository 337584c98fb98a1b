import { beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { ruleBodySchema } from '#core/alert/rule_contract.ts'
import { Calendar } from '#core/calendar/calendar.ts'
import type { DriftBaseline } from '#core/drift/baseline.ts'
import type { DriftSeries } from '#core/drift/contract.ts'
import { evaluate } from '#core/drift/evaluate.ts'
import { HOUR_MS, hourOfWeekIn } from '#core/drift/hour_of_week.ts'
import { learnDriftBaseline } from '#core/drift/learn.ts'
import { hoursOf, usualDays } from '#core/drift/learned_days.ts'
import { readyBaseline } from '#core/drift/ready_baseline.ts'
import { saySeries } from '#core/drift/say_series.ts'
import { HANDLERS } from '#core/event/types.ts'
import { createRule } from '../alerts/create_rule.ts'
import { evaluateRules } from '../alerts/evaluate_rules.ts'
import { listAlerts } from '../alerts/list_alerts.ts'
import { previewRule } from '../alerts/preview_rule.ts'
import { readAlert } from '../alerts/read_alert.ts'
import { countBatch } from '../counting/count_batch.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readValueNames } from '../segment/wanted_numbers.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { acceptAsNormal } from './accept_as_normal.ts'
import { evaluateDrift } from './evaluate_drift.ts'
import { judgeByBaseline } from './judge_by_baseline.ts'
import { learnBaseline } from './learn_baseline.ts'
import { readBaseline } from './read_baseline.ts'
import { readDrift } from './read_drift.ts'
import { readDriftSeries } from './read_drift_series.ts'
import { readHourFacts } from './read_hour_facts.ts'
import { readSourceHours } from './read_source_hours.ts'
import { bodyOf } from './testing/body_of.ts'
import { expectSame } from './testing/expect_same.ts'
import { eventsOf, STINT_MICROS, type ToldCase, tablesOf } from './testing/told_world.ts'

const WINDOW_DAYS = 7
/** Clocks go back within the weeks that are learned. */
const calendar = new Calendar('Europe/Berlin')
const NOW = new Date('2026-11-16T10:20:00Z')
const DAYS = 52
const nowHour = Math.floor(NOW.getTime() / HOUR_MS)

/** Numbers from 0 to 1 that look like chance, always the same. */
const spread = (index: number): number => (index * 0.6180339887498949) % 1

/** The AI's resolutions come back twice as often since four days. */
function someCases(): ToldCase[] {
  const cases: ToldCase[] = []
  for (let hour = nowHour - DAYS * 24; hour < nowHour + 1; hour++) {
    for (let place = 0; place < 5; place++) {
      const index = cases.length
      const resolvedMs = hour * HOUR_MS + Math.floor(spread(index * 7) * HOUR_MS)
      const handler = HANDLERS[place < 4 ? 0 : 1] ?? 'ai'
      const chance = handler === 'human' ? 0.1 : hour > nowHour - 96 ? 0.5 : 0.25
      const ageMs = Math.floor(-Math.log(1 - spread(index * 3)) * 30 * HOUR_MS)
      const isBroken = spread(index * 11) < chance && ageMs < WINDOW_DAYS * 24 * HOUR_MS - 1
      const breakMs = index % 97 === 0 ? resolvedMs - 30_000 : isBroken ? resolvedMs + ageMs : null
      const language = place % 2 === 0 ? 'de' : 'sv'
      cases.push({
        id: `c${index}`,
        handler,
        language,
        resolvedMs,
        breakMs: breakMs === null || breakMs < NOW.getTime() ? breakMs : null,
      })
    }
  }
  return cases.filter(({ resolvedMs }) => resolvedMs < NOW.getTime())
}

const POLICY = {
  acceptanceWindowDays: WINDOW_DAYS,
  timeZone: calendar.timeZone,
  sameIssue: 'any' as const,
  rateCards: [{ from: null, ai: { perStint: '0.10', perMinute: '0' }, human: { perStint: '5.00', perMinute: '0' } }],
}

async function told(slug: string, cases: readonly ToldCase[]): Promise<number> {
  const workspaceId = await createWorkspace({ slug, name: 'Test', policy: POLICY })
  const events = cases.flatMap(eventsOf)
  for (let from = 0; from < events.length; from += 4_000) await countBatch(workspaceId, events.slice(from, from + 4_000), [], NOW)
  return workspaceId
}

describe('a workspace with seven weeks of history', () => {
  const cases = someCases()
  let workspaceId = 0
  let numberOf: (language: string) => number
  beforeAll(async () => {
    workspaceId = await told('seven', cases)
    const names = await inWorkspace(workspaceId, (client) => readValueNames(client, workspaceId, ['language']))
    numberOf = (language) => names.numberOf('language', language) ?? -1
    expect(await learnBaseline(asSystem('drift', workspaceId), { from: null, byItself: true }, NOW)).toBeNull()
    await evaluateDrift(workspaceId, NOW)
  }, 120_000)

  it('has the baseline that the rules make of the same events', async () => {
    const days = usualDays(calendar, NOW.getTime(), WINDOW_DAYS)
    const learned = { ...hoursOf(days), windowHours: WINDOW_DAYS * 24, hourOfWeek: hourOfWeekIn(calendar) }
    const body = await bodyOf(workspaceId)
    const pure = learnDriftBaseline(tablesOf(cases, numberOf), learned, body)
    const sorted = (baseline: DriftBaseline) => ({
      ...baseline,
      factors: [...baseline.factors].sort(byPart),
      steadiness: [...baseline.steadiness].sort(byPart),
    })
    expectSame(sorted(body), sorted(pure))
    for (const handler of HANDLERS) {
      expect(body.unitCosts[handler]).toMatchObject({ mean: STINT_MICROS[handler], variance: 0 })
      // One stint of the same handler mends each; nothing later.
      expect(body.breakCosts[handler]).toMatchObject({ mean: STINT_MICROS[handler], variance: 0 })
      expect(body.laterRework[handler]).toEqual({ perHour: [0, 0, 0, 0, 0], squareOverMean: 0 })
    }
    expect(body.costPerAcceptedMicros).toBeGreaterThan(STINT_MICROS.ai)
  })

  it('fires a rule that watches it, which says what, since when and how much; its preview found it within hours', async () => {
    const body = ruleBodySchema.parse({ kind: 'drift', filters: { handler: ['ai'] } })
    const preview = await previewRule(workspaceId, body, NOW)
    await createRule(asSystem('command line', workspaceId), { name: 'AI', body, isOn: true }, NOW)
    await evaluateRules(workspaceId, NOW)
    const { alerts } = await listAlerts(workspaceId, { state: 'open', ruleId: null, search: null, limit: 9, offset: 0 })
    expect(alerts).toMatchObject([{ state: 'firing', headline: expect.stringMatching(/AI’s resolutions are now taken back/) }])
    const alert = await readAlert(workspaceId, alerts[0]?.id ?? '')
    expect(alert).toMatchObject({ seriesId: 'breaks.ai', startedAt: expect.stringMatching(/^2026-11-1[123]/) })
    expect(alert.facts.map(({ label }) => label)).toEqual(['What', 'Against what was expected', 'Cost per accepted resolution'])
    expect(preview).toMatchObject({ missing: null, standing: 'firing', budget: { series: 4 } })
    const [first] = preview.replay.alerts
    const hoursAfter = (Date.parse(first?.firedAt ?? '') - (nowHour - 96) * HOUR_MS) / HOUR_MS
    expect(hoursAfter).toBeGreaterThan(0)
    expect(hoursAfter).toBeLessThan(preview.budget?.find.find(({ ratio }) => ratio === 1.5)?.hours ?? 0)
  })

  it('has the states that the rules make of the same events, and names the AI', async () => {
    const ready = readyBaseline(await bodyOf(workspaceId), hourOfWeekIn(calendar))
    const range = { workspaceId, version: 1, fromHour: nowHour - WINDOW_DAYS * 24, toHour: nowHour }
    const facts = await inWorkspace(workspaceId, (client) => readHourFacts(client, range))
    const sources = await inWorkspace(workspaceId, (client) => readSourceHours(client, range, ['/test']))
    const pure = evaluate({ ready, tables: tablesOf(cases, numberOf), facts, sources, nowHour })
    const answer = await readDrift(workspaceId, NOW)
    expect(answer).toMatchObject({ missing: null, evaluatedThrough: '2026-11-16T11:00:00+01:00', baseline: { policyVersion: 1 } })
    const telling = { value: null, alarmSinceMs: null, days: [], format: (ms: number) => calendar.format(ms) }
    const nameless = (one: DriftSeries): DriftSeries => ({ ...one, value: null, alarmSince: null, days: [] })
    const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)
    expectSame(answer.series.map((one) => nameless(one)).sort(byId), pure.series.map((one) => saySeries(one, telling)).sort(byId))
    const { series } = await readDriftSeries(workspaceId, 'breaks.ai', NOW)
    expect(series).toMatchObject({ state: 'drifting', handler: 'ai', alarmSince: expect.any(String) })
    expect(answer.series.find(({ id }) => id === 'breaks.human')).toMatchObject({ state: 'steady', alarmSince: null })
    expect(
      answer.series
        .filter(({ kind, dimension }) => kind === 'breaks' && dimension === 'language')
        .map(({ value }) => value)
        .sort(),
    ).toEqual(['de', 'sv'])
    expect(answer.series.some(({ dimension }) => dimension === 'topic')).toBe(false)
  })

  it('has the weeks before, with the alarm since the hour in which it came', async () => {
    const { series, hours, ages } = await readDriftSeries(workspaceId, 'breaks.ai', NOW)
    // Since the end of what was learned: some hours of each day.
    expect(hours[0]?.at).toBe('2026-11-02T01:00:00+01:00')
    expect(hours.length).toBeGreaterThanOrEqual(14 * 4)
    expect(hours.at(-1)).toMatchObject({ at: '2026-11-16T11:00:00+01:00', state: 'drifting', worse: series.evidence.worse })
    const first = hours.findLastIndex(({ state }) => state !== 'drifting') + 1
    expect(series.alarmSince).toBe(hours[first]?.at)
    expect(Date.parse(hours[first]?.at ?? '') - Date.parse(hours[first - 1]?.at ?? '')).toBe(HOUR_MS)
    expect(series.days).toHaveLength(15)
    expect(series.days[0]).toMatchObject({ date: '2026-11-02', state: 'steady' })
    expect(series.days.slice(-2)).toMatchObject([
      { date: '2026-11-15', state: 'drifting' },
      { date: '2026-11-16', state: 'drifting' },
    ])
    expect(ages.at(-1)).toMatchObject({ hours: 168, now: null })
    await expect(readDriftSeries(workspaceId, 'breaks.topic.77', NOW)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('changes as if a late resolution and its break had been there, and not before something was counted', async () => {
    const asOf = async () => (await readDriftSeries(workspaceId, 'breaks.human', NOW)).series
    const before = await asOf()
    await evaluateDrift(workspaceId, new Date(NOW.getTime() + 60_000))
    expect(await asOf()).toEqual(before)
    const late = Array.from({ length: 5 }, (_, index): ToldCase => {
      const resolvedMs = (nowHour - 30) * HOUR_MS + index
      return { id: `late${index}`, handler: 'human', language: 'de', resolvedMs, breakMs: resolvedMs + 2 * HOUR_MS }
    })
    await countBatch(workspaceId, late.flatMap(eventsOf), [], NOW)
    await evaluateDrift(workspaceId, new Date(NOW.getTime() + 120_000))
    const ready = readyBaseline(await bodyOf(workspaceId), hourOfWeekIn(calendar))
    const pure = evaluate({ ready, tables: tablesOf([...cases, ...late], numberOf), nowHour }).series.find(
      ({ id }) => id === 'breaks.human',
    )
    const after = await asOf()
    expect(after.observed).toBe(pure?.observed)
    expect(after.evidence.worse).toBeGreaterThan(before.evidence.worse)
  })

  it('is judged by a change that was accepted as normal, until that is taken back', async () => {
    const acting = asSystem('command line', workspaceId)
    const standing = async () => {
      await evaluateDrift(workspaceId, NOW)
      return (await readDriftSeries(workspaceId, 'breaks.ai', NOW)).series
    }
    const { state, ratio } = await standing()
    expect(state).toBe('drifting')
    await expect(acceptAsNormal(acting, 'breaks.human', NOW)).rejects.toMatchObject({ code: 'conflict' })
    await acceptAsNormal(acting, 'breaks.ai', NOW)
    const since = calendar.format(nowHour * HOUR_MS)
    expect(await standing()).toMatchObject({ state: 'steady', alarmSince: null, accepted: { ratio, since } })
    await judgeByBaseline(acting, 'breaks.ai')
    expect(await standing()).toMatchObject({ state, ratio, accepted: null })
    await expect(judgeByBaseline(acting, 'breaks.ai')).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is learned by itself once, and anew by who asks', async () => {
    await learnBaseline(asSystem('drift', workspaceId), { from: null, byItself: true }, NOW)
    expect(await baselines(workspaceId)).toBe(1)
    await learnBaseline(asSystem('command line', workspaceId), { from: '2026-10-05', byItself: false }, NOW)
    expect(await baselines(workspaceId)).toBe(2)
    const { baseline } = await readBaseline(workspaceId, NOW)
    expect(baseline).toMatchObject({
      learnedBy: 'command line',
      learnedFrom: '2026-10-05T00:00:00+02:00',
      learnedTo: '2026-11-02T00:00:00+01:00',
    })
    expect(baseline?.segments.find(({ handler, value }) => handler === 'ai' && value === 'sv')?.factor).toBeCloseTo(1, 0)
  })
})

const baselines = async (workspaceId: number): Promise<number> =>
  (await inWorkspace(workspaceId, (client) => client.query('select from baseline where workspace_id = $1', [workspaceId])))
    .rowCount ?? 0

const byPart = (a: object, b: object): number => (partOf(a) < partOf(b) ? -1 : 1)
const partOf = (one: object): string => {
  const { handler, dimension, value } = one as { handler: unknown; dimension: unknown; value: unknown }
  return JSON.stringify([handler, dimension, value])
}

describe('a workspace with less', () => {
  it('says what is missing, and when there is enough', async () => {
    const workspaceId = await told(
      'today',
      someCases().filter(({ resolvedMs }) => resolvedMs > NOW.getTime() - 5 * HOUR_MS),
    )
    await evaluateDrift(workspaceId, NOW)
    expect(await readDrift(workspaceId, NOW)).toMatchObject({
      baseline: null,
      evaluatedThrough: null,
      series: [],
      missing: { reason: 'short history', days: 0, daysNeeded: 42, enoughAt: '2026-12-28T00:00:00+01:00' },
    })
    expect(await learnBaseline(asSystem('drift', workspaceId), { from: null, byItself: true }, NOW)).toMatchObject({
      reason: 'short history',
    })
    expect(await readBaseline(workspaceId, NOW)).toMatchObject({ baseline: null, missing: { reason: 'short history' } })
  })

  it('says so where hardly anything was taken back', async () => {
    const workspaceId = await told(
      'firm',
      someCases()
        .filter((_, index) => index % 10 === 0)
        .map((one) => ({ ...one, breakMs: null })),
    )
    expect(await learnBaseline(asSystem('drift', workspaceId), { from: null, byItself: true }, NOW)).toMatchObject({
      reason: 'few breaks',
      breaks: 0,
    })
    expect(await readDrift(workspaceId, NOW)).toMatchObject({ missing: { reason: 'few breaks', breaksNeeded: 50 }, series: [] })
  })
})

it('learns from a history that is being told when its last day has come, or no more comes', async () => {
  const caseAt = (daysAgo: number): ToldCase[] => {
    const resolvedMs = NOW.getTime() - daysAgo * 24 * HOUR_MS
    return [{ id: `of ${daysAgo}`, handler: 'ai', language: 'de', resolvedMs, breakMs: null }]
  }
  const workspaceId = await told('half', caseAt(50))
  const tell = (daysAgo: number) => countBatch(workspaceId, caseAt(daysAgo).flatMap(eventsOf), [], NOW)
  /** Having asked it waits for the next hour. */
  const asksAfter = async (minutes: number): Promise<boolean> => {
    await evaluateDrift(workspaceId, new Date(NOW.getTime() + minutes * 60_000))
    const { rows } = await inWorkspace(workspaceId, (client) => client.query<{ hour: Date }>('select hour from drift_run'))
    return rows[0]?.hour.getTime() === nowHour * HOUR_MS
  }
  expect(await asksAfter(0)).toBe(false)
  await tell(15)
  expect(await asksAfter(1)).toBe(false)
  expect(await asksAfter(2)).toBe(true)
  await tell(10)
  expect(await asksAfter(3)).toBe(false)
  await tell(0.1)
  expect(await asksAfter(4)).toBe(true)
})
