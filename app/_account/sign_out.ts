import { SIGN_IN_PATH } from '#core/address/paths.ts'
import { sendJson } from '../_form/send_json.ts'

/** Ends the session and leaves for the sign-in page, with nothing of the workspace left in memory. @returns whether it did. */
export async function signOut(): Promise<boolean> {
  const { ok } = await sendJson('POST', '/api/auth/sign-out', {})
  if (ok) window.location.assign(SIGN_IN_PATH)
  return ok
}
