import { demoSource } from '#core/demo/run_name.ts'
import type { EventType } from '#core/event/types.ts'
import { type CloudEvent, cloudEvent, type WireData } from '#prisma/seed/factories/cloud_event.ts'
import type { Chance } from './chance.ts'
import type { Opening, Run } from './opening.ts'
import { sourcePart } from './scenario.ts'

/** A conversation while it is being told: its events so far and everything that its next steps depend on. */
export class Telling {
  readonly events: CloudEvent[] = []
  readonly id: string
  readonly run: Run
  readonly opening: Opening
  readonly chance: Chance
  readonly channel: string
  /** When the agent version that it met went out; null of a human. */
  releasedMs: number | null = null

  constructor(run: Run, opening: Opening, chance: Chance, channel: string) {
    this.run = run
    this.opening = opening
    this.chance = chance
    this.channel = channel
    this.id = `${run.name}-${opening.path}`
  }

  add<T extends EventType>(type: T, at: number, data?: WireData<T>, subject = this.id): void {
    const id = `${this.id}:${this.events.length}`
    const part = subject === this.id ? sourcePart(this.run.scenario, this.channel) : ''
    this.events.push(cloudEvent(type, { id, source: `${sourceOf(this.run)}${part}`, subject, at }, data))
  }
}

export const sourceOf = (run: Run): string => demoSource(run.name)
