import { textOf } from '#app/_form/form_data.ts'
import { problemOf } from '#app/_form/problem_of.ts'
import { type FormProblem, sendJson } from '#app/_form/send_json.ts'
import { madeChannelSchema, newChannelSchema } from '#core/channel/contract.ts'
import type { ChannelKind } from '#core/channel/kinds.ts'

/** A channel that was just made; what its webhooks are signed with is seen this once. */
export interface Made {
  id: string
  name: string
  signingSecret: string | null
}

/** Makes the channel that was asked for. @returns it, or what is wrong. */
export async function sendNewChannel(kind: ChannelKind, data: FormData): Promise<Made | { problem: FormProblem }> {
  const wanted = wantedOf(kind, data)
  const wrong = problemOf(newChannelSchema, wanted)
  if (wrong) return { problem: { ...wrong, fields: byField(wrong.fields) } }
  const sent = await sendJson('POST', '/api/v1/channels', wanted)
  if (!sent.ok) return { problem: { ...sent.problem, fields: byField(sent.problem.fields) } }
  const { id, name, signingSecret } = madeChannelSchema.parse(sent.body)
  return { id, name, signingSecret }
}

function wantedOf(kind: ChannelKind, data: FormData) {
  const name = textOf(data, 'name')
  if (kind === 'email') return { kind, name, to: addressesIn(textOf(data, 'to')) }
  if (kind !== 'pagerduty') return { kind, name, url: textOf(data, 'url').trim() }
  const eventsUrl = textOf(data, 'eventsUrl').trim()
  return { kind, name, routingKey: textOf(data, 'routingKey').trim(), ...(eventsUrl ? { eventsUrl } : {}) }
}

const addressesIn = (text: string): string[] => text.split(/[\s,;]+/).filter((address) => address !== '')

/** What is wrong with one of several addresses is wrong with their field. */
const byField = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([path, message]) => [path.split('.')[0] ?? path, message]))
