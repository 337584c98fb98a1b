import type { ConversationItem } from '#core/conversation/contract.ts'
import { formatInstant } from '#core/format/date.ts'
import { formatMicros } from '#core/format/money.ts'
import { valueName } from '#core/format/segment.ts'
import { ScreenLink } from '../_links/screen_link.tsx'
import { None } from '../_ui/none.tsx'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '../_ui/table.tsx'
import { StateBadge } from './state_badge.tsx'

interface ConversationsTableProps {
  items: readonly ConversationItem[]
  currency: string
  timeZone: string
}

/** A row for each case, by the conversation of its root. */
export function ConversationsTable({ items, currency, timeZone }: ConversationsTableProps) {
  return (
    <Table caption="Conversations">
      <TableHead>
        <TableRow>
          <TableHeaderCell>Conversation</TableHeaderCell>
          <TableHeaderCell>Counts as</TableHeaderCell>
          <TableHeaderCell>Ended ({timeZone})</TableHeaderCell>
          <TableHeaderCell>Taken back</TableHeaderCell>
          <TableHeaderCell>Handler</TableHeaderCell>
          <TableHeaderCell>Topic</TableHeaderCell>
          <TableHeaderCell>Language</TableHeaderCell>
          <TableHeaderCell numeric>Handling</TableHeaderCell>
          <TableHeaderCell numeric>Rework</TableHeaderCell>
          <TableHeaderCell numeric>Rating</TableHeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {items.map((item) => (
          <TableRow key={`${item.conversation}/${item.position}`} className="hover:bg-surface-muted">
            <TableCell className="max-w-56 font-medium xl:max-w-80 sm:truncate max-sm:break-all max-sm:whitespace-normal">
              <ScreenLink
                to={{ screen: 'conversation', id: item.conversation }}
                className="text-ink underline decoration-line-strong underline-offset-4 hover:decoration-accent"
              >
                {item.conversation}
              </ScreenLink>
            </TableCell>
            <TableCell>
              <StateBadge state={item.state} cause={item.cause} />
            </TableCell>
            <TableCell className="whitespace-nowrap">
              {item.endedAt ? formatInstant(item.endedAt, timeZone) : 'still open'}
            </TableCell>
            <TableCell className="whitespace-nowrap">
              {item.takenBackAt ? formatInstant(item.takenBackAt, timeZone) : <None reason="not taken back" />}
            </TableCell>
            <TableCell>{valueName('handler', item.segment.handler)}</TableCell>
            <TableCell>{valueName('topic', item.segment.topic)}</TableCell>
            <TableCell>{valueName('language', item.segment.language)}</TableCell>
            <TableCell numeric>{formatMicros(item.handlingMicros, currency)}</TableCell>
            <TableCell numeric>
              {item.reworkStints === 0 ? <None reason="no rework" /> : formatMicros(item.reworkMicros, currency)}
            </TableCell>
            <TableCell numeric>{item.rating ?? <None reason="not rated" />}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
