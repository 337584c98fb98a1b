import { formatCount } from '#core/format/number.ts'
import type { SaidCell, SaidFigure } from '#core/review/contract.ts'
import { linkOfFigure } from '#core/review/review_links.ts'
import { sayRange, sayValue } from '#core/review/say_cell.ts'
import { Card } from '../_ui/card.tsx'
import { CellLineChart } from '../_ui/cell_line.tsx'
import { classNames } from '../_ui/class_names.ts'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '../_ui/table.tsx'
import { Behind } from './behind.tsx'
import { ReviewChartFiles } from './review_chart_files.tsx'
import type { ShownReview } from './shown_review.ts'
import { StandingMark } from './standing_mark.tsx'

const WIDE = 'max-sm:hidden'
/** Paper has a screen's width made smaller. */
const WIDEST = 'max-lg:hidden print:table-cell'

/** Every headline figure: this period beside the one before and the means of four and eight. */
export function FiguresCard({ review }: { review: ShownReview }) {
  const { period, policyVersion, figures, asOf } = review
  const { kind } = period
  const sample = figures.find(({ key }) => key === 'cases')?.now.sample ?? 0
  return (
    <Card
      id="figures"
      title={`The ${kind} in figures`}
      hint={`${formatCount(sample)} cases, policy version ${policyVersion}, window ${review.acceptanceWindowDays} days`}
      actions={<ReviewChartFiles chart="figures" review={review} />}
      flush
    >
      <Table caption={`The ${kind} in figures, as of ${asOf}`}>
        <TableHead>
          <TableRow>
            <TableHeaderCell>
              <span className="sr-only">Figure</span>
            </TableHeaderCell>
            <TableHeaderCell numeric>This {kind}</TableHeaderCell>
            <TableHeaderCell className={WIDE}>How sure</TableHeaderCell>
            <TableHeaderCell numeric className={WIDE}>
              Last {kind}
            </TableHeaderCell>
            <TableHeaderCell numeric className={WIDE}>
              Mean of 4
            </TableHeaderCell>
            <TableHeaderCell numeric className={WIDEST}>
              Mean of 8
            </TableHeaderCell>
            <TableHeaderCell numeric>Against 4</TableHeaderCell>
            <TableHeaderCell className={classNames(WIDEST, 'min-w-36 print:min-w-20')}>Since {period.before[0]}</TableHeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {figures.map((figure) => (
            <FigureLine key={figure.key} figure={figure} review={review} />
          ))}
        </TableBody>
      </Table>
    </Card>
  )
}

function FigureLine({ figure, review }: { figure: SaidFigure; review: ShownReview }) {
  const { key, name, unit, whose, isPart, now, last, meanOfFour, meanOfEight, change, before } = figure
  const say = (value: number | null): string => sayValue(value, unit, review.currency)
  return (
    <TableRow className={key === 'cost' ? 'font-semibold' : undefined}>
      <TableCell
        className={classNames(
          'max-lg:whitespace-normal! print:whitespace-nowrap!',
          isPart && 'pl-8! sm:pl-9!',
          key === 'cost' && 'sm:text-base',
        )}
      >
        {name}
      </TableCell>
      <TableCell numeric className={key === 'cost' ? 'text-base' : undefined}>
        {now.value === null ? (
          say(null)
        ) : (
          <Behind
            review={review}
            link={linkOfFigure(key, whose)}
            className="underline decoration-accent underline-offset-4 hover:text-accent-strong"
          >
            {say(now.value)}
          </Behind>
        )}
      </TableCell>
      <TableCell className={classNames(WIDE, 'font-normal whitespace-nowrap text-ink-default! print:whitespace-normal')}>
        <StandingMark cell={now} last={last} band={sayRange(now, unit, review.currency)} />
      </TableCell>
      {[last.value, meanOfFour.value, meanOfEight.value].map((value, place) => (
        <TableCell
          key={['last', 'four', 'eight'][place]}
          numeric
          className={classNames(place < 2 ? WIDE : WIDEST, 'font-normal')}
        >
          {say(value)}
        </TableCell>
      ))}
      <TableCell numeric className="font-normal">
        <Change change={change} cell={now} />
      </TableCell>
      <TableCell className={WIDEST}>
        <CellLineChart
          className="pr-2"
          cells={[...before, now].map((cell) => ({ ...cell, isFirm: cell.standing === 'settled' }))}
        />
      </TableCell>
    </TableRow>
  )
}

const TONES = { good: 'text-good', bad: 'text-bad', neutral: 'text-ink-default' }

/** Coloured where it is clear; where it is not, in words. */
function Change({ change, cell }: { change: SaidFigure['change']; cell: SaidCell }) {
  if (!change) return <span className="text-ink-default">{cell.standing === 'provisional' ? 'too early' : '–'}</span>
  const isUnclear = change.meaning === 'no clear change' || change.meaning === 'unchanged'
  return (
    <>
      <span className={TONES[change.tone]}>{change.text}</span>
      <span className={isUnclear ? 'block text-xs text-ink-default' : 'sr-only'}> {change.meaning}</span>
    </>
  )
}
