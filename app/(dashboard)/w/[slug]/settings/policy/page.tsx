import type { Metadata } from 'next'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { PolicyEditor } from '#app/_settings/policy/policy_editor.tsx'
import { PageHeader } from '#app/_ui/page_header.tsx'
import { listPolicyVersions } from '#server/policy/list_policy_versions.ts'
import { readWorkspace } from '#server/workspace/directory.ts'

export const metadata: Metadata = { title: 'Policy' }

export default async function PolicyPage(props: ScreenProps) {
  const { workspaceId } = await requirePageAccess('policy', props)
  const [{ policyVersion }, versions] = await Promise.all([readWorkspace(workspaceId), listPolicyVersions(workspaceId)])
  return (
    <>
      <PageHeader
        title="Policy"
        hint={`What your figures mean. Version ${policyVersion} is in force; every figure names the version it was counted under.`}
      />
      <PolicyEditor versions={versions} timeZones={Intl.supportedValuesOf('timeZone')} />
    </>
  )
}
