interface Mutant {
  mutatorName: string
  replacement?: string
  status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'CompileError' | 'RuntimeError' | 'Ignored' | 'Pending'
  location: { start: { line: number; column: number }; end: { line: number; column: number } }
}

/** What Stryker writes (mutation-testing-report-schema), as far as it is read here. */
export interface Report {
  files: Record<string, { source: string; mutants: readonly Mutant[] }>
}

const CAUGHT: readonly Mutant['status'][] = ['Killed', 'Timeout', 'RuntimeError']
const MISSED: readonly Mutant['status'][] = ['Survived', 'NoCoverage']

/** @returns how many mutants were caught (by a test, for want of an end, or since a file of tests could not even be loaded), of all. */
export function scoreOf({ files }: Report): { caught: number; all: number } {
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status))
  const caught = statuses.filter((status) => CAUGHT.includes(status)).length
  return { caught, all: caught + statuses.filter((status) => MISSED.includes(status)).length }
}

/** @returns a line for each mutant that no test noticed: where, what was there, and what was put in its place. */
export function survivorsOf({ files }: Report): string[] {
  return Object.entries(files).flatMap(([path, { source, mutants }]) =>
    mutants
      .filter(({ status }) => MISSED.includes(status))
      .map(({ location: { start, end }, replacement = '', status, mutatorName }) => {
        const lines = source.split('\n').slice(start.line - 1, end.line)
        const until = end.line === start.line ? end.column - 1 : undefined
        const before = (lines[0] ?? '').slice(start.column - 1, until).trim()
        const what = `${before}${lines.length > 1 ? ' …' : ''} → ${replacement.replace(/\s+/g, ' ').slice(0, 60)}`
        return `${path}:${start.line}:${start.column} ${mutatorName}${status === 'NoCoverage' ? ', no test' : ''}: ${what}`
      }),
  )
}
