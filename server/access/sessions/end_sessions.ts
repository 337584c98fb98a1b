import { Problem } from '#core/problem.ts'
import { getAuth } from '../auth.ts'

/**
 * Ends one of the sessions of whoever asks, at once for requests and within half a minute for open pages.
 * @param headers with the cookie of a session that is in force.
 * @throws Problem `not_found` where they have no such session.
 */
export async function endSession(headers: Headers, id: string): Promise<void> {
  const sessions = await getAuth().api.listSessions({ headers })
  const session = sessions.find((one) => one.id === id)
  if (!session) throw new Problem('not_found', 'there is no such session')
  await getAuth().api.revokeSession({ headers, body: { token: session.token } })
}

/** The same of all their sessions but the one that asks. */
export async function endOtherSessions(headers: Headers): Promise<void> {
  await getAuth().api.revokeOtherSessions({ headers })
}
