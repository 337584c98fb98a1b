import { listReleases } from '#server/releases/list_releases.ts'
import { listSegmentValues } from '#server/segment/list_values.ts'
import { readWorkspace } from '#server/workspace/directory.ts'
import type { PageAccess } from '../../_http/decide_page_access.ts'
import type { RuleDraft } from '../rule_draft.ts'
import { RuleForm } from './rule_form.tsx'

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
  const [{ policy }, values, releases] = await Promise.all([
    readWorkspace(workspaceId),
    listSegmentValues(workspaceId),
    listReleases(workspaceId, { fromMs: nowMs - REPLAY_MS, toMs: nowMs }),
  ])
  const { currency, timeZone } = policy
  return <RuleForm channels={[]} {...{ initial, id, values, releases, currency, timeZone }} />
}
