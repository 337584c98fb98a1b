import { ScreenLink } from '../_links/screen_link.tsx'
import { Badge } from '../_ui/badge.tsx'
import { None } from '../_ui/none.tsx'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '../_ui/table.tsx'
import type { AlertRow } from './prepare_alerts.ts'

/** A row for each alert; what it says leads to its page. */
export function AlertsTable({ rows }: { rows: readonly AlertRow[] }) {
  return (
    <Table caption="Alerts">
      <TableHead>
        <TableRow>
          <TableHeaderCell>Alert</TableHeaderCell>
          <TableHeaderCell>State</TableHeaderCell>
          <TableHeaderCell>Since</TableHeaderCell>
          <TableHeaderCell>Lasted</TableHeaderCell>
          <TableHeaderCell>In whose hands</TableHeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ id, headline, look, urgency, rule, since, lasted, hands }) => (
          <TableRow key={id} className="hover:bg-surface-muted">
            <TableCell className="min-w-44 whitespace-normal sm:min-w-72">
              <ScreenLink
                to={{ screen: 'alert', id }}
                query=""
                className="font-medium text-ink underline decoration-line-strong underline-offset-4 hover:decoration-accent"
              >
                {headline}
              </ScreenLink>
              <span className="mt-0.5 block text-xs text-ink-subtle">{rule}</span>
            </TableCell>
            <TableCell>
              <span className="flex flex-wrap gap-1">
                <Badge tone={look.tone}>{look.word}</Badge>
                {urgency && <Badge>{urgency}</Badge>}
              </span>
            </TableCell>
            <TableCell className="whitespace-nowrap">{since}</TableCell>
            <TableCell className="whitespace-nowrap">{lasted}</TableCell>
            <TableCell className="whitespace-normal">{hands ?? <None reason="nobody’s yet" />}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
