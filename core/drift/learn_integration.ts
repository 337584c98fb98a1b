import type { HourOfWeek } from '../nowcast/week.ts'
import type { LearnedIntegration } from './baseline.ts'
import type { HourFacts } from './hour_facts.ts'
import { learnShares } from './learn_hourly_shares.ts'
import { learnSources } from './learn_sources.ts'
import { learnValues } from './learn_values.ts'
import type { SegmentTable } from './segment_table.ts'
import type { EventsOfHour } from './source_hours.ts'

interface ToLearnFrom {
  tables: readonly SegmentTable[]
  facts: readonly HourFacts[]
  sources: readonly EventsOfHour[]
}

/** @returns what is usual of fields, values, sources and handoffs: docs/drift.md, section 8. */
export const learnIntegration = (
  { tables, facts, sources }: ToLearnFrom,
  days: { fromHour: number; toHour: number; hourOfWeek: HourOfWeek },
  handoffTargetMinutes: number,
): LearnedIntegration => ({
  shares: learnShares(facts, days, days.hourOfWeek),
  values: learnValues(tables, days),
  sources: learnSources(sources, days, days.hourOfWeek),
  handoffTargetMinutes,
})
