import pg from 'pg'

/** The service that is away: it cannot be reached, does not answer, or let go of what it was asked. */
export type AwayService = 'database' | 'queue'

/**
 * Postgres' classes of errors that pass by themselves: connection, resources, operator, system; and lost locks. Besides them:
 * a lock that was waited for in vain, and a transaction that stood still for too long.
 */
const PASSING = /^(?:(?:08|53|57|58|40)...|55P03|25P03)$/
/** Prisma's: it cannot reach the server, waited too long, or lost the connection or the transaction. */
const OF_PRISMA = /^P(?:1001|1002|1008|1017|2024|2028)$/
/** What it has no code of its own for, such as a server that is starting up, it tells with the one of Postgres. */
const TOLD_BY_PRISMA = /\bCode: `(\w{5})`/
const OF_NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
])
/** The driver says these without a code. */
const LOST =
  /connection terminated|connection ended|timeout exceeded when trying to connect|^timeout expired$|client has encountered a connection error/i
/** ioredis gives its errors no codes, and Redis begins its own with a word. */
const OF_REDIS =
  /^(?:Command timed out|Command aborted due to connection close|Connection is closed|Stream isn't writeable|Socket timeout|(?:LOADING|MISCONF|OOM|READONLY|MASTERDOWN) )/

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '')

/** @returns which service an error says is away, and may be back at the next try; null where it says something else. */
export function serviceAway(error: unknown): AwayService | null {
  if (!(error instanceof Error)) return null
  if (error.name === 'MaxRetriesPerRequestError' || OF_REDIS.test(error.message)) return 'queue'
  const code = codeOf(error)
  const isAway =
    error instanceof pg.DatabaseError
      ? PASSING.test(code)
      : OF_PRISMA.test(code) ||
        (/^P20\d\d$/.test(code) && PASSING.test(TOLD_BY_PRISMA.exec(error.message)?.[1] ?? '')) ||
        OF_NETWORK.has(code) ||
        LOST.test(error.message)
  return isAway ? 'database' : null
}
