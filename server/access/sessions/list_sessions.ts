import { getAuth } from '../auth.ts'

export interface SessionEntry {
  id: string
  /** Whether it is the one that asks. */
  current: boolean
  userAgent: string
  /** Where it was begun from; empty where that is not known. */
  address: string
  createdAt: string
  expiresAt: string
}

/**
 * @param headers with the cookie of a session that is in force.
 * @returns the sessions of whoever asks that are in force: the one that asks first, then the newest.
 */
export async function listSessions(headers: Headers): Promise<SessionEntry[]> {
  const [sessions, own] = await Promise.all([getAuth().api.listSessions({ headers }), getAuth().api.getSession({ headers })])
  return sessions
    .map(({ id, userAgent, ipAddress, createdAt, expiresAt }) => ({
      id,
      current: id === own?.session.id,
      userAgent: userAgent ?? '',
      address: ipAddress ?? '',
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    }))
    .sort((a, b) => Number(b.current) - Number(a.current) || (a.createdAt < b.createdAt ? 1 : -1))
}
