import { expect, it } from 'vitest'
import { noNowcast, sayNowcast } from './row_nowcast.ts'

const rate = { estimate: 0.55, low: 0.5, high: 0.6 }
const unknown = { estimate: null, low: null, high: null }

it('says what was estimated, money in units of the currency to the micro', () => {
  const cost = { estimate: 2_590_000.4, low: 2_499_999.5, high: 3_000_000 }
  expect(sayNowcast({ rate, cost }, 0.25)).toEqual({
    acceptedResolutionRate: rate,
    costPerAcceptedResolution: { estimate: '2.590000', low: '2.500000', high: '3.000000' },
    tooEarly: null,
    maturedShare: 0.25,
  })
})

it('says of either that it is unknown by itself', () => {
  expect(sayNowcast({ rate, cost: null }, 1)).toMatchObject({ acceptedResolutionRate: rate, costPerAcceptedResolution: unknown })
  expect(sayNowcast({ rate: null, cost: null }, null)).toEqual(noNowcast(null))
})

it('says why it is too early, and nothing else', () => {
  expect(sayNowcast('few breaks', 0.25)).toEqual({ ...noNowcast(0.25), tooEarly: 'few breaks' })
})
