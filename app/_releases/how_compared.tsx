import { formatInstant } from '#core/format/date.ts'
import type { ComparedReleases } from '#core/release/contract.ts'

/** What is compared, and as of when. */
export const HowCompared = ({
  answer: { asOf, timeZone, baseline },
}: {
  answer: Pick<ComparedReleases, 'asOf' | 'timeZone' | 'baseline'>
}) => (
  <p className="max-w-4xl text-xs text-pretty text-ink-default">
    As of {formatInstant(asOf, timeZone)}. Cases of the AI, within the same topic and language. The range holds the truth in nine
    of ten cases, however often you look; so a release that changes nothing is called worse at most once in twenty.
    {!baseline && ' What is normal is not known yet, so busy hours and uneven days are not allowed for.'}
  </p>
)
