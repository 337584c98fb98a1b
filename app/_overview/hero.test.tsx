import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import { someAnswer, someRow } from '#core/figures/testing/some_answer.ts'
import { someSums, UNLIKE_SUMS } from '#core/figures/testing/some_sums.ts'
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

describe('the card of the main number', () => {
  const textOf = (answers: Record<string, FiguresAnswer>): string =>
    renderToStaticMarkup(<HeroCard hero={heroOf(answers)} against="the week before" currency="EUR" />).replace(/<[^>]+>/g, ' ')

  it.each([
    ['settled', { series: answer(UNLIKE_SUMS), before }, /€4\.60\s+2 Nov\s+settled\b.*2 to 4 Nov, if all 450 pending/],
    ['provisional', { series: answer(YOUNG), before }, /€3\.00\s+2 to 4 Nov\s+provisional\b.*450 resolutions may still/],
    ['settled before', { series: answer(NONE), settled: before }, /€4\.60\s+26 Oct to 1 Nov\s+settled\b.*no resolution holds/],
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
