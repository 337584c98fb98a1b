import type { Metadata } from 'next'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { PasswordForm } from '#app/_settings/password_form.tsx'
import { Card } from '#app/_ui/card.tsx'
import { PageHeader } from '#app/_ui/page_header.tsx'

export const metadata: Metadata = { title: 'Account' }

export default async function AccountPage(props: ScreenProps) {
  const { email, role, workspaceName, workspaceSlug } = await requirePageAccess('account', props)
  return (
    <>
      <PageHeader title="Account" hint={`Signed in as ${email}, ${role} of ${workspaceName} (${workspaceSlug}).`} />
      <Card id="password" title="Password" hint="Changing it signs out all other browsers.">
        <PasswordForm email={email} />
      </Card>
    </>
  )
}
