import { changeWords } from '../figures/change.ts'
import type { Review } from '../review/contract.ts'
import { escaped, table } from '../review/markdown_table.ts'
import { contextLines } from './context_lines.ts'

/** @returns what is around the figures as a table in Markdown; nothing where there is nothing. */
export function contextMarkdown({
  context,
  currency,
  timeZone,
  period,
}: Pick<Review, 'context' | 'currency' | 'timeZone' | 'period'>): string {
  const rows = contextLines(context, { currency, timeZone }).map(({ name, now, standing, last, change, entered }) => [
    name,
    standing === 'provisional' ? `${now} so far` : now,
    last,
    change ? changeWords(change) : escaped(entered ?? ''),
  ])
  if (rows.length === 0) return ''
  return ['## Context', table(['', `This ${period.kind}`, `Last ${period.kind}`, ''], rows)].join('\n\n')
}
