import { z } from 'zod'

/**
 * What a workflow of Microsoft Teams takes, as far as we send it: the properties and values of the published schema of adaptive cards
 * (http://adaptivecards.io/schemas/1.5.0/adaptive-card.json) that were there in 1.4, which is the version that we claim. Whatever is not
 * listed is an error of ours: Teams shows nothing of a card that it cannot read. `read_card.ts` has Microsoft's reader judge it, too.
 */
const textBlock = z.strictObject({
  type: z.literal('TextBlock'),
  text: z.string(),
  wrap: z.boolean().optional(),
  isSubtle: z.boolean().optional(),
  size: z.enum(['Default', 'Small', 'Medium', 'Large', 'ExtraLarge']).optional(),
  weight: z.enum(['Default', 'Lighter', 'Bolder']).optional(),
})
const factSet = z.strictObject({
  type: z.literal('FactSet'),
  facts: z.array(z.strictObject({ title: z.string(), value: z.string() })).min(1),
})
/** Hosts show six actions at most. */
const openUrl = z.strictObject({ type: z.literal('Action.OpenUrl'), title: z.string().min(1), url: z.url() })

const card = z.strictObject({
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  type: z.literal('AdaptiveCard'),
  version: z.literal('1.4'),
  body: z.array(z.discriminatedUnion('type', [textBlock, factSet])).min(1),
  actions: z.array(openUrl).min(1).max(6).optional(),
})

/**
 * https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using: a message with one card as
 * its attachment.
 */
export const teamsMessage = z.strictObject({
  type: z.literal('message'),
  attachments: z
    .array(
      z.strictObject({
        contentType: z.literal('application/vnd.microsoft.card.adaptive'),
        contentUrl: z.null(),
        content: card,
      }),
    )
    .length(1),
})

/** Of the same page: a message has 28 KB at most. */
export const MAX_TEAMS_BYTES = 28 * 1_024
