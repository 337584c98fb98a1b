import type { Metadata } from 'next'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { KeyTable } from '#app/_settings/keys/key_table.tsx'
import { NewKey } from '#app/_settings/keys/new_key.tsx'
import { Card } from '#app/_ui/card.tsx'
import { PageHeader } from '#app/_ui/page_header.tsx'
import { listApiKeys } from '#server/access/api_keys/list_api_keys.ts'
import { readWorkspace } from '#server/workspace/directory.ts'

export const metadata: Metadata = { title: 'API keys' }

export default async function KeysPage(props: ScreenProps) {
  const { workspaceId } = await requirePageAccess('keys', props)
  const [keys, workspace] = await Promise.all([listApiKeys(workspaceId), readWorkspace(workspaceId)])
  return (
    <>
      <PageHeader
        title="API keys"
        hint="With a key other programs send events and read figures. A key is shown once, when it is made."
      />
      <div className="space-y-5">
        <NewKey />
        <Card id="keys" title="Keys" hint="A revoked key stops working within five seconds." flush>
          <KeyTable keys={keys} timeZone={workspace.policy.timeZone} />
        </Card>
      </div>
    </>
  )
}
