import type { DriftAnswer } from '#core/drift/contract.ts'
import { FollowDrift } from './follow_drift.tsx'
import type { NewerStripProps } from './newer_strip.tsx'
import { prepareStrip } from './prepare_strip.ts'
import { StripRows } from './strip_rows.tsx'

/** The drift strip as the server draws it: it costs the page no scripts until something newer is heard of. */
export function DriftStrip({ answer, slug, mayAlert }: { answer: DriftAnswer } & Omit<NewerStripProps, 'children'>) {
  const strip = prepareStrip(answer, slug)
  return <FollowDrift {...{ slug, mayAlert }}>{strip && <StripRows {...{ strip, mayAlert }} />}</FollowDrift>
}
