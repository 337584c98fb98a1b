import { Callout } from '#app/_ui/callout.tsx'
import { Skeleton } from '#app/_ui/waiting.tsx'
import { formatDuration } from '#core/format/duration.ts'
import { formatCount } from '#core/format/number.ts'
import type { IngestionAnswer } from '#core/ingestion/contract.ts'
import type { DoorRefusal } from '#core/ingestion/door_refusals.ts'

const ROWS: readonly { name: string; hint: string; of: (ingestion: IngestionAnswer) => string }[] = [
  { name: 'Counted', hint: 'stored once, and in the figures', of: ({ storedEvents }) => formatCount(storedEvents) },
  {
    name: 'Seen before',
    hint: 'sent again: taken, and changing nothing',
    of: ({ duplicateEvents }) => formatCount(duplicateEvents),
  },
  {
    name: 'Refused by the door',
    hint: 'told to their sender at once; why is below',
    of: ({ doorRefusals }) => formatCount(sumOf(doorRefusals.filter(({ what }) => what === 'event'))),
  },
  {
    name: 'Refused from the queue',
    hint: 'of other programs’ jobs; the last ones are below',
    of: ({ rejectedEvents }) => formatCount(rejectedEvents),
  },
  {
    name: 'Without a start',
    hint: 'kept until their conversation’s start arrives',
    of: ({ orphanEvents }) => formatCount(orphanEvents),
  },
  { name: 'Waiting', hint: 'taken, and about to be counted', of: ({ waitingEvents }) => formatCount(waitingEvents) },
  {
    name: 'Oldest waiting',
    hint: 'how long the first of them waits',
    of: ({ oldestWaitingSeconds }) => formatDuration(oldestWaitingSeconds),
  },
]

const sumOf = (refusals: DoorRefusal[]): number => refusals.reduce((sum, { count }) => sum + count, 0)

/** The workspace's counters. */
export function IngestionCounters({ ingestion, reachable }: { ingestion: IngestionAnswer | null; reachable: boolean }) {
  return (
    <>
      {!reachable && <Callout tone="warn" live title="Holdfast cannot be reached right now; trying again" className="mb-4" />}
      {ingestion !== null && ingestion.failed > 0 && (
        <Callout tone="bad" title={`${formatCount(ingestion.failed)} jobs were given up`} className="mb-4">
          Their events are in no figure. The workers’ log says why; they can be tried again from the queue.
        </Callout>
      )}
      <dl className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {ROWS.map((row) => (
          <div key={row.name}>
            <dt className="text-sm text-ink-default">{row.name}</dt>
            <dd className="text-xl font-semibold text-ink">
              {ingestion ? row.of(ingestion) : <Skeleton className="h-7 w-20" />}
            </dd>
            <dd className="text-sm text-ink-default">{row.hint}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
