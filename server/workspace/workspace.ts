import type { Policy } from '#core/policy/policy.ts'

/** What every handler knows about the workspace it acts for. */
export interface Workspace {
  id: number
  slug: string
  name: string
  /** Key of the HMAC that turns customers into pseudonyms. */
  customerKey: Buffer
  eventsPerSecond: number
  /** Events before this instant are no longer kept, so they are refused (`too_old`); null: all are kept. */
  keepsFromMs: number | null
  policyVersion: number
  policy: Policy
}
