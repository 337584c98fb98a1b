import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { Card } from '#app/_ui/card.tsx'
import { HOME_PATH, SIGN_IN_PATH } from '#core/address/paths.ts'
import { hasOwner } from '#server/access/has_owner.ts'
import { readSession } from '#server/access/read_session.ts'
import { OwnerForm } from './owner_form.tsx'

export const metadata: Metadata = { title: 'Welcome' }

/** First start: there is nobody yet who could sign in. */
export default async function WelcomePage() {
  if (await hasOwner()) redirect((await readSession(await headers())) ? HOME_PATH : SIGN_IN_PATH)
  return (
    <>
      <h1 className="text-xl font-semibold tracking-tight text-ink">Welcome</h1>
      <p className="mb-4 mt-1 text-sm text-ink-default">
        Make the owner’s account. Everything stays on this machine: nothing is sent anywhere.
      </p>
      <Card>
        <OwnerForm timeZones={Intl.supportedValuesOf('timeZone')} />
      </Card>
    </>
  )
}
