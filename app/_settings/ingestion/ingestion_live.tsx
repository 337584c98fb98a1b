'use client'
import { INGESTION } from '#app/_ingestion/ingestion_source.ts'
import { useLiveState } from '#app/_live/use_live_state.ts'
import { Card } from '#app/_ui/card.tsx'
import { Skeleton } from '#app/_ui/waiting.tsx'
import { DoorRefusals } from './door_refusals.tsx'
import { IngestionCounters } from './ingestion_counters.tsx'
import { LostEvents } from './lost_events.tsx'

/** What became of the workspace's events and what the door refused of them, live. */
export function IngestionLive({ timeZone }: { timeZone: string }) {
  const { value: ingestion, reachable } = useLiveState(INGESTION)
  return (
    <>
      <LostEvents lost={ingestion?.lost ?? null} timeZone={timeZone} />
      <Card id="counters" title="Events" hint="As they are counted; what waits is told every five seconds.">
        <IngestionCounters ingestion={ingestion} reachable={reachable} />
      </Card>
      <Card
        id="door"
        title="Refused at the event door"
        hint="The sender was told at once. Counted by reason: events of requests that were read, and whole requests."
        flush
      >
        {ingestion ? (
          <DoorRefusals refusals={ingestion.doorRefusals} timeZone={timeZone} />
        ) : (
          <Skeleton className="mx-4 mb-4 h-7 sm:mx-5" />
        )}
      </Card>
    </>
  )
}
