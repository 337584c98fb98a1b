'use client'
import { useMemo } from 'react'
import { FIGURE_GROUPS, type FigureId, figureOf } from '#core/figures/catalogue.ts'
import { reasonOf } from '#core/figures/compute.ts'
import type { PackedAnswer } from '#core/figures/contract.ts'
import { type Reading, readingOf, readingOfRow } from '#core/figures/reading.ts'
import type { RowNowcast } from '#core/figures/row_nowcast.ts'
import { BETTER_WORDS, OVER_WORDS } from '#core/figures/say_figure.ts'
import { formatFigure } from '#core/format/figure.ts'
import { NOTHING } from '#core/format/number.ts'
import { CsvButton } from '../_export/csv_button.tsx'
import { useFigures } from '../_live/use_figures.ts'
import { LoadProblem } from '../_page/load_problem.tsx'
import { Provenance } from '../_page/provenance.tsx'
import { isExpectedId } from '../_segments/expected.ts'
import { Card } from '../_ui/card.tsx'
import { totalQuestion } from '../_view/questions.ts'
import type { ScreenSettings } from '../_view/settings.ts'
import type { View } from '../_view/view.ts'
import { definitionsFile } from './definitions_file.ts'
import { ExpectedLine } from './expected_line.tsx'
import { HowSure } from './how_sure.tsx'

interface DefinitionsProps {
  view: View
  settings: ScreenSettings
  answers: Record<string, PackedAnswer>
}

/** Every figure of the catalogue: what it says, how it is computed, and what it is now under this view. */
export function Definitions({ view, settings, answers: first }: DefinitionsProps) {
  const questions = useMemo(() => [totalQuestion(view, settings)], [view, settings])
  const { answers, problem, reload } = useFigures(questions, first)
  const { total } = answers
  if (!total) return null
  const [row] = total.rows
  const reading = row ? readingOfRow(row) : readingOf([])
  return (
    <div className="space-y-4">
      {problem && <LoadProblem problem={problem} asOf={total.asOf} timeZone={settings.timeZone} onRetry={reload} />}
      <div className="flex justify-end">
        <CsvButton what="all figures" file={() => definitionsFile(total, reading, view.filters)} />
      </div>
      <div className="gap-4 xl:columns-2">
        <HowSure />
        {FIGURE_GROUPS.map(({ name, ids }) => (
          <Card key={name} title={name} flush className="mb-4 break-inside-avoid">
            <dl className="divide-y divide-line border-t border-line">
              {ids.map((id) => (
                <Entry key={id} id={id} reading={reading} nowcast={row?.nowcast} currency={total.currency} />
              ))}
            </dl>
          </Card>
        ))}
      </div>
      <Provenance answer={total} />
    </div>
  )
}

interface EntryProps {
  id: FigureId
  reading: Reading
  /** What is expected of the range. */
  nowcast: RowNowcast | undefined
  currency: string
}

/** The name and its value in one line, what they mean below. */
function Entry({ id, reading, nowcast, currency }: EntryProps) {
  const figure = figureOf(id)
  const { name, definition, formula, over, better } = figure
  const value = formatFigure(id, reading, currency)
  return (
    <div id={id} className="grid scroll-mt-16 grid-cols-[1fr_auto] gap-x-4 gap-y-1 px-4 py-3 target:bg-surface-muted sm:px-5">
      <dt className="text-sm font-medium text-ink">{name}</dt>
      <dd className="text-right text-sm font-semibold text-ink tabular-nums" data-testid={`value-${id}`}>
        {value === NOTHING ? <span className="sr-only">no value</span> : value}
        {value === NOTHING && <span aria-hidden="true">{NOTHING}</span>}
      </dd>
      {isExpectedId(id) && <ExpectedLine {...{ id, reading, nowcast, currency }} />}
      <dd className="col-span-2 max-w-prose text-sm text-ink-default">{definition}</dd>
      <dd className="col-span-2 text-xs text-ink-subtle">
        = {formula} · {OVER_WORDS[over]}
        {better !== 'neither' && ` · ${BETTER_WORDS[better]}`}
      </dd>
      {value === NOTHING && <dd className="col-span-2 text-xs text-ink-default">No value: {reasonOf(figure, reading)}</dd>}
    </div>
  )
}
