import type { ReactNode } from 'react'
import { screenPath } from '#core/address/paths.ts'
import type { FigureId } from '#core/figures/catalogue.ts'
import { figureName } from '#core/format/figure.ts'
import type { Filters } from '../_view/view.ts'
import { AlertBell } from './alert_bell.tsx'
import { MakeAlert } from './make_alert.tsx'
import { costRuleQuery, ruleQuery } from './rule_params.ts'

/** Where the overview leads to an alert about what it shows. */
export interface OverviewAlerts {
  hero: ReactNode
  chart: ReactNode
  /** By the id of the card. */
  cards: Readonly<Record<string, ReactNode>>
}

interface AlertsInput {
  slug: string
  filters: Filters
  /** The cards of figures. */
  figures: readonly FigureId[]
  handoffTargetMinutes: number
}

const CHART = 'cost per accepted resolution over time'

/** @returns the links of the overview to the form of a rule, each with all filled in; the server draws them. */
export function overviewAlerts({ slug, filters, figures, handoffTargetMinutes }: AlertsInput): OverviewAlerts {
  const formAt = (query: string) => screenPath(slug, { screen: 'newRule' }, query)
  const bell = (figure: FigureId, name: string, isDaily = false) => (
    <AlertBell
      href={formAt(ruleQuery({ figure, filters, isDaily, from: `the card “${name}”` }))}
      about={name}
      className="relative z-10 -mt-1 -mr-1.5"
    />
  )
  const cards = figures.map((id) => [id, bell(id, figureName(id, { handoffTargetMinutes }))] as const)
  return {
    hero: <MakeAlert query={costRuleQuery(filters)} />,
    chart: <AlertBell href={formAt(costRuleQuery(filters, `the chart “${CHART}”`))} about={CHART} />,
    cards: Object.fromEntries([...cards, ['casesToday', bell('cases', 'Cases today', true)]]),
  }
}
