'use client'
import { useForm } from '#app/_form/use_form.ts'
import { Button } from '#app/_ui/button.tsx'
import { Callout } from '#app/_ui/callout.tsx'
import { TextField } from '#app/_ui/text_field.tsx'
import { sendSignIn } from './send_sign_in.ts'

export function SignInForm({ returnTo }: { returnTo: string }) {
  const form = useForm(async (data) => {
    const problem = await sendSignIn(data)
    if (problem) return problem
    // A whole new page: nothing that was loaded for nobody stays in memory. The browser itself kept the part after the #.
    window.location.assign(returnTo + window.location.hash)
    return null
  })
  return (
    <form ref={form.ref} method="post" onSubmit={form.submit} noValidate className="space-y-4">
      {form.message && <Callout tone="bad" live title={form.message} />}
      <TextField label="E-mail" name="email" type="email" autoComplete="username" error={form.errorOf('email')} />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        error={form.errorOf('password')}
      />
      <Button type="submit" loading={form.busy} className="w-full">
        Sign in
      </Button>
    </form>
  )
}
