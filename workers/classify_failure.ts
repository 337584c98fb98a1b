import pg from 'pg'

/** A job that no try will ever make right: it is set aside at once. */
export class HopelessJob extends Error {}

/** `gone`: a service is away and will be back; `hopeless`: no try will mend it; `odd`: worth a few more tries. */
export type Failure = 'gone' | 'hopeless' | 'odd'

/** Postgres' classes of errors that pass by themselves: connection, resources, operator, system; and lost locks. */
const PASSING = /^(08|53|57|58|40)/
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN'])
/** The driver says these without a code. */
const LOST =
  /connection terminated|connection ended|timeout exceeded when trying to connect|client has encountered a connection error/i

/** @returns what to do about a job that failed with this error. */
export function classifyFailure(error: unknown): Failure {
  if (error instanceof HopelessJob) return 'hopeless'
  if (!(error instanceof Error)) return 'odd'
  const code = 'code' in error ? String(error.code) : ''
  if (error instanceof pg.DatabaseError) return PASSING.test(code) ? 'gone' : 'odd'
  return NETWORK.has(code) || LOST.test(error.message) ? 'gone' : 'odd'
}
