import { setTimeout as delay } from 'node:timers/promises'
import { Pool } from 'undici'
import { chanceOf } from '#simulator/chance.ts'
import { simulatedEvents } from '../../simulated_events.ts'
import { Ledger } from './ledger.ts'
import { type Attempt, afterAttempt } from './retry.ts'

const SOURCE = '/faults'
const CONNECTIONS = 64
const MOST_EVENTS_A_REQUEST = 20
const TICK_MS = 50
/** As long as a customer's client waits for an answer. */
const ANSWER_WITHIN_MS = 5_000
const ANCHOR_MS = Date.parse('2026-09-28T00:00:00Z')
/** More than any run sends in eight weeks of them. */
const CASES_A_DAY = 10_000

/** Sends events at a steady pace, and each request again with the same ids until it is acknowledged. */
export interface Sender {
  ledger: Ledger
  /** How often each status was answered; `none` for no answer. */
  answers: Map<string, number>
  /** Requests that wait for their turn or for an answer. */
  readonly open: number
  /** Sends nothing new. @returns once all is acknowledged or refused, or `withinMs` are over. */
  finish(withinMs: number): Promise<void>
}

export interface SenderOptions {
  address: string
  key: string
  eventsPerSecond: number
  seed: number
  /** The run's clock. */
  now: () => number
}

interface Request {
  from: number
  to: number
  body: string
}

export const idOf = (number: number): string => `event-${number}`

/** @returns the number in an id, or NaN. */
export const numberOf = (id: string): number => Number(/^event-(\d+)$/.exec(id)?.[1] ?? Number.NaN)

export function startSender({ address, key, eventsPerSecond, seed, now }: SenderOptions): Sender {
  const pool = new Pool(address, { connections: CONNECTIONS, headersTimeout: ANSWER_WITHIN_MS, bodyTimeout: ANSWER_WITHIN_MS })
  const chance = chanceOf(`faults/sender/${seed}`)
  const events = simulatedEvents({ seed, casesPerDay: CASES_A_DAY, anchorMs: ANCHOR_MS })
  const [ledger, answers, waiting] = [new Ledger(), new Map<string, number>(), [] as Request[]]
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/cloudevents-batch+json' }
  let inFlight = 0

  const send = async ({ from, to, body }: Request): Promise<void> => {
    inFlight += 1
    for (let tries = 1; ; tries++) {
      const made = await attempt(pool, headers, body)
      const name = String(made.status ?? 'none')
      answers.set(name, (answers.get(name) ?? 0) + 1)
      const next = afterAttempt(made, tries, chance)
      if (next === 'done') ledger.acknowledge({ from, to }, now())
      if (typeof next !== 'number') break
      await delay(next)
    }
    inFlight -= 1
    pump()
  }
  const pump = (): void => {
    while (inFlight < CONNECTIONS) {
      const request = waiting.shift()
      if (!request) return
      void send(request)
    }
  }
  const make = (): void => {
    const numbers = ledger.take(chance.integer(1, MOST_EVENTS_A_REQUEST))
    const batch = Array.from({ length: numbers.to - numbers.from }, (_, index) => {
      return { ...events.next().value, source: SOURCE, id: idOf(numbers.from + index) }
    })
    waiting.push({ ...numbers, body: JSON.stringify(batch) })
  }
  const startedAt = now()
  const timer = setInterval(() => {
    while (ledger.sent < ((now() - startedAt) / 1_000) * eventsPerSecond) make()
    pump()
  }, TICK_MS)
  return {
    ledger,
    answers,
    get open() {
      return waiting.length + inFlight
    },
    finish: async (withinMs) => {
      clearInterval(timer)
      for (const until = now() + withinMs; inFlight + waiting.length > 0 && now() < until; ) await delay(TICK_MS)
      await pool.destroy()
    },
  }
}

async function attempt(pool: Pool, headers: Record<string, string>, body: string): Promise<Attempt> {
  const signal = AbortSignal.timeout(ANSWER_WITHIN_MS)
  try {
    const answer = await pool.request({ path: '/api/v1/events', method: 'POST', headers, body, signal })
    await answer.body.dump()
    return { status: answer.statusCode, retryAfterSeconds: Number(answer.headers['retry-after'] ?? 0) }
  } catch {
    return { status: undefined }
  }
}
