import type { Metadata } from 'next'
import { DigestList } from '#app/_digests/digest_list.tsx'
import { type DigestTarget, NewDigest } from '#app/_digests/new_digest.tsx'
import { digestVisitor } from '#app/_digests/viewer_of.ts'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { PageHeader } from '#app/_ui/page_header.tsx'
import { listChannels } from '#server/channels/list_channels.ts'
import { listDigests } from '#server/digests/list_digests.ts'
import { readWorkspace } from '#server/workspace/directory.ts'

export const metadata: Metadata = { title: 'Digests' }

/** The review of the last week, once a week by mail or Slack. */
export default async function DigestsPage(props: ScreenProps) {
  const access = await requirePageAccess('digests', props)
  const visitor = digestVisitor(access)
  const [digests, workspace, { channels, canMail }] = await Promise.all([
    listDigests(visitor, new Date()),
    readWorkspace(access.workspaceId),
    listChannels(access.workspaceId),
  ])
  const reached = visitor.managesChannels ? channels.filter(({ kind }) => kind === 'email' || kind === 'slack') : []
  const targets: DigestTarget[] = [
    ...(canMail ? [{ value: 'me', label: 'Me, by e-mail' }] : []),
    ...reached.map(({ id, name, kind }) => ({ value: id, label: `${name} (${kind === 'slack' ? 'Slack' : 'e-mail'})` })),
  ]
  return (
    <>
      <PageHeader title="Digests" hint="The review of the week that is over, once a week by e-mail or Slack." />
      <div className="space-y-5">
        <DigestList digests={digests} />
        <NewDigest targets={targets} timeZone={workspace.policy.timeZone} timeZones={Intl.supportedValuesOf('timeZone')} />
      </div>
    </>
  )
}
