import type { LiveSource } from '#app/_live/live_state.ts'
import { loadJson } from '#app/_live/load_json.ts'
import type { PolicyStanding } from '#core/policy/contract.ts'
import { takeStanding } from '#core/policy/take_standing.ts'

/** Which version of the policy is shown, and how far the recount for the next one has come. */
export const RECOUNT: LiveSource<PolicyStanding> = {
  load: (signal) => loadJson('/api/v1/policy', takeStanding, signal),
  hear: (known, event) => (event.kind === 'recount' ? event.message : known),
}

/**
 * @returns in what way a page that was drawn with this version, and with or without a recount, is out of date; null where it is
 * not. Different whenever either changes: a page that was drawn anew in the meantime may be out of date already, and what was
 * heard since it was asked for is not in it.
 */
export function outdatedIn(page: { version: number; building: boolean }, now: PolicyStanding): string | null {
  const building = now.recount !== null
  if (now.version === page.version && building === page.building) return null
  return `${page.version} ${page.building}, now ${now.version} ${building}`
}
