import type { ContextBlock, HeaderBlock, MrkdwnElement, PlainTextElement, SectionBlock } from '@slack/types'
import { z } from 'zod'

/** Schemas for properties that Slack's types have, of values that these take: anything else does not compile. */
type ShapeOf<Published> = { [Property in keyof Published]: z.ZodType<Published[Property]> }

/**
 * What an incoming webhook of Slack takes, as far as we send it. Slack publishes types, and no schema. The limits are those of its
 * reference, each page of it below https://docs.slack.dev/reference/block-kit. Whatever is not listed is an error of ours.
 */
const plain = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(most) } satisfies ShapeOf<PlainTextElement>)
const mrkdwn = (most: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: z.string().min(1).max(most) } satisfies ShapeOf<MrkdwnElement>)

/** blocks/header-block: a plain text of at most 150 characters; any block may have an id of at most 255. */
const header = z.strictObject({
  type: z.literal('header'),
  text: plain(150),
  block_id: z.string().max(255).optional(),
} satisfies ShapeOf<HeaderBlock>)
/** blocks/section-block: a text of 1 to 3,000 characters, or at most ten fields of at most 2,000. */
const section = z
  .strictObject({
    type: z.literal('section'),
    text: mrkdwn(3_000).optional(),
    fields: z.array(mrkdwn(2_000)).min(1).max(10).optional(),
  } satisfies ShapeOf<SectionBlock>)
  .refine(({ text, fields }) => text !== undefined || fields !== undefined, 'a section has a text or fields')
/** blocks/context-block: at most ten elements; composition-objects/text-object: of at most 3,000 characters. */
const context = z.strictObject({
  type: z.literal('context'),
  elements: z.array(mrkdwn(3_000)).min(1).max(10),
} satisfies ShapeOf<ContextBlock>)

/** messaging/sending-messages-using-incoming-webhooks: a text beside the blocks, of which a message has at most 50. */
export const slackMessage = z.strictObject({
  text: z.string().min(1).max(40_000),
  blocks: z
    .array(z.discriminatedUnion('type', [header, section, context]))
    .min(1)
    .max(50),
})
