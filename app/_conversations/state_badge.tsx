import type { CaseState } from '#core/case/states.ts'
import { CAUSE_NAMES, STATE_NAMES } from '#core/format/case.ts'
import { Badge } from '../_ui/badge.tsx'
import { STATE_TONES } from './names.ts'

/** What a case counts as, and why it was taken back where it was. */
export function StateBadge({ state, cause }: { state: CaseState; cause: keyof typeof CAUSE_NAMES | null }) {
  return (
    <Badge tone={STATE_TONES[state]}>
      {STATE_NAMES[state]}
      {cause && `: ${CAUSE_NAMES[cause]}`}
    </Badge>
  )
}
