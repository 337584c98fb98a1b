import Link from 'next/link'
import { classNames } from '../_ui/class_names.ts'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '../_ui/table.tsx'
import type { HindsightRow } from './prepare_hindsight.ts'

interface AgesTableProps {
  rows: readonly HindsightRow[]
  /** e.g. `Days`. */
  what: string
  shownAge: number
  hrefOf: (ageDays: number) => string
}

const COLUMNS = [
  { key: 'count', name: null, title: 'That were told, and have settled since' },
  { key: 'error', name: 'Expected, off by', title: 'Root of the mean square difference from what came of it' },
  { key: 'within', name: 'Within the band', title: 'Nine in ten are to end there' },
  { key: 'width', name: 'Width of the band', title: 'From its low to its high end' },
  { key: 'provisional', name: 'Provisional, off by', title: 'Had one gone by what was known so far' },
  {
    key: 'lastSettledWeek',
    name: 'Last settled week, off by',
    title: 'Had one gone by the last seven days that had settled then',
  },
] as const

/** How good it was, by how long after the end it was told; each age leads to its chart. */
export function AgesTable({ rows, what, shownAge, hrefOf }: AgesTableProps) {
  return (
    <Table caption="How good it was by age">
      <TableHead>
        <TableRow>
          <TableHeaderCell>Told</TableHeaderCell>
          {COLUMNS.map(({ key, name, title }) => (
            <TableHeaderCell key={key} numeric>
              <span title={title}>{name ?? what}</span>
            </TableHeaderCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.ageDays} className={classNames(row.ageDays === shownAge && 'bg-surface-muted')}>
            <TableCell className="font-medium whitespace-nowrap">
              <Link
                href={hrefOf(row.ageDays)}
                scroll={false}
                aria-current={row.ageDays === shownAge ? 'true' : undefined}
                className="text-ink underline decoration-line-strong underline-offset-4 hover:decoration-accent"
              >
                {row.age}
              </Link>
            </TableCell>
            {COLUMNS.map(({ key }) => (
              <TableCell key={key} numeric className={classNames(key === 'error' && 'font-semibold text-ink')}>
                {row[key]}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
