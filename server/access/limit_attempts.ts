import { createHash } from 'node:crypto'
import { APIError, isAPIError } from 'better-auth/api'
import { log } from '../platform/log/log.ts'
import { getPrisma } from '../platform/orm/client.ts'
import { getPool } from '../platform/postgres/pool.ts'
import { sql } from '../platform/postgres/sql.ts'
import { CLIENT_ADDRESS_HEADER } from './client_address.ts'
import { hashAccount } from './hash_account.ts'
import { KNOWN_BROWSER, readKnownBrowser, writeKnownBrowser } from './known_browser.ts'
import type { SignInContext } from './sign_in_context.ts'

/** Guesses at one account's password within `WINDOW_SECONDS` from one address, and of a browser that has signed in before. */
const MAX_ATTEMPTS = 10
/** The same from all addresses together, but for such browsers: 144,000 a day. */
const MAX_ACCOUNT_ATTEMPTS = 100
const WINDOW_SECONDS = 60
/** As long as browsers keep a cookie at most. */
const KNOWN_FOR_SECONDS = 400 * 86_400
const UNAUTHORISED = 401

interface Limit {
  key: string
  max: number
}

/**
 * What attempts are counted by, the narrowest first: one that is refused there does not count against the account. A browser
 * in which the account has signed in before counts by itself alone, so that nobody's guesses elsewhere keep its owner out.
 */
function limitsOf(account: string, headers: Headers | undefined): Limit[] {
  const address = headers?.get(CLIENT_ADDRESS_HEADER) ?? ''
  const browser = readKnownBrowser(headers)
  const own = browser ? [{ key: keyOf('browser', browser.name), max: MAX_ATTEMPTS }] : []
  if (browser?.account === account) return own
  return [
    ...own,
    { key: keyOf('account+address', account, address), max: MAX_ATTEMPTS },
    { key: keyOf('account', account), max: MAX_ACCOUNT_ATTEMPTS },
  ]
}

const keyOf = (kind: string, ...parts: string[]): string =>
  `${kind}:${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)}`

const accountOf = ({ path, body }: SignInContext): string | null =>
  path === '/sign-in/email' && typeof body === 'object' && body !== null && 'email' in body && typeof body.email === 'string'
    ? hashAccount(body.email)
    : null

/** Before each sign-in: counts the attempt, and refuses it where there were too many. */
export async function limitAttempts(context: SignInContext): Promise<void> {
  const account = accountOf(context)
  if (account === null) return
  for (const { key, max } of limitsOf(account, context.headers)) {
    const { rows } = await getPool().query<{ count: number }>(sql('access/count_attempt'), [key, Date.now(), windowStartMs()])
    const count = rows[0]?.count ?? 0
    if (count <= max) continue
    // Once, not for each of what may be very many.
    if (count === max + 1) note(context, account, 'further sign-ins of an account are refused for a minute')
    throw tooMany()
  }
}

const windowStartMs = (): number => Date.now() - WINDOW_SECONDS * 1_000

const tooMany = (): APIError =>
  new APIError(
    'TOO_MANY_REQUESTS',
    { message: 'Too many attempts. Please wait a minute.' },
    { 'X-Retry-After': `${WINDOW_SECONDS}` },
  )

function note({ headers }: SignInContext, account: string, what: string): void {
  log.warn({ of: 'sign-in', address: headers?.get(CLIENT_ADDRESS_HEADER) ?? '', account }, what)
}

/** After each sign-in: one that failed is noted; one that went well starts its account afresh, and makes its browser known. */
export async function settleAttempt(context: SignInContext): Promise<void> {
  const account = accountOf(context)
  if (account === null) return
  const { newSession, returned } = context.context
  if (isAPIError(returned) && returned.statusCode === UNAUTHORISED) note(context, account, 'a sign-in failed')
  if (!newSession) return
  const keys = limitsOf(account, context.headers).map(({ key }) => key)
  await getPrisma().rateLimit.deleteMany({ where: { key: { in: keys } } })
  const { name, attributes } = context.context.createAuthCookie(KNOWN_BROWSER, { maxAge: KNOWN_FOR_SECONDS })
  context.setCookie(name, writeKnownBrowser(account, readKnownBrowser(context.headers)), attributes)
}
