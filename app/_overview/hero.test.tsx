import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import { noNowcast, type RowNowcast } from '#core/figures/row_nowcast.ts'
import { someAnswer, someRow } from '#core/figures/testing/some_answer.ts'
import { someSums, UNLIKE_SUMS } from '#core/figures/testing/some_sums.ts'
import { formatRoughMoney } from '#core/format/money.ts'
import { type HeroModel, prepareHero } from './hero.ts'
import { HeroCard } from './hero_card.tsx'

const NONE = { total: someSums({}), matured: someSums({}), maturedHuman: someSums({}) }
const YOUNG = { ...NONE, total: UNLIKE_SUMS.total }

const answer = (sums: typeof NONE, rest: Partial<FiguresAnswer> = {}): FiguresAnswer =>
  someAnswer([someRow('2026-11-02T00:00:00+00:00', { handler: 'ai' }, sums)], { step: 'total', ...rest })
const OCTOBER = { from: '2026-10-26T00:00:00+00:00', to: '2026-11-02T00:00:00+00:00' }
const before = answer(UNLIKE_SUMS, OCTOBER)
const heroOf = (answers: Record<string, FiguresAnswer>): HeroModel => prepareHero(answers, 'EUR')

describe('the main number', () => {
  it('is the settled one, with the days that have settled, and the time before with its own', () => {
    // 828 / 180; 1,800 / (150 + 450)
    expect(heroOf({ series: answer(UNLIKE_SUMS), before })).toMatchObject({
      state: 'settled',
      value: '€4.60',
      dates: '2 Nov',
      change: { meaning: 'unchanged' },
      before: { value: '€4.60', dates: '26 Oct to 1 Nov' },
      provisional: { value: '€3.00', dates: '2 to 4 Nov' },
      lastSettled: null,
      pending: '450',
    })
  })

  it('has nothing provisional beside it once all of the range has settled', () => {
    expect(heroOf({ series: before }).provisional).toBeNull()
  })

  it('is the provisional one where nothing has settled, with what settled last beside it', () => {
    expect(heroOf({ series: answer(YOUNG), before, settled: before })).toMatchObject({
      state: 'provisional',
      value: '€3.00',
      dates: '2 to 4 Nov',
      change: null,
      before: null,
      provisional: null,
      lastSettled: { value: '€4.60', dates: '26 Oct to 1 Nov' },
    })
  })

  it('is what settled last where no resolution of the range holds', () => {
    const lastSettled = { value: '€4.60', dates: '26 Oct to 1 Nov' }
    expect(heroOf({ series: answer(NONE), settled: before })).toMatchObject({ state: 'last settled', ...lastSettled })
    expect(heroOf({ series: answer(NONE), settled: answer(NONE) })).toMatchObject({ state: 'none', dates: '2 to 5 Nov' })
  })

  it('is made of parts that add up to it, settled or provisional', () => {
    const parts = (sums: typeof NONE) => heroOf({ series: answer(sums) }).parts.map(({ key, amount }) => [key, amount])
    const each = (sums: number[], by: number) => sums.map((sum) => expect.closeTo(sum / by, 9))
    expect(parts(UNLIKE_SUMS).map(([, amount]) => amount)).toEqual(each([500, 250, 30, 48], 180))
    expect(parts(YOUNG).map(([, amount]) => amount)).toEqual(each([1_375, 300, 50, 75], 600))
    expect(parts(NONE)).toEqual([])
  })
})

/** A row of 600 cases, of which 450 resolutions hold so far: a provisional cost of €3.00, a provisional rate of what holds. */
const expecting = (cost: [string, string, string] | null, rest: Partial<RowNowcast> = {}): FiguresAnswer => {
  const [estimate, low, high] = cost ?? [null, null, null]
  const nowcast = { ...noNowcast(0), costPerAcceptedResolution: { estimate, low, high }, ...rest }
  const row = { ...someRow('2026-11-02T00:00:00+00:00', {}, YOUNG), nowcast }
  return someAnswer([row], { by: [], step: 'total', to: '2026-11-04T00:00:00+00:00' })
}
const RATE = { acceptedResolutionRate: { estimate: 0.2, low: 0.1, high: 0.3 } }

describe('what is expected', () => {
  it('says that the time before has no settled number, rather than too few cases', () => {
    const lately = expecting(['3.500000', '3.200000', '3.900000'], RATE)
    const drawn = (past: FiguresAnswer): string => {
      const hero = heroOf({ series: answer(YOUNG), before: past, lately })
      return renderToStaticMarkup(<HeroCard hero={hero} against="the 7 days before" currency="EUR" />)
    }
    expect(drawn(answer(YOUNG, OCTOBER))).toContain('No settled number of the 7 days before to compare with')
    expect(drawn(before)).not.toContain('No settled number')
  })

  it('is the main number, of the last whole days, with its band; the settled one and the time before stand beside it', () => {
    const lately = expecting(['5.750000', '5.100000', '6.400000'], RATE)
    expect(heroOf({ series: answer(UNLIKE_SUMS), before, lately })).toMatchObject({
      state: 'expected',
      value: '€5.75',
      dates: '2 to 3 Nov',
      expected: { band: '€5.10 to €6.40' },
      settled: { value: '€4.60', dates: '2 Nov' },
      before: { value: '€4.60', dates: '26 Oct to 1 Nov' },
      provisional: null,
      tooEarly: null,
    })
  })

  it('is worse only where the band is clear of the time before, and then says what that comes to in a month', () => {
    const of = (cost: [string, string, string]) => heroOf({ series: answer(UNLIKE_SUMS), before, lately: expecting(cost, RATE) })
    const worse = of(['6.600000', '6.500000', '6.700000'])
    expect(worse.change?.meaning).toBe('worse')
    // A fifth of the cases of two days, fifteen times, at 2.00 each.
    const accepted = YOUNG.total.counts.cases * 0.2 * 15
    expect(worse.expected?.ifItStays?.value).toBe(`${formatRoughMoney(2 * accepted, 'EUR')} a month`)
    expect(worse.expected?.ifItStays?.words).toContain('accepted')
    const unclear = of(['6.600000', '3.100000', '10.100000'])
    expect([unclear.change?.meaning, unclear.expected?.ifItStays]).toEqual(['no clear change', null])
  })

  it('never beats what is provisional, which moved since', () => {
    const hero = heroOf({ series: answer(UNLIKE_SUMS), lately: expecting(['2.900000', '2.800000', '3.200000']) })
    expect([hero.value, hero.expected?.band]).toEqual(['€3.00', '€3.00 to €3.20'])
    expect([hero.change, hero.before, hero.expected?.ifItStays]).toEqual([null, null, null])
  })

  it('stands beside what settled last where nothing of the range has', () => {
    const lately = expecting(['5.750000', '5.100000', '6.400000'])
    const hero = heroOf({ series: answer(YOUNG), before, settled: before, lately })
    expect(hero).toMatchObject({ state: 'expected', settled: null, provisional: null, lastSettled: { value: '€4.60' } })
  })

  it.each([
    ['no baseline', /learned from four weeks/],
    ['few breaks', /fewer than 50 resolutions were taken back/],
    ['few resolutions', /fewer than 30 resolutions so far/],
  ] as const)('is too early to say for a reason, beside the number that there is: %s', (tooEarly, words) => {
    const hero = heroOf({ series: answer(UNLIKE_SUMS), before, lately: expecting(null, { tooEarly }) })
    expect([hero.state, hero.expected, hero.provisional?.value]).toEqual(['settled', null, '€3.00'])
    expect(hero.tooEarly).toMatch(words)
    expect(heroOf({ series: answer(UNLIKE_SUMS), lately: expecting(null) }).tooEarly).toBeNull()
  })
})

describe('the card of the main number', () => {
  const textOf = (answers: Record<string, FiguresAnswer>): string =>
    renderToStaticMarkup(<HeroCard hero={heroOf(answers)} against="the week before" currency="EUR" />).replace(/<[^>]+>/g, ' ')

  it.each([
    ['settled', { series: answer(UNLIKE_SUMS), before }, /€4\.60\s+2 Nov\s+settled\b.*2 to 4 Nov, if all 450 pending/],
    ['provisional', { series: answer(YOUNG), before }, /€3\.00\s+2 to 4 Nov\s+provisional\b.*450 resolutions may still/],
    ['settled before', { series: answer(NONE), settled: before }, /€4\.60\s+26 Oct to 1 Nov\s+settled\b.*no resolution holds/],
    [
      'expected',
      { series: answer(UNLIKE_SUMS), before, lately: expecting(['6.600000', '6.500000', '6.700000'], RATE) },
      /€6\.60\s+2 to 3 Nov\s+expected\b.*€6\.50 to €6\.70\s+nine times in ten.*worse.*Settled\s+€4\.60\s+2 Nov.*If it stays at €6\.60\s+\+€/,
    ],
    [
      'too early',
      { series: answer(YOUNG), lately: expecting(null, { tooEarly: 'few resolutions' }) },
      /€3\.00.*Too early for an/,
    ],
    ['without a number', { series: answer(NONE) }, /No number yet\s+2 to 5 Nov/],
  ])('says a number, its days and what it is: %s', (_, answers, words) => {
    expect(textOf(answers)).toMatch(words)
    expect(textOf(answers)).not.toMatch(/–/)
  })

  it('calls nothing better or worse that is provisional', () => {
    expect(textOf({ series: answer(UNLIKE_SUMS), before })).toContain('the week before')
    expect(textOf({ series: answer(YOUNG), before })).not.toMatch(/the week before|better|worse/)
  })
})
