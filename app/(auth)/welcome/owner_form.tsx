'use client'
import { useSyncExternalStore } from 'react'
import { problemOf } from '#app/_form/problem_of.ts'
import { sendJson } from '#app/_form/send_json.ts'
import { textOf, useForm } from '#app/_form/use_form.ts'
import { CurrencyField } from '#app/_settings/currency_field.tsx'
import { TimeZoneField } from '#app/_settings/time_zone_field.tsx'
import { Button, LinkButton } from '#app/_ui/button.tsx'
import { Callout } from '#app/_ui/callout.tsx'
import { TextField } from '#app/_ui/text_field.tsx'
import { firstStartAnswerSchema, firstStartSchema } from '#core/access/contract.ts'
import { MIN_PASSWORD_LENGTH } from '#core/access/password.ts'
import { SIGN_IN_PATH, screenPath } from '#core/address/paths.ts'

const FIELDS = ['workspaceName', 'email', 'password', 'timeZone', 'currency'] as const
const CONFLICT = 409

const browserTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone
const neverChanges = () => () => undefined

export function OwnerForm({ timeZones }: { timeZones: readonly string[] }) {
  const timeZone = useSyncExternalStore(neverChanges, browserTimeZone, () => 'UTC')
  const form = useForm(async (data) => {
    const typed = Object.fromEntries(FIELDS.map((name) => [name, textOf(data, name)]))
    const wrong = problemOf(firstStartSchema, typed)
    if (wrong) return wrong
    const sent = await sendJson('POST', '/api/first-start', typed)
    if (!sent.ok) {
      const { problem } = sent
      return problem.status === CONFLICT ? { ...problem, message: 'Somebody has just made the owner’s account.' } : problem
    }
    const { workspace } = firstStartAnswerSchema.parse(sent.body)
    window.location.assign(screenPath(workspace, { screen: 'welcome' }))
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
