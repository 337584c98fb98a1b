import { formatInstant } from '#core/format/date.ts'
import type { ComparedReleases } from '#core/release/contract.ts'

interface HowComparedProps {
  answer: Pick<ComparedReleases, 'asOf' | 'timeZone' | 'baseline'>
  /** The filters of the address, as its query. */
  filters: string
}

/** What is compared, and as of when. */
export function HowCompared({ answer: { asOf, timeZone, baseline }, filters }: HowComparedProps) {
  return (
    <p className="max-w-4xl text-xs text-pretty text-ink-default">
      As of {formatInstant(asOf, timeZone)}. {casesWords(filters)}, within the same topic and language. The range holds the truth
      in nine of ten cases, however often you look; so a release that changes nothing is called worse at most once in twenty.
      {!baseline && ' What is normal is not known yet, so busy hours and uneven days are not allowed for.'}
    </p>
  )
}

/** Without a filter the AI's alone: those are what an agent version answers for. */
function casesWords(filters: string): string {
  const params = new URLSearchParams(filters)
  const handlers = params.getAll('handler')
  const some = [...params.keys()].some((name) => name !== 'handler')
  const whose = handlers.length === 0 || handlers.join() === 'ai' ? ' of the AI' : handlers.join() === 'human' ? ' of humans' : ''
  return `Cases${whose}${some ? ' that pass the filters' : ''}`
}
