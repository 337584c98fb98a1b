import { Badge } from '../_ui/badge.tsx'
import { VERDICT_LOOKS, type Verdict } from './verdict_looks.ts'

/** What came of a version, in a word. */
export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const { tone, sign } = VERDICT_LOOKS[verdict]
  return (
    <Badge tone={tone}>
      <span aria-hidden="true">{sign}</span>
      {verdict}
    </Badge>
  )
}
