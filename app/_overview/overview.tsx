'use client'
import { type ReactNode, useCallback, useMemo } from 'react'
import type { FiredAlert } from '#core/alert/fired.ts'
import type { Annotation } from '#core/annotation/contract.ts'
import type { FiguresAnswer, PackedAnswer } from '#core/figures/contract.ts'
import type { FlipMessage } from '#core/live/messages.ts'
import type { Release } from '#core/release/contract.ts'
import type { OverviewAlerts } from '../_alerts/overview_alerts.tsx'
import { FlipFeed } from '../_flips/flip_feed.tsx'
import { ScreenLink } from '../_links/screen_link.tsx'
import { useFigures } from '../_live/use_figures.ts'
import { useNotes } from '../_notes/use_notes.ts'
import { EmptyWorkspace } from '../_page/empty_workspace.tsx'
import { LoadProblem } from '../_page/load_problem.tsx'
import { NothingInRange } from '../_page/nothing_in_range.tsx'
import { Provenance } from '../_page/provenance.tsx'
import { comparisonName } from '../_view/comparison_name.ts'
import { overviewQuestions } from '../_view/questions.ts'
import type { ScreenSettings } from '../_view/settings.ts'
import type { View } from '../_view/view.ts'
import { HeroCard } from './hero_card.tsx'
import { NumberCard } from './number_card.tsx'
import { NumbersHeading } from './numbers_heading.tsx'
import { PartsCard } from './parts_card.tsx'
import type { PolicyMark } from './policy_marks.ts'
import { useOverview } from './use_overview.ts'
import { ViewsSideBySide } from './views_table.tsx'

export interface OverviewProps {
  view: View
  settings: ScreenSettings
  /** What the server answered for the first picture. */
  answers: Record<string, PackedAnswer>
  flips: readonly FlipMessage[]
  releases: readonly Release[]
  policies: readonly PolicyMark[]
  notes: readonly Annotation[]
  /** Alerts that fired in the time of the chart, as its marks. */
  fired: readonly FiredAlert[]
  /** The same with their pages. */
  firedHere: ReactNode
  /** How the watched series stand. */
  strip: ReactNode
  /** Whether one may add and remove notes. */
  mayAnnotate: boolean
  /** Lead to alerts about what is shown; null for those who make none. */
  alerts: OverviewAlerts | null
  /** Whether what is to be seen is still on its way, and that is said elsewhere. */
  isComing: boolean
}

/** The numbers that matter, live. */
export function Overview(props: OverviewProps) {
  const { view, settings, answers: first } = props
  const questions = useMemo(() => overviewQuestions(view, settings), [view, settings])
  const { answers, problem, latest, reload } = useFigures(questions, first)
  const { series } = answers
  const now = useCallback(() => latest().answers, [latest])
  if (!series) return null
  if (series.sequence === 0) return <EmptyWorkspace />
  return (
    <div className="space-y-4">
      {problem && <LoadProblem problem={problem} asOf={series.asOf} timeZone={settings.timeZone} onRetry={reload} />}
      {!props.isComing && <NothingInRange answer={series} />}
      <OverviewFigures {...props} answers={{ ...answers, series }} now={now} />
    </div>
  )
}

const WHY = (
  <ScreenLink to={{ screen: 'moved' }} className="text-sm text-accent-strong underline-offset-4 hover:underline">
    What moved it
  </ScreenLink>
)

interface OverviewFiguresProps extends Omit<OverviewProps, 'answers'> {
  answers: Record<string, FiguresAnswer> & { series: FiguresAnswer }
  /** The answers at a later moment. */
  now: () => Readonly<Record<string, FiguresAnswer>>
}

/** What a part is given stays the same object while it says the same: so a delta draws those parts anew that it changed. */
function OverviewFigures({ now, ...props }: OverviewFiguresProps) {
  const { view, settings, flips, strip, mayAnnotate, alerts } = props
  const { currency, firstDayOfWeek } = settings
  const against = props.answers.before ? comparisonName(view) : null
  const notes = useNotes(props.notes, Date.parse(props.answers.series.from))
  const { head, hero, points, heading, cards, views } = useOverview({ ...props, notes: notes.notes, against })
  const series = useCallback(() => now().series as FiguresAnswer, [now])
  return (
    <>
      <HeroCard {...{ hero, against, currency }} why={WHY} alert={alerts?.hero} />
      {strip}
      <div className="grid grid-cols-1 gap-4 xl:grid-cols-3">
        <div className="min-w-0 xl:col-span-2">
          <PartsCard
            releases={props.releases}
            alert={alerts?.chart}
            fired={props.firedHere}
            {...{ view, head, points, notes, mayAnnotate, series, against, firstDayOfWeek }}
          />
        </div>
        <div className="relative min-w-0">
          <FlipFeed initial={flips} view={view} settings={settings} />
        </div>
      </div>
      <section aria-labelledby="numbers-title">
        <NumbersHeading id="numbers-title" words={heading} />
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4 2xl:grid-cols-6">
          {cards.map((card) => (
            <NumberCard key={card.id} card={card} said={against} alert={alerts?.cards[card.id]} />
          ))}
        </div>
      </section>
      <ViewsSideBySide views={views} filters={view.filters} series={series} />
      <Provenance answer={head} />
    </>
  )
}
