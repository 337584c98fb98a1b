import { expect, test } from 'vitest'
import { figureOf } from './catalogue.ts'
import { sayFigure } from './say_figure.ts'

test('a figure is described in a line', () => {
  expect(sayFigure(figureOf('recontactRate'))).toBe(
    'Re-contact rate: Of the matured resolutions, those that were taken back. Computed as broken / resolved, over matured cohorts; ' +
      'a rate from 0 to 1; lower is better.',
  )
  expect(sayFigure(figureOf('allHumanBaseline'))).toBe(
    'All-human baseline: What an accepted resolution costs with humans alone. Computed as full cost / accepted, of cases with a human root, ' +
      'over matured cohorts; a decimal string with 6 decimals, in the currency; neither way is better.',
  )
})
