import { describe, expect, it, test } from 'vitest'
import { CATALOGUE, FIGURE_GROUPS, FIGURE_IDS, type FigureId, figureOf, isFigureId, shortNameOf } from './catalogue.ts'
import { computeFigure, computeFigures, errorOfFigure, reasonOf } from './compute.ts'
import { type Counts, figureValuesSchema } from './contract.ts'
import { someSums, UNLIKE_SUMS } from './testing/some_sums.ts'

/** Two weeks have matured, in which a full-time human handles 3,600 minutes. */
const CONTEXT = { maturedMs: 14 * 86_400_000, fullTimeMinutesPerWeek: 1_800, medianResolutionSeconds: 195.5 }

type Row = [
  FigureId,
  unit: string,
  better: 'lower' | 'higher' | 'neither',
  over: 'matured' | 'all' | 'conversations',
  value: string | number,
  error: number | null,
  size: number,
]

/** Worked out by hand from UNLIKE_SUMS; errors to six decimals. */
const ROWS: readonly Row[] = [
  // 828 / 180; (250 / 220 + 4.6) / 0.45 × √(0.45 × 0.55 / 400)
  ['costPerAcceptedResolution', 'money', 'lower', 'matured', '4.600000', 0.317089, 400],
  // 1,800 / (150 + 450)
  ['provisionalCostPerAcceptedResolution', 'money', 'lower', 'all', '3.000000', null, 600],
  // 1,375 / 1,000; 1.375 × √(640 / 360 / 1,000)
  ['costPerCase', 'money', 'lower', 'all', '1.375000', 0.057975, 1_000],
  ['qualityGap', 'money', 'lower', 'matured', '3.225000', 0.317089, 400],
  // 440 / 80; (96 / 40 + 5.5) / (2 / 3) × √(2 / 9 / 120)
  ['allHumanBaseline', 'money', 'neither', 'matured', '5.500000', 0.509943, 120],
  // 180 × 5.5 − 828
  ['saving', 'money', 'higher', 'matured', '162.000000', null, 400],
  // 162 / 180; √(0.317089² + 0.509943²)
  ['savingPerAccepted', 'money', 'higher', 'matured', '0.900000', 0.600489, 400],
  ['handlingCost', 'money', 'lower', 'all', '1375.000000', null, 1_000],
  ['reworkCost', 'money', 'lower', 'all', '300.000000', null, 1_000],
  ['failureImpact', 'money', 'lower', 'all', '50.000000', null, 1_000],
  ['overhead', 'money', 'lower', 'all', '75.000000', null, 1_000],
  ['fullCost', 'money', 'lower', 'all', '1800.000000', null, 1_000],
  ['maturedHandlingCost', 'money', 'lower', 'matured', '500.000000', null, 400],
  // 250 + 30 + 48
  ['cleanUpCost', 'money', 'lower', 'matured', '328.000000', null, 400],
  // 180 / (180 + 88 + 72 + 60); √(0.45 × 0.55 / 400)
  ['acceptedResolutionRate', 'rate', 'higher', 'matured', 0.45, 0.024875, 400],
  // 88 / 275; √(0.32 × 0.68 / 275)
  ['recontactRate', 'rate', 'lower', 'matured', 0.32, 0.02813, 275],
  // (640 − 190) / 1,000
  ['deflectionRate', 'rate', 'higher', 'all', 0.45, 0.015732, 1_000],
  // 52 / (52 + 28); √(0.65 × 0.35 / 80)
  ['escalationAccuracy', 'rate', 'higher', 'matured', 0.65, 0.053327, 80],
  ['anonymousShare', 'rate', 'neither', 'all', 0.13, 0.010635, 1_000],
  ['cases', 'count', 'neither', 'all', 1_000, 31.622777, 1_000],
  ['resolved', 'count', 'neither', 'all', 700, null, 1_000],
  ['pending', 'count', 'neither', 'all', 450, null, 1_000],
  ['deflected', 'count', 'higher', 'all', 450, null, 1_000],
  ['maturedCases', 'count', 'neither', 'matured', 400, null, 400],
  ['maturedShare', 'rate', 'neither', 'all', 0.4, null, 1_000],
  ['accepted', 'count', 'higher', 'matured', 180, null, 400],
  // (800 − 232) / 800; √(0.71 × 0.29 / 800)
  ['containmentRate', 'rate', 'higher', 'conversations', 0.71, 0.016043, 800],
  ['escalationRate', 'rate', 'lower', 'conversations', 0.29, 0.016043, 800],
  // 186 / 310; √(0.6 × 0.4 / 310)
  ['afterHoursCapture', 'rate', 'higher', 'conversations', 0.6, 0.027824, 310],
  // 155 / 250; √(0.62 × 0.38 / 250)
  ['takenUpShare', 'rate', 'higher', 'conversations', 0.62, 0.030699, 250],
  // 2,000 minutes / 200
  ['handoffMinutes', 'minutes', 'lower', 'conversations', 10, null, 200],
  ['handoffs', 'count', 'neither', 'conversations', 250, 15.811388, 1_270],
  ['conversations', 'count', 'neither', 'conversations', 1_270, 35.637059, 1_270],
  // 5,400 minutes / 3,600
  ['agentEquivalents', 'fullTimeEquivalents', 'higher', 'matured', 1.5, null, 400],
  // 1,248 / 320
  ['csat', 'score', 'higher', 'all', 3.9, null, 320],
  // 208 / 320; √(0.65 × 0.35 / 320)
  ['satisfiedShare', 'rate', 'higher', 'all', 0.65, 0.026663, 320],
  // 270,000 s / 900; 610,000 s / 500; 880,000 s / 1,000
  ['aiHandleSeconds', 'seconds', 'lower', 'all', 300, null, 900],
  ['humanHandleSeconds', 'seconds', 'lower', 'all', 1_220, null, 500],
  ['caseHandleSeconds', 'seconds', 'lower', 'all', 880, null, 1_000],
  ['resolutionSeconds.median', 'seconds', 'lower', 'all', 195.5, null, 700],
  // 168,000 s / 700
  ['resolutionSeconds.mean', 'seconds', 'lower', 'all', 240, null, 700],
]

test.each(ROWS)('%s is a %s, %s is better, over %s', (id, unit, better, over, value, error, size) => {
  const figure = figureOf(id)
  expect(figure).toMatchObject({ unit, better, over })
  expect(computeFigure(figure, UNLIKE_SUMS, CONTEXT)).toEqual(typeof value === 'string' ? value : expect.closeTo(value, 12))
  expect(errorOfFigure(figure, UNLIKE_SUMS)).toEqual(error === null ? null : expect.closeTo(error, 6))
  expect(figure.sample.size(UNLIKE_SUMS)).toBe(size)
})

test.each<[FigureId, string]>([
  ['costPerAcceptedResolution', '180 accepted of 400 matured cases'],
  ['allHumanBaseline', '80 accepted of 120 matured cases of humans'],
  ['savingPerAccepted', '€162.00 in all, against €5.50 with humans alone'],
  ['provisionalCostPerAcceptedResolution', '600 resolutions that hold so far'],
  ['costPerCase', '1,000 cases'],
  ['cases', '700 resolved, 210 escalated, 90 abandoned'],
  ['recontactRate', '275 matured resolutions'],
  ['containmentRate', '800 conversations begun by the AI'],
  ['afterHoursCapture', '310 conversations started outside business hours'],
  ['conversations', '1,270 conversations'],
  ['csat', '320 ratings'],
  ['escalationAccuracy', '80 matured cases of the AI that a human had to work on'],
  ['aiHandleSeconds', '900 stretches of the AI’s work'],
  ['humanHandleSeconds', '500 stretches of humans’ work'],
  ['takenUpShare', '250 handoffs'],
  ['handoffMinutes', '200 handoffs taken up'],
  ['resolutionSeconds.mean', '700 resolutions'],
])('the sample of %s: %s', (id, words) => expect(figureOf(id).sample.words(UNLIKE_SUMS, 'EUR')).toBe(words))

describe('the catalogue', () => {
  it('has every figure in this table, and in one group', () => {
    expect(ROWS.map(([id]) => id).sort()).toEqual(Object.keys(CATALOGUE).sort())
    expect([...FIGURE_IDS].sort()).toEqual(Object.keys(CATALOGUE).sort())
    expect(FIGURE_GROUPS.every(({ name, ids }) => name !== '' && ids.length > 0)).toBe(true)
  })

  it.each(FIGURE_IDS)('says of %s what it is, in sentences, under a name that is its own', (id) => {
    const { name, definition, formula, missing } = figureOf(id)
    expect(definition).toMatch(/^[A-Z].*\.$/)
    expect(formula).not.toMatch(/\.$|^$/)
    expect([name, shortNameOf(id)]).toEqual([expect.stringMatching(/^[A-Z]/), expect.stringMatching(/^[A-Z]/)])
    expect(FIGURE_IDS.filter((other) => figureOf(other).name === name || shortNameOf(other) === name)).toEqual([id])
    const none = computeFigure(figureOf(id), { total: someSums({}), matured: someSums({}), maturedHuman: someSums({}) }, NOTHING)
    expect(missing, 'why there is no value, wherever there may be none').toMatch(none === null ? /^[A-Z].*\.$/ : /^$/)
    expect([null, 0, '0.000000']).toContain(none)
  })

  it('has short names for where there is little room', () => {
    expect([shortNameOf('recontactRate'), shortNameOf('csat')]).toEqual(['Taken back', 'CSAT'])
  })

  it('knows its own names alone', () => {
    expect(['cases', 'resolutionSeconds.mean', 'resolutionSeconds', 'constructor', ''].map(isFigureId)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })

  it.each<[FigureId, Partial<Counts>, string]>([
    ['costPerCase', { cases: 1 }, '1 case'],
    ['provisionalCostPerAcceptedResolution', { pending: 1 }, '1 resolution that holds so far'],
    ['recontactRate', { resolved: 1 }, '1 matured resolution'],
    ['escalationAccuracy', { aiEscalated: 1 }, '1 matured case of the AI that a human had to work on'],
    ['containmentRate', { aiConversations: 1 }, '1 conversation begun by the AI'],
    ['afterHoursCapture', { afterHoursStarted: 1 }, '1 conversation started outside business hours'],
    ['conversations', { conversations: 1 }, '1 conversation'],
    ['takenUpShare', { handoffs: 1 }, '1 handoff'],
    ['handoffMinutes', { handoffsTakenUp: 1 }, '1 handoff taken up'],
    ['csat', { ratings: 1 }, '1 rating'],
    ['aiHandleSeconds', { aiStints: 1 }, '1 stretch of the AI’s work'],
    ['humanHandleSeconds', { humanStints: 1 }, '1 stretch of a human’s work'],
    ['resolutionSeconds.mean', { resolved: 1 }, '1 resolution'],
  ])('speaks of one thing where there is one: %s', (id, counts, words) => {
    const one = someSums({ counts })
    expect(figureOf(id).sample.words({ total: one, matured: one, maturedHuman: one }, 'EUR')).toBe(words)
  })

  it('says what was accepted where there is no baseline to save against', () => {
    const sums = { ...UNLIKE_SUMS, maturedHuman: someSums({}) }
    expect(figureOf('savingPerAccepted').sample.words(sums, 'EUR')).toBe('180 accepted of 400 matured cases')
  })
})

const NOTHING = { maturedMs: 0, fullTimeMinutesPerWeek: 1_800, medianResolutionSeconds: null }

describe('computed figures', () => {
  it('are null where there is nothing to divide by, each of them', () => {
    const none = computeFigures({ total: someSums({}), matured: someSums({}), maturedHuman: someSums({}) }, NOTHING)
    const { resolutionSeconds, ...others } = none
    expect(resolutionSeconds).toEqual({ median: null, mean: null })
    expect(Object.values(others).filter((value) => value !== null)).toEqual([])
    expect(Object.keys(others).length).toBeGreaterThan(15)
  })

  it('are those of one row, whatever is computed of the next', () => {
    const first = computeFigures(UNLIKE_SUMS, CONTEXT)
    const before = structuredClone(first)
    computeFigures({ total: someSums({}), matured: someSums({}), maturedHuman: someSums({}) }, NOTHING)
    expect(first).toEqual(before)
  })

  it('have the form that the API gives them', () => {
    const figures = computeFigures(UNLIKE_SUMS, CONTEXT)
    expect(figureValuesSchema.parse(figures)).toEqual(figures)
    expect(figures).toMatchObject({ saving: '162.000000', csat: 3.9, resolutionSeconds: { median: 195.5, mean: 240 } })
    for (const wrong of [{ csat: '3.9' }, { saving: 162 }, { saving: '162' }, { csat: undefined }, { resolutionSeconds: 240 }]) {
      expect(figureValuesSchema.safeParse({ ...figures, ...wrong }).success, JSON.stringify(wrong)).toBe(false)
    }
  })

  it('round money once, to the micro, halves away from zero', () => {
    const matured = someSums({ counts: { accepted: 3 }, handling: 2 })
    const total = someSums({ counts: { cases: 7 }, handling: 1 })
    const { qualityGap, costPerCase, costPerAcceptedResolution } = computeFigures(
      { total, matured, maturedHuman: matured },
      NOTHING,
    )
    // 0.666667 − 0.142857 would be 0.523810; 11 / 21 is 0.5238095…
    expect([costPerAcceptedResolution, costPerCase, qualityGap]).toEqual(['0.666667', '0.142857', '0.523810'])
    const half = someSums({ counts: { accepted: 2_000_000, cases: 2_000_000 }, handling: 1 })
    const negative = computeFigures({ total: half, matured: someSums({ counts: { accepted: 1 } }), maturedHuman: half }, NOTHING)
    expect([negative.costPerCase, negative.qualityGap]).toEqual(['0.000001', '-0.000001'])
  })

  it('say nothing of chance where there is nothing to count', () => {
    const none = { total: someSums({}), matured: someSums({}), maturedHuman: someSums({}) }
    const ids: FigureId[] = ['containmentRate', 'costPerAcceptedResolution', 'costPerCase', 'csat']
    expect(ids.map((id) => errorOfFigure(figureOf(id), none))).toEqual([null, null, null, null])
  })
})

describe('what was counted before stints and handoffs were', () => {
  const LATER: FigureId[] = [
    'escalationAccuracy',
    'aiHandleSeconds',
    'humanHandleSeconds',
    'caseHandleSeconds',
    'takenUpShare',
    'handoffMinutes',
    'handoffs',
  ]
  const old = someSums({ counts: { cases: 10, aiCases: 10, aiEscalated: 4, escalated: 4, aiConversations: 9, aiHandedOff: 4 } })
  const before = { total: old, matured: old, maturedHuman: someSums({}) }

  it.each(LATER)('has no %s, and says why', (id) => {
    expect(computeFigure(figureOf(id), before, CONTEXT)).toBeNull()
    expect(reasonOf(figureOf(id), before)).toMatch(/^Not counted yet under this version/)
  })

  it('has all others', () => {
    expect(computeFigure(figureOf('containmentRate'), before, CONTEXT)).toBe(5 / 9)
    expect(computeFigures(before, CONTEXT)).toMatchObject({ deflectionRate: 0.6, takenUpShare: null, escalationAccuracy: null })
  })

  it('is told from what had nothing to count', () => {
    const quiet = someSums({ counts: { cases: 10, aiCases: 10, aiStints: 10, aiConversations: 9 } })
    const sums = { total: quiet, matured: quiet, maturedHuman: someSums({}) }
    expect(LATER.map((id) => reasonOf(figureOf(id), sums)).filter((reason) => reason.startsWith('Not counted'))).toEqual([])
    expect(computeFigure(figureOf('handoffs'), sums, CONTEXT)).toBe(0)
    const even = someSums({ counts: { cases: 10, aiStints: 8, humanStints: 8 }, aiHandleMs: 16_000 })
    expect(computeFigure(figureOf('aiHandleSeconds'), { ...sums, total: even }, CONTEXT)).toBe(2)
    expect(reasonOf(figureOf('csat'), sums)).toBe('Nobody has rated.')
    expect(reasonOf(figureOf('humanHandleSeconds'), sums)).toBe('No stretch of a human’s work has ended.')
    const none = { total: someSums({}), matured: someSums({}), maturedHuman: someSums({}) }
    expect(reasonOf(figureOf('aiHandleSeconds'), none)).toBe('No stretch of the AI’s work has ended.')
    // Conversations may have handoffs in a quarter hour, or a segment, in which no case has ended.
    const alone = { ...sums, total: someSums({ counts: { aiHandedOff: 2, handoffs: 2, handoffsInTime: 1 } }) }
    expect(computeFigure(figureOf('takenUpShare'), alone, CONTEXT)).toBe(0.5)
  })
})
