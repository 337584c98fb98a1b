'use client'
import type { Reading } from '#core/figures/reading.ts'
import type { RowNowcast } from '#core/figures/row_nowcast.ts'
import { formatMoney } from '#core/format/money.ts'
import { formatRate } from '#core/format/number.ts'
import { bandWords } from '../_overview/cost_reading.ts'
import { tooEarlyWords } from '../_overview/expected.ts'
import { None } from '../_ui/none.tsx'
import { TableCell } from '../_ui/table.tsx'
import { type ExpectedId, expectedOf } from './expected.ts'

interface ExpectedCellProps {
  id: ExpectedId
  nowcast: RowNowcast | undefined
  reading: Reading
  currency: string
}

/** What a figure is expected to be once all has settled, with its band; where that cannot be told, why. */
export function ExpectedCell({ id, nowcast, reading, currency }: ExpectedCellProps) {
  const write = id === 'acceptedResolutionRate' ? formatRate : (amount: number) => formatMoney(amount, currency)
  const expected = expectedOf(id, nowcast, reading)
  const settled = nowcast?.maturedShare === 1 ? 'All of it has settled.' : 'Nothing is expected of it.'
  return (
    <TableCell numeric>
      {expected ? (
        <>
          {write(expected.value)}
          <span className="block text-xs font-normal text-ink-default">{bandWords(expected, write)}</span>
        </>
      ) : (
        <None reason={tooEarlyWords(nowcast) ?? settled} />
      )}
    </TableCell>
  )
}
