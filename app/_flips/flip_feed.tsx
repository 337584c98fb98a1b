'use client'
import { memo, useMemo, useState } from 'react'
import { formatInstant } from '#core/format/date.ts'
import { flipWords, segmentWords } from '#core/format/flip.ts'
import type { FlipMessage } from '#core/live/messages.ts'
import { ScreenLink } from '../_links/screen_link.tsx'
import { Card } from '../_ui/card.tsx'
import { withParam } from '../_view/params.ts'
import type { ScreenSettings } from '../_view/settings.ts'
import { type View, viewParams } from '../_view/view.ts'
import { askedFlips } from './asked_flips.ts'
import { useFlips } from './use_flips.ts'

const SHOWN = 50

interface FlipFeedProps {
  initial: readonly FlipMessage[]
  view: View
  settings: ScreenSettings
}

/** Each resolution of the view that is taken back, as it happens. Not a live region: it would talk all day. */
export const FlipFeed = memo(function FlipFeed({ initial, view, settings }: FlipFeedProps) {
  const { currency, timeZone } = settings
  const asked = useMemo(() => askedFlips(view, settings), [view, settings])
  const all = useFlips(initial, asked)
  const [withEscalations, setWithEscalations] = useState(false)
  const flips = all.filter(({ cause }) => withEscalations || cause !== 'escalated').slice(0, SHOWN)
  return (
    <Card
      id="flips"
      title="Taken back"
      hint="Resolutions that did not hold, as they happen: in this range, with these filters."
      flush
      className="max-h-[34rem] xl:absolute xl:inset-0 xl:max-h-none"
      actions={
        <>
          <label className="flex min-h-7 cursor-pointer items-center gap-2 text-sm text-ink-default">
            <input
              type="checkbox"
              className="size-4 accent-accent"
              checked={withEscalations}
              onChange={(event) => setWithEscalations(event.target.checked)}
            />
            Escalations too
          </label>
          <ScreenLink
            to={{ screen: 'conversations' }}
            query={withParam(viewParams(view), 'state', 'taken-back').toString()}
            className="flex min-h-7 items-center text-sm text-ink underline decoration-line-strong underline-offset-4 hover:decoration-accent"
          >
            See all
          </ScreenLink>
        </>
      }
    >
      {flips.length === 0 ? (
        <p className="px-4 pb-5 text-sm text-ink-default sm:px-5">
          None in this range so far. Each resolution that is taken back will show here.
        </p>
      ) : (
        <ol
          className="max-h-[23.5rem] divide-y xl:h-full xl:max-h-none divide-line overflow-y-auto border-t border-line"
          data-testid="flips"
        >
          {flips.map((flip) => (
            <FlipLine key={flip.id} {...{ flip, currency, timeZone }} />
          ))}
        </ol>
      )}
    </Card>
  )
})

interface FlipLineProps {
  flip: FlipMessage
  currency: string
  timeZone: string
}

const FlipLine = memo(function FlipLine({ flip, currency, timeZone }: FlipLineProps) {
  return (
    <li>
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
  )
})
