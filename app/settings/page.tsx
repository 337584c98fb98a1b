import type { Metadata } from 'next'
import { SignOutButton } from '#app/_account/sign_out_button.tsx'
import { requirePageAccess } from '#app/_http/require_page_access.ts'
import { Card } from '#app/_ui/card.tsx'
import { PageHeader } from '#app/_ui/page_header.tsx'
import { PasswordForm } from './password_form.tsx'

export const metadata: Metadata = { title: 'Account' }

export default async function AccountPage() {
  const { email, role, workspaceName, workspaceSlug } = await requirePageAccess('/settings')
  return (
    <>
      <PageHeader
        title="Account"
        hint={`Signed in as ${email}, ${role} of ${workspaceName} (${workspaceSlug}).`}
        actions={<SignOutButton look="secondary" />}
      />
      <Card id="password" title="Password" hint="Changing it signs out all other browsers.">
        <PasswordForm email={email} />
      </Card>
    </>
  )
}
