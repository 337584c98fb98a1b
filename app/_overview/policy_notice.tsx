'use client'
import { formatDate } from '#core/format/date.ts'
import { useRecount } from '../_settings/policy/use_recount.ts'
import { Card } from '../_ui/card.tsx'
import { Progress } from '../_ui/progress.tsx'
import type { PolicyNews } from './policy_news.ts'

/** The figures begin on the first screen of a phone; earlier ones are in the list of versions. */
const MOST_TOLD = 1

/** That a recount runs, and that the policy was changed within the range; nothing where there is neither. */
export function PolicyNotice({ news, timeZone }: { news: PolicyNews; timeZone: string }) {
  const share = useRecount(news.inForce, news.building !== null)
  if (!news.building && news.madeInRange.length === 0) return null
  return (
    <Card id="policy-news" className="mb-4">
      <PolicyNewsWords {...{ news, share, timeZone }} />
    </Card>
  )
}

interface PolicyNewsWordsProps {
  news: PolicyNews
  /** The share of the history that is counted under the next version, from 0 to 1. */
  share: number
  timeZone: string
}

export function PolicyNewsWords({ news: { inForce, building, madeInRange }, share, timeZone }: PolicyNewsWordsProps) {
  const further = madeInRange.length - MOST_TOLD
  return (
    <div aria-live="polite" data-testid="policy-news" className="space-y-2 text-sm text-ink-default">
      {building && (
        <>
          <Progress
            label={`All history is being counted under version ${building.version} of the policy: ${building.changes}`}
            share={share}
          />
          <p>Until that is complete, all figures here are those of version {inForce}.</p>
        </>
      )}
      {madeInRange.slice(0, MOST_TOLD).map(({ version, changes, madeAt }) => (
        <p key={version}>
          <strong className="font-semibold text-ink">
            Policy version {version}, of {formatDate(madeAt, timeZone)}:
          </strong>{' '}
          {changes}.{version === inForce && ' All figures here are counted under it, those of the days before it too.'}
        </p>
      ))}
      {further > 0 && <p>The policy was changed {further === 1 ? 'once' : `${further} times`} more in this range.</p>}
    </div>
  )
}
