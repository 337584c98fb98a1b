import { type CloudEvent, cloudEvent, type WireData } from './cloud_event.ts'

interface Mark {
  at: number | string
  id?: string
  source?: string
}

/** @returns a lone `conversation.started`, by the AI unless told otherwise. */
export function started(
  subject: string,
  { at, id = `${subject}/0`, source = '/tests', ...data }: Mark & Partial<WireData<'conversation.started'>>,
): CloudEvent<'conversation.started'> {
  return cloudEvent('conversation.started', { id, source, subject, at }, { handler: 'ai', ...data })
}

/** @returns a `customer.churned` of the customer as the sender names them. */
export function churned(
  customer: string,
  { at, id = `${customer}/churned`, source = '/tests' }: Mark,
): CloudEvent<'customer.churned'> {
  return cloudEvent('customer.churned', { id, source, subject: customer, at })
}

/** @returns a `release.deployed` of the agent version. */
export function released(
  agentVersion: string,
  { at, id = `${agentVersion}/deployed`, source = '/tests', note }: Mark & { note?: string },
): CloudEvent<'release.deployed'> {
  return cloudEvent('release.deployed', { id, source, subject: agentVersion, at }, note === undefined ? {} : { note })
}
