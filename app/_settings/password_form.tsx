'use client'
import { useState } from 'react'
import { useForm } from '#app/_form/use_form.ts'
import { Button } from '#app/_ui/button.tsx'
import { Callout } from '#app/_ui/callout.tsx'
import { TextField } from '#app/_ui/text_field.tsx'
import { MIN_PASSWORD_LENGTH } from '#core/access/password.ts'
import { sendPassword } from './send_password.ts'

export function PasswordForm({ email }: { email: string }) {
  const [done, setDone] = useState(false)
  const form = useForm(async (data) => {
    setDone(false)
    const problem = await sendPassword(data)
    if (problem) return problem
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
