'use client'
import { memo, type ReactNode, useMemo } from 'react'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import { formatMoney, formatMoneyTick } from '#core/format/money.ts'
import type { Release } from '#core/release/contract.ts'
import { useScreenPath } from '../_links/use_screen_path.ts'
import { useKept } from '../_live/use_kept.ts'
import { ChartNotes } from '../_notes/chart_notes.tsx'
import { noteInstant } from '../_notes/chart_range.ts'
import { useNoteDialog } from '../_notes/use_note_dialog.ts'
import type { Notes } from '../_notes/use_notes.ts'
import { Card } from '../_ui/card.tsx'
import { prepareTimeBars } from '../_ui/charts/time_bars.ts'
import { TimeBarsChart } from '../_ui/charts/time_bars_chart.tsx'
import { COST_PARTS, type CostPoint } from '../_ui/cost_point.ts'
import { type View, viewParams } from '../_view/view.ts'
import type { AnswerHead } from './answer_head.ts'
import { startFormat, summaryOf } from './chart_summary.ts'
import { costReading } from './cost_reading.ts'
import { stepEnds } from './parts.ts'
import { PartsActions } from './parts_actions.tsx'
import { PartsDetails } from './parts_details.tsx'
import { PartsLegend } from './parts_legend.tsx'
import { ReleasedHere } from './released_here.tsx'
import { stepDates } from './step_dates.ts'

interface PartsCardProps {
  view: View
  head: AnswerHead
  points: readonly CostPoint[]
  notes: Notes
  releases: readonly Release[]
  mayAnnotate: boolean
  /** The answer at the moment of a click. */
  series: () => FiguresAnswer
  /** What it is compared with, e.g. `the 28 days before`; null where with nothing. */
  against: string | null
  firstDayOfWeek: number
  /** Leads to an alert about it; always the same object. */
  alert?: ReactNode
  /** The alerts of its time; always the same object. */
  fired?: ReactNode
}

const TITLE = 'Cost per accepted resolution over time'
const HEIGHT = 264
const PARTS = COST_PARTS.map(({ key }) => key)
const COLOURS = Object.fromEntries(COST_PARTS.map(({ key, colour }) => [key, colour]))

/** Cost per accepted resolution and its parts over time, as a chart and as a table; each step leads to its conversations. */
export const PartsCard = memo(function PartsCard(props: PartsCardProps) {
  const { view, head, points, series, against, firstDayOfWeek, mayAnnotate } = props
  const { currency, timeZone, step } = head
  const pathOf = useScreenPath()
  const chartStep = step === 'total' ? 'day' : step
  const bars = useMemo(() => prepareTimeBars(points, { parts: PARTS, step: chartStep, height: HEIGHT }), [points, chartStep])
  const money = (amount: number) => formatMoney(amount, currency)
  const formatStart = startFormat(head)
  const starts = points.map(({ start }) => start)
  const conversationsOf = (index: number) =>
    pathOf({ screen: 'conversations' }, viewParams({ ...view, range: stepDates(starts, index, head.to) }))
  const chartPoints = useKept(
    points.map((point, index) => ({
      key: point.start,
      reading: costReading(point, { formatStart, money, against }),
      href: conversationsOf(index),
    })),
  )
  const dialog = useNoteDialog()
  const addNote = (index: number) =>
    dialog.ask({ kind: 'new', atMs: noteInstant(starts, stepEnds(starts, head, firstDayOfWeek), index, Date.now()) })
  return (
    <Card
      id="parts"
      className="h-full"
      title={TITLE}
      actions={
        points.length > 0 && (
          <PartsActions
            alert={props.alert}
            onNote={mayAnnotate ? () => addNote(starts.length - 1) : undefined}
            file={async () =>
              (await import('./series_file.ts')).seriesFile({ series: series(), points, firstDayOfWeek, filters: view.filters })
            }
            words={async () => (await import('./picture_words.ts')).pictureWords(series(), points, view)}
          />
        )
      }
      hint={`By the ${step} in which the first handling ended (${timeZone}). Policy version ${head.policyVersion}.`}
    >
      <PartsLegend points={points} against={against} />
      {points.length === 0 ? (
        <p className="flex h-60 items-center justify-center text-sm text-ink-default">No case ended in this range.</p>
      ) : (
        <TimeBarsChart
          title={TITLE}
          description={summaryOf(points, money, formatStart)}
          bars={bars}
          colours={COLOURS}
          formatTick={(value, tickStep) => formatMoneyTick(value, currency, tickStep)}
          points={chartPoints}
          onNote={mayAnnotate ? addNote : undefined}
        />
      )}
      <ReleasedHere releases={props.releases} />
      {props.fired}
      <PartsDetails caption={`${TITLE}, each step`} {...{ points, currency, formatStart, against, conversationsOf }} />
      <ChartNotes {...{ dialog, timeZone }} notes={props.notes} range={head} mayWrite={mayAnnotate} />
    </Card>
  )
})
