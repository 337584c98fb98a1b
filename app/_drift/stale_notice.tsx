import { formatInstant } from '#core/format/date.ts'
import { Callout } from '../_ui/callout.tsx'

const HOUR_MS = 3_600_000
/** An hour is weighed when it has ended: more than this behind, something does not run. */
const LATE_MS = 3 * HOUR_MS

interface StaleNoticeProps {
  reachable: boolean
  asOf: string
  /** The last hour that was weighed. */
  evaluatedThrough: string | null
  timeZone: string
}

/** Says how old what is shown is, where it is older than it should be. */
export function StaleNotice({ reachable, asOf, evaluatedThrough, timeZone }: StaleNoticeProps) {
  if (!reachable)
    return (
      <Callout tone="warn" live title="Holdfast cannot be reached at present.">
        What you see is as of {formatInstant(asOf, timeZone)}. It is tried again by itself.
      </Callout>
    )
  if (evaluatedThrough === null || Date.parse(asOf) - Date.parse(evaluatedThrough) < LATE_MS) return null
  return (
    <Callout tone="warn" title="What you see has not moved for a while.">
      The last hour that was weighed ended at {formatInstant(evaluatedThrough, timeZone)}. Is a worker running?
    </Callout>
  )
}
