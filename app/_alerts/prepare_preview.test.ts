import { describe, expect, it } from 'vitest'
import type { PreviewAnswer } from '#core/alert/preview_contract.ts'
import { preparePreview } from './prepare_preview.ts'

const BUDGET: NonNullable<PreviewAnswer['budget']> = {
  ...{ falseAlarmsAMonth: 0.33, series: 1, eventsPerDay: 1_270.4, smallestChange: 0.09 },
  find: [
    { ratio: 1.1, hours: 67, slowHours: null },
    { ratio: 1.25, hours: 17.2, slowHours: 25 },
    { ratio: 2, hours: null, slowHours: null },
  ],
}
const alert = (firedAt: string | null, endedAt: string | null, about = ''): PreviewAnswer['replay']['alerts'][number] => ({
  ...{ about, openedAt: '2026-09-04T08:00:00Z', firedAt, endedAt, headline: 'It drifts.' },
})
const answer = (changed: Partial<PreviewAnswer> = {}, replay: Partial<PreviewAnswer['replay']> = {}): PreviewAnswer => ({
  ...{ budget: BUDGET, budgets: [], missing: null, alertsAtMost: 1, standing: 'normal' },
  replay: {
    ...{ from: '2026-08-11T00:00:00Z', to: '2026-11-09T00:00:00Z', knowsMore: false, limit: 7.7, points: [], alerts: [] },
    ...replay,
  },
  ...changed,
})
const budgetOf = (changed: Partial<typeof BUDGET>) => preparePreview(answer({ budget: { ...BUDGET, ...changed } }), 'UTC').budget

describe('the noise budget', () => {
  it('says the smallest drift, the hours for a quarter, and the false alarms', () => {
    const budget = budgetOf({})
    expect(budget?.title).toBe('On your data a drift of 9% is found, one of 25% in 17 h')
    expect(budget?.numbers.map(({ value }) => value)).toEqual(['9%', '17 h', '0.3'])
    expect(budget?.numbers[1]?.words).toBe('until a rise of a quarter is found; nine times in ten within 25 h.')
    expect(budget?.numbers[2]?.words).toContain('one false alarm in three months')
    expect(budget?.hint).toBe('1,270 a day are expected of what is counted.')
  })

  it('says of each size how soon, or that it is not', () => {
    expect(budgetOf({})?.rows).toEqual([
      { size: '+10%', half: '67 h', slow: 'not within 14 days' },
      { size: '+25%', half: '17 h', slow: '25 h' },
      { size: '+100%', half: 'not within 14 days', slow: 'not within 14 days' },
    ])
  })

  it('says where nothing can be found, and that several share the promise', () => {
    const budget = budgetOf({ smallestChange: null, find: [], series: 12 })
    expect(budget?.title).toContain('no drift is found')
    expect(budget?.numbers.map(({ value }) => value)).toEqual(['0.3'])
    expect(budget?.hint).toContain('in the smallest of 12 series')
  })

  it('is not there for a kind without a promise', () => {
    expect(preparePreview(answer({ budget: null, missing: 'no history' }), 'UTC')).toMatchObject({
      ...{ budget: null, missing: 'no history' },
    })
  })
})

describe('the replay', () => {
  const replayOf = (...alerts: PreviewAnswer['replay']['alerts']) => preparePreview(answer({}, { alerts }), 'UTC').replay

  it.each([
    [0, 'It would not have fired in 90 days'],
    [1, 'It would have fired once in 90 days'],
    [2, 'It would have fired twice in 90 days'],
    [5, 'It would have fired 5 times in 90 days'],
  ])('counts what would have fired: %i', (times, title) => {
    const alerts = Array.from({ length: times }, () => alert('2026-09-04T17:00:00Z', null))
    expect(replayOf(...alerts).title).toBe(title)
  })

  it('names a value once, also where the headline begins with it', () => {
    const [plain, named] = [alert('2026-09-04T17:00:00Z', null, 'refund'), alert('2026-09-04T17:00:00Z', null, 'It')]
    expect(replayOf(plain, named).rows.map(({ said }) => said)).toEqual(['refund: It drifts.', 'It drifts.'])
  })

  it('leaves out what was pending only, and says how long the others lasted', () => {
    const { rows, spans } = replayOf(
      alert(null, '2026-09-04T10:00:00Z'),
      alert('2026-09-04T17:00:00Z', '2026-09-06T17:00:00Z', 'German'),
      alert('2026-11-08T17:00:00Z', null),
    )
    expect(rows.map(({ fired, said, lasted }) => [fired, said, lasted])).toEqual([
      ['Fri 4 Sep, 17:00', 'German: It drifts.', '2 days'],
      ['Sun 8 Nov, 17:00', 'It drifts.', 'still on'],
    ])
    expect(spans.map(({ fromMs, toMs }) => toMs - fromMs)).toEqual([2 * 86_400_000, 7 * 3_600_000])
  })

  it('says whether it knows more than one knew then', () => {
    expect(preparePreview(answer(), 'UTC').replay.hint).toBe('11 Aug to 8 Nov, replayed with what was known at each hour.')
    expect(preparePreview(answer({}, { knowsMore: true }), 'UTC').replay.hint).toContain('told late')
  })
})

it.each([
  ['firing', 'It would be firing now.'],
  ['recovering', 'It would be firing now.'],
  ['pending', 'It would be pending now.'],
  ['no_data', 'There is too little to judge by now.'],
  ['normal', null],
] as const)('says how it would stand now: %s', (standing, words) => {
  expect(preparePreview(answer({ standing }), 'UTC').standing).toBe(words)
})

it('says how many alerts can come of one for each value', () => {
  expect(preparePreview(answer({ alertsAtMost: 200 }), 'UTC').atMost).toBe('At most 200 alerts at once, one for each value.')
  expect(preparePreview(answer(), 'UTC').atMost).toBeNull()
})
