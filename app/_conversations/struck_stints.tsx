import type { StruckStint } from '#core/conversation/contract.ts'
import { formatInstant } from '#core/format/date.ts'
import { formatMicros } from '#core/format/money.ts'
import { Card } from '../_ui/card.tsx'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '../_ui/table.tsx'
import { OPENING_NAMES, OUTCOME_NAMES } from './names.ts'

interface StruckStintsProps {
  stints: readonly StruckStint[]
  currency: string
  timeZone: string
}

/** The stints of an excluded conversation, struck out: what they cost is in no figure. */
export function StruckStints({ stints, currency, timeZone }: StruckStintsProps) {
  if (stints.length === 0) return null
  return (
    <Card id="struck" title="Struck from the figures" hint="What it would count for, were it not excluded." flush>
      <Table caption="Work that counts nowhere">
        <TableHead>
          <TableRow>
            <TableHeaderCell>Handler</TableHeaderCell>
            <TableHeaderCell>Began</TableHeaderCell>
            <TableHeaderCell>Ended</TableHeaderCell>
            <TableHeaderCell numeric>Cost</TableHeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {stints.map((stint) => (
            <TableRow key={stint.position} className="[&_td]:line-through">
              <TableCell>{stint.handler === 'ai' ? 'AI' : 'Human'}</TableCell>
              <TableCell className="whitespace-nowrap">
                {formatInstant(stint.startedAt, timeZone)}, {OPENING_NAMES[stint.openedBy]}
              </TableCell>
              <TableCell className="whitespace-nowrap">
                {stint.endedAt && `${formatInstant(stint.endedAt, timeZone)}, `}
                {OUTCOME_NAMES[stint.outcome]}
              </TableCell>
              <TableCell numeric>{formatMicros(stint.costMicros, currency)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  )
}
