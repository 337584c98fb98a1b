import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '../_ui/table.tsx'
import type { BaselineModel } from './prepare_baseline.ts'

/** How many had been taken back by which age. */
export function BaselineAges({ rows }: Pick<BaselineModel['ages'], 'rows'>) {
  return (
    <details className="mt-3 print:hidden">
      <summary className="w-fit cursor-pointer text-sm text-ink-default hover:text-ink">Show as a table</summary>
      <Table caption="Taken back by age" className="mt-2">
        <TableHead>
          <TableRow>
            <TableHeaderCell>Within</TableHeaderCell>
            <TableHeaderCell numeric>AI</TableHeaderCell>
            <TableHeaderCell numeric>Human</TableHeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ age, ai, human }) => (
            <TableRow key={age}>
              <TableCell>{age}</TableCell>
              <TableCell numeric>{ai}</TableCell>
              <TableCell numeric>{human}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </details>
  )
}

/** What a case and a lost resolution cost. */
export function BaselineCosts({ costs }: Pick<BaselineModel, 'costs'>) {
  return (
    <Table caption="What a case and a lost resolution cost">
      <TableHead>
        <TableRow>
          <TableHeaderCell>
            <span className="sr-only">What</span>
          </TableHeaderCell>
          <TableHeaderCell numeric>AI</TableHeaderCell>
          <TableHeaderCell numeric>Human</TableHeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {costs.map(({ name, ai, human }) => (
          <TableRow key={name}>
            <TableCell className="whitespace-normal">{name}</TableCell>
            <TableCell numeric>{ai}</TableCell>
            <TableCell numeric>{human}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
