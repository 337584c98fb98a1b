import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { expect, vi } from 'vitest'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import type { IngestionAnswer } from '#core/ingestion/contract.ts'
import type { ReferenceEvent } from '#core/reference/input.ts'
import type { ReviewAnswer } from '#core/review/contract.ts'
import { type StartedHoldfast, startHoldfast } from '#server/testing/start_holdfast.ts'

/** An event as a sender writes it. */
export interface WireEvent extends Pick<ReferenceEvent, 'id' | 'source' | 'type' | 'subject'> {
  time: string
  data?: Omit<ReferenceEvent['data'], 'amountMicros'> & { amount?: string }
}

const KEY = 'hf_acceptance_0123456789abcdefghijklmnopqrstuvwx'
const BATCH_EVENTS = 1_000
const IN_FLIGHT = 4
const COUNTED = { timeout: 600_000, interval: 250 }
const pack = promisify(gzip)

/** Holdfast as its users meet it: the whole of it runs, and every call goes through one of its doors. */
export class Product {
  readonly holdfast: StartedHoldfast
  readonly #workers: ChildProcess[] = []

  private constructor(holdfast: StartedHoldfast) {
    this.holdfast = holdfast
  }

  static async start(): Promise<Product> {
    return new Product(await startHoldfast({ HOLDFAST_INIT_API_KEY: KEY }))
  }

  async remove(): Promise<void> {
    for (const worker of this.#workers) worker.kill('SIGTERM')
    await this.holdfast.remove()
  }

  /** Sends events in batches of a thousand, in the order given. */
  async send(events: readonly WireEvent[]): Promise<void> {
    const batches = Array.from({ length: Math.ceil(events.length / BATCH_EVENTS) }, (_, index) => index * BATCH_EVENTS).values()
    const sendSome = async (): Promise<void> => {
      for (const from of batches) await this.#sendBatch(events.slice(from, from + BATCH_EVENTS))
    }
    await Promise.all(Array.from({ length: IN_FLIGHT }, sendSome))
  }

  async #sendBatch(events: readonly WireEvent[]): Promise<void> {
    const answer = await this.#ask('/api/v1/events', {
      method: 'POST',
      headers: { 'content-type': 'application/cloudevents-batch+json', 'content-encoding': 'gzip' },
      body: await pack(JSON.stringify(events)),
    })
    expect([answer.status, await answer.json()]).toEqual([202, { accepted: events.length, rejected: [], rejectedCount: 0 }])
  }

  async figures(query: Record<string, string>): Promise<FiguresAnswer> {
    return this.#read(`/api/v1/figures?${new URLSearchParams(query)}`)
  }

  review(period: string): Promise<ReviewAnswer> {
    return this.#read(`/api/v1/reviews/${period}`)
  }

  async ingestion(): Promise<IngestionAnswer> {
    return this.#read('/api/v1/ingestion')
  }

  /** Waits until everything that was accepted is in the figures, with as many duplicates as are expected, where that is known. */
  async untilCounted(storedEvents: number, others: { duplicateEvents?: number } = {}): Promise<void> {
    const everything = { waiting: 0, oldestWaitingSeconds: null, storedEvents, rejectedEvents: 0, ...others }
    await vi.waitFor(async () => expect(await this.ingestion()).toMatchObject(everything), COUNTED)
  }

  /** Changes the policy and waits until all history is counted under it. */
  async changePolicy(policy: Record<string, unknown>): Promise<void> {
    const headers = { 'content-type': 'application/json' }
    const answer = await this.#ask('/api/v1/policy', { method: 'PATCH', headers, body: JSON.stringify({ policy }) })
    expect(answer.status).toBe(202)
    const { version } = (await answer.json()) as { version: number }
    await vi.waitFor(
      async () => expect(await this.#read('/api/v1/policy')).toMatchObject({ version, recount: null, policy }),
      COUNTED,
    )
  }

  /** Runs a command of the command line against this Holdfast. */
  start(...args: string[]): { child: ChildProcess; result: Promise<{ code: number | null; stdout: string; stderr: string }> } {
    const { address, folder } = this.holdfast
    const environment: NodeJS.ProcessEnv = {
      ...process.env,
      HOLDFAST_DATA: folder,
      HOLDFAST_URL: address,
      HOLDFAST_API_KEY: KEY,
      NODE_ENV: 'production',
    }
    const child = spawn(process.execPath, ['--import', 'tsx', 'bin/holdfast.ts', ...args], { env: environment })
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
    const result = Promise.all([ended, text(child.stdout), text(child.stderr)]).then(([code, stdout, stderr]) => ({
      code,
      stdout,
      stderr,
    }))
    return { child, result }
  }

  /** Asks the product itself whether its figures are what its stored events make. */
  async verify(): Promise<void> {
    expect(await this.start('verify').result).toMatchObject({ code: 0, stdout: expect.stringMatching(/^0 differences /) })
  }

  /** Starts one more worker beside the one that `npm start` has. */
  addWorker(): void {
    const running = JSON.parse(readFileSync(join(this.holdfast.folder, 'running.json'), 'utf8')) as Record<string, string>
    const environment: NodeJS.ProcessEnv = { ...process.env, ...running, NODE_ENV: 'production', LOG_LEVEL: 'error' }
    this.#workers.push(spawn(process.execPath, ['--import', 'tsx', 'bin/worker.ts'], { env: environment, stdio: 'inherit' }))
  }

  /** @returns the id of the process of this name that runs now. */
  pidOf(name: string): number {
    return Number(readFileSync(join(this.holdfast.folder, 'run', `${name}.pid`), 'utf8'))
  }

  #ask(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.holdfast.address}${path}`, { ...init, headers: { authorization: `Bearer ${KEY}`, ...init.headers } })
  }

  async #read<T>(path: string): Promise<T> {
    const answer = await this.#ask(path)
    if (!answer.ok) throw new Error(`GET ${path} answered ${answer.status}: ${await answer.text()}`)
    return (await answer.json()) as T
  }
}
