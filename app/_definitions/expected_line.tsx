import type { Reading } from '#core/figures/reading.ts'
import type { RowNowcast } from '#core/figures/row_nowcast.ts'
import { formatMoney } from '#core/format/money.ts'
import { formatRate } from '#core/format/number.ts'
import { bandWords } from '../_overview/cost_reading.ts'
import { tooEarlyWords } from '../_overview/expected.ts'
import { type ExpectedId, expectedOf } from '../_segments/expected.ts'

interface ExpectedLineProps {
  id: ExpectedId
  reading: Reading
  nowcast: RowNowcast | undefined
  currency: string
}

/** What a figure is expected to be once all of the range has settled, or why that cannot be told; nothing where all has. */
export function ExpectedLine({ id, reading, nowcast, currency }: ExpectedLineProps) {
  const write = id === 'acceptedResolutionRate' ? formatRate : (amount: number) => formatMoney(amount, currency)
  const expected = expectedOf(id, nowcast, reading)
  const words = expected
    ? `Expected once all has settled: ${write(expected.value)}, ${bandWords(expected, write)} nine times in ten.`
    : tooEarlyWords(nowcast)
  return words && <dd className="col-span-2 text-sm text-ink-emphasis">{words}</dd>
}
