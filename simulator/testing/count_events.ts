import { emptyLog, extendLog } from '#core/conversation/log.ts'
import { admitEvent } from '#core/event/admit.ts'
import type { SupportEvent } from '#core/event/types.ts'
import { DEFAULT_POLICY } from '#core/policy/policy.ts'
import { rulesOf } from '#core/policy/rules.ts'
import { type CountedCase, type CustomerCount, type CustomerHistory, countCustomer } from '#core/recount/count_customer.ts'
import type { CloudEvent } from '#prisma/seed/factories/cloud_event.ts'

const FAR_MS = Date.UTC(2100, 0, 1)
const CONTEXT = { nowMs: FAR_MS, keepsFromMs: null, pseudonymOf: (customer: string) => customer }

/**
 * Counts events in memory by the plain reading of the rules, under the default policy.
 * @returns every case of the events.
 */
export const countEvents = (events: Iterable<CloudEvent>): CountedCase[] => countCustomers(events).flatMap(({ cases }) => cases)

/** @returns what the cases and conversations of the events add to rollups, counted in the same way. */
export const contributionsOf = (events: Iterable<CloudEvent>): CustomerCount['contributions'] =>
  countCustomers(events).flatMap(({ contributions }) => contributions)

function countCustomers(events: Iterable<CloudEvent>): CustomerCount[] {
  const byConversation = new Map<string, SupportEvent[]>()
  const churns = new Map<string, number[]>()
  for (const raw of events) {
    const admitted = admitEvent(raw, CONTEXT)
    if (!admitted.ok) throw new Error(`${raw.id}: ${admitted.rejection.message}`)
    const { event } = admitted
    if (event.type === 'release.deployed') continue
    if (event.type === 'customer.churned') churns.set(event.subject, [...(churns.get(event.subject) ?? []), event.timeMs])
    else {
      const known = byConversation.get(event.subject)
      if (known) known.push(event)
      else byConversation.set(event.subject, [event])
    }
  }
  const rules = rulesOf(DEFAULT_POLICY)
  const histories = historiesOf(byConversation, churns)
  return histories.map((history) => countCustomer(history, rules, (customer, topic) => `${customer}\n${topic}`))
}

function historiesOf(byConversation: Map<string, SupportEvent[]>, churns: Map<string, number[]>): CustomerHistory[] {
  const histories = new Map<string, CustomerHistory>()
  for (const [id, events] of byConversation) {
    const start = events.find((event) => event.type === 'conversation.started')
    const customer = start?.data.customer
    const name = customer ?? `anonymous ${id}`
    const history = histories.get(name) ?? {
      customer: name,
      anonymous: customer === undefined,
      conversations: [],
      churnsMs: churns.get(name) ?? [],
    }
    history.conversations.push({ id, log: extendLog(emptyLog(), events) })
    histories.set(name, history)
  }
  return [...histories.values()]
}
