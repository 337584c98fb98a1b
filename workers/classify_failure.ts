import pg from 'pg'
import { serviceAway } from '#server/platform/availability/service_away.ts'

/** A job that no try will ever make right: it is set aside at once. */
export class HopelessJob extends Error {}

/** Somebody else may have the job by now: it is left alone. */
export class LostJob extends Error {}

/** The process is about to end: the job goes on in another one. */
export class StoppedHalfway extends Error {}

/**
 * `gone`: a service is away and will be back; `hopeless`: no try will mend it; `lost`: it is another's by now; `stopped`: it
 * was put down half done; `odd`: worth a few more tries.
 */
export type Failure = 'gone' | 'hopeless' | 'lost' | 'stopped' | 'odd'

/** @returns what to do about a job that failed with this error. */
export function classifyFailure(error: unknown): Failure {
  if (error instanceof HopelessJob) return 'hopeless'
  if (error instanceof LostJob) return 'lost'
  if (error instanceof StoppedHalfway) return 'stopped'
  return serviceAway(error) === null ? 'odd' : 'gone'
}

/** Postgres ended the transaction itself, and it may be begun again at once: a deadlock, say. */
const ROLLED_BACK = /^40/

/**
 * @returns whether a transaction that failed so may be tried again at once. Where a service is away it may not: the next try
 * would fail too, and what was lost on the way may have been the answer that it was committed.
 */
export function isWorthAnotherTry(error: unknown): boolean {
  return classifyFailure(error) !== 'gone' || (error instanceof pg.DatabaseError && ROLLED_BACK.test(error.code ?? ''))
}
