'use client'
import { useState } from 'react'
import { type FormProblem, sendJson } from '#app/_form/send_json.ts'
import { missing, textOf, useForm } from '#app/_form/use_form.ts'
import { Button } from '#app/_ui/button.tsx'
import { Callout } from '#app/_ui/callout.tsx'
import { TextField } from '#app/_ui/text_field.tsx'
import { MIN_PASSWORD_LENGTH, passwordSchema } from '#core/access/password.ts'

const wrong = (field: string, message: string): FormProblem => ({ status: 0, message: '', fields: { [field]: message } })

export function PasswordForm({ email }: { email: string }) {
  const [done, setDone] = useState(false)
  const form = useForm(async (data) => {
    setDone(false)
    const empty = missing(data, 'currentPassword', 'newPassword')
    if (empty) return empty
    const checked = passwordSchema.safeParse(textOf(data, 'newPassword'))
    if (!checked.success) return wrong('newPassword', checked.error.issues[0]?.message ?? 'Choose another one.')
    const sent = await sendJson('POST', '/api/auth/change-password', {
      currentPassword: textOf(data, 'currentPassword'),
      newPassword: checked.data,
      revokeOtherSessions: true,
    })
    if (!sent.ok) return sent.problem.status === 400 ? wrong('currentPassword', sent.problem.message) : sent.problem
    form.ref.current?.reset()
    setDone(true)
    return null
  })
  return (
    <form ref={form.ref} method="post" onSubmit={form.submit} noValidate className="max-w-sm space-y-4">
      {form.message && <Callout tone="bad" live title={form.message} />}
      {done && <Callout tone="good" live title="The password is changed" />}
      {/* Tells password managers whose password this is. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <TextField
        label="Present password"
        name="currentPassword"
        type="password"
        autoComplete="current-password"
        error={form.errorOf('currentPassword')}
      />
      <TextField
        label="New password"
        name="newPassword"
        type="password"
        autoComplete="new-password"
        hint={`At least ${MIN_PASSWORD_LENGTH} characters.`}
        error={form.errorOf('newPassword')}
      />
      <Button type="submit" loading={form.busy}>
        Change password
      </Button>
    </form>
  )
}
