import { APIError, getSessionFromCtx } from 'better-auth/api'
import { z } from 'zod'
import { GUESSABLE, isGuessable } from './guessable_password.ts'
import type { SignInContext } from './sign_in_context.ts'

const change = z.object({ newPassword: z.string() })

/**
 * Before a password is changed: refuses one that others would try first, and has the other sessions end, whatever the request
 * says of them. What is wrong otherwise is left to better-auth to refuse.
 */
export async function guardPasswordChange(
  context: SignInContext,
): Promise<{ context: { body: { revokeOtherSessions: true } } } | undefined> {
  if (context.path !== '/change-password') return undefined
  const wanted = change.safeParse(context.body)
  const session = await getSessionFromCtx(context)
  if (!wanted.success || !session) return undefined
  if (isGuessable(wanted.data.newPassword, [session.user.email])) {
    throw new APIError('BAD_REQUEST', { code: 'GUESSABLE_PASSWORD', message: GUESSABLE })
  }
  return { context: { body: { revokeOtherSessions: true } } }
}
