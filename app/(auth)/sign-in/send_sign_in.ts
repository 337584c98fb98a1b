import { missing, textOf } from '#app/_form/form_data.ts'
import { type FormProblem, sendJson } from '#app/_form/send_json.ts'

/** Signs in with what was typed. @returns what is wrong; null where one is signed in. */
export async function sendSignIn(data: FormData): Promise<FormProblem | null> {
  const empty = missing(data, 'email', 'password')
  if (empty) return empty
  const typed = { email: textOf(data, 'email'), password: textOf(data, 'password') }
  const sent = await sendJson('POST', '/api/auth/sign-in/email', typed)
  if (sent.ok) return null
  // In the words of the fields.
  return sent.problem.status === 401 ? { ...sent.problem, message: 'The e-mail address or the password is wrong.' } : sent.problem
}
