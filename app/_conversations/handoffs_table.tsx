import type { HandoffItem, HandoffList } from '#core/conversation/handoff_contract.ts'
import { formatInstant } from '#core/format/date.ts'
import { formatDuration } from '#core/format/duration.ts'
import { valueName } from '#core/format/segment.ts'
import { ScreenLink } from '../_links/screen_link.tsx'
import { Badge } from '../_ui/badge.tsx'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '../_ui/table.tsx'

/** A row for each handoff in which no human has written. */
export function HandoffsTable({ list, timeZone }: { list: HandoffList; timeZone: string }) {
  return (
    <Table caption="Handoffs nobody took up">
      <TableHead>
        <TableRow>
          <TableHeaderCell>Conversation</TableHeaderCell>
          <TableHeaderCell>Handed over ({timeZone})</TableHeaderCell>
          <TableHeaderCell>Waited</TableHeaderCell>
          <TableHeaderCell>Now</TableHeaderCell>
          <TableHeaderCell>Reason</TableHeaderCell>
          <TableHeaderCell>Team</TableHeaderCell>
          <TableHeaderCell>Topic</TableHeaderCell>
          <TableHeaderCell>Language</TableHeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {list.items.map((item) => (
          <HandoffRow key={`${item.conversation}/${item.position}`} item={item} timeZone={timeZone} />
        ))}
      </TableBody>
    </Table>
  )
}

function HandoffRow({ item, timeZone }: { item: HandoffItem; timeZone: string }) {
  return (
    <TableRow className="hover:bg-surface-muted">
      <TableCell className="max-w-56 font-medium sm:truncate max-sm:break-all max-sm:whitespace-normal">
        <ScreenLink
          to={{ screen: 'conversation', id: item.conversation }}
          className="text-ink underline decoration-line-strong underline-offset-4 hover:decoration-accent"
        >
          {item.conversation}
        </ScreenLink>
      </TableCell>
      <TableCell className="whitespace-nowrap">{formatInstant(item.at, timeZone)}</TableCell>
      <TableCell className="whitespace-nowrap">
        {formatDuration(item.waitedSeconds)} {item.overdue && <Badge tone="warn">overdue</Badge>}
      </TableCell>
      <TableCell>{item.open ? 'waiting' : 'ended without a human'}</TableCell>
      <TableCell>{item.reason ?? 'not said'}</TableCell>
      <TableCell>{item.team ?? 'not said'}</TableCell>
      <TableCell>{valueName('topic', item.segment.topic)}</TableCell>
      <TableCell>{valueName('language', item.segment.language)}</TableCell>
    </TableRow>
  )
}
