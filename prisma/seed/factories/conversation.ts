import type { CostLine, EventType, Handler, Speaker } from '#core/event/types.ts'
import { type CloudEvent, cloudEvent, type WireData } from './cloud_event.ts'

const UNIT_MS = { seconds: 1_000, minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const

export type Delay = Partial<Record<keyof typeof UNIT_MS, number>>

type Opening = WireData<'conversation.started'> & { source?: string }

/** A conversation told step by step; its events' ids are its own id with a number behind it. */
export class ConversationBuilder {
  readonly events: CloudEvent[] = []
  readonly id: string
  readonly source: string
  private clockMs: number

  constructor(id: string, startedAt: number | string, { source = '/tests', ...opening }: Opening) {
    this.id = id
    this.source = source
    this.clockMs = new Date(startedAt).getTime()
    this.add('conversation.started', opening)
  }

  /** Moves its clock on; what is told next happens then. */
  after(delay: Delay): this {
    for (const [unit, amount] of Object.entries(delay)) this.clockMs += amount * UNIT_MS[unit as keyof typeof UNIT_MS]
    return this
  }

  message = (from: Speaker): this => this.add('conversation.message', { from })
  handedOff = (data: { reason?: string; team?: string } = {}): this => this.add('conversation.handed_off', data)
  resolved = (): this => this.add('conversation.resolved')
  closed = (): this => this.add('conversation.closed')
  reopened = (handler?: Handler): this => this.add('conversation.reopened', handler ? { handler } : {})
  rated = (score: number): this => this.add('conversation.rated', { score })
  cost = (amount: string, line?: CostLine): this => this.add('conversation.cost', line ? { amount, line } : { amount })

  private add<T extends EventType>(type: T, data?: WireData<T>): this {
    const id = `${this.id}/${this.events.length}`
    this.events.push(cloudEvent(type, { id, source: this.source, subject: this.id, at: this.clockMs }, data))
    return this
  }
}

/**
 * `conversation('c1', '2026-11-16T09:00:00Z', { handler: 'ai', customer: 'ada' }).after({ minutes: 5 }).resolved().events`
 * @returns a builder that has started the conversation.
 */
export const conversation = (id: string, startedAt: number | string, opening: Opening): ConversationBuilder =>
  new ConversationBuilder(id, startedAt, opening)
