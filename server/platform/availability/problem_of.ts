import { Problem } from '#core/problem.ts'
import { serviceAway } from './service_away.ts'

const RETRY_AFTER_SECONDS = 1

/** @returns what is told of an error to whoever asked: a service that is away is 503, and what nobody expected says nothing of itself. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  const away = serviceAway(error)
  if (away === 'queue') return new Problem('queue_unavailable', 'the queue cannot be reached', {}, RETRY_AFTER_SECONDS)
  if (away === 'database') return new Problem('database_unavailable', 'the database cannot be reached', {}, RETRY_AFTER_SECONDS)
  return new Problem('internal', 'something went wrong on our side; the log says what')
}
