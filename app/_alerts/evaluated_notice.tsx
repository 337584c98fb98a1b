import { formatInstant } from '#core/format/date.ts'
import { Callout } from '../_ui/callout.tsx'
import { isBehind } from './is_behind.ts'

interface EvaluatedNoticeProps {
  reachable: boolean
  evaluatedAt: string | null
  asOf: string
  timeZone: string
  hasRules: boolean
}

/** Says that what is shown is old: nothing is heard, or nothing was judged. */
export function EvaluatedNotice({ reachable, evaluatedAt, asOf, timeZone, hasRules }: EvaluatedNoticeProps) {
  if (!reachable)
    return (
      <Callout tone="warn" live title="What is shown here may be out of date">
        It cannot be loaded at present, and is tried again by itself.
      </Callout>
    )
  if (!hasRules || !isBehind(evaluatedAt, asOf)) return null
  return (
    <Callout tone="warn" live title="Rules are not being judged at present">
      {evaluatedAt === null
        ? 'They have not been judged yet. The first time follows within minutes, once the worker runs.'
        : `They were judged last on ${formatInstant(evaluatedAt, timeZone)}. What has happened since is not known here.`}
    </Callout>
  )
}
