import { prismaAdapter } from 'better-auth/adapters/prisma'
import { betterAuth } from 'better-auth/minimal'
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '#core/access/password.ts'
import { getEnvironment } from '../platform/config/environment.ts'
import { log } from '../platform/log/log.ts'
import { getPrisma } from '../platform/orm/client.ts'
import { CLIENT_ADDRESS_HEADER } from './client_address.ts'
import { forgiveAttempts, limitAttempts } from './limit_attempts.ts'
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
    session: { expiresIn: 30 * DAY_SECONDS, updateAge: DAY_SECONDS },
    // By address, for those who try many accounts; `limitAttempts` counts by account too.
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 300,
      customRules: { '/sign-in/email': { window: 60, max: 30 } },
    },
    hooks: { before: limitAttempts, after: forgiveAttempts },
    advanced: {
      cookiePrefix: 'holdfast',
      useSecureCookies: HOLDFAST_URL?.startsWith('https:') ?? false,
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
    },
    logger: { level: 'warn', log: (level, message) => log[level === 'error' ? 'error' : 'warn']({ of: 'sign-in' }, message) },
  })
}

function ownOriginOf(headers: Headers): string[] {
  const origin = headers.get('origin')
  return origin && isOwnOrigin(origin, headers.get('host'), getEnvironment().HOLDFAST_URL) ? [origin] : []
}
