import type { FiredAlert } from '#core/alert/fired.ts'
import type { DriftSeries, DriftSeriesAnswer } from '#core/drift/contract.ts'
import type { StateWord } from '#core/format/drift.ts'
import { ChartFiles } from '../_export/chart_files.tsx'
import { useScreenPath } from '../_links/use_screen_path.ts'
import { Card } from '../_ui/card.tsx'
import { EVIDENCE_TOP, EvidenceDrawing } from '../_ui/charts/evidence_drawing.tsx'
import { PointOverlay } from '../_ui/charts/point_overlay.tsx'
import { DaysTable } from './days_table.tsx'
import { type EvidenceDay, prepareEvidence } from './evidence_model.ts'
import { dayQuery } from './series_view.ts'
import { COLOURS } from './state_colours.ts'

const HEIGHT = 220

interface EvidenceCardProps {
  answer: DriftSeriesAnswer
  state: StateWord
  timeZone: string
  /** Alerts about it that fired. */
  fired?: readonly FiredAlert[]
}

/** Since when it is clear: how rarely chance alone would look like this, hour by hour; as a table, day by day. */
export function EvidenceCard({ answer, state, timeZone, fired = [] }: EvidenceCardProps) {
  const model = prepareEvidence(answer, timeZone, HEIGHT, fired)
  if (!model)
    return (
      <Card id="evidence" title="Nothing has been weighed yet">
        <p className="text-sm text-ink-default">An hour is weighed when it has ended. Come back in a while.</p>
      </Card>
    )
  const { title, description, direction, points, ...drawn } = model
  const file = async () => (await import('./drift_files.ts')).evidenceFile(answer)
  const words = async () => (await import('./picture_words.ts')).evidencePicture(answer, title, timeZone)
  return (
    <Card
      id="evidence"
      title={title}
      hint={`Chance alone would look like this once in … ${direction === 'better' ? '(to the better)' : ''}`}
      actions={
        <ChartFiles chart="evidence" what="the evidence by hour" file={file} picture={async () => ({ words: await words() })} />
      }
      className="h-full"
    >
      <EvidenceDrawing {...drawn} {...{ title, description }} height={HEIGHT} colour={COLOURS[state]}>
        <Days series={answer.series} title={title} points={points} />
      </EvidenceDrawing>
      <details className="mt-3 print:hidden">
        <summary className="w-fit cursor-pointer text-sm text-ink-default hover:text-ink">Show as a table</summary>
        <DaysTable series={answer.series} />
        <p className="mt-2 max-w-prose text-sm text-ink-default">
          Each hour, what was seen is weighed against what was to be expected of resolutions of that age, for every hour at which
          a change may have begun. A line at once in 90 days means: were nothing different from before, it would be crossed by
          chance once in 90 days at most.
        </p>
      </details>
    </Card>
  )
}

/** A day leads to its overview. */
function Days({ series, title, points }: { series: DriftSeries; title: string; points: readonly EvidenceDay[] }) {
  const pathOf = useScreenPath()
  return (
    <PointOverlay
      name={title}
      points={points.map(({ date, reading }) => ({
        key: date,
        reading,
        href: pathOf({ screen: 'overview' }, dayQuery(series, date)),
      }))}
      places={points.map(({ place }) => place)}
      top={EVIDENCE_TOP}
      height={HEIGHT}
    />
  )
}
