import { ScreenLink } from '../_links/screen_link.tsx'
import { Explained } from '../_ui/explained.tsx'
import { IntervalMark } from '../_ui/interval_mark.tsx'
import { None } from '../_ui/none.tsx'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '../_ui/table.tsx'
import { Unbroken } from '../_ui/unbroken.tsx'
import type { ComparedRow, ExpectedWords, ReleaseRow, Sides } from './prepare_releases.ts'
import { VerdictBadge } from './verdict_badge.tsx'
import { VERDICT_LOOKS } from './verdict_looks.ts'

const TAKEN_BACK =
  'How many times as often resolutions are taken back as those of the version before, at the same age, in the same topic and language. The bar is where it may lie, from half to twice as often; the dashed line is as often.'
const CASE = 'What handling a case costs, in the topics and languages of the later version.'
const ACCEPTED =
  'What an accepted resolution costs when all is settled, in the topics and languages that each version had: it may differ for that reason alone.'

/** A row for each release; its name leads to its comparison. */
export function ReleasesTable({ rows }: { rows: readonly ReleaseRow[] }) {
  return (
    <Table caption="Releases compared">
      <TableHead>
        <TableRow>
          <TableHeaderCell>Release</TableHeaderCell>
          <TableHeaderCell>Verdict</TableHeaderCell>
          <TableHeaderCell>
            <Explained explanation={TAKEN_BACK}>Taken back</Explained>
          </TableHeaderCell>
          <TableHeaderCell numeric>
            <Explained explanation={CASE} align="right">
              Cost of a case
            </Explained>
          </TableHeaderCell>
          <TableHeaderCell numeric>
            <Explained explanation={ACCEPTED} align="right">
              Cost per accepted
            </Explained>
          </TableHeaderCell>
          <TableHeaderCell numeric>Resolutions</TableHeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row key={row.key} row={row} />
        ))}
      </TableBody>
    </Table>
  )
}

function Row({ row }: { row: ReleaseRow }) {
  const { compared } = row
  return (
    <TableRow className="hover:bg-surface-muted">
      <TableCell className="max-w-60 min-w-32 whitespace-normal">
        {compared ? (
          <ScreenLink
            to={{ screen: 'comparedVersions' }}
            query={compared.query}
            className="font-medium wrap-anywhere text-ink underline decoration-line-strong underline-offset-4 hover:decoration-accent"
          >
            <Unbroken text={row.version} />
          </ScreenLink>
        ) : (
          <span className="font-medium wrap-anywhere text-ink">
            <Unbroken text={row.version} />
          </span>
        )}
        <span className="block text-xs text-ink-default">{row.deployed}</span>
        {row.note && <span className="block text-xs wrap-anywhere text-ink-subtle">{row.note}</span>}
      </TableCell>
      {compared ? <Compared {...compared} /> : <Nothing reason={row.nothing ?? ''} />}
    </TableRow>
  )
}

const Compared = ({ verdict, until, against, takenBack, unitCost, expectedCost, resolutions }: ComparedRow) => (
  <>
    <TableCell className="min-w-36 whitespace-normal">
      <VerdictBadge verdict={verdict} />
      <span className="mt-0.5 block text-xs text-ink-default wrap-anywhere">
        <Unbroken text={until ?? `than ${against}`} />
      </span>
    </TableCell>
    <TableCell>
      <div className="flex items-center gap-3">
        <div className="w-28 shrink-0 xl:w-44">
          <IntervalMark range={takenBack.range} colour={VERDICT_LOOKS[verdict].colour} />
        </div>
        <span className="whitespace-nowrap tabular-nums">
          {takenBack.words}
          {takenBack.note && <span className="block text-xs text-ink-default">{takenBack.note}</span>}
        </span>
      </div>
    </TableCell>
    <TableCell numeric>
      <FromTo {...unitCost} />
    </TableCell>
    <TableCell numeric>
      <span className="whitespace-nowrap">
        <Amount {...expectedCost.before} /> <Arrow /> <Amount {...expectedCost.after} />
      </span>
      <span className="block text-xs text-ink-default">{expectedCost.note}</span>
    </TableCell>
    <TableCell numeric>
      <FromTo {...resolutions} />
    </TableCell>
  </>
)

const FromTo = ({ before, after }: Sides) => (
  <span className="whitespace-nowrap">
    {before} <Arrow /> {after}
  </span>
)

const Arrow = () => (
  <>
    <span aria-hidden="true">→</span>
    <span className="sr-only">before, then</span>
  </>
)

const Amount = ({ amount, note }: ExpectedWords) => amount ?? <None reason={note} />

const Nothing = ({ reason }: { reason: string }) => (
  <>
    <TableCell className="min-w-36 whitespace-normal text-ink-default">{reason}</TableCell>
    {['taken back', 'case', 'accepted', 'resolutions'].map((column) => (
      <TableCell key={column} numeric={column !== 'taken back'}>
        <None reason={reason} />
      </TableCell>
    ))}
  </>
)
