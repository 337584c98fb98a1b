import type { createAuthMiddleware } from 'better-auth/api'

/** What better-auth hands to what runs before and after each of its endpoints. */
export type SignInContext = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]
