'use client'
import { memo, type ReactNode } from 'react'
import { type Change, changeWords } from '#core/figures/change.ts'
import { ScreenLink } from '../_links/screen_link.tsx'
import { Badge } from '../_ui/badge.tsx'
import { Card } from '../_ui/card.tsx'
import { Explained } from '../_ui/explained.tsx'
import { Sparkline } from '../_ui/sparkline.tsx'
import { viewParams } from '../_view/view.ts'
import type { NumberCardModel } from './cards.ts'

interface NumberCardProps {
  card: NumberCardModel
  /** What all cards are compared with: said once above them, not by each. */
  said: string | null
  /** Leads to an alert about it; always the same object. */
  alert?: ReactNode
}

/** What explains itself stays in reach above a card that is a link. */
const OVER_LINK = 'z-10 focus-within:z-20 hover:z-20'

/** One figure, large; what it is made of and how it moved, small. */
export const NumberCard = memo(function NumberCard({ card, said, alert }: NumberCardProps) {
  return (
    <Card className="relative hover:border-line-strong">
      <div className="flex h-full flex-col gap-2" data-testid={`card-${card.id}`}>
        <div className="flex items-start justify-between gap-2">
          <h2 className="text-sm font-medium text-ink-default">
            <Explained explanation={card.definition} className={OVER_LINK}>
              {card.name}
            </Explained>
          </h2>
          {alert}
        </div>
        <div className="flex items-end justify-between gap-4">
          <p className="text-3xl font-semibold tracking-tight whitespace-nowrap text-ink tabular-nums">
            <Value card={card} />
          </p>
          <Sparkline points={card.spark} before={card.sparkBefore} className="w-24 min-w-0 shrink" />
        </div>
        {card.missing === null ? (
          <ChangeLine change={card.change} against={card.against} isSaid={card.against === said} />
        ) : (
          <p className="text-sm text-ink-default">{card.missing}</p>
        )}
        <p className="mt-auto pt-1 text-xs text-ink-subtle">{card.sample}</p>
      </div>
    </Card>
  )
})

/** Leads to the figure by segment; so does all of a card but its explanations. */
function Value({ card }: { card: NumberCardModel }) {
  if (card.missing === null) {
    return (
      <ScreenLink
        to={{ screen: 'segments' }}
        query={viewParams(card.breakdown).toString()}
        className="decoration-line-strong underline-offset-4 after:absolute after:inset-0 hover:underline"
      >
        <span data-testid="value">{card.value}</span>
        <span className="sr-only"> {card.name} by segment</span>
      </ScreenLink>
    )
  }
  return (
    <Explained explanation={card.missing} className={OVER_LINK}>
      <span data-testid="value">
        <span aria-hidden="true">{card.value}</span>
        <span className="sr-only">no value</span>
      </span>
    </Explained>
  )
}

const SIGNS: Partial<Record<Change['meaning'], string>> = { better: '✓', worse: '!' }
const COMPARING = new Set<Change['meaning']>(['better', 'worse', 'higher', 'lower'])

interface ChangeLineProps {
  change: Change | null
  against: string | null
  /** Whether what it is compared with is said elsewhere. */
  isSaid?: boolean
  /** What it is compared with has no settled number: then more cases would not help. */
  isUnsettled?: boolean
}

/** The change and what it means; the sign, the word and the colour say the same. */
export function ChangeLine({ change, against, isSaid = false, isUnsettled = false }: ChangeLineProps) {
  if (against === null) return null
  if (!change && isUnsettled) return <p className="text-sm text-ink-subtle">No settled number of {against} to compare with</p>
  if (!change) return <p className="text-sm text-ink-subtle">Too few cases to compare{!isSaid && ` with ${against}`}</p>
  return (
    <p className="text-sm text-ink-default">
      <Badge tone={change.tone}>
        {SIGNS[change.meaning] && <span aria-hidden="true">{SIGNS[change.meaning]}</span>}
        {changeWords(change)}
      </Badge>
      {!isSaid && ` ${COMPARING.has(change.meaning) ? 'than' : 'against'} ${against}`}
    </p>
  )
}
