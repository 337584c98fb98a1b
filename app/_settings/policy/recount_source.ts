import type { LiveSource } from '#app/_live/live_state.ts'
import { loadJson } from '#app/_live/load_json.ts'
import { type PolicyStanding, policyStandingSchema } from '#core/policy/contract.ts'

/** Which version of the policy is shown, and how far the recount for the next one has come. */
export const RECOUNT: LiveSource<PolicyStanding> = {
  load: (signal) => loadJson('/api/v1/policy', (value) => policyStandingSchema.parse(value), signal),
  hear: (known, event) => (event.kind === 'recount' ? event.message : known),
}

/** @returns whether a page that was drawn with this version, and with or without a recount, is out of date. */
export const isOutdated = (page: { version: number; building: boolean }, now: PolicyStanding): boolean =>
  now.version !== page.version || (now.recount !== null) !== page.building
