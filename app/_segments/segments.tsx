'use client'
import { useMemo } from 'react'
import { totalContribution } from '#core/drift/decompose.ts'
import { segmentKey } from '#core/drift/decompose_rows.ts'
import { changeOfFigure, LEAST_SAMPLE } from '#core/figures/change.ts'
import type { FigureRow, PackedAnswer } from '#core/figures/contract.ts'
import { readingOfRow } from '#core/figures/reading.ts'
import { DIMENSION_NAMES } from '#core/segment/dimensions.ts'
import { useFigures } from '../_live/use_figures.ts'
import { EmptyWorkspace } from '../_page/empty_workspace.tsx'
import { LoadProblem } from '../_page/load_problem.tsx'
import { Provenance } from '../_page/provenance.tsx'
import { Card } from '../_ui/card.tsx'
import { segmentQuestions } from '../_view/questions.ts'
import type { ScreenSettings } from '../_view/settings.ts'
import { useView } from '../_view/use_view.ts'
import type { View } from '../_view/view.ts'
import { columnsOf } from './columns.ts'
import { driversOf, isSmall } from './drivers.ts'
import { DriversSentence } from './drivers_sentence.tsx'
import { anyExpected } from './expected.ts'
import { EachAlert } from './segment_alert.tsx'
import { SegmentsFiles } from './segments_files.tsx'
import { SegmentsTable } from './segments_table.tsx'
import { sortRows } from './sort_rows.ts'

interface SegmentsProps {
  view: View
  settings: ScreenSettings
  answers: Record<string, PackedAnswer>
  /** Whether one may make alerts. */
  mayAlert: boolean
}

/** The figures by one or two dimensions, live; the order is the address's. */
export function Segments({ view, settings, answers: first, mayAlert }: SegmentsProps) {
  const questions = useMemo(() => segmentQuestions(view, settings), [view, settings])
  const { answers, problem, reload } = useFigures(questions, first)
  const { view: shown, change } = useView()
  const { current, before, whole } = answers
  const past = useMemo(() => new Map(before?.rows.map((row) => [segmentKey(row), row])), [before])
  const drivers = useMemo(() => current && driversOf(current, before), [current, before])
  if (!current) return null
  if (current.sequence === 0) return <EmptyWorkspace />
  const addsOf = (row: FigureRow) => {
    const contribution = drivers?.of(row)
    return contribution ? totalContribution(contribution) : null
  }
  const columns = columnsOf(shown.columns)
  const rows = sortRows(current.rows, shown.sort, addsOf)
  const changeOf = (row: FigureRow) => {
    const earlier = past.get(segmentKey(row))
    return earlier
      ? changeOfFigure('costPerAcceptedResolution', readingOfRow(row), readingOfRow(earlier), settings.currency)
      : null
  }
  return (
    <div className="space-y-4">
      {problem && <LoadProblem problem={problem} asOf={current.asOf} timeZone={settings.timeZone} onRetry={reload} />}
      {drivers && before && (
        <DriversSentence rows={rows} before={before.rows} by={view.by} drivers={drivers} currency={settings.currency} />
      )}
      <Card
        id="by-segment"
        title={`By ${view.by.map((dimension) => DIMENSION_NAMES[dimension].toLowerCase()).join(' and ')}`}
        hint={rows.some(isSmall) && `In italics: fewer than ${LEAST_SAMPLE} matured cases, which say little.`}
        flush
        actions={
          <>
            {mayAlert && <EachAlert by={view.by} filters={view.filters} />}
            <SegmentsFiles
              drivers={drivers ?? null}
              {...{ current, before, rows, addsOf, columns, by: view.by, filters: view.filters }}
            />
          </>
        }
      >
        <SegmentsTable
          rows={rows}
          by={view.by}
          columns={columns}
          sort={shown.sort}
          currency={settings.currency}
          view={shown}
          mayAlert={mayAlert}
          drivers={drivers ?? null}
          whole={anyExpected(current.rows) ? (whole?.rows[0] ?? null) : null}
          {...(before ? { changeOf } : {})}
          onSort={(sort) => change({ sort })}
        />
        {rows.length === 0 && (
          <p className="px-5 py-10 text-center text-sm text-ink-default">No case in this range passes these filters.</p>
        )}
      </Card>
      <Provenance answer={current} />
    </div>
  )
}
