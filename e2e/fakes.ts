import { z } from 'zod'
import { MAX_EVENT_BYTES, pagerdutyEventSchema } from '#core/channel/testing/pagerduty_event.ts'
import { faultsOfCard } from '#core/channel/testing/read_card.ts'
import { slackMessage } from '#core/channel/testing/slack_message.ts'
import { MAX_TEAMS_BYTES, teamsMessage } from '#core/channel/testing/teams_message.ts'
import type { Answer } from './webhook_receiver.ts'

/** @returns what is wrong with a body by a schema; nothing where it is right. */
const faultsBy = (schema: z.ZodType, body: string): string[] => {
  const { error } = schema.safeParse(JSON.parse(body))
  return error ? [z.prettifyError(error)] : []
}
const faultsOfSize = (most: number, body: string): string[] => (Buffer.byteLength(body) > most ? [`more than ${most} bytes`] : [])
const faultsOfMessage = (body: string): string[] => {
  const said = faultsBy(teamsMessage, body)
  return said.length > 0 ? said : teamsMessage.parse(JSON.parse(body)).attachments.flatMap(({ content }) => faultsOfCard(content))
}
const refuses = (faults: readonly string[]) => (faults.length > 0 ? { status: 400, text: faults.join('\n') } : null)

/** Slack, Microsoft Teams and PagerDuty as they answer: they refuse what is not as they publish it. */
export const FAKES = {
  slack: (body) => refuses(faultsBy(slackMessage, body)) ?? { status: 200, text: 'ok' },
  teams: (body) => refuses([...faultsOfSize(MAX_TEAMS_BYTES, body), ...faultsOfMessage(body)]) ?? { status: 202, text: '' },
  pagerduty: (body) =>
    refuses([...faultsOfSize(MAX_EVENT_BYTES, body), ...faultsBy(pagerdutyEventSchema, body)]) ?? {
      status: 202,
      text: JSON.stringify({ status: 'success', message: 'Event processed', dedup_key: JSON.parse(body).dedup_key }),
    },
} satisfies Record<string, Answer>
