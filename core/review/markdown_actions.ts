import { formatLocalDate } from '../format/local_date.ts'
import type { ReviewAction } from './action_contract.ts'
import { escaped } from './markdown_table.ts'

/** @returns what is to be done as a list to tick in Markdown; nothing where nothing is. */
export function actionsMarkdown(actions: readonly ReviewAction[]): string {
  if (actions.length === 0) return ''
  const lines = actions.map(({ text, owner, due, doneAt }) => {
    const by = [owner === null ? null : escaped(owner), due === null ? null : `until ${formatLocalDate(due)}`]
    const more = by.filter((part) => part !== null).join(', ')
    return `- [${doneAt === null ? ' ' : 'x'}] ${escaped(text)}${more === '' ? '' : ` (${more})`}`
  })
  return ['## Actions', lines.join('\n')].join('\n\n')
}
