import type { ChildProcess } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { isBeyondHelp, lookAtLife, NEWBORN } from './judge_life.ts'
import type { Service } from './service.ts'

const FIRST_RESTART_MS = 100
const LONGEST_RESTART_MS = 5_000
/** A service that ran this long before it died is restarted at once again. */
const SETTLED_MS = 30_000
const READY_POLL_MS = 50
const LOOK_EVERY_MS = 2_000
const READY_WITHIN_MS = 120_000

export interface Supervised {
  /** Of the process that runs now. */
  readonly pid: number | undefined
  /** Ends the service: politely, after `stopsWithinMs` by force. Resolves once it is gone. */
  stop(): Promise<void>
}

/**
 * Starts a service, waits until it answers, and from then on starts it again whenever it dies, with a growing pause. One
 * that lives and stands still is ended first.
 * @param tell hears of every unexpected end.
 * @throws where the first start fails or does not answer in time; what was started is then stopped.
 */
export async function supervise(service: Service, tell: (message: string) => void = () => undefined): Promise<Supervised> {
  const keeper = new Keeper(service, tell)
  await keeper.begin()
  return keeper
}

class Keeper implements Supervised {
  readonly #service: Service
  readonly #tell: (message: string) => void
  readonly #stopping = new AbortController()
  #child: ChildProcess | undefined
  #restarting: Promise<void> | undefined
  #begun = false
  #failures = 0

  constructor(service: Service, tell: (message: string) => void) {
    this.#service = service
    this.#tell = tell
  }

  get pid(): number | undefined {
    return this.#child?.pid
  }

  async begin(): Promise<void> {
    const child = await this.#launch()
    const until = Date.now() + READY_WITHIN_MS
    while (!(await this.#service.isReady())) {
      if (hasEnded(child) || Date.now() > until) {
        await this.stop()
        throw new Error(`${this.#service.name} did not start; see ${this.#service.logFile}`)
      }
      await delay(READY_POLL_MS)
    }
    this.#begun = true
    if (hasEnded(child)) this.#restarting = this.#restart(0)
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#restarting
    const child = this.#child
    if (!child || hasEnded(child)) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill(this.#service.stopSignal)
    const force = setTimeout(() => child.kill('SIGKILL'), this.#service.stopsWithinMs)
    await ended
    clearTimeout(force)
  }

  async #launch(): Promise<ChildProcess> {
    const { name, pidFile, start } = this.#service
    const child = await start()
    const startedAt = Date.now()
    this.#child = child
    child.once('exit', () => {
      if (this.#begun && !this.#stopping.signal.aborted) this.#restarting = this.#restart(Date.now() - startedAt)
    })
    // On a full disk a number that is missing is better than a process more.
    await writeFile(pidFile, `${child.pid}\n`).catch((error: Error) => this.#tell(`${name}: ${error.message}`))
    void this.#watch(child)
    return child
  }

  async #watch(child: ChildProcess): Promise<void> {
    const { signs, name, logFile } = this.#service
    const isOver = (): boolean => this.#stopping.signal.aborted || hasEnded(child)
    for (let life = NEWBORN; signs && !isOver(); ) {
      await delay(LOOK_EVERY_MS, undefined, { signal: this.#stopping.signal }).catch(() => undefined)
      life = lookAtLife(life, await signs())
      if (isOver() || !isBeyondHelp(life)) continue
      this.#tell(`${name} stands still and is ended; see ${logFile}`)
      child.kill('SIGKILL')
      return
    }
  }

  async #restart(ranMs: number): Promise<void> {
    if (ranMs > SETTLED_MS) this.#failures = 0
    const { name, logFile } = this.#service
    this.#tell(`${name} ended and is started again; see ${logFile}`)
    while (!this.#stopping.signal.aborted) {
      const pauseMs = Math.min(FIRST_RESTART_MS * 2 ** this.#failures, LONGEST_RESTART_MS)
      this.#failures += 1
      try {
        await delay(pauseMs, undefined, { signal: this.#stopping.signal })
        await this.#launch()
        return
      } catch (error) {
        if (!this.#stopping.signal.aborted)
          this.#tell(`${name} cannot be started: ${error instanceof Error ? error.message : error}`)
      }
    }
  }
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null
