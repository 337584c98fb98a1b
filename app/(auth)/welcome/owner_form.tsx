'use client'
import { useSyncExternalStore } from 'react'
import { useForm } from '#app/_form/use_form.ts'
import { CurrencyField } from '#app/_settings/currency_field.tsx'
import { TimeZoneField } from '#app/_settings/time_zone_field.tsx'
import { Button, LinkButton } from '#app/_ui/button.tsx'
import { Callout } from '#app/_ui/callout.tsx'
import { TextField } from '#app/_ui/text_field.tsx'
import { MIN_PASSWORD_LENGTH } from '#core/access/password.ts'
import { SIGN_IN_PATH, screenPath } from '#core/address/paths.ts'
import { sendOwner } from './send_owner.ts'

const browserTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone
const neverChanges = () => () => undefined

export function OwnerForm({ timeZones }: { timeZones: readonly string[] }) {
  const timeZone = useSyncExternalStore(neverChanges, browserTimeZone, () => 'UTC')
  const form = useForm(async (data) => {
    const made = await sendOwner(data)
    if ('problem' in made) return made.problem
    window.location.assign(screenPath(made.workspace, { screen: 'welcome' }))
    return null
  })
  return (
    <form ref={form.ref} method="post" onSubmit={form.submit} noValidate className="space-y-4">
      {form.message && (
        <Callout
          tone="bad"
          live
          title={form.message}
          action={
            <LinkButton href={SIGN_IN_PATH} look="secondary">
              Sign in
            </LinkButton>
          }
        />
      )}
      <TextField
        label="Name of the workspace"
        name="workspaceName"
        defaultValue="Support"
        autoComplete="organization"
        error={form.errorOf('workspaceName')}
      />
      <TextField label="E-mail" name="email" type="email" autoComplete="username" error={form.errorOf('email')} />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="new-password"
        hint={`At least ${MIN_PASSWORD_LENGTH} characters.`}
        error={form.errorOf('password')}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TimeZoneField
          key={timeZone}
          name="timeZone"
          timeZones={timeZones}
          defaultValue={timeZone}
          error={form.errorOf('timeZone')}
        />
        <CurrencyField name="currency" defaultValue="USD" error={form.errorOf('currency')} />
      </div>
      <Button type="submit" loading={form.busy} className="w-full">
        Make the account
      </Button>
    </form>
  )
}
