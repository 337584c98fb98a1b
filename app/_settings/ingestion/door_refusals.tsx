import { Badge } from '#app/_ui/badge.tsx'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '#app/_ui/table.tsx'
import { formatInstant } from '#core/format/date.ts'
import { formatCount } from '#core/format/number.ts'
import type { DoorRefusal } from '#core/ingestion/door_refusals.ts'
import { refusalWords } from '#core/ingestion/refusal_words.ts'

const WHAT: Record<DoorRefusal['what'], string> = { event: 'Event', request: 'Request' }

/** What the event door refused, by reason, and when last: where to look when nothing arrives. */
export function DoorRefusals({ refusals, timeZone }: { refusals: readonly DoorRefusal[]; timeZone: string }) {
  if (refusals.length === 0) {
    return <p className="px-4 pb-4 text-sm sm:px-5 text-ink-default">The event door has refused nothing of this workspace.</p>
  }
  return (
    <Table caption="Refusals of the event door by reason">
      <TableHead>
        <TableRow>
          <TableHeaderCell>Last</TableHeaderCell>
          <TableHeaderCell>What</TableHeaderCell>
          <TableHeaderCell>Reason</TableHeaderCell>
          <TableHeaderCell>In words</TableHeaderCell>
          <TableHeaderCell numeric>Times</TableHeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {refusals.map((refusal) => (
          <TableRow key={`${refusal.what} ${refusal.code}`}>
            <TableCell className="whitespace-nowrap">{formatInstant(refusal.lastAt, timeZone)}</TableCell>
            <TableCell>{WHAT[refusal.what]}</TableCell>
            <TableCell>
              <Badge tone="bad">{refusal.code}</Badge>
            </TableCell>
            <TableCell className="min-w-56 break-words whitespace-normal">{refusalWords(refusal)}</TableCell>
            <TableCell numeric>{formatCount(refusal.count)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
