import { createHash } from 'node:crypto'
import { APIError, createAuthMiddleware } from 'better-auth/api'
import { getPool } from '../postgres/pool.ts'

/** Guesses at one account's password within `WINDOW_SECONDS`, from whatever addresses: 14,400 a day at the most. */
const MAX_ATTEMPTS = 10
const WINDOW_SECONDS = 60

const keyOf = (email: string): string =>
  `account:${createHash('sha256').update(email.trim().toLowerCase()).digest('hex').slice(0, 32)}`

const emailOf = (path: string, body: unknown): string | null =>
  path === '/sign-in/email' && typeof body === 'object' && body !== null && 'email' in body && typeof body.email === 'string'
    ? body.email
    : null

/** Before each sign-in: counts the attempt, and refuses it where there were too many. */
export const limitAttempts = createAuthMiddleware(async (context) => {
  const email = emailOf(context.path, context.body)
  if (email === null) return
  const { rows } = await getPool().query<{ count: number }>(COUNT, [
    keyOf(email),
    Date.now(),
    Date.now() - WINDOW_SECONDS * 1_000,
  ])
  if ((rows[0]?.count ?? 0) > MAX_ATTEMPTS) {
    throw new APIError(
      'TOO_MANY_REQUESTS',
      { message: 'Too many attempts. Please wait a minute.' },
      { 'X-Retry-After': `${WINDOW_SECONDS}` },
    )
  }
})

/** After a sign-in that went well its account starts afresh. */
export const forgiveAttempts = createAuthMiddleware(async (context) => {
  const email = emailOf(context.path, context.body)
  if (email === null || !context.context.newSession) return
  await getPool().query('delete from auth_rate_limit where key = $1', [keyOf(email)])
})

const COUNT = `insert into auth_rate_limit (id, key, count, last_request) values ($1, $1, 1, $2)
  on conflict (key) do update set
    count = case when auth_rate_limit.last_request < $3 then 1 else auth_rate_limit.count + 1 end,
    last_request = case when auth_rate_limit.last_request < $3 then $2 else auth_rate_limit.last_request end
  returning count`
