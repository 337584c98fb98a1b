import { expect, test } from 'vitest'
import { FIGURE_IDS, type FigureId, figureOf } from './catalogue.ts'
import { readingOf } from './reading.ts'
import { sayFigure } from './say_figure.ts'

test.each<[FigureId, string]>([
  ['cases', 'over all cohorts, matured or not; a count; neither way is better.'],
  ['csat', 'over all cohorts, matured or not; a mean of scores from 1 to 5; higher is better.'],
  ['caseHandleSeconds', 'over all cohorts, matured or not; seconds; lower is better.'],
  ['handoffMinutes', 'over conversations, by when their first handling ended; minutes; lower is better.'],
  ['agentEquivalents', 'over matured cohorts; full-time humans; higher is better.'],
])('the description of %s ends with %s', (id, end) => expect(sayFigure(figureOf(id))).toContain(`, ${end}`))

test('a figure is described in a line', () => {
  expect(sayFigure(figureOf('recontactRate'))).toBe(
    'Re-contact rate: Of the matured resolutions, those that were taken back. Computed as broken / resolved, over matured cohorts; ' +
      'a rate from 0 to 1; lower is better.',
  )
  expect(sayFigure(figureOf('allHumanBaseline'))).toBe(
    'All-human baseline: What an accepted resolution costs with humans alone. Computed as full cost / accepted, of cases begun by a human, ' +
      'over matured cohorts; a decimal string with 6 decimals, in the currency; neither way is better.',
  )
})

test.each(FIGURE_IDS)('%s is described in words of the trade, not in those of our code', (id) => {
  const { missing, sample } = figureOf(id)
  const said = [sayFigure(figureOf(id)), missing, sample.words(readingOf([]), 'EUR')].join(' ')
  expect(said).not.toMatch(/\b(stint|root|prelude)s?\b/i)
})
