import type { BarKey } from './moved_bars.ts'

/** What a step of the waterfall is called. */
export const BAR_NAMES: Readonly<Record<BarKey, string>> = {
  mix: 'Mix: which cases there are',
  recontact: 'Contacted again',
  reopen: 'Reopened',
  escalation: 'Handed to a human afterwards',
  churn: 'Customers left',
  escalated: 'Handed on unresolved',
  abandoned: 'Abandoned',
  rework: 'Cost of a lost case',
  costAi: 'AI unit cost',
  costHuman: 'People’s unit cost',
  overhead: 'Overhead',
}
