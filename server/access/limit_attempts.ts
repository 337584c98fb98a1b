import { createHash } from 'node:crypto'
import { APIError, createAuthMiddleware } from 'better-auth/api'
import { getPrisma } from '../platform/orm/client.ts'
import { getPool } from '../platform/postgres/pool.ts'
import { sql } from '../platform/postgres/sql.ts'
import { CLIENT_ADDRESS_HEADER } from './client_address.ts'

/** Guesses at one account's password within `WINDOW_SECONDS` from one address. */
const MAX_ATTEMPTS = 10
/** The same from all addresses together: 144,000 a day, and still too many for a stranger to lock the owner out with ease. */
const MAX_ACCOUNT_ATTEMPTS = 100
const WINDOW_SECONDS = 60

/** What attempts are counted by, the narrowest first: one that is refused there does not count against the account. */
function limitsOf(email: string, headers: Headers | undefined): { key: string; max: number }[] {
  const account = email.trim().toLowerCase()
  const address = headers?.get(CLIENT_ADDRESS_HEADER) ?? ''
  return [
    { key: keyOf('account+address', account, address), max: MAX_ATTEMPTS },
    { key: keyOf('account', account), max: MAX_ACCOUNT_ATTEMPTS },
  ]
}

const keyOf = (kind: string, ...parts: string[]): string =>
  `${kind}:${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)}`

const emailOf = (path: string, body: unknown): string | null =>
  path === '/sign-in/email' && typeof body === 'object' && body !== null && 'email' in body && typeof body.email === 'string'
    ? body.email
    : null

/** Before each sign-in: counts the attempt, and refuses it where there were too many. */
export const limitAttempts = createAuthMiddleware(async (context) => {
  const email = emailOf(context.path, context.body)
  if (email === null) return
  for (const { key, max } of limitsOf(email, context.headers)) {
    const { rows } = await getPool().query<{ count: number }>(sql('access/count_attempt'), [key, Date.now(), windowStartMs()])
    if ((rows[0]?.count ?? 0) > max) throw tooMany()
  }
})

const windowStartMs = (): number => Date.now() - WINDOW_SECONDS * 1_000

const tooMany = (): APIError =>
  new APIError(
    'TOO_MANY_REQUESTS',
    { message: 'Too many attempts. Please wait a minute.' },
    { 'X-Retry-After': `${WINDOW_SECONDS}` },
  )

/** After a sign-in that went well its account starts afresh. */
export const forgiveAttempts = createAuthMiddleware(async (context) => {
  const email = emailOf(context.path, context.body)
  if (email === null || !context.context.newSession) return
  const keys = limitsOf(email, context.headers).map(({ key }) => key)
  await getPrisma().rateLimit.deleteMany({ where: { key: { in: keys } } })
})
