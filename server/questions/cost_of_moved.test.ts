import { expect, it } from 'vitest'
import { costOfFigures } from './cost_of.ts'
import { costOfMoved } from './cost_of_moved.ts'

const NOW = Date.parse('2026-11-24T12:00:00Z')
const WEEK = { from: '2026-11-02', to: '2026-11-09' }
const YEARS = { from: '2020-01-01', to: '2026-11-09' }
const against = ({ from, to }: typeof WEEK) => ({ againstFrom: from, againstTo: to })
/** By segments: years of it are dear, a week of it is not. */
const ASKED = { by: 'handler,topic' }
const query = (some: Record<string, string>): URLSearchParams => new URLSearchParams({ ...ASKED, ...some })

it('has a cheap and a dear range to be told from', () => {
  expect([WEEK, YEARS].map((range) => costOfFigures(query(range), NOW))).toEqual(['cheap', 'expensive'])
})

it.each([
  ['cheap where both periods are', { ...WEEK, ...against(WEEK) }, 'cheap'],
  ['cheap where a week of long ago is', { ...WEEK, ...against({ from: '2020-01-01', to: '2020-01-08' }) }, 'cheap'],
  ['dear where the period is', { ...YEARS, ...against(WEEK) }, 'expensive'],
  ['dear where the one before is', { ...WEEK, ...against(YEARS) }, 'expensive'],
  ['as the period where nothing is said of the one before', WEEK, 'cheap'],
])('a question for what moved is %s', (_, some, cost) => expect(costOfMoved(query(some), NOW)).toBe(cost))
