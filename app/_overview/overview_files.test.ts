import { expect, it } from 'vitest'
import { someAnswer, someRow } from '#core/figures/testing/some_answer.ts'
import { someSums } from '#core/figures/testing/some_sums.ts'
import { DEFAULT_VIEW } from '../_view/view.ts'
import { prepareParts } from './parts.ts'
import { pictureWords } from './picture_words.ts'
import { seriesFile } from './series_file.ts'
import { viewsFile } from './views_file.ts'

const sums = (cases: number, accepted: number) =>
  someSums({ counts: { cases, resolved: cases, accepted }, handling: 10, rework: 8 })
const nothing = someSums({})
const settled = { total: sums(10, 8), matured: sums(10, 8), maturedHuman: nothing }
const open = {
  total: someSums({ counts: { cases: 10, resolved: 10, pending: 10 }, handling: 20 }),
  matured: nothing,
  maturedHuman: nothing,
}
const ai = { handler: 'ai' }
const SERIES = someAnswer([someRow('2026-11-02T00:00:00+00:00', ai, settled), someRow('2026-11-04T00:00:00+00:00', ai, open)])
const FILTERS = { topic: ['refund', ''] }
const releases = [{ agentVersion: '=v2', deployedAt: '2026-11-04T09:00:00Z', note: null }]
const notes = ['=1+1', 'new refund flow'].map((text, place) => ({
  id: String(place),
  at: '2026-11-04T09:00:00Z',
  text,
  madeBy: 'ana@example.com',
  madeAt: '2026-11-04T09:00:00Z',
}))
const points = prepareParts({ series: SERIES, firstDayOfWeek: 1, releases, policies: [], notes })
const [first, gap, last] = points
const expectedPoints = [first, gap, last && { ...last, estimate: { value: 2.5, low: 2.25, high: 3 } }].filter(
  (one) => one !== undefined,
)

it('writes a row for each step of the chart: cost and parts where it has settled, what is known so far where not', () => {
  const { name, rows } = seriesFile({ series: SERIES, points, firstDayOfWeek: 1, filters: FILTERS })
  expect(name).toBe('holdfast-cost-over-time-2026-11-02-2026-11-06')
  expect(rows).toHaveLength(3)
  expect(rows[0]).toMatchObject({
    start: '2026-11-02T00:00:00+00:00',
    step: 'day',
    costPerAcceptedResolution: { amount: '2.250000' },
    handlingPerAccepted: { amount: '1.250000' },
    reworkPerAccepted: { amount: '1.000000' },
    knownSoFar: null,
    cases: 10,
    maturedShare: 1,
    costPerCase: { amount: '1.000000' },
    marks: '',
    notes: '',
  })
  expect(rows[1]).toMatchObject({ costPerAcceptedResolution: null, knownSoFar: null, cases: 0, maturedShare: null })
  expect(rows[2]).toMatchObject({
    costPerAcceptedResolution: null,
    handlingPerAccepted: null,
    knownSoFar: { amount: '2.000000' },
    pending: 10,
    maturedShare: 0,
    marks: '=v2',
    notes: '=1+1; new refund flow',
  })
  const expected = seriesFile({ series: SERIES, points: expectedPoints, firstDayOfWeek: 1, filters: FILTERS }).rows
  expect([expected[0], expected[2]].map((row) => [row?.expected, row?.expectedLow, row?.expectedHigh])).toEqual([
    [null, null, null],
    ['2.500000', '2.250000', '3.000000'].map((amount) => ({ amount })),
  ])
  for (const row of rows) expect(row).toMatchObject({ filters: 'topic=refund&topic=', policyVersion: 1, currency: 'EUR' })
})

it('writes both views, a row for each figure of theirs, by who handled', () => {
  const { rows } = viewsFile(SERIES, {})
  const of = (view: string, figure: string) => rows.find((row) => row.view === view && row.figure === figure)
  expect(of('deflection', 'cases')).toMatchObject({ ai: 20, human: 0, all: 20 })
  expect(of('accepted', 'costPerAcceptedResolution')).toMatchObject({
    ai: { amount: '2.250000' },
    human: null,
    all: { amount: '2.250000' },
    filters: '',
    maturedThrough: '2026-11-03T00:00:00+00:00',
  })
  expect(rows).toHaveLength(11)
})

it('says around a picture what it shows, of which time, which cases and under which rules', () => {
  const { title, legend, lines } = pictureWords(SERIES, points, { ...DEFAULT_VIEW, filters: FILTERS })
  expect(title).toBe('Cost per accepted resolution (EUR), 2 Nov 2026 to 5 Nov 2026, UTC')
  expect(legend.map(({ name }) => name)).toEqual(['Handling', 'Rework'])
  expect(lines.join(' ')).toContain('Policy version 1, window 14 days. Settled through 3 Nov 2026')
  expect(lines.join(' ')).toContain('Filters: topic=refund&topic=.')
  expect(pictureWords(SERIES, points, DEFAULT_VIEW).lines.join(' ')).toContain('Filters: none.')
  expect(lines.at(-1)).toBe('Notes: 4 Nov: =1+1; 4 Nov: new refund flow')
  const long = points.map((point) => ({ ...point, marks: [{ kind: 'note', label: 'x'.repeat(200) } as const] }))
  expect(pictureWords(SERIES, long, DEFAULT_VIEW).lines.at(-1)).toMatch(/^Notes: 2 Nov: x{105}…$/)
  expect(lines.join(' ')).toContain('Hatched: not settled, can only rise.')
  const withExpected = pictureWords(SERIES, expectedPoints, DEFAULT_VIEW)
  expect(withExpected.legend.at(-1)).toEqual({ name: 'Expected, with its band nine times in ten', colour: 'var(--accent)' })
  expect(withExpected.lines.join(' ')).toContain('Outlined: provisional; hatched: still to come.')
  const none = points.map((point) => ({ ...point, marks: [] }))
  expect(pictureWords(SERIES, none, DEFAULT_VIEW).lines.at(-1)).toContain('Holdfast')
})
