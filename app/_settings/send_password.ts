import { missing, textOf, wrongField } from '#app/_form/form_data.ts'
import { type FormProblem, sendJson } from '#app/_form/send_json.ts'
import { passwordSchema } from '#core/access/password.ts'

/** The server's word for a present password that is wrong; the new one was looked at before it was sent. */
const WRONG_PASSWORD = 400

/** Changes one's password and signs out all other browsers. @returns what is wrong; null where it is changed. */
export async function sendPassword(data: FormData): Promise<FormProblem | null> {
  const empty = missing(data, 'currentPassword', 'newPassword')
  if (empty) return empty
  const checked = passwordSchema.safeParse(textOf(data, 'newPassword'))
  if (!checked.success) return wrongField('newPassword', checked.error.issues[0]?.message ?? 'Choose another one.')
  const sent = await sendJson('POST', '/api/auth/change-password', {
    currentPassword: textOf(data, 'currentPassword'),
    newPassword: checked.data,
    revokeOtherSessions: true,
  })
  if (sent.ok) return null
  return sent.problem.status === WRONG_PASSWORD ? wrongField('currentPassword', sent.problem.message) : sent.problem
}
