import type { RuleBody } from '#core/alert/rule_contract.ts'
import type { Release } from '#core/release/contract.ts'
import { previewRule } from '#server/alerts/preview_rule.ts'
import { listSegmentValues } from '#server/segment/list_values.ts'
import type { PageAccess } from '../_http/decide_page_access.ts'
import { MovedSection } from '../_moved/moved_section.tsx'
import { bodyAbout } from './body_about.ts'
import { ReplayCard } from './form/replay_card.tsx'
import { preparePreview } from './prepare_preview.ts'

interface BehindFigureProps {
  access: PageAccess
  body: RuleBody
  /** The value that the alert is about; empty: all that the rule watches. */
  about: string
  releases: readonly Release[]
  now: Date
  currency: string
  timeZone: string
}

/** The figure that a rule watches over time, with its limit and the releases; of cost, what moved it against what is normal. */
export async function BehindFigure({ access, body, about, releases, now, currency, timeZone }: BehindFigureProps) {
  const of = body.each === null ? body : bodyAbout(body, about, await listSegmentValues(access.workspaceId))
  const preview = await previewRule(access.workspaceId, of, now)
  const isCost = of.kind !== 'data' && of.kind !== 'drift' && of.figure === 'costPerAcceptedResolution'
  return (
    <>
      <ReplayCard
        model={preparePreview(preview, timeZone)}
        replay={preview.replay}
        body={of}
        {...{ releases, currency, timeZone }}
      />
      {isCost && <MovedSection {...{ access, now }} by="topic" asked={{ against: 'baseline' }} />}
    </>
  )
}
