import { describe, expect, it } from 'vitest'
import { chooseBasis, type PeriodMaturity } from './choose_basis.ts'

const SETTLED: PeriodMaturity = { isSettled: true, hasSettled: true, untold: null }
const EXPECTED: PeriodMaturity = { isSettled: false, hasSettled: false, untold: null }
const PARTLY: PeriodMaturity = { isSettled: false, hasSettled: true, untold: null }
const PARTLY_EARLY: PeriodMaturity = { ...PARTLY, untold: 'no baseline' }
const EARLY: PeriodMaturity = { ...EXPECTED, untold: 'few breaks' }
const EMPTY: PeriodMaturity = { isSettled: true, hasSettled: false, untold: null }

describe('what two periods are compared by', () => {
  it.each([
    ['what has settled, where all has', SETTLED, SETTLED, undefined, 'settled', null],
    ['what is expected, where some has not', SETTLED, PARTLY, undefined, 'nowcast', null],
    ['what is expected, also of both', EXPECTED, EXPECTED, undefined, 'nowcast', null],
    ['the settled parts, where it is too early for more', SETTLED, PARTLY_EARLY, undefined, 'settled', null],
    ['the settled parts, where these are wanted', SETTLED, PARTLY, 'settled', 'settled', null],
    ['nothing, where nothing has settled and it is too early', SETTLED, EARLY, undefined, null, 'few breaks'],
    ['nothing, where it is too early for what is wanted', SETTLED, PARTLY_EARLY, 'nowcast', null, 'no baseline'],
    ['nothing, where nothing has settled of what is wanted', SETTLED, EXPECTED, 'settled', null, 'nothing settled'],
    ['nothing, where nothing was accepted before', EMPTY, EXPECTED, undefined, null, 'nothing accepted'],
    ['what has settled as what both came to', SETTLED, SETTLED, 'nowcast', 'nowcast', null],
  ] as const)('is %s', (_, before, after, asked, basis, reason) => {
    expect(chooseBasis(before, after, asked)).toEqual({ basis, reason })
  })
})
