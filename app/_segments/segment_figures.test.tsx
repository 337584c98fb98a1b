import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawnAt } from '#app/_testing/at_address.tsx'
import { FIGURE_IDS } from '#core/figures/catalogue.ts'
import { changeOfFigure } from '#core/figures/change.ts'
import type { FigureRow, FiguresAnswer } from '#core/figures/contract.ts'
import { readContents } from '#core/figures/read_contents.ts'
import { readingOfRow } from '#core/figures/reading.ts'
import { noNowcast } from '#core/figures/row_nowcast.ts'
import { projectAnswer } from '#core/figures/testing/project_answer.ts'
import { someAnswer, someRow } from '#core/figures/testing/some_answer.ts'
import { UNLIKE_SUMS } from '#core/figures/testing/some_sums.ts'
import type { TableFile } from '../_export/table_file.ts'
import { segmentQuestions } from '../_view/questions.ts'
import type { ScreenSettings } from '../_view/settings.ts'
import { DEFAULT_VIEW, type View } from '../_view/view.ts'
import { columnsOf } from './columns.ts'
import { driversOf } from './drivers.ts'
import { DriversSentence } from './drivers_sentence.tsx'
import { segmentFigures } from './segment_figures.ts'
import { segmentsFile } from './segments_file.ts'
import { SegmentsTable } from './segments_table.tsx'
import { sortRows } from './sort_rows.ts'

const SETTINGS: ScreenSettings = {
  workspaceSlug: 'w',
  currency: 'EUR',
  timeZone: 'UTC',
  firstDayOfWeek: 1,
  fullTimeMinutesPerWeek: 1_800,
  acceptanceWindowDays: 14,
  handoffTargetMinutes: 30,
  policyVersion: 1,
}
const NOWCAST = {
  ...noNowcast(0.25),
  acceptedResolutionRate: { estimate: 0.1, low: 0.05, high: 0.2 },
  costPerAcceptedResolution: { estimate: '9.000000', low: '8.500000', high: '9.500000' },
}
const { total, matured, maturedHuman } = UNLIKE_SUMS
const row = (topic: string, sums: typeof UNLIKE_SUMS) => someRow('2026-11-02T00:00:00+00:00', { topic }, sums)
const CURRENT = [
  { ...row('refund', UNLIKE_SUMS), nowcast: NOWCAST },
  row('delivery', { total: matured, matured: total, maturedHuman }),
]
const BEFORE = [row('refund', { total, matured: maturedHuman, maturedHuman }), row('gone', UNLIKE_SUMS)]
const whole = (rows: FigureRow[]) => someAnswer(rows, { step: 'total', by: ['topic'] })

/** What the table, its sentence and its file say of the answers. */
function shownOf(view: View, current: FiguresAnswer, before: FiguresAnswer): unknown {
  const drivers = driversOf(current, before)
  if (!drivers) throw new Error('something was accepted in both')
  const columns = columnsOf(view.columns)
  const rows = sortRows(current.rows, view.sort)
  const past = new Map(before.rows.map((one) => [one.segment.topic, one]))
  const changeOf = (one: FigureRow) => {
    const earlier = past.get(one.segment.topic)
    return earlier ? changeOfFigure('costPerAcceptedResolution', readingOfRow(one), readingOfRow(earlier), 'EUR') : null
  }
  const table = {
    by: view.by,
    columns,
    sort: view.sort,
    currency: 'EUR',
    view,
    drivers,
    whole: current.rows[0] ?? null,
    changeOf,
    mayAlert: true,
    onSort: () => undefined,
  }
  const sentence = { before: before.rows, by: view.by, drivers, currency: 'EUR' }
  const markup = drawnAt(
    '/w/acme/segments',
    <>
      <DriversSentence rows={rows} {...sentence} />
      <SegmentsTable rows={rows} {...table} />
    </>,
  )
  return { markup, file: segmentsFile({ current, before, rows, by: view.by, columns, filters: {}, addsOf: () => null }) }
}

const anyView: fc.Arbitrary<View> = fc
  .record({ columns: fc.subarray([...FIGURE_IDS]), column: fc.constantFrom(...FIGURE_IDS, 'topic', 'contribution') })
  .map(({ columns, column }) => ({ ...DEFAULT_VIEW, columns, sort: { column, descending: true } }))

describe('what the segments ask for', () => {
  it('is all that they show, whatever the columns and the order', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const [current, before] = segmentQuestions(view, SETTINGS).map(({ address }, place) => {
          const contents = readContents(new URLSearchParams(address(Date.parse('2026-11-04T12:00:00Z'))))
          if (!contents) throw new Error('the question names no figures')
          return projectAnswer(whole(place === 0 ? CURRENT : BEFORE), contents)
        })
        if (!current || !before) throw new Error('there are two questions')
        expect(shownOf(view, current, before)).toEqual(shownOf(view, whole(CURRENT), whole(BEFORE)))
      }),
      { numRuns: 40 },
    )
  })

  it('shows what is expected beside what has settled, and a reason where that cannot be told', () => {
    const { markup, file } = shownOf(DEFAULT_VIEW, whole(CURRENT), whole(BEFORE)) as { markup: string; file: TableFile }
    const words = markup.replace(/<[^>]+>/g, ' ')
    expect(words.match(/Expected/g)).toHaveLength(2)
    expect(words).toMatch(/€9\.00\s+€8\.50 to €9\.50/)
    expect(words).toMatch(/10\.0%\s+5\.0% to 20\.0%/)
    expect(words).toContain('Nothing is expected of it.')
    expect(file.rows[0]).toMatchObject({ expectedCostPerAcceptedResolution: { amount: '9.000000' }, expectedRateHigh: 0.2 })
    expect(file.rows[1]).toMatchObject({ expectedCostLow: null, expectedAcceptedResolutionRate: null })
  })

  it('stays the same in another order by a column that is shown', () => {
    const sorted = (column: string) => segmentFigures({ columns: [], sort: { column, descending: true } })
    expect(sorted('csat')).toEqual(sorted('cases'))
    expect(sorted('topic')).toEqual(sorted('cases'))
    expect(sorted('fullCost')).toEqual([...sorted('cases'), 'fullCost'])
  })
})
