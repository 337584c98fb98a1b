import { Badge } from '#app/_ui/badge.tsx'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '#app/_ui/table.tsx'
import { formatInstant } from '#core/format/date.ts'
import type { RejectedEventEntry } from '#server/ingestion/list_rejected_events.ts'

/** Events of the queue that were refused, and why. */
export function RejectedEvents({ events, timeZone }: { events: RejectedEventEntry[]; timeZone: string }) {
  if (events.length === 0)
    return <p className="px-4 pb-4 text-sm sm:px-5 text-ink-default">Of jobs in the queue, nothing was refused.</p>
  return (
    <Table caption="Refused from the queue">
      <TableHead>
        <TableRow>
          <TableHeaderCell>Received</TableHeaderCell>
          <TableHeaderCell>Reason</TableHeaderCell>
          <TableHeaderCell>What is wrong</TableHeaderCell>
          <TableHeaderCell>Event</TableHeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {events.map((event) => (
          <TableRow key={event.id}>
            <TableCell className="whitespace-nowrap">{formatInstant(event.receivedAt, timeZone)}</TableCell>
            <TableCell>
              <Badge tone="bad">{event.code}</Badge>
            </TableCell>
            <TableCell className="min-w-56 break-words whitespace-normal">{event.message}</TableCell>
            <TableCell className="max-w-72 break-all whitespace-normal">
              {[event.type, event.source, event.idDigits && `id ${event.idDigits}…`].filter(Boolean).join(' · ') ||
                'not readable'}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
