import type { FiredAlert } from '#core/alert/fired.ts'
import type { Annotation } from '#core/annotation/contract.ts'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import type { Release } from '#core/release/contract.ts'
import type { CostPoint } from '../_ui/cost_point.ts'
import type { ScreenSettings } from '../_view/settings.ts'
import type { View } from '../_view/view.ts'
import { type AnswerHead, headOf } from './answer_head.ts'
import { type NumberCardModel, prepareCards } from './cards.ts'
import { headingWords } from './heading_words.ts'
import { type HeroModel, prepareHero } from './hero.ts'
import { prepareParts } from './parts.ts'
import type { PolicyMark } from './policy_marks.ts'
import { prepareViews, type ViewsModel } from './views.ts'

export interface OverviewInput {
  view: View
  settings: ScreenSettings
  answers: Record<string, FiguresAnswer> & { series: FiguresAnswer }
  releases: readonly Release[]
  policies: readonly PolicyMark[]
  notes: readonly Annotation[]
  fired: readonly FiredAlert[]
  /** What it is compared with, e.g. `the 28 days before`; null without a comparison. */
  against: string | null
}

/** All that the overview shows, ready to draw. */
export interface OverviewModel {
  head: AnswerHead
  hero: HeroModel
  points: CostPoint[]
  heading: string
  cards: NumberCardModel[]
  views: ViewsModel
}

/** @returns what the overview shows of its answers: words and places alone, so that two of them can be compared. */
export function prepareOverview({ view, settings, answers, against, ...marks }: OverviewInput): OverviewModel {
  const { series, before, expected } = answers
  const { currency, firstDayOfWeek, handoffTargetMinutes, acceptanceWindowDays } = settings
  return {
    head: headOf(series),
    hero: prepareHero(answers, currency),
    points: prepareParts({ series, before, expected, firstDayOfWeek, ...marks }),
    heading: headingWords(series, against),
    cards: prepareCards({ view, answers, against, firstDayOfWeek, handoffTargetMinutes }, currency),
    views: prepareViews(series, currency, acceptanceWindowDays),
  }
}
