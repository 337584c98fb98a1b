import { type Sent, sendJson } from '#app/_form/send_json.ts'
import type { CalloutTone } from '#app/_ui/callout.tsx'
import { type Channel, type ChannelChange, madeChannelSchema } from '#core/channel/contract.ts'
import { deliverySchema } from '#core/channel/delivery_contract.ts'
import { answerWords } from './channel_state.ts'

/** What came of something that was done, as it is told once. */
export interface Told {
  tone: CalloutTone
  title: string
  more: string
}

const pathOf = ({ id }: Channel): string => `/api/v1/channels/${id}`
const refused = (sent: Sent): Told | null => (sent.ok ? null : { tone: 'bad', title: sent.problem.message, more: '' })

/** Sends a test, and waits for what comes of it. */
export async function sendTest(channel: Channel): Promise<Told> {
  const sent = await sendJson('POST', `${pathOf(channel)}/test`)
  if (!sent.ok) return { tone: 'bad', title: sent.problem.message, more: '' }
  const { state, answered } = deliverySchema.parse(sent.body)
  const more = answered ? `${answered.status === null ? 'No answer' : 'Answer'}: ${answerWords(answered)}` : ''
  return state === 'sent'
    ? { tone: 'good', title: `The test by “${channel.name}” arrived`, more }
    : { tone: 'bad', title: `The test by “${channel.name}” did not arrive`, more }
}

/** Names it anew, turns it on or off. @returns what went wrong; null where nothing did. */
export const sendChange = async (channel: Channel, change: ChannelChange): Promise<Told | null> =>
  refused(await sendJson('PATCH', pathOf(channel), change))

/** @returns what went wrong; null where nothing did. */
export const sendRemoval = async (channel: Channel): Promise<Told | null> => refused(await sendJson('DELETE', pathOf(channel)))

/** Has it signed with another secret, which is seen this once. */
export async function sendRenewal(channel: Channel, overlapHours: number): Promise<{ secret: string } | Told> {
  const sent = await sendJson('POST', `${pathOf(channel)}/secret`, { overlapHours })
  if (!sent.ok) return { tone: 'bad', title: sent.problem.message, more: '' }
  return { secret: madeChannelSchema.parse(sent.body).signingSecret ?? '' }
}
