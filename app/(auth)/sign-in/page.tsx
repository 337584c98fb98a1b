import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { Callout } from '#app/_ui/callout.tsx'
import { Card } from '#app/_ui/card.tsx'
import { FIRST_START_PATH } from '#core/address/paths.ts'
import { knowsOwner } from '#server/access/has_owner.ts'
import { readSession } from '#server/access/read_session.ts'
import { ownPath } from './own_path.ts'
import { SignInForm } from './sign_in_form.tsx'

export const metadata: Metadata = { title: 'Sign in' }

interface SignInPageProps {
  searchParams: Promise<{ to?: string | string[]; problem?: string }>
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { to, problem } = await searchParams
  const returnTo = ownPath(to)
  const session = await readSession(await headers())
  if (session && session.memberships.length > 0) redirect(returnTo)
  if (!session && !(await knowsOwner())) redirect(FIRST_START_PATH)
  return (
    <>
      <h1 className="mb-4 text-xl font-semibold tracking-tight text-ink">Sign in</h1>
      {problem === 'no-workspace' && (
        <Callout tone="warn" title="This account belongs to no workspace" className="mb-4">
          Sign in with another one, or ask the owner to add you.
        </Callout>
      )}
      <Card>
        <SignInForm returnTo={returnTo} />
      </Card>
    </>
  )
}
