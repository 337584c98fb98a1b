import type { ReviewAnswer } from '#core/review/contract.ts'
import { type ContextLine, contextLines } from '#core/review_context/context_lines.ts'
import { Card } from '../_ui/card.tsx'
import { EnterFigures } from './enter_figures.tsx'

interface ContextCardProps {
  review: Pick<ReviewAnswer, 'context' | 'currency' | 'timeZone' | 'period'>
  /** Whether its reader may enter figures, and the review still takes some. */
  canEnter: boolean
}

/** What is around the figures of a review: each beside that of the period before, and what people entered by hand. */
export function ContextCard({ review, canEnter }: ContextCardProps) {
  const { context, currency, timeZone, period } = review
  const lines = contextLines(context, { currency, timeZone })
  return (
    <Card
      id="context"
      title="Context"
      hint={`Each beside that of last ${period.kind}. What no event tells is entered by hand.`}
      actions={
        canEnter && <EnterFigures period={period.address} kind={period.kind} {...{ currency, entered: context.entered }} />
      }
    >
      {lines.length === 0 ? (
        <p className="text-sm">There was no case, and nobody entered anything.</p>
      ) : (
        <dl className="grid grid-cols-2 gap-x-5 gap-y-4 text-sm sm:grid-cols-3 lg:grid-cols-5">
          {lines.map((line) => (
            <Line key={line.key} line={line} kind={period.kind} />
          ))}
        </dl>
      )}
    </Card>
  )
}

const TONES = { good: 'text-good', bad: 'text-bad', neutral: 'text-ink-default' }

function Line({ line: { name, now, standing, last, change, entered }, kind }: { line: ContextLine; kind: string }) {
  const isUnclear = change?.meaning === 'no clear change' || change?.meaning === 'unchanged'
  return (
    <div className="min-w-0 break-inside-avoid border-l border-line pl-3">
      <dt className="text-ink-default">{name}</dt>
      <dd className="mt-0.5 text-lg font-semibold text-ink tabular-nums">
        {now}
        {standing === 'provisional' && <span className="ml-1.5 text-xs font-normal text-ink-default">so far</span>}
      </dd>
      <dd className="text-xs text-ink-default">
        <span className="sr-only">Last {kind}: </span>
        <span aria-hidden="true">last </span>
        <span className="tabular-nums">{last}</span>
        {change && (
          <span className={TONES[change.tone]}>
            , {change.text}
            <span className={isUnclear ? 'text-ink-default' : 'sr-only'}>, {change.meaning}</span>
          </span>
        )}
      </dd>
      {entered !== null && <dd className="text-xs wrap-anywhere text-ink-default">{entered}</dd>}
    </div>
  )
}
