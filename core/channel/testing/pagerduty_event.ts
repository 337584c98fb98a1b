import { z } from 'zod'

/**
 * An event of PagerDuty's Events API v2, as far as we send it: its published description
 * (https://github.com/PagerDuty/api-schema, `reference/events-v2/openapiv3.json`) with the lengths that its guide names
 * (https://developer.pagerduty.com/docs/events-api-v2/trigger-events). Whatever is not listed is an error of ours.
 */
const known = {
  routing_key: z.string().length(32),
  dedup_key: z.string().min(1).max(255),
}
const link = z.strictObject({ href: z.url(), text: z.string().optional() })
const payload = z.strictObject({
  summary: z.string().min(1).max(1_024),
  source: z.string().min(1),
  severity: z.enum(['critical', 'error', 'warning', 'info']),
  timestamp: z.iso.datetime(),
  custom_details: z.record(z.string(), z.string()),
})

/** What is triggered says what it is; what is acknowledged or resolved names by its key what was triggered. */
export const pagerdutyEventSchema = z.discriminatedUnion('event_action', [
  z.strictObject({
    ...known,
    event_action: z.literal('trigger'),
    client: z.string().optional(),
    payload,
    links: z.array(link).optional(),
  }),
  z.strictObject({ ...known, event_action: z.literal('acknowledge') }),
  z.strictObject({ ...known, event_action: z.literal('resolve') }),
])

/** An event has 512 KB at most. */
export const MAX_EVENT_BYTES = 512 * 1_024
