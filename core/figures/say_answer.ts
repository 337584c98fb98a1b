import { type Contents, contentsOf } from './contents.ts'
import type { FigureRow, FiguresAnswer } from './contract.ts'
import { packAnswer } from './pack_answer.ts'
import type { AnswerForm } from './query.ts'
import type { SumNames } from './sum_names.ts'

/** @returns an answer as it is sent: each row with what was asked for alone, as an object or as a list. */
export function sayAnswer(answer: FiguresAnswer, form: AnswerForm): object {
  if (form === 'columns') return packAnswer(answer)
  if (answer.columns === undefined) return answer
  const contents = contentsOf(answer)
  return { ...answer, rows: answer.rows.map((row) => sayRow(row, contents)) }
}

function sayRow(row: FigureRow, { values, sums, nowcast }: Contents): object {
  const sides = { matured: saySums(row.matured, sums.matured), maturedHuman: saySums(row.maturedHuman, sums.maturedHuman) }
  return {
    start: row.start,
    segment: row.segment,
    ...saySums(row, sums.total),
    ...(values.length > 0 && { figures: row.figures }),
    ...withoutEmpty(sides),
    ...(nowcast && { nowcast: row.nowcast }),
  }
}

function saySums(sums: FigureRow | FigureRow['matured'], { counts, costMicros, durations }: SumNames): object {
  const groups = { counts: pick(sums.counts, counts), costMicros: pick(sums.costMicros, costMicros) }
  return { ...withoutEmpty(groups), ...pick(sums, durations) }
}

const pick = <N extends string>(from: Record<N, unknown>, names: readonly N[]): object =>
  Object.fromEntries(names.map((name) => [name, from[name]]))

const withoutEmpty = (groups: Record<string, object>): object =>
  Object.fromEntries(Object.entries(groups).filter(([, group]) => Object.keys(group).length > 0))
