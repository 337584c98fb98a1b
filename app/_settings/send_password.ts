import { missing, textOf, wrongField } from '#app/_form/form_data.ts'
import { type FormProblem, sendJson } from '#app/_form/send_json.ts'
import { passwordSchema } from '#core/access/password.ts'

/** Changes one's password, which signs out all other browsers. @returns what is wrong; null where it is changed. */
export async function sendPassword(data: FormData): Promise<FormProblem | null> {
  const empty = missing(data, 'currentPassword', 'newPassword')
  if (empty) return empty
  const checked = passwordSchema.safeParse(textOf(data, 'newPassword'))
  if (!checked.success) return wrongField('newPassword', checked.error.issues[0]?.message ?? 'Choose another one.')
  const sent = await sendJson('POST', '/api/auth/change-password', {
    currentPassword: textOf(data, 'currentPassword'),
    newPassword: checked.data,
  })
  return sent.ok ? null : sent.problem
}
