import type { DriftSeries } from '#core/drift/contract.ts'
import { onceIn, stateWord } from '#core/format/drift.ts'
import { formatLocalDate } from '#core/format/local_date.ts'
import { ScreenLink } from '../_links/screen_link.tsx'
import { None } from '../_ui/none.tsx'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '../_ui/table.tsx'
import { sizeWords } from './prepare_drift.ts'
import { dayQuery } from './series_view.ts'
import { StateBadge } from './state_badge.tsx'

/** How a series stood at the end of each day, the newest first; a day leads to its overview. */
export function DaysTable({ series }: { series: DriftSeries }) {
  return (
    <Table caption="Day by day" className="mt-2 max-h-80 overflow-y-auto">
      <TableHead>
        <TableRow>
          <TableHeaderCell>Day</TableHeaderCell>
          <TableHeaderCell>State</TableHeaderCell>
          <TableHeaderCell>By chance alone</TableHeaderCell>
          <TableHeaderCell>How much</TableHeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {series.days.toReversed().map(({ date, state, worse, better, ratio }) => (
          <TableRow key={date}>
            <TableCell className="whitespace-nowrap">
              <ScreenLink
                to={{ screen: 'overview' }}
                query={dayQuery(series, date)}
                className="underline decoration-line-strong underline-offset-4 hover:decoration-accent"
              >
                {formatLocalDate(date)}
              </ScreenLink>
            </TableCell>
            <TableCell>
              <StateBadge state={stateWord({ kind: series.kind, state })} />
            </TableCell>
            <TableCell>{onceIn(Math.max(worse, better))}</TableCell>
            <TableCell>
              {state === 'steady' || state === 'too early' ? <None reason="no clear change" /> : sizeWords(ratio)}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
