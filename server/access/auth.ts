import { prismaAdapter } from 'better-auth/adapters/prisma'
import { createAuthMiddleware, isAPIError } from 'better-auth/api'
import { betterAuth } from 'better-auth/minimal'
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '#core/access/password.ts'
import { getEnvironment } from '../platform/config/environment.ts'
import { log } from '../platform/log/log.ts'
import { getPrisma } from '../platform/orm/client.ts'
import { CLIENT_ADDRESS_HEADER } from './client_address.ts'
import { guardPasswordChange } from './guard_password_change.ts'
import { readKnownBrowser } from './known_browser.ts'
import { limitAttempts, settleAttempt } from './limit_attempts.ts'
import { isOwnOrigin } from './own_origin.ts'

export type Auth = ReturnType<typeof createAuth>

const DAY_SECONDS = 86_400

let auth: Auth | undefined

/** @returns sign-in, made at the first call. Accounts are made by `createOwner` alone: nobody can sign up. */
export function getAuth(): Auth {
  auth ??= createAuth()
  return auth
}

function createAuth() {
  const { HOLDFAST_SECRET, HOLDFAST_URL, PORT } = getEnvironment()
  if (!HOLDFAST_SECRET) throw new Error('HOLDFAST_SECRET is not set; `npm start` sets it for the processes that it starts')
  return betterAuth({
    appName: 'Holdfast',
    baseURL: HOLDFAST_URL ?? `http://localhost:${PORT}`,
    secret: HOLDFAST_SECRET,
    telemetry: { enabled: false },
    database: prismaAdapter(getPrisma(), { provider: 'postgresql' }),
    trustedOrigins: (request) => (request ? ownOriginOf(request.headers) : []),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD_LENGTH,
      maxPasswordLength: MAX_PASSWORD_LENGTH,
      revokeSessionsOnPasswordReset: true,
    },
    // An absolute life: no use makes it longer. Listing one's sessions asks for no fresh one.
    session: { expiresIn: 30 * DAY_SECONDS, disableSessionRefresh: true, freshAge: 0 },
    // By address, for those who try many accounts; `limitAttempts` counts by account and by known browser too.
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 300,
      customRules: {
        '/sign-in/email': ({ headers }) => (readKnownBrowser(headers) ? false : { window: 60, max: 30 }),
      },
    },
    hooks: {
      before: createAuthMiddleware(async (context) => {
        await limitAttempts(context)
        return guardPasswordChange(context)
      }),
      after: createAuthMiddleware(settleAttempt),
    },
    advanced: {
      cookiePrefix: 'holdfast',
      useSecureCookies: HOLDFAST_URL?.startsWith('https:') ?? false,
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
    },
    // What is refused is answered, and noted where it matters; better-auth would write a line for each.
    onAPIError: { onError: (error) => noteFailure(error) },
    logger: { level: 'warn', log: (level, message) => log[level === 'error' ? 'error' : 'warn']({ of: 'sign-in' }, message) },
  })
}

function noteFailure(error: unknown): void {
  if (!isAPIError(error) || error.statusCode >= 500) log.error({ of: 'sign-in', err: error }, 'sign-in failed')
}

function ownOriginOf(headers: Headers): string[] {
  const origin = headers.get('origin')
  return origin && isOwnOrigin(origin, headers.get('host'), getEnvironment().HOLDFAST_URL) ? [origin] : []
}
