import { Card } from '../../_ui/card.tsx'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '../../_ui/table.tsx'
import type { PreviewModel } from '../prepare_preview.ts'

/** What a rule promises on one's own data: three numbers, and how soon a rise of each size is found. */
export function BudgetCard({ budget }: { budget: NonNullable<PreviewModel['budget']> }) {
  return (
    <Card id="budget" title={<span aria-live="polite">{budget.title}</span>} hint={budget.hint}>
      <div className="space-y-4">
        <dl className="grid gap-x-6 gap-y-4 sm:grid-cols-3">
          {budget.numbers.map(({ value, words }) => (
            <div key={words}>
              <dt className="text-3xl font-semibold tracking-tight whitespace-nowrap text-ink tabular-nums">{value}</dt>
              <dd className="mt-1 text-sm text-ink-default">{words}</dd>
            </div>
          ))}
        </dl>
        <div className="-mx-4 min-w-0 sm:-mx-5">
          <Table caption="How soon a lasting rise is found">
            <TableHead>
              <TableRow>
                <TableHeaderCell>A lasting rise of</TableHeaderCell>
                <TableHeaderCell numeric>is found in</TableHeaderCell>
                <TableHeaderCell numeric>nine times in ten</TableHeaderCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {budget.rows.map(({ size, half, slow }) => (
                <TableRow key={size}>
                  <TableCell>{size}</TableCell>
                  <TableCell numeric>{half}</TableCell>
                  <TableCell numeric>{slow}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </div>
      </div>
    </Card>
  )
}
