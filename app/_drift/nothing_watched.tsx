import type { Missing } from '#core/drift/contract.ts'
import { Card } from '../_ui/card.tsx'
import { missingWords } from './missing_words.ts'

interface NothingWatchedProps {
  /** Null where the first evaluation is under way. */
  missing: Missing | null
  timeZone: string
}

/** Before anything is watched: what is missing, and when there will be enough. */
export function NothingWatched({ missing, timeZone }: NothingWatchedProps) {
  const words = missing
    ? missingWords(missing, timeZone)
    : ['What is normal has been learned. The first look follows within a minute.']
  return (
    <Card>
      <div className="mx-auto max-w-prose py-10 text-center" data-testid="nothing-watched">
        <h2 className="text-lg font-semibold text-ink">Nothing is watched yet</h2>
        {words.map((sentence) => (
          <p key={sentence} className="mt-2 text-ink-default">
            {sentence}
          </p>
        ))}
        {missing && missing.daysNeeded > 0 && missing.reason === 'short history' && (
          <progress
            className="mt-5 h-2 w-60 max-w-full accent-accent"
            max={missing.daysNeeded}
            value={missing.days}
            aria-label={`${missing.days} of ${missing.daysNeeded} days`}
          />
        )}
      </div>
    </Card>
  )
}
