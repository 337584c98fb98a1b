import type { DriftAnswer } from '#core/drift/contract.ts'
import { FollowDrift } from './follow_drift.tsx'
import { prepareStrip } from './prepare_strip.ts'
import { StripRows } from './strip_rows.tsx'

/** The drift strip as the server draws it: it costs the page no scripts until something newer is heard of. */
export function DriftStrip({ answer, slug }: { answer: DriftAnswer; slug: string }) {
  const strip = prepareStrip(answer, slug)
  return <FollowDrift slug={slug}>{strip && <StripRows strip={strip} />}</FollowDrift>
}
