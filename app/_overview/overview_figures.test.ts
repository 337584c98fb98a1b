import { describe, expect, it } from 'vitest'
import { contentsOf } from '#core/figures/contents.ts'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import { readContents } from '#core/figures/read_contents.ts'
import { noNowcast } from '#core/figures/row_nowcast.ts'
import { projectAnswer } from '#core/figures/testing/project_answer.ts'
import { someAnswer, someRow } from '#core/figures/testing/some_answer.ts'
import { someSums, UNLIKE_SUMS } from '#core/figures/testing/some_sums.ts'
import { overviewQuestions } from '../_view/questions.ts'
import type { ScreenSettings } from '../_view/settings.ts'
import { DEFAULT_VIEW } from '../_view/view.ts'
import { pictureWords } from './picture_words.ts'
import { prepareOverview } from './prepare_overview.ts'
import { seriesFile } from './series_file.ts'
import { viewsFile } from './views_file.ts'

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
const NOW = Date.parse('2026-11-04T12:00:00Z')
const QUESTIONS = overviewQuestions(DEFAULT_VIEW, SETTINGS)

const { total, matured, maturedHuman } = UNLIKE_SUMS
const HALF = UNLIKE_SUMS
const SETTLED = { total: matured, matured, maturedHuman }
const YOUNG = { total, matured: someSums({}), maturedHuman: someSums({}) }
const day = (start: string, sums: typeof HALF) => [
  someRow(`2026-11-${start}T00:00:00+00:00`, { handler: 'ai' }, sums),
  someRow(`2026-11-${start}T00:00:00+00:00`, { handler: 'human' }, { ...sums, total: sums.matured }),
]
/** Of the main number each state, of the chart a settled step, one in part, and one that has not settled. */
const SERIES: [string, FiguresAnswer][] = [
  ['a range in part settled', someAnswer([...day('02', SETTLED), ...day('03', HALF), ...day('04', YOUNG)])],
  ['a settled range', someAnswer(day('02', SETTLED), { maturedThrough: '2026-11-09T00:00:00Z' })],
  ['a young range', someAnswer(day('04', YOUNG))],
  ['nothing', someAnswer([])],
]
const ONE = someAnswer([someRow('2026-11-02T00:00:00+00:00', {}, SETTLED)], { by: [] })
const NOWCAST = {
  ...noNowcast(0),
  acceptedResolutionRate: { estimate: 0.1, low: 0.05, high: 0.2 },
  costPerAcceptedResolution: { estimate: '9.000000', low: '8.500000', high: '9.500000' },
}
const EXPECTED = someAnswer(
  ['03', '04'].map((date) => ({ ...someRow(`2026-11-${date}T00:00:00+00:00`, {}, YOUNG), nowcast: NOWCAST })),
  { by: [] },
)
const LATELY = someAnswer(EXPECTED.rows.slice(1), { by: [], step: 'total' })
const OTHERS = {
  expected: EXPECTED,
  lately: LATELY,
  today: ONE,
  lastWeek: ONE,
  settled: someAnswer(day('02', SETTLED), { step: 'total' }),
  before: ONE,
}

/** What the screen is answered: of each answer what its question asks for. */
function asked(whole: Record<string, FiguresAnswer>): Record<string, FiguresAnswer> {
  const entries = QUESTIONS.map(({ name, address }) => {
    const contents = readContents(new URLSearchParams(address(NOW)))
    if (!contents) throw new Error(`${name} names no figures`)
    return [name, projectAnswer(whole[name] as FiguresAnswer, contents)]
  })
  return Object.fromEntries(entries)
}

function shownOf(answers: Record<string, FiguresAnswer>): unknown {
  const series = answers.series as FiguresAnswer
  const { head: _, ...model } = prepareOverview({
    view: DEFAULT_VIEW,
    settings: SETTINGS,
    answers: { ...answers, series },
    releases: [],
    policies: [],
    notes: [],
    fired: [],
    against: 'the 28 days before',
  })
  const files = [
    seriesFile({ series, points: model.points, firstDayOfWeek: 1, filters: {} }),
    viewsFile(series, {}),
    pictureWords(series, model.points, DEFAULT_VIEW),
  ]
  return { model, files }
}

describe('what the overview asks for', () => {
  it.each(SERIES)('is all that it shows, and writes into files: %s', (_, series) => {
    const whole = { series, ...OTHERS }
    expect(shownOf(asked(whole))).toEqual(shownOf(whole))
  })

  it('is less than everything', () => {
    const widths = Object.values(asked({ series: SERIES[0]?.[1] as FiguresAnswer, ...OTHERS })).map(
      (answer) => [contentsOf(answer).values.length, answer.columns?.length ?? 0] as const,
    )
    for (const [values, columns] of widths) expect([values, columns < 70]).toEqual([0, true])
  })
})
