import { Problem } from '#core/problem.ts'
import { serviceAway } from '../platform/availability/service_away.ts'

/** A client has long given up by then, and a page asked anew. */
export const MAX_WAIT_MS = 30_000
const RETRY_AFTER_SECONDS = 5
/** Longer than the lane keeps anybody while the services answer, but for a crowd. */
const LONG_MS = 1_000

/** Who asks: turns go by workspaces first, and within each by its keys and people. */
export interface Asker {
  workspaceId: number
  /** The key or the person. */
  one: string
}

/** Where questions of one kind are worked on, a few at once; those who ask take turns. */
export interface Lane {
  /**
   * Waits for its turn, then works.
   * @param signal aborted where nobody waits for the answer any more: what has not begun is given up.
   * @throws what `work` throws, and what one before it met of a service that is away; Problem `rate_limited` where its turn
   * did not come in time.
   */
  run<T>(asker: Asker, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T>
}

interface Waiting {
  asker: Asker
  sinceMs: number
  /** Ends its waiting, well or with an error. */
  begin: () => void
  fail: (error: unknown) => void
}

/** When each had their last turn, as a number that grows. */
export type Turns = ReadonlyMap<string, number>

const workspaceOf = ({ workspaceId }: Asker): string => `${workspaceId}`
const oneOf = ({ workspaceId, one }: Asker): string => `${workspaceId} ${one}`

/**
 * @returns the place of the next: of the workspaces that wait the one whose last turn was the longest ago, of those of its
 * keys and people that wait likewise, and of theirs the first.
 */
export function placeOfNext(askers: readonly Asker[], turns: Turns): number {
  const isBefore = (one: Asker, other: Asker): boolean => {
    const byWorkspace = (turns.get(workspaceOf(one)) ?? 0) - (turns.get(workspaceOf(other)) ?? 0)
    return byWorkspace < 0 || (byWorkspace === 0 && (turns.get(oneOf(one)) ?? 0) < (turns.get(oneOf(other)) ?? 0))
  }
  return askers.reduce((best, asker, place) => (isBefore(asker, askers[best] ?? asker) ? place : best), 0)
}

/** @param width how many are worked on at once. */
export function openLane(width: number): Lane {
  const waiting: Waiting[] = []
  const turns = new Map<string, number>()
  let turn = 0
  let working = 0
  const beginNext = (): void => {
    if (working >= width) return
    const askers = waiting.map(({ asker }) => asker)
    const next = waiting[placeOfNext(askers, turns)]
    if (!next) return
    working += 1
    turn += 1
    turns.set(workspaceOf(next.asker), turn).set(oneOf(next.asker), turn)
    next.begin()
  }
  return {
    async run(asker, signal, work) {
      const myTurn = awaitTurn(waiting, asker, signal)
      beginNext()
      await myTurn
      try {
        return await work()
      } catch (error) {
        if (serviceAway(error)) failLongWaiting(waiting, error)
        throw error
      } finally {
        working -= 1
        if (working === 0 && waiting.length === 0) turns.clear()
        beginNext()
      }
    },
  }
}

/** @returns what resolves, and is no longer among those that wait, when it is begun. */
const awaitTurn = (waiting: Waiting[], asker: Asker, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', giveUp)
      waiting.splice(waiting.indexOf(one), 1)
    }
    const one: Waiting = {
      asker,
      sinceMs: performance.now(),
      begin: () => {
        end()
        resolve()
      },
      fail: (error) => {
        end()
        reject(error)
      },
    }
    const giveUp = (): void =>
      one.fail(new Problem('rate_limited', 'too many questions are being asked; ask again', {}, RETRY_AFTER_SECONDS))
    const timer = setTimeout(giveUp, MAX_WAIT_MS)
    signal?.addEventListener('abort', giveUp)
    waiting.push(one)
    if (signal?.aborted) giveUp()
  })

/** Who stood behind one that met a silent service would meet it after as long a wait again. */
function failLongWaiting(waiting: readonly Waiting[], error: unknown): void {
  const nowMs = performance.now()
  for (const one of waiting.filter(({ sinceMs }) => nowMs - sinceMs >= LONG_MS)) one.fail(error)
}
