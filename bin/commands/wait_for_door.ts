import { setTimeout as sleep } from 'node:timers/promises'
import { type Door, DoorClosed } from './door.ts'

/** A restart of the server or its parts is over well within this. */
const GIVE_UP_AFTER_MS = 5 * 60_000
/** Nobody was ever there: more likely a wrong address than a restart. */
const GIVE_UP_UNREACHED_MS = 10_000
const FIRST_WAIT_MS = 200
const LONGEST_WAIT_MS = 10_000

export interface Patience {
  /** Aborted when the sender is to stop. */
  signal: AbortSignal
  /** Hears why and for how long the sender waits. */
  onWait?: (why: string, waitMs: number) => void
  giveUpAfterMs?: number
}

interface Trouble {
  why: string
  retryAfterSeconds: number | null
  attempt: number
  /** When the first attempt was made. */
  sinceMs: number
}

/**
 * Waits as long as the door asks, otherwise longer with each attempt, each sender a little differently.
 * @returns whether to try again: false when the sender is to stop.
 * @throws DoorClosed when patience has run out.
 */
export async function waitForDoor(door: Door, trouble: Trouble, patience: Patience): Promise<boolean> {
  const { signal, onWait, giveUpAfterMs = GIVE_UP_AFTER_MS } = patience
  const { why, retryAfterSeconds, attempt, sinceMs } = trouble
  if (signal.aborted) return false
  const limitMs = door.reached ? giveUpAfterMs : Math.min(giveUpAfterMs, GIVE_UP_UNREACHED_MS)
  const growing = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1)) * (0.75 + Math.random() / 2)
  const waitMs = retryAfterSeconds === null ? growing : Math.max(0, retryAfterSeconds * 1_000)
  if (Date.now() + waitMs - sinceMs > limitMs) {
    throw new DoorClosed(`The server at ${door.url} takes no events: ${why}.${door.reached ? '' : ' Is it running?'}`)
  }
  onWait?.(why, waitMs)
  // Rejects when aborted: then there is nothing to wait for.
  await sleep(waitMs, undefined, { signal }).catch(() => undefined)
  return !signal.aborted
}
