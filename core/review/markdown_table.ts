/** @returns a text without what Markdown and HTML would read as their own. */
export const escaped = (text: string): string => text.replace(/[\\`*_{}[\]()<>#+.!|~&@:-]/g, '\\$&').replace(/\s+/g, ' ')

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** @returns a table of which all columns but the first are numbers; nothing without rows. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? '' : [row(head), row(head.map((_, place) => (place === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n')
