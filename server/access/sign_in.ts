import { getAuth } from './auth.ts'

/** @returns the headers (Set-Cookie) that sign someone in. Rejects where e-mail or password are wrong. */
export async function signIn(headers: Headers, email: string, password: string): Promise<Headers> {
  const { headers: made } = await getAuth().api.signInEmail({ headers, body: { email, password }, returnHeaders: true })
  const cookies = new Headers()
  for (const cookie of made.getSetCookie()) cookies.append('set-cookie', cookie)
  return cookies
}
