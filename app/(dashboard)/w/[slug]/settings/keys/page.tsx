import type { Metadata } from 'next'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { visitorOf } from '#app/_saved_views/viewer_of.ts'
import { KeyTable } from '#app/_settings/keys/key_table.tsx'
import { NewKey } from '#app/_settings/keys/new_key.tsx'
import { NewWall, type WallChoice } from '#app/_settings/keys/new_wall.tsx'
import { Card } from '#app/_ui/card.tsx'
import { PageHeader } from '#app/_ui/page_header.tsx'
import { listApiKeys } from '#server/access/api_keys/list_api_keys.ts'
import { listSavedViews } from '#server/saved_views/list_saved_views.ts'
import { readWorkspace } from '#server/workspace/directory.ts'

export const metadata: Metadata = { title: 'API keys' }

/** Beside those that were saved. */
const USUAL: readonly WallChoice[] = [
  { name: 'Last 28 days', query: '' },
  { name: 'Last 7 days', query: 'range=7d' },
  { name: 'Today', query: 'range=today' },
]

export default async function KeysPage(props: ScreenProps) {
  const access = await requirePageAccess('keys', props)
  const { workspaceId } = access
  const [keys, workspace, views] = await Promise.all([
    listApiKeys(workspaceId),
    readWorkspace(workspaceId),
    listSavedViews(visitorOf(access)),
  ])
  const saved = views.filter(({ screen }) => screen === 'overview')
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
        <NewWall choices={[...USUAL, ...saved.map(({ name, query }) => ({ name, query }))]} />
      </div>
    </>
  )
}
