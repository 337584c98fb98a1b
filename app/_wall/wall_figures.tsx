'use client'
import type { OverviewInput } from '../_overview/prepare_overview.ts'
import { useOverview } from '../_overview/use_overview.ts'
import { comparisonName } from '../_view/comparison_name.ts'
import { WallCard } from './wall_card.tsx'
import { WallChart } from './wall_chart.tsx'
import { WallHero } from './wall_hero.tsx'

/** As many as fit in a row that is read from afar. */
const CARDS = ['acceptedResolutionRate', 'containmentRate', 'costPerCase', 'qualityGap', 'csat', 'casesToday']

/** The figures of an overview for a wall: the main one, its course, and a row of others. */
export function WallFigures({ isLow = false, ...input }: Omit<OverviewInput, 'against'> & { isLow?: boolean }) {
  const against = input.answers.before ? comparisonName(input.view) : null
  const { head, hero, points, cards } = useOverview({ ...input, against })
  return (
    <>
      <WallHero {...{ hero, against }} />
      <WallChart {...{ head, points, against, isLow }} />
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-3 xl:grid-cols-6">
        {cards
          .filter(({ id }) => CARDS.includes(id))
          .map((card) => (
            <WallCard key={card.id} card={card} />
          ))}
      </dl>
    </>
  )
}
