import { listChannels } from '#server/channels/list_channels.ts'
import { listReleases } from '#server/releases/list_releases.ts'
import { listSegmentValues } from '#server/segment/list_values.ts'
import { readWorkspace } from '#server/workspace/directory.ts'
import type { PageAccess } from '../../_http/decide_page_access.ts'
import type { RuleDraft } from '../rule_draft.ts'
import { RuleForm } from './rule_form.tsx'
import { shownChannel } from './shown_channel.ts'

interface FilledFormProps {
  access: PageAccess
  initial: RuleDraft
  /** The rule that is changed; null for a new one. */
  id: string | null
}

/** As far back as a rule is replayed. */
const REPLAY_MS = 90 * 86_400_000

/** The form of a rule with what one chooses among, and the releases that stand beside its replay. */
export async function FilledForm({ access, initial, id }: FilledFormProps) {
  const { workspaceId } = access
  const nowMs = Date.now()
  const [{ policy }, values, releases, { channels }] = await Promise.all([
    readWorkspace(workspaceId),
    listSegmentValues(workspaceId),
    listReleases(workspaceId, { fromMs: nowMs - REPLAY_MS, toMs: nowMs }),
    listChannels(workspaceId),
  ])
  const { currency, timeZone } = policy
  // One that was removed since is not there to be taken away again.
  const channelIds = initial.channelIds.filter((one) => channels.some((channel) => channel.id === one))
  return (
    <RuleForm
      initial={{ ...initial, channelIds }}
      channels={channels.map(shownChannel)}
      {...{ id, values, releases, currency, timeZone }}
    />
  )
}
