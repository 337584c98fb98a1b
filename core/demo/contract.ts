import { z } from 'zod'
import { DEMO_PHASES } from './phases.ts'
import { DEFAULT_DEMO_SCENARIO, DEMO_SCENARIO_IDS } from './scenarios.ts'

/** `GET /api/settings/demo`: null where there never was one. */
export const demoStateSchema = z
  .object({
    wanted: z.boolean(),
    phase: z.enum(DEMO_PHASES),
    /** What happens in it. */
    scenario: z.string(),
    beganAt: z.iso.datetime(),
    sentEvents: z.int(),
    /** Share of the history that is sent, from 0 to 1. */
    historyShare: z.number().min(0).max(1),
    failure: z.string().nullable(),
  })
  .nullable()
export type DemoState = z.infer<typeof demoStateSchema>

/** `POST /api/settings/demo`; one that was there before goes on with its own scenario. */
export const demoWishSchema = z.object({ scenario: z.enum(DEMO_SCENARIO_IDS).default(DEFAULT_DEMO_SCENARIO) })

/** What the simulator tells the process that started it: everything up to this time of events is in the queue. */
export const demoProgressSchema = z.object({ sentThroughMs: z.number(), sentEvents: z.int().min(0) })
export type DemoProgress = z.infer<typeof demoProgressSchema>
