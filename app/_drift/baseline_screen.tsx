'use client'
import { useMemo } from 'react'
import type { BaselineAnswer } from '#core/drift/contract.ts'
import { useLiveState } from '../_live/use_live_state.ts'
import { Card } from '../_ui/card.tsx'
import { AgesDrawing } from '../_ui/charts/ages_drawing.tsx'
import { WeekGrid } from '../_ui/week_grid.tsx'
import { BaselineAges, BaselineCosts } from './baseline_tables.tsx'
import { BASELINE } from './drift_source.ts'
import { LearnAgain } from './learn_again.tsx'
import { NothingWatched } from './nothing_watched.tsx'
import { prepareBaseline } from './prepare_baseline.ts'
import { SegmentsLearned } from './segments_learned.tsx'

/** As high as what stands beside it. */
const HEIGHT = 340

interface BaselineScreenProps {
  initial: BaselineAnswer
  currency: string
  timeZone: string
  /** Whether one may have it learned again. */
  mayLearn: boolean
}

/** What is normal: what it was learned from, how soon resolutions come back, when in a week, and what things cost. */
export function BaselineScreen({ initial, currency, timeZone, mayLearn }: BaselineScreenProps) {
  const { value } = useLiveState(BASELINE, initial)
  const { baseline, missing } = value ?? initial
  const model = useMemo(
    () => baseline && prepareBaseline(baseline, { currency, timeZone }, HEIGHT),
    [baseline, currency, timeZone],
  )
  if (!baseline || !model) return <NothingWatched missing={missing} timeZone={timeZone} />
  const { ages } = model
  return (
    <div className="space-y-4">
      <Card id="learned" title="What it was learned from" actions={mayLearn && <LearnAgain />}>
        <dl className="grid gap-x-6 gap-y-4 sm:grid-cols-3">
          {model.facts.map(({ name, value, note }) => (
            <div key={name}>
              <dt className="text-sm text-ink-default">{name}</dt>
              <dd className="text-xl font-semibold tracking-tight text-ink tabular-nums">{value}</dd>
              <dd className="text-xs text-ink-default">{note}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <div className="grid grid-cols-1 gap-4 xl:grid-cols-2">
        <Card
          id="ages"
          title="How soon resolutions are taken back"
          hint="Share of resolutions, by days since they were resolved."
          className="h-full"
        >
          <AgesDrawing
            curves={ages.curves}
            title="How soon resolutions are taken back"
            description={ages.description}
            before={ages.human}
            now={ages.ai}
            day={null}
            colour="var(--accent)"
            height={HEIGHT}
          />
          <BaselineAges rows={ages.rows} />
        </Card>
        <div className="min-w-0 space-y-4">
          <Card id="week" title="When in a week" hint="The stronger the colour, the more are taken back in that hour.">
            <WeekGrid values={baseline.rhythm} caption="Times as many as in a mean hour, by weekday and hour" />
          </Card>
          <Card id="costs" title="What things cost" flush>
            <BaselineCosts costs={model.costs} />
          </Card>
        </div>
      </div>
      <SegmentsLearned segments={model.segments} />
    </div>
  )
}
