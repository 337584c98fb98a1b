import { existsSync } from 'node:fs'
import { percent, printTable } from '../table.ts'
import { readRealTables } from './real_history.ts'
import { measureReal } from './real_incidents.ts'

/** Measures and prints how near nowcasts of the real incidents come; says so where they are not there. */
export function printReal(file: string): void {
  if (!existsSync(file)) {
    process.stdout.write(`\n${file} is not there: the real incidents are left out (--real FILE names another place)\n`)
    return
  }
  const rows = (['topic', 'any'] as const).map((sameIssue) => {
    const { weeks, days, counts } = measureReal(readRealTables(file, sameIssue))
    return [
      sameIssue,
      ...[weeks.nowcast, weeks['last matured week'], weeks.provisional].map(({ rmse }) => rmse.toFixed(1)),
      percent(weeks.nowcast.coverage),
      percent(days.coverage),
      `${counts.weeks}, ${counts.days}`,
    ]
  })
  printTable(
    'real incidents, share of resolutions that stays solved: a week just ended, root mean square error in points; coverage of the 90 % bands over all ages',
    ['same issue', 'nowcast', 'last matured week', 'provisional', 'coverage, weeks', 'coverage, days', 'weeks, days'],
    [
      ...rows,
      ['drift.md, topic', '1.4', '3.1', '8.3', '100 %', '85 %', '5, 24'],
      ['drift.md, any', '4.1', '3.6', '19.1', '87 %', '83 %', '5, 24'],
    ],
  )
}
