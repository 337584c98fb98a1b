import { beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { Calendar } from '#core/calendar/calendar.ts'
import { groupBy } from '#core/drift/group_by.ts'
import { HOUR_MS, hourOfWeekIn } from '#core/drift/hour_of_week.ts'
import { readyBaseline } from '#core/drift/ready_baseline.ts'
import type { EventType, SupportEvent } from '#core/event/types.ts'
import { parseReleasesQuery, parseVersionsQuery } from '#core/release/compare_query.ts'
import { compareVersions } from '#core/release/compare_versions.ts'
import type { Comparison } from '#core/release/contract.ts'
import { sayComparison } from '#core/release/say_comparison.ts'
import type { Stratum, VersionHour } from '#core/release/version_strata.ts'
import { countBatch } from '../counting/count_batch.ts'
import { learnBaseline } from '../drift/learn_baseline.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { publishReview } from '../reviews/publish_review.ts'
import { readCurrentReview, readReview } from '../reviews/read_review.ts'
import { readValueNames, type ValueNames } from '../segment/wanted_numbers.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { readComparedReleases } from './read_compared_releases.ts'
import { readComparedVersions } from './read_compared_versions.ts'
import { tellVerdicts } from './tell_verdicts.ts'

const WINDOW_HOURS = 48
const NOW = new Date('2026-11-16T10:20:00Z')
const nowHour = Math.floor(NOW.getTime() / HOUR_MS)
/** Clocks went back three weeks before. */
const calendar = new Calendar('Europe/Berlin')
/** v2 takes over from v1; v3 begins beside it and has a third of the cases. */
const RELEASED = { v2: nowHour - 240, v3: nowHour - 50 }
const AI_MICROS = 100_000

interface Told {
  id: string
  handler: 'ai' | 'human'
  version: string | null
  topic: string
  language: string
  resolvedMs: number
  breakMs: number | null
}

/** Numbers from 0 to 1 that look like chance, always the same. */
const spread = (index: number): number => (index * 0.6180339887498949) % 1

function versionAt(hour: number, index: number): string {
  if (hour >= RELEASED.v3 && index % 3 === 0) return 'v3'
  return hour >= RELEASED.v2 ? 'v2' : 'v1'
}

/** Of v2 half come back, of the others a quarter; disputes twice as often. */
const cases: Told[] = []
for (let hour = nowHour - 39 * 24; hour <= nowHour; hour++)
  for (let place = 0; place < 4; place++) {
    const index = cases.length
    const handler = place < 3 ? 'ai' : 'human'
    const version = handler === 'ai' ? versionAt(hour, index) : null
    const topic = spread(index * 5) < 0.3 ? 'dispute' : 'delivery'
    const chance = (version === 'v2' ? 0.4 : 0.2) * (topic === 'dispute' ? 2 : 1)
    const resolvedMs = hour * HOUR_MS + Math.floor(spread(index * 7) * HOUR_MS)
    const ageMs = Math.floor(-Math.log(1 - spread(index * 3)) * 10 * HOUR_MS)
    const isBroken = spread(index * 11) < chance && ageMs < (WINDOW_HOURS - 1) * HOUR_MS
    const breakMs = index % 97 === 0 ? resolvedMs - 30_000 : isBroken ? resolvedMs + ageMs : null
    cases.push({
      id: `c${index}`,
      handler,
      version,
      topic,
      language: index % 2 === 0 ? 'de' : 'sv',
      resolvedMs,
      breakMs: breakMs === null || breakMs < NOW.getTime() ? breakMs : null,
    })
  }
const told = cases.filter(({ resolvedMs }) => resolvedMs < NOW.getTime())

function eventsOf({ id, handler, version, topic, language, resolvedMs, breakMs }: Told): SupportEvent[] {
  const event = (subject: string, what: string, timeMs: number, data: object = {}) =>
    ({
      type: `conversation.${what}` as EventType,
      id: `${subject} ${what}`,
      source: '/test',
      subject,
      timeMs,
      data,
    }) as SupportEvent
  const started = { handler, topic, language, customer: `customer of ${id}`, ...(version && { agentVersion: version }) }
  const own = [
    event(id, 'started', Math.min(resolvedMs, breakMs ?? resolvedMs) - 60_000, started),
    event(id, 'resolved', resolvedMs),
  ]
  if (breakMs === null) return own
  const again = `${id} again`
  return [...own, event(again, 'started', breakMs, started), event(again, 'resolved', breakMs + 1)]
}

const released = (version: string, hour: number): SupportEvent => ({
  type: 'release.deployed',
  ...{ id: `${version} out`, source: '/test', subject: version },
  timeMs: hour * HOUR_MS + 600_000,
  data: { note: `this is ${version}` },
})
const hourOf = (ms: number): number => Math.floor(ms / HOUR_MS)
const isDone = (atMs: number): boolean => hourOf(atMs) < nowHour

/** Counted plainly, case by case. */
function strataOf(version: string, names: ValueNames, keep: (one: Told) => boolean): Stratum[] {
  const own = told.filter((one) => one.version === version && keep(one))
  return [...groupBy(own, ({ topic, language }) => `${topic}/${language}`).values()].map((group): Stratum => {
    const [first] = group
    const aged = group.filter(({ breakMs, resolvedMs }) => breakMs !== null && breakMs >= resolvedMs)
    return {
      handler: 'ai',
      topic: names.numberOf('topic', first?.topic ?? null) ?? -1,
      language: names.numberOf('language', first?.language ?? null) ?? -1,
      cohorts: [...groupBy(group, ({ resolvedMs }) => hourOf(resolvedMs))].map(
        ([hour, members]): VersionHour => ({
          hour,
          cases: members.length,
          resolved: members.length,
          brokenAtOnce: members.filter(({ breakMs, resolvedMs }) => breakMs !== null && breakMs < resolvedMs).length,
          lost: 0,
          handlingMicros: members.length * AI_MICROS,
          fullMicros: (members.length + members.filter(({ breakMs }) => breakMs !== null).length) * AI_MICROS,
        }),
      ),
      breaks: aged.map(({ resolvedMs, breakMs }) => ({
        cohortHour: hourOf(resolvedMs),
        ageHours: Math.min(hourOf(breakMs ?? 0) - hourOf(resolvedMs), WINDOW_HOURS - 1),
        breaks: 1,
      })),
    }
  })
}

/** Sums of floating point may come in another order. */
const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, one) => (typeof one === 'number' ? Number(one.toPrecision(9)) : one))

describe('versions in a workspace of 39 days', () => {
  let workspaceId = 0
  let names: ValueNames
  const versions = (query: string) =>
    readComparedVersions(
      workspaceId,
      (of) => parseVersionsQuery(new URLSearchParams(query), { calendar: of, nowMs: NOW.getTime() }),
      NOW,
    )
  const releases = (query = '', id = workspaceId) =>
    readComparedReleases(id, (of) => parseReleasesQuery(new URLSearchParams(query), { calendar: of, nowMs: NOW.getTime() }), NOW)

  beforeAll(async () => {
    workspaceId = await createWorkspace({
      slug: 'versions',
      name: 'Versions',
      policy: {
        acceptanceWindowDays: WINDOW_HOURS / 24,
        timeZone: calendar.timeZone,
        rateCards: [{ from: null, ai: { perStint: '0.10', perMinute: '0' }, human: { perStint: '5.00', perMinute: '0' } }],
      },
    })
    const events = [
      ...told.flatMap(eventsOf),
      ...Object.entries(RELEASED).map(([version, hour]) => released(version, hour)),
      released('v1', nowHour - 41 * 24),
      released('v4', nowHour - 1),
    ]
    for (let from = 0; from < events.length; from += 4_000)
      await countBatch(workspaceId, events.slice(from, from + 4_000), [], NOW)
    names = await inWorkspace(workspaceId, (client) => readValueNames(client, workspaceId, ['topic', 'language', 'agentVersion']))
    expect(await learnBaseline(asSystem('drift', workspaceId), { from: null, byItself: true }, NOW)).toBeNull()
  }, 120_000)

  /** What the rules make of the same events. */
  async function expected([before, after]: [string, string], sinceHour: number, keep: (one: Told) => boolean = () => true) {
    type Row = { body: Parameters<typeof readyBaseline>[0] }
    const [row] = (await inWorkspace(workspaceId, (client) => ask<Row>(client, 'drift/baseline', [workspaceId, 1]))).rows
    if (!row) throw new Error('nothing was learned')
    const side = (version: string, fromHour: number) => ({
      version: names.numberOf('agentVersion', version) ?? -1,
      strata: strataOf(version, names, keep),
      hours: { fromHour, toHour: sinceHour + 28 * 24 },
    })
    const found = compareVersions({
      before: side(before, sinceHour - 28 * 24),
      after: side(after, sinceHour),
      nowHour,
      windowHours: WINDOW_HOURS,
      ready: readyBaseline(row.body, hourOfWeekIn(calendar)),
    })
    return { comparison: sayComparison(found, { before, after, format: (ms) => calendar.format(ms) }), ages: found.ages }
  }

  it('are each beside the one that ran before it, as the rules make them of the same events', async () => {
    const { releases: found, ...rest } = await releases()
    expect(rest).toMatchObject({ policyVersion: 1, timeZone: 'Europe/Berlin', asOf: '2026-11-16T11:00:00+01:00', baseline: true })
    expect(found.map(({ agentVersion, note, nothing }) => [agentVersion, note, nothing])).toEqual([
      ['v4', 'this is v4', 'no cases yet'],
      ['v3', 'this is v3', null],
      ['v2', 'this is v2', null],
      ['v1', 'this is v1', 'no earlier version'],
    ])
    const [, third, second] = found
    expect(rounded(second?.comparison)).toEqual(rounded((await expected(['v1', 'v2'], RELEASED.v2)).comparison))
    expect(rounded(third?.comparison)).toEqual(rounded((await expected(['v2', 'v3'], RELEASED.v3)).comparison))
    expect(second?.comparison).toMatchObject({
      together: false,
      takenBack: { verdict: 'worse' },
      unitCost: { verdict: 'no sign' },
    })
    expect(third?.comparison).toMatchObject({ together: true, takenBack: { hoursUntilShown: expect.any(Number) } })
  })

  it('have what was counted case by case', async () => {
    const { comparison } = (await releases()).releases[2] ?? {}
    const own = told.filter(({ version, resolvedMs }) => version === 'v2' && isDone(resolvedMs))
    const broken = own.filter(({ breakMs }) => breakMs !== null && isDone(breakMs))
    expect(comparison?.after).toMatchObject({
      version: 'v2',
      cases: own.length,
      resolved: own.length,
      takenBack: broken.length,
      unitCostMicros: '100000',
      from: '2026-11-06T11:00:00+01:00',
      to: '2026-11-16T11:00:00+01:00',
      expectedCost: { state: 'expected' },
    })
    // All of v1 matured: two of each that came back, one of each that did not, over those that held.
    const first = told.filter(({ version, resolvedMs }) => version === 'v1' && hourOf(resolvedMs) >= RELEASED.v2 - 28 * 24)
    const held = first.filter(({ breakMs }) => breakMs === null).length
    const micros = Math.round(((2 * first.length - held) * AI_MICROS) / held)
    expect(comparison?.before).toMatchObject({ cases: first.length, expectedCost: { state: 'settled', micros: String(micros) } })
  })

  it('can be any two, with how soon either is taken back', async () => {
    const since = new Date(RELEASED.v2 * HOUR_MS).toISOString()
    const found = await versions(`before=v1&after=v2&since=${since}`)
    const rules = await expected(['v1', 'v2'], RELEASED.v2)
    expect(rounded([found.comparison, found.ages])).toEqual(rounded([rules.comparison, rules.ages]))
    const canary = await versions('before=v2&after=v3&from=2026-11-15T00:00:00Z')
    const both = told.filter(({ resolvedMs }) => resolvedMs >= Date.UTC(2026, 10, 15) && isDone(resolvedMs))
    expect(canary.comparison).toMatchObject({
      together: true,
      before: { cases: both.filter(({ version }) => version === 'v2').length },
      after: { cases: both.filter(({ version }) => version === 'v3').length, from: '2026-11-15T01:00:00+01:00' },
    })
    await expect(versions('before=v2&after=v77')).rejects.toMatchObject({ code: 'not_found' })
  })

  it('are compared among what passes filters', async () => {
    const since = new Date(RELEASED.v2 * HOUR_MS).toISOString()
    const { comparison } = await versions(`before=v1&after=v2&since=${since}&topic=dispute&language=de`)
    const keep = ({ topic, language }: Told): boolean => topic === 'dispute' && language === 'de'
    expect(rounded(comparison)).toEqual(rounded((await expected(['v1', 'v2'], RELEASED.v2, keep)).comparison))
    const of = (await versions(`before=v1&after=v2&handler=human`)).comparison
    expect([of.before.cases, of.after.cases, of.takenBack.ratio]).toEqual([0, 0, null])
  })

  it('are named with the days on which they ran, and are nobody else’s', async () => {
    const { versions: ran } = await releases('from=2026-11-01')
    const of = (version: string): Told[] =>
      told.filter((one) => one.version === version && one.resolvedMs >= calendar.dateStart('2026-11-01'))
    expect(ran).toEqual([
      { version: 'v3', cases: of('v3').length, firstDay: '2026-11-14', lastDay: '2026-11-16' },
      { version: 'v2', cases: of('v2').length, firstDay: '2026-11-06', lastDay: '2026-11-16' },
      { version: 'v1', cases: of('v1').length, firstDay: '2026-11-01', lastDay: '2026-11-06' },
    ])
    const other = await createWorkspace({ slug: 'other', name: 'Other' })
    expect(await releases('', other)).toMatchObject({ baseline: false, releases: [], versions: [] })
  })

  it('change as if a late break had been there', async () => {
    const before = await theSecond()
    const late = told.find((one) => one.version === 'v2' && one.breakMs === null && one.resolvedMs < NOW.getTime() - 30 * HOUR_MS)
    if (!late) throw new Error('none')
    late.breakMs = late.resolvedMs + 3 * HOUR_MS
    await countBatch(workspaceId, eventsOf(late).slice(2), [], NOW)
    const after = await theSecond()
    expect(after?.after.takenBack).toBe((before?.after.takenBack ?? 0) + 1)
    expect(rounded(after)).toEqual(rounded((await expected(['v1', 'v2'], RELEASED.v2)).comparison))
  })

  it('have their verdict in the review of the week in which they went out, which stays as it was published', async () => {
    const often = (await theSecond())?.takenBack.ratio?.toFixed(2)
    const outcome = { verdict: 'worse', outcome: `worse than v1: ${often} times as often taken back` }
    const v2 = { kind: 'release', text: 'v2: this is v2', ...outcome }
    const timelineOf = async (week = '2026-W45') => (await readReview(workspaceId, week, NOW)).timeline
    expect(await timelineOf()).toEqual([expect.objectContaining({ ...v2, verdict: null, outcome: null })])
    await tellVerdicts(workspaceId, NOW)
    expect(await timelineOf()).toEqual([expect.objectContaining(v2)])
    expect(await timelineOf('2026-W47')).toContainEqual(expect.objectContaining({ verdict: null, outcome: null }))
    await publishReview(asSystem('command line', workspaceId), '2026-W45', NOW)
    await inWorkspace(workspaceId, (client) => client.query('delete from release'))
    expect(await timelineOf()).toEqual([expect.objectContaining(v2)])
    const now = await inWorkspace(workspaceId, (client) => readCurrentReview(client, workspaceId, '2026-W45', NOW))
    expect(now.timeline).toEqual([])
  })

  const theSecond = async (): Promise<Comparison | null | undefined> => (await releases()).releases[2]?.comparison
})
