import { ScreenLink } from '../_links/screen_link.tsx'
import type { WaterfallLabel } from '../_ui/charts/waterfall_drawing.tsx'
import { classNames } from '../_ui/class_names.ts'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '../_ui/table.tsx'
import type { ShownStep } from './prepare_moved.ts'

const TONES = { good: 'text-good', bad: 'text-bad' }
const LINK = 'underline decoration-line-strong underline-offset-4 hover:decoration-accent'

/** What moved it in sentences, each leading to its conversations. */
export function MovedSentences({ steps }: { steps: readonly ShownStep[] }) {
  return (
    <ul className="space-y-2.5 text-sm text-ink-emphasis" data-testid="moved-sentences">
      {steps.map(({ id, name, amount, tone, sentence, query }) =>
        sentence === null ? null : (
          <li key={id} className="flex gap-3">
            <span className={classNames('w-16 shrink-0 text-right font-semibold tabular-nums', tone ? TONES[tone] : 'text-ink')}>
              {amount}
            </span>
            <span className="min-w-0 text-pretty">
              {sentence}.{' '}
              {query !== null && (
                <ScreenLink to={{ screen: 'conversations' }} query={query} className={classNames(LINK, 'whitespace-nowrap')}>
                  See them<span className="sr-only">: {name}</span>
                </ScreenLink>
              )}
            </span>
          </li>
        ),
      )}
    </ul>
  )
}

interface MovedTableProps {
  /** The two ends among them. */
  labels: readonly WaterfallLabel[]
  steps: readonly ShownStep[]
}

/** The waterfall as a table. */
export function MovedTable({ labels, steps }: MovedTableProps) {
  return (
    <details className="mt-3 print:hidden">
      <summary className="w-fit cursor-pointer text-sm text-ink-default hover:text-ink">Show as a table</summary>
      <Table caption="What moved cost per accepted resolution" className="mt-2">
        <TableHead>
          <TableRow>
            <TableHeaderCell>Step</TableHeaderCell>
            <TableHeaderCell numeric>Adds</TableHeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {labels.map(({ name, amount }, place) => {
            const step = steps[place - 1]
            const query = step?.query ?? null
            return (
              <TableRow key={step?.id ?? name}>
                <TableCell className="whitespace-normal">
                  {query === null ? (
                    name
                  ) : (
                    <ScreenLink to={{ screen: 'conversations' }} query={query} className={LINK}>
                      {name}
                    </ScreenLink>
                  )}
                </TableCell>
                <TableCell numeric>{amount}</TableCell>
              </TableRow>
            )
          })}
        </TableBody>
      </Table>
    </details>
  )
}
