import { expect, it } from 'vitest'
import { prepareAgeCurves } from './age_curves.ts'

const BEFORE = [
  { days: 0, share: 0 },
  { days: 5, share: 0.1 },
  { days: 10, share: 0.2 },
]

it('goes from the first age to the last, on 0, with what lies between then and now', () => {
  const curves = prepareAgeCurves(
    {
      before: BEFORE,
      now: [
        { days: 0, share: 0 },
        { days: 5, share: 0.2 },
      ],
      expected: [
        { days: 5, share: 0.2 },
        { days: 10, share: 0.4 },
      ],
    },
    40,
  )
  expect(curves).toMatchObject({
    before: 'M0,40L50,30L100,20',
    now: 'M0,40L50,20',
    expected: 'M50,20L100,0',
    between: 'M0,40L50,20L50,30L0,40Z',
    lastDay: 10,
  })
})

it('stands on its own where nothing is known of now', () => {
  expect(prepareAgeCurves({ before: BEFORE, now: [], expected: [] }, 40)).toMatchObject({ now: '', expected: '', between: '' })
})
