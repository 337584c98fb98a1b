'use client'
import { type Change, changeWords } from '#core/figures/change.ts'
import { formatRate } from '#core/format/number.ts'
import { Badge } from '../_ui/badge.tsx'
import { Card } from '../_ui/card.tsx'
import { Explained } from '../_ui/explained.tsx'
import { Sparkline } from '../_ui/sparkline.tsx'
import type { NumberCardModel } from './cards.ts'

interface NumberCardProps {
  card: NumberCardModel
  className?: string
}

/** One figure, large; what it is made of and how it moved, small. */
export function NumberCard({ card, className }: NumberCardProps) {
  return (
    <Card className={className}>
      <div className="flex h-full flex-col gap-2" data-testid={`card-${card.id}`}>
        <h2 className="text-sm font-medium text-ink-default">
          <Explained explanation={card.definition}>{card.name}</Explained>
        </h2>
        <div className="flex items-end justify-between gap-4">
          <p className="text-3xl font-semibold tracking-tight whitespace-nowrap text-ink tabular-nums">
            <Value card={card} />
          </p>
          <Sparkline points={card.spark} className="h-10 w-24 min-w-0 shrink" />
        </div>
        {card.missing === null ? (
          <ChangeLine change={card.change} against={card.against} />
        ) : (
          <p className="text-sm text-ink-default">{card.missing}</p>
        )}
        <Sample card={card} />
      </div>
    </Card>
  )
}

function Value({ card }: { card: NumberCardModel }) {
  if (card.missing === null) return <span data-testid="value">{card.value}</span>
  return (
    <Explained explanation={card.missing}>
      <span data-testid="value">
        <span aria-hidden="true">{card.value}</span>
        <span className="sr-only">no value</span>
      </span>
    </Explained>
  )
}

const SIGNS: Partial<Record<Change['meaning'], string>> = { better: '✓', worse: '!' }
const COMPARING = new Set<Change['meaning']>(['better', 'worse', 'higher', 'lower'])

/** The change and what it means; the sign, the word and the colour say the same. */
export function ChangeLine({ change, against }: { change: Change | null; against: string | null }) {
  if (against === null) return null
  if (!change) return <p className="text-sm text-ink-subtle">Too few cases to compare with {against}</p>
  return (
    <p className="text-sm text-ink-default">
      <Badge tone={change.tone}>
        {SIGNS[change.meaning] && <span aria-hidden="true">{SIGNS[change.meaning]}</span>}
        {changeWords(change)}
      </Badge>{' '}
      {COMPARING.has(change.meaning) ? 'than' : 'against'} {against}
    </p>
  )
}

function Sample({ card }: { card: NumberCardModel }) {
  return (
    <p className="mt-auto pt-1 text-xs text-ink-subtle">
      {card.sample}
      {card.maturedShare !== null && (
        <span className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1.5">
          <span aria-hidden="true" className="h-1 min-w-16 flex-1 overflow-hidden rounded-full bg-surface-subtle">
            <span className="block h-full rounded-full bg-accent" style={{ width: `${card.maturedShare * 100}%` }} />
          </span>
          {formatRate(card.maturedShare)} of the range has matured
        </span>
      )}
    </p>
  )
}
