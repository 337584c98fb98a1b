import type { FiguresAnswer } from '#core/figures/contract.ts'
import { Callout } from '../_ui/callout.tsx'

/** Says that a range is empty although the workspace is not; shows nothing otherwise. */
export function NothingInRange({ answer }: { answer: FiguresAnswer }) {
  const isEmpty = answer.rows.every(({ counts }) => counts.cases === 0 && counts.conversations === 0)
  if (!isEmpty) return null
  return (
    <Callout title="Nothing ended in this range">
      There are events, but no handling of them ended between these dates, or the filters let none through. Choose another range
      above.
    </Callout>
  )
}
