/** Prints one table: a title, a header, and rows with their columns aligned. */
export function printTable(title: string, header: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = header.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')
  const rule = widths.map((width) => '-'.repeat(width))
  process.stdout.write(`\n${title}\n\n${[header, rule, ...rows].map(line).join('\n')}\n`)
}

export const whole = (value: number): string => Math.round(value).toLocaleString('en')
export const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`
export const percent = (share: number): string => `${Math.round(share * 100)} %`
export const verdict = (met: boolean): string => (met ? 'met' : 'MISSED')

/** @returns the value below which that share of the sorted values lies (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}
