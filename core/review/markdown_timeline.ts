import { formatShortDay, formatTime } from '../format/date.ts'
import type { Review } from './contract.ts'
import { escaped } from './markdown_table.ts'

const KINDS = { release: 'Release', drift: 'Drift', alert: 'Alert', note: 'Note', policy: 'Policy' } as const

/** @returns what happened as a list in Markdown; nothing where nothing did. */
export function timelineMarkdown({ timeline, timeZone }: Review): string {
  if (timeline.length === 0) return ''
  const lines = timeline.map(({ kind, from, text, outcome }) => {
    const when = `${formatShortDay(from, timeZone)}, ${formatTime(from, timeZone)}`
    return `- ${when} ${KINDS[kind]}: ${escaped(text)}${outcome ? ` (${escaped(outcome)})` : ''}`
  })
  return ['## What happened', lines.join('\n')].join('\n\n')
}
