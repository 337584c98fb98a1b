import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { PasswordForm } from '#app/_settings/password_form.tsx'
import { SessionTable } from '#app/_settings/sessions/session_table.tsx'
import { Card } from '#app/_ui/card.tsx'
import { PageHeader } from '#app/_ui/page_header.tsx'
import { listSessions } from '#server/access/sessions/list_sessions.ts'
import { readWorkspace } from '#server/workspace/directory.ts'

export const metadata: Metadata = { title: 'Account' }

export default async function AccountPage(props: ScreenProps) {
  const { email, role, workspaceId, workspaceName, workspaceSlug } = await requirePageAccess('account', props)
  const [sessions, workspace] = await Promise.all([listSessions(await headers()), readWorkspace(workspaceId)])
  return (
    <>
      <PageHeader title="Account" hint={`Signed in as ${email}, ${role} of ${workspaceName} (${workspaceSlug}).`} />
      <div className="space-y-5">
        <Card id="password" title="Password" hint="Changing it signs out all other browsers.">
          <PasswordForm email={email} />
        </Card>
        <Card id="sessions" title="Sessions" hint="Where you are signed in. A session ends after 30 days by itself." flush>
          <SessionTable sessions={sessions} timeZone={workspace.policy.timeZone} />
        </Card>
      </div>
    </>
  )
}
