import { beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { segmentKey } from '#core/drift/decompose_rows.ts'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import type { MovedAnswer } from '#core/moved/contract.ts'
import { movedAnswerSchema } from '#core/moved/contract.ts'
import { LOSS_COUNTS } from '#core/moved/matured_part.ts'
import { LOSSES, WAYS } from '#core/moved/ways.ts'
import { reviewAnswerSchema } from '#core/review/contract.ts'
import { sentenceText } from '#core/review/number_parts.ts'
import { countBatch } from '../counting/count_batch.ts'
import { readFigures } from '../figures/read_figures.ts'
import { publishReview } from '../reviews/publish_review.ts'
import { readReview } from '../reviews/read_review.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { evaluateDrift } from './evaluate_drift.ts'
import { learnBaseline } from './learn_baseline.ts'
import { readDrift } from './read_drift.ts'
import { readMoved } from './read_moved.ts'
import { eventsOf, type ToldCase } from './testing/told_world.ts'

/** All until 9 November has settled. */
const NOW = new Date('2026-11-16T10:20:00Z')
const FIRST_MS = Date.parse('2026-10-03T00:00:00Z')
const CHANGE_MS = Date.parse('2026-11-01T00:00:00Z')

/** Numbers from 0 to 1 that look like chance, always the same. */
const spread = (index: number): number => (index * 0.6180339887498949) % 1

/** Four an hour, three of them the AI's; from November on its German ones come back four times as often. */
const cases = Array.from({ length: Math.floor((NOW.getTime() - FIRST_MS) / HOUR_MS) * 4 }, (_, index): ToldCase => {
  const [handler, language] = [index % 4 === 3 ? ('human' as const) : ('ai' as const), index % 3 === 0 ? 'de' : 'sv']
  const resolvedMs = FIRST_MS + Math.floor(index / 4) * HOUR_MS + (index % 4) * 600_000
  const isWorse = handler === 'ai' && language === 'de' && resolvedMs >= CHANGE_MS
  const breakMs = resolvedMs + Math.floor((1 + spread(index * 3) * 100) * HOUR_MS)
  const isBroken = spread(index * 11) < (isWorse ? 0.4 : 0.1) && breakMs < NOW.getTime()
  return { id: `c${index}`, handler, language, resolvedMs, breakMs: isBroken ? breakMs : null }
})

const POLICY = {
  acceptanceWindowDays: 7,
  sameIssue: 'any' as const,
  failureImpact: { recontact: '0.50', reopen: '0', escalation: '0', churn: '0', escalated: '0' },
  rateCards: [{ from: null, ai: { perStint: '0.10', perMinute: '0' }, human: { perStint: '5.00', perMinute: '0' } }],
}
const BETWEEN = 'from=2026-11-02&to=2026-11-09&againstFrom=2026-10-19&againstTo=2026-10-26&by=handler,language'

let ours = 0
let theirs = 0
beforeAll(async () => {
  ours = await createWorkspace({ slug: 'moved', name: 'Test', policy: POLICY })
  theirs = await createWorkspace({ slug: 'still', name: 'Test', policy: POLICY })
  const events = cases.flatMap(eventsOf)
  for (let from = 0; from < events.length; from += 4_000) await countBatch(ours, events.slice(from, from + 4_000), [], NOW)
}, 120_000)

const ask = async (query: string, workspaceId = ours): Promise<MovedAnswer> => {
  const answer = await readMoved(workspaceId, new URLSearchParams(query), NOW)
  expect(movedAnswerSchema.parse(answer)).toEqual(answer)
  return answer
}
const figures = (from: string, to: string, filters = {}) =>
  readFigures(ours, { fromMs: Date.parse(from), toMs: Date.parse(to), step: 'total', by: ['handler', 'language'], filters }, NOW)
const sumOf = ({ segments }: MovedAnswer): number =>
  segments.reduce((sum, { addsMicros }) => sum + WAYS.reduce((own, way) => own + Number(addsMicros[way]), 0), 0)

describe('what moved between two settled weeks', () => {
  it('is split from the same numbers as the figures of either', async () => {
    const answer = await ask(BETWEEN)
    expect(answer).toMatchObject({ workspace: 'moved', basis: 'settled', reason: null, others: null, against: 'range' })
    const [before, after] = [await figures('2026-10-19Z', '2026-10-26Z'), await figures('2026-11-02Z', '2026-11-09Z')]
    for (const [side, { rows }] of [
      ['before', before],
      ['after', after],
    ] as const) {
      expect(rows).toHaveLength(4)
      for (const row of rows) {
        const own = answer.segments.find(({ segment }) => segmentKey({ ...row, segment }) === segmentKey(row))?.[side]
        const { counts, costMicros } = row.matured
        expect(own).toMatchObject({ cases: counts.cases, accepted: counts.accepted })
        expect(LOSSES.map((loss) => own?.lost[loss])).toEqual(LOSSES.map((loss) => counts[LOSS_COUNTS[loss]]))
        expect(BigInt(own?.handlingMicros ?? 0) + BigInt(own?.reworkMicros ?? 0)).toBe(BigInt(costMicros.full))
        expect(BigInt(own?.reworkMicros ?? 0)).toBe(BigInt(costMicros.rework) + BigInt(costMicros.failureImpact))
      }
    }
  })

  it('sums to the change of the figure, which the AI’s German ones drive', async () => {
    const answer = await ask(BETWEEN)
    const whole = async (from: string, to: string): Promise<string> => {
      const query = { fromMs: Date.parse(from), toMs: Date.parse(to), step: 'total', by: [], filters: {} } as const
      const [row] = (await readFigures(ours, { ...query, by: [] }, NOW)).rows
      return String(row?.figures.costPerAcceptedResolution).replace('.', '').replace(/^0+/, '')
    }
    expect(answer.before?.costPerAcceptedMicros).toBe(await whole('2026-10-19Z', '2026-10-26Z'))
    expect(answer.after?.costPerAcceptedMicros).toBe(await whole('2026-11-02Z', '2026-11-09Z'))
    expect(sumOf(answer)).toBe(Number(answer.changeMicros))
    expect(Number(answer.changeMicros)).toBeGreaterThan(0)
    expect(answer.segments[0]?.segment).toEqual({ handler: 'ai', language: 'de' })
    const { recontact, mix, handling } = answer.segments[0]?.addsMicros ?? {}
    expect(Number(recontact)).toBeGreaterThan(0.8 * Number(answer.changeMicros))
    expect([Math.abs(Number(mix)), Math.abs(Number(handling))].every((other) => other < Number(recontact) / 4)).toBe(true)
  })

  it('is of what passes the filters', async () => {
    const answer = await ask(`${BETWEEN}&handler=human`)
    expect(answer.segments.map(({ segment }) => segment.handler)).toEqual(['human', 'human'])
    expect(sumOf(answer)).toBe(Number(answer.changeMicros))
    const { rows } = await figures('2026-11-02Z', '2026-11-09Z', { handler: ['human'] })
    expect(answer.after?.cases).toBe(rows.reduce((sum, { matured }) => sum + matured.counts.cases, 0))
  })
})

describe('periods that cannot be compared', () => {
  it('are not, however much there is of them so far', async () => {
    const answer = await ask('from=2026-11-10&to=2026-11-17&by=language')
    expect(answer).toMatchObject({
      basis: null,
      before: null,
      after: null,
      changeMicros: null,
      segments: [],
      against: 'previous',
    })
    expect(answer.asked).toMatchObject({ againstFrom: '2026-11-03T00:00:00+00:00', againstTo: '2026-11-10T00:00:00+00:00' })
  })

  it('are cut to what has settled where that is asked for', async () => {
    const answer = await ask('from=2026-11-07&to=2026-11-14&basis=settled')
    expect(answer).toMatchObject({ basis: 'settled', after: { from: '2026-11-07T00:00:00+00:00', to: answer.maturedThrough } })
  })

  it('are another workspace’s own', async () => {
    expect(await ask(BETWEEN, theirs)).toMatchObject({
      workspace: 'still',
      basis: null,
      reason: 'nothing accepted',
      segments: [],
    })
  })

  it.each([
    ['against=baseline', 'conflict'],
    ['since=breaks.ai', 'not_found'],
    ['by=channel,language,topic', 'invalid_parameter'],
  ])('are refused: %s', async (query, code) => {
    await expect(ask(query)).rejects.toMatchObject({ code })
  })
})

describe('what moved since a series drifts, against what is normal', () => {
  beforeAll(async () => {
    await learnBaseline(asSystem('drift', ours), { from: '2026-10-04', byItself: false }, NOW)
    await evaluateDrift(ours, NOW)
  }, 60_000)

  it('is told by what is expected of the cases since, beside what has settled', async () => {
    const { series } = await readDrift(ours, NOW)
    const german = series.find(({ value }) => value === 'de')
    expect(german).toMatchObject({ state: 'drifting', dimension: 'language' })
    const answer = await ask(`since=${german?.id}&by=handler,language`)
    expect(answer).toMatchObject({ basis: 'nowcast', against: 'baseline', before: { isExpected: false, lowMicros: null } })
    expect(answer.before).toMatchObject({ from: '2026-10-04T00:00:00+00:00', to: '2026-11-01T00:00:00+00:00' })
    expect(Date.parse(answer.after?.from ?? '')).toBe(Date.parse(german?.estimatedStart ?? ''))
    const range = { fromMs: Date.parse(answer.asked.from), toMs: Date.parse(answer.asked.to) }
    const [row] = (await readFigures(ours, { ...range, step: 'total', by: [], filters: {} }, NOW)).rows
    const { estimate, low, high } = row?.nowcast.costPerAcceptedResolution ?? {}
    const { costPerAcceptedMicros, lowMicros, highMicros, isExpected } = answer.after ?? {}
    expect([costPerAcceptedMicros, lowMicros, highMicros]).toEqual(
      [estimate, low, high].map((amount) => String(Math.round(Number(amount) * 1e6))),
    )
    expect(isExpected).toBe(true)
    expect(answer.after?.accepted).toBeCloseTo((row?.nowcast.acceptedResolutionRate.estimate ?? 0) * (row?.counts.cases ?? 0), 2)
    expect(sumOf(answer)).toBe(Number(answer.changeMicros))
    expect(answer.segments[0]?.segment).toEqual({ handler: 'ai', language: 'de' })
    expect(Number(answer.segments[0]?.addsMicros.recontact)).toBeGreaterThan(0.7 * Number(answer.changeMicros))
  })
})

describe('the review of a week', () => {
  const review = async (address: string, workspaceId = ours) => {
    const answer = await readReview(workspaceId, address, NOW)
    expect(reviewAnswerSchema.parse(answer)).toEqual(answer)
    return answer
  }

  it('that has settled is that of the figures, names German first, and splits the same change', async () => {
    const answer = await review('2026-W45')
    const { rows } = await figures('2026-11-02Z', '2026-11-09Z')
    const sum = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((total, row) => total + of(row), 0)
    const cost = sum(({ matured }) => Number(matured.costMicros.full)) / sum(({ matured }) => matured.counts.accepted)
    expect(answer.figures[0]).toMatchObject({ key: 'cost', now: { standing: 'settled', value: Math.round(cost) } })
    expect(answer.leaks.totalMicros).toBe(
      sum(({ matured: { costMicros } }) => Number(costMicros.rework) + Number(costMicros.failureImpact)),
    )
    const moved = await ask('from=2026-11-02&to=2026-11-09&by=handler,language')
    expect(String(answer.moved.changeMicros)).toBe(moved.changeMicros)
    expect(answer.moved.segments[0]?.segment).toMatchObject({ handler: 'ai', language: 'de' })
    expect(answer.sentences.map(({ parts }) => sentenceText(parts)).join(' ')).toContain('most of all by AI, German')
  })

  it('that has not settled is what is expected of it, and follows one that has', async () => {
    const answer = await review('2026-W46')
    const query = { fromMs: Date.parse('2026-11-09Z'), toMs: Date.parse('2026-11-16Z'), step: 'total', filters: {} } as const
    const [row] = (await readFigures(ours, { ...query, by: [] }, NOW)).rows
    const { estimate, low, high } = row?.nowcast.costPerAcceptedResolution ?? {}
    const [value, least, most] = [estimate, low, high].map((amount) => Math.round(Number(amount) * 1e6))
    expect(answer.figures[0]?.now).toMatchObject({ standing: 'expected', value, low: least, high: most })
    expect(answer.figures[0]?.last.standing).toBe('settled')
    expect(answer.period).toMatchObject({ previous: '2026-W45', next: '2026-W47', isOver: true, isSettled: false })
    expect(answer.moved.basis).toBe('nowcast')
  })

  it('is one of a month and a quarter, too, and is nobody else’s', async () => {
    const [month, quarter] = [await review('2026-10'), await review('2026-Q4')]
    const cases = (answer: typeof month) => answer.figures.find(({ key }) => key === 'cases')?.now.value
    expect(cases(month)).toBe((await figures('2026-10-01Z', '2026-11-01Z')).rows.reduce((sum, row) => sum + row.counts.cases, 0))
    expect(cases(quarter)).toBe(
      (await figures('2026-10-01Z', '2027-01-01Z')).rows.reduce((sum, row) => sum + row.counts.cases, 0),
    )
    expect((await review('2026-W45', theirs)).sentences.map(({ about }) => about)).toEqual(['nothing'])
  })

  it('stays as it was published, whatever comes later and whichever policy follows; what became of it is told exactly', async () => {
    const acting = asSystem('command line', ours)
    const before = await review('2026-W46')
    const both = await Promise.allSettled([1, 2].map(() => publishReview(acting, '2026-W46', NOW)))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } })
    // A dozen of the week's resolutions are taken back after all.
    const known = cases.filter(({ resolvedMs, breakMs }) => resolvedMs > Date.parse('2026-11-10') && breakMs === null)
    const late = known.slice(0, 12).map((one): ToldCase => ({ ...one, breakMs: NOW.getTime() - HOUR_MS }))
    await countBatch(ours, late.flatMap(eventsOf), [], NOW)
    const { publication, lastPublication, countedThrough, ...after } = await review('2026-W46')
    const { publication: none, lastPublication: nor, countedThrough: then, ...was } = before
    expect([after, none, nor, lastPublication]).toEqual([was, null, null, null])
    expect(countedThrough).toBeGreaterThan(then)
    const { restatement } = publication ?? {}
    expect(publication).toMatchObject({ period: '2026-W46', by: 'command line' })
    expect(restatement?.steps.reduce((sum, { micros }) => sum + micros, 0)).toBe(restatement?.changeMicros)
    expect(restatement?.reportedMicros).toBe(before.figures[0]?.now.value)
    expect(restatement?.changeMicros).toBeGreaterThan(0)
    expect(restatement?.steps.find(({ way }) => way === 'recontact')?.cases).toBeGreaterThan(0)
    // The week after tells it, too.
    const next = await review('2026-W47')
    expect(next.lastPublication?.restatement).toEqual(restatement)
    expect((await review('2026-W46', theirs)).publication).toBeNull()
  })

  it.each([
    ['2026-W47', 'conflict'],
    ['2026-W48', 'not_found'],
    ['2025-W20', 'conflict'],
  ])('is not published where it runs, has not begun, or is empty: %s', async (address, code) => {
    await expect(publishReview(asSystem('command line', ours), address, NOW)).rejects.toMatchObject({ code })
  })

  it.each(['2026-W48', '2026-W99', 'week'])('%s is not there', async (address) => {
    await expect(review(address)).rejects.toMatchObject({ code: 'not_found' })
  })
})
