import { ScreenLink } from '../_links/screen_link.tsx'
import { Card } from '../_ui/card.tsx'
import { Unbroken } from '../_ui/unbroken.tsx'
import type { NearRelease } from './nearby.ts'

/** What went out near to where it began; each is compared on the page of releases. */
export const NearbyCard = ({ releases }: { releases: readonly NearRelease[] }) => (
  <Card
    id="nearby"
    title="Releases nearby"
    actions={
      <ScreenLink to={{ screen: 'releases' }} query="" className="text-sm text-accent-strong underline-offset-4 hover:underline">
        Compare them
      </ScreenLink>
    }
  >
    {releases.length === 0 ? (
      <p className="text-sm text-ink-default">No release in the four weeks around it.</p>
    ) : (
      <ul className="divide-y divide-line text-sm">
        {releases.map(({ version, at, near, note, query }) => (
          <li key={`${version} ${at}`} className="flex items-baseline justify-between gap-3 py-2.5 first:pt-0 last:pb-0">
            <span className="min-w-0">
              <ScreenLink
                to={{ screen: 'comparedVersions' }}
                query={query}
                className="block font-medium text-ink wrap-anywhere underline decoration-line-strong underline-offset-4 hover:decoration-accent"
              >
                <Unbroken text={version} />
              </ScreenLink>
              <span className="block text-xs text-ink-subtle">{at}</span>
              {note && <span className="block text-ink-default wrap-anywhere">{note}</span>}
            </span>
            <span className="shrink-0 text-ink-default">{near}</span>
          </li>
        ))}
      </ul>
    )}
  </Card>
)
