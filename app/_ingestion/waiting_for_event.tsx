'use client'
import { ScreenButton } from '#app/_links/screen_link.tsx'
import { Callout } from '#app/_ui/callout.tsx'
import { Spinner } from '#app/_ui/waiting.tsx'
import { useLiveState } from '../_live/use_live_state.ts'
import { INGESTION } from './ingestion_source.ts'

/** Waits before the reader's eyes for an event beyond the `before` that were counted already; then leads on. */
export function WaitingForEvent({ before }: { before: number }) {
  const { value: ingestion, reachable } = useLiveState(INGESTION)
  const arrived = ingestion !== null && ingestion.storedEvents > before
  if (arrived) {
    return (
      <Callout
        tone="good"
        live
        title="The first event is counted"
        action={
          <ScreenButton to={{ screen: 'overview' }} query="">
            Open the dashboard
          </ScreenButton>
        }
      >
        It went the whole way: door, queue, worker, figures.
      </Callout>
    )
  }
  return (
    <Callout title={<Spinner label="Waiting for the first event…" />}>
      {reachable ? 'This turns green by itself.' : 'Holdfast cannot be reached right now; trying again.'}
    </Callout>
  )
}
