'use client'
import { useMemo } from 'react'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import type { FlipMessage } from '#core/live/messages.ts'
import type { Release } from '#core/release/contract.ts'
import { FlipFeed } from '../_flips/flip_feed.tsx'
import { useFigures } from '../_live/use_figures.ts'
import { EmptyWorkspace } from '../_page/empty_workspace.tsx'
import { LoadProblem } from '../_page/load_problem.tsx'
import { NothingInRange } from '../_page/nothing_in_range.tsx'
import { Provenance } from '../_page/provenance.tsx'
import { comparisonName } from '../_view/comparison_name.ts'
import { overviewQuestions } from '../_view/questions.ts'
import type { ScreenSettings } from '../_view/settings.ts'
import type { View } from '../_view/view.ts'
import { prepareCards } from './cards.ts'
import { prepareHero } from './hero.ts'
import { HeroCard } from './hero_card.tsx'
import { NumberCard } from './number_card.tsx'
import { NumbersHeading } from './numbers_heading.tsx'
import { PartsCard } from './parts_card.tsx'
import type { PolicyMark } from './policy_marks.ts'
import { ViewsSideBySide } from './views_table.tsx'

interface OverviewProps {
  view: View
  settings: ScreenSettings
  answers: Record<string, FiguresAnswer>
  flips: readonly FlipMessage[]
  releases: readonly Release[]
  policies: readonly PolicyMark[]
}

/** The numbers that matter, live. */
export function Overview({ view, settings, answers: first, flips, releases, policies }: OverviewProps) {
  const questions = useMemo(() => overviewQuestions(view, settings), [view, settings])
  const { answers, problem, reload } = useFigures(questions, first)
  const { series, before } = answers
  const { currency, timeZone, acceptanceWindowDays: windowDays, firstDayOfWeek, handoffTargetMinutes } = settings
  const against = before ? comparisonName(view) : null
  const input = { view, answers, against, firstDayOfWeek, handoffTargetMinutes }
  if (!series) return null
  if (series.sequence === 0) return <EmptyWorkspace />
  return (
    <div className="space-y-4">
      {problem && <LoadProblem problem={problem} asOf={series.asOf} timeZone={timeZone} onRetry={reload} />}
      <NothingInRange answer={series} />
      <HeroCard hero={prepareHero(answers, currency)} {...{ against, currency }} />
      <div className="grid grid-cols-1 gap-4 xl:grid-cols-3">
        <div className="min-w-0 xl:col-span-2">
          <PartsCard {...{ view, series, before, against, firstDayOfWeek, releases, policies }} />
        </div>
        <div className="relative min-w-0">
          <FlipFeed initial={flips} view={view} settings={settings} />
        </div>
      </div>
      <section aria-labelledby="numbers-title">
        <NumbersHeading id="numbers-title" {...{ series, against }} />
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4 2xl:grid-cols-6">
          {prepareCards(input, currency).map((card) => (
            <NumberCard key={card.id} card={card} said={against} />
          ))}
        </div>
      </section>
      <ViewsSideBySide series={series} filters={view.filters} currency={currency} windowDays={windowDays} />
      <Provenance answer={series} />
    </div>
  )
}
