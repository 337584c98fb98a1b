'use client'
import { type ReactNode, useMemo } from 'react'
import { formatMoneyTick } from '#core/format/money.ts'
import type { MovedAnswer } from '#core/moved/contract.ts'
import { ChartFiles } from '../_export/chart_files.tsx'
import { useScreenPath } from '../_links/use_screen_path.ts'
import { Card } from '../_ui/card.tsx'
import { WaterfallChart, type WaterfallLink } from '../_ui/charts/waterfall_chart.tsx'
import type { Filters } from '../_view/view.ts'
import { MovedSentences, MovedTable } from './moved_details.tsx'
import { prepareMoved } from './prepare_moved.ts'
import { untoldWords } from './untold_words.ts'

interface MovedCardProps {
  answer: MovedAnswer
  filters: Filters
  /** What one can choose: by which segments. */
  children?: ReactNode
}

/** What moved cost per accepted resolution: in sentences, as a waterfall that sums, and as a table. */
export function MovedCard({ answer, filters, children }: MovedCardProps) {
  const model = useMemo(() => prepareMoved(answer, filters), [answer, filters])
  const pathOf = useScreenPath()
  if (!model)
    return (
      <Card id="moved" title="What moved it" actions={children}>
        <p className="max-w-prose text-sm text-ink-default" data-testid="moved-untold">
          {untoldWords(answer.reason)}
        </p>
      </Card>
    )
  const { headline, compared, steps, waterfall, labels, description } = model
  const linkOf = (place: number): WaterfallLink => {
    const step = steps[place - 1]
    if (!step || step.query === null) return null
    return { href: pathOf({ screen: 'conversations' }, step.query), said: `${step.name}, ${step.amount}: see the conversations` }
  }
  return (
    <Card
      id="moved"
      title={<span data-testid="moved-headline">{headline}</span>}
      hint={compared}
      actions={
        <>
          {children}
          <ChartFiles
            chart="moved"
            what="what moved"
            file={async () => (await import('./moved_file.ts')).movedFile(answer, filters)}
            picture={async () => ({ words: (await import('./moved_picture.ts')).movedPicture(model, answer, filters) })}
          />
        </>
      }
    >
      {steps.length === 0 ? (
        <p className="text-sm text-ink-default">No segment adds or takes anything.</p>
      ) : (
        <div className="grid gap-x-8 gap-y-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className="min-w-0">
            <WaterfallChart
              {...{ waterfall, labels, description }}
              title="From before to now"
              formatTick={(value, step) => formatMoneyTick(value, answer.currency, step)}
              links={labels.map((_, place) => linkOf(place))}
            />
            <MovedTable {...{ labels, steps }} />
          </div>
          <MovedSentences steps={steps} />
        </div>
      )}
    </Card>
  )
}
