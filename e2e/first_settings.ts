import { screenPath } from '#core/address/paths.ts'
import type { Place } from '#core/address/screens.ts'

/** What the server of the journeys is first started with (docs/api.md, "First start without a browser"). */
export const FIRST_SETTINGS = {
  HOLDFAST_INIT_WORKSPACE: 'journeys',
  HOLDFAST_INIT_API_KEY: 'hf_journeys_0123456789abcdefghijklmnopqrstuvwxyz',
  HOLDFAST_INIT_OWNER_EMAIL: 'owner@journeys.example',
  HOLDFAST_INIT_OWNER_PASSWORD: 'a long journey begins',
}

/** @returns the path of a screen of the journeys' workspace. */
export const pathOf = (to: Place, query?: string): string => screenPath(FIRST_SETTINGS.HOLDFAST_INIT_WORKSPACE, to, query)
