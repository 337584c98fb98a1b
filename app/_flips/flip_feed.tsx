'use client'
import Link from 'next/link'
import type { FlipMessage } from '#core/live/messages.ts'
import { formatInstant } from '../_format/time.ts'
import { Card } from '../_ui/card.tsx'
import { useFlips } from './use_flips.ts'
import { flipWords, segmentWords } from './words.ts'

interface FlipFeedProps {
  initial: readonly FlipMessage[]
  currency: string
  timeZone: string
}

/** Each resolution that is taken back, as it happens. Not a live region: it would talk all day. */
export function FlipFeed({ initial, currency, timeZone }: FlipFeedProps) {
  const flips = useFlips(initial)
  return (
    <Card
      id="flips"
      title="Taken back"
      hint="Resolutions that did not hold, as they happen."
      flush
      className="flex max-h-[34rem] flex-col"
    >
      {flips.length === 0 ? (
        <p className="px-4 pb-5 text-sm text-ink-default sm:px-5">
          Nothing yet. Each resolution that is taken back will show here.
        </p>
      ) : (
        <ol className="max-h-[27rem] divide-y divide-line overflow-y-auto border-t border-line" data-testid="flips">
          {flips.map((flip) => (
            <li key={flip.id}>
              <Link
                prefetch={false}
                href={`/conversations/${encodeURIComponent(flip.conversation)}`}
                className="block px-4 py-2.5 -outline-offset-2 hover:bg-surface-muted sm:px-5"
              >
                <span className="block text-sm text-ink-emphasis">{flipWords(flip, currency)}</span>
                <span className="mt-0.5 flex flex-wrap justify-between gap-x-3 text-xs text-ink-subtle">
                  <span>{segmentWords(flip.segment)}</span>
                  <time dateTime={flip.at}>{formatInstant(flip.at, timeZone)}</time>
                </span>
              </Link>
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}
