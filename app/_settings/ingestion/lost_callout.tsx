import { Button } from '#app/_ui/button.tsx'
import { Callout } from '#app/_ui/callout.tsx'
import { formatInstant } from '#core/format/date.ts'
import { formatCount } from '#core/format/number.ts'
import type { Lost } from '#core/ingestion/lost_events.ts'

interface LostCalloutProps {
  lost: NonNullable<Lost['lost']>
  timeZone: string
  busy: boolean
  problem: string | null
  onSettle: () => void
}

/** Says that events were lost between their acceptance and their count, what to do about it, and takes that it was done. */
export function LostCallout({ lost, timeZone, busy, problem, onSettle }: LostCalloutProps) {
  const [what, they] = lost.events === 1 ? ['1 event was', 'It was'] : [`${formatCount(lost.events)} events were`, 'They were']
  return (
    <Callout
      tone="bad"
      live
      title={`${what} accepted and never counted: the queue lost ${lost.events === 1 ? 'it' : 'them'}`}
      action={
        <Button look="secondary" loading={busy} onClick={onSettle}>
          Done: do not show this any more
        </Button>
      }
    >
      <p>
        {they} accepted between {formatInstant(lost.from, timeZone)} and {formatInstant(lost.to, timeZone)}. Send what you sent
        then once more: events that are counted already do not count twice.
      </p>
      {problem && <p className="font-semibold">{problem}</p>}
    </Callout>
  )
}
