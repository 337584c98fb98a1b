import type { HindsightAnswer } from '#core/drift/hindsight_contract.ts'
import { startFormat } from '../_overview/chart_summary.ts'
import { bandWords } from '../_overview/cost_reading.ts'
import { None } from '../_ui/none.tsx'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '../_ui/table.tsx'
import type { HindsightView } from './hindsight_view.ts'
import { type HindsightPoint, wordsOf } from './prepare_hindsight.ts'

interface SaidTableProps {
  caption: string
  points: readonly HindsightPoint[]
  answer: Pick<HindsightAnswer, 'step' | 'timeZone' | 'currency'>
  view: HindsightView
}

/** All that the chart shows, as numbers. */
export function SaidTable({ caption, points, answer, view }: SaidTableProps) {
  const formatStart = startFormat(answer)
  const { value } = wordsOf(view.figure, answer.currency)
  const cell = (amount: number | null, reason: string) => (
    <TableCell numeric>{amount === null ? <None reason={reason} /> : value(amount)}</TableCell>
  )
  return (
    <Table caption={caption} className="mt-2 max-h-96 overflow-y-auto">
      <TableHead>
        <TableRow>
          <TableHeaderCell>{answer.step === 'day' ? 'Day' : 'Week'}</TableHeaderCell>
          <TableHeaderCell numeric>Expected then</TableHeaderCell>
          <TableHeaderCell numeric>Nine times in ten</TableHeaderCell>
          <TableHeaderCell numeric>Came of it</TableHeaderCell>
          <TableHeaderCell>Within the band</TableHeaderCell>
          <TableHeaderCell numeric>Provisional then</TableHeaderCell>
          <TableHeaderCell numeric>Last settled week then</TableHeaderCell>
          <TableHeaderCell>Said</TableHeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {points.map(({ start, estimate, cameOf, provisional, lastSettledWeek, isWithin, isReconstructed }) => (
          <TableRow key={start}>
            <TableCell className="whitespace-nowrap">{formatStart(start)}</TableCell>
            {cell(estimate?.value ?? null, 'it was too early to say')}
            <TableCell numeric>{estimate ? bandWords(estimate, value) : <None reason="it was too early to say" />}</TableCell>
            {cell(cameOf, 'it has not settled yet')}
            <TableCell>
              {isWithin === null ? (
                <None reason={cameOf === null ? 'it has not settled yet' : 'it was too early to say'} />
              ) : isWithin ? (
                'yes'
              ) : (
                'no'
              )}
            </TableCell>
            {cell(provisional, 'nothing was resolved so far')}
            {cell(lastSettledWeek, 'no week had settled then')}
            <TableCell>{isReconstructed ? 'reconstructed' : 'at the time'}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
