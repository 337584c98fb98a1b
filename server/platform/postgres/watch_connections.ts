import type pg from 'pg'
import { log } from '../log/log.ts'
import { isDeadConnection, type SeenBackend } from './judge_connection.ts'

/** Time is counted in ticks in which this process ran: while it was busy or stopped itself, nobody was silent. */
const TICK_MS = 250
/** Who has used a connection for this long may wait for an answer that never comes. */
const OVERDUE_TICKS = 6
/** Within this Postgres must say something by another connection. */
const LOOK_TICKS = 8

/** @returns what Postgres says of these processes by a connection of its own; rejects where it says nothing. */
export type Look = (pids: readonly number[]) => Promise<ReadonlyMap<number, SeenBackend>>

/**
 * Watches the connections of a pool that are in use. Postgres says nothing while it works on a statement, and neither does it by
 * a dead connection, for a quarter of an hour: so of each that is in use for long, Postgres is asked by another one
 * whether it is at work. One that is dead is cut, and its user hears so by the statement that waits; so are those that nobody
 * uses, since what killed the one has mostly killed them all. Postgres hears nothing of a cut by a dead connection, so it is told
 * to end what served it, which would keep its locks.
 */
export class ConnectionWatch {
  readonly #look: Look
  readonly #end: (pids: readonly number[]) => Promise<void>
  readonly #all = new Set<pg.Client>()
  readonly #pids = new WeakMap<pg.Client, number>()
  readonly #inUse = new Map<pg.Client, { sinceTick: number }>()
  #timer: NodeJS.Timeout | undefined
  #tick = 0
  #looking: { sinceTick: number; giveUp: () => void } | undefined
  #looksAgainAtTick = 0

  constructor(look: Look, end: (pids: readonly number[]) => Promise<void>) {
    this.#look = look
    this.#end = end
  }

  /** Watches a new connection, which waits for its first answer. */
  open(client: pg.Client): void {
    this.#all.add(client)
    client.once('end', () => {
      this.#all.delete(client)
      this.end(client)
    })
    this.begin(client)
  }

  /** Notes the process that serves a connection. */
  know(client: pg.Client, pid: number): void {
    this.#pids.set(client, pid)
  }

  /** Somebody uses the connection from now on. */
  begin(client: pg.Client): void {
    this.#inUse.set(client, { sinceTick: this.#tick })
    this.#timer ??= setInterval(() => this.#onTick(), TICK_MS).unref()
  }

  end(client: pg.Client): void {
    this.#inUse.delete(client)
  }

  #onTick(): void {
    this.#tick++
    if (this.#inUse.size === 0) {
      clearInterval(this.#timer)
      this.#timer = undefined
    } else if (this.#looking) {
      if (this.#tick - this.#looking.sinceTick >= LOOK_TICKS) this.#looking.giveUp()
    } else if (this.#tick >= this.#looksAgainAtTick) {
      const overdue = [...this.#inUse].filter(([, { sinceTick }]) => this.#tick - sinceTick >= OVERDUE_TICKS)
      if (overdue.length > 0) void this.#lookAt(overdue)
    }
  }

  async #lookAt(overdue: [pg.Client, { sinceTick: number }][]): Promise<void> {
    const askedAtTick = this.#tick
    const tooLate = new Promise<null>((resolve) => {
      this.#looking = { sinceTick: askedAtTick, giveUp: () => resolve(null) }
    })
    const pids = overdue.flatMap(([client]) => this.#pids.get(client) ?? [])
    const seen = await Promise.race([this.#look(pids).catch(() => null), tooLate])
    this.#looking = undefined
    this.#looksAgainAtTick = this.#tick + LOOK_TICKS
    const dead = overdue.filter(([client, use]) => {
      const usedSeconds = ((askedAtTick - use.sinceTick) * TICK_MS) / 1_000
      // One that was given back meanwhile, and perhaps taken again, is well.
      return this.#inUse.get(client) === use && isDeadConnection({ pid: this.#pids.get(client), usedSeconds }, seen)
    })
    if (dead.length > 0)
      this.#cut(
        dead.map(([client]) => client),
        seen !== null,
      )
  }

  #cut(dead: readonly pg.Client[], answers: boolean): void {
    const unused = [...this.#all].filter((client) => !this.#inUse.has(client))
    log.warn({ dead: dead.length, unused: unused.length, answers }, 'database connections that are silent were cut')
    const cut = [...dead, ...unused]
    for (const client of cut) client.connection.stream.destroy()
    const pids = cut.flatMap((client) => this.#pids.get(client) ?? [])
    if (answers) this.#end(pids).catch((error: unknown) => log.warn({ err: error }, 'what served them was not ended'))
  }
}
