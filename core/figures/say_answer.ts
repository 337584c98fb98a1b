import { type Contents, contentsOf } from './contents.ts'
import type { FigureRow, FiguresAnswer } from './contract.ts'
import { packerOf } from './pack_answer.ts'
import type { AnswerForm } from './query.ts'
import type { SumNames } from './sum_names.ts'

/** An answer whose rows are made when they are read, which is once: the largest would fill the memory. */
export interface FiguresFound extends Omit<FiguresAnswer, 'rows'> {
  rows: Iterable<FigureRow>
}

/** Some 60 kB of the widest rows: of texts much larger than that each megabyte takes twice as long. */
const ROWS_A_PIECE = 20

/** @returns an answer as it is sent, in pieces of JSON: of each row what was asked for alone, as an object or as a list. */
export function* sayAnswer({ rows, ...answer }: FiguresFound, form: AnswerForm): Generator<string> {
  const { head, say } = sayerOf(answer, form)
  let before = `${JSON.stringify(head).slice(0, -1)},"rows":[`
  let said: unknown[] = []
  for (const row of rows) {
    said.push(say(row))
    if (said.length < ROWS_A_PIECE) continue
    yield `${before}${JSON.stringify(said).slice(1, -1)}`
    before = ','
    said = []
  }
  // A comma that nothing follows is no JSON.
  yield `${said.length === 0 && before === ',' ? '' : before}${JSON.stringify(said).slice(1, -1)}]}`
}

function sayerOf(answer: Omit<FiguresFound, 'rows'>, form: AnswerForm): { head: object; say: (row: FigureRow) => unknown } {
  if (form === 'columns') {
    const { head, pack } = packerOf(answer)
    return { head, say: pack }
  }
  if (answer.columns === undefined) return { head: answer, say: (row) => row }
  const contents = contentsOf(answer)
  return { head: answer, say: (row) => sayRow(row, contents) }
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
