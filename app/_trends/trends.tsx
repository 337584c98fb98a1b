'use client'
import { type FigureId, figureOf } from '#core/figures/catalogue.ts'
import type { Release } from '#core/release/contract.ts'
import { ReleasedHere } from '../_overview/released_here.tsx'
import { Provenance } from '../_page/provenance.tsx'
import { comparisonName } from '../_view/comparison_name.ts'
import type { View } from '../_view/view.ts'
import { SmallMultiples } from './small_multiples.tsx'
import { TrendCard } from './trend_card.tsx'
import type { TrendModel } from './trend_model.ts'
import { TrendTable } from './trend_table.tsx'
import { trendWords } from './trend_words.ts'

interface TrendsProps {
  figure: FigureId
  view: View
  model: TrendModel
  releases: readonly Release[]
}

/** The course of a figure: as a whole, by segment, and as numbers. */
export function Trends({ figure, view, model, releases }: TrendsProps) {
  const { name, unit } = figureOf(figure)
  const against = view.comparison === 'none' ? null : comparisonName(view)
  const words = trendWords({ ...model.head, name, unit, against })
  return (
    <div className="space-y-4">
      <div>
        <TrendCard {...{ figure, view, model, words }} />
        <ReleasedHere releases={releases} />
      </div>
      <SmallMultiples {...{ figure, view, model, words }} />
      <TrendTable {...{ model, words }} />
      <Provenance answer={model.head} />
    </div>
  )
}
