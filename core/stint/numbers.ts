import { numbering } from '../stored/numbering.ts'
import type { Opening, Outcome } from './types.ts'

/** How a stint ended, in rows of stints and cases. */
export const OUTCOME_NUMBERS = numbering<Outcome>({ open: 0, resolved: 1, escalated: 2, passed_on: 3, abandoned: 4 })

/** What opened a stint, in rows of stints and cases. */
export const OPENING_NUMBERS = numbering<Opening>({ started: 0, handed_off: 1, reopened: 2 })
