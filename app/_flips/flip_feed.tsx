'use client'
import { useState } from 'react'
import { formatInstant } from '#core/format/date.ts'
import { flipWords, segmentWords } from '#core/format/flip.ts'
import type { FlipMessage } from '#core/live/messages.ts'
import { ScreenLink } from '../_links/screen_link.tsx'
import { Card } from '../_ui/card.tsx'
import { useFlips } from './use_flips.ts'

const SHOWN = 50

interface FlipFeedProps {
  initial: readonly FlipMessage[]
  currency: string
  timeZone: string
}

/** Each resolution that is taken back, as it happens. Not a live region: it would talk all day. */
export function FlipFeed({ initial, currency, timeZone }: FlipFeedProps) {
  const all = useFlips(initial)
  const [withEscalations, setWithEscalations] = useState(false)
  const flips = all.filter(({ cause }) => withEscalations || cause !== 'escalated').slice(0, SHOWN)
  return (
    <Card
      id="flips"
      title="Taken back"
      hint="Resolutions that did not hold, as they happen."
      flush
      className="max-h-[34rem]"
      actions={
        <label className="flex min-h-7 cursor-pointer items-center gap-2 text-sm text-ink-default">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={withEscalations}
            onChange={(event) => setWithEscalations(event.target.checked)}
          />
          Escalations too
        </label>
      }
    >
      {flips.length === 0 ? (
        <p className="px-4 pb-5 text-sm text-ink-default sm:px-5">
          Nothing yet. Each resolution that is taken back will show here.
        </p>
      ) : (
        <ol className="max-h-[23.5rem] divide-y divide-line overflow-y-auto border-t border-line" data-testid="flips">
          {flips.map((flip) => (
            <li key={flip.id}>
              <ScreenLink
                to={{ screen: 'conversation', id: flip.conversation }}
                className="block px-4 py-2.5 -outline-offset-2 hover:bg-surface-muted sm:px-5"
              >
                <span className="block text-sm text-ink-emphasis">{flipWords(flip, currency)}</span>
                <span className="mt-0.5 flex flex-wrap justify-between gap-x-3 text-xs text-ink-subtle">
                  <span>{segmentWords(flip.segment)}</span>
                  <time dateTime={flip.at}>{formatInstant(flip.at, timeZone)}</time>
                </span>
              </ScreenLink>
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}
