import { expect, test } from 'vitest'
import { type FigureId, figureOf } from './catalogue.ts'
import { sayFigure } from './say_figure.ts'

test.each<[FigureId, string]>([
  ['cases', 'over all cohorts, matured or not; a count; neither way is better.'],
  ['csat', 'over all cohorts, matured or not; a mean of scores from 1 to 5; higher is better.'],
  ['caseHandleSeconds', 'over all cohorts, matured or not; seconds; lower is better.'],
  ['handoffMinutes', 'over conversations, by the end of their first stint; minutes; lower is better.'],
  ['agentEquivalents', 'over matured cohorts; full-time humans; higher is better.'],
])('the description of %s ends with %s', (id, end) => expect(sayFigure(figureOf(id))).toContain(`, ${end}`))

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
