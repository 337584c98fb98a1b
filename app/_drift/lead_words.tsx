import { ScreenLink } from '../_links/screen_link.tsx'
import type { Lead } from './lead.ts'
import { StateBadge } from './state_badge.tsx'

/** What moved most, in large: how it stands, what it is, since when and what it costs. */
export function LeadWords({ lead }: { lead: Lead }) {
  return (
    <>
      <p>
        <StateBadge state={lead.state} />
      </p>
      <p className="max-w-4xl text-xl font-semibold tracking-tight text-balance text-ink" data-testid="drift-lead">
        <ScreenLink
          to={{ screen: 'driftSeries' }}
          query={new URLSearchParams({ id: lead.id }).toString()}
          className="underline-offset-4 hover:underline"
        >
          {lead.headline}
        </ScreenLink>
      </p>
      <p className="text-base text-ink-default">{lead.note}</p>
    </>
  )
}
