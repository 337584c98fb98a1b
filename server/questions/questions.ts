import { type Acting, authorOf } from '#core/access/actor.ts'
import { Problem } from '#core/problem.ts'
import { type BytesInHand, countBytesInHand } from '../platform/rate_limit/bytes_in_hand.ts'
import { type Asker, type Lane, openLane } from './lane.ts'
import { countSeats, type Seats } from './seats.ts'

/** Below the connections to Postgres that a process has, so that sending events and signing in find one. */
const CHEAP_AT_ONCE = 6
/** Each takes a processor for a second or more, and a hundred megabytes while it is put into words. */
const EXPENSIVE_AT_ONCE = 1
/** Answers that are on their way out, whose readers take their time. */
const MAX_BYTES_IN_HAND = 128 * 1024 * 1024
const RETRY_AFTER_SECONDS = 5

export type Cost = 'cheap' | 'expensive'

/** What keeps those who ask from taking a process from each other. */
export interface Questions {
  seats: Seats
  lanes: Record<Cost, Lane>
  /** Customers are found and erased by looking at all of a workspace: one at a time. */
  erasures: Lane
  /** A browser takes some hundred megabytes while it prints: one at a time. */
  prints: Lane
  answers: BytesInHand
}

declare global {
  var holdfastQuestions: Questions | undefined
}

/** @returns the ones of this process: pages, routes and gateway are bundled each with modules of their own. */
export function getQuestions(): Questions {
  globalThis.holdfastQuestions ??= {
    seats: countSeats(),
    lanes: { cheap: openLane(CHEAP_AT_ONCE), expensive: openLane(EXPENSIVE_AT_ONCE) },
    erasures: openLane(EXPENSIVE_AT_ONCE),
    prints: openLane(EXPENSIVE_AT_ONCE),
    answers: countBytesInHand(MAX_BYTES_IN_HAND, tooMuch),
  }
  return globalThis.holdfastQuestions
}

export const askerOf = ({ workspaceId, actor }: Acting): Asker => ({ workspaceId, one: authorOf(actor) })

const tooMuch = (isOwn: boolean): Problem =>
  new Problem(
    'rate_limited',
    isOwn ? 'this workspace has too many answers that are not read yet; ask again' : 'too much is being read at once; ask again',
    {},
    RETRY_AFTER_SECONDS,
  )
