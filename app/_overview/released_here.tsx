import type { Release } from '#core/release/contract.ts'
import { tellValue } from '#core/segment/told_value.ts'
import { ScreenLink } from '../_links/screen_link.tsx'
import { comparedQuery } from '../_releases/page_params.ts'
import { Unbroken } from '../_ui/unbroken.tsx'

/** What went out in the time of the chart; each leads to what came of it, beside the version before. */
export function ReleasedHere({ releases }: { releases: readonly Release[] }) {
  if (releases.length === 0) return null
  return (
    <p className="mt-3 flex flex-wrap gap-x-3 gap-y-1 text-sm text-ink-default print:hidden">
      What came of each release:
      {releases.slice(-MOST).map(({ agentVersion, deployedAt }) => (
        <ScreenLink
          key={`${agentVersion} ${deployedAt}`}
          to={{ screen: 'comparedVersions' }}
          query={comparedQuery({ version: tellValue(agentVersion), since: deployedAt })}
          className="min-h-6 text-ink-emphasis wrap-anywhere underline decoration-line-strong underline-offset-4 hover:decoration-accent"
        >
          <Unbroken text={agentVersion} />
        </ScreenLink>
      ))}
      {releases.length > MOST && (
        <ScreenLink to={{ screen: 'releases' }} query="" className="text-accent-strong underline-offset-4 hover:underline">
          and {releases.length - MOST} before
        </ScreenLink>
      )}
    </p>
  )
}

const MOST = 6
