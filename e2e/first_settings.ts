import { screenPath } from '#core/address/paths.ts'
import type { Place } from '#core/address/screens.ts'

/** What the server of the journeys is first started with (docs/api.md, "First start without a browser"). */
export const FIRST_SETTINGS = {
  HOLDFAST_INIT_WORKSPACE: 'journeys',
  HOLDFAST_INIT_API_KEY: 'hf_journeys_0123456789abcdefghijklmnopqrstuvwxyz',
  HOLDFAST_INIT_OWNER_EMAIL: 'owner@journeys.example',
  HOLDFAST_INIT_OWNER_PASSWORD: 'a long journey begins',
}

/** Where the server of the journeys hands over its mails, and whom they are from; whoever waits for one listens there. */
export const MAIL = { port: Number(process.env.MAIL_PORT ?? 3998), from: 'alerts@journeys.example' }

/** @returns the path of a screen of the journeys' workspace. */
export const pathOf = (to: Place, query?: string): string => screenPath(FIRST_SETTINGS.HOLDFAST_INIT_WORKSPACE, to, query)
