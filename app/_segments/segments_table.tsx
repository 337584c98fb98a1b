'use client'
import { Fragment } from 'react'
import { type FigureId, figureOf, shortNameOf } from '#core/figures/catalogue.ts'
import { type Change, changeWords } from '#core/figures/change.ts'
import type { FigureRow } from '#core/figures/contract.ts'
import { readingOfRow } from '#core/figures/reading.ts'
import { NOTHING } from '#core/format/number.ts'
import { valueName } from '#core/format/segment.ts'
import { DIMENSION_NAMES, type Dimension } from '#core/segment/dimensions.ts'
import { ScreenLink } from '../_links/screen_link.tsx'
import { Badge } from '../_ui/badge.tsx'
import { classNames } from '../_ui/class_names.ts'
import { Explained } from '../_ui/explained.tsx'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '../_ui/table.tsx'
import { type Sort, type View, viewParams } from '../_view/view.ts'
import { aroundChange } from './columns.ts'
import { ContributionCell } from './contribution_cell.tsx'
import { CONTRIBUTION, type Drivers, isSmall } from './drivers.ts'
import { isExpectedId } from './expected.ts'
import { FigureCells } from './figure_cells.tsx'
import { SegmentAlert } from './segment_alert.tsx'
import { SortButton } from './sort_button.tsx'
import { TotalRow } from './total_row.tsx'

interface SegmentsTableProps {
  rows: readonly FigureRow[]
  by: readonly Dimension[]
  columns: readonly FigureId[]
  sort: Sort
  currency: string
  /** What the page shows; a segment's link leads to the same of that segment. */
  view: View
  /** Whether one may make alerts: each row leads to one. */
  mayAlert: boolean
  /** How cost per accepted resolution moved; absent where nothing is compared. */
  changeOf?: (row: FigureRow) => Change | null
  /** What moved it; null where that cannot be told. */
  drivers: Drivers | null
  /** What is expected of all together; null where nothing is expected of any. */
  whole: FigureRow | null
  onSort: (sort: Sort) => void
}

/** A row for each segment, and one for all of them; a segment's name leads to its overview. */
export function SegmentsTable({ rows, by, columns, sort, currency, view, drivers, whole, onSort, ...rest }: SegmentsTableProps) {
  const { changeOf, mayAlert } = rest
  const orderOf = (id: string) => (sort.column !== id ? 'none' : sort.descending ? 'descending' : 'ascending')
  const [before, after] = aroundChange(columns)
  const expectsOf = (row: FigureRow) => (whole ? { nowcast: row.nowcast } : undefined)
  const figureHeader = (id: FigureId) => (
    <Fragment key={id}>
      <TableHeaderCell numeric sort={orderOf(id)}>
        <SortButton
          id={id}
          name={shortNameOf(id)}
          title={figureOf(id).definition}
          numeric
          first="descending"
          {...{ sort, onSort }}
        />
      </TableHeaderCell>
      {whole && isExpectedId(id) && <TableHeaderCell numeric>Expected</TableHeaderCell>}
    </Fragment>
  )
  return (
    <Table caption="Figures by segment">
      <TableHead>
        <TableRow>
          {by.map((dimension) => (
            <TableHeaderCell key={dimension} sort={orderOf(dimension)}>
              <SortButton id={dimension} name={DIMENSION_NAMES[dimension]} first="ascending" {...{ sort, onSort }} />
            </TableHeaderCell>
          ))}
          {before.map(figureHeader)}
          {changeOf && <TableHeaderCell numeric>Change of cost per accepted</TableHeaderCell>}
          {drivers && (
            <TableHeaderCell numeric sort={orderOf(CONTRIBUTION)}>
              <SortButton
                id={CONTRIBUTION}
                name="Adds to the change"
                title="What this segment adds to the change of cost per accepted resolution of all; the rows add up to it exactly."
                numeric
                first="descending"
                {...{ sort, onSort }}
              />
            </TableHeaderCell>
          )}
          {after.map(figureHeader)}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow
            key={JSON.stringify(row.segment)}
            className={classNames('hover:bg-surface-muted', isSmall(row) && 'italic [&_td]:text-ink-subtle')}
          >
            <SegmentCells {...{ row, by, view, mayAlert }} />
            <FigureCells columns={before} currency={currency} reading={readingOfRow(row)} expects={expectsOf(row)} />
            {changeOf && (
              <TableCell numeric>
                <ChangeCell change={changeOf(row)} />
              </TableCell>
            )}
            {drivers && (
              <TableCell numeric>
                <ContributionCell contribution={drivers.of(row)} largest={drivers.largest} currency={currency} />
              </TableCell>
            )}
            <FigureCells columns={after} currency={currency} reading={readingOfRow(row)} expects={expectsOf(row)} />
          </TableRow>
        ))}
        {rows.length > 1 && <TotalRow {...{ rows, by, columns, currency, drivers, whole }} compares={changeOf !== undefined} />}
      </TableBody>
    </Table>
  )
}

function SegmentCells({ row, by, view, mayAlert }: Pick<SegmentsTableProps, 'by' | 'view' | 'mayAlert'> & { row: FigureRow }) {
  const narrowed = Object.fromEntries(by.map((dimension) => [dimension, [row.segment[dimension] ?? '']]))
  const query = viewParams({ ...view, filters: { ...view.filters, ...narrowed } }).toString()
  return by.map((dimension, place) => (
    <TableCell key={dimension} className="max-w-60 font-medium sm:truncate max-sm:break-words max-sm:whitespace-normal">
      {place === 0 ? (
        <span className="flex items-center justify-between gap-1">
          <ScreenLink
            to={{ screen: 'overview' }}
            query={query}
            className="min-w-0 truncate text-ink underline decoration-line-strong underline-offset-4 hover:decoration-accent max-sm:whitespace-normal"
          >
            {valueName(dimension, row.segment[dimension] ?? null)}
          </ScreenLink>
          {mayAlert && <SegmentAlert filters={{ ...view.filters, ...narrowed }} by={by} />}
        </span>
      ) : (
        valueName(dimension, row.segment[dimension] ?? null)
      )}
    </TableCell>
  ))
}

function ChangeCell({ change }: { change: Change | null }) {
  if (!change)
    return (
      <Explained
        explanation="There is nothing to compare with: in one of the two periods fewer than 30 cases have matured."
        align="right"
      >
        {NOTHING}
      </Explained>
    )
  return <Badge tone={change.tone}>{changeWords(change)}</Badge>
}
