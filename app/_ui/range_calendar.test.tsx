import type { ComponentProps } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { RangeCalendar } from './range_calendar.tsx'

const PROPS: ComponentProps<typeof RangeCalendar> = {
  label: 'Days',
  value: { from: '2026-11-05', through: '2026-11-09' },
  onValueChange: () => undefined,
  min: '2026-11-03',
  today: '2026-11-20',
  firstDayOfWeek: 1,
}
const draw = (change: Partial<typeof PROPS> = {}): string => renderToStaticMarkup(<RangeCalendar {...PROPS} {...change} />)

/** The day of each cell of the month whose tag says so. */
const daysWhere = (markup: string, says: string): number[] =>
  [...markup.matchAll(/<div[^>]*role="button"[^>]*>(\d+)<\/div>/g)]
    .filter(([tag]) => tag.includes(says) && !tag.includes('data-outside-month'))
    .map(([, day]) => Number(day))

it('shows the month of the range, and which of its days are chosen', () => {
  expect(draw()).toContain('November 2026')
  expect(daysWhere(draw(), 'data-selected="true"')).toEqual([5, 6, 7, 8, 9])
  expect(daysWhere(draw(), 'data-selection-start="true"')).toEqual([5])
  expect(daysWhere(draw(), 'data-selection-end="true"')).toEqual([9])
})

it('has the days from the first with data until today, wherever the browser is', () => {
  const off = daysWhere(draw(), 'data-disabled="true"')
  expect(off).toEqual([1, 2, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30])
  expect(daysWhere(draw(), 'underline')).toEqual([20])
})

it('has every day before today while there is no data, and shows the month of today where nothing is chosen', () => {
  const markup = draw({ min: null, value: null })
  expect(markup).toContain('November 2026')
  expect(daysWhere(markup, 'data-disabled="true"')).toEqual([21, 22, 23, 24, 25, 26, 27, 28, 29, 30])
  expect(daysWhere(markup, 'data-selected="true"')).toEqual([])
})

it.each([
  [1, 'Mon'],
  [6, 'Sat'],
  [7, 'Sun'],
])('begins its weeks where the workspace does: %d', (firstDayOfWeek, first) => {
  expect(/<th[^>]*>(\w+)<\/th>/.exec(draw({ firstDayOfWeek }))?.[1]).toBe(first)
})
