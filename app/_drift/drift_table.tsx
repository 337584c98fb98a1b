import { ScreenLink } from '../_links/screen_link.tsx'
import { DayLine } from '../_ui/day_line.tsx'
import { Explained } from '../_ui/explained.tsx'
import { None } from '../_ui/none.tsx'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '../_ui/table.tsx'
import { LEAST, MOST } from './evidence_scale.ts'
import { type DriftRow, sizeReach } from './prepare_drift.ts'
import { StateBadge } from './state_badge.tsx'
import { COLOURS } from './state_colours.ts'

const CHANCE =
  'How rarely chance alone would make a series look like this, were nothing different from before. The dashed line is where it becomes an alarm.'
const SIZE =
  'What was seen since the change began, beside what was to be expected of cases of that age. The dashed line is as before.'

/** A row for each series; its name leads to its own page. */
export function DriftTable({ rows }: { rows: readonly DriftRow[] }) {
  const reach = sizeReach(rows)
  return (
    <Table caption="Watched series">
      <TableHead>
        <TableRow>
          <TableHeaderCell>Series</TableHeaderCell>
          <TableHeaderCell>State</TableHeaderCell>
          <TableHeaderCell numeric>A month, if it stays</TableHeaderCell>
          <TableHeaderCell>Since about</TableHeaderCell>
          <TableHeaderCell numeric>Was → is</TableHeaderCell>
          <TableHeaderCell>
            <Explained explanation={SIZE}>How much</Explained>
          </TableHeaderCell>
          <TableHeaderCell>
            <Explained explanation={CHANCE} align="right">
              By chance alone
            </Explained>
          </TableHeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row key={row.id} row={row} reach={reach} />
        ))}
      </TableBody>
    </Table>
  )
}

function Row({ row, reach }: { row: DriftRow; reach: number }) {
  const { evidence, size, state } = row
  return (
    <TableRow className="hover:bg-surface-muted">
      <TableCell className="max-w-60 min-w-36 whitespace-normal wrap-anywhere">
        <ScreenLink
          to={{ screen: 'driftSeries' }}
          query={new URLSearchParams({ id: row.id }).toString()}
          className="font-medium text-ink underline decoration-line-strong underline-offset-4 hover:decoration-accent"
        >
          {row.name}
        </ScreenLink>
        <span className="block text-xs text-ink-subtle">{row.watches}</span>
      </TableCell>
      <TableCell>
        <StateBadge state={state} />
        {row.cause && <span className="mt-1 block text-xs text-ink-default">{row.cause}</span>}
      </TableCell>
      <TableCell numeric className="font-medium">
        {row.month ?? <None reason="no clear change" />}
      </TableCell>
      <TableCell className="whitespace-nowrap">{row.since ?? <None reason="no clear change" />}</TableCell>
      <TableCell numeric>{row.level ?? <None reason="no clear change" />}</TableCell>
      <TableCell>
        {size.words === null ? (
          <None reason="no clear change" />
        ) : (
          <Lined words={size.words} values={size.line} range={{ low: -reach, high: reach, mark: 0 }} state={state} />
        )}
      </TableCell>
      <TableCell>
        <Lined
          words={evidence.words}
          values={evidence.line}
          range={{ low: LEAST, high: MOST, mark: evidence.promised }}
          state={state}
        />
      </TableCell>
    </TableRow>
  )
}

interface LinedProps {
  words: string
  values: readonly (number | null)[]
  range: { low: number; high: number; mark: number }
  state: DriftRow['state']
}

const Lined = ({ words, values, range, state }: LinedProps) => (
  <div className="flex items-center gap-3">
    <div className="w-20 shrink-0">
      <DayLine values={values} range={range} colour={COLOURS[state]} />
    </div>
    <span className="whitespace-nowrap">{words}</span>
  </div>
)
